//! OTP Auth (iOS, macOS): backups and single accounts. A wrapper under a key that is the same in
//! every copy of the app holds an archive, and that holds another under the person's password.

use sha1::Sha1;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::draft::{Draft, Number};
use super::keyed_archive::{Archive, MAGIC, Node};
use super::unlock::{Hash, Key, cbc_open, cbc_open_bare, hmac_sha256, pbkdf2_key};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Secret, SecretError};
use crate::limits;

/// OTP Auth.
pub struct OtpAuth;

/// What the wrappers' keys are made of: a backup's and a single account's. Facts of the format.
const WRAPPERS: [&str; 2] = ["Authenticator", "OTPAuth"];

/// Rounds of PBKDF2 in the newer kind (RNCryptor's data format, version 3).
const ROUNDS: u64 = 10_000;

impl Format for OtpAuth {
    fn name(&self) -> &'static str {
        "otpauth_ios"
    }

    fn app(&self) -> &'static str {
        "OTP Auth"
    }

    fn reads(&self) -> &'static str {
        "backups 1.0–1.1 and single accounts 1.1–1.2, with password"
    }

    fn knows(&self, file: &File) -> Fit {
        if wrapper(file).is_some() { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let key = wrapper(file).ok_or(Refusal::NotRecognised)?;
        let outer = cbc_open(&*key, &[0; 16], file.bytes()).ok_or(Refusal::Corrupt)?;
        let outer = Archive::read(&outer)?;
        let plain = unseal(outer.root(), keys)?;
        // The older kind proves nothing but that it makes sense.
        let inner = Archive::read(&plain).map_err(|_| Refusal::WrongPassword)?;
        let import = read(inner.root())?;
        Ok(Import { encrypted: true, ..import })
    }
}

/// The wrapper's key, if the first block is one.
fn wrapper(file: &File) -> Option<Key> {
    let first = file.bytes().get(..16)?;
    let keys = WRAPPERS.iter().map(|name| Zeroizing::new(Sha256::digest(name.as_bytes()).into()));
    let opens = |key: &Key| {
        let plain = cbc_open_bare(&**key, &[0; 16], first);
        plain.is_some_and(|plain| plain.starts_with(MAGIC))
    };
    keys.into_iter().find(opens)
}

fn unseal(outer: Node, keys: &Keys) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let version = outer.field("Version").and_then(Node::version).ok_or(Refusal::Corrupt)?;
    if !matches!(version.as_str(), "1.0" | "1.1" | "1.2") {
        return Err(Refusal::Unsupported("import-newer"));
    }
    let data = outer.field("WrappedData").or_else(|| outer.field("Data"));
    let data = data.and_then(Node::data).ok_or(Refusal::Corrupt)?;
    let password = keys.password()?.as_bytes();
    match outer.field("Salt").and_then(Node::data) {
        Some(salt) => {
            let iv = outer.field("IV").and_then(Node::data).ok_or(Refusal::Corrupt)?;
            let key = Sha256::new().chain_update(&salt).chain_update(b"-").chain_update(password);
            let key = Zeroizing::new(<[u8; 32]>::from(key.finalize()));
            let iv = Sha1::digest(&iv);
            let iv = iv.get(..16).ok_or(Refusal::Corrupt)?;
            cbc_open(&*key, iv, &data).ok_or(Refusal::WrongPassword)
        }
        None => unseal_newer(&data, password),
    }
}

