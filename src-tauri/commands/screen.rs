//! The screen, captured once when the person asks for it: the QR codes on it are shown as regions
//! to choose from, and a part of it may be looked at again, enlarged. Kept in memory until then.

use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use keepstep_core::formats;
use keepstep_core::qr::{Found, Pixels};
use keepstep_system::screen::{self, Shot};
use serde::Serialize;
use tauri::{AppHandle, Manager};
use zeroize::Zeroizing;

use super::desk::{Answer, aside};
use super::finds::Finds;
use super::held::held;
use super::intake::{Seen, take};
use super::sealed::Sealed;

/// How long what lay below the window takes to be drawn.
const REDRAWN: Duration = Duration::from_millis(350);

/// The longer side of what the page shows of a monitor.
const SHOWN: u32 = 1_400;

/// What was captured last.
#[derive(Default)]
pub struct Screen {
    scan: Mutex<Scan>,
}

#[derive(Default)]
struct Scan {
    shots: Vec<Shot>,
    /// Each code with the place of its monitor.
    found: Vec<(usize, Found)>,
}

/// What was captured, as the page sees it.
#[derive(Serialize)]
pub struct Scanned {
    shots: Vec<ShotView>,
    codes: Vec<Spot>,
}

#[derive(Serialize)]
struct ShotView {
    name: String,
    width: u32,
    height: u32,
    /// The address of a small copy.
    picture: Zeroizing<String>,
}

/// A code on the screen.
#[derive(Serialize)]
struct Spot {
    shot: usize,
    corners: Vec<[f32; 2]>,
    /// Whose account it is, where it is one.
    issuer: String,
    name: String,
}

impl Screen {
    /// Forgets what was captured.
    pub fn forget(&self) {
        *held(&self.scan) = Scan::default();
    }
}

impl Scan {
    fn view(&self) -> Scanned {
        let shot = |shot: &Shot| {
            let pixels = Pixels::new(shot.width, shot.height, &shot.rgba);
            let picture = pixels.and_then(|pixels| pixels.preview(SHOWN)).unwrap_or_default();
            ShotView { name: shot.name.clone(), width: shot.width, height: shot.height, picture }
        };
        let spot = |(shot, found): &(usize, Found)| {
            let accounts = formats::read_texts(std::slice::from_ref(&found.text)).found;
            let text = |text: &str| text.to_owned();
            let first = accounts.first();
            Spot {
                shot: *shot,
                corners: found.corners.clone(),
                issuer: first.map_or_else(String::new, |first| text(first.issuer.as_str())),
                name: first.map_or_else(String::new, |first| text(first.name.as_str())),
            }
        };
        let shots = self.shots.iter().map(shot).collect();
        Scanned { shots, codes: self.found.iter().map(spot).collect() }
    }

    /// Adds what was found, but for texts that are there already.
    fn add(&mut self, shot: usize, found: Vec<Found>) {
        for found in found {
            if self.found.iter().all(|(_, known)| known.text != found.text) {
                self.found.push((shot, found));
            }
        }
    }
}

/// Captures all monitors without this window, and reads them.
#[tauri::command]
pub async fn scan_screen(app: AppHandle) -> Answer<Scanned> {
    aside(app, |app, _| {
        let shots = without_window(app, screen::capture)?;
        let mut scan = Scan { shots, found: Vec::new() };
        let sealed = app.state::<Sealed>();
        for place in 0..scan.shots.len() {
            let Some(Shot { width, height, rgba, .. }) = scan.shots.get(place) else { continue };
            let found =
                sealed.read(|reader, give_up| reader.rgba(*width, *height, rgba, give_up))?;
            scan.add(place, found);
        }
        let view = scan.view();
        *held(&app.state::<Screen>().scan) = scan;
        Ok(view)
    })
    .await
}

/// Looks at a part of a monitor again: left, top, width and height in its pixels.
#[tauri::command]
pub async fn scan_part(app: AppHandle, shot: usize, area: [u32; 4]) -> Answer<Scanned> {
    aside(app, move |app, _| {
        let screen = app.state::<Screen>();
        let part = held(&screen.scan)
            .shots
            .get(shot)
            .and_then(|shot| Pixels::new(shot.width, shot.height, &shot.rgba)?.part(area));
        if let Some(part) = part {
            let read = app.state::<Sealed>().read(|reader, give_up| {
                reader.rgba(part.width, part.height, &part.rgba, give_up)
            })?;
            let [left, top, ..] = area.map(|side| side as f32);
            let factor = part.factor as f32;
            let placed = |found: Found| {
                let corners = found.corners.iter();
                let corners = corners.map(|[x, y]| [x / factor + left, y / factor + top]);
                Found { corners: corners.collect(), text: found.text }
            };
            held(&screen.scan).add(shot, read.into_iter().map(placed).collect());
        }
        Ok(held(&screen.scan).view())
    })
    .await
}

/// Takes the codes of these places in the list, as if they were read from a picture.
#[tauri::command]
pub async fn take_codes(app: AppHandle, codes: Vec<usize>) -> Answer<Finds> {
    let scan = std::mem::take(&mut *held(&app.state::<Screen>().scan));
    let found = scan.found.into_iter().enumerate();
    let chosen = found.filter(|(place, _)| codes.contains(place)).map(|(_, (_, found))| found);
    let chosen = chosen.collect();
    take(app, None, move |_| Ok(Seen::Codes(chosen))).await
}

/// Runs `work` while the window is out of sight; it comes back however that ends.
fn without_window<T>(app: &AppHandle, work: impl FnOnce() -> T) -> T {
    let window = app.get_webview_window("main");
    if let Some(window) = &window {
        // A window that cannot be hidden stands in the way of what it covers, and no more.
        window.hide().ok();
        thread::sleep(REDRAWN);
    }
    let done = work();
    if let Some(window) = &window {
        window.show().ok();
        window.set_focus().ok();
    }
    done
}
