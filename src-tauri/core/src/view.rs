//! What may leave the house for a screen or for `--json`: serialisable and free of secrets,
//! but for the one type whose name says otherwise.

mod ready;

use serde::Serialize;
use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{Account, Code, Details, Period, Pin, Text};
use crate::formats::{Loss, Series};
use crate::vault::Settings;

pub use ready::{
    BackedUpView, BackupFileView, BackupPreview, BackupsView, DrillView, KeptRecoveryCodes,
    NameView, RecoveryCodesView, RestoreStanding, RestoreView, Restored, RevealedRecoveryCode,
};

/// An account for the page: all but secret and PIN. Moments are milliseconds since 1970.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountView {
    /// Its id.
    pub id: String,
    /// What it is.
    #[serde(flatten)]
    pub details: DetailsView,
    /// When it was added.
    pub created: Moment,
    /// When its details last changed.
    pub changed: Moment,
    /// How often its code was used.
    pub used: u64,
    /// When that was last.
    pub last_used: Option<Moment>,
    /// Since when it lies in the trash.
    pub trashed: Option<Moment>,
}

/// What an account is, without secret and PIN.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DetailsView {
    /// The service.
    pub issuer: String,
    /// The organisation beside it; often empty.
    pub organisation: String,
    /// The account name.
    pub name: String,
    /// `totp`, `hotp`, `steam`, `yandex` or `motp`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// `SHA1`, `SHA256`, `SHA512` or `MD5`.
    pub algorithm: &'static str,
    /// How many characters a code has.
    pub digits: u8,
    /// Seconds a code lasts; null for HOTP.
    pub period: Option<u64>,
    /// The counter of the next code; null but for HOTP.
    pub counter: Option<u64>,
    /// Whether the PIN still has to be asked for.
    pub needs_pin: bool,
    /// The groups.
    pub groups: Vec<String>,
    /// The note.
    pub note: String,
    /// Shown first.
    pub favorite: bool,
    /// A hint for the picture beside it.
    pub icon: String,
}

/// A code for the page. No `Debug`: a live code is as good as a key for half a minute.
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CodeView {
    /// The account's id, or the number of a find.
    pub id: String,
    /// The code, leading zeros intact.
    pub code: String,
    /// From when it is valid.
    pub valid_from: Moment,
    /// Until when.
    pub valid_until: Moment,
    /// The one after it.
    pub next: String,
}

/// A recovery key, shown once because the person asked for it. No `Debug`.
#[derive(Clone, Serialize)]
pub struct RecoverySheet {
    /// The key in groups that are easy to copy by hand.
    pub groups: Vec<Zeroizing<String>>,
    /// The key as one line: a plain age identity.
    pub text: Zeroizing<String>,
    /// The same as a QR code, an SVG picture.
    pub qr: Zeroizing<String>,
}

/// How a session stands towards its vault.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatusView {
    /// How the vault stands.
    pub state: State,
    /// Whether a passphrase guards the machine key, as far as that is known.
    pub passphrase: bool,
    /// How far the recovery key is.
    pub recovery: RecoveryState,
    /// What the person chose; the defaults while the vault is closed.
    pub settings: Settings,
}

/// How the vault stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// There is none yet.
    None,
    /// It wants its passphrase.
    Locked,
    /// It is open.
    Open,
    /// It is there, but cannot be opened.
    Trouble,
}

/// How far the recovery key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RecoveryState {
    /// There is none.
    None,
    /// It was shown, but the person has not proved to have it on paper.
    Unconfirmed,
    /// It is on paper.
    Confirmed,
}

/// What was found in pictures and texts and waits to be kept.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FindsView {
    /// The accounts found.
    pub finds: Vec<FindView>,
    /// Series of a phone's export of which parts are missing, or that are whole.
    pub series: Vec<SeriesView>,
}

/// One account found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FindView {
    /// Its number, for keeping it.
    pub find: u64,
    /// What it is.
    #[serde(flatten)]
    pub details: DetailsView,
    /// Whether the vault holds it already.
    pub standing: Standing,
    /// The account in the vault that it is, or that has its name.
    pub same: Option<AccountView>,
}

/// How a find stands to what the vault holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nothing like it is there.
    New,
    /// The same account is there.
    Already,
    /// An account of that name is there, with another secret.
    OtherSecret,
    /// The account is there with this secret, and its note, groups, PIN or counter differ.
    Changed,
}

/// How much of a series of QR codes was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeriesView {
    /// The series' own number.
    pub id: i64,
    /// How many codes it has.
    pub parts: usize,
    /// Which are missing, from 1.
    pub missing: Vec<usize>,
}

