//! Foreign texts and files, recognised and read: accounts *and* problems come back. Never asks,
//! prints, waits or touches the disk.

mod foreign;
mod google;
mod import;
mod recognise;
mod series;
mod uris;

pub use import::{Import, Series};
pub use recognise::{Content, recognise};
pub use uris::read_texts;
