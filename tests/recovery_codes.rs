//! Recovery codes as websites show them, pasted whole: what is a code is told from what is not,
//! and an account keeps them, uses them up and never loses an unused one unsaid. All are made up.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test stops by panicking and says where"
)]

mod support;

use keepstep_core::account::Id;
use keepstep_core::moving::{SplitCode, split_recovery_codes};
use keepstep_core::session::Keeping;
use proptest::prelude::*;
use support::{NOW, id_of, three};

/// A block, the codes in it (those that are used with a `!` in front), and a part of what is left
/// out.
struct Block {
    about: &'static str,
    text: &'static str,
    codes: &'static [&'static str],
    left_out: &'static [&'static str],
}

const fn block(
    about: &'static str,
    text: &'static str,
    codes: &'static [&'static str],
    left_out: &'static [&'static str],
) -> Block {
    Block { about, text, codes, left_out }
}

/// Table: one block after the other, by the websites whose shape they have.
fn blocks() -> Vec<Block> {
    vec![
        block(
            "one a line, groups of five (GitHub)",
            "1a2b3-c4d5e\nfg6h7-8ijk9\nlmnop-q0rst\nu1v2w-3x4y5\n",
            &["1a2b3-c4d5e", "fg6h7-8ijk9", "lmnop-q0rst", "u1v2w-3x4y5"],
            &[],
        ),
        block(
            "two columns with tabs, numbered, sentences around (Google)",
            "SAVE YOUR BACKUP CODES\r\nKeep these backup codes somewhere safe but accessible.\r\n\r\n\
             1. 1234 5678\t6. 6789 0123\r\n2. 2345 6789\t7. 7890 1234\r\n3. 3456 7890\t8. 8901 2345\r\n\
             4. 4567 8901\t9. 9012 3456\r\n5. 5678 9012\t10. 0123 4567\r\n\r\n(alice@example.com)\r\n\
             * You can only use each backup code once.\r\n* These codes were generated on: Nov 23, 2026.\r\n",
            &[
                "1234 5678",
                "2345 6789",
                "3456 7890",
                "4567 8901",
                "5678 9012",
                "6789 0123",
                "7890 1234",
                "8901 2345",
                "9012 3456",
                "0123 4567",
            ],
            &["SAVE YOUR BACKUP CODES", "(alice@example.com)"],
        ),
        block(
            "the same columns one blank apart, as some browsers copy them",
            "1234 5678 2345 6789\n3456 7890 4567 8901\n",
            &["1234 5678", "2345 6789", "3456 7890", "4567 8901"],
            &[],
        ),
        block(
            "sixteen hexadecimal digits (GitLab)",
            "Recovery codes\n3f9a1c0b7d2e4f68\na0b1c2d3e4f50617\n9988776655443322\ndeadbeefcafe0012\n",
            &["3f9a1c0b7d2e4f68", "a0b1c2d3e4f50617", "9988776655443322", "deadbeefcafe0012"],
            &["Recovery codes"],
        ),
        block(
            "twenty-five signs alone (Microsoft)",
            "Your new code is\nV7K2M-9XQ4T-H3WBN-C8RJD-P5FGZ\nPrint it and keep it safe.\n",
            &["V7K2M-9XQ4T-H3WBN-C8RJD-P5FGZ"],
            &["Your new code is", "Print it and keep it safe."],
        ),
        block(
            "the same inside a sentence",
            "Your new recovery code is V7K2M-9XQ4T-H3WBN-C8RJD-P5FGZ. Write it down.",
            &["V7K2M-9XQ4T-H3WBN-C8RJD-P5FGZ"],
            &[],
        ),
        block(
            "groups of four, blanks that do not break, bullets (Dropbox)",
            "Emergency backup codes\n\u{2022} ab1c\u{a0}de2f\n\u{2022} gh3i\u{a0}jk4l\n\u{2022} mn5o\u{a0}pqrs\n\
             Store these somewhere safe.\n",
            &["ab1c de2f", "gh3i jk4l", "mn5o pqrs"],
            &["Emergency backup codes", "Store these somewhere safe."],
        ),
        block(
            "eight digits with a dash, some ticked off (Discord)",
            "Save your backup codes\n\u{2714} abcd-12ef\n3456-ghij\n\u{2714} klmn-78op\n90qr-stuv\n",
            &["!abcd-12ef", "3456-ghij", "!klmn-78op", "90qr-stuv"],
            &["Save your backup codes"],
        ),
        block(
            "ticks before every one say nothing",
            "\u{2705} 12345678\n\u{2705} 23456789\n\u{2705} 34567890\n",
            &["12345678", "23456789", "34567890"],
            &[],
        ),
        block(
            "used ones called so, in several ways",
            "abcd-efg1\nhijk-lmn2 (used)\nopqr-stu3 - used on 3 May 2026\nvwxy-zab4\tused\nUsed: cdef-ghi5\njklm-nop6 not used yet\n",
            &["abcd-efg1", "!hijk-lmn2", "!opqr-stu3", "!vwxy-zab4", "!cdef-ghi5", "jklm-nop6"],
            &[],
        ),
        block(
            "used ones struck out",
            "~~11112222~~\n33334444\n<s>55556666</s>\n7\u{336}7\u{336}7\u{336}7\u{336}8\u{336}8\u{336}8\u{336}8\u{336}\n99990000\n",
            &["!11112222", "33334444", "!55556666", "!77778888", "99990000"],
            &[],
        ),
        block(
            "boxes to tick, in Markdown",
            "- [x] qwer-1234\n- [ ] asdf-5678\n- [ ] yxcv-9012\n",
            &["!qwer-1234", "asdf-5678", "yxcv-9012"],
            &[],
        ),
        block(
            "commas in one line",
            "Backup codes: 123456, 234567, 345678, 456789, 567890",
            &["123456", "234567", "345678", "456789", "567890"],
            &[],
        ),
        block(
            "numbers in front without any sign, two columns (one blank)",
            "1 a1b2-c3d4 2 e5f6-g7h8\n3 i9j0-k1l2 4 m3n4-o5p6\n",
            &["a1b2-c3d4", "e5f6-g7h8", "i9j0-k1l2", "m3n4-o5p6"],
            &[],
        ),
        block(
            "numbers in brackets, groups of four digits",
            "(1) 1111 2222\n(2) 3333 4444\n(3) 5555 6666\n",
            &["1111 2222", "3333 4444", "5555 6666"],
            &[],
        ),
        block(
            "the word Code in front of each (Slack, Nextcloud)",
            "Code 1: k3Jd92LmQx7Pz0Wv\nCode 2: Yt5Rb81NcVf6Gh2S\nCode 3: aZ4sX9dC1fV7gB3n\n",
            &["k3Jd92LmQx7Pz0Wv", "Yt5Rb81NcVf6Gh2S", "aZ4sX9dC1fV7gB3n"],
            &[],
        ),
        block(
            "a heading of as many letters as a code",
            "settings\nsecurity\n4kd82mfa\nx83jd7qp\npl29sk3m\nmnbvcxzq\nz7x6c5v4\ndownload\n",
            &["4kd82mfa", "x83jd7qp", "pl29sk3m", "mnbvcxzq", "z7x6c5v4"],
            &["settings", "security", "download"],
        ),
        block(
            "letters only",
            "KQXWZ-BVNMP\nRTLHG-FDSJK\nZXCVB-QWPLM\n",
            &["KQXWZ-BVNMP", "RTLHG-FDSJK", "ZXCVB-QWPLM"],
            &[],
        ),
        block(
            "one code of many groups (Bitwarden)",
            "Your recovery code:\nab12 cd34 ef56 gh78 ij90 kl12 mn34 op56\n",
            &["ab12 cd34 ef56 gh78 ij90 kl12 mn34 op56"],
            &["Your recovery code:"],
        ),
        block(
            "one short code announced (Steam)",
            "Steam Guard recovery code: R48213",
            &["R48213"],
            &[],
        ),
        block("one code and nothing else", "  73190246  ", &["73190246"], &[]),
        block(
            "a recovery key of seven groups (Apple)",
            "Recovery Key\nA1B2-C3D4-E5F6-G7H8-J9K0-L1M2-N3P4\nDo not share it.",
            &["A1B2-C3D4-E5F6-G7H8-J9K0-L1M2-N3P4"],
            &["Recovery Key", "Do not share it."],
        ),
        block(
            "24 words, numbered, in columns",
            "Your recovery phrase\n1. abandon 2. ability 3. able 4. about\n5. above 6. absent 7. absorb 8. abstract\n\
             9. absurd 10. abuse 11. access 12. accident\n13. account 14. accuse 15. achieve 16. acid\n\
             17. acoustic 18. acquire 19. across 20. act\n21. action 22. used 23. actress 24. zoo\nNever share it.\n",
            &[
                "abandon ability able about above absent absorb abstract absurd abuse access accident \
               account accuse achieve acid acoustic acquire across act action used actress zoo",
            ],
            &["Your recovery phrase", "Never share it."],
        ),
        block(
            "12 words, one a line",
            "vessel\nladder\ncastle\nriver\nhollow\npencil\nmango\norbit\nvelvet\nthunder\ncactus\nmirror\n",
            &["vessel ladder castle river hollow pencil mango orbit velvet thunder cactus mirror"],
            &[],
        ),
        block(
            "every code twice, once with and once without its blank",
            "1234 5678\n2345 6789\n12345678\n1234 5678\n",
            &["1234 5678", "2345 6789"],
            &["12345678"],
        ),
        block(
            "fancy dashes and quotes, German around",
            "Deine Wiederherstellungscodes\n„a1b2c\u{2013}d3e4f“\n„g5h6i\u{2011}j7k8l“ (verwendet)\nBitte sicher aufbewahren!\n",
            &["a1b2c-d3e4f", "!g5h6i-j7k8l"],
            &["Deine Wiederherstellungscodes", "Bitte sicher aufbewahren!"],
        ),
        block(
            "a table with a column for the date of use",
            "Code\tStatus\n8f3k-2m9x\tavailable\np4q7-r1s8\tused\nt5u2-v6w3\tavailable\n",
            &["8f3k-2m9x", "!p4q7-r1s8", "t5u2-v6w3"],
            &["Code Status"],
        ),
        block(
            "semicolons and bars",
            "11aa22bb; 33cc44dd | 55ee66ff",
            &["11aa22bb", "33cc44dd", "55ee66ff"],
            &[],
        ),
        block(
            "64 hexadecimal digits each (npm)",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n\
             fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210\n",
            &[
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210",
            ],
            &[],
        ),
    ]
}

