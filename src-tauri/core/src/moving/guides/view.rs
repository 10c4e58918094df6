//! A guide for the page and for `--json`: serialisable, in one language, with nothing of a vault
//! in it.

use serde::Serialize;

use super::guide::{Body, Guide, Part, Section, Step};

/// A guide in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuideLine {
    /// Its name for programs.
    pub id: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// `service`, `app` or `topic`.
    pub kind: &'static str,
}

impl GuideLine {
    /// The line of this guide in a language (`de`).
    pub fn new(guide: &Guide, language: &str) -> Self {
        Self { id: guide.id, name: guide.called(language), kind: guide.kind.name() }
    }
}

/// A guide in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuideView {
    /// What it is called and about.
    #[serde(flatten)]
    pub line: GuideLine,
    /// The day it was last held against its source.
    pub checked: &'static str,
    /// Where its facts come from.
    pub source: &'static str,
    /// `repo`, `docs`, `pages`, `third-party` or `general`.
    pub verified: &'static str,
    /// `no`, `yes`, `admin`, `id`, `slow` or `unknown`; null but for services.
    pub helps: Option<&'static str>,
    /// How long it can take to get back in; null but for services.
    pub waits: Option<&'static str>,
    /// What matters most.
    pub intro: Vec<StepView>,
    /// The sections, in the order in which they are read.
    pub sections: Vec<SectionView>,
}

impl GuideView {
    /// This guide in a language (`de`).
    pub fn new(guide: &Guide, language: &str) -> Self {
        let Body { waits, intro, sections, .. } = guide.body(language);
        Self {
            line: GuideLine::new(guide, language),
            checked: guide.checked,
            source: guide.source,
            verified: guide.verified.name(),
            helps: guide.helps.map(|helps| helps.name()),
            waits: *waits,
            intro: intro.iter().map(StepView::new).collect(),
            sections: sections.iter().map(SectionView::new).collect(),
        }
    }
}

/// A part of a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionView {
    /// Its name for programs.
    pub key: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What to do.
    pub steps: Vec<StepView>,
}

impl SectionView {
    /// This section as it is shown.
    pub fn new(section: &Section) -> Self {
        let steps = section.steps.iter().map(StepView::new).collect();
        Self { key: section.key, title: section.title, steps }
    }
}

/// A step, or a paragraph between steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepView {
    /// Words and links, in order.
    pub parts: Vec<PartView>,
    /// Whether names of menus may differ.
    pub unsure: bool,
    /// Its number, from 1; null for a paragraph.
    pub number: Option<usize>,
}

impl StepView {
    fn new(step: &Step) -> Self {
        let parts = step.parts.iter().map(PartView::new).collect();
        Self { parts, unsure: step.unsure, number: step.number }
    }
}

/// A piece of a step: `{"text"}` or `{"link", "address"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum PartView {
    /// Words.
    Text {
        /// The words.
        text: String,
    },
    /// A link.
    Link {
        /// What is shown: the address without `https://`.
        link: &'static str,
        /// The whole address.
        address: &'static str,
    },
}

impl PartView {
    fn new(part: &Part) -> Self {
        match part {
            Part::Text(text) => Self::Text { text: text.clone() },
            Part::Link { address } => Self::Link { link: Part::shown(address), address },
        }
    }
}
