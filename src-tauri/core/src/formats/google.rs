//! Google Authenticator's "Transfer accounts", as texts: reads parts of series in any order, writes
//! whole series.

use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use prost::Message as _;
use zeroize::Zeroizing;

use super::migration::{Parameters, Payload, SCHEME, is_one};
use super::unlock;
use super::uris::{first_line, read_texts};
use super::writer::{Holds, Loss, Order, SHA, Writer, failed};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Algorithm, Details, Kind};
use crate::limits;
use crate::problem::Problem;

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

    fn is_uris(&self) -> bool {
        true
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