/// Texts without any recovery code.
const NONE: [&str; 14] = [
    "",
    "   \n\t\r\n",
    "Keep your recovery codes in a safe place. Each of them works once.",
    "Two-factor authentication is on.\nLast changed: 2026-11-23\nBackup codes: none\n",
    "Your verification code: 123456",
    "Call us: +49 30 123456 or 0800 1234567, Mon-Fri 9:00-17:00.",
    "2026-11-23\n2026-11-24\n2026-11-25\n",
    "alice@example.com\nbob@example.com\nhttps://example.com/settings/security\n",
    "Milk 1.29\nBread 3.49\nButter 2.19\n",
    "Settings\nPassword\nSecurity\nDevices\nLog out\n",
    "otpauth://totp/GitHub:alice?secret=JBSWY3DPEHPK3PXP&issuer=GitHub",
    "10:15\n11:30\n12:45\n",
    "this is not a list of codes but a rather long line of small words without any sign at all",
    "Bitte melde dich mit deinem Kennwort an. Danach siehst du deine Codes.",
];

fn told(codes: &[SplitCode]) -> Vec<String> {
    let mark = |code: &SplitCode| if code.used { "!" } else { "" };
    codes.iter().map(|code| format!("{}{}", mark(code), code.text.as_str())).collect()
}

