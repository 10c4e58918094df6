//! QR codes: pixels into texts and texts into pictures of codes. Knows nothing of accounts,
//! files on disk or clocks.

mod found;
mod guard;
mod luma;
mod picture;
mod reader;
mod stages;
mod with_rqrr;
mod with_rxing;
mod writer;

pub use found::Found;
pub use luma::Luma;
pub use picture::{Picture, PictureError, from_rgba, load, looks_like_picture};
pub use reader::{read, read_picture, read_pixels};
pub use writer::{Level, TooLong, blocks, svg, svg_at};
