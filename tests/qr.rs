//! QR codes through the core's doors: every fixture says what it should, nothing hostile gets
//! through, and what is written is read again, by us and by others.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::cast_possible_truncation,
    clippy::disallowed_methods,
    reason = "a test stops by panicking, says what it skipped, knows its numbers, and may write"
)]

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use keepstep_core::problem::Problem;
use keepstep_core::qr::{self, Found, Level, Luma, PictureError};
use proptest::prelude::*;
use serde_json::Value;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/qr")
}

fn fixture(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What `expect.json` says of each fixture: its texts, or the problem it is refused with.
fn expectations() -> Vec<(String, Value)> {
    let expect: Value = serde_json::from_slice(&fixture("expect.json")).unwrap();
    expect.as_object().unwrap().clone().into_iter().collect()
}

fn patient() -> bool {
    false
}

fn read(bytes: &[u8]) -> Result<Vec<Found>, PictureError> {
    qr::read(bytes, &patient)
}

fn texts(found: &[Found]) -> BTreeSet<String> {
    found.iter().map(|found| found.text.to_string()).collect()
}

#[test]
fn every_fixture_says_what_it_should() {
    let mut known = BTreeSet::from(["expect.json".to_owned()]);
    for (name, expected) in expectations() {
        let result = read(&fixture(&name));
        match (&expected, result) {
            (Value::Array(expected), Ok(found)) => {
                assert_eq!(found.len(), expected.len(), "{name}: {found:?}");
                let wanted = expected.iter().map(|text| text.as_str().unwrap().to_owned());
                assert_eq!(texts(&found), wanted.collect(), "{name}");
            }
            (Value::String(problem), Err(error)) => {
                assert_eq!(Problem::from(error).id(), problem, "{name}");
            }
            (expected, result) => panic!("{name}: {expected:?}, but {result:?}"),
        }
        known.insert(name);
    }
    let there = fs::read_dir(folder()).unwrap();
    let there: BTreeSet<String> =
        there.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there, known, "a fixture without expectation, or the other way round");
}

#[test]
fn corners_lie_where_the_code_is() {
    // The script puts the codes at these places: left, top, width with the quiet zone.
    for (name, left, top, width) in [
        ("clean.png", 0.0, 0.0, 49.0 * 6.0),
        ("inverted.png", 0.0, 0.0, 57.0 * 6.0),
        ("screen-4k.png", 2600.0, 900.0, 57.0 * 5.0),
    ] {
        let found = read(&fixture(name)).unwrap();
        for corner in &found[0].corners {
            let inside = |place: f32, start: f32| (start..=start + width).contains(&place);
            assert!(inside(corner[0], left) && inside(corner[1], top), "{name}: {found:?}");
        }
        let centre = found[0].centre();
        let off = (centre[0] - left - width / 2.0).hypot(centre[1] - top - width / 2.0);
        assert!(off < width / 20.0, "{name}: {found:?}");
        assert!(found[0].covers(centre), "{name}: {found:?}");
    }
}

#[test]
fn corners_are_those_of_the_upright_picture() {
    // The file is 500 × 400 with the code at (60, 80), to be shown turned a quarter clockwise.
    let found = read(&fixture("exif-turned.jpg")).unwrap();
    let side = 49.0 * 4.0;
    let (x, y) = (400.0 - 80.0 - side / 2.0, 60.0 + side / 2.0);
    let centre = found[0].centre();
    assert!((centre[0] - x).hypot(centre[1] - y) < 5.0, "{centre:?} is not {x}, {y}");
}

#[test]
fn files_cut_short_are_refused_calmly() {
    for (name, _) in expectations() {
        let bytes = fixture(&name);
        let step = if bytes.len() < 30_000 { 97 } else { bytes.len() / 40 };
        for length in (0..bytes.len()).step_by(step) {
            // Nothing must panic; a JPEG cut short may still show something.
            if let Ok(picture) = qr::load(&bytes[..length]) {
                assert!(!picture.on_white.pixels().is_empty(), "{name} cut at {length}");
            }
        }
    }
}

#[test]
fn pdfs_cut_short_or_with_a_flipped_byte_are_taken_calmly() {
    let whole = fixture("drawn.pdf");
    let step = whole.len() / 40;
    for place in (0..whole.len()).step_by(step) {
        let mut flipped = whole.clone();
        flipped[place] ^= 0x15;
        for bytes in [&whole[..place], &flipped] {
            // Only the drawing of pages is tried here, so the search ends when it begins.
            let asked = Cell::new(0);
            let pages = || {
                asked.set(asked.get() + 1);
                asked.get() > 4
            };
            if let Ok(found) = qr::read(bytes, &pages) {
                assert!(found.len() <= 3, "at {place}");
            }
        }
    }
}

