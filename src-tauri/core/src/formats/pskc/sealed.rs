//! What RFC 6030 §6 seals values with: the key, the ciphers of XML Encryption and the sums over
//! sealed values. Knows nothing of accounts.

use aes::cipher::block_padding::{NoPadding, Pkcs7};
use aes::cipher::{BlockModeDecrypt as _, BlockModeEncrypt as _, KeyInit as _, KeyIvInit as _};
use aes::{Aes128, Aes192, Aes256};
use aes_kw::{AesKw, AesKwp};
use data_encoding::HEXLOWER_PERMISSIVE;
use des::TdesEde3;
use hmac::{Hmac, Mac as _};
use sha1::{Digest as _, Sha1};
use sha2::{Sha224, Sha256, Sha384, Sha512};
use zeroize::Zeroizing;

use crate::formats::json::base64;
use crate::formats::unlock::{self, Hash};
use crate::formats::xml::Element;
use crate::formats::{Keys, Refusal};

/// Bytes that are wiped.
pub(super) type Plain = Zeroizing<Vec<u8>>;

/// Why a sealed value gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is cut short or was never sealed in a known way.
    Damaged,
    /// It does not open: another key, or changed bytes.
    Closed,
}

/// A cipher and the length of its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cipher {
    Cbc(usize),
    TripleDes,
    Wrap(usize),
    WrapTripleDes,
}

/// A hash inside HMAC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sum {
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
}

/// The key to a file's sealed values.
pub(super) struct Lock {
    key: Plain,
    /// Drafts before the RFC name cipher and start value once, for the whole file.
    draft: Option<(Cipher, Vec<u8>)>,
    sum: Option<(Sum, Plain)>,
}

/// What stands behind the last `#` or `:` of an identifier.
pub(super) fn fragment(name: &str) -> &str {
    name.trim().rsplit(['#', ':']).next().unwrap_or_default()
}

/// The cipher that an `EncryptionMethod` names.
fn cipher(method: Option<&Element>) -> Result<Cipher, Refusal> {
    let name = method.and_then(|method| method.attribute("Algorithm")).ok_or(Refusal::Corrupt)?;
    Ok(match fragment(name).to_ascii_lowercase().as_str() {
        "aes128-cbc" => Cipher::Cbc(16),
        "aes192-cbc" => Cipher::Cbc(24),
        "aes256-cbc" => Cipher::Cbc(32),
        "tripledes-cbc" => Cipher::TripleDes,
        "kw-aes128" => Cipher::Wrap(16),
        "kw-aes192" => Cipher::Wrap(24),
        "kw-aes256" => Cipher::Wrap(32),
        "kw-tripledes" => Cipher::WrapTripleDes,
        _ => return Err(Refusal::Unsupported("import-unknown-cipher")),
    })
}

impl Cipher {
    fn key_length(self) -> usize {
        match self {
            Self::Cbc(length) | Self::Wrap(length) => length,
            Self::TripleDes | Self::WrapTripleDes => 24,
        }
    }

    /// Opens a value; the start value stands before it unless it is given.
    fn open(self, key: &[u8], start: Option<&[u8]>, sealed: &[u8]) -> Result<Plain, Fault> {
        let block = if self == Self::TripleDes { 8 } else { 16 };
        let cut = || sealed.split_at_checked(block).ok_or(Fault::Damaged);
        let (start, body) = match start {
            Some(start) => (start, sealed),
            None if matches!(self, Self::Cbc(_) | Self::TripleDes) => cut()?,
            None => (&[][..], sealed),
        };
        if key.len() != self.key_length() {
            return Err(Fault::Closed);
        }
        let whole = if matches!(self, Self::Cbc(_)) { 16 } else { 8 };
        if body.is_empty() || !body.len().is_multiple_of(whole) {
            return Err(Fault::Damaged);
        }
        macro_rules! cbc {
            ($cipher:ty) => {
                cbc::Decryptor::<$cipher>::new_from_slices(key, start)
                    .ok()
                    .and_then(|cipher| cipher.decrypt_padded_vec::<Pkcs7>(body).ok())
            };
        }
        macro_rules! unwrapped {
            ($cipher:ty) => {{
                let mut out = Zeroizing::new(vec![0; body.len()]);
                let cipher = AesKw::<$cipher>::new_from_slice(key).map_err(|_| Fault::Closed)?;
                let opened = cipher.unwrap_key(body, &mut out).ok().map(<[u8]>::to_vec);
                // What is no multiple of eight bytes is wrapped with padding (RFC 5649).
                let padded = AesKwp::<$cipher>::new_from_slice(key).map_err(|_| Fault::Closed)?;
                opened.or_else(|| padded.unwrap_key(body, &mut out).ok().map(<[u8]>::to_vec))
            }};
        }
        let opened = match self {
            Self::Cbc(16) => cbc!(Aes128),
            Self::Cbc(24) => cbc!(Aes192),
            Self::Cbc(_) => cbc!(Aes256),
            Self::TripleDes => cbc!(TdesEde3),
            Self::Wrap(_) if body.len() < 16 => return Err(Fault::Damaged),
            Self::Wrap(16) => unwrapped!(Aes128),
            Self::Wrap(24) => unwrapped!(Aes192),
            Self::Wrap(_) => unwrapped!(Aes256),
            Self::WrapTripleDes => unwrap_triple_des(key, body),
        };
        opened.map(Zeroizing::new).ok_or(Fault::Closed)
    }
}

