//! A foreign file looked at once for all formats: its text, its JSON, its first XML element, its
//! table. Decides nothing about which app wrote it.

use std::cell::OnceCell;

use serde_json::Value;
use zeroize::{Zeroize as _, Zeroizing};

use super::encoding::{decode, old_text};
use super::sqlite::{Database, Schema};
use super::table::Table;
use super::{Given, Refusal};
use crate::limits;

/// A foreign file.
pub struct File<'a> {
    name: String,
    bytes: &'a [u8],
    shape: Shape,
    table: OnceCell<Option<Table>>,
    schema: OnceCell<Result<Schema, Refusal>>,
}

enum Shape {
    Json(Json, Zeroizing<String>),
    Text(Zeroizing<String>),
    Binary,
}

/// JSON whose texts are wiped when it is dropped.
struct Json(Value);

impl Drop for Json {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

/// Wipes every text in a JSON value.
pub(super) fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(items) => items.iter_mut().for_each(wipe),
        Value::Object(fields) => fields.values_mut().for_each(wipe),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

impl<'a> File<'a> {
    /// Looks at a file.
    ///
    /// # Errors
    /// [`Refusal::Hostile`] for JSON nested deeper than any app writes it, and what is larger
    /// than any export; [`Refusal::Corrupt`] for what begins as JSON and does not end as such.
    pub fn new(given: Given<'a>) -> Result<Self, Refusal> {
        let Given { name, bytes } = given;
        if bytes.len() > limits::TEXT_BYTES {
            return Err(Refusal::Hostile);
        }
        let shape = match decode(bytes).or_else(|| old_text(bytes)) {
            Some(text) if text.trim_start().starts_with(['{', '[']) => match parse_json(&text) {
                Ok(value) => Shape::Json(Json(value), text),
                // A log or a note may begin with a bracket too.
                Err(Refusal::Corrupt) if is_lines(&text) => Shape::Text(text),
                Err(Refusal::Corrupt)
                    if !text.trim_start().starts_with("[[") && looks_broken(&text) =>
                {
                    return Err(Refusal::Corrupt);
                }
                Err(Refusal::Hostile) => return Err(Refusal::Hostile),
                Err(_) => Shape::Text(text),
            },
            Some(text) => Shape::Text(text),
            None => Shape::Binary,
        };
        let name = name.to_lowercase();
        Ok(Self { name, bytes, shape, table: OnceCell::new(), schema: OnceCell::new() })
    }

    /// Whether the file's name ends so, case aside: `.aes`.
    pub fn is_named(&self, ending: &str) -> bool {
        self.name.ends_with(ending)
    }

    /// The name, in lower case, without folders.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The bytes as they came.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The text, if it is one, without byte order mark.
    pub fn text(&self) -> Option<&str> {
        match &self.shape {
            Shape::Json(_, text) | Shape::Text(text) => Some(text),
            Shape::Binary => None,
        }
    }

    /// The JSON value, if it is one.
    pub fn json(&self) -> Option<&Value> {
        match &self.shape {
            Shape::Json(json, _) => Some(&json.0),
            _ => None,
        }
    }

    /// The text of an XML document.
    pub fn xml(&self) -> Option<&str> {
        let text = self.text()?.trim_start();
        text.starts_with('<').then_some(text)
    }

    /// The table of a text with a line of column names.
    pub fn table(&self) -> Option<&Table> {
        self.table
            .get_or_init(|| match &self.shape {
                Shape::Text(text) => Table::read(text),
                _ => None,
            })
            .as_ref()
    }

    /// Whether it is a SQLite database.
    pub fn is_sqlite(&self) -> bool {
        self.bytes.starts_with(b"SQLite format 3\0")
    }

    /// The tables of a SQLite database; none where it is something else.
    ///
    /// # Errors
    /// Why the database cannot be read, whoever's it is.
    pub(super) fn schema(&self) -> Result<&Schema, Refusal> {
        let read = || match self.is_sqlite() {
            true => Database::open(self.bytes).map(Database::into_schema),
            false => Ok(Schema::NONE),
        };
        self.schema.get_or_init(read).as_ref().map_err(|refusal| *refusal)
    }

    /// Whether it is a ZIP.
    pub fn is_zip(&self) -> bool {
        self.bytes.starts_with(b"PK\x03\x04") || self.bytes.starts_with(b"PK\x05\x06")
    }
}

/// A JSON text, no deeper than honest files are.
///
/// # Errors
/// [`Refusal::Hostile`] for too deep a nesting, [`Refusal::Corrupt`] for what is no JSON.
pub(super) fn parse_json(text: &str) -> Result<Value, Refusal> {
    let (mut depth, mut inside, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if inside => escaped = true,
            b'"' => inside = !inside,
            b'{' | b'[' if !inside => depth += 1,
            b'}' | b']' if !inside => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > limits::DEPTH {
            return Err(Refusal::Hostile);
        }
    }
    serde_json::from_str(text).map_err(|_| Refusal::Corrupt)
}

/// Whether a text that is no JSON was meant to be: it names a field or holds one.
fn looks_broken(text: &str) -> bool {
    let mut letters = text.trim_start().chars().skip(1).skip_while(|c| c.is_whitespace());
    matches!(letters.next(), None | Some('"' | '{' | '['))
}

/// Whether each line is a JSON object of its own, as programs write logs and some exports.
fn is_lines(text: &str) -> bool {
    let (first, rest) = text.trim_start().split_once('\n').unwrap_or_default();
    !rest.trim().is_empty() && parse_json(first).is_ok_and(|value| value.is_object())
}
