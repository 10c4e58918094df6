//! What this window copied, codes and the recovery key: taken out of the clipboard again when
//! their time is up, if they are still there. Never takes out what somebody else put there.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use keepstep_core::problem::Problem;
use keepstep_system::clipboard::{self, Copied};
use serde::Serialize;

use super::held::held;

/// How long what was copied stays in the clipboard, in milliseconds; 0 means for good.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stay {
    clears_after: u64,
}

/// What was copied last, with a number to tell it from what is copied later.
#[derive(Default, Clone)]
pub struct Clipboard {
    last: Arc<Mutex<Option<(u64, Copied)>>>,
}

impl Clipboard {
    /// Copies `text`, and takes it back after that many seconds; 0 means never.
    pub fn copy(&self, text: &str, seconds: u64) -> Result<Stay, Problem> {
        let copied = clipboard::copy(text)?;
        let mut last = held(&self.last);
        let number = last.as_ref().map_or(0, |(number, _)| *number) + 1;
        *last = Some((number, copied));
        if seconds > 0 {
            let clipboard = self.clone();
            tauri::async_runtime::spawn(async move {
                tokio::time::sleep(Duration::from_secs(seconds)).await;
                let clear = move || clipboard.clear_if_last(number);
                tauri::async_runtime::spawn_blocking(clear).await.ok();
            });
        }
        Ok(Stay { clears_after: seconds * 1000 })
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
    clipboard::clear_if_ours(copied).ok();
}
