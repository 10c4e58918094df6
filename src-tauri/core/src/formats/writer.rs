//! Writing other apps' formats: what each can hold, what an account would lose there, and the
//! proof that what was written comes back. Never puts anything on a disk.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use zeroize::Zeroizing;

use super::{File, Fit, Format, Given, Keys};
use crate::Moment;
use crate::account::{Algorithm, Details, Kind, Pin, Text};
use crate::problem::{Exit, Problem};

/// How a format is written.
pub trait Writer: Sync {
    /// What the receiving app can hold.
    fn holds(&self) -> &Holds;

    /// Whether it is sealed with a password.
    fn seals(&self) -> Seals;

    /// The file name's ending, without a dot: `json`.
    fn ending(&self, sealed: bool) -> &'static str;

    /// The file with these accounts; all of them can be held.
    ///
    /// # Errors
    /// `export-failed` where a cipher or container refuses, which no input should bring about.
    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem>;

    /// What [`Holds`] cannot say: why the app would show wrong codes for this very account.
    fn refuses(&self, _details: &Details) -> Option<Loss> {
        None
    }
}

/// Whether a format is sealed with a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seals {
    /// It is always in the clear.
    Never,
    /// It is sealed where a password is given.
    Either,
    /// It is never in the clear.
    Always,
}

/// What is to be written.
pub struct Order<'a> {
    /// The accounts, in order.
    pub accounts: &'a [Details],
    /// The password to seal with.
    pub password: Option<&'a str>,
    /// When this happens, for files that say so.
    pub now: Moment,
    /// Fills bytes with randomness, for salts and names.
    pub random: &'a dyn Fn(&mut [u8]),
}

impl Order<'_> {
    /// So many random bytes.
    pub(super) fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.random)(&mut bytes);
        bytes
    }

    /// A random name of the form that RFC 9562 §5.4 gives (UUID version 4).
    pub(super) fn uuid(&self) -> String {
        let mut bytes = self.bytes::<16>();
        bytes[6] = bytes[6] & 0x0F | 0x40;
        bytes[8] = bytes[8] & 0x3F | 0x80;
        let hex = data_encoding::HEXLOWER.encode(&bytes);
        let part = |range: std::ops::Range<usize>| hex.get(range).unwrap_or_default();
        [part(0..8), part(8..12), part(12..16), part(16..20), part(20..32)].join("-")
    }
}

/// The problem of a cipher or container that refuses to write.
pub(super) fn failed() -> Problem {
    Problem::new("export-failed", Exit::Failure)
}

/// What an app can hold.
pub struct Holds {
    /// The kinds of accounts: `totp`, `hotp`, `steam`, `yandex`, `motp`.
    pub kinds: &'static [&'static str],
    /// The hashes of TOTP and HOTP.
    pub algorithms: &'static [Algorithm],
    /// How many digits a TOTP or HOTP code may have.
    pub digits: RangeInclusive<u8>,
    /// Which periods TOTP may have, in seconds.
    pub periods: RangeInclusive<u64>,
    /// Whether PINs are kept.
    pub pins: bool,
    /// How many groups an account may be in; 0 for none.
    pub groups: usize,
    /// Whether notes are kept.
    pub notes: bool,
    /// Whether favourites are marked.
    pub favorites: bool,
    /// Whether an organisation beside the issuer is kept.
    pub organisations: bool,
    /// Whether two accounts may share one secret.
    pub twice: bool,
    /// The longest issuer and account name, in characters.
    pub longest: (usize, usize),
}

/// The three hashes that nearly every app knows.
pub(super) const SHA: &[Algorithm] = &[Algorithm::Sha1, Algorithm::Sha256, Algorithm::Sha512];

/// No limit that one of our accounts could pass.
pub(super) const ANY_LENGTH: (usize, usize) = (usize::MAX, usize::MAX);

impl Holds {
    /// Everything an account can be.
    pub(super) const ALL: Self = Self {
        kinds: &["totp", "hotp", "steam", "yandex", "motp"],
        algorithms: SHA,
        digits: 1..=10,
        periods: 1..=86_400,
        pins: true,
        groups: usize::MAX,
        notes: true,
        favorites: true,
        organisations: false,
        twice: true,
        longest: ANY_LENGTH,
    };

    /// What an account would lose.
    pub fn losses(&self, details: &Details) -> Vec<Loss> {
        let kind = &details.kind;
        let counted = matches!(kind, Kind::Totp { .. } | Kind::Hotp { .. });
        let periodic = matches!(kind, Kind::Totp { .. });
        let period = kind.period().map_or(30, |period| period.seconds());
        let pinned = kind.pin().is_some_and(|pin| !pin.is_missing());
        let length = |text: &Text| text.as_str().chars().count();
        let checks = [
            (Loss::Kind, !self.kinds.contains(&kind.name())),
            (Loss::Algorithm, counted && !self.algorithms.contains(&kind.algorithm())),
            (Loss::Digits, counted && !self.digits.contains(&kind.digits())),
            (Loss::Period, periodic && !self.periods.contains(&period)),
            (Loss::Pin, pinned && !self.pins),
            (Loss::Groups, details.groups.len() > self.groups),
            (Loss::Note, !self.notes && !details.note.is_empty()),
            (Loss::Favorite, !self.favorites && details.favorite),
            (Loss::Organisation, !self.organisations && !details.organisation.is_empty()),
            (
                Loss::Shortened,
                length(&details.issuer) > self.longest.0 || length(&details.name) > self.longest.1,
            ),
        ];
        checks.into_iter().filter_map(|(loss, is_so)| is_so.then_some(loss)).collect()
    }
}

/// What an account would lose in another app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Loss {
    /// The app does not know this kind: the account is left out.
    Kind,
    /// It does not know the hash, and would show wrong codes: left out.
    Algorithm,
    /// It does not know so many digits: left out.
    Digits,
    /// It does not know the period: left out.
    Period,
    /// It takes every secret once only: left out.
    Duplicate,
    /// The PIN has to be typed again.
    Pin,
    /// Some groups, or all.
    Groups,
    /// The note.
    Note,
    /// The favourite's mark.
    Favorite,
    /// The organisation beside the issuer.
    Organisation,
    /// Issuer or account name are shortened.
    Shortened,
}

impl Loss {
    /// Whether the account is left out altogether.
    pub const fn leaves_out(self) -> bool {
        matches!(self, Self::Kind | Self::Algorithm | Self::Digits | Self::Period | Self::Duplicate)
    }
}

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
/// `export-not-written` for a format that nobody takes in, `export-needs-password` and
/// `export-no-password` where the password does not suit the format, `export-nothing` where no
/// account is left, `export-not-the-same` where it does not come back as it went.
pub fn write(format: &dyn Format, order: &Order) -> Result<Written, Problem> {
    let problem = |id| Problem::new(id, Exit::Input).with("app", format.app());
    let writer = format.writer().ok_or_else(|| problem("export-not-written"))?;
    match (writer.seals(), order.password) {
        (Seals::Always, None) => return Err(problem("export-needs-password")),
        (Seals::Never, Some(_)) => return Err(problem("export-no-password")),
        _ => {}
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
    let bytes = writer.write(&Order { accounts: &kept, ..*order })?;
    let sealed = order.password.is_some();
    let ending = writer.ending(sealed);
    if !comes_back(format, &bytes, ending, order.password, &kept) {
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
    import.problems.is_empty()
        && import.found.len() == kept.len()
        && import.found.iter().zip(kept).all(|(read, kept)| bare(read) == bare(kept))
}
