//! Windows and macOS: each monitor through the system's own capture, by way of xcap. On macOS
//! the person has to allow it first, and what they did not allow is refused or left blank.

use std::env::consts;

use xcap::Monitor;
use zeroize::Zeroizing;

use super::error::ScreenError;
use super::shot::Shot;

/// What all monitors show.
pub(super) fn capture() -> Result<Vec<Shot>, ScreenError> {
    let monitors = Monitor::all().map_err(|_| ScreenError::NoDisplay)?;
    monitors.iter().map(shot).collect()
}

fn shot(monitor: &Monitor) -> Result<Shot, ScreenError> {
    // Where macOS names a monitor and does not show it, the permission is missing.
    let refused = match consts::OS {
        "macos" => ScreenError::NoPermission,
        _ => ScreenError::Failed("capture"),
    };
    let picture = monitor.capture_image().map_err(|_| refused)?;
    let (width, height) = (picture.width(), picture.height());
    Ok(Shot {
        name: monitor.name().unwrap_or_default(),
        x: monitor.x().unwrap_or_default(),
        y: monitor.y().unwrap_or_default(),
        width,
        height,
        scale: monitor.scale_factor().unwrap_or(1.0).into(),
        rgba: Zeroizing::new(picture.into_raw()),
    })
}
