//! The sentences people read: each language holds the same messages with the same variables, and
//! every problem says what happened and what to do.

use std::collections::{BTreeMap, BTreeSet};

use crate::page::{Message, messages};
use crate::rust::{self, Token, stands_at};
use crate::tree::Source;

/// The language that all others are held against.
const FIRST: &str = "en";

type Language = BTreeMap<String, (String, Message)>;

/// Every language's messages with the place each stands at.
fn languages(sources: &[Source]) -> BTreeMap<String, Language> {
    let mut found: BTreeMap<String, Language> = BTreeMap::new();
    for source in sources {
        let Some(name) = source.path.split('/').nth(2) else { continue };
        let language = found.entry(name.to_owned()).or_default();
        for (id, message) in messages(source) {
            language.insert(id, (format!("{}:{}", source.path, message.line), message));
        }
    }
    found
}

/// Messages one language has and another has not, and messages whose variables differ.
pub fn differing_languages(sources: &[Source]) -> Vec<String> {
    let languages = languages(sources);
    let Some(first) = languages.get(FIRST) else {
        return vec![format!("ui/locales/{FIRST}: has no messages.")];
    };
    let mut found = Vec::new();
    for (name, language) in languages.iter().filter(|(name, _)| *name != FIRST) {
        for (id, (place, message)) in first {
            match language.get(id) {
                None => found.push(format!("{place}: `{id}` is missing in {name}. Translate it.")),
                Some((there, other)) if other.variables != message.variables => {
                    found.push(format!(
                        "{there}: `{id}` names {:?}, {FIRST} names {:?}. Use the same variables.",
                        other.variables, message.variables
                    ))
                }
                Some(_) => {}
            }
        }
        for (id, (place, _)) in language.iter().filter(|(id, _)| !first.contains_key(*id)) {
            found.push(format!(
                "{place}: `{id}` is not in {FIRST}. Write it there first, or remove it here."
            ));
        }
    }
    found
}

/// Problems that have no words or no remedy in a language.
pub fn wordless_problems(rust_sources: &[Source], texts: &[Source]) -> Vec<String> {
    let languages = languages(texts);
    let mut found = Vec::new();
    for source in rust_sources {
        for (id, line) in problem_ids(source) {
            for (name, language) in &languages {
                for message in [id.clone(), format!("{id}.remedy")] {
                    if !language.contains_key(&message) {
                        let what = format!(
                            "`{message}` is missing in {name}. Write it into ui/locales/{name}/problem.ftl."
                        );
                        found.push(source.finding(line, &what));
                    }
                }
            }
        }
    }
    found
}

/// The ids of the problems a file makes: the text in `Problem::new("…"`; and where a name stands
/// there instead, every text of the function around it that is written like an id.
pub fn problem_ids(source: &Source) -> BTreeSet<(String, usize)> {
    let tokens = rust::tokens(source);
    let functions = rust::functions(&tokens);
    let mut ids = BTreeSet::new();
    for index in 0..tokens.len() {
        let makes = stands_at(&tokens, index, &["Problem", "::", "new", "("]);
        let Some(argument) = tokens.get(index + 4).filter(|_| makes && !tokens[index].test) else {
            continue;
        };
        if let Some(id) = text(argument) {
            ids.insert((id.to_owned(), argument.line));
            continue;
        }
        let around = functions.iter().rfind(|function| function.tokens.contains(&index));
        let inside = around.map_or(0..0, |function| function.tokens.clone());
        for place in inside {
            let value = place > 2 && stands_at(&tokens, place - 2, &["with", "("]);
            let id = text(&tokens[place]).filter(|id| is_id(id) && !value);
            ids.extend(id.map(|id| (id.to_owned(), tokens[place].line)));
        }
    }
    ids
}

fn text(token: &Token) -> Option<&str> {
    token.text.strip_prefix('"')?.strip_suffix('"')
}

fn is_id(text: &str) -> bool {
    text.contains('-')
        && !text.ends_with('-')
        && text
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}
