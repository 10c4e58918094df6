//! Opening whatever a person gives: files of any known format, pictures, ZIPs with any of these
//! inside, several at once. Decides which format a file is; knows no format.

use std::borrow::Cow;

use zeroize::Zeroizing;

use super::{
    FORMATS, File, Fit, Format, Given, Import, Keys, Refusal, read_texts, sqlite, xml, zipped,
};
use crate::problem::{Exit, Problem};
use crate::qr;

/// What came out of one or several files.
pub struct Opened {
    /// The format's name; `several` where files of more than one were given.
    pub format: &'static str,
    /// The app's name; empty for several.
    pub app: &'static str,
    /// Whether any of it was sealed.
    pub encrypted: bool,
    /// The accounts, and what was left out.
    pub import: Import,
}

/// Why nothing came out, and which format it was, as far as that is known.
#[derive(Clone)]
pub struct Refused {
    /// The reason.
    pub refusal: Refusal,
    /// The format.
    pub format: Option<&'static dyn Format>,
    /// What was wrong item by item, where it came so far.
    pub problems: Vec<Problem>,
}

impl Refused {
    /// The sentence for it: where only one thing is wrong, that thing's own.
    pub fn problem(&self) -> Problem {
        match self.problems.as_slice() {
            [only] => only.clone(),
            _ => {
                let name = self.format.map(Format::name);
                self.refusal.problem(self.format.map_or("", Format::app), name)
            }
        }
    }

    fn new(refusal: Refusal, format: &'static dyn Format) -> Self {
        Self { refusal, format: Some(format), problems: Vec::new() }
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self { refusal, format: None, problems: Vec::new() }
    }
}

/// The format of that name.
pub fn named(name: &str) -> Option<&'static dyn Format> {
    FORMATS.iter().copied().find(|format| format.name() == name)
}

/// Opens files, each for itself and all together: parts of a series may lie in several, and a
/// file may need another one beside it. `only` is the format a person chose, if any.
///
/// # Errors
/// Where no file gives anything: the first one's refusal.
pub fn open(
    given: &[Given],
    keys: &Keys,
    only: Option<&'static dyn Format>,
    give_up: &dyn Fn() -> bool,
) -> Result<Opened, Refused> {
    let mut opening = Opening::new(only, give_up);
    let mut refused: Vec<(Refused, &str)> = Vec::new();
    for (place, file) in given.iter().enumerate() {
        if give_up() {
            return Err(Refusal::GivenUp.into());
        }
        if sqlite::is_beside(file, given) {
            continue;
        }
        let companions: Vec<Given> =
            keys.companions.iter().copied().chain(others(given, place)).collect();
        let keys = Keys { companions: &companions, ..*keys };
        let bytes = sqlite::with_log(file, &companions);
        if let Err(reason) = opening.one(Given { bytes: &bytes, ..*file }, &keys, 0) {
            refused.push((reason, file.name));
        }
    }
    opening.end(refused)
}

