//! Codes of an open vault. A counter is stored before its code is shown; a use is counted
//! without a save of its own.

use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{Code, CodeError, Details, Id};
use crate::problem::Problem;
use crate::view::CodeView;

use super::Session;
use super::problems::no_account;

/// A code, or whose it is and why there is none.
pub type CodeOrWhy<Who> = Result<CodeView, (Who, Problem)>;

impl Session {
    /// The code of one account at `now`.
    ///
    /// # Errors
    /// `account-not-found`; why there is no code, such as `code-by-counter`.
    pub fn code(&self, id: &Id, now: Moment) -> Result<Code, Problem> {
        let offset = self.settings()?.clock_offset;
        Ok(at(&self.account(id)?.details, now, offset)?)
    }

    /// The codes of these accounts at `now`, each one or why there is none. Accounts of HOTP
    /// and unknown ids are left out.
    ///
    /// # Errors
    /// Where the vault is not open.
    pub fn codes(&self, ids: &[Id], now: Moment) -> Result<Vec<CodeOrWhy<Id>>, Problem> {
        let vault = &self.open_ref()?.vault;
        let offset = vault.settings.clock_offset;
        let places: std::collections::HashMap<&Id, &crate::account::Account> =
            vault.accounts.iter().map(|account| (&account.id, account)).collect();
        let wanted = ids.iter().filter_map(|id| places.get(id));
        let by_clock = wanted.filter(|account| account.details.kind.counter().is_none());
        Ok(by_clock
            .map(|account| match at(&account.details, now, offset) {
                Ok(code) => Ok(CodeView::new(account.id.as_str(), code)),
                Err(error) => Err((account.id.clone(), error.into())),
            })
            .collect())
    }

    /// The next code of an HOTP account and its counter (RFC 4226). The advanced counter is on
    /// disk before this returns.
    ///
    /// # Errors
    /// `account-not-found`, `code-by-clock`, `code-counter-at-end`; otherwise as every save,
    /// and then no code is given.
    pub fn advance(&mut self, id: &Id, now: Moment) -> Result<(String, u64), Problem> {
        let (code, used) = self.change(now, |vault| {
            let account = vault.account_mut(id).ok_or_else(no_account)?;
            let used = account.details.kind.counter().unwrap_or_default();
            let (code, details) = account.details.next_code()?;
            account.details = details;
            account.history.used += 1;
            account.history.last_used = Some(now);
            Ok((code, used))
        })?;
        let shown = &mut self.open_mut()?.shown;
        shown.retain(|(other, _)| other != id);
        shown.push((id.clone(), Zeroizing::new(code.clone())));
        Ok((code, used))
    }

    /// The text to copy: the code at `now` or the one after it, and of an HOTP account the one
    /// that it showed last. Counts as a use, which showing the latter has been already.
    ///
    /// # Errors
    /// As [`Session::code`].
    pub fn use_code(&mut self, id: &Id, next: bool, now: Moment) -> Result<String, Problem> {
        if self.account(id)?.details.kind.counter().is_some()
            && let Some((_, code)) = self.open_ref()?.shown.iter().find(|(shown, _)| shown == id)
        {
            return Ok(code.to_string());
        }
        let code = self.code(id, now)?;
        self.open_mut()?.used(id, now);
        Ok(if next { code.next } else { code.text })
    }
}

/// The code of a moment by a clock that is so many seconds later, and when it is valid by this
/// computer's own.
pub(super) fn at(details: &Details, now: Moment, offset: i64) -> Result<Code, CodeError> {
    let mut code = details.code(now.shifted(offset))?;
    code.valid_from = code.valid_from.shifted(-offset);
    code.valid_until = code.valid_until.shifted(-offset);
    Ok(code)
}
