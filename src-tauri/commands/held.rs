//! A lock taken whatever happened to its last holder.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Nothing kept here is left half changed by a panic.
pub fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
