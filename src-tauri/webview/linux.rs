//! WebKitGTK. The twin of `others.rs`; never decides what the page may do.

use tauri::WebviewWindow;
use webkit2gtk::{SettingsExt, WebViewExt};

/// Lets the page ask for a camera; whether it gets one is another question.
///
/// # Errors
/// Where the window is gone.
pub fn offer_camera(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_enable_media_stream(true);
        }
    })
}
