//! The worker that reads pictures, as a real process that is killed, stopped, starved, replaced
//! by rubbish and fed hostile pictures: each time one sentence comes back, and the next picture
//! is read by a new worker. Nothing here decodes a picture itself.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops by panicking, and writes what the program is to find"
)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use keepstep_core::Problem;
use keepstep_core::qr::{Luma, PictureError};
use keepstep_system::pictures::{Patience, ReadError, Reader};
use tempfile::TempDir;

const KEEPSTEP: &str = env!("CARGO_BIN_EXE_keepstep");

fn wait() -> impl Fn() -> bool {
    || false
}

fn patience(budget: u64, grace: u64) -> Patience {
    let [budget, grace] = [budget, grace].map(Duration::from_millis);
    Patience { budget, grace }
}

fn reader() -> Reader {
    Reader::at(KEEPSTEP.into())
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/qr");
    fs::read(folder.join(name)).unwrap()
}

/// Noise that keeps a decoder busy for seconds.
fn noise(side: usize) -> Luma {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    Luma::new(side, side, (0..side * side).map(|_| next()).collect()).unwrap()
}

/// Reads the picture that all can read, and answers which process did.
fn reads(reader: &Reader) -> u32 {
    let found = reader.file(&fixture("clean.png"), &wait()).unwrap();
    assert_eq!(found.len(), 1);
    assert!(found[0].text.starts_with("otpauth://totp/"));
    assert_eq!(found[0].corners.len(), 4);
    worker().expect("a worker that was kept")
}

/// The worker of this process, by its number. nextest gives each test a process; `cargo test`
/// does not, so each test that asks this runs alone.
fn worker() -> Option<u32> {
    let own = std::process::id().to_string();
    let numbers = fs::read_dir("/proc").unwrap().flatten();
    let mut numbers = numbers.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    numbers.find(|number: &u32| {
        let read = |file: &str| fs::read(format!("/proc/{number}/{file}")).unwrap_or_default();
        let stat = String::from_utf8_lossy(&read("stat")).into_owned();
        let after = stat.rsplit(')').next().unwrap_or_default();
        let lives = after.split_whitespace().next() != Some("Z");
        lives
            && after.split_whitespace().nth(1) == Some(own.as_str())
            && read("cmdline").ends_with(b"\0read-pictures\0")
    })
}

/// Lets only one test look for workers at a time.
fn alone() -> std::sync::MutexGuard<'static, ()> {
    static ALONE: std::sync::Mutex<()> = std::sync::Mutex::new(());
    ALONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn run(program: &str, arguments: &[&str]) {
    assert!(Command::new(program).args(arguments).status().unwrap().success());
}

fn says(error: ReadError) -> &'static str {
    Problem::from(error).id()
}

#[test]
fn a_worker_is_kept_and_ends_with_its_owner() {
    let _alone = alone();
    let reader = reader();
    let first = reads(&reader);
    assert_eq!(reads(&reader), first);
    let error = reader.file(b"no picture at all", &wait()).unwrap_err();
    assert_eq!(error, ReadError::Picture(PictureError::NoPicture));
    assert_eq!(reads(&reader), first, "a bad picture is no reason for a new worker");
    drop(reader);
    assert_eq!(worker(), None);
}

#[test]
fn pixels_are_read_as_files_are() {
    let picture = image::load_from_memory(&fixture("clean.png")).unwrap();
    let (width, height) = (picture.width(), picture.height());
    let reader = reader();
    let rgba = picture.to_rgba8().into_raw();
    assert_eq!(reader.rgba(width, height, &rgba, &wait()).unwrap().len(), 1);
    let grey = picture.to_luma8().into_raw();
    let luma = Luma::new(width as usize, height as usize, grey).unwrap();
    assert_eq!(reader.luma(&luma, &wait()).unwrap().len(), 1);
    let damaged = Err(ReadError::Picture(PictureError::Damaged));
    assert_eq!(reader.rgba(width, height + 1, &rgba, &wait()), damaged);
    assert_eq!(reader.rgba(0, 0, &[], &wait()), damaged);
    let large = Err(ReadError::Picture(PictureError::TooManyPixels));
    assert_eq!(reader.rgba(70_000, 1, &rgba, &wait()), large);
}

