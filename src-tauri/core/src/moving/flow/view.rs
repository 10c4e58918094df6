//! A move as a screen shows it: serialisable, free of secrets, everything counted already.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::Moment;
use crate::account::{Account, Id};
use crate::vault::Safeguards;

use super::{App, Missing, Move, Number, Other, Phone, Proof, SeriesSeen, Side, Step};

/// A move for the page and for JSON. Moments are milliseconds since 1970.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MoveView {
    /// When it was begun.
    pub begun: Moment,
    /// What the old phone can still do.
    pub phone: Option<Phone>,
    /// Whether its number works.
    pub number: Option<Number>,
    /// The screen the person stands at.
    pub step: Step,
    /// All screens of this move, in order.
    pub steps: Vec<StepView>,
    /// Lines of lists that are done.
    pub checks: Vec<String>,
    /// The apps on the old phone.
    pub apps: Vec<MovedApp>,
    /// What cannot be copied.
    pub others: Vec<MovedOther>,
    /// All accounts outside the trash, in the person's order.
    pub accounts: Vec<MovedAccount>,
    /// The old phone's name.
    pub old_phone: String,
    /// The new phone's name, once there is one.
    pub new_phone: Option<String>,
    /// The guide of the new phone's app.
    pub new_app: Option<String>,
    /// How far the old phone's clock is ahead, in seconds.
    pub clock: Option<i64>,
    /// When the paper kit was made.
    pub kit: Option<Moment>,
    /// When a backup was last opened with the recovery key on paper.
    pub drilled: Option<Moment>,
    /// What is neither proven nor waived.
    pub missing: Vec<MissingView>,
    /// When all was proven.
    pub ended: Option<Moment>,
    /// From when the old phone may be erased.
    pub erase_from: Option<Moment>,
    /// How many days that are.
    pub quarantine: u64,
    /// When it was erased.
    pub erased: Option<Moment>,
}

/// A screen of a move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// Which one.
    pub step: Step,
    /// Whether the person was there.
    pub reached: bool,
    /// Whether nothing is left to do there.
    pub done: bool,
}

/// An app on the old phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MovedApp {
    /// Its guide.
    pub app: String,
    /// How many accounts it shows.
    pub stated: Option<u32>,
    /// How many came from it.
    pub found: usize,
    /// How many are missing to that.
    pub lacking: u32,
    /// Series of QR codes that are not whole: how many parts, which are missing.
    pub series: Vec<PartsView>,
    /// When the person was done with it.
    pub done: Option<Moment>,
}

/// A series of QR codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartsView {
    /// How many codes it has.
    pub parts: usize,
    /// Which are missing, from 1.
    pub missing: Vec<usize>,
}

/// Something that cannot be copied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MovedOther {
    /// Its place in the list, from 0.
    pub at: usize,
    /// What it is, to whom it belongs, what became of it.
    #[serde(flatten)]
    pub other: Other,
}

/// An account in a move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MovedAccount {
    /// Its id.
    pub id: String,
    /// The service.
    pub issuer: String,
    /// The organisation beside it.
    pub organisation: String,
    /// The account name.
    pub name: String,
    /// `totp`, `hotp`, `steam`, `yandex` or `motp`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// How many characters its codes have.
    pub digits: u8,
    /// Whether much hangs on it.
    pub critical: bool,
    /// Whether it is left out.
    pub aside: bool,
    /// How far it is proven on the old phone.
    pub old: ProofView,
    /// How far on the new one.
    pub new: ProofView,
    /// Whether it was shown to the new phone or written for it.
    pub handed: bool,
    /// Recovery codes that are kept and not used.
    pub codes_left: usize,
    /// Whether recovery codes are kept, or the person wants none.
    pub codes_settled: bool,
    /// Whether a lost phone's secret is replaced or kept by choice.
    pub renewed: bool,
}

impl MovedAccount {
    /// Whether it is proven on one phone.
    pub fn is_proven(&self, side: Side) -> bool {
        let proof = match side {
            Side::Old => self.old,
            Side::New => self.new,
        };
        proof == ProofView::Proven
    }
}

/// How far an account is proven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ProofView {
    /// Not yet.
    Open,
    /// It is.
    Proven,
    /// It was, with a secret that is no longer the account's.
    Outdated,
    /// The person goes on without.
    Waived,
}

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum MissingView {
    /// What the old phone can do.
    Phone,
    /// An app is not collected.
    App {
        /// Its guide.
        app: String,
    },
    /// An account is not proven on the old phone.
    Old {
        /// Its id.
        account: String,
    },
    /// An account is not proven on the new phone.
    New {
        /// Its id.
        account: String,
    },
    /// A lost phone still has an account's secret.
    Renew {
        /// Its id.
        account: String,
    },
    /// Something that cannot be copied is open.
    Other {
        /// Its place in the list.
        at: usize,
    },
}

