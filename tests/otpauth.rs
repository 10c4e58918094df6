//! otpauth URIs in and out: the quirks of real services as a table, and round trips of anything.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::let_underscore_must_use,
    clippy::cast_possible_truncation,
    reason = "a test stops by panicking, knows its texts and numbers, and may write and look at the clock"
)]

use keepstep_core::account::{
    Algorithm, Details, Digits, Kind, OtpauthError, Period, Pin, Secret, SecretError, Text,
    parse_otpauth, write_otpauth,
};
use proptest::prelude::*;

const SECRET: &str = "JBSWY3DPEHPK3PXP";

fn parse(uri: &str) -> Details {
    parse_otpauth(uri).unwrap_or_else(|error| panic!("{uri}: {error:?}"))
}

/// Table: what stands in a label and what it means: URI, issuer, organisation, account name.
#[test]
fn labels_as_services_write_them() {
    let rows = [
        ("otpauth://totp/GitHub:alice?secret=S&issuer=GitHub", "GitHub", "", "alice"),
        ("otpauth://totp/GitHub%3Aalice?secret=S&issuer=GitHub", "GitHub", "", "alice"),
        ("otpauth://totp/GitHub%3aalice?secret=S", "GitHub", "", "alice"),
        ("otpauth://totp/GitHub:%20alice?secret=S", "GitHub", "", "alice"),
        ("otpauth://totp/alice?secret=S", "", "", "alice"),
        ("otpauth://totp/:alice?secret=S", "", "", "alice"),
        ("otpauth://totp/:alice?secret=S&issuer", "", "", "alice"),
        ("otpauth://totp/?secret=S&issuer=Only", "Only", "", ""),
        ("otpauth://totp?secret=S&issuer=Only", "Only", "", ""),
        (
            "otpauth://totp/a+b@example.org?secret=S&issuer=Plus+Sign",
            "Plus Sign",
            "",
            "a+b@example.org",
        ),
        ("otpauth://totp/Air%20Canada:Ben?secret=S&issuer=Air+Canada", "Air Canada", "", "Ben"),
        (
            "otpauth://totp/Mongo Atlas:Acc !@#444?secret=S&issuer=Mongo Atlas",
            "Mongo Atlas",
            "",
            "Acc !@#444",
        ),
        ("otpauth://totp/A:B:C?secret=S&issuer=A", "A", "", "B:C"),
        ("otpauth://totp/A%3AB:C?secret=S&issuer=A%3AB", "A:B", "", "C"),
        ("otpauth://totp/%E6%A9%A1%E7%9A%AE?secret=S&issuer=ente.io", "ente.io", "", "橡皮"),
        (
            "otpauth://totp/Contoso+Ltd%3aalice%40contoso.com?secret=S&issuer=Microsoft",
            "Microsoft",
            "Contoso Ltd",
            "alice@contoso.com",
        ),
        ("otpauth://totp/Prefix:acc?secret=S&issuer=Other", "Other", "Prefix", "acc"),
        ("otpauth://totp/github:alice?secret=S&issuer=GitHub", "GitHub", "", "alice"),
        ("OTPAUTH://TOTP/Upper:case?SECRET=S&Issuer=Upper", "Upper", "", "case"),
        ("  otpauth://totp/Blank:x?secret=S\r\n", "Blank", "", "x"),
        ("otpauth://totp/%ZZ:x?secret=S", "%ZZ", "", "x"),
        ("otpauth://totp/a%0Ab:x%1B%5B31m?secret=S", "ab", "", "x[31m"),
        ("otpauth://totp/First:x?secret=S&issuer=First&issuer=Second", "First", "", "x"),
        ("otpauth://totp/x?secret=S&issuer=&issuer=Second", "Second", "", "x"),
    ];
    for (uri, issuer, organisation, name) in rows {
        let details = parse(
            &uri.replace("secret=S", &format!("secret={SECRET}"))
                .replace("SECRET=S", "SECRET=jbswy3dpehpk3pxp"),
        );
        let got = (details.issuer.as_str(), details.organisation.as_str(), details.name.as_str());
        assert_eq!(got, (issuer, organisation, name), "{uri}");
        assert_eq!(details.secret.to_base32().as_str(), SECRET);
    }
}

