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

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_panic_ends_one_try_and_nothing_else() {
        let index = std::hint::black_box(3);
        assert_eq!(guarded(|| [1, 2][index]), None);
        assert_eq!(guarded(|| [1, 2][index - 2]), Some(2));
    }
}
