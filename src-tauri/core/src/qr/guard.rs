//! Keeps a panic inside foreign decoders from ending the program. Never used for our own code.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What `decode` answers, or nothing where it panicked. rqrr and rxing index and unwrap on
/// damaged codes, and no picture may take the window down with it.
///
/// Everything a decoder touches is its own and is dropped with the panic, so nothing half done
/// is seen afterwards. In a build where panics abort this guards nothing.
pub(super) fn guarded<T>(decode: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(decode)).ok()
}
