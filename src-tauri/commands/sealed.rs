//! Files that wait for their password or for another file, and those that go with them. Their
//! bytes stay here, in memory; the page knows names only.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use keepstep_core::formats::{
    self, Format, Given, Keys, Looked, Opened, Pictures, Refusal, Refused,
};
use keepstep_core::problem::{Exit, Problem};
use keepstep_system::pictures::{ReadError, Reader};
use serde::Serialize;
use zeroize::Zeroizing;

use super::held::held;

/// How a file is opened, asked now and then whether that is still wanted.
type Opening<'a> = dyn Fn(&Keys, &dyn Fn() -> bool) -> Result<Opened, Refused> + 'a;

/// The most files that wait at once.
const MOST: usize = 50;

/// All files that wait.
#[derive(Default)]
pub struct Sealed {
    /// Pictures, and files with pictures in them, are read in a process of their own.
    pictures: Reader,
    held: Mutex<Held>,
    /// Grows when the person gives up: what is read under an older number is thrown away.
    given_up: AtomicU64,
}

#[derive(Default)]
struct Held {
    waiting: Vec<Waiting>,
    /// Files that hold no account and go with others, such as Steam's manifest.
    beside: Vec<Arc<Raw>>,
    key_file: Option<Arc<Raw>>,
}

/// A file in memory.
pub struct Raw {
    pub name: String,
    pub bytes: Zeroizing<Vec<u8>>,
}

/// A file that waits.
struct Waiting {
    raw: Arc<Raw>,
    refused: Refused,
    /// Whether a password was tried, and was not enough.
    wrong: bool,
}

/// What came out of files: accounts, and what was wrong.
#[derive(Default)]
pub struct Came {
    pub files: Vec<Opened>,
    pub problems: Vec<Problem>,
}

/// A file that waits, as the page sees it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WaitingView {
    name: String,
    app: &'static str,
    /// Whether a password was tried.
    wrong: bool,
    /// Whether another file is wanted instead of a password.
    wants_file: bool,
    /// Whether a key file may open it.
    takes_key_file: bool,
}

impl Raw {
    /// The same, as the formats take it.
    pub fn given(&self) -> Given<'_> {
        Given { name: &self.name, bytes: &self.bytes }
    }
}

impl Waiting {
    fn wants_file(&self) -> bool {
        matches!(self.refused.refusal, Refusal::NeedsCompanion(_))
    }
}

impl Sealed {
    /// The files that wait, for the page.
    pub fn views(&self) -> Vec<WaitingView> {
        let view = |file: &Waiting| WaitingView {
            name: file.raw.name.clone(),
            app: file.refused.format.map_or("", Format::app),
            wrong: file.wrong,
            wants_file: file.wants_file(),
            takes_key_file: file.refused.format.is_some_and(Format::takes_key_file),
        };
        held(&self.held).waiting.iter().map(view).collect()
    }

    /// Forgets all files.
    pub fn forget(&self) {
        *held(&self.held) = Held::default();
        self.given_up.fetch_add(1, Ordering::Relaxed);
    }

    /// A number that is another once the person has given up.
    pub fn turn(&self) -> u64 {
        self.given_up.load(Ordering::Relaxed)
    }

    /// The key file for the next password.
    pub fn use_key_file(&self, file: Raw) {
        held(&self.held).key_file = Some(Arc::new(file));
    }

    /// The QR codes of a picture; nothing is waited for once the person gives up.
    ///
    /// # Errors
    /// What is wrong with the picture, or with reading it.
    pub fn read<T>(
        &self,
        read: impl FnOnce(&Reader, &dyn Fn() -> bool) -> Result<T, ReadError>,
    ) -> Result<T, Problem> {
        let turn = self.turn();
        Ok(read(&self.pictures, &|| self.turn() != turn)?)
    }

    /// Opens a file that was looked at; one that wants a password or another file waits from now
    /// on.
    pub fn open(&self, raw: &Arc<Raw>, looked: &Looked) -> Came {
        let mut came = Came::default();
        self.attempt(&mut came, raw, None, None, &|keys, give_up| looked.open(keys, give_up));
        // It may be what another one waits for.
        let others = self.waiting(|file| file.wants_file() && !Arc::ptr_eq(&file.raw, raw));
        for other in &others {
            self.again(&mut came, other, None, Some(raw));
        }
        came
    }

