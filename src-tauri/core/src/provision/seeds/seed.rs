//! A token whose secret was made elsewhere, and what a file of them gave. Checks nothing.

use super::cell::Spelling;
use super::shape::Shape;
use crate::account::{Kind, Secret, Text};
use crate::provision::row::RowProblem;
use crate::provision::serial::Serial;

/// A token whose secret was made elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed {
    /// The line of the file, from 1; in PSKC the number of the key.
    pub line: u64,
    /// The token's name.
    pub serial: Serial,
    /// Whose it is; often empty.
    pub user: Text,
    /// The secret.
    pub secret: Secret,
    /// How codes are made.
    pub kind: Kind,
    /// Who made it; often empty.
    pub manufacturer: Text,
    /// Its model; often empty.
    pub model: Text,
}

/// What came out of a maker's file.
pub struct Checked {
    /// What kind of file it was.
    pub shape: Shape,
    /// How its secrets are spelled.
    pub spelling: Spelling,
    /// The good rows, in order.
    pub seeds: Vec<Seed>,
    /// What is wrong, by line.
    pub problems: Vec<RowProblem>,
}
