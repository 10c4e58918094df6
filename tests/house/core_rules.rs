//! What no Rust file of the house may do: stop the program, look at the clock, touch files or tell
//! systems apart outside the one place for it.

use crate::rust::{self, Token, stands_at};
use crate::tree::Source;
use crate::{CORE, SYSTEM, TERMINAL};

/// Calls and macros that stop the program, outside tests.
pub fn panics(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        let tokens = rust::tokens(source);
        for (index, token) in tokens.iter().enumerate().filter(|(_, token)| !token.test) {
            let what = match token.text.as_str() {
                "unwrap" | "unwrap_err" if stands_at(&tokens, index + 1, &["("]) => {
                    "stops the program. Answer a Problem, or use `expect` with the reason it cannot fail."
                }
                "panic" | "todo" | "unimplemented" | "unreachable"
                    if stands_at(&tokens, index + 1, &["!"]) =>
                {
                    "stops the program. Answer a Problem instead."
                }
                "expect" if method(&tokens, index) && !gives_reason(&tokens, index + 2) => {
                    "expects without a reason. Say in words why it cannot fail, or answer a Problem."
                }
                _ => continue,
            };
            found.push(source.finding(token.line, &format!("`{}` {what}", token.text)));
        }
    }
    found
}

fn method(tokens: &[Token], index: usize) -> bool {
    index > 0 && tokens[index - 1].text == "." && stands_at(tokens, index + 1, &["("])
}

/// A text of at least three words, or a name that holds one.
fn gives_reason(tokens: &[Token], index: usize) -> bool {
    tokens.get(index).is_some_and(|token| {
        let constant =
            token.text.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_');
        constant || token.text.starts_with('"') && token.text.split_whitespace().count() >= 3
    })
}

/// Clock, environment, network, processes and the terminal, named in the core.
pub fn outside_world(sources: &[Source]) -> Vec<String> {
    const NAMES: [&str; 6] =
        ["SystemTime", "Instant", "TcpStream", "TcpListener", "UdpSocket", "UnixStream"];
    const ROOMS: [&str; 3] = ["env", "net", "process"];
    const PRINTING: [&str; 5] = ["print", "println", "eprint", "eprintln", "dbg"];
    let mut found = Vec::new();
    for source in sources {
        let tokens = rust::tokens(source);
        for (path, index) in rust::paths(&tokens, &["std"]) {
            let token = &tokens[index];
            if path.get(1).is_some_and(|room| ROOMS.contains(&room.as_str())) && !token.test {
                let what =
                    format!("core names {}. Take what it gives as an argument.", path.join("::"));
                found.push(source.finding(token.line, &what));
            }
        }
        for (index, token) in tokens.iter().enumerate().filter(|(_, token)| !token.test) {
            let name = token.text.as_str();
            let prints = PRINTING.contains(&name) && stands_at(&tokens, index + 1, &["!"]);
            if NAMES.contains(&name) || prints {
                let what = format!(
                    "core uses {name}. Take a Moment as argument; answer instead of printing."
                );
                found.push(source.finding(token.line, &what));
            }
        }
    }
    found
}

/// Packages the core's manifest must not name.
pub fn outside_packages(manifests: &[Source]) -> Vec<String> {
    const BEGINNINGS: [&str; 16] = [
        "tauri",
        "clap",
        "keyring",
        "keepstep-system",
        "arboard",
        "zbus",
        "tokio",
        "async-",
        "reqwest",
        "hyper",
        "ureq",
        "curl",
        "getrandom",
        "chrono",
        "time",
        "dirs",
    ];
    let mut found = Vec::new();
    for manifest in manifests {
        for (number, line) in manifest.lines() {
            let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
            if BEGINNINGS.iter().any(|beginning| name.starts_with(beginning)) {
                let what = format!(
                    "core depends on {name}. What the system does belongs into keepstep-system."
                );
                found.push(manifest.finding(number, &what));
            }
        }
    }
    found
}

/// What a file may do with the disk.
#[derive(PartialEq)]
enum Disk {
    Free,
    Reads,
    Nothing,
}

/// The store keeps the vault; the screen's portal leaves a picture behind, which is deleted; the
/// terminal reads what the person names; the system finds folders.
fn disk(path: &str) -> Disk {
    let aside = ["/tests/", "/examples/", "/benches/", "build.rs"];
    let portal = path == "src-tauri/system/src/screen/portal.rs";
    if portal
        || path.contains("core/src/vault/store")
        || aside.iter().any(|part| path.contains(part))
    {
        Disk::Free
    } else if path.starts_with(TERMINAL) || path.starts_with(SYSTEM) {
        Disk::Reads
    } else {
        Disk::Nothing
    }
}

/// Files touched where only the vault's store may.
pub fn touches_files(sources: &[Source]) -> Vec<String> {
    const WRITING: [&str; 10] = [
        "write",
        "create_dir",
        "create_dir_all",
        "remove_file",
        "remove_dir",
        "remove_dir_all",
        "rename",
        "copy",
        "set_permissions",
        "hard_link",
    ];
    let mut found = Vec::new();
    for source in sources {
        let disk = disk(&source.path);
        if disk == Disk::Free {
            continue;
        }
        let tokens = rust::tokens(source);
        for (path, index) in rust::paths(&tokens, &["std", "fs", "File"]) {
            let token = &tokens[index];
            let last = path.last().map_or("", String::as_str);
            let names_fs = path.len() > 1 && path[..2] == ["std", "fs"];
            let writes = WRITING.contains(&last) && path.iter().any(|part| part == "fs")
                || last == "OpenOptions"
                || path.len() == 2 && path[0] == "File" && last.starts_with("create");
            if !token.test && (writes || names_fs && disk == Disk::Nothing) {
                let what =
                    format!("{} outside the store. Let core's vault/store do it.", path.join("::"));
                found.push(source.finding(token.line, &what));
            }
        }
    }
    found
}

/// Where the window tells engines apart: the system's crate knows no window.
const ENGINES: &str = "src-tauri/webview/mod.rs";

/// Systems told apart outside `system/src/*/mod.rs` and the door to the page's engine.
pub fn tells_systems_apart(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        let doors = source.path.starts_with(SYSTEM) && source.path.ends_with("/mod.rs");
        if doors
            || source.path == ENGINES
            || source.path.contains("/tests/")
            || source.path.contains("/examples/")
        {
            continue;
        }
        // File modes and links are a matter of the family, not of the one system.
        let store = source.path.starts_with(CORE) && source.path.contains("/vault/store");
        let tokens = rust::tokens(source);
        for (index, token) in tokens.iter().enumerate() {
            let condition = matches!(token.text.as_str(), "cfg" | "cfg_attr")
                && tokens
                    .get(index + 1)
                    .is_some_and(|next| matches!(next.text.as_str(), "(" | "!"));
            if !condition || token.test {
                continue;
            }
            let inside = tokens[index + 1..].iter().take_while(|inner| {
                inner.depth > token.depth || matches!(inner.text.as_str(), "(" | "!")
            });
            for inner in inside {
                let family = matches!(inner.text.as_str(), "unix" | "windows") && !store;
                if family || matches!(inner.text.as_str(), "target_os" | "target_family") {
                    let what = "tells systems apart. Give keepstep-system a function and its mod.rs the choice.";
                    found.push(source.finding(inner.line, what));
                }
            }
        }
    }
    found
}
