//! Web pages that apps export (Aegis, Ente Auth, Stratum): the otpauth and motp URIs in them,
//! as links or texts; where there are none, the QR codes. Knows no app's page.

use std::collections::BTreeSet;

use zeroize::Zeroizing;

use super::json::base64;
use super::{File, Fit, Format, Import, Keys, Refusal, read_texts};

/// Exported web pages.
pub struct Html;

/// What a URI in a page begins with.
const BEGINNINGS: [&str; 2] = ["otpauth://", "motp://"];

/// What escapes stand for; the ampersand comes last, or it would make new ones.
const ESCAPES: [(&str, &str); 6] = [
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&#38;", "&"),
    ("&amp;", "&"),
];

/// How a picture inside a page begins.
const PICTURE: &str = "data:image/png;base64,";

/// The longest side of such a picture, in dots, and how many may show no code: a page made to
/// keep us busy has thousands.
const SIDE: u32 = 1024;
const MISSES: usize = 16;

impl Format for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn app(&self) -> &'static str {
        "HTML"
    }

    fn reads(&self) -> &'static str {
        "pages with otpauth URIs or QR codes (Aegis, Ente Auth, Stratum)"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(page) = file.xml() else { return Fit::No };
        let start: String = page.chars().take(2000).collect::<String>().to_ascii_lowercase();
        let is_page = start.contains("<html") || start.contains("<!doctype html");
        let holds = |text: &&str| page.contains(*text);
        match is_page && BEGINNINGS.iter().chain([&PICTURE]).any(holds) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let page = file.xml().ok_or(Refusal::NotRecognised)?;
        let import = read_uris(page);
        if import.found.is_empty() && import.problems.is_empty() {
            return read_pictures(page, keys).ok_or(Refusal::NotRecognised);
        }
        Ok(import)
    }
}

fn read_uris(page: &str) -> Import {
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
    import
}

/// What the QR codes say; nothing where no picture shows one, as in any other page.
fn read_pictures(page: &str, keys: &Keys) -> Option<Import> {
    let (mut texts, mut misses, mut broken) = (Vec::new(), Vec::new(), None);
    for (place, picture) in page.split(PICTURE).skip(1).enumerate() {
        if misses.len() == MISSES {
            break;
        }
        let end = picture.find(['"', '\'', '<', '>', ')']);
        let spelled = end.and_then(|end| picture.get(..end)).unwrap_or_default();
        let spelled = Zeroizing::new(spelled.split_whitespace().collect::<String>());
        let bytes = base64(&spelled).filter(|bytes| is_small(bytes));
        match bytes.map(|bytes| keys.read_picture(&bytes, &|| false)) {
            Some(Ok(found)) if !found.is_empty() => {
                texts.extend(found.into_iter().map(|found| found.text));
            }
            // Not the picture is at fault, but reading any: the next one would fare no better.
            Some(Err(problem)) if !problem.id().starts_with("picture-") => {
                broken = Some(problem);
                break;
            }
            _ => misses.push((place + 1).to_string()),
        }
    }
    if texts.is_empty() && broken.is_none() {
        return None;
    }
    let mut import = if texts.is_empty() { Import::default() } else { read_texts(&texts) };
    import.problems.extend(broken);
    misses.iter().for_each(|number| import.leave_out("item-broken", number));
    Some(import)
}

/// Whether a PNG says that its sides are short (its header, after ISO/IEC 15948 §11.2.1).
fn is_small(png: &[u8]) -> bool {
    let side = |place: usize| {
        let bytes = png.get(place..).and_then(|rest| rest.first_chunk::<4>());
        bytes.is_some_and(|bytes| u32::from_be_bytes(*bytes) <= SIDE)
    };
    side(16) && side(20)
}

/// The URIs in a page, as they are written: up to a quote, a tag or a blank.
fn uris(page: &str) -> impl Iterator<Item = &str> {
    let ends = |letter: char| matches!(letter, '"' | '\'' | '<' | '>') || letter.is_whitespace();
    page.split(ends).filter_map(|piece| {
        let place = BEGINNINGS.iter().find_map(|beginning| piece.find(beginning))?;
        piece.get(place..)
    })
}
