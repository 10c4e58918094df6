//! What Keepstep writes, read by others: KeePassXC, zbarimg, oathtool, and Python libraries that know
//! nothing of our code (`fixtures/foreign/read.py`). A reader that is not installed is skipped, and
//! that is said. Prints no secret: what differs is named by its field alone.
#![allow(
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a reader that is missing is said out loud, and codes are compared with the clock's"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

use keepstep_core::Moment;
use keepstep_core::account::{Details, Kind, write_otpauth};
use keepstep_core::formats::{self, FORMATS, Format, Loss};
use keepstep_core::qr::{self, Level};
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;

#[path = "support/exports.rs"]
mod fixture;

use fixture::{fields, odd_accounts, order, reference, ways};

fn main() -> ExitCode {
    let python = Python::find();
    let mut trials = Vec::new();
    for format in FORMATS {
        for password in ways(*format) {
            let name = format!("python_opens_{}{}", format.name(), suffix(password));
            let why_not = python.why_not(format.name());
            let python = python.clone();
            trials.push(trial(name, why_not, move || python.compare(*format, password)));
        }
    }
    let python_lacks = python.why_not("google");
    let here = python.clone();
    trials.extend([
        trial("keepassxc_opens_keepass", lacks("keepassxc-cli"), keepassxc),
        trial("zbarimg_reads_single_codes", lacks("zbarimg"), single_codes),
        trial("zbarimg_reads_a_series", lacks("zbarimg").or(python_lacks), move || series(&here)),
        trial("oathtool_makes_the_same_codes", lacks("oathtool"), oathtool),
        Trial::test("what_another_reads_otherwise_is_noticed", notices),
    ]);
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

type Outcome = Result<(), Failed>;
type Fields = BTreeMap<&'static str, Value>;

fn suffix(password: Option<&str>) -> &'static str {
    if password.is_some() { "_sealed" } else { "" }
}

fn trial(
    name: impl Into<String>,
    why_not: Option<String>,
    test: impl FnOnce() -> Outcome + Send + 'static,
) -> Trial {
    let name = name.into();
    if let Some(reason) = &why_not {
        eprintln!("!!! SKIPPED {name}: {reason} !!!");
    }
    Trial::test(name, test).with_ignored_flag(why_not.is_some())
}

