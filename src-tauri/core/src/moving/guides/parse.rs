//! A guide's files into a guide: the head, the sections, the steps, and `{link:…}` and `{unsure}`
//! in them. Says what is wrong with a file; never repairs one.

use super::front::{Fault, Front};
use super::guide::{Body, Guide, Part, Section, Step};

type Links<'a> = &'a [(&'static str, &'static str)];

/// The guide in these texts, English with its head first.
pub(super) fn parse(
    english: &'static str,
    others: &[(&'static str, &'static str)],
) -> Result<Guide, Fault> {
    let (front, text) = Front::split(english)?;
    let (mut guide, mut front) = front.guide()?;
    let service = guide.helps.is_some();
    let words = body(text, &guide.links)?;
    guide.bodies.push(("en", Body { waits: front.waits(service, "waits")?, ..words }));
    for (language, text) in others {
        let words = body(text, &guide.links).map_err(|fault| format!("{language}: {fault}"))?;
        let name = front.may(&format!("name.{language}"));
        let waits = front.waits(service, &format!("waits.{language}"))?;
        guide.bodies.push((*language, Body { name, waits, ..words }));
    }
    front.left()?;
    Ok(guide)
}

/// The words below a head, without what the head says of them.
fn body(text: &'static str, links: Links<'_>) -> Result<Body, Fault> {
    let (intro, rest) = match text.split_once("\n## ") {
        Some((intro, rest)) => (intro, rest),
        None => (text, ""),
    };
    let sections = rest.split("\n## ").filter(|part| !part.is_empty());
    Ok(Body {
        name: None,
        waits: None,
        intro: steps(intro, links)?,
        sections: sections.map(|part| section(part, links)).collect::<Result<_, _>>()?,
    })
}

/// A heading `Title {#key}` and the steps below it.
fn section(text: &'static str, links: Links<'_>) -> Result<Section, Fault> {
    let (heading, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = heading.split_once("{#").and_then(|(title, key)| {
        let key = key.trim_end().strip_suffix('}')?;
        Some((title.trim(), key))
    });
    let (title, key) = named.ok_or_else(|| format!("no key behind the heading “{heading}”"))?;
    let steps = steps(rest, links).map_err(|fault| format!("{key}: {fault}"))?;
    Ok(Section { key, title, steps })
}

/// Numbered steps, one a line or continued below, and paragraphs between empty lines.
fn steps(text: &str, links: Links<'_>) -> Result<Vec<Step>, Fault> {
    let mut found: Vec<(Option<usize>, String)> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            goes_on = false;
            continue;
        }
        match (numbered(line), found.last_mut()) {
            (Some((number, words)), _) => found.push((Some(number), words.to_owned())),
            (None, Some((_, last))) if goes_on => {
                last.push(' ');
                last.push_str(line);
            }
            (None, _) => found.push((None, line.to_owned())),
        }
        goes_on = true;
    }
    let numbers = found.iter().filter_map(|(number, _)| *number);
    if let Some((due, number)) = (1..).zip(numbers).find(|(due, number)| due != number) {
        return Err(format!("step {number} stands where {due} is due"));
    }
    found.into_iter().map(|(number, words)| step(number, &words, links)).collect()
}

/// `3. Words`.
fn numbered(line: &str) -> Option<(usize, &str)> {
    let (number, words) = line.split_once(". ")?;
    Some((number.parse().ok()?, words.trim()))
}

