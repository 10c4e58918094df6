//! Real exports and pictures of other apps, held against their expectations. They lie beside the
//! repository in `../shared/cases` and are never copied into it; where they are missing the test
//! says loudly that it was skipped.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test that counts says what it counted, and the environment chooses what it counts"
)]

use std::fs;
use std::path::{Path, PathBuf};

use keepstep_core::account::Details;
use keepstep_core::formats::{self, Given, Import, Keys, Opened, Refused};
use keepstep_core::{Moment, Problem};
use serde_json::Value;

#[path = "support/sweep.rs"]
mod sweep;

/// What `UNREAD` names is not read yet. KEEPSTEP_CASES=aegis,andotp runs these folders alone.
const UNREAD: &[&str] = &[];

/// What differs from an expectation; empty where all is well.
type Differences = Vec<String>;

fn cases() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/cases");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("\n!!! SKIPPED: there is no ../shared/cases beside the repository !!!\n");
    None
}

/// A case's file, and what goes with it.
struct Case {
    name: String,
    bytes: Vec<u8>,
    companions: Vec<(String, Vec<u8>)>,
    password: Option<String>,
}

impl Case {
    fn load(folder: &Path, expected: &Value) -> Self {
        let read = |name: &Value| {
            let name = name.as_str().expect("each case names its files").to_owned();
            let bytes = fs::read(folder.join(&name)).expect("each case has its files");
            (name, bytes)
        };
        let (name, bytes) = read(&expected["file"]);
        // A list of files, or the names they are to have and the files they lie in.
        let mut companions: Vec<(String, Vec<u8>)> =
            expected["companions"].as_array().into_iter().flatten().map(read).collect();
        for (name, file) in expected["companions"].as_object().into_iter().flatten() {
            companions.push((name.clone(), read(file).1));
        }
        let password = expected["password"].as_str().or(expected["psk_hex"].as_str());
        Self { name, bytes, companions, password: password.map(str::to_owned) }
    }

    /// Opens these bytes in place of its own as a person would: with its password, and the files
    /// that go with it.
    fn open(&self, bytes: &[u8]) -> Result<Opened, Refused> {
        let companions: Vec<Given> =
            self.companions.iter().map(|(name, bytes)| Given { name, bytes }).collect();
        let password = self.password.as_deref();
        let keys = Keys { password, key_file: None, companions: &companions, ..Keys::default() };
        formats::open(&[Given { name: &self.name, bytes }], &keys, None, &|| false)
    }
}

fn import(folder: &Path, expected: &Value) -> Result<Opened, Refused> {
    let case = Case::load(folder, expected);
    case.open(&case.bytes)
}

/// Whether a refusal is of the kind that a case expects.
fn right_kind(expected: &Value, kind: &str) -> bool {
    let named = |value: &Value| {
        let wanted = value.as_str().map(|wanted| match wanted {
            "not_this_format" => "not_recognised",
            other => other,
        });
        wanted.is_some_and(|wanted| wanted.split(" or ").any(|one| one == kind))
    };
    named(&expected["error_kind"])
        || expected["error_kind_alt"].as_array().is_some_and(|all| all.iter().any(named))
        || named(&expected["error_kind_alt"])
}

/// The folders of the formats, in order.
fn folders(formats: &Path) -> Vec<String> {
    let wanted = std::env::var("KEEPSTEP_CASES").ok();
    let is_wanted = |name: &String| match &wanted {
        Some(wanted) => wanted.split(',').any(|one| one == name),
        None => !UNREAD.contains(&name.as_str()),
    };
    let entries = fs::read_dir(formats).expect("the folder of the formats can be listed");
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut folders: Vec<String> = names.filter(is_wanted).collect();
    folders.sort();
    folders
}

