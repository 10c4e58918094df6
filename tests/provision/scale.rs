//! A hundred thousand people from a list to three files, on a real disk. Ignored but when asked
//! for, with optimised code: it measures, and a busy machine is no failure.

use std::fmt::Write as _;
use std::io::Write as _;
use std::time::Instant;

use keepstep_core::account::Kind;
use keepstep_core::provision::batch::{Making, Pattern, Register, State};
use keepstep_core::provision::intake::People;
use keepstep_core::provision::targets::{Export, ExportError, Options, named};
use keepstep_core::vault::Key;
use keepstep_core::vault::store::{BatchFolder, NewFile};

use crate::support::{dice, stamp};

const PEOPLE: usize = 100_000;

/// The most memory this process ever had, in MiB; Linux only.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) / 1024
}

fn fail<E: std::fmt::Debug>(error: E) -> String {
    format!("{error:?}")
}

struct Stop(String);

impl From<keepstep_core::provision::batch::BatchError> for Stop {
    fn from(error: keepstep_core::provision::batch::BatchError) -> Self {
        Self(fail(error))
    }
}

impl From<ExportError> for Stop {
    fn from(error: ExportError) -> Self {
        Self(fail(error))
    }
}

#[test]
#[ignore = "measures; run with --ignored and optimised code"]
#[expect(clippy::disallowed_methods, reason = "a measurement asks for the time")]
fn a_hundred_thousand_people() {
    let home = tempfile::tempdir().unwrap();
    let list = home.path().join("people.csv");
    let mut text = String::from("upn,name,department\n");
    for number in 0..PEOPLE {
        writeln!(text, "user{number}@example.com,\"Person, {number}\",D{}", number % 40).unwrap();
    }
    let mut file = NewFile::create(&list).unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file.keep().unwrap();
    let (key, random, stamp) = (Key::generate(), dice(1), stamp());
    let begin = Instant::now();
    let folder = BatchFolder::hold(&home.path().join("batch")).unwrap();
    let pattern = Pattern::parse("KS-{year}-{n:6}{luhn}").unwrap();
    let mut register = Register::create(folder, &key, &[], pattern, &random, &stamp).unwrap();
    let mut people = People::new(std::fs::File::open(&list).unwrap()).unwrap();
    while let Some(row) = people.next_person().unwrap() {
        register.plan(&row.unwrap(), &stamp).unwrap().unwrap();
    }
    println!("planned after {:?}", begin.elapsed());
    let making = Making { kind: Kind::COMMON, length: 20, random: &random, goes_on: &|_| true };
    assert_eq!(register.make(&making, &stamp), Ok(PEOPLE as u64));
    println!("made after {:?}", begin.elapsed());
    let options = Options::default();
    let file = |name: &str| NewFile::create(&home.path().join(name)).unwrap();
    let mut exports: Vec<_> = ["entra-csv", "entra-graph", "privacyidea"]
        .iter()
        .map(|name| Export::begin(named(name).unwrap(), &options, file(name)).unwrap())
        .collect();
    let shown = register.each(State::counts, |token, _| -> Result<(), Stop> {
        for export in &mut exports {
            export.row(token)?;
        }
        Ok(())
    });
    shown.map_err(|stop| stop.0).unwrap();
    for export in exports {
        let (file, count) = export.end().unwrap();
        file.keep().unwrap();
        assert_eq!(count, PEOPLE);
    }
    println!("three files after {:?}, peak {} MiB", begin.elapsed(), peak());
    drop(register);
    let begin = Instant::now();
    let folder = BatchFolder::hold(&home.path().join("batch")).unwrap();
    let register = Register::open(folder, &key, &[]).unwrap();
    assert_eq!(register.counts().into_iter().collect::<Vec<_>>(), [(State::Made, PEOPLE as u64)]);
    println!("opened again in {:?}, peak {} MiB", begin.elapsed(), peak());
}
