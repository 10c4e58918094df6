//! What a person waits for: codes, opening, saving, searching; with 10, 1,000 and 10,000
//! accounts. `./dev bench` prints it as a table. Asserts nothing: a slow machine is no fault.

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;

use divan::{Bencher, black_box};
use keepstep_core::account::{Account, Id, Text, parse_otpauth};
use keepstep_core::formats::{self, Given, Keys, Order};
use keepstep_core::search::Query;
use keepstep_core::session::{Edit, Keep};
use keepstep_core::vault::{Key, Vault, open, seal};
use keepstep_core::view::FindView;
use keepstep_core::{Keychain, KeychainError, Moment, Problem, Session};
use zeroize::Zeroizing;

const NOW: Moment = Moment::from_seconds(1_700_000_000);
const SIZES: [usize; 3] = [10, 1_000, 10_000];

fn main() {
    divan::main();
}

fn vault(accounts: usize) -> Vault {
    let mut vault = Vault::new(id(usize::MAX), NOW);
    for number in 0..accounts {
        let uri = format!(
            "otpauth://totp/Service{number}:person{number}%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Service{number}"
        );
        let details = parse_otpauth(&uri).expect("the URI is whole");
        vault.accounts.push(Account::new(id(number), details, Text::default(), NOW));
    }
    vault
}

fn id(number: usize) -> Id {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&number.to_le_bytes());
    Id::from_random(bytes)
}

/// The code and the one after it, for every account.
#[divan::bench(args = SIZES)]
fn codes(bencher: Bencher, accounts: usize) {
    let vault = vault(accounts);
    bencher.bench(|| {
        for account in &vault.accounts {
            black_box(account.details.code(NOW).is_ok());
        }
    });
}

/// Sealed bytes to accounts.
#[divan::bench(args = SIZES)]
fn open_vault(bencher: Bencher, accounts: usize) {
    let key = Key::generate();
    let sealed = seal(&vault(accounts), &key).expect("a machine key can be sealed to");
    bencher.bench(|| open(black_box(&sealed), &key).is_ok());
}

/// Accounts to sealed bytes.
#[divan::bench(args = SIZES)]
fn seal_vault(bencher: Bencher, accounts: usize) {
    let key = Key::generate();
    let vault = vault(accounts);
    bencher.bench(|| seal(black_box(&vault), &key).is_ok());
}

/// One whole save: read, change, seal, write, sync, read back, open, compare, rename.
#[divan::bench(args = SIZES, sample_count = 20)]
fn save(bencher: Bencher, accounts: usize) {
    let home = tempfile::tempdir().expect("there is a temporary folder");
    let mut session = session(home.path());
    session.create(None, NOW).expect("the folder is empty");
    let all = vault(accounts).accounts.into_iter().map(|a| (a.details, "uri".to_owned()));
    let added = session.add_all(all.collect(), NOW).expect("there is room");
    let mut trashed = false;
    bencher.bench_local(|| {
        let id = &added[0].id;
        let done = if trashed { session.restore(id, NOW) } else { session.trash(id, NOW) };
        trashed = !trashed;
        done.is_ok()
    });
}

/// One typed query against every account.
#[divan::bench(args = SIZES)]
fn search(bencher: Bencher, accounts: usize) {
    let vault = vault(accounts);
    bencher.bench(|| {
        let query = Query::new(black_box("service99 person"));
        vault.accounts.iter().filter(|account| query.matches(account)).count()
    });
}

/// A plain export of another app: from bytes to the preview, beside a vault that is as large.
#[divan::bench(args = SIZES, sample_count = 10)]
fn import_to_preview(bencher: Bencher, accounts: usize) {
    let home = tempfile::tempdir().expect("there is a temporary folder");
    let mut session = filled(home.path(), accounts);
    let export = export(accounts);
    bencher.bench_local(|| {
        session.discard();
        preview(&mut session, black_box(&export))
    });
}

/// From the preview to a saved vault.
#[divan::bench(args = SIZES, sample_count = 10)]
fn import_to_kept(bencher: Bencher, accounts: usize) {
    let export = export(accounts);
    let fresh = || {
        let home = tempfile::tempdir().expect("there is a temporary folder");
        let mut session = session(home.path());
        session.create(None, NOW).expect("the folder is empty");
        preview(&mut session, &export);
        (home, session)
    };
    bencher.with_inputs(fresh).bench_local_values(|(home, mut session)| {
        let finds = session.finds().finds;
        let keep = |find: &FindView| Keep { find: find.find, edit: Edit::default(), replace: None };
        let keeps: Vec<Keep> = finds.iter().map(keep).collect();
        let kept = session.keep(&keeps, NOW).map(|kept| kept.len());
        (home, kept.unwrap_or_default())
    });
}

/// A vault on disk with so many accounts.
fn filled(home: &Path, accounts: usize) -> Session {
    let mut session = session(home);
    session.create(None, NOW).expect("the folder is empty");
    let all = vault(accounts).accounts.into_iter().map(|a| (a.details, "uri".to_owned()));
    session.add_all(all.collect(), NOW).expect("there is room");
    session
}

/// So many accounts in Aegis's format.
fn export(accounts: usize) -> Vec<u8> {
    let all: Vec<_> = vault(accounts).accounts.into_iter().map(|a| a.details).collect();
    let format = formats::named("aegis").expect("the format is in the list");
    let random = |bytes: &mut [u8]| {
        bytes.fill(7);
        true
    };
    let written = formats::write(format, &Order::new(&all, None, NOW, &random));
    written.expect("Aegis holds them all").bytes.to_vec()
}

fn preview(session: &mut Session, export: &[u8]) -> usize {
    let given = [Given { name: "export.json", bytes: export }];
    match formats::open(&given, &Keys::default(), None, &|| false) {
        Ok(opened) => {
            session.take_import(opened.format, opened.import);
            session.finds().finds.len()
        }
        Err(_) => 0,
    }
}

fn session(home: &Path) -> Session {
    let entropy = || -> Result<[u8; 16], Problem> {
        static LAST: Mutex<usize> = Mutex::new(0);
        let mut last = LAST
            .lock()
            .map_err(|_| Problem::new("entropy-unavailable", keepstep_core::Exit::Failure))?;
        *last += 1;
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&last.to_le_bytes());
        Ok(bytes)
    };
    Session::new(home, Arc::new(InMemory::default()), entropy)
}

/// The keychain is measured with the real ones; here it must cost nothing.
#[derive(Default)]
struct InMemory(Mutex<String>);

impl Keychain for InMemory {
    fn read(&self, _: &str) -> Result<Zeroizing<String>, KeychainError> {
        let line = self.0.lock().map_err(|_| KeychainError::Denied)?;
        Ok(Zeroizing::new(line.clone()))
    }

    fn write(&self, _: &str, line: &str) -> Result<(), KeychainError> {
        *self.0.lock().map_err(|_| KeychainError::Denied)? = line.to_owned();
        Ok(())
    }

    fn delete(&self, _: &str) -> Result<(), KeychainError> {
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>, KeychainError> {
        Ok(Vec::new())
    }

    fn provider(&self) -> Result<String, KeychainError> {
        Ok("memory".to_owned())
    }
}
