//! A move to another phone as a state: what the person said, what was collected, what is proven.
//! Every change is an event; nothing here reads a clock, a vault or a screen, and no secret is in it.

mod after;
mod event;
mod gate;
mod steps;
mod view;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::Moment;
use crate::account::{Account, Details, Id, Print};

pub use event::{Choice, Event, Refused};
pub use gate::Missing;
pub use steps::Step;
pub use view::{
    MissingView, MoveView, MovedAccount, MovedApp, MovedOther, PartsView, ProofView, StepView,
};

/// The newest shape of the saved move that this version reads.
const VERSION: u32 = 1;
/// How many days the old phone stays in a drawer before it is erased.
pub const QUARANTINE_DAYS: u64 = 14;

/// A move from begin to end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    version: u32,
    /// When it was begun.
    pub begun: Moment,
    /// The old phone, one of the vault's devices.
    pub old: Id,
    /// What the old phone can still do; nothing until the person has said so.
    pub phone: Option<Phone>,
    /// Whether its number still works.
    pub number: Option<Number>,
    /// The screen the person stands at.
    pub step: Step,
    /// The furthest screen so far.
    pub reached: Step,
    /// What was done of a list that stands in the texts, such as the first hour.
    #[serde(default)]
    pub checks: BTreeSet<String>,
    /// The apps on the old phone, in the person's order.
    #[serde(default)]
    pub apps: Vec<App>,
    /// What cannot be copied: push approvals, passkeys, numbers.
    #[serde(default)]
    pub others: Vec<Other>,
    /// What is known of single accounts; one that is missing here is not proven.
    #[serde(default)]
    pub tracks: BTreeMap<Id, Track>,
    /// The new phone, once its app is chosen.
    #[serde(default)]
    pub new: Option<NewPhone>,
    /// How far the old phone's clock is ahead of this computer's, in seconds, as last measured.
    #[serde(default)]
    pub clock: Option<i64>,
    /// When everything was proven and the old phone could be erased.
    #[serde(default)]
    pub ended: Option<Moment>,
    /// When the person said that the old phone is erased.
    #[serde(default)]
    pub erased: Option<Moment>,
    /// How many days the old phone waits before it is erased: 0 to 90.
    #[serde(default = "quarantine")]
    pub quarantine: u64,
}

const fn quarantine() -> u64 {
    QUARANTINE_DAYS
}

/// What the old phone can still do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phone {
    /// It works.
    Works,
    /// It is on, but can show or send nothing: a broken screen or camera.
    Mute,
    /// It is lost.
    Lost,
    /// It is stolen.
    Stolen,
    /// It does not start any more.
    Dead,
}

impl Phone {
    /// Whether nothing can come from it any more.
    pub const fn is_gone(self) -> bool {
        matches!(self, Self::Lost | Self::Stolen | Self::Dead)
    }
}

/// Whether the old phone's number still works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Number {
    /// It works and stays.
    Stays,
    /// It works, and another one comes.
    Changes,
    /// It does not work any more.
    Lost,
}

/// An app on the old phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct App {
    /// Its guide.
    pub app: String,
    /// How many accounts it shows, as the person counted.
    #[serde(default)]
    pub stated: Option<u32>,
    /// The accounts that came from it.
    #[serde(default)]
    pub found: BTreeSet<Id>,
    /// Series of QR codes that were begun.
    #[serde(default)]
    pub series: Vec<SeriesSeen>,
    /// When the person was done with it.
    #[serde(default)]
    pub done: Option<Moment>,
}

/// Which parts of a series of QR codes were kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesSeen {
    /// The series' own number.
    pub id: i64,
    /// How many codes it has.
    pub parts: usize,
    /// Which were kept, from 1.
    pub have: BTreeSet<usize>,
}

impl SeriesSeen {
    /// The parts that were not kept, from 1.
    pub fn missing(&self) -> Vec<usize> {
        (1..=self.parts).filter(|part| !self.have.contains(part)).collect()
    }
}

/// Something that cannot be copied to the new phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Other {
    /// What it is.
    pub what: What,
    /// The service: a guide's id, or what the person wrote.
    pub service: String,
    /// Whether much hangs on it.
    #[serde(default)]
    pub critical: bool,
    /// When it worked on the new phone, or was replaced.
    #[serde(default)]
    pub done: Option<Moment>,
    /// When the person chose to go on without it.
    #[serde(default)]
    pub waived: Option<Moment>,
}

/// What cannot be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Approvals that pop up on the phone.
    Push,
    /// A passkey that lives on the phone.
    Passkey,
    /// Codes by text message or call.
    Number,
    /// A bank's own app.
    Bank,
    /// A work or school account that an administrator manages.
    Work,
    /// Codes in an app that lets nothing out, for a service that is not in Keepstep yet.
    Code,
}

