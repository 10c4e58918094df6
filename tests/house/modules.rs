//! Which file leans on which: the import graph of a Rust crate and of the page, its circles and
//! the arrows that point up. Knows nothing of the rooms' names; the rules hand those in.

use std::collections::BTreeMap;

use crate::rust;
use crate::tree::Source;

/// One file naming another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrow {
    pub from: String,
    pub to: String,
    /// The path of the naming file, and the line.
    pub place: String,
}

type Path = Vec<String>;

/// The arrows of the crate whose root file is `root`, such as `src-tauri/core/src/lib.rs`. What a
/// folder's `mod.rs` hands on with `pub use` counts as named where it really stands: the table of
/// contents of a room is no arrow.
pub fn of_crate(root: &str, sources: &[Source]) -> Vec<Arrow> {
    let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
    let files: BTreeMap<Path, &Source> =
        sources.iter().map(|source| (module(folder, root, &source.path), source)).collect();
    let named: Vec<Named> =
        files.iter().flat_map(|(here, source)| names(here, source, &files)).collect();
    let handed_on: BTreeMap<Path, Path> = named
        .iter()
        .filter(|name| name.handed_on)
        .filter_map(|name| {
            let mut seen_as = name.here.clone();
            seen_as.push(name.target.last()?.clone());
            Some((seen_as, name.target.clone()))
        })
        .collect();
    let mut arrows = Vec::new();
    for name in &named {
        let contents = name.handed_on && name.target.starts_with(&name.here);
        let Some(to) = nearest(&files, &where_it_stands(&name.target, &handed_on)) else {
            continue;
        };
        if !contents && to != name.here {
            let (from, to) = (name.here.join("::"), to.join("::"));
            arrows.push(Arrow { from, to, place: name.place.clone() });
        }
    }
    arrows
}

/// One path a file names, from the crate's root.
struct Named {
    here: Path,
    target: Path,
    place: String,
    /// By `pub use`.
    handed_on: bool,
}

/// Every path of this crate that a file names outside its tests.
fn names(here: &Path, source: &Source, files: &BTreeMap<Path, &Source>) -> Vec<Named> {
    let tokens = rust::tokens(source);
    let children = files
        .keys()
        .filter(|path| path.len() == here.len() + 1 && path.starts_with(here))
        .filter_map(|path| path.last().map(String::as_str));
    let starts: Vec<&str> = ["crate", "super", "self"].into_iter().chain(children).collect();
    rust::paths(&tokens, &starts)
        .into_iter()
        .filter(|(_, index)| !tokens[*index].test)
        .map(|(path, index)| Named {
            here: here.clone(),
            target: resolve(here, &tokens[index].inline, &path),
            place: format!("{}:{}", source.path, tokens[index].line),
            handed_on: index > 1
                && tokens[index - 1].text == "use"
                && matches!(tokens[index - 2].text.as_str(), "pub" | ")"),
        })
        .collect()
}

/// Follows what is handed on to the file that holds it.
fn where_it_stands(target: &Path, handed_on: &BTreeMap<Path, Path>) -> Path {
    let mut target = target.clone();
    // A name handed on in a circle would not compile; the bound only guards made-up files.
    for _ in 0..8 {
        let further = (1..=target.len()).find_map(|length| {
            let real =
                handed_on.get(&target[..length]).filter(|real| **real != target[..length])?;
            Some(real.iter().chain(&target[length..]).cloned().collect())
        });
        match further {
            Some(real) => target = real,
            None => break,
        }
    }
    target
}

/// The module a file is: `src/vault/store.rs` is `vault::store`, `src/vault/mod.rs` is `vault`.
fn module(folder: &str, root: &str, path: &str) -> Path {
    if path == root {
        return Vec::new();
    }
    let inside = path.strip_prefix(folder).unwrap_or(path).trim_start_matches('/');
    let inside = inside.strip_suffix(".rs").unwrap_or(inside);
    let mut segments: Vec<String> = inside.split('/').map(String::from).collect();
    if segments.last().is_some_and(|last| last == "mod") {
        segments.pop();
    }
    segments
}

fn resolve(here: &[String], inline: &[String], path: &[String]) -> Path {
    let mut target: Path = here.iter().chain(inline).cloned().collect();
    for (index, segment) in path.iter().enumerate() {
        match segment.as_str() {
            "crate" if index == 0 => target.clear(),
            "super" => drop(target.pop()),
            "self" => {}
            _ => target.push(segment.clone()),
        }
    }
    target
}

