//! Every sentence, in every language, out of the Fluent files that the page uses too. Knows the
//! words only; which sentence is due is decided elsewhere.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::problem::Problem;

macro_rules! locale {
    ($language:literal) => {
        (
            $language,
            [
                include_str!(concat!("../../../ui/locales/", $language, "/problem.ftl")),
                include_str!(concat!("../../../ui/locales/", $language, "/qr-problems.ftl")),
                include_str!(concat!("../../../ui/locales/", $language, "/import-problems.ftl")),
                include_str!(concat!("../../../ui/locales/", $language, "/provision-problems.ftl")),
                include_str!(concat!("../../../ui/locales/", $language, "/formats.ftl")),
                include_str!(concat!("../../../ui/locales/", $language, "/moving.ftl")),
                include_str!(concat!("../../../ui/locales/", $language, "/kit.ftl")),
                include_str!(concat!("../../../ui/locales/", $language, "/report.ftl")),
                include_str!(concat!("../../../ui/locales/", $language, "/safety.ftl")),
                include_str!(concat!("../../../ui/locales/", $language, "/terminal.ftl")),
            ],
        )
    };
}

/// The languages that are complete; the first one is the fallback.
const LANGUAGES: [(&str, [&str; 10]); 2] = [locale!("en"), locale!("de")];

/// The sentences of one language, with English behind it.
pub struct Texts {
    language: &'static str,
    bundles: Vec<FluentBundle<FluentResource>>,
}

/// A problem in words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Said {
    /// What happened.
    pub what: String,
    /// What to do next; never empty.
    pub remedy: String,
}

impl Texts {
    /// The sentences for a language tag such as `de-AT`; English where none fits.
    pub fn for_language(tag: &str) -> Self {
        let wanted = tag.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        let chosen = LANGUAGES.iter().find(|(name, _)| *name == wanted).unwrap_or(&LANGUAGES[0]);
        let mut bundles = vec![bundle(chosen)];
        if chosen.0 != LANGUAGES[0].0 {
            bundles.push(bundle(&LANGUAGES[0]));
        }
        Self { language: chosen.0, bundles }
    }

    /// The language spoken: `en`, `de`.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The sentence `id` with its arguments; the id itself where no language has it.
    pub fn say(&self, id: &str, arguments: &[(&str, String)]) -> String {
        let sentence = self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            Some(format(bundle, pattern, arguments))
        });
        sentence.unwrap_or_else(|| id.to_owned())
    }

    /// The attribute `name` of the sentence `id`, if it has one.
    pub fn attribute(&self, id: &str, name: &str, arguments: &[(&str, String)]) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.get_attribute(name)?.value();
            Some(format(bundle, pattern, arguments))
        })
    }

    /// A problem in words: what happened, what to do. The argument `how` names a message itself:
    /// how to export in the app that the problem is about.
    pub fn problem(&self, problem: &Problem) -> Said {
        let spoken = |(name, value): &(&'static str, String)| match *name {
            "how" => (*name, self.say(value, &[])),
            _ => (*name, value.clone()),
        };
        let arguments: Vec<(&str, String)> = problem.arguments().iter().map(spoken).collect();
        let remedy = self.attribute(problem.id(), "remedy", &arguments);
        Said {
            what: self.say(problem.id(), &arguments),
            remedy: remedy.unwrap_or_else(|| self.say("problem-try-again", &[])),
        }
    }

    /// Whether this language itself, without its fallback, has the sentence and its remedy.
    pub fn has_problem(&self, id: &str) -> bool {
        let message = self.bundles.first().and_then(|bundle| bundle.get_message(id));
        message.is_some_and(|m| m.value().is_some() && m.get_attribute("remedy").is_some())
    }

    /// Whether this language itself, without its fallback, has the sentence.
    pub fn has(&self, id: &str) -> bool {
        let message = self.bundles.first().and_then(|bundle| bundle.get_message(id));
        message.is_some_and(|message| message.value().is_some())
    }

    /// The tags of all languages.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|(name, _)| *name)
    }
}

fn bundle((name, files): &(&str, [&str; 10])) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = name.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for file in files {
        // A file with a slip still gives all its other sentences; a test reads every one.
        let resource = match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    pattern: &fluent_syntax::ast::Pattern<&str>,
    arguments: &[(&str, String)],
) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in arguments {
        // Whole numbers choose plural forms; everything else is text.
        let value = match value.parse::<i64>() {
            Ok(number) if number.to_string() == *value => FluentValue::from(number),
            _ => FluentValue::from(value.clone()),
        };
        args.set(*name, value);
    }
    bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;

    use super::{LANGUAGES, Texts};

    #[test]
    fn every_file_of_every_language_is_sound() {
        for (language, files) in LANGUAGES {
            for (number, file) in files.iter().enumerate() {
                let read = FluentResource::try_new((*file).to_owned());
                assert!(read.is_ok(), "{language}, file {number}: {:?}", read.err().map(|e| e.1));
            }
        }
    }

    #[test]
    fn an_unknown_language_speaks_english() {
        assert_eq!(Texts::for_language("tlh").language(), "en");
        assert_eq!(Texts::for_language("de_AT.UTF-8").language(), "de");
    }
}
