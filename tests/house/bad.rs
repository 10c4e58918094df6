//! The proof that each rule can fail: made-up bad files, and good ones beside them. Reads nothing
//! from disk.

use crate::tree::Source;
use crate::{core_floor, core_rules, file_rules, modules, page_rules, word_rules};

fn one(path: &str, text: &str) -> Vec<Source> {
    vec![Source::made_up(path, text)]
}

/// Exactly one finding, at `place`.
#[track_caller]
fn found_at(place: &str, findings: &[String]) {
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert!(findings[0].starts_with(place), "{findings:#?}");
}

#[track_caller]
fn fine(findings: &[String]) {
    assert!(findings.is_empty(), "{findings:#?}");
}

const ROOT: &str = "src-tauri/core/src/lib.rs";

fn small_crate(account: &str, moment: &str) -> Vec<Source> {
    vec![
        Source::made_up(ROOT, "pub mod account;\npub mod moment;\npub use account::Account;\n"),
        Source::made_up("src-tauri/core/src/account/mod.rs", account),
        Source::made_up(
            "src-tauri/core/src/account/code.rs",
            "use super::super::moment::Moment;\n",
        ),
        Source::made_up("src-tauri/core/src/moment.rs", moment),
    ]
}

#[test]
fn a_circle_is_found() {
    let bad = small_crate("mod code;\n", "\nuse crate::{account::code::Code, other};\n");
    let circles = modules::circles(&modules::of_crate(ROOT, &bad));
    assert_eq!(circles.len(), 1, "{circles:#?}");
    assert!(
        circles[0].contains("account::code → moment → account::code")
            || circles[0].contains("moment → account::code → moment"),
        "{circles:#?}"
    );
}

#[test]
fn what_is_handed_on_is_named_where_it_stands() {
    let up = modules::of_crate(ROOT, &small_crate("mod code;\n", "use crate::Account;\n"));
    assert!(up.iter().any(|arrow| arrow.from == "moment" && arrow.to == "account"), "{up:#?}");
    let contents = small_crate("mod code;\npub(crate) use code::Code;\n", "");
    let arrows = modules::of_crate(ROOT, &contents);
    assert!(arrows.iter().all(|arrow| arrow.from == "account::code"), "{arrows:#?}");
}

#[test]
fn tests_and_comments_make_no_circle() {
    let good = small_crate(
        "mod code;\n// use crate::Account;\n",
        "#[cfg(test)]\nmod tests {\n    use crate::account::Account;\n}\nconst A: &str = \"crate::account\";\n",
    );
    fine(&modules::circles(&modules::of_crate(ROOT, &good)));
}

#[test]
fn a_module_inside_a_file_is_no_circle() {
    let good = small_crate("mod code;\nmod wire {\n    use super::Account;\n}\n", "");
    fine(&modules::circles(&modules::of_crate(ROOT, &good)));
}

#[test]
fn an_arrow_up_is_found() {
    let up = modules::of_crate(ROOT, &small_crate("", "fn now() -> crate::account::Account {}\n"));
    let findings = modules::upward(&up, core_floor);
    assert!(
        findings.iter().any(|finding| finding
            .starts_with("src-tauri/core/src/moment.rs:1: moment leans on account")),
        "{findings:#?}"
    );
    fine(&modules::upward(
        &modules::of_crate(ROOT, &small_crate("use crate::moment::Moment;", "")),
        core_floor,
    ));
}

#[test]
fn a_page_arrow_up_is_found() {
    let bad = one("ui/parts/list.js", "/** A list. */\nimport { add } from \"../views/add.js\";\n");
    found_at("ui/parts/list.js:2", &modules::upward(&modules::of_page(&bad), page_rules::floor));
    let sideways = one("ui/views/add.js", "import {\n  x,\n} from \"./codes.js\";\n");
    found_at(
        "ui/views/add.js:3",
        &modules::upward(&modules::of_page(&sideways), page_rules::floor),
    );
    let helper = one("ui/views/add.js", "import { x } from \"./add-verbs.js\";\n");
    fine(&modules::upward(&modules::of_page(&helper), page_rules::floor));
    let good = one(
        "ui/views/add.js",
        "import { add } from \"../backend.js\";\nimport { t } from \"../texts.js\";\n",
    );
    fine(&modules::upward(&modules::of_page(&good), page_rules::floor));
}

