//! A batch: the people of one hand-out, their tokens and what became of each, in a register of
//! sealed chunks that only grows. A crash at any row loses nothing, and no serial ever has two
//! secrets. Touches the disk only through [`Chunks`].

mod chunk;
mod chunks;
mod error;
mod pattern;
mod record;
mod register;
mod state;

pub use chunk::Stamp;
pub use chunks::Chunks;
pub use error::BatchError;
pub use pattern::{BadPattern, Pattern};
pub use record::{Holder, Token};
pub use register::{Making, Register};
pub use state::State;
