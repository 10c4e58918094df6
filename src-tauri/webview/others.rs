//! Engines that let a page ask for a camera from the start. The twin of `linux.rs`.

use tauri::WebviewWindow;

/// Nothing has to be done here.
///
/// # Errors
/// None.
pub fn offer_camera(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
