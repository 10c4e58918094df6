//! Lists of people as office programs and directories really write them. Keeps nothing.

use std::io::{Cursor, Read};

use keepstep_core::Texts;
use keepstep_core::problem::Problem;
use keepstep_core::provision::intake::{Field, IntakeError, People, Person};
use keepstep_core::provision::row::{Fault, RowProblem};

type Rows = Vec<Result<Person, RowProblem>>;

fn read(source: impl Read) -> Result<Rows, IntakeError> {
    let mut people = People::new(source)?;
    let mut rows = Vec::new();
    while let Some(row) = people.next_person()? {
        rows.push(row);
    }
    Ok(rows)
}

fn users(bytes: &[u8]) -> Vec<String> {
    let rows = read(bytes).unwrap();
    rows.into_iter().map(|row| row.unwrap().user.as_str().to_owned()).collect()
}

fn faults(text: &str) -> Vec<(u64, Fault)> {
    let rows = read(text.as_bytes()).unwrap();
    rows.into_iter().filter_map(Result::err).map(|row| (row.line, row.fault)).collect()
}

fn utf16(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
    units
        .flat_map(|unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
        .collect()
}

#[test]
fn every_common_encoding_is_read() {
    let text = "upn;Name\r\njürgen@example.com;Jürgen Groß\r\n";
    let (win, _, _) = encoding(text);
    let mut marked = b"\xEF\xBB\xBF".to_vec();
    marked.extend(text.as_bytes());
    for (name, bytes) in [
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8 with its mark", marked),
        ("UTF-16 little", utf16(text, true, true)),
        ("UTF-16 big", utf16(text, false, true)),
        ("UTF-16 little, bare", utf16(text, true, false)),
        ("UTF-16 big, bare", utf16(text, false, false)),
        ("Windows-1252", win),
    ] {
        let rows = read(bytes.as_slice()).unwrap();
        let person = rows[0].as_ref().unwrap();
        assert_eq!(person.user.as_str(), "jürgen@example.com", "{name}");
        assert_eq!(person.name.as_str(), "Jürgen Groß", "{name}");
        assert_eq!(person.line, 2, "{name}");
    }
}

/// The text in Windows-1252; all its letters are in Latin-1.
fn encoding(text: &str) -> (Vec<u8>, (), ()) {
    (text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect(), (), ())
}

#[test]
fn a_late_umlaut_decides_at_every_place_of_a_piece() {
    // The first letter beyond ASCII comes after a piece of 16 KiB, or is cut in two by its end.
    for pad in 16_370..16_390 {
        let lead = format!("user,name\n{},", "a".repeat(200));
        let mut text = lead.clone();
        while text.len() < pad {
            text.push('x');
            if text.len() % 100 == 0 {
                text.push_str(&format!("\nu{},", text.len()));
            }
        }
        text.push('\n');
        for (bytes, wanted) in [
            (format!("{text}zoë,Zoë\n").into_bytes(), "zoë"),
            ([text.as_bytes(), b"zo\xEB,Zo\xEB\n"].concat(), "zoë"),
        ] {
            assert_eq!(users(&bytes).last().unwrap(), wanted, "{pad}");
        }
    }
}

#[test]
fn delimiters_quotes_and_line_ends() {
    for text in [
        "user,name\na@x,\"Groß, Anna\"\nb@x,Bo\n",
        "user;name\r\na@x;Groß, Anna\r\nb@x;Bo\r\n",
        "user\tname\na@x\tGroß, Anna\nb@x\tBo",
        "sep=;\r\nuser;name\r\na@x;\"Groß, Anna\"\r\nb@x;Bo",
        "\n\nuser,name\ra@x,\"Groß, Anna\"\rb@x,Bo\r",
    ] {
        let rows = read(text.as_bytes()).unwrap();
        assert_eq!(rows.len(), 2, "{text:?}");
        assert_eq!(rows[0].as_ref().unwrap().name.as_str(), "Groß, Anna", "{text:?}");
    }
    let rows =
        read(&b"user,name\n\n\na@x,\"Anna \"\"Ann\"\"\nOf two lines\"\n\n,\nb@x,5\" Bo\n"[..])
            .unwrap();
    let lines: Vec<u64> =
        rows.iter().map(|row| row.as_ref().map_or_else(|p| p.line, |p| p.line)).collect();
    assert_eq!(lines, [4, 8], "as an editor counts");
    assert_eq!(rows[1].as_ref().unwrap().name.as_str(), "5\" Bo");
}

#[test]
fn columns_are_known_by_many_names() {
    for heading in ["UPN", "user principal name", "E-Mail-Adresse", "Benutzername", "User_Name"] {
        assert_eq!(Field::of(heading), Some(Field::User), "{heading}");
    }
    for (heading, field) in [
        ("Abteilung", Field::Department),
        ("Serial Number", Field::Serial),
        ("Seriennummer", Field::Serial),
        ("Sprache", Field::Language),
        ("Nachname", Field::FamilyName),
        ("objectId", Field::ObjectId),
    ] {
        assert_eq!(Field::of(heading), Some(field), "{heading}");
    }
    let people = People::new(&b"Mail,UPN,Colour,Vorname,Nachname\n"[..]).unwrap();
    let fields: Vec<_> = people.mapping().columns.iter().map(|column| column.field).collect();
    let wanted = [None, Some(Field::User), None, Some(Field::GivenName), Some(Field::FamilyName)];
    assert_eq!(fields, wanted, "the principal name wins over the address");
}

#[test]
fn a_person_may_say_what_a_column_is() {
    let mut people = People::new(&b"Wer,Was\na@x,1\n"[..]).unwrap();
    assert_eq!(people.next_person().unwrap_err(), IntakeError::NoColumn("user"));
    people.map(0, Some(Field::User));
    assert_eq!(people.next_person().unwrap().unwrap().unwrap().user.as_str(), "a@x");
    people.map(1, Some(Field::User));
    assert_eq!(people.next_person().unwrap_err(), IntakeError::ColumnTwice(1, 2));
}

#[test]
fn bad_rows_name_their_lines_and_good_ones_go_on() {
    let long = "n".repeat(257);
    let text = format!(
        "upn,name,serial\na@x,A,1\nA@X,again,2\nb@x,B,1\n,nobody,3\nc@x,C,4,5,6\nd@x,{long},7\n\
         e@x,E,=1+1\nf@x,F\u{FFFD},8\ng@x,G\nh@x,H,,,\n"
    );
    let wanted = [
        (3, Fault::UserTwice(2)),
        (4, Fault::SerialTwice(2)),
        (5, Fault::NoUser),
        (6, Fault::Columns { found: 5, wanted: 3 }),
        (7, Fault::TooLong("name")),
        (8, Fault::SerialBad),
        (9, Fault::Letters),
    ];
    assert_eq!(faults(&text), wanted);
    let good = read(text.as_bytes()).unwrap().into_iter().filter(Result::is_ok).count();
    assert_eq!(good, 3, "a, g and h");
    let texts = ["en", "de"].map(Texts::for_language);
    for (line, fault) in wanted {
        let problem: Problem = RowProblem::new(line, fault).problem();
        for texts in &texts {
            let said = texts.problem(&problem);
            assert!(texts.has_problem(problem.id()), "{}", problem.id());
            assert!(said.what.contains(&line.to_string()), "{}", said.what);
        }
    }
}

#[test]
fn formulas_are_noted() {
    let text =
        "user,name\na@x,=HYPERLINK()\nb@x,+1\nc@x,-1\nd@x,@SUM\ne@x,\"\tx\"\nf@x, =1\ng@x,A-B\n";
    let rows = read(text.as_bytes()).unwrap();
    let noted: Vec<bool> = rows.into_iter().map(|row| row.unwrap().formula).collect();
    assert_eq!(noted, [true, true, true, true, true, true, false]);
}

/// So many bytes that never end a line, and how many were really read.
struct Endless(u64);

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        into.fill(b'x');
        self.0 += into.len() as u64;
        Ok(into.len())
    }
}

#[test]
fn a_line_without_end_is_refused_without_being_read() {
    for head in ["user,name\na@x,", "user,name\na@x,\"", "user,", ""] {
        let mut endless = Endless(0);
        let refused = read(Cursor::new(head.to_owned()).chain(&mut endless)).unwrap_err();
        assert!(matches!(refused, IntakeError::LineTooLong(1 | 2)), "{refused:?}");
        assert!(endless.0 < 200_000, "{} bytes were read", endless.0);
    }
    let commas = format!("user\n{}\n", ",".repeat(300));
    assert_eq!(read(commas.as_bytes()).unwrap_err(), IntakeError::TooManyColumns(2));
}

#[test]
fn what_is_no_table_is_refused() {
    for (bytes, wanted) in [
        (&b""[..], IntakeError::Empty),
        (b"\n\n \n", IntakeError::Empty),
        (b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", IntakeError::NotText),
        (b"colour,size\nred,1\n", IntakeError::NoColumn("user")),
    ] {
        let refused = read(bytes).unwrap_err();
        assert_eq!(refused, wanted);
        assert!(Texts::for_language("de").has_problem(Problem::from(refused).id()));
    }
}