impl What {
    /// Its message in `moving.ftl`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Push => "what-push",
            Self::Passkey => "what-passkey",
            Self::Number => "what-number",
            Self::Bank => "what-bank",
            Self::Work => "what-work",
            Self::Code => "what-code",
        }
    }
}

/// What is known of one account in this move.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track {
    /// Whether much hangs on it: mail, bank, administrator.
    #[serde(default)]
    pub critical: bool,
    /// Since when it is left out of this move.
    #[serde(default)]
    pub aside: Option<Moment>,
    /// That the code here is the old phone's, or that the website takes it.
    #[serde(default)]
    pub old: Proof,
    /// That the new phone shows the code.
    #[serde(default)]
    pub new: Proof,
    /// When it was shown or written for the new phone.
    #[serde(default)]
    pub handed: Option<Moment>,
    /// When the person chose to have no recovery codes here.
    #[serde(default)]
    pub no_codes: Option<Moment>,
    /// What made its codes when a lost phone held it: it is renewed once that has changed.
    #[serde(default)]
    pub lost: Option<Print>,
    /// When the person chose to keep a secret that a lost phone holds.
    #[serde(default)]
    pub kept: Option<Moment>,
}

/// How far an account is proven on one phone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Proof {
    /// Not yet.
    #[default]
    Open,
    /// A code matched, or the person saw the same code on both.
    Proven {
        /// When.
        at: Moment,
        /// What made the code then: the proof ends with it.
        print: Print,
        /// Whether the person saw the same code on both, and typed none.
        #[serde(default)]
        seen: bool,
    },
    /// The person goes on without a proof.
    Waived {
        /// Since when.
        at: Moment,
    },
}

/// Which of the two phones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The old one.
    Old,
    /// The new one.
    New,
}

/// The new phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPhone {
    /// One of the vault's devices.
    pub device: Id,
    /// The guide of its app.
    pub app: String,
}

impl Move {
    /// A move that begins now, with the old phone under that id.
    pub fn begin(old: Id, now: Moment) -> Self {
        Self {
            version: VERSION,
            begun: now,
            old,
            phone: None,
            number: None,
            step: Step::Where,
            reached: Step::Where,
            checks: BTreeSet::new(),
            apps: Vec::new(),
            others: Vec::new(),
            tracks: BTreeMap::new(),
            new: None,
            clock: None,
            ended: None,
            erased: None,
            quarantine: QUARANTINE_DAYS,
        }
    }

    /// The move that a vault kept; nothing where a newer version wrote it.
    pub fn read(saved: &serde_json::Value) -> Option<Self> {
        let read: Self = serde_json::from_value(saved.clone()).ok()?;
        (read.version <= VERSION).then_some(read)
    }

    /// What a vault keeps of it.
    pub fn written(&self) -> Option<serde_json::Value> {
        serde_json::to_value(self).ok()
    }

    /// What is known of an account.
    pub fn track(&self, id: &Id) -> Track {
        self.tracks.get(id).cloned().unwrap_or_default()
    }

    /// The accounts that this move is about: all outside the trash that were not set aside.
    pub fn moved<'a>(&self, accounts: &'a [Account]) -> impl Iterator<Item = &'a Account> {
        let aside = |id: &Id| self.tracks.get(id).is_some_and(|track| track.aside.is_some());
        let moved = accounts.iter().filter(move |a| a.history.trashed.is_none() && !aside(&a.id));
        moved.collect::<Vec<_>>().into_iter()
    }

    /// When the old phone may be erased.
    pub fn erase_from(&self) -> Option<Moment> {
        let day = 86_400_000;
        self.ended.map(|ended| Moment::from_millis(ended.millis() + self.quarantine * day))
    }
}

impl Proof {
    /// Whether it holds for an account as it is now; a waiver holds for any.
    pub fn holds(&self, details: &Details) -> bool {
        match self {
            Self::Open => false,
            Self::Proven { print, .. } => *print == Print::of(details),
            Self::Waived { .. } => true,
        }
    }
}

impl Track {
    /// The proof on one side.
    pub fn proof(&self, side: Side) -> &Proof {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    /// The same, to be changed.
    pub(super) fn proof_mut(&mut self, side: Side) -> &mut Proof {
        match side {
            Side::Old => &mut self.old,
            Side::New => &mut self.new,
        }
    }

    /// Whether a secret that a lost phone holds is replaced, or kept by choice.
    pub fn is_renewed(&self, details: &Details) -> bool {
        let lost = self.lost.as_ref();
        self.kept.is_some() || lost.is_some_and(|lost| *lost != Print::of(details))
    }
}
