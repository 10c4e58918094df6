//! Whether a code that another device shows is the right one, and if not, what differs: its clock,
//! its settings, or its secret. Never guesses: where two readings fit, it says so.

use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{Algorithm, CodeError, Details, Digits, Kind, Period};

/// How far another device's clock is looked for, in steps either way: an hour at 30 s a step.
const REACH: u64 = 120;
/// How far it is looked for where the settings or the secret differ too. A wider search would
/// find a six-digit code by chance too often.
const NEAR: u64 = 2;
/// How many codes a counter elsewhere may be ahead.
const AHEAD: u64 = 100;
/// By how many codes a counter may have moved between two typed ones.
const PRESSED: u64 = 5;

/// A code as a person read it elsewhere, and when. No `Debug`: it may still be valid.
#[derive(Clone)]
pub struct Typed {
    code: Zeroizing<String>,
    at: Moment,
}

impl Typed {
    /// A typed code without the spaces and dashes people put into codes, digits of any script as
    /// 0 to 9, at the moment it was typed. Nothing where no letter or digit is left.
    pub fn new(text: &str, at: Moment) -> Option<Self> {
        let kept = text.chars().filter_map(plain).flat_map(char::to_lowercase);
        let code = Zeroizing::new(kept.collect::<String>());
        (!code.is_empty()).then_some(Self { code, at })
    }

    /// The same code, typed so many seconds later; before zero: earlier.
    pub fn shifted(&self, seconds: i64) -> Self {
        Self { code: self.code.clone(), at: self.at.shifted(seconds) }
    }

    fn is(&self, code: &str) -> bool {
        self.code.eq_ignore_ascii_case(code)
    }
}

/// What a typed code says about the device that shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is the code of that moment. For HOTP: the next one, or the one given last.
    Match,
    /// Secret and settings are right; that device's clock is ahead by so many steps (before zero:
    /// behind). One step is also what a slow typist causes.
    Clock {
        /// Steps of the account's period; −120 to 120, never 0.
        steps: i64,
    },
    /// Secret and settings are right; that device's counter is ahead by so many codes.
    Counter {
        /// 1 to 100.
        codes: u64,
    },
    /// The secret is right, but that device makes its codes in another way.
    Settings {
        /// The hash it uses.
        algorithm: Algorithm,
        /// The length of its codes.
        digits: Digits,
        /// How long its codes last; nothing where a counter rules.
        period: Option<Period>,
    },
    /// It is the code of a secret that this account had before.
    Older,
    /// More than one reading fits, or one that chance makes likely: the next code will tell.
    CannotTell,
    /// Nothing fits: it belongs to another secret, or was mistyped.
    Wrong,
}

impl Verdict {
    /// Whether it proves that the device holds the account: a match, or one step beside it, as
    /// when a code changes while it is being typed.
    pub const fn proves(self) -> bool {
        matches!(self, Self::Match | Self::Clock { steps: -1 | 1 })
    }
}

/// What codes typed from another device say, the oldest first; a second code of another moment
/// makes sure where one alone cannot. `older` are secrets that the account had before.
///
/// A wrong six-digit code is taken for a clock error about once in 4,000 times, and with two
/// codes once in a thousand million.
///
/// # Errors
/// [`CodeError::PinMissing`] and [`CodeError::SecretTooShort`]: no code can be made to compare.
///
/// ```
/// use keepstep_core::Moment;
/// use keepstep_core::account::{Details, Kind, Secret, Text};
/// use keepstep_core::moving::{Typed, Verdict, verify};
/// // RFC 6238, Appendix B, the last six digits of the code at 59 seconds.
/// let secret = Secret::from_bytes(b"12345678901234567890".to_vec()).expect("it is long enough");
/// let text = |text| Text::line(text).expect("it is short enough");
/// let account = Details::new(text("Site"), text("me"), secret, Kind::COMMON);
/// let typed = |text, at| Typed::new(text, Moment::from_seconds(at)).expect("there are digits");
/// assert_eq!(verify(&account, &[], &[typed("287 082", 59)]), Ok(Verdict::Match));
/// assert_eq!(verify(&account, &[], &[typed("287 082", 659)]), Ok(Verdict::Clock { steps: -20 }));
/// assert_eq!(verify(&account, &[], &[typed("287 083", 59)]), Ok(Verdict::Wrong));
/// ```
pub fn verify(
    account: &Details,
    older: &[&Details],
    typed: &[Typed],
) -> Result<Verdict, CodeError> {
    let typed = distinct(typed);
    let own = fits(account, &typed, REACH)?;
    if own.iter().any(|&steps| is_now(account, steps)) {
        return Ok(Verdict::Match);
    }
    let mut readings: Vec<Verdict> = own.into_iter().map(|steps| apart(account, steps)).collect();
    let others = others(account, &typed);
    let changed = |reach: u64| -> Result<Vec<Verdict>, CodeError> {
        let mut readings = Vec::new();
        for older in older {
            let fit = fits(older, &typed, reach)?;
            readings.extend(fit.first().map(|_| Verdict::Older));
        }
        for other in &others {
            let fit = fits(other, &typed, reach)?;
            readings.extend(fit.first().map(|_| settings(other)));
        }
        Ok(readings)
    };
    readings.extend(changed(NEAR)?);
    if let Some(verdict) = only(readings) {
        return Ok(verdict);
    }
    // A far clock *and* something else: among so many codes, one fits by chance now and then.
    Ok(match (only(changed(REACH)?), typed.len()) {
        (None, _) => Verdict::Wrong,
        (Some(verdict), 2..) => verdict,
        (Some(_), _) => Verdict::CannotTell,
    })
}

