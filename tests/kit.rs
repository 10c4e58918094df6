//! The paper kit as it comes out of a printer: rendered by `weasyprint` and `pdftoppm`, read by
//! `zbarimg`, opened by stock `age`. A program that is not installed is skipped, and that is said.
//! The report of a move is tried here too, for it is printed in the same way.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a test stops by panicking, writes files, and says out loud which program is missing"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use keepstep_core::account::{
    Account, Details, Id, RecoveryCodes, Text, parse_otpauth, write_otpauth,
};
use keepstep_core::moving::{Kit, KitWish, Paper, Proven, Report, ReportAccount, ReportThing};
use keepstep_core::vault::{self, Key, Vault};
use keepstep_core::{Moment, Texts};
use libtest_mimic::{Arguments, Trial};
use zeroize::Zeroizing;

mod support;

use support::{NOW, id_of, three};

fn main() -> ExitCode {
    let missing = ["weasyprint", "pdftoppm", "zbarimg", "age"].into_iter().find_map(lacks);
    let printed = |name: &str, test: fn()| {
        if let Some(reason) = &missing {
            eprintln!("!!! SKIPPED {name}: {reason} !!!");
        }
        trial(name, test).with_ignored_flag(missing.is_some())
    };
    let trials = vec![
        printed("the_printed_key_opens_a_backup_with_stock_age", printed_key),
        printed("the_printed_secrets_come_back_exactly", printed_secrets),
        printed("pages_are_as_many_as_they_say", printed_pages),
        trial("names_are_no_markup", names_are_no_markup),
        trial("a_kit_loads_nothing_and_runs_nothing", self_contained),
        trial("a_kit_shows_what_was_asked_for", asked_for),
        trial("a_small_kit_is_one_sheet", one_sheet),
        trial("only_the_vaults_own_key_is_printed", own_key),
        trial("an_older_kit_is_not_forgotten", older_kit),
        trial("every_sentence_is_there", sentences),
        trial("a_report_holds_no_secret", report),
    ];
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn trial(name: &str, test: fn()) -> Trial {
    Trial::test(name, move || {
        test();
        Ok(())
    })
}

fn lacks(program: &str) -> Option<String> {
    let mut tried = Command::new(program);
    let tried = tried.arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    tried.is_err().then(|| format!("{program} is not installed"))
}

/// HTML as a printer gets it.
fn pdf(folder: &Path, html: &str) -> PathBuf {
    let [page, pdf] = ["kit.html", "kit.pdf"].map(|name| folder.join(name));
    fs::write(&page, html).unwrap();
    let rendered = Command::new("weasyprint").arg("-q").args([&page, &pdf]).status().unwrap();
    assert!(rendered.success());
    pdf
}

/// One picture for each page.
fn pages(pdf: &Path, resolution: u32) -> Vec<PathBuf> {
    let pictures = pdf.with_file_name(format!("at-{resolution}"));
    fs::create_dir_all(&pictures).unwrap();
    let drawn = Command::new("pdftoppm")
        .args(["-png", "-gray", "-r", &resolution.to_string()])
        .args([pdf, &pictures.join("page")])
        .status();
    assert!(drawn.unwrap().success());
    let mut files: Vec<PathBuf> =
        fs::read_dir(&pictures).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Exactly what `zbarimg --raw` prints about a page.
fn scanned(picture: &Path) -> String {
    let words = ["-q", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable"];
    let found = Command::new("zbarimg").args(words).arg(picture).output().unwrap();
    String::from_utf8(found.stdout).unwrap()
}

fn account(number: u8, issuer: &str, name: &str) -> Account {
    let uri =
        format!("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ{}", spelled(number));
    let mut details: Details = parse_otpauth(&uri).unwrap();
    details.issuer = Text::line(issuer).unwrap();
    details.name = Text::line(name).unwrap();
    Account::new(Id::from_random([number; 16]), details, Text::default(), NOW)
}

/// Two letters that tell made-up secrets apart.
fn spelled(number: u8) -> String {
    [number / 16, number % 16].map(|place| char::from(b'A' + place)).iter().collect()
}

/// A vault of so many accounts, some of them with long and foreign names.
fn vault_of(count: u8) -> (Vault, Key) {
    let names = [
        ("GitHub", "alice"),
        ("Microsoft", "alice.margarete.van-der-holstein@a-rather-long-company-name.example.com"),
        ("Банк Москвы", "алиса"),
        ("東京三菱銀行", "ありす@例え.テスト"),
        ("A service whose name takes more than one line on paper, as some do", "a&b <c>"),
    ];
    let mut vault = Vault::new(Id::from_random([77; 16]), NOW);
    for number in 0..count {
        let (issuer, name) = names[usize::from(number) % names.len()];
        vault.accounts.push(account(number, issuer, name));
    }
    (vault, Key::generate())
}

fn kit(vault: &Vault, wish: &KitWish, key: Option<Key>) -> Kit {
    Kit::of(vault, wish, key, "/home/alice/.local/share/keepstep", NOW).unwrap()
}

fn printed_key() {
    let home = tempfile::tempdir().unwrap();
    let (session, _, key) = three(home.path());
    // A backup is sealed to the recovery key alone, the vault to the machine's key as well.
    let backup = home.path().join("backup.age");
    let recipient = Key::from_line(&key).unwrap().recipient();
    fs::write(&backup, vault::seal_to(&vault_of(2).0, &[recipient]).unwrap()).unwrap();
    let sealed = [(backup, "\"issuer\":\"GitHub\""), (home.path().join("vault.age"), "Service2")];
    for (paper, language) in [(Paper::A4, "en"), (Paper::Letter, "de")] {
        let wish = KitWish { paper, ..KitWish::default() };
        let texts = Texts::for_language(language);
        let html = session.kit(&wish, Some(&key.to_lowercase()), &texts, NOW).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let pdf = pdf(folder.path(), &html);
        for resolution in [300, 150] {
            let said: String = pages(&pdf, resolution).iter().map(|page| scanned(page)).collect();
            assert_eq!(said, format!("{key}\n"), "{language} at {resolution} dpi");
            let identity = folder.path().join("key.txt");
            fs::write(&identity, &said).unwrap();
            for (file, holds) in &sealed {
                let mut age = Command::new("age");
                let opened = age.arg("-d").arg("-i").arg(&identity).arg(file).output().unwrap();
                let payload = String::from_utf8(opened.stdout).unwrap();
                assert!(opened.status.success() && payload.contains(holds));
            }
        }
    }
}

fn printed_secrets() {
    let (vault, _) = vault_of(24);
    let wanted: BTreeSet<String> =
        vault.accounts.iter().map(|account| write_otpauth(&account.details).to_string()).collect();
    let wish = KitWish { secrets: true, ..KitWish::default() };
    let html = kit(&vault, &wish, None).html(&Texts::for_language("en"));
    let folder = tempfile::tempdir().unwrap();
    let pdf = pdf(folder.path(), &html);
    for resolution in [300, 150] {
        let mut found = BTreeSet::new();
        for page in pages(&pdf, resolution) {
            found.extend(scanned(&page).lines().map(str::to_owned));
        }
        assert_eq!((found.len(), found == wanted), (24, true), "at {resolution} dpi");
    }
}

fn printed_pages() {
    for (count, paper, language) in
        [(3, Paper::A4, "en"), (40, Paper::Letter, "de"), (200, Paper::A4, "de")]
    {
        let (mut vault, key) = vault_of(count);
        for account in vault.accounts.iter_mut().step_by(3) {
            let codes = (0..10).map(|n| Zeroizing::new(format!("a1b2c3d4-{n}{n}{n}{n}")));
            account.recovery_codes = RecoveryCodes::new(codes, NOW).unwrap();
            account.recovery_codes.mark(1, Some(NOW));
        }
        let wish = KitWish { paper, recovery_codes: true, secrets: count == 40, call: Vec::new() };
        let texts = Texts::for_language(language);
        let html = kit(&vault, &wish, Some(key)).html(&texts);
        let folder = tempfile::tempdir().unwrap();
        let printed = pages(&pdf(folder.path(), &html), 30).len();
        let last = [("page", printed.to_string()), ("pages", printed.to_string())];
        assert!(html.contains(&texts.say("paper-page", &last)), "{count}: {printed} pages");
        let sections = html.matches("<section").count();
        assert_eq!(sections, printed, "{count} accounts");
    }
}

fn names_are_no_markup() {
    let (mut vault, key) = vault_of(1);
    let evil = "<script>alert(1)</script>\"><img src=x onerror='y'>&amp;\u{202e}";
    vault.accounts.push(account(9, evil, evil));
    let codes = [Zeroizing::new(evil.to_owned())];
    vault.accounts[0].recovery_codes = RecoveryCodes::new(codes, NOW).unwrap();
    let call = vec![evil.to_owned()];
    let wish = KitWish { recovery_codes: true, secrets: true, call, ..KitWish::default() };
    let html =
        Kit::of(&vault, &wish, Some(key), evil, NOW).unwrap().html(&Texts::for_language("en"));
    for bad in ["<script", "<img", "\u{202e}", "'y'"] {
        assert!(!html.contains(bad), "{bad}");
    }
    assert!(html.matches("&lt;script&gt;alert(1)&lt;/script&gt;").count() >= 5);
    assert!(html.contains("&amp;amp;"));
}

fn self_contained() {
    let (vault, key) = vault_of(30);
    let wish = KitWish { recovery_codes: true, secrets: true, ..KitWish::default() };
    let html = kit(&vault, &wish, Some(key)).html(&Texts::for_language("en"));
    let bare = html.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
    for loads in [
        "<script", "<link", "<iframe", "<a ", "src=", "href=", "url(", "@import", "http:", "https:",
    ] {
        assert!(!bare.contains(loads), "{loads}");
    }
    assert!(html.contains("default-src 'none'"));
}

fn asked_for() {
    let (mut vault, key) = vault_of(2);
    let codes = ["first-code", "second-code"].map(|code| Zeroizing::new(code.to_owned()));
    vault.accounts[1].recovery_codes = RecoveryCodes::new(codes, NOW).unwrap();
    vault.accounts[1].recovery_codes.mark(0, Some(NOW));
    let mut trashed = account(5, "Thrown away", "bob");
    trashed.history.trashed = Some(NOW);
    vault.accounts.push(trashed);
    let texts = Texts::for_language("en");
    let group = key.groups()[3].to_string();
    let bare = kit(&vault, &KitWish::default(), None).html(&texts);
    for hidden in [group.as_str(), "first-code", "<svg", "Thrown away"] {
        assert!(!bare.contains(hidden), "{hidden}");
    }
    assert!(bare.contains("It is not on this paper"));
    let call = vec!["Carrier 0800 123".to_owned(), " ".to_owned()];
    let wish = KitWish { recovery_codes: true, call, ..KitWish::default() };
    let full = kit(&vault, &wish, Some(key.clone()));
    assert_eq!(format!("{full:?}"), "Kit(…)");
    let full = full.html(&texts);
    assert!(full.contains(&group) && full.contains("Carrier 0800 123"));
    assert!(
        full.contains("<s>first-code</s> (used)") && full.contains("</span>second-code</span>")
    );
    assert_eq!(full.matches("<svg").count(), 1);
    assert!(full.contains("Printed on 14 November 2023. Look through it again by May 2024."));
    assert!(!full.contains("Phone company (SIM)"));
}

/// Two sides of one sheet, however the letters of the language are.
fn one_sheet() {
    for (paper, most) in [(Paper::A4, 0), (Paper::A4, 8), (Paper::Letter, 5)] {
        for language in Texts::languages() {
            let mut vault = Vault::new(Id::from_random([1; 16]), NOW);
            vault.accounts.extend((0..most).map(|number| account(number, "GitHub", "alice")));
            let wish = KitWish { paper, ..KitWish::default() };
            let html =
                kit(&vault, &wish, Some(Key::generate())).html(&Texts::for_language(language));
            assert_eq!(html.matches("<section").count(), 2, "{paper:?} in {language}");
        }
    }
}

fn own_key() {
    let home = tempfile::tempdir().unwrap();
    let (session, ..) = three(home.path());
    let texts = Texts::for_language("en");
    let wish = KitWish::default();
    let other = Key::generate().to_line();
    assert_eq!(id_of(session.kit(&wish, Some(&other), &texts, NOW)), "recovery-key-mismatch");
    assert_eq!(id_of(session.kit(&wish, Some("qqq"), &texts, NOW)), "recovery-key-length");
    let long = KitWish { call: vec!["x".repeat(5_000)], ..wish };
    assert_eq!(id_of(session.kit(&long, None, &texts, NOW)), "text-too-long");
}

fn older_kit() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, keychain, _) = three(home.path());
    let full = KitWish { secrets: true, recovery_codes: true, ..KitWish::default() };
    session.kit_made(&full, true, NOW).unwrap();
    let later = Moment::from_seconds(NOW.seconds() + 60);
    session.kit_made(&KitWish::default(), false, later).unwrap();
    assert_eq!(session.safety(later).unwrap().kit, Some(later));
    let line = keychain.items.lock().unwrap().values().next().unwrap().clone();
    let key = Key::from_line(&line).unwrap();
    let kept = vault::open(&support::bytes(home.path()), &key).unwrap().safeguards;
    let showed = kept.kit_showed;
    assert_eq!(
        (showed.key, showed.recovery_codes, showed.secrets),
        (Some(NOW), Some(NOW), Some(NOW))
    );
}

fn sentences() {
    for language in Texts::languages() {
        let texts = Texts::for_language(language);
        let (vault, key) = vault_of(3);
        let wish = KitWish { recovery_codes: true, secrets: true, ..KitWish::default() };
        let kits = [kit(&vault, &wish, Some(key)), kit(&vault, &KitWish::default(), None)];
        let documents = kits.map(|kit| kit.html(&texts).to_string());
        for html in documents.iter().chain([&moved().html(&texts)]) {
            let body = html.split("<body>").nth(1).unwrap();
            for id in [">kit-", ">report-", ">paper-", "\"kit-", "{"] {
                assert!(!body.contains(id), "{language}: {id}");
            }
        }
    }
}

fn moved() -> Report {
    let proven = |old, new| ReportAccount {
        issuer: "GitHub <b>".to_owned(),
        name: "alice".to_owned(),
        old,
        new,
    };
    let (begun, later) = (NOW, Moment::from_seconds(NOW.seconds() + 3 * 86_400));
    Report {
        begun,
        finished: Some(later),
        old_phone: "Old Pixel".to_owned(),
        new_phone: "New Pixel".to_owned(),
        new_app: "Aegis".to_owned(),
        accounts: vec![
            proven(Proven::Seen(begun), Proven::Typed(later)),
            proven(Proven::Typed(begun), Proven::Waived(later)),
            proven(Proven::No, Proven::No),
        ],
        things: vec![
            ReportThing { name: "Microsoft: approvals".to_owned(), state: Proven::Seen(later) },
            ReportThing { name: "Bank: number".to_owned(), state: Proven::No },
        ],
        left: vec!["One <i>push</i> account".to_owned()],
        paper: Paper::A4,
        written: later,
    }
}

/// Its type takes no account and no secret, so the canary can only come in by the vault; it does not.
fn report() {
    let english = moved().html(&Texts::for_language("en"));
    for said in [
        "Begun on 14 November 2023, finished on 17 November 2023.",
        "1 of 3 accounts are proven on the new phone.",
        "Same code seen on 14 November 2023",
        "Left out by you on 17 November 2023",
        "Still to do",
        "GitHub &lt;b&gt;",
        "&lt;i&gt;push&lt;/i&gt;",
        "Page 1 of 1",
    ] {
        assert!(english.contains(said), "{said}");
    }
    for never in ["otpauth", "secret=", "GEZDGNBV", "<svg", "AGE-SECRET", "<b>GitHub"] {
        assert!(!english.contains(never), "{never}");
    }
    let german = moved().html(&Texts::for_language("de"));
    assert!(german.contains("Begonnen am 14. November 2023") && german.contains("Seite 1 von 1"));
    let many = Report { accounts: vec![moved().accounts[0].clone(); 120], ..moved() };
    assert!(many.html(&Texts::for_language("en")).matches("<section").count() > 3);
}
