//! What comes in from outside, looked at before the session has to wait for it: a picture is
//! searched for QR codes while codes go on being shown. Never decides what a text means.

use std::path::Path;
use std::sync::Arc;

use keepstep_core::formats::{self, Content};
use keepstep_core::problem::Problem;
use keepstep_core::qr::Found;
use keepstep_system::clipboard::{self, ClipboardError};
use percent_encoding::percent_decode_str;
use tauri::ipc::{CommandArg, CommandItem, InvokeBody, InvokeError};
use tauri::{AppHandle, Manager, Runtime};
use zeroize::Zeroizing;

use super::desk::{Answer, Turn, aside, ask};
use super::finds::Finds;
use super::sealed::{Came, Raw, Sealed};

/// The header that names the file whose bytes are the command's body, percent-encoded.
const NAME: &str = "keepstep-name";

/// A file as the page hands it over.
pub struct Incoming {
    pub name: Option<String>,
    pub bytes: Zeroizing<Vec<u8>>,
}

impl From<Incoming> for Raw {
    fn from(Incoming { name, bytes }: Incoming) -> Self {
        Self { name: name.unwrap_or_default(), bytes }
    }
}

/// What something holds: QR codes, text, or what another app exported.
pub enum Seen {
    Codes(Vec<Found>),
    Text(Zeroizing<String>),
    Opened(Came),
    /// Several files, each by its name.
    Several(Vec<(String, Result<Seen, Problem>)>),
}

impl Seen {
    /// Lets the session take it; answers what was wrong with parts of it.
    pub fn take(self, turn: &mut Turn<'_>) -> Result<Vec<Problem>, Problem> {
        // A closed vault takes nothing in; that is no problem of this one thing.
        turn.session.accounts()?;
        match self {
            Self::Codes(found) => turn.session.take_found(found),
            Self::Text(text) => turn.session.read_text(&text),
            Self::Opened(Came { files, mut problems }) => {
                for file in files {
                    problems.extend(turn.session.take_import(file.format, file.import));
                }
                Ok(problems)
            }
            Self::Several(files) => {
                let mut problems = Vec::new();
                for (name, seen) in files {
                    match seen.and_then(|seen| seen.take(turn)) {
                        Ok(some) => problems.extend(some),
                        Err(problem) => problems.push(problem.with("item", name)),
                    }
                }
                Ok(problems)
            }
        }
    }
}

impl<'de, R: Runtime> CommandArg<'de, R> for Incoming {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let name = command.message.headers().get(NAME).and_then(|name| name.to_str().ok());
        let name = name.map(|name| percent_decode_str(name).decode_utf8_lossy().into_owned());
        match command.message.payload() {
            InvokeBody::Raw(bytes) => Ok(Self { name, bytes: Zeroizing::new(bytes.clone()) }),
            InvokeBody::Json(_) => Err(InvokeError::from("a file's bytes are wanted")),
        }
    }
}

/// Runs `see` without the session, then lets the session take what it saw.
pub async fn take(
    app: AppHandle,
    item: Option<String>,
    see: impl FnOnce(&Sealed) -> Result<Seen, Problem> + Send + 'static,
) -> Answer<Finds> {
    let seen = aside(app.clone(), move |app, _| Ok(see(&app.state::<Sealed>()))).await?;
    ask(app.clone(), move |turn| {
        let read = seen.and_then(|seen| seen.take(turn));
        Ok(turn.finds(&app.state::<Sealed>(), read, item.as_deref()))
    })
    .await
}

/// What a file holds, by its bytes; its name helps where they are sealed without a mark.
pub fn see_file(sealed: &Sealed, file: Raw) -> Result<Seen, Problem> {
    let file = Arc::new(file);
    match formats::recognise(file.given())? {
        Content::Text(text) => Ok(Seen::Text(text)),
        Content::Picture => {
            Ok(Seen::Codes(sealed.read(|reader, give_up| reader.file(&file.bytes, give_up))?))
        }
        Content::Export(looked) => Ok(Seen::Opened(sealed.open(&file, &looked))),
    }
}

/// What a file holds that was copied in a file manager, and how it is called.
fn see_copied(sealed: &Sealed, path: &Path) -> (String, Result<Seen, Problem>) {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = clipboard::bytes_of(path).map(Zeroizing::new).map_err(Problem::from);
    let seen = bytes.and_then(|bytes| see_file(sealed, Raw { name: name.clone(), bytes }));
    (name, seen)
}

/// What a text holds: a picture where it is one spelled out, as browsers copy it.
pub fn see_text(sealed: &Sealed, text: Zeroizing<String>) -> Result<Seen, Problem> {
    match formats::picture_in(&text) {
        Some(bytes) => {
            Ok(Seen::Codes(sealed.read(|reader, give_up| reader.file(&bytes, give_up))?))
        }
        None => Ok(Seen::Text(text)),
    }
}

/// What the clipboard holds: files that were copied, else a picture, else text.
pub fn see_clipboard(sealed: &Sealed) -> Result<Seen, Problem> {
    match clipboard::read_files() {
        Ok(files) => {
            return Ok(Seen::Several(files.iter().map(|f| see_copied(sealed, f)).collect()));
        }
        Err(ClipboardError::Empty) => {}
        Err(error) => return Err(error.into()),
    }
    match clipboard::read_image() {
        Ok(picture) => {
            Ok(Seen::Codes(sealed.read(|reader, give_up| picture.codes(reader, give_up))?))
        }
        Err(ClipboardError::Empty) => see_text(sealed, clipboard::read_text()?),
        Err(error) => Err(error.into()),
    }
}
