//! Pictures written as text: `data:` URIs (RFC 2397), as browsers put them into the clipboard.
//! Never decodes a picture.

use zeroize::Zeroizing;

use super::json::base64;
use crate::limits;

/// The bytes of the picture that a text is; nothing for any other text. What they really are
/// says whoever reads them.
///
/// ```
/// # use keepstep_core::formats::picture_in;
/// let bytes = picture_in("data:image/png;base64,iVBORw0KGgo=");
/// assert_eq!(bytes.as_deref().map(Vec::as_slice), Some(&b"\x89PNG\r\n\x1a\n"[..]));
/// assert!(picture_in("data:text/plain;base64,aGVsbG8=").is_none());
/// ```
pub fn picture_in(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let (head, spelled) = text.trim().split_once(',')?;
    let head = head.to_ascii_lowercase();
    if !head.starts_with("data:image/") || !head.ends_with(";base64") {
        return None;
    }
    // Four letters spell three bytes; mail programs break lines.
    if spelled.len() / 4 > limits::PICTURE_BYTES / 3 + limits::PICTURE_BYTES / 100 {
        return None;
    }
    let mut letters = Zeroizing::new(String::with_capacity(spelled.len()));
    letters.extend(spelled.chars().filter(|letter| !letter.is_ascii_whitespace()));
    base64(&letters)
}

#[cfg(test)]
mod tests {
    use super::picture_in;

    #[test]
    fn only_pictures_in_base64_are_pictures() {
        let bytes = |text| picture_in(text).map(|bytes| bytes.to_vec());
        assert_eq!(bytes(" DATA:image/PNG;base64,AQID\r\nBA== "), Some(vec![1, 2, 3, 4]));
        assert_eq!(bytes("data:image/jpeg;name=a.jpg;base64,AQIDBA"), Some(vec![1, 2, 3, 4]));
        for text in [
            "data:image/svg+xml,<svg/>",
            "data:image/png;base64,not Base64!",
            "data:image/png;base64",
            "data:text/html;base64,AQID",
            "otpauth://totp/a?secret=AAAA,data:image/png;base64,AQID",
        ] {
            assert_eq!(bytes(text), None, "{text}");
        }
    }
}
