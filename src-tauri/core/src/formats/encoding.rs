//! The text in a file's bytes, in the encodings that editors write. Never reads what it says.

use zeroize::Zeroizing;

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

/// A text in the encoding of old editors, if it can be one: no control characters, and readable
/// for its most part.
pub(super) fn old_text(bytes: &[u8]) -> Option<Zeroizing<String>> {
    let control =
        |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r') || *byte == 0x7F;
    let plain = bytes.iter().filter(|byte| byte.is_ascii()).count();
    if bytes.iter().any(control) || plain < bytes.len() / 10 * 9 {
        return None;
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    Some(Zeroizing::new(text.into_owned()))
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
