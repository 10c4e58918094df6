//! WinAuth (Windows): its export, a list of otpauth URIs whose labels are encoded as forms are,
//! so that a plus stands for a blank. In a ZIP or as text.

use zeroize::Zeroizing;

use super::{File, Fit, Format, Import, Keys, Refusal};

/// WinAuth.
pub struct WinAuth;

/// What WinAuth alone writes into a URI.
const MARKS: [&str; 4] = ["&icon=", "&serial=", "&deviceid=", "&data="];

impl Format for WinAuth {
    fn name(&self) -> &'static str {
        "winauth"
    }

    fn app(&self) -> &'static str {
        "WinAuth"
    }

    fn reads(&self) -> &'static str {
        "text, also in a ZIP with password"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(text) = file.text() else { return Fit::No };
        let mut first = lines(text).map(|(_, line)| line).peekable();
        let is_list = first.peek().is_some_and(|line| line.starts_with("otpauth://"));
        let mut marked = || first.any(|line| MARKS.iter().any(|mark| line.contains(mark)));
        // Other lists carry an icon too, but write each default, and blanks in full.
        let own = file.name().starts_with("winauth") || marked();
        let other = ["codeDisplay", "%20", "algorithm=SHA1"].iter().any(|mark| text.contains(mark));
        match is_list && own && !other {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let text = file.text().ok_or(Refusal::NotRecognised)?;
        let mut import = Import::default();
        for (number, line) in lines(text) {
            let (path, query) = line.split_once('?').unwrap_or((line, ""));
            let uri = Zeroizing::new(format!("{}?{query}", path.replace('+', "%20")));
            import.take_uri(&uri, &number.to_string(), |_| {});
        }
        Ok(import)
    }
}

/// The lines that mean something, with their numbers.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}
