//! The list of guides: one line each, in the order in which they are shown. Their words stand in
//! `core/guides`, in English with the facts on top, and beside it in each other language.

use std::sync::LazyLock;

use crate::search::Query;

use super::guide::Guide;
use super::parse::parse;

/// A guide's files.
struct Source {
    id: &'static str,
    english: &'static str,
    others: [(&'static str, &'static str); 1],
}

/// Puts guides into the list by folder and name.
macro_rules! guides {
    ($($folder:ident: $($id:ident)*;)*) => {
        const SOURCES: &[Source] = &[$($(
            Source {
                id: stringify!($id),
                english: include_str!(concat!(
                    "../../../guides/", stringify!($folder), "/", stringify!($id), ".md"
                )),
                others: [("de", include_str!(concat!(
                    "../../../guides/", stringify!($folder), "/", stringify!($id), ".de.md"
                )))],
            },
        )*)*];
    };
}

guides! {
    services:
        amazon
        apple
        aws_iam
        aws_root
        binance
        cloudflare
        coinbase
        discord
        dropbox
        duo
        epic
        facebook
        github
        gitlab
        google
        google_workspace
        instagram
        linkedin
        microsoft_personal
        microsoft_work
        nextcloud
        nintendo
        npm
        okta
        paypal
        pypi
        reddit
        slack
        steam
        x
    ;
    apps:
        aegis
        apple_passwords
        authy
        bitwarden_authenticator
        duo_mobile
        ente_auth
        freeotp
        google_authenticator
        lastpass_authenticator
        microsoft_authenticator
        okta_verify
        proton_authenticator
        raivo
        rsa_securid
        samsung_pass
        steam_guard
        stratum
        symantec_vip
        twofas
        yubico_authenticator
    ;
    topics:
        passkeys
        sms_number
    ;
}

static GUIDES: LazyLock<Vec<Guide>> = LazyLock::new(|| {
    SOURCES.iter().filter_map(|source| parse(source.english, &source.others).ok()).collect()
});

/// Every guide, read at first use: services, apps, topics, each by name.
pub fn all() -> &'static [Guide] {
    &GUIDES
}

/// What is wrong with the guides' files; empty, as a test makes sure. A guide with a fault is left
/// out of [`all`].
pub fn faults() -> Vec<String> {
    let fault = |source: &Source| match parse(source.english, &source.others) {
        Err(fault) => Some(format!("{}: {fault}", source.id)),
        Ok(guide) if guide.id != source.id => {
            Some(format!("{}: calls itself {}", source.id, guide.id))
        }
        Ok(_) => None,
    };
    SOURCES.iter().filter_map(fault).collect()
}

/// The guide with this id.
pub fn named(id: &str) -> Option<&'static Guide> {
    all().iter().find(|guide| guide.id == id)
}

/// The guides that a person means: the one whose id or name is just this, else all in whose names,
/// issuers and domains every word stands.
///
/// ```
/// use keepstep_core::moving::guides::search;
/// let found = search("google auth");
/// assert_eq!(found.iter().map(|guide| guide.id).collect::<Vec<_>>(), ["google_authenticator"]);
/// ```
pub fn search(query: &str) -> Vec<&'static Guide> {
    let wanted = query.trim().to_lowercase();
    let names = |guide: &'static Guide| guide.languages().map(|language| guide.called(language));
    let is_it = |guide: &&'static Guide| {
        guide.id == wanted || names(guide).any(|name| name.to_lowercase() == wanted)
    };
    if let Some(guide) = all().iter().find(is_it) {
        return vec![guide];
    }
    let query = Query::new(&wanted);
    let fits = |guide: &&'static Guide| {
        let words = names(guide).chain([guide.id]);
        let words = words.chain(guide.issuers.iter().copied()).chain(guide.domains.iter().copied());
        query.fits(&words.collect::<Vec<_>>().join("\n"))
    };
    all().iter().filter(fits).collect()
}
