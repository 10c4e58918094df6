//! What comes out of foreign texts, whatever they were: accounts, series, problems. Reads
//! nothing itself.

use crate::account::Details;
use crate::problem::Problem;

/// What was read, and what was not.
#[derive(Debug, Default)]
pub struct Import {
    /// Whether the file was sealed.
    pub encrypted: bool,
    /// The accounts, in the order they were found; those of a series in the series' order.
    pub found: Vec<Details>,
    /// The series of several QR codes that parts were seen of.
    pub series: Vec<Series>,
    /// What was left out and why, one by one. The argument `item` names the line or the account
    /// where there were several.
    pub problems: Vec<Problem>,
}

/// How much of a series of QR codes was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The series' own number.
    pub id: i64,
    /// How many codes it has.
    pub parts: usize,
    /// Which are missing, from 1.
    pub missing: Vec<usize>,
}
