//! The two keys that open a vault, the machine key and the recovery key: both plain age X25519
//! identities. Never prints one but where a person asked to see it.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use zeroize::Zeroizing;

/// How every age X25519 identity begins (C2SP age.md).
const PREFIX: &str = "AGE-SECRET-KEY-1";
/// The letters after the prefix: 52 of the key, 6 of the checksum.
const LETTERS: usize = 58;
/// The letters of the last group: the checksum, which no two keys are likely to share.
const LAST: usize = 6;
/// The letters bech32 has (BIP 173): no 1, B, I or O among them.
const ALPHABET: &str = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

/// A key that opens the vault.
///
/// Invariant: `Debug` shows nothing of it.
#[derive(Clone)]
pub struct Key(age::x25519::Identity);

/// The public half of a key: what can be sealed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient(String);

/// Why typed text is no recovery key. Names a place, never what stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadRecoveryKey {
    /// So many of the 58 letters after `AGE-SECRET-KEY-1` are there.
    Length(usize),
    /// The group of that number (from 1) holds a sign that no key contains.
    Letter(usize),
    /// All letters are possible, but together they are no key: one or two are misread.
    Checksum,
}

impl Key {
    /// A new key from the operating system's randomness.
    pub fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// The key that one exact line holds, as a keychain or an identity file keeps it.
    pub fn from_line(line: &str) -> Option<Self> {
        age::x25519::Identity::from_str(line.trim()).ok().map(Self)
    }

    /// The key as one ASCII line.
    pub fn to_line(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// The key a person copied by hand: case, blanks, dashes and a missing beginning do not
    /// matter; a whole identity file may be pasted.
    ///
    /// # Errors
    /// [`BadRecoveryKey`] says where to look again.
    pub fn from_handwriting(text: &str) -> Result<Self, BadRecoveryKey> {
        let letters = letters_of(text);
        if let Some(at) = letters.chars().position(|letter| !ALPHABET.contains(letter)) {
            return Err(BadRecoveryKey::Letter(at / 4 + 1));
        }
        if letters.len() != LETTERS {
            return Err(BadRecoveryKey::Length(letters.len()));
        }
        let line = Zeroizing::new(format!("{PREFIX}{}", *letters));
        Self::from_line(&line).ok_or(BadRecoveryKey::Checksum)
    }

    /// The key for copying by hand: `AGE-SECRET-KEY-1`, then groups of four letters, the last
    /// of six.
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        let line = self.to_line();
        let letters = line.strip_prefix(PREFIX).unwrap_or(&line).as_bytes();
        let (fours, six) = letters.split_at(letters.len().saturating_sub(LAST));
        let group = |part: &[u8]| Zeroizing::new(String::from_utf8_lossy(part).into_owned());
        let mut groups = vec![Zeroizing::new(PREFIX.to_owned())];
        groups.extend(fours.chunks(4).map(group));
        groups.push(group(six));
        groups
    }

    /// The public half.
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public().to_string())
    }

    pub(super) fn identity(&self) -> &age::x25519::Identity {
        &self.0
    }
}

/// The letters of a handwritten key, comments and prefix taken off.
fn letters_of(text: &str) -> Zeroizing<String> {
    let mut letters = Zeroizing::new(String::with_capacity(text.len()));
    for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
        letters.extend(
            line.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()),
        );
    }
    match letters.strip_prefix("AGESECRETKEY1") {
        Some(rest) => Zeroizing::new(rest.to_owned()),
        None => letters,
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.recipient() == other.recipient()
    }
}

impl Eq for Key {}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

impl Recipient {
    /// The recipient that `text` spells, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        age::x25519::Recipient::from_str(text).ok().map(|recipient| Self(recipient.to_string()))
    }

    /// As age writes it: `age1…`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn to_age(&self) -> Option<age::x25519::Recipient> {
        age::x25519::Recipient::from_str(&self.0).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{BadRecoveryKey, Key};

    #[test]
    fn a_handwritten_key_is_read_back_in_any_shape() {
        let key = Key::generate();
        let groups: Vec<String> = key.groups().iter().map(|group| group.to_string()).collect();
        assert_eq!(groups.len(), 15);
        assert_eq!(groups[14].len(), 6);
        let shapes = [
            groups.join(" "),
            groups[1..].join("-"),
            groups.join("\n").to_lowercase(),
            format!("# created\n{}\n", key.to_line().as_str()),
        ];
        for shape in shapes {
            assert_eq!(Key::from_handwriting(&shape), Ok(key.clone()));
        }
    }

    #[test]
    fn a_slip_is_told_by_its_place() {
        let key = Key::generate();
        let line = key.to_line();
        let (short, _) = line.split_at(line.len() - 3);
        assert_eq!(Key::from_handwriting(short), Err(BadRecoveryKey::Length(55)));
        let (_, letters) = line.split_at(16);
        let with_b: String =
            letters.chars().enumerate().map(|(at, c)| if at == 9 { 'B' } else { c }).collect();
        assert_eq!(Key::from_handwriting(&with_b), Err(BadRecoveryKey::Letter(3)));
        let (left, right) = letters.split_at(29);
        let swapped = format!("{right}{left}");
        assert_eq!(Key::from_handwriting(&swapped), Err(BadRecoveryKey::Checksum));
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", Key::generate()), "Key(…)");
    }
}
