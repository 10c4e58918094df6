//! Codes from another device held against the vault. Changes nothing.

use crate::account::Id;
use crate::moving::{Typed, Verdict, verify};
use crate::problem::Problem;

use super::Session;

impl Session {
    /// What codes typed from another device say about it, as [`verify`]; accounts of the same name
    /// in the trash are the secrets it had before.
    ///
    /// # Errors
    /// `account-not-found`; `code-pin-missing` and the like where no code can be made to compare.
    pub fn verify(&self, id: &Id, typed: &[Typed]) -> Result<Verdict, Problem> {
        let account = self.account(id)?;
        let name = account.details.name_key();
        let trashed = self.accounts()?.iter().filter(|other| other.history.trashed.is_some());
        let earlier = trashed.filter(|other| {
            other.details.name_key() == name && other.details.secret != account.details.secret
        });
        let older: Vec<_> = earlier.map(|other| &other.details).collect();
        // Held against the time that codes are made for, which a person may have corrected.
        let offset = self.settings()?.clock_offset;
        let typed: Vec<Typed> = typed.iter().map(|typed| typed.shifted(offset)).collect();
        Ok(verify(&account.details, &older, &typed)?)
    }
}
