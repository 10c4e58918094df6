//! Proton Pass: the `data.json` out of its ZIP, with the one-time codes of logins and of their
//! own fields. The variant that is sealed with PGP is told, not opened.

use serde_json::Value;

use super::draft::label;
use super::json::{array, object, text};
use super::login::Login;
use super::{File, Fit, Format, Import, Keys, Refusal};

/// Proton Pass.
pub struct ProtonPass;

/// The state of an item in the trash.
const TRASHED: u64 = 2;

impl Format for ProtonPass {
    fn name(&self) -> &'static str {
        "proton_pass"
    }

    fn app(&self) -> &'static str {
        "Proton Pass"
    }

    fn reads(&self) -> &'static str {
        "ZIP with data.json, not sealed with PGP"
    }

    fn knows(&self, file: &File) -> Fit {
        let vaults = file.json().and_then(|json| object(json, "vaults").as_object());
        let is_ours = vaults.is_some_and(|vaults| {
            vaults.values().next().is_none_or(|vault| object(vault, "items").is_array())
        });
        if is_ours || file.name() == "data.pgp" { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let json = file.json().ok_or(Refusal::Unsupported("import-pgp"))?;
        let vaults = object(json, "vaults").as_object().ok_or(Refusal::Corrupt)?;
        let mut import = Import::default();
        for vault in vaults.values() {
            for item in array(vault, "items") {
                read(item, text(vault, "name"), &mut import);
            }
        }
        Ok(import)
    }
}

fn read(item: &Value, vault: &str, import: &mut Import) {
    let data = object(item, "data");
    let (about, content) = (object(data, "metadata"), object(data, "content"));
    let sections = array(content, "sections");
    let fields = array(data, "extraFields")
        .chain(sections.flat_map(|section| array(section, "sectionFields")))
        .filter(|field| text(field, "type") == "totp")
        .map(|field| text(object(field, "data"), "totpUri"));
    let title = text(about, "name");
    let user = match text(content, "itemUsername") {
        "" => text(content, "itemEmail"),
        user => user,
    };
    for code in std::iter::once(text(content, "totpUri")).chain(fields) {
        if code.trim().is_empty() {
            continue;
        }
        if item.get("state").and_then(Value::as_u64) == Some(TRASHED) {
            import.leave_out("import-trashed", &label(title, user));
            continue;
        }
        import.take_login(Login {
            title,
            user,
            code,
            groups: vec![vault.to_owned()],
            note: text(about, "note"),
            favorite: item.get("pinned").and_then(Value::as_bool).unwrap_or(false),
        });
    }
}
