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

    /// The moment so many seconds later; before zero: earlier. Saturates instead of overflowing.
    pub const fn shifted(self, seconds: i64) -> Self {
        Self(self.0.saturating_add_signed(seconds.saturating_mul(1000)))
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

    /// Year, month (from 1) and day (from 1) of the Gregorian calendar, in UTC.
    ///
    /// ```
    /// use keepstep_core::Moment;
    /// assert_eq!(Moment::from_seconds(951_782_400).date(), (2000, 2, 29));
    /// ```
    pub const fn date(self) -> (u64, u64, u64) {
        // Years are counted from March, so that the leap day comes last, in cycles of 400 years.
        let since = self.day() + 719_468;
        let of_cycle = since % 146_097;
        let year_of_cycle =
            (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
        let of_year = of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
        let shifted = (5 * of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = since / 146_097 * 400 + year_of_cycle + (month <= 2) as u64;
        (year, month, of_year - (153 * shifted + 2) / 5 + 1)
    }
}