/// The file that holds `target`: the longest beginning of it that is a file.
fn nearest(files: &BTreeMap<Path, &Source>, target: &[String]) -> Option<Path> {
    (0..=target.len())
        .rev()
        .map(|length| &target[..length])
        .find(|path| files.contains_key(*path))
        .map(<[String]>::to_vec)
}

/// The arrows of the page's scripts: `import … from "…"`, `export … from "…"` and `import("…")`.
pub fn of_page(sources: &[Source]) -> Vec<Arrow> {
    let mut arrows = Vec::new();
    for source in sources {
        for (number, line) in source.lines() {
            let code = line.trim_start();
            if code.starts_with('*') || code.starts_with("//") || code.starts_with("/*") {
                continue;
            }
            let Some(named) = imported(code) else { continue };
            let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            arrows.push(Arrow {
                from: source.path.clone(),
                to: join(folder, named),
                place: format!("{}:{number}", source.path),
            });
        }
    }
    arrows
}

/// The file a line of JavaScript imports. Formatted code names one module a line.
fn imported(line: &str) -> Option<&str> {
    let after = ["from \"", "import(\"", "import \""]
        .iter()
        .find_map(|mark| line.split_once(mark).map(|(_, after)| after))?;
    let (named, _) = after.split_once('"')?;
    named.starts_with('.').then_some(named)
}

fn join(folder: &str, named: &str) -> String {
    let mut segments: Vec<&str> = folder.split('/').collect();
    for part in named.split('/') {
        match part {
            "." => {}
            ".." => drop(segments.pop()),
            other => segments.push(other),
        }
    }
    segments.join("/")
}

/// One sentence for every circle, naming the arrow that closes it.
pub fn circles(arrows: &[Arrow]) -> Vec<String> {
    let mut next: BTreeMap<&str, Vec<&Arrow>> = BTreeMap::new();
    for arrow in arrows {
        next.entry(&arrow.from).or_default().push(arrow);
    }
    let mut done = Vec::new();
    let mut found = Vec::new();
    for start in next.keys() {
        walk(start, &next, &mut Vec::new(), &mut done, &mut found);
    }
    found.sort();
    found.dedup();
    found
}

fn walk<'a>(
    here: &'a str,
    next: &BTreeMap<&'a str, Vec<&'a Arrow>>,
    road: &mut Vec<&'a str>,
    done: &mut Vec<&'a str>,
    found: &mut Vec<String>,
) {
    if done.contains(&here) {
        return;
    }
    road.push(here);
    for arrow in next.get(here).into_iter().flatten() {
        if let Some(begins) = road.iter().position(|step| *step == arrow.to) {
            let circle: Vec<&str> =
                road[begins..].iter().chain([&arrow.to.as_str()]).copied().map(named).collect();
            found.push(format!(
                "{}: closes the circle {}. Move what both need into a file below them.",
                arrow.place,
                circle.join(" → ")
            ));
        } else {
            walk(&arrow.to, next, road, done, found);
        }
    }
    road.pop();
    done.push(here);
}

fn named(module: &str) -> &str {
    if module.is_empty() { "the crate's root" } else { module }
}

/// The arrows that do not point down. `floor` answers how high a file stands and which room it
/// belongs to; within one room files may lean on one another, and `accounts` on `accounts-verbs`,
/// which holds what would make it too long.
pub fn upward(arrows: &[Arrow], floor: impl Fn(&str) -> Option<(usize, String)>) -> Vec<String> {
    let mut found = Vec::new();
    for arrow in arrows {
        let Some((from, room)) = floor(&arrow.from) else {
            found.push(format!(
                "{}: {} has no floor. Give it one in tests/house.rs.",
                arrow.place, arrow.from
            ));
            continue;
        };
        let Some((to, other_room)) = floor(&arrow.to) else {
            found.push(format!(
                "{}: {} has no floor. Give it one in tests/house.rs.",
                arrow.place, arrow.to
            ));
            continue;
        };
        let helper = other_room.starts_with(&format!("{room}-"));
        if from <= to && room != other_room && !helper {
            found.push(format!(
                "{}: {room} leans on {other_room}, which stands no lower. Hand the value in, or move it down.",
                arrow.place
            ));
        }
    }
    found
}
