//! What the page must never do, and where its files stand: the app on its views, these on parts and
//! the one door to Rust.

use crate::page::code_lines;
use crate::tree::Source;

/// The floor of a page's file. Parts know no view and no backend; what stands directly in `ui/`
/// and is neither app nor backend (texts, helpers) is the ground everything may stand on.
pub fn floor(path: &str) -> Option<(usize, String)> {
    let inside = path.strip_prefix("ui/")?;
    let room = inside.split('/').next().unwrap_or_default();
    let floor = match (room, inside) {
        (_, "app.js") => 4,
        ("views", _) => 3,
        (_, "backend.js") | ("parts", _) => 2,
        ("vendor", _) => 0,
        (file, _) if file.ends_with(".js") => 1,
        _ => return None,
    };
    // Each view is a room of its own: no view knows another.
    let name = if room == "views" { inside.trim_end_matches(".js") } else { room };
    Some((floor, name.to_owned()))
}

fn lines_with(sources: &[Source], marks: &[&str], what: &str) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for (number, line) in code_lines(source) {
            if let Some(mark) = marks.iter().find(|mark| line.contains(**mark)) {
                found.push(source.finding(number, &format!("`{mark}` {what}")));
            }
        }
    }
    found
}

/// Tauri named outside the one door.
pub fn speaks_to_rust(sources: &[Source]) -> Vec<String> {
    let marks = ["__TAURI", "ipc://", "ipc.localhost"];
    lines_with(sources, &marks, "outside ui/backend.js. Give backend.js a function for it.")
        .into_iter()
        .filter(|finding| !finding.starts_with("ui/backend.js:"))
        .collect()
}

/// Text that would be read as markup or run as a script.
pub fn parses_markup(sources: &[Source]) -> Vec<String> {
    let marks = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "setHTMLUnsafe",
        "text/html",
        "createContextualFragment",
        "eval(",
        "new Function",
        "javascript:",
    ];
    lines_with(sources, &marks, "reads text as markup or script. Use textContent and a <template>.")
}

/// Scripts and styles inside the document, which the content policy refuses.
pub fn inline_parts(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for (number, line) in code_lines(source) {
            let script = line.contains("<script") && !line.contains("src=");
            let handler = line.split_whitespace().any(|word| {
                word.split_once('=').is_some_and(|(name, _)| {
                    name.len() > 3
                        && name.starts_with("on")
                        && name.chars().all(char::is_alphabetic)
                })
            });
            if script
                || handler
                || line.contains("<style")
                || line.contains(" style=")
                || line.contains("<iframe")
            {
                found.push(source.finding(
                    number,
                    "script, style or frame inside the document. Put it into a file of its own.",
                ));
            }
        }
    }
    found
}

/// Addresses in the network. Names of XML vocabularies look like some and are never opened.
pub fn addresses(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for (number, line) in code_lines(source) {
            let rest = line.replace("http://www.w3.org/", "");
            if rest.contains("http://") || rest.contains("https://") || rest.contains("url(//") {
                found.push(source.finding(number, "names an address in the network. The page never opens one; say it in the texts."));
            }
        }
    }
    found
}

/// What several views or parts look like in common: values, elements, the frame, controls, the
/// small parts that need only a few lines, the views before the vault is open, paper.
const SHARED_STYLES: [&str; 7] = ["tokens", "base", "shell", "controls", "parts", "gate", "print"];

/// Stylesheets that belong to no view and no part.
pub fn stray_stylesheets(sources: &[Source]) -> Vec<String> {
    let stem = |source: &Source| {
        source
            .path
            .rsplit('/')
            .next()
            .and_then(|name| name.split_once('.'))
            .map(|(stem, _)| stem.to_owned())
    };
    let scripts = |folder: &str| -> Vec<String> {
        let inside =
            sources.iter().filter(|s| s.path.starts_with(folder) && s.has_ending(&[".js"]));
        inside.filter_map(stem).collect()
    };
    let mut owners = scripts("ui/views/");
    owners.extend(scripts("ui/parts/"));
    owners.extend(SHARED_STYLES.map(String::from));
    sources
        .iter()
        .filter(|source| source.has_ending(&[".css"]))
        .filter(|source| stem(source).is_some_and(|stem| !owners.contains(&stem)))
        .map(|source| {
            source.finding(
                1,
                "belongs to no view and no part. Name it like the file whose look it is.",
            )
        })
        .collect()
}

/// A content policy that lets in what the page must not have.
pub fn loose_policy(settings: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in settings {
        for (number, line) in source.lines() {
            for mark in ["unsafe-inline", "unsafe-eval", "dangerous", "https://", "wasm-unsafe"] {
                if line.contains(mark) && !line.contains("$schema") {
                    found.push(source.finding(
                        number,
                        &format!("`{mark}` loosens the content policy. Do without."),
                    ));
                }
            }
        }
        if !source.text.contains("default-src 'none'") {
            found.push(source.finding(1, "the content policy does not begin with \"default-src 'none'\". Allow only what is named."));
        }
    }
    found
}
