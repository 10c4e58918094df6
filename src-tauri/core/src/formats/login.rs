//! One-time codes as password managers keep them beside a login: a bare secret, an otpauth URI or
//! `steam://SECRET`. Knows no manager's file.

use zeroize::Zeroizing;

use super::draft::{Draft, label};
use super::{Import, Refusal, Table};
use crate::account::{Details, Kind, Secret, Text, write_otpauth};

/// What managers call a login without a name.
const NAMELESS: &str = "--";

/// A login, as far as an authenticator is concerned.
#[derive(Default)]
pub(super) struct Login<'a> {
    pub(super) title: &'a str,
    pub(super) user: &'a str,
    pub(super) code: &'a str,
    pub(super) groups: Vec<String>,
    pub(super) note: &'a str,
    pub(super) favorite: bool,
}

impl Import {
    /// Takes the code of a login in. A login without one is no account, and leaving it is no loss.
    /// What a URI says rules; the login's own title and user fill its gaps.
    pub(super) fn take_login(&mut self, login: Login) {
        let (code, user) = (login.code.trim(), login.user.trim());
        if code.is_empty() {
            return;
        }
        let title = login.title.trim();
        let issuer = if title == NAMELESS { "" } else { title };
        if !code.contains("://") {
            let mut draft = Draft::new(issuer, user, Secret::from_base32(code));
            draft.groups = login.groups;
            draft.note = login.note.to_owned();
            draft.favorite = login.favorite;
            return self.take(draft);
        }
        let label = label(issuer, user);
        let note = self.note(login.note, &label);
        // `steam://` has no place for an issuer.
        let is_bare = code.to_ascii_lowercase().starts_with("steam:") && !title.is_empty();
        self.take_uri(code, &label, |details| {
            if details.name.is_empty() {
                details.name = Text::line(user).unwrap_or_default();
            }
            // Managers want a title; where there is no issuer it is the account name again.
            if is_bare || details.issuer.is_empty() && details.name.as_str() != issuer {
                details.issuer = Text::line(issuer).unwrap_or_default();
            }
            details.groups = groups(&login.groups);
            details.note = note;
            details.favorite = login.favorite;
        });
    }
}

/// The logins of a table, one a row; `login` looks into the row's cells by their columns' names.
pub(super) fn logins(
    table: Option<&Table>,
    login: impl for<'a> Fn(&dyn Fn(&str) -> &'a str) -> Login<'a>,
) -> Result<Import, Refusal> {
    let table = table.ok_or(Refusal::NotRecognised)?;
    let mut import = Import::default();
    for row in table.rows() {
        import.take_login(login(&|name| table.cell(row, &[name])));
    }
    Ok(import)
}

/// Groups by their names; blank ones are none.
pub(super) fn groups<S: AsRef<str>>(names: &[S]) -> Vec<Text> {
    let lines = names.iter().filter_map(|name| Text::line(name.as_ref()).ok());
    lines.filter(|line| !line.is_empty()).collect()
}

/// An account as a login: its title and its code; the user is the account name.
pub(super) fn written(details: &Details) -> (&str, Zeroizing<String>) {
    let is_steam = details.kind == Kind::Steam;
    let code = match is_steam {
        true => Zeroizing::new(format!("steam://{}", details.secret.to_base32().as_str())),
        false => write_otpauth(details),
    };
    let title = match (details.issuer.as_str(), details.name.as_str()) {
        ("", "") => NAMELESS,
        ("", _) if is_steam => NAMELESS,
        ("", name) => name,
        (issuer, _) => issuer,
    };
    (title, code)
}
