//! What holds for every file of the repository: it introduces itself, stays short, is finished and
//! names no machine.

use crate::tree::Source;
use crate::{page, rust};

/// What people write by hand and others read.
const WRITTEN: [&str; 9] =
    [".rs", ".js", ".ts", ".css", ".html", ".xhtml", ".sh", "dev", ".ci/run"];
const MOST_LINES: usize = 400;
const MOST_FUNCTION_LINES: usize = 60;

/// Files whose first comment is missing or no sentence.
pub fn unintroduced(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        let settings =
            source.has_ending(&[".toml", ".yml", ".ftl"]) && !source.path.ends_with("Cargo.toml");
        if !settings && !source.has_ending(&WRITTEN) {
            continue;
        }
        let introduction = page::introduction(source);
        // A file of texts only says what its texts are about.
        let least = if source.has_ending(&[".ftl"]) { 1 } else { 4 };
        let sentence =
            introduction.split_whitespace().count() >= least && introduction.contains('.');
        let rust_doc = !source.has_ending(&[".rs"]) || source.text.starts_with("//!");
        if !sentence || !rust_doc {
            found.push(source.finding(1, "does not introduce itself. Begin with a comment: what lives here, what it never does."));
        }
    }
    found
}

/// Files over 400 lines.
pub fn long_files(sources: &[Source]) -> Vec<String> {
    sources
        .iter()
        .filter(|source| source.has_ending(&WRITTEN))
        .filter(|source| source.text.lines().count() > MOST_LINES)
        .map(|source| {
            let lines = source.text.lines().count();
            source.finding(lines, &format!("the file has {lines} lines, {MOST_LINES} are the most. It is two files: find the seam."))
        })
        .collect()
}

/// Rust functions over 60 lines, tables excepted.
pub fn long_functions(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        let lines: Vec<&str> = source.text.lines().collect();
        for function in rust::functions(&rust::tokens(source)) {
            let above = lines[..function.line - 1].iter().rev();
            let table = above
                .take_while(|line| {
                    ["//", "#[", "/*"].iter().any(|mark| line.trim_start().starts_with(mark))
                })
                .any(|line| line.contains("Table:"));
            if function.lines > MOST_FUNCTION_LINES && !table {
                found.push(too_long(source, function.line, &function.name, function.lines));
            }
        }
    }
    found
}

/// Functions of scripts with over 60 lines of their own.
pub fn long_script_functions(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for function in page::functions(source) {
            if function.own_lines > MOST_FUNCTION_LINES && !function.table {
                found.push(too_long(source, function.line, "function", function.own_lines));
            }
        }
    }
    found
}

fn too_long(source: &Source, line: usize, name: &str, lines: usize) -> String {
    let what =
        format!("`{name}` has {lines} lines, {MOST_FUNCTION_LINES} are the most. Name its parts.");
    source.finding(line, &what)
}

/// Folders of the machines this was written on.
pub fn names_a_machine(sources: &[Source]) -> Vec<String> {
    // Put together here, so that this file does not hold them.
    let folders = [concat!("/wo", "rk/"), concat!("/fa", "rm/"), concat!("/tmp", "/h/")];
    line_by_line(sources, |line| {
        folders
            .iter()
            .any(|folder| line.contains(folder))
            .then(|| "names a folder of one machine. Say it relative to the repository.".to_owned())
    })
}

/// Notes that something is still to be done.
pub fn unfinished(sources: &[Source]) -> Vec<String> {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];
    line_by_line(sources, |line| {
        marks.iter().any(|mark| line.contains(mark)).then(|| {
            "leaves a note that something is unfinished. Finish it, or write down as a limit what it does not do.".to_owned()
        })
    })
}

fn line_by_line(sources: &[Source], rule: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for source in
        sources.iter().filter(|source| !source.has_ending(&[".lock", "package-lock.json"]))
    {
        for (number, line) in source.lines() {
            if let Some(what) = rule(line) {
                found.push(source.finding(number, &what));
            }
        }
    }
    found
}

/// The top of the repository is fixed.
pub fn strangers_at_the_top(names: &[String]) -> Vec<String> {
    const KNOWN: [&str; 11] = [
        "Cargo.toml",
        "Cargo.lock",
        "README.md",
        "CHANGELOG.md",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "src-tauri",
        "ui",
        "tests",
        "icons",
        "tauri.conf.json",
    ];
    names
        .iter()
        .filter(|name| !name.starts_with('.') && *name != "dev" && !KNOWN.contains(&name.as_str()))
        .map(|name| {
            format!(
                "{name}: stands at the top of the repository. Put it into the room it belongs to."
            )
        })
        .collect()
}