fn others<'a>(given: &'a [Given<'a>], place: usize) -> impl Iterator<Item = Given<'a>> {
    given.iter().enumerate().filter(move |(other, _)| *other != place).map(|(_, file)| *file)
}

/// The formats that a file may be, the likeliest first.
type Candidates = Vec<(Fit, &'static dyn Format)>;

/// A file that was looked at, and what it may be: it can be opened without being read again.
pub struct Looked<'a> {
    given: Given<'a>,
    file: Result<(File<'a>, Candidates), Refusal>,
}

impl<'a> Looked<'a> {
    pub(super) fn at(given: Given<'a>) -> Self {
        let file = File::new(given).map(|file| {
            let candidates = candidates(&file);
            (file, candidates)
        });
        Self { given, file }
    }

    /// The file and the likeliest format; nothing where it cannot even be looked at.
    pub(super) fn known(&self) -> Option<(&File<'a>, Option<&'static dyn Format>)> {
        let (file, candidates) = self.file.as_ref().ok()?;
        Some((file, candidates.first().map(|(_, format)| *format)))
    }

    /// Opens it, as [`open`] does.
    ///
    /// # Errors
    /// Why it gives nothing.
    pub fn open(&self, keys: &Keys, give_up: &dyn Fn() -> bool) -> Result<Opened, Refused> {
        let merged = sqlite::with_log(&self.given, keys.companions);
        if matches!(merged, Cow::Owned(_)) {
            // With its log it is another file than the one that was looked at.
            return open(&[self.given], keys, None, give_up);
        }
        let mut opening = Opening::new(None, give_up);
        let opened = match &self.file {
            Ok((file, candidates)) => opening.looked_at(file, candidates, keys, 0),
            Err(refusal) => Err(unlike(self.given.name, *refusal)),
        };
        opening.end(opened.err().map(|reason| (reason, self.given.name)).into_iter().collect())
    }
}

struct Opening<'a> {
    only: Option<&'static dyn Format>,
    give_up: &'a dyn Fn() -> bool,
    /// What QR codes and lists of URIs say: read together in the end.
    texts: Vec<Zeroizing<String>>,
    all: Vec<Opened>,
}

impl<'a> Opening<'a> {
    fn new(only: Option<&'static dyn Format>, give_up: &'a dyn Fn() -> bool) -> Self {
        Self { only, give_up, texts: Vec::new(), all: Vec::new() }
    }

    fn one(&mut self, given: Given, keys: &Keys, depth: usize) -> Result<(), Refused> {
        if given.bytes.is_empty() {
            return Err(Refusal::Corrupt.into());
        }
        if qr::looks_like_picture(given.bytes) {
            let read = keys.read_picture(given.bytes, self.give_up);
            let found = read.map_err(|problem| Refused {
                problems: vec![problem],
                ..Refusal::Corrupt.into()
            })?;
            if found.is_empty() {
                return Err(Refusal::NotRecognised.into());
            }
            self.texts.extend(found.into_iter().map(|found| found.text));
            return Ok(());
        }
        let file = File::new(given).map_err(|refusal| unlike(given.name, refusal))?;
        let candidates =
            self.only.map_or_else(|| candidates(&file), |only| vec![(Fit::Sure, only)]);
        self.looked_at(&file, &candidates, keys, depth)
    }

    fn looked_at(
        &mut self,
        file: &File,
        candidates: &Candidates,
        keys: &Keys,
        depth: usize,
    ) -> Result<(), Refused> {
        if file.is_zip() {
            return if depth == 0 { self.zip(file, keys) } else { Err(Refusal::Hostile.into()) };
        }
        let opened = choose(file, candidates, keys).map_err(|refused| match refused.refusal {
            Refusal::NotRecognised => unlike(file.name(), Refusal::NotRecognised),
            _ => refused,
        })?;
        self.all.push(opened);
        Ok(())
    }

    /// Opens what a ZIP holds. A member that nobody knows is no loss where another is known.
    fn zip(&mut self, file: &File, keys: &Keys) -> Result<(), Refused> {
        // No app puts a file above its ZIP: a name that says so is a trap beside the right one.
        let is_honest = |name: &str| !name.split(['/', '\\']).any(|part| part == "..");
        let (members, sealed) = zipped::open(file.bytes(), keys.password, is_honest)?;
        let (before, mut first) = (self.all.len() + self.texts.len(), None);
        let members: Vec<Given> = members
            .iter()
            .map(|member| Given { name: member.base_name(), bytes: &member.bytes })
            .collect();
        for member in &members {
            if sqlite::is_beside(member, &members) {
                continue;
            }
            let bytes = sqlite::with_log(member, &members);
            if let Err(refused) = self.one(Given { bytes: &bytes, ..*member }, keys, 1) {
                let known = refused.refusal != Refusal::NotRecognised;
                if known || first.is_none() {
                    first = Some(refused);
                }
            }
        }
        self.all.iter_mut().for_each(|opened| opened.encrypted |= sealed);
        match first {
            _ if self.all.len() + self.texts.len() > before => Ok(()),
            Some(refused) => Err(refused),
            None => Err(Refusal::NotRecognised.into()),
        }
    }

    fn end(mut self, mut refused: Vec<(Refused, &str)>) -> Result<Opened, Refused> {
        if !self.texts.is_empty() {
            let import = read_texts(&self.texts);
            let series = self.texts.iter().any(|text| super::migration::is_one(text.trim()));
            let (format, app) =
                if series { ("google", "Google Authenticator") } else { ("qr_image", "QR code") };
            match barren(&import) {
                Some(refusal) => {
                    let problems = import.problems;
                    refused.push((Refused { refusal, format: named(format), problems }, app));
                }
                None => self.all.push(Opened { format, app, encrypted: false, import }),
            }
        }
        let mut all = self.all.into_iter();
        let Some(mut whole) = all.next() else {
            let first = refused.into_iter().next().map(|(refused, _)| refused);
            return Err(first.unwrap_or_else(|| Refusal::NotRecognised.into()));
        };
        for one in all {
            if one.format != whole.format {
                (whole.format, whole.app) = ("several", "");
            }
            whole.encrypted |= one.encrypted;
            whole.import.found.extend(one.import.found);
            whole.import.series.extend(one.import.series);
            whole.import.problems.extend(one.import.problems);
        }
        for (reason, name) in refused {
            whole.import.problems.push(reason.problem().with("item", name));
        }
        Ok(whole)
    }
}

/// What a file that nobody knows is called after its name: a picture that is none is damaged.
fn unlike(name: &str, refusal: Refusal) -> Refused {
    const PICTURES: [&str; 8] = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"];
    let name = name.to_lowercase();
    let is_picture = PICTURES.iter().any(|ending| name.ends_with(ending));
    if is_picture { Refusal::Corrupt.into() } else { refusal.into() }
}

/// The format that a file is, opened.
fn choose(file: &File, candidates: &Candidates, keys: &Keys) -> Result<Opened, Refused> {
    let Some((best, first)) = candidates.first().copied() else {
        file.schema()?;
        if let Some(text) = file.xml().filter(|text| text.starts_with("<?xml")) {
            xml::parse(text)?;
        }
        return Err(Refusal::NotRecognised.into());
    };
    match best {
        Fit::Sure | Fit::Plain | Fit::Companion => return opened(first, file, keys),
        _ if keys.password.is_none() => return Err(sealed(best, first, file, keys)),
        _ => {}
    }
    // Sealed bytes without a mark: the one whose key opens them is the one that wrote them.
    let mut worst = Refusal::WrongPassword;
    for (_, format) in candidates {
        match opened(*format, file, keys) {
            Ok(opened) => return Ok(opened),
            Err(refused) if refused.refusal == Refusal::WrongPassword => {}
            Err(refused) => worst = refused.refusal,
        }
    }
    if worst == Refusal::WrongPassword && best == Fit::Maybe {
        // Nothing speaks for this format but that it opens, and it does not.
        let problem = Problem::new("import-opens-as-nothing", Exit::Input);
        return Err(Refused { problems: vec![problem], ..Refusal::NotRecognised.into() });
    }
    Err(Refused::new(worst, first))
}

/// What sealed bytes without a mark want first: no password helps where a file is missing.
fn sealed(fit: Fit, format: &'static dyn Format, file: &File, keys: &Keys) -> Refused {
    let wants = (fit == Fit::Likely).then(|| format.open(file, keys).err()).flatten();
    match wants {
        Some(refusal @ Refusal::NeedsCompanion(_)) => Refused::new(refusal, format),
        _ => Refused::new(Refusal::NeedsPassword, format),
    }
}

/// The formats that may be a file's, the likeliest first; one alone where one is sure.
fn candidates(file: &File) -> Candidates {
    let fits = FORMATS.iter().map(|format| (format.knows(file), *format));
    // Bytes that are no text, under the name of a text, were sealed by no app.
    let misnamed = file.text().is_none()
        && [".txt", ".csv", ".html", ".xml"].iter().any(|ending| file.is_named(ending));
    let least = if misnamed { Fit::Likely } else { Fit::Maybe };
    let mut fits: Vec<_> = fits.filter(|(fit, _)| *fit >= least).collect();
    fits.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    if fits.first().is_some_and(|(fit, _)| *fit >= Fit::Companion) {
        fits.truncate(1);
    }
    fits
}

/// The names of all formats that are sure about a file: never more than one.
pub fn sure(file: &File) -> Vec<&'static str> {
    let sure = FORMATS.iter().filter(|format| format.knows(file) == Fit::Sure);
    sure.map(|format| format.name()).collect()
}

fn opened(format: &'static dyn Format, file: &File, keys: &Keys) -> Result<Opened, Refused> {
    let import = format.open(file, keys).map_err(|refusal| Refused::new(refusal, format))?;
    if let Some(refusal) = barren(&import) {
        return Err(Refused { problems: import.problems, ..Refused::new(refusal, format) });
    }
    let encrypted = import.encrypted;
    Ok(Opened { format: format.name(), app: format.app(), encrypted, import })
}

/// What a file is that gave not one account and only complaints: damaged, or something else
/// altogether. Accounts that no authenticator could hold are no complaint about the file.
fn barren(import: &Import) -> Option<Refusal> {
    if !import.found.is_empty() || import.problems.is_empty() {
        return None;
    }
    let told = |id: &str| {
        id.starts_with("import-") || id.starts_with("otpauth-") && id != "otpauth-no-secret"
    };
    let mut ids = import.problems.iter().map(Problem::id);
    if ids.clone().all(|id| id.starts_with("qr-") || id.starts_with("text-")) {
        Some(Refusal::NotRecognised)
    } else if ids.any(told) {
        None
    } else {
        Some(Refusal::Corrupt)
    }
}
