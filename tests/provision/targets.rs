//! Files for identity providers, read again by what reads them elsewhere here, and held against
//! each target's own rules. The secrets are made up.

use keepstep_core::account::{Algorithm, Details, Digits, Kind, Period, Secret, Text};
use keepstep_core::formats::{Given, Keys, open};
use keepstep_core::provision::batch::{Holder, Token};
use keepstep_core::provision::row::Fault;
use keepstep_core::provision::serial::Serial;
use keepstep_core::provision::targets::{Export, ExportError, Options, TARGETS, named};
use keepstep_core::{Moment, Texts};
use serde_json::Value;

use crate::support::dice;

fn totp(algorithm: Algorithm, digits: u64, period: u64) -> Kind {
    Kind::Totp {
        algorithm,
        digits: Digits::new(digits).unwrap(),
        period: Period::new(period).unwrap(),
    }
}

fn token(number: u64, kind: Kind, length: usize) -> Token {
    let mut bytes = vec![0; length];
    dice(number)(&mut bytes);
    let holder = Holder {
        line: number + 1,
        user: format!("user{number}@example.com"),
        name: format!("O'Neil, \"Al\" {number}"),
        department: String::new(),
        language: String::new(),
        object_id: format!("00u{number}"),
    };
    let serial = Serial::parse(&format!("KS-2026-{number:06}")).unwrap();
    Token { serial, holder, secret: Secret::from_bytes(bytes).unwrap(), kind }
}

fn options() -> Options {
    Options { factor_profile: "fpr1".to_owned(), ..Options::default() }
}

fn written(name: &str, tokens: &[Token], options: &Options) -> (String, Vec<(u64, Fault)>) {
    let mut export = Export::begin(named(name).unwrap(), options, Vec::new()).unwrap();
    let mut faults = Vec::new();
    for token in tokens {
        match export.row(token) {
            Ok(()) => {}
            Err(ExportError::Row(row)) => faults.push((row.line, row.fault)),
            Err(ExportError::Write(kind)) => panic!("{kind}"),
        }
    }
    let (out, count) = export.end().unwrap();
    assert_eq!(count + faults.len(), tokens.len());
    (String::from_utf8(out).unwrap(), faults)
}

fn common(count: u64) -> Vec<Token> {
    (1..=count).map(|number| token(number, Kind::COMMON, 20)).collect()
}

fn code(secret: &Secret, kind: &Kind) -> String {
    let name = Text::line("x").unwrap();
    let details = Details::new(name.clone(), name, secret.clone(), kind.clone());
    details.code(Moment::from_seconds(1_780_000_000)).unwrap().text
}

/// The codes of accounts that our own readers of foreign files find.
fn read_back(name: &str, file: &str, text: &str) -> Vec<String> {
    let given = [Given { name: file, bytes: text.as_bytes() }];
    let opened = open(&given, &Keys::default(), None, &|| false);
    let opened = opened.unwrap_or_else(|refused| panic!("{name}: {}", refused.problem()));
    assert!(opened.import.problems.is_empty(), "{name}: {:?}", opened.import.problems);
    opened.import.found.iter().map(|details| code(&details.secret, &details.kind)).collect()
}

#[test]
fn tables_and_lists_read_back_with_the_same_codes() {
    let tokens = common(200);
    let wanted: Vec<_> = tokens.iter().map(|token| code(&token.secret, &token.kind)).collect();
    for (name, file) in [
        ("entra-csv", "tokens.csv"),
        ("privacyidea", "tokens.csv"),
        ("linotp", "tokens.csv"),
        ("netiq", "tokens.csv"),
        ("uri-list", "tokens.txt"),
        ("pskc", "tokens.xml"),
    ] {
        let (text, faults) = written(name, &tokens, &options());
        assert_eq!(faults, [], "{name}");
        assert_eq!(read_back(name, file, &text), wanted, "{name}");
    }
}

