//! Foreign texts through the core's door: Google's series in any order and state, lists of URIs,
//! and everything that is no second factor, explained.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test stops by panicking and knows its numbers"
)]

#[path = "support/strangers.rs"]
mod strangers;

use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use keepstep_core::account::{Algorithm, Details, Kind, parse_otpauth};
use keepstep_core::formats::{Content, Given, Import, Keys, Series, open, read_texts, recognise};
use keepstep_core::qr::{self, Found};
use keepstep_core::{Exit, Problem, Texts};
use proptest::prelude::*;
use zeroize::Zeroizing;

fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

fn import<T: AsRef<str>>(texts: &[T]) -> Import {
    let owned = |text: &T| Zeroizing::new(text.as_ref().to_owned());
    read_texts(&texts.iter().map(owned).collect::<Vec<_>>())
}

/// Ids and items of what was left out.
fn problems(import: &Import) -> Vec<(&'static str, String)> {
    let item = |problem: &keepstep_core::Problem| {
        let item = problem.arguments().iter().find(|(name, _)| *name == "item");
        item.map_or_else(String::new, |(_, value)| value.clone())
    };
    import.problems.iter().map(|problem| (problem.id(), item(problem))).collect()
}

fn names(import: &Import) -> Vec<String> {
    let name = |one: &Details| format!("{}|{}", one.issuer.as_str(), one.name.as_str());
    import.found.iter().map(name).collect()
}

// A protocol buffer, written by hand: what Google's app and its imitators may send.

