//! QR codes: pixels into texts and texts into pictures of codes. Knows nothing of accounts,
//! files on disk or clocks.
//!
//! ```
//! use keepstep_core::qr::{Luma, blocks, read_pixels, svg};
//! assert!(svg("https://example.org")?.starts_with("<svg "));
//!
//! // What a terminal shows, as pixels again: two modules a character, four pixels a module.
//! let shown = blocks("https://example.org")?;
//! let lines: Vec<Vec<char>> = shown.lines().map(|line| line.chars().collect()).collect();
//! let (width, height) = (lines[0].len() * 4, lines.len() * 8);
//! let light = |x: usize, y: usize| match lines[y / 8][x / 4] {
//!     '█' => true,
//!     half => half == if y % 8 < 4 { '▀' } else { '▄' },
//! };
//! let pixels = (0..width * height).map(|n| if light(n % width, n / width) { 255 } else { 0 });
//! let picture = Luma::new(width, height, pixels.collect()).expect("as many pixels as it asks for");
//! assert_eq!(read_pixels(&picture, &|| false)[0].text.as_str(), "https://example.org");
//! # Ok::<(), keepstep_core::qr::TooLong>(())
//! ```

mod finders;
mod found;
mod frames;
mod grid;
mod guard;
mod luma;
mod pdf;
mod picture;
mod pixels;
mod reader;
mod stages;
mod with_rqrr;
mod with_rxing;
mod writer;

pub use found::Found;
pub use frames::{Hint, Look, Watch};
pub use luma::Luma;
pub use picture::{Picture, PictureError, from_rgba, load, looks_like_picture};
pub use pixels::{Part, Pixels};
pub use reader::{read, read_picture, read_pixels};
pub use writer::{Level, TooLong, blocks, png_at, side, svg, svg_at};
