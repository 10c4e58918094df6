//! Foreign texts and files, recognised, read and written: accounts *and* problems come back.
//! Never asks, prints, waits or touches the disk.
//!
//! [`FORMATS`] is the list. A format is one file beside this one and one line in that list.

mod android_prefs;
mod codes;
mod data_uri;
mod draft;
mod encoding;
mod export;
mod file;
mod foreign;
mod format;
mod given;
mod import;
mod java;
mod json;
mod keepass_fields;
mod keyed_archive;
mod login;
mod migration;
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
mod xml;
mod zipped;

pub use codes::{NamedPicture, PictureKind, ShownCode};
pub use data_uri::picture_in;
pub use export::{Written, losses, write};
pub use file::File;
pub use format::{Fit, Format};
pub use given::{Given, Keys, Pictures};
pub use import::{Import, Series};
pub use open::{Looked, Opened, Refused, named, open, sure};
pub use recognise::{Content, recognise};
pub use refusal::Refusal;
pub use table::{Row, Table};
pub use uris::read_texts;
pub use writer::{Holds, Loss, Order, Random, Seals, Writer};

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
    andotp::AndOtp,
    apple_passwords::ApplePasswords,
    auth_extension::AuthExtension,
    authenticator_plus::AuthenticatorPlus,
    authy::Authy,
    battlenet::BattleNet,
    bitwarden::Bitwarden,
    bitwarden_authenticator::BitwardenAuthenticator,
    bitwarden_csv::BitwardenCsv,
    cotp::Cotp,
    dashlane::Dashlane,
    duo::Duo,
    enpass::Enpass,
    ente::Ente,
    entra_oath_csv::EntraOathCsv,
    freeotp::FreeOtp,
    freeotp_plus::FreeOtpPlus,
    freeotp_v2::FreeOtpV2,
    gnome_authenticator::GnomeAuthenticator,
    google::Google,
    google_pam::GooglePam,
    google_sqlite::GoogleSqlite,
    html::Html,
    keepass::Keepass,
    keepass_csv::KeepassCsv,
    keepstep::Keepstep,
    lastpass::LastPass,
    microsoft::Microsoft,
    oath_csv::OathCsv,
    onepassword::Onepassword,
    otpauth_ios::OtpAuth,
    otpclient::OtpClient,
    proton_authenticator::ProtonAuthenticator,
    proton_pass::ProtonPass,
    pskc::Pskc,
    raivo::Raivo,
    steam::Steam,
    stratum::Stratum,
    stratum_internal::StratumInternal,
    totp_authenticator::TotpAuthenticator,
    twofas::Twofas,
    uri_list::UriList,
    winauth::WinAuth,
    yubico_csv::YubicoCsv,
}
