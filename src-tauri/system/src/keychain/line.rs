//! What may stand under a name: one line of printable ASCII. Values of several lines make a
//! passwordless gnome keyring unreadable for every program, and binary ones do not survive
//! KWallet and KeePassXC. Never repairs a value.

use keepstep_core::KeychainError;
use zeroize::{Zeroize, Zeroizing};

/// The longest line: well below the 2,560 bytes that Windows takes.
const LONGEST: usize = 2_048;

/// Refuses what a keychain would damage, before it is written.
pub(super) fn check(line: &str) -> Result<(), KeychainError> {
    if line.is_empty() {
        return Err(KeychainError::Empty);
    }
    if line.len() > LONGEST {
        return Err(KeychainError::TooLong);
    }
    let printable = |byte: u8| byte == b' ' || byte.is_ascii_graphic();
    if line.bytes().all(printable) { Ok(()) } else { Err(KeychainError::Malformed) }
}

/// The line in `bytes` as they came from the keychain.
pub(super) fn from_bytes(
    mut bytes: Zeroizing<Vec<u8>>,
) -> Result<Zeroizing<String>, KeychainError> {
    let text = String::from_utf8(std::mem::take(&mut *bytes)).map_err(|error| {
        error.into_bytes().zeroize();
        KeychainError::Malformed
    })?;
    let line = Zeroizing::new(text);
    match check(&line) {
        Ok(()) => Ok(line),
        // Nothing of ours is that long: a stranger's value, not one to be shortened.
        Err(KeychainError::TooLong) => Err(KeychainError::Malformed),
        Err(error) => Err(error),
    }
}
