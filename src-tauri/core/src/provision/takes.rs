//! What an identity provider can hold: hash, digits, period, length of a secret. Asked for every
//! row before anything is written; knows no file.

use crate::account::{Algorithm, Kind, Secret};

use super::row::Fault;

/// What a target can hold.
#[derive(Debug, Clone, Copy)]
pub struct Takes {
    /// The hashes.
    pub algorithms: &'static [Algorithm],
    /// The numbers of digits.
    pub digits: &'static [u8],
    /// The periods in seconds; all where there is none.
    pub periods: &'static [u64],
    /// Whether codes by counter are known.
    pub counters: bool,
    /// The longest secret, in bytes.
    pub longest: usize,
    /// Whether the hash is told from the length of the secret.
    pub guesses_hash: bool,
}

/// The three hashes of RFC 6238.
pub const SHA: &[Algorithm] = &[Algorithm::Sha1, Algorithm::Sha256, Algorithm::Sha512];

impl Takes {
    /// All that an OATH token can be.
    pub const ALL: Self = Self {
        algorithms: SHA,
        digits: &[6, 7, 8],
        periods: &[],
        counters: true,
        longest: 512,
        guesses_hash: false,
    };

    /// What speaks against a token, if anything does.
    pub fn fault(&self, secret: &Secret, kind: &Kind) -> Option<Fault> {
        let length = secret.bytes().len();
        let period = kind.period().map(|period| period.seconds());
        match kind {
            Kind::Totp { .. } => {}
            Kind::Hotp { .. } if self.counters => {}
            Kind::Hotp { .. } | Kind::Steam | Kind::Yandex { .. } | Kind::Motp { .. } => {
                return Some(Fault::TargetKind);
            }
        }
        if !self.algorithms.contains(&kind.algorithm()) {
            Some(Fault::TargetHash(kind.algorithm().name()))
        } else if !self.digits.contains(&kind.digits()) {
            Some(Fault::TargetDigits(kind.digits()))
        } else if let Some(period) = period
            && !self.periods.is_empty()
            && !self.periods.contains(&period)
        {
            Some(Fault::TargetPeriod(period))
        } else if length > self.longest {
            Some(Fault::TargetLength(length))
        } else if self.guesses_hash && guessed(length) != Some(kind.algorithm()) {
            Some(Fault::TargetGuess(length))
        } else {
            None
        }
    }
}

/// The hash that privacyIDEA takes a secret for, by its length in bytes; none where it would be
/// one that is not known here.
fn guessed(length: usize) -> Option<Algorithm> {
    match length {
        28 | 48 => None,
        32 => Some(Algorithm::Sha256),
        64 => Some(Algorithm::Sha512),
        _ => Some(Algorithm::Sha1),
    }
}
