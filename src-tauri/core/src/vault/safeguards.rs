//! What stands ready for bad days, as the vault remembers it: other devices, the paper kit, the
//! drill, the backups. Part of the sealed payload; holds no key and touches no disk.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::Moment;
use crate::account::{Id, Text};

/// A device that holds accounts besides this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Its name inside the vault.
    pub id: Id,
    /// What the person calls it, such as "Alice's Pixel".
    pub name: Text,
    /// When it was named.
    pub added: Moment,
    /// Since when it is lost, erased or given away.
    pub gone: Option<Moment>,
}

/// What was done for bad days; every field has a default, so older files read as well.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Safeguards {
    /// When the paper kit was last made.
    pub kit: Option<Moment>,
    /// What kits have shown so far.
    pub kit_showed: KitShowed,
    /// When a backup was last opened with the recovery key typed from paper.
    pub drilled: Option<Moment>,
    /// Where backups go by themselves, once the person has picked a folder.
    pub backups: Option<BackupPlan>,
    /// The newest backup that was written and read back.
    pub newest: Option<BackedUp>,
    /// Fields a newer version wrote; carried along untouched.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// When a paper kit last showed more than the list of accounts. An older kit still lies where it
/// was put when a newer one shows less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KitShowed {
    /// The recovery key.
    pub key: Option<Moment>,
    /// The websites' recovery codes.
    pub recovery_codes: Option<Moment>,
    /// Every account's secret.
    pub secrets: Option<Moment>,
}

/// Where backups go by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupPlan {
    /// The folder, as an absolute path.
    pub folder: String,
    /// How many are kept: 1 to 365.
    pub keep: u32,
}

/// A backup that was written and read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackedUp {
    /// When.
    pub at: Moment,
    /// The file, as an absolute path.
    pub file: String,
    /// The vault's generation that it holds.
    pub generation: u64,
    /// How many accounts are in it.
    pub accounts: usize,
    /// What it was made of, as [`content_print`](super::content_print): no other one is due while
    /// that stays the same. Empty in files of the first versions.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub content: String,
}
