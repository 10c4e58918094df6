//! Google Authenticator's "Transfer accounts": `otpauth-migration:` URIs, each one part of a
//! series. Reads one part, never knowing which others there are; writes whole series.

use std::fmt;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use prost::Message as _;
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize as _, Zeroizing};

use super::unlock;
use super::uri_list::first_line;
use super::writer::{Holds, Loss, Order, SHA, Seals, Writer, failed};
use super::{File, Fit, Format, Import, Keys, Refusal, read_texts};
use crate::account::{Algorithm, Details, Digits, Kind, Period, Secret, Text};
use crate::limits;
use crate::problem::{Exit, Problem};

/// Google Authenticator.
pub struct Google;

impl Format for Google {
    fn name(&self) -> &'static str {
        "google"
    }

    fn app(&self) -> &'static str {
        "Google Authenticator"
    }

    fn reads(&self) -> &'static str {
        "migration QR codes and URIs, in any order"
    }

    fn knows(&self, file: &File) -> Fit {
        match file.text().is_some_and(|text| is_one(first_line(text))) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let text = file.text().ok_or(Refusal::NotRecognised)?;
        Ok(read_texts(&[Zeroizing::new(text.to_owned())]))
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

/// How such a URI begins.
const SCHEME: &str = "otpauth-migration:";

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
struct Payload {
    #[prost(message, repeated, tag = "1")]
    accounts: Vec<Parameters>,
    #[prost(int32, tag = "2")]
    version: i32,
    #[prost(int32, tag = "3")]
    batch_size: i32,
    #[prost(int32, tag = "4")]
    batch_index: i32,
    #[prost(int32, tag = "5")]
    batch_id: i32,
}

/// Google's `OtpParameters`. Texts are bytes here: one bad letter must not cost the series.
#[derive(Clone, PartialEq, prost::Message)]
#[prost(skip_debug)]
struct Parameters {
    #[prost(bytes = "vec", tag = "1")]
    secret: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    name: Vec<u8>,
    #[prost(bytes = "vec", tag = "3")]
    issuer: Vec<u8>,
    #[prost(int32, tag = "4")]
    algorithm: i32,
    #[prost(int32, tag = "5")]
    digits: i32,
    #[prost(int32, tag = "6")]
    kind: i32,
    #[prost(int64, tag = "7")]
    counter: i64,
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

/// The most accounts in one part, as Google's own app makes them.
const PER_PART: usize = 10;

/// The most bytes of accounts in one part, so that its URI fits into a QR code: Base64 makes
/// four letters of three bytes, and some of them take three more in the URI.
const PART_BYTES: usize = 1900;

impl Writer for Google {
    fn holds(&self) -> &Holds {
        &Holds {
            kinds: &["totp", "hotp"],
            algorithms: SHA,
            digits: 6..=8,
            periods: 30..=30,
            pins: false,
            groups: 0,
            notes: false,
            favorites: false,
            ..Holds::ALL
        }
    }

    fn seals(&self) -> Seals {
        Seals::Never
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "txt"
    }

    /// There are names for six and for eight digits alone, and counters have a sign.
    fn refuses(&self, details: &Details) -> Option<Loss> {
        match details.kind {
            Kind::Hotp { counter, .. } if i64::try_from(counter).is_err() => Some(Loss::Kind),
            _ if matches!(details.kind.digits(), 6 | 8) => None,
            _ => Some(Loss::Digits),
        }
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut parts: Vec<Vec<Parameters>> = Vec::new();
        let mut filled = 0;
        for details in order.accounts {
            let account = Parameters::new(details)?;
            let length = account.encoded_len() + 4;
            match parts.last_mut() {
                Some(part) if part.len() < PER_PART && filled + length <= PART_BYTES => {
                    part.push(account);
                    filled += length;
                }
                _ => {
                    parts.push(vec![account]);
                    filled = length;
                }
            }
        }
        let mut out = Zeroizing::new(Vec::new());
        while !parts.is_empty() {
            let rest = parts.split_off(parts.len().min(limits::SERIES_PARTS));
            write_series(order, parts, &mut out)?;
            parts = rest;
        }
        Ok(out)
    }
}

/// One URI a line, with a number drawn for the series.
fn write_series(
    order: &Order,
    parts: Vec<Vec<Parameters>>,
    out: &mut Vec<u8>,
) -> Result<(), Problem> {
    let small = |number: usize| i32::try_from(number).map_err(|_| failed());
    let batch_size = small(parts.len())?;
    // Apps compare these numbers with and without a sign.
    let batch_id = i32::from_be_bytes(order.bytes()) & i32::MAX;
    for (index, accounts) in parts.into_iter().enumerate() {
        let payload =
            Payload { accounts, version: 1, batch_size, batch_index: small(index)?, batch_id };
        let bytes = Zeroizing::new(payload.encode_to_vec());
        let text = Zeroizing::new(unlock::base64(&bytes));
        out.extend_from_slice(SCHEME.as_bytes());
        out.extend_from_slice(b"//offline?data=");
        for piece in percent_encode(text.as_bytes(), NON_ALPHANUMERIC) {
            out.extend_from_slice(piece.as_bytes());
        }
        out.push(b'\n');
    }
    Ok(())
}

impl Parameters {
    /// The name repeats the issuer before a colon, as the app itself writes it.
    fn new(details: &Details) -> Result<Self, Problem> {
        let (issuer, name) = (details.issuer.as_str(), details.name.as_str());
        let label = match issuer {
            "" if !name.contains(':') => name.to_owned(),
            _ => format!("{issuer}:{name}"),
        };
        Ok(Self {
            secret: details.secret.bytes().to_vec(),
            name: label.into_bytes(),
            issuer: issuer.as_bytes().to_vec(),
            algorithm: match details.kind.algorithm() {
                Algorithm::Sha1 => 1,
                Algorithm::Sha256 => 2,
                Algorithm::Sha512 => 3,
                Algorithm::Md5 => return Err(failed()),
            },
            digits: if details.kind.digits() == 8 { 2 } else { 1 },
            kind: if details.kind.counter().is_some() { 1 } else { 2 },
            counter: i64::try_from(details.kind.counter().unwrap_or(0)).map_err(|_| failed())?,
        })
    }
}
