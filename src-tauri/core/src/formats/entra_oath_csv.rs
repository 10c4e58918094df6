//! The table by which hardware tokens are uploaded to Microsoft Entra ID. It names no hash: SHA-1.

use super::draft::{Draft, Number};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Secret;

/// Microsoft Entra's token table.
pub struct EntraOathCsv;

impl Format for EntraOathCsv {
    fn name(&self) -> &'static str {
        "entra_oath_csv"
    }

    fn app(&self) -> &'static str {
        "Microsoft Entra"
    }

    fn reads(&self) -> &'static str {
        "CSV of OATH tokens"
    }

    fn knows(&self, file: &File) -> Fit {
        let named = ["serial number", "secret key", "time interval"];
        match file.table().is_some_and(|table| table.has(&named)) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let table = file.table().ok_or(Refusal::NotRecognised)?;
        let mut import = Import::default();
        for row in table.rows() {
            let cell = |name: &str| table.cell(row, &[name]).trim();
            if row.cells().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            // A token may not be anybody's yet.
            let user = cell("upn");
            let name = if user.is_empty() { cell("serial number") } else { user };
            let secret = Secret::from_base32(cell("secret key"));
            let mut draft = Draft::new(cell("manufacturer"), name, secret);
            draft.period = Number::from(cell("time interval"));
            import.take(draft);
        }
        Ok(import)
    }
}
