//! Bitwarden's table: a person's vault, an organisation's, and that of Bitwarden Authenticator,
//! whose rows are longer than its line of names.

use zeroize::Zeroizing;

use super::bitwarden::HOLDS;
use super::login::{Login, logins, written};
use super::table::write_row;
use super::writer::{Holds, Order, Writer};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::problem::Problem;

/// Bitwarden's table.
pub struct BitwardenCsv;

/// The columns as Bitwarden writes them.
const COLUMNS: [&str; 11] = [
    "folder",
    "favorite",
    "type",
    "name",
    "notes",
    "fields",
    "reprompt",
    "login_uri",
    "login_username",
    "login_password",
    "login_totp",
];

impl Format for BitwardenCsv {
    fn name(&self) -> &'static str {
        "bitwarden_csv"
    }

    fn app(&self) -> &'static str {
        "Bitwarden"
    }

    fn reads(&self) -> &'static str {
        "CSV, vault, organisation and Bitwarden Authenticator"
    }

    fn knows(&self, file: &File) -> Fit {
        match file.table().is_some_and(|table| table.has(&["type", "name", "login_totp"])) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        logins(file.table(), |cell| {
            let collections = cell("collections").split(',');
            Login {
                title: cell("name"),
                user: cell("login_username"),
                code: cell("login_totp"),
                groups: collections.chain([cell("folder")]).map(str::to_owned).collect(),
                note: cell("notes"),
                favorite: cell("favorite") == "1",
            }
        })
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

impl Writer for BitwardenCsv {
    fn holds(&self) -> &Holds {
        &HOLDS
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "csv"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut out = Zeroizing::new(Vec::new());
        write_row(&mut out, &COLUMNS);
        for details in order.accounts {
            let (title, code) = written(details);
            let folder = details.groups.first().map_or("", |group| group.as_str());
            let favorite = if details.favorite { "1" } else { "" };
            let note = details.note.as_str();
            let name = details.name.as_str();
            write_row(
                &mut out,
                &[folder, favorite, "login", title, note, "", "0", "", name, "", &code],
            );
        }
        Ok(out)
    }
}