fn step(number: Option<usize>, words: &str, links: Links<'_>) -> Result<Step, Fault> {
    let sure = words.trim_end().strip_suffix("{unsure}");
    let (mut rest, unsure) = (sure.unwrap_or(words).trim_end(), sure.is_some());
    let mut parts = Vec::new();
    while let Some((before, link)) = rest.split_once("{link:") {
        let (key, after) = link.split_once('}').ok_or("a {link:…} does not end")?;
        let address = links.iter().find(|(known, _)| *known == key).map(|(_, address)| *address);
        let address = address.ok_or_else(|| format!("there is no link “{key}”"))?;
        parts.extend((!before.is_empty()).then(|| Part::Text(before.to_owned())));
        parts.push(Part::Link { address });
        rest = after;
    }
    parts.extend((!rest.is_empty()).then(|| Part::Text(rest.to_owned())));
    match parts.is_empty() {
        true => Err("a step says nothing".to_owned()),
        false => Ok(Step { parts, unsure, number }),
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    const ENGLISH: &str = "---
id: shop
name: Shop
kind: service
issuers: Shop
domains:
link.page: https://example.com/security
checked: 2026-11-22
source: made up
verified: general
helps: no
waits: can take a day
waits.de: kann einen Tag dauern
---
What matters.

## Add {#add}
1. Open {link:page} and wait. {unsure}
2. Go on,
   and on.
";
    const GERMAN: &str = "Worauf es ankommt.

## Hinzufügen {#add}
1. Öffne {link:page}.
2. Mach weiter.
";

    /// What is wrong where the one text stands in place of the other.
    fn fault(old: &str, new: &str) -> String {
        assert!(ENGLISH.contains(old), "{old}");
        let text = ENGLISH.replacen(old, new, 1);
        parse(text.leak(), &[("de", GERMAN)]).expect_err("the text is wrong in one place")
    }

    #[test]
    fn a_sound_file_is_read() {
        let guide = parse(ENGLISH, &[("de", GERMAN)]).expect("nothing is wrong with it");
        let section = guide.section("en", "add").expect("it stands in the file");
        let texts: Vec<_> = section.steps.iter().map(|step| (step.text(), step.unsure)).collect();
        let first = "Open https://example.com/security and wait.".to_owned();
        assert_eq!(texts, [(first, true), ("Go on, and on.".to_owned(), false)]);
        assert_eq!(guide.body("de").waits, Some("kann einen Tag dauern"));
        assert_eq!(guide.body("tlh"), guide.body("en"));
    }

    #[test]
    fn a_slip_is_named() {
        for (old, new, told) in [
            ("---\nid", "id", "does not begin with ---"),
            ("kind: service", "kind: shop", "“shop” is not known"),
            ("issuers: Shop\n", "", "“issuers” is missing"),
            ("helps: no\n", "", "“helps” is missing"),
            ("waits.de: kann einen Tag dauern\n", "", "“waits.de” is missing"),
            ("source: made up", "source:", "“source” is missing"),
            ("id: shop", "id: shop\nid: shop", "“id” stands twice"),
            ("id: shop", "id: shop\nfiles: aegis", "“files” is unknown here"),
            ("2026-11-22", "yesterday", "“yesterday” is no day"),
            (
                "https://example.com",
                "http://example.com",
                "“http://example.com/security” is no https",
            ),
            ("{link:page}", "{link:door}", "add: there is no link “door”"),
            ("{link:page}", "{link:page", "add: a {link:…} does not end"),
            ("2. Go", "3. Go", "add: step 3 stands where 2 is due"),
            (" {#add}", "", "no key behind the heading “Add”"),
        ] {
            let fault = fault(old, new);
            assert!(fault.contains(told), "{old} → {new}: {fault}");
        }
    }

    #[test]
    fn an_apps_limits_are_read_as_they_stand() {
        let app = |only: &str| {
            let facts = "kind: app\nplatforms: ios\nlets-out: file\nformats:\ntakes: key\nfiles:\n";
            let text = ENGLISH.replacen("kind: service\nissuers: Shop\ndomains:\n", facts, 1);
            let text = text.replacen(
                "helps: no\nwaits: can take a day\nwaits.de: kann einen Tag dauern",
                only,
                1,
            );
            parse(text.leak(), &[("de", GERMAN)]).map(|guide| guide.app.expect("it is an app"))
        };
        let limited = app("only: sha1 sha256, 6 8, any\notherwise: wrong").expect("it is sound");
        assert_eq!((limited.limits.algorithms.len(), limited.limits.digits), (2, vec![6, 8]));
        assert_eq!(limited.limits.periods, Vec::<u64>::new());
        assert_eq!(limited.limits.kinds, ["totp", "hotp"]);
        for only in ["only: sha1, 6, 30", "otherwise: wrong", "only: sha1, 6\notherwise: wrong"] {
            assert!(app(only).is_err(), "{only}");
        }
        for only in ["sha0, 6, 30", "sha1, six, 30", "sha1, 6, 30, 60"] {
            assert!(app(&format!("only: {only}\notherwise: wrong")).is_err(), "{only}");
        }
    }
}
