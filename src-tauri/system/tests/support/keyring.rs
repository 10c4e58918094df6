//! A real gnome-keyring in the test's own session, and other people's ways to look into it.

use std::collections::HashMap;
use std::io::Write;
use std::process::{Child, Command, Stdio};

use keepstep_system::keychain::SERVICE;
use serde::Serialize;
use zbus::Message;
use zbus::blocking::Connection;
use zbus::zvariant::{DynamicType, OwnedObjectPath, OwnedValue, Value};

use super::{found, run, signal, until};

/// What opens the test's keyring.
pub const PASSWORD: &str = "test";

/// A running daemon; killed with its owner.
pub struct Keyring(Child);

impl Keyring {
    /// With its login keyring open; made if there is none.
    pub fn unlocked() -> Self {
        let mut daemon = spawn(&["--unlock"]);
        daemon.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
        let keyring = Self(daemon);
        until("keyring open", || default_is_locked() == Some(false));
        keyring
    }

    /// As it starts where nobody logged in with a password: an existing login keyring is locked,
    /// and none is made.
    pub fn closed() -> Self {
        let keyring = Self(spawn(&[]));
        until("keyring on the bus", || alias().is_some());
        keyring
    }

    /// Ends as in a crash.
    pub fn kill(mut self) {
        self.end();
    }

    /// Stops answering.
    pub fn freeze(&self) {
        signal("-STOP", self.0.id());
    }

    /// Answers again.
    pub fn thaw(&self) {
        signal("-CONT", self.0.id());
    }

    fn end(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
        until("keyring off the bus", || alias().is_none());
    }
}

impl Drop for Keyring {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn spawn(arguments: &[&str]) -> Child {
    Command::new(found("gnome-keyring-daemon"))
        .args(["--foreground", "--components=secrets"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What the service answers to one call; nothing if it is not there.
fn ask(path: &str, interface: &str, method: &str, arguments: &dyn Arguments) -> Option<Message> {
    arguments.call(&Connection::session().unwrap(), path, interface, method)
}

/// Whether a program holds this name on the session's bus.
pub fn is_on_the_bus(name: &str) -> bool {
    let bus = Connection::session().unwrap();
    let daemon = zbus::blocking::fdo::DBusProxy::new(&bus).unwrap();
    daemon.name_has_owner(name.try_into().unwrap()).unwrap()
}

/// The default collection; `/` if there is none; nothing without a service.
pub fn alias() -> Option<OwnedObjectPath> {
    let service = "org.freedesktop.Secret.Service";
    let answer = ask("/org/freedesktop/secrets", service, "ReadAlias", &("default",))?;
    answer.body().deserialize().ok()
}

fn default_is_locked() -> Option<bool> {
    let collection = alias().filter(|path| path.as_str() != "/")?;
    let arguments = ("org.freedesktop.Secret.Collection", "Locked");
    let properties = "org.freedesktop.DBus.Properties";
    let answer = ask(collection.as_str(), properties, "Get", &arguments)?;
    answer.body().deserialize::<OwnedValue>().ok()?.try_into().ok()
}

/// Locks the default collection, as a person does in their desktop's keyring program.
pub fn lock() {
    let service = "org.freedesktop.Secret.Service";
    let collections = vec![alias().unwrap()];
    ask("/org/freedesktop/secrets", service, "Lock", &(collections,)).unwrap();
    assert_eq!(default_is_locked(), Some(true));
}

/// Opens the default collection without any question, as logging in does.
pub fn unlock_otherwise() {
    // The session of the first call ends with its connection, so the second goes through it too.
    let bus = Connection::session().unwrap();
    let call = |interface: &str, method: &str, arguments: &dyn Arguments| {
        arguments.call(&bus, "/org/freedesktop/secrets", interface, method).unwrap()
    };
    let plain = ("plain", Value::from(""));
    let opened = call("org.freedesktop.Secret.Service", "OpenSession", &plain);
    let (_, session): (OwnedValue, OwnedObjectPath) = opened.body().deserialize().unwrap();
    let secret = (session, Vec::<u8>::new(), PASSWORD.as_bytes().to_vec(), "text/plain");
    let interface = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface";
    call(interface, "UnlockWithMasterPassword", &(alias().unwrap(), secret));
    assert_eq!(default_is_locked(), Some(false));
}

/// What a call carries.
trait Arguments {
    fn call(&self, bus: &Connection, path: &str, interface: &str, method: &str) -> Option<Message>;
}

impl<T: Serialize + DynamicType> Arguments for T {
    fn call(&self, bus: &Connection, path: &str, interface: &str, method: &str) -> Option<Message> {
        let name = Some("org.freedesktop.secrets");
        bus.call_method(name, path, Some(interface), method, self).ok()
    }
}

/// Keeps any bytes under `name` through libsecret, in `collection`.
pub fn keep_as_stranger(name: &str, value: &[u8], collection: &str) {
    let collection = format!("--collection={collection}");
    let label = "--label=a stranger's";
    let words = ["store", label, &collection, "service", SERVICE, "username", name];
    run("secret-tool", &words, value).unwrap();
}

/// What libsecret finds under `name`.
pub fn seen_by_stranger(name: &str) -> Option<String> {
    let words = ["lookup", "service", SERVICE, "username", name];
    run("secret-tool", &words, b"").ok().map(|value| String::from_utf8(value).unwrap())
}

/// The keyring's files with their content: what must not change when nothing was to be changed.
pub fn files() -> HashMap<String, Vec<u8>> {
    let folder = std::env::home_dir().unwrap().join(".local/share/keyrings");
    let Ok(entries) = std::fs::read_dir(folder) else { return HashMap::new() };
    entries
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect()
}
