//! Enpass: its JSON export. Most items have no code and are none of our business.

use serde_json::Value;

use super::draft::{Draft, label};
use super::json::{array, text};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Secret, Text};

/// Enpass.
pub struct Enpass;

impl Format for Enpass {
    fn name(&self) -> &'static str {
        "enpass"
    }

    fn app(&self) -> &'static str {
        "Enpass"
    }

    fn reads(&self) -> &'static str {
        "JSON"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(json) = file.json() else { return Fit::No };
        // Bitwarden has items with fields too, but says whether it is encrypted.
        let mut first = array(json, "items").take(1);
        let is_item = |item: &Value| {
            item.get("template_type").is_some()
                || item.get("category").is_some_and(Value::is_string)
        };
        match json.get("encrypted").is_none() && first.any(is_item) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let json = file.json().ok_or(Refusal::NotRecognised)?;
        let mut import = Import::default();
        for item in array(json, "items") {
            read(&mut import, item);
        }
        Ok(import)
    }
}

fn read(import: &mut Import, item: &Value) {
    let of_kind = |kind: &'static str| {
        let fields = array(item, "fields").filter(move |field| text(field, "type") == kind);
        fields.map(|field| text(field, "value")).filter(|value| !value.trim().is_empty())
    };
    let title = text(item, "title");
    let user = of_kind("username").chain(of_kind("email")).next().unwrap_or_default();
    let trashed = ["trashed", "deleted"].iter().any(|name| {
        item.get(*name).is_some_and(|mark| mark.as_bool() == Some(true) || mark.as_u64() == Some(1))
    });
    for code in of_kind("totp") {
        if trashed {
            import.leave_out("import-trashed", &label(title, user));
        } else if code.trim_start().to_ascii_lowercase().starts_with("otpauth:") {
            import.take_uri(code, &label(title, user), |details| {
                let fill = |mine: &mut Text, other| {
                    if mine.is_empty() {
                        *mine = Text::line(other).unwrap_or_default();
                    }
                };
                fill(&mut details.issuer, title);
                fill(&mut details.name, user);
                details.note = Text::lines(text(item, "note")).unwrap_or_default();
            });
        } else {
            let mut draft = Draft::new(title, user, Secret::from_base32(code));
            draft.note = text(item, "note").to_owned();
            import.take(draft);
        }
    }
}
