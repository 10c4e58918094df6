//! What Linux and macOS share. Never touches anything but this process.

use rustix::fs::Mode;
use rustix::process::{Resource, Rlimit, setrlimit, setsid, umask};

/// No core dumps, and files only for their owner.
pub(crate) fn harden() {
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    // Lowering one's own limit needs no right; should it fail, the program is still of use.
    setrlimit(Resource::Core, none).ok();
    umask(Mode::RWXG | Mode::RWXO);
}

/// A session of its own, which no terminal can end.
pub(crate) fn leave_terminal() {
    // Refused only to a process that has such a session already.
    setsid().ok();
}
