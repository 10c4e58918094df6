//! The XML inside a KDBX file: key, payload, blocks and the values sealed once more inside.
//! Everything is measured before it is unpacked; the head was weighed before. Knows no entry.

use std::io::Read as _;

use aes::Aes256;
use aes::cipher::block_padding::{NoPadding, Pkcs7};
use aes::cipher::{BlockCipherEncrypt as _, BlockModeDecrypt as _, KeyInit as _, KeyIvInit as _};
use chacha20::ChaCha20;
use chacha20::cipher::StreamCipher;
use data_encoding::HEXLOWER_PERMISSIVE;
use flate2::read::GzDecoder;
use salsa20::Salsa20;
use sha2::{Digest as _, Sha256, Sha512};
use subtle::ConstantTimeEq as _;
use twofish::Twofish;
use zeroize::Zeroizing;

use super::header::{Cipher, Header, Kdf, number, piece};
use crate::formats::Refusal;
use crate::formats::json::base64;
use crate::formats::unlock::{Key, hmac_sha256};
use crate::formats::xml::{self, Element};
use crate::limits;

/// Bytes that are wiped.
type Plain = Zeroizing<Vec<u8>>;

/// The start value of the inner Salsa20, the same for all files.
const SALSA: [u8; 8] = [0xE8, 0x30, 0x09, 0x4B, 0x97, 0x20, 0x5D, 0x2A];

/// What of the XML is wanted; histories, times and attachments are not.
const WANTED: [&str; 11] = [
    "KeePassFile",
    "Meta",
    "RecycleBinUUID",
    "Root",
    "Group",
    "UUID",
    "Name",
    "Entry",
    "String",
    "Key",
    "Value",
];

/// The XML of a database as a tree, every value open.
pub(super) fn unseal(
    header: &Header,
    password: Option<&str>,
    key_file: Option<&[u8]>,
) -> Result<Element, Refusal> {
    let key = derive(header.kdf, &composite(password, key_file)?)?;
    let (text, mut inner) = match header.version {
        3 => version_3(header, &key)?,
        _ => version_4(header, &key)?,
    };
    let text = std::str::from_utf8(&text).map_err(|_| Refusal::Corrupt)?;
    tree(text, inner.as_deref_mut())
}

/// The wanted part of a document. Values are sealed in one stream, in the order they stand in,
/// those of old versions among them.
pub(super) fn tree(
    text: &str,
    mut inner: Option<&mut (dyn StreamCipher + 'static)>,
) -> Result<Element, Refusal> {
    xml::parse_with(text, &mut |element| {
        let sealed =
            element.attribute("Protected").is_some_and(|is| is.eq_ignore_ascii_case("true"));
        if sealed {
            let mut bytes = base64(element.text()).unwrap_or_default();
            match inner.as_deref_mut() {
                Some(inner) => inner.apply_keystream(&mut bytes),
                // Outside of a database nobody can open it.
                None => bytes.clear(),
            }
            element.set_text(Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned()));
        }
        WANTED.contains(&element.name.as_str())
    })
}

/// Password and key file as one key.
fn composite(password: Option<&str>, key_file: Option<&[u8]>) -> Result<Key, Refusal> {
    let mut whole = Sha256::new();
    if let Some(password) = password {
        whole.update(Sha256::digest(password.as_bytes()));
    }
    if let Some(file) = key_file {
        whole.update(&*file_key(file)?);
    }
    Ok(Zeroizing::new(whole.finalize().into()))
}

/// The key in a key file: XML of two versions, 32 bytes, 64 hexadecimal digits, or any file's sum.
fn file_key(file: &[u8]) -> Result<Plain, Refusal> {
    let text = std::str::from_utf8(file).unwrap_or_default().trim_start_matches('\u{FEFF}');
    let root = Some(text).filter(|text| text.trim_start().starts_with('<'));
    let root = root.and_then(|text| xml::parse(text).ok()).filter(|root| root.name == "KeyFile");
    if let Some(root) = root {
        let data = root.text_at(&["Key", "Data"]);
        let bare: Zeroizing<String> =
            Zeroizing::new(data.chars().filter(|letter| !letter.is_whitespace()).collect());
        return match root.text_at(&["Meta", "Version"]).starts_with('2') {
            true => HEXLOWER_PERMISSIVE.decode(bare.as_bytes()).map(Zeroizing::new).ok(),
            false => base64(&bare),
        }
        .ok_or(Refusal::Corrupt);
    }
    Ok(Zeroizing::new(match file.len() {
        32 => file.to_vec(),
        64 => HEXLOWER_PERMISSIVE.decode(file).unwrap_or_else(|_| Sha256::digest(file).to_vec()),
        _ => Sha256::digest(file).to_vec(),
    }))
}

