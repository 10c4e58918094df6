//! Linux: the portal where a Wayland compositor rules, for nothing else is let at the screen
//! there; X11 itself otherwise.

use std::env;

use super::error::ScreenError;
use super::shot::Shot;
use super::{portal, x11};

/// What all monitors show.
pub(super) fn capture() -> Result<Vec<Shot>, ScreenError> {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    if set("WAYLAND_DISPLAY") {
        // X11 programs are shown there too, but see only one another.
        return portal::capture().map(|shot| vec![shot]);
    }
    if set("DISPLAY") { x11::capture() } else { Err(ScreenError::NoDisplay) }
}
