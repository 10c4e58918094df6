//! Other apps' key derivations and ciphers, each by RustCrypto. Every parameter is weighed
//! before any work or memory is spent on it; nothing here knows a format.

use aes::Aes256;
use aes::cipher::block_padding::{NoPadding, Pkcs7};
use aes::cipher::{BlockModeDecrypt as _, BlockModeEncrypt as _, KeyIvInit as _};
use aes_gcm::aead::{Aead as _, KeyInit as _, Payload};
use aes_gcm::aes::cipher::consts::{U12, U16};
use aes_gcm::{AesGcm, Nonce};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::XChaCha20Poly1305;
use hmac::{Hmac, Mac as _};
use sha1::Sha1;
use sha2::{Sha256, Sha512};
use zeroize::Zeroizing;

use super::Refusal;
use crate::limits;

/// A derived key of 32 bytes, by far the most common length.
pub(super) type Key = Zeroizing<[u8; 32]>;

/// The hash inside PBKDF2's HMAC.
#[derive(Debug, Clone, Copy)]
pub(super) enum Hash {
    Sha1,
    Sha256,
    Sha512,
}

/// PBKDF2 (RFC 8018 §5.2) into `out`.
pub(super) fn pbkdf2(
    hash: Hash,
    password: &[u8],
    salt: &[u8],
    rounds: u64,
    out: &mut [u8],
) -> Result<(), Refusal> {
    if rounds == 0 {
        return Err(Refusal::Corrupt);
    }
    let rounds = u32::try_from(rounds).ok().filter(|rounds| *rounds <= limits::PBKDF2_ROUNDS);
    let rounds = rounds.ok_or(Refusal::Hostile)?;
    match hash {
        Hash::Sha1 => pbkdf2::pbkdf2_hmac::<Sha1>(password, salt, rounds, out),
        Hash::Sha256 => pbkdf2::pbkdf2_hmac::<Sha256>(password, salt, rounds, out),
        Hash::Sha512 => pbkdf2::pbkdf2_hmac::<Sha512>(password, salt, rounds, out),
    }
    Ok(())
}

/// PBKDF2 into a key of 32 bytes.
pub(super) fn pbkdf2_key(
    hash: Hash,
    password: &[u8],
    salt: &[u8],
    rounds: u64,
) -> Result<Key, Refusal> {
    let mut key = Key::default();
    pbkdf2(hash, password, salt, rounds, &mut *key)?;
    Ok(key)
}

/// scrypt (RFC 7914): `n` rounds, a power of two, `r` blocks, `p` lanes.
pub(super) fn scrypt_key(
    password: &[u8],
    salt: &[u8],
    n: u64,
    r: u64,
    p: u64,
) -> Result<Key, Refusal> {
    if !n.is_power_of_two() || n < 2 || r == 0 || p == 0 {
        return Err(Refusal::Corrupt);
    }
    let memory = n.checked_mul(128).and_then(|m| m.checked_mul(r)).and_then(|m| m.checked_mul(p));
    if r > limits::SCRYPT_R || p > limits::SCRYPT_P || memory.is_none_or(|m| m > limits::KDF_MEMORY)
    {
        return Err(Refusal::Hostile);
    }
    let log_n = u8::try_from(n.trailing_zeros()).map_err(|_| Refusal::Hostile)?;
    let (r, p) = (small(r)?, small(p)?);
    let rules = scrypt::Params::new(log_n, r, p).map_err(|_| Refusal::Corrupt)?;
    let mut key = Key::default();
    scrypt::scrypt(password, salt, &rules, &mut *key).map_err(|_| Refusal::Corrupt)?;
    Ok(key)
}

/// Argon2id, version 1.3 (RFC 9106): `memory` in KiB, `passes`, `lanes`.
pub(super) fn argon2_key(
    password: &[u8],
    salt: &[u8],
    memory: u64,
    passes: u64,
    lanes: u64,
) -> Result<Key, Refusal> {
    if memory == 0 || passes == 0 || lanes == 0 {
        return Err(Refusal::Corrupt);
    }
    let work = memory.checked_mul(passes);
    if memory > limits::KDF_MEMORY / 1024
        || passes > limits::ARGON_PASSES
        || lanes > limits::ARGON_LANES
        || work.is_none_or(|work| work > limits::ARGON_WORK)
    {
        return Err(Refusal::Hostile);
    }
    let rules = argon2::Params::new(small(memory)?, small(passes)?, small(lanes)?, Some(32));
    let rules = rules.map_err(|_| Refusal::Corrupt)?;
    let kind = argon2::Algorithm::Argon2id;
    let mut key = Key::default();
    let argon = argon2::Argon2::new(kind, argon2::Version::V0x13, rules);
    argon.hash_password_into(password, salt, &mut *key).map_err(|_| Refusal::Corrupt)?;
    Ok(key)
}

/// HKDF's second half alone (RFC 5869 §2.3) with SHA-256.
pub(super) fn hkdf_expand(key: &[u8], info: &[u8]) -> Result<Key, Refusal> {
    let mut out = Key::default();
    let hkdf = hkdf::Hkdf::<Sha256>::from_prk(key).map_err(|_| Refusal::Corrupt)?;
    hkdf.expand(info, &mut *out).map_err(|_| Refusal::Corrupt)?;
    Ok(out)
}

