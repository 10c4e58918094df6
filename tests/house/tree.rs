//! The repository's own files as texts, and how a rule's findings are reported. Reads only; files
//! that others wrote (vendored, generated) or that git ignores are never looked at.

use std::fs;
use std::path::{Path, PathBuf};

/// One text file, with its path from the repository's top, always with forward slashes.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// A made-up file, for the tests of the rules themselves.
    pub fn made_up(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    pub fn has_ending(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    /// The file's lines, counted from one.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// "path:line: what" for a rule's list.
    pub fn finding(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

/// Folders that hold nothing a person wrote here.
const SKIPPED: [&str; 7] = ["target", ".git", "node_modules", "gen", "shots", "vendor", "fixtures"];

/// The top of the repository.
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every text file of the repository, in the order of its path.
pub fn all() -> Vec<Source> {
    let mut found = Vec::new();
    collect(&top(), "", &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(found.len() > 20, "the repository's files were not found");
    found
}

/// The files below `folder` that end in one of `endings`.
pub fn below(folder: &str, endings: &[&str]) -> Vec<Source> {
    all()
        .into_iter()
        .filter(|source| source.path.starts_with(folder) && source.has_ending(endings))
        .collect()
}

/// The names that stand at the top of the repository and are not git-ignored.
pub fn top_names() -> Vec<String> {
    let entries = fs::read_dir(top()).expect("the repository's top can be listed");
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| !SKIPPED.contains(&name.as_str()))
        .collect();
    names.sort();
    names
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let Ok(name) = entry.file_name().into_string() else { continue };
        let path = format!("{prefix}{name}");
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && !SKIPPED.contains(&name.as_str()) {
            collect(&entry.path(), &format!("{path}/"), found);
        } else if kind.is_file()
            && let Ok(text) = fs::read_to_string(entry.path())
        {
            found.push(Source { path, text });
        }
    }
}

/// Fails with every finding on its own line, or passes when there is none.
#[track_caller]
pub fn nothing_in(findings: &[String]) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}
