//! Which other devices hold an account, and when that was last proven. Knows no device but by id.

use sha2::{Digest, Sha256};

use crate::Moment;

use super::{Details, Id};

/// That a device holds an account: a phone, a second computer, a security key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The device, one of the vault's list.
    pub device: Id,
    /// When a code from it last matched; nothing where a person only said so.
    pub proven: Option<Moment>,
    /// What made the codes then.
    pub print: Print,
}

/// The fingerprint of what makes an account's codes: secret and kind, counters and PINs aside. A
/// proof counts for as long as it stays the same. Lives only inside the sealed vault.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Print(String);

impl Print {
    /// The fingerprint of an account's secret and kind: 16 bytes of SHA-256, hexadecimal.
    pub fn of(details: &Details) -> Self {
        let Details { secret, kind, .. } = details;
        let period = kind.period().map_or(0, |period| period.seconds());
        let settings =
            format!("{} {} {} {period} ", kind.name(), kind.algorithm().name(), kind.digits());
        let digest = Sha256::new().chain_update(settings).chain_update(secret.bytes()).finalize();
        let (kept, _) = digest.split_at(16);
        Self(data_encoding::HEXLOWER.encode(kept))
    }
}

impl Held {
    /// That `device` showed the right code at `now`.
    pub fn proven(device: Id, details: &Details, now: Moment) -> Self {
        Self { device, proven: Some(now), print: Print::of(details) }
    }

    /// That a person said so, without a code.
    pub fn said(device: Id, details: &Details) -> Self {
        Self { device, proven: None, print: Print::of(details) }
    }
}
