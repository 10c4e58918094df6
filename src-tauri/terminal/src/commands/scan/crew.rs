//! Several workers on several pictures: each reads the next file that nobody has, and what it
//! found is told as soon as it is known. Decides nothing about it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use keepstep_core::qr::{self, Found};
use keepstep_core::{Exit, Problem};
use keepstep_system::pictures::Reader;

use crate::picture;

/// A picture file, and whether a person named it or it lay in a folder.
pub struct Source {
    pub path: PathBuf,
    pub named: bool,
}

/// What a picture says, or why it says nothing.
pub type Read = Result<Vec<Found>, Problem>;

/// Reads all files with so many workers, and hands each one's codes to `tell` as they come: with
/// one worker in the order of the files, with several in the order in which they end. What lies
/// in a folder and is no picture is passed over.
///
/// # Errors
/// What `tell` says; no more files are begun then.
pub fn read(
    sources: &[Source],
    jobs: usize,
    mut tell: impl FnMut(&Path, Read) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (done, waiting) = mpsc::sync_channel(0);
        for _ in 0..jobs.min(sources.len()) {
            let (done, next) = (done.clone(), &next);
            scope.spawn(move || {
                let pictures = Reader::new();
                while let Some(source) = sources.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let Some(read) = one(&pictures, source) else { continue };
                    if done.send((source, read)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(done);
        waiting.into_iter().try_for_each(|(source, read)| tell(&source.path, read))
    })
}

/// The codes of one file; nothing for one that nobody named and that is no picture.
fn one(pictures: &Reader, source: &Source) -> Option<Read> {
    let bytes = match picture::bytes(&source.path) {
        Ok(bytes) if !source.named && !qr::looks_like_picture(&bytes) => return None,
        Ok(bytes) => bytes,
        // Larger than any picture that is read; what it is, nobody knows.
        Err(problem) if !source.named && problem.id() == "terminal-file-large" => return None,
        Err(problem) => return Some(Err(problem)),
    };
    Some(match picture::codes(pictures, &bytes) {
        Ok(found) if found.is_empty() => Err(Problem::new("picture-no-code", Exit::Input)),
        read => read,
    })
}
