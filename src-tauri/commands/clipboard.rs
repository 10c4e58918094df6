//! The codes that this window copied: taken out of the clipboard again when their time is up, if
//! they are still there. Never takes out what somebody else put there.

use std::sync::Mutex;
use std::time::Duration;

use keepstep_core::problem::Problem;
use keepstep_system::clipboard::{self, Copied};
use tauri::{AppHandle, Manager};

use super::desk::{Desk, held};

/// What was copied last, with a number to tell it from what is copied later.
#[derive(Default)]
pub struct Clipboard {
    last: Mutex<Option<(u64, Copied)>>,
}

impl Clipboard {
    /// Copies `text`, and takes it back after that many seconds; 0 means never.
    pub fn copy(&self, app: &AppHandle, text: &str, seconds: u64) -> Result<(), Problem> {
        let copied = clipboard::copy(text)?;
        let mut last = held(&self.last);
        let number = last.as_ref().map_or(0, |(number, _)| *number) + 1;
        *last = Some((number, copied));
        if seconds > 0 {
            let app = app.clone();
            tauri::async_runtime::spawn(async move {
                tokio::time::sleep(Duration::from_secs(seconds)).await;
                let clear = move || app.state::<Desk>().clipboard().clear_if_last(number);
                tauri::async_runtime::spawn_blocking(clear)
            });
        }
        Ok(())
    }

    /// Takes back what was copied last.
    pub fn clear(&self) {
        if let Some((_, copied)) = held(&self.last).as_ref() {
            take_back(copied);
        }
    }

    fn clear_if_last(&self, number: u64) {
        if let Some((last, copied)) = held(&self.last).as_ref()
            && *last == number
        {
            take_back(copied);
        }
    }
}

fn take_back(copied: &Copied) {
    // A clipboard that does not answer cannot be cleared, and nobody waits to hear of it.
    let _ = clipboard::clear_if_ours(copied);
}
