//! Photographs of codes that others collected, held against what they say or where they are. They
//! lie beside the repository in `../shared/cases/qr` and are never copied into it; where they are
//! missing the test says loudly that it was skipped.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    reason = "a test says what it counted, the environment chooses how much, and pixels are few"
)]

use std::fs;
use std::path::PathBuf;

use keepstep_core::qr::{self, Found};
use serde_json::Value;

/// Codes read, and codes there are.
type Count = (usize, usize);

fn cases() -> Option<(PathBuf, Vec<Value>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/cases/qr");
    let Ok(lines) = fs::read_to_string(folder.join("expect.jsonl")) else {
        println!("\n!!! SKIPPED: there is no ../shared/cases/qr beside the repository !!!\n");
        return None;
    };
    let cases = lines.lines().map(|line| serde_json::from_str(line).expect("each line is JSON"));
    Some((folder, cases.collect()))
}

fn read(folder: &std::path::Path, case: &Value) -> Vec<Found> {
    let name = case["file"].as_str().expect("each case names its file");
    let mut bytes = fs::read(folder.join(name)).expect("each case has its file");
    // The corners are those of the pixels as they lie in the file, not of the upright picture.
    if let Some(place) = bytes.windows(6).position(|six| six == b"Exif\0\0") {
        bytes[place] = b'-';
    }
    qr::read(&bytes, &|| false).unwrap_or_default()
}

/// One, where any of the texts that a picture may say is read.
fn by_text(case: &Value, found: &[Found]) -> Count {
    let hex = |text: &str| found.iter().any(|found| hex_of(found.text.as_bytes()) == text);
    let texts = case["texts_utf8_hex"].as_array().into_iter().flatten().filter_map(Value::as_str);
    (usize::from(texts.into_iter().any(hex)), 1)
}

fn hex_of(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The codes of a picture in whose corners the middle of something that was read lies.
fn by_place(case: &Value, found: &[Found]) -> Count {
    let number = |value: &Value| value.as_f64().unwrap_or_default() as f32;
    let codes = case["corners"].as_array().map(Vec::as_slice).unwrap_or_default();
    let is_read = |code: &&Value| {
        let numbers: Vec<f32> = code.as_array().into_iter().flatten().map(number).collect();
        let corners = numbers.chunks_exact(2).map(|pair| [pair[0], pair[1]]).collect();
        let place = Found { text: String::new().into(), corners };
        found.iter().any(|found| place.covers(found.centre()))
    };
    (codes.iter().filter(is_read).count(), codes.len())
}

/// Counts the cases of a collection; every `step`th, unless KEEPSTEP_QR=all asks for all.
fn count(collection: &str, step: usize, judge: fn(&Value, &[Found]) -> Count) -> Option<Count> {
    let (folder, cases) = cases()?;
    let step = if std::env::var("KEEPSTEP_QR").is_ok_and(|all| all == "all") { 1 } else { step };
    let of = |case: &&Value| case["file"].as_str().is_some_and(|file| file.starts_with(collection));
    let mut total = (0, 0);
    for case in cases.iter().filter(of).step_by(step) {
        let (good, all) = judge(case, &read(&folder, case));
        total = (total.0 + good, total.1 + all);
    }
    println!("{collection}: {} of {}", total.0, total.1);
    Some(total)
}

#[test]
fn photographs_with_known_texts_are_read() {
    if let Some((good, all)) = count("zxing", 1, by_text) {
        assert!(all == 179 && good >= 172, "{good} of {all}");
    }
}

#[test]
fn photographs_with_known_places_are_read() {
    // The share holds for all of them; the few of a sample may be the harder ones.
    if let Some((good, all)) = count("boofcv", 30, by_place) {
        let least = if all > 400 { 86 } else { 60 };
        assert!(all > 0 && good * 100 >= all * least, "{good} of {all}");
    }
}