#[test]
fn a_killed_worker_is_a_sentence() {
    let _alone = alone();
    let reader = reader();
    let first = reads(&reader);
    let noise = noise(3_000);
    thread::scope(|scope| {
        let reading = scope.spawn(|| reader.luma(&noise, &wait()));
        thread::sleep(Duration::from_millis(300));
        run("kill", &["-9", &first.to_string()]);
        assert_eq!(reading.join().unwrap().map_err(says), Err("worker-crashed"));
    });
    let second = reads(&reader);
    assert_ne!(first, second);
    // Killed while it waits: nobody has to hear of it.
    run("kill", &["-9", &second.to_string()]);
    while worker().is_some() {}
    assert_ne!(reads(&reader), second);
}

#[test]
fn a_hung_worker_is_a_sentence() {
    let _alone = alone();
    let reader = Reader::at(KEEPSTEP.into()).within(patience(1_000, 500));
    let first = reads(&reader);
    run("kill", &["-STOP", &first.to_string()]);
    let began = Instant::now();
    let answer = reader.file(&fixture("clean.png"), &wait());
    assert_eq!(answer.map_err(says), Err("worker-too-long"));
    assert!(began.elapsed() < Duration::from_secs(4), "{:?}", began.elapsed());
    assert_ne!(reads(&reader), first);
}

#[test]
fn a_starved_worker_is_a_sentence() {
    let _alone = alone();
    let reader = reader();
    let first = reads(&reader);
    run("prlimit", &["--pid", &first.to_string(), "--as=64000000:64000000"]);
    let blank = Luma::new(9_000, 8_000, vec![255; 72_000_000]).unwrap();
    let answer = reader.luma(&blank, &wait());
    assert_eq!(answer.map_err(says), Err("worker-too-much-memory"));
    assert_ne!(reads(&reader), first);
}

#[test]
fn an_answer_that_nobody_wants_is_not_waited_for() {
    let reader = reader();
    let (noise, began) = (noise(4_000), Instant::now());
    let answer = reader.luma(&noise, &|| began.elapsed() > Duration::from_millis(200));
    assert_eq!(answer.map_err(says), Err("import-given-up"));
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    assert_eq!(reader.file(&fixture("clean.png"), &wait()).unwrap().len(), 1);
}

/// A program in the worker's place.
fn impostor(folder: &TempDir, script: &str) -> PathBuf {
    let path = folder.path().join("keepstep");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path
}

#[test]
fn rubbish_is_a_sentence() {
    let hello = "printf 'keepstep pictures 1\\n'";
    let scripts = [
        ("exit 0".to_owned(), "worker-crashed"),
        ("echo this is some other program altogether".to_owned(), "worker-crashed"),
        // More bytes than any answer has; a kind that is none; a code cut short; a text that is none.
        (format!("{hello}; printf '\\377\\377\\377\\377'"), "worker-crashed"),
        (format!("{hello}; printf '\\001\\000\\000\\000\\062'"), "worker-crashed"),
        (format!("{hello}; printf '\\002\\000\\000\\000\\000\\001'"), "worker-crashed"),
        (
            format!(
                "{hello}; printf '\\010\\000\\000\\000\\000\\001\\001\\000\\000\\000\\377\\000'"
            ),
            "worker-crashed",
        ),
        (format!("{hello}; exec /bin/sleep 60"), "worker-too-long"),
        ("exec /bin/sleep 60".to_owned(), "worker-too-long"),
    ];
    for (script, sentence) in scripts {
        let folder = TempDir::new().unwrap();
        let reader = Reader::at(impostor(&folder, &script)).within(patience(500, 500));
        let began = Instant::now();
        let answer = reader.file(&fixture("clean.png"), &wait());
        assert_eq!(answer.map_err(says), Err(sentence), "{script}");
        assert!(began.elapsed() < Duration::from_secs(4), "{script}: {:?}", began.elapsed());
    }
}

