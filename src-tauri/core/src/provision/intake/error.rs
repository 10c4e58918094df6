//! Why a table gives nothing, and the sentence for it. Holds lines and places, never a cell.

use crate::problem::{Exit, Problem};

/// Why a table gives nothing, or nothing more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntakeError {
    /// It is no text at all, such as a workbook.
    NotText,
    /// There is nothing in it.
    Empty,
    /// A line is longer than any honest one; what follows it was not read.
    LineTooLong(u64),
    /// A row has more cells than any honest one.
    TooManyColumns(u64),
    /// There are more rows than are taken at once.
    TooManyRows,
    /// No column of this kind was found.
    NoColumn(&'static str),
    /// Two columns are of one kind: their places, from 1.
    ColumnTwice(usize, usize),
    /// It could not be read to its end.
    Unreadable,
}

impl From<IntakeError> for Problem {
    fn from(error: IntakeError) -> Self {
        match error {
            IntakeError::NotText => Self::new("provision-not-text", Exit::Input),
            IntakeError::Empty => Self::new("provision-empty", Exit::Input),
            IntakeError::LineTooLong(line) => {
                Self::new("provision-line-too-long", Exit::Input).with("line", line.to_string())
            }
            IntakeError::TooManyColumns(line) => {
                Self::new("provision-too-many-columns", Exit::Input).with("line", line.to_string())
            }
            IntakeError::TooManyRows => Self::new("provision-too-many-rows", Exit::Input),
            IntakeError::NoColumn(column) => {
                Self::new("provision-no-column", Exit::Input).with("column", column)
            }
            IntakeError::ColumnTwice(one, other) => {
                Self::new("provision-column-twice", Exit::Input)
                    .with("one", one.to_string())
                    .with("other", other.to_string())
            }
            IntakeError::Unreadable => Self::new("provision-unreadable", Exit::Disk),
        }
    }
}
