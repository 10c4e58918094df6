//! How many codes are read and how long it takes, set by set, beside what rqrr alone, zbarimg and
//! zxing-cpp read of the same pictures. `./dev bench qr` prints it as a table. Asserts nothing: a
//! slow machine is no fault.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    reason = "a measurement prints, looks at the clock, and its pictures are small"
)]

#[path = "../../../tests/support/scenes.rs"]
mod scenes;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use keepstep_core::qr::{Luma, Watch, load, read_pixels};
use scenes::{Random, Scene};

/// A picture and what its codes say.
struct Case {
    luma: Luma,
    texts: Vec<String>,
}

/// What a reader makes of a set.
#[derive(Default)]
struct Score {
    read: usize,
    wrong: usize,
    times: Vec<Duration>,
}

fn main() {
    // Cargo says `--bench`; whatever else is said is a folder of sets from elsewhere.
    let folders = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    println!(
        "{:<26} {:<10} {:>9} {:>6} {:>10} {:>10}",
        "set", "reader", "read", "wrong", "median", "p95"
    );
    for grade in 1..=5 {
        measure(&format!("frame, grade {grade}"), &frames(grade, 30));
    }
    together(5, 24);
    measure("1080p screen, 2 to 6 codes", &screens(40, 1920, 1080, 2));
    measure("4K screen, one code", &screens(12, 3840, 2160, 1));
    measure("4K screen, no code", &blank(4, 3840, 2160));
    measure("no code", &blank(162, 480, 360));
    if let Some(cases) = photographs() {
        measure("zxing's photographs", &cases);
    }
    for folder in folders {
        measure(&folder, &listed(Path::new(&folder)));
    }
}

fn frames(grade: usize, count: usize) -> Vec<Case> {
    let mut random = Random(1_000 + grade as u64);
    let case = |_| {
        let (scene, text) = Scene::graded(&mut random, grade, 640, 480);
        Case { luma: scene.frame(&mut random, 0.0), texts: vec![text] }
    };
    (0..count).map(case).collect()
}

fn screens(count: usize, width: usize, height: usize, least: usize) -> Vec<Case> {
    let mut random = Random(2_000);
    let case = |n: usize| {
        let codes = if least == 1 { 1 } else { least + n % 5 };
        let (luma, texts) = scenes::screens::screen_with(&mut random, width, height, codes);
        Case { luma, texts }
    };
    (0..count).map(case).collect()
}

fn blank(count: usize, width: usize, height: usize) -> Vec<Case> {
    let mut random = Random(3_000);
    let case =
        |_| Case { luma: scenes::screens::screen(&mut random, width, height), texts: Vec::new() };
    (0..count).map(case).collect()
}

/// zxing's pictures beside the repository, where they are.
fn photographs() -> Option<Vec<Case>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/cases/qr");
    let lines = fs::read_to_string(folder.join("expect.jsonl")).ok()?;
    let case = |line: &str| {
        let case: serde_json::Value = serde_json::from_str(line).ok()?;
        let texts = case["texts_utf8_hex"].as_array()?.iter();
        let texts = texts.filter_map(|hex| {
            let bytes = data_encoding::HEXLOWER.decode(hex.as_str()?.as_bytes()).ok()?;
            String::from_utf8(bytes).ok()
        });
        // Several texts are several ways to read one code: any of them will do.
        let texts: Vec<String> = texts.collect();
        let luma = load(&fs::read(folder.join(case["file"].as_str()?)).ok()?).ok()?.on_white;
        Some(Case { luma, texts: vec![texts.join("\u{1}")] })
    };
    Some(lines.lines().filter_map(case).collect())
}

/// Pictures with a list of their texts, as lines of `{"path": …, "texts": […]}`.
fn listed(list: &Path) -> Vec<Case> {
    let lines = fs::read_to_string(list).unwrap_or_default();
    let case = |line: &str| {
        let case: serde_json::Value = serde_json::from_str(line).ok()?;
        let folder = list.parent()?.parent()?;
        let luma = load(&fs::read(folder.join(case["path"].as_str()?)).ok()?).ok()?.on_white;
        let texts = case["texts"].as_array()?.iter().filter_map(|text| text.as_str());
        Some(Case { luma, texts: texts.map(str::to_owned).collect() })
    };
    lines.lines().filter_map(case).collect()
}

impl Score {
    fn add(&mut self, case: &Case, read: &[String], took: Duration) {
        let is = |wanted: &String, read: &String| wanted.split('\u{1}').any(|one| one == read);
        self.read += case.texts.iter().filter(|text| read.iter().any(|r| is(text, r))).count();
        self.wrong += read.iter().filter(|r| !case.texts.iter().any(|text| is(text, r))).count();
        self.times.push(took);
    }

