//! Words on paper: texts made harmless for HTML, dates as people write them. Knows no document.

use zeroize::Zeroizing;

use crate::{Moment, Texts};

/// A text as HTML shows it, whatever stands in it. Direction marks and invisible letters, which
/// could make a name look like another one, are left out.
pub(in crate::moving) fn escape(text: &str) -> Zeroizing<String> {
    // Sized once, for a text that grows leaves copies behind; most have few such letters.
    let extra =
        text.bytes().filter(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')).count();
    let mut escaped = Zeroizing::new(String::with_capacity(text.len() + extra * 5));
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter if is_unseen(letter) => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Control characters and direction marks; the joiners U+200C and U+200D stay, for Persian, Hindi
/// and many emoji are misspelt without them.
fn is_unseen(letter: char) -> bool {
    letter.is_control() && letter != '\n'
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A day as people write it: "23 November 2026"; UTC.
pub(in crate::moving) fn date(texts: &Texts, moment: Moment) -> String {
    let (year, number, day) = moment.date();
    let month = texts.say("paper-month", &[("month", number.to_string())]);
    texts.say(
        "paper-date",
        &[("day", day.to_string()), ("month", month), ("year", year.to_string())],
    )
}

/// The month so many months after a moment: "May 2027".
pub(in crate::moving) fn month(texts: &Texts, moment: Moment, later: u64) -> String {
    let (year, month, _) = moment.date();
    let months = year * 12 + (month - 1) + later;
    let month = texts.say("paper-month", &[("month", (months % 12 + 1).to_string())]);
    texts.say("paper-month-year", &[("month", month), ("year", (months / 12).to_string())])
}

#[cfg(test)]
mod tests {
    use super::{date, escape, month};
    use crate::{Moment, Texts};

    #[test]
    fn markup_becomes_text() {
        let name = "<script>alert('\u{202e}x')</script> & \"Söhne\"";
        let shown = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Söhne&quot;";
        assert_eq!(escape(name).as_str(), shown);
    }

    #[test]
    fn dates_read_as_people_write_them() {
        let moment = Moment::from_seconds(1_763_856_000);
        let said = |language| {
            let texts = Texts::for_language(language);
            [date(&texts, moment), month(&texts, moment, 6), month(&texts, moment, 1)]
        };
        assert_eq!(said("en"), ["23 November 2025", "May 2026", "December 2025"]);
        assert_eq!(said("de"), ["23. November 2025", "Mai 2026", "Dezember 2025"]);
    }
}