/// Table: type and parameters and the kind they mean.
#[test]
fn kinds_as_apps_write_them() {
    let totp = |algorithm, digits, period| Kind::Totp {
        algorithm,
        digits: Digits::new(digits).unwrap(),
        period: Period::new(period).unwrap(),
    };
    let hotp = |counter| Kind::Hotp { algorithm: Algorithm::Sha1, digits: Digits::SIX, counter };
    let rows = [
        ("totp/x?", Kind::COMMON),
        ("totp/x?algorithm=sha1&digits=6&period=30&", Kind::COMMON),
        ("totp/x?algorithm=SHA-256&", totp(Algorithm::Sha256, 6, 30)),
        ("totp/x?algorithm=HmacSHA512&digits=8&period=60&", totp(Algorithm::Sha512, 8, 60)),
        ("totp/x?algorithm=MD5&", totp(Algorithm::Md5, 6, 30)),
        ("totp/x?digits=10&period=86400&", totp(Algorithm::Sha1, 10, 86_400)),
        ("hotp/x?", hotp(0)),
        ("hotp/x?counter=9007199254740993&", hotp(9_007_199_254_740_993)),
        ("steam/Steam:bob?", Kind::Steam),
        ("totp/Valve:bob?digits=5&encoder=steam&", Kind::Steam),
        ("totp/Steam:bob?issuer=Steam&", Kind::Steam),
        ("totp/Steam:bob?issuer=Steam&digits=6&", Kind::COMMON),
        ("yaotp/u?", Kind::Yandex { pin: Pin::default() }),
        ("yaotp/u?pin=GUZDGOI&", Kind::Yandex { pin: Pin::new("5239") }),
        ("yandex/u?pin=5239&", Kind::Yandex { pin: Pin::new("5239") }),
    ];
    for (middle, kind) in rows {
        assert_eq!(parse(&format!("otpauth://{middle}secret={SECRET}")).kind, kind, "{middle}");
    }
}

#[test]
fn steam_and_motp_have_schemes_of_their_own() {
    let steam = parse("steam://JRZCL47CMXVOQMNPZR2F7J4RGI");
    assert_eq!((steam.issuer.as_str(), &steam.kind), ("Steam", &Kind::Steam));
    let motp = parse("motp://Motp:joe?secret=e3152afee62599c8");
    assert_eq!((motp.issuer.as_str(), motp.name.as_str()), ("Motp", "joe"));
    assert_eq!(motp.secret.to_hex().as_str(), "e3152afee62599c8");
    assert_eq!(motp.kind, Kind::Motp { pin: Pin::default() });
}

/// Table: what is refused, and as what.
#[test]
fn what_is_no_account_says_why() {
    let rows = [
        ("", OtpauthError::NotOtpauth),
        ("hello", OtpauthError::NotOtpauth),
        ("https://example.org/?secret=JBSWY3DPEHPK3PXP", OtpauthError::NotOtpauth),
        ("otpauth://wotp/x?secret=JBSWY3DPEHPK3PXP", OtpauthError::UnknownType),
        ("otpauth://totp/x", OtpauthError::NoSecret),
        ("otpauth://totp/x?secret=", OtpauthError::NoSecret),
        ("otpauth://totp/x?secret=A", OtpauthError::NoSecret),
        ("otpauth://totp/x?secret=JBSWY3D0", OtpauthError::BadSecret(SecretError::NotBase32)),
        ("otpauth://totp/x?secret=%00", OtpauthError::BadSecret(SecretError::NotBase32)),
        ("otpauth://totp/x?secret=JBSWY3DP&algorithm=SHA3", OtpauthError::BadAlgorithm),
        ("otpauth://totp/x?secret=JBSWY3DP&digits=0", OtpauthError::BadDigits),
        ("otpauth://totp/x?secret=JBSWY3DP&digits=255", OtpauthError::BadDigits),
        ("otpauth://totp/x?secret=JBSWY3DP&digits=six", OtpauthError::BadDigits),
        ("otpauth://totp/x?secret=JBSWY3DP&period=0", OtpauthError::BadPeriod),
        ("otpauth://totp/x?secret=JBSWY3DP&period=-30", OtpauthError::BadPeriod),
        ("otpauth://hotp/x?secret=JBSWY3DP&counter=-1", OtpauthError::BadCounter),
    ];
    for (uri, error) in rows {
        assert_eq!(parse_otpauth(uri).err(), Some(error), "{uri}");
    }
    let long = format!("otpauth://totp/{}?secret={SECRET}", "x".repeat(5000));
    assert_eq!(parse_otpauth(&long).err(), Some(OtpauthError::TooLong));
    let long = format!("otpauth://totp/x?secret={}", "A".repeat(900));
    assert_eq!(parse_otpauth(&long).err(), Some(OtpauthError::BadSecret(SecretError::TooLong)));
}

