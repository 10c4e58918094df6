//! One part of Google Authenticator's "Transfer accounts": an `otpauth-migration:` URI. Never
//! knows which other parts there are.

use std::fmt;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode_str;
use prost::Message as _;
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize as _, Zeroizing};

use crate::account::{Algorithm, Details, Digits, Kind, Period, Secret, Text};
use crate::limits;
use crate::problem::{Exit, Problem};

/// How such a URI begins.
pub(super) const SCHEME: &str = "otpauth-migration:";

/// Real codes leave the padding out, or do not mind the last bits.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// One part of a series.
pub(super) struct Part {
    /// The series' own number.
    pub(super) id: i64,
    /// How many parts the series has; 1 where nothing is said.
    pub(super) parts: usize,
    /// Which part this is, from 0.
    pub(super) index: usize,
    /// What tells this part from all others.
    pub(super) digest: [u8; 32],
    /// The accounts in it.
    pub(super) accounts: Vec<Details>,
    /// What was left out, account by account.
    pub(super) left_out: Vec<Problem>,
}

/// Why a URI gives no part. Holds nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GoogleError {
    /// The payload is cut short, or none at all.
    Damaged,
    /// The payload is larger than any that an app makes.
    TooLong,
    /// There is no account in it.
    Empty,
}

impl From<GoogleError> for Problem {
    fn from(error: GoogleError) -> Self {
        let id = match error {
            GoogleError::Damaged => "google-damaged",
            GoogleError::TooLong => "google-too-long",
            GoogleError::Empty => "google-empty",
        };
        Self::new(id, Exit::Input)
    }
}

/// Whether a text is meant for this reader.
pub(super) fn is_one(text: &str) -> bool {
    text.get(..SCHEME.len()).is_some_and(|start| start.eq_ignore_ascii_case(SCHEME))
}

/// The part that a URI holds.
pub(super) fn read(uri: &str) -> Result<Part, GoogleError> {
    if uri.len() > limits::MIGRATION_BYTES {
        return Err(GoogleError::TooLong);
    }
    let bytes = payload(uri).ok_or(GoogleError::Damaged)?;
    let mut payload = Payload::decode(bytes.as_slice()).map_err(|_| GoogleError::Damaged)?;
    if payload.accounts.is_empty() {
        return Err(GoogleError::Empty);
    }
    let (parts, index, odd) = payload.place();
    let (mut accounts, mut left_out) = (Vec::new(), Vec::new());
    left_out.extend(odd.then(|| Problem::new("google-series-odd", Exit::Input)));
    for account in &mut payload.accounts {
        match account.details() {
            Ok(details) => accounts.push(details),
            Err(problem) => left_out.push(problem.with("item", account.label())),
        }
    }
    let (id, digest) = (i64::from(payload.batch_id), Sha256::digest(&*bytes).into());
    Ok(Part { id, parts, index, digest, accounts, left_out })
}

/// The bytes behind `data=`. Percent-decoding comes first; a blank was a `+` that somebody
/// form-decoded, and line breaks come from mail programs.
fn payload(uri: &str) -> Option<Zeroizing<Vec<u8>>> {
    let (_, query) = uri.split_once('?')?;
    let data = query.split('&').find_map(|pair| pair.strip_prefix("data="))?;
    let decoded = Zeroizing::new(percent_decode_str(data).collect::<Vec<u8>>());
    let mut letters = Zeroizing::new(Vec::with_capacity(decoded.len()));
    letters.extend(decoded.iter().filter(|byte| !matches!(byte, b'\r' | b'\n' | b'\t')).map(
        |byte| match byte {
            b' ' | b'-' => b'+',
            b'_' => b'/',
            other => *other,
        },
    ));
    LENIENT.decode(&*letters).ok().filter(|bytes| !bytes.is_empty()).map(Zeroizing::new)
}

/// Google's `MigrationPayload`. Numbers that stand for names are read as numbers, so that an
/// unknown one costs its account only; unknown fields are skipped.
#[derive(Clone, PartialEq, prost::Message)]
#[prost(skip_debug)]
pub(super) struct Payload {
    #[prost(message, repeated, tag = "1")]
    pub(super) accounts: Vec<Parameters>,
    #[prost(int32, tag = "2")]
    pub(super) version: i32,
    #[prost(int32, tag = "3")]
    pub(super) batch_size: i32,
    #[prost(int32, tag = "4")]
    pub(super) batch_index: i32,
    #[prost(int32, tag = "5")]
    pub(super) batch_id: i32,
}

