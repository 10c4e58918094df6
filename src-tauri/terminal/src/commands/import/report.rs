//! What `import` says: in JSON as the README documents it, or as a table with live codes. Shows a
//! secret only where `--reveal` asks for it.

use keepstep_core::formats::{Format, Refused};
use keepstep_core::session::Keep;
use keepstep_core::view::{AccountJson, FindView, Standing};
use keepstep_core::{Problem, Session};
use keepstep_system::clock;
use serde::Serialize;

use crate::answer::{Failed, ProblemJson};
use crate::terminal::{Done, Outcome, Terminal};
use crate::{name, safe, table};

use super::Arguments;

/// The most accounts that a person is shown one by one.
const SHOWN: usize = 200;

/// Problems that say something about an account which was taken in all the same.
const REMARKS: [&str; 3] = ["import-note-cut", "google-series-odd", "text-more-problems"];

/// What there is to say.
pub struct Answer {
    pub format: &'static str,
    pub app: &'static str,
    pub encrypted: bool,
    pub finds: Vec<FindView>,
    pub problems: Vec<Problem>,
    pub counts: Counts,
}

/// `read` is the sum of the others.
#[derive(Serialize)]
pub struct Counts {
    read: usize,
    added: usize,
    already: usize,
    changed: usize,
    pub left_out: usize,
}

impl Counts {
    /// What becomes of the finds if `plan` is carried out.
    pub fn of(finds: &[FindView], plan: &[Keep], problems: &[Problem]) -> Self {
        let added = plan.iter().filter(|keep| keep.replace.is_none()).count();
        let changed = plan.len() - added;
        let already = finds.iter().filter(|find| find.standing == Standing::Already).count();
        let lost = problems.iter().filter(|problem| !REMARKS.contains(&problem.id())).count();
        let left_out = lost + finds.len() - added - changed - already;
        Self { read: finds.len() + lost, added, already, changed, left_out }
    }
}

/// An account of a file, and how it stands to the vault.
#[derive(Serialize)]
pub struct Account {
    #[serde(flatten)]
    account: AccountJson,
    status: Standing,
}

#[derive(Serialize)]
struct Imported<'a> {
    format: &'static str,
    app: &'static str,
    encrypted: bool,
    accounts: Vec<Account>,
    problems: Vec<ProblemJson>,
    counts: &'a Counts,
}

/// What is shown of the accounts: JSON, or lines of a table.
pub enum Shown {
    Json(Vec<Account>),
    Rows(Vec<Vec<String>>),
}

/// The accounts as they wait, before any is kept.
pub fn accounts(
    terminal: &Terminal,
    arguments: &Arguments,
    session: &Session,
    answer: &Answer,
) -> Shown {
    let waiting = session.waiting().zip(&answer.finds);
    if terminal.options.json {
        let json = waiting.map(|((_, details), find)| Account {
            account: AccountJson::new("", details, arguments.reveal),
            status: find.standing,
        });
        return Shown::Json(json.collect());
    }
    let now = clock::now();
    let rows = waiting.take(SHOWN).map(|((_, details), find)| {
        let code = match details.kind.counter() {
            None => details.code(now).map(|code| code.text).unwrap_or_default(),
            Some(_) => String::new(),
        };
        let standing = match find.standing {
            Standing::New => "terminal-import-new",
            Standing::Already => "terminal-import-already",
            Standing::OtherSecret => "terminal-import-other",
            Standing::Changed => "terminal-import-changed",
        };
        vec![standing.to_owned(), name::of(details), code]
    });
    Shown::Rows(rows.collect())
}

/// Says what was read and what became of it.
///
/// # Errors
/// `terminal-output` where it cannot be written.
pub fn print(
    terminal: &Terminal,
    arguments: &Arguments,
    answer: &Answer,
    shown: Shown,
) -> Result<(), Problem> {
    let rows = match shown {
        Shown::Json(accounts) => {
            let problems = answer.problems.iter().map(|problem| item(terminal, problem));
            return terminal.answer(&Imported {
                format: answer.format,
                app: answer.app,
                encrypted: answer.encrypted,
                accounts,
                problems: problems.collect(),
                counts: &answer.counts,
            });
        }
        Shown::Rows(rows) => rows,
    };
    let more = answer.finds.len() - rows.len();
    let said = |mut row: Vec<String>| {
        if let Some(standing) = row.first_mut() {
            *standing = terminal.say(standing, &[]);
        }
        row
    };
    let rows: Vec<Vec<String>> = rows.into_iter().map(said).collect();
    table::lines(&rows).iter().try_for_each(|line| terminal.line(line))?;
    if more > 0 {
        terminal.line(&terminal.say("terminal-import-more", &[("count", more.to_string())]))?;
    }
    for problem in &answer.problems {
        terminal.complain(problem, about(problem).map(safe::line).as_deref());
    }
    let counts = &answer.counts;
    let values = [
        ("app", answer.app.to_owned()),
        ("read", counts.read.to_string()),
        ("added", counts.added.to_string()),
        ("already", counts.already.to_string()),
        ("changed", counts.changed.to_string()),
        ("left", counts.left_out.to_string()),
    ];
    let sentence = if arguments.dry_run { "terminal-import-would" } else { "terminal-import-did" };
    terminal.line(&terminal.say(sentence, &values))
}

fn about(problem: &Problem) -> Option<&str> {
    let item = problem.arguments().iter().find(|(name, _)| *name == "item");
    item.map(|(_, value)| value.as_str()).filter(|item| !item.is_empty())
}

fn item(terminal: &Terminal, problem: &Problem) -> ProblemJson {
    let said = terminal.problem_json(problem, None);
    let item = about(problem).map(str::to_owned);
    ProblemJson { kind: Some(problem.id()), item, ..said }
}

/// No file gave anything.
pub fn refused(terminal: &Terminal, refused: &Refused) -> Done {
    let problem = refused.problem();
    if terminal.options.json {
        let said = terminal.problem_json(&problem, None);
        let error = ProblemJson {
            kind: Some(refused.refusal.kind()),
            item: refused.format.map(|format| format.app().to_owned()),
            ..said
        };
        terminal.answer(&Failed { error })?;
    } else {
        terminal.complain(&problem, refused.format.map(Format::app));
    }
    Ok(Outcome::But(problem.exit()))
}
