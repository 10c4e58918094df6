//! From what a person types to the accounts that are meant. Never picks one of several.

use keepstep_core::account::{Account, Id};
use keepstep_core::search::Query;
use keepstep_core::vault::Sort;
use keepstep_core::{Exit, Problem, Session};

use crate::name;

/// Where accounts are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Among the accounts in use.
    Use,
    /// In the trash.
    Trash,
}

impl Place {
    fn holds(self, account: &Account) -> bool {
        account.history.trashed.is_some() == (self == Self::Trash)
    }
}

/// The accounts of a place that a query finds: favourites first, then in the order the person
/// chose in the settings.
///
/// # Errors
/// Where the vault is not open.
pub fn all<'a>(
    session: &'a Session,
    place: Place,
    query: &str,
) -> Result<Vec<&'a Account>, Problem> {
    let query = Query::new(query);
    let accounts = session.accounts()?.iter();
    let mut found: Vec<&Account> =
        accounts.filter(|account| place.holds(account) && query.matches(account)).collect();
    match session.settings()?.sort {
        Sort::Own => {}
        Sort::Name => found.sort_by_cached_key(|account| name::of(&account.details).to_lowercase()),
        Sort::Use => found.sort_by_key(|account| std::cmp::Reverse(account.history.used)),
    }
    found.sort_by_key(|account| !account.details.favorite);
    Ok(found)
}

/// The accounts of a place that a query finds, at least one.
///
/// # Errors
/// `terminal-no-match`, `terminal-match-in-trash`, `terminal-no-match-in-trash`.
pub fn some<'a>(
    session: &'a Session,
    place: Place,
    query: &str,
) -> Result<Vec<&'a Account>, Problem> {
    let found = all(session, place, query)?;
    if !found.is_empty() {
        return Ok(found);
    }
    let id = match place {
        Place::Trash => "terminal-no-match-in-trash",
        Place::Use if all(session, Place::Trash, query)?.is_empty() => "terminal-no-match",
        Place::Use => "terminal-match-in-trash",
    };
    Err(Problem::new(id, Exit::NotFound).with("query", query))
}

/// The one account of a place that a query finds.
///
/// # Errors
/// As [`some`]; `terminal-several-match` with names and ids where there are several.
pub fn one(session: &Session, place: Place, query: &str) -> Result<Id, Problem> {
    match some(session, place, query)?.as_slice() {
        [account] => Ok(account.id.clone()),
        several => Err(ambiguous(query, several)),
    }
}

/// The problem that a query finds several accounts where one is meant.
pub fn ambiguous(query: &str, several: &[&Account]) -> Problem {
    /// So many are named; more help nobody.
    const NAMED: usize = 10;
    let named: Vec<String> = several
        .iter()
        .take(NAMED)
        .map(|account| format!("  {}  {}", account.id.as_str(), name::of(&account.details)))
        .chain((several.len() > NAMED).then(|| "  …".to_owned()))
        .collect();
    Problem::new("terminal-several-match", Exit::Ambiguous)
        .with("query", query)
        .with("count", several.len().to_string())
        .with("accounts", named.join("\n"))
}
