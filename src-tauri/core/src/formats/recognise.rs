//! What kind of thing a file is, by its bytes alone: a picture, or a text in one of the
//! encodings that editors write. Never trusts a name, never reads what it says.

use zeroize::Zeroizing;

use super::open::candidates;
use super::{File, Given};
use crate::limits;
use crate::problem::{Exit, Problem};
use crate::qr;

/// What a file holds.
#[derive(Clone, PartialEq, Eq)]
pub enum Content {
    /// A picture, for [`crate::qr::read`] in a process of its own.
    Picture,
    /// A text, for [`crate::formats::read_texts`]: parts of a series make sense together.
    Text(Zeroizing<String>),
    /// A file of another app, for [`crate::formats::open`].
    Export,
}

/// Formats that are lists of what QR codes say too.
const LISTS: [&str; 2] = ["uri_list", "google"];

/// What kind of thing a file is.
///
/// # Errors
/// `file-empty`, `file-too-large`, and `file-unknown` for what is nothing of all this.
pub fn recognise(given: Given) -> Result<Content, Problem> {
    if given.bytes.is_empty() {
        return Err(Problem::new("file-empty", Exit::Input));
    }
    if qr::looks_like_picture(given.bytes) {
        return Ok(Content::Picture);
    }
    if given.bytes.len() > limits::TEXT_BYTES {
        return Err(Problem::new("file-too-large", Exit::Input));
    }
    // What is wrong with an export says whoever opens it.
    let Ok(file) = File::new(given) else { return Ok(Content::Export) };
    let known = candidates(&file).first().map(|(_, format)| format.name());
    match (known, file.text()) {
        (Some(name), Some(text)) if LISTS.contains(&name) => Ok(Content::Text(owned(text))),
        (Some(_), _) => Ok(Content::Export),
        (None, _) if file.is_zip() => Ok(Content::Export),
        (None, Some(text)) => Ok(Content::Text(owned(text))),
        (None, None) => Err(Problem::new("file-unknown", Exit::Input)),
    }
}

fn owned(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}
