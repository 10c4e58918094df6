//! A Java object stream with one `HashMap` of texts in it, and nothing else: the least that can
//! read FreeOTP's backup. Makes no object of any other class, whatever the stream asks for.

use zeroize::Zeroizing;

use super::Refusal;
use crate::limits;

/// How such a stream begins.
pub(super) const MAGIC: [u8; 4] = [0xAC, 0xED, 0x00, 0x05];

/// The pairs of texts in a serialised map, in the stream's order.
///
/// # Errors
/// [`Refusal::Corrupt`] for anything but a whole map of texts, [`Refusal::Hostile`] where
/// references make it larger than any file may be.
pub(super) fn text_map(bytes: &[u8]) -> Result<Vec<(String, Zeroizing<String>)>, Refusal> {
    let mut stream = Stream { rest: bytes, texts: Vec::new(), total: 0 };
    if stream.take(4)? != MAGIC || stream.byte()? != OBJECT {
        return Err(Refusal::Corrupt);
    }
    let fields = stream.class()?;
    stream.take(fields)?;
    if stream.byte()? != BLOCK || stream.byte()? != 8 {
        return Err(Refusal::Corrupt);
    }
    stream.take(4)?;
    let size = stream.number(4)?;
    let mut pairs = Vec::new();
    for _ in 0..size {
        let (name, value) = (stream.text()?, stream.text()?);
        pairs.push((name.to_string(), value));
    }
    match stream.byte()? {
        END => Ok(pairs),
        _ => Err(Refusal::Corrupt),
    }
}

// What stands before each thing in a stream (Java Object Serialization, §6.4.2).
const REFERENCE: u8 = 0x71;
const CLASS: u8 = 0x72;
const OBJECT: u8 = 0x73;
const TEXT: u8 = 0x74;
const BLOCK: u8 = 0x77;
const END: u8 = 0x78;
const NULL: u8 = 0x70;
const LONG_TEXT: u8 = 0x7C;

/// The first number for something to refer to, and how many the class and the map itself take.
const FIRST: usize = 0x007E_0000 + 2;

struct Stream<'a> {
    rest: &'a [u8],
    /// All texts so far; later ones may refer to them.
    texts: Vec<Zeroizing<String>>,
    total: usize,
}

impl<'a> Stream<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Refusal> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(Refusal::Corrupt)?;
        self.rest = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, Refusal> {
        self.take(1)?.first().copied().ok_or(Refusal::Corrupt)
    }

    /// A number of so many bytes, the highest first.
    fn number(&mut self, bytes: usize) -> Result<usize, Refusal> {
        let wide = self.take(bytes)?.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        usize::try_from(wide).map_err(|_| Refusal::Corrupt)
    }

    /// Reads the description of `HashMap`; the number of bytes that its own fields take.
    fn class(&mut self) -> Result<usize, Refusal> {
        if self.byte()? != CLASS {
            return Err(Refusal::Corrupt);
        }
        let length = self.number(2)?;
        if self.take(length)? != b"java.util.HashMap" {
            return Err(Refusal::Corrupt);
        }
        // Its version and flags.
        self.take(9)?;
        let mut size = 0;
        for _ in 0..self.number(2)? {
            size += match self.byte()? {
                b'Z' | b'B' => 1,
                b'C' | b'S' => 2,
                b'I' | b'F' => 4,
                b'J' | b'D' => 8,
                _ => return Err(Refusal::Corrupt),
            };
            let length = self.number(2)?;
            self.take(length)?;
        }
        // No annotations, no class above.
        match self.take(2)? {
            [END, NULL] => Ok(size),
            _ => Err(Refusal::Corrupt),
        }
    }

    fn text(&mut self) -> Result<Zeroizing<String>, Refusal> {
        let text = match self.byte()? {
            REFERENCE => {
                let place = self.number(4)?.checked_sub(FIRST);
                place.and_then(|place| self.texts.get(place)).ok_or(Refusal::Corrupt)?.clone()
            }
            kind @ (TEXT | LONG_TEXT) => {
                let length = self.number(if kind == TEXT { 2 } else { 8 })?;
                let text = modified_utf8(self.take(length)?).ok_or(Refusal::Corrupt)?;
                self.texts.push(text.clone());
                text
            }
            _ => return Err(Refusal::Corrupt),
        };
        self.total += text.len();
        if self.total > limits::TEXT_BYTES {
            return Err(Refusal::Hostile);
        }
        Ok(text)
    }
}

/// Java's own UTF-8: each half of a pair stands for itself, and NUL takes two bytes.
fn modified_utf8(bytes: &[u8]) -> Option<Zeroizing<String>> {
    let mut units = Zeroizing::new(Vec::with_capacity(bytes.len()));
    let mut rest = bytes.iter().map(|byte| u16::from(*byte));
    while let Some(first) = rest.next() {
        let mut low = || rest.next().filter(|byte| byte & 0xC0 == 0x80).map(|byte| byte & 0x3F);
        units.push(match first {
            0..0x80 => first,
            0xC0..0xE0 => (first & 0x1F) << 6 | low()?,
            0xE0..0xF0 => (first & 0x0F) << 12 | low()? << 6 | low()?,
            _ => return None,
        });
    }
    String::from_utf16(&units).ok().map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A map of so many pairs, as Java begins one.
    fn map(pairs: u32, rest: &[u8]) -> Vec<u8> {
        let class = b"\x73\x72\0\x11java.util.HashMap\x05\x07\xDA\xC1\xC3\x16\x60\xD1\x03\0\x02";
        let fields = b"F\0\x0AloadFactorI\0\x09threshold\x78\x70";
        let values = b"\x3F\x40\0\0\0\0\0\x18\x77\x08\0\0\0\x20";
        [&MAGIC, &class[..], fields, values, &pairs.to_be_bytes(), rest].concat()
    }

    fn read(pairs: u32, rest: &[u8]) -> Result<Vec<(String, String)>, Refusal> {
        let pairs = text_map(&map(pairs, rest))?;
        Ok(pairs.into_iter().map(|(name, value)| (name, value.to_string())).collect())
    }

    #[test]
    fn texts_come_long_repeated_and_in_javas_own_letters() {
        let long = b"\x7C\0\0\0\0\0\0\0\x01a";
        let emoji = b"\x74\0\x06\xED\xA0\xBD\xED\xB8\x80";
        let again = b"\x71\0\x7E\0\x02";
        let end = b"\x78";
        let pairs = read(2, &[&long[..], emoji, again, long, end].concat()).unwrap();
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(pairs, [pair("a", "😀"), pair("a", "a")]);
    }

    #[test]
    fn anything_but_a_whole_map_of_texts_is_damaged() {
        for (pairs, rest) in [
            (1, &b"\x74\0\x01a"[..]),           // cut
            (1, b"\x74\0\x01a\x70\x78"),        // nothing for a value
            (1, b"\x71\0\x7E\0\x09"),           // a reference into the void
            (1, b"\x73\x72\0\x01a"),            // an object of another class
            (0, b""),                           // no end
            (u32::MAX, b"\x74\0\x01a\x74\0\0"), // a size that is a lie
        ] {
            assert_eq!(read(pairs, rest), Err(Refusal::Corrupt));
        }
    }
}
