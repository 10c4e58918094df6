//! The head of a guide's file: keys and values, each known, each used once. Knows nothing of the
//! words below it.

use crate::account::Algorithm;

use super::app::{App, LetsOut, Limits, Otherwise, Takes};
use super::guide::{Guide, Helps, Kind, Verified};

/// The lines between the two `---`. What is asked for is taken out, so that what is left over is
/// what nobody knows.
pub(super) struct Front {
    lines: Vec<(&'static str, &'static str)>,
}

/// What is wrong with a guide's file, for the one who writes it.
pub(super) type Fault = String;

impl Front {
    /// The head, and what stands below it.
    pub(super) fn split(text: &'static str) -> Result<(Self, &'static str), Fault> {
        let inner = text.strip_prefix("---\n").ok_or("does not begin with ---")?;
        let (head, body) = inner.split_once("\n---\n").ok_or("its head does not end with ---")?;
        let mut lines = Vec::new();
        for line in head.lines() {
            let (key, value) = line.split_once(':').ok_or_else(|| format!("no key in “{line}”"))?;
            let (key, value) = (key.trim(), value.trim());
            if lines.iter().any(|(known, _)| *known == key) {
                return Err(format!("“{key}” stands twice"));
            }
            lines.push((key, value));
        }
        Ok((Self { lines }, body))
    }

    /// A value that may be missing.
    pub(super) fn may(&mut self, key: &str) -> Option<&'static str> {
        let place = self.lines.iter().position(|(known, _)| *known == key)?;
        Some(self.lines.remove(place).1)
    }

    /// A value that is there and says something.
    fn must(&mut self, key: &str) -> Result<&'static str, Fault> {
        self.may(key).filter(|value| !value.is_empty()).ok_or_else(|| format!("“{key}” is missing"))
    }

    /// A list that is there, but may be empty.
    fn list(&mut self, key: &str) -> Result<Vec<&'static str>, Fault> {
        let value = self.may(key).ok_or_else(|| format!("“{key}” is missing"))?;
        Ok(words(value, ','))
    }

    /// The guide that these lines describe, without its words.
    pub(super) fn guide(mut self) -> Result<(Guide, Front), Fault> {
        let front = &mut self;
        let kind = one(front.must("kind")?, &[Kind::Service, Kind::App, Kind::Topic], Kind::name)?;
        let service = kind == Kind::Service;
        let (issuers, domains) = match service {
            true => (front.list("issuers")?, front.list("domains")?),
            false => (Vec::new(), Vec::new()),
        };
        let organisations = match front.may("organisations").filter(|_| service) {
            None => false,
            Some("yes") => true,
            Some(other) => return Err(format!("“{other}” is no yes")),
        };
        let helps = service.then(|| one(front.must("helps")?, &HELPS, Helps::name)).transpose()?;
        let guide = Guide {
            id: front.must("id")?,
            name: front.must("name")?,
            kind,
            issuers,
            domains,
            organisations,
            links: front.links()?,
            checked: day(front.must("checked")?)?,
            source: front.must("source")?,
            verified: one(front.must("verified")?, &VERIFIED, Verified::name)?,
            helps,
            app: (kind == Kind::App).then(|| front.app()).transpose()?,
            bodies: Vec::new(),
        };
        Ok((guide, self))
    }

    /// Every `link.<key>`, without the beginning.
    fn links(&mut self) -> Result<Vec<(&'static str, &'static str)>, Fault> {
        let mut links = Vec::new();
        for (key, address) in &self.lines {
            let Some(key) = key.strip_prefix("link.") else { continue };
            if !address.starts_with("https://") || address.contains(char::is_whitespace) {
                return Err(format!("“{address}” is no https address"));
            }
            links.push((key, *address));
        }
        self.lines.retain(|(key, _)| !key.starts_with("link."));
        Ok(links)
    }

    fn app(&mut self) -> Result<App, Fault> {
        let takes = self.list("takes")?.into_iter().map(|name| one(name, &TAKES, Takes::name));
        let takes = takes.collect::<Result<_, _>>()?;
        let only = self.may("only");
        let otherwise = match (only, self.may("otherwise")) {
            (Some(_), Some(name)) => {
                one(name, &[Otherwise::Refuses, Otherwise::Wrong], Otherwise::name)?
            }
            (None, None) => Otherwise::Refuses,
            _ => return Err("“only” and “otherwise” go together".to_owned()),
        };
        let kinds = self.may("kinds").map_or_else(|| vec!["totp", "hotp"], |it| words(it, ','));
        if kinds.is_empty() {
            return Err("“kinds” names none".to_owned());
        }
        Ok(App {
            platforms: self.list("platforms")?,
            lets_out: one(self.must("lets-out")?, &LETS_OUT, LetsOut::name)?,
            formats: self.list("formats")?,
            takes,
            files: self.list("files")?,
            limits: limits(kinds, only.unwrap_or("any, any, any"))?,
            otherwise,
        })
    }

    /// How long it takes to get back in, in one language. A service says so, be it that nothing is
    /// known; nothing else does.
    pub(super) fn waits(
        &mut self,
        service: bool,
        key: &str,
    ) -> Result<Option<&'static str>, Fault> {
        service.then(|| self.must(key)).transpose()
    }

    /// The keys that nothing asked for.
    pub(super) fn left(&self) -> Result<(), Fault> {
        match self.lines.first() {
            None => Ok(()),
            Some((key, _)) => Err(format!("“{key}” is unknown here")),
        }
    }
}

