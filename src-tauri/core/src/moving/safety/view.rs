//! The answer, for a screen or for `--json`: serialisable and free of secrets. Decides nothing but
//! which sentence fits it.

use serde::Serialize;

use crate::Moment;

/// How safe a person is, and what helps most next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Safety {
    /// What is left if this computer is gone.
    pub computer: Survival,
    /// What is left if a phone is gone: this computer holds all that it knows of.
    pub phone: Survival,
    /// The single most useful step.
    pub next: NextStep,
    /// How far the recovery key is.
    pub recovery_key: KeyState,
    /// The newest backup.
    pub backup: Option<Backup>,
    /// When the paper kit was last made.
    pub kit: Option<Moment>,
    /// Whether that kit still says what is so, and is no older than half a year.
    pub kit_current: bool,
    /// When a backup was last opened with the recovery key typed from paper.
    pub drilled: Option<Moment>,
    /// The other devices, those that are gone included.
    pub devices: Vec<DeviceSafety>,
    /// The accounts outside the trash: those that would be lost first, then those that lack
    /// something, then the others; each in the person's own order.
    pub accounts: Vec<AccountSafety>,
}

/// How many accounts are left after a loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Survival {
    /// So many are left.
    pub survive: usize,
    /// So many there are.
    pub total: usize,
}

/// How far the recovery key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum KeyState {
    /// There is none.
    None,
    /// It was shown, but the person has not proved to have it on paper.
    Unconfirmed,
    /// It is on paper.
    Confirmed,
}

/// The newest backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// When it was written and read back.
    pub at: Moment,
    /// The file, as an absolute path.
    pub file: String,
    /// Whether the recovery key of now opens it.
    pub opens: bool,
    /// How many accounts have been added or changed since.
    pub added_since: usize,
}

/// Another device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DeviceSafety {
    /// Its id.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// When it was named.
    pub added: Moment,
    /// Since when it is lost, erased or given away.
    pub gone: Option<Moment>,
    /// How many accounts it holds, proven by a code.
    pub proven: usize,
    /// How many it is said to hold.
    pub said: usize,
    /// How many it holds with a secret that is no longer the account's.
    pub outdated: usize,
}

/// One account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountSafety {
    /// Its id.
    pub id: String,
    /// The service.
    pub issuer: String,
    /// The organisation beside it; often empty.
    pub organisation: String,
    /// The account name.
    pub name: String,
    /// Whether the person can still get into it if this computer is gone.
    pub survives: bool,
    /// Whether the newest backup holds it and the recovery key on paper opens that.
    pub in_backup: bool,
    /// Whether a paper kit gives a way in: its secret, or a recovery code that is not used.
    pub on_kit: bool,
    /// The devices in use that hold it.
    pub devices: Vec<Holder>,
    /// When a code of one of them was last right.
    pub last_proven: Option<Moment>,
    /// Its recovery codes; null where none are kept.
    pub recovery_codes: Option<CodesLeft>,
}

/// A device that holds an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Holder {
    /// The device's id.
    pub device: String,
    /// What the person calls it.
    pub name: String,
    /// How sure that is.
    pub standing: Standing,
    /// When a code of it was last right.
    pub proven: Option<Moment>,
}

/// How sure it is that a device holds an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// A code of it was right, and the secret is the same since.
    Proven,
    /// The person said so.
    Said,
    /// The account has another secret since.
    Outdated,
}

/// How many recovery codes are left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CodesLeft {
    /// Not used yet.
    pub left: usize,
    /// Used or not.
    pub total: usize,
    /// Whether it is time for new ones: two or fewer are left.
    pub low: bool,
}

/// The single most useful step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "step", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum NextStep {
    /// Make a recovery key.
    MakeRecoveryKey {
        /// How many accounts that would be lost it leads to saving.
        saves: usize,
    },
    /// Prove that the recovery key is on paper.
    ConfirmRecoveryKey {
        /// How many accounts that would be lost it leads to saving.
        saves: usize,
    },
    /// Make a backup.
    Backup {
        /// How many accounts that would be lost it saves.
        saves: usize,
    },
    /// Print the paper kit, for the first time or anew.
    MakeKit,
    /// Open a backup with the recovery key from paper.
    Drill,
    /// Check the codes of a device that is said to hold accounts.
    ProveDevice {
        /// The device's id.
        device: String,
        /// What the person calls it.
        name: String,
        /// How many accounts are to be checked there.
        accounts: usize,
    },
    /// Fetch new recovery codes from a website.
    FetchRecoveryCodes {
        /// The account's id.
        account: String,
        /// The service, or the account name where that is empty.
        name: String,
        /// How many are left.
        left: usize,
    },
    /// Name a second device and prove its codes.
    AddDevice,
    /// All is well.
    Nothing,
}

/// A sentence of `safety.ftl`: its id and its arguments.
pub type Sentence = (&'static str, Vec<(&'static str, String)>);

impl Safety {
    /// The sentence on top.
    pub fn sentence(&self) -> Sentence {
        let Survival { survive, total } = self.computer;
        let id = match survive {
            _ if total == 0 => return ("safety-computer-none", Vec::new()),
            0 => "safety-computer-nobody",
            _ if survive == total => "safety-computer-all",
            _ => {
                return (
                    "safety-computer-some",
                    vec![("survive", survive.to_string()), ("total", total.to_string())],
                );
            }
        };
        (id, vec![("total", total.to_string())])
    }
}

impl NextStep {
    /// The step in words.
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::MakeRecoveryKey { .. } => ("safety-next-make-recovery-key", Vec::new()),
            Self::ConfirmRecoveryKey { .. } => ("safety-next-confirm-recovery-key", Vec::new()),
            Self::Backup { saves } => ("safety-next-backup", vec![("saves", saves.to_string())]),
            Self::MakeKit => ("safety-next-make-kit", Vec::new()),
            Self::Drill => ("safety-next-drill", Vec::new()),
            Self::ProveDevice { name, accounts, .. } => (
                "safety-next-prove-device",
                vec![("device", name.clone()), ("accounts", accounts.to_string())],
            ),
            Self::FetchRecoveryCodes { name, left, .. } => (
                "safety-next-fetch-recovery-codes",
                vec![("account", name.clone()), ("left", left.to_string())],
            ),
            Self::AddDevice => ("safety-next-add-device", Vec::new()),
            Self::Nothing => ("safety-next-nothing", Vec::new()),
        }
    }
}
