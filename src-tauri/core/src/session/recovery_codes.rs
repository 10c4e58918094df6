//! The recovery codes of an account: kept, counted, used up. Never hands one out but where the
//! method's name says so.

use crate::Moment;
use crate::account::{BadRecoveryCodes, Id, RecoveryCode, RecoveryCodes};
use crate::moving::{SplitCode, is_same_recovery_code};
use crate::problem::{Exit, Problem};
use crate::view::{KeptRecoveryCodes, RecoveryCodesView, RevealedRecoveryCode};

use super::Session;
use super::problems::no_account;

/// What becomes of the recovery codes that are there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// They go: websites void the old ones when they give new ones.
    Replace,
    /// They stay, and the new ones come behind them.
    Add,
}

impl Session {
    /// Keeps recovery codes that were split out of a text. One that was there before stays used if
    /// it was.
    ///
    /// # Errors
    /// `recovery-codes-none` where there are none, `recovery-codes-too-many` beyond 100,
    /// `recovery-codes-length`; `account-not-found`; otherwise as every save.
    pub fn keep_recovery_codes(
        &mut self,
        id: &Id,
        codes: &[SplitCode],
        how: Keeping,
        now: Moment,
    ) -> Result<KeptRecoveryCodes, Problem> {
        if codes.is_empty() {
            return Err(Problem::new("recovery-codes-none", Exit::Input));
        }
        self.change(now, |vault| {
            let account = vault.account_mut(id).ok_or_else(no_account)?;
            let (kept, added, unused_replaced) = merged(&account.recovery_codes, codes, how, now)?;
            account.recovery_codes = kept;
            let codes = RecoveryCodesView::from(&account.recovery_codes);
            Ok(KeptRecoveryCodes { codes, added, unused_replaced })
        })
    }

    /// How many recovery codes an account has.
    ///
    /// # Errors
    /// `account-not-found`, or where the vault is not open.
    pub fn recovery_codes(&self, id: &Id) -> Result<RecoveryCodesView, Problem> {
        Ok(RecoveryCodesView::from(&self.account(id)?.recovery_codes))
    }

    /// The recovery codes themselves, because the person asked for them.
    ///
    /// # Errors
    /// As [`Session::recovery_codes`].
    pub fn reveal_recovery_codes(&self, id: &Id) -> Result<Vec<RevealedRecoveryCode>, Problem> {
        Ok(RevealedRecoveryCode::all(&self.account(id)?.recovery_codes))
    }

    /// The first recovery code that is not used yet, to be copied or shown; nothing where all are.
    /// It counts as used only once [`Session::mark_recovery_code`] says so.
    ///
    /// # Errors
    /// As [`Session::recovery_codes`].
    pub fn next_recovery_code(&self, id: &Id) -> Result<Option<RevealedRecoveryCode>, Problem> {
        let codes = &self.account(id)?.recovery_codes;
        let next = codes.next();
        Ok(RevealedRecoveryCode::all(codes).into_iter().find(|code| Some(code.place) == next))
    }

    /// Marks the recovery code at `place`, from 0, as used or as unused again.
    ///
    /// # Errors
    /// `recovery-code-not-there`; `account-not-found`; otherwise as every save.
    pub fn mark_recovery_code(
        &mut self,
        id: &Id,
        place: usize,
        used: bool,
        now: Moment,
    ) -> Result<RecoveryCodesView, Problem> {
        self.change(now, |vault| {
            let account = vault.account_mut(id).ok_or_else(no_account)?;
            let codes = &mut account.recovery_codes;
            let there = codes.all().get(place);
            let there =
                there.ok_or_else(|| Problem::new("recovery-code-not-there", Exit::NotFound))?;
            // Marked twice, it was used when it was first marked.
            let at = used.then(|| there.used.unwrap_or(now));
            codes.mark(place, at);
            Ok(RecoveryCodesView::from(&*codes))
        })
    }

    /// Forgets all recovery codes of an account. Answers how many of them were not used yet.
    ///
    /// # Errors
    /// `account-not-found`; otherwise as every save.
    pub fn forget_recovery_codes(&mut self, id: &Id, now: Moment) -> Result<usize, Problem> {
        self.change(now, |vault| {
            let account = vault.account_mut(id).ok_or_else(no_account)?;
            let left = account.recovery_codes.left();
            account.recovery_codes = RecoveryCodes::default();
            Ok(left)
        })
    }
}

/// The codes an account has then, how many of them are new, and how many unused ones went.
fn merged(
    before: &RecoveryCodes,
    codes: &[SplitCode],
    how: Keeping,
    now: Moment,
) -> Result<(RecoveryCodes, usize, usize), Problem> {
    let same = |list: &[RecoveryCode], text: &str| {
        list.iter().find(|code| is_same_recovery_code(&code.text, text)).cloned()
    };
    let mut list: Vec<RecoveryCode> = match how {
        Keeping::Add => before.all().to_vec(),
        Keeping::Replace => Vec::new(),
    };
    let mut added = 0;
    for code in codes {
        let earlier = same(before.all(), &code.text);
        added += usize::from(earlier.is_none());
        if how == Keeping::Replace || earlier.is_none() {
            let used = earlier.and_then(|code| code.used).or(code.used.then_some(now));
            list.push(RecoveryCode { text: code.text.clone(), used });
        }
    }
    let unused = before.all().iter().filter(|code| code.used.is_none());
    let gone = unused.filter(|code| same(&list, &code.text).is_none()).count();
    Ok((RecoveryCodes::kept(list, Some(now))?, added, gone))
}

impl From<BadRecoveryCodes> for Problem {
    fn from(error: BadRecoveryCodes) -> Self {
        match error {
            BadRecoveryCodes::TooMany => Self::new("recovery-codes-too-many", Exit::Input),
            BadRecoveryCodes::Length => Self::new("recovery-codes-length", Exit::Input),
        }
    }
}
