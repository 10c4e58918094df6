//! Tables out of KeePassXC and KeePass 2: a code is a URI in the column TOTP, or stands in columns
//! named as KeePass 2 names its fields. Writes KeePassXC's table.

use zeroize::Zeroizing;

use super::keepass::{HOLDS, written};
use super::keepass_fields::{Entry, take};
use super::table;
use super::writer::{Holds, Order, Writer};
use super::{File, Fit, Format, Import, Keys, Refusal, Row, Table};
use crate::problem::Problem;

/// KeePassXC's table.
pub struct KeepassCsv;

/// KeePassXC's columns.
const COLUMNS: [&str; 10] = [
    "Group",
    "Title",
    "Username",
    "Password",
    "URL",
    "Notes",
    "TOTP",
    "Icon",
    "Last Modified",
    "Created",
];

/// What KeePassXC calls the group of all groups.
const ROOTS: [&str; 2] = ["Root", "Passwords"];

impl Format for KeepassCsv {
    fn name(&self) -> &'static str {
        "keepass_csv"
    }

    fn app(&self) -> &'static str {
        "KeePassXC"
    }

    fn reads(&self) -> &'static str {
        "CSV of KeePassXC, and of KeePass 2 with TimeOtp columns"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(table) = file.table() else { return Fit::No };
        let own = |name: &String| {
            ["timeotp-secret", "hmacotp-secret", "totp seed"]
                .iter()
                .any(|start| name.starts_with(start))
        };
        let is_one = table.has(&["group", "title", "username", "totp"])
            || table.has(&["title"]) && table.columns().iter().any(own);
        if is_one { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let table = file.table().ok_or(Refusal::NotRecognised)?;
        let rooted = table.has(&["totp", "last modified"]);
        let mut import = Import::default();
        for row in table.rows() {
            take(&mut import, &entry(table, row, rooted));
        }
        Ok(import)
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

fn entry<'a>(table: &'a Table, row: &'a Row, rooted: bool) -> Entry<'a> {
    let cell = |names: &[&str]| table.cell(row, names);
    let named = table.columns().iter().zip(row.cells());
    let fields = named.map(|(name, value)| match name.as_str() {
        "totp" => ("otp", value),
        name => (name, value),
    });
    let group = cell(&["group", "group tree"]);
    let (first, below) = group.split_once('/').unwrap_or((group, ""));
    Entry {
        title: cell(&["title", "account"]),
        user: cell(&["username", "user name", "login name"]),
        note: cell(&["notes", "comments"]),
        group: if rooted && ROOTS.contains(&first) { below } else { group },
        fields: fields.collect(),
    }
}

impl Writer for KeepassCsv {
    fn holds(&self) -> &Holds {
        &HOLDS
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "csv"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut out = Zeroizing::new(Vec::new());
        table::write_row(&mut out, &COLUMNS);
        for details in order.accounts {
            let group = details.groups.first().map_or("", |group| group.as_str());
            let group = if group.is_empty() { "Root".to_owned() } else { format!("Root/{group}") };
            let (issuer, name) = (details.issuer.as_str(), details.name.as_str());
            let (note, code) = (details.note.as_str(), written(details));
            let row = [&group, issuer, name, "", "", note, &code, "0", "", ""];
            table::write_row(&mut out, &row);
        }
        Ok(out)
    }
}
