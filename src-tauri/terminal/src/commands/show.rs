//! `show`: everything known of one account; its secret only where `--reveal` asks for it.

use keepstep_core::Problem;
use keepstep_core::account::{Account, Pin};
use keepstep_core::qr;
use keepstep_core::view::AccountJson;

use crate::answer::Accounts;
use crate::choose::{self, Place};
use crate::terminal::{Done, Outcome, Terminal};
use crate::{date, opening, safe, table};

/// What `show` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Words in issuer, account name, group or note, or an id
    query: String,
    /// Show the secret and the PIN too
    #[arg(long)]
    reveal: bool,
    /// Show the QR code that another device can scan; it holds the secret
    #[arg(long, requires = "reveal")]
    qr: bool,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let session = opening::open(terminal)?;
    let id = choose::one(&session, Place::Use, &arguments.query)?;
    let account = session.account(&id)?;
    if terminal.options.json {
        let json = AccountJson::new(id.as_str(), &account.details, arguments.reveal);
        let mut answer = Accounts { accounts: vec![json], ..Accounts::default() };
        if arguments.qr {
            answer.uri = Some(session.reveal_uri(&id)?);
            answer.qr = Some(session.reveal_qr(&id)?);
        }
        terminal.answer(&answer)?;
        return Ok(Outcome::Well);
    }
    let mut rows = rows(terminal, account);
    let uri = session.reveal_uri(&id)?;
    if arguments.reveal {
        rows.extend(revealed(terminal, account, &uri));
    }
    table::lines(&rows).iter().try_for_each(|line| terminal.line(line))?;
    if arguments.qr {
        terminal.blocks(&qr::blocks(&uri).map_err(Problem::from)?)?;
    }
    Ok(Outcome::Well)
}

fn rows(terminal: &Terminal, account: &Account) -> Vec<Vec<String>> {
    let details = &account.details;
    let history = &account.history;
    let kind = &details.kind;
    let groups: Vec<&str> = details.groups.iter().map(|group| group.as_str()).collect();
    let yes = || terminal.say("terminal-yes", &[]);
    let fields: [(&str, String); 15] = [
        ("issuer", details.issuer.as_str().to_owned()),
        ("organisation", details.organisation.as_str().to_owned()),
        ("name", details.name.as_str().to_owned()),
        ("type", kind.name().to_owned()),
        ("algorithm", kind.algorithm().name().to_owned()),
        ("digits", kind.digits().to_string()),
        ("period", kind.period().map(|p| p.seconds().to_string()).unwrap_or_default()),
        ("counter", kind.counter().map(|counter| counter.to_string()).unwrap_or_default()),
        ("pin", pin(terminal, kind.pin())),
        ("groups", groups.join(", ")),
        ("note", details.note.as_str().to_owned()),
        ("favorite", if details.favorite { yes() } else { String::new() }),
        ("added", date::day(history.created)),
        ("last-used", history.last_used.map(date::minute).unwrap_or_default()),
        ("id", account.id.as_str().to_owned()),
    ];
    let said = fields.into_iter().filter(|(_, value)| !value.is_empty());
    said.map(|(field, value)| {
        vec![terminal.say(&format!("terminal-field-{field}"), &[]), safe::line(&value)]
    })
    .collect()
}

/// Whether the PIN is known, never the PIN.
fn pin(terminal: &Terminal, pin: Option<&Pin>) -> String {
    match pin {
        None => String::new(),
        Some(pin) if pin.is_missing() => terminal.say("terminal-pin-missing", &[]),
        Some(_) => terminal.say("terminal-pin-kept", &[]),
    }
}

/// What only `--reveal` shows.
fn revealed(terminal: &Terminal, account: &Account, uri: &str) -> Vec<Vec<String>> {
    let pin = account.details.kind.pin().map_or("", Pin::as_str);
    let fields = [
        ("terminal-field-secret", account.details.secret.to_base32().to_string()),
        ("terminal-field-pin", safe::line(pin)),
        ("terminal-field-uri", uri.to_owned()),
    ];
    let said = fields.into_iter().filter(|(_, value)| !value.is_empty());
    said.map(|(field, value)| vec![terminal.say(field, &[]), value]).collect()
}