/// The account JSON of the terminal and of plain files. Holds a secret only where the person
/// asked for it. No `Debug`.
#[derive(Clone, Serialize)]
pub struct AccountJson {
    /// Its id.
    pub id: String,
    /// The service.
    pub issuer: String,
    /// The organisation beside it, where there is one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// The account name.
    pub name: String,
    /// `totp`, `hotp`, `steam`, `yandex` or `motp`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// `SHA1`, `SHA256`, `SHA512` or `MD5`.
    pub algorithm: &'static str,
    /// How many characters a code has.
    pub digits: u8,
    /// Seconds a code lasts; null for HOTP.
    pub period: Option<u64>,
    /// The counter of the next code; null but for HOTP.
    pub counter: Option<u64>,
    /// The groups.
    pub groups: Vec<String>,
    /// The note.
    pub note: String,
    /// Shown first.
    pub favorite: bool,
    /// Upper-case unpadded Base32, only where the person asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<Zeroizing<String>>,
    /// The PIN, only where the person asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pin: Option<Zeroizing<String>>,
}

/// What one account would lose in another app.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LosingView {
    /// The service.
    pub issuer: String,
    /// The account name.
    pub name: String,
    /// Whether the account is left out altogether.
    pub left_out: bool,
    /// What is lost.
    pub losses: Vec<Loss>,
}

impl LosingView {
    /// Those accounts that lose something, of all with their losses.
    pub fn of(accounts: &[Details], losses: Vec<Vec<Loss>>) -> Vec<Self> {
        let losing = accounts.iter().zip(losses).filter(|(_, losses)| !losses.is_empty());
        let view = |(details, losses): (&Details, Vec<Loss>)| Self {
            issuer: details.issuer.as_str().to_owned(),
            name: details.name.as_str().to_owned(),
            left_out: losses.iter().any(|loss| loss.leaves_out()),
            losses,
        };
        losing.map(view).collect()
    }
}

impl From<Series> for SeriesView {
    fn from(Series { id, parts, missing }: Series) -> Self {
        Self { id, parts, missing }
    }
}

impl From<&Details> for DetailsView {
    fn from(details: &Details) -> Self {
        Self {
            issuer: details.issuer.as_str().to_owned(),
            organisation: details.organisation.as_str().to_owned(),
            name: details.name.as_str().to_owned(),
            kind: details.kind.name(),
            algorithm: details.kind.algorithm().name(),
            digits: details.kind.digits(),
            period: details.kind.period().map(Period::seconds),
            counter: details.kind.counter(),
            needs_pin: details.kind.pin().is_some_and(Pin::is_missing),
            groups: owned(&details.groups),
            note: details.note.as_str().to_owned(),
            favorite: details.favorite,
            icon: details.icon.as_str().to_owned(),
        }
    }
}

impl From<&Account> for AccountView {
    fn from(account: &Account) -> Self {
        let history = &account.history;
        Self {
            id: account.id.as_str().to_owned(),
            details: DetailsView::from(&account.details),
            created: history.created,
            changed: history.changed,
            used: history.used,
            last_used: history.last_used,
            trashed: history.trashed,
        }
    }
}

impl CodeView {
    /// The view of `code` under `id`.
    pub fn new(id: impl Into<String>, code: Code) -> Self {
        let Code { text, valid_from, valid_until, next } = code;
        Self { id: id.into(), code: text, valid_from, valid_until, next }
    }
}

impl AccountJson {
    /// The JSON of details under `id`, with secret and PIN only if `reveal`.
    pub fn new(id: &str, details: &Details, reveal: bool) -> Self {
        let pin = details.kind.pin().filter(|pin| reveal && !pin.is_missing());
        Self {
            id: id.to_owned(),
            issuer: details.issuer.as_str().to_owned(),
            organisation: details.organisation.as_str().to_owned(),
            name: details.name.as_str().to_owned(),
            kind: details.kind.name(),
            algorithm: details.kind.algorithm().name(),
            digits: details.kind.digits(),
            period: details.kind.period().map(Period::seconds),
            counter: details.kind.counter(),
            groups: owned(&details.groups),
            note: details.note.as_str().to_owned(),
            favorite: details.favorite,
            secret: reveal.then(|| details.secret.to_base32()),
            pin: pin.map(|pin| Zeroizing::new(pin.as_str().to_owned())),
        }
    }
}

fn owned(texts: &[Text]) -> Vec<String> {
    texts.iter().map(|text| text.as_str().to_owned()).collect()
}
