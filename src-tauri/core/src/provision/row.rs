//! What is wrong in one line of a table, and the sentence for it. Holds line numbers, counts and
//! the names of columns; never what a cell says, for it may be a secret.

use crate::problem::{Exit, Problem};

/// What is wrong in one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowProblem {
    /// The line it begins at, from 1, as an editor counts.
    pub line: u64,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no user in it.
    NoUser,
    /// It has another number of cells than the line of names.
    Columns {
        /// How many it has.
        found: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// Letters of it were lost in some conversion.
    Letters,
    /// A cell is longer than any name, in the column of that name.
    TooLong(&'static str),
    /// The same user stands in an earlier line.
    UserTwice(u64),
    /// The same serial stands in an earlier line.
    SerialTwice(u64),
    /// The serial holds signs that serials do not have.
    SerialBad,
    /// A spreadsheet made a number of a serial or secret: 1.2E+15, or zeros at its end.
    Excel,
    /// It is shorter than all others: zeros at its beginning were lost.
    LostZeros,
    /// The secret is hexadecimal where Base32 is expected.
    Hex,
    /// The secret is Base32 where hexadecimal is expected.
    Base32,
    /// Hexadecimal digits come in pairs; one is missing.
    SecretHalf,
    /// The secret holds signs of neither spelling.
    SecretBad,
    /// There is no secret.
    SecretMissing,
    /// The secret has only so many bytes.
    SecretShort(usize),
    /// The same secret stands in an earlier line.
    SecretTwice(u64),
    /// A hash, type or number is none: the column's name.
    Number(&'static str),
    /// The user is not among the people.
    UserUnknown,
    /// The target does not know codes by counter.
    TargetKind,
    /// The target does not know the hash of that name.
    TargetHash(&'static str),
    /// The target does not know codes of so many digits.
    TargetDigits(u8),
    /// The target does not know a period of so many seconds.
    TargetPeriod(u64),
    /// The target does not take a secret of so many bytes.
    TargetLength(usize),
    /// The target would take the secret for one of another hash, for it goes by its length.
    TargetGuess(usize),
    /// The target would run a cell as a formula and has no way to quote it.
    TargetFormula,
    /// The target wants something that the person's line does not bring: the column's name.
    TargetWants(&'static str),
}

impl RowProblem {
    /// What is wrong in `line`.
    pub const fn new(line: u64, fault: Fault) -> Self {
        Self { line, fault }
    }

    /// The sentence for it.
    pub fn problem(&self) -> Problem {
        let (id, detail) = self.fault.said();
        let problem = Problem::new(id, Exit::Input).with("line", self.line.to_string());
        detail.into_iter().fold(problem, |problem, (name, value)| problem.with(name, value))
    }
}

impl Fault {
    /// Table: every fault, its message and the arguments of it beside the line.
    fn said(self) -> (&'static str, Vec<(&'static str, String)>) {
        let one = |name, value: String| vec![(name, value)];
        match self {
            Self::NoUser => ("provision-row-no-user", Vec::new()),
            Self::Columns { found, wanted } => (
                "provision-row-columns",
                vec![("found", found.to_string()), ("wanted", wanted.to_string())],
            ),
            Self::Letters => ("provision-row-letters", Vec::new()),
            Self::TooLong(column) => ("provision-row-too-long", one("column", column.to_owned())),
            Self::UserTwice(other) => ("provision-row-user-twice", one("other", other.to_string())),
            Self::SerialTwice(other) => {
                ("provision-row-serial-twice", one("other", other.to_string()))
            }
            Self::SerialBad => ("provision-row-serial-bad", Vec::new()),
            Self::Excel => ("provision-row-excel", Vec::new()),
            Self::LostZeros => ("provision-row-lost-zeros", Vec::new()),
            Self::Hex => ("provision-row-hex", Vec::new()),
            Self::Base32 => ("provision-row-base32", Vec::new()),
            Self::SecretHalf => ("provision-row-secret-half", Vec::new()),
            Self::SecretBad => ("provision-row-secret-bad", Vec::new()),
            Self::SecretMissing => ("provision-row-secret-missing", Vec::new()),
            Self::SecretShort(bytes) => {
                ("provision-row-secret-short", one("bytes", bytes.to_string()))
            }
            Self::SecretTwice(other) => {
                ("provision-row-secret-twice", one("other", other.to_string()))
            }
            Self::Number(column) => ("provision-row-number", one("column", column.to_owned())),
            Self::UserUnknown => ("provision-row-user-unknown", Vec::new()),
            Self::TargetKind => ("provision-target-kind", Vec::new()),
            Self::TargetHash(hash) => ("provision-target-hash", one("hash", hash.to_owned())),
            Self::TargetDigits(digits) => {
                ("provision-target-digits", one("digits", digits.to_string()))
            }
            Self::TargetPeriod(period) => {
                ("provision-target-period", one("period", period.to_string()))
            }
            Self::TargetLength(bytes) => {
                ("provision-target-length", one("bytes", bytes.to_string()))
            }
            Self::TargetGuess(bytes) => ("provision-target-guess", one("bytes", bytes.to_string())),
            Self::TargetFormula => ("provision-target-formula", Vec::new()),
            Self::TargetWants(column) => {
                ("provision-target-wants", one("column", column.to_owned()))
            }
        }
    }
}
