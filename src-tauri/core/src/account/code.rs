//! Codes: RFC 4226, RFC 6238, Steam Guard, Yandex Key and Mobile-OTP. Time is handed in.

use std::ops::RangeInclusive;

use hmac::{Hmac, KeyInit, Mac};
use md5::{Digest, Md5};
use sha2::Sha256;
use totp_rs::{Builder, Totp};
use zeroize::Zeroizing;

use crate::Moment;

use super::{Algorithm, Details, Digits, Kind, Period, Pin, Secret};

/// A code that the clock rules. No `Debug`: a live code is as good as a key for half a minute.
#[derive(Clone, PartialEq, Eq)]
pub struct Code {
    /// The code, leading zeros intact.
    pub text: String,
    /// The first moment at which it is valid.
    pub valid_from: Moment,
    /// The first moment at which it is no longer valid.
    pub valid_until: Moment,
    /// The code after it.
    pub next: String,
}

/// Why an account gives no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// A counter rules: codes are given one by one, on demand.
    ByCounter,
    /// A clock rules: there is no counter to advance.
    ByClock,
    /// The PIN is not known yet.
    PinMissing,
    /// HMAC-MD5 is named in a foreign format only; no standard says how to shorten it.
    NoStandard,
    /// A Yandex secret needs 16 bytes or more.
    SecretTooShort,
    /// The counter has reached its end, 2^64 − 1.
    CounterAtEnd,
}

impl Details {
    /// The code at `now`, when it begins and ends, and the one after it.
    ///
    /// # Errors
    /// [`CodeError::ByCounter`] for HOTP; the others as they say.
    pub fn code(&self, now: Moment) -> Result<Code, CodeError> {
        let period = self.kind.period().ok_or(CodeError::ByCounter)?.seconds();
        let step = now.seconds() / period;
        let generator = Generator::new(self)?;
        Ok(Code {
            text: generator.code(step),
            valid_from: Moment::from_seconds(step * period),
            valid_until: Moment::from_seconds((step + 1) * period),
            next: generator.code(step + 1),
        })
    }

    /// The code of the present counter (RFC 4226), and the details with the counter advanced.
    ///
    /// Invariant: a caller stores the advanced details *before* it shows the code; a code that
    /// was shown is never shown again.
    ///
    /// # Errors
    /// [`CodeError::ByClock`] for all kinds but HOTP; the others as they say.
    pub fn next_code(&self) -> Result<(String, Self), CodeError> {
        let Kind::Hotp { algorithm, digits, counter } = self.kind else {
            return Err(CodeError::ByClock);
        };
        let text = Generator::new(self)?.code(counter);
        let counter = counter.checked_add(1).ok_or(CodeError::CounterAtEnd)?;
        let kind = Kind::Hotp { algorithm, digits, counter };
        Ok((text, Self { kind, ..self.clone() }))
    }

    /// The code at one counter or time step, whatever the kind. For proofs and comparisons.
    ///
    /// # Errors
    /// As [`CodeError`] says; never [`CodeError::ByClock`] or [`CodeError::ByCounter`].
    pub fn code_at_step(&self, step: u64) -> Result<String, CodeError> {
        Ok(Generator::new(self)?.code(step))
    }

    /// The codes at several counters or time steps, each with its step; the key is prepared once.
    ///
    /// # Errors
    /// As [`Self::code_at_step`].
    pub fn codes_at_steps(
        &self,
        steps: RangeInclusive<u64>,
    ) -> Result<impl Iterator<Item = (u64, String)>, CodeError> {
        let generator = Generator::new(self)?;
        Ok(steps.map(move |step| (step, generator.code(step))))
    }
}

/// What makes the codes of one account, keyed once.
enum Generator<'a> {
    Oath(Totp, Digits),
    Steam(Totp),
    Yandex(Zeroizing<Vec<u8>>),
    Motp(&'a Secret, &'a Pin),
}

