//! Tokens on their way to a target, one by one: each is checked whole before any of it is written.
//! Holds one row, never the file.

use std::io::{self, Write};

use zeroize::Zeroizing;

use super::target::{Formulas, Options, Target};
use crate::provision::batch::Token;
use crate::provision::intake::is_formula;
use crate::provision::row::{Fault, RowProblem};

/// A file for a target while it is written.
pub struct Export<'a, W> {
    target: &'a dyn Target,
    options: &'a Options,
    out: W,
    row: Zeroizing<Vec<u8>>,
    count: usize,
}

/// Why a token is not in the file.
#[derive(Debug)]
pub enum ExportError {
    /// The target cannot hold it; the file goes on without it.
    Row(RowProblem),
    /// The file could not be written; it must not be kept.
    Write(io::ErrorKind),
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        Self::Write(error.kind())
    }
}

impl<'a, W: Write> Export<'a, W> {
    /// Begins a file for `target`.
    ///
    /// # Errors
    /// [`ExportError::Write`] where it could not be written.
    pub fn begin(
        target: &'a dyn Target,
        options: &'a Options,
        mut out: W,
    ) -> Result<Self, ExportError> {
        out.write_all(target.head(options).as_bytes())?;
        Ok(Self { target, options, out, row: Zeroizing::new(Vec::with_capacity(4096)), count: 0 })
    }

    /// What speaks against a token, if anything does; nothing is written.
    pub fn fault(target: &dyn Target, options: &Options, token: &Token) -> Option<Fault> {
        if let Some(fault) = target.takes().fault(&token.secret, &token.kind) {
            return Some(fault);
        }
        if let Some(column) = target.wants(token, options) {
            return Some(Fault::TargetWants(column));
        }
        let cells = [&token.holder.user, &token.holder.name, &options.manufacturer, &options.model];
        if target.formulas() == Formulas::Refused && cells.iter().any(|cell| is_formula(cell)) {
            return Some(Fault::TargetFormula);
        }
        target.refuses(token, options)
    }

    /// Writes a token.
    ///
    /// # Errors
    /// [`ExportError::Row`] where the target cannot hold it; [`ExportError::Write`] where it could
    /// not be written.
    pub fn row(&mut self, token: &Token) -> Result<(), ExportError> {
        if let Some(fault) = Self::fault(self.target, self.options, token) {
            return Err(ExportError::Row(RowProblem::new(token.holder.line, fault)));
        }
        if self.count > 0 {
            self.out.write_all(self.target.between(self.count, self.options).as_bytes())?;
        }
        self.row.clear();
        self.target.row(&mut self.row, token, self.count, self.options);
        self.out.write_all(&self.row)?;
        self.count += 1;
        Ok(())
    }

    /// Ends the file; answers the writer and how many tokens are in it.
    ///
    /// # Errors
    /// [`ExportError::Write`] where it could not be written.
    pub fn end(mut self) -> Result<(W, usize), ExportError> {
        self.out.write_all(self.target.tail(self.count, self.options).as_bytes())?;
        self.out.flush()?;
        Ok((self.out, self.count))
    }
}
