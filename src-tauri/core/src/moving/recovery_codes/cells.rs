//! From a pasted block to cells: one for each place where a code may stand, freed from list
//! numbers, bullets, ticks, labels and what is said behind it. Does not judge what a code is.

use zeroize::Zeroizing;

/// What a page says of the code in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing.
    None,
    /// It is ticked off; in some lists every code is.
    Ticked,
    /// It is struck out or called used.
    Used,
}

/// One cell.
pub(super) struct Cell {
    /// The number of its line.
    pub(super) line: usize,
    /// The whole line as it was.
    pub(super) whole_line: Zeroizing<String>,
    /// The cell as it was.
    pub(super) raw: Zeroizing<String>,
    /// What is left of it.
    pub(super) text: Zeroizing<String>,
    /// What stands before it and a colon, in lower case.
    pub(super) label: String,
    pub(super) mark: Mark,
    /// Its number in the website's list.
    pub(super) number: Option<u32>,
}

/// Words that say that a code was used, and words that say that it was not.
const USED: [&str; 14] = [
    "used",
    "redeemed",
    "expired",
    "invalid",
    "verwendet",
    "benutzt",
    "gebraucht",
    "eingelöst",
    "verbraucht",
    "utilisé",
    "usado",
    "usato",
    "gebruikt",
    "使用済み",
];
const UNUSED: [&str; 8] =
    ["unused", "not", "available", "unbenutzt", "nicht", "verfügbar", "ungenutzt", "never"];

const TICKS: [char; 10] = ['✓', '✔', '☑', '✅', '✗', '✘', '☒', '❌', '✖', '\u{fe0f}'];
const BULLETS: [char; 17] =
    ['•', '◦', '▪', '▫', '■', '□', '☐', '●', '○', '‣', '·', '*', '-', '>', '›', '»', '#'];
/// Strokes through the letter before them.
const STROKES: [char; 3] = ['\u{335}', '\u{336}', '\u{338}'];
const STRUCK: [(&str, &str); 4] =
    [("~~", "~~"), ("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>")];
const QUOTES: [char; 17] =
    ['"', '\'', '`', '“', '”', '„', '‘', '’', '(', ')', '[', ']', '{', '}', '<', '>', '_'];

/// The lines of a block, in plain signs.
pub(super) fn lines(text: &str) -> Vec<Zeroizing<String>> {
    let plain: Zeroizing<String> = Zeroizing::new(text.chars().filter_map(plain).collect());
    let lines = plain.split('\n').filter(|line| !line.trim().is_empty());
    lines.map(|line| Zeroizing::new(line.to_owned())).collect()
}

/// All cells of these lines, empty ones left out.
pub(super) fn of(lines: &[Zeroizing<String>]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let whole_line = shown(line);
        let first = cells.len();
        let mut waiting = Mark::None;
        for raw in parts(line) {
            let mut cell = cell(number, &whole_line, raw);
            if cell.text.is_empty() {
                // A mark in a column of its own: it belongs to the code before it, else after.
                match cells.get_mut(first..).and_then(<[Cell]>::last_mut) {
                    Some(before) => before.mark = stronger(before.mark, cell.mark),
                    None => waiting = stronger(waiting, cell.mark),
                }
                continue;
            }
            cell.mark = stronger(cell.mark, waiting);
            waiting = Mark::None;
            cells.push(cell);
        }
    }
    cells
}

/// A character as it counts: one kind of blank, dash and line break, and nothing invisible.
fn plain(letter: char) -> Option<char> {
    match letter {
        '\r' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => Some('\n'),
        '\n' | '\t' => Some(letter),
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{ff0d}' => Some('-'),
        _ if letter.is_whitespace() => Some(' '),
        _ => Some(letter),
    }
}

/// The parts of a line: what tabs, commas and the like, or more than one blank keep apart.
fn parts(line: &str) -> Vec<&str> {
    let by_signs = line.split(['\t', ',', ';', '|']);
    by_signs.flat_map(|part| part.split("  ")).filter(|part| !part.trim().is_empty()).collect()
}

fn cell(line: usize, whole_line: &Zeroizing<String>, raw: &str) -> Cell {
    let mut mark = Mark::None;
    if raw.contains(STROKES) {
        mark = Mark::Used;
    }
    let unstruck: Zeroizing<String> =
        Zeroizing::new(raw.chars().filter(|letter| !STROKES.contains(letter)).collect());
    let (mut text, mut label, mut number) = (unstruck.trim(), String::new(), None);
    loop {
        let before = text;
        (text, mark) = unmarked(text, mark);
        let (rest, found) = without_number(text);
        (text, number) = (rest, number.or(found));
        if let Some((said, rest)) = text.split_once(':')
            && said.chars().any(char::is_alphabetic)
        {
            (label, text) = (said.trim().to_lowercase(), rest.trim());
        }
        if text == before {
            break;
        }
    }
    if label.split(' ').any(says_used) {
        mark = Mark::Used;
    }
    Cell {
        line,
        whole_line: whole_line.clone(),
        raw: shown(raw),
        text: Zeroizing::new(text.to_owned()),
        label,
        mark,
        number,
    }
}

