//! What a move has to know of an app: how accounts get out of it and into it, and which of them it
//! would get wrong. Facts only; the words stand in the guide.

use crate::account::{Algorithm, Details};

/// An authenticator app's facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct App {
    /// Where it runs: `android`, `ios`, `windows`, `macos`, `linux`, `web`.
    pub platforms: Vec<&'static str>,
    /// The best way for its accounts to leave the old phone.
    pub lets_out: LetsOut,
    /// The formats that its export is, by their names in [`crate::formats::FORMATS`].
    pub formats: Vec<&'static str>,
    /// The ways by which it takes accounts in on the new phone.
    pub takes: Vec<Takes>,
    /// The formats we write that it takes in, the best one first.
    pub files: Vec<&'static str>,
    /// What it can compute.
    pub limits: Limits,
    /// What it does with an account beyond that.
    pub otherwise: Otherwise,
}

impl App {
    /// Whether the app will show this account's right codes.
    ///
    /// # Errors
    /// What of the account the app cannot compute.
    pub fn fits(&self, details: &Details) -> Result<(), Misfit> {
        self.limits.fits(details)
    }
}

/// How accounts leave an app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetsOut {
    /// In a file.
    File,
    /// As a series of QR codes.
    QrSeries,
    /// As one QR code for each account.
    SingleQr,
    /// Only into the same app, by a backup in its maker's or the phone's cloud.
    Cloud,
    /// Only into the same app, while both phones are at hand.
    Handover,
    /// Not without an administrator.
    Admin,
    /// Not at all.
    Nothing,
}

impl LetsOut {
    /// Its name in files and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::QrSeries => "qr-series",
            Self::SingleQr => "single-qr",
            Self::Cloud => "cloud",
            Self::Handover => "handover",
            Self::Admin => "admin",
            Self::Nothing => "nothing",
        }
    }

    /// Whether accounts reach us that way; where they do not, each is set up anew at its website.
    pub const fn reaches_us(self) -> bool {
        matches!(self, Self::File | Self::QrSeries | Self::SingleQr)
    }
}

/// How an app takes accounts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// From a QR code with one account.
    SingleQr,
    /// From a series of Google's QR codes.
    QrSeries,
    /// From a file.
    File,
    /// From a secret that is typed in.
    Key,
    /// By its own restore alone.
    Own,
}

impl Takes {
    /// Its name in files and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SingleQr => "single-qr",
            Self::QrSeries => "qr-series",
            Self::File => "file",
            Self::Key => "key",
            Self::Own => "own",
        }
    }
}

/// What an app does with an account that it cannot compute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Otherwise {
    /// It says so and does not take it.
    Refuses,
    /// It takes it and shows wrong codes.
    Wrong,
}

impl Otherwise {
    /// Its name in files and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Refuses => "refuses",
            Self::Wrong => "wrong",
        }
    }
}

/// What an app can compute. An empty list means: whatever there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The kinds of accounts: `totp`, `hotp`, `steam`, `yandex`, `motp`. Never empty.
    pub kinds: Vec<&'static str>,
    /// The hashes of TOTP and HOTP.
    pub algorithms: Vec<Algorithm>,
    /// How many digits their codes may have.
    pub digits: Vec<u8>,
    /// How long a TOTP code may last, in seconds.
    pub periods: Vec<u64>,
}

impl Limits {
    /// Whether an account's codes are within these limits.
    ///
    /// # Errors
    /// The first thing that is not.
    pub fn fits(&self, details: &Details) -> Result<(), Misfit> {
        let kind = &details.kind;
        if !self.kinds.contains(&kind.name()) {
            return Err(Misfit::Kind(kind.name()));
        }
        // The makers of the other kinds left nothing to choose.
        if !matches!(kind.name(), "totp" | "hotp") {
            return Ok(());
        }
        if !holds(&self.algorithms, kind.algorithm()) {
            return Err(Misfit::Algorithm(kind.algorithm()));
        }
        if !holds(&self.digits, kind.digits()) {
            return Err(Misfit::Digits(kind.digits()));
        }
        match kind.period().map(|period| period.seconds()) {
            Some(seconds) if !holds(&self.periods, seconds) => Err(Misfit::Period(seconds)),
            _ => Ok(()),
        }
    }
}

/// What of an account an app cannot compute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// It does not know this kind: `totp`, `hotp`, `steam`, `yandex`, `motp`.
    Kind(&'static str),
    /// It does not know this hash.
    Algorithm(Algorithm),
    /// It does not know codes of so many digits.
    Digits(u8),
    /// It does not know codes that last so many seconds.
    Period(u64),
}

fn holds<T: PartialEq>(allowed: &[T], one: T) -> bool {
    allowed.is_empty() || allowed.contains(&one)
}
