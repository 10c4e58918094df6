//! LastPass: the JSON of its Authenticator (Android and iOS) and the table of its vault.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::draft::{Draft, Number};
use super::json::{array, object, text};
use super::login::{Login, logins};
use super::writer::{Holds, Order, SHA, Writer};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Secret};
use crate::problem::Problem;

/// LastPass Authenticator.
pub struct LastPass;

/// The folders that every export has: all others, and the favourites.
const OTHERS: u64 = 0;
const FAVORITES: u64 = 1;

impl Format for LastPass {
    fn name(&self) -> &'static str {
        "lastpass"
    }

    fn app(&self) -> &'static str {
        "LastPass Authenticator"
    }

    fn reads(&self) -> &'static str {
        "JSON, Android and iOS; CSV of the LastPass vault"
    }

    fn knows(&self, file: &File) -> Fit {
        let is_json = file.json().is_some_and(|json| {
            json.get("deviceName").is_some() && object(json, "accounts").is_array()
        });
        let columns = ["username", "totp", "extra", "name", "grouping"];
        let is_table = file.table().is_some_and(|table| table.has(&columns));
        if is_json || is_table { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        match file.json() {
            Some(json) => read(json),
            None => read_vault(file),
        }
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

fn read(json: &Value) -> Result<Import, Refusal> {
    let accounts = json.get("accounts").and_then(Value::as_array).ok_or(Refusal::Corrupt)?;
    let folders: BTreeMap<u64, &str> = array(json, "folders")
        .filter_map(|folder| Some((folder.get("id")?.as_u64()?, text(folder, "name"))))
        .collect();
    let mut import = Import::default();
    for account in accounts {
        import.take(draft(account, &folders));
    }
    Ok(import)
}

fn draft(account: &Value, folders: &BTreeMap<u64, &str>) -> Draft {
    // What the person made of it, be it nothing; the original where nobody touched it.
    let shown = |name: &str, original: &str| {
        account.get(name).and_then(Value::as_str).unwrap_or(text(account, original)).to_owned()
    };
    let issuer = shown("issuerName", "originalIssuerName");
    let name = shown("userName", "originalUserName");
    let mut draft = Draft::new(&issuer, &name, Secret::from_base32(text(account, "secret")));
    draft.algorithm = text(account, "algorithm").to_owned();
    draft.digits = Number::from(object(account, "digits"));
    draft.period = Number::from(object(account, "timeStep"));
    let folder = object(account, "folderData").get("folderId").and_then(Value::as_u64);
    let folder = folder.unwrap_or(OTHERS);
    let marked = account.get("isFavorite").and_then(Value::as_bool).unwrap_or(false);
    draft.favorite = marked || folder == FAVORITES;
    let named = folders.get(&folder).filter(|_| folder != OTHERS && folder != FAVORITES);
    draft.groups = named.into_iter().map(|name| (*name).to_owned()).collect();
    draft
}

/// The vault's table, where a column holds the secret.
fn read_vault(file: &File) -> Result<Import, Refusal> {
    logins(file.table(), |cell| Login {
        title: cell("name"),
        user: cell("username"),
        code: cell("totp"),
        groups: vec![cell("grouping").to_owned()],
        note: cell("extra"),
        favorite: cell("fav") == "1",
    })
}

impl Writer for LastPass {
    fn holds(&self) -> &Holds {
        &Holds {
            kinds: &["totp"],
            algorithms: SHA,
            digits: 6..=8,
            pins: false,
            groups: 1,
            notes: false,
            ..Holds::ALL
        }
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "json"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut names: Vec<&str> = vec!["Other accounts", "Favorites"];
        for group in order.accounts.iter().filter_map(|account| account.groups.first()) {
            if !names.iter().skip(2).any(|name| *name == group.as_str()) {
                names.push(group.as_str());
            }
        }
        let accounts: Vec<Value> = order
            .accounts
            .iter()
            .enumerate()
            .map(|(place, details)| account(details, place, &names, order))
            .collect();
        let folders: Vec<Value> = names
            .iter()
            .enumerate()
            .map(|(id, name)| json!({"id": id, "name": name, "isOpened": true}))
            .collect();
        super::json::write(json!({
            "deviceId": "", "deviceSecret": "", "localDeviceId": order.uuid(),
            "deviceName": "Keepstep", "version": 3, "accounts": accounts, "folders": folders,
        }))
    }
}

fn account(details: &Details, place: usize, names: &[&str], order: &Order) -> Value {
    let kind = &details.kind;
    let group = details.groups.first().map(|group| group.as_str());
    // The first two are the app's own folders, whatever ours are called.
    let folder = names.iter().skip(2).position(|name| Some(*name) == group);
    let usual = if details.favorite { FAVORITES } else { OTHERS };
    let folder = folder.map_or(usual, |folder| folder as u64 + 2);
    json!({
        "accountID": order.uuid(),
        "lmiUserId": "",
        "issuerName": details.issuer.as_str(),
        "originalIssuerName": details.issuer.as_str(),
        "userName": details.name.as_str(),
        "originalUserName": details.name.as_str(),
        "pushNotification": false,
        "secret": details.secret.to_base32().as_str(),
        "timeStep": kind.period().map_or(30, |period| period.seconds()),
        "digits": kind.digits(),
        "creationTimestamp": order.now.millis(),
        "isFavorite": details.favorite,
        "algorithm": kind.algorithm().name(),
        "folderData": {"folderId": folder, "position": place},
    })
}