#[test]
fn files_with_a_flipped_byte_are_taken_calmly() {
    let small = |name: &String| fixture(name).len() < 30_000;
    for (name, _) in expectations().into_iter().filter(|(name, _)| small(name)) {
        let mut bytes = fixture(&name);
        for place in (0..bytes.len()).step_by(bytes.len() / 40 + 1) {
            bytes[place] ^= 0xA5;
            if let Ok(picture) = qr::load(&bytes) {
                assert!(!picture.on_white.pixels().is_empty(), "{name} flipped at {place}");
            }
            bytes[place] ^= 0xA5;
        }
    }
}

/// The decoders panic on some pictures; that is caught, but only where panics unwind.
#[test]
fn what_is_shipped_outlives_a_decoder() {
    let manifest = fs::read_to_string(folder().join("../../../Cargo.toml")).unwrap();
    assert!(manifest.contains("[profile.release]") && !manifest.contains("panic = \"abort\""));
}

#[test]
fn a_file_of_more_than_20_mib_is_refused_unread() {
    let mut bytes = fixture("clean.png");
    bytes.resize(20 << 20, 0);
    assert_eq!(read(&bytes).unwrap().len(), 1);
    bytes.push(0);
    assert_eq!(read(&bytes), Err(PictureError::FileTooLarge));
}

#[test]
fn giving_up_ends_the_search() {
    let picture = qr::load(&fixture("no-code.png")).unwrap();
    let count = |most: usize| {
        let asked = Cell::new(0);
        let give_up = || {
            asked.set(asked.get() + 1);
            asked.get() > most
        };
        assert!(qr::read_picture(&picture, &give_up).is_empty());
        asked.get()
    };
    let all = count(usize::MAX - 1);
    assert!(all > 20, "asked {all} times only");
    for most in [0, 1, 5, 12] {
        let asked = count(most);
        // Each of the walks that are still open asks once more on its way out.
        assert!(asked <= most + 16 && asked < all, "{most}: asked {asked} of {all} times");
    }
}

#[test]
fn pixels_of_the_clipboard_are_read_as_files_are() {
    let luma = qr::load(&fixture("clean.png")).unwrap().on_white;
    let rgba: Vec<u8> = luma.pixels().iter().flat_map(|grey| [*grey, *grey, *grey, 255]).collect();
    let (width, height) = (luma.width() as u32, luma.height() as u32);
    let picture = qr::from_rgba(width, height, rgba.clone()).unwrap();
    assert_eq!(picture.on_white, luma);
    assert_eq!(qr::read_picture(&picture, &patient).len(), 1);
    assert!(qr::from_rgba(width + 1, height, rgba).is_err());
    assert!(qr::from_rgba(0, 0, Vec::new()).is_err());
    assert_eq!(qr::from_rgba(70_000, 1, Vec::new()).err(), Some(PictureError::TooManyPixels));
}

#[test]
fn small_and_narrow_pictures_are_read_calmly() {
    for (width, height, shade) in
        [(1, 1, 0), (1, 500, 255), (7, 7, 0), (21, 21, 128), (40, 40, 255)]
    {
        let luma = Luma::new(width, height, vec![shade; width * height]).unwrap();
        assert!(qr::read_pixels(&luma, &patient).is_empty(), "{width} × {height}");
    }
    // This one would take gigabytes if it were enlarged until its short side can be read.
    let strip = Luma::new(21, 16_384, vec![0; 21 * 16_384]).unwrap();
    let asked = Cell::new(0);
    let give_up = || asked.replace(asked.get() + 1) > 8;
    assert!(qr::read_pixels(&strip, &give_up).is_empty() && asked.get() > 8);
    assert!(Luma::new(2, 2, vec![0; 3]).is_none());
    assert!(Luma::new(0, 0, Vec::new()).is_none());
    assert!(Luma::new(usize::MAX, 2, vec![0; 4]).is_none());
}

#[test]
fn debug_shows_no_text_and_no_pixels() {
    let bytes = fixture("clean.png");
    let shown = format!("{:?} {:?}", read(&bytes).unwrap(), qr::load(&bytes).unwrap());
    assert!(!shown.contains("otpauth") && !shown.contains("LYKD"), "{shown}");
    assert!(shown.len() < 600, "{shown}");
}

