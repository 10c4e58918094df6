//! What every target is: what it can hold, and how a token is written for it. A target never asks,
//! never opens a file, and keeps nothing between rows.

use zeroize::Zeroizing;

use crate::provision::batch::Token;
use crate::provision::row::Fault;
use crate::provision::takes::Takes;

/// One identity provider's way of taking tokens in.
///
/// Invariant: a target is one value without state, and the list in `targets/mod.rs` holds it.
pub trait Target: Sync {
    /// Its name for programs: `entra-csv`.
    fn name(&self) -> &'static str;

    /// The product's own name, and which of its ways: `Microsoft Entra, CSV`.
    fn app(&self) -> &'static str;

    /// The file's ending, without a dot.
    fn ending(&self) -> &'static str;

    /// What it can hold.
    fn takes(&self) -> &'static Takes;

    /// What becomes of cells that a spreadsheet would run.
    fn formulas(&self) -> Formulas {
        Formulas::Harmless
    }

    /// What a token must bring besides: the name of the column that is missing.
    fn wants(&self, _token: &Token, _options: &Options) -> Option<&'static str> {
        None
    }

    /// What no table can say: why this token cannot be taken all the same.
    fn refuses(&self, _token: &Token, _options: &Options) -> Option<Fault> {
        None
    }

    /// What stands before the first row.
    fn head(&self, _options: &Options) -> String {
        String::new()
    }

    /// What stands between rows; `place` is the number of the row to come, from 1.
    fn between(&self, _place: usize, _options: &Options) -> String {
        String::new()
    }

    /// Appends a token; `place` is its number, from 0.
    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, place: usize, options: &Options);

    /// What stands after the last of `count` rows.
    fn tail(&self, _count: usize, _options: &Options) -> String {
        String::new()
    }
}

/// What a target does with cells that begin with `=`, `+`, `-`, `@`, a tab or a carriage return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formulas {
    /// No spreadsheet opens such a file, or such a cell never comes to stand at a cell's beginning.
    Harmless,
    /// It takes cells as they are, so the row is refused.
    Refused,
}

/// What is chosen for a whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Who made the tokens, as the target's list shows it.
    pub manufacturer: String,
    /// Their model.
    pub model: String,
    /// The issuer in otpauth URIs.
    pub issuer: String,
    /// How many tokens go into one request.
    pub per_request: usize,
    /// The id of Okta's factor profile.
    pub factor_profile: String,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            manufacturer: "Keepstep".to_owned(),
            model: "Keepstep TOTP".to_owned(),
            issuer: "Keepstep".to_owned(),
            per_request: 50,
            factor_profile: String::new(),
        }
    }
}
