//! Serials by a pattern: `KS-{year}-{n:6}`, with a check digit where one is wanted. Remembers no
//! number; the register does.

use crate::provision::serial::Serial;

/// The most digits of a number.
const WIDEST: usize = 12;

/// A pattern of serials: text, `{year}`, one `{n:WIDTH}`, and at the end perhaps `{luhn}` (Luhn,
/// modulo 10, over the digits before it) or `{mod37}` (ISO 7064 MOD 37,36 over letters and digits).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    text: String,
    before: String,
    width: usize,
    after: String,
    check: Option<Check>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Check {
    Luhn,
    Mod37,
}

/// Why a text is no pattern, or gives no serial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadPattern {
    /// There is not exactly one `{n:WIDTH}` with a width from 1 to 12.
    Number,
    /// A check digit stands elsewhere than at the end.
    Check,
    /// Other signs than serials have, or too many.
    Signs,
    /// All numbers of that width are used.
    Full,
}

impl Pattern {
    /// The pattern that `text` spells.
    ///
    /// ```
    /// use keepstep_core::provision::batch::Pattern;
    /// let pattern = Pattern::parse("KS-{year}-{n:6}").unwrap();
    /// assert_eq!(pattern.serial(2026, 7).unwrap().as_str(), "KS-2026-000007");
    /// ```
    ///
    /// # Errors
    /// [`BadPattern`] as it says.
    pub fn parse(text: &str) -> Result<Self, BadPattern> {
        let (before, rest) = text.split_once("{n:").ok_or(BadPattern::Number)?;
        let (width, after) = rest.split_once('}').ok_or(BadPattern::Number)?;
        let width = width.parse().map_err(|_| BadPattern::Number)?;
        if !(1..=WIDEST).contains(&width) || after.contains("{n") {
            return Err(BadPattern::Number);
        }
        let (after, check) = match after {
            _ if after.ends_with("{luhn}") => (after.trim_end_matches("{luhn}"), Some(Check::Luhn)),
            _ if after.ends_with("{mod37}") => {
                (after.trim_end_matches("{mod37}"), Some(Check::Mod37))
            }
            _ => (after, None),
        };
        if ["{luhn}", "{mod37}"].iter().any(|c| before.contains(c) || after.contains(c)) {
            return Err(BadPattern::Check);
        }
        let pattern = Self {
            text: text.to_owned(),
            before: before.to_owned(),
            width,
            after: after.to_owned(),
            check,
        };
        pattern.serial(2026, 1)?;
        Ok(pattern)
    }

    /// The pattern as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The serial of that number.
    ///
    /// # Errors
    /// [`BadPattern::Full`] where the number has more digits than the pattern,
    /// [`BadPattern::Signs`] where it makes no serial.
    pub fn serial(&self, year: u64, number: u64) -> Result<Serial, BadPattern> {
        let digits = format!("{number:0width$}", width = self.width);
        if digits.len() > self.width {
            return Err(BadPattern::Full);
        }
        let year = year.to_string();
        let [before, after] = [&self.before, &self.after].map(|text| text.replace("{year}", &year));
        let mut text = format!("{before}{digits}{after}");
        if let Some(check) = self.check {
            let digit = match check {
                Check::Luhn => luhn(&text),
                Check::Mod37 => mod37(&text),
            };
            text.push(digit);
        }
        Serial::parse(&text).map_err(|_| BadPattern::Signs)
    }
}

/// Luhn's check digit (ISO/IEC 7812-1 annex B) of the digits in a text.
fn luhn(text: &str) -> char {
    let digits = text.chars().rev().filter_map(|letter| letter.to_digit(10));
    let sum: u32 = digits
        .enumerate()
        .map(|(place, digit)| match digit * 2 {
            _ if place % 2 == 1 => digit,
            double if double > 9 => double - 9,
            double => double,
        })
        .sum();
    char::from_digit((10 - sum % 10) % 10, 10).unwrap_or('0')
}

/// The check character of ISO 7064 MOD 37,36 of the letters and digits in a text.
fn mod37(text: &str) -> char {
    let values = text.chars().filter_map(|letter| letter.to_digit(36));
    let product = values.fold(36, |product, value| {
        let sum = (product + value) % 36;
        (if sum == 0 { 36 } else { sum }) * 2 % 37
    });
    char::from_digit((37 - product) % 36, 36).unwrap_or('0').to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::{BadPattern, Pattern, luhn, mod37};

    #[test]
    fn check_digits_are_those_of_the_standards() {
        assert_eq!(luhn("7992739871"), '3');
        assert_eq!(luhn("KS-2026-000000"), luhn("2026000000"));
        assert_eq!(
            mod37("A1-2425G-ABC1234002-"),
            'M',
            "the example of the Global Release Identifier"
        );
    }

    #[test]
    fn patterns_are_checked_at_birth() {
        let pattern = Pattern::parse("{year}.{n:2}X{mod37}").unwrap();
        assert_eq!(pattern.serial(2026, 99).unwrap().as_str().len(), 9);
        assert_eq!(pattern.serial(2026, 100), Err(BadPattern::Full));
        for (text, wanted) in [
            ("KS", BadPattern::Number),
            ("KS{n:0}", BadPattern::Number),
            ("KS{n:13}", BadPattern::Number),
            ("{n:3}{n:3}", BadPattern::Number),
            ("{luhn}{n:3}", BadPattern::Check),
            ("=KS{n:3}", BadPattern::Signs),
            ("KS {n:3}", BadPattern::Signs),
        ] {
            assert_eq!(Pattern::parse(text), Err(wanted), "{text}");
        }
    }
}
