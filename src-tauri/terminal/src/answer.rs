//! Every answer to `--json`, in one place; `README.md` beside it says the same in words. Holds a
//! secret only where the person asked to reveal it.

use keepstep_core::Moment;
use keepstep_core::account::Id;
use keepstep_core::moving::guides::{GuideLine, GuideView};
use keepstep_core::view::{
    AccountJson, BackupPreview, BackupsView, DrillView, RecoveryCodesView, Restored,
    RevealedRecoveryCode,
};
use serde::Serialize;
use zeroize::Zeroizing;

/// The command failed; nothing else is answered then.
#[derive(Serialize)]
pub struct Failed {
    /// Why.
    pub error: ProblemJson,
}

/// What happened and what to do next.
#[derive(Serialize)]
pub struct ProblemJson {
    /// The file it is about, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The account or app it is about, where there are several (`import`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Which way of going on it wants (`import`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    /// Its name, the same in every language.
    pub id: &'static str,
    /// What happened.
    pub what: String,
    /// What to do next.
    pub remedy: String,
}

/// Accounts: listed, shown, added, changed, removed or restored.
#[derive(Serialize, Default)]
pub struct Accounts {
    /// The accounts the command is about.
    pub accounts: Vec<AccountJson>,
    /// Accounts that were there before and stayed as they are (`add`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub already: Vec<AccountJson>,
    /// What could not be done (`add`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<ProblemJson>,
    /// The otpauth URI (`show --reveal --qr`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri: Option<Zeroizing<String>>,
    /// The same as a QR code, an SVG picture (`show --reveal --qr`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qr: Option<Zeroizing<String>>,
}

/// Codes.
#[derive(Serialize)]
pub struct Codes {
    /// One for each account that the query finds.
    pub codes: Vec<CodeJson>,
    /// After how many seconds the code leaves the clipboard, where it was copied; 0 = it stays.
    #[serde(rename = "clearsAfter", skip_serializing_if = "Option::is_none")]
    pub clears_after: Option<u64>,
}

/// One account's code, or why there is none.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CodeJson {
    /// The account's id.
    pub id: String,
    /// The service.
    pub issuer: String,
    /// The account name.
    pub name: String,
    /// The code, leading zeros intact; null where there is none.
    pub code: Option<String>,
    /// From when it is valid; null where a counter rules.
    pub valid_from: Option<Moment>,
    /// Until when; null where a counter rules.
    pub valid_until: Option<Moment>,
    /// The code after it; null where a counter rules.
    pub next: Option<String>,
    /// The counter of this code, or of the next one where none was asked for; null but for HOTP.
    pub counter: Option<u64>,
    /// Why there is no code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<ProblemJson>,
}

/// What a code from another device proves (`verify`).
#[derive(Serialize)]
pub struct Verified {
    /// The account's id.
    pub id: String,
    /// `match`, `clock`, `counter`, `settings`, `older`, `cannot-tell` or `wrong`.
    pub verdict: &'static str,
    /// Whether it proves that the device holds the account.
    pub proves: bool,
    /// By how many seconds the device's clock is ahead, give or take a period.
    pub seconds: i64,
    /// What differs, and what to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<ProblemJson>,
}

/// The guides there are (`guide`).
#[derive(Serialize)]
pub struct Guides {
    /// All of them.
    pub guides: Vec<GuideLine>,
}

/// One guide (`guide QUERY`).
#[derive(Serialize)]
pub struct Guided {
    /// The guide, in the person's language.
    pub guide: GuideView,
}

/// The paper kit that was written (`kit`).
#[derive(Serialize)]
pub struct KitMade {
    /// The kit.
    pub kit: KitJson,
}

/// A paper kit.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KitJson {
    /// The file, as an absolute path.
    pub file: String,
    /// Whether it shows the recovery key.
    pub recovery_key: bool,
    /// Whether it shows the websites' recovery codes.
    pub recovery_codes: bool,
    /// Whether it shows the secrets as QR codes.
    pub secrets: bool,
    /// How many accounts it lists.
    pub accounts: usize,
}

/// How safe the accounts are (`safety`).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SafetyJson {
    /// What is left if this computer is gone, as a sentence.
    pub what: String,
    /// The most useful step, as a sentence.
    pub what_next: String,
    /// All that is known.
    #[serde(flatten)]
    pub safety: keepstep_core::moving::Safety,
}

/// What the QR codes of one picture say.
#[derive(Serialize)]
pub struct Scanned {
    /// The file, as it was named.
    pub file: String,
    /// The codes.
    pub codes: Vec<ScannedCode>,
    /// Why there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<ProblemJson>,
}

/// One QR code.
#[derive(Serialize)]
pub struct ScannedCode {
    /// What it says, without secrets unless they were asked for.
    pub text: String,
    /// Its corners in pixels from the top left, going around.
    pub corners: Vec<[f64; 2]>,
}

/// A new recovery key, or news of the one there is.
#[derive(Serialize)]
pub struct RecoveryKey {
    /// The key.
    #[serde(rename = "recoveryKey")]
    pub recovery_key: RecoveryKeyJson,
}

