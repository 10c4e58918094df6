//! Base32 (RFC 4648 §6) as people and other apps really write it. Never strict: real exports
//! hold lengths and trailing bits that the RFC forbids.

use data_encoding::{BASE32_NOPAD, Encoding, Specification};
use std::sync::LazyLock;
use zeroize::Zeroizing;

static LENIENT: LazyLock<Encoding> = LazyLock::new(|| {
    let mut rules = Specification::new();
    rules.symbols.push_str("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    rules.translate.from.push_str("abcdefghijklmnopqrstuvwxyz");
    rules.translate.to.push_str("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    rules.check_trailing_bits = false;
    rules.encoding().expect("32 symbols and 26 translations make a valid encoding")
});

/// The bytes that `text` spells: case, blanks, dashes and `=` anywhere do not count, and
/// left-over bits are dropped. `None` where another character stands, such as 0, 1, 8 or 9.
pub(super) fn decode(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut letters: Zeroizing<Vec<u8>> = Zeroizing::new(Vec::with_capacity(text.len()));
    letters.extend(
        text.chars()
            .filter(|c| !c.is_whitespace() && *c != '-' && *c != '=')
            .map(|c| u8::try_from(c).unwrap_or(b'?')),
    );
    // One letter past a whole byte carries no byte of its own: 1, 3 and 6 letters beyond a
    // block of 8 give as many bytes as 0, 2 and 5 do.
    if matches!(letters.len() % 8, 1 | 3 | 6) {
        let last = letters.pop().unwrap_or(b'A');
        LENIENT.decode(&[last, b'A']).ok()?;
    }
    LENIENT.decode(&letters).ok().map(Zeroizing::new)
}

/// The upper-case unpadded text of `bytes`.
pub(super) fn encode(bytes: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(BASE32_NOPAD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn reads_what_rfc_4648_section_10_lists() {
        for (bytes, text) in [
            ("f", "MY======"),
            ("fo", "MZXQ===="),
            ("foo", "MZXW6==="),
            ("foob", "MZXW6YQ="),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI======"),
        ] {
            assert_eq!(decode(text).as_deref().map(Vec::as_slice), Some(bytes.as_bytes()));
            assert_eq!(encode(bytes.as_bytes()).as_str(), text.trim_end_matches('='));
        }
    }

    #[test]
    fn drops_left_over_bits_and_odd_lengths() {
        assert_eq!(decode("JDJDBDBDDBDBBXBXB").map(|b| b.len()), Some(10));
        assert_eq!(decode("SECRETO").map(|b| b.len()), Some(4));
        assert_eq!(decode("abc").map(|b| b.len()), Some(1));
        assert_eq!(decode("A").map(|b| b.len()), Some(0));
    }

    #[test]
    fn ignores_case_blanks_dashes_and_padding() {
        assert_eq!(decode("jbsw y3dp-EHPK=3pxp"), decode("JBSWY3DPEHPK3PXP"));
    }

    #[test]
    fn refuses_other_characters_even_where_they_would_be_dropped() {
        for text in ["JBSWY3D0", "JBSWY3D1", "8BSWY3DP", "JBSWY3D9", "JBSWY3Dé", "MZ!"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
