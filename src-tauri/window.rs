//! The window: built once, shows the one page, ends with the program. It decides what the page
//! may never do (leave, open windows, download, ask for devices), and nothing about accounts.

use std::error::Error;
use std::panic::PanicHookInfo;
use std::process::ExitCode;
use std::sync::OnceLock;

use keepstep_core::Texts;
use keepstep_core::problem::{Exit, Problem};
use tauri::webview::{NewWindowResponse, PermissionKind, PermissionResponse};
use tauri::{App, AppHandle, Manager, RunEvent, Url, WebviewWindowBuilder, WindowEvent};

use crate::commands::{self, Camera, Desk, Screen, Sealed};
use crate::{caretaker, webview};

/// Whether this build may be driven by the tests: WebDriver gets at the page then.
pub fn is_for_tests() -> bool {
    cfg!(any(debug_assertions, feature = "automation"))
}

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    if !has_display() {
        let no_display = Problem::new("terminal-no-display", Exit::Failure);
        let said =
            Texts::for_language(&keepstep_system::language::preferred()).problem(&no_display);
        complain(&format!("{} {}", said.what, said.remedy));
        return ExitCode::FAILURE;
    }
    let built = tauri::Builder::default()
        .manage(Desk::at_home())
        .manage(Sealed::default())
        .invoke_handler(commands::all())
        .manage(Camera::default())
        .manage(Screen::default())
        .on_permission_request(|_, kind| may_have(kind))
        .setup(open)
        .build(context());
    match built {
        Ok(app) => {
            app.run(on_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            complain(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

/// What tauri.conf.json says, and the page itself, both put in by the build.
#[expect(clippy::exit, reason = "written by Tauri, for a build that holds no page")]
fn context() -> tauri::Context {
    tauri::generate_context!()
}

#[expect(clippy::print_stderr, reason = "there is no window to say it in")]
fn complain(what: &str) {
    eprintln!("keepstep-window: {what}");
}

/// Whether there is a display to ask for a window; GTK would stop the program without one.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    matches!(std::env::consts::OS, "windows" | "macos") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Says where the program stopped. Why it did may hold a secret and is not said.
pub fn stopped(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    complain(&format!(
        "something stopped at {place}. Nothing that was saved is lost. \
         If no window came up, the display does not answer."
    ));
}

fn open(app: &mut App) -> Result<(), Box<dyn Error>> {
    let windows = &app.config().app.windows;
    let config = windows.first().ok_or("tauri.conf.json describes no window")?;
    let first_page = OnceLock::new();
    let window = WebviewWindowBuilder::from_config(app.handle(), config)?
        .on_navigation(move |url| same_place(first_page.get_or_init(|| url.clone()), url))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        // Nothing of the page is ever written to disk. WebDriver cannot reach such a page.
        .incognito(!is_for_tests())
        .build()?;
    // Without a camera there are other roads; the window is no worse for it.
    webview::offer_camera(&window).ok();
    caretaker::start(app.handle().clone())?;
    Ok(())
}

/// Whether `url` is still the app's own page. The first page is the one Tauri opens itself; what
/// its address looks like differs from system to system.
fn same_place(first: &Url, url: &Url) -> bool {
    first.scheme() == url.scheme() && first.host() == url.host() && first.port() == url.port()
}

/// What the page gets of what it asks the system for: the camera, which it asks for only when the
/// person wants to scan with it, and nothing else.
fn may_have(kind: PermissionKind) -> PermissionResponse {
    match kind {
        PermissionKind::Camera => PermissionResponse::Allow,
        _ => PermissionResponse::Deny,
    }
}

fn on_event(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent { event: WindowEvent::Focused(true), .. } => {
            app.state::<Desk>().somebody_is_here();
        }
        RunEvent::Exit => app.state::<Desk>().close(),
        _ => {}
    }
}
