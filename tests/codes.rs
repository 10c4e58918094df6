//! Codes against published vectors: RFC 4226, RFC 6238, Steam Guard, Yandex Key, Mobile-OTP.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::let_underscore_must_use,
    clippy::cast_possible_truncation,
    reason = "a test stops by panicking, knows its texts and numbers, and may write and look at the clock"
)]

use keepstep_core::Moment;
use keepstep_core::account::{
    Algorithm, CodeError, Details, Digits, Kind, Period, Pin, Secret, Text,
};

fn account(secret: Secret, kind: Kind) -> Details {
    Details::new(Text::line("Service").unwrap(), Text::line("alice").unwrap(), secret, kind)
}

fn ascii(secret: &str) -> Secret {
    Secret::from_bytes(secret.as_bytes().to_vec()).unwrap()
}

fn totp(algorithm: Algorithm, digits: u64, period: u64) -> Kind {
    Kind::Totp {
        algorithm,
        digits: Digits::new(digits).unwrap(),
        period: Period::new(period).unwrap(),
    }
}

fn code_at(details: &Details, seconds: u64) -> String {
    details.code(Moment::from_seconds(seconds)).unwrap().text
}

/// RFC 4226, Appendix D: secret "12345678901234567890", six digits, counters 0 to 9.
#[test]
fn hotp_follows_rfc_4226() {
    let codes = [
        "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871",
        "520489",
    ];
    let kind = Kind::Hotp { algorithm: Algorithm::Sha1, digits: Digits::SIX, counter: 0 };
    let mut details = account(ascii("12345678901234567890"), kind);
    for (counter, expected) in codes.into_iter().enumerate() {
        assert_eq!(details.kind.counter(), Some(counter as u64));
        let (code, advanced) = details.next_code().unwrap();
        assert_eq!(code, expected, "counter {counter}");
        details = advanced;
    }
}

/// RFC 6238, Appendix B: eight digits, 30 s, with the secrets of erratum 2866 (the ASCII digits
/// repeated to 20, 32 and 64 bytes).
#[test]
fn totp_follows_rfc_6238() {
    let rows = [
        (59, "94287082", "46119246", "90693936"),
        (1_111_111_109, "07081804", "68084774", "25091201"),
        (1_111_111_111, "14050471", "67062674", "99943326"),
        (1_234_567_890, "89005924", "91819424", "93441116"),
        (2_000_000_000, "69279037", "90698825", "38618901"),
        (20_000_000_000, "65353130", "77737706", "47863826"),
    ];
    let secret = |length: usize| ascii(&"1234567890".repeat(7)[..length]);
    let sha1 = account(secret(20), totp(Algorithm::Sha1, 8, 30));
    let sha256 = account(secret(32), totp(Algorithm::Sha256, 8, 30));
    let sha512 = account(secret(64), totp(Algorithm::Sha512, 8, 30));
    for (seconds, one, two, three) in rows {
        assert_eq!(code_at(&sha1, seconds), one, "SHA-1 at {seconds}");
        assert_eq!(code_at(&sha256, seconds), two, "SHA-256 at {seconds}");
        assert_eq!(code_at(&sha512, seconds), three, "SHA-512 at {seconds}");
    }
}

/// Yandex Key, as published with the reverse-engineered scheme: PIN, secret, moment, code.
#[test]
fn yandex_follows_published_vectors() {
    let rows = [
        ("5239", "6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY", 1_641_559_648, "umozdicq"),
        ("7586", "LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI", 1_581_064_020, "oactmacq"),
        ("7586", "LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI", 1_581_090_810, "wemdwrix"),
        (
            "5210481216086702",
            "JBGSAU4G7IEZG6OY4UAXX62JU4AAAAAAHTSG4HXU3M",
            1_581_091_469,
            "dfrpywob",
        ),
        (
            "5210481216086702",
            "JBGSAU4G7IEZG6OY4UAXX62JU4AAAAAAHTSG4HXU3M",
            1_581_093_059,
            "vunyprpd",
        ),
    ];
    for (pin, secret, seconds, expected) in rows {
        let kind = Kind::Yandex { pin: Pin::new(pin) };
        let details = account(Secret::from_base32(secret).unwrap(), kind);
        assert_eq!(code_at(&details, seconds), expected);
    }
}

