//! An account as the vault keeps it: its details, and what became of it since. Makes no codes.

use crate::Moment;

use super::{Details, Held, Id, RecoveryCodes, Text};

/// What happened to an account since Keepstep has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// When it was added.
    pub created: Moment,
    /// When its details last changed.
    pub changed: Moment,
    /// How often its code was copied or shown on demand.
    pub used: u64,
    /// When that was last.
    pub last_used: Option<Moment>,
    /// Since when it lies in the trash.
    pub trashed: Option<Moment>,
    /// Where it came from: "qr", "uri", "typed" or the name of a format.
    pub origin: Text,
}

/// An account as the vault keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its name inside the vault.
    pub id: Id,
    /// What it is.
    pub details: Details,
    /// What happened to it.
    pub history: History,
    /// The recovery codes that its website gave.
    pub recovery_codes: RecoveryCodes,
    /// Which other devices hold it; at most one line for each.
    pub held: Vec<Held>,
    /// Fields a newer version wrote; carried along untouched.
    pub unknown: serde_json::Map<String, serde_json::Value>,
}

impl Account {
    /// A new account.
    pub fn new(id: Id, details: Details, origin: Text, now: Moment) -> Self {
        let history =
            History { created: now, changed: now, used: 0, last_used: None, trashed: None, origin };
        Self {
            id,
            details,
            history,
            recovery_codes: RecoveryCodes::default(),
            held: Vec::new(),
            unknown: serde_json::Map::new(),
        }
    }

    /// Notes that a device holds it, in place of what was known of that device.
    pub fn hold(&mut self, held: Held) {
        self.held.retain(|known| known.device != held.device);
        self.held.push(held);
    }
}