/// AES-256-GCM over ciphertext and tag, with a nonce of 12 or 16 bytes. Nothing comes back where
/// the tag does not fit: a wrong key, or changed bytes.
pub(super) fn gcm_open(
    key: &[u8],
    nonce: &[u8],
    associated: &[u8],
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let payload = Payload { msg: sealed, aad: associated };
    let opened = match nonce.len() {
        12 => AesGcm::<Aes256, U12>::new_from_slice(key)
            .ok()?
            .decrypt(&Nonce::<U12>::try_from(nonce).ok()?, payload),
        16 => AesGcm::<Aes256, U16>::new_from_slice(key)
            .ok()?
            .decrypt(&Nonce::<U16>::try_from(nonce).ok()?, payload),
        _ => return None,
    };
    opened.ok().map(Zeroizing::new)
}

/// AES-256-GCM: ciphertext and tag, with a nonce of 12 or 16 bytes. Nothing for another length.
pub(super) fn gcm_seal(
    key: &[u8],
    nonce: &[u8],
    associated: &[u8],
    plain: &[u8],
) -> Option<Vec<u8>> {
    let payload = Payload { msg: plain, aad: associated };
    let sealed = match nonce.len() {
        12 => AesGcm::<Aes256, U12>::new_from_slice(key)
            .ok()?
            .encrypt(&Nonce::<U12>::try_from(nonce).ok()?, payload),
        16 => AesGcm::<Aes256, U16>::new_from_slice(key)
            .ok()?
            .encrypt(&Nonce::<U16>::try_from(nonce).ok()?, payload),
        _ => return None,
    };
    sealed.ok()
}

/// XChaCha20-Poly1305 over ciphertext and tag.
pub(super) fn xchacha_open(key: &[u8], nonce: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let cipher = XChaCha20Poly1305::new_from_slice(key).ok()?;
    let nonce = chacha20poly1305::XNonce::try_from(nonce).ok()?;
    cipher.decrypt(&nonce, sealed).ok().map(Zeroizing::new)
}

/// XChaCha20-Poly1305: ciphertext and tag.
pub(super) fn xchacha_seal(key: &[u8], nonce: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    let cipher = XChaCha20Poly1305::new_from_slice(key).ok()?;
    let nonce = chacha20poly1305::XNonce::try_from(nonce).ok()?;
    cipher.encrypt(&nonce, plain).ok()
}

/// AES-256-CBC with PKCS #7 padding. It proves nothing: bad padding is no answer, but good
/// padding is not yet the right key.
pub(super) fn cbc_open(key: &[u8], iv: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let cipher = cbc::Decryptor::<Aes256>::new_from_slices(key, iv).ok()?;
    cipher.decrypt_padded_vec::<Pkcs7>(sealed).ok().map(Zeroizing::new)
}

/// AES-256-CBC with PKCS #7 padding.
pub(super) fn cbc_seal(key: &[u8], iv: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    let cipher = cbc::Encryptor::<Aes256>::new_from_slices(key, iv).ok()?;
    Some(cipher.encrypt_padded_vec::<Pkcs7>(plain))
}

/// HMAC-SHA-256 of several pieces.
pub(super) fn hmac_sha256(key: &[u8], pieces: &[&[u8]]) -> Option<[u8; 32]> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    pieces.iter().for_each(|piece| mac.update(piece));
    Some(mac.finalize().into_bytes().into())
}

/// Base64 with padding (RFC 4648 §4).
pub(super) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

fn small(value: u64) -> Result<u32, Refusal> {
    u32::try_from(value).map_err(|_| Refusal::Hostile)
}

/// libsodium's secretstream of one chunk: its header of 24 bytes, ciphertext and tag.
pub(super) fn stream_open(
    key: &Key,
    header: &[u8],
    mut sealed: Zeroizing<Vec<u8>>,
) -> Option<Zeroizing<Vec<u8>>> {
    let header = <[u8; 24]>::try_from(header).ok()?;
    let key = crypto_secretstream::Key::from(**key);
    let mut stream = crypto_secretstream::PullStream::init(header.into(), &key);
    stream.pull(&mut *sealed, &[]).ok()?;
    Some(sealed)
}

/// libsodium's secretstream of one chunk, the last.
pub(super) fn stream_seal(key: &Key, header: &[u8; 24], plain: &[u8]) -> Option<Vec<u8>> {
    use crypto_secretstream::aead::AeadInPlace as _;

    let stream =
        crypto_secretstream::Stream::init(&crypto_secretstream::Key::from(**key), (*header).into());
    // The first chunk's nonce: a counter that begins with 1, and the header's end.
    let [.., a, b, c, d, e, f, g, h] = *header;
    let nonce = [1, 0, 0, 0, a, b, c, d, e, f, g, h];
    let tag = [crypto_secretstream::Tag::Final as u8];
    let mut sealed = [&tag[..], plain].concat();
    let mac = stream.encrypt_in_place_detached(&nonce.into(), &[], &mut sealed).ok()?;
    sealed.extend_from_slice(&mac);
    Some(sealed)
}

/// AES-256-CBC without padding, over whole blocks.
pub(super) fn cbc_open_bare(key: &[u8], iv: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let cipher = cbc::Decryptor::<Aes256>::new_from_slices(key, iv).ok()?;
    cipher.decrypt_padded_vec::<NoPadding>(sealed).ok().map(Zeroizing::new)
}

/// Whether bytes may be sealed ones: no value stands out among the first few thousand. By
/// Pearson's χ², whose mean is 255 for random bytes; texts and programs reach thousands.
pub(super) fn looks_random(bytes: &[u8]) -> bool {
    let bytes = bytes.get(..4096).unwrap_or(bytes);
    let mut counts = [0_u64; 256];
    bytes.iter().for_each(|byte| counts[usize::from(*byte)] += 1);
    let squares: u64 = counts.iter().map(|count| count * count).sum();
    let length = bytes.len() as u64;
    256 * squares < length * (length + 400)
}
