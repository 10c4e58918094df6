//! Windows: a process cannot lock itself in without unsafe code; the caller's clock is what
//! ends a worker here.

use std::env;
use std::ffi::OsString;
use std::process::ExitStatus;

/// Nothing to do.
pub(crate) fn this_process() {}

/// What the worker needs of the environment: Windows looks for its own libraries by it.
pub(crate) fn environment() -> Vec<(&'static str, OsString)> {
    env::var_os("SystemRoot").map(|value| ("SystemRoot", value)).into_iter().collect()
}

/// There is no limit of computing time.
pub(crate) fn ended_for_time(_status: ExitStatus) -> bool {
    false
}
