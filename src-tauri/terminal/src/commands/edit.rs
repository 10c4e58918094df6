//! `edit`: what a person may change about an account. The secret is not among it: a new secret
//! is a new enrolment (`add --replace`).

use keepstep_core::account::Pin;
use keepstep_core::session::Edit;
use keepstep_core::view::AccountJson;
use keepstep_core::{Exit, Problem};
use keepstep_system::clock;

use crate::answer::Accounts;
use crate::choose::{self, Place};
use crate::input::{self, Source};
use crate::terminal::{Done, Outcome, Terminal};
use crate::{name, opening};

/// What `edit` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Words in issuer, account name, group or note, or an id
    query: String,
    /// The service
    #[arg(long)]
    issuer: Option<String>,
    /// The account name
    #[arg(long)]
    name: Option<String>,
    /// A note; an empty one removes it
    #[arg(long)]
    note: Option<String>,
    /// A group; may be repeated, and replaces the groups so far
    #[arg(long, value_name = "GROUP", conflicts_with = "no_groups")]
    group: Vec<String>,
    /// Take the account out of all groups
    #[arg(long)]
    no_groups: bool,
    /// List the account first
    #[arg(long, conflicts_with = "no_favorite")]
    favorite: bool,
    /// List the account like all others
    #[arg(long)]
    no_favorite: bool,
    /// The next counter of an HOTP account
    #[arg(long, value_name = "N")]
    counter: Option<u64>,
    /// Ask for the PIN of a Yandex or mOTP account
    #[arg(long, conflicts_with_all = ["pin_stdin", "pin_fd"])]
    ask_pin: bool,
    /// Read the PIN from the next line of standard input
    #[arg(long, conflicts_with = "pin_fd")]
    pin_stdin: bool,
    /// Read the PIN from a line of this file descriptor
    #[arg(long, value_name = "N")]
    pin_fd: Option<u32>,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    if arguments.changes_nothing() {
        return Err(Problem::new("terminal-edit-nothing", Exit::Usage));
    }
    let mut session = opening::open(terminal)?;
    let id = choose::one(&session, Place::Use, &arguments.query)?;
    let edit = arguments.edit(arguments.pin(terminal)?);
    let account = session.edit(&id, &edit, clock::now())?;
    if terminal.options.json {
        let json = AccountJson::new(id.as_str(), &account.details, false);
        terminal.answer(&Accounts { accounts: vec![json], ..Accounts::default() })?;
    } else {
        let name = name::of(&account.details);
        terminal.line(&terminal.say("terminal-changed", &[("account", name)]))?;
    }
    Ok(Outcome::Well)
}

impl Arguments {
    fn changes_nothing(&self) -> bool {
        let texts = [&self.issuer, &self.name, &self.note];
        let switches = [
            self.no_groups,
            self.favorite,
            self.no_favorite,
            self.ask_pin,
            self.pin_stdin,
            self.pin_fd.is_some(),
            self.counter.is_some(),
            !self.group.is_empty(),
        ];
        texts.iter().all(|text| text.is_none()) && !switches.contains(&true)
    }

    fn pin(&self, terminal: &Terminal) -> Result<Option<Pin>, Problem> {
        if self.ask_pin {
            let typed = input::ask_hidden(&terminal.say("terminal-ask-pin", &[]))?;
            let typed =
                typed.ok_or_else(|| Problem::new("terminal-nobody-for-pin", Exit::Input))?;
            return Ok(Some(Pin::new(&typed)));
        }
        let source = Source::of(self.pin_stdin, self.pin_fd);
        Ok(source.map(Source::line).transpose()?.map(|line| Pin::new(&line)))
    }

    fn edit(&self, pin: Option<Pin>) -> Edit {
        let groups = (self.no_groups || !self.group.is_empty()).then(|| self.group.clone());
        let favorite = (self.favorite || self.no_favorite).then_some(self.favorite);
        Edit {
            issuer: self.issuer.clone(),
            name: self.name.clone(),
            note: self.note.clone(),
            groups,
            favorite,
            icon: None,
            pin,
            counter: self.counter,
        }
    }
}
