//! SQLCipher 3: SQLite databases whose every page is sealed and proven by itself. Opens them into
//! memory; what is inside is SQLite's business.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use zeroize::Zeroizing;

use super::Refusal;
use super::unlock::{Hash, cbc_open_bare, pbkdf2, pbkdf2_key};

/// The bytes of a page, of which the last ones hold vector and proof.
const PAGE: usize = 1024;
const PLAIN: usize = PAGE - 48;
const IV: usize = 16;
const PROOF: usize = 20;

/// The salt stands where SQLite has its mark.
const MARK: &[u8] = b"SQLite format 3\0";

/// Rounds of PBKDF2 for the key, and for the key of the proofs.
const ROUNDS: u64 = 64_000;
const PROOF_ROUNDS: u64 = 2;

/// Whether a file may be one: whole pages, and no mark.
pub(super) fn may_be(bytes: &[u8]) -> bool {
    bytes.len() >= 2 * PAGE && bytes.len().is_multiple_of(PAGE) && !bytes.starts_with(MARK)
}

/// The database in the clear.
///
/// # Errors
/// [`Refusal::WrongPassword`] where the first page is not proven, [`Refusal::Corrupt`] where a
/// later one is not.
pub(super) fn open(bytes: &[u8], password: &str) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let (salt, _) = bytes.split_at_checked(MARK.len()).ok_or(Refusal::Corrupt)?;
    let key = pbkdf2_key(Hash::Sha1, password.as_bytes(), salt, ROUNDS)?;
    let proof_salt: Vec<u8> = salt.iter().map(|byte| byte ^ 0x3A).collect();
    let mut proof_key = Zeroizing::new([0; 32]);
    pbkdf2(Hash::Sha1, &*key, &proof_salt, PROOF_ROUNDS, &mut *proof_key)?;
    let mut out = Zeroizing::new(Vec::with_capacity(bytes.len()));
    for (number, page) in (1_u32..).zip(bytes.chunks_exact(PAGE)) {
        let opened = open_page(page, number, &*key, &*proof_key);
        let broken = if number == 1 { Refusal::WrongPassword } else { Refusal::Corrupt };
        out.extend_from_slice(&opened.ok_or(broken)?);
    }
    Ok(out)
}

fn open_page(page: &[u8], number: u32, key: &[u8], proof_key: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let begin = if number == 1 { MARK.len() } else { 0 };
    let sealed = page.get(begin..PLAIN)?;
    let iv = page.get(PLAIN..PLAIN + IV)?;
    let proof = page.get(PLAIN + IV..PLAIN + IV + PROOF)?;
    let mut mac = Hmac::<Sha1>::new_from_slice(proof_key).ok()?;
    mac.update(sealed);
    mac.update(iv);
    mac.update(&number.to_le_bytes());
    mac.verify_slice(proof).ok()?;
    let plain = cbc_open_bare(key, iv, sealed)?;
    let mut whole = Zeroizing::new(Vec::with_capacity(PAGE));
    whole.extend_from_slice(MARK.get(..begin)?);
    whole.extend_from_slice(&plain);
    whole.resize(PAGE, 0);
    Some(whole)
}
