//! Identity providers and what each takes in: one file per target, one line in [`TARGETS`]. Every
//! row is held against the target's own limits before a byte of it is written. Never touches the
//! disk: a writer is handed in.

mod cells;
mod export;
mod target;

pub use export::{Export, ExportError};
pub use target::{Formulas, Options, Target};

/// Declares a target's file and puts it into the list.
macro_rules! targets {
    ($($file:ident::$target:ident),* $(,)?) => {
        $(mod $file;)*

        /// All targets.
        pub const TARGETS: &[&dyn Target] = &[$(&$file::$target),*];
    };
}

targets! {
    duo::Duo,
    entra_csv::EntraCsv,
    entra_graph::EntraGraph,
    free_radius::FreeRadius,
    ipa::Ipa,
    keycloak::Keycloak,
    linotp::LinOtp,
    multiotp::MultiOtp,
    netiq::NetIq,
    nextcloud::Nextcloud,
    okta::Okta,
    ping_id::PingId,
    privacyidea::PrivacyIdea,
    pskc::Pskc,
    uri_list::UriList,
    ykman::Ykman,
}

/// The target of that name.
pub fn named(name: &str) -> Option<&'static dyn Target> {
    TARGETS.iter().copied().find(|target| target.name() == name)
}