/// The modules of half-block lines as pixels, four a module.
fn from_blocks(blocks: &str) -> Luma {
    let lines: Vec<Vec<char>> = blocks.lines().map(|line| line.chars().collect()).collect();
    let (width, height) = (lines[0].len(), lines.len() * 2);
    let mut pixels = Vec::new();
    for y in 0..height * 4 {
        for x in 0..width * 4 {
            let letter = lines[y / 8][x / 4];
            let light = if y / 4 % 2 == 0 { "█▀" } else { "█▄" };
            pixels.push(if light.contains(letter) { 255 } else { 0 });
        }
    }
    Luma::new(width * 4, height * 4, pixels).unwrap()
}

/// The modules of an SVG of ours as pixels, four a module; the quiet zone is checked too.
fn from_svg(svg: &str) -> Luma {
    let side: usize =
        svg.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    let mut pixels = vec![255; side * side * 16];
    let path = svg.split(" d=\"M").nth(1).unwrap().split("z\"").next().unwrap();
    for run in path.split("zM") {
        let numbers: Vec<usize> =
            run.split([' ', 'h', 'v', '-']).filter_map(|number| number.parse().ok()).collect();
        let [x, y, length, 1, _] = numbers[..] else { panic!("{run}") };
        assert!(x >= 4 && y >= 4 && x + length + 4 <= side && y + 4 < side, "{run}");
        for row in y * 4..y * 4 + 4 {
            pixels[row * side * 4 + x * 4..row * side * 4 + (x + length) * 4].fill(0);
        }
    }
    Luma::new(side * 4, side * 4, pixels).unwrap()
}

fn long_text(bytes: usize) -> String {
    "otpauth-migration://offline?data="
        .chars()
        .chain("aB3%2F".chars().cycle())
        .take(bytes)
        .collect()
}

#[test]
fn what_is_written_is_read_again() {
    for text in ["A", "otpauth://totp/Bücherei:Zoë?secret=PLHXHVAMPOSA3ZPU", &long_text(900)] {
        for luma in [from_blocks(&qr::blocks(text).unwrap()), from_svg(&qr::svg(text).unwrap())] {
            assert_eq!(texts(&qr::read_pixels(&luma, &patient)), BTreeSet::from([text.to_owned()]));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_text_survives_writing_and_reading(text in "[ -~äöü€日]{1,200}") {
        let luma = from_svg(&qr::svg(&text).unwrap());
        prop_assert_eq!(texts(&qr::read_pixels(&luma, &patient)), BTreeSet::from([text]));
    }
}

#[test]
fn texts_beyond_one_code_are_refused() {
    assert!(qr::svg_at(&long_text(2_953), Level::L).is_ok());
    assert!(qr::svg_at(&long_text(2_954), Level::L).is_err());
    assert!(qr::svg(&long_text(2_400)).is_err());
    assert!(qr::blocks(&"é".repeat(1_500)).is_err());
}

#[test]
fn svg_asks_nothing_of_the_page() {
    let svg = qr::svg("otpauth://totp/a?secret=JBSWY3DP").unwrap();
    for never in ["style", "script", "href", "class", "<?xml", "otpauth"] {
        assert!(!svg.contains(never), "{never} in {}", *svg);
    }
    assert!(svg.contains("fill=\"#fff\"") && svg.contains("shape-rendering=\"crispEdges\""));
}

/// Second opinion: rsvg-convert draws the SVG and zbarimg reads it.
#[test]
fn others_read_what_is_written() {
    let there = |tool: &str| Command::new(tool).arg("--version").output().is_ok();
    if !there("rsvg-convert") || !there("zbarimg") {
        println!("SKIPPED: rsvg-convert and zbarimg are needed for the second opinion");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (drawn, picture) = (folder.path().join("a.svg"), folder.path().join("a.png"));
    for (text, level) in [
        ("otpauth://totp/GitHub:alice?secret=LYKDLEZ5YSHP327M", Level::M),
        ("otpauth://totp/K%C3%B6ln:Zo%C3%AB?secret=PLHXHVAMPOSA3ZPU", Level::M),
        (&long_text(700), Level::L),
    ] {
        fs::write(&drawn, qr::svg_at(text, level).unwrap().as_bytes()).unwrap();
        let mut draw = Command::new("rsvg-convert");
        let draw = draw.arg("--width=900").arg("-o").arg(&picture).arg(&drawn).status();
        assert!(draw.unwrap().success());
        let mut read = Command::new("zbarimg");
        let read = read.args(["-q", "--raw"]).arg(&picture).stderr(Stdio::null()).output();
        assert_eq!(String::from_utf8(read.unwrap().stdout).unwrap().trim_end(), text);
        let own = qr::read(&fs::read(&picture).unwrap(), &patient).unwrap();
        assert_eq!(texts(&own), BTreeSet::from([text.to_owned()]));
    }
}
