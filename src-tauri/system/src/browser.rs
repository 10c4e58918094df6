//! An address, opened in the person's own browser because they clicked on it. Never opens anything
//! but https, and never waits for the browser.

use keepstep_core::{Exit, Problem};

/// Opens an address in the browser that the person has chosen for all programs.
///
/// # Errors
/// `link-not-opened` where it is not https, or where the system knows no browser.
pub fn open(address: &str) -> Result<(), Problem> {
    let not_opened = || Problem::new("link-not-opened", Exit::Failure).with("address", address);
    if !address.starts_with("https://") {
        return Err(not_opened());
    }
    open::that_detached(address).map_err(|_| not_opened())
}
