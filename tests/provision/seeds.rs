//! Makers' files of secrets, whole and damaged in the ways that reach help desks. The secrets are
//! made up here.

use keepstep_core::Texts;
use keepstep_core::account::{Algorithm, Kind};
use keepstep_core::provision::row::Fault;
use keepstep_core::provision::seeds::{Checked, Expect, Shape, Spelling, check};
use keepstep_core::provision::takes::Takes;

const ENTRA: Takes = Takes {
    algorithms: &[Algorithm::Sha1],
    digits: &[6],
    periods: &[30, 60],
    counters: false,
    longest: 80,
    guesses_hash: false,
};

fn checked(text: &str) -> Checked {
    check(text.as_bytes(), &Expect::default()).unwrap_or_else(|problem| panic!("{problem}"))
}

/// Lines and faults; each has its sentence in both languages, with its line.
fn faults(checked: &Checked) -> Vec<(u64, Fault)> {
    for row in &checked.problems {
        let problem = row.problem();
        for texts in ["en", "de"].map(Texts::for_language) {
            assert!(texts.has_problem(problem.id()), "{}", problem.id());
            let said = texts.problem(&problem);
            assert!(said.what.contains(&row.line.to_string()), "{}", said.what);
            assert!(!said.what.contains('{'), "{}", said.what);
        }
    }
    checked.problems.iter().map(|row| (row.line, row.fault)).collect()
}

/// A made-up secret of 20 bytes, in hexadecimal.
fn hex(number: u32) -> String {
    format!("{:040x}", (u128::from(number) * 0x0123_4567_89AB_CDEF_0123_4567 + 0xABCD) << 8)
}

fn base32(number: u32) -> String {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let digit = |place: u32| {
        char::from(letters[(number.wrapping_mul(2_654_435_761) >> (place % 27)) as usize & 31])
    };
    (0..32).map(digit).collect()
}

#[test]
fn makers_shapes_are_known() {
    let entra = format!(
        "serial number,secret key,time interval,manufacturer,model\n1001,{},60,Deepnet,Classic\n",
        base32(1)
    );
    let users = format!(
        "upn,serial number,secret key,time interval,manufacturer,model\na@x,1001,{},30,Token2,c202\n",
        base32(2)
    );
    let oath = format!(
        "tok1, {}, totp, 8, 60\ntok2, {}, HOTP, 6, 5\ntok3, {}, totp, 6, 30, sha1\n",
        hex(1),
        hex(2),
        hex(3)
    );
    let second = format!("# version: 2\nuser3, res, realm, tok3, {}, totp, 6, 30\n", hex(4));
    let multi = format!("A1;multiOTP demo;TOTP;{};6;30\n", hex(5));
    let pairs = format!("10001,{}\n10002,{}\n", base32(3), base32(4));
    let ping = format!("10001,{},0\n10002,{},0\n", hex(6), hex(7));
    let named = format!("serial;hexseed\nA1;{}\n", hex(8));
    for (text, shape, spelling, count) in [
        (&entra, Shape::Headed, Spelling::Base32, 1),
        (&users, Shape::Headed, Spelling::Base32, 1),
        (&oath, Shape::OathCsv, Spelling::Hex, 3),
        (&second, Shape::OathCsvUsers, Spelling::Hex, 1),
        (&multi, Shape::Multiotp, Spelling::Hex, 1),
        (&pairs, Shape::Pairs, Spelling::Base32, 2),
        (&ping, Shape::Pairs, Spelling::Hex, 2),
        (&named, Shape::Headed, Spelling::Hex, 1),
    ] {
        let checked = checked(text);
        assert_eq!((checked.shape, checked.spelling), (shape, spelling), "{text}");
        assert_eq!(faults(&checked), [], "{text}");
        assert_eq!(checked.seeds.len(), count, "{text}");
    }
    let seeds = checked(&oath).seeds;
    assert_eq!(seeds[0].kind.digits(), 8);
    assert_eq!(seeds[0].kind.period().unwrap().seconds(), 60);
    assert_eq!(seeds[1].kind.counter(), Some(5));
    assert!(matches!(seeds[2].kind, Kind::Totp { .. }));
    assert_eq!(seeds[0].secret.to_hex().as_str(), hex(1));
    assert_eq!(checked(&users).seeds[0].user.as_str(), "a@x");
}

