//! KeePass and KeePassXC: KDBX 3.1 and 4 and KeePass 2's XML. Writes KDBX 4 by the keepass crate.
//! Nothing is derived before the head was weighed; the trash and old versions stay where they are.

mod header;
mod unseal;

use std::collections::BTreeMap;

use ::keepass::config::{DatabaseConfig, KdfConfig};
use ::keepass::db::GroupId;
use ::keepass::{Database, DatabaseKey};
use zeroize::Zeroizing;

use super::keepass_fields::{Entry, take};
use super::writer::{Holds, Order, Seals, Writer, failed};
use super::xml::Element;
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
        if header::is_one(file.bytes()) || begins(file, ROOT) {
            Fit::Sure
        } else if begins(file, KEY_ROOT) {
            Fit::Companion
        } else {
            Fit::No
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        if let Some(text) = file.xml() {
            if !begins(file, KEY_ROOT) {
                return read(&unseal::tree(text, None)?);
            }
            // It is used where the database beside it is opened.
            let is_beside = keys.companions.iter().any(|other| header::is_one(other.bytes));
            let alone = Refusal::NeedsCompanion(".kdbx");
            return if is_beside { Ok(Import::default()) } else { Err(alone) };
        }
        let header = header::weigh(file.bytes())?;
        let key_file = keys.key_file.or_else(|| beside(keys));
        if keys.password.is_none() && key_file.is_none() {
            return Err(Refusal::NeedsPassword);
        }
        // With a key file, no password is another key than an empty one.
        let password = keys.password.filter(|typed| key_file.is_none() || !typed.is_empty());
        let root =
            unseal::unseal(&header, password, key_file).map_err(|refusal| match refusal {
                // A key file alone was not enough.
                Refusal::WrongPassword if password.is_none() => Refusal::NeedsPassword,
                refusal => refusal,
            })?;
        Ok(Import { encrypted: true, ..read(&root)? })
    }

    fn takes_key_file(&self) -> bool {
        true
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

/// A key file that lies beside the database.
fn beside<'a>(keys: &Keys<'a>) -> Option<&'a [u8]> {
    let is_key = |name: &str| {
        let name = name.to_ascii_lowercase();
        KEY_ENDINGS.iter().any(|end| name.ends_with(end))
    };
    keys.companions.iter().find(|other| is_key(other.name)).map(|other| other.bytes)
}

/// Whether an XML document begins with this element.
fn begins(file: &File, root: &str) -> bool {
    let start = |text: &str| text.get(..400).unwrap_or(text).contains(root);
    file.xml().is_some_and(start)
}

/// A group's path; what would make it longer than a group's name may be is left out of it.
fn joined(path: &str, name: &str) -> String {
    match path {
        _ if path.len() + name.len() >= limits::PATH_BYTES => path.to_owned(),
        "" => name.to_owned(),
        _ => format!("{path}/{name}"),
    }
}

/// The root element of KeePass 2's XML, and of a key file.
const ROOT: &str = "<KeePassFile";
const KEY_ROOT: &str = "<KeyFile";

/// How key files are named that lie beside a database.
const KEY_ENDINGS: [&str; 2] = [".keyx", ".key"];

/// Every entry, group by group, but for the recycle bin.
fn read(file: &Element) -> Result<Import, Refusal> {
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
                .map(|field| (field.text_at(&["Key"]), field.text_at(&["Value"])))
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
    uris: true,
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
