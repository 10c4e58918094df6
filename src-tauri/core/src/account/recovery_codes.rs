//! The recovery codes that a website gave for an account: kept in its order, each used or not.
//! Never prints one, and never mixes them with the account's secret.

use std::fmt;

use zeroize::Zeroizing;

use crate::Moment;

/// How many are kept for one account; websites give five to sixteen.
const MOST: usize = 100;
/// The longest one, in bytes; 24 words of a phrase fit.
const LONGEST: usize = 256;

/// A recovery code and what became of it.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode {
    /// The code as the website shows it.
    pub text: Zeroizing<String>,
    /// When it was used.
    pub used: Option<Moment>,
}

/// The recovery codes of one account.
///
/// Invariant: `Debug` shows none of them.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct RecoveryCodes {
    list: Vec<RecoveryCode>,
    fetched: Option<Moment>,
}

/// Why some texts are no recovery codes. Says nothing of their content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadRecoveryCodes {
    /// There are more than 100.
    TooMany,
    /// One is empty or longer than 256 bytes.
    Length,
}

impl RecoveryCodes {
    /// New codes, none of them used, as the website gave them at `now`.
    ///
    /// # Errors
    /// [`BadRecoveryCodes`] as it says.
    pub fn new(
        texts: impl IntoIterator<Item = Zeroizing<String>>,
        now: Moment,
    ) -> Result<Self, BadRecoveryCodes> {
        let list = texts.into_iter().map(|text| RecoveryCode { text, used: None }).collect();
        Self::kept(list, Some(now))
    }

    /// Codes as they were kept before, and when they were fetched.
    ///
    /// # Errors
    /// [`BadRecoveryCodes`] as it says.
    pub fn kept(
        list: Vec<RecoveryCode>,
        fetched: Option<Moment>,
    ) -> Result<Self, BadRecoveryCodes> {
        if list.len() > MOST {
            return Err(BadRecoveryCodes::TooMany);
        }
        let fits = |code: &RecoveryCode| (1..=LONGEST).contains(&code.text.len());
        match list.iter().all(fits) {
            true => Ok(Self { list, fetched }),
            false => Err(BadRecoveryCodes::Length),
        }
    }

    /// All of them, in the website's order.
    pub fn all(&self) -> &[RecoveryCode] {
        &self.list
    }

    /// When they were fetched from the website; nothing where there are none.
    pub fn fetched(&self) -> Option<Moment> {
        self.fetched
    }

    /// Whether there are none, used or not.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many are not used yet.
    pub fn left(&self) -> usize {
        self.list.iter().filter(|code| code.used.is_none()).count()
    }

    /// The place of the first one that is not used yet, from 0.
    pub fn next(&self) -> Option<usize> {
        self.list.iter().position(|code| code.used.is_none())
    }

    /// Marks the one at `place`, from 0, as used at a moment, or as unused again. Answers whether
    /// there is one.
    pub fn mark(&mut self, place: usize, used: Option<Moment>) -> bool {
        let code = self.list.get_mut(place);
        let there = code.is_some();
        if let Some(code) = code {
            code.used = used;
        }
        there
    }
}

impl fmt::Debug for RecoveryCodes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecoveryCodes({} of {} left)", self.left(), self.list.len())
    }
}
