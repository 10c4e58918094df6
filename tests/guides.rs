//! The guides' files as a whole: every one is read, complete and the same in each language, names
//! nothing but https, and is found for the accounts and words it is meant for.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test stops by panicking and says what it counted"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use keepstep_core::account::{Algorithm, Details, Digits, Kind as Makes, Period, Secret, Text};
use keepstep_core::formats::{self, FORMATS};
use keepstep_core::moving::guides::{
    Guide, GuideView, Kind, LetsOut, Limits, Misfit, Otherwise, PartView, Section, Step, Takes,
    all, faults, for_account, for_details, named, search,
};
use keepstep_core::texts::Texts;

const MOST_STEPS: usize = 7;
const MOST_WORDS: usize = 25;

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// Every guide with every language it is written in.
fn every() -> impl Iterator<Item = (&'static Guide, &'static str)> {
    all().iter().flat_map(|guide| guide.languages().map(move |language| (guide, language)))
}

fn steps(section: &Section) -> impl Iterator<Item = &Step> {
    section.steps.iter().filter(|step| step.number.is_some())
}

/// All steps of a guide in a language, its introduction first.
fn all_steps(guide: &'static Guide, language: &str) -> Vec<&'static Step> {
    let body = guide.body(language);
    let below = body.sections.iter().flat_map(|section| &section.steps);
    body.intro.iter().chain(below).collect()
}

#[test]
fn every_file_is_read_and_none_is_forgotten() {
    assert_eq!(faults(), Vec::<String>::new());
    let mut listed = BTreeSet::new();
    for guide in all() {
        assert!(listed.insert(guide.id), "{} stands twice", guide.id);
    }
    let mut found = BTreeSet::new();
    for kind in [Kind::Service, Kind::App, Kind::Topic] {
        let folder = top().join(format!("guides/{}s", kind.name()));
        for entry in fs::read_dir(folder).unwrap() {
            let file = entry.unwrap().file_name().into_string().unwrap();
            let id = file.strip_suffix(".md").unwrap().trim_end_matches(".de").to_owned();
            let guide = named(&id).unwrap_or_else(|| panic!("{file} is not in the list"));
            assert_eq!(guide.kind, kind, "{file} lies in the wrong folder");
            found.insert(id);
        }
    }
    assert_eq!(found.len(), listed.len());
}

#[test]
fn there_are_enough_of_them() {
    let count = |wanted: &[Kind]| all().iter().filter(|guide| wanted.contains(&guide.kind)).count();
    let (services, others) = (count(&[Kind::Service]), count(&[Kind::App, Kind::Topic]));
    println!("{services} services, {others} apps and topics");
    assert!(services >= 30 && others >= 22);
}

#[test]
fn every_guide_speaks_every_language() {
    for guide in all() {
        let spoken: Vec<_> = guide.languages().collect();
        assert_eq!(spoken, Texts::languages().collect::<Vec<_>>(), "{}", guide.id);
    }
}

#[test]
fn every_section_is_known_and_those_required_are_there() {
    for (guide, language) in every() {
        let keys: Vec<_> = guide.body(language).sections.iter().map(|it| it.key).collect();
        let place = format!("{} ({language})", guide.id);
        for key in guide.kind.required() {
            assert!(keys.contains(key), "{place}: no {key}");
        }
        for (place_of, key) in keys.iter().enumerate() {
            let known = guide.kind.required().contains(key) || guide.kind.optional().contains(key);
            assert!(known, "{place}: {key} is unknown");
            assert!(!keys.iter().skip(place_of + 1).any(|other| other == key), "{place}: {key}");
        }
        let english: Vec<_> = guide.body("en").sections.iter().map(|it| it.key).collect();
        assert_eq!(keys, english, "{place}");
    }
}

#[test]
fn every_step_renders() {
    for (guide, language) in every() {
        let place = format!("{} ({language})", guide.id);
        let view = GuideView::new(guide, language);
        let sections = view.sections.iter().flat_map(|section| &section.steps);
        for step in view.intro.iter().chain(sections) {
            assert!(!step.parts.is_empty(), "{place}");
            for part in &step.parts {
                match part {
                    PartView::Text { text } => {
                        let marks = ['{', '}', '*', '<', '>', '`', '!', '\n'];
                        assert!(!text.contains(marks), "{place}: {text}");
                        assert!(
                            !text.contains("http") && !text.contains("www."),
                            "{place}: {text}"
                        );
                    }
                    PartView::Link { link, address } => {
                        assert_eq!(format!("https://{link}"), **address, "{place}");
                    }
                }
            }
        }
        assert!(!view.intro.is_empty(), "{place}: no introduction");
        for section in &guide.body(language).sections {
            let place = format!("{place}, {}", section.key);
            assert!(!section.title.is_empty() && !section.steps.is_empty(), "{place}");
            assert!(!section.title.contains(['{', '#']), "{place}: {}", section.title);
            assert!(steps(section).count() <= MOST_STEPS, "{place}: too many steps");
            assert_eq!(section.key == "ask", steps(section).count() == 0, "{place}: numbered?");
            for step in steps(section) {
                let words = step.text().split_whitespace().count();
                assert!(words <= MOST_WORDS, "{place}: {words} words: {}", step.text());
            }
        }
    }
}

#[test]
fn every_language_has_the_same_steps_and_links() {
    for guide in all() {
        let shape = |language: &str| {
            let of = |step: &Step| (step.number, step.links().collect::<BTreeSet<_>>());
            let sections = guide.body(language).sections.iter();
            sections.map(|it| (it.key, it.steps.iter().map(of).collect())).collect()
        };
        let english: Vec<(&str, Vec<_>)> = shape("en");
        for language in guide.languages() {
            for (one, other) in english.iter().zip(shape(language)) {
                assert_eq!(*one, other, "{} ({language})", guide.id);
            }
            let waits = |language| guide.body(language).waits.is_some();
            assert_eq!(waits(language), waits("en"), "{}", guide.id);
        }
    }
}

#[test]
fn every_link_is_https_and_used() {
    for (guide, language) in every() {
        let used: BTreeSet<_> =
            all_steps(guide, language).iter().flat_map(|it| it.links()).collect();
        for (key, address) in &guide.links {
            assert!(address.starts_with("https://"), "{}: {address}", guide.id);
            assert!(used.contains(address), "{} ({language}): {key} is not used", guide.id);
        }
        assert_eq!(used.len(), guide.links.len(), "{}: one address by two keys", guide.id);
    }
}

#[test]
fn what_is_not_verified_says_so() {
    for (guide, language) in every() {
        let unsure = all_steps(guide, language).iter().any(|step| step.unsure);
        let weak = matches!(guide.verified.name(), "third-party" | "general");
        assert!(unsure || !weak, "{} ({language}) is sure of everything", guide.id);
    }
}

#[test]
fn an_apps_facts_name_what_there_is() {
    let known = |name: &str| FORMATS.iter().find(|format| format.name() == name);
    for guide in all() {
        let id = guide.id;
        let Some(app) = &guide.app else {
            assert_ne!(guide.kind, Kind::App, "{id}");
            continue;
        };
        for name in &app.formats {
            assert!(known(name).is_some(), "{id}: {name} is not read");
        }
        for name in &app.files {
            let format = known(name).unwrap_or_else(|| panic!("{id}: {name} is unknown"));
            assert!(format.writer().is_some(), "{id}: {name} is not written");
        }
        assert_eq!(app.takes.contains(&Takes::File), !app.files.is_empty(), "{id}");
        assert_eq!(app.lets_out.reaches_us(), !app.formats.is_empty(), "{id}");
        assert!(!app.takes.is_empty() && !app.platforms.is_empty(), "{id}");
        for platform in &app.platforms {
            assert!(
                ["android", "ios", "windows", "macos", "linux", "web"].contains(platform),
                "{id}"
            );
        }
        for kind in &app.limits.kinds {
            assert!(["totp", "hotp", "steam", "yandex", "motp"].contains(kind), "{id}: {kind}");
        }
        assert!(id == "steam_guard" || app.fits(&account(Makes::COMMON)) == Ok(()), "{id}");
    }
}

/// What a file for an app can hold, the app must be able to compute: one table for both.
#[test]
fn an_apps_own_file_holds_what_the_app_computes() {
    for guide in all() {
        let Some(app) = &guide.app else { continue };
        let own = app.files.first().filter(|name| app.formats.contains(name));
        let format = own.and_then(|name| FORMATS.iter().find(|format| format.name() == *name));
        let Some(writer) = format.and_then(|format| format.writer()) else { continue };
        for kind in kinds() {
            let losses = formats::losses(writer, &[account(kind.clone())]);
            let left = losses.iter().flatten().any(|loss| loss.leaves_out());
            // An app may refuse settings that its file could hold; never the other way round.
            if app.fits(&account(kind.clone())).is_err() && !left {
                assert_eq!(app.otherwise, Otherwise::Refuses, "{}: {kind:?}", guide.id);
            }
        }
    }
}

fn kinds() -> Vec<Makes> {
    let mut kinds = vec![Makes::Steam];
    for algorithm in [Algorithm::Sha1, Algorithm::Sha256, Algorithm::Sha512] {
        for digits in [6, 8] {
            let digits = Digits::new(digits).unwrap();
            kinds.push(Makes::Hotp { algorithm, digits, counter: 1 });
            for period in [30, 60] {
                let period = Period::new(period).unwrap();
                kinds.push(Makes::Totp { algorithm, digits, period });
            }
        }
    }
    kinds
}

fn account(kind: Makes) -> Details {
    let text = |text| Text::line(text).unwrap();
    let secret = Secret::from_bytes(b"12345678901234567890".to_vec()).unwrap();
    Details::new(text("Site"), text("alice"), secret, kind)
}

fn totp(algorithm: Algorithm, digits: u64, period: u64) -> Makes {
    let digits = Digits::new(digits).unwrap();
    Makes::Totp { algorithm, digits, period: Period::new(period).unwrap() }
}

#[test]
fn an_account_that_an_app_gets_wrong_is_stopped() {
    let app = |id: &str| named(id).unwrap().app.as_ref().unwrap();
    let counted = Makes::Hotp { algorithm: Algorithm::Sha1, digits: Digits::SIX, counter: 0 };
    let sha256 = Err(Misfit::Algorithm(Algorithm::Sha256));
    let rows = [
        ("microsoft_authenticator", totp(Algorithm::Sha256, 6, 30), sha256),
        ("microsoft_authenticator", totp(Algorithm::Sha1, 8, 30), Err(Misfit::Digits(8))),
        ("microsoft_authenticator", counted.clone(), Err(Misfit::Kind("hotp"))),
        ("google_authenticator", totp(Algorithm::Sha1, 6, 60), Err(Misfit::Period(60))),
        ("google_authenticator", counted, Ok(())),
        ("google_authenticator", Makes::Steam, Err(Misfit::Kind("steam"))),
        ("aegis", totp(Algorithm::Sha512, 8, 60), Ok(())),
        ("aegis", Makes::Steam, Ok(())),
        ("twofas", totp(Algorithm::Sha1, 6, 45), Err(Misfit::Period(45))),
    ];
    for (id, kind, expected) in rows {
        assert_eq!(app(id).fits(&account(kind.clone())), expected, "{id}: {kind:?}");
    }
    assert_eq!(app("microsoft_authenticator").otherwise, Otherwise::Wrong);
    assert_eq!(app("google_authenticator").otherwise, Otherwise::Refuses);
    assert_eq!(app("google_authenticator").lets_out, LetsOut::QrSeries);
    let none = Limits { kinds: vec!["totp"], algorithms: vec![], digits: vec![], periods: vec![] };
    assert_eq!(none.fits(&account(totp(Algorithm::Sha512, 10, 90))), Ok(()));
}

#[test]
fn an_account_finds_its_services_guide() {
    let rows = [
        ("GitHub", "alice", Some("github")),
        ("github.com", "alice", Some("github")),
        ("", "github.com: alice", Some("github")),
        ("github.com: alice", "", Some("github")),
        ("GITHUB", "GITHUB:alice", Some("github")),
        ("", "alice (gist.github.com)", Some("github")),
        ("Google", "alice@gmail.com", Some("google")),
        ("Google", "Google:alice@example.com", Some("google")),
        ("", "alice@gmail.com", Some("google")),
        ("Microsoft", "alice@outlook.com", Some("microsoft_personal")),
        ("Microsoft", "alice@example.com", Some("microsoft_personal")),
        ("Microsoft", "Contoso:alice@contoso.com", Some("microsoft_work")),
        ("Microsoft", "alice@contoso.onmicrosoft.com", Some("microsoft_work")),
        ("Amazon Web Services", "alice@contoso", Some("aws_iam")),
        ("Amazon Web Services", "root-account-mfa-device@123456789012", Some("aws_root")),
        ("Amazon", "alice@gmail.com", Some("amazon")),
        ("A small shop", "alice@gmail.com", None),
        ("notgithub.com", "alice", None),
        ("", "alice", None),
        ("", "", None),
    ];
    for (issuer, name, expected) in rows {
        let found = for_account(issuer, name).map(|guide| guide.id);
        assert_eq!(found, expected, "{issuer}, {name}");
    }
}

#[test]
fn a_tenant_beside_the_issuer_means_work() {
    let text = |text| Text::line(text).unwrap();
    let mut details = Details { issuer: text("Microsoft"), ..account(Makes::COMMON) };
    let id = |details: &Details| for_details(details).map(|guide| guide.id);
    assert_eq!(id(&details), Some("microsoft_personal"));
    details.organisation = text("Contoso");
    assert_eq!(id(&details), Some("microsoft_work"));
    // A guest of an organisation may be called by a private address.
    details.name = text("alice@outlook.com");
    assert_eq!(id(&details), Some("microsoft_work"));
    details.organisation = text("Microsoft");
    assert_eq!(id(&details), Some("microsoft_personal"));
}

#[test]
fn words_find_guides() {
    let ids = |query| search(query).iter().map(|guide| guide.id).collect::<Vec<_>>();
    assert_eq!(ids("GitHub"), ["github"]);
    assert_eq!(ids("steam"), ["steam"]);
    assert_eq!(ids("google authenticator"), ["google_authenticator"]);
    assert_eq!(ids("2fas"), ["twofas"]);
    assert_eq!(ids("twitter"), ["x"]);
    assert!(ids("microsoft").len() >= 3);
    assert_eq!(ids("no such thing"), Vec::<&str>::new());
    assert_eq!(ids("").len(), all().len());
}

#[test]
fn every_id_of_the_reference_has_a_guide() {
    let folder = top().join("../../../shared/reference");
    if !folder.is_dir() {
        println!("\n!!! SKIPPED: there is no ../shared/reference beside the repository !!!\n");
        return;
    }
    let read = |file: &str, list: &str| {
        let bytes = fs::read(folder.join(file)).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let id = |one: &serde_json::Value| one["id"].as_str().unwrap().to_owned();
        json[list].as_array().unwrap().iter().map(id).collect::<Vec<_>>()
    };
    for id in read("recovery.json", "services") {
        assert!(named(&id).is_some_and(|guide| guide.kind == Kind::Service), "{id}");
    }
    for id in read("move.json", "apps") {
        // A service and its app are called the same there, and a number is no app.
        let id = match id.as_str() {
            "steam" => "steam_guard",
            "sms" => "sms_number",
            id => id,
        };
        assert!(named(id).is_some_and(|guide| guide.kind != Kind::Service), "{id}");
    }
}

#[test]
fn a_guide_says_the_same_as_json() {
    let view = GuideView::new(named("sms_number").unwrap(), "de");
    let json = serde_json::to_value(&view).unwrap();
    assert_eq!(json["kind"], "topic");
    let step = &json["sections"][1]["steps"][2];
    assert_eq!(step["number"], 3);
    assert_eq!(step["unsure"], false);
    assert_eq!(step["parts"][1]["link"], "aka.ms/mysecurityinfo");
    assert_eq!(step["parts"][1]["address"], "https://aka.ms/mysecurityinfo");
    assert!(step["parts"][0]["text"].as_str().is_some_and(|text| text.ends_with(' ')));
    assert_eq!(json["helps"], serde_json::Value::Null);
}
