//! What the tests of the IT desk share: made-up people, numbers that look random, and chunks in
//! memory that can be told to fail. Knows no target.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use keepstep_core::Moment;
use keepstep_core::account::Kind;
use keepstep_core::provision::batch::{
    BatchError, Chunks, Making, Pattern, Register, Stamp, State,
};
use keepstep_core::provision::intake::{People, Person};
use keepstep_core::vault::Key;
use keepstep_core::vault::store::StoreError;

pub fn stamp() -> Stamp {
    Stamp { when: Moment::from_seconds(1_780_000_000), who: "desk".to_owned() }
}

/// Bytes that look random and differ from call to call and from `dice` to `dice`.
pub fn dice(seed: u64) -> impl Fn(&mut [u8]) -> bool {
    let state = Cell::new(seed);
    move |bytes: &mut [u8]| {
        for byte in bytes {
            let next = state
                .get()
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            state.set(next);
            *byte = next.to_be_bytes()[1];
        }
        true
    }
}

pub fn people(count: usize) -> Vec<Person> {
    let mut text = "upn,name,department,language,id\n".to_owned();
    for number in 1..=count {
        text.push_str(&format!(
            "user{number}@example.com,\"Person {number}\",D{},de,id-{number}\n",
            number % 7
        ));
    }
    let mut people = People::new(text.as_bytes()).unwrap();
    let mut all = Vec::with_capacity(count);
    while let Some(row) = people.next_person().unwrap() {
        all.push(row.unwrap());
    }
    all
}

/// Bytes by their number.
pub type Kept = BTreeMap<u32, Vec<u8>>;

/// Chunks in memory. After so many calls that write, every further one fails, as after a crash.
#[derive(Clone, Default)]
pub struct Memory {
    pub chunks: Rc<RefCell<Kept>>,
    pub pages: Rc<RefCell<Kept>>,
    pub left: Rc<Cell<Option<u32>>>,
}

impl Memory {
    fn write(&self, to: &RefCell<Kept>, number: u32, bytes: &[u8]) -> Result<(), StoreError> {
        match self.left.get() {
            Some(0) => return Err(StoreError::Full),
            Some(left) => self.left.set(Some(left - 1)),
            None => {}
        }
        let before = to.borrow_mut().insert(number, bytes.to_vec());
        if before.is_some() { Err(StoreError::Exists) } else { Ok(()) }
    }

    /// The whole log.
    pub fn log(&self) -> String {
        self.pages.borrow().values().map(|page| String::from_utf8(page.clone()).unwrap()).collect()
    }
}

impl Chunks for Memory {
    fn count(&self) -> Result<u32, StoreError> {
        Ok(u32::try_from(self.chunks.borrow().len()).unwrap())
    }

    fn read(&self, number: u32) -> Result<Vec<u8>, StoreError> {
        self.chunks.borrow().get(&number).cloned().ok_or(StoreError::Missing)
    }

    fn keep(&mut self, number: u32, sealed: &[u8]) -> Result<(), StoreError> {
        self.write(&self.chunks, number, sealed)
    }

    fn has_page(&self, number: u32) -> bool {
        self.pages.borrow().contains_key(&number)
    }

    fn keep_page(&mut self, number: u32, page: &[u8]) -> Result<(), StoreError> {
        self.write(&self.pages, number, page)
    }
}

/// Creates or opens a register, plans all people and makes all secrets.
pub fn run<C: Chunks>(
    chunks: C,
    key: &Key,
    people: &[Person],
    seed: u64,
) -> Result<Register<C>, BatchError> {
    let (random, stamp) = (dice(seed), stamp());
    let mut register = if chunks.count()? == 0 {
        let pattern = Pattern::parse("KS-{year}-{n:6}").unwrap();
        Register::create(chunks, key, &[], pattern, &random, &stamp)?
    } else {
        Register::open(chunks, key, &[])?
    };
    for person in people {
        register.plan(person, &stamp)?;
    }
    let making = Making { kind: Kind::COMMON, length: 20, random: &random, goes_on: &|_| true };
    register.make(&making, &stamp)?;
    Ok(register)
}

/// Every token: serial, user, secret.
pub fn tokens<C: Chunks>(register: &Register<C>) -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    let shown = register.each(State::counts, |token, _| {
        all.push((
            token.serial.to_string(),
            token.holder.user.clone(),
            token.secret.to_base32().to_string(),
        ));
        Ok::<(), BatchError>(())
    });
    shown.unwrap();
    all
}