fn derive(kdf: Kdf, key: &Key) -> Result<Key, Refusal> {
    let mut out = Key::default();
    match kdf {
        Kdf::Aes { seed, rounds } => {
            let cipher = Aes256::new_from_slice(seed).map_err(|_| Refusal::Corrupt)?;
            let (blocks, _) = key.as_chunks::<16>();
            let mut blocks: Vec<aes::Block> = blocks.iter().map(|block| (*block).into()).collect();
            for _ in 0..rounds {
                cipher.encrypt_blocks(&mut blocks);
            }
            let mut whole = Sha256::new();
            blocks.iter().for_each(|block| whole.update(block));
            *out = whole.finalize().into();
        }
        Kdf::Argon { id, old, salt, memory, passes, lanes } => {
            use argon2::{Algorithm, Argon2, Params, Version};
            let rules = Params::new(memory, passes, lanes, Some(32));
            let rules = rules.map_err(|_| Refusal::Corrupt)?;
            let kind = if id { Algorithm::Argon2id } else { Algorithm::Argon2d };
            let version = if old { Version::V0x10 } else { Version::V0x13 };
            let argon = Argon2::new(kind, version, rules);
            let derived = argon.hash_password_into(&**key, salt, &mut *out);
            derived.map_err(|_| Refusal::Corrupt)?;
        }
    }
    Ok(out)
}

/// The text, and the cipher of the values inside.
type Opened = (Plain, Option<Box<dyn StreamCipher>>);

/// Version 4: every block has a sum under the key, and so has the head.
fn version_4(header: &Header, key: &Key) -> Result<Opened, Refusal> {
    let master = joined::<Sha256>(&[header.seed, &**key]);
    let sums = joined::<Sha512>(&[header.seed, &**key, &[1]]);
    let fits = |number: u64, pieces: &[&[u8]], tag: &[u8]| {
        let key = joined::<Sha512>(&[&number.to_le_bytes(), &sums]);
        hmac_sha256(&key, pieces).is_some_and(|sum| bool::from(sum.as_slice().ct_eq(tag)))
    };
    let tag = header.body.get(32..64).ok_or(Refusal::Corrupt)?;
    if !fits(u64::MAX, &[header.head], tag) {
        return Err(Refusal::WrongPassword);
    }
    let (mut sealed, mut place) = (Vec::new(), 64_usize);
    for count in 0_u64.. {
        let tag = header.body.get(place..place + 32).ok_or(Refusal::Corrupt)?;
        let block = piece(header.body, place + 32, 4)?;
        let length = u32::try_from(block.len()).map_err(|_| Refusal::Corrupt)?.to_le_bytes();
        if !fits(count, &[&count.to_le_bytes(), &length, block], tag) {
            return Err(Refusal::Corrupt);
        }
        if block.is_empty() {
            break;
        }
        sealed.extend_from_slice(block);
        place += 36 + block.len();
    }
    let payload = decrypt(header, &master, &sealed, true).ok_or(Refusal::Corrupt)?;
    let payload = unpacked(header, payload)?;
    let (mut place, mut kind, mut key) = (0_usize, 0, &[][..]);
    loop {
        let field = *payload.get(place).ok_or(Refusal::Corrupt)?;
        let value = piece(&payload, place + 1, 4)?;
        place += 5 + value.len();
        match field {
            0 => break,
            1 => kind = number(value),
            2 => key = value,
            // Attachments.
            _ => {}
        }
    }
    let text = payload.get(place..).unwrap_or_default();
    Ok((Zeroizing::new(text.to_vec()), stream(kind, key)?))
}

