//! How high a text becomes on paper, guessed from its letters with some to spare: fonts differ, and
//! a page that is a little too empty is better than a line on the next one. Knows no font.

/// Millimetres of one line of eleven points.
pub(in crate::moving) const LINE: f64 = 5.1;

/// Millimetres of one em at eleven points.
const EM: f64 = 11.0 * 25.4 / 72.0;

/// How many lines a text takes in so many millimetres; at least one.
pub(in crate::moving) fn lines(text: &str, room: f64) -> f64 {
    // A word that does not fit leaves the end of its line empty.
    let room = room * 0.9;
    text.split('\n').map(|line| (width(line) / room).ceil().max(1.0)).sum()
}

/// Millimetres of a text in a font whose letters are all of one width.
pub(in crate::moving) fn mono_width(text: &str) -> f64 {
    text.chars().map(|letter| if is_wide(letter) { EM } else { 0.61 * EM }).sum()
}

fn width(text: &str) -> f64 {
    text.chars().map(em).sum::<f64>() * EM
}

/// The width of a letter, as a part of the font's size: somewhat more than Arial, nearly DejaVu Sans.
fn em(letter: char) -> f64 {
    match letter {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | 'i' | 'l' | 'j' => 0.32,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.98,
        'A'..='Z' | '0'..='9' => 0.68,
        '!'..='~' => 0.58,
        letter if is_wide(letter) => 1.05,
        _ => 0.72,
    }
}

/// Hangul, Chinese, Japanese and pictures are as wide as they are high.
fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{1f000}'..)
}

#[cfg(test)]
mod tests {
    use super::{lines, mono_width};

    #[test]
    fn longer_texts_take_more_lines() {
        assert_eq!(lines("", 100.0), 1.0);
        assert_eq!(lines("GitHub", 100.0), 1.0);
        assert_eq!(lines("one\ntwo", 100.0), 2.0);
        assert!(lines(&"word ".repeat(100), 100.0) >= 8.0);
        assert!(lines(&"東".repeat(100), 100.0) > lines(&"a".repeat(100), 100.0));
        assert!(mono_width("iiii") > 9.0);
    }
}
