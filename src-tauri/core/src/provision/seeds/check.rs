//! The check before anything is done with a maker's file: every line is good, or said to be wrong
//! with its number. Decides nothing about what happens to good lines.

use std::collections::{BTreeMap, HashMap};
use std::io::Read;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::cell::{Looks, Spelling, is_excel, looks, secret};
use super::seed::{Checked, Seed};
use super::shape::{Columns, Shape};
use crate::account::{Algorithm, Digits, Kind, Period, Text};
use crate::formats::{Given, Keys, Refusal, named, open};
use crate::limits;
use crate::problem::{Exit, Problem};
use crate::provision::intake::{Field, IntakeError, Row, Rows, short};
use crate::provision::row::{Fault, RowProblem};
use crate::provision::serial::Serial;
use crate::provision::takes::Takes;

/// What is known before a file is looked at.
#[derive(Clone, Copy, Default)]
pub struct Expect<'a> {
    /// How secrets are spelled, where the person says it.
    pub spelling: Option<Spelling>,
    /// Whether a user is among the people.
    pub knows: Option<&'a dyn Fn(&str) -> bool>,
    /// What the target can hold.
    pub takes: Option<&'a Takes>,
    /// The password of a sealed PSKC file.
    pub password: Option<&'a str>,
}

/// Checks a maker's file.
///
/// # Errors
/// A [`Problem`] where the file as a whole gives nothing; single lines are in [`Checked`].
pub fn check(mut source: impl Read, expect: &Expect) -> Result<Checked, Problem> {
    let mut head = Zeroizing::new(Vec::with_capacity(64));
    let read = source.by_ref().take(64).read_to_end(&mut head);
    read.map_err(|_| IntakeError::Unreadable)?;
    let text = String::from_utf8_lossy(&head);
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if text.starts_with('<') {
        let mut bytes = Zeroizing::new(head.to_vec());
        let rest = source.take(limits::TEXT_BYTES as u64).read_to_end(&mut bytes);
        rest.map_err(|_| IntakeError::Unreadable)?;
        return pskc(&bytes, expect);
    }
    let second = text.starts_with("# version: 2");
    table(head.as_slice().chain(source), second, expect)
}

/// A row as it came, with its cells in its own buffer.
struct Taken {
    row: Row,
    problem: Option<Fault>,
}

fn table(source: impl Read, second: bool, expect: &Expect) -> Result<Checked, Problem> {
    let mut rows = Rows::new(source)?;
    let mut row = Row::default();
    let mut taken: Vec<Taken> = Vec::new();
    let mut columns = None;
    while rows.next_row(&mut row)? {
        if row.cell(0).starts_with('#') {
            continue;
        }
        let known = match &columns {
            Some(known) => known,
            None => {
                let none = || Problem::new("provision-seeds-no-shape", Exit::Input);
                let found = columns.insert(Columns::of(&row, second).ok_or_else(none)?);
                if found.shape == Shape::Headed {
                    continue;
                }
                found
            }
        };
        let problem = misshapen(&row, known);
        taken.push(Taken { row: std::mem::take(&mut row), problem });
    }
    let columns = columns.ok_or(IntakeError::Empty)?;
    let spelling = expect.spelling.unwrap_or_else(|| vote(&columns, &taken));
    let mut judge = Judge::new(&columns, spelling, &taken, expect);
    let mut checked =
        Checked { shape: columns.shape, spelling, seeds: Vec::new(), problems: Vec::new() };
    for one in &taken {
        match one.problem.map_or_else(|| judge.seed(&one.row), Err) {
            Ok(seed) => checked.seeds.push(seed),
            Err(fault) => checked.problems.push(RowProblem::new(one.row.line, fault)),
        }
    }
    Ok(checked)
}

/// Columns that slipped, letters that were lost.
fn misshapen(row: &Row, columns: &Columns) -> Option<Fault> {
    let wanted = columns.wanted;
    let differs = match columns.shape {
        // A sixth column or a missing end are usual without a line of names.
        Shape::OathCsv | Shape::OathCsvUsers | Shape::Multiotp => row.len() > wanted.max(9),
        _ => row.len() != wanted,
    };
    match () {
        () if differs => Some(Fault::Columns { found: row.len(), wanted }),
        () if row.lost_letters() => Some(Fault::Letters),
        () => None,
    }
}

/// How most secrets are spelled, where that can be told; otherwise as that kind of file has it.
fn vote(columns: &Columns, taken: &[Taken]) -> Spelling {
    let all = taken.iter().map(|one| columns.cell(&one.row, Field::Secret));
    let (mut hex, mut base32) = (0_usize, 0_usize);
    for cell in all.filter(|cell| !cell.is_empty() && !is_excel(cell)) {
        match looks(cell) {
            Looks::Hex => hex += 1,
            Looks::Base32 => base32 += 1,
            Looks::Either | Looks::Neither => {}
        }
    }
    match columns.spelling {
        // Where every single secret speaks against the usual, the file is another one.
        Some(Spelling::Base32) if hex > 1 && base32 == 0 => Spelling::Hex,
        Some(Spelling::Hex) if base32 > 1 && hex == 0 => Spelling::Base32,
        Some(usual) => usual,
        None if base32 > hex => Spelling::Base32,
        None => Spelling::Hex,
    }
}

/// What judges rows: the usual lengths, and what was seen before.
struct Judge<'a> {
    columns: &'a Columns,
    spelling: Spelling,
    expect: &'a Expect<'a>,
    usual: [Option<usize>; 2],
    serials: HashMap<Box<str>, u64>,
    secrets: HashMap<[u8; 32], u64>,
}

