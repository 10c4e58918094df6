//! A point in time, always handed in by a face; nothing in this crate asks for one.

/// A moment: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted (Unix time).
///
/// ```
/// use keepstep_core::Moment;
/// assert_eq!(Moment::from_seconds(59).millis(), 59_000);
/// ```
#[derive(
    Copy,
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(transparent)]
pub struct Moment(u64);

impl Moment {
    /// The moment `seconds` after the epoch. Saturates instead of overflowing.
    pub const fn from_seconds(seconds: u64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// The moment `millis` milliseconds after the epoch.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// Whole seconds since the epoch.
    pub const fn seconds(self) -> u64 {
        self.0 / 1000
    }

    /// Milliseconds since the epoch.
    pub const fn millis(self) -> u64 {
        self.0
    }

    /// Days since the epoch, for "one a day" rules (UTC).
    pub const fn day(self) -> u64 {
        self.0 / 86_400_000
    }
}
