//! The sentences that the terminal's source names, held against the texts of every language.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use keepstep_core::Texts;

use crate::top;

/// Sentences whose names are put together while the program runs.
const PUT_TOGETHER: [&str; 3] = ["terminal-field-", "terminal-part-", "terminal-state-"];

/// Fails where a language lacks a sentence, or has one that nobody says.
pub fn all_are_there() -> Result<(), String> {
    let mut named = BTreeSet::new();
    names_below(&top().join("src-tauri/terminal/src"), &mut named);
    if named.len() < 50 {
        return Err("the terminal's sentences were not found in its source".to_owned());
    }
    for language in Texts::languages() {
        let file = top().join(format!("ui/locales/{language}/terminal.ftl"));
        let file = fs::read_to_string(file).map_err(|error| error.to_string())?;
        let written: BTreeSet<String> = file
            .lines()
            .filter_map(|line| line.split_once(" = ").map(|(id, _)| id))
            .filter(|id| id.starts_with("terminal-"))
            .map(str::to_owned)
            .collect();
        let unwritten: Vec<&String> = named.difference(&written).collect();
        let unsaid: Vec<&String> = written
            .difference(&named)
            .filter(|id| !PUT_TOGETHER.iter().any(|beginning| id.starts_with(beginning)))
            .collect();
        if !unwritten.is_empty() || !unsaid.is_empty() {
            return Err(format!("{language}: missing {unwritten:?}, never said {unsaid:?}"));
        }
    }
    Ok(())
}

/// Every text in the source that is written like a sentence's name.
fn names_below(folder: &Path, named: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            names_below(&path, named);
        } else if let Ok(source) = fs::read_to_string(&path) {
            let texts = source.split('"').filter(|text| text.starts_with("terminal-"));
            let whole = texts.filter(|text| {
                !text.ends_with('-')
                    && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
            });
            named.extend(whole.map(str::to_owned));
        }
    }
}