impl<'a> Judge<'a> {
    fn new(
        columns: &'a Columns,
        spelling: Spelling,
        taken: &[Taken],
        expect: &'a Expect<'a>,
    ) -> Self {
        let usual = [Field::Serial, Field::Secret]
            .map(|field| usual_length(taken.iter().map(|one| columns.cell(&one.row, field))));
        let (serials, secrets) = (HashMap::new(), HashMap::new());
        Self { columns, spelling, expect, usual, serials, secrets }
    }

    fn cell<'r>(&self, row: &'r Row, field: Field) -> &'r str {
        self.columns.cell(row, field)
    }

    fn seed(&mut self, row: &Row) -> Result<Seed, Fault> {
        let (serial, key) = (self.cell(row, Field::Serial), self.cell(row, Field::Secret));
        if is_excel(serial) {
            return Err(Fault::Excel);
        }
        let lost = |cell: &str, usual: Option<usize>| {
            usual.is_some_and(|usual| cell.len() < usual && is_number(cell))
        };
        let [serials, secrets] = self.usual;
        if lost(serial, serials) || lost(key, secrets) && self.spelling == Spelling::Hex {
            return Err(Fault::LostZeros);
        }
        let serial = Serial::parse(serial).map_err(|_| Fault::SerialBad)?;
        let seed = Seed {
            line: row.line,
            secret: secret(key, self.spelling)?,
            kind: self.kind(row)?,
            user: short(self.cell(row, Field::User), "user")?,
            manufacturer: short(self.cell(row, Field::Manufacturer), "manufacturer")?,
            model: short(self.cell(row, Field::Model), "model")?,
            serial,
        };
        self.judge(seed)
    }

    /// Whether a whole token may stay: known user, not there before, no target against it.
    fn judge(&mut self, seed: Seed) -> Result<Seed, Fault> {
        let user = seed.user.as_str();
        if !user.is_empty() && self.expect.knows.is_some_and(|knows| !knows(user)) {
            return Err(Fault::UserUnknown);
        }
        if let Some(line) = self.serials.get(&seed.serial.key()) {
            return Err(Fault::SerialTwice(*line));
        }
        let print: [u8; 32] = Sha256::digest(seed.secret.bytes()).into();
        if let Some(line) = self.secrets.get(&print) {
            return Err(Fault::SecretTwice(*line));
        }
        if let Some(fault) = self.expect.takes.and_then(|t| t.fault(&seed.secret, &seed.kind)) {
            return Err(fault);
        }
        self.serials.insert(seed.serial.key(), seed.line);
        self.secrets.insert(print, seed.line);
        Ok(seed)
    }

    fn kind(&self, row: &Row) -> Result<Kind, Fault> {
        let number = |field, usual: u64, name| match self.cell(row, field) {
            "" => Ok(usual),
            text => text.parse().map_err(|_| Fault::Number(name)),
        };
        let algorithm = match self.cell(row, Field::Algorithm) {
            "" => Algorithm::Sha1,
            name => Algorithm::named(name).map_err(|_| Fault::Number("hash"))?,
        };
        let digits = Digits::new(number(Field::Digits, 6, "digits")?);
        let digits = digits.map_err(|_| Fault::Number("digits"))?;
        let last = |usual| number(Field::Period, usual, "period");
        match self.cell(row, Field::Kind).to_ascii_lowercase().as_str() {
            "" | "totp" => {
                let period = Period::new(last(30)?).map_err(|_| Fault::Number("period"))?;
                Ok(Kind::Totp { algorithm, digits, period })
            }
            "hotp" | "hmac" => Ok(Kind::Hotp { algorithm, digits, counter: last(0)? }),
            _ => Err(Fault::Number("type")),
        }
    }
}

fn is_number(cell: &str) -> bool {
    !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit())
}

/// The length that three of four cells have; none where they differ or are few or short.
fn usual_length<'a>(cells: impl Iterator<Item = &'a str>) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut all = 0_usize;
    for cell in cells {
        *counts.entry(cell.len()).or_default() += 1;
        all += 1;
    }
    let (length, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (all > 2 && length > 5 && count * 4 >= all * 3).then_some(length)
}

fn pskc(bytes: &[u8], expect: &Expect) -> Result<Checked, Problem> {
    let given = [Given { name: "tokens.xml", bytes }];
    let keys = Keys { password: expect.password, ..Keys::default() };
    let opened = open(&given, &keys, named("pskc"), &|| false);
    let opened = opened.map_err(|refused| refused.problem())?;
    if opened.format != "pskc" {
        return Err(Refusal::NotRecognised.problem("", None));
    }
    let columns = Columns::pskc();
    let mut judge = Judge::new(&columns, Spelling::Base32, &[], expect);
    let mut checked = Checked {
        shape: Shape::Pskc,
        spelling: Spelling::Base32,
        seeds: Vec::new(),
        problems: Vec::new(),
    };
    for (line, details) in (1..).zip(opened.import.found) {
        let serial = Serial::parse(details.name.as_str()).map_err(|_| Fault::SerialBad);
        let judged = serial.and_then(|serial| {
            judge.judge(Seed {
                line,
                serial,
                user: Text::default(),
                secret: details.secret.clone(),
                kind: details.kind.clone(),
                manufacturer: details.issuer.clone(),
                model: Text::default(),
            })
        });
        match judged {
            Ok(seed) => checked.seeds.push(seed),
            Err(fault) => checked.problems.push(RowProblem::new(line, fault)),
        }
    }
    // What no account could be made of has no number of its own.
    let broken = opened.import.problems.iter().map(|_| RowProblem::new(0, Fault::SecretBad));
    checked.problems.extend(broken);
    Ok(checked)
}
