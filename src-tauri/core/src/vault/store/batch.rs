//! The folder of a batch: sealed chunks that are only ever added, pages of a log beside them, and
//! new files that stand under their name only when they are whole. Never replaces a file.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{StoreError, private, read, write_new};

const CHUNKS: &str = "register";
const PAGES: &str = "log";

/// The folder of a batch while no other program may write in it.
pub struct BatchFolder {
    home: PathBuf,
    _lock: File,
}

impl BatchFolder {
    /// Makes the folder where it is not there, for this user alone, and holds it.
    ///
    /// # Errors
    /// [`StoreError::Busy`] where another program holds it; otherwise as the disk says.
    pub fn hold(home: &Path) -> Result<Self, StoreError> {
        for folder in [home.to_owned(), home.join(CHUNKS), home.join(PAGES)] {
            private::make_folder(&folder)?;
        }
        let lock = private::open_lock(&home.join("lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { home: home.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Busy),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// How many chunks there are, numbered from 1.
    ///
    /// # Errors
    /// [`StoreError::Missing`] where one in between is gone; otherwise as the disk says.
    pub fn count(&self) -> Result<u32, StoreError> {
        let (mut count, mut last) = (0, 0);
        for entry in fs::read_dir(self.home.join(CHUNKS))? {
            let name = entry?.file_name();
            let number = name.to_str().and_then(|name| name.strip_suffix(".age"));
            if let Some(number) = number.and_then(|number| number.parse::<u32>().ok()) {
                count += 1;
                last = last.max(number);
            }
        }
        if count == last { Ok(count) } else { Err(StoreError::Missing) }
    }

    /// The sealed bytes of a chunk.
    ///
    /// # Errors
    /// As the disk says.
    pub fn read(&self, number: u32) -> Result<Vec<u8>, StoreError> {
        read(&self.chunk(number))
    }

    /// Keeps a chunk: written beside its place, synced, put there, and the folder synced.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is one already; otherwise as the disk says.
    pub fn keep(&self, number: u32, sealed: &[u8]) -> Result<(), StoreError> {
        settle(&self.chunk(number), sealed)
    }

    /// Whether the page of the log to a chunk is there.
    pub fn has_page(&self, number: u32) -> bool {
        fs::symlink_metadata(self.page(number)).is_ok()
    }

    /// Keeps a page of the log, as [`BatchFolder::keep`].
    ///
    /// # Errors
    /// As [`BatchFolder::keep`].
    pub fn keep_page(&self, number: u32, page: &[u8]) -> Result<(), StoreError> {
        settle(&self.page(number), page)
    }

    fn chunk(&self, number: u32) -> PathBuf {
        self.home.join(CHUNKS).join(format!("{number:06}.age"))
    }

    fn page(&self, number: u32) -> PathBuf {
        self.home.join(PAGES).join(format!("{number:06}.jsonl"))
    }
}

/// The name beside a file's place under which it is written.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}

fn settle(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::Exists);
    }
    let staged = beside(path);
    // Only a run that was killed leaves one behind, and the folder is held: it is nobody's.
    match fs::remove_file(&staged) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    write_new(&staged, bytes)?;
    private::rename(&staged, path)?;
    match path.parent() {
        Some(folder) => Ok(private::sync_folder(folder)?),
        None => Ok(()),
    }
}

/// A new file, for this user alone, that is written piece by piece and stands under its name only
/// once it is whole. Dropped before that, nothing of it is left.
pub struct NewFile {
    path: PathBuf,
    staged: Option<PathBuf>,
    file: io::BufWriter<File>,
}

impl NewFile {
    /// Begins a file that will stand at `path`.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is one; otherwise as the disk says.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        if fs::symlink_metadata(path).is_ok() {
            return Err(StoreError::Exists);
        }
        let staged = beside(path);
        let file = io::BufWriter::with_capacity(1 << 16, private::create_new(&staged)?);
        Ok(Self { path: path.to_owned(), staged: Some(staged), file })
    }

    /// Puts the whole file in its place.
    ///
    /// # Errors
    /// As the disk says; then nothing is left behind.
    pub fn keep(mut self) -> Result<(), StoreError> {
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        if fs::symlink_metadata(&self.path).is_ok() {
            return Err(StoreError::Exists);
        }
        if let Some(staged) = &self.staged {
            private::rename(staged, &self.path)?;
        }
        self.staged = None;
        Ok(())
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if let Some(staged) = &self.staged {
            // Half a file helps nobody; where it cannot be taken away there is nobody to tell.
            fs::remove_file(staged).ok();
        }
    }
}