/// The one reading that fits; nothing where none does.
fn only(mut readings: Vec<Verdict>) -> Option<Verdict> {
    readings.dedup();
    match readings.as_slice() {
        [] => None,
        [only] => Some(*only),
        _ => Some(Verdict::CannotTell),
    }
}

/// The same code typed twice says no more than once.
fn distinct(typed: &[Typed]) -> Vec<&Typed> {
    let mut distinct: Vec<&Typed> = Vec::new();
    for one in typed {
        if !distinct.iter().any(|other| other.is(&one.code)) {
            distinct.push(one);
        }
    }
    distinct
}

/// The errors of clock or counter, in steps, under which every typed code is one of these details.
/// Empty where none fits, or where the details make no codes by any standard.
fn fits(details: &Details, typed: &[&Typed], reach: u64) -> Result<Vec<i64>, CodeError> {
    let [first, rest @ ..] = typed else { return Ok(Vec::new()) };
    let ahead = if details.kind.counter().is_some() { reach.min(AHEAD) } else { reach };
    let behind = if details.kind.counter().is_some() { 1 } else { reach };
    let base = base(details, first);
    let steps = base.saturating_sub(behind)..=base.saturating_add(ahead);
    let codes = match details.codes_at_steps(steps) {
        Err(CodeError::NoStandard) => return Ok(Vec::new()),
        codes => codes?,
    };
    let mut errors: Vec<i64> =
        codes.filter(|(_, code)| first.is(code)).map(|(step, _)| apart_by(step, base)).collect();
    for (place, next) in rest.iter().enumerate() {
        let mut still = Vec::new();
        for error in errors {
            if follows(details, next, place as u64, error)? {
                still.push(error);
            }
        }
        errors = still;
    }
    errors.sort_by_key(|steps| steps.unsigned_abs());
    Ok(errors)
}

/// Whether a later code fits the error that an earlier one showed. A step more or less is allowed,
/// for a code may change between being read and being typed.
fn follows(details: &Details, next: &Typed, place: u64, error: i64) -> Result<bool, CodeError> {
    let expected = base(details, next).saturating_add_signed(error);
    let steps = match details.kind.counter() {
        Some(_) => expected + 1..=expected.saturating_add(PRESSED * (place + 1)),
        None => expected.saturating_sub(1)..=expected.saturating_add(1),
    };
    Ok(details.codes_at_steps(steps)?.any(|(_, code)| next.is(&code)))
}

/// The step or counter that a typed code should belong to.
fn base(details: &Details, typed: &Typed) -> u64 {
    match (&details.kind, details.kind.period()) {
        (Kind::Hotp { counter, .. }, _) => *counter,
        (_, Some(period)) => period.step_at(typed.at),
        (_, None) => 0,
    }
}

fn apart_by(step: u64, base: u64) -> i64 {
    let apart = i64::try_from(step.abs_diff(base)).unwrap_or(i64::MAX);
    if step < base { -apart } else { apart }
}

/// The counter names the *next* code, so the one before it is as right as itself.
fn is_now(account: &Details, steps: i64) -> bool {
    steps == 0 || steps == -1 && account.kind.counter().is_some()
}

fn apart(account: &Details, steps: i64) -> Verdict {
    match account.kind.counter() {
        Some(_) => Verdict::Counter { codes: steps.unsigned_abs() },
        None => Verdict::Clock { steps },
    }
}

/// The same secret with every other usual setting that gives codes of the typed length.
fn others(account: &Details, typed: &[&Typed]) -> Vec<Details> {
    let length = typed.first().map_or(0, |typed| typed.code.chars().count());
    let Ok(digits) = Digits::new(length as u64) else { return Vec::new() };
    let kinds: Vec<Kind> = match account.kind {
        Kind::Totp { period, .. } => periods(period)
            .flat_map(|period| ALGORITHMS.map(|algorithm| Kind::Totp { algorithm, digits, period }))
            .collect(),
        Kind::Hotp { counter, .. } => {
            ALGORITHMS.map(|algorithm| Kind::Hotp { algorithm, digits, counter }).to_vec()
        }
        // Their makers left nothing to choose.
        Kind::Steam | Kind::Yandex { .. } | Kind::Motp { .. } => Vec::new(),
    };
    let other = kinds.into_iter().filter(|kind| *kind != account.kind);
    other.map(|kind| Details { kind, ..account.clone() }).collect()
}

const ALGORITHMS: [Algorithm; 3] = [Algorithm::Sha1, Algorithm::Sha256, Algorithm::Sha512];

/// Thirty seconds, sixty, and the account's own.
fn periods(own: Period) -> impl Iterator<Item = Period> {
    let usual = [30, 60].into_iter().filter_map(|seconds| Period::new(seconds).ok());
    usual.filter(move |period| *period != own).chain([own])
}

fn settings(other: &Details) -> Verdict {
    let (algorithm, period) = (other.kind.algorithm(), other.kind.period());
    let digits = Digits::new(u64::from(other.kind.digits())).unwrap_or(Digits::SIX);
    Verdict::Settings { algorithm, digits, period }
}

/// A letter or digit as codes have them; nothing for what people put between them.
fn plain(letter: char) -> Option<char> {
    const ZEROS: [char; 4] = ['\u{0660}', '\u{06F0}', '\u{0966}', '\u{FF10}'];
    let place = |zero: char| (letter as u32).checked_sub(zero as u32).filter(|digit| *digit < 10);
    let digit = ZEROS.into_iter().find_map(place).and_then(|digit| char::from_digit(digit, 10));
    digit.or_else(|| letter.is_ascii_alphanumeric().then_some(letter))
}