impl From<Missing> for MissingView {
    fn from(missing: Missing) -> Self {
        let id = |id: Id| id.as_str().to_owned();
        match missing {
            Missing::Phone => Self::Phone,
            Missing::App(app) => Self::App { app },
            Missing::Old(account) => Self::Old { account: id(account) },
            Missing::New(account) => Self::New { account: id(account) },
            Missing::Renew(account) => Self::Renew { account: id(account) },
            Missing::Other(at) => Self::Other { at },
        }
    }
}

impl MissingView {
    /// The screen where it can be mended.
    const fn step(&self) -> Step {
        match self {
            Self::Phone => Step::Where,
            Self::App { .. } => Step::Collect,
            Self::Old { .. } => Step::Prove,
            Self::New { .. } => Step::ProveNew,
            Self::Renew { .. } => Step::Renew,
            Self::Other { .. } => Step::Others,
        }
    }
}

impl Move {
    /// What a screen shows of it; the old and the new phone go by the names given.
    pub fn view(
        &self,
        accounts: &[Account],
        safeguards: &Safeguards,
        names: [Option<String>; 2],
    ) -> MoveView {
        let kit = safeguards.kit.is_some() && safeguards.drilled.is_some();
        let missing: Vec<MissingView> =
            self.missing(accounts).into_iter().map(MissingView::from).collect();
        let there = accounts.iter().filter(|account| account.history.trashed.is_none());
        let present: BTreeSet<&Id> = there.clone().map(|account| &account.id).collect();
        let accounts: Vec<MovedAccount> = there.map(|account| self.moved_view(account)).collect();
        let steps = self.steps().iter().map(|step| StepView {
            step: *step,
            reached: *step <= self.reached,
            done: self.is_done(*step, &missing, &accounts, kit),
        });
        let [old_phone, new_phone] = names;
        MoveView {
            begun: self.begun,
            phone: self.phone,
            number: self.number,
            step: self.step,
            steps: steps.collect(),
            checks: self.checks.iter().cloned().collect(),
            apps: self.apps.iter().map(|app| app_view(app, &present)).collect(),
            others: self.others.iter().cloned().enumerate().map(MovedOther::new).collect(),
            accounts,
            old_phone: old_phone.unwrap_or_default(),
            new_phone,
            new_app: self.new.as_ref().map(|new| new.app.clone()),
            clock: self.clock,
            kit: safeguards.kit,
            drilled: safeguards.drilled,
            missing,
            ended: self.ended,
            erase_from: self.erase_from(),
            quarantine: self.quarantine,
            erased: self.erased,
        }
    }

    fn is_done(
        &self,
        step: Step,
        missing: &[MissingView],
        accounts: &[MovedAccount],
        kit: bool,
    ) -> bool {
        let mut moved = accounts.iter().filter(|account| !account.aside);
        match step {
            Step::Where => self.phone.is_some() && self.number.is_some(),
            Step::Kit => kit,
            Step::Erase => self.ended.is_some(),
            // Advice and lists without an end: done with having been there.
            Step::FirstHour | Step::Inventory => self.reached > step,
            Step::RecoveryCodes => self.reached > step && moved.all(|a| a.codes_settled),
            Step::HandOver => {
                self.new.is_some() && moved.all(|a| a.handed || a.new != ProofView::Open)
            }
            _ => self.reached >= step && missing.iter().all(|missing| missing.step() != step),
        }
    }

    fn moved_view(&self, account: &Account) -> MovedAccount {
        let (track, details) = (self.track(&account.id), &account.details);
        let codes = &account.recovery_codes;
        let state = |proof: &Proof| match proof {
            Proof::Open => ProofView::Open,
            Proof::Waived { .. } => ProofView::Waived,
            Proof::Proven { .. } if proof.holds(details) => ProofView::Proven,
            Proof::Proven { .. } => ProofView::Outdated,
        };
        MovedAccount {
            id: account.id.as_str().to_owned(),
            issuer: details.issuer.as_str().to_owned(),
            organisation: details.organisation.as_str().to_owned(),
            name: details.name.as_str().to_owned(),
            kind: details.kind.name(),
            digits: details.kind.digits(),
            critical: track.critical,
            aside: track.aside.is_some(),
            old: state(&track.old),
            new: state(&track.new),
            handed: track.handed.is_some(),
            codes_left: codes.left(),
            codes_settled: !codes.is_empty() || track.no_codes.is_some(),
            renewed: track.is_renewed(details),
        }
    }
}

impl MovedOther {
    fn new((at, other): (usize, Other)) -> Self {
        Self { at, other }
    }
}

/// Accounts that were taken back or thrown away since count no longer.
fn app_view(app: &App, present: &BTreeSet<&Id>) -> MovedApp {
    let found = app.found.iter().filter(|id| present.contains(id)).count();
    let counted = u32::try_from(found).unwrap_or(u32::MAX);
    let open = app.series.iter().filter(|series| !series.missing().is_empty());
    let parts = |series: &SeriesSeen| PartsView { parts: series.parts, missing: series.missing() };
    MovedApp {
        app: app.app.clone(),
        stated: app.stated,
        found,
        lacking: app.stated.map_or(0, |stated| stated.saturating_sub(counted)),
        series: open.map(parts).collect(),
        done: app.done,
    }
}
