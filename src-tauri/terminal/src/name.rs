//! How an account is called on one line. Never shows anything secret.

use keepstep_core::account::Details;

use crate::safe;

/// `GitHub (alice)`; `Microsoft · Contoso (alice)`; the name alone where there is no issuer.
pub fn of(details: &Details) -> String {
    let service = service(details);
    let name = safe::line(details.name.as_str());
    match (service.is_empty(), name.is_empty()) {
        (true, true) => "?".to_owned(),
        (true, false) => name,
        (false, true) => service,
        (false, false) => format!("{service} ({name})"),
    }
}

/// The issuer, with the organisation where there is one.
pub fn service(details: &Details) -> String {
    let issuer = safe::line(details.issuer.as_str());
    if details.organisation.is_empty() {
        return issuer;
    }
    let organisation = safe::line(details.organisation.as_str());
    if issuer.is_empty() { organisation } else { format!("{issuer} · {organisation}") }
}
