//! Lists of URIs: what stands in a QR code, a paste or a text file, one URI a line. Decides for
//! each line which reader it is for; knows no reader's format.

use zeroize::Zeroizing;

use super::series::Collected;
use super::{Import, foreign, migration};
use crate::account::parse_otpauth;
use crate::limits;
use crate::problem::{Exit, Problem};

/// The most problems told one by one; a list made by a broken program has thousands.
const PROBLEMS_TOLD: usize = 100;

/// Reads texts as they come out of QR codes, a paste or a file. Parts of one Google series may
/// come in any order and more than once.
///
/// ```
/// use keepstep_core::formats::read_texts;
/// let text = "otpauth://totp/GitHub:alice?secret=JBSWY3DPEHPK3PXP\nhttps://example.org/";
/// let import = read_texts(&[text.to_owned().into()]);
/// assert_eq!(import.found.len(), 1);
/// assert_eq!(import.problems[0].id(), "qr-web-link");
/// assert_eq!(import.problems[0].arguments(), [("item", "2".to_owned())]);
/// ```
pub fn read_texts(texts: &[Zeroizing<String>]) -> Import {
    let mut reading = Reading::default();
    for text in texts {
        reading.read(text);
    }
    reading.end()
}

#[derive(Default)]
struct Reading {
    collected: Collected,
    problems: Vec<Problem>,
    untold: usize,
}

impl Reading {
    fn read(&mut self, text: &str) {
        let text = text.trim_start_matches('\u{FEFF}').trim();
        if let Some(id) = foreign::card(text) {
            self.tell(Problem::new(id, Exit::Input));
        } else if meant(text).nth(1).is_none() {
            match meant(text).next() {
                Some((_, line)) => self.read_line(line, None),
                None => self.tell(Problem::new("text-no-account", Exit::Input)),
            }
        } else if !meant(text).any(|(_, line)| is_ours(line)) {
            // Prose or a table: one sentence says it, not one for every line.
            self.tell(Problem::new("text-no-account", Exit::Input));
        } else {
            for (number, line) in meant(text) {
                self.read_line(line, Some(number));
            }
        }
    }

    fn read_line(&mut self, line: &str, number: Option<usize>) {
        let line = without_prefix(line, "qr-code:").unwrap_or(line).trim();
        let located = |problem: Problem| match number {
            Some(number) => problem.with("item", number.to_string()),
            None => problem,
        };
        if self.collected.len() >= limits::ACCOUNTS_PER_FILE {
            self.tell(Problem::new("text-too-many-accounts", Exit::Input));
        } else if migration::is_one(line) {
            match migration::read(line) {
                Ok(mut part) => {
                    let left_out = std::mem::take(&mut part.left_out);
                    if self.collected.add_part(part) {
                        left_out.into_iter().for_each(|problem| self.tell(problem));
                    }
                }
                Err(error) => self.tell(located(error.into())),
            }
        } else if let Some(id) = foreign::explain(line) {
            self.tell(located(Problem::new(id, Exit::Input)));
        } else {
            // Apple's scheme differs from the common one in its name alone.
            match parse_otpauth(without_prefix(line, "apple-").unwrap_or(line)) {
                Ok(details) => self.collected.add(details),
                Err(error) => self.tell(located(error.into())),
            }
        }
    }

    fn tell(&mut self, problem: Problem) {
        if self.problems.contains(&problem) {
            return;
        }
        if self.problems.len() < PROBLEMS_TOLD {
            self.problems.push(problem);
        } else {
            self.untold += 1;
        }
    }

    fn end(mut self) -> Import {
        if self.untold > 0 {
            let more = Problem::new("text-more-problems", Exit::Input);
            self.problems.push(more.with("count", self.untold.to_string()));
        }
        let (found, series) = self.collected.in_order();
        Import { encrypted: false, found, series, problems: self.problems }
    }
}

/// The first line that means something.
pub(super) fn first_line(text: &str) -> &str {
    let lines = text.lines().map(str::trim);
    let mut meant = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let line = meant.next().unwrap_or_default();
    // What zbarimg puts before each code.
    line.strip_prefix("QR-Code:").unwrap_or(line)
}

/// The lines that mean something, with their numbers: not blank, no `#` comment.
fn meant(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

/// Whether a line is meant for an authenticator, readable or not.
fn is_ours(line: &str) -> bool {
    const BEGINNINGS: [&str; 6] =
        ["otpauth", "apple-otpauth", "motp:", "steam:", "phonefactor:", "qr-code:"];
    BEGINNINGS.iter().any(|beginning| without_prefix(line, beginning).is_some())
}

/// What follows `prefix` in `text`, case aside.
fn without_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}
