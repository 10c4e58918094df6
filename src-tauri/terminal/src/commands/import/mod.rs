//! `import`: other apps' files, from what they are to accounts in the vault. Nothing is added
//! twice unnoticed, nothing is left out unsaid, and every count adds up.

mod arguments;
mod report;
mod sources;

use keepstep_core::account::Id;
use keepstep_core::formats::{self, Format, Keys, Opened, Refusal, Refused};
use keepstep_core::session::{Edit, Keep};
use keepstep_core::view::{FindView, Standing};
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::clock;
use keepstep_system::pictures::Reader;
use zeroize::Zeroizing;

use crate::input::{self, Source as Line};
use crate::terminal::{Done, Outcome, Terminal};
use crate::{opening, picture};

pub use arguments::Arguments;
use report::Counts;
use sources::Source;

/// How often a mistyped password may be typed again.
const TRIES: u32 = 3;

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let only = match &arguments.format {
        None => None,
        Some(name) => Some(formats::named(name).ok_or_else(|| {
            Problem::new("terminal-no-format", Exit::Usage).with("format", name.clone())
        })?),
    };
    let files = sources::read_all(&arguments.file)?;
    let opened = match open(terminal, arguments, &files, only)? {
        Ok(opened) => opened,
        Err(refused) => return report::refused(terminal, &refused),
    };
    let mut session = opening::session(terminal);
    let Opened { format, app, encrypted, import } = opened;
    let problems = session.take_import(format, import);
    prepare(terminal, arguments, &mut session)?;
    let finds = session.finds().finds;
    let plan: Vec<Keep> = finds.iter().filter_map(|find| keep(arguments, find)).collect();
    let counts = Counts::of(&finds, &plan, &problems);
    let answer = report::Answer { format, app, encrypted, finds, problems, counts };
    // Shown before they are kept: what is kept waits no longer.
    let shown = report::accounts(terminal, arguments, &session, &answer);
    if !arguments.dry_run && !plan.is_empty() {
        session.keep(&plan, clock::now())?;
    }
    report::print(terminal, arguments, &answer, shown)?;
    if !arguments.dry_run {
        opening::remind_of_recovery_key(terminal, &session);
    }
    let whole = answer.counts.left_out == 0;
    Ok(if whole { Outcome::Well } else { Outcome::But(Exit::Input) })
}

/// Opens the vault, or makes it. A dry run looks into one that opens by itself, so that it can
/// say what is there already, and needs none.
fn prepare(
    terminal: &Terminal,
    arguments: &Arguments,
    session: &mut Session,
) -> Result<(), Problem> {
    if !arguments.dry_run {
        return opening::open_or_make(terminal, session).map(|_| ());
    }
    if matches!(session.store().holds_vault(), Ok(true)) {
        // Whatever is in the way, the preview goes on without.
        session.unlock(None).ok();
    }
    Ok(())
}

/// How a find is kept; nothing for one that stays out.
fn keep(arguments: &Arguments, find: &FindView) -> Option<Keep> {
    let same = || find.same.as_ref().and_then(|same| Id::parse(&same.id));
    let replace = match find.standing {
        Standing::New => None,
        Standing::OtherSecret if arguments.both => None,
        Standing::OtherSecret | Standing::Changed if arguments.replace => Some(same()?),
        Standing::Already | Standing::OtherSecret | Standing::Changed => return None,
    };
    Some(Keep { find: find.find, edit: Edit::default(), replace })
}

/// Opens the files, and asks for the password where one is wanted and somebody can be asked.
fn open(
    terminal: &Terminal,
    arguments: &Arguments,
    files: &[Source],
    only: Option<&'static dyn Format>,
) -> Result<Result<Opened, Refused>, Problem> {
    let given: Vec<_> = files.iter().map(Source::given).collect();
    let key_file = arguments.key_file.as_deref().map(sources::read).transpose()?;
    let companions: Result<Vec<Source>, _> =
        arguments.companion.iter().map(|path| sources::read(path)).collect();
    let companions = companions?;
    let companions: Vec<_> = companions.iter().map(Source::given).collect();
    let line = Line::of(arguments.password_stdin, arguments.password_fd);
    let mut password = line.map(Line::line).transpose()?;
    let reader = Reader::new();
    let pictures = |bytes: &[u8]| picture::codes(&reader, bytes);
    for turn in 1.. {
        let keys = Keys {
            password: password.as_ref().map(|password| password.as_str()),
            key_file: key_file.as_ref().map(|file| file.given().bytes),
            companions: &companions,
            pictures: Some(&pictures),
        };
        let refused = match formats::open(&given, &keys, only, &|| false) {
            Ok(opened) => return Ok(Ok(opened)),
            Err(refused) => refused,
        };
        let wanted = matches!(refused.refusal, Refusal::NeedsPassword | Refusal::WrongPassword);
        if !wanted || line.is_some() || turn > TRIES {
            return Ok(Err(refused));
        }
        if password.is_some() {
            terminal.complain(&refused.problem(), None);
        }
        match ask(terminal, &refused)? {
            Some(typed) => password = Some(typed),
            None => return Ok(Err(refused)),
        }
    }
    Err(Problem::new("terminal-not-typed", Exit::Failure))
}

fn ask(terminal: &Terminal, refused: &Refused) -> Result<Option<Zeroizing<String>>, Problem> {
    let question = match refused.format {
        Some(format) => {
            terminal.say("terminal-ask-password-app", &[("app", format.app().to_owned())])
        }
        None => terminal.say("terminal-ask-password", &[]),
    };
    input::ask_hidden(&question)
}
