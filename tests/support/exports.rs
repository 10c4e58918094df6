//! The exports that we made ourselves, with what each gives: walks the folders, so that nothing is
//! listed twice. And how exports are ordered to be written.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "each test file uses its own part of this, and a fixture that is not whole stops it"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use keepstep_core::Moment;
use keepstep_core::account::{
    Algorithm, Details, Digits, Kind, Period, Pin, Secret, Text, parse_otpauth,
};
use keepstep_core::formats::{self, FORMATS, Format, Given, Keys, Opened, Order, Refused, Seals};
use serde_json::Value;

fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// The reference accounts, as our own reader of URIs sees them.
pub fn reference() -> Vec<Details> {
    let lines = fs::read_to_string(fixtures().join("accounts.txt")).unwrap();
    lines.lines().filter(|line| !line.starts_with('#')).map(|l| parse_otpauth(l).unwrap()).collect()
}

/// One fixture: how to open it, and what it gives.
pub struct Fixture {
    pub format: String,
    pub name: String,
    pub bytes: Vec<u8>,
    pub password: Option<String>,
    pub key_file: Option<Vec<u8>>,
    pub companions: Vec<(String, Vec<u8>)>,
    pub wanted: Vec<BTreeMap<&'static str, Value>>,
}

fn json(path: &Path) -> Value {
    fs::read(path).map_or(Value::Null, |bytes| serde_json::from_slice(&bytes).unwrap())
}

pub fn all() -> Vec<Fixture> {
    let formats = fixtures().join("formats");
    let mut all = Vec::new();
    for format in FORMATS {
        let folder = formats.join(format.name());
        let differs = json(&folder.join("differs.json"));
        let expect = json(&folder.join("expect.json"));
        let files =
            expect.as_object().unwrap_or_else(|| panic!("{} has no fixture", format.name()));
        for (name, notes) in files {
            let read = |name: &str| fs::read(folder.join(name)).unwrap();
            let companions = notes["companions"].as_array().into_iter().flatten();
            all.push(Fixture {
                format: format.name().to_owned(),
                name: name.clone(),
                bytes: read(name),
                password: notes["password"].as_str().map(str::to_owned),
                key_file: notes["key_file"].as_str().map(read),
                companions: companions
                    .map(|name| (name.as_str().unwrap().to_owned(), read(name.as_str().unwrap())))
                    .collect(),
                wanted: wanted(&differs, notes),
            });
        }
    }
    assert!(all.len() >= FORMATS.len());
    all
}

/// The reference accounts, changed as `differs.json` and a file's own notes say.
fn wanted(differs: &Value, notes: &Value) -> Vec<BTreeMap<&'static str, Value>> {
    let left_out = |name: &str| {
        let here = notes["left_out"].as_array().into_iter().flatten().any(|one| one == name);
        here || (differs[name].is_string() && notes["changed"].get(name).is_none())
    };
    let mut wanted = Vec::new();
    for details in reference() {
        let name = details.name.as_str();
        if left_out(name) {
            continue;
        }
        let mut fields = fields(&details);
        for changes in [&differs[name], &notes["changed"][name]] {
            for (field, value) in changes.as_object().into_iter().flatten() {
                let known = fields.iter_mut().find(|(known, _)| *known == field);
                *known.unwrap_or_else(|| panic!("{field} is no field")).1 = value.clone();
            }
        }
        wanted.push(fields);
    }
    wanted
}

pub fn fields(details: &Details) -> BTreeMap<&'static str, Value> {
    let kind = &details.kind;
    BTreeMap::from([
        ("issuer", details.issuer.as_str().into()),
        ("name", details.name.as_str().into()),
        ("secret", details.secret.to_hex().as_str().into()),
        ("type", kind.name().into()),
        ("algorithm", kind.algorithm().name().into()),
        ("digits", kind.digits().into()),
        ("period", kind.period().map(|period| period.seconds()).into()),
        ("counter", kind.counter().into()),
    ])
}

impl Fixture {
    pub fn open(&self, bytes: &[u8], password: Option<&str>) -> Result<Opened, Refused> {
        let companions: Vec<Given> =
            self.companions.iter().map(|(name, bytes)| Given { name, bytes }).collect();
        let keys = Keys {
            password,
            key_file: self.key_file.as_deref(),
            companions: &companions,
            ..Keys::default()
        };
        formats::open(&[Given { name: &self.name, bytes }], &keys, None, &|| false)
    }

