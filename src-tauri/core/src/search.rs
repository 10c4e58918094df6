//! Finding accounts by what a person types: every word somewhere in issuer, organisation,
//! name, group or note; case and accents do not count. Never looks at secrets.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::account::{Account, Text};

/// What was typed, prepared once for many accounts.
///
/// ```
/// use keepstep_core::search::Query;
/// assert!(Query::new("muller git").fits("GitHub Müller"));
/// assert!(!Query::new("gitlab").fits("GitHub"));
/// ```
#[derive(Debug, Clone)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// A query of the words in `text`; an empty one fits everything.
    pub fn new(text: &str) -> Self {
        Self { words: fold(text).split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether every word stands somewhere in `text`.
    pub fn fits(&self, text: &str) -> bool {
        let folded = fold(text);
        self.words.iter().all(|word| folded.contains(word.as_str()))
    }

    /// Whether every word stands somewhere in what a person sees of the account, or the query
    /// is its id.
    pub fn matches(&self, account: &Account) -> bool {
        let details = &account.details;
        let groups = details.groups.iter().map(Text::as_str);
        let fields = [&details.issuer, &details.organisation, &details.name, &details.note];
        let mut text: Vec<&str> = fields.into_iter().map(Text::as_str).collect();
        text.extend(groups);
        self.words.as_slice() == [account.id.as_str()] || self.fits(&text.join("\n"))
    }
}

/// Lower case without accents.
fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase()
}