/// Mobile-OTP, published vectors: moment, code, PIN, secret in hexadecimal.
#[test]
fn motp_follows_published_vectors() {
    let rows = [
        (165_892_298, "e7d8b6", "1234", "e3152afee62599c8"),
        (123_456_789, "4ebfb2", "1234", "e3152afee62599c8"),
        (1_659_540_020, "ced7b1", "9999", "bbb1912bb5c515be"),
        (1_659_540_022, "ced7b1", "9999", "bbb1912bb5c515be"),
    ];
    for (seconds, expected, pin, secret) in rows {
        let kind = Kind::Motp { pin: Pin::new(pin) };
        let details = account(Secret::from_hex(secret).unwrap(), kind);
        assert_eq!(code_at(&details, seconds), expected);
    }
}

/// Steam Guard: codes of this secret were computed with a second implementation written out in
/// `steam_by_hand` below from the public description of the scheme.
#[test]
fn steam_agrees_with_a_second_implementation() {
    let secret = Secret::from_base32("JRZCL47CMXVOQMNPZR2F7J4RGI").unwrap();
    let details = account(secret, Kind::Steam);
    assert_eq!(code_at(&details, 1_700_000_000), "747JR");
    for seconds in (0..200_000_000).step_by(1_234_577) {
        let plain = account(details.secret.clone(), totp(Algorithm::Sha1, 10, 30));
        let number: u64 = code_at(&plain, seconds).parse().unwrap();
        assert_eq!(code_at(&details, seconds), steam_by_hand(number), "at {seconds}");
    }
}

/// The five letters of a 31-bit number, the least significant first.
fn steam_by_hand(mut number: u64) -> String {
    let letters = b"23456789BCDFGHJKMNPQRTVWXY";
    let mut code = String::new();
    for _ in 0..5 {
        code.push(char::from(letters[(number % 26) as usize]));
        number /= 26;
    }
    code
}

#[test]
fn a_code_tells_when_it_begins_and_ends_and_what_comes_next() {
    let details = account(ascii("12345678901234567890"), Kind::COMMON);
    let code = details.code(Moment::from_millis(89_999)).unwrap();
    assert_eq!(code.valid_from, Moment::from_seconds(60));
    assert_eq!(code.valid_until, Moment::from_seconds(90));
    let after = details.code(Moment::from_millis(90_000)).unwrap();
    assert_eq!(code.next, after.text);
    assert_ne!(code.text, after.text);
}

#[test]
fn one_to_ten_digits_keep_their_leading_zeros() {
    for digits in 1..=10 {
        let details = account(ascii("12345678901234567890"), totp(Algorithm::Sha1, digits, 30));
        let ten = account(ascii("12345678901234567890"), totp(Algorithm::Sha1, 10, 30));
        for seconds in (0..30_000).step_by(30) {
            let code = code_at(&details, seconds);
            assert_eq!(code.len(), digits as usize);
            assert!(code_at(&ten, seconds).ends_with(&code));
        }
    }
}

#[test]
fn what_makes_no_code_says_why() {
    let secret = || ascii("12345678901234567890");
    let code = |kind| account(secret(), kind).code(Moment::from_seconds(0)).err();
    let counter = |counter| Kind::Hotp { algorithm: Algorithm::Sha1, digits: Digits::SIX, counter };
    assert_eq!(code(totp(Algorithm::Md5, 6, 30)), Some(CodeError::NoStandard));
    assert_eq!(code(counter(0)), Some(CodeError::ByCounter));
    assert_eq!(code(Kind::Yandex { pin: Pin::default() }), Some(CodeError::PinMissing));
    assert_eq!(code(Kind::Motp { pin: Pin::new("  ") }), Some(CodeError::PinMissing));
    let short = account(ascii("short"), Kind::Yandex { pin: Pin::new("1234") });
    assert_eq!(short.code(Moment::default()).err(), Some(CodeError::SecretTooShort));
    let next = |kind| account(secret(), kind).next_code().err();
    assert_eq!(next(Kind::COMMON), Some(CodeError::ByClock));
    assert_eq!(next(counter(u64::MAX)), Some(CodeError::CounterAtEnd));
}

#[test]
fn numbers_outside_their_range_are_refused_at_birth() {
    assert!(Digits::new(0).is_err() && Digits::new(11).is_err());
    assert!(Period::new(0).is_err() && Period::new(86_401).is_err());
    assert!(Period::new(1).is_ok() && Period::new(86_400).is_ok());
    assert!(Secret::from_bytes(vec![]).is_err() && Secret::from_bytes(vec![0; 513]).is_err());
    assert!(Secret::from_bytes(vec![0]).is_ok() && Secret::from_bytes(vec![0; 512]).is_ok());
}