/// RFC 3217 §3.2: twice through the cipher, turned round in between, and a sum at the end.
fn unwrap_triple_des(key: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    const START: [u8; 8] = [0x4A, 0xDD, 0xA2, 0x2C, 0x79, 0xE8, 0x21, 0x05];
    let open = |start: &[u8], body: &[u8]| {
        let cipher = cbc::Decryptor::<TdesEde3>::new_from_slices(key, start).ok()?;
        cipher.decrypt_padded_vec::<NoPadding>(body).ok().map(Zeroizing::new)
    };
    let mut turned = open(&START, sealed)?;
    turned.reverse();
    let (start, body) = turned.split_at_checked(8)?;
    let opened = open(start, body)?;
    let (plain, sum) = opened.split_at_checked(opened.len().checked_sub(8)?)?;
    (Sha1::digest(plain).get(..8) == Some(sum)).then(|| plain.to_vec())
}

fn sum(method: &Element) -> Result<Sum, Refusal> {
    let name = method.attribute("Algorithm").ok_or(Refusal::Corrupt)?;
    Ok(match fragment(name).to_ascii_lowercase().as_str() {
        "hmac-sha1" => Sum::Sha1,
        "hmac-sha224" => Sum::Sha224,
        "hmac-sha256" => Sum::Sha256,
        "hmac-sha384" => Sum::Sha384,
        "hmac-sha512" => Sum::Sha512,
        _ => return Err(Refusal::Unsupported("import-unknown-cipher")),
    })
}

impl Sum {
    fn fits(self, key: &[u8], value: &[u8], tag: &[u8]) -> bool {
        macro_rules! fits {
            ($hash:ty) => {
                Hmac::<$hash>::new_from_slice(key)
                    .is_ok_and(|mac| mac.chain_update(value).verify_slice(tag).is_ok())
            };
        }
        match self {
            Self::Sha1 => fits!(Sha1),
            Self::Sha224 => fits!(Sha224),
            Self::Sha256 => fits!(Sha256),
            Self::Sha384 => fits!(Sha384),
            Self::Sha512 => fits!(Sha512),
        }
    }
}

/// Whether a value is sealed in a way that is known here; asked before any password is.
pub(super) fn check(value: &Element) -> Result<(), Refusal> {
    match value.first("EncryptedValue") {
        Some(sealed) => cipher(sealed.first("EncryptionMethod")).map(|_| ()),
        None => Ok(()),
    }
}

/// The bytes that a `CipherData` holds.
fn cipher_value(holder: &Element) -> Result<Plain, Fault> {
    let text = holder.text_at(&["CipherData", "CipherValue"]);
    bytes(text).ok_or(Fault::Damaged)
}

/// Base64 as XML writes it, broken into lines.
pub(super) fn bytes(text: &str) -> Option<Plain> {
    let whole: Zeroizing<String> =
        Zeroizing::new(text.chars().filter(|letter| !letter.is_whitespace()).collect());
    base64(&whole).filter(|bytes| !bytes.is_empty())
}

impl Lock {
    /// The key that the password gives: by PBKDF2, or it is the key itself in hexadecimal.
    pub(super) fn new(container: &Element, keys: &Keys) -> Result<Self, Refusal> {
        let draft = container.first("EncryptionMethod").map(|method| {
            let start = bytes(method.text_at(&["IV"])).ok_or(Refusal::Corrupt)?;
            Ok((cipher(Some(method))?, start.to_vec()))
        });
        let draft = draft.transpose()?;
        let mac = container.first("MACMethod");
        // What is written wrongly is so whatever the password.
        let derivation = container.at(&["EncryptionKey", "DerivedKey"]);
        let derivation = derivation.map(|derived| Derivation::read(derived, mac)).transpose()?;
        // Programs write the method even where the cipher proves itself.
        let mac = mac.filter(|mac| mac.attribute("Algorithm").is_some());
        let method = mac.or(container.first("DigestMethod")).map(sum).transpose()?;
        let password = keys.password()?;
        let key = match derivation {
            Some(derivation) => derivation.key(password)?,
            None => {
                let digits: Zeroizing<String> = Zeroizing::new(
                    password.chars().filter(|c| !c.is_whitespace() && *c != ':').collect(),
                );
                let key = HEXLOWER_PERMISSIVE.decode(digits.as_bytes()).map(Zeroizing::new);
                key.map_err(|_| Refusal::WrongPassword)?
            }
        };
        let own = mac.map(|mac| mac_key(mac, &key)).transpose()?;
        let sum = method.map(|method| (method, own.unwrap_or_else(|| key.clone())));
        Ok(Self { key, draft, sum })
    }

