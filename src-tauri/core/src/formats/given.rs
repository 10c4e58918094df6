//! Files as they are given, and what opens the sealed ones. Looks into none.

use super::Refusal;

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
