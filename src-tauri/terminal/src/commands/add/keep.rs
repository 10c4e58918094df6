//! Which finds are kept, and how. Never adds an account that is there already, and never gives
//! an account another secret unless told to.

use keepstep_core::account::{Account, Id, Pin};
use keepstep_core::session::{Edit, Keep};
use keepstep_core::view::{FindView, Standing};
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::clock;

use crate::input::{self, Source};
use crate::name;
use crate::terminal::Terminal;

use super::arguments::{Arguments, Trouble};

/// What became of the finds.
pub struct Kept {
    /// New accounts, and those with a new secret.
    pub added: Vec<Account>,
    /// Accounts that were there before.
    pub already: Vec<Account>,
    /// Finds that were not kept.
    pub troubles: Vec<Trouble>,
}

/// What the options change about the finds before they are kept.
///
/// # Errors
/// `terminal-add-several` where a name or a PIN is given for several finds.
pub fn edit(
    terminal: &Terminal,
    arguments: &Arguments,
    session: &Session,
) -> Result<Edit, Problem> {
    let finds = session.finds().finds;
    let for_one = [&arguments.issuer, &arguments.name, &arguments.note];
    let source = Source::of(arguments.pin_stdin, arguments.pin_fd);
    if finds.len() > 1 && (for_one.iter().any(|text| text.is_some()) || source.is_some()) {
        return Err(Problem::new("terminal-add-several", Exit::Usage)
            .with("count", finds.len().to_string()));
    }
    let pin = match (source, finds.as_slice()) {
        (Some(source), _) => Some(source.line()?),
        (None, [find]) if find.details.needs_pin => {
            input::ask_hidden(&terminal.say("terminal-ask-pin", &[]))?
        }
        _ => None,
    };
    Ok(Edit {
        issuer: arguments.issuer.clone(),
        name: arguments.name.clone(),
        note: arguments.note.clone(),
        groups: (!arguments.group.is_empty()).then(|| arguments.group.clone()),
        favorite: arguments.favorite.then_some(true),
        pin: pin.map(|pin| Pin::new(&pin)).filter(|pin| !pin.is_missing()),
        ..Edit::default()
    })
}

/// Keeps what is new, in one save.
///
/// # Errors
/// As every save; then nothing was added.
pub fn keep(session: &mut Session, arguments: &Arguments, edit: &Edit) -> Result<Kept, Problem> {
    let mut keeps = Vec::new();
    let mut already = Vec::new();
    let mut troubles = Vec::new();
    for find in session.finds().finds {
        let same = find.same.as_ref().and_then(|same| Id::parse(&same.id));
        let replace = match find.standing {
            Standing::New => None,
            Standing::Changed if arguments.replace => same,
            Standing::Already | Standing::Changed if !arguments.both => {
                already.extend(same.map(|id| session.account(&id).cloned()).transpose()?);
                continue;
            }
            Standing::OtherSecret if arguments.replace => same,
            Standing::OtherSecret if !arguments.both => {
                troubles.push(other_secret(session, &find)?.into());
                continue;
            }
            Standing::Already | Standing::OtherSecret | Standing::Changed => None,
        };
        keeps.push(Keep { find: find.find, edit: edit.clone(), replace });
    }
    let added = if keeps.is_empty() { Vec::new() } else { session.keep(&keeps, clock::now())? };
    Ok(Kept { added, already, troubles })
}

fn other_secret(session: &Session, find: &FindView) -> Result<Problem, Problem> {
    let mut waiting = session.waiting().filter(|(number, _)| *number == find.find);
    let name = waiting.next().map(|(_, details)| name::of(details)).unwrap_or_default();
    Ok(Problem::new("terminal-add-other-secret", Exit::Ambiguous).with("account", name))
}