/// RNCryptor, version 3: marks, two salts, vector, ciphertext, and a proof of all of it.
fn unseal_newer(data: &[u8], password: &[u8]) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let (header, rest) = data.split_at_checked(34).ok_or(Refusal::Corrupt)?;
    let end = rest.len().checked_sub(32).ok_or(Refusal::Corrupt)?;
    let (sealed, proof) = rest.split_at_checked(end).ok_or(Refusal::Corrupt)?;
    let part = |from: usize, to: usize| header.get(from..to).ok_or(Refusal::Corrupt);
    if part(0, 2)? != [3, 1] {
        return Err(Refusal::Corrupt);
    }
    let proof_key = pbkdf2_key(Hash::Sha1, password, part(10, 18)?, ROUNDS)?;
    if hmac_sha256(&*proof_key, &[header, sealed]).is_none_or(|sum| sum != *proof) {
        return Err(Refusal::WrongPassword);
    }
    let key = pbkdf2_key(Hash::Sha1, password, part(2, 10)?, ROUNDS)?;
    cbc_open(&*key, part(18, 34)?, sealed).ok_or(Refusal::Corrupt)
}

fn read(root: Node) -> Result<Import, Refusal> {
    let mut import = Import::default();
    let Some(folders) = root.field("Folders") else {
        root.field("secret").ok_or(Refusal::Corrupt)?;
        import.take(draft(root));
        return Ok(import);
    };
    let mut seen = 0;
    for folder in folders.list() {
        let name = folder.field("name").and_then(Node::text).unwrap_or_default();
        let accounts = folder.field("accounts").map(Node::list).unwrap_or_default();
        // Folders may share one list, so that a small file gives much.
        seen += accounts.len() + 1;
        if seen > limits::ACCOUNTS_PER_FILE {
            return Err(Refusal::Hostile);
        }
        for account in accounts {
            let mut draft = draft(account);
            draft.groups = vec![name.to_string()];
            import.take(draft);
        }
    }
    Ok(import)
}

fn draft(account: Node) -> Draft {
    let text = |name| account.field(name).and_then(Node::text).unwrap_or_default();
    // The app writes 0 for the usual, and a period of 0 where a counter rules.
    let number = |name| account.field(name).and_then(Node::number);
    let usual = |name| number(name).map_or(Number::Usual, Number::from).unless_zero();
    let secret = match account.field("secret").and_then(Node::data) {
        Some(mut bytes) => Secret::from_bytes(std::mem::take(&mut *bytes)),
        None => Err(SecretError::Empty),
    };
    let mut draft = Draft::new(&text("issuer"), &text("label"), secret);
    draft.kind = match number("type") {
        Some(1) => "hotp",
        Some(2) => "totp",
        _ => "unknown",
    }
    .to_owned();
    draft.algorithm = match number("algorithm") {
        None | Some(0 | 1) => "SHA1",
        Some(2) => "SHA256",
        Some(3) => "SHA512",
        Some(4) => "MD5",
        Some(_) => "unknown",
    }
    .to_owned();
    draft.digits = usual("digits");
    draft.period = usual("period");
    draft.counter = number("counter").map_or(Number::Usual, Number::from);
    draft
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Given;

    /// What lies inside a backup of ours: the archive of the accounts, bare.
    fn inner() -> Zeroizing<Vec<u8>> {
        let bytes =
            include_bytes!("../../../../tests/fixtures/formats/otpauth_ios/backup-1.1.otpauthdb");
        let file = File::new(Given { name: "x", bytes }).unwrap();
        let outer = cbc_open(&*wrapper(&file).unwrap(), &[0; 16], bytes).unwrap();
        let outer = Archive::read(&outer).unwrap();
        let keys = Keys { password: Some("korrekt Pferd 7"), ..Keys::default() };
        unseal(outer.root(), &keys).unwrap()
    }

    fn accounts(archive: &[u8]) -> Result<usize, Refusal> {
        read(Archive::read(archive)?.root()).map(|import| import.found.len())
    }

    #[test]
    fn changed_archives_never_stop_the_program() {
        let whole = inner();
        assert_eq!(accounts(&whole), Ok(6));
        for place in 0..whole.len() {
            assert!(accounts(whole.get(..place).unwrap()).is_err(), "cut at {place}");
            let mut changed = whole.clone();
            changed[place] ^= 1 << (place % 8);
            assert!(accounts(&changed).unwrap_or(0) <= 6, "changed at {place}");
        }
    }
}
