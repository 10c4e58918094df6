//! What goes through the pipes between a program and the worker that reads its pictures: lengths
//! first, then bytes, numbers in little-endian order. Believes no length that the other side names.
//!
//! Question: kind (1 byte), width and height (4 each), time to read in milliseconds (4), length
//! (4), pixels or file. Answer: length (4), then 0, the number of codes (1) and each code (length
//! of its text (4), text, number of corners (1), x and y of each (4 each)); or the number of a
//! [`PictureError`], counted from 1.

use std::io::{self, ErrorKind, Read, Write};
use std::time::Duration;

use keepstep_core::limits;
use keepstep_core::qr::{Found, PictureError};
use zeroize::Zeroizing;

/// What the worker says first, so that no other program is taken for it. The number grows when
/// what goes through the pipes changes.
pub(super) const HELLO: &[u8; 20] = b"keepstep pictures 1\n";

/// What a picture is given as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Kind {
    /// A file's bytes.
    File = 1,
    /// Four bytes a pixel: red, green, blue, alpha.
    Rgba = 2,
    /// One byte a pixel.
    Luma = 3,
}

/// A picture, and how long it may be searched.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub(super) kind: Kind,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) budget: Duration,
    pub(super) bytes: &'a [u8],
}

/// A question as the worker gets it.
pub(super) struct Asked {
    pub(super) kind: Kind,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) budget: Duration,
    pub(super) bytes: Zeroizing<Vec<u8>>,
}

/// What the worker found, or what is wrong with the picture.
pub(super) type Answer = Result<Vec<Found>, PictureError>;

/// The errors that have a number.
const ERRORS: [PictureError; 7] = [
    PictureError::Damaged,
    PictureError::FileTooLarge,
    PictureError::TooManyPixels,
    PictureError::Heic,
    PictureError::PdfSealed,
    PictureError::PdfTooLong,
    PictureError::NoPicture,
];

/// The longest answer: as many codes as a file may have, each with the longest text a QR code
/// holds (7,089 digits; a byte becomes at most three) and its corners.
const LONGEST: usize = limits::CODES_PER_FILE * (3 * 7_089 + 64);
/// The most corners of one code.
const CORNERS: usize = 4;

impl Kind {
    fn of(number: u8) -> Option<Self> {
        [Self::File, Self::Rgba, Self::Luma].into_iter().find(|kind| *kind as u8 == number)
    }

    /// The most bytes a picture of this kind may have.
    fn most(self) -> usize {
        let pixels = usize::try_from(limits::PICTURE_PIXELS).unwrap_or(usize::MAX);
        match self {
            Self::File => limits::PICTURE_BYTES,
            Self::Rgba => pixels.saturating_mul(4),
            Self::Luma => pixels,
        }
    }
}

/// Writes a question.
pub(super) fn ask(pipe: &mut impl Write, question: &Question<'_>) -> io::Result<()> {
    let Question { kind, width, height, budget, bytes } = question;
    let mut head = vec![*kind as u8];
    let budget = u32::try_from(budget.as_millis()).unwrap_or(u32::MAX);
    let length = u32::try_from(bytes.len()).map_err(|_| rubbish())?;
    for number in [*width, *height, budget, length] {
        head.extend(number.to_le_bytes());
    }
    pipe.write_all(&head)?;
    pipe.write_all(bytes)?;
    pipe.flush()
}

/// Reads a question; none where nobody asks any more.
pub(super) fn asked(pipe: &mut impl Read) -> io::Result<Option<Asked>> {
    let mut kind = [0];
    if pipe.read(&mut kind)? == 0 {
        return Ok(None);
    }
    let kind = Kind::of(kind[0]).ok_or_else(rubbish)?;
    let [width, height, budget, length] =
        [number(pipe)?, number(pipe)?, number(pipe)?, number(pipe)?];
    let bytes = bytes(pipe, length, kind.most())?;
    let budget = Duration::from_millis(budget.into());
    Ok(Some(Asked { kind, width, height, budget, bytes }))
}

