//! `guide`: what to do about a service's second factor, or to get accounts out of an app and into
//! it. Reads texts only; touches no vault, and opens no address.

use keepstep_core::moving::guides::{self, Guide, GuideLine, GuideView, Section, Step};
use keepstep_core::{Exit, Problem};

use crate::answer::{Guided, Guides};
use crate::table;
use crate::terminal::{Done, Outcome, Terminal};

/// What `guide` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Words in the name of a service or an app, or a guide's id; without, the list of guides
    query: Option<String>,
    /// Print this section only, such as add, codes, change, gone, collect, receive or stays
    #[arg(long, value_name = "KEY", requires = "query")]
    section: Option<String>,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let Some(query) = arguments.query.as_deref() else { return list(terminal) };
    let language = terminal.language();
    let guide = one(query, language)?;
    let wanted = arguments.section.as_deref();
    let sections = guide.body(language).sections.iter();
    let sections: Vec<&Section> =
        sections.filter(|section| wanted.is_none_or(|key| key == section.key)).collect();
    if sections.is_empty() {
        return Err(no_section(guide, language, wanted.unwrap_or_default()));
    }
    if terminal.options.json {
        let mut view = GuideView::new(guide, language);
        view.sections.retain(|section| wanted.is_none_or(|key| key == section.key));
        terminal.answer(&Guided { guide: view })?;
    } else if wanted.is_some() {
        sections.iter().try_for_each(|section| steps(terminal, &section.steps))?;
    } else {
        print(terminal, guide, &sections)?;
    }
    Ok(Outcome::Well)
}

fn list(terminal: &Terminal) -> Done {
    let language = terminal.language();
    let line = |guide| GuideLine::new(guide, language);
    let lines: Vec<GuideLine> = guides::all().iter().map(line).collect();
    if terminal.options.json {
        terminal.answer(&Guides { guides: lines })?;
        return Ok(Outcome::Well);
    }
    let cells = |line: &GuideLine| {
        let kind = terminal.say(&format!("guide-{}", line.kind), &[]);
        vec![line.id.to_owned(), line.name.to_owned(), kind]
    };
    let lines = table::lines(&lines.iter().map(cells).collect::<Vec<_>>());
    lines.iter().try_for_each(|line| terminal.line(line))?;
    Ok(Outcome::Well)
}

/// The one guide that a query finds.
fn one(query: &str, language: &str) -> Result<&'static Guide, Problem> {
    match guides::search(query).as_slice() {
        [guide] => Ok(guide),
        [] => Err(Problem::new("terminal-guide-none", Exit::NotFound).with("query", query)),
        several => {
            let row =
                |guide: &&Guide| vec![format!("  {}", guide.id), guide.called(language).to_owned()];
            let named = table::lines(&several.iter().map(row).collect::<Vec<_>>()).join("\n");
            Err(Problem::new("terminal-guide-several", Exit::Ambiguous)
                .with("query", query)
                .with("count", several.len().to_string())
                .with("guides", named))
        }
    }
}

fn no_section(guide: &Guide, language: &str, wanted: &str) -> Problem {
    let keys = guide.body(language).sections.iter().map(|section| section.key);
    Problem::new("terminal-guide-section", Exit::NotFound)
        .with("guide", guide.called(language))
        .with("section", wanted)
        .with("sections", keys.collect::<Vec<_>>().join(", "))
}

fn print(terminal: &Terminal, guide: &Guide, sections: &[&Section]) -> Result<(), Problem> {
    let body = guide.body(terminal.language());
    terminal.line(&terminal.strong(guide.called(terminal.language())))?;
    steps(terminal, &body.intro)?;
    if let Some(helps) = guide.helps {
        terminal.line(&terminal.say(&format!("guide-helps-{}", helps.name()), &[]))?;
    }
    if let Some(waits) = body.waits {
        terminal.line(&terminal.say("guide-waits", &[("waits", waits.to_owned())]))?;
    }
    for section in sections {
        terminal.line("")?;
        terminal.line(&terminal.strong(section.title))?;
        steps(terminal, &section.steps)?;
    }
    let origin =
        [("day", guide.checked.to_owned()), ("source", guide.source.trim_end_matches('.').into())];
    terminal.line("")?;
    terminal.line(&terminal.say("guide-checked", &origin))
}

fn steps(terminal: &Terminal, steps: &[Step]) -> Result<(), Problem> {
    steps.iter().try_for_each(|step| {
        let number = step.number.map(|number| format!("{number}. ")).unwrap_or_default();
        let unsure = match step.unsure {
            true => format!(" ({})", terminal.say("guide-unsure", &[])),
            false => String::new(),
        };
        terminal.line(&format!("{number}{}{unsure}", step.text()))
    })
}