#[test]
fn every_default_is_written_out() {
    let uri = write_otpauth(&parse(&format!("otpauth://totp/A%20B:c+d@e?secret={SECRET}")));
    assert_eq!(
        uri.as_str(),
        "otpauth://totp/A%20B:c%2Bd@e?secret=JBSWY3DPEHPK3PXP&issuer=A%20B&algorithm=SHA1&digits=6&period=30"
    );
}

fn any_line(longest: usize) -> impl Strategy<Value = Text> {
    proptest::collection::vec(any::<char>(), 0..longest)
        .prop_map(|chars| Text::line(&chars.into_iter().collect::<String>()).unwrap())
}

fn any_kind() -> impl Strategy<Value = Kind> {
    let algorithm = prop_oneof![
        Just(Algorithm::Sha1),
        Just(Algorithm::Sha256),
        Just(Algorithm::Sha512),
        Just(Algorithm::Md5)
    ];
    let pin = "[0-9]{0,16}".prop_map(|pin| Pin::new(&pin));
    (algorithm, 1..=10u64, 1..=86_400u64, any::<u64>(), pin, 0..5u8).prop_map(
        |(algorithm, digits, period, counter, pin, kind)| {
            let digits = Digits::new(digits).unwrap();
            let period = Period::new(period).unwrap();
            match kind {
                0 => Kind::Totp { algorithm, digits, period },
                1 => Kind::Hotp { algorithm, digits, counter },
                2 => Kind::Steam,
                3 => Kind::Yandex { pin },
                _ => Kind::Motp { pin },
            }
        },
    )
}

proptest! {
    /// What is written is read back the same, whatever stands in it. Two things a URI cannot
    /// say are left out: an organisation without an issuer or with a colon, and a plain TOTP
    /// of five digits from a service called exactly "Steam".
    #[test]
    fn an_account_survives_its_uri(
        issuer in any_line(30),
        organisation in any_line(30),
        name in any_line(60),
        bytes in proptest::collection::vec(any::<u8>(), 1..=512),
        kind in any_kind(),
    ) {
        let says_steam = issuer.as_str() == "Steam" && kind.digits() == 5;
        prop_assume!(!says_steam || kind == Kind::Steam);
        let mut details = Details::new(issuer, name, Secret::from_bytes(bytes).unwrap(), kind);
        let entra = details.issuer.as_str().eq_ignore_ascii_case("microsoft");
        let same = organisation.as_str().eq_ignore_ascii_case(details.issuer.as_str());
        let clear = !details.issuer.is_empty() && !same && !entra;
        if clear && !organisation.as_str().contains(':') && !matches!(details.kind, Kind::Motp { .. }) {
            details.organisation = organisation;
        }
        let uri = write_otpauth(&details);
        prop_assert_eq!(parse_otpauth(&uri), Ok(details));
    }

    /// Nothing that anybody could hand in makes the reader panic.
    #[test]
    fn no_text_is_too_strange(text in any::<String>(), rest in any::<String>()) {
        let _ = parse_otpauth(&text);
        let _ = parse_otpauth(&format!("otpauth://totp/{text}?secret={rest}"));
        let _ = parse_otpauth(&format!("motp://{text}?{rest}"));
    }
}
