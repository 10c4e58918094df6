//! What kind of thing a file is, by its bytes alone: a picture, or a text in one of the
//! encodings that editors write. Never trusts a name, never reads what it says.

use zeroize::Zeroizing;

use super::{Format, Given, Looked};
use crate::limits;
use crate::problem::{Exit, Problem};
use crate::qr;

/// What a file holds.
pub enum Content<'a> {
    /// A picture, for [`crate::qr::read`] in a process of its own.
    Picture,
    /// A text, for [`crate::formats::read_texts`]: parts of a series make sense together.
    Text(Zeroizing<String>),
    /// A file of another app, ready to be opened.
    Export(Box<Looked<'a>>),
}

/// Formats that are lists of what QR codes say too.
const LISTS: [&str; 2] = ["uri_list", "google"];

/// What kind of thing a file is.
///
/// # Errors
/// `file-empty`, `file-too-large`, and `file-unknown` for what is nothing of all this.
pub fn recognise(given: Given<'_>) -> Result<Content<'_>, Problem> {
    if given.bytes.is_empty() {
        return Err(Problem::new("file-empty", Exit::Input));
    }
    if qr::looks_like_picture(given.bytes) {
        return Ok(Content::Picture);
    }
    if given.bytes.len() > limits::TEXT_BYTES {
        return Err(Problem::new("file-too-large", Exit::Input));
    }
    let looked = Box::new(Looked::at(given));
    // What is wrong with an export says whoever opens it.
    let Some((file, format)) = looked.known() else { return Ok(Content::Export(looked)) };
    match (format.map(Format::name), file.text()) {
        (Some(name), Some(text)) if LISTS.contains(&name) => Ok(Content::Text(owned(text))),
        (None, Some(text)) if !file.is_zip() => Ok(Content::Text(owned(text))),
        (None, None) if !file.is_zip() => Err(Problem::new("file-unknown", Exit::Input)),
        _ => Ok(Content::Export(looked)),
    }
}

fn owned(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}
