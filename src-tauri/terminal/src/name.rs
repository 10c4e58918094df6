//! How an account is called on one line. Never shows anything secret.

use keepstep_core::account::Details;

use crate::safe;

/// `GitHub (alice)`; `Microsoft · Contoso (alice)`; the name alone where there is no issuer.
pub fn of(details: &Details) -> String {
    let Details { issuer, organisation, name, .. } = details;
    of_parts(issuer.as_str(), organisation.as_str(), name.as_str())
}

/// The same for an account of which only these are known.
pub fn of_parts(issuer: &str, organisation: &str, name: &str) -> String {
    let service = service_of(issuer, organisation);
    let name = safe::line(name);
    match (service.is_empty(), name.is_empty()) {
        (true, true) => "?".to_owned(),
        (true, false) => name,
        (false, true) => service,
        (false, false) => format!("{service} ({name})"),
    }
}

/// The issuer, with the organisation where there is one.
pub fn service(details: &Details) -> String {
    service_of(details.issuer.as_str(), details.organisation.as_str())
}

fn service_of(issuer: &str, organisation: &str) -> String {
    let issuer = safe::line(issuer);
    if organisation.is_empty() {
        return issuer;
    }
    let organisation = safe::line(organisation);
    if issuer.is_empty() { organisation } else { format!("{issuer} · {organisation}") }
}
