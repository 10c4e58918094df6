//! ZIP containers, plain or with a password. Everything is read into memory within limits;
//! nothing is ever unpacked onto a disk, and members' names are only read, never followed.

use std::io::{Cursor, Read as _};

use zeroize::Zeroizing;
use zip::ZipArchive;
use zip::result::ZipError;

use super::Refusal;
use crate::limits;

/// A file out of a ZIP.
pub(super) struct Member {
    /// The whole name inside.
    pub(super) name: String,
    /// What it holds.
    pub(super) bytes: Zeroizing<Vec<u8>>,
}

impl Member {
    /// The name without folders.
    pub(super) fn base_name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or_default()
    }
}

/// All files in a ZIP that `wanted` asks for by name, and whether any was sealed.
pub(super) fn open(
    bytes: &[u8],
    password: Option<&str>,
    wanted: impl Fn(&str) -> bool,
) -> Result<(Vec<Member>, bool), Refusal> {
    let mut archive = archive(bytes)?;
    let (mut members, mut sealed, mut total) = (Vec::new(), false, 0_u64);
    for place in 0..archive.len() {
        let (name, is_sealed) = {
            let raw = archive.by_index_raw(place).map_err(|_| Refusal::Corrupt)?;
            let name = raw.name().map(|name| name.into_owned()).unwrap_or_default();
            if raw.is_dir() || raw.is_symlink() || !wanted(&name) {
                continue;
            }
            let grown = raw.size() / raw.compressed_size().max(1);
            if raw.size() > limits::ZIP_MEMBER_BYTES || grown > limits::ZIP_RATIO {
                return Err(Refusal::Hostile);
            }
            (name, raw.encrypted())
        };
        sealed |= is_sealed;
        let mut member = match password.filter(|_| is_sealed) {
            Some(password) => archive.by_index_decrypt(place, password.as_bytes()),
            None => archive.by_index(place),
        }
        .map_err(refusal)?;
        // A ZIP may lie about its sizes.
        let packed = member.compressed_size();
        let most = limits::ZIP_MEMBER_BYTES.min(packed.saturating_mul(limits::ZIP_RATIO));
        let mut out = Zeroizing::new(Vec::new());
        let read = member.by_ref().take(most + 1).read_to_end(&mut out);
        if out.len() as u64 > most {
            return Err(Refusal::Hostile);
        }
        total += out.len() as u64;
        if total > limits::ZIP_BYTES {
            return Err(Refusal::Hostile);
        }
        // The old cipher proves the password by the sum at the end.
        let broken = if is_sealed { Refusal::WrongPassword } else { Refusal::Corrupt };
        read.map_err(|_| broken)?;
        members.push(Member { name, bytes: out });
    }
    Ok((members, sealed))
}

fn archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Refusal> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Corrupt)?;
    if archive.len() > limits::ZIP_MEMBERS {
        return Err(Refusal::Hostile);
    }
    Ok(archive)
}

fn refusal(error: ZipError) -> Refusal {
    match error {
        ZipError::InvalidPassword => Refusal::WrongPassword,
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::NeedsPassword,
        ZipError::UnsupportedArchive(_) => Refusal::Unsupported("import-zip-method"),
        _ => Refusal::Corrupt,
    }
}
