//! What the Secret Service says about itself over D-Bus: who it is, what it has, what is locked.
//! Never carries a secret, never creates anything and never asks the person.
//! Specification: <https://specifications.freedesktop.org/secret-service-spec/>

use std::collections::HashMap;
use std::fs;

use keepstep_core::KeychainError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use zbus::blocking::{Connection, fdo::DBusProxy};
use zbus::zvariant::{DynamicType, ObjectPath, OwnedObjectPath, OwnedValue, Type};
use zbus::{Message, fdo, names::BusName};

pub(super) const NAME: &str = "org.freedesktop.secrets";
const ROOT: &str = "/org/freedesktop/secrets";
const SERVICE: &str = "org.freedesktop.Secret.Service";
const COLLECTION: &str = "org.freedesktop.Secret.Collection";
const ITEM: &str = "org.freedesktop.Secret.Item";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// A connection to the session bus, for the Secret Service.
pub(super) struct SecretService {
    pub(super) bus: Connection,
}

/// Items that match a search.
pub(super) struct Found {
    pub(super) unlocked: Vec<OwnedObjectPath>,
    pub(super) locked: Vec<OwnedObjectPath>,
}

impl SecretService {
    /// Without a session bus there is no keychain service either.
    pub(super) fn connect() -> Result<Self, KeychainError> {
        let bus = Connection::session().map_err(|_| KeychainError::NoService)?;
        Ok(Self { bus })
    }

    /// All items with these attributes, in whatever collection. Asks nobody.
    pub(super) fn search(&self, attributes: &[(&str, &str)]) -> Result<Found, KeychainError> {
        let attributes: HashMap<&str, &str> = attributes.iter().copied().collect();
        let (unlocked, locked) = body(&self.call(ROOT, SERVICE, "SearchItems", &(attributes,))?)?;
        Ok(Found { unlocked, locked })
    }

    /// The collection that new items go to.
    pub(super) fn default_collection(&self) -> Result<OwnedObjectPath, KeychainError> {
        let path: OwnedObjectPath = body(&self.call(ROOT, SERVICE, "ReadAlias", &("default",))?)?;
        if path.as_str() == "/" { Err(KeychainError::NoCollection) } else { Ok(path) }
    }

    /// Whether a collection is locked.
    pub(super) fn is_locked(&self, collection: &ObjectPath<'_>) -> Result<bool, KeychainError> {
        let value = self.property(collection, COLLECTION, "Locked")?;
        bool::try_from(value).map_err(|_| unreadable())
    }

    /// The attributes of an unlocked item.
    pub(super) fn attributes(
        &self,
        item: &ObjectPath<'_>,
    ) -> Result<HashMap<String, String>, KeychainError> {
        let value = self.property(item, ITEM, "Attributes")?;
        HashMap::try_from(value).map_err(|_| unreadable())
    }

    /// Unlocks what needs no question; the path of the question otherwise, not yet put.
    pub(super) fn try_unlock(
        &self,
        objects: &[OwnedObjectPath],
    ) -> Result<Option<OwnedObjectPath>, KeychainError> {
        let (unlocked, prompt): (Vec<OwnedObjectPath>, OwnedObjectPath) =
            body(&self.call(ROOT, SERVICE, "Unlock", &(objects,))?)?;
        if prompt.as_str() != "/" {
            return Ok(Some(prompt));
        }
        if unlocked.len() < objects.len() { Err(KeychainError::Locked) } else { Ok(None) }
    }

    /// The program behind the service, found through its process.
    pub(super) fn provider(&self) -> Result<String, KeychainError> {
        let bus = self.daemon()?;
        let name = BusName::try_from(NAME).map_err(|_| unreadable())?;
        if !bus.name_has_owner(name.clone()).map_err(|error| from_fdo(&error))? {
            // On a desktop the service starts with the first question put to it.
            match self.default_collection() {
                Ok(_) | Err(KeychainError::NoCollection) => {}
                Err(error) => return Err(error),
            }
        }
        let process = bus.get_connection_unix_process_id(name).map_err(|e| from_fdo(&e))?;
        // Inside a sandbox the process is out of sight; the service is there all the same.
        let program = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        Ok(provider_of(program.trim()).to_owned())
    }

    /// Whether a name is on the bus, or would be once it is needed.
    pub(super) fn is_reachable(&self, name: &str) -> bool {
        let Ok(bus) = self.daemon() else { return false };
        let running = bus.list_names().unwrap_or_default();
        let startable = bus.list_activatable_names().unwrap_or_default();
        running.iter().chain(&startable).any(|other| other.as_str() == name)
    }

    /// The bus itself.
    pub(super) fn daemon(&self) -> Result<DBusProxy<'_>, KeychainError> {
        DBusProxy::new(&self.bus).map_err(|error| from_zbus(&error))
    }

    fn property(
        &self,
        path: &ObjectPath<'_>,
        interface: &str,
        name: &str,
    ) -> Result<OwnedValue, KeychainError> {
        body(&self.call(path.as_str(), PROPERTIES, "Get", &(interface, name))?)
    }

    /// A call to an object of the service.
    pub(super) fn call(
        &self,
        path: &str,
        interface: &str,
        method: &str,
        arguments: &(impl Serialize + DynamicType),
    ) -> Result<Message, KeychainError> {
        self.bus
            .call_method(Some(NAME), path, Some(interface), method, arguments)
            .map_err(|error| from_zbus(&error))
    }
}

/// The word for the program that provides the service. Process names end after 15 letters.
fn provider_of(program: &str) -> &str {
    match program {
        "" => "Secret Service",
        name if name.starts_with("gnome-keyring") => "gnome-keyring",
        name if name.starts_with("kwallet") || name.starts_with("ksecretd") => "kwallet",
        name if name.starts_with("keepassxc") => "keepassxc",
        name => name,
    }
}

fn body<T: DeserializeOwned + Type>(message: &Message) -> Result<T, KeychainError> {
    message.body().deserialize().map_err(|_| unreadable())
}

fn unreadable() -> KeychainError {
    KeychainError::Failed("unreadable answer of the Secret Service".to_owned())
}

/// D-Bus errors in the core's words, by their name; their text stays out, whatever is in it.
pub(super) fn from_zbus(error: &zbus::Error) -> KeychainError {
    match error {
        zbus::Error::MethodError(name, ..) => from_name(name.as_str()),
        zbus::Error::FDO(error) => from_fdo(error),
        zbus::Error::InputOutput(_) | zbus::Error::Connection(..) => {
            KeychainError::Failed("connection to the session bus".to_owned())
        }
        _ => unreadable(),
    }
}

/// The same for errors of the bus itself.
pub(super) fn from_fdo(error: &fdo::Error) -> KeychainError {
    match error {
        fdo::Error::ZBus(error) => from_zbus(error),
        error => from_name(zbus::DBusError::name(error).as_str()),
    }
}

fn from_name(name: &str) -> KeychainError {
    let common = name.strip_prefix("org.freedesktop.DBus.Error.").unwrap_or_default();
    match common {
        "ServiceUnknown" | "NameHasNoOwner" => KeychainError::NoService,
        // The bus tried to start the service and could not.
        start if start.starts_with("Spawn.") => KeychainError::NoService,
        "NoReply" | "Timeout" | "TimedOut" => KeychainError::NoAnswer,
        "AccessDenied" => KeychainError::Denied,
        _ if name == "org.freedesktop.Secret.Error.IsLocked" => KeychainError::Locked,
        _ => KeychainError::Failed(name.to_owned()),
    }
}
