//! Keepstep's window: closes what the environment could open, then hands over to `window`. Knows
//! nothing of accounts, commands or the page.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod caretaker;
mod commands;
mod webview;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    close_back_doors();
    keepstep_system::harden::at_start();
    std::panic::set_hook(Box::new(window::stopped));
    window::run()
}

/// Environment variables that would let another program steer or watch the page. The first is
/// how the tests drive the window; release builds obey it too unless it is gone before Tauri
/// looks. The others open WebKit's inspector, one of them on a network port.
const BACK_DOORS: [&str; 3] =
    ["TAURI_WEBVIEW_AUTOMATION", "WEBKIT_INSPECTOR_SERVER", "WEBKIT_INSPECTOR_HTTP_SERVER"];

/// Takes those variables out of the environment, unless this is a build for the tests: one with
/// debug assertions, or with the feature `automation`, which no package is ever built with.
fn close_back_doors() {
    if window::is_for_tests() {
        return;
    }
    for name in BACK_DOORS {
        #[expect(
            unsafe_code,
            clippy::disallowed_methods,
            reason = "Tauri and WebKit offer no other way to refuse these variables"
        )]
        // SAFETY: this is the first thing main does. No other thread exists yet that could read
        // the environment meanwhile.
        unsafe {
            std::env::remove_var(name);
        }
    }
}