#[test]
fn blocks_of_all_shapes_are_split() {
    let mut wrong = Vec::new();
    for Block { about, text, codes, left_out } in blocks() {
        let split = split_recovery_codes(text);
        let left: Vec<&str> = split.left_out.iter().map(|line| line.as_str()).collect();
        let found = told(&split.codes);
        if found != codes {
            wrong.push(format!("{about}: {found:?}, left out {left:?}"));
        }
        for line in left_out {
            if !left.contains(line) {
                wrong.push(format!("{about}: {line:?} is not said to be left out: {left:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn texts_without_codes_give_none() {
    let found: Vec<_> = NONE
        .iter()
        .map(|text| (text, told(&split_recovery_codes(text).codes)))
        .filter(|(_, codes)| !codes.is_empty())
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_text_that_is_too_long_is_not_looked_at() {
    let long = "1234-5678\n".repeat(10_000);
    assert!(split_recovery_codes(&long).codes.is_empty());
}

fn codes(texts: &[&str]) -> Vec<SplitCode> {
    split_recovery_codes(&texts.join("\n")).codes
}

/// A session and the id of one of its accounts.
fn kept() -> (tempfile::TempDir, keepstep_core::Session, Id) {
    let home = tempfile::tempdir().unwrap();
    let (session, ..) = three(home.path());
    let id = session.accounts().unwrap()[0].id.clone();
    (home, session, id)
}

#[test]
fn codes_are_kept_used_up_and_forgotten() {
    let (_home, mut session, id) = kept();
    let four = codes(&["aaaa-1111", "bbbb-2222", "cccc-3333", "dddd-4444"]);
    let kept = session.keep_recovery_codes(&id, &four, Keeping::Replace, NOW).unwrap();
    assert_eq!((kept.added, kept.unused_replaced), (4, 0));
    assert_eq!((kept.codes.total, kept.codes.left, kept.codes.low), (4, 4, false));
    assert_eq!(kept.codes.fetched, Some(NOW));

    let next = session.next_recovery_code(&id).unwrap().unwrap();
    assert_eq!((next.place, next.text.as_str()), (0, "aaaa-1111"));
    session.mark_recovery_code(&id, 0, true, NOW).unwrap();
    let left = session.mark_recovery_code(&id, 1, true, NOW).unwrap();
    assert_eq!((left.left, left.low), (2, true));
    assert_eq!(session.next_recovery_code(&id).unwrap().unwrap().place, 2);
    assert_eq!(session.mark_recovery_code(&id, 1, false, NOW).unwrap().left, 3);
    let there = session.mark_recovery_code(&id, 4, true, NOW);
    assert_eq!(id_of(there), "recovery-code-not-there");

    // The used one stays used, and one that was not comes to nobody's surprise: it is told.
    let new = codes(&["aaaa-1111", "eeee-5555", "ffff-6666"]);
    let kept = session.keep_recovery_codes(&id, &new, Keeping::Replace, NOW).unwrap();
    assert_eq!((kept.added, kept.unused_replaced), (2, 3));
    assert_eq!((kept.codes.total, kept.codes.left), (3, 2));
    let mut more = codes(&["aaaa1111"]);
    more.extend(codes(&["gggg-7777"]));
    let kept = session.keep_recovery_codes(&id, &more, Keeping::Add, NOW).unwrap();
    assert_eq!((kept.added, kept.unused_replaced, kept.codes.total), (1, 0, 4));

    assert_eq!(
        id_of(session.keep_recovery_codes(&id, &[], Keeping::Add, NOW)),
        "recovery-codes-none"
    );
    assert_eq!(session.forget_recovery_codes(&id, NOW).unwrap(), 3);
    assert!(session.next_recovery_code(&id).unwrap().is_none());
    assert!(!session.recovery_codes(&id).unwrap().low);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever is pasted: nothing panics, no code comes twice, and every code stands in the text.
    #[test]
    fn any_text_is_survived(text in "([a-zA-Z0-9 ,;|\t\r\n.()\\[\\]~:*#\u{2714}\u{a0}\u{336}-]|used|\\PC){0,300}") {
        let split = split_recovery_codes(&text);
        let bare = |text: &str| -> String { text.chars().filter(char::is_ascii_alphanumeric).collect() };
        let whole = bare(&text);
        let mut seen = Vec::new();
        for code in &split.codes {
            prop_assert!(whole.contains(&bare(&code.text)));
            prop_assert!(!seen.contains(&bare(&code.text)));
            seen.push(bare(&code.text));
        }
    }

    /// Codes of one shape come out as they went in, numbered and in columns or not.
    #[test]
    fn made_up_lists_come_back(
        raw in proptest::collection::btree_set("[a-z0-9]{4}[0-9]-[a-z0-9]{5}", 3..16),
        numbered: bool,
        columns in 1_usize..4,
    ) {
        let list: Vec<&String> = raw.iter().collect();
        let cells: Vec<String> = list.iter().enumerate().map(|(place, code)| match numbered {
            true => format!("{}. {code}", place + 1),
            false => (*code).clone(),
        }).collect();
        let lines: Vec<String> = cells.chunks(columns).map(|row| row.join("\t")).collect();
        let text = format!("Your backup codes\n\n{}\n\nKeep them safe.", lines.join("\n"));
        let found = told(&split_recovery_codes(&text).codes);
        prop_assert_eq!(found, list.into_iter().cloned().collect::<Vec<_>>());
    }
}
