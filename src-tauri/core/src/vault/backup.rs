//! Backups by name and by content: what a backup file is called, and what has to change before
//! another one is due. Touches no disk; `store` does.

use std::fmt::Write as _;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::Moment;

use super::{SealError, Vault, document};

/// How every backup of ours begins.
const BEGINNING: &str = "keepstep-backup-";
/// And how it ends.
const ENDING: &str = ".age";
/// What of an account changes without a person's doing: its uses alone make no backup due.
const USES: [&str; 2] = ["used", "last_used"];
/// What a backup is due for when it changes. Settings, safeguards and a move are not among it.
const CONTENT: [&str; 3] = ["recovery", "accounts", "devices"];

/// The name of a backup: `keepstep-backup-2026-11-23-1015.age`, and `…-1015-2.age` where that was
/// taken. Names sort by age.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BackupName {
    /// Year, month, day, hour and minute, in UTC.
    at: [u64; 5],
    number: u32,
}

impl BackupName {
    /// The name of a backup made at `now`; `number` counts those of the same minute, from 1.
    pub fn new(now: Moment, number: u32) -> Self {
        let (year, month, day) = now.date();
        let minute = now.seconds() / 60 % 1440;
        Self { at: [year, month, day, minute / 60, minute % 60], number }
    }

    /// The name that a file name spells; nothing for a file that is none of ours.
    pub fn named(text: &str) -> Option<Self> {
        let inner = text.strip_prefix(BEGINNING)?.strip_suffix(ENDING)?;
        let mut parts = inner.split('-');
        let mut number = |length: usize| {
            let part = parts.next().filter(|part| part.len() == length)?;
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<u64>().ok())?
        };
        let (year, month, day, time) = (number(4)?, number(2)?, number(2)?, number(4)?);
        let counted = match parts.next() {
            None => 1,
            Some(part) => part.parse().ok().filter(|number| *number > 1)?,
        };
        let name = Self { at: [year, month, day, time / 100, time % 100], number: counted };
        // Whatever is not spelled just so is somebody else's file.
        (name.file_name() == text).then_some(name)
    }

    /// The file's name.
    pub fn file_name(&self) -> String {
        let [year, month, day, hour, minute] = self.at;
        let mut name = format!("{BEGINNING}{year:04}-{month:02}-{day:02}-{hour:02}{minute:02}");
        if self.number > 1 {
            // Writing to a text cannot fail.
            write!(name, "-{}", self.number).ok();
        }
        name.push_str(ENDING);
        name
    }
}

/// The fingerprint of what a backup is made for: accounts, their recovery codes, devices and the
/// recovery key's public half; 16 bytes of SHA-256, hexadecimal. Lives only inside the sealed vault.
///
/// # Errors
/// None in practice; [`SealError::Damaged`] where the payload cannot be written.
pub fn content_print(vault: &Vault) -> Result<String, SealError> {
    let payload = document::to_payload(vault)?;
    let mut file: Value = serde_json::from_slice(&payload).map_err(|_| SealError::Damaged)?;
    if let Some(accounts) = file.get_mut("accounts").and_then(Value::as_array_mut) {
        for account in accounts.iter_mut().filter_map(Value::as_object_mut) {
            USES.iter().for_each(|uses| drop(account.remove(*uses)));
        }
    }
    let mut digest = Sha256::new();
    for part in CONTENT {
        let text = zeroize::Zeroizing::new(file.get(part).unwrap_or(&Value::Null).to_string());
        digest.update(text.as_bytes());
        digest.update([0]);
    }
    let digest = digest.finalize();
    let (kept, _) = digest.split_at(16);
    Ok(data_encoding::HEXLOWER.encode(kept))
}

#[cfg(test)]
mod tests {
    use super::BackupName;
    use crate::Moment;

    #[test]
    fn names_go_both_ways_and_sort_by_age() {
        let at = Moment::from_seconds(1_795_428_900);
        let name = BackupName::new(at, 1);
        assert_eq!(name.file_name(), "keepstep-backup-2026-11-23-1015.age");
        assert_eq!(BackupName::named(&name.file_name()), Some(name.clone()));
        let second = BackupName::new(at, 12);
        assert_eq!(second.file_name(), "keepstep-backup-2026-11-23-1015-12.age");
        assert_eq!(BackupName::named(&second.file_name()), Some(second.clone()));
        assert!(name < BackupName::new(at, 2) && BackupName::new(at, 2) < second);
        assert!(second < BackupName::new(Moment::from_seconds(1_795_428_960), 1));
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        for other in [
            "keepstep-backup-2026-11-23-1015.age.part",
            "keepstep-backup-2026-11-23-1015-1.age",
            "keepstep-backup-2026-11-23-1015-02.age",
            "keepstep-backup-2026-11-23-1015-2-copy.age",
            "keepstep-backup-2026-11-23-1015 (1).age",
            "keepstep-backup-2026-11-23.age",
            "keepstep-backup-+026-11-23-1015.age",
            "my-keepstep-backup-2026-11-23-1015.age",
            "vault.age",
            "",
        ] {
            assert_eq!(BackupName::named(other), None, "{other}");
        }
    }
}
