//! `recovery-codes`: what a website gave for the day when no code is at hand: kept out of a pasted
//! text, counted, used up. Prints one only where that is what was asked for.

use keepstep_core::account::Id;
use keepstep_core::moving::{Split, split_recovery_codes};
use keepstep_core::session::Keeping;
use keepstep_core::view::{KeptRecoveryCodes, RecoveryCodesView, RevealedRecoveryCode};
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::clock;

use crate::answer::{RecoveryCodeJson, RecoveryCodes, RecoveryCodesJson};
use crate::choose::{self, Place};
use crate::input::Source;
use crate::terminal::{Done, Outcome, Terminal};
use crate::{date, name, opening, table};

/// What `recovery-codes` takes.
#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("deed").multiple(false)))]
pub struct Arguments {
    /// Words in issuer, account name, group or note, or an id
    query: String,
    /// Keep the codes in the text on standard input, as a website shows them; those that are there
    /// make way
    #[arg(long, group = "deed")]
    paste: bool,
    /// Keep those that are there as well
    #[arg(long, requires = "paste")]
    add: bool,
    /// Only show what would be kept and what would be left out
    #[arg(long, requires = "paste")]
    dry_run: bool,
    /// Print the next code that is not used yet
    #[arg(long, group = "deed")]
    next: bool,
    /// Mark the code of this number as used
    #[arg(long, value_name = "N", group = "deed", value_parser = clap::value_parser!(u16).range(1..))]
    used: Option<u16>,
    /// Mark the code of this number as not used
    #[arg(long, value_name = "N", group = "deed", value_parser = clap::value_parser!(u16).range(1..))]
    unused: Option<u16>,
    /// Print all codes with their numbers
    #[arg(long, group = "deed")]
    list: bool,
    /// Forget all codes of this account
    #[arg(long, group = "deed")]
    forget: bool,
    /// Forget them without a question
    #[arg(long, requires = "forget")]
    yes: bool,
    /// Let the JSON answer hold the codes
    #[arg(long)]
    reveal: bool,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let shows = arguments.next || arguments.dry_run;
    if terminal.options.json && shows && !arguments.reveal {
        return Err(Problem::new("terminal-codes-unrevealed", Exit::Usage));
    }
    let mut session = opening::open(terminal)?;
    let id = choose::one(&session, Place::Use, &arguments.query)?;
    let about = About { id: &id, called: name::of(&session.account(&id)?.details) };
    if arguments.paste {
        return paste(terminal, &mut session, arguments, &about);
    }
    if arguments.forget {
        return forget(terminal, &mut session, arguments, &about);
    }
    for (number, used) in [(arguments.used, true), (arguments.unused, false)] {
        if let Some(number) = number {
            return mark(terminal, &mut session, arguments, &about, (number, used));
        }
    }
    if arguments.next {
        return next(terminal, &session, &about);
    }
    let view = session.recovery_codes(&id)?;
    let codes = session.reveal_recovery_codes(&id)?;
    if terminal.options.json {
        return about.answer(terminal, &view, None, arguments.list.then_some(codes), arguments);
    }
    if arguments.list {
        let rows: Vec<Vec<String>> = codes.iter().map(|code| row(terminal, code)).collect();
        table::lines(&rows).iter().try_for_each(|line| terminal.line(line))?;
    } else if view.total > 0 {
        about.state(terminal, &view)?;
    }
    about.remind(terminal, &view);
    Ok(Outcome::Well)
}

/// The account that a command is about.
struct About<'a> {
    id: &'a Id,
    called: String,
}

fn paste(
    terminal: &Terminal,
    session: &mut Session,
    arguments: &Arguments,
    about: &About<'_>,
) -> Done {
    let Split { codes, left_out } = split_recovery_codes(&Source::Stdin.rest()?);
    if arguments.dry_run {
        return preview(terminal, about, &Split { codes, left_out });
    }
    let how = if arguments.add { Keeping::Add } else { Keeping::Replace };
    let kept = session.keep_recovery_codes(about.id, &codes, how, clock::now())?;
    if terminal.options.json {
        let shown = session.reveal_recovery_codes(about.id)?;
        let codes = arguments.reveal.then_some(shown);
        return about.answer(terminal, &kept.codes, Some(&kept), codes, arguments);
    }
    let values = [
        ("account", about.called.clone()),
        ("total", kept.codes.total.to_string()),
        ("added", kept.added.to_string()),
        ("left", kept.codes.left.to_string()),
    ];
    terminal.line(&terminal.say("terminal-codes-kept", &values))?;
    if kept.unused_replaced > 0 {
        let count = kept.unused_replaced.to_string();
        terminal.notice("terminal-codes-replaced", &[("count", count)]);
    }
    if !left_out.is_empty() {
        terminal.notice("terminal-codes-left-out", &[("count", left_out.len().to_string())]);
    }
    Ok(Outcome::Well)
}