/// Why a program cannot be called, if so.
fn lacks(program: &str) -> Option<String> {
    let mut tried = Command::new(program);
    let tried = tried.arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    tried.is_err().then(|| format!("{program} is not installed"))
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// What a program answers; its own complaint where it fails.
fn answer(command: &mut Command, input: &str) -> Result<String, Failed> {
    let (name, input) = (command.get_program().to_owned(), format!("{input}\n"));
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn()?;
    // A program that asks nothing may be gone already.
    let told = child.stdin.take().and_then(|mut pipe| pipe.write_all(input.as_bytes()).ok());
    let output = child.wait_with_output()?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        let (complaint, name) = (complaint.trim_end(), name.display());
        return Err(
            format!("{name}, {}, told: {}: {complaint}", output.status, told.is_some()).into()
        );
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Accounts in a format, and those that it holds.
fn written(
    format: &dyn Format,
    password: Option<&str>,
    accounts: Vec<Details>,
) -> Result<(formats::Written, Vec<Details>), Failed> {
    let writer = format.writer().ok_or("the format is not written")?;
    let losses = formats::losses(writer, &accounts);
    let written = formats::write(format, &order(&accounts, password));
    let written = written.map_err(|problem| problem.to_string())?;
    let kept = accounts
        .into_iter()
        .zip(losses)
        .filter(|(_, losses)| !losses.iter().any(|loss| loss.leaves_out()));
    Ok((written, kept.map(|(details, _)| details).collect()))
}

/// Which fields of which accounts another program reads otherwise; in any order, where a format
/// has none.
fn differing(wanted: &[Details], found: &[Value]) -> Outcome {
    if wanted.len() != found.len() {
        return Err(format!("{} accounts instead of {}", found.len(), wanted.len()).into());
    }
    let mut differences = String::new();
    for details in wanted {
        let wanted = shown(details);
        let name = details.name.as_str();
        let same = |found: &&Value| found["name"] == name && found["secret"] == wanted["secret"];
        let Some(found) = found.iter().find(same) else {
            differences += &format!("{name:?} is missing\n");
            continue;
        };
        // Apps that want a title take the name where there is no issuer, or a dash.
        let nameless = |field: &str| {
            field == "issuer"
                && details.issuer.is_empty()
                && [name, "-", "--"].iter().any(|other| found[field] == *other)
        };
        let is_other = |field: &str, value: &Value| found[field] != *value && !nameless(field);
        let differing = wanted.iter().filter(|(field, value)| is_other(field, value));
        differing.for_each(|(field, _)| differences += &format!("{name:?}: another {field}\n"));
    }
    if differences.is_empty() { Ok(()) } else { Err(differences.into()) }
}

/// An account's fields; of Yandex's secret what codes are made of, which is all that apps keep.
fn shown(details: &Details) -> Fields {
    let mut fields = fields(details);
    if let (Kind::Yandex { .. }, Some(Value::String(hex))) =
        (&details.kind, fields.get_mut("secret"))
    {
        hex.truncate(32);
    }
    fields
}

/// Whether another app would find an account under a shorter name, as is said beforehand.
fn loses_its_name(format: &dyn Format, details: &Details) -> bool {
    let losses = format.writer().map(|writer| writer.holds().losses(details));
    losses.is_some_and(|losses| losses.contains(&Loss::Shortened))
}

/// The proof that the comparison can fail: one field after the other is made wrong.
fn notices() -> Outcome {
    let wanted = reference();
    let right: Vec<Value> = wanted.iter().map(|one| Value::from_iter(fields(one))).collect();
    differing(&wanted, &right)?;
    for field in fields(&wanted[0]).keys() {
        let mut wrong = right.clone();
        wrong[3][*field] = Value::from("other");
        if differing(&wanted, &wrong).is_ok() {
            return Err(format!("another {field} is not noticed").into());
        }
    }
    match differing(&wanted, &right[1..]) {
        Ok(()) => Err("a missing account is not noticed".into()),
        Err(_) => Ok(()),
    }
}

// ---- Python libraries ---------------------------------------------------------------------------

/// A Python that reads exports.
#[derive(Clone)]
struct Python {
    program: PathBuf,
    /// The formats it reads, or why it reads none.
    formats: Result<Vec<String>, String>,
}

impl Python {
    /// The one that `KEEPSTEP_PYTHON` names, the first in the path, or the system's own: whichever
    /// has the libraries.
    fn find() -> Self {
        let named = std::env::var_os("KEEPSTEP_PYTHON").map(PathBuf::from);
        let usual = ["python3", "/usr/bin/python3"].map(PathBuf::from);
        let mut formats = Err(String::new());
        for program in named.into_iter().chain(usual) {
            formats = Self::listed(&program);
            if formats.is_ok() {
                return Self { program, formats };
            }
        }
        Self { program: PathBuf::new(), formats }
    }

    /// The formats that one reads, or what it lacks.
    fn listed(program: &Path) -> Result<Vec<String>, String> {
        let list = answer(&mut Self::script(program), "").map_err(|failed| {
            let said = failed.message().unwrap_or_default().trim_end();
            format!("Python cannot read exports: {}", said.lines().last().unwrap_or_default())
        })?;
        Ok(list.split_whitespace().map(str::to_owned).collect())
    }

    fn script(program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env("PYTHONDONTWRITEBYTECODE", "1").env("PYTHONUTF8", "1");
        command.arg(fixtures().join("foreign/read.py"));
        command
    }

    fn why_not(&self, format: &str) -> Option<String> {
        match &self.formats {
            Err(why) => Some(why.clone()),
            Ok(known) if known.iter().any(|known| known == format) => None,
            Ok(_) => Some("fixtures/foreign/read.py does not read it".to_owned()),
        }
    }

    fn read(&self, format: &str, file: &Path, password: &str) -> Result<Vec<Value>, Failed> {
        let text = answer(Self::script(&self.program).arg(format).arg(file), password)?;
        Ok(serde_json::from_str(&text).map_err(|_| "no list was answered")?)
    }

    fn compare(&self, format: &dyn Format, password: Option<&str>) -> Outcome {
        let mut accounts = [reference(), odd_accounts()].concat();
        accounts.retain(|details| !loses_its_name(format, details));
        let (written, kept) = written(format, password, accounts)?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("export");
        fs::write(&file, &written.bytes)?;
        differing(&kept, &self.read(format.name(), &file, password.unwrap_or_default())?)
    }
}

// ---- programs -----------------------------------------------------------------------------------

/// KeePassXC lists what its own database would, and makes our codes.
fn keepassxc() -> Outcome {
    let password = "Pässe für sieben Türme 1";
    let format = formats::named("keepass").ok_or("keepass is a format")?;
    let (written, kept) = written(format, Some(password), reference())?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("export.kdbx");
    fs::write(&file, &written.bytes)?;
    let call = |words: &[&str]| {
        let mut command = Command::new("keepassxc-cli");
        command.env("HOME", folder.path()).env("LC_ALL", "C.UTF-8").args(words);
        command
    };
    let listed = answer(call(&["ls", "-q", "-R", "-f"]).arg(&file), password)?;
    let entries: Vec<&str> = listed.lines().filter(|line| !line.ends_with('/')).collect();
    if entries.len() != kept.len() {
        return Err(format!("{} entries instead of {}", entries.len(), kept.len()).into());
    }
    for details in &kept {
        let entry = details.issuer.as_str();
        let read = || answer(call(&["show", "-q", "-t"]).arg(&file).arg(entry), password);
        same_code(details, || Ok(read()?.trim().to_owned()))?;
    }
    Ok(())
}

/// Whether another makes this account's code of now. A code may change while it is asked for; then
/// it is the one before or after.
fn same_code(details: &Details, other: impl Fn() -> Result<String, Failed>) -> Outcome {
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map(|time| time.as_secs());
    let code = |seconds| {
        let code = details.code(Moment::from_seconds(seconds));
        code.map(|code| code.text.as_str().to_owned()).map_err(|_| "there is no code")
    };
    let before = code(now()?)?;
    let theirs = other()?;
    match theirs == before || theirs == code(now()?)? {
        true => Ok(()),
        false => Err(format!("{}: another code", details.name.as_str()).into()),
    }
}

/// What zbarimg finds in a picture with one QR code.
fn scanned(text: &str, level: Level) -> Result<String, Failed> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("code.png");
    fs::write(&file, qr::png_at(text, level).map_err(|_| "the text is too long")?)?;
    let words = ["-q", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable"];
    let found = answer(Command::new("zbarimg").args(words).arg(&file), "")?;
    Ok(found.strip_suffix('\n').unwrap_or(&found).to_owned())
}

fn single_codes() -> Outcome {
    for details in reference() {
        let uri = write_otpauth(&details);
        if scanned(&uri, Level::M)? != *uri {
            return Err(format!("{}: another text", details.name.as_str()).into());
        }
    }
    Ok(())
}

/// A series for Google's app, as pictures: zbarimg gets the URIs out, Python the accounts.
fn series(python: &Python) -> Outcome {
    let format = formats::named("google").ok_or("google is a format")?;
    let (written, kept) = written(format, None, reference())?;
    let lines = std::str::from_utf8(&written.bytes)?.lines();
    let found: Vec<String> = lines.map(|line| scanned(line, Level::L)).collect::<Result<_, _>>()?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("series");
    fs::write(&file, found.join("\n"))?;
    differing(&kept, &python.read("google", &file, "")?)
}

/// The codes that our readers and writers are held against are not ours alone.
fn oathtool() -> Outcome {
    const NOW: u64 = 1_700_000_000;
    let wrong = |details: &Details| format!("{}: another code", details.name.as_str());
    for details in reference() {
        let (kind, now) = match &details.kind {
            Kind::Totp { algorithm, period, .. } => (
                format!("--totp={}", algorithm.name().to_lowercase()),
                vec![format!("--now=@{NOW}"), format!("--time-step-size={}s", period.seconds())],
            ),
            Kind::Hotp { counter, .. } => {
                ("--hotp".to_owned(), vec![format!("--counter={counter}")])
            }
            Kind::Steam | Kind::Yandex { .. } | Kind::Motp { .. } => continue,
        };
        let digits = format!("--digits={}", details.kind.digits());
        let mut command = Command::new("oathtool");
        command.args(["--base32", &kind, &digits]).args(now).arg("-");
        let theirs = answer(&mut command, &details.secret.to_base32())?;
        let ours = match details.kind.counter() {
            Some(_) => details.next_code().map(|(code, _)| code),
            None => details.code(Moment::from_seconds(NOW)).map(|code| code.text),
        };
        if ours.map_err(|_| "there is no code")?.as_str() != theirs.trim() {
            return Err(wrong(&details).into());
        }
    }
    Ok(())
}
