//! The system's clock, the only place where Keepstep asks what time it is. Never waits.

use std::time::{SystemTime, UNIX_EPOCH};

use keepstep_core::Moment;

/// The moment now, by the system's clock. A clock set before 1970 counts as 1970.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "this is the place that is meant to be called instead"
)]
pub fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_millis(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}
