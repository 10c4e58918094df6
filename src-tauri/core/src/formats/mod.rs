//! Foreign texts and files, recognised, read and written: accounts *and* problems come back.
//! Never asks, prints, waits or touches the disk.
//!
//! [`FORMATS`] is the list. A format is one file beside this one and one line in that list.

mod android_prefs;
mod draft;
mod file;
mod foreign;
mod format;
mod import;
mod java;
mod json;
mod keyed_archive;
mod open;
mod recognise;
mod refusal;
mod series;
mod sqlcipher;
mod sqlite;
mod table;
mod unlock;
mod uris;
mod writer;
mod zipped;

pub use file::File;
pub use format::{Fit, Format, Given, Keys};
pub use import::{Import, Series};
pub use open::{Opened, Refused, named, open, sure};
pub use recognise::{Content, recognise};
pub use refusal::Refusal;
pub use table::{Row, Table};
pub use uris::read_texts;
pub use writer::{Holds, Loss, Order, Seals, Writer, Written, losses, write};

/// Declares a format's file and puts it into the list.
macro_rules! formats {
    ($($file:ident::$format:ident),* $(,)?) => {
        $(mod $file;)*

        /// All formats. The order decides only between formats that are not sure.
        pub const FORMATS: &[&dyn Format] = &[$(&$file::$format),*];
    };
}

formats! {
    aegis::Aegis,
    auth_extension::AuthExtension,
    authenticator_plus::AuthenticatorPlus,
    authy::Authy,
    battlenet::BattleNet,
    cotp::Cotp,
    duo::Duo,
    enpass::Enpass,
    freeotp::FreeOtp,
    freeotp_v2::FreeOtpV2,
    google::Google,
    google_sqlite::GoogleSqlite,
    microsoft::Microsoft,
    otpauth_ios::OtpAuth,
    otpclient::OtpClient,
    steam::Steam,
    stratum_internal::StratumInternal,
    totp_authenticator::TotpAuthenticator,
    uri_list::UriList,
    winauth::WinAuth,
}
