//! An account as foreign files write it, loosely, on its way to whole details: what is left out
//! means the usual, what makes no sense costs this account only. Knows no format.

use serde_json::Value;

use super::Import;
use crate::account::{
    Algorithm, Details, Digits, Kind, Period, Pin, Secret, SecretError, Text, parse_otpauth,
};
use crate::limits;
use crate::problem::{Exit, Problem};

/// A number as files write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Number {
    /// Left out, null or empty: the usual.
    #[default]
    Usual,
    /// This one.
    Is(u64),
    /// Negative, broken or no number at all.
    Wrong,
}

impl From<&Value> for Number {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Usual,
            Value::String(text) => text.as_str().into(),
            Value::Number(number) => match (number.as_u64(), number.as_f64()) {
                (Some(whole), _) => Self::Is(whole),
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "whole and between 0 and 2^53, where both are exact"
                )]
                (None, Some(float)) if (0.0..9e15).contains(&float) && float.fract() == 0.0 => {
                    Self::Is(float as u64)
                }
                _ => Self::Wrong,
            },
            _ => Self::Wrong,
        }
    }
}

impl From<&str> for Number {
    fn from(text: &str) -> Self {
        match text.trim() {
            "" => Self::Usual,
            text => text.parse().map_or(Self::Wrong, Self::Is),
        }
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        u64::try_from(number).map_or(Self::Wrong, Self::Is)
    }
}

impl Number {
    /// The same, where 0 stands for "left out".
    pub(super) fn unless_zero(self) -> Self {
        if self == Self::Is(0) { Self::Usual } else { self }
    }

    fn or(self, usual: u64) -> Result<u64, &'static str> {
        match self {
            Self::Usual => Ok(usual),
            Self::Is(number) => Ok(number),
            Self::Wrong => Err("item-broken-number"),
        }
    }
}

/// An account on its way.
pub(super) struct Draft {
    pub(super) issuer: String,
    pub(super) organisation: String,
    pub(super) name: String,
    pub(super) secret: Result<Secret, SecretError>,
    /// `totp` (also when empty), `hotp`, `steam`, `yandex`, `yaotp`, `motp`, case aside.
    pub(super) kind: String,
    /// Empty means SHA-1.
    pub(super) algorithm: String,
    pub(super) digits: Number,
    pub(super) period: Number,
    pub(super) counter: Number,
    pub(super) pin: Pin,
    pub(super) groups: Vec<String>,
    pub(super) note: String,
    pub(super) favorite: bool,
    pub(super) icon: String,
}

impl Draft {
    /// A draft of the usual kind.
    pub(super) fn new(issuer: &str, name: &str, secret: Result<Secret, SecretError>) -> Self {
        Self {
            issuer: issuer.to_owned(),
            organisation: String::new(),
            name: name.to_owned(),
            secret,
            kind: String::new(),
            algorithm: String::new(),
            digits: Number::Usual,
            period: Number::Usual,
            counter: Number::Usual,
            pin: Pin::default(),
            groups: Vec::new(),
            note: String::new(),
            favorite: false,
            icon: String::new(),
        }
    }

    /// How a person knows this account in a list of what was left out.
    fn label(&self) -> String {
        label(&self.issuer, &self.name)
    }

    fn kind(&self) -> Result<Kind, &'static str> {
        let algorithm = match self.algorithm.trim() {
            "" => Ok(Algorithm::Sha1),
            name => Algorithm::named(name).map_err(|_| "otpauth-algorithm"),
        };
        let digits = || {
            let digits = self.digits.or(6)?;
            Digits::new(digits).map_err(|_| "otpauth-digits")
        };
        Ok(match self.kind.trim().to_ascii_lowercase().as_str() {
            "" | "totp" => {
                let period = self.period.or(30)?;
                let period = Period::new(period).map_err(|_| "otpauth-period")?;
                Kind::Totp { algorithm: algorithm?, digits: digits()?, period }
            }
            "hotp" => {
                let counter = self.counter.or(0)?;
                Kind::Hotp { algorithm: algorithm?, digits: digits()?, counter }
            }
            "steam" => Kind::Steam,
            "yandex" | "yaotp" => Kind::Yandex { pin: self.pin.clone() },
            "motp" => Kind::Motp { pin: self.pin.clone() },
            _ => return Err("otpauth-type"),
        })
    }

    /// Whole details, or why not.
    fn details(self) -> Result<Details, Problem> {
        let wrong = |id| Problem::new(id, Exit::Input);
        let kind = self.kind().map_err(wrong)?;
        let mut secret = self.secret?;
        if let (Kind::Yandex { .. }, Some(short)) = (&kind, secret.bytes().get(..16)) {
            // What follows is a checksum.
            secret = Secret::from_bytes(short.to_vec())?;
        }
        let mut details =
            Details::new(Text::line(&self.issuer)?, Text::line(&self.name)?, secret, kind);
        details.organisation = Text::line(&self.organisation)?;
        let groups = self.groups.iter().filter(|group| !group.trim().is_empty());
        details.groups = groups.map(|group| Text::line(group)).collect::<Result<_, _>>()?;
        details.note = Text::lines(&self.note)?;
        details.favorite = self.favorite;
        details.icon = Text::line(&self.icon).unwrap_or_default();
        Ok(details)
    }
}

/// How a person knows an account: issuer and name, at most 80 characters of them.
pub(super) fn label(issuer: &str, name: &str) -> String {
    let whole = match (issuer.trim(), name.trim()) {
        ("", name) => name.to_owned(),
        (issuer, "") => issuer.to_owned(),
        (issuer, name) => format!("{issuer}: {name}"),
    };
    whole.chars().filter(|letter| !letter.is_control()).take(80).collect()
}

impl Import {
    /// Takes a draft in: as an account, or as a problem that names it.
    pub(super) fn take(&mut self, mut draft: Draft) {
        let label = draft.label();
        draft.note = self.note(&draft.note, &label).as_str().to_owned();
        match draft.details() {
            Ok(details) => self.take_details(details),
            Err(problem) => self.problems.push(problem.with("item", label)),
        }
    }

    /// Takes an otpauth URI in; `change` sets what the file says about the account besides.
    pub(super) fn take_uri(&mut self, uri: &str, label: &str, change: impl FnOnce(&mut Details)) {
        match parse_otpauth(uri.trim()) {
            Ok(mut details) => {
                change(&mut details);
                self.take_details(details);
            }
            Err(error) => self.problems.push(Problem::from(error).with("item", label)),
        }
    }

    /// A note, cut where it is longer than ours may be: the account is worth more than its end.
    pub(super) fn note(&mut self, note: &str, label: &str) -> Text {
        Text::lines(note).unwrap_or_else(|_| {
            self.leave_out("import-note-cut", label);
            let kept = note.char_indices().take_while(|(place, _)| *place < 4000);
            let short: String = kept.map(|(_, letter)| letter).collect();
            Text::lines(&short).unwrap_or_default()
        })
    }

    /// Takes whole details in.
    pub(super) fn take_details(&mut self, details: Details) {
        if self.found.len() < limits::ACCOUNTS_PER_FILE {
            self.found.push(details);
        } else if self.problems.last().is_none_or(|last| last.id() != "text-too-many-accounts") {
            self.problems.push(Problem::new("text-too-many-accounts", Exit::Input));
        }
    }

    /// Notes what was left out: a message and the item it is about.
    pub(super) fn leave_out(&mut self, id: &'static str, item: &str) {
        let item: String = item.chars().filter(|letter| !letter.is_control()).take(80).collect();
        self.problems.push(Problem::new(id, Exit::Input).with("item", item));
    }
}
