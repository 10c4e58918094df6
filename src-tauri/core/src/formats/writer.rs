//! Writing other apps' formats: what each can hold, what an account would lose there, and the
//! proof that what was written comes back. Never puts anything on a disk.

use std::cell::Cell;
use std::ops::RangeInclusive;

use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{Algorithm, Details, Kind, Text, is_misread};
use crate::problem::{Exit, Problem};
use crate::vault::Recipient;

/// How a format is written.
pub trait Writer: Sync {
    /// What the receiving app can hold.
    fn holds(&self) -> &Holds;

    /// Whether it is sealed with a password.
    fn seals(&self) -> Seals {
        Seals::Never
    }

    /// The file name's ending, without a dot: `json`.
    fn ending(&self, sealed: bool) -> &'static str;

    /// What no table of [`Holds`] can say: why this account cannot be held all the same.
    fn refuses(&self, _details: &Details) -> Option<Loss> {
        None
    }

    /// Whether it can be sealed to age recipients in place of a password.
    fn takes_recipients(&self) -> bool {
        false
    }

    /// Whether the accounts stay in order; where groups lie one after the other they do not.
    fn keeps_order(&self) -> bool {
        true
    }

    /// Whether it is a list of URIs, which can be QR codes too.
    fn is_uris(&self) -> bool {
        false
    }

    /// The file with these accounts; all of them can be held.
    ///
    /// # Errors
    /// `export-failed` where a cipher or container refuses, which no input should bring about.
    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem>;
}

/// Whether a format is sealed with a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seals {
    /// It is always in the clear.
    Never,
    /// It is sealed where a password is given.
    Either,
    /// It is never in the clear.
    Always,
}

/// What is to be written.
pub struct Order<'a> {
    /// The accounts, in order.
    pub accounts: &'a [Details],
    /// The password to seal with.
    pub password: Option<&'a str>,
    /// To whom it is sealed in place of a password, where the format can.
    pub recipients: &'a [Recipient],
    /// When this happens, for files that say so.
    pub now: Moment,
    pub(super) random: Random<'a>,
    /// Set where there was no randomness; then nothing of what was written may be used.
    pub(super) broken: Cell<bool>,
}

/// Fills bytes with randomness, for salts and names; answers whether it could.
pub type Random<'a> = &'a dyn Fn(&mut [u8]) -> bool;

impl<'a> Order<'a> {
    /// An order for these accounts.
    pub fn new(
        accounts: &'a [Details],
        password: Option<&'a str>,
        now: Moment,
        random: Random<'a>,
    ) -> Self {
        Self { accounts, password, recipients: &[], now, random, broken: Cell::new(false) }
    }

    /// The same order, sealed to these recipients.
    #[must_use]
    pub fn to(self, recipients: &'a [Recipient]) -> Self {
        Self { recipients, ..self }
    }

    /// So many random bytes.
    pub(super) fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        if !(self.random)(&mut bytes) {
            self.broken.set(true);
        }
        bytes
    }

    /// A random name of the form that RFC 9562 §5.4 gives (UUID version 4).
    pub(super) fn uuid(&self) -> String {
        let mut bytes = self.bytes::<16>();
        bytes[6] = bytes[6] & 0x0F | 0x40;
        bytes[8] = bytes[8] & 0x3F | 0x80;
        let hex = data_encoding::HEXLOWER.encode(&bytes);
        let part = |range: std::ops::Range<usize>| hex.get(range).unwrap_or_default();
        [part(0..8), part(8..12), part(12..16), part(16..20), part(20..32)].join("-")
    }
}

/// The problem of a cipher or container that refuses to write.
pub(super) fn failed() -> Problem {
    Problem::new("export-failed", Exit::Failure)
}

/// Why an app that knows Steam's codes by the issuer alone cannot hold an account: it would make
/// codes of another kind.
pub(super) fn known_by_issuer(details: &Details, is_steam: bool) -> Option<Loss> {
    match details.kind {
        Kind::Steam => !is_steam,
        Kind::Totp { .. } => is_steam,
        Kind::Hotp { .. } | Kind::Yandex { .. } | Kind::Motp { .. } => false,
    }
    .then_some(Loss::Kind)
}

