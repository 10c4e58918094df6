//! Bytes of an unknown encoding as UTF-8, piece by piece: byte order marks, UTF-16 without one,
//! UTF-8, and Windows-1252 where the bytes are no UTF-8. `formats::encoding` does the same for
//! files that fit into memory. Never reads further than it is asked to.

use std::io::Read;

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use zeroize::Zeroizing;

use super::error::IntakeError;

/// How many bytes are read at once.
const PIECE: usize = 16 << 10;
/// How much of the beginning is looked at to tell UTF-16 without a mark.
const LOOK: usize = 512;

/// A stream of text.
pub struct Text<R> {
    source: R,
    raw: Zeroizing<Vec<u8>>,
    out: Zeroizing<Vec<u8>>,
    at: usize,
    decoder: Option<Decoder>,
    name: &'static str,
    begun: bool,
    ended: bool,
}

impl<R: Read> Text<R> {
    /// The text of `source`.
    ///
    /// # Errors
    /// [`IntakeError::NotText`] where the first bytes are no text, [`IntakeError::Unreadable`]
    /// where they cannot be read.
    pub fn new(source: R) -> Result<Self, IntakeError> {
        let mut text = Self {
            source,
            raw: Zeroizing::new(Vec::with_capacity(2 * PIECE)),
            out: Zeroizing::new(Vec::with_capacity(4 * PIECE)),
            at: 0,
            decoder: None,
            name: "UTF-8",
            begun: false,
            ended: false,
        };
        text.fill()?;
        Ok(text)
    }

    /// The name of the encoding, as far as it is known by now.
    pub fn encoding(&self) -> &'static str {
        self.name
    }

    /// What lies ready to be read: at least the first line, where it is no longer than a piece.
    pub fn ready(&self) -> &[u8] {
        self.out.get(self.at..).unwrap_or_default()
    }

    /// The next byte of UTF-8.
    ///
    /// # Errors
    /// As [`Text::new`].
    pub fn next_byte(&mut self) -> Result<Option<u8>, IntakeError> {
        while self.at >= self.out.len() {
            if self.ended {
                return Ok(None);
            }
            self.fill()?;
        }
        let byte = self.out.get(self.at).copied();
        self.at += 1;
        Ok(byte)
    }

    /// The byte after that, left where it is.
    ///
    /// # Errors
    /// As [`Text::new`].
    pub fn peek(&mut self) -> Result<Option<u8>, IntakeError> {
        let byte = self.next_byte()?;
        if byte.is_some() {
            self.at -= 1;
        }
        Ok(byte)
    }

    fn fill(&mut self) -> Result<(), IntakeError> {
        self.out.clear();
        self.at = 0;
        self.read_piece()?;
        if !self.begun {
            self.begin()?;
        }
        if self.decoder.is_none() {
            self.decide()?;
        }
        let Some(decoder) = &mut self.decoder else {
            // Plain ASCII so far.
            self.out.append(&mut self.raw);
            return Ok(());
        };
        let most = decoder.max_utf8_buffer_length(self.raw.len()).unwrap_or(4 * PIECE);
        self.out.resize(most, 0);
        let (result, _, written, _) = decoder.decode_to_utf8(&self.raw, &mut self.out, self.ended);
        debug_assert_eq!(result, CoderResult::InputEmpty, "the room was measured by the decoder");
        self.out.truncate(written);
        self.raw.clear();
        Ok(())
    }

    /// Appends a piece to what waits; notes the end.
    fn read_piece(&mut self) -> Result<(), IntakeError> {
        let before = self.raw.len();
        let piece = self.source.by_ref().take(PIECE as u64).read_to_end(&mut self.raw);
        piece.map_err(|_| IntakeError::Unreadable)?;
        self.ended = self.raw.len() - before < PIECE;
        Ok(())
    }

    /// Looks at the very beginning: a mark, or the zeros of UTF-16.
    fn begin(&mut self) -> Result<(), IntakeError> {
        self.begun = true;
        let raw: &[u8] = &self.raw;
        if let Some((encoding, _)) = Encoding::for_bom(raw) {
            self.decode_as(encoding);
            return Ok(());
        }
        let look = raw.get(..raw.len().min(LOOK)).unwrap_or_default();
        let zeros = |odd: usize| look.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
        let (even, odd, half) = (zeros(0), zeros(1), look.len() / 2);
        if even + odd == 0 {
            return Ok(());
        }
        match () {
            () if odd * 2 > half && even * 10 < half => self.decode_as(UTF_16LE),
            () if even * 2 > half && odd * 10 < half => self.decode_as(UTF_16BE),
            () => return Err(IntakeError::NotText),
        }
        Ok(())
    }

    fn decode_as(&mut self, encoding: &'static Encoding) {
        self.name = encoding.name();
        self.decoder = Some(encoding.new_decoder());
    }

    /// Decides between UTF-8 and Windows-1252 at the first byte that is no ASCII. As all before it
    /// is ASCII, both decisions fit what was read already.
    fn decide(&mut self) -> Result<(), IntakeError> {
        loop {
            let raw: &[u8] = &self.raw;
            if raw.contains(&0) {
                return Err(IntakeError::NotText);
            }
            let Some(first) = raw.iter().position(|byte| !byte.is_ascii()) else { return Ok(()) };
            let is_utf8 = match std::str::from_utf8(raw) {
                Ok(_) => true,
                Err(error) if error.valid_up_to() > first => true,
                // Its first letter is cut off at the end of the piece.
                Err(error) if error.error_len().is_none() && !self.ended => {
                    self.read_piece()?;
                    continue;
                }
                Err(_) => false,
            };
            self.decode_as(if is_utf8 { UTF_8 } else { WINDOWS_1252 });
            return Ok(());
        }
    }
}
