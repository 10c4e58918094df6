//! Moments as dates people and programs read alike. Never asks what time it is, and knows no
//! time zone but UTC.

use keepstep_core::Moment;

/// `2026-11-22`.
pub fn day(moment: Moment) -> String {
    let (year, month, day) = moment.date();
    format!("{year:04}-{month:02}-{day:02}")
}

/// `2026-11-22 16:05 UTC`.
pub fn minute(moment: Moment) -> String {
    let seconds = moment.seconds() % 86_400;
    format!("{} {:02}:{:02} UTC", day(moment), seconds / 3600, seconds / 60 % 60)
}

/// The year of a moment.
pub fn year(moment: Moment) -> u64 {
    moment.date().0
}

#[cfg(test)]
mod tests {
    use super::{day, minute};
    use keepstep_core::Moment;

    #[test]
    fn dates_are_right() {
        for (seconds, date) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (1_700_000_000, "2023-11-14"),
            (4_107_542_399, "2100-02-28"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(day(Moment::from_seconds(seconds)), date);
        }
        assert_eq!(minute(Moment::from_seconds(1_700_000_000)), "2023-11-14 22:13 UTC");
    }
}
