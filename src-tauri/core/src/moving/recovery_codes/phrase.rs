//! Recovery phrases: 12 to 24 words that only together are a code, as BIP 39 writes them. Finds
//! them by their form alone; knows no list of words.

use std::ops::{Range, RangeInclusive};

use zeroize::Zeroizing;

/// How many words a phrase may have (BIP 39).
const COUNTS: [usize; 5] = [12, 15, 18, 21, 24];
/// How long its words are: none of the published lists in Latin letters has shorter ones.
const LETTERS: RangeInclusive<usize> = 3..=8;

/// A phrase and the lines it stands in.
pub(super) struct Phrase {
    pub(super) text: Zeroizing<String>,
    pub(super) lines: Range<usize>,
}

/// The first run of lines that is a phrase.
pub(super) fn of(lines: &[Zeroizing<String>]) -> Option<Phrase> {
    let words: Vec<Option<Vec<&str>>> = lines.iter().map(|line| words(line)).collect();
    let mut start = 0;
    while start < words.len() {
        let run = words.get(start..)?.iter().take_while(|words| words.is_some()).count();
        // A heading in small letters may stand at the beginning of the run, or a line at its end.
        for (skipped, cut) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            let range = start + skipped..(start + run).saturating_sub(cut);
            let rows: Vec<&Vec<&str>> =
                words.get(range.clone()).unwrap_or_default().iter().flatten().collect();
            let rows: Vec<&&Vec<&str>> = rows.iter().filter(|row| !row.is_empty()).collect();
            let list: Vec<&str> = rows.iter().flat_map(|row| row.iter().copied()).collect();
            // Sentences without any sign are rare, and so are those in lines of one length.
            let even = rows.iter().all(|row| Some(row.len()) == rows.first().map(|row| row.len()));
            if COUNTS.contains(&list.len()) && even {
                return Some(Phrase { text: Zeroizing::new(list.join(" ")), lines: range });
            }
        }
        start += run.max(1);
    }
    None
}

/// The words of a line, where it holds nothing else but their numbers.
fn words(line: &str) -> Option<Vec<&str>> {
    let after_label = line.rsplit(':').next().unwrap_or(line);
    let words = after_label.split([' ', '\t', ',', ';', '|']).map(unnumbered);
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let fits = |word: &&str| {
        LETTERS.contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    words.iter().all(fits).then_some(words)
}

/// A word without the number in front of it, which may be all there is.
fn unnumbered(word: &str) -> &str {
    let rest = word.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '(');
    let rest = rest.trim_start_matches(['.', ')']);
    if word.len() - rest.len() <= 4 { rest } else { word }
}
