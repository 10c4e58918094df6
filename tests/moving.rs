//! Codes typed from another device: what they prove, on thousands of made cases. Each case is
//! made by the account's own code, changed in one way, and has to be told apart.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::string_slice,
    reason = "a test stops by panicking, says its figures, and its numbers are small"
)]

use std::collections::BTreeMap;

use keepstep_core::Moment;
use keepstep_core::account::{Algorithm, Details, Digits, Kind, Period, Pin, Secret, Text};
use keepstep_core::moving::{Typed, Verdict, verify};

const CASES: usize = 10_000;
const ALGORITHMS: [Algorithm; 3] = [Algorithm::Sha1, Algorithm::Sha256, Algorithm::Sha512];

/// Numbers that look random and are the same on every run (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.roll() % end
    }

    fn secret(&mut self) -> Secret {
        let length = [10, 16, 20, 32][self.below(4) as usize];
        Secret::from_bytes((0..length).map(|_| self.below(256) as u8).collect()).unwrap()
    }
}

fn account(secret: Secret, kind: Kind) -> Details {
    Details::new(Text::line("Service").unwrap(), Text::line("alice").unwrap(), secret, kind)
}

fn totp(algorithm: Algorithm, digits: u64, period: u64) -> Kind {
    Kind::Totp {
        algorithm,
        digits: Digits::new(digits).unwrap(),
        period: Period::new(period).unwrap(),
    }
}

fn parts(kind: &Kind) -> (Algorithm, u64, u64) {
    (kind.algorithm(), u64::from(kind.digits()), kind.period().unwrap().seconds())
}

fn settings(kind: &Kind) -> Verdict {
    Verdict::Settings {
        algorithm: kind.algorithm(),
        digits: Digits::new(u64::from(kind.digits())).unwrap(),
        period: kind.period(),
    }
}

/// A device that differs in one way: its own details, its clock error in seconds, the right answer.
fn device(dice: &mut Dice, here: &Details) -> (&'static str, Details, i64, Verdict) {
    let (algorithm, digits, period) = parts(&here.kind);
    let with = |kind: Kind| Details { kind, ..here.clone() };
    match dice.below(6) {
        0 => ("match", here.clone(), 0, Verdict::Match),
        1 => {
            let steps = dice.below(120) as i64 + 1;
            let steps = if dice.below(2) == 0 { steps } else { -steps };
            ("clock", here.clone(), steps * period as i64, Verdict::Clock { steps })
        }
        2 => {
            let others = ALGORITHMS.into_iter().filter(|other| *other != algorithm);
            let other = others.collect::<Vec<_>>()[dice.below(2) as usize];
            let kind = totp(other, digits, period);
            ("algorithm", with(kind.clone()), 0, settings(&kind))
        }
        3 => {
            let kind = totp(algorithm, 14 - digits, period);
            ("digits", with(kind.clone()), 0, settings(&kind))
        }
        4 => {
            let kind = totp(algorithm, digits, 90 - period);
            ("period", with(kind.clone()), 0, settings(&kind))
        }
        _ => ("secret", account(dice.secret(), here.kind.clone()), 0, Verdict::Wrong),
    }
}

#[test]
fn ten_thousand_devices_are_told_apart() {
    let mut dice = Dice(0x6b65_6570_7374_6570);
    let (mut right, mut unsure) = (0, 0);
    let mut wrong: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..CASES {
        let algorithm = ALGORITHMS[dice.below(3) as usize];
        let kind = totp(algorithm, 6 + 2 * dice.below(2), 30 + 30 * dice.below(2));
        let here = account(dice.secret(), kind);
        let now = 1_600_000_000 + dice.below(1_000_000_000);
        let (what, there, error, expected) = device(&mut dice, &here);
        let shown = there.code(Moment::from_seconds(now.saturating_add_signed(error))).unwrap();
        let typed = Typed::new(&shown.text, Moment::from_seconds(now)).unwrap();
        match verify(&here, &[], &[typed]).unwrap() {
            verdict if verdict == expected => right += 1,
            Verdict::CannotTell => unsure += 1,
            _ => *wrong.entry(what).or_default() += 1,
        }
    }
    println!("{CASES} cases: {right} told apart, {unsure} left open, wrong: {wrong:?}");
    assert!(right * 1000 >= CASES * 999, "{right} of {CASES}, wrong: {wrong:?}");
    assert!(wrong.values().sum::<usize>() * 2000 <= CASES, "{wrong:?}");
}