impl<'a> Generator<'a> {
    fn new(details: &'a Details) -> Result<Self, CodeError> {
        let secret = &details.secret;
        match &details.kind {
            Kind::Totp { algorithm, digits, .. } | Kind::Hotp { algorithm, digits, .. } => {
                let algorithm = match algorithm {
                    Algorithm::Sha1 => totp_rs::Algorithm::SHA1,
                    Algorithm::Sha256 => totp_rs::Algorithm::SHA256,
                    Algorithm::Sha512 => totp_rs::Algorithm::SHA512,
                    Algorithm::Md5 => return Err(CodeError::NoStandard),
                };
                let builder = Builder::new().with_algorithm(algorithm).with_digits(digits.get());
                Ok(Self::Oath(by_step(builder, secret), *digits))
            }
            Kind::Steam => Ok(Self::Steam(by_step(Builder::new_steam(), secret))),
            Kind::Yandex { pin } if pin.is_missing() => Err(CodeError::PinMissing),
            Kind::Yandex { pin } => yandex_key(secret, pin).map(Self::Yandex),
            Kind::Motp { pin } if pin.is_missing() => Err(CodeError::PinMissing),
            Kind::Motp { pin } => Ok(Self::Motp(secret, pin)),
        }
    }

    fn code(&self, step: u64) -> String {
        match self {
            Self::Oath(totp, digits) => oath_code(totp.sign(step).as_ref(), *digits),
            Self::Steam(totp) => totp.generate(step).to_string(),
            Self::Yandex(key) => yandex_code(key, step),
            Self::Motp(secret, pin) => motp_code(secret, pin, step),
        }
    }
}

/// A generator that counts in steps instead of seconds, so that counters fit too.
fn by_step(builder: Builder, secret: &Secret) -> Totp {
    builder.with_secret(secret.bytes().to_vec()).with_step_duration(1).build_noncompliant()
}

/// Dynamic truncation (RFC 4226 §5.3), here because the package stops at nine digits.
fn oath_code(signature: &[u8], digits: Digits) -> String {
    let offset = usize::from(signature.last().copied().unwrap_or(0) & 0x0f);
    let mut four = [0; 4];
    four.copy_from_slice(&signature[offset..offset + 4]);
    let number = u64::from(u32::from_be_bytes(four) & 0x7fff_ffff);
    let width = usize::from(digits.get());
    format!("{:0width$}", number % 10u64.pow(u32::from(digits.get())))
}

/// Yandex's key: SHA-256 over PIN and the first 16 bytes of the secret, one leading zero dropped.
fn yandex_key(secret: &Secret, pin: &Pin) -> Result<Zeroizing<Vec<u8>>, CodeError> {
    let first = secret.bytes().get(..16).ok_or(CodeError::SecretTooShort)?;
    let mut hash = Sha256::new();
    hash.update(pin.as_str().as_bytes());
    hash.update(first);
    let mut key = Zeroizing::new(hash.finalize().to_vec());
    if key.first() == Some(&0) {
        key.remove(0);
    }
    Ok(key)
}

/// Yandex's code: eight letters out of 63 bits of the HMAC.
fn yandex_code(key: &[u8], step: u64) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(&step.to_be_bytes());
    let signature = mac.finalize().into_bytes();
    let offset = usize::from(signature[signature.len() - 1] & 0x0f);
    let mut eight = [0; 8];
    eight.copy_from_slice(&signature[offset..offset + 8]);
    let mut number = (u64::from_be_bytes(eight) & 0x7fff_ffff_ffff_ffff) % 26u64.pow(8);
    let mut letters = [b'a'; 8];
    for letter in letters.iter_mut().rev() {
        *letter += (number % 26) as u8;
        number /= 26;
    }
    letters.iter().map(|&letter| char::from(letter)).collect()
}

/// Mobile-OTP's code: six hexadecimal digits of MD5 over step, secret in hexadecimal, and PIN.
fn motp_code(secret: &Secret, pin: &Pin, step: u64) -> String {
    let mut hash = Md5::new();
    hash.update(step.to_string().as_bytes());
    hash.update(secret.to_hex().as_bytes());
    hash.update(pin.as_str().as_bytes());
    let mut text = data_encoding::HEXLOWER.encode(&hash.finalize());
    text.truncate(6);
    text
}

impl Period {
    /// The step that holds `now`, counted from the epoch.
    pub fn step_at(self, now: Moment) -> u64 {
        now.seconds() / self.seconds()
    }
}
