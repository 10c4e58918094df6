//! The small errors of the rooms below, as problems a person can act on. Decides nothing else.

use crate::account::{CodeError, OtpauthError, SecretError, TextTooLong};
use crate::problem::{Exit, Problem};
use crate::vault::store::StoreError;
use crate::vault::{BadRecoveryKey, DocumentError, SealError, WeakPassphrase};

/// The vault is there and wants its passphrase.
pub(super) fn wants_passphrase() -> Problem {
    Problem::new("vault-wants-passphrase", Exit::Locked)
}

/// No account has that id.
pub(super) fn no_account() -> Problem {
    Problem::new("account-not-found", Exit::NotFound)
}

/// Why a backup gives no vault.
pub(super) fn backup_problem(error: DocumentError) -> Problem {
    let id = match error {
        DocumentError::Seal(SealError::WrongKey) => "backup-other-key",
        DocumentError::Seal(SealError::TooMuchWork) | DocumentError::Newer(_) => {
            return error.into();
        }
        DocumentError::Seal(_) => "backup-damaged",
        DocumentError::Payload => "backup-not-ours",
    };
    Problem::new(id, Exit::Input)
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy => Self::new("store-busy", Exit::Disk),
            StoreError::Full => Self::new("store-full", Exit::Disk),
            StoreError::Denied => Self::new("store-denied", Exit::Disk),
            StoreError::Exists => Self::new("store-exists", Exit::Disk),
            StoreError::Missing => Self::new("store-missing", Exit::Vault),
            StoreError::NotKept => Self::new("store-not-kept", Exit::Disk),
            StoreError::TooLarge => Self::new("store-too-large", Exit::Vault),
            StoreError::Failed(kind) => {
                Self::new("store-failed", Exit::Disk).with("kind", kind.to_string())
            }
        }
    }
}

impl From<SealError> for Problem {
    fn from(error: SealError) -> Self {
        match error {
            SealError::WrongKey => Self::new("vault-other-key", Exit::Vault),
            SealError::TooMuchWork => Self::new("vault-too-much-work", Exit::Vault),
            SealError::Damaged | SealError::NoKeyInside | SealError::NoRecipient => {
                Self::new("vault-damaged", Exit::Vault)
            }
        }
    }
}

impl From<DocumentError> for Problem {
    fn from(error: DocumentError) -> Self {
        match error {
            DocumentError::Seal(error) => error.into(),
            DocumentError::Payload => Self::new("vault-damaged", Exit::Vault),
            DocumentError::Newer(schema) => {
                Self::new("vault-newer", Exit::Vault).with("schema", schema.to_string())
            }
        }
    }
}

impl From<BadRecoveryKey> for Problem {
    fn from(error: BadRecoveryKey) -> Self {
        match error {
            BadRecoveryKey::Length(letters) => {
                Self::new("recovery-key-length", Exit::Input).with("letters", letters.to_string())
            }
            BadRecoveryKey::Letter(group) => {
                Self::new("recovery-key-letter", Exit::Input).with("group", group.to_string())
            }
            BadRecoveryKey::Checksum => Self::new("recovery-key-checksum", Exit::Input),
        }
    }
}

impl From<WeakPassphrase> for Problem {
    fn from(error: WeakPassphrase) -> Self {
        let id = match error {
            WeakPassphrase::Short => "passphrase-short",
            WeakPassphrase::Long => "passphrase-long",
            WeakPassphrase::Guessable => "passphrase-guessable",
        };
        Self::new(id, Exit::Input)
    }
}

impl From<CodeError> for Problem {
    fn from(error: CodeError) -> Self {
        let id = match error {
            CodeError::ByCounter => "code-by-counter",
            CodeError::ByClock => "code-by-clock",
            CodeError::PinMissing => "code-pin-missing",
            CodeError::NoStandard => "code-no-standard",
            CodeError::SecretTooShort => "code-secret-too-short",
            CodeError::CounterAtEnd => "code-counter-at-end",
        };
        Self::new(id, Exit::Failure)
    }
}

impl From<SecretError> for Problem {
    fn from(error: SecretError) -> Self {
        let id = match error {
            SecretError::Empty => "secret-empty",
            SecretError::TooLong => "secret-too-long",
            SecretError::NotBase32 => "secret-not-base32",
            SecretError::NotHex => "secret-not-hex",
        };
        Self::new(id, Exit::Input)
    }
}

impl From<OtpauthError> for Problem {
    fn from(error: OtpauthError) -> Self {
        let id = match error {
            OtpauthError::NotOtpauth => "otpauth-not",
            OtpauthError::UnknownType => "otpauth-type",
            OtpauthError::NoSecret => "otpauth-no-secret",
            OtpauthError::BadSecret(error) => return error.into(),
            OtpauthError::BadAlgorithm => "otpauth-algorithm",
            OtpauthError::BadDigits => "otpauth-digits",
            OtpauthError::BadPeriod => "otpauth-period",
            OtpauthError::BadCounter => "otpauth-counter",
            OtpauthError::TooLong => "text-too-long",
        };
        Self::new(id, Exit::Input)
    }
}

impl From<TextTooLong> for Problem {
    fn from(_: TextTooLong) -> Self {
        Self::new("text-too-long", Exit::Input)
    }
}
