//! The plan of the house as tests: who may lean on whom, what must never be called where, how long
//! a file may be. Each rule names the file and the line it found and says what to do instead.
//!
//! A rule is a function from files to findings, tried on the repository here and on made-up bad
//! files in `house/bad.rs`, so that each is known to be able to fail. Two exemptions exist: what
//! others wrote (`ui/vendor`, generated files), and functions that are tables: one that only lists
//! rows may be longer than 60 lines when the comment above it says `Table:` and what it lists.

#[path = "house/bad.rs"]
mod bad;
#[path = "house/core_rules.rs"]
mod core_rules;
#[path = "house/file_rules.rs"]
mod file_rules;
#[path = "house/lexer.rs"]
mod lexer;
#[path = "house/modules.rs"]
mod modules;
#[path = "house/page.rs"]
mod page;
#[path = "house/page_rules.rs"]
mod page_rules;
#[path = "house/rust.rs"]
mod rust;
#[path = "house/tree.rs"]
mod tree;
#[path = "house/word_rules.rs"]
mod word_rules;

use tree::{Source, nothing_in};

/// The crates and their root files.
const CORE: &str = "src-tauri/core/src/";
const SYSTEM: &str = "src-tauri/system/src/";
const TERMINAL: &str = "src-tauri/terminal/src/";

/// The rooms of the core from the ground up. A room may lean on any room of a floor below its own.
const FLOORS: &[&[&str]] = &[
    &["moment", "limits"],
    &["problem"],
    &["texts", "keychain"],
    &["account", "qr"],
    &["vault", "search"],
    &["formats"],
    &["provision", "moving"],
    &["view"],
    &["session"],
    &[""],
];

/// Everything written in Rust, by crate: root file and sources. The window's crate shares its
/// folder with the others and is what they leave over.
fn crates() -> Vec<(&'static str, Vec<Source>)> {
    let rust = |folder| tree::below(folder, &[".rs"]);
    let mut window = rust("src-tauri/");
    window.retain(|source| {
        let others = ["src-tauri/core/", "src-tauri/system/", "src-tauri/terminal/"];
        !others.iter().any(|other| source.path.starts_with(other))
            && source.path != "src-tauri/build.rs"
    });
    vec![
        ("src-tauri/core/src/lib.rs", rust(CORE)),
        ("src-tauri/system/src/lib.rs", rust(SYSTEM)),
        ("src-tauri/terminal/src/main.rs", rust(TERMINAL)),
        ("src-tauri/main.rs", window),
    ]
}

/// All Rust of the repository, tests included.
fn all_rust() -> Vec<Source> {
    let mut sources = tree::below("src-tauri/", &[".rs"]);
    sources.extend(tree::below("tests/", &[".rs"]));
    sources
}

/// The page's own files; what others wrote lies in `ui/vendor` and is never listed.
fn page_files(endings: &[&str]) -> Vec<Source> {
    tree::below("ui/", endings)
}

#[test]
fn no_circle_in_any_crate() {
    for (root, sources) in crates() {
        nothing_in(&modules::circles(&modules::of_crate(root, &sources)));
    }
}

#[test]
fn no_circle_in_the_page() {
    nothing_in(&modules::circles(&modules::of_page(&page_files(&[".js"]))));
}

#[test]
fn core_leans_downward() {
    let arrows = modules::of_crate("src-tauri/core/src/lib.rs", &tree::below(CORE, &[".rs"]));
    nothing_in(&modules::upward(&arrows, core_floor));
}

/// The floor of a core module's room: `vault::store` stands where `vault` stands.
fn core_floor(module: &str) -> Option<(usize, String)> {
    let room = module.split("::").next().unwrap_or_default();
    let floor = FLOORS.iter().position(|rooms| rooms.contains(&room))?;
    Some((floor, if room.is_empty() { "lib.rs".into() } else { room.into() }))
}

#[test]
fn page_leans_downward() {
    nothing_in(&modules::upward(&modules::of_page(&page_files(&[".js"])), page_rules::floor));
}

#[test]
fn only_backend_speaks_to_rust() {
    nothing_in(&page_rules::speaks_to_rust(&page_files(&[".js", ".html", ".xhtml"])));
}

#[test]
fn page_never_parses_markup() {
    nothing_in(&page_rules::parses_markup(&page_files(&[".js"])));
}

#[test]
fn page_has_no_inline_script_or_style() {
    nothing_in(&page_rules::inline_parts(&page_files(&[".html", ".xhtml"])));
}

#[test]
fn page_opens_no_address() {
    nothing_in(&page_rules::addresses(&page_files(&[".js", ".html", ".xhtml", ".css", ".ts"])));
}

#[test]
fn every_stylesheet_has_its_view_or_part() {
    nothing_in(&page_rules::stray_stylesheets(&page_files(&[".css", ".js"])));
}

#[test]
fn window_forbids_what_the_page_must_not_do() {
    nothing_in(&page_rules::loose_policy(&tree::below("tauri.conf.json", &[".json"])));
}

#[test]
fn core_never_panics() {
    nothing_in(&core_rules::panics(&tree::below(CORE, &[".rs"])));
}

#[test]
fn core_knows_no_outside_world() {
    nothing_in(&core_rules::outside_world(&tree::below(CORE, &[".rs"])));
}

#[test]
fn core_depends_on_no_outside_world() {
    nothing_in(&core_rules::outside_packages(&tree::below(
        "src-tauri/core/Cargo.toml",
        &[".toml"],
    )));
}

#[test]
fn only_the_store_touches_files() {
    nothing_in(&core_rules::touches_files(&tree::below("src-tauri/", &[".rs"])));
}

#[test]
fn systems_are_told_apart_in_one_place() {
    nothing_in(&core_rules::tells_systems_apart(&tree::below("src-tauri/", &[".rs"])));
}

#[test]
fn every_file_introduces_itself() {
    nothing_in(&file_rules::unintroduced(&tree::all()));
}

#[test]
fn no_file_is_longer_than_400_lines() {
    nothing_in(&file_rules::long_files(&tree::all()));
}

#[test]
fn no_function_is_longer_than_60_lines() {
    nothing_in(&file_rules::long_functions(&all_rust()));
    let mut scripts = page_files(&[".js"]);
    scripts.extend(tree::below("tests/", &[".js"]));
    nothing_in(&file_rules::long_script_functions(&scripts));
}

#[test]
fn no_file_names_a_machine() {
    nothing_in(&file_rules::names_a_machine(&tree::all()));
}

#[test]
fn nothing_is_left_unfinished() {
    nothing_in(&file_rules::unfinished(&tree::all()));
}

#[test]
fn nothing_new_at_the_top() {
    nothing_in(&file_rules::strangers_at_the_top(&tree::top_names()));
}

#[test]
fn every_language_says_the_same() {
    nothing_in(&word_rules::differing_languages(&tree::below("ui/locales/", &[".ftl"])));
}

#[test]
fn every_problem_has_words_and_a_remedy() {
    let mut rust = tree::below("src-tauri/", &[".rs"]);
    rust.retain(|source| !source.path.contains("/tests/"));
    nothing_in(&word_rules::wordless_problems(&rust, &tree::below("ui/locales/", &[".ftl"])));
}
