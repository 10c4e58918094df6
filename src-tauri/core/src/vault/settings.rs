//! What a person chose. Part of the sealed payload, so that nobody else learns of it.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The largest clock error that codes are made for, in seconds: a day.
const MOST_OFFSET: u64 = 86_400;

/// The order of the accounts on the screen; favourites always come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// As the person arranged them.
    #[default]
    Own,
    /// By issuer, then account name.
    Name,
    /// The most used first.
    Use,
}

/// How high a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Density {
    /// 64 px.
    #[default]
    Comfortable,
    /// 48 px.
    Compact,
}

/// The language of all texts: a BCP 47 tag, or `system`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(pub String);

impl Default for Language {
    fn default() -> Self {
        Self("system".to_owned())
    }
}

/// What a person chose; every field has a default, so older files read as well.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The language of all texts.
    pub language: Language,
    /// The order of the accounts.
    pub sort: Sort,
    /// How high a row is.
    pub density: Density,
    /// How large codes are: 1 to 2.
    pub code_scale: f64,
    /// After how many seconds a copied code leaves the clipboard; 0 = never.
    pub clear_clipboard_after: u64,
    /// After how many idle minutes the vault locks; 0 = never. Needs a passphrase.
    pub lock_after: u64,
    /// Show codes only when pointed at.
    pub hide_codes: bool,
    /// By how many seconds this computer's clock is behind what websites take; codes are made for
    /// that later moment. Before zero: ahead.
    pub clock_offset: i64,
    /// Exports in the clear that the person has not said to be deleted, by their paths.
    pub plain_exports: Vec<String>,
    /// Fields a newer version wrote; carried along untouched.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            sort: Sort::default(),
            density: Density::default(),
            code_scale: 1.0,
            clear_clipboard_after: 20,
            lock_after: 0,
            hide_codes: false,
            clock_offset: 0,
            plain_exports: Vec::new(),
            unknown: Map::new(),
        }
    }
}

impl Settings {
    /// The settings with `changes` applied; a value that does not fit leaves all as it was.
    pub fn changed(&self, changes: &Map<String, Value>) -> Option<Self> {
        let Ok(Value::Object(mut all)) = serde_json::to_value(self) else {
            return None;
        };
        all.extend(changes.iter().map(|(name, value)| (name.clone(), value.clone())));
        let settings: Self = serde_json::from_value(Value::Object(all)).ok()?;
        let sane = (1.0..=2.0).contains(&settings.code_scale)
            && settings.clear_clipboard_after <= 3600
            && settings.lock_after <= 24 * 60
            && settings.clock_offset.unsigned_abs() <= MOST_OFFSET
            && settings.plain_exports.len() <= 1_000;
        sane.then_some(settings)
    }
}