/// The recovery key.
#[derive(Serialize)]
pub struct RecoveryKeyJson {
    /// The key in groups, only when it is new and was to be revealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<Zeroizing<String>>>,
    /// The key as one line, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Zeroizing<String>>,
    /// Whether the person has proved to have it on paper.
    pub confirmed: bool,
}

/// How the vault stands after a command about the vault itself.
#[derive(Serialize)]
pub struct Vaulted {
    /// The vault.
    pub vault: VaultJson,
}

/// The vault.
#[derive(Serialize)]
pub struct VaultJson {
    /// Its folder.
    pub home: String,
    /// Whether a passphrase guards it.
    pub passphrase: bool,
    /// `none`, `unconfirmed` or `confirmed`.
    #[serde(rename = "recoveryKey")]
    pub recovery_key: keepstep_core::view::RecoveryState,
    /// How many accounts it holds outside the trash.
    pub accounts: usize,
    /// What is not as it should be all the same.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<ProblemJson>,
}

/// Earlier states of the vault.
#[derive(Serialize)]
pub struct Generations {
    /// The newest first.
    pub generations: Vec<keepstep_core::session::GenerationView>,
}

/// What `lock` found.
#[derive(Serialize)]
pub struct Locked {
    /// The vault's lock.
    pub lock: LockJson,
}

/// The vault's lock.
#[derive(Serialize)]
pub struct LockJson {
    /// Whether this program keeps anything open between two commands: never.
    pub open: bool,
    /// Whether the next command asks for a passphrase.
    pub passphrase: bool,
}

/// What the doctor found.
#[derive(Serialize)]
pub struct Checked {
    /// One for each part.
    pub checks: Vec<CheckJson>,
}

/// One part.
#[derive(Serialize)]
pub struct CheckJson {
    /// Its name: `keychain`, `vault`, `recovery-key`, `permissions`, `clock`, `window`, `camera`.
    pub id: &'static str,
    /// `works`, `attention` or `broken`.
    pub state: &'static str,
    /// What was found.
    pub what: String,
    /// What to do; empty where it works.
    pub remedy: String,
}

/// The window was started.
#[derive(Serialize)]
pub struct Started {
    /// The program that was started.
    pub window: String,
}

/// The recovery codes of an account.
#[derive(Serialize)]
pub struct RecoveryCodes {
    /// How they stand.
    #[serde(rename = "recoveryCodes")]
    pub recovery_codes: RecoveryCodesJson,
}

/// The recovery codes of an account.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryCodesJson {
    /// The account's id.
    pub id: String,
    /// How many are kept.
    pub total: usize,
    /// How many are not used yet.
    pub left: usize,
    /// When they were fetched.
    pub fetched: Option<Moment>,
    /// Whether two or fewer of them are left.
    pub low: bool,
    /// The codes, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codes: Option<Vec<RecoveryCodeJson>>,
    /// How many came (`--paste`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub added: Option<usize>,
    /// How many that were not used yet went (`--paste`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unused_replaced: Option<usize>,
    /// The lines that are no codes (`--paste --dry-run --reveal`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<Vec<Zeroizing<String>>>,
}

/// One recovery code.
#[derive(Serialize)]
pub struct RecoveryCodeJson {
    /// Its number, from 1.
    pub number: usize,
    /// Whether it was used.
    pub used: bool,
    /// The code, only where it was to be revealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<Zeroizing<String>>,
}

impl RecoveryCodesJson {
    /// How an account stands, with these codes; their texts only if `reveal`.
    pub fn new(
        id: &Id,
        view: &RecoveryCodesView,
        codes: Option<Vec<RevealedRecoveryCode>>,
        reveal: bool,
    ) -> Self {
        let json = |code: RevealedRecoveryCode| RecoveryCodeJson {
            number: code.place + 1,
            used: code.used.is_some(),
            code: reveal.then_some(code.text),
        };
        Self {
            id: id.as_str().to_owned(),
            total: view.total,
            left: view.left,
            fetched: view.fetched,
            low: view.low,
            codes: codes.map(|codes| codes.into_iter().map(json).collect()),
            added: None,
            unused_replaced: None,
            left_out: None,
        }
    }
}

/// A backup was made.
#[derive(Serialize)]
pub struct Backup {
    /// The backup.
    pub backup: BackupJson,
}

/// The backup.
#[derive(Serialize)]
pub struct BackupJson {
    /// Its file.
    pub file: String,
    /// When it was made.
    pub at: Moment,
    /// How many accounts are in it, trash aside.
    pub accounts: usize,
    /// The words that open it, only where they were drawn and to be revealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passphrase: Option<Zeroizing<String>>,
}

/// Where backups go and which there are.
#[derive(Serialize)]
pub struct Backups {
    /// The same as the window sees.
    pub backups: BackupsView,
}

/// What a backup holds and what came of it.
#[derive(Serialize)]
pub struct Restore {
    /// What it holds.
    pub preview: BackupPreview,
    /// What came; nothing with `--dry-run`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restored: Option<Restored>,
}

/// How a drill went.
#[derive(Serialize)]
pub struct Drill {
    /// What was found.
    pub drill: DrillView,
}
