//! How things stand, as the page is told: the session's answer and what is around it.

use keepstep_core::problem::{Exit, Problem};
use keepstep_core::session::Session;
use keepstep_core::view::{State, StatusView};
use serde::Serialize;

use super::desk::{Told, Turn};

/// How the vault stands, why, and what the page shows about the program.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Status {
    #[serde(flatten)]
    session: StatusView,
    problem: Option<Told>,
    language: &'static str,
    version: &'static str,
    home: String,
    keychain: Option<String>,
}

impl Turn<'_> {
    /// How things stand now.
    pub fn status(&self) -> Status {
        self.status_with(None)
    }

    /// The same, with a problem that did not keep the vault from opening.
    pub fn status_with(&self, problem: Option<Problem>) -> Status {
        let session = self.session.status();
        let language = self.desk.speak(&session.settings.language.0);
        let problem = problem.or_else(|| trouble(&self.session, session.state));
        Status {
            session,
            problem: problem.map(|problem| self.desk.tell(&problem)),
            language,
            version: env!("CARGO_PKG_VERSION"),
            home: self.session.store().home().display().to_string(),
            keychain: self.desk.provider(&self.session),
        }
    }
}

/// Why the vault is not open though it is there.
fn trouble(session: &Session, state: State) -> Option<Problem> {
    let known = || session.trouble();
    let unseen = || session.store().holds_vault().err().map(Problem::from);
    let closed = || Problem::new("vault-closed", Exit::Vault);
    (state == State::Trouble).then(|| known().or_else(unseen).unwrap_or_else(closed))
}
