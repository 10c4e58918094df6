//! Accounts out into a format: what each would lose, the file, and the proof that what was written
//! comes back. Never puts anything on a disk.

use std::collections::BTreeSet;

use zeroize::Zeroizing;

use super::writer::{Holds, Loss, Order, Seals, Writer};
use super::{File, Fit, Format, Given, Keys};
use crate::account::{Details, Kind, Pin, Secret, Text};
use crate::problem::{Exit, Problem};
use crate::vault::{Key, Recipient};

/// What each account would lose in a format, in their order; empty where it loses nothing.
pub fn losses(writer: &dyn Writer, accounts: &[Details]) -> Vec<Vec<Loss>> {
    let holds = writer.holds();
    let mut seen = BTreeSet::new();
    accounts
        .iter()
        .map(|details| {
            let mut losses = holds.losses(details);
            losses.extend(writer.refuses(details).filter(|loss| !losses.contains(loss)));
            if !holds.twice && !seen.insert(details.secret.bytes()) {
                losses.push(Loss::Duplicate);
            }
            losses
        })
        .collect()
}

/// What was written.
pub struct Written {
    /// The file.
    pub bytes: Zeroizing<Vec<u8>>,
    /// The ending of its name, without a dot.
    pub ending: &'static str,
    /// Whether it is sealed.
    pub sealed: bool,
    /// How many accounts it holds.
    pub accounts: usize,
}

/// Writes what can be held, reads it back and compares before it says so.
///
/// # Errors
/// `export-not-written` for a format that nobody takes in, `export-needs-password`,
/// `export-no-password` and `export-no-recipients` where these do not suit the format, `export-nothing` where no
/// account is left, `export-not-the-same` where it does not come back as it went.
pub fn write(format: &dyn Format, order: &Order) -> Result<Written, Problem> {
    let problem = |id| Problem::new(id, Exit::Input).with("app", format.app());
    let writer = format.writer().ok_or_else(|| problem("export-not-written"))?;
    match (writer.seals(), order.password) {
        (Seals::Always, None) if order.recipients.is_empty() => {
            return Err(problem("export-needs-password"));
        }
        (Seals::Never, Some(_)) => return Err(problem("export-no-password")),
        _ => {}
    }
    if !order.recipients.is_empty() && !writer.takes_recipients() {
        return Err(problem("export-no-recipients"));
    }
    let losses = losses(writer, order.accounts);
    let left = |losses: &[Loss]| !losses.iter().any(|loss| loss.leaves_out());
    let kept: Vec<Details> = order
        .accounts
        .iter()
        .zip(&losses)
        .filter(|(_, losses)| left(losses))
        .map(|(details, _)| writer.holds().cut(details))
        .collect();
    if kept.is_empty() {
        return Err(problem("export-nothing"));
    }
    // Recipients alone hold the keys, so one more is made to read it back, and forgotten then.
    let proof = (!order.recipients.is_empty()).then(Key::generate);
    let recipients: Vec<Recipient> =
        order.recipients.iter().cloned().chain(proof.iter().map(Key::recipient)).collect();
    let proof = proof.map(|key| key.to_line());
    let order = Order::new(&kept, order.password, order.now, order.random).to(&recipients);
    let bytes = writer.write(&order)?;
    if order.broken.get() {
        return Err(Problem::new("entropy-unavailable", Exit::Failure));
    }
    let key = order.password.or(proof.as_ref().map(|line| line.as_str()));
    let sealed = key.is_some();
    let ending = writer.ending(sealed);
    if !comes_back(format, &bytes, ending, key, &kept) {
        return Err(Problem::new("export-not-the-same", Exit::Failure).with("app", format.app()));
    }
    Ok(Written { bytes, ending, sealed, accounts: kept.len() })
}

impl Holds {
    /// An account as far as it can be held.
    fn cut(&self, details: &Details) -> Details {
        let mut held = details.clone();
        let short = |text: &Text, most: usize| {
            let cut: String = text.as_str().chars().take(most).collect();
            Text::line(&cut).unwrap_or_default()
        };
        held.issuer = short(&held.issuer, self.longest.0);
        held.name = short(&held.name, self.longest.1);
        held.groups.truncate(self.groups);
        held.favorite &= self.favorites;
        if !self.notes {
            held.note = Text::default();
        }
        if !self.organisations {
            held.organisation = Text::default();
        }
        if let (false, Kind::Yandex { pin } | Kind::Motp { pin }) = (self.pins, &mut held.kind) {
            *pin = Pin::default();
        }
        let short = held.secret.bytes().get(..16).filter(|_| held.kind.name() == "yandex");
        if let Some(Ok(short)) = short.map(|short| Secret::from_bytes(short.to_vec())) {
            // What follows is a checksum, which no code is made of and not every app keeps.
            held.secret = short;
        }
        held
    }
}

/// Whether our own reader gets the same accounts out of what was written.
fn comes_back(
    format: &dyn Format,
    bytes: &[u8],
    ending: &str,
    password: Option<&str>,
    kept: &[Details],
) -> bool {
    let name = format!("export.{ending}");
    let Ok(file) = File::new(Given { name: &name, bytes }) else { return false };
    if format.knows(&file) == Fit::No {
        return false;
    }
    let Ok(import) = format.open(&file, &Keys { password, ..Keys::default() }) else {
        return false;
    };
    let bare = |details: &Details| Details { icon: Text::default(), ..details.clone() };
    let (mut found, mut wanted): (Vec<Details>, Vec<Details>) =
        (import.found.iter().map(bare).collect(), kept.iter().map(bare).collect());
    if format.writer().is_some_and(|writer| !writer.keeps_order()) {
        found.sort_by(in_any_order);
        wanted.sort_by(in_any_order);
    }
    import.problems.is_empty() && found == wanted
}

/// An order that only what makes no difference leaves open.
fn in_any_order(one: &Details, other: &Details) -> std::cmp::Ordering {
    let key = |details: &Details| {
        let kind = &details.kind;
        let period = kind.period().map(|period| period.seconds());
        let numbers = (kind.name(), kind.digits(), kind.algorithm().name(), period, kind.counter());
        (details.groups.clone(), details.note.clone(), numbers)
    };
    let names = |details: &Details| {
        (details.issuer.clone(), details.name.clone(), details.organisation.clone())
    };
    let secrets = |one: &Details, other: &Details| one.secret.bytes().cmp(other.secret.bytes());
    names(one)
        .cmp(&names(other))
        .then_with(|| secrets(one, other))
        .then_with(|| key(one).cmp(&key(other)))
}
