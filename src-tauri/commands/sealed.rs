//! Files that wait for their password, or for another file that goes with them. Their bytes stay
//! here, in memory; the page knows names only.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use keepstep_core::formats::{self, Format, Given, Keys, Opened, Pictures, Refusal, Refused};
use keepstep_core::problem::Problem;
use keepstep_system::pictures::{ReadError, Reader};
use serde::Serialize;
use zeroize::Zeroizing;

use super::held::held;

/// The most files that wait at once.
const MOST: usize = 50;

/// All files that wait.
#[derive(Default)]
pub struct Sealed {
    /// Pictures, and files with pictures in them, are read in a process of their own.
    pictures: Reader,
    files: Mutex<Vec<Waiting>>,
    /// Grows when the person gives up: what is read under an older number is thrown away.
    given_up: AtomicU64,
}

/// A file that waits.
pub struct Waiting {
    name: String,
    bytes: Zeroizing<Vec<u8>>,
    refused: Refused,
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
}

impl Sealed {
    /// The files that wait, for the page.
    pub fn views(&self) -> Vec<WaitingView> {
        let view = |file: &Waiting| WaitingView {
            name: file.name.clone(),
            app: file.refused.format.map_or("", Format::app),
            wrong: file.refused.refusal == Refusal::WrongPassword,
            wants_file: matches!(file.refused.refusal, Refusal::NeedsCompanion(_)),
        };
        held(&self.files).iter().map(view).collect()
    }

    /// Forgets all files.
    pub fn forget(&self) {
        held(&self.files).clear();
        self.given_up.fetch_add(1, Ordering::Relaxed);
    }

    /// A number that is another once the person has given up.
    pub fn turn(&self) -> u64 {
        self.given_up.load(Ordering::Relaxed)
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

    /// Opens a file; one that wants a password or another file waits from now on.
    pub fn open(&self, name: &str, bytes: Zeroizing<Vec<u8>>) -> Came {
        let mut seen = vec![self.try_one(name.to_owned(), bytes, None)];
        // It may be what another one waits for.
        let (wanting, others): (Vec<_>, Vec<_>) = {
            let mut files = held(&self.files);
            std::mem::take(&mut *files).into_iter().partition(|file| {
                matches!(file.refused.refusal, Refusal::NeedsCompanion(_)) && file.name != name
            })
        };
        held(&self.files).extend(others);
        let again = wanting.into_iter().map(|file| self.try_one(file.name, file.bytes, None));
        seen.extend(again);
        merge(seen)
    }

    /// Tries a password on every file that waits for one.
    pub fn unseal(&self, password: &str) -> Came {
        let files = std::mem::take(&mut *held(&self.files));
        let tried =
            files.into_iter().map(|file| self.try_one(file.name, file.bytes, Some(password)));
        merge(tried.collect())
    }

    fn try_one(&self, name: String, bytes: Zeroizing<Vec<u8>>, password: Option<&str>) -> Came {
        let turn = self.turn();
        let beside: Vec<(String, Zeroizing<Vec<u8>>)> =
            held(&self.files).iter().map(|file| (file.name.clone(), file.bytes.clone())).collect();
        let companions: Vec<Given> =
            beside.iter().map(|(name, bytes)| Given { name, bytes }).collect();
        let given_up = || self.turn() != turn;
        let pictures = |bytes: &[u8]| Ok(self.pictures.file(bytes, &given_up)?);
        let pictures = Some(&pictures as &Pictures<'_>);
        let keys = Keys { password, key_file: None, companions: &companions, pictures };
        let given = [Given { name: &name, bytes: &bytes }];
        let opened = formats::open(&given, &keys, None, &given_up);
        if given_up() {
            return Came::default();
        }
        match opened {
            Ok(opened) => Came { files: vec![opened], problems: Vec::new() },
            Err(refused) => match refused.refusal {
                Refusal::NeedsPassword | Refusal::WrongPassword | Refusal::NeedsCompanion(_) => {
                    let mut files = held(&self.files);
                    if files.len() < MOST {
                        files.push(Waiting { name, bytes, refused });
                    }
                    Came::default()
                }
                _ => {
                    let problem = refused.problem().with("item", name);
                    Came { files: Vec::new(), problems: vec![problem] }
                }
            },
        }
    }
}

/// All that came out of several files.
fn merge(all: Vec<Came>) -> Came {
    let mut whole = Came::default();
    for one in all {
        whole.files.extend(one.files);
        whole.problems.extend(one.problems);
    }
    whole
}