fn varint(mut value: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value > 127 {
        bytes.push((value & 127) as u8 | 128);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

fn number(field: u64, value: i64) -> Vec<u8> {
    [varint(field << 3), varint(value as u64)].concat()
}

fn bytes(field: u64, value: &[u8]) -> Vec<u8> {
    [varint(field << 3 | 2), varint(value.len() as u64), value.to_vec()].concat()
}

fn account(secret: &[u8], name: &str, issuer: &str, rest: &[Vec<u8>]) -> Vec<u8> {
    let head = [bytes(1, secret), bytes(2, name.as_bytes()), bytes(3, issuer.as_bytes())];
    bytes(1, &[head.concat(), rest.concat()].concat())
}

fn uri(payload: &[u8]) -> String {
    let data = STANDARD.encode(payload).replace('+', "%2B").replace('=', "%3D");
    format!("otpauth-migration://offline?data={data}")
}

/// One part of a series with one account, `n`.
fn part(n: u8, size: i64, index: i64, id: i64) -> String {
    let numbers = [number(2, 1), number(3, size), number(4, index), number(5, id)];
    uri(&[account(&[n; 10], &format!("user{n}"), "Site", &[]), numbers.concat()].concat())
}

#[test]
fn a_series_is_read_in_any_order_and_state() {
    let parts = [part(0, 3, 0, -7), part(1, 3, 1, -7), part(2, 3, 2, -7)];
    let all = ["Site|user0", "Site|user1", "Site|user2"];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let shown: Vec<&str> = order.iter().map(|n| parts[*n].as_str()).collect();
        let import = import(&[shown.clone(), shown].concat());
        assert_eq!(names(&import), all, "{order:?}");
        assert_eq!(import.series, [Series { id: -7, parts: 3, missing: vec![] }]);
        assert!(import.problems.is_empty());
    }
    for (shown, missing) in [(vec![0], vec![2, 3]), (vec![2, 0], vec![2]), (vec![1, 1], vec![1, 3])]
    {
        let texts: Vec<&str> = shown.iter().map(|n: &usize| parts[*n].as_str()).collect();
        assert_eq!(import(&texts).series, [Series { id: -7, parts: 3, missing }], "{shown:?}");
    }
}

#[test]
fn two_series_at_once_stay_apart() {
    let lines =
        [part(0, 2, 1, 5), part(1, 3, 2, 9), part(2, 2, 0, 5), part(3, 3, 0, 9)].join("\r\n");
    let import = import(&[lines]);
    assert_eq!(names(&import), ["Site|user2", "Site|user0", "Site|user3", "Site|user1"]);
    assert_eq!(
        import.series,
        [Series { id: 5, parts: 2, missing: vec![] }, Series { id: 9, parts: 3, missing: vec![2] }]
    );
}

#[test]
fn exports_that_share_a_number_are_both_kept() {
    let import = import(&[part(0, 1, 0, 0), part(1, 1, 0, 0), part(0, 1, 0, 0)]);
    assert_eq!(names(&import), ["Site|user0", "Site|user1"]);
    assert!(import.series.is_empty());
}

#[test]
fn numbers_of_a_series_that_make_no_sense_cost_no_account() {
    for (size, index) in [(2, 2), (2, -1), (-3, 0), (101, 0), (0, 4)] {
        let import = import(&[part(0, size, index, 1)]);
        assert_eq!(names(&import), ["Site|user0"], "{size}, {index}");
        assert_eq!(problems(&import), [("google-series-odd", String::new())]);
    }
}

#[test]
fn careless_writing_of_the_data_is_understood() {
    let payload = account(b"\xEF\xF8\xFB\xBE012345", "x", "S", &[]);
    let data = STANDARD.encode(&payload);
    assert!(['+', '/', '='].iter().all(|odd| data.contains(*odd)), "{data}");
    let bare = data.trim_end_matches('=');
    for written in [
        data.clone(),
        bare.to_owned(),
        data.replace('+', " "),
        data.replace('+', "-").replace('/', "_"),
        data.replace('+', "%2b").replace('=', "%3d"),
        format!("{bare}&utm_source=mail"),
    ] {
        for start in ["otpauth-migration://offline?data=", "OTPAUTH-MIGRATION://offline?data="] {
            let import = import(&[format!("{start}{written}")]);
            assert_eq!(names(&import), ["S|x"], "{written}");
        }
    }
}

#[test]
fn what_is_left_open_means_the_usual_and_the_unknown_costs_its_account_only() {
    let secret = b"0123456789";
    let open = account(secret, "open", "S", &[]);
    let full = account(
        secret,
        "full",
        "S",
        &[number(4, 3), number(5, 2), number(6, 1), number(7, 1 << 40)],
    );
    let md5 = account(secret, "md5", "S", &[number(4, 4), bytes(8, b"id"), number(99, 1)]);
    let strange: Vec<(&str, Vec<u8>)> = vec![
        ("otpauth-algorithm", account(secret, "a", "S", &[number(4, 5)])),
        ("otpauth-digits", account(secret, "d", "S", &[number(5, 3)])),
        ("otpauth-type", account(secret, "t", "S", &[number(6, -1)])),
        ("otpauth-counter", account(secret, "c", "S", &[number(6, 1), number(7, -1)])),
        ("secret-empty", account(b"", "s", "S", &[])),
        ("secret-too-long", account(&[7; 513], "l", "S", &[])),
        ("text-too-long", account(secret, &"n".repeat(5000), "S", &[])),
    ];
    let payload: Vec<u8> = [open, full, md5]
        .into_iter()
        .chain(strange.iter().map(|(_, b)| b.clone()))
        .flatten()
        .collect();
    let import = import(&[uri(&payload)]);
    assert_eq!(names(&import), ["S|open", "S|full", "S|md5"]);
    assert_eq!(import.found[0].kind, Kind::COMMON);
    let Kind::Hotp { algorithm, digits, counter } = &import.found[1].kind else { panic!() };
    assert_eq!((*algorithm, digits.get(), *counter), (Algorithm::Sha512, 8, 1 << 40));
    assert_eq!(import.found[2].kind.algorithm(), Algorithm::Md5);
    let ids: Vec<&str> = strange.iter().map(|(id, _)| *id).collect();
    assert_eq!(problems(&import).iter().map(|(id, _)| *id).collect::<Vec<_>>(), ids);
    assert_eq!(problems(&import)[1].1, "S: d");
}

#[test]
fn names_repeat_the_issuer_or_hold_it() {
    for (name, issuer, wanted, organisation) in [
        ("GitHub:alice", "GitHub", "GitHub|alice", ""),
        ("github: alice", "GitHub", "GitHub|alice", ""),
        ("alice", "", "|alice", ""),
        ("GitHub:alice", "", "GitHub|alice", ""),
        ("A:b:c", "A", "A|b:c", ""),
        ("A:b:c", "A:b", "A:b|c", ""),
        ("Work:alice", "GitHub", "GitHub|Work:alice", ""),
        ("Contoso+Ltd:a@c.example", "Microsoft", "Microsoft|a@c.example", "Contoso Ltd"),
    ] {
        let import = import(&[uri(&account(b"0123456789", name, issuer, &[]))]);
        assert_eq!(names(&import), [wanted], "{name}, {issuer}");
        assert_eq!(import.found[0].organisation.as_str(), organisation);
    }
    let bad = [bytes(1, b"0123456789"), bytes(2, b"caf\xE9")].concat();
    assert_eq!(names(&import(&[uri(&bytes(1, &bad))])), ["|caf\u{FFFD}"]);
}

#[test]
fn damaged_and_hostile_payloads_are_refused() {
    let whole = account(b"0123456789", "x", "S", &[]);
    let nested = vec![0x0B; 1000];
    let cases: [(&str, Vec<u8>); 5] = [
        ("google-damaged", whole[..whole.len() - 3].to_vec()),
        ("google-damaged", [varint(1 << 3 | 2), varint(34 << 30)].concat()),
        ("google-damaged", nested),
        ("google-empty", number(2, 1)),
        ("google-damaged", vec![]),
    ];
    for (id, payload) in cases {
        assert_eq!(problems(&import(&[uri(&payload)])), [(id, String::new())]);
    }
    for length in 1..whole.len() {
        assert!(import(&[uri(&whole[..length])]).found.is_empty(), "cut at {length}");
    }
    let many = uri(&[10, 0].repeat(400_000));
    assert_eq!(problems(&import(&[many]))[0].0, "google-too-long");
    for text in [
        "otpauth-migration://offline?data=%%%",
        "otpauth-migration:",
        "otpauth-migration://offline?date=AA",
    ] {
        assert_eq!(problems(&import(&[text]))[0].0, "google-damaged", "{text}");
    }
}

#[test]
fn what_is_no_second_factor_is_explained() {
    let languages: Vec<Texts> = ["en", "de"].map(Texts::for_language).into();
    for (text, id) in strangers::STRANGERS {
        let import = import(&[text]);
        assert!(import.found.is_empty(), "{text}");
        assert_eq!(problems(&import), [(*id, String::new())], "{text}");
        for texts in &languages {
            assert!(texts.has_problem(id), "{id} has no words in {}", texts.language());
        }
    }
}

proptest! {
    #[test]
    fn nothing_that_comes_in_stops_the_program(
        raw in proptest::collection::vec(any::<u8>(), 0..400),
        start in proptest::sample::select(vec!["", "otpauth://", "otpauth://totp/", "steam://", "motp://"]),
        text in "\\PC{0,80}",
    ) {
        if let Ok(Content::Text(text)) = recognise(Given { name: "", bytes: &raw }) {
            read_texts(&[text]);
        }
        import(&[uri(&raw), uri(&[account(&raw, &text, &text, &[]), raw.clone()].concat())]);
        let told = import(&[format!("{start}{text}"), format!("{text}\n{start}{text}")]);
        prop_assert!(told.found.len() + told.problems.len() > 0);
    }
}

const GOOD: &str = "otpauth://totp/S:a?secret=JBSWY3DPEHPK3PXP";

#[test]
fn lists_are_read_line_by_line_and_say_which_line_failed() {
    let text = format!(
        "\u{FEFF}# my accounts\r\n{GOOD}\r\n\r\notpauth://totp/b?secret=1\r\nhello\r\n  QR-Code:{GOOD}2 \r\n{}",
        GOOD.replace("otpauth", "apple-otpauth")
    );
    let import = import(&[text]);
    assert_eq!(names(&import), ["S|a", "S|a", "S|a"]);
    let wanted = [("secret-not-base32", "4".to_owned()), ("qr-other", "5".to_owned())];
    assert_eq!(problems(&import), wanted);
}

#[test]
fn a_list_with_thousands_of_bad_lines_is_told_in_short() {
    let text: String =
        (0..5_000).map(|n| format!("otpauth://totp/{n}?secret=!\n")).chain([GOOD.into()]).collect();
    let import = import(&[text]);
    assert_eq!((import.found.len(), import.problems.len()), (1, 101));
    let last = import.problems.last().unwrap();
    assert_eq!(last.id(), "text-more-problems");
    assert_eq!(last.arguments(), [("count", "4900".to_owned())]);
}

#[test]
fn files_are_recognised_by_their_bytes() {
    fn unnamed(bytes: &[u8]) -> Result<Content<'_>, Problem> {
        recognise(Given { name: "", bytes })
    }
    let id = |bytes: &[u8]| unnamed(bytes).err().map(|problem| problem.id());
    let text = |bytes: &[u8]| match unnamed(bytes) {
        Ok(Content::Text(text)) => text.to_string(),
        _ => "no text".to_owned(),
    };
    for entry in fs::read_dir(fixtures().join("qr")).unwrap() {
        let path = entry.unwrap().path();
        let is_text = ["json"].iter().any(|end| path.extension().is_some_and(|e| e == *end))
            || path.ends_with("text.png");
        let is_picture = matches!(unnamed(&fs::read(&path).unwrap()), Ok(Content::Picture));
        assert_ne!(is_text, is_picture, "{}", path.display());
    }
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(GOOD.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(text(&wide), GOOD);
    assert_eq!(text(GOOD.as_bytes()), GOOD);
    assert_eq!(text(b"BMW:otpauth"), "BMW:otpauth");
    assert_eq!(id(b""), Some("file-empty"));
    assert_eq!(id(b"\x00\x01\x02\xFF"), Some("file-unknown"));
    assert_eq!(id(&vec![b'a'; (64 << 20) + 1]), Some("file-too-large"));
}

#[test]
fn pictures_of_a_google_series_become_the_reference_accounts() {
    let lines = fs::read_to_string(fixtures().join("accounts.txt")).unwrap();
    let wanted: Vec<Details> =
        lines.lines().filter_map(|line| parse_otpauth(line).ok()).take(6).collect();
    let read = |n: usize| {
        let name = format!("qr/google-{n}-of-3.png");
        let found = qr::read(&fs::read(fixtures().join(name)).unwrap(), &|| false).unwrap();
        found[0].text.clone()
    };
    // Google has no period: the fifth account's 60 s is lost in its format.
    let told = |details: &Details| format!("{details:?} {:?}", *details.secret.to_base32());
    let thirty = |details: &Details| told(details).replace("Period(60)", "Period(30)");
    let import = read_texts(&[read(2), read(3), read(1)]);
    assert_eq!(
        import.found.iter().map(told).collect::<Vec<_>>(),
        wanted.iter().map(thirty).collect::<Vec<_>>()
    );
    assert!(import.problems.is_empty());
}

#[test]
fn nothing_shows_a_secret() {
    let lines = fs::read_to_string(fixtures().join("accounts.txt")).unwrap();
    let import = import(&[lines, part(1, 1, 0, 3)]);
    assert_eq!(import.found.len(), 10);
    let shown = format!("{import:?} {import:#?}");
    for details in &import.found {
        for secret in [details.secret.to_base32(), details.secret.to_hex()] {
            assert!(!shown.contains(secret.as_str()));
        }
    }
}

#[test]
fn pictures_are_read_where_the_caller_says() {
    let page = "<!DOCTYPE html><html><img src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB\"></html>";
    let picture = fs::read(fixtures().join("qr/clean.png")).unwrap();
    for (name, bytes) in [("codes.html", page.as_bytes()), ("code.png", &picture)] {
        let read = |_: &[u8]| Err(Problem::new("worker-too-long", Exit::Input));
        let keys = Keys { pictures: Some(&read), ..Keys::default() };
        let refused = open(&[Given { name, bytes }], &keys, None, &|| false).err().unwrap();
        assert_eq!(refused.problem().id(), "worker-too-long", "{name}");
    }
    let text = Zeroizing::new("otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ".to_owned());
    let found = Found { text, corners: Vec::new() };
    let read = |_: &[u8]| Ok(vec![found.clone()]);
    let keys = Keys { pictures: Some(&read), ..Keys::default() };
    let opened = open(&[Given { name: "", bytes: &picture }], &keys, None, &|| false).ok().unwrap();
    assert_eq!(names(&opened.import), ["|a"]);
}
