//! Rust text cut into words: names, numbers, texts, signs; comments left out. Knows no grammar, and
//! takes nothing inside a text or a comment for code.

/// One word and the line it begins on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    pub line: usize,
}

/// The words of a file. `::` is one word, every other sign is one for each character; a text keeps
/// its quotes.
pub fn words(text: &str) -> Vec<Word> {
    let mut rest = text;
    let mut line = 1;
    let mut found = Vec::new();
    while let Some(first) = rest.chars().next() {
        let length = length_of(rest, first);
        let (word, after) = rest.split_at(length);
        let comment = word.starts_with("//") || word.starts_with("/*");
        if !comment && !first.is_whitespace() {
            found.push(Word { text: word.to_owned(), line });
        }
        line += word.matches('\n').count();
        rest = after;
    }
    found
}

/// How many bytes the next word has; never none.
fn length_of(rest: &str, first: char) -> usize {
    if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        block_comment(rest)
    } else if let Some(length) = quoted(rest) {
        length
    } else if is_name(first) {
        rest.find(|letter| !is_name(letter)).unwrap_or(rest.len())
    } else if rest.starts_with("::") {
        2
    } else {
        first.len_utf8()
    }
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Comments stand inside one another.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    for (at, pair) in rest.as_bytes().windows(2).enumerate() {
        match pair {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 2;
        }
    }
    rest.len()
}

/// A text, a raw text, a character or a lifetime, with the letter before its quote if it has one.
fn quoted(rest: &str) -> Option<usize> {
    let prefix = ["br", "cr", "b", "c", "r", ""].iter().find(|prefix| {
        rest.strip_prefix(**prefix).is_some_and(|after| after.starts_with(['"', '\'', '#']))
    })?;
    let after = rest.strip_prefix(prefix)?;
    let hashes = after.bytes().take_while(|byte| *byte == b'#').count();
    let body = after.get(hashes..)?;
    let start = prefix.len() + hashes;
    if prefix.ends_with('r') && body.starts_with('"') {
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(body.get(1..)?.find(&end).map_or(rest.len(), |at| start + 1 + at + end.len()));
    }
    match body.chars().next()? {
        '"' if hashes == 0 => Some(start + closed(body, '"')),
        '\'' if hashes == 0 && is_lifetime(body) => Some(
            start + 1 + body.get(1..)?.find(|letter| !is_name(letter)).unwrap_or(body.len() - 1),
        ),
        '\'' if hashes == 0 => Some(start + closed(body, '\'')),
        _ => None,
    }
}

/// `'a` without a quote after its first letter.
fn is_lifetime(body: &str) -> bool {
    let mut letters = body.chars().skip(1);
    letters.next().is_some_and(is_name) && letters.next() != Some('\'')
}

/// The length of a text up to its closing quote, escapes jumped over.
fn closed(body: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in body.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + letter.len_utf8(),
            _ => {}
        }
    }
    body.len()
}

#[test]
fn texts_and_comments_are_never_code() {
    let text = r##"let a = "\"// no"; /* /* b */ */ let c = r#"d "e"#; 'x' '\'' 'life: b"f" r#type // end
g::h[i]"##;
    let words: Vec<(String, usize)> =
        words(text).into_iter().map(|word| (word.text, word.line)).collect();
    let expected = [
        "let",
        "a",
        "=",
        r#""\"// no""#,
        ";",
        "let",
        "c",
        "=",
        r##"r#"d "e"#"##,
        ";",
        "'x'",
        r"'\''",
        "'life",
        ":",
        r#"b"f""#,
        "r",
        "#",
        "type",
    ];
    let first: Vec<&str> =
        words.iter().filter(|(_, line)| *line == 1).map(|(text, _)| text.as_str()).collect();
    assert_eq!(first, expected);
    let second: Vec<&str> =
        words.iter().filter(|(_, line)| *line == 2).map(|(text, _)| text.as_str()).collect();
    assert_eq!(second, ["g", "::", "h", "[", "i", "]"]);
}
