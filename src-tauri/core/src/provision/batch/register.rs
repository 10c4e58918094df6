//! The register of a batch: serials reserved, secrets made, steps noted; each in a chunk that is
//! on the disk before anything stands on it. Memory holds a small index, never a secret for longer
//! than its chunk.
//!
//! Invariant: a serial has at most one record with a secret, and that is written after the record
//! that reserves it.

use std::collections::{BTreeMap, HashMap};

use zeroize::Zeroizing;

use super::chunk::{Stamp, opened, page, print_of, sealed};
use super::chunks::Chunks;
use super::error::BatchError;
use super::pattern::Pattern;
use super::record::{Holder, Record, Token};
use super::state::State;
use crate::account::{Kind, Secret};
use crate::formats::Random;
use crate::provision::intake::Person;
use crate::provision::serial::Serial;
use crate::vault::{Key, Recipient};

/// How many records a chunk holds at most: what a crash can cost is less than this, and none of
/// it was ever seen by anybody.
const PER_CHUNK: usize = 1_000;
const VERSION: u32 = 1;

/// How secrets are to be made.
pub struct Making<'a> {
    /// How codes are made.
    pub kind: Kind,
    /// How long a secret is, in bytes.
    pub length: usize,
    /// The randomness.
    pub random: Random<'a>,
    /// Told how many are made after each chunk; answers whether to go on.
    pub goes_on: &'a dyn Fn(u64) -> bool,
}

/// What is known of a serial without its chunk.
#[derive(Clone, Copy)]
struct Entry {
    state: State,
    planned: u32,
    /// The chunk with its secret; 0 where there is none yet.
    made: u32,
}

/// A register.
pub struct Register<C> {
    chunks: C,
    key: Key,
    recipients: Vec<Recipient>,
    pattern: Pattern,
    log_key: Zeroizing<Vec<u8>>,
    count: u32,
    before: String,
    index: HashMap<Box<str>, Entry>,
    users: HashMap<Box<str>, Box<str>>,
    next: u64,
    waiting: Vec<Record>,
}

impl<C: Chunks> Register<C> {
    /// A new register: the key that opens it, everybody else it is sealed to, the pattern of its
    /// serials.
    ///
    /// # Errors
    /// [`BatchError`]; [`crate::vault::store::StoreError::Exists`] where there is a register.
    pub fn create(
        chunks: C,
        key: &Key,
        others: &[Recipient],
        pattern: Pattern,
        random: Random,
        stamp: &Stamp,
    ) -> Result<Self, BatchError> {
        let mut log_key = Zeroizing::new(vec![0; 32]);
        if !random(&mut log_key) {
            return Err(BatchError::NoRandom);
        }
        if chunks.count()? > 0 {
            return Err(crate::vault::store::StoreError::Exists.into());
        }
        let head = Record::Head {
            version: VERSION,
            pattern: pattern.as_str().to_owned(),
            log_key: Zeroizing::new(data_encoding::HEXLOWER.encode(&log_key)),
        };
        let mut register = Self::empty(chunks, key, others, pattern, log_key);
        register.waiting.push(head);
        register.flush(stamp)?;
        Ok(register)
    }

    fn empty(
        chunks: C,
        key: &Key,
        others: &[Recipient],
        pattern: Pattern,
        log_key: Zeroizing<Vec<u8>>,
    ) -> Self {
        let mut recipients = vec![key.recipient()];
        recipients.extend(others.iter().filter(|other| **other != key.recipient()).cloned());
        Self {
            chunks,
            key: key.clone(),
            recipients,
            pattern,
            log_key,
            count: 0,
            before: String::new(),
            index: HashMap::new(),
            users: HashMap::new(),
            next: 1,
            waiting: Vec::new(),
        }
    }

    /// The register in these chunks. Pages of the log that a crash left out are written now.
    ///
    /// # Errors
    /// [`BatchError`] as it says.
    pub fn open(chunks: C, key: &Key, others: &[Recipient]) -> Result<Self, BatchError> {
        let count = chunks.count()?;
        let bytes = chunks.read(1)?;
        let first = opened(1, Some(""), &bytes, key)?;
        let Some(Record::Head { version, pattern, log_key }) = first.records.first() else {
            return Err(BatchError::Damaged(1));
        };
        if *version > VERSION {
            return Err(BatchError::Newer);
        }
        let log_key = data_encoding::HEXLOWER.decode(log_key.as_bytes());
        let log_key = Zeroizing::new(log_key.map_err(|_| BatchError::Damaged(1))?);
        let pattern = Pattern::parse(pattern)?;
        let mut register = Self::empty(chunks, key, others, pattern, log_key);
        for number in 1..=count {
            let bytes = register.chunks.read(number)?;
            let chunk = opened(number, Some(&register.before), &bytes, key)?;
            for record in &chunk.records {
                register.note(record, number)?;
            }
            if !register.chunks.has_page(number) {
                let page = page(&chunk.stamp, &chunk.records, &register.log_key);
                register.chunks.keep_page(number, &page)?;
            }
            register.before = print_of(&bytes);
            register.count = number;
        }
        Ok(register)
    }

