//! The page's files and the sentences, read line by line: functions of scripts, selectors of
//! stylesheets, messages of Fluent files. Leans on their being formatted; reads nothing else.

use std::collections::BTreeMap;

use crate::tree::Source;

/// A function of a script and the lines that are its own, without those of functions inside it.
#[derive(Debug)]
pub struct Function {
    pub line: usize,
    pub own_lines: usize,
    pub table: bool,
}

/// Every function with a body of several lines. In formatted code one begins on a line that ends
/// in `{` and ends on the next line that is indented the same and begins with `}`.
pub fn functions(source: &Source) -> Vec<Function> {
    let lines: Vec<&str> = source.text.lines().collect();
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for (begin, line) in lines.iter().enumerate() {
        if !begins_function(line) {
            continue;
        }
        let indent = indentation(line);
        let end = lines[begin + 1..]
            .iter()
            .position(|later| indentation(later) == indent && later.trim_start().starts_with('}'));
        if let Some(length) = end {
            spans.push((begin, begin + 1 + length));
        }
    }
    let own = |begin: usize, end: usize| {
        (begin..=end)
            .filter(|line| {
                !spans.iter().any(|(b, e)| *b > begin && *e <= end && (b..=e).contains(&line))
            })
            .count()
    };
    spans
        .iter()
        .map(|(begin, end)| Function {
            line: begin + 1,
            own_lines: own(*begin, *end),
            table: *begin > 0 && lines[begin - 1].contains("Table:"),
        })
        .collect()
}

fn begins_function(line: &str) -> bool {
    let code = line.trim_start();
    let comment = code.starts_with("//") || code.starts_with('*');
    let branch = ["if ", "for ", "while ", "switch ", "} else", "} catch", "try ", "do "];
    let method = code.ends_with(") {") && !branch.iter().any(|word| code.starts_with(word));
    !comment
        && (method || code.ends_with("=> {") || (code.ends_with('{') && code.contains("function ")))
}

fn indentation(line: &str) -> usize {
    if line.trim().is_empty() { usize::MAX } else { line.len() - line.trim_start().len() }
}

/// The lines of a script, stylesheet or page with what stands in comments left out.
pub fn code_lines(source: &Source) -> Vec<(usize, String)> {
    let (open, close) =
        if source.has_ending(&[".html", ".xhtml"]) { ("<!--", "-->") } else { ("/*", "*/") };
    let mut inside = false;
    let mut lines = Vec::new();
    for (number, line) in source.lines() {
        let mut rest = line;
        let mut code = String::new();
        loop {
            let mark = if inside { close } else { open };
            let Some((before, after)) = rest.split_once(mark) else { break };
            if !inside {
                code.push_str(before);
            }
            inside = !inside;
            rest = after;
        }
        if !inside {
            code.push_str(rest);
        }
        if !code.trim_start().starts_with("//") {
            lines.push((number, code));
        }
    }
    lines
}

/// One message or attribute of a Fluent file: the line it begins on and the variables it names.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Message {
    pub line: usize,
    pub variables: Vec<String>,
}

/// The messages of a Fluent file: `id`, and `id.attribute` for each attribute.
pub fn messages(source: &Source) -> BTreeMap<String, Message> {
    let mut found: BTreeMap<String, Message> = BTreeMap::new();
    let mut message = String::new();
    let mut current = String::new();
    for (line, text) in source.lines().filter(|(_, text)| !text.starts_with('#')) {
        let head =
            text.split_once('=').map(|(head, _)| head.trim_end()).filter(|head| is_name(head));
        if let Some(head) = head {
            current = match head.trim_start().strip_prefix('.') {
                Some(attribute) => format!("{message}.{attribute}"),
                None => {
                    message = head.to_owned();
                    head.to_owned()
                }
            };
            found.insert(current.clone(), Message { line, variables: Vec::new() });
        }
        if let Some(entry) = found.get_mut(&current) {
            entry.variables.extend(variables(text));
            entry.variables.sort();
            entry.variables.dedup();
        }
    }
    found
}

/// `id` at the line's beginning, `-term` there, or an indented `.attribute`.
fn is_name(head: &str) -> bool {
    let attribute = head.trim_start().strip_prefix('.').filter(|_| head.starts_with(' '));
    let name = attribute.unwrap_or(head.strip_prefix('-').unwrap_or(head));
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')
}

fn variables(text: &str) -> Vec<String> {
    text.split('$')
        .skip(1)
        .map(|after| {
            after
                .chars()
                .take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'))
                .collect()
        })
        .collect()
}

/// The first comment of a file as plain words; empty when the file does not begin with one.
pub fn introduction(source: &Source) -> String {
    let mut words = String::new();
    let mut block: Option<&str> = None;
    for (_, line) in source.lines() {
        let line = line.trim();
        let skipped =
            line.starts_with("#!") || line.starts_with("<!doctype") || line == "// @ts-check";
        if words.is_empty() && block.is_none() && skipped {
            continue;
        }
        if block.is_none() {
            block = [("/*", "*/"), ("<!--", "-->")]
                .iter()
                .find(|(open, _)| words.is_empty() && line.starts_with(open))
                .map(|(_, close)| *close);
        }
        let marked = ["//!", "//", "#"].iter().any(|mark| line.starts_with(mark));
        if block.is_none() && (!marked || line.starts_with("#[") || line.starts_with("#!")) {
            break;
        }
        words.push_str(line.trim_matches(|letter: char| "/!*#<>-".contains(letter)).trim());
        words.push(' ');
        if block.is_some_and(|close| line.ends_with(close)) {
            break;
        }
    }
    words.trim().to_owned()
}