#[test]
fn a_panic_in_core_is_found() {
    let file = |text: &str| core_rules::panics(&one("src-tauri/core/src/a.rs", text));
    found_at("src-tauri/core/src/a.rs:2", &file("fn a() {\n    b.unwrap();\n}\n"));
    found_at("src-tauri/core/src/a.rs:1", &file("fn a() { unreachable!() }"));
    found_at("src-tauri/core/src/a.rs:1", &file("fn a() { b.expect(\"works\"); }"));
    fine(&file("fn a() { b.expect(\"the table above is sorted\"); b.unwrap_or(1); }"));
    fine(&file("/// `a.unwrap()`\n#[test]\nfn a() { b.unwrap(); }\n"));
    found_at("src-tauri/core/src/a.rs:3", &file("#[cfg(test)]\nuse x;\nfn a() { b.unwrap(); }\n"));
}

#[test]
fn the_outside_world_in_core_is_found() {
    let file = |text: &str| core_rules::outside_world(&one("src-tauri/core/src/a.rs", text));
    found_at("src-tauri/core/src/a.rs:1", &file("use std::{env, fmt};"));
    found_at("src-tauri/core/src/a.rs:1", &file("use std::time::Instant;"));
    found_at("src-tauri/core/src/a.rs:2", &file("fn a() {\n println!(\"\"); }"));
    fine(&file("use std::fmt;\n// SystemTime\n"));
    let manifest = one(
        "src-tauri/core/Cargo.toml",
        "[dependencies]\ntotp-rs = \"6\"\ntokio.workspace = true\n",
    );
    found_at("src-tauri/core/Cargo.toml:3", &core_rules::outside_packages(&manifest));
}

#[test]
fn a_touched_file_is_found() {
    let file = |path: &str, text: &str| core_rules::touches_files(&one(path, text));
    found_at("src-tauri/core/src/a.rs:1", &file("src-tauri/core/src/a.rs", "use std::{fmt, fs};"));
    found_at("src-tauri/commands/a.rs:1", &file("src-tauri/commands/a.rs", "use std::fs::File;"));
    found_at(
        "src-tauri/terminal/src/a.rs:2",
        &file("src-tauri/terminal/src/a.rs", "use std::fs;\nfn a() { fs::write(b, c); }"),
    );
    found_at(
        "src-tauri/terminal/src/a.rs:1",
        &file("src-tauri/terminal/src/a.rs", "fn a() { File::create(b); }"),
    );
    fine(&file("src-tauri/terminal/src/a.rs", "use std::fs;\nfn a() { fs::read(b); }"));
    fine(&file("src-tauri/core/src/vault/store.rs", "use std::fs::OpenOptions;"));
}

#[test]
fn systems_told_apart_are_found() {
    let file = |path: &str, text: &str| core_rules::tells_systems_apart(&one(path, text));
    let linux = "#[cfg(target_os = \"linux\")]\nmod linux;\n";
    found_at("src-tauri/system/src/clock.rs:1", &file("src-tauri/system/src/clock.rs", linux));
    found_at("src-tauri/main.rs:1", &file("src-tauri/main.rs", "fn a() { if cfg!(windows) {} }"));
    fine(&file("src-tauri/system/src/keychain/mod.rs", linux));
    fine(&file("src-tauri/core/src/vault/store.rs", "#[cfg(unix)]\nuse a;\n"));
    fine(&file(
        "src-tauri/main.rs",
        "#![cfg_attr(not(debug_assertions), windows_subsystem = \"windows\")]",
    ));
}

#[test]
fn a_silent_file_is_found() {
    let file = |path: &str, text: &str| file_rules::unintroduced(&one(path, text));
    found_at("a.rs:1", &file("a.rs", "use b;\n"));
    found_at("a.rs:1", &file("a.rs", "// Only a comment is no documentation.\n"));
    found_at("a.js:1", &file("a.js", "import b;\n/** Too late to say a word. */\n"));
    found_at("dev:1", &file("dev", "#!/bin/sh\nset -eu\n"));
    fine(&file("a.rs", "//! What lives here, and what never does.\n#![allow(x)]\n"));
    fine(&file("a.css", "/*\n * How a row looks on every screen.\n */\n.row {}\n"));
    fine(&file("a.html", "<!doctype html>\n<!-- The one page, without any script inside. -->\n"));
    fine(&file("dev", "#!/bin/sh\n# Everything a person does with this repository.\n"));
}

