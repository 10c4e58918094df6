//! Which column of a maker's file is what: told by its line of names, or by what its first row
//! looks like. Judges no row.

use crate::provision::intake::{Field, Row};

use super::cell::{Spelling, is_excel};

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// A table with a line of names, as Entra's and its makers'.
    Headed,
    /// `serial, secret, type, digits, period[, hash]`: privacyIDEA, LinOTP, NetIQ.
    OathCsv,
    /// `user, resolver, realm, serial, secret, type, digits, period`: privacyIDEA's second version.
    OathCsvUsers,
    /// `serial; manufacturer; type; secret; digits; period`: multiOTP.
    Multiotp,
    /// `serial, secret[, counter or period]`: `PingID`, Duo, programming tools.
    Pairs,
    /// RFC 6030.
    Pskc,
}

/// Where the columns are.
pub(super) struct Columns {
    pub(super) shape: Shape,
    pub(super) wanted: usize,
    /// How secrets are spelled there, where the kind of file says it.
    pub(super) spelling: Option<Spelling>,
    places: Vec<(Field, usize)>,
}

impl Columns {
    /// The cell of a field; empty where there is no such column.
    pub(super) fn cell<'a>(&self, row: &'a Row, field: Field) -> &'a str {
        let place = self.places.iter().find(|(known, _)| *known == field);
        place.map_or("", |(_, place)| row.cell(*place))
    }

    /// What the first row says; nothing where it cannot be told.
    pub(super) fn of(first: &Row, second_version: bool) -> Option<Self> {
        use Field::{Algorithm, Digits, Kind, Manufacturer, Period, Secret, Serial, User};
        if let Some(headed) = Self::headed(first) {
            return Some(headed);
        }
        let kind = |place: usize| {
            let cell = first.cell(place).to_ascii_lowercase();
            matches!(cell.as_str(), "totp" | "hotp" | "hmac")
        };
        let (shape, fields): (_, &[Option<Field>]) = if second_version {
            let fields = &[
                Some(User),
                None,
                None,
                Some(Serial),
                Some(Secret),
                Some(Kind),
                Some(Digits),
                Some(Period),
            ];
            (Shape::OathCsvUsers, fields)
        } else if kind(2) && first.len() > 3 && !kind(1) && is_secret(first.cell(1)) {
            let fields = &[
                Some(Serial),
                Some(Secret),
                Some(Kind),
                Some(Digits),
                Some(Period),
                Some(Algorithm),
            ];
            (Shape::OathCsv, fields)
        } else if kind(2) && is_secret(first.cell(3)) {
            let fields = &[
                Some(Serial),
                Some(Manufacturer),
                Some(Kind),
                Some(Secret),
                Some(Digits),
                Some(Period),
            ];
            (Shape::Multiotp, fields)
        } else if (2..=3).contains(&first.len()) && is_secret(first.cell(1)) {
            (Shape::Pairs, &[Some(Serial), Some(Secret)])
        } else {
            return None;
        };
        let spelling = (shape != Shape::Pairs).then_some(Spelling::Hex);
        Some(Self::plain(shape, fields, first.len(), spelling))
    }

    /// PSKC has no columns.
    pub(super) fn pskc() -> Self {
        Self::plain(Shape::Pskc, &[], 0, None)
    }

    fn headed(first: &Row) -> Option<Self> {
        let fields: Vec<_> = (0..first.len()).map(|place| Field::of(first.cell(place))).collect();
        let has = |field| fields.contains(&Some(field));
        if !has(Field::Serial) || !has(Field::Secret) {
            return None;
        }
        let hex =
            (0..first.len()).any(|place| first.cell(place).to_ascii_lowercase().contains("hex"));
        let spelling = if hex { Spelling::Hex } else { Spelling::Base32 };
        Some(Self::plain(Shape::Headed, &fields, first.len(), Some(spelling)))
    }

    fn plain(
        shape: Shape,
        fields: &[Option<Field>],
        wanted: usize,
        spelling: Option<Spelling>,
    ) -> Self {
        let places = fields.iter().enumerate();
        let places = places.filter_map(|(place, field)| Some(((*field)?, place))).collect();
        Self { shape, wanted, spelling, places }
    }
}

/// Whether a cell may be a secret or its wreck: long enough, letters and digits only.
fn is_secret(cell: &str) -> bool {
    is_excel(cell)
        || cell.len() >= 16 && cell.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'=')
}
