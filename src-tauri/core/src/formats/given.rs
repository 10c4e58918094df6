//! Files as they are given, and what opens the sealed ones. Looks into none.

use super::Refusal;
use crate::problem::Problem;
use crate::qr::{self, Found};

/// Reads the QR codes of a picture file somewhere else: a face has foreign pictures decoded in a
/// process that knows no secrets.
pub type Pictures<'a> = dyn Fn(&[u8]) -> Result<Vec<Found>, Problem> + 'a;

/// What opens sealed files.
#[derive(Clone, Copy, Default)]
pub struct Keys<'a> {
    /// The password of the file; for PSKC also a pre-shared key in hexadecimal.
    pub password: Option<&'a str>,
    /// A key file, as KeePass uses it.
    pub key_file: Option<&'a [u8]>,
    /// Files given together with this one.
    pub companions: &'a [Given<'a>],
    /// Where pictures are read; in this process if nothing is said.
    pub pictures: Option<&'a Pictures<'a>>,
}

impl<'a> Keys<'a> {
    /// The password.
    ///
    /// # Errors
    /// [`Refusal::NeedsPassword`] where there is none.
    pub fn password(&self) -> Result<&'a str, Refusal> {
        self.password.ok_or(Refusal::NeedsPassword)
    }

    /// The QR codes of a picture file, read wherever pictures are to be read.
    pub(super) fn read_picture(
        &self,
        bytes: &[u8],
        give_up: &dyn Fn() -> bool,
    ) -> Result<Vec<Found>, Problem> {
        match self.pictures {
            Some(read) => read(bytes),
            None => qr::read(bytes, give_up).map_err(Problem::from),
        }
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
