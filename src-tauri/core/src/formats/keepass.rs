//! KeePass and KeePassXC: KDBX 3.1 and 4 by the keepass crate, and KeePass 2's XML. Writes KDBX 4.
//! Nothing is derived before the head was weighed; the trash and old versions stay where they are.

mod header;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use ::keepass::config::{DatabaseConfig, KdfConfig};
use ::keepass::db::{EntryRef, GroupId, GroupRef};
use ::keepass::error::{DatabaseKeyError, DatabaseOpenError};
use ::keepass::{Database, DatabaseKey};
use zeroize::Zeroizing;

use super::keepass_fields::{Entry, take};
use super::writer::{Holds, Order, Seals, Writer, failed};
use super::xml::{self, Element};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Kind, write_otpauth};
use crate::limits;
use crate::problem::Problem;

/// KeePass and KeePassXC.
pub struct Keepass;

/// The costs of Argon2 in what is written: memory in bytes, passes, lanes; KeePassXC's own.
const COSTS: (u64, u64, u32) = (64 << 20, 10, 2);

impl Format for Keepass {
    fn name(&self) -> &'static str {
        "keepass"
    }

    fn app(&self) -> &'static str {
        "KeePass"
    }

    fn reads(&self) -> &'static str {
        "KDBX 3.1 and 4 with password and key file, KeePass 2 XML"
    }

    fn knows(&self, file: &File) -> Fit {
        let begins = |root| {
            let start = |text: &str| text.get(..400).unwrap_or(text).contains(root);
            file.xml().is_some_and(start)
        };
        if header::is_one(file.bytes()) || begins(ROOT) {
            Fit::Sure
        } else if begins(KEY_ROOT) {
            Fit::Companion
        } else {
            Fit::No
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        if let Some(text) = file.xml() {
            let root = xml::parse(text)?;
            return match root.name == "KeyFile" {
                // It is used where the database beside it is opened.
                true if keys.companions.iter().any(|other| header::is_one(other.bytes)) => {
                    Ok(Import::default())
                }
                true => Err(Refusal::NeedsCompanion(".kdbx")),
                false => read_xml(&root),
            };
        }
        let header = header::weigh(file.bytes())?;
        let database = unsealed(file.bytes(), keys, &header).map_err(|refusal| match refusal {
            // A key file alone was not enough.
            Refusal::WrongPassword if keys.password.is_none() => Refusal::NeedsPassword,
            refusal => refusal,
        })?;
        let mut import = Import { encrypted: true, ..Import::default() };
        let bin = database.recycle_bin().map(|group| group.id());
        walk(&mut import, database.root(), bin);
        Ok(import)
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

/// The database behind password and key file. The crate indexes on odd content, and no file may
/// end the program.
fn unsealed(bytes: &[u8], keys: &Keys, header: &header::Header) -> Result<Database, Refusal> {
    let mut key = DatabaseKey::new();
    let beside = keys.companions.iter().find(|other| {
        KEY_ENDINGS.iter().any(|end| other.name.to_ascii_lowercase().ends_with(end))
    });
    let key_file = keys.key_file.or(beside.map(|file| file.bytes));
    match (keys.password, key_file) {
        (None, None) => return Err(Refusal::NeedsPassword),
        // With a key file, no password is another key than an empty one.
        (Some(password), file) if file.is_none() || !password.is_empty() => {
            key = key.with_password(password);
        }
        _ => {}
    }
    if let Some(mut file) = key_file {
        key = key.with_keyfile(&mut file).map_err(|_| Refusal::Corrupt)?;
    }
    let opened = catch_unwind(AssertUnwindSafe(|| Database::parse(bytes, key)));
    opened.map_err(|_| Refusal::Corrupt)?.map_err(|error| match error {
        DatabaseOpenError::Key(DatabaseKeyError::IncorrectKey) => Refusal::WrongPassword,
        // Version 3 shows a wrong key by its padding or by the first bytes.
        DatabaseOpenError::Cryptography(_) | DatabaseOpenError::UnexpectedEof
            if header.version == 3 =>
        {
            Refusal::WrongPassword
        }
        _ => Refusal::Corrupt,
    })
}

/// Every entry, group by group, but for the recycle bin.
fn walk(import: &mut Import, root: GroupRef, bin: Option<GroupId>) {
    let root_id = root.id();
    let database = root.database();
    let mut waiting: Vec<(GroupId, String)> = vec![(root_id, String::new())];
    while let Some((id, path)) = waiting.pop() {
        let Some(group) = database.group(id).filter(|_| Some(id) != bin) else { continue };
        for entry in group.entries() {
            take_entry(import, &entry, &path);
        }
        let below: Vec<_> = group
            .groups()
            .map(|child| (child.id(), joined(&path, &child.name)))
            .filter(|(_, path)| path.len() < limits::PATH_BYTES)
            .collect();
        waiting.extend(below.into_iter().rev());
    }
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") }
}

fn take_entry(import: &mut Import, entry: &EntryRef, group: &str) {
    let fields: BTreeMap<&str, &str> =
        entry.fields.iter().map(|(name, value)| (name.as_str(), value.get().as_str())).collect();
    let usual = |name| entry.get(name).unwrap_or_default();
    let (title, user, note) = (usual("Title"), usual("UserName"), usual("Notes"));
    take(import, &Entry { title, user, note, group, fields: fields.into_iter().collect() });
}

/// The root element of KeePass 2's XML, and of a key file.
const ROOT: &str = "<KeePassFile";
const KEY_ROOT: &str = "<KeyFile";

/// How key files are named that lie beside a database.
const KEY_ENDINGS: [&str; 2] = [".keyx", ".key"];

fn read_xml(file: &Element) -> Result<Import, Refusal> {
    if file.name != "KeePassFile" {
        return Err(Refusal::NotRecognised);
    }
    let bin = file.text_at(&["Meta", "RecycleBinUUID"]);
    let root = file.at(&["Root", "Group"]).ok_or(Refusal::Corrupt)?;
    let mut import = Import::default();
    let mut waiting = vec![(root, String::new())];
    while let Some((group, path)) = waiting.pop() {
        if !bin.is_empty() && group.text_at(&["UUID"]) == bin {
            continue;
        }
        for entry in group.all("Entry") {
            let fields: Vec<(&str, &str)> = entry
                .all("String")
                .filter_map(|field| Some((field.first("Key")?.text(), field.first("Value")?)))
                // Sealed values stand in databases alone.
                .filter(|(_, value)| value.attribute("Protected") != Some("True"))
                .map(|(name, value)| (name, value.text()))
                .collect();
            let usual = |name: &str| {
                fields.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| *value)
            };
            let (title, user, note) = (usual("Title"), usual("UserName"), usual("Notes"));
            take(&mut import, &Entry { title, user, note, group: &path, fields });
        }
        let below: Vec<_> = group
            .all("Group")
            .map(|child| (child, joined(&path, child.text_at(&["Name"]))))
            .collect();
        waiting.extend(below.into_iter().rev());
    }
    Ok(import)
}

/// The URI as KeePassXC writes it: Steam is a TOTP with an encoder.
pub(super) fn written(details: &Details) -> Zeroizing<String> {
    let uri = write_otpauth(details);
    match details.kind {
        Kind::Steam => {
            let rest = uri.strip_prefix("otpauth://steam/").unwrap_or_default();
            Zeroizing::new(format!("otpauth://totp/{rest}&encoder=steam"))
        }
        _ => uri,
    }
}

/// What KeePassXC makes codes of; it has no counters.
pub(super) const HOLDS: Holds = Holds {
    kinds: &["totp", "steam"],
    pins: false,
    groups: 1,
    favorites: false,
    organisations: true,
    ..Holds::ALL
};

impl Writer for Keepass {
    fn holds(&self) -> &Holds {
        &HOLDS
    }

    fn seals(&self) -> Seals {
        Seals::Always
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "kdbx"
    }

    fn keeps_order(&self) -> bool {
        false
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut config = DatabaseConfig::default();
        if let KdfConfig::Argon2 { memory, iterations, parallelism, .. } = &mut config.kdf_config {
            (*memory, *iterations, *parallelism) = COSTS;
        }
        let mut database = Database::with_config(config);
        database.meta.generator = Some("Keepstep".to_owned());
        database.meta.database_name = Some("Keepstep".to_owned());
        database.root_mut().name = "Root".to_owned();
        let mut groups: BTreeMap<&str, GroupId> = BTreeMap::new();
        let mut root = database.root_mut();
        for details in order.accounts {
            let mut entry = match details.groups.first().map(|group| group.as_str()) {
                None => root.add_entry(),
                Some(name) => {
                    let id = *groups.entry(name).or_insert_with(|| {
                        let mut group = root.add_group();
                        group.name = name.to_owned();
                        group.id()
                    });
                    let Some(mut group) = root.group_mut(id) else { return Err(failed()) };
                    group.add_entry().edit(|entry| fill(entry, details));
                    continue;
                }
            };
            entry.edit(|entry| fill(entry, details));
        }
        let mut out = Zeroizing::new(Vec::new());
        let key = DatabaseKey::new().with_password(order.password.unwrap_or_default());
        database.save(&mut *out, key).map_err(|_| failed())?;
        Ok(out)
    }
}

fn fill(entry: &mut ::keepass::db::EntryMut, details: &Details) {
    entry.set_unprotected("Title", details.issuer.as_str());
    entry.set_unprotected("UserName", details.name.as_str());
    entry.set_unprotected("Notes", details.note.as_str());
    entry.set_protected("otp", written(details).as_str());
}
