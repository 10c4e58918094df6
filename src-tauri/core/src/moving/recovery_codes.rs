//! Recovery codes out of what a person copied from a website: headings, numbers, marks and columns
//! around them. What is a code is decided by the shape that the block has most often, so that the
//! words around are none. Keeps nothing, and leaves nothing out unsaid.

mod cells;
mod phrase;
mod shape;

use std::collections::BTreeSet;

use zeroize::Zeroizing;

use crate::limits;

use cells::{Cell, Mark};

/// A recovery code as it was found. No `Debug`: it is a way in.
#[derive(Clone, PartialEq, Eq)]
pub struct SplitCode {
    /// The code as the website shows it, its groups one blank or dash apart.
    pub text: Zeroizing<String>,
    /// Whether it is struck out, ticked off or called used there.
    pub used: bool,
}

/// What a block of text was split into. No `Debug`, for the same reason.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Split {
    /// The codes in their order, none of them twice.
    pub codes: Vec<SplitCode>,
    /// The lines and parts of lines that are no codes, in their order; numbers of a list aside.
    pub left_out: Vec<Zeroizing<String>>,
}

/// The recovery codes in a text, which may be none.
///
/// ```
/// use keepstep_core::moving::split_recovery_codes;
/// let split = split_recovery_codes("Your backup codes:\n1. 1234 5678\n2. 2345 6789 (used)\n");
/// assert_eq!(split.codes[0].text.as_str(), "1234 5678");
/// assert!(split.codes[1].used);
/// assert_eq!(split.left_out[0].as_str(), "Your backup codes:");
/// ```
pub fn split(text: &str) -> Split {
    if text.len() > limits::RECOVERY_TEXT_BYTES {
        return Split::default();
    }
    let lines = cells::lines(text);
    if let Some(phrase) = phrase::of(&lines) {
        let others = lines.iter().enumerate().filter(|(line, _)| !phrase.lines.contains(line));
        let left_out = others.map(|(_, line)| cells::shown(line)).filter(|line| !line.is_empty());
        let left_out = left_out.collect();
        return Split { codes: vec![SplitCode { text: phrase.text, used: false }], left_out };
    }
    let cells = cells::of(&lines);
    let mut chosen = shape::choose(&cells);
    sort_as_numbered(&mut chosen, &cells);
    let taken: BTreeSet<usize> = chosen.iter().map(|code| code.cell).collect();
    let marked = |cell: usize| cells.get(cell).map_or(Mark::None, |cell| cell.mark);
    // Where every code is ticked, the tick is the list's own sign and says nothing.
    let all_ticked = taken.iter().all(|cell| marked(*cell) == Mark::Ticked);
    let mut codes: Vec<SplitCode> = Vec::new();
    for code in chosen {
        let used = match marked(code.cell) {
            Mark::Used => true,
            Mark::Ticked => !all_ticked,
            Mark::None => false,
        };
        match codes.iter_mut().find(|twin| is_same(&twin.text, &code.text)) {
            Some(twin) => twin.used |= used,
            None => codes.push(SplitCode { text: code.text, used }),
        }
    }
    let left_out = rest(&cells, |place| taken.contains(&place));
    Split { codes, left_out }
}

/// Puts codes into the order of their numbers, where each has one of its own: columns may be
/// numbered downwards.
fn sort_as_numbered(chosen: &mut [shape::Candidate], cells: &[Cell]) {
    let number = |code: &shape::Candidate| cells.get(code.cell).and_then(|cell| cell.number);
    let numbers: BTreeSet<u32> = chosen.iter().filter_map(number).collect();
    if numbers.len() == chosen.len() {
        chosen.sort_by_key(number);
    }
}

/// Whether two codes are the same but for what only makes them easier to read.
pub fn is_same(one: &str, other: &str) -> bool {
    let bare = |text: &'_ str| text.bytes().filter(|byte| !matches!(byte, b' ' | b'-')).collect();
    let (one, other): (Zeroizing<Vec<u8>>, Zeroizing<Vec<u8>>) =
        (Zeroizing::new(bare(one)), Zeroizing::new(bare(other)));
    one == other
}

/// What stands in the cells that gave no code; a line that gave none at all stays whole.
fn rest(cells: &[Cell], taken: impl Fn(usize) -> bool) -> Vec<Zeroizing<String>> {
    let giving: BTreeSet<usize> = cells
        .iter()
        .enumerate()
        .filter(|(place, _)| taken(*place))
        .map(|(_, cell)| cell.line)
        .collect();
    let mut left: Vec<Zeroizing<String>> = Vec::new();
    let mut last_line = None;
    for (_, cell) in cells.iter().enumerate().filter(|(place, _)| !taken(*place)) {
        let whole = !giving.contains(&cell.line);
        if whole && last_line == Some(cell.line) {
            continue;
        }
        last_line = Some(cell.line);
        let shown = if whole { &cell.whole_line } else { &cell.raw };
        if shown.chars().any(char::is_alphabetic) || shown.len() > 2 {
            left.push(shown.clone());
        }
    }
    left
}
