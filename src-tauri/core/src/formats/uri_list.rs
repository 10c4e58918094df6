//! Lists of otpauth URIs, one a line, in any encoding of text: what nearly every app can write
//! and read. Knows no app's own parameters.

use zeroize::Zeroizing;

use super::uris::{first_line, read_texts};
use super::writer::{Holds, Order, Writer};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::write_otpauth;
use crate::problem::Problem;

/// Lists of URIs.
pub struct UriList;

impl Format for UriList {
    fn name(&self) -> &'static str {
        "uri_list"
    }

    fn app(&self) -> &'static str {
        "otpauth URIs"
    }

    fn reads(&self) -> &'static str {
        "otpauth, motp, steam URIs; UTF-8, UTF-16, Windows-1252"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(text) = file.text() else { return Fit::No };
        let line = first_line(text).to_ascii_lowercase();
        let begins = ["otpauth:", "apple-otpauth:", "motp:", "steam:", "phonefactor:"];
        match begins.iter().any(|begin| line.starts_with(begin)) {
            // Some apps write lists with marks of their own, and read them better.
            true => Fit::Plain,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let text = file.text().ok_or(Refusal::NotRecognised)?;
        Ok(read_texts(&[Zeroizing::new(text.to_owned())]))
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

impl Writer for UriList {
    fn holds(&self) -> &Holds {
        &Holds {
            groups: 0,
            notes: false,
            favorites: false,
            organisations: true,
            uris: true,
            ..Holds::ALL
        }
    }

    fn is_uris(&self) -> bool {
        true
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "txt"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut out = Zeroizing::new(Vec::new());
        for details in order.accounts {
            out.extend_from_slice(write_otpauth(details).as_bytes());
            out.push(b'\n');
        }
        Ok(out)
    }
}
