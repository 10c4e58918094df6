//! Key containers of token makers and servers (PSKC, RFC 6030) and the drafts before it: in the
//! clear, sealed with a password or with a key agreed before, which is typed in hexadecimal.

mod sealed;
mod written;

use zeroize::Zeroizing;

use self::sealed::{Fault, Lock, Plain, bytes, check, fragment};
use super::draft::{Draft, Number, label};
use super::writer::{Holds, Order, Seals, Writer};
use super::xml::{self, Element};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Secret;
use crate::problem::Problem;

/// PSKC.
pub struct Pskc;

impl Format for Pskc {
    fn name(&self) -> &'static str {
        "pskc"
    }

    fn app(&self) -> &'static str {
        "PSKC"
    }

    fn reads(&self) -> &'static str {
        "RFC 6030 and its drafts: plain, password, pre-shared key in hexadecimal"
    }

    fn knows(&self, file: &File) -> Fit {
        match file.xml().is_some_and(|text| text.contains("KeyContainer")) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let root = xml::parse(file.xml().ok_or(Refusal::NotRecognised)?)?;
        if root.name != "KeyContainer" {
            return Err(Refusal::NotRecognised);
        }
        if !matches!(root.attribute("Version").map(str::trim), None | Some("" | "1" | "1.0")) {
            return Err(Refusal::Unsupported("import-newer"));
        }
        let packages = || root.all("KeyPackage").chain(root.all("Device"));
        let items: Vec<Item> = packages()
            .flat_map(|package| package.all("Key").map(move |key| Item { package, key }))
            .collect();
        let draft = root.first("EncryptionMethod").is_some();
        let mut is_sealed = false;
        for (item, value) in items.iter().filter_map(|item| Some((item, item.secret()?))) {
            match check(value) {
                // What is no account may be sealed in whatever way.
                Err(Refusal::Unsupported(_)) if item.kind().is_none() => continue,
                checked => checked?,
            }
            let here = draft || value.first("EncryptedValue").is_some();
            is_sealed |= here && item.kind().is_some();
        }
        let lock = if is_sealed { Some(Lock::new(&root, keys)?) } else { None };
        read(&items, lock.as_ref())
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

fn read(items: &[Item], lock: Option<&Lock>) -> Result<Import, Refusal> {
    let mut import = Import { encrypted: lock.is_some(), ..Import::default() };
    let (mut opened, mut closed) = (0_usize, 0_usize);
    for item in items {
        let label = label(item.issuer(), item.name());
        match item.read(lock) {
            Ok(draft) => {
                opened += 1;
                import.take(draft);
            }
            Err(Left::Out(id)) => import.leave_out(id, &label),
            Err(Left::Closed) => {
                closed += 1;
                import.leave_out("item-broken", &label);
            }
        }
    }
    // One key for all: where it opens one, the others are damaged; where none, it is another.
    if closed > 0 && opened == 0 { Err(Refusal::WrongPassword) } else { Ok(import) }
}

/// A key and the package it lies in.
struct Item<'a> {
    package: &'a Element,
    key: &'a Element,
}

/// Why a key is no account.
enum Left {
    Out(&'static str),
    Closed,
}

impl From<Fault> for Left {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Damaged => Self::Out("item-broken"),
            Fault::Closed => Self::Closed,
        }
    }
}

