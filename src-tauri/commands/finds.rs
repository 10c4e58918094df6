//! What was read and waits to be kept, as the page sees it: finds, problems, codes. The secrets
//! stay with the session.

use keepstep_core::account::{Id, Pin};
use keepstep_core::problem::Problem;
use keepstep_core::session::{Edit, Keep, Typed};
use keepstep_core::view::{AccountView, CodeView, FindsView};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::desk::{Told, Turn, known};
use super::sealed::{Sealed, WaitingView};

/// All that waits, and what went wrong on the way.
#[derive(Serialize)]
pub struct Finds {
    #[serde(flatten)]
    waiting: FindsView,
    problems: Vec<Told>,
    /// Files that wait for a password or for another file.
    sealed: Vec<WaitingView>,
}

/// A code, or why there is none.
#[derive(Serialize)]
#[serde(untagged)]
pub enum CodeOrProblem {
    Code(CodeView),
    Problem { id: String, problem: Told },
}

/// What was kept.
#[derive(Serialize)]
pub struct Kept {
    pub added: Vec<AccountView>,
}

/// How the page wants one find to be kept.
#[derive(Deserialize)]
pub struct Wanted {
    find: u64,
    issuer: String,
    name: String,
    pin: Option<Zeroizing<String>>,
    note: Option<String>,
    groups: Option<Vec<String>>,
    replace: Option<String>,
}

/// The form for an account typed by hand; null means the usual.
#[derive(Deserialize)]
pub struct Form {
    r#type: Option<String>,
    issuer: String,
    name: String,
    secret: Zeroizing<String>,
    pin: Option<Zeroizing<String>>,
    algorithm: Option<String>,
    digits: Option<u64>,
    period: Option<u64>,
    counter: Option<u64>,
}

impl Turn<'_> {
    /// All that waits, after something was read: its problems, or the one that ended it.
    pub fn finds(
        &self,
        sealed: &Sealed,
        read: Result<Vec<Problem>, Problem>,
        file: Option<&str>,
    ) -> Finds {
        let problems = read.unwrap_or_else(|problem| vec![problem]);
        let told = problems.iter().map(|problem| {
            let item = problem.arguments().iter().find(|(name, _)| *name == "item");
            let item = item.map(|(_, item)| item.as_str()).filter(|item| !item.is_empty());
            self.desk.tell(problem).about(item.or(file))
        });
        let problems = told.collect();
        Finds { waiting: self.session.finds(), problems, sealed: sealed.views() }
    }
}

impl From<Result<CodeView, (Id, Told)>> for CodeOrProblem {
    fn from(code: Result<CodeView, (Id, Told)>) -> Self {
        match code {
            Ok(code) => Self::Code(code),
            Err((id, problem)) => Self::Problem { id: id.as_str().to_owned(), problem },
        }
    }
}

impl From<Result<CodeView, (u64, Told)>> for CodeOrProblem {
    fn from(code: Result<CodeView, (u64, Told)>) -> Self {
        match code {
            Ok(code) => Self::Code(code),
            Err((find, problem)) => Self::Problem { id: find.to_string(), problem },
        }
    }
}

impl Wanted {
    /// The same in the session's terms.
    pub fn keep(self) -> Result<Keep, Problem> {
        let edit = Edit {
            issuer: Some(self.issuer),
            name: Some(self.name),
            // The page shows neither before keeping; what the find brought along stays.
            note: self.note.filter(|note| !note.is_empty()),
            groups: self.groups.filter(|groups| !groups.is_empty()),
            pin: self.pin.map(|pin| Pin::new(&pin)),
            ..Edit::default()
        };
        let replace = self.replace.as_deref().map(known).transpose()?;
        Ok(Keep { find: self.find, edit, replace })
    }
}

impl From<Form> for Typed {
    fn from(form: Form) -> Self {
        let Form { r#type, issuer, name, secret, pin, algorithm, digits, period, counter } = form;
        Self { kind: r#type, issuer, name, secret, pin, algorithm, digits, period, counter }
    }
}
