//! What an account is, wherever it came from: its details, checked at birth.

use super::{Kind, Secret};

/// The longest text field, in bytes.
const LONGEST: usize = 4096;

/// A line or note a person reads: at most 4 KiB, no control characters but line breaks.
#[derive(Debug, Clone, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub struct Text(String);

/// A text field is longer than 4 KiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextTooLong;

impl Text {
    /// One line: trimmed, control characters dropped.
    ///
    /// # Errors
    /// [`TextTooLong`] beyond 4 KiB of UTF-8.
    pub fn line(text: &str) -> Result<Self, TextTooLong> {
        Self::checked(text.chars().filter(|c| !c.is_control()).collect())
    }

    /// Several lines: as [`Text::line`], but line breaks and tabs stay.
    ///
    /// # Errors
    /// [`TextTooLong`] beyond 4 KiB of UTF-8.
    pub fn lines(text: &str) -> Result<Self, TextTooLong> {
        Self::checked(
            text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect(),
        )
    }

    fn checked(text: String) -> Result<Self, TextTooLong> {
        let text = text.trim();
        if text.len() > LONGEST { Err(TextTooLong) } else { Ok(Self(text.to_owned())) }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The name of an account inside its vault, or of a vault: 32 hexadecimal digits, drawn at random.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// An id of 16 random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(data_encoding::HEXLOWER.encode(&bytes))
    }

    /// The id that `text` spells, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        fits.then(|| Self(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What an account is, wherever it came from: enough to make codes and to be told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The service, such as "GitHub".
    pub issuer: Text,
    /// The organisation a label names beside the issuer, such as an Entra tenant; often empty.
    pub organisation: Text,
    /// The account name, such as "alice@example.com".
    pub name: Text,
    /// The shared secret.
    pub secret: Secret,
    /// How codes are made.
    pub kind: Kind,
    /// The groups a person sorted it into.
    pub groups: Vec<Text>,
    /// A note.
    pub note: Text,
    /// Shown first.
    pub favorite: bool,
    /// A hint for the picture beside it, such as another app's icon name.
    pub icon: Text,
}

impl Details {
    /// Details with no more than what a code needs.
    pub fn new(issuer: Text, name: Text, secret: Secret, kind: Kind) -> Self {
        Self {
            issuer,
            organisation: Text::default(),
            name,
            secret,
            kind,
            groups: Vec::new(),
            note: Text::default(),
            favorite: false,
            icon: Text::default(),
        }
    }

    /// What makes an account the same for a person: issuer, organisation and name, case aside.
    pub fn name_key(&self) -> String {
        let fold = |text: &Text| text.as_str().to_lowercase();
        // No text holds a control character.
        [fold(&self.issuer), fold(&self.organisation), fold(&self.name)].join("\u{1}")
    }

    /// Whether both are the same account for a person: same issuer and name, case aside.
    pub fn same_name(&self, other: &Self) -> bool {
        self.name_key() == other.name_key()
    }

    /// Whether both make the same codes for ever: same secret and kind, counters and PINs aside.
    pub fn same_codes(&self, other: &Self) -> bool {
        self.secret == other.secret
            && self.kind.name() == other.kind.name()
            && self.kind.algorithm() == other.kind.algorithm()
            && self.kind.digits() == other.kind.digits()
            && self.kind.period() == other.kind.period()
    }
}
