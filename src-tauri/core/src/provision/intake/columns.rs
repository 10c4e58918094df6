//! What a table's columns mean, by their names: several spellings, English and German. Shown to
//! the person before a row is taken; reads no row itself.

use super::error::IntakeError;
use super::rows::Row;

/// What a column may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Who signs in: a user principal name, e-mail address or login.
    User,
    /// The person's whole name.
    Name,
    /// The first name.
    GivenName,
    /// The family name.
    FamilyName,
    /// The department or group.
    Department,
    /// The serial.
    Serial,
    /// The language of the person's sheet.
    Language,
    /// The identity provider's own id of the user.
    ObjectId,
    /// A secret made elsewhere.
    Secret,
    /// The hash.
    Algorithm,
    /// How many digits a code has.
    Digits,
    /// The seconds a code lasts.
    Period,
    /// Who made the token.
    Manufacturer,
    /// The token's model.
    Model,
    /// By clock or by counter.
    Kind,
}

/// Table: what a column means and how it is headed, letters and digits only.
const SPELLINGS: &[(Field, &[&str])] = &[
    (
        Field::User,
        &[
            "user",
            "username",
            "userprincipalname",
            "upn",
            "login",
            "loginname",
            "logon",
            "samaccountname",
            "uid",
            "userid",
            "email",
            "emailaddress",
            "mail",
            "account",
            "accountname",
            "benutzer",
            "benutzername",
            "anmeldename",
            "nutzer",
            "nutzername",
            "kennung",
            "mailadresse",
            "emailadresse",
            "assignedto",
        ],
    ),
    (Field::Name, &["name", "displayname", "fullname", "anzeigename", "vollername", "person"]),
    (Field::GivenName, &["givenname", "firstname", "forename", "vorname"]),
    (Field::FamilyName, &["familyname", "lastname", "surname", "sn", "nachname", "familienname"]),
    (
        Field::Department,
        &["department", "dept", "group", "team", "unit", "abteilung", "gruppe", "bereich", "ou"],
    ),
    (
        Field::Serial,
        &["serial", "serialnumber", "serialno", "sn#", "tokenserial", "seriennummer", "tokenid"],
    ),
    (Field::Language, &["language", "lang", "locale", "preferredlanguage", "sprache"]),
    (Field::ObjectId, &["objectid", "id", "userobjectid", "oktaid", "objektid"]),
    (
        Field::Secret,
        &[
            "secret",
            "secretkey",
            "seed",
            "key",
            "base32",
            "hexseed",
            "schluessel",
            "schlüssel",
            "geheimnis",
        ],
    ),
    (Field::Algorithm, &["algorithm", "hash", "hashfunction", "algorithmus"]),
    (Field::Digits, &["digits", "otplength", "otplen", "stellen"]),
    (
        Field::Period,
        &[
            "timeinterval",
            "period",
            "interval",
            "timestep",
            "step",
            "timeintervalinseconds",
            "intervall",
            "zeitintervall",
        ],
    ),
    (Field::Manufacturer, &["manufacturer", "vendor", "hersteller"]),
    (Field::Model, &["model", "modell"]),
    (Field::Kind, &["type", "kind", "otptype", "typ"]),
];

impl Field {
    /// What a heading means, if it is known: case, blanks and signs do not count.
    pub fn of(heading: &str) -> Option<Self> {
        let plain: String =
            heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let known = SPELLINGS.iter().find(|(_, names)| names.contains(&plain.as_str()));
        known.map(|(field, _)| *field)
    }
}

/// A column and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Column {
    /// Its heading, at most 80 characters.
    pub heading: String,
    /// What it is taken for; nothing where it is left out.
    pub field: Option<Field>,
}

/// A table as it is understood: what the person sees first, and may change.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Mapping {
    /// The encoding of the text.
    pub encoding: &'static str,
    /// What stands between cells.
    pub delimiter: char,
    /// The columns in order.
    pub columns: Vec<Column>,
}

impl Mapping {
    /// The mapping that a line of names suggests: where two columns mean the same, an exact user
    /// principal name wins over an e-mail address, otherwise the first.
    pub(super) fn suggested(heading: &Row, delimiter: char, encoding: &'static str) -> Self {
        let mut columns: Vec<Column> = Vec::with_capacity(heading.len());
        for place in 0..heading.len() {
            let text = heading.cell(place);
            let field = Field::of(text);
            let taken = columns.iter().position(|column| field.is_some() && column.field == field);
            let field = match taken.and_then(|taken| columns.get_mut(taken)) {
                Some(earlier) if is_principal(text) && !is_principal(&earlier.heading) => {
                    earlier.field.take()
                }
                Some(_) => None,
                None => field,
            };
            let heading = text.chars().filter(|c| !c.is_control()).take(80).collect();
            columns.push(Column { heading, field });
        }
        Self { encoding, delimiter, columns }
    }

    /// Where the column of that field is, from 0.
    pub fn place(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.field == Some(field))
    }

    /// The same where the field is wanted.
    ///
    /// # Errors
    /// [`IntakeError::NoColumn`] where there is none.
    pub fn wanted(&self, field: Field, name: &'static str) -> Result<usize, IntakeError> {
        self.place(field).ok_or(IntakeError::NoColumn(name))
    }

    /// Whether every field stands once only, as a person's own mapping might not.
    ///
    /// # Errors
    /// [`IntakeError::ColumnTwice`] with both places.
    pub fn check(&self) -> Result<(), IntakeError> {
        for (place, column) in self.columns.iter().enumerate() {
            let Some(field) = column.field else { continue };
            match self.place(field) {
                Some(first) if first < place => {
                    return Err(IntakeError::ColumnTwice(first + 1, place + 1));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn is_principal(heading: &str) -> bool {
    let plain: String = heading.chars().filter(|c| c.is_alphanumeric()).collect();
    ["upn", "userprincipalname"].iter().any(|name| plain.eq_ignore_ascii_case(name))
}
