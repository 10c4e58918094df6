//! What every foreign format is: it knows its own files, opens them, and may write them. A format
//! never asks, prints, waits or touches the disk.

use super::{File, Import, Refusal, Writer};

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

/// What opens sealed files.
#[derive(Clone, Copy, Default)]
pub struct Keys<'a> {
    /// The password of the file; for PSKC also a pre-shared key in hexadecimal.
    pub password: Option<&'a str>,
    /// A key file, as KeePass uses it.
    pub key_file: Option<&'a [u8]>,
    /// Files given together with this one.
    pub companions: &'a [Given<'a>],
}

impl<'a> Keys<'a> {
    /// The password.
    ///
    /// # Errors
    /// [`Refusal::NeedsPassword`] where there is none.
    pub fn password(&self) -> Result<&'a str, Refusal> {
        self.password.ok_or(Refusal::NeedsPassword)
    }
}

/// A file as it is given: its name, without folders, and its bytes.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// The name, without folders.
    pub name: &'a str,
    /// The bytes.
    pub bytes: &'a [u8],
}
