//! What every foreign format is: it knows its own files, opens them, and may write them. A format
//! never asks, prints, waits or touches the disk.

use super::{File, Import, Keys, Refusal, Writer};

/// One format of another authenticator.
///
/// Invariant: a format is one value without state, and the list in `formats/mod.rs` holds it.
pub trait Format: Sync {
    /// Its name for programs: `aegis`. The message `how-<name>` says how to export there.
    fn name(&self) -> &'static str;

    /// The app's own name: `Aegis`.
    fn app(&self) -> &'static str;

    /// What is read: versions and variants, in a few words.
    fn reads(&self) -> &'static str;

    /// Whether a file is of this format, by its content.
    fn knows(&self, file: &File) -> Fit;

    /// The accounts in a file that [`Format::knows`], and what was left out.
    ///
    /// # Errors
    /// Why the file gives nothing at all.
    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal>;

    /// Whether a key file may open its files, alone or beside the password.
    fn takes_key_file(&self) -> bool {
        false
    }

    /// How it is written, where an app takes it in.
    fn writer(&self) -> Option<&dyn Writer> {
        None
    }
}

/// How sure a format is that a file is its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is not.
    No,
    /// Nothing speaks against it: sealed bytes without any mark. Whether they open will tell.
    Maybe,
    /// As `Maybe`, and the file is named as this app names its files.
    Likely,
    /// The file goes with one of this format and holds no account itself.
    Companion,
    /// It is, unless another format is sure: it has no mark of its own.
    Plain,
    /// It is.
    Sure,
}
