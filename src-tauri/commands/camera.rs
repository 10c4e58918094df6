//! The camera: grey frames come in one by one, and what they say waits to be kept like anything
//! else. A frame is looked at in memory and never written.

use std::sync::Mutex;

use keepstep_core::qr::{Hint, Look, Luma, Watch};
use serde::Serialize;
use tauri::ipc::{CommandArg, CommandItem, InvokeBody, InvokeError};
use tauri::{AppHandle, Manager, Runtime};

use super::desk::{Answer, aside, ask};
use super::finds::Finds;
use super::held::held;
use super::intake::Seen;
use super::sealed::Sealed;

/// The header that holds width and height of a frame: `640x480`.
const SIZE: &str = "keepstep-size";

/// The sitting before the camera, while there is one.
#[derive(Default)]
pub struct Camera {
    watch: Mutex<Watch>,
}

/// A grey frame as the page hands it over: one byte a pixel, rows from the top.
pub struct Frame(Luma);

/// What a frame gave.
#[derive(Serialize)]
pub struct Glance {
    /// The corners of what is in view, in the frame's pixels.
    seen: Vec<[f32; 2]>,
    /// What would help.
    hint: Option<&'static str>,
    /// All that waits, where this frame brought something new.
    finds: Option<Finds>,
}

impl<'de, R: Runtime> CommandArg<'de, R> for Frame {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let size = command.message.headers().get(SIZE).and_then(|size| size.to_str().ok());
        let sides = size.and_then(|size| size.split_once('x'));
        let sides = sides.and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
        let luma = match (sides, command.message.payload()) {
            (Some((width, height)), InvokeBody::Raw(pixels)) => {
                Luma::new(width, height, pixels.clone())
            }
            _ => None,
        };
        luma.map(Self).ok_or_else(|| InvokeError::from("a grey frame and its size are wanted"))
    }
}

/// A new sitting begins: what earlier ones read may be read again.
#[tauri::command]
pub fn camera_begins(app: AppHandle) {
    *held(&app.state::<Camera>().watch) = Watch::new();
}

#[tauri::command]
pub async fn camera_frame(app: AppHandle, frame: Frame) -> Answer<Glance> {
    let look = aside(app.clone(), move |app, _| {
        Ok(held(&app.state::<Camera>().watch).look(frame.0, &|| false))
    })
    .await?;
    let Look { found, seen, hint } = look;
    let hint = hint.map(word);
    if found.is_empty() {
        return Ok(Glance { seen, hint, finds: None });
    }
    ask(app.clone(), move |turn| {
        let read = Seen::Codes(found).take(turn);
        Ok(Glance { seen, hint, finds: Some(turn.finds(&app.state::<Sealed>(), read, None)) })
    })
    .await
}

/// The hint's word for the page, which has a sentence for each.
fn word(hint: Hint) -> &'static str {
    match hint {
        Hint::Closer => "closer",
        Hint::Farther => "farther",
        Hint::TooDark => "dark",
        Hint::TooBright => "bright",
        Hint::HoldStill => "still",
        Hint::Brighter => "brighter",
        Hint::NothingSeen => "nothing",
        Hint::Angle => "angle",
    }
}
