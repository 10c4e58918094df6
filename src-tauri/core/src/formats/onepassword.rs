//! 1Password: the archive 1pux, its CSV, and the older 1pif, a JSON object a line. Writes the CSV,
//! which 1Password takes in.

use serde_json::Value;
use zeroize::Zeroizing;

use super::file::parse_json;
use super::json::{array, object, text, with};
use super::login::{Login, logins, written};
use super::table;
use super::writer::{Holds, Order, Writer};
use super::{File, Fit, Format, Import, Keys, Refusal, Table};
use crate::limits;
use crate::problem::Problem;

/// 1Password.
pub struct Onepassword;

/// The columns of its CSV.
const COLUMNS: [&str; 9] =
    ["Title", "Url", "Username", "Password", "OTPAuth", "Favorite", "Archived", "Tags", "Notes"];

/// What stands between two items of a 1pif.
const BETWEEN: &str = "***";

impl Format for Onepassword {
    fn name(&self) -> &'static str {
        "onepassword"
    }

    fn app(&self) -> &'static str {
        "1Password"
    }

    fn reads(&self) -> &'static str {
        "1pux, CSV, 1pif"
    }

    fn knows(&self, file: &File) -> Fit {
        let is_archive = |json: &Value| {
            array(json, "accounts").next().is_some_and(|account| account.get("vaults").is_some())
        };
        let is_table = file.table().is_some_and(|table| {
            table.has(&["title", "otpauth"])
                && ["favorite", "archived", "tags"].iter().any(|name| table.has(&[name]))
        });
        match file.json().is_some_and(is_archive) || is_table || is_lines(file) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let mut import = Import::default();
        match (file.json(), file.table()) {
            (Some(json), _) if !is_lines(file) => read_archive(&mut import, json),
            (None, Some(table)) if table.has(&["title", "otpauth"]) => return read_table(table),
            _ => read_lines(&mut import, file.text().unwrap_or_default())?,
        }
        Ok(import)
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

fn read_archive(import: &mut Import, json: &Value) {
    for vault in array(json, "accounts").flat_map(|account| array(account, "vaults")) {
        let name = text(object(vault, "attrs"), "name");
        for item in array(vault, "items") {
            // Some versions put each item into an object of its own.
            let item = item.get("item").unwrap_or(item);
            let overview = object(item, "overview");
            let tags = array(overview, "tags").filter_map(Value::as_str);
            let groups: Vec<String> =
                Some(name).into_iter().chain(tags).map(str::to_owned).collect();
            let is_favorite = item.get("favIndex").and_then(Value::as_u64) > Some(0);
            let details = object(item, "details");
            let user = array(details, "loginFields")
                .find(|field| text(field, "designation") == "username")
                .map_or("", |field| text(field, "value"));
            let fields = array(details, "sections").flat_map(|section| array(section, "fields"));
            for code in fields.map(|field| text(object(field, "value"), "totp")) {
                import.take_login(Login {
                    title: text(overview, "title"),
                    user,
                    code,
                    groups: groups.clone(),
                    note: text(details, "notesPlain"),
                    favorite: is_favorite,
                });
            }
        }
    }
}

fn read_table(table: &Table) -> Result<Import, Refusal> {
    logins(Some(table), |cell| Login {
        title: cell("title"),
        user: cell("username"),
        code: cell("otpauth"),
        groups: cell("tags").split([',', ';']).map(str::to_owned).collect(),
        note: cell("notes"),
        favorite: cell("favorite").eq_ignore_ascii_case("true"),
    })
}

/// Whether a text is a 1pif: objects in lines of their own, each with `secureContents`.
fn is_lines(file: &File) -> bool {
    let text = file.text().unwrap_or_default();
    text.starts_with('{')
        && text.lines().any(|line| line.starts_with(BETWEEN))
        && text.contains("\"secureContents\"")
}

fn read_lines(import: &mut Import, text: &str) -> Result<(), Refusal> {
    let lines = text.lines().map(str::trim);
    for line in lines.filter(|line| line.starts_with('{')).take(limits::ROWS) {
        let item = parse_json(line)?;
        with(item, |item| {
            read_line(import, item);
            Ok(())
        })?;
    }
    Ok(())
}

fn read_line(import: &mut Import, item: &Value) {
    let contents = object(item, "secureContents");
    let user = array(contents, "fields")
        .find(|field| text(field, "designation") == "username")
        .map_or("", |field| text(field, "value"));
    let trashed = item.get("trashed").and_then(Value::as_bool) == Some(true);
    let fields = array(contents, "sections").flat_map(|section| array(section, "fields"));
    for field in fields.filter(|field| text(field, "n").starts_with("TOTP_")) {
        let title = text(item, "title");
        if trashed {
            import.leave_out("import-trashed", title);
            continue;
        }
        let tags = array(object(item, "openContents"), "tags").filter_map(Value::as_str);
        import.take_login(Login {
            title,
            user,
            code: text(field, "v"),
            groups: tags.map(str::to_owned).collect(),
            note: text(contents, "notesPlain"),
            favorite: false,
        });
    }
}

impl Writer for Onepassword {
    fn holds(&self) -> &Holds {
        &Holds {
            kinds: &["totp"],
            digits: 6..=8,
            pins: false,
            groups: 0,
            organisations: true,
            ..Holds::ALL
        }
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "csv"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut out = Zeroizing::new(Vec::new());
        table::write_row(&mut out, &COLUMNS);
        for details in order.accounts {
            let (title, code) = written(details);
            let favorite = if details.favorite { "true" } else { "false" };
            let (user, note) = (details.name.as_str(), details.note.as_str());
            let row = [title, "", user, "", &code, favorite, "false", "", note];
            table::write_row(&mut out, &row);
        }
        Ok(out)
    }
}
