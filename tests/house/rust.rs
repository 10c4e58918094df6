//! Rust files as their tokens, so that no comment and no text is ever taken for code. Knows where
//! functions begin and end, which tokens are for tests only, and which modules a file names.

use std::str::FromStr;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

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

/// The file's tokens in order. A file that is no Rust gives none; the compiler says so louder.
pub fn tokens(source: &Source) -> Vec<Token> {
    let mut flat = Flat { tokens: Vec::new(), inline: Vec::new() };
    flat.add(TokenStream::from_str(&source.text).unwrap_or_default(), 0, false);
    flat.tokens
}

struct Flat {
    tokens: Vec<Token>,
    inline: Vec<String>,
}

impl Flat {
    fn push(&mut self, text: String, line: usize, depth: usize, test: bool) {
        self.tokens.push(Token { text, line, depth, test, inline: self.inline.clone() });
    }

    fn add(&mut self, stream: TokenStream, depth: usize, test: bool) {
        // Set by a test attribute, and in force until the item's body or its semicolon.
        let mut item_is_test = false;
        let mut joined = String::new();
        for tree in stream {
            let line = tree.span().start().line;
            match tree {
                TokenTree::Punct(punct) => {
                    joined.push(punct.as_char());
                    let path_half = joined == ":" && punct.spacing() == Spacing::Joint;
                    if !path_half {
                        item_is_test &= joined != ";";
                        self.push(std::mem::take(&mut joined), line, depth, test || item_is_test);
                    }
                }
                TokenTree::Group(group) => {
                    let attribute = group.delimiter() == Delimiter::Bracket && self.after_hash();
                    item_is_test |= attribute && marks_a_test(&group.stream());
                    let body = group.delimiter() == Delimiter::Brace;
                    let (open, close) = brackets(group.delimiter());
                    let module = if body { self.module_opening() } else { None };
                    let named = module.is_some();
                    self.push(open.into(), line, depth, test || item_is_test);
                    self.inline.extend(module);
                    self.add(group.stream(), depth + 1, test || item_is_test);
                    if named {
                        self.inline.pop();
                    }
                    let end = group.span_close().end().line;
                    self.push(close.into(), end, depth, test || item_is_test);
                    item_is_test &= !body;
                }
                other => self.push(other.to_string(), line, depth, test || item_is_test),
            }
        }
    }

    fn after_hash(&self) -> bool {
        let texts: Vec<&str> =
            self.tokens.iter().rev().take(2).map(|token| token.text.as_str()).collect();
        matches!(texts.as_slice(), ["#", ..] | ["!", "#"])
    }

    /// The name of the module whose brace comes next, if one does.
    fn module_opening(&self) -> Option<String> {
        let [.., keyword, name] = self.tokens.as_slice() else { return None };
        (keyword.text == "mod").then(|| name.text.clone())
    }
}

fn brackets(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}

fn marks_a_test(attribute: &TokenStream) -> bool {
    let text: String = attribute.to_string().split_whitespace().collect();
    text == "test" || text == "cfg(test)" || text.starts_with("cfg(all(test,")
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