#[test]
fn a_missing_worker_is_a_sentence_until_it_is_there() {
    let folder = TempDir::new().unwrap();
    let program = folder.path().join("keepstep");
    let reader = Reader::at(program.clone());
    let answer = reader.file(&fixture("clean.png"), &wait());
    assert_eq!(answer.map_err(says), Err("worker-missing"));
    std::os::unix::fs::symlink(KEEPSTEP, program).unwrap();
    assert_eq!(reader.file(&fixture("clean.png"), &wait()).unwrap().len(), 1);
}

#[test]
fn a_worker_is_locked_in() {
    let _alone = alone();
    let reader = reader();
    let worker = reads(&reader);
    let look = |file: &str| fs::read_to_string(format!("/proc/{worker}/{file}")).unwrap();
    let status = look("status");
    let line = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name)).unwrap();
        line.rsplit('\t').next().unwrap().trim().to_owned()
    };
    assert_eq!([line("NoNewPrivs:"), line("Seccomp:")], ["1", "2"], "{status}");
    let limits = look("limits");
    let limit = |name: &str| {
        let line = limits.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(limit("Max address space"), "1258291200 1258291200");
    for none in ["Max core file size", "Max file size", "Max open files", "Max processes"] {
        assert_eq!(limit(none), "0 0", "{none}");
    }
    assert_eq!(limit("Max cpu time"), "120 120");
    assert_eq!(look("environ"), "");
    // Whoever runs the tests may hand down pipes of its own; the list of calls lets none be read.
    let open = fs::read_dir(format!("/proc/{worker}/fd")).unwrap().flatten();
    let mut files = open.filter_map(|entry| fs::read_link(entry.path()).ok());
    let file = files.find(|to| to.starts_with("/") && to != Path::new("/dev/null"));
    assert_eq!(file, None);
}

/// A PNG that says this about itself and has nothing in it.
fn head_of_png(width: u32, height: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend(width.to_be_bytes());
    png.extend(height.to_be_bytes());
    png.extend(b"\x08\x06\0\0\0\0\0\0\0");
    png
}

#[test]
fn hostile_pictures_end_in_time_and_the_worker_lives() {
    let reader = Reader::at(KEEPSTEP.into()).within(patience(2_000, 5_000));
    let whole = fixture("phone.jpg");
    // A JPEG whose picture data begin after ten megabytes of an Exif segment after the other.
    let mut exif = whole[..2].to_vec();
    for _ in 0..160 {
        exif.extend(b"\xff\xe1\xff\xffExif\0\0MM\0*\xff\xff\xff\xff");
        exif.resize(exif.len() + 0xffff - 16, 0xff);
    }
    exif.extend(&whole[2..]);
    let mut set = vec![
        ("50,000 × 50,000", head_of_png(50_000, 50_000)),
        ("16,384 × 4,882, empty", head_of_png(16_384, 4_882)),
        ("nothing in it", head_of_png(4, 4)),
        ("no sides", head_of_png(0, 0)),
        ("a lot of Exif", exif),
        ("huge.bmp", fixture("huge.bmp")),
        ("huge.gif", fixture("huge.gif")),
        ("too large", vec![0; (20 << 20) + 1]),
        ("zeros", vec![0; 1 << 20]),
    ];
    for name in ["clean.png", "phone.jpg", "clean.gif", "clean.tif", "clean.webp"] {
        let mut cut = fixture(name);
        cut.truncate(cut.len() / 2);
        set.push(("cut", cut));
    }
    for (what, bytes) in set {
        let began = Instant::now();
        let answer = reader.file(&bytes, &wait());
        assert!(began.elapsed() < Duration::from_secs(8), "{what}: {:?}", began.elapsed());
        let sound = matches!(answer, Ok(_) | Err(ReadError::Picture(_)));
        assert!(sound, "{what}: {answer:?}");
    }
    assert_eq!(reader.file(&fixture("clean.png"), &wait()).unwrap().len(), 1);
}
