//! Wayland: the desktop's portal takes the picture, after asking the person where it wants to.
//! What it leaves on disk is read once and deleted.
//! Protocol: <https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Screenshot.html>

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use image::{DynamicImage, ImageFormat, ImageReader, Limits};
use keepstep_core::limits;
use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{MatchRule, message};
use zeroize::Zeroizing;

use super::error::ScreenError;
use super::shot::Shot;
use crate::{entropy, platform};

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const REQUEST: &str = "org.freedesktop.portal.Request";

/// How long the person may think about it.
const PATIENCE: Duration = Duration::from_secs(120);
/// The largest picture file that is read, in bytes: three monitors of 4K with photos on them.
const LARGEST: u64 = 128 << 20;

/// What all monitors show, as one picture.
pub(super) fn capture() -> Result<Shot, ScreenError> {
    let (done, waiting) = mpsc::channel();
    // zbus waits without end; an unanswered question must not hold the caller.
    thread::spawn(move || done.send(ask()));
    let uri = waiting.recv_timeout(PATIENCE).map_err(|_| ScreenError::Failed("no answer"))??;
    let path = platform::file_of(&uri).ok_or(ScreenError::Failed("no file"))?;
    let bytes = take(&path);
    decode(&bytes?)
}

/// Asks for a picture and waits for the address of its file.
fn ask() -> Result<String, ScreenError> {
    let bus = Connection::session().map_err(|_| ScreenError::NoPortal)?;
    let token = token()?;
    let sender = bus.unique_name().map(|name| name.trim_start_matches(':').replace('.', "_"));
    let request = format!("{PATH}/request/{}/{token}", sender.unwrap_or_default());
    let rule = MatchRule::builder().msg_type(message::Type::Signal).interface(REQUEST);
    let rule = rule.and_then(|rule| rule.member("Response")).map_err(broken)?;
    // Heard from here on, so that no answer comes too early.
    let heard = MessageIterator::for_match_rule(rule.build(), &bus, None).map_err(broken)?;
    let options = HashMap::from([
        ("handle_token", Value::from(token)),
        ("interactive", Value::from(false)),
        ("modal", Value::from(true)),
    ]);
    let asked = bus.call_method(
        Some(PORTAL),
        PATH,
        Some("org.freedesktop.portal.Screenshot"),
        "Screenshot",
        &("", options),
    );
    let asked = asked.map_err(|error| refused(&error))?;
    // Old portals choose the request's path themselves.
    let chosen: Option<OwnedObjectPath> = asked.body().deserialize().ok();
    for message in heard {
        let message = message.map_err(broken)?;
        let header = message.header();
        let path = header.path().map(|path| path.as_str());
        if path != Some(request.as_str()) && path != chosen.as_ref().map(|path| path.as_str()) {
            continue;
        }
        let answer: Result<(u32, HashMap<String, OwnedValue>), _> = message.body().deserialize();
        let (code, mut results) = answer.map_err(broken)?;
        let uri = results.remove("uri").and_then(|uri| String::try_from(uri).ok());
        return match (code, uri) {
            (0, Some(uri)) => Ok(uri),
            (1, _) => Err(ScreenError::Refused),
            _ => Err(ScreenError::Failed("portal")),
        };
    }
    Err(ScreenError::Failed("portal"))
}

/// A name for the request that nobody else has.
fn token() -> Result<String, ScreenError> {
    let mut bytes = [0; 8];
    entropy::fill(&mut bytes).map_err(|_| ScreenError::Failed("randomness"))?;
    Ok(format!("keepstep_{:016x}", u64::from_le_bytes(bytes)))
}

fn broken<E>(_: E) -> ScreenError {
    ScreenError::Failed("portal")
}

fn refused(error: &zbus::Error) -> ScreenError {
    const NOBODY: [&str; 6] = [
        "org.freedesktop.DBus.Error.ServiceUnknown",
        "org.freedesktop.DBus.Error.NameHasNoOwner",
        "org.freedesktop.DBus.Error.UnknownMethod",
        "org.freedesktop.DBus.Error.UnknownInterface",
        "org.freedesktop.DBus.Error.UnknownObject",
        "org.freedesktop.DBus.Error.Spawn.ServiceNotFound",
    ];
    match error {
        zbus::Error::MethodError(name, ..) if NOBODY.contains(&name.as_str()) => {
            ScreenError::NoPortal
        }
        zbus::Error::MethodError(name, ..) if name.ends_with(".NotAllowed") => ScreenError::Refused,
        _ => ScreenError::Failed("portal"),
    }
}

/// The bytes of the picture that the portal left, which is deleted whatever it holds.
fn take(path: &Path) -> Result<Zeroizing<Vec<u8>>, ScreenError> {
    let unread = |_| ScreenError::Failed("no file");
    let mut bytes = Zeroizing::new(Vec::new());
    let read = File::open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes));
    // It is the portal's to say where it lies; where it may not be deleted, it stays.
    fs::remove_file(path).ok();
    read.map_err(unread)?;
    Ok(bytes)
}

/// The pixels of a picture that the desktop made itself, of its own screen.
fn decode(png: &[u8]) -> Result<Shot, ScreenError> {
    let unread = ScreenError::Failed("picture");
    let mut reader = ImageReader::with_format(Cursor::new(png), ImageFormat::Png);
    let mut caps = Limits::default();
    caps.max_image_width = Some(limits::PICTURE_SIDE);
    caps.max_image_height = Some(limits::PICTURE_SIDE);
    caps.max_alloc = Some(limits::PICTURE_MEMORY);
    reader.limits(caps);
    let picture: DynamicImage = reader.decode().map_err(|_| unread)?;
    let (width, height) = (picture.width(), picture.height());
    let rgba = Zeroizing::new(picture.into_rgba8().into_raw());
    Ok(Shot { name: String::new(), x: 0, y: 0, width, height, scale: 1.0, rgba })
}
