//! The register of a batch: whole after a crash at every single write, closed to strangers, and
//! without a secret in its log.

use std::collections::BTreeSet;

use keepstep_core::Texts;
use keepstep_core::problem::Problem;
use keepstep_core::provision::batch::{BatchError, Pattern, Register, State, Token};
use keepstep_core::provision::row::{Fault, RowProblem};
use keepstep_core::provision::seeds::{Expect, check};
use keepstep_core::provision::serial::Serial;
use keepstep_core::vault::store::{BatchFolder, NewFile, StoreError};
use keepstep_core::vault::{Key, SealError};

use crate::support::{Kept, Memory, dice, people, run, stamp, tokens};

#[test]
fn steps_follow_the_table() {
    use State::{Activated, Exported, HandedOver, Made, Planned, Proven, Reissued, Revoked};
    let table: [(State, &[State]); 8] = [
        (Planned, &[Made, Revoked]),
        (Made, &[Exported, HandedOver, Revoked, Reissued]),
        (Exported, &[HandedOver, Proven, Activated, Revoked, Reissued]),
        (HandedOver, &[Exported, Proven, Activated, Revoked, Reissued]),
        (Proven, &[Activated, Revoked, Reissued]),
        (Activated, &[Revoked, Reissued]),
        (Revoked, &[]),
        (Reissued, &[]),
    ];
    for (from, next) in table {
        for to in State::ALL {
            assert_eq!(from.may_become(to), next.contains(&to), "{from:?} → {to:?}");
        }
    }
}

#[test]
fn a_crash_at_any_write_loses_nothing_and_makes_no_second_secret() {
    let (key, people) = (Key::generate(), people(2_500));
    let whole = Memory::default();
    let wanted: Vec<_> = tokens(&run(whole.clone(), &key, &people, 1).unwrap())
        .into_iter()
        .map(|(serial, user, _)| (serial, user))
        .collect();
    assert_eq!(wanted.len(), 2_500);
    assert_eq!(wanted[2_499], ("KS-2026-002500".to_owned(), "user2500@example.com".to_owned()));
    let writes = u32::try_from(whole.chunks.borrow().len() + whole.pages.borrow().len()).unwrap();
    assert!(writes > 10, "{writes}");
    for crash in 0..writes {
        let memory = Memory::default();
        memory.left.set(Some(crash));
        assert!(run(memory.clone(), &key, &people, 2).is_err());
        memory.left.set(None);
        // What a secret was before the second run, it is after it.
        let before = match memory.chunks.borrow().is_empty() {
            true => Vec::new(),
            false => tokens(&Register::open(memory.clone(), &key, &[]).unwrap()),
        };
        let register = run(memory.clone(), &key, &people, 3).unwrap();
        let after = tokens(&register);
        let named: Vec<_> =
            after.iter().map(|(serial, user, _)| (serial.clone(), user.clone())).collect();
        assert_eq!(named, wanted, "crash at write {crash}");
        let secrets: BTreeSet<_> = after.iter().map(|(_, _, secret)| secret).collect();
        assert_eq!(secrets.len(), 2_500, "crash at write {crash}");
        assert!(before.iter().all(|token| after.contains(token)), "crash at write {crash}");
        let log = memory.log();
        assert_eq!(log.matches("\"made\"").count(), 2_500, "crash at write {crash}");
        assert_eq!(log.matches("\"planned\"").count(), 2_500, "crash at write {crash}");
    }
}

#[test]
fn the_log_says_no_secret_and_no_name() {
    let memory = Memory::default();
    let register = run(memory.clone(), &Key::generate(), &people(50), 4).unwrap();
    let log = memory.log();
    for (serial, user, secret) in tokens(&register) {
        assert!(log.contains(&serial));
        assert!(!log.contains(&secret) && !log.contains(&secret.to_lowercase()));
        assert!(!log.contains(&user));
    }
    assert!(!log.contains("Person"));
    // The same secrets under another register's key have other fingerprints.
    let prints: BTreeSet<_> =
        log.lines().filter_map(|line| line.split("\"print\":").nth(1)).collect();
    assert_eq!(prints.len(), 50);
}