#[test]
fn damage_is_told_by_line_and_good_rows_go_on() {
    let good = |n| base32(n);
    let text = [
        "upn,serial number,secret key,time interval,manufacturer,model".to_owned(),
        format!("a@x,0010001001,{},30,M,T", good(1)),
        format!("b@x,0010001002,{},30,M,T", hex(2)),
        "c@x,0010001003,1.2E+15,30,M,T".to_owned(),
        format!("d@x,1.0001E+09,{},30,M,T", good(4)),
        format!("e@x,10001005,{},30,M,T", good(5)),
        format!("f@x,0010001001,{},30,M,T", good(6)),
        format!("g@x,0010001007,{},30,M,T", good(1)),
        format!("h@x,0010001008,{},30,M,T,extra", good(8)),
        "i@x,0010001009,,30,M,T".to_owned(),
        "j@x,0010001010,MZXW6YQ,30,M,T".to_owned(),
        format!("k@x,0010001011,{}!,30,M,T", good(11)),
        format!("l@x,0010001012,{},soon,M,T", good(12)),
        format!("m@x,=0010001013,{},30,M,T", good(13)),
        format!("n@x,0010001014,{},45,M,T", good(14)),
        format!("z@x,0010001015,{},30,M,T", good(15)),
        format!("p@x,0010001016,{},60,M,T", good(16)),
    ]
    .join("\r\n");
    let knows = |user: &str| user != "z@x";
    let expect = Expect { knows: Some(&knows), takes: Some(&ENTRA), ..Expect::default() };
    let checked = check(text.as_bytes(), &expect).unwrap();
    let wanted = [
        (3, Fault::Hex),
        (4, Fault::Excel),
        (5, Fault::Excel),
        (6, Fault::LostZeros),
        (7, Fault::SerialTwice(2)),
        (8, Fault::SecretTwice(2)),
        (9, Fault::Columns { found: 7, wanted: 6 }),
        (10, Fault::SecretMissing),
        (11, Fault::SecretShort(4)),
        (12, Fault::SecretBad),
        (13, Fault::Number("period")),
        (14, Fault::SerialBad),
        (15, Fault::TargetPeriod(45)),
        (16, Fault::UserUnknown),
    ];
    assert_eq!(faults(&checked), wanted);
    let lines: Vec<u64> = checked.seeds.iter().map(|seed| seed.line).collect();
    assert_eq!(lines, [2, 17]);
}

#[test]
fn hexadecimal_files_lose_zeros_and_digits_too() {
    let odd = hex(3).split_off(1);
    let text = format!(
        "t1,{},totp,6,30\nt2,{odd},totp,6,30\nt3,{},totp,6,30\nt4,{},totp,6,30,md9\nt5,12345678901234500000,totp,6,30\n",
        hex(1),
        base32(2),
        hex(4)
    );
    let checked = checked(&text);
    let wanted =
        [(2, Fault::SecretHalf), (3, Fault::Base32), (4, Fault::Number("hash")), (5, Fault::Excel)];
    assert_eq!(faults(&checked), wanted);
}

#[test]
fn a_whole_file_in_the_other_spelling_is_read_as_such() {
    let all_hex = format!("serial number,secret key\nA1,{}\nA2,{}\n", hex(1), hex(2));
    let read = checked(&all_hex);
    assert_eq!((read.spelling, read.seeds.len()), (Spelling::Hex, 2));
    assert_eq!(read.seeds[0].secret.to_hex().as_str(), hex(1));
    let forced = Expect { spelling: Some(Spelling::Base32), ..Expect::default() };
    let read = check(all_hex.as_bytes(), &forced).unwrap();
    assert_eq!(faults(&read), [(2, Fault::Hex), (3, Fault::Hex)]);
}

#[test]
fn pskc_of_token_makers_is_read() {
    let key = |serial: &str, secret: &str| {
        format!(
            "<KeyPackage><DeviceInfo><Manufacturer>Maker</Manufacturer><SerialNo>{serial}</SerialNo></DeviceInfo>\
             <Key Id=\"{serial}\" Algorithm=\"urn:ietf:params:xml:ns:keyprov:pskc:totp\"><AlgorithmParameters>\
             <ResponseFormat Length=\"6\" Encoding=\"DECIMAL\"/></AlgorithmParameters><Data><Secret><PlainValue>{secret}\
             </PlainValue></Secret><Time><PlainValue>0</PlainValue></Time><TimeInterval><PlainValue>60</PlainValue>\
             </TimeInterval></Data></Key></KeyPackage>"
        )
    };
    let text = format!(
        "<?xml version=\"1.0\"?><KeyContainer Version=\"1.0\" xmlns=\"urn:ietf:params:xml:ns:keyprov:pskc\">{}{}{}</KeyContainer>",
        key("2600000000001", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA="),
        key("2600000000002", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA="),
        key("2600000000003", "YWJjZGVmZ2hpamFiY2RlZmdoaWo="),
    );
    let read = checked(&text);
    assert_eq!(read.shape, Shape::Pskc);
    assert_eq!(faults(&read), [(2, Fault::SecretTwice(1))]);
    assert_eq!(read.seeds[0].serial.as_str(), "2600000000001");
    assert_eq!(read.seeds[0].kind.period().unwrap().seconds(), 60);
}

#[test]
fn what_has_no_shape_is_refused_and_says_nothing_of_its_content() {
    for text in ["colour,size\nred,1\n", "", "hello\n"] {
        let Err(problem) = check(text.as_bytes(), &Expect::default()) else { panic!("{text}") };
        assert!(Texts::for_language("de").has_problem(problem.id()), "{problem}");
    }
    let canary = "CANARYCANARYCANARYCANARYCANARY22";
    let text = format!("serial number,secret key\nA1,{canary}!\nA 2,{canary}\n");
    let read = checked(&text);
    assert_eq!(read.problems.len(), 2);
    assert!(!format!("{:?}", read.problems).contains("CANARY"));
    for row in &read.problems {
        assert!(
            !format!("{:?}", Texts::for_language("en").problem(&row.problem())).contains("CANARY")
        );
    }
}
