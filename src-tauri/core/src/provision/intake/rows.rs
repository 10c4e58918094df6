//! A table's rows (RFC 4180 and what programs make of it), one at a time: comma, semicolon or tab,
//! cells in quotation marks, lines counted as an editor counts them. The `csv` crate would let one
//! row grow without bounds and blurs line numbers at empty lines. Knows no column.

use std::io::Read;

use zeroize::Zeroizing;

use super::error::IntakeError;
use super::text::Text;
use crate::limits;

/// A row: its line, and its cells in one buffer that is wiped.
#[derive(Default)]
pub struct Row {
    /// The line it begins at, from 1.
    pub line: u64,
    text: Zeroizing<Vec<u8>>,
    ends: Vec<usize>,
}

impl Row {
    /// The cell at that place, from 0, without blanks around it; empty where there is none.
    pub fn cell(&self, place: usize) -> &str {
        self.raw(place).trim()
    }

    /// The same, with the blanks.
    pub fn raw(&self, place: usize) -> &str {
        let start = place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let end = self.ends.get(place).copied();
        let bytes = start.zip(end).and_then(|(start, end)| self.text.get(start..end));
        bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether nothing stands in any cell.
    pub fn is_empty(&self) -> bool {
        self.text.iter().all(u8::is_ascii_whitespace)
    }

    /// Whether letters were lost on the way: the sign that decoders put in their place.
    pub fn lost_letters(&self) -> bool {
        std::str::from_utf8(&self.text)
            .map_or(true, |text| text.contains(['\u{FFFD}', '\0', '\u{1A}']))
    }

    fn clear(&mut self, line: u64) {
        self.line = line;
        self.text.clear();
        self.ends.clear();
    }

    fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }
}

/// Whether a spreadsheet would take a cell for a formula: it begins with `=`, `+`, `-`, `@`, a tab
/// or a carriage return, blanks aside.
pub fn is_formula(cell: &str) -> bool {
    cell.starts_with(['\t', '\r']) || cell.trim_start().starts_with(['=', '+', '-', '@'])
}

/// The rows of a text.
pub struct Rows<R> {
    text: Text<R>,
    mark: u8,
    line: u64,
    rows: usize,
}

/// Where in a cell the reader stands.
#[derive(Clone, Copy, PartialEq)]
enum At {
    Start,
    Plain,
    Quoted,
}

impl<R: Read> Rows<R> {
    /// The rows of `source`; the delimiter is the one that its first line has most of.
    ///
    /// # Errors
    /// As [`Text::new`]; [`IntakeError::Empty`] where there is nothing.
    pub fn new(source: R) -> Result<Self, IntakeError> {
        let mut text = Text::new(source)?;
        let mut line = 1;
        // Excel says the delimiter in a line of its own.
        let mark = match said_mark(text.ready()) {
            Some(mark) => {
                while text.next_byte()?.is_some_and(|byte| byte != b'\n') {}
                line += 1;
                mark
            }
            None => likely_mark(text.ready()),
        };
        if text.peek()?.is_none() {
            return Err(IntakeError::Empty);
        }
        Ok(Self { text, mark, line, rows: 0 })
    }

    /// The delimiter.
    pub fn mark(&self) -> char {
        char::from(self.mark)
    }

    /// The encoding's name, as far as it is known by now.
    pub fn encoding(&self) -> &'static str {
        self.text.encoding()
    }

    /// Reads the next row that says something into `row`; `false` at the end.
    ///
    /// # Errors
    /// [`IntakeError::LineTooLong`], [`IntakeError::TooManyColumns`] and
    /// [`IntakeError::TooManyRows`] beyond the limits; otherwise as [`Text::new`].
    pub fn next_row(&mut self, row: &mut Row) -> Result<bool, IntakeError> {
        loop {
            row.clear(self.line);
            if !self.read(row)? {
                return Ok(false);
            }
            if !row.is_empty() {
                self.rows += 1;
                return if self.rows > limits::PROVISION_ROWS {
                    Err(IntakeError::TooManyRows)
                } else {
                    Ok(true)
                };
            }
        }
    }

    /// Reads up to the end of a row; `false` where there is none any more.
    fn read(&mut self, row: &mut Row) -> Result<bool, IntakeError> {
        let (mut at, mut taken) = (At::Start, 0_usize);
        loop {
            let Some(byte) = self.text.next_byte()? else {
                if taken > 0 {
                    row.end_cell();
                }
                return Ok(taken > 0);
            };
            taken += 1;
            if taken > limits::PROVISION_ROW_BYTES {
                return Err(IntakeError::LineTooLong(row.line));
            }
            if byte == b'\n' {
                self.line += 1;
            }
            at = match (at, byte) {
                (At::Start, b'"') => At::Quoted,
                (At::Quoted, b'"') if self.text.peek()? == Some(b'"') => {
                    self.text.next_byte()?;
                    row.text.push(b'"');
                    At::Quoted
                }
                (At::Quoted, b'"') => At::Plain,
                (At::Quoted, byte) => {
                    row.text.push(byte);
                    At::Quoted
                }
                (_, b'\n') => break,
                (_, b'\r') if matches!(self.text.peek()?, Some(b'\n') | None) => at,
                // Old Macs end a line so.
                (_, b'\r') => {
                    self.line += 1;
                    break;
                }
                (_, byte) if byte == self.mark => {
                    row.end_cell();
                    if row.len() >= limits::PROVISION_COLUMNS {
                        return Err(IntakeError::TooManyColumns(row.line));
                    }
                    At::Start
                }
                (_, byte) => {
                    row.text.push(byte);
                    At::Plain
                }
            };
        }
        row.end_cell();
        Ok(true)
    }
}

/// The delimiter of a first line `sep=;`.
fn said_mark(ready: &[u8]) -> Option<u8> {
    let rest = ready.strip_prefix(b"sep=").or_else(|| ready.strip_prefix(b"\"sep="))?;
    let ends = matches!(rest.get(1), Some(b'\r' | b'\n' | b'"'));
    rest.first().copied().filter(|mark| ends && matches!(mark, b',' | b';' | b'\t'))
}

/// The delimiter that the first line has most of, outside of quotation marks.
fn likely_mark(ready: &[u8]) -> u8 {
    let first = ready.split(|byte| matches!(byte, b'\n' | b'\r')).find(|line| !line.is_empty());
    let (mut inside, mut counts) = (false, [0_usize; 3]);
    for byte in first.unwrap_or_default() {
        match byte {
            b'"' => inside = !inside,
            b';' if !inside => counts[0] += 1,
            b'\t' if !inside => counts[1] += 1,
            b',' if !inside => counts[2] += 1,
            _ => {}
        }
    }
    let marks = [b';', b'\t', b','];
    let best = (0..3).max_by_key(|place| counts.get(*place).copied());
    best.and_then(|place| marks.get(place).copied()).unwrap_or(b',')
}
