//! What can happen in a move. A page may send choices; proofs come from whoever compared codes.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::account::Id;
use crate::problem::{Exit, Problem};

use super::{Number, Phone, SeriesSeen, Side, Step, What};

/// What a person says or chooses.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "choice", rename_all = "kebab-case")]
pub enum Choice {
    /// What the old phone can still do.
    Phone {
        /// What it can do.
        phone: Phone,
    },
    /// Whether its number works.
    Number {
        /// Whether it does.
        number: Number,
    },
    /// A line of a list is done, or not after all.
    Check {
        /// The line: letters, digits and dashes, at most 64.
        check: String,
        /// Whether it is done.
        done: bool,
    },
    /// An app is on the old phone, or is not after all.
    App {
        /// Its guide.
        app: String,
        /// Whether it is there.
        there: bool,
    },
    /// How many accounts an app shows.
    Count {
        /// Its guide.
        app: String,
        /// How many; nothing where the person does not know.
        stated: Option<u32>,
    },
    /// The person is done with an app, or not after all.
    Collected {
        /// Its guide.
        app: String,
        /// Whether it is done.
        done: bool,
    },
    /// Something that cannot be copied is on the phone.
    Other {
        /// What it is.
        what: What,
        /// The service: a guide's id or the person's own words, at most 200 characters.
        service: String,
    },
    /// It is not there after all.
    NoOther {
        /// Its place in the list, from 0.
        at: usize,
    },
    /// Much hangs on it, or not.
    OtherCritical {
        /// Its place in the list, from 0.
        at: usize,
        /// Whether much does.
        critical: bool,
    },
    /// It works on the new phone or is replaced, or not after all.
    OtherDone {
        /// Its place in the list, from 0.
        at: usize,
        /// Whether it does.
        done: bool,
    },
    /// The person goes on without it, or not after all.
    OtherWaived {
        /// Its place in the list, from 0.
        at: usize,
        /// Whether they do.
        waived: bool,
    },
    /// Much hangs on an account, or not.
    Critical {
        /// The account.
        account: Id,
        /// Whether much does.
        critical: bool,
    },
    /// An account is no part of this move, or is after all.
    Aside {
        /// The account.
        account: Id,
        /// Whether it is left out.
        aside: bool,
    },
    /// The person sees the same code on the old phone, or the website took the code from here.
    Same {
        /// The account.
        account: Id,
    },
    /// The person goes on without this proof, or not after all. One account at a time.
    Waive {
        /// The account.
        account: Id,
        /// On which phone.
        side: Side,
        /// Whether they do.
        waived: bool,
    },
    /// The person wants no recovery codes of this account here, or does after all.
    NoCodes {
        /// The account.
        account: Id,
        /// Whether they want none.
        none: bool,
    },
    /// An account was shown to the new phone, or written for it.
    Handed {
        /// The accounts.
        accounts: Vec<Id>,
    },
    /// The person keeps a secret that a lost phone holds, or not after all.
    Kept {
        /// The account.
        account: Id,
        /// Whether they keep it.
        kept: bool,
    },
    /// To the next screen.
    Next,
    /// To the screen before.
    Back,
    /// To a screen that was reached before.
    Go {
        /// Which one.
        step: Step,
    },
    /// Everything is proven: the old phone may be erased after the waiting time.
    End,
    /// Not at the end after all.
    Reopen,
    /// How long the old phone waits.
    Quarantine {
        /// 0 to 90 days.
        days: u64,
    },
    /// The old phone is erased.
    Erased,
}

/// What happens in a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A person chose something.
    Choice(Choice),
    /// A code typed from a phone was the account's own.
    Proven {
        /// The account.
        account: Id,
        /// Which phone showed it.
        side: Side,
    },
    /// A code typed from the old phone told how far its clock is ahead, in seconds.
    Clock {
        /// Before zero: behind.
        seconds: i64,
    },
    /// Accounts came from an app of the old phone.
    Found {
        /// Its guide.
        app: String,
        /// The accounts, those that Keepstep had before included.
        accounts: BTreeSet<Id>,
        /// The series of QR codes they came in.
        series: Vec<SeriesSeen>,
    },
    /// The new phone has a name and an app.
    NewPhone {
        /// The device.
        device: Id,
        /// The app's guide.
        app: String,
    },
}

/// Why an event does not fit the state; the state stays as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// There is no such account outside the trash.
    NoAccount,
    /// There is no such app or line in the list.
    NotListed,
    /// A text is empty or too long, a number out of range.
    Value,
    /// That screen was not reached yet, or is no part of this move.
    NotReached,
    /// Something is not proven and not waived.
    NotProven,
    /// The move is at its end; only reopening changes it.
    Ended,
    /// The move is not at its end.
    NotEnded,
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let id = match refused {
            Refused::NoAccount => "account-not-found",
            Refused::NotListed => "move-not-listed",
            Refused::Value => "move-value",
            Refused::NotReached => "move-not-reached",
            Refused::NotProven => "move-not-proven",
            Refused::Ended => "move-ended",
            Refused::NotEnded => "move-not-ended",
        };
        Self::new(id, Exit::Input)
    }
}