    /// Tries a password, and the key file if there is one, on every file that waits.
    pub fn unseal(&self, password: &str) -> Came {
        let mut came = Came::default();
        for raw in &self.waiting(|_| true) {
            self.again(&mut came, raw, Some(password), None);
        }
        came
    }

    fn waiting(&self, which: impl Fn(&Waiting) -> bool) -> Vec<Arc<Raw>> {
        let held = held(&self.held);
        held.waiting.iter().filter(|file| which(file)).map(|file| file.raw.clone()).collect()
    }

    fn again(
        &self,
        came: &mut Came,
        raw: &Arc<Raw>,
        password: Option<&str>,
        new: Option<&Arc<Raw>>,
    ) {
        self.attempt(came, raw, password, new, &|keys, give_up| {
            formats::open(&[raw.given()], keys, None, give_up)
        });
    }

    /// One attempt with all other files beside it, `new` included, which may be open already.
    fn attempt(
        &self,
        came: &mut Came,
        raw: &Arc<Raw>,
        password: Option<&str>,
        new: Option<&Arc<Raw>>,
        open: &Opening,
    ) {
        let turn = self.turn();
        let (beside, key_file) = {
            let held = held(&self.held);
            let waiting = held.waiting.iter().map(|file| &file.raw);
            let all =
                waiting.chain(&held.beside).chain(new).filter(|other| !Arc::ptr_eq(other, raw));
            (all.cloned().collect::<Vec<_>>(), held.key_file.clone())
        };
        let companions: Vec<Given> = beside.iter().map(|file| file.given()).collect();
        let key_file = key_file.as_ref().filter(|_| password.is_some());
        let key_file = key_file.map(|file| file.bytes.as_slice());
        let given_up = || self.turn() != turn;
        let pictures = |bytes: &[u8]| Ok(self.pictures.file(bytes, &given_up)?);
        let pictures = Some(&pictures as &Pictures<'_>);
        let keys = Keys { password, key_file, companions: &companions, pictures };
        let opened = open(&keys, &given_up);
        if !given_up() {
            held(&self.held).settle(came, raw, opened, password.is_some());
        }
    }
}

impl Held {
    /// Puts a file where it belongs after an attempt.
    fn settle(
        &mut self,
        came: &mut Came,
        raw: &Arc<Raw>,
        opened: Result<Opened, Refused>,
        tried: bool,
    ) {
        let before = self.waiting.iter().position(|file| Arc::ptr_eq(&file.raw, raw));
        match opened {
            Err(refused) if waits(refused.refusal) => {
                let wrong = tried && !matches!(refused.refusal, Refusal::NeedsCompanion(_));
                let file = Waiting { raw: raw.clone(), refused, wrong };
                match before.and_then(|place| self.waiting.get_mut(place)) {
                    Some(there) => *there = file,
                    None => came.problems.extend(self.wait(file)),
                }
                return;
            }
            Err(refused) => came.problems.push(refused.problem().with("item", raw.name.clone())),
            Ok(opened) if goes_with_others(&opened) => self.beside.push(raw.clone()),
            Ok(opened) => came.files.push(opened),
        }
        if let Some(place) = before {
            self.waiting.remove(place);
        }
    }

    /// Lets a file wait, once, and as long as there is room.
    fn wait(&mut self, file: Waiting) -> Option<Problem> {
        let is_same =
            |there: &Waiting| there.raw.name == file.raw.name && there.raw.bytes == file.raw.bytes;
        if self.waiting.iter().any(is_same) {
            return None;
        }
        if self.waiting.len() >= MOST {
            let full = Problem::new("import-too-many-waiting", Exit::Input);
            return Some(full.with("item", file.raw.name.clone()));
        }
        self.waiting.push(file);
        None
    }
}

fn waits(refusal: Refusal) -> bool {
    use Refusal::{NeedsCompanion, NeedsPassword, WrongPassword};
    matches!(refusal, NeedsPassword | WrongPassword | NeedsCompanion(_))
}

/// Whether a file opened without anything to say: it is there for others.
fn goes_with_others(opened: &Opened) -> bool {
    let import = &opened.import;
    import.found.is_empty() && import.problems.is_empty() && import.series.is_empty()
}
