//! The screens of a move and their order. Which of them there are depends on the old phone.

use serde::{Deserialize, Serialize};

use super::{Move, Phone};

/// A screen of a move, in the order in which they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Where are you? Phone and number.
    Where,
    /// What to do first when the phone is gone.
    FirstHour,
    /// What is, or was, on the old phone.
    Inventory,
    /// The accounts come from the old phone to Keepstep.
    Collect,
    /// Each code is held against the old phone.
    Prove,
    /// The websites' recovery codes.
    RecoveryCodes,
    /// The accounts go to the new phone.
    HandOver,
    /// Each code of the new phone is held against Keepstep.
    ProveNew,
    /// What cannot be copied.
    Others,
    /// New secrets for what a lost phone holds.
    Renew,
    /// The paper kit and the drill.
    Kit,
    /// Whether the old phone may be erased, or all is done.
    Erase,
}

/// With the old phone at hand.
const AT_HAND: &[Step] = &[
    Step::Where,
    Step::Inventory,
    Step::Collect,
    Step::Prove,
    Step::RecoveryCodes,
    Step::HandOver,
    Step::ProveNew,
    Step::Others,
    Step::Kit,
    Step::Erase,
];

/// Without it.
const GONE: &[Step] = &[
    Step::Where,
    Step::FirstHour,
    Step::Inventory,
    Step::HandOver,
    Step::ProveNew,
    Step::Others,
    Step::Renew,
    Step::Kit,
    Step::Erase,
];

impl Move {
    /// The screens of this move, in order.
    pub fn steps(&self) -> &'static [Step] {
        if self.phone.is_some_and(Phone::is_gone) { GONE } else { AT_HAND }
    }

    /// The screen after or before the present one; the present one at either end.
    pub(super) fn beside(&self, back: bool) -> Step {
        let steps = self.steps();
        // A screen that belongs to another kind of move: the nearest one that is there.
        let at = steps.iter().rposition(|step| *step <= self.step).unwrap_or(0);
        let to = if back { at.saturating_sub(1) } else { at + 1 };
        steps.get(to).or_else(|| steps.last()).copied().unwrap_or(self.step)
    }
}