/// Writes an answer.
pub(super) fn answer(pipe: &mut impl Write, answer: &Answer) -> io::Result<()> {
    // Room for all of it from the start: a buffer that moves leaves secrets behind.
    let mut body = Zeroizing::new(Vec::with_capacity(LONGEST));
    match answer {
        Ok(found) => {
            body.push(0);
            body.push(u8::try_from(found.len()).map_err(|_| rubbish())?);
            for found in found {
                let text = found.text.as_bytes();
                body.extend(u32::try_from(text.len()).map_err(|_| rubbish())?.to_le_bytes());
                body.extend(text);
                let corners = found.corners.iter().take(CORNERS);
                body.push(u8::try_from(corners.len()).map_err(|_| rubbish())?);
                body.extend(corners.flatten().flat_map(|place| place.to_le_bytes()));
            }
        }
        Err(error) => {
            let place = ERRORS.iter().position(|known| known == error).unwrap_or_default();
            body.push(u8::try_from(place + 1).map_err(|_| rubbish())?);
        }
    }
    let length = u32::try_from(body.len()).map_err(|_| rubbish())?;
    pipe.write_all(&length.to_le_bytes())?;
    pipe.write_all(&body)?;
    pipe.flush()
}

/// Reads an answer.
pub(super) fn answered(pipe: &mut impl Read) -> io::Result<Answer> {
    let length = number(pipe)?;
    let body = bytes(pipe, length, LONGEST)?;
    let mut rest = body.as_slice();
    let answer = understood(&mut rest).map_err(|_| rubbish())?;
    if rest.is_empty() { Ok(answer) } else { Err(rubbish()) }
}

fn understood(body: &mut &[u8]) -> io::Result<Answer> {
    match byte(body)? {
        0 => {}
        number => {
            let error = ERRORS.get(usize::from(number) - 1).copied().ok_or_else(rubbish)?;
            return Ok(Err(error));
        }
    }
    let count = usize::from(byte(body)?);
    if count > limits::CODES_PER_FILE {
        return Err(rubbish());
    }
    (0..count).map(|_| found(body)).collect::<io::Result<Vec<_>>>().map(Ok)
}

fn found(body: &mut &[u8]) -> io::Result<Found> {
    let length = number(body)?;
    let most = body.len();
    let mut text = bytes(body, length, most)?;
    let text = String::from_utf8(std::mem::take(&mut *text)).map_err(|_| rubbish())?;
    let text = Zeroizing::new(text);
    let mut corners = Vec::new();
    for _ in 0..byte(body)? {
        let corner = [place(body)?, place(body)?];
        corners.push(corner);
    }
    let fits = corners.len() <= CORNERS && corners.iter().flatten().all(|place| place.is_finite());
    if fits { Ok(Found { text, corners }) } else { Err(rubbish()) }
}

fn byte(pipe: &mut impl Read) -> io::Result<u8> {
    let mut byte = [0];
    pipe.read_exact(&mut byte).map(|()| byte[0])
}

fn number(pipe: &mut impl Read) -> io::Result<u32> {
    let mut bytes = [0; 4];
    pipe.read_exact(&mut bytes).map(|()| u32::from_le_bytes(bytes))
}

fn place(pipe: &mut impl Read) -> io::Result<f32> {
    number(pipe).map(f32::from_bits)
}

fn bytes(pipe: &mut impl Read, length: u32, most: usize) -> io::Result<Zeroizing<Vec<u8>>> {
    let length = usize::try_from(length).map_err(|_| rubbish())?;
    if length > most {
        return Err(rubbish());
    }
    let mut bytes = Zeroizing::new(vec![0; length]);
    pipe.read_exact(&mut bytes).map(|()| bytes)
}

/// Nothing that anybody here would write.
fn rubbish() -> io::Error {
    ErrorKind::InvalidData.into()
}