#[test]
fn rows_look_as_each_target_documents_them() {
    let one = [token(7, Kind::COMMON, 20)];
    let (base32, hex) = (one[0].secret.to_base32().to_string(), one[0].secret.to_hex().to_string());
    let (user, serial) = ("user7@example.com", "KS-2026-000007");
    for (name, wanted) in [
        (
            "entra-csv",
            format!(
                "upn,serial number,secret key,time interval,manufacturer,model\r\n{user},{serial},{base32},30,Keepstep,Keepstep TOTP\r\n"
            ),
        ),
        ("privacyidea", format!("{serial},{hex},totp,6,30\n")),
        ("linotp", format!("{serial},{hex},totp,6,30,sha1\n")),
        ("netiq", format!("{serial},{hex},totp,6,30\n")),
        ("pingid", format!("{serial},{hex}\n")),
        ("duo", format!("{serial},{hex},30\n")),
        ("multiotp", format!("{serial};Keepstep;TOTP;{hex};6;30\n")),
        ("freeradius", format!("\"{user}\" TOTP-Secret := \"{base32}\"\n")),
        (
            "nextcloud",
            format!(
                "username,status,type,algorithm,digits,period,counter,challenge,suite,secret\n{user},enabled,totp,sha1,6,30,,,,{base32}\n"
            ),
        ),
        (
            "ipa",
            format!(
                "#!/bin/sh\nset -eu\nipa otptoken-add {serial} --type=totp --owner='{user}' --key={base32} --algo=sha1 --digits=6 --interval=30 --vendor='Keepstep' --model='Keepstep TOTP' --serial={serial}\n"
            ),
        ),
        (
            "uri-list",
            format!(
                "otpauth://totp/Keepstep:user7@example.com?secret={base32}&issuer=Keepstep&algorithm=SHA1&digits=6&period=30\n"
            ),
        ),
        (
            "ykman",
            format!(
                "#!/bin/sh\nset -eu\necho 'Insert the key for {serial}, then press Enter'; read -r _\nykman oath accounts uri --touch 'otpauth://totp/Keepstep:user7@example.com?secret={base32}&issuer=Keepstep&algorithm=SHA1&digits=6&period=30'\n"
            ),
        ),
    ] {
        assert_eq!(written(name, &one, &options()), (wanted, vec![]), "{name}");
    }
}

#[test]
fn graph_bodies_hold_so_many_tokens_each() {
    let mut tokens = common(5);
    tokens[1].kind = totp(Algorithm::Sha256, 6, 60);
    tokens[2].holder.object_id.clear();
    tokens[3].holder.user = "Zoë \"Z\" \\ @x".to_owned();
    for (per_request, sizes) in [(2, vec![2, 2, 1]), (5, vec![5]), (50, vec![5]), (1, vec![1; 5])] {
        let (text, faults) = written("entra-graph", &tokens, &Options { per_request, ..options() });
        assert_eq!(faults, []);
        let bodies: Vec<Value> =
            text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let found: Vec<usize> =
            bodies.iter().map(|body| body["value"].as_array().unwrap().len()).collect();
        assert_eq!(found, sizes);
        let all: Vec<&Value> =
            bodies.iter().flat_map(|body| body["value"].as_array().unwrap()).collect();
        for (value, token) in all.iter().zip(&tokens) {
            assert_eq!(value["serialNumber"], token.serial.as_str());
            assert_eq!(value["secretKey"], token.secret.to_base32().as_str());
        }
        assert!(bodies.iter().all(|body| body["@context"] == "#$delta"));
        assert!(bodies.iter().all(|body| body["value"][0]["@contentId"] == "1"));
        assert_eq!(
            (&all[1]["hashFunction"], &all[1]["timeIntervalInSeconds"]),
            (&"hmacsha256".into(), &60.into())
        );
        assert_eq!(all[0]["assignTo"]["id"], "00u1");
        assert_eq!(all[2].get("assignTo"), None);
    }
}