/// Every expectation of a format, in order.
fn expectations(folder: &Path) -> Vec<(String, Value)> {
    let mut all: Vec<(String, Value)> = fs::read_dir(folder)
        .expect("the folder of a format can be listed")
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let name = path.file_name()?.to_str()?.strip_suffix(".expect.json")?.to_owned();
            Some((name, serde_json::from_slice(&fs::read(&path).ok()?).ok()?))
        })
        .collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all
}

fn compare(expected: &Value, result: &Result<Opened, Refused>) -> Differences {
    let wants_error = expected["error"].as_bool().unwrap_or(false);
    match result {
        Err(refused) if wants_error => {
            let kind = refused.refusal.kind();
            let wrong = || format!("{kind} instead of {}", expected["error_kind"]);
            (!right_kind(expected, kind)).then(wrong).into_iter().collect()
        }
        Err(refused) => vec![format!("refused as {}", refused.problem())],
        Ok(opened) if wants_error => {
            let import = &opened.import;
            vec![format!(
                "{} accounts and {:?} from a bad file",
                import.found.len(),
                import.problems.iter().map(Problem::id).collect::<Vec<_>>()
            )]
        }
        Ok(opened) => compare_accounts(expected, &opened.import),
    }
}

fn compare_accounts(expected: &Value, import: &Import) -> Differences {
    let entries = expected["entries"].as_array().map_or(&[][..], Vec::as_slice);
    let mut differences = Vec::new();
    let mut left: Vec<&Details> = import.found.iter().collect();
    for entry in entries {
        let place = if expected["unordered"] == true || entry["optional"] == true {
            left.iter().position(|details| differing(entry, details).is_empty())
        } else {
            (!left.is_empty()).then_some(0)
        };
        match place {
            Some(place) => differences.extend(differing(entry, left.remove(place))),
            None if entry["optional"] == true => {}
            None => differences.push(format!("{} is missing", entry["name"])),
        }
    }
    differences.extend(left.iter().map(|details| format!("{} is too much", details.name.as_str())));
    let skipped = expected["skipped"].as_array().map_or(0, Vec::len);
    if import.problems.len() != skipped {
        let ids: Vec<&str> = import.problems.iter().map(Problem::id).collect();
        differences.push(format!("{skipped} items are to be reported, but {ids:?}"));
    }
    differences.extend(differing_series(expected, import));
    differences
}

/// A series that is not whole says which of its parts are missing, from 1.
fn differing_series(expected: &Value, import: &Import) -> Option<String> {
    let wanted: Vec<u64> = expected["missing_batch_index"]
        .as_array()?
        .iter()
        .filter_map(|index| Some(index.as_u64()? + 1))
        .collect();
    let missing: Vec<u64> =
        import.series.iter().flat_map(|s| s.missing.iter().map(|part| *part as u64)).collect();
    (missing != wanted).then(|| format!("parts {missing:?} are missing instead of {wanted:?}"))
}

/// Every field of an account that is not as expected.
fn differing(entry: &Value, details: &Details) -> Differences {
    let kind = &details.kind;
    let number = |number: Option<u64>| number.map_or(Value::Null, Value::from);
    let fields = [
        ("issuer", Value::from(details.issuer.as_str())),
        ("name", Value::from(details.name.as_str())),
        ("type", Value::from(kind.name())),
        ("secret_hex", Value::from(details.secret.to_hex().as_str())),
        ("algorithm", Value::from(kind.algorithm().name())),
        ("digits", Value::from(kind.digits())),
        ("period", number(kind.period().map(|period| period.seconds()))),
        ("counter", number(kind.counter())),
    ];
    let lenient = entry["lenient"].as_array().cloned().unwrap_or_default();
    let name = &entry["name"];
    let mut differences: Differences = fields
        .into_iter()
        .filter(|(field, value)| !lenient.contains(&Value::from(*field)) && entry[*field] != *value)
        .map(|(field, value)| match field {
            "secret_hex" => format!("{name}: another secret"),
            _ => format!("{name}: {field} is {value} instead of {}", entry[field]),
        })
        .collect();
    if let Some(wanted) = entry["otp"]["code"].as_str() {
        let time = Moment::from_seconds(entry["otp"]["time"].as_u64().unwrap_or(0));
        let code = match kind.counter() {
            Some(_) => details.next_code().map(|(code, _)| code),
            None => details.code(time).map(|code| code.text),
        };
        if code.as_deref() != Ok(wanted) {
            differences.push(format!("{name}: the code is {code:?} instead of {wanted}"));
        }
    }
    differences
}

