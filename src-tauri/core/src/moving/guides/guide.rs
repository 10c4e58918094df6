//! What a guide is: facts that a program decides by, and steps that a person reads. Knows no file
//! and no language but by its tag.

use super::app::App;

/// One guide in every language. Its facts are the same in all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// Its name for programs, and its file's: `github`.
    pub id: &'static str,
    /// Its English name for people: "GitHub".
    pub name: &'static str,
    /// What it is about.
    pub kind: Kind,
    /// How the service calls itself in otpauth URIs.
    pub issuers: Vec<&'static str>,
    /// Domains, or words as telling as one, by which its accounts are known.
    pub domains: Vec<&'static str>,
    /// Whether it is meant where a URI names an organisation beside the issuer, as Entra does.
    pub organisations: bool,
    /// Every address in it by its key; https only.
    pub links: Vec<(&'static str, &'static str)>,
    /// The day it was last held against its source: `2026-11-22`.
    pub checked: &'static str,
    /// Where its facts come from, in a few words.
    pub source: &'static str,
    /// How well they were verified.
    pub verified: Verified,
    /// Whether the service's support gets a person back in; services only.
    pub helps: Option<Helps>,
    /// What a program has to know of an app; apps only.
    pub app: Option<App>,
    /// What people read, by language; the first one is English.
    pub(super) bodies: Vec<(&'static str, Body)>,
}

impl Guide {
    /// The words in a language (`de`); English where it has none.
    pub fn body(&self, language: &str) -> &Body {
        static NOTHING: Body =
            Body { name: None, waits: None, intro: Vec::new(), sections: Vec::new() };
        let wanted = self.bodies.iter().find(|(tag, _)| *tag == language);
        wanted.or(self.bodies.first()).map_or(&NOTHING, |(_, body)| body)
    }

    /// Its name in a language.
    pub fn called(&self, language: &str) -> &'static str {
        self.body(language).name.unwrap_or(self.name)
    }

    /// The section `key` in a language: `add`, `gone`.
    pub fn section(&self, language: &str, key: &str) -> Option<&Section> {
        self.body(language).sections.iter().find(|section| section.key == key)
    }

    /// The languages it is written in.
    pub fn languages(&self) -> impl Iterator<Item = &'static str> {
        self.bodies.iter().map(|(tag, _)| *tag)
    }
}

/// What a guide is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A service that accounts are held with.
    Service,
    /// An authenticator app.
    App,
    /// What is neither: a phone number, passkeys.
    Topic,
}

impl Kind {
    /// Its name in files and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::App => "app",
            Self::Topic => "topic",
        }
    }

    /// The sections that a guide of this kind always has.
    pub const fn required(self) -> &'static [&'static str] {
        match self {
            Self::Service => &["add", "codes", "change", "gone"],
            Self::App => &["collect", "receive", "stays"],
            Self::Topic => &["receive", "stays"],
        }
    }

    /// The sections that it may have beside them.
    pub const fn optional(self) -> &'static [&'static str] {
        match self {
            Self::Service => &["push", "passkey", "number", "sole-admin", "ask"],
            Self::App => &["gone", "ask"],
            Self::Topic => &["collect", "gone", "ask"],
        }
    }
}

/// How well a guide's facts were verified; the weakest that its main steps rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verified {
    /// Read in the source or documentation that its maker keeps in the open.
    Repo,
    /// Read in the maker's documentation.
    Docs,
    /// Read on the maker's pages for help.
    Pages,
    /// Read at somebody else's.
    ThirdParty,
    /// Known, but read nowhere.
    General,
}

impl Verified {
    /// Its name in files and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Repo => "repo",
            Self::Docs => "docs",
            Self::Pages => "pages",
            Self::ThirdParty => "third-party",
            Self::General => "general",
        }
    }
}

/// Whether a service's support gets a person back in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Helps {
    /// It does not.
    No,
    /// It does.
    Yes,
    /// An administrator of the person's organisation does.
    Admin,
    /// It does for who proves who they are.
    Id,
    /// It does, after long.
    Slow,
    /// Nothing is known.
    Unknown,
}

impl Helps {
    /// Its name in files and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Yes => "yes",
            Self::Admin => "admin",
            Self::Id => "id",
            Self::Slow => "slow",
            Self::Unknown => "unknown",
        }
    }
}

/// What people read, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The guide's name, where it is not the English one.
    pub name: Option<&'static str>,
    /// How long it can take to get back in; services only.
    pub waits: Option<&'static str>,
    /// What matters most, in a paragraph or two.
    pub intro: Vec<Step>,
    /// The sections, in the order in which they are read.
    pub sections: Vec<Section>,
}

/// One part of a guide: what to do for one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name for programs: `add`.
    pub key: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What to do, one action each.
    pub steps: Vec<Step>,
}

/// A step, or a paragraph between steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its words and links, in order.
    pub parts: Vec<Part>,
    /// Whether it was not verified: names of menus may differ.
    pub unsure: bool,
    /// Its number, from 1; none for a paragraph.
    pub number: Option<usize>,
}

impl Step {
    /// Its words, with addresses where links stand.
    pub fn text(&self) -> String {
        self.parts.iter().map(Part::text).collect()
    }

    /// The addresses that it names.
    pub fn links(&self) -> impl Iterator<Item = &'static str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Link { address } => Some(*address),
            Part::Text(_) => None,
        })
    }
}

/// A piece of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Text(String),
    /// A link, to be shown and copied; opened only where a person clicks on it.
    Link {
        /// The whole address, with `https://`.
        address: &'static str,
    },
}

impl Part {
    fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Link { address } => address,
        }
    }

    /// What a page shows of an address: all but `https://`.
    pub fn shown(address: &'static str) -> &'static str {
        address.strip_prefix("https://").unwrap_or(address)
    }
}
