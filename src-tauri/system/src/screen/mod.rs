//! What all monitors show, as pixels, once, when a person asks for it. Never watches, never keeps
//! a picture on disk, and never looks for codes; [`crate::pictures`] does.
//!
//! A call may wait for a question that the desktop puts to the person; none belongs on a window's
//! main thread.

mod error;
mod shot;

#[cfg(all(unix, not(target_os = "macos")))]
mod linux;
#[cfg(all(unix, not(target_os = "macos")))]
mod portal;
#[cfg(all(unix, not(target_os = "macos")))]
mod x11;
#[cfg(all(unix, not(target_os = "macos")))]
use linux as system;

#[cfg(any(windows, target_os = "macos"))]
mod monitors;
#[cfg(any(windows, target_os = "macos"))]
use monitors as system;

pub use error::ScreenError;
pub use shot::Shot;

/// What each monitor shows now, at full resolution, the caller's own windows included.
///
/// # Errors
/// As [`ScreenError`] says.
pub fn capture() -> Result<Vec<Shot>, ScreenError> {
    let shots = system::capture()?;
    if shots.is_empty() { Err(ScreenError::NoDisplay) } else { Ok(shots) }
}