/// A text without the marks around it, and what they say.
fn unmarked(text: &str, mark: Mark) -> (&str, Mark) {
    let mut mark = mark;
    let mut text = text.trim();
    let bulleted = text.strip_prefix(BULLETS);
    text = bulleted.filter(|rest| !rest.starts_with('-')).map_or(text, str::trim);
    for (open, close) in STRUCK {
        let inner = text.strip_prefix(open).and_then(|rest| rest.split_once(close));
        if let Some((inner, _)) = inner {
            (text, mark) = (inner.trim(), Mark::Used);
        }
    }
    for ticked in ["[x]", "[X]", "[✓]", "[✔]"] {
        if let Some(rest) = text.strip_prefix(ticked) {
            (text, mark) = (rest.trim(), stronger(mark, Mark::Ticked));
        }
    }
    text = text.strip_prefix("[ ]").unwrap_or(text).trim();
    let bare = text.trim_matches(|letter| TICKS.contains(&letter)).trim();
    if bare.len() < text.len() {
        (text, mark) = (bare, stronger(mark, Mark::Ticked));
    }
    (text, mark) = without_remark(text, mark);
    let text = text.trim_end_matches(['.', ',', ':', '!', '?', '-', '*', ' ']);
    (text.trim_matches(|letter| QUOTES.contains(&letter)).trim(), mark)
}

/// A text without what is said behind the code: "used", "(used on 3 May)", "not used yet".
fn without_remark(text: &str, mark: Mark) -> (&str, Mark) {
    let mut place = 0;
    for word in text.split(' ') {
        let says: &str = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let (used, unused) = (says_used(says), UNUSED.contains(&says.to_lowercase().as_str()));
        if used || unused {
            let mark = if used { Mark::Used } else { mark };
            let (before, rest) = text.split_at_checked(place).unwrap_or((text, ""));
            let before = before.trim_end_matches([' ', '-', '(', '[', '*', '=']);
            let behind = rest.strip_prefix(word).unwrap_or_default();
            // A sentence that only speaks of used codes is none of them.
            return match (before.is_empty(), place) {
                (true, 0) if behind.split_whitespace().count() < 3 => (behind.trim(), mark),
                (true, _) => (text, Mark::None),
                (false, _) => (before, mark),
            };
        }
        place += word.len() + 1;
    }
    (text, mark)
}

fn says_used(word: &str) -> bool {
    USED.contains(&word.to_lowercase().as_str())
}

/// A text without the number that a list gives it, and that number: `1.`, `(2)`, `03)`, `#4`, `5:`,
/// `6 -`.
fn without_number(text: &str) -> (&str, Option<u32>) {
    let inner = text.trim_start_matches(['#', '(']);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let Some((number, rest)) = inner.split_at_checked(digits) else { return (text, None) };
    if !(1..=2).contains(&number.len()) {
        return (text, None);
    }
    let opened = inner.len() < text.len();
    let signed = rest.trim_start_matches(['.', ')', ':', ']']);
    let blank = signed.starts_with(' ') || signed.is_empty();
    let dashed = rest.trim_start().strip_prefix("- ");
    let number = number.parse().ok();
    match (signed.len() < rest.len(), dashed) {
        // `1.abcd` is numbered as well, but 10:15 and 3.50 are a time and a price.
        (true, _) if blank || rest.starts_with([')', '.']) && !starts_with_digit(signed) => {
            (signed.trim(), number)
        }
        (false, Some(after)) => (after.trim(), number),
        (false, None) if opened && blank => (signed.trim(), number),
        _ => (text, None),
    }
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit())
}

fn stronger(one: Mark, other: Mark) -> Mark {
    match (one, other) {
        (Mark::Used, _) | (_, Mark::Used) => Mark::Used,
        (Mark::Ticked, _) | (_, Mark::Ticked) => Mark::Ticked,
        (Mark::None, Mark::None) => Mark::None,
    }
}

/// A text for showing what was left out: one line, no strokes.
pub(super) fn shown(text: &str) -> Zeroizing<String> {
    let kept: Zeroizing<String> =
        Zeroizing::new(text.chars().filter(|letter| !STROKES.contains(letter)).collect());
    let words: Vec<&str> = kept.split_whitespace().collect();
    Zeroizing::new(words.join(" "))
}