/// What an app can hold.
pub struct Holds {
    /// The kinds of accounts: `totp`, `hotp`, `steam`, `yandex`, `motp`.
    pub kinds: &'static [&'static str],
    /// The hashes of TOTP and HOTP.
    pub algorithms: &'static [Algorithm],
    /// How many digits a TOTP or HOTP code may have.
    pub digits: RangeInclusive<u8>,
    /// Which periods TOTP may have, in seconds.
    pub periods: RangeInclusive<u64>,
    /// Whether PINs are kept.
    pub pins: bool,
    /// How many groups an account may be in; 0 for none.
    pub groups: usize,
    /// Whether notes are kept.
    pub notes: bool,
    /// Whether favourites are marked.
    pub favorites: bool,
    /// Whether an organisation beside the issuer is kept.
    pub organisations: bool,
    /// Whether two accounts may share one secret.
    pub twice: bool,
    /// The longest issuer and account name, in characters.
    pub longest: (usize, usize),
    /// Whether accounts go as otpauth URIs, where five digits of the issuer Steam mean Steam's
    /// own codes.
    pub uris: bool,
}

/// The three hashes that nearly every app knows.
pub(super) const SHA: &[Algorithm] = &[Algorithm::Sha1, Algorithm::Sha256, Algorithm::Sha512];

/// No limit that one of our accounts could pass.
pub(super) const ANY_LENGTH: (usize, usize) = (usize::MAX, usize::MAX);

impl Holds {
    /// Everything an account can be.
    pub(super) const ALL: Self = Self {
        kinds: &["totp", "hotp", "steam", "yandex", "motp"],
        algorithms: SHA,
        digits: 1..=10,
        periods: 1..=86_400,
        pins: true,
        groups: usize::MAX,
        notes: true,
        favorites: true,
        organisations: false,
        twice: true,
        longest: ANY_LENGTH,
        uris: false,
    };

    /// What an account would lose.
    pub fn losses(&self, details: &Details) -> Vec<Loss> {
        let kind = &details.kind;
        let counted = matches!(kind, Kind::Totp { .. } | Kind::Hotp { .. });
        let periodic = matches!(kind, Kind::Totp { .. });
        let period = kind.period().map_or(30, |period| period.seconds());
        let pinned = kind.pin().is_some_and(|pin| !pin.is_missing());
        let length = |text: &Text| text.as_str().chars().count();
        let checks = [
            (Loss::Kind, !self.kinds.contains(&kind.name()) || self.uris && is_misread(details)),
            (Loss::Algorithm, counted && !self.algorithms.contains(&kind.algorithm())),
            (Loss::Digits, counted && !self.digits.contains(&kind.digits())),
            (Loss::Period, periodic && !self.periods.contains(&period)),
            (Loss::Pin, pinned && !self.pins),
            (Loss::Groups, details.groups.len() > self.groups),
            (Loss::Note, !self.notes && !details.note.is_empty()),
            (Loss::Favorite, !self.favorites && details.favorite),
            (Loss::Organisation, !self.organisations && !details.organisation.is_empty()),
            (
                Loss::Shortened,
                length(&details.issuer) > self.longest.0 || length(&details.name) > self.longest.1,
            ),
        ];
        checks.into_iter().filter_map(|(loss, is_so)| is_so.then_some(loss)).collect()
    }
}

/// What an account would lose in another app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Loss {
    /// The app does not know this kind: the account is left out.
    Kind,
    /// It does not know the hash, and would show wrong codes: left out.
    Algorithm,
    /// It does not know so many digits: left out.
    Digits,
    /// It does not know the period: left out.
    Period,
    /// It takes every secret once only: left out.
    Duplicate,
    /// The PIN has to be typed again.
    Pin,
    /// Some groups, or all.
    Groups,
    /// The note.
    Note,
    /// The favourite's mark.
    Favorite,
    /// The organisation beside the issuer.
    Organisation,
    /// Issuer or account name are shortened.
    Shortened,
}

impl Loss {
    /// Whether the account is left out altogether.
    pub const fn leaves_out(self) -> bool {
        matches!(self, Self::Kind | Self::Algorithm | Self::Digits | Self::Period | Self::Duplicate)
    }
}
