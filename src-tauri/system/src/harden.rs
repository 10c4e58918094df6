//! What a process does first so that secrets stay in it. Never fails: a system that refuses one
//! of these still shows codes.

use crate::platform;

/// Switches core dumps off and makes every file this process creates private to its user.
///
/// `PR_SET_DUMPABLE` stays untouched: without it the desktop's file dialogs refuse the window.
pub fn at_start() {
    platform::harden();
}

/// Lets this process outlive the terminal it was started in, as one must that holds a code in
/// the clipboard for a while.
pub fn leave_terminal() {
    platform::leave_terminal();
}