#[test]
fn long_files_and_functions_are_found() {
    found_at("a.css:401", &file_rules::long_files(&one("a.css", &"a {}\n".repeat(401))));
    fine(&file_rules::long_files(&one("a.css", &"a {}\n".repeat(400))));
    let long = format!("fn a() -> u8 {{\n{}}}\n", "    b();\n".repeat(59));
    found_at("a.rs:1", &file_rules::long_functions(&one("a.rs", &long)));
    fine(&file_rules::long_functions(&one("a.rs", &long.replacen("b();\n", "", 1))));
    fine(&file_rules::long_functions(&one("a.rs", &format!("/// Table: every b.\n#[x]\n{long}"))));
    let script = format!("export function a() {{\n{}}}\n", "  b();\n".repeat(59));
    found_at("a.js:1", &file_rules::long_script_functions(&one("a.js", &script)));
    let nested = format!(
        "function a() {{\n  const c = () => {{\n{}  }};\n{}}}\n",
        "    b();\n".repeat(40),
        "  d();\n".repeat(40)
    );
    fine(&file_rules::long_script_functions(&one("a.js", &nested)));
}

#[test]
fn machines_and_notes_and_strangers_are_found() {
    found_at("a.md:1", &file_rules::names_a_machine(&one("a.md", concat!("see /wo", "rk/main"))));
    found_at("a.md:2", &file_rules::unfinished(&one("a.md", concat!("\n// TO", "DO later"))));
    found_at(
        "notes:",
        &file_rules::strangers_at_the_top(&["notes".into(), "dev".into(), ".ci".into()]),
    );
}

#[test]
fn what_the_page_must_not_do_is_found() {
    let bad = |text: &str| one("ui/parts/a.js", text);
    found_at("ui/parts/a.js:1", &page_rules::speaks_to_rust(&bad("window.__TAURI__.core")));
    fine(&page_rules::speaks_to_rust(&one("ui/backend.js", "window.__TAURI__.core")));
    found_at(
        "ui/parts/a.js:2",
        &page_rules::parses_markup(&bad("/* innerHTML\n*/ a.innerHTML = b;")),
    );
    fine(&page_rules::parses_markup(&bad("// never innerHTML\na.textContent = b;")));
    found_at("ui/parts/a.js:1", &page_rules::addresses(&bad("open(\"https://a.example\")")));
    fine(&page_rules::addresses(&bad("createElementNS(\"http://www.w3.org/2000/svg\")")));
    let html = |text: &str| page_rules::inline_parts(&one("ui/index.html", text));
    found_at("ui/index.html:1", &html("<script>a()</script>"));
    found_at("ui/index.html:1", &html("<b onclick=\"a()\">"));
    found_at("ui/index.html:1", &html("<b style=\"a\">"));
    fine(&html("<script type=\"module\" src=\"app.js\"></script><button class=\"one\">"));
    let css = vec![Source::made_up("ui/styles/a.css", ""), Source::made_up("ui/parts/b.js", "")];
    found_at("ui/styles/a.css:1", &page_rules::stray_stylesheets(&css));
    let policy = |text: &str| page_rules::loose_policy(&one("tauri.conf.json", text));
    found_at(
        "tauri.conf.json:1",
        &policy("\"csp\": \"default-src 'none'; style-src 'unsafe-inline'\""),
    );
    found_at("tauri.conf.json:1", &policy("\"csp\": \"default-src 'self'\""));
}

#[test]
fn differing_languages_are_found() {
    let both = |en: &str, de: &str| {
        word_rules::differing_languages(&[
            Source::made_up("ui/locales/en/a.ftl", en),
            Source::made_up("ui/locales/de/a.ftl", de),
        ])
    };
    found_at("ui/locales/en/a.ftl:2", &both("a = A\nb = B\n", "a = A\n"));
    found_at("ui/locales/de/a.ftl:1", &both("", "a = A\n"));
    found_at("ui/locales/en/a.ftl:2", &both("a = A\n    .remedy = R\n", "a = A\n"));
    found_at("ui/locales/de/a.ftl:1", &both("a = { $count }\n", "a = { $number }\n"));
    fine(&both(
        "a =\n    { $count ->\n        [one] One = 1\n       *[other] { $count }\n    }\n",
        "a = { $count }\n",
    ));
}

#[test]
fn wordless_problems_are_found() {
    let ftl =
        one("ui/locales/en/problem.ftl", "vault-gone = Gone.\n    .remedy = Look.\nno-way = No.\n");
    let rust = |text: &str| word_rules::wordless_problems(&one("a.rs", text), &ftl);
    fine(&rust("fn a() { Problem::new(\"vault-gone\", Exit::Vault) }"));
    found_at("a.rs:1: `no-way.remedy`", &rust("fn a() { Problem::new(\"no-way\", Exit::Vault) }"));
    let named = "fn a(b: B) {\n    let id = match b {\n        B::A => \"vault-gone\",\n        B::B => \"no-way\",\n    };\n    Problem::new(id, Exit::Vault).with(\"account-name\", c)\n}\n";
    found_at("a.rs:4: `no-way.remedy`", &rust(named));
}
