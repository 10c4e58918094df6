//! What goes on in an open window without anybody asking: one thread that looks around now and
//! then. What there is to do is known elsewhere; here is only how often.

use std::io;
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Manager};

use crate::commands::Desk;

/// How soon another program's change is seen. A look costs one question to the file system.
const LOOK_AGAIN: Duration = Duration::from_secs(2);
/// How long nothing is done until what was used is saved.
const QUIET: Duration = Duration::from_secs(30);

/// Starts looking; ends with the program.
pub fn start(app: AppHandle) -> io::Result<()> {
    let look = move || {
        // The vault is opened while the page is still loading.
        drop(app.state::<Desk>().session());
        loop {
            thread::sleep(LOOK_AGAIN);
            app.state::<Desk>().look_around(&app, QUIET);
        }
    };
    thread::Builder::new().name("caretaker".to_owned()).spawn(look).map(drop)
}
