//! Which finds are kept, and how. Never adds an account that is there already, and never gives
//! an account another secret unless told to.

use keepstep_core::account::{Account, Id, Pin};
use keepstep_core::session::{Edit, Keep};
use keepstep_core::view::{FindView, Standing};
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::clock;

use crate::input::{self, Source};
use crate::terminal::Terminal;
use crate::{name, safe};

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

/// The finds that are meant: of several on the screen those that the person chooses, where
/// somebody can be asked; all of them otherwise.
///
/// # Errors
/// `terminal-choice` for a number that none has.
pub fn choose(
    terminal: &Terminal,
    arguments: &Arguments,
    session: &Session,
) -> Result<Vec<FindView>, Problem> {
    let finds = session.finds().finds;
    if !arguments.screen || finds.len() < 2 || terminal.options.json {
        return Ok(finds);
    }
    let count = finds.len().to_string();
    terminal.notice("terminal-screen-several", &[("count", count)]);
    for (place, (_, details)) in session.waiting().enumerate() {
        terminal.beside(&format!("  {}  {}", place + 1, safe::line(&name::of(details))));
    }
    let typed = input::ask(&terminal.say("terminal-ask-which", &[]))?.unwrap_or_default();
    let numbers = typed.split([' ', ',']).filter(|number| !number.is_empty());
    let chosen = numbers.map(|number| {
        let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let find = place.and_then(|place| finds.get(place)).cloned();
        find.ok_or_else(|| Problem::new("terminal-choice", Exit::Usage).with("number", number))
    });
    let chosen = chosen.collect::<Result<Vec<_>, _>>()?;
    Ok(if chosen.is_empty() { finds } else { chosen })
}

/// What the options change about the finds before they are kept.
///
/// # Errors
/// `terminal-add-several` where a name or a PIN is given for several finds.
pub fn edit(
    terminal: &Terminal,
    arguments: &Arguments,
    finds: &[FindView],
) -> Result<Edit, Problem> {
    let for_one = [&arguments.issuer, &arguments.name, &arguments.note];
    let source = Source::of(arguments.pin_stdin, arguments.pin_fd);
    if finds.len() > 1 && (for_one.iter().any(|text| text.is_some()) || source.is_some()) {
        return Err(Problem::new("terminal-add-several", Exit::Usage)
            .with("count", finds.len().to_string()));
    }
    let pin = match (source, finds) {
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
pub fn keep(
    session: &mut Session,
    arguments: &Arguments,
    edit: &Edit,
    chosen: &[u64],
) -> Result<Kept, Problem> {
    let mut keeps = Vec::new();
    let mut already = Vec::new();
    let mut troubles = Vec::new();
    // How they stand to the vault is known only now that it is open.
    let mut finds = session.finds().finds;
    finds.retain(|find| chosen.contains(&find.find));
    for find in finds {
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
