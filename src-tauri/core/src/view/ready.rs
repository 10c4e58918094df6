//! Views of what stands ready for bad days: recovery codes, backups, a restore beforehand, a drill.
//! Free of secrets, but for the one type whose name says otherwise.

use serde::Serialize;
use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{Account, Details, RecoveryCodes};

use super::{DetailsView, RecoveryState};

/// At so many recovery codes or fewer a person is told to fetch new ones.
const LOW: usize = 2;

/// How many recovery codes an account has; not the codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecoveryCodesView {
    /// How many are kept, used ones included.
    pub total: usize,
    /// How many are not used yet.
    pub left: usize,
    /// When they were fetched from the website.
    pub fetched: Option<Moment>,
    /// Whether there were some and two or fewer are left.
    pub low: bool,
}

/// A recovery code itself, for a face that was asked to show it. No `Debug`.
#[derive(Clone, Serialize)]
pub struct RevealedRecoveryCode {
    /// Its place in the website's order, from 0.
    pub place: usize,
    /// The code.
    pub text: Zeroizing<String>,
    /// When it was used.
    pub used: Option<Moment>,
}

/// What keeping recovery codes did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptRecoveryCodes {
    /// How the account stands now.
    #[serde(flatten)]
    pub codes: RecoveryCodesView,
    /// How many came that were not there before.
    pub added: usize,
    /// How many that were not used yet went, because others took their place.
    pub unused_replaced: usize,
}

/// Where backups go and which there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BackupsView {
    /// The folder they go to by themselves.
    pub folder: Option<String>,
    /// How many are kept there.
    pub keep: Option<u32>,
    /// Whether there is a recovery key to seal them to.
    pub recovery: RecoveryState,
    /// The newest one that was written and read back.
    pub newest: Option<BackedUpView>,
    /// Whether accounts, recovery codes or devices changed since then.
    pub changed_since: bool,
    /// Whether the folder can be looked at.
    pub folder_there: bool,
    /// The backups in the folder, the newest first.
    pub files: Vec<BackupFileView>,
}

/// A backup that was written and read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackedUpView {
    /// When.
    pub at: Moment,
    /// The file, as an absolute path.
    pub file: String,
    /// How many accounts are in it.
    pub accounts: usize,
    /// Whether the file is still there.
    pub there: bool,
}

/// A backup file in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackupFileView {
    /// Its name, which tells when it was made, in UTC.
    pub name: String,
    /// The file, as an absolute path.
    pub file: String,
    /// How many bytes it has.
    pub bytes: u64,
}

/// What a backup holds, and how it stands to what is here.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BackupPreview {
    /// When the vault in it was saved.
    pub saved: Moment,
    /// The accounts in it, those in its trash included.
    pub accounts: Vec<RestoreView>,
    /// How many devices would come.
    pub devices: usize,
}

/// One account of a backup.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RestoreView {
    /// Its id in the backup, for taking it.
    pub id: String,
    /// What it is there.
    #[serde(flatten)]
    pub details: DetailsView,
    /// Whether it lies in the backup's trash.
    pub trashed: bool,
    /// How it stands to what is here.
    pub standing: RestoreStanding,
    /// How many recovery codes would come with it.
    pub recovery_codes: usize,
}

/// How an account of a backup stands to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RestoreStanding {
    /// Nothing like it is here.
    New,
    /// It is here, just so.
    Same,
    /// It is here, and was changed since the backup.
    HereNewer,
    /// It is here, in an older state than in the backup.
    HereOlder,
    /// It lies in the trash here.
    InTrash,
}

/// What a restore did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    /// Accounts that came.
    pub added: usize,
    /// Accounts that are now as in the backup; what they were lies in the trash.
    pub replaced: usize,
    /// Accounts taken out of the trash.
    pub taken_out: usize,
    /// Recovery codes that came, for accounts that had none.
    pub recovery_codes: usize,
    /// Devices that came.
    pub devices: usize,
}

/// How a drill went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DrillView {
    /// Whether the backup holds all that is here; only then it counts.
    pub equal: bool,
    /// When the vault in the backup was saved.
    pub saved: Moment,
    /// How many accounts the backup holds, trash aside.
    pub accounts: usize,
    /// Accounts that are here and not in the backup.
    pub missing: Vec<NameView>,
    /// Accounts with another secret or other settings there.
    pub other: Vec<NameView>,
    /// Accounts of which it lacks recovery codes.
    pub codes: Vec<NameView>,
    /// Accounts that are in it and no longer here.
    pub gone: Vec<NameView>,
}

/// What an account is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NameView {
    /// The service.
    pub issuer: String,
    /// The account name.
    pub name: String,
}

impl From<&RecoveryCodes> for RecoveryCodesView {
    fn from(codes: &RecoveryCodes) -> Self {
        let (total, left) = (codes.all().len(), codes.left());
        Self { total, left, fetched: codes.fetched(), low: total > 0 && left <= LOW }
    }
}

impl RevealedRecoveryCode {
    /// All codes of an account.
    pub fn all(codes: &RecoveryCodes) -> Vec<Self> {
        let revealed = codes.all().iter().enumerate();
        revealed
            .map(|(place, code)| Self { place, text: code.text.clone(), used: code.used })
            .collect()
    }
}

impl From<&Details> for NameView {
    fn from(details: &Details) -> Self {
        Self { issuer: details.issuer.as_str().to_owned(), name: details.name.as_str().to_owned() }
    }
}

impl RestoreView {
    /// The view of an account of a backup.
    pub fn new(account: &Account, standing: RestoreStanding, recovery_codes: usize) -> Self {
        Self {
            id: account.id.as_str().to_owned(),
            details: DetailsView::from(&account.details),
            trashed: account.history.trashed.is_some(),
            standing,
            recovery_codes,
        }
    }
}