/// Google's `OtpParameters`. Texts are bytes here: one bad letter must not cost the series.
#[derive(Clone, PartialEq, prost::Message)]
#[prost(skip_debug)]
pub(super) struct Parameters {
    #[prost(bytes = "vec", tag = "1")]
    pub(super) secret: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    pub(super) name: Vec<u8>,
    #[prost(bytes = "vec", tag = "3")]
    pub(super) issuer: Vec<u8>,
    #[prost(int32, tag = "4")]
    pub(super) algorithm: i32,
    #[prost(int32, tag = "5")]
    pub(super) digits: i32,
    #[prost(int32, tag = "6")]
    pub(super) kind: i32,
    #[prost(int64, tag = "7")]
    pub(super) counter: i64,
}

impl Drop for Parameters {
    fn drop(&mut self) {
        self.secret.zeroize();
    }
}

impl fmt::Debug for Parameters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Parameters(…)")
    }
}

impl Payload {
    /// How many parts, which one, and whether the numbers make no sense; then it stands alone.
    fn place(&self) -> (usize, usize, bool) {
        let alone = (1, 0, false);
        if self.batch_size == 0 && self.batch_index == 0 {
            return alone;
        }
        match (usize::try_from(self.batch_size), usize::try_from(self.batch_index)) {
            (Ok(parts), Ok(index)) if index < parts && parts <= limits::SERIES_PARTS => {
                (parts, index, false)
            }
            _ => (1, 0, true),
        }
    }
}

impl Parameters {
    fn details(&mut self) -> Result<Details, Problem> {
        let secret = Secret::from_bytes(std::mem::take(&mut self.secret))?;
        let kind = self.read_kind()?;
        let (issuer, organisation, name) = self.names();
        let mut details = Details::new(Text::line(&issuer)?, Text::line(&name)?, secret, kind);
        details.organisation = Text::line(&organisation)?;
        Ok(details)
    }

    /// Left open means SHA-1, six digits, by the clock: older versions of the app and its
    /// imitators leave all three out. There is no period; it is always 30 s.
    fn read_kind(&self) -> Result<Kind, Problem> {
        let unknown = |id| Problem::new(id, Exit::Input);
        let algorithm = match self.algorithm {
            0 | 1 => Algorithm::Sha1,
            2 => Algorithm::Sha256,
            3 => Algorithm::Sha512,
            4 => Algorithm::Md5,
            _ => return Err(unknown("otpauth-algorithm")),
        };
        let digits = match self.digits {
            0 | 1 => Digits::SIX,
            2 => Digits::new(8).map_err(|_| unknown("otpauth-digits"))?,
            _ => return Err(unknown("otpauth-digits")),
        };
        match self.kind {
            0 | 2 => Ok(Kind::Totp { algorithm, digits, period: Period::THIRTY }),
            1 => {
                let counter = self.counter.try_into().map_err(|_| unknown("otpauth-counter"))?;
                Ok(Kind::Hotp { algorithm, digits, counter })
            }
            _ => Err(unknown("otpauth-type")),
        }
    }

    /// Issuer, organisation and account name. The name repeats the issuer before a colon, or
    /// is all there is; Microsoft puts the organisation there.
    fn names(&self) -> (String, String, String) {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
        let (issuer, label) = (text(&self.issuer), text(&self.name));
        // An issuer may hold a colon itself.
        let whole = label.strip_prefix(&issuer).and_then(|rest| rest.strip_prefix(':'));
        let (prefix, name) = match whole.filter(|_| !issuer.is_empty()) {
            Some(name) => (issuer.as_str(), name.trim().to_owned()),
            None => match label.split_once(':') {
                Some((prefix, name)) => (prefix.trim(), name.trim().to_owned()),
                None => return (issuer, String::new(), label),
            },
        };
        if issuer.is_empty() {
            (prefix.to_owned(), String::new(), name)
        } else if prefix.to_lowercase() == issuer.to_lowercase() {
            (issuer, String::new(), name)
        } else if issuer.eq_ignore_ascii_case("microsoft") {
            let organisation = prefix.replace('+', " ");
            (issuer, organisation, name)
        } else {
            (issuer, String::new(), label)
        }
    }

    /// How a person knows an account that was left out.
    fn label(&self) -> String {
        let (issuer, _, name) = self.names();
        let label = if issuer.is_empty() { name } else { format!("{issuer}: {name}") };
        label.chars().filter(|letter| !letter.is_control()).take(80).collect()
    }
}