#[test]
fn exports_of_other_apps_are_read_as_expected() {
    let Some(cases) = cases() else { return };
    let (mut count, mut as_expected) = (0, 0);
    let mut report = String::new();
    for format in folders(&cases.join("formats")) {
        let folder = cases.join("formats").join(&format);
        for (name, expected) in expectations(&folder) {
            let differences = compare(&expected, &import(&folder, &expected));
            count += 1;
            as_expected += usize::from(differences.is_empty());
            for difference in differences {
                report += &format!("{format}/{name}: {difference}\n");
            }
        }
    }
    println!("{count} cases, {as_expected} as expected");
    assert!(count > 0 && report.is_empty(), "{count} cases, {as_expected} as expected:\n{report}");
}

/// Only where it is asked for: real files cost what their apps ask for, again at each try.
#[test]
fn cut_and_changed_cases_never_stop_the_program() {
    let Some(cases) = cases() else { return };
    if std::env::var_os("KEEPSTEP_SWEEP").is_none() {
        println!("\n!!! SKIPPED: KEEPSTEP_SWEEP=full cuts and changes every case, for hours !!!\n");
        return;
    }
    let (mut tries, mut harm) = (0, Vec::new());
    for format in folders(&cases.join("formats")) {
        let folder = cases.join("formats").join(&format);
        for (name, expected) in expectations(&folder) {
            let case = Case::load(&folder, &expected);
            let open = |bytes: &[u8], _| drop(case.open(bytes));
            let name = format!("{format}/{name}");
            let seen = sweep::sweep(&name, &case.bytes, sweep::extent((0, 0)), open);
            println!("{}", seen.line());
            tries += seen.made();
            harm.extend(seen.harm());
        }
    }
    println!("{tries} tries, {} with harm", harm.len());
    assert!(harm.is_empty(), "{harm:#?}");
}

/// The proof that the comparison can fail: one field after the other is made wrong.
#[test]
fn a_wrong_field_is_noticed() {
    let text = b"otpauth://totp/S:a?secret=JBSWY3DPEHPK3PXP";
    let read = || {
        let given = Given { name: "list.txt", bytes: text };
        formats::open(&[given], &Keys::default(), None, &|| false)
    };
    let right = serde_json::json!({"issuer": "S", "name": "a", "type": "totp",
        "secret_hex": "48656c6c6f21deadbeef", "algorithm": "SHA1", "digits": 6, "period": 30,
        "counter": null, "otp": {"time": 1_700_000_000, "code": "324550"}});
    let with = |entry: &Value| compare(&serde_json::json!({"entries": [entry]}), &read());
    assert_eq!(with(&right), Differences::new());
    for field in right.as_object().expect("an object was written above").keys() {
        let mut wrong = right.clone();
        wrong[field] = serde_json::json!({"time": 0, "code": "000000"});
        assert_eq!(with(&wrong).len(), 1, "{field}");
        wrong["lenient"] = serde_json::json!([field]);
        assert_eq!(with(&wrong).is_empty(), field != "otp", "{field}");
    }
    assert_eq!(compare(&serde_json::json!({"entries": []}), &read()).len(), 1);
    assert_eq!(compare(&serde_json::json!({"entries": [right, right]}), &read()).len(), 1);
    assert_eq!(compare(&serde_json::json!({"error": true}), &read()).len(), 1);
}