    /// Takes a record into the index; refuses what could never have been written.
    fn note(&mut self, record: &Record, chunk: u32) -> Result<(), BatchError> {
        let damaged = BatchError::Damaged(chunk);
        match record {
            Record::Head { .. } if chunk == 1 => {}
            Record::Head { .. } => return Err(damaged),
            Record::Plan { serial, holder } => {
                let entry = Entry { state: State::Planned, planned: chunk, made: 0 };
                if self.index.insert(serial.key(), entry).is_some() {
                    return Err(damaged);
                }
                if !holder.user.is_empty() {
                    self.users.insert(user_key(&holder.user), serial.key());
                }
                self.next += 1;
            }
            Record::Made { serial, .. } => match self.index.get_mut(&serial.key()) {
                Some(entry) if entry.made == 0 && entry.state == State::Planned => {
                    entry.state = State::Made;
                    entry.made = chunk;
                }
                _ => return Err(damaged),
            },
            Record::Step { serial, state } => match self.index.get_mut(&serial.key()) {
                Some(entry) if entry.state.may_become(*state) => entry.state = *state,
                _ => return Err(damaged),
            },
        }
        Ok(())
    }

    /// Writes what waits as the next chunk, then its page of the log.
    ///
    /// # Errors
    /// [`BatchError`]; nothing that waited counts then, and the register has to be opened anew.
    pub fn flush(&mut self, stamp: &Stamp) -> Result<(), BatchError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let number = self.count + 1;
        let bytes = sealed(number, &self.before, stamp, &self.waiting, &self.recipients)?;
        self.chunks.keep(number, &bytes)?;
        self.count = number;
        self.before = print_of(&bytes);
        let page = page(stamp, &self.waiting, &self.log_key);
        self.waiting.clear();
        Ok(self.chunks.keep_page(number, &page)?)
    }

    fn add(&mut self, record: Record, stamp: &Stamp) -> Result<(), BatchError> {
        self.note(&record, self.count + 1)?;
        self.waiting.push(record);
        if self.waiting.len() >= PER_CHUNK { self.flush(stamp) } else { Ok(()) }
    }

    /// Reserves a serial for a person: the list's own, or the next of the pattern. Who has a token
    /// that counts keeps it, and nothing is answered: a list may be read again after a crash.
    /// [`Register::flush`] ends a run.
    ///
    /// # Errors
    /// [`BatchError::SerialTaken`] for a list's serial that is used; otherwise as it says.
    pub fn plan(&mut self, person: &Person, stamp: &Stamp) -> Result<Option<Serial>, BatchError> {
        if self.holds(person.user.as_str()) {
            return Ok(None);
        }
        let serial = match &person.serial {
            Some(serial) if self.index.contains_key(&serial.key()) => {
                return Err(BatchError::SerialTaken);
            }
            Some(serial) => serial.clone(),
            None => self.free(stamp)?,
        };
        self.add(Record::Plan { serial: serial.clone(), holder: person.into() }, stamp)?;
        Ok(Some(serial))
    }

    fn free(&mut self, stamp: &Stamp) -> Result<Serial, BatchError> {
        let (year, _, _) = stamp.when.date();
        loop {
            let serial = self.pattern.serial(year, self.next)?;
            if !self.index.contains_key(&serial.key()) {
                return Ok(serial);
            }
            self.next += 1;
        }
    }

    /// Whether a user has a token that counts.
    pub fn holds(&self, user: &str) -> bool {
        let serial = self.users.get(&user_key(user));
        let entry = serial.and_then(|serial| self.index.get(serial));
        entry.is_some_and(|entry| entry.state.counts())
    }

    /// Takes a token in whose secret was made elsewhere.
    ///
    /// # Errors
    /// [`BatchError::SerialTaken`] and [`BatchError::UserTaken`] for what is there already.
    pub fn adopt(&mut self, token: &Token, stamp: &Stamp) -> Result<(), BatchError> {
        if self.index.contains_key(&token.serial.key()) {
            return Err(BatchError::SerialTaken);
        }
        if !token.holder.user.is_empty() && self.holds(&token.holder.user) {
            return Err(BatchError::UserTaken);
        }
        let (serial, holder) = (token.serial.clone(), token.holder.clone());
        self.add(Record::Plan { serial, holder }, stamp)?;
        self.add(Record::made(token), stamp)
    }

    /// Makes the secrets of all that are planned, chunk by chunk. Answers how many.
    ///
    /// # Errors
    /// [`BatchError`] as it says; what was made before stands.
    pub fn make(&mut self, making: &Making, stamp: &Stamp) -> Result<u64, BatchError> {
        self.flush(stamp)?;
        let mut made = 0;
        for number in 1..=self.count {
            let holders = self.planned_in(number)?;
            for (serial, holder) in holders {
                let mut bytes = vec![0; making.length];
                if !(making.random)(&mut bytes) {
                    return Err(BatchError::NoRandom);
                }
                let secret = Secret::from_bytes(bytes).map_err(|_| BatchError::NoRandom)?;
                let token = Token { serial, holder, secret, kind: making.kind.clone() };
                self.add(Record::made(&token), stamp)?;
                made += 1;
            }
            if made > 0 && !(making.goes_on)(made) {
                self.flush(stamp)?;
                return Err(BatchError::GivenUp);
            }
        }
        self.flush(stamp)?;
        Ok(made)
    }

    fn planned_in(&self, number: u32) -> Result<Vec<(Serial, Holder)>, BatchError> {
        let planned = |serial: &Serial| {
            self.index.get(&serial.key()).is_some_and(|e| e.state == State::Planned)
        };
        let chunk = opened(number, None, &self.chunks.read(number)?, &self.key)?;
        let found = chunk.records.into_iter().filter_map(|record| match record {
            Record::Plan { serial, holder } if planned(&serial) => Some((serial, holder)),
            _ => None,
        });
        Ok(found.collect())
    }

    /// Shows every token with a secret that `wanted` takes, in the order they were made.
    ///
    /// # Errors
    /// [`BatchError`], or whatever `show` answers.
    pub fn each<E: From<BatchError>>(
        &self,
        wanted: impl Fn(State) -> bool,
        mut show: impl FnMut(&Token, State) -> Result<(), E>,
    ) -> Result<(), E> {
        for number in 1..=self.count {
            let bytes = self.chunks.read(number).map_err(BatchError::from)?;
            for record in opened(number, None, &bytes, &self.key)?.records {
                let Some(token) = record.into_token() else { continue };
                let entry = self.index.get(&token.serial.key()).filter(|e| e.made == number);
                if let Some(entry) = entry.filter(|entry| wanted(entry.state)) {
                    show(&token, entry.state)?;
                }
            }
        }
        Ok(())
    }

    /// Notes that a token took a step. [`Register::flush`] ends a run.
    ///
    /// # Errors
    /// [`BatchError::Unknown`], and [`BatchError::Step`] where it does not follow.
    pub fn step(&mut self, serial: &Serial, state: State, stamp: &Stamp) -> Result<(), BatchError> {
        let now = self.state(serial).ok_or(BatchError::Unknown)?;
        // A secret comes from `make`, and another token from `reissue`.
        if !now.may_become(state) || matches!(state, State::Made | State::Reissued) {
            return Err(BatchError::Step);
        }
        self.add(Record::Step { serial: serial.clone(), state }, stamp)
    }

    /// Lets a token count no more and reserves a new one for the same person, its serial with
    /// `-2`, `-3` … behind; both in one chunk.
    ///
    /// # Errors
    /// As [`Register::step`].
    pub fn reissue(&mut self, serial: &Serial, stamp: &Stamp) -> Result<Serial, BatchError> {
        self.flush(stamp)?;
        let entry = self.index.get(&serial.key()).copied().ok_or(BatchError::Unknown)?;
        if !entry.state.may_become(State::Reissued) {
            return Err(BatchError::Step);
        }
        let chunk = opened(entry.planned, None, &self.chunks.read(entry.planned)?, &self.key)?;
        let holder = chunk.records.into_iter().find_map(|record| match record {
            Record::Plan { serial: other, holder } if other == *serial => Some(holder),
            _ => None,
        });
        let holder = holder.ok_or(BatchError::Damaged(entry.planned))?;
        let fresh = (2..1_000)
            .filter_map(|number| Serial::parse(&format!("{serial}-{number}")).ok())
            .find(|fresh| !self.index.contains_key(&fresh.key()))
            .ok_or(BatchError::SerialTaken)?;
        self.add(Record::Step { serial: serial.clone(), state: State::Reissued }, stamp)?;
        self.add(Record::Plan { serial: fresh.clone(), holder }, stamp)?;
        self.flush(stamp)?;
        Ok(fresh)
    }

    /// How far a token is; nothing where there is none of that serial.
    pub fn state(&self, serial: &Serial) -> Option<State> {
        self.index.get(&serial.key()).map(|entry| entry.state)
    }

    /// How many tokens are how far.
    pub fn counts(&self) -> BTreeMap<State, u64> {
        let mut counts = BTreeMap::new();
        self.index.values().for_each(|entry| *counts.entry(entry.state).or_default() += 1);
        counts
    }
}

fn user_key(user: &str) -> Box<str> {
    user.to_lowercase().into_boxed_str()
}
