//! What becomes of a token, and which step may follow which. Knows no register.

use serde::{Deserialize, Serialize};

/// How far a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Its serial is reserved; there is no secret yet.
    Planned,
    /// Its secret is made.
    Made,
    /// It was written into a file for the identity provider.
    Exported,
    /// The person has it.
    HandedOver,
    /// The person showed a right code.
    Proven,
    /// The identity provider took a code of it.
    Activated,
    /// It counts no more.
    Revoked,
    /// It counts no more, and another one took its place.
    Reissued,
}

impl State {
    /// All states, in the order of a token's life.
    pub const ALL: [Self; 8] = [
        Self::Planned,
        Self::Made,
        Self::Exported,
        Self::HandedOver,
        Self::Proven,
        Self::Activated,
        Self::Revoked,
        Self::Reissued,
    ];

    /// Whether that step may follow. A sheet may be handed over before or after the export; an
    /// end is an end.
    pub const fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Planned, Self::Made | Self::Revoked)
                | (Self::Made, Self::Exported | Self::HandedOver)
                | (Self::Exported, Self::HandedOver | Self::Proven | Self::Activated)
                | (Self::HandedOver, Self::Exported | Self::Proven | Self::Activated)
                | (Self::Proven, Self::Activated)
                | (
                    Self::Made | Self::Exported | Self::HandedOver | Self::Proven | Self::Activated,
                    Self::Revoked | Self::Reissued,
                )
        )
    }

    /// Whether it still counts: nobody has two that do.
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Revoked | Self::Reissued)
    }
}
