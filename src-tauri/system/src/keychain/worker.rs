//! The thread on which a keychain is asked, and the patience of those who wait for it. Knows no
//! system; never holds a value longer than it takes to hand it on.

use std::marker::PhantomData;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use keepstep_core::{Keychain, KeychainError};
use zeroize::Zeroizing;

use super::line;
use super::store::Store;

/// A store `S` asked on a thread of its own.
pub(super) struct Threaded<S> {
    limit: Option<Duration>,
    thread: Mutex<Option<Thread<S>>>,
    // The store itself lives and dies on its thread; here is only its type.
    store: PhantomData<fn() -> S>,
}

type Job<S> = Box<dyn FnOnce(&mut S) + Send>;

/// A running thread: where to put jobs, and which one it is.
struct Thread<S> {
    jobs: Sender<Job<S>>,
    // Lives as long as this thread is the one in use; told apart by address.
    mark: Arc<()>,
}

impl<S: Store + 'static> Threaded<S> {
    /// Starts no thread yet.
    pub(super) fn new(limit: Option<Duration>) -> Self {
        Self { limit, thread: Mutex::new(None), store: PhantomData }
    }

    /// Runs `work` on the thread, once more with a new store if the first one failed.
    fn ask<T: Send + 'static>(
        &self,
        work: impl Fn(&mut S, &Caller) -> Result<T, KeychainError> + Send + 'static,
    ) -> Result<T, KeychainError> {
        let (answer, waiting) = mpsc::channel();
        let caller = Caller(Arc::new(AtomicBool::new(true)));
        let there = caller.clone();
        let mark = self.send(Box::new(move |store| {
            // The receiver is gone when the caller lost patience: nobody to tell.
            answer.send(persistently(store, &there, &work)).ok();
        }))?;
        let outcome = match self.limit {
            Some(limit) => waiting.recv_timeout(limit),
            None => waiting.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        outcome.unwrap_or_else(|reason| {
            caller.leave();
            self.abandon(&mark);
            Err(match reason {
                RecvTimeoutError::Timeout => KeychainError::NoAnswer,
                RecvTimeoutError::Disconnected => stopped(),
            })
        })
    }

    /// Hands `job` to the thread, starting one if there is none.
    fn send(&self, job: Job<S>) -> Result<Arc<()>, KeychainError> {
        let mut slot = self.slot();
        let thread = match slot.take() {
            Some(thread) => thread,
            None => start()?,
        };
        let sent = thread.jobs.send(job).map_err(|_| stopped());
        let mark = Arc::clone(&thread.mark);
        // A thread that takes no jobs has died; the next call starts another.
        if sent.is_ok() {
            *slot = Some(thread);
        }
        sent.map(|()| mark)
    }

    /// Leaves the thread `mark` to itself; it ends when it has its answer.
    fn abandon(&self, mark: &Arc<()>) {
        let mut slot = self.slot();
        if slot.as_ref().is_some_and(|thread| Arc::ptr_eq(&thread.mark, mark)) {
            *slot = None;
        }
    }

    fn slot(&self) -> MutexGuard<'_, Option<Thread<S>>> {
        // Nothing is left half done by a panic while this is held.
        self.thread.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Starts the thread; it ends when nobody can send it jobs any more.
fn start<S: Store + 'static>() -> Result<Thread<S>, KeychainError> {
    let (jobs, queue) = mpsc::channel::<Job<S>>();
    thread::Builder::new()
        .name("keychain".to_owned())
        .spawn(move || {
            let mut store = S::new();
            for job in queue {
                job(&mut store);
            }
        })
        .map_err(|_| KeychainError::Failed("no thread".to_owned()))?;
    Ok(Thread { jobs, mark: Arc::new(()) })
}

/// Asks, and asks once more with a new store where the keychain's daemon may have been restarted
/// in between: its sessions do not outlive it.
fn persistently<S: Store, T>(
    store: &mut S,
    caller: &Caller,
    work: &impl Fn(&mut S, &Caller) -> Result<T, KeychainError>,
) -> Result<T, KeychainError> {
    caller.still_waits()?;
    let first = work(store, caller);
    if !matches!(first, Err(KeychainError::Failed(_) | KeychainError::NoService)) {
        return first;
    }
    *store = S::new();
    caller.still_waits()?;
    work(store, caller)
}

fn stopped() -> KeychainError {
    KeychainError::Failed("keychain thread stopped".to_owned())
}

/// Whoever waits for an answer. Nothing is changed for a caller who was told "no answer".
#[derive(Clone)]
struct Caller(Arc<AtomicBool>);

impl Caller {
    fn leave(&self) {
        self.0.store(false, Ordering::SeqCst);
    }

    fn still_waits(&self) -> Result<(), KeychainError> {
        if self.0.load(Ordering::SeqCst) { Ok(()) } else { Err(KeychainError::NoAnswer) }
    }
}

impl<S: Store + 'static> Keychain for Threaded<S> {
    fn read(&self, name: &str) -> Result<Zeroizing<String>, KeychainError> {
        let name = name.to_owned();
        self.ask(move |store, _| {
            store.unlock(&name)?;
            store.read(&name).and_then(line::from_bytes)
        })
    }

    fn write(&self, name: &str, line: &str) -> Result<(), KeychainError> {
        line::check(line)?;
        let (name, line) = (name.to_owned(), Zeroizing::new(line.to_owned()));
        self.ask(move |store, caller| {
            store.unlock(&name)?;
            caller.still_waits()?;
            store.write(&name, &line)
        })
    }

    fn delete(&self, name: &str) -> Result<(), KeychainError> {
        let name = name.to_owned();
        self.ask(move |store, caller| {
            store.unlock(&name)?;
            caller.still_waits()?;
            store.delete(&name)
        })
    }

    fn names(&self) -> Result<Vec<String>, KeychainError> {
        self.ask(|store, _| store.names())
    }

    fn provider(&self) -> Result<String, KeychainError> {
        self.ask(|store, _| store.provider())
    }
}