    pub fn called(&self) -> String {
        format!("{}/{}", self.format, self.name)
    }
}

/// These accounts to be written, at the moment of the reference codes.
pub fn order<'a>(accounts: &'a [Details], password: Option<&'a str>) -> Order<'a> {
    let now = Moment::from_seconds(1_700_000_000);
    Order::new(accounts, password, now, &drawn)
}

/// Bytes that differ from call to call, so that no two groups get one name.
fn drawn(bytes: &mut [u8]) -> bool {
    static CALLS: AtomicU64 = AtomicU64::new(0);
    let call = CALLS.fetch_add(1, Ordering::Relaxed).to_le_bytes();
    bytes.iter_mut().zip(call.iter().cycle()).for_each(|(byte, call)| *byte = 0x5A ^ call);
    true
}

/// The ways a format is written.
pub fn ways(format: &dyn Format) -> Vec<Option<&'static str>> {
    match format.writer().map(formats::Writer::seals) {
        None => vec![],
        Some(Seals::Never) => vec![None],
        Some(Seals::Either) => vec![None, Some("Pässe für sieben Türme 1")],
        Some(Seals::Always) => vec![Some("Pässe für sieben Türme 1")],
    }
}

/// Accounts as people have them too: parts that are missing, letters that mean something in a
/// file, numbers that few apps know.
pub fn odd_accounts() -> Vec<Details> {
    let text = |line: &str| Text::line(line).unwrap();
    let account = |issuer: &str, name: &str, kind: Kind| {
        let secret = Secret::from_bytes(format!("{issuer}/{name}/{}", kind.name()).into_bytes());
        Details::new(text(issuer), text(name), secret.unwrap(), kind)
    };
    let digits = |digits| Digits::new(digits).unwrap();
    let pin = || Pin::new("1234");
    let mut odd: Vec<Details> = [
        ("", "alice"),
        ("GitHub", ""),
        ("Same", "Same"),
        ("A:B", "c:d"),
        ("A", ":b"),
        ("X - Y", "z - w"),
        ("Semi;colon, \"quoted\"", "comma, tab;"),
        ("Ünïcödé 🔑", "日本語 & <tag> 'x' %41+1"),
        ("=1+1", "@SUM(A1)"),
        ("a/b?c#d", "e=f&g=h"),
    ]
    .into_iter()
    .map(|(issuer, name)| account(issuer, name, Kind::COMMON))
    .collect();
    let (issuer, name) = ("Long".repeat(30), "long name ".repeat(30));
    odd.push(account(&issuer, &name, Kind::COMMON));
    for (issuer, name) in [("Steam", "bob"), ("Boeing", "Sophia"), ("", "x"), ("Steam", "a: b")] {
        odd.push(account(issuer, name, Kind::Steam));
    }
    // What Steam's own codes are known by elsewhere.
    let five = |digits| Kind::Totp { algorithm: Algorithm::Sha1, digits, period: Period::THIRTY };
    odd.push(account("Steam", "five digits", five(digits(5))));
    odd.push(account("Steam", "six digits", Kind::COMMON));
    odd.push(account("Yandex", "PIN", Kind::Yandex { pin: pin() }));
    odd.push(account("mOTP", "with PIN", Kind::Motp { pin: pin() }));
    for algorithm in [Algorithm::Sha256, Algorithm::Sha512, Algorithm::Md5] {
        let period = Period::new(86_400).unwrap();
        odd.push(account(
            "Ten",
            algorithm.name(),
            Kind::Totp { algorithm, digits: digits(10), period },
        ));
        let kind = Kind::Hotp { algorithm, digits: digits(5), counter: (1 << 53) - 1 };
        odd.push(account("Counted", algorithm.name(), kind));
    }
    let mut told = account("Told", "everything", Kind::COMMON);
    told.note = Text::lines("two\nlines, \"quotes\", + and %2B\n\tand a tab").unwrap();
    told.groups = vec![text("Arbeit"), text("Büro, 2")];
    told.favorite = true;
    let twin = Details { name: text("twin"), groups: vec![text("Arbeit")], ..told.clone() };
    odd.extend([told, twin]);
    odd
}
