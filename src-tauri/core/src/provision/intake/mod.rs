//! Tables that office programs and directories write, read row by row. Memory holds one row and an
//! index, never the table; a line without end is refused instead of read.

mod columns;
mod error;
mod people;
mod rows;
mod text;

pub use columns::{Column, Field, Mapping};
pub use error::IntakeError;
pub(super) use people::short;
pub use people::{People, Person};
pub use rows::{Row, Rows, is_formula};
pub use text::Text;