impl<'a> Item<'a> {
    fn kind(&self) -> Option<&'static str> {
        let name =
            self.key.attribute("Algorithm").or_else(|| self.key.attribute("KeyAlgorithm"))?;
        match fragment(name).to_ascii_lowercase().as_str() {
            "hotp" => Some("hotp"),
            "totp" => Some("totp"),
            _ => None,
        }
    }

    fn device(&self, name: &'a str) -> &'a str {
        let info = self.package.first("DeviceInfo").or_else(|| self.package.first("DeviceId"));
        info.map_or("", |info| info.text_at(&[name]))
    }

    fn issuer(&self) -> &'a str {
        self.key.first("Issuer").map_or_else(|| self.device("Manufacturer"), Element::text)
    }

    fn name(&self) -> &'a str {
        let user = self.key.first("UserId").map(Element::text);
        let serial = Some(self.device("SerialNo")).filter(|serial| !serial.is_empty());
        let id = self.key.attribute("Id").or_else(|| self.key.attribute("KeyId"));
        user.or(serial).or(id).unwrap_or_default()
    }

    /// A named value, as the RFC writes it or as the drafts do.
    fn value(&self, name: &str, draft: &str) -> Option<&'a Element> {
        let key = self.key;
        let mut data = key.children.iter().filter(|child| child.name == "Data");
        data.find_map(|data| {
            let is_named = |named: &str| named.eq_ignore_ascii_case(draft);
            match data.attribute("Name").is_some_and(is_named) {
                true => Some(data),
                false => data.children.iter().find(|child| child.name == name),
            }
        })
    }

    fn secret(&self) -> Option<&'a Element> {
        self.value("Secret", "SECRET")
    }

    fn read(&self, lock: Option<&Lock>) -> Result<Draft, Left> {
        if self.is_broken() {
            return Err(Left::Out("item-broken-number"));
        }
        let kind = self.kind().ok_or(Left::Out("import-not-oath"))?;
        let parameters = self.key.first("AlgorithmParameters").or_else(|| self.key.first("Usage"));
        let format = parameters.and_then(|parameters| parameters.first("ResponseFormat"));
        let said = |name| format.and_then(|format| format.attribute(name));
        let encoding = said("Encoding").or_else(|| said("Format")).unwrap_or("DECIMAL");
        if !encoding.eq_ignore_ascii_case("DECIMAL") {
            return Err(Left::Out("import-not-oath"));
        }
        let value = self.secret().ok_or(Left::Out("import-no-secret"))?;
        let mut plain = open(value, lock)?;
        let secret = Secret::from_bytes(std::mem::take(&mut *plain));
        let mut draft = Draft::new(self.issuer(), self.name(), secret);
        draft.kind = kind.to_owned();
        draft.algorithm = parameters.map_or("", |p| p.text_at(&["Suite"])).to_owned();
        draft.digits = Number::from(said("Length").unwrap_or_default());
        draft.period = self.number("TimeInterval", "TIME_INTERVAL", lock)?;
        draft.counter = self.number("Counter", "COUNTER", lock)?;
        Ok(draft)
    }

    /// Whether a number stands there as something else, in whatever kind of key.
    fn is_broken(&self) -> bool {
        let wrong = |text: &str| Number::from(text) == Number::Wrong;
        let formats =
            ["AlgorithmParameters", "Usage"].into_iter().filter_map(|name| self.key.first(name));
        let broken_format = formats.flat_map(|parameters| &parameters.children).any(|format| {
            let said = |name| format.attribute(name).unwrap_or_default();
            let check = said("CheckDigits").to_ascii_lowercase();
            ["Length", "Min", "Max"].iter().any(|name| wrong(said(name)))
                || !matches!(check.as_str(), "" | "true" | "false" | "0" | "1")
        });
        let values = ["Counter", "TimeInterval"].into_iter();
        let mut plain = values.map(|name| self.key.text_at(&["Data", name, "PlainValue"]));
        wrong(self.key.text_at(&["Policy", "NumberOfTransactions"]))
            || broken_format
            || plain.any(wrong)
    }

    fn number(&self, name: &str, draft: &str, lock: Option<&Lock>) -> Result<Number, Left> {
        let Some(value) = self.value(name, draft) else { return Ok(Number::Usual) };
        if let Some(plain) = value.first("PlainValue") {
            return Ok(Number::from(plain.text()));
        }
        let plain = match value.first("EncryptedValue") {
            Some(_) => lock.ok_or(Left::Closed)?.open(value)?,
            // The drafts leave it open: as digits, or as bytes.
            None => {
                let text = value.text_at(&["Value"]);
                match Number::from(text) {
                    Number::Wrong => bytes(text).ok_or(Left::Out("item-broken-number"))?,
                    number => return Ok(number),
                }
            }
        };
        Ok(whole(&plain))
    }
}

/// The secret's bytes, open or sealed.
fn open(value: &Element, lock: Option<&Lock>) -> Result<Plain, Left> {
    if let Some(plain) = value.first("PlainValue") {
        return bytes(plain.text()).ok_or(Left::Out("item-broken"));
    }
    match (value.first("EncryptedValue"), lock) {
        (Some(_), Some(lock)) => Ok(lock.open(value)?),
        (None, Some(lock)) => Ok(lock.open_draft(value)?),
        (None, None) if value.first("Value").is_some() => {
            bytes(value.text_at(&["Value"])).ok_or(Left::Out("item-broken"))
        }
        _ => Err(Left::Out("import-no-secret")),
    }
}

/// A number as digits, or as bytes with the highest first.
fn whole(plain: &Zeroizing<Vec<u8>>) -> Number {
    match std::str::from_utf8(plain) {
        Ok(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => Number::from(text),
        _ if plain.len() > 8 => Number::Wrong,
        _ => Number::Is(plain.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))),
    }
}

impl Writer for Pskc {
    fn holds(&self) -> &Holds {
        &Holds {
            kinds: &["totp", "hotp"],
            pins: false,
            groups: 0,
            notes: false,
            favorites: false,
            ..Holds::ALL
        }
    }

    fn seals(&self) -> Seals {
        Seals::Either
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "xml"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        written::write(order)
    }
}
