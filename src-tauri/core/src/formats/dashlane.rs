//! The table of logins out of Dashlane's export: codes as URIs, or bare secrets in older ones.

use super::login::{Login, logins};
use super::{File, Fit, Format, Import, Keys, Refusal};

/// Dashlane.
pub struct Dashlane;

impl Format for Dashlane {
    fn name(&self) -> &'static str {
        "dashlane"
    }

    fn app(&self) -> &'static str {
        "Dashlane"
    }

    fn reads(&self) -> &'static str {
        "credentials.csv, old and new"
    }

    fn knows(&self, file: &File) -> Fit {
        let fits = file.table().is_some_and(|table| {
            let has_code = table.has(&["otpurl"]) || table.has(&["otpsecret"]);
            has_code && table.has(&["username", "title", "password"])
        });
        if fits { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        logins(file.table(), |cell| {
            let either = |one: &'static str, other: &'static str| {
                if cell(one).is_empty() { cell(other) } else { cell(one) }
            };
            Login {
                title: cell("title"),
                user: either("username", "username2"),
                code: either("otpurl", "otpsecret"),
                groups: vec![cell("category").to_owned()],
                note: cell("note"),
                favorite: false,
            }
        })
    }
}
