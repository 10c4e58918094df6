//! `export --with-recovery-codes`: our own format with what the websites gave. No other format
//! takes them.

use keepstep_core::account::Id;
use keepstep_core::formats::{Format, Written};
use keepstep_core::session::SealTo;
use keepstep_core::vault::{Passphrase, Recipient};
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::clock;
use zeroize::Zeroizing;

/// The format that holds recovery codes.
const OWN: &str = "keepstep";

/// That a format can hold recovery codes.
///
/// # Errors
/// `terminal-codes-format` where it cannot.
pub fn check(format: &dyn Format) -> Result<(), Problem> {
    match format.name() {
        OWN => Ok(()),
        _ => Err(Problem::new("terminal-codes-format", Exit::Usage)),
    }
}

/// The accounts with their recovery codes, sealed.
///
/// # Errors
/// `export-needs-password` where there is nothing to seal with; too weak; otherwise as the session
/// says.
pub fn write(
    session: &Session,
    ids: &[Id],
    recipients: &[Recipient],
    password: Option<&str>,
) -> Result<Written, Problem> {
    let passphrase = password.map(Passphrase::chosen).transpose()?;
    let to = match &passphrase {
        Some(passphrase) => SealTo::Passphrase(passphrase),
        None if recipients.is_empty() => {
            return Err(Problem::new("export-needs-password", Exit::Input).with("app", "Keepstep"));
        }
        None => SealTo::Recipients(recipients),
    };
    let bytes = session.seal_with_recovery_codes(ids, to, clock::now())?;
    Ok(Written { bytes: Zeroizing::new(bytes), ending: "age", sealed: true, accounts: ids.len() })
}