    /// What a sealed value holds.
    pub(super) fn open(&self, value: &Element) -> Result<Plain, Fault> {
        let sealed = value.first("EncryptedValue").ok_or(Fault::Damaged)?;
        let cipher = cipher(sealed.first("EncryptionMethod")).map_err(|_| Fault::Damaged)?;
        let closed = cipher_value(sealed)?;
        let plain = cipher.open(&self.key, None, &closed)?;
        self.check(value.text_at(&["ValueMAC"]), &closed, plain)
    }

    /// What a sealed value of an early draft holds.
    pub(super) fn open_draft(&self, value: &Element) -> Result<Plain, Fault> {
        let closed = bytes(value.text_at(&["Value"])).ok_or(Fault::Damaged)?;
        let Some((cipher, start)) = &self.draft else { return Ok(closed) };
        let plain = cipher.open(&self.key, Some(start), &closed)?;
        self.check(value.text_at(&["ValueDigest"]), &closed, plain)
    }

    /// The sum stands over the sealed value; before the RFC it stood over the open one.
    fn check(&self, tag: &str, closed: &[u8], plain: Plain) -> Result<Plain, Fault> {
        let Some((sum, key)) = &self.sum else { return Ok(plain) };
        if tag.is_empty() {
            return Ok(plain);
        }
        let tag = bytes(tag).ok_or(Fault::Damaged)?;
        let fits = sum.fits(key, closed, &tag) || sum.fits(key, &plain, &tag);
        if fits { Ok(plain) } else { Err(Fault::Closed) }
    }
}

/// The key of the sums is sealed itself; without one, it is the key of the values.
fn mac_key(method: &Element, key: &Plain) -> Result<Plain, Refusal> {
    let Some(sealed) = method.first("MACKey") else { return Ok(key.clone()) };
    let cipher = cipher(sealed.first("EncryptionMethod"))?;
    let closed = cipher_value(sealed).map_err(|_| Refusal::Corrupt)?;
    cipher.open(key, None, &closed).map_err(|fault| match fault {
        Fault::Damaged => Refusal::Corrupt,
        Fault::Closed => Refusal::WrongPassword,
    })
}

/// PBKDF2 as a file asks for it.
struct Derivation {
    salt: Plain,
    rounds: u64,
    length: usize,
    hash: Hash,
}

impl Derivation {
    fn read(derived: &Element, mac: Option<&Element>) -> Result<Self, Refusal> {
        let method = derived.first("KeyDerivationMethod").ok_or(Refusal::Corrupt)?;
        let name = method.attribute("Algorithm").ok_or(Refusal::Corrupt)?;
        if !fragment(name).eq_ignore_ascii_case("pbkdf2") {
            return Err(Refusal::Unsupported("import-unknown-cipher"));
        }
        let params = method.children.first().ok_or(Refusal::Corrupt)?;
        let salt = bytes(params.text_at(&["Salt", "Specified"])).ok_or(Refusal::Corrupt)?;
        let number = |name: &str| params.text_at(&[name]).parse::<u64>();
        let rounds = number("IterationCount").map_err(|_| Refusal::Corrupt)?;
        let length = match (number("KeyLength"), mac.and_then(|mac| mac.first("MACKey"))) {
            (Ok(length), _) => usize::try_from(length).map_err(|_| Refusal::Corrupt)?,
            (Err(_), Some(mac)) => cipher(mac.first("EncryptionMethod"))?.key_length(),
            (Err(_), None) => 16,
        };
        if !matches!(length, 16 | 24 | 32) {
            return Err(Refusal::Corrupt);
        }
        // Some write the name into the element.
        let hash = params.first("PRF").map(|prf| prf.attribute("Algorithm").unwrap_or(prf.text()));
        let hash = match hash.map(|name| fragment(name).to_ascii_lowercase()).as_deref() {
            None | Some("" | "hmac-sha1") => Hash::Sha1,
            Some("hmac-sha256") => Hash::Sha256,
            Some("hmac-sha512") => Hash::Sha512,
            Some(_) => return Err(Refusal::Unsupported("import-unknown-cipher")),
        };
        Ok(Self { salt, rounds, length, hash })
    }

    fn key(&self, password: &str) -> Result<Plain, Refusal> {
        let mut key = Zeroizing::new(vec![0; self.length]);
        unlock::pbkdf2(self.hash, password.as_bytes(), &self.salt, self.rounds, &mut key)?;
        Ok(key)
    }
}

/// A value sealed as every reader of RFC 6030 has to open it: AES-128-CBC, start value first.
pub(super) fn seal(key: &[u8], start: [u8; 16], plain: &[u8]) -> Option<Vec<u8>> {
    let cipher = cbc::Encryptor::<Aes128>::new_from_slices(key, &start).ok()?;
    Some([&start[..], &cipher.encrypt_padded_vec::<Pkcs7>(plain)].concat())
}

/// HMAC-SHA-1, the sum that every reader has to know.
pub(super) fn tag(key: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let mac = Hmac::<Sha1>::new_from_slice(key).ok()?;
    Some(mac.chain_update(sealed).finalize().into_bytes().to_vec())
}
