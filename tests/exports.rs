//! Exports of other apps that we made ourselves: every file of every format gives the reference
//! accounts, is known by one format alone, and harms nothing when it is cut or changed. What is
//! written comes back, and says beforehand what it will lose.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test that fails says where, and its inputs are its own"
)]

use keepstep_core::Texts;
use keepstep_core::account::Details;
use keepstep_core::formats::{self, FORMATS, File, Fit, Given, Keys, Refusal};
use keepstep_core::vault::Key;
use proptest::prelude::*;

#[path = "support/exports.rs"]
mod fixture;
#[path = "support/sweep.rs"]
mod sweep;

use fixture::{all, fields, odd_accounts, order, reference, ways};

#[test]
fn every_export_gives_the_reference_accounts() {
    for fixture in all() {
        let opened = fixture.open(&fixture.bytes, fixture.password.as_deref());
        let opened = opened.unwrap_or_else(|refused| {
            panic!("{}: {:?}, {:?}", fixture.called(), refused.refusal, refused.problems)
        });
        let found: Vec<_> = opened.import.found.iter().map(fields).collect();
        assert_eq!(found.len(), fixture.wanted.len(), "{}", fixture.called());
        for (found, wanted) in found.iter().zip(&fixture.wanted) {
            assert_eq!(found, wanted, "{}", fixture.called());
        }
        assert_eq!(opened.import.problems, [], "{}", fixture.called());
        assert_eq!(opened.format, fixture.format, "{}", fixture.called());
        let sealed = fixture.password.is_some() || fixture.key_file.is_some();
        assert_eq!(opened.encrypted, sealed, "{}", fixture.called());
    }
}

#[test]
fn every_export_is_known_by_one_format_alone() {
    for fixture in all() {
        let Ok(file) = File::new(Given { name: &fixture.name, bytes: &fixture.bytes }) else {
            panic!("{}", fixture.called());
        };
        // A ZIP is known by what it holds, and a picture by what it says.
        if file.is_zip() || keepstep_core::qr::looks_like_picture(&fixture.bytes) {
            continue;
        }
        let sure = formats::sure(&file);
        assert!(sure.len() <= 1, "{} is {sure:?}", fixture.called());
        let own = formats::named(&fixture.format).unwrap();
        assert_ne!(own.knows(&file), Fit::No, "{}", fixture.called());
        assert!(sure.is_empty() || sure == [fixture.format.as_str()], "{}", fixture.called());
    }
}

#[test]
fn sealed_exports_ask_for_their_password_and_refuse_another() {
    for fixture in all().iter().filter(|fixture| fixture.password.is_some()) {
        let refusal = |password| match fixture.open(&fixture.bytes, password) {
            Ok(_) => panic!("{} opened", fixture.called()),
            Err(refused) => refused.refusal,
        };
        assert_eq!(refusal(None), Refusal::NeedsPassword, "{}", fixture.called());
        // Nothing but the key says what unmarked bytes are.
        let given = Given { name: &fixture.name, bytes: &fixture.bytes };
        let fit =
            File::new(given).map(|file| formats::named(&fixture.format).unwrap().knows(&file));
        let wanted = match fit {
            Ok(Fit::Maybe) => Refusal::NotRecognised,
            _ => Refusal::WrongPassword,
        };
        assert_eq!(refusal(Some("another")), wanted, "{}", fixture.called());
    }
}

#[test]
fn cut_and_changed_exports_never_stop_the_program() {
    let (mut tries, mut harm) = (0, Vec::new());
    for fixture in all() {
        // Each try at a sealed one costs a derivation.
        let sealed = fixture.password.is_some() || fixture.key_file.is_some();
        let few = if sealed { (4, 8) } else { (64, 256) };
        let password = fixture.password.as_deref();
        let open = |bytes: &[u8], is_cut: bool| match fixture.open(bytes, password) {
            Ok(opened) => assert!(!is_cut || opened.import.found.len() <= fixture.wanted.len()),
            Err(refused) => assert!(!refused.problem().id().is_empty()),
        };
        let seen = sweep::sweep(&fixture.called(), &fixture.bytes, sweep::extent(few), open);
        println!("{}", seen.line());
        tries += seen.made();
        harm.extend(seen.harm());
    }
    println!("{tries} tries, {} with harm", harm.len());
    assert_eq!(harm, Vec::<String>::new());
}

#[test]
fn what_is_written_comes_back_but_for_what_was_announced() {
    let accounts = reference();
    for format in FORMATS {
        for password in ways(*format) {
            let losses = formats::losses(format.writer().unwrap(), &accounts);
            let kept: Vec<&Details> = accounts
                .iter()
                .zip(&losses)
                .filter(|(_, losses)| !losses.iter().any(|loss| loss.leaves_out()))
                .map(|(details, _)| details)
                .collect();
            // The writer itself reads back and compares; here another pair of eyes.
            let written = formats::write(*format, &order(&accounts, password))
                .unwrap_or_else(|problem| panic!("{}: {problem}", format.name()));
            assert_eq!(written.accounts, kept.len(), "{}", format.name());
            assert_eq!(written.sealed, password.is_some(), "{}", format.name());
            let name = format!("export.{}", written.ending);
            let keys = Keys { password, ..Keys::default() };
            let given = [Given { name: &name, bytes: &written.bytes }];
            let opened = formats::open(&given, &keys, None, &|| false)
                .unwrap_or_else(|refused| panic!("{}: {:?}", format.name(), refused.refusal));
            assert_eq!(opened.format, format.name());
            let codes = |details: &Details| (details.secret.clone(), details.kind.clone());
            assert_eq!(
                opened.import.found.iter().map(codes).collect::<Vec<_>>(),
                kept.iter().map(|details| codes(details)).collect::<Vec<_>>(),
                "{}",
                format.name()
            );
        }
    }
}

