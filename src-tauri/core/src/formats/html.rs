//! Web pages that apps export (Aegis, Ente Auth, Stratum): the otpauth and motp URIs in them,
//! whether a link or a text. Knows no app's page.

use std::collections::BTreeSet;

use zeroize::Zeroizing;

use super::{File, Fit, Format, Import, Keys, Refusal};

/// Exported web pages.
pub struct Html;

/// What a URI in a page begins with.
const BEGINNINGS: [&str; 2] = ["otpauth://", "motp://"];

/// What escapes stand for; the ampersand comes last, or it would make new ones.
const ESCAPES: [(&str, &str); 6] =
    [("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&#38;", "&"), ("&amp;", "&")];

impl Format for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn app(&self) -> &'static str {
        "HTML"
    }

    fn reads(&self) -> &'static str {
        "pages with otpauth URIs (Aegis, Ente Auth, Stratum)"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(page) = file.xml() else { return Fit::No };
        let start: String = page.chars().take(2000).collect::<String>().to_ascii_lowercase();
        let is_page = start.contains("<html") || start.contains("<!doctype html");
        match is_page && BEGINNINGS.iter().any(|beginning| page.contains(beginning)) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let page = file.xml().ok_or(Refusal::NotRecognised)?;
        let mut import = Import::default();
        // A page shows many a URI twice: as the link and as its text.
        let mut seen = BTreeSet::new();
        for written in uris(page).filter(|written| seen.insert(*written)) {
            let number = (import.found.len() + import.problems.len() + 1).to_string();
            if page.ends_with(written) {
                // A page ends with a tag: this one was cut, and its secret may be too.
                import.leave_out("item-broken", &number);
                continue;
            }
            let mut uri = Zeroizing::new(written.to_owned());
            for (escape, letter) in ESCAPES {
                uri = Zeroizing::new(uri.replace(escape, letter));
            }
            import.take_uri(&uri, &number, |_| {});
        }
        Ok(import)
    }
}

/// The URIs in a page, as they are written: up to a quote, a tag or a blank.
fn uris(page: &str) -> impl Iterator<Item = &str> {
    let ends = |letter: char| matches!(letter, '"' | '\'' | '<' | '>') || letter.is_whitespace();
    page.split(ends).filter_map(|piece| {
        let place = BEGINNINGS.iter().find_map(|beginning| piece.find(beginning))?;
        piece.get(place..)
    })
}
