//! A chunk of the register: lines of JSON, sealed, each chunk naming the one before it by its hash,
//! so that none can be taken out or put elsewhere unseen. Reads and writes no file.

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::error::BatchError;
use super::record::Record;
use super::state::State;
use crate::Moment;
use crate::account::Secret;
use crate::vault::{Key, Recipient, open_bytes, seal_bytes};

/// The bytes set aside for a line, so that a growing buffer leaves no copies behind.
const LINE: usize = 768;

/// Who does something, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// When.
    pub when: Moment,
    /// Who, as that person is called in the log.
    pub who: String,
}

/// The first line of a chunk.
#[derive(Serialize, Deserialize)]
struct First {
    chunk: u32,
    before: String,
    #[serde(flatten)]
    stamp: Stamp,
}

/// A chunk that was opened.
pub(super) struct Chunk {
    pub(super) stamp: Stamp,
    pub(super) records: Vec<Record>,
}

/// The name of sealed bytes in the chunk after them.
pub(super) fn print_of(sealed: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(sealed))
}

/// The records of chunk `number`, sealed.
pub(super) fn sealed(
    number: u32,
    before: &str,
    stamp: &Stamp,
    records: &[Record],
    recipients: &[Recipient],
) -> Result<Vec<u8>, BatchError> {
    let mut plain = Zeroizing::new(Vec::with_capacity((records.len() + 1) * LINE));
    let first = First { chunk: number, before: before.to_owned(), stamp: stamp.clone() };
    let damaged = |_| BatchError::Damaged(number);
    serde_json::to_writer(&mut *plain, &first).map_err(damaged)?;
    for record in records {
        plain.push(b'\n');
        serde_json::to_writer(&mut *plain, record).map_err(damaged)?;
    }
    Ok(seal_bytes(&plain, recipients)?)
}

/// Opens chunk `number`, which must stand after the one called `before`, where that is known.
pub(super) fn opened(
    number: u32,
    before: Option<&str>,
    sealed: &[u8],
    key: &Key,
) -> Result<Chunk, BatchError> {
    let plain = open_bytes(sealed, key)?;
    let damaged = || BatchError::Damaged(number);
    let mut lines = plain.split(|byte| *byte == b'\n');
    let first = lines.next().unwrap_or_default();
    let first: First = serde_json::from_slice(first).map_err(|_| damaged())?;
    if first.chunk != number || before.is_some_and(|before| before != first.before) {
        return Err(damaged());
    }
    let records: Result<Vec<Record>, _> = lines.map(serde_json::from_slice).collect();
    Ok(Chunk { stamp: first.stamp, records: records.map_err(|_| damaged())? })
}

/// A line of the log: never a secret, never a name.
#[derive(Serialize)]
struct Line<'a> {
    when: Moment,
    who: &'a str,
    serial: &'a str,
    state: State,
    #[serde(skip_serializing_if = "Option::is_none")]
    print: Option<String>,
}

/// The page of the log that belongs to a chunk.
pub(super) fn page(stamp: &Stamp, records: &[Record], log_key: &[u8]) -> Vec<u8> {
    let mut page = Vec::with_capacity(records.len() * 128);
    for record in records {
        let (serial, state, print) = match record {
            Record::Head { .. } => continue,
            Record::Plan { serial, .. } => (serial, State::Planned, None),
            Record::Made { serial, secret, .. } => (serial, State::Made, print(secret, log_key)),
            Record::Step { serial, state } => (serial, *state, None),
        };
        let serial = serial.as_str();
        let line = Line { when: stamp.when, who: &stamp.who, serial, state, print };
        if serde_json::to_writer(&mut page, &line).is_ok() {
            page.push(b'\n');
        }
    }
    page
}

/// A secret's fingerprint: 16 bytes of HMAC-SHA-256 under the register's own key, so that nobody
/// without the register can try secrets against the log.
fn print(base32: &str, log_key: &[u8]) -> Option<String> {
    let secret = Secret::from_base32(base32).ok()?;
    let mac = Hmac::<Sha256>::new_from_slice(log_key).ok()?;
    let tag = mac.chain_update(secret.bytes()).finalize().into_bytes();
    tag.get(..16).map(|half| data_encoding::HEXLOWER.encode(half))
}
