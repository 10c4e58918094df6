//! The worker's side: locks itself in, then reads picture after picture until nobody asks any
//! more. Never opens a vault, a keychain, a file or a connection.

use std::io::{self, Write};
use std::panic;
use std::time::Instant;

use keepstep_core::qr::{self, Found, Luma, PictureError};

use super::confine;
use super::wire::{self, Asked, Kind};

/// The word on the command line that makes the terminal's program the worker.
pub const WORD: &str = "read-pictures";

/// Reads the pictures that come in through standard input, and says on standard output what
/// their QR codes say, until standard input ends.
///
/// # Errors
/// Where what comes in is no question, or nobody takes the answer.
pub fn work() -> io::Result<()> {
    // What a foreign decoder says when it stops may hold a piece of the picture.
    panic::set_hook(Box::new(|_| {}));
    confine::this_process();
    let (mut questions, mut answers) = (io::stdin().lock(), io::stdout().lock());
    answers.write_all(wire::HELLO)?;
    answers.flush()?;
    while let Some(asked) = wire::asked(&mut questions)? {
        wire::answer(&mut answers, &read(asked))?;
    }
    Ok(())
}

fn read(mut asked: Asked) -> Result<Vec<Found>, PictureError> {
    let until = Instant::now() + asked.budget;
    let give_up = || Instant::now() > until;
    let bytes = std::mem::take(&mut *asked.bytes);
    match asked.kind {
        Kind::File => qr::read(&bytes, &give_up),
        Kind::Rgba => {
            let picture = qr::from_rgba(asked.width, asked.height, bytes)?;
            Ok(qr::read_picture(&picture, &give_up))
        }
        Kind::Luma => {
            let side = |side: u32| usize::try_from(side).unwrap_or(usize::MAX);
            let luma = Luma::new(side(asked.width), side(asked.height), bytes);
            Ok(qr::read_pixels(&luma.ok_or(PictureError::Damaged)?, &give_up))
        }
    }
}