#[test]
fn keycloak_says_that_secrets_are_base32() {
    let mut tokens = common(3);
    tokens[1].kind = totp(Algorithm::Sha512, 8, 60);
    tokens[2].kind = Kind::Hotp { algorithm: Algorithm::Sha1, digits: Digits::SIX, counter: 4 };
    let (text, faults) = written("keycloak", &tokens, &options());
    assert_eq!(faults, []);
    let body: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(body["ifResourceExists"], "FAIL");
    for (user, token) in body["users"].as_array().unwrap().iter().zip(&tokens) {
        assert_eq!(user["username"], token.holder.user.as_str());
        let credential = &user["credentials"][0];
        let inner = |name: &str| -> Value {
            serde_json::from_str(credential[name].as_str().unwrap()).unwrap()
        };
        let (secret, data) = (inner("secretData"), inner("credentialData"));
        assert_eq!(secret["value"], token.secret.to_base32().as_str());
        assert_eq!(data["secretEncoding"], "BASE32");
        assert_eq!(data["digits"], token.kind.digits());
        assert_eq!(data["subType"], token.kind.name());
        assert_eq!(data["counter"], token.kind.counter().unwrap_or(0));
    }
    assert!(text.contains("HmacSHA512"));
}

#[test]
fn okta_wants_profile_and_id() {
    let mut tokens = common(2);
    tokens[1].holder.object_id.clear();
    let (text, faults) = written("okta", &tokens, &options());
    assert_eq!(faults, [(3, Fault::TargetWants("id"))]);
    let line: Value = serde_json::from_str(text.trim_end()).unwrap();
    assert_eq!(line["userId"], "00u1");
    assert_eq!(line["body"]["factorType"], "token:hotp");
    assert_eq!(line["body"]["provider"], "CUSTOM");
    assert_eq!(line["body"]["factorProfileId"], "fpr1");
    assert_eq!(line["body"]["profile"]["sharedSecret"], tokens[0].secret.to_base32().as_str());
    let (text, faults) = written("okta", &tokens, &Options::default());
    assert_eq!((text.as_str(), faults.len()), ("", 2));
}

#[test]
fn what_a_target_cannot_hold_is_told_before_a_byte_is_written() {
    let hotp = Kind::Hotp { algorithm: Algorithm::Sha256, digits: Digits::SIX, counter: 0 };
    let sha256 = |period| totp(Algorithm::Sha256, 6, period);
    let mut nobody = token(1, Kind::COMMON, 20);
    nobody.holder.user.clear();
    let mut formula = token(1, Kind::COMMON, 20);
    formula.holder.user = "=cmd|' /C calc'!A0".to_owned();
    let of = |kind: Kind, length| token(1, kind, length);
    for (name, token, wanted) in [
        ("entra-csv", of(sha256(30), 32), Fault::TargetHash("SHA256")),
        ("entra-csv", of(totp(Algorithm::Sha1, 8, 30), 20), Fault::TargetDigits(8)),
        ("entra-csv", of(totp(Algorithm::Sha1, 6, 45), 20), Fault::TargetPeriod(45)),
        ("entra-csv", of(Kind::COMMON, 81), Fault::TargetLength(81)),
        ("entra-csv", of(hotp.clone(), 20), Fault::TargetKind),
        ("entra-csv", nobody.clone(), Fault::TargetWants("user")),
        ("entra-csv", formula.clone(), Fault::TargetFormula),
        ("nextcloud", formula.clone(), Fault::TargetFormula),
        ("entra-graph", of(totp(Algorithm::Sha512, 6, 30), 64), Fault::TargetHash("SHA512")),
        // By length alone, 32 bytes are SHA-256 there and 20 are SHA-1.
        ("privacyidea", of(Kind::COMMON, 32), Fault::TargetGuess(32)),
        ("privacyidea", of(sha256(30), 20), Fault::TargetGuess(20)),
        ("privacyidea", of(Kind::COMMON, 28), Fault::TargetGuess(28)),
        ("linotp", of(hotp, 20), Fault::TargetHash("SHA256")),
        ("keycloak", nobody, Fault::TargetWants("user")),
        ("duo", of(sha256(30), 32), Fault::TargetHash("SHA256")),
        ("keycloak", of(Kind::Steam, 20), Fault::TargetKind),
    ] {
        let empty = written(name, &[], &options()).0;
        let (text, faults) = written(name, &[token], &options());
        assert_eq!(faults, [(2, wanted)], "{name}");
        assert_eq!(text, empty, "{name}");
    }
    let fits = [of(sha256(30), 32), token(2, totp(Algorithm::Sha512, 6, 30), 64)];
    assert_eq!(written("privacyidea", &fits, &options()).1, []);
}

