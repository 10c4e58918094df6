//! Which service's guide fits an account: by its issuer, else by a domain in it. An issuer that is
//! not known gets no guide, whatever the account is called: a wrong one would mislead.

use crate::account::Details;

use super::guide::{Guide, Kind};
use super::list::all;

/// The guide of the service that this account is held with, as [`for_account`].
pub fn for_details(details: &Details) -> Option<&'static Guide> {
    let text = |text: &'_ crate::account::Text| text.as_str().to_owned();
    find(&text(&details.issuer), &text(&details.organisation), &text(&details.name))
}

/// The guide of the service that calls itself `issuer`; without one, of the service whose domain
/// stands in the account's name. Case does not count.
///
/// ```
/// use keepstep_core::moving::guides::for_account;
/// assert_eq!(for_account("A shop", "alice@example.com"), None);
/// ```
pub fn for_account(issuer: &str, name: &str) -> Option<&'static Guide> {
    find(issuer, "", name)
}

fn find(issuer: &str, organisation: &str, name: &str) -> Option<&'static Guide> {
    // A label that was kept whole names the issuer, or beside one the organisation.
    let (before, _) = name.split_once(':').unwrap_or(("", name));
    let (issuer, organisation) = match (issuer.trim(), organisation.trim()) {
        ("", organisation) => (before.trim(), organisation),
        (issuer, "") => (issuer, before.trim()),
        both => both,
    };
    let services = || all().iter().filter(|guide| guide.kind == Kind::Service);
    let mut fitting: Vec<&Guide> = services().filter(|guide| is_called(guide, issuer)).collect();
    if fitting.is_empty() {
        let text = if issuer.is_empty() { name } else { issuer };
        fitting = services().filter(|guide| has_domain(guide, text)).collect();
    }
    let is_own = |guide: &&Guide| is_called(guide, organisation);
    let elsewhere = !organisation.is_empty() && !fitting.iter().any(is_own);
    let best = match elsewhere {
        true => fitting.iter().find(|guide| guide.organisations),
        false => None,
    };
    let best = best.or_else(|| fitting.iter().find(|guide| has_domain(guide, name)));
    best.or_else(|| fitting.iter().find(|guide| !guide.organisations)).or(fitting.first()).copied()
}

fn is_called(guide: &Guide, issuer: &str) -> bool {
    let folded = issuer.to_lowercase();
    guide.issuers.iter().any(|known| known.to_lowercase() == folded)
}

/// Whether one of the guide's domains, or a name below one, stands in the text.
fn has_domain(guide: &Guide, text: &str) -> bool {
    let folded = text.to_lowercase();
    let names = folded.split(|letter: char| !letter.is_alphanumeric() && !".-".contains(letter));
    let names: Vec<&str> = names.collect();
    guide.domains.iter().any(|domain| {
        let below = format!(".{domain}");
        names.iter().any(|name| name == domain || name.ends_with(&below))
    })
}
