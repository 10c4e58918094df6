//! What a verdict means for a person: what differs and what to do about it. Decides nothing.

use crate::account::{Details, Secret};
use crate::problem::{Exit, Problem};

use super::Verdict;

impl Verdict {
    /// Its name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Match => "match",
            Self::Clock { .. } => "clock",
            Self::Counter { .. } => "counter",
            Self::Settings { .. } => "settings",
            Self::Older => "older",
            Self::CannotTell => "cannot-tell",
            Self::Wrong => "wrong",
        }
    }

    /// By how many seconds the other device's clock is ahead of the account's, give or take one
    /// period; zero for every verdict but [`Verdict::Clock`].
    pub fn seconds(self, account: &Details) -> i64 {
        let period = account.kind.period().map_or(0, |period| period.seconds());
        match self {
            Self::Clock { steps } => steps.saturating_mul(i64::try_from(period).unwrap_or(0)),
            _ => 0,
        }
    }

    /// What differs; nothing for a match.
    pub fn problem(self, account: &Details) -> Option<Problem> {
        let told = |id| Problem::new(id, Exit::Input);
        let time = |seconds: i64| {
            let (minutes, seconds) = (seconds.unsigned_abs() / 60, seconds.unsigned_abs() % 60);
            match (minutes, seconds) {
                (0, _) => format!("{seconds} s"),
                (_, 0) => format!("{minutes} min"),
                _ => format!("{minutes} min {seconds} s"),
            }
        };
        Some(match self {
            Self::Match => return None,
            Self::Clock { steps } => {
                let id = if steps > 0 { "verify-clock-ahead" } else { "verify-clock-behind" };
                told(id).with("time", time(self.seconds(account)))
            }
            Self::Counter { codes } => told("verify-counter").with("count", codes.to_string()),
            Self::Settings { algorithm, digits, period } => {
                let seconds = period.map_or(0, |period| period.seconds());
                told("verify-settings")
                    .with("algorithm", algorithm.name())
                    .with("digits", digits.get().to_string())
                    .with("period", seconds.to_string())
            }
            Self::Older => told("verify-older"),
            Self::CannotTell => told("verify-cannot-tell"),
            Self::Wrong if is_placeholder(&account.secret) => told("verify-placeholder"),
            Self::Wrong => told("verify-wrong"),
        })
    }
}

/// Whether a secret is none that a website gave: what an app writes where it lost the real one. One
/// is known that wrote the word "undefined" for each (raivo-otp/issuetracker, issue 132); another
/// wrote zeros.
fn is_placeholder(secret: &Secret) -> bool {
    let bytes = secret.bytes();
    let same = bytes.windows(2).all(|two| two.first() == two.last());
    same || secret.to_base32().starts_with("UNDEFINED")
}