/// Shows how a text is split, which is what was asked for.
fn preview(terminal: &Terminal, about: &About<'_>, split: &Split) -> Done {
    if split.codes.is_empty() {
        return Err(Problem::new("recovery-codes-none", Exit::Input));
    }
    let codes = split.codes.iter().enumerate();
    if terminal.options.json {
        let json = |(place, code): (usize, &keepstep_core::moving::SplitCode)| RecoveryCodeJson {
            number: place + 1,
            used: code.used,
            code: Some(code.text.clone()),
        };
        return terminal
            .answer(&RecoveryCodes {
                recovery_codes: RecoveryCodesJson {
                    id: about.id.as_str().to_owned(),
                    total: split.codes.len(),
                    left: split.codes.iter().filter(|code| !code.used).count(),
                    fetched: None,
                    low: false,
                    codes: Some(codes.map(json).collect()),
                    added: None,
                    unused_replaced: None,
                    left_out: Some(split.left_out.clone()),
                },
            })
            .map(|()| Outcome::Well);
    }
    let account = [("account", about.called.clone())];
    terminal.line(&terminal.say("terminal-codes-would", &account))?;
    for (place, code) in codes {
        let used = if code.used { terminal.say("terminal-codes-used", &[]) } else { String::new() };
        let line = format!("{:>3}  {}  {used}", place + 1, code.text.as_str());
        terminal.line(line.trim_end())?;
    }
    if !split.left_out.is_empty() {
        terminal.line(&terminal.say("terminal-codes-left-out-these", &[]))?;
        for line in &split.left_out {
            terminal.line(&format!("     {}", crate::safe::line(line)))?;
        }
    }
    Ok(Outcome::Well)
}

fn next(terminal: &Terminal, session: &Session, about: &About<'_>) -> Done {
    let view = session.recovery_codes(about.id)?;
    let none = || {
        let problem = Problem::new("terminal-codes-none-left", Exit::NotFound);
        problem.with("account", about.called.clone())
    };
    let code = session.next_recovery_code(about.id)?.ok_or_else(none)?;
    let number = code.place + 1;
    if terminal.options.json {
        terminal.answer(&RecoveryCodes {
            recovery_codes: RecoveryCodesJson::new(about.id, &view, Some(vec![code]), true),
        })?;
        return Ok(Outcome::Well);
    }
    terminal.line(&terminal.strong(&code.text))?;
    about.state_beside(terminal, &view);
    terminal.notice("terminal-codes-next", &[("number", number.to_string())]);
    about.remind(terminal, &view);
    Ok(Outcome::Well)
}

fn mark(
    terminal: &Terminal,
    session: &mut Session,
    arguments: &Arguments,
    about: &About<'_>,
    (number, used): (u16, bool),
) -> Done {
    let place = usize::from(number).saturating_sub(1);
    let view = session.mark_recovery_code(about.id, place, used, clock::now())?;
    if terminal.options.json {
        return about.answer(terminal, &view, None, None, arguments);
    }
    let said = if used { "terminal-codes-marked" } else { "terminal-codes-unmarked" };
    terminal.line(&terminal.say(said, &[("number", number.to_string())]))?;
    about.state(terminal, &view)?;
    about.remind(terminal, &view);
    Ok(Outcome::Well)
}

fn forget(
    terminal: &Terminal,
    session: &mut Session,
    arguments: &Arguments,
    about: &About<'_>,
) -> Done {
    if !arguments.yes {
        return Err(Problem::new("terminal-codes-forget-unsure", Exit::Usage));
    }
    session.forget_recovery_codes(about.id, clock::now())?;
    if terminal.options.json {
        let view = session.recovery_codes(about.id)?;
        return about.answer(terminal, &view, None, None, arguments);
    }
    let account = [("account", about.called.clone())];
    terminal.line(&terminal.say("terminal-codes-forgotten", &account))?;
    Ok(Outcome::Well)
}

fn row(terminal: &Terminal, code: &RevealedRecoveryCode) -> Vec<String> {
    let day = |used| terminal.say("terminal-codes-used-on", &[("day", date::day(used))]);
    let used = code.used.map(day).unwrap_or_default();
    let number = format!("{:>3}", code.place + 1);
    vec![number, crate::safe::line(&code.text), used]
}

impl About<'_> {
    fn values(&self, view: &RecoveryCodesView) -> [(&'static str, String); 4] {
        [
            ("account", self.called.clone()),
            ("left", view.left.to_string()),
            ("total", view.total.to_string()),
            ("day", view.fetched.map(date::day).unwrap_or_default()),
        ]
    }

    fn state(&self, terminal: &Terminal, view: &RecoveryCodesView) -> Result<(), Problem> {
        terminal.line(&terminal.say("terminal-codes-state", &self.values(view)))
    }

    fn state_beside(&self, terminal: &Terminal, view: &RecoveryCodesView) {
        terminal.notice("terminal-codes-state", &self.values(view));
    }

    /// Says where new codes are due.
    fn remind(&self, terminal: &Terminal, view: &RecoveryCodesView) {
        if view.total == 0 {
            terminal.notice("terminal-codes-empty", &[("account", self.called.clone())]);
        } else if view.low {
            terminal.notice("terminal-codes-low", &[("left", view.left.to_string())]);
        }
    }

    fn answer(
        &self,
        terminal: &Terminal,
        view: &RecoveryCodesView,
        kept: Option<&KeptRecoveryCodes>,
        codes: Option<Vec<RevealedRecoveryCode>>,
        arguments: &Arguments,
    ) -> Done {
        let mut json = RecoveryCodesJson::new(self.id, view, codes, arguments.reveal);
        json.added = kept.map(|kept| kept.added);
        json.unused_replaced = kept.map(|kept| kept.unused_replaced);
        terminal.answer(&RecoveryCodes { recovery_codes: json })?;
        Ok(Outcome::Well)
    }
}
