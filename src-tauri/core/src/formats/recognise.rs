//! What kind of thing a file is, by its bytes alone: a picture, or a text in one of the
//! encodings that editors write. Never trusts a name, never reads what it says.

use zeroize::Zeroizing;

use crate::limits;
use crate::problem::{Exit, Problem};
use crate::qr;

/// What a file holds.
#[derive(Clone, PartialEq, Eq)]
pub enum Content {
    /// A picture, for [`crate::qr::read`].
    Picture,
    /// A text, for [`crate::formats::read_texts`].
    Text(Zeroizing<String>),
}

/// What kind of thing these bytes are.
///
/// # Errors
/// `file-empty`, `file-too-large`, and `file-unknown` for what is neither picture nor text.
pub fn recognise(bytes: &[u8]) -> Result<Content, Problem> {
    if bytes.is_empty() {
        return Err(Problem::new("file-empty", Exit::Input));
    }
    if qr::looks_like_picture(bytes) {
        return Ok(Content::Picture);
    }
    if bytes.len() > limits::TEXT_BYTES {
        return Err(Problem::new("file-too-large", Exit::Input));
    }
    decode(bytes).map(Content::Text).ok_or_else(|| Problem::new("file-unknown", Exit::Input))
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
