//! Rust files as their tokens, so that no comment and no text is ever taken for code. Knows where
//! functions begin and end, which tokens are for tests only, and which modules a file names.

use crate::lexer::{self, Word};
use crate::tree::Source;

/// One token of a file, brackets included.
#[derive(Debug, Clone)]
pub struct Token {
    pub text: String,
    pub line: usize,
    /// How many brackets are open around it; a bracket counts as standing outside itself.
    pub depth: usize,
    /// Inside `#[test]` or `#[cfg(test)]`.
    pub test: bool,
    /// The modules written inside the file itself, outermost first.
    pub inline: Vec<String>,
}

/// A function with a body.
#[derive(Debug)]
pub struct Function {
    pub name: String,
    pub line: usize,
    pub lines: usize,
    /// The indices of its tokens in the file, from `fn` to the closing brace.
    pub tokens: std::ops::Range<usize>,
}

/// The file's tokens in order.
pub fn tokens(source: &Source) -> Vec<Token> {
    let words = lexer::words(&source.text);
    let mut tokens: Vec<Token> = Vec::with_capacity(words.len());
    // For every open bracket: whether it stands in a test, and whether it opens a module.
    let mut open: Vec<(bool, bool)> = Vec::new();
    let mut inline: Vec<String> = Vec::new();
    // Set by a test attribute, and in force until the item's body or its semicolon.
    let mut item_is_test: Vec<bool> = vec![false];
    for (index, word) in words.iter().enumerate() {
        let closes = matches!(word.text.as_str(), ")" | "]" | "}");
        if closes && let Some((_, module)) = open.pop() {
            item_is_test.pop();
            if module {
                inline.pop();
            }
        }
        let around = open.last().is_some_and(|(test, _)| *test);
        let test = around || item_is_test.last() == Some(&true);
        let token = Token {
            text: word.text.clone(),
            line: word.line,
            depth: open.len(),
            test,
            inline: inline.clone(),
        };
        if let Some(item) = item_is_test.last_mut() {
            *item |= opens_test_attribute(&words, index);
            *item &= !matches!(word.text.as_str(), ";" | "}");
        }
        if matches!(word.text.as_str(), "(" | "[" | "{") {
            let module = word.text == "{" && index > 1 && words[index - 2].text == "mod";
            if module {
                inline.push(words[index - 1].text.clone());
            }
            open.push((test, module));
            item_is_test.push(false);
        }
        tokens.push(token);
    }
    tokens
}

/// `#[test]`, `#[cfg(test)]` and the like, seen from their `#`.
fn opens_test_attribute(words: &[Word], index: usize) -> bool {
    let starts = |texts: &[&str]| {
        let mut rest =
            words[index..].iter().map(|word| word.text.as_str()).filter(|text| *text != "!");
        texts.iter().all(|text| rest.next() == Some(*text))
    };
    starts(&["#", "[", "test", "]"])
        || starts(&["#", "[", "cfg", "(", "test", ")"])
        || starts(&["#", "[", "cfg", "(", "all", "(", "test", ","])
}

/// Every function with a body, nested ones as well.
pub fn functions(tokens: &[Token]) -> Vec<Function> {
    let mut found = Vec::new();
    for (index, pair) in tokens.windows(2).enumerate() {
        let [keyword, name] = pair else { continue };
        if keyword.text != "fn" || name.text == "(" {
            continue;
        }
        let rest = &tokens[index..];
        let here = |token: &&Token| token.depth == keyword.depth;
        let Some(opens) = rest
            .iter()
            .position(|token| here(&token) && (token.text == "{" || token.text == ";"))
            .filter(|opens| rest[*opens].text == "{")
        else {
            continue;
        };
        let Some(length) = rest[opens..].iter().position(|token| here(&token) && token.text == "}")
        else {
            continue;
        };
        let end = opens + length;
        found.push(Function {
            name: name.text.clone(),
            line: keyword.line,
            lines: rest[end].line - keyword.line + 1,
            tokens: index..index + end + 1,
        });
    }
    found
}

/// Every path beginning with one of `starts`, groups of `use` spread out: `use a::{b, c::d}` gives
/// `a::b` and `a::c::d`. The number is the index of the path's first token.
pub fn paths(tokens: &[Token], starts: &[&str]) -> Vec<(Vec<String>, usize)> {
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let continued = index > 0 && tokens[index - 1].text == "::";
        let goes_on = tokens.get(index + 1).is_some_and(|next| next.text == "::");
        if starts.contains(&token.text.as_str()) && goes_on && !continued {
            let mut spread = Vec::new();
            follow(tokens, index, Vec::new(), &mut spread);
            found.extend(spread.into_iter().map(|path| (path, index)));
        }
    }
    found
}

/// Follows one path from `index`; answers where it ends.
fn follow(
    tokens: &[Token],
    index: usize,
    so_far: Vec<String>,
    out: &mut Vec<Vec<String>>,
) -> usize {
    let Some(token) = tokens.get(index) else { return index };
    if token.text == "{" {
        let mut next = index + 1;
        while next < tokens.len() && tokens[next].text != "}" {
            next = follow(tokens, next, so_far.clone(), out);
            while next < tokens.len() && !matches!(tokens[next].text.as_str(), "," | "}") {
                next += 1;
            }
            if tokens.get(next).is_some_and(|token| token.text == ",") {
                next += 1;
            }
        }
        return next + 1;
    }
    let mut path = so_far;
    let named =
        token.text.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_');
    if named {
        path.push(token.text.clone());
    }
    if named && tokens.get(index + 1).is_some_and(|next| next.text == "::") {
        return follow(tokens, index + 2, path, out);
    }
    out.push(path);
    index + 1
}

/// Whether these token texts stand one after the other at `index`.
pub fn stands_at(tokens: &[Token], index: usize, texts: &[&str]) -> bool {
    texts
        .iter()
        .enumerate()
        .all(|(offset, text)| tokens.get(index + offset).is_some_and(|token| token.text == *text))
}
