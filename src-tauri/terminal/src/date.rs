//! Moments as dates people and programs read alike. Never asks what time it is, and knows no
//! time zone but UTC.

use keepstep_core::Moment;

/// `2026-11-22`.
pub fn day(moment: Moment) -> String {
    let (year, month, day) = civil(moment.day());
    format!("{year:04}-{month:02}-{day:02}")
}

/// `2026-11-22 16:05 UTC`.
pub fn minute(moment: Moment) -> String {
    let seconds = moment.seconds() % 86_400;
    format!("{} {:02}:{:02} UTC", day(moment), seconds / 3600, seconds / 60 % 60)
}

/// The year of a moment.
pub fn year(moment: Moment) -> u64 {
    civil(moment.day()).0
}

/// Year, month and day of the Gregorian calendar for a day counted from 1970-01-01. Counts years
/// from March, so that the leap day comes last, in cycles of 400 years.
fn civil(day: u64) -> (u64, u64, u64) {
    let since = day + 719_468;
    let of_cycle = since % 146_097;
    let year_of_cycle =
        (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
    let of_year = of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = since / 146_097 * 400 + year_of_cycle + u64::from(month <= 2);
    (year, month, of_year - (153 * shifted + 2) / 5 + 1)
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
