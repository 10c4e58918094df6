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
    /// A picture, for [`crate::qr::read`].
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

/// The text of a file: UTF-8 with or without its mark, UTF-16 with its mark, as Notepad writes
/// it. A NUL or bytes that fit no encoding make it no text.
pub(super) fn decode(bytes: &[u8]) -> Option<Zeroizing<String>> {
    let wide = |pair: fn([u8; 2]) -> u16| {
        let rest = bytes.get(2..).unwrap_or_default();
        let units = rest.chunks_exact(2).map(|two| pair([two[0], two[1]]));
        let text: Result<String, _> = char::decode_utf16(units).collect();
        text.ok().filter(|_| rest.len().is_multiple_of(2)).map(Zeroizing::new)
    };
    let text = if bytes.starts_with(&[0xFF, 0xFE]) {
        wide(u16::from_le_bytes)?
    } else if bytes.starts_with(&[0xFE, 0xFF]) {
        wide(u16::from_be_bytes)?
    } else {
        let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
        Zeroizing::new(std::str::from_utf8(bytes).ok()?.to_owned())
    };
    (!text.contains('\0')).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::decode;

    fn text(bytes: &[u8]) -> Option<String> {
        decode(bytes).map(|text| text.to_string())
    }

    #[test]
    fn editors_encodings_are_read() {
        let wanted = Some("aé".to_owned());
        assert_eq!(text("aé".as_bytes()), wanted);
        assert_eq!(text(b"\xEF\xBB\xBFa\xC3\xA9"), wanted);
        assert_eq!(text(b"\xFF\xFEa\0\xE9\0"), wanted);
        assert_eq!(text(b"\xFE\xFF\0a\0\xE9"), wanted);
    }

    #[test]
    fn what_fits_no_encoding_is_no_text() {
        for bytes in [
            &b"a\xC3"[..],       // cut inside a letter
            b"a\0b",             // NUL
            b"\xFF\xFEa",        // half a unit
            b"\xFF\xFE\x00\xD8", // half a pair
            b"\x89\x01\xFF",     // binary
        ] {
            assert_eq!(text(bytes), None, "{bytes:?}");
        }
    }
}