#[test]
fn steps_are_kept_and_refused() {
    let (key, memory, stamp) = (Key::generate(), Memory::default(), stamp());
    let mut register = run(memory.clone(), &key, &people(3), 5).unwrap();
    let first = Serial::parse("KS-2026-000001").unwrap();
    register.step(&first, State::Exported, &stamp).unwrap();
    register.step(&first, State::HandedOver, &stamp).unwrap();
    assert_eq!(register.step(&first, State::Exported, &stamp), Ok(()));
    assert_eq!(register.step(&first, State::Made, &stamp), Err(BatchError::Step));
    assert_eq!(register.step(&first, State::Reissued, &stamp), Err(BatchError::Step));
    let stranger = Serial::parse("KS-9").unwrap();
    assert_eq!(register.step(&stranger, State::Revoked, &stamp), Err(BatchError::Unknown));
    let fresh = register.reissue(&first, &stamp).unwrap();
    assert_eq!(fresh.as_str(), "KS-2026-000001-2");
    assert_eq!(register.reissue(&first, &stamp), Err(BatchError::Step));
    drop(register);
    let mut register = run(memory, &key, &people(3), 6).unwrap();
    assert_eq!(register.state(&first), Some(State::Reissued));
    assert_eq!(register.state(&fresh), Some(State::Made));
    assert!(register.holds("USER1@example.com"));
    let all = tokens(&register);
    assert_eq!(all.iter().filter(|(_, user, _)| user == "user1@example.com").count(), 1);
    assert_eq!(register.reissue(&fresh, &stamp).unwrap().as_str(), "KS-2026-000001-2-2");
    let counts: Vec<_> = register.counts().into_iter().collect();
    assert_eq!(counts, [(State::Planned, 1), (State::Made, 2), (State::Reissued, 2)]);
}

#[test]
fn a_lists_own_serials_are_taken_and_never_twice() {
    let (key, stamp) = (Key::generate(), stamp());
    let pattern = Pattern::parse("A{n:1}").unwrap();
    let mut register =
        Register::create(Memory::default(), &key, &[], pattern, &dice(1), &stamp).unwrap();
    let mut list = people(12);
    list[0].serial = Some(Serial::parse("A2").unwrap());
    list[1].serial = Some(Serial::parse("a2").unwrap());
    assert_eq!(register.plan(&list[0], &stamp).unwrap().unwrap().as_str(), "A2");
    assert_eq!(register.plan(&list[1], &stamp), Err(BatchError::SerialTaken));
    assert_eq!(register.plan(&list[2], &stamp).unwrap().unwrap().as_str(), "A3");
    assert_eq!(register.plan(&list[2], &stamp).unwrap(), None);
    let full = list[3..].iter().find_map(|person| register.plan(person, &stamp).err());
    assert!(matches!(full, Some(BatchError::Pattern(_))));
}

