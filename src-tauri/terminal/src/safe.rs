//! Foreign text made harmless for a screen: what could move the cursor, turn the reading
//! direction or hide letters is spelled out. Never changes what is stored.

/// One line: every character that does not show itself becomes `\u{…}`.
pub fn line(text: &str) -> String {
    spelled(text, |_| false)
}

/// As [`line()`], but line breaks stay.
pub fn lines(text: &str) -> String {
    spelled(text, |letter| letter == '\n')
}

fn spelled(text: &str, stays: impl Fn(char) -> bool) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        if !stays(letter) && is_unseen(letter) {
            safe.extend(letter.escape_unicode());
        } else {
            safe.push(letter);
        }
    }
    safe
}

/// Control characters, direction marks, line separators, invisible letters and tags. The joiners
/// U+200C and U+200D stay: Persian, Hindi and many emoji are misspelt without them.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::{line, lines};

    #[test]
    fn what_could_deceive_is_spelled_out() {
        assert_eq!(line("a\u{1b}[2Jb"), "a\\u{1b}[2Jb");
        assert_eq!(line("pay\u{202e}lap"), "pay\\u{202e}lap");
        assert_eq!(line("a\nb"), "a\\u{a}b");
        assert_eq!(lines("a\nb\r"), "a\nb\\u{d}");
        assert_eq!(line("c1\u{9b}31m"), "c1\\u{9b}31m");
    }

    #[test]
    fn what_people_write_stays() {
        for text in ["Müller & Söhne", "東京", "محمد", "می‌خواهم", "👩‍💻"] {
            assert_eq!(line(text), text);
        }
    }
}