#[test]
fn a_second_code_makes_sure() {
    let mut dice = Dice(2);
    for _ in 0..500 {
        let here = account(dice.secret(), Kind::COMMON);
        let other = totp(ALGORITHMS[1 + dice.below(2) as usize], 6, 60);
        let there = Details { kind: other.clone(), ..here.clone() };
        let now = 1_700_000_000 + dice.below(1_000_000);
        let error = 60 * (3 + dice.below(110)) as i64;
        let typed = |after: u64| {
            let seen = Moment::from_seconds((now + after).saturating_add_signed(-error));
            Typed::new(&there.code(seen).unwrap().text, Moment::from_seconds(now + after)).unwrap()
        };
        // Wrong clock and wrong settings at once: one code is too little to say so.
        let one = verify(&here, &[], &[typed(0)]).unwrap();
        assert!(one == Verdict::CannotTell || one == settings(&other), "{one:?}");
        assert_eq!(verify(&here, &[], &[typed(0), typed(61)]).unwrap(), settings(&other));
        let same = verify(&here, &[], &[typed(0), typed(0)]).unwrap();
        assert_eq!(same, one, "the same code twice says no more than once");
    }
}

#[test]
fn an_older_secret_is_named() {
    let mut dice = Dice(3);
    let now = Moment::from_seconds(1_700_000_000);
    let (here, older) =
        (account(dice.secret(), Kind::COMMON), account(dice.secret(), Kind::COMMON));
    let typed = [Typed::new(&older.code(now).unwrap().text, now).unwrap()];
    assert_eq!(verify(&here, &[], &typed).unwrap(), Verdict::Wrong);
    assert_eq!(verify(&here, &[&older], &typed).unwrap(), Verdict::Older);
}

#[test]
fn counters_may_have_moved_on() {
    let counter = |counter| Kind::Hotp { algorithm: Algorithm::Sha1, digits: Digits::SIX, counter };
    let here = account(Dice(4).secret(), counter(7));
    let now = Moment::from_seconds(1_700_000_000);
    for (shown, expected) in [
        (6, Verdict::Match),
        (7, Verdict::Match),
        (8, Verdict::Counter { codes: 1 }),
        (107, Verdict::Counter { codes: 100 }),
        (108, Verdict::Wrong),
        (5, Verdict::Wrong),
    ] {
        let typed = Typed::new(&here.code_at_step(shown).unwrap(), now).unwrap();
        assert_eq!(verify(&here, &[], &[typed]).unwrap(), expected, "counter {shown}");
    }
    let typed = [9, 11].map(|step| Typed::new(&here.code_at_step(step).unwrap(), now).unwrap());
    assert_eq!(verify(&here, &[], &typed).unwrap(), Verdict::Counter { codes: 2 });
}

#[test]
fn codes_of_letters_are_compared_in_any_case() {
    let now = Moment::from_seconds(1_700_000_000);
    for kind in
        [Kind::Steam, Kind::Yandex { pin: Pin::new("1234") }, Kind::Motp { pin: Pin::new("1") }]
    {
        let here = account(Dice(5).secret(), kind);
        let code = here.code(now).unwrap().text;
        for text in
            [code.to_uppercase(), code.to_lowercase(), format!(" {} - {} ", &code[..3], &code[3..])]
        {
            let typed = [Typed::new(&text, now).unwrap()];
            assert_eq!(verify(&here, &[], &typed).unwrap(), Verdict::Match, "{}", here.kind.name());
        }
    }
}

#[test]
fn codes_are_typed_in_many_ways() {
    let here = account(Secret::from_bytes(b"12345678901234567890".to_vec()).unwrap(), Kind::COMMON);
    let now = Moment::from_seconds(59);
    for text in ["287082", "287 082", "287-082", "\u{202f}287\u{a0}082", "٢٨٧٠٨٢", "２８７０８２"]
    {
        assert_eq!(verify(&here, &[], &[Typed::new(text, now).unwrap()]).unwrap(), Verdict::Match);
    }
    assert!(Typed::new(" - ", now).is_none());
    assert_eq!(verify(&here, &[], &[]).unwrap(), Verdict::Wrong);
    assert!(Verdict::Clock { steps: -1 }.proves() && !Verdict::Clock { steps: 2 }.proves());
}

/// What an app wrote where it lost the real secret is said to be that, and a real one never.
#[test]
fn a_placeholder_is_told_from_a_wrong_code() {
    let told = |secret: Secret| {
        let account = Details::new(Text::default(), Text::default(), secret, Kind::COMMON);
        let problem = Verdict::Wrong.problem(&account).unwrap();
        assert!(Verdict::Match.problem(&account).is_none());
        problem.id().to_owned()
    };
    assert_eq!(told(Secret::from_base32("UNDEFINEDA======").unwrap()), "verify-placeholder");
    assert_eq!(told(Secret::from_bytes(vec![0; 20]).unwrap()), "verify-placeholder");
    let mut dice = Dice(5);
    for _ in 0..1_000 {
        assert_eq!(told(dice.secret()), "verify-wrong");
    }
}