    fn print(mut self, set: &str, reader: &str, all: usize) {
        self.times.sort();
        let at = |share: usize| {
            let place = (self.times.len() * share / 100).min(self.times.len().saturating_sub(1));
            self.times.get(place).map_or(0.0, |time| time.as_secs_f64() * 1e3)
        };
        let (median, late) = (at(50), at(95));
        println!(
            "{set:<26} {reader:<10} {:>9} {:>6} {median:>7.1} ms {late:>7.1} ms",
            format!("{}/{all}", self.read),
            self.wrong
        );
    }
}

fn measure(set: &str, cases: &[Case]) {
    let all = cases.iter().map(|case| case.texts.len()).sum();
    let run = |reader: &dyn Fn(&Luma) -> Vec<String>| {
        let mut score = Score::default();
        for case in cases {
            let began = Instant::now();
            let read = reader(&case.luma);
            score.add(case, &read, began.elapsed());
        }
        score
    };
    run(&keepstep).print(set, "keepstep", all);
    run(&rqrr_alone).print(set, "rqrr", all);
    others(set, cases, all);
}

fn keepstep(luma: &Luma) -> Vec<String> {
    let began = Instant::now();
    let found = read_pixels(luma, &|| began.elapsed() > Duration::from_secs(5));
    found.iter().map(|found| found.text.to_string()).collect()
}

fn rqrr_alone(luma: &Luma) -> Vec<String> {
    let decode = || {
        let pixel = |x: usize, y: usize| luma.pixels()[y * luma.width() + x];
        let (width, height) = (luma.width(), luma.height());
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, pixel);
        let grids = image.detect_grids();
        grids.iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect::<Vec<String>>()
    };
    // It panics on some pictures.
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(decode)).unwrap_or_default()
}

/// zbarimg and zxing-cpp, where they are installed. Their times hold starting and loading for
/// the first, and reading alone for the second.
fn others(set: &str, cases: &[Case], all: usize) {
    let Ok(folder) = tempfile::tempdir() else { return };
    let path = |n: usize| folder.path().join(format!("{n}.png"));
    for (n, case) in cases.iter().enumerate() {
        let (width, height) = (case.luma.width() as u32, case.luma.height() as u32);
        let image = image::GrayImage::from_raw(width, height, case.luma.pixels().to_vec());
        if image.is_none_or(|image| image.save(path(n)).is_err()) {
            return;
        }
    }
    let mut zbar = Score::default();
    for (n, case) in cases.iter().enumerate() {
        let began = Instant::now();
        let mut command = Command::new("zbarimg");
        let command = command.args(["-q", "--raw", "-Sdisable", "-Sqrcode.enable"]).arg(path(n));
        let Ok(output) = command.output() else { break };
        let read: Vec<String> =
            String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect();
        zbar.add(case, &read, began.elapsed());
    }
    if !zbar.times.is_empty() {
        zbar.print(set, "zbarimg", all);
    }
    if let Some(score) = zxing_cpp(folder.path(), cases) {
        score.print(set, "zxing-cpp", all);
    }
}

const ZXING_CPP: &str = "
import json, sys, time, zxingcpp
from PIL import Image
for n in range(int(sys.argv[2])):
    image = Image.open(f'{sys.argv[1]}/{n}.png'); image.load(); began = time.perf_counter()
    read = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    print(json.dumps([time.perf_counter() - began, [r.text for r in read]]))
";

fn zxing_cpp(folder: &Path, cases: &[Case]) -> Option<Score> {
    let python = std::env::var("KEEPSTEP_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut command = Command::new(python);
    let command = command.args(["-c", ZXING_CPP]).arg(folder).arg(cases.len().to_string());
    let output = command.output().ok().filter(|output| output.status.success())?;
    let mut score = Score::default();
    for (case, line) in cases.iter().zip(String::from_utf8(output.stdout).ok()?.lines()) {
        let (seconds, read): (f64, Vec<String>) = serde_json::from_str(line).ok()?;
        score.add(case, &read, Duration::from_secs_f64(seconds));
    }
    Some(score)
}

/// Scenes of which eight frames are shown one after the other, as a camera does.
fn together(grade: usize, count: usize) {
    let mut random = Random(4_000);
    let mut score = Score::default();
    for _ in 0..count {
        let (scene, text) = Scene::graded(&mut random, grade, 640, 480);
        let mut watch = Watch::new();
        for _ in 0..8 {
            let frame = scene.frame(&mut random, 2.0);
            let began = Instant::now();
            let look = watch.look(frame, &|| began.elapsed() > Duration::from_secs(1));
            score.times.push(began.elapsed());
            score.wrong += look.found.iter().filter(|found| found.text.as_str() != text).count();
            if look.found.iter().any(|found| found.text.as_str() == text) {
                score.read += 1;
                break;
            }
        }
    }
    score.print(&format!("8 frames, grade {grade}"), "keepstep", count);
}