#[test]
fn a_formula_runs_nowhere_and_no_word_leaves_its_quotes() {
    let mut bad = token(1, Kind::COMMON, 20);
    bad.holder.user = "a'; rm -rf ~; '\"@x".to_owned();
    let (text, _) = written("ipa", &[bad.clone()], &options());
    assert!(text.contains("--owner='a'\\''; rm -rf ~; '\\''\"@x'"), "{text}");
    let (text, _) = written("freeradius", &[bad.clone()], &options());
    assert!(text.starts_with("\"a'; rm -rf ~; '\\\"@x\" TOTP-Secret"), "{text}");
    let (text, _) = written("entra-csv", &[bad], &options());
    assert!(text.contains("\"a'; rm -rf ~; '\"\"@x\""), "{text}");
}

#[test]
fn every_target_is_named_once_and_says_all_its_faults() {
    let mut names: Vec<_> = TARGETS.iter().map(|target| target.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), TARGETS.len());
    for fault in [
        Fault::TargetKind,
        Fault::TargetHash("SHA256"),
        Fault::TargetDigits(8),
        Fault::TargetPeriod(45),
        Fault::TargetLength(81),
        Fault::TargetGuess(32),
        Fault::TargetFormula,
        Fault::TargetWants("id"),
    ] {
        let problem = keepstep_core::provision::row::RowProblem::new(17, fault).problem();
        for texts in ["en", "de"].map(Texts::for_language) {
            assert!(texts.has_problem(problem.id()), "{}", problem.id());
            assert!(texts.problem(&problem).what.contains("17"));
        }
    }
}

#[test]
fn pskc_keeps_to_what_all_readers_know() {
    let tokens = [
        token(1, totp(Algorithm::Sha256, 8, 60), 32),
        token(2, Kind::Hotp { algorithm: Algorithm::Sha1, digits: Digits::SIX, counter: 9 }, 20),
    ];
    let (text, faults) =
        written("pskc", &tokens, &Options { model: "A & <B>".to_owned(), ..options() });
    assert_eq!(faults, []);
    assert!(text.contains("<SerialNo>KS-2026-000001</SerialNo><Model>A &amp; &lt;B&gt;</Model>"));
    assert!(text.contains("<Key Id=\"KS-2026-000001\""));
    assert!(text.contains("<Suite>SHA256</Suite>") && !text.contains("HMAC"));
    let given = [Given { name: "t.xml", bytes: text.as_bytes() }];
    let found = open(&given, &Keys::default(), None, &|| false).ok().unwrap().import.found;
    assert_eq!(
        found.iter().map(|d| d.kind.clone()).collect::<Vec<_>>(),
        tokens.clone().map(|t| t.kind)
    );
    assert_eq!(found[0].name.as_str(), "KS-2026-000001");
}

/// Files of 200 tokens for programs from elsewhere, in the folder that `KEEPSTEP_SAMPLES` names.
#[test]
#[ignore = "writes files for other programs to read"]
#[expect(clippy::disallowed_methods, reason = "the person who runs it says where")]
fn samples_for_other_programs() {
    use keepstep_core::vault::store::{NewFile, StoreError};
    let Ok(folder) = std::env::var("KEEPSTEP_SAMPLES") else { return };
    let options = options();
    for target in TARGETS {
        let path =
            std::path::Path::new(&folder).join(format!("{}.{}", target.name(), target.ending()));
        let file = match NewFile::create(&path) {
            Err(StoreError::Exists) => continue,
            file => file.unwrap(),
        };
        let mut export = Export::begin(*target, &options, file).unwrap();
        common(200).iter().for_each(|token| export.row(token).unwrap());
        export.end().unwrap().0.keep().unwrap();
    }
}

/// A writer that takes so many bytes and then is full.
struct Full(usize);

impl std::io::Write for Full {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_told_and_not_taken_for_a_bad_row() {
    let options = options();
    let mut export = Export::begin(named("entra-csv").unwrap(), &options, Full(200)).unwrap();
    let errors: Vec<_> = common(5).iter().filter_map(|token| export.row(token).err()).collect();
    assert!(matches!(errors.first(), Some(ExportError::Write(std::io::ErrorKind::StorageFull))));
}