#[test]
fn makers_tokens_come_in_once_with_their_own_secrets() {
    let file = "upn,serial number,secret key,time interval\n\
                a@x,T1,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,60\n\
                ,T2,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJR,30\n\
                a@x,T3,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJS,30\n\
                b@x,T4,1.2E+15,30\n";
    let checked = check(file.as_bytes(), &Expect::default()).unwrap();
    assert_eq!(checked.problems, [RowProblem::new(5, Fault::Excel)]);
    let (key, memory, stamp) = (Key::generate(), Memory::default(), stamp());
    let pattern = Pattern::parse("KS-{n:3}").unwrap();
    let mut register =
        Register::create(memory.clone(), &key, &[], pattern, &dice(1), &stamp).unwrap();
    let all: Vec<_> = checked.seeds.into_iter().map(|seed| Token::of_seed(seed, None)).collect();
    assert_eq!(register.adopt(&all[0], &stamp), Ok(()));
    assert_eq!(register.adopt(&all[1], &stamp), Ok(()));
    assert_eq!(register.adopt(&all[2], &stamp), Err(BatchError::UserTaken));
    assert_eq!(register.adopt(&all[0], &stamp), Err(BatchError::SerialTaken));
    register.flush(&stamp).unwrap();
    drop(register);
    // Nothing is planned, so nothing is made beside them.
    let register = run(memory, &key, &[], 2).unwrap();
    let mut kept = Vec::new();
    let shown = register.each(State::counts, |token, _| {
        kept.push(token.clone());
        Ok::<(), BatchError>(())
    });
    shown.unwrap();
    assert_eq!(kept, all[..2]);
    assert_eq!(kept[0].kind.period().unwrap().seconds(), 60);
}

#[test]
fn a_folder_keeps_it_for_this_user_alone() {
    let home = tempfile::tempdir().unwrap();
    let place = home.path().join("batch");
    let (key, list) = (Key::generate(), people(1_200));
    let register = run(BatchFolder::hold(&place).unwrap(), &key, &list, 7).unwrap();
    let before = tokens(&register);
    assert!(matches!(BatchFolder::hold(&place), Err(StoreError::Busy)));
    drop(register);
    let register = run(BatchFolder::hold(&place).unwrap(), &key, &list, 8).unwrap();
    assert_eq!(tokens(&register), before);
    drop(register);
    let stranger = Register::open(BatchFolder::hold(&place).unwrap(), &Key::generate(), &[]);
    assert!(matches!(stranger.err(), Some(BatchError::Seal(SealError::WrongKey))));
    for folder in ["register", "log"] {
        for entry in std::fs::read_dir(place.join(folder)).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            assert!(before.iter().take(50).all(|(_, _, secret)| !text.contains(secret.as_str())));
        }
    }
}

#[test]
fn altered_missing_and_swapped_chunks_are_told() {
    let key = Key::generate();
    let whole = Memory::default();
    run(whole.clone(), &key, &people(2_100), 9).unwrap();
    let fails = |change: &dyn Fn(&mut Kept)| {
        let memory = Memory::default();
        memory.chunks.borrow_mut().clone_from(&whole.chunks.borrow());
        change(&mut memory.chunks.borrow_mut());
        let error = Register::open(memory, &key, &[]).err().unwrap();
        assert!(
            Texts::for_language("de").has_problem(Problem::from(error.clone()).id()),
            "{error:?}"
        );
        error
    };
    let swapped = fails(&|chunks| {
        let (two, three) = (chunks[&2].clone(), chunks[&3].clone());
        chunks.insert(2, three);
        chunks.insert(3, two);
    });
    assert_eq!(swapped, BatchError::Damaged(2));
    let copied = fails(&|chunks| {
        let two = chunks[&2].clone();
        chunks.insert(3, two);
    });
    assert_eq!(copied, BatchError::Damaged(3));
    let altered = fails(&|chunks| *chunks.get_mut(&2).unwrap().last_mut().unwrap() ^= 1);
    assert!(matches!(altered, BatchError::Seal(_)));
    let cut = fails(&|chunks| chunks.get_mut(&2).unwrap().truncate(300));
    assert!(matches!(cut, BatchError::Seal(_)));
}

#[test]
fn a_file_that_is_not_finished_leaves_nothing() {
    use std::io::Write as _;
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("out.csv");
    let mut file = NewFile::create(&path).unwrap();
    file.write_all(b"half").unwrap();
    assert!(!path.exists());
    drop(file);
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
    let mut file = NewFile::create(&path).unwrap();
    file.write_all(b"whole").unwrap();
    file.keep().unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"whole");
    assert!(matches!(NewFile::create(&path), Err(StoreError::Exists)));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
