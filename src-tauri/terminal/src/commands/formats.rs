//! `formats`: what is read and written, from the list itself. The README's table is this one.

use keepstep_core::Problem;
use keepstep_core::formats::{FORMATS, Format, Seals};
use serde::Serialize;

use crate::table;
use crate::terminal::{Done, Outcome, Terminal};

/// What `formats` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How to export in the app of this format
    name: Option<String>,
    /// As a table in Markdown
    #[arg(long)]
    markdown: bool,
}

#[derive(Serialize)]
struct Formats {
    formats: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: &'static str,
    app: &'static str,
    reads: &'static str,
    writes: Option<&'static str>,
    how: String,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let wanted =
        |format: &&&dyn Format| arguments.name.as_deref().is_none_or(|name| name == format.name());
    let rows: Vec<Row> =
        FORMATS.iter().filter(wanted).map(|format| row(terminal, *format)).collect();
    if rows.is_empty() {
        let name = arguments.name.clone().unwrap_or_default();
        return Err(
            Problem::new("terminal-no-format", keepstep_core::Exit::Usage).with("format", name)
        );
    }
    if terminal.options.json {
        terminal.answer(&Formats { formats: rows })?;
    } else if arguments.markdown {
        markdown(terminal, &rows)?;
    } else if arguments.name.is_some() {
        rows.iter().try_for_each(|row| terminal.line(&row.how))?;
    } else {
        let cells = |row: &Row| {
            let [_, plain, sealed] = written(row.writes);
            [row.name, row.app, row.reads, plain, sealed].map(str::to_owned).to_vec()
        };
        let lines = table::lines(&rows.iter().map(cells).collect::<Vec<_>>());
        lines.iter().try_for_each(|line| terminal.line(line))?;
    }
    Ok(Outcome::Well)
}

fn row(terminal: &Terminal, format: &dyn Format) -> Row {
    Row {
        name: format.name(),
        app: format.app(),
        reads: format.reads(),
        writes: format.writer().map(|writer| match writer.seals() {
            Seals::Never => "plain",
            Seals::Either => "plain or sealed",
            Seals::Always => "sealed",
        }),
        how: terminal.say(&format!("how-{}", format.name()), &[]),
    }
}

/// What is written, as one cell and as two.
fn written(writes: Option<&'static str>) -> [&'static str; 3] {
    match writes {
        Some("plain") => ["plain", "plain", ""],
        Some("sealed") => ["sealed", "", "sealed"],
        Some(both) => [both, "plain", "sealed"],
        None => ["", "", ""],
    }
}

fn markdown(terminal: &Terminal, rows: &[Row]) -> Result<(), Problem> {
    terminal.line("| format | app | read | written |")?;
    terminal.line("|---|---|---|---|")?;
    rows.iter().try_for_each(|row| {
        let [writes, ..] = written(row.writes);
        terminal.line(&format!("| `{}` | {} | {} | {writes} |", row.name, row.app, row.reads))
    })
}