#[test]
fn every_format_says_how_to_export_there_in_every_language() {
    for language in ["en", "de"] {
        let texts = Texts::for_language(language);
        for format in FORMATS {
            let id = format!("how-{}", format.name());
            assert!(texts.has(&id), "{id} has no words in {language}");
        }
    }
}

#[test]
fn names_of_formats_are_plain_and_their_own() {
    let names: Vec<&str> = FORMATS.iter().map(|format| format.name()).collect();
    for (place, name) in names.iter().enumerate() {
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        assert!(name.bytes().all(is_plain), "{name}");
        assert!(!names[..place].contains(name), "{name} stands twice");
    }
}

proptest! {
    // Sealed bytes without a mark cost a derivation for each format that may have made them.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_that_is_given_stops_the_program(
        bytes in proptest::collection::vec(any::<u8>(), 0..600),
        start in proptest::sample::select(vec![
            &b""[..], b"{\"", b"[{", b"PK\x03\x04", b"SQLite format 3\0", b"\x03\xd9\xa2\x9a",
            b"AUTHENTICATORPRO", b"OTPClient", b"\xac\xed\0\x05", b"<?xml", b"a,b\n",
        ]),
        name in proptest::sample::select(vec!["x", "x.aes", "x.enc", "x.otpauthdb"]),
    ) {
        let bytes = [start, &bytes].concat();
        let keys = Keys { password: Some("x"), ..Keys::default() };
        drop(formats::open(&[Given { name, bytes: &bytes }], &keys, None, &|| false));
    }
}

#[test]
fn sealed_bytes_need_a_password_but_not_under_the_name_of_a_text() {
    // Bytes as random as sealed ones, and always the same.
    let mut state = 1_u64;
    let bytes: Vec<u8> = std::iter::repeat_with(|| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    })
    .take(400)
    .collect();
    let refusal = |name| {
        let given = [Given { name, bytes: &bytes }];
        let opened = formats::open(&given, &Keys::default(), None, &|| false);
        opened.err().map(|refused| refused.refusal)
    };
    assert_eq!(refusal("export.json.aes"), Some(Refusal::NeedsPassword));
    assert_eq!(refusal("export"), Some(Refusal::NeedsPassword));
    assert_eq!(refusal("export.txt"), Some(Refusal::NotRecognised));
}

#[test]
fn a_backup_is_sealed_to_whom_it_names() {
    let accounts = reference();
    let own = formats::named("keepstep").unwrap();
    let (key, other) = (Key::generate(), Key::generate());
    let recipients = [key.recipient()];
    let written = formats::write(own, &order(&accounts, None).to(&recipients)).unwrap();
    assert!(written.sealed);
    let open = |password: Option<&str>| {
        let given = [Given { name: "backup", bytes: &written.bytes }];
        formats::open(&given, &Keys { password, ..Keys::default() }, None, &|| false)
    };
    let opened = open(Some(&key.to_line())).unwrap_or_else(|_| panic!("it opens"));
    assert_eq!(opened.import.found.len(), accounts.len());
    let groups: Vec<String> = key.groups().iter().map(|group| group.to_string()).collect();
    assert!(open(Some(&groups.join(" "))).is_ok(), "as it stands on paper");
    for wrong in [other.to_line().as_str(), "no key at all"] {
        let refused = open(Some(wrong)).err().map(|refused| refused.refusal);
        assert_eq!(refused, Some(Refusal::WrongPassword));
    }

    let weak = formats::write(own, &order(&accounts, Some("password1234"))).err();
    assert_eq!(weak.map(|problem| problem.id()), Some("passphrase-guessable"));
    let aegis = formats::named("aegis").unwrap();
    let wrong = formats::write(aegis, &order(&accounts, None).to(&recipients)).err();
    assert_eq!(wrong.map(|problem| problem.id()), Some("export-no-recipients"));
}

#[test]
fn odd_accounts_come_back_too() {
    let accounts = odd_accounts();
    let mut failed = Vec::new();
    for format in FORMATS {
        for password in ways(*format) {
            // One by one says which it was; where each costs a derivation all together must do.
            let size = if password.is_some() { accounts.len() } else { 1 };
            for some in accounts.chunks(size) {
                let nothing = formats::losses(format.writer().unwrap(), some)
                    .iter()
                    .all(|losses| losses.iter().any(|loss| loss.leaves_out()));
                let written = formats::write(*format, &order(some, password));
                let names: Vec<_> = some.iter().map(|details| details.name.as_str()).collect();
                if !nothing && written.is_err() {
                    failed.push(format!("{}: {names:?}", format.name()));
                }
            }
        }
    }
    assert_eq!(failed, Vec::<String>::new());
}
