//! The table of Apple's Passwords app, of iCloud Passwords and Safari, in and out.

use zeroize::Zeroizing;

use super::login::{Login, logins, written};
use super::table;
use super::writer::{Holds, Order, Writer};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Details;
use crate::problem::Problem;

/// Apple Passwords.
pub struct ApplePasswords;

/// Its columns.
const COLUMNS: [&str; 6] = ["Title", "URL", "Username", "Password", "Notes", "OTPAuth"];

impl Format for ApplePasswords {
    fn name(&self) -> &'static str {
        "apple_passwords"
    }

    fn app(&self) -> &'static str {
        "Apple Passwords"
    }

    fn reads(&self) -> &'static str {
        "CSV of Passwords, iCloud Passwords and Safari"
    }

    fn knows(&self, file: &File) -> Fit {
        let fits = file.table().is_some_and(|table| {
            table.has(&["title", "url", "username", "password", "otpauth"])
                && table.columns().len() <= COLUMNS.len()
        });
        if fits { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        logins(file.table(), |cell| Login {
            title: cell("title"),
            user: cell("username"),
            code: cell("otpauth"),
            note: cell("notes"),
            ..Login::default()
        })
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

impl Writer for ApplePasswords {
    fn holds(&self) -> &Holds {
        &Holds {
            kinds: &["totp"],
            digits: 6..=8,
            pins: false,
            groups: 0,
            favorites: false,
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
            let (user, note) = (details.name.as_str(), details.note.as_str());
            // Rows without address or password are dropped when they are taken in.
            table::write_row(&mut out, &[title, &address(details), user, "-", note, &code]);
        }
        Ok(out)
    }
}

/// An address to file the account under: the issuer where it is one, or a name that RFC 2606
/// keeps free for ever.
fn address(details: &Details) -> String {
    let (issuer, name) = (details.issuer.as_str(), details.name.as_str());
    let from = if issuer.is_empty() { name } else { issuer };
    let is_host = |text: &str| {
        text.contains('.')
            && text.split('.').all(|part| {
                !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            })
    };
    if is_host(from) {
        return format!("https://{}/", from.to_ascii_lowercase());
    }
    let letters = from.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    let slug: String = letters.take(60).collect::<String>().to_ascii_lowercase();
    let slug = slug.trim_matches('-');
    format!("https://{}.invalid/", if slug.is_empty() { "account" } else { slug })
}
