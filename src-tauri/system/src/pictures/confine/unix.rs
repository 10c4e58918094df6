//! What Linux, macOS and their relatives share: limits that a process sets for itself and cannot
//! raise again. Never touches another process.

use std::ffi::OsString;
use std::os::unix::process::ExitStatusExt;
use std::process::ExitStatus;

use keepstep_core::limits;
use rustix::process::{Resource, Rlimit, Signal, setrlimit};

/// The most seconds of computing, all pictures of one worker together: those a worker is kept
/// for, and the longest picture after them.
const SECONDS: u64 = 120;

/// Sets all limits.
pub(crate) fn this_process() {
    let limits = [
        (Resource::Core, 0),
        (Resource::Fsize, 0),
        (Resource::Nproc, 0),
        // Only what is open already.
        (Resource::Nofile, 0),
        (Resource::Cpu, SECONDS),
        (Resource::As, limits::READER_MEMORY),
    ];
    for (resource, most) in limits {
        // Lowering one's own limit needs no right.
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) }).ok();
    }
}

/// What the worker needs of the environment.
pub(crate) fn environment() -> Vec<(&'static str, OsString)> {
    Vec::new()
}

/// Whether a worker was ended by its limit of computing time.
pub(crate) fn ended_for_time(status: ExitStatus) -> bool {
    status.signal() == Some(Signal::XCPU.as_raw())
}