/// Version 3: the first bytes alone tell whether the key is right, and blocks have plain sums.
fn version_3(header: &Header, key: &Key) -> Result<Opened, Refusal> {
    if header.body.is_empty()
        || !header.body.len().is_multiple_of(16) && header.cipher != Cipher::Chacha
    {
        return Err(Refusal::Corrupt);
    }
    let master = joined::<Sha256>(&[header.seed, &**key]);
    // The blocks say themselves where they end; padding would only hide a file that was cut.
    let payload = decrypt(header, &master, header.body, false).ok_or(Refusal::WrongPassword)?;
    let mut rest = payload.strip_prefix(header.first).ok_or(Refusal::WrongPassword)?;
    let mut whole = Zeroizing::new(Vec::new());
    loop {
        let sum = rest.get(4..36).ok_or(Refusal::Corrupt)?;
        let block = piece(rest, 36, 4)?;
        if block.is_empty() {
            break;
        }
        if Sha256::digest(block).as_slice() != sum {
            return Err(Refusal::Corrupt);
        }
        whole.extend_from_slice(block);
        rest = rest.get(40 + block.len()..).unwrap_or_default();
    }
    let (kind, key) = header.inner;
    Ok((unpacked(header, whole)?, stream(kind, key)?))
}

/// A hash over several pieces.
fn joined<H: sha2::Digest>(pieces: &[&[u8]]) -> Plain {
    let mut whole = H::new();
    pieces.iter().for_each(|piece| whole.update(piece));
    Zeroizing::new(whole.finalize().to_vec())
}

fn decrypt(header: &Header, key: &[u8], sealed: &[u8], padded: bool) -> Option<Plain> {
    macro_rules! cbc {
        ($cipher:ty) => {{
            let cipher = cbc::Decryptor::<$cipher>::new_from_slices(key, header.start).ok()?;
            match padded {
                true => cipher.decrypt_padded_vec::<Pkcs7>(sealed),
                false => cipher.decrypt_padded_vec::<NoPadding>(sealed),
            }
            .ok()
            .map(Zeroizing::new)
        }};
    }
    match header.cipher {
        Cipher::Aes => cbc!(Aes256),
        Cipher::Twofish => cbc!(Twofish),
        Cipher::Chacha => {
            let mut plain = Zeroizing::new(sealed.to_vec());
            ChaCha20::new_from_slices(key, header.start).ok()?.apply_keystream(&mut plain);
            Some(plain)
        }
    }
}

/// The payload, no larger than honest ones are.
fn unpacked(header: &Header, payload: Plain) -> Result<Plain, Refusal> {
    if !header.packed {
        return Ok(payload);
    }
    let mut out = Zeroizing::new(Vec::new());
    let reader = GzDecoder::new(payload.as_slice());
    let read = reader.take(limits::ZIP_BYTES + 1).read_to_end(&mut out);
    read.map_err(|_| Refusal::Corrupt)?;
    if out.len() as u64 > limits::ZIP_BYTES { Err(Refusal::Hostile) } else { Ok(out) }
}

/// The cipher of the values inside, by its number.
fn stream(kind: u64, key: &[u8]) -> Result<Option<Box<dyn StreamCipher>>, Refusal> {
    match kind {
        0 => Ok(None),
        2 => {
            let key = joined::<Sha256>(&[key]);
            let cipher = Salsa20::new_from_slices(&key, &SALSA).map_err(|_| Refusal::Corrupt)?;
            Ok(Some(Box::new(cipher)))
        }
        3 => {
            let whole = joined::<Sha512>(&[key]);
            let (key, rest) = whole.split_at_checked(32).ok_or(Refusal::Corrupt)?;
            let start = rest.get(..12).ok_or(Refusal::Corrupt)?;
            let cipher = ChaCha20::new_from_slices(key, start).map_err(|_| Refusal::Corrupt)?;
            Ok(Some(Box::new(cipher)))
        }
        _ => Err(Refusal::Unsupported("import-unknown-cipher")),
    }
}