const HELPS: [Helps; 6] =
    [Helps::No, Helps::Yes, Helps::Admin, Helps::Id, Helps::Slow, Helps::Unknown];
const VERIFIED: [Verified; 5] =
    [Verified::Repo, Verified::Docs, Verified::Pages, Verified::ThirdParty, Verified::General];
const LETS_OUT: [LetsOut; 7] = [
    LetsOut::File,
    LetsOut::QrSeries,
    LetsOut::SingleQr,
    LetsOut::Cloud,
    LetsOut::Handover,
    LetsOut::Admin,
    LetsOut::Nothing,
];
const TAKES: [Takes; 5] = [Takes::SingleQr, Takes::QrSeries, Takes::File, Takes::Key, Takes::Own];

/// The one of `all` that is called `name`.
fn one<T: Copy>(name: &str, all: &[T], called: fn(T) -> &'static str) -> Result<T, Fault> {
    let found = all.iter().copied().find(|one| called(*one) == name);
    found.ok_or_else(|| format!("“{name}” is not known"))
}

/// `sha1 sha256, 6 8, 30`; `any` for a place without limits.
fn limits(kinds: Vec<&'static str>, only: &'static str) -> Result<Limits, Fault> {
    let [algorithms, digits, periods] = words(only, ',')[..] else {
        return Err("“only” takes hashes, digits, seconds".to_owned());
    };
    let some = |place: &'static str| match place {
        "any" => Vec::new(),
        some => words(some, ' '),
    };
    let unread = |_| format!("“{only}” cannot be read");
    let algorithms = some(algorithms).into_iter();
    let algorithms = algorithms
        .map(|name| Algorithm::named(name).map_err(|_| format!("“{name}” is no hash")))
        .collect::<Result<_, _>>()?;
    let digits = some(digits).into_iter().map(|it| it.parse().map_err(unread));
    let periods = some(periods).into_iter().map(|it| it.parse().map_err(unread));
    Ok(Limits {
        kinds,
        algorithms,
        digits: digits.collect::<Result<_, _>>()?,
        periods: periods.collect::<Result<_, _>>()?,
    })
}

/// The words of a list, without blanks and gaps.
fn words(value: &'static str, between: char) -> Vec<&'static str> {
    value.split(between).map(str::trim).filter(|word| !word.is_empty()).collect()
}

/// A day as `2026-11-22`.
fn day(text: &'static str) -> Result<&'static str, Fault> {
    let form = text.bytes().map(|byte| if byte.is_ascii_digit() { b'9' } else { byte });
    match form.eq(*b"9999-99-99") {
        true => Ok(text),
        false => Err(format!("“{text}” is no day")),
    }
}
