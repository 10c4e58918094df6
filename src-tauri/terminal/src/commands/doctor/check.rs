//! One part that the doctor looks at, and how it is. Looks at nothing itself.

use keepstep_core::Problem;

use crate::terminal::{Terminal, Values};

/// How one part is.
pub(super) enum Health {
    /// As it should be; the sentence says so.
    Works(String),
    /// Worth a look, but codes are shown all the same.
    Attention(Problem),
    /// In the way of codes.
    Broken(Problem),
}

/// One part and how it is.
pub(super) struct Check {
    pub(super) part: &'static str,
    pub(super) health: Health,
}

impl Check {
    pub(super) fn works(
        terminal: &Terminal,
        part: &'static str,
        id: &str,
        values: Values<'_>,
    ) -> Self {
        Self { part, health: Health::Works(terminal.say(id, values)) }
    }

    pub(super) fn attention(part: &'static str, problem: Problem) -> Self {
        Self { part, health: Health::Attention(problem) }
    }

    pub(super) fn broken(part: &'static str, problem: Problem) -> Self {
        Self { part, health: Health::Broken(problem) }
    }
}
