//! What stands in a register, line by line: who is to get a token, the token, its steps. Its types
//! are the file's own.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::state::State;
use crate::account::{Algorithm, Digits, Kind, Period, Secret};
use crate::provision::intake::Person;
use crate::provision::seeds::Seed;
use crate::provision::serial::Serial;

/// Who is to get a token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The line of the list, from 1.
    pub line: u64,
    /// Who signs in; empty where a token is nobody's yet.
    pub user: String,
    /// The name.
    pub name: String,
    /// The department; often empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub department: String,
    /// The language of the sheet; often empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// The identity provider's own id; often empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub object_id: String,
}

impl From<&Person> for Holder {
    fn from(person: &Person) -> Self {
        let text = |text: &crate::account::Text| text.as_str().to_owned();
        Self {
            line: person.line,
            user: text(&person.user),
            name: text(&person.name),
            department: text(&person.department),
            language: text(&person.language),
            object_id: text(&person.object_id),
        }
    }
}

/// A token whose secret is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its name.
    pub serial: Serial,
    /// Whose it is.
    pub holder: Holder,
    /// The secret.
    pub secret: Secret,
    /// How codes are made.
    pub kind: Kind,
}

impl Token {
    /// A maker's token, given to `holder`; where there is none, it is its file's user's, or
    /// nobody's yet.
    pub fn of_seed(seed: Seed, holder: Option<Holder>) -> Self {
        let Seed { line, serial, user, secret, kind, .. } = seed;
        let user = user.as_str().to_owned();
        let holder = holder.unwrap_or_else(|| Holder {
            line,
            name: user.clone(),
            user,
            department: String::new(),
            language: String::new(),
            object_id: String::new(),
        });
        Self { serial, holder, secret, kind }
    }
}

/// A line of the register.
#[derive(Serialize, Deserialize)]
#[serde(tag = "r", rename_all = "snake_case")]
pub(super) enum Record {
    /// The first line of the first chunk.
    Head { version: u32, pattern: String, log_key: Zeroizing<String> },
    /// A serial is reserved for somebody.
    Plan {
        serial: Serial,
        #[serde(flatten)]
        holder: Holder,
    },
    /// Its secret is made.
    Made {
        serial: Serial,
        #[serde(flatten)]
        holder: Holder,
        secret: Zeroizing<String>,
        algorithm: String,
        digits: u8,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        period: Option<u64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        counter: Option<u64>,
    },
    /// It took a step.
    Step { serial: Serial, state: State },
}

impl Record {
    pub(super) fn made(token: &Token) -> Self {
        Self::Made {
            serial: token.serial.clone(),
            holder: token.holder.clone(),
            secret: token.secret.to_base32(),
            algorithm: token.kind.algorithm().name().to_owned(),
            digits: token.kind.digits(),
            period: token.kind.period().map(Period::seconds),
            counter: token.kind.counter(),
        }
    }

    /// The token that a line holds, if it holds one.
    pub(super) fn into_token(self) -> Option<Token> {
        let Self::Made { serial, holder, secret, algorithm, digits, period, counter } = self else {
            return None;
        };
        let algorithm = Algorithm::named(&algorithm).ok()?;
        let digits = Digits::new(digits.into()).ok()?;
        let kind = match (period, counter) {
            (_, Some(counter)) => Kind::Hotp { algorithm, digits, counter },
            (Some(period), None) => {
                Kind::Totp { algorithm, digits, period: Period::new(period).ok()? }
            }
            (None, None) => return None,
        };
        Some(Token { serial, holder, secret: Secret::from_base32(&secret).ok()?, kind })
    }
}
