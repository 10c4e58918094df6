//! Pictures read in a process of their own. Whoever made a picture chose every byte of it, so no
//! process that knows the vault or the keychain decodes one: a small worker does, which may reach
//! no file, no network and little memory, and is ended when it takes too long. Never decides what
//! a code's text means.
//!
//! The worker is the terminal's program under a word that stands in no help. It lives between two
//! pictures, for starting it takes longer than reading a small one, and gets them through its
//! standard input, one at a time.

mod ask;
mod confine;
mod error;
mod wire;
mod work;

pub use ask::{Patience, Reader};
pub use error::ReadError;
pub use work::{WORD, work};
