//! Why a foreign file gives nothing at all, and the sentence for it. Holds nothing of the file.

use crate::problem::{Exit, Problem};

/// Why a file gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is sealed and no password was given.
    NeedsPassword,
    /// The password does not open it.
    WrongPassword,
    /// Another file has to come with it; the name it usually has.
    NeedsCompanion(&'static str),
    /// It is cut short, changed, or was never whole.
    Corrupt,
    /// A variant or version that cannot be read here; the message that says which and why.
    Unsupported(&'static str),
    /// It asks for more memory or work than any honest file does.
    Hostile,
    /// No format knows it.
    NotRecognised,
    /// The person does not want it any more.
    GivenUp,
}

impl Refusal {
    /// Its name in `--json` output.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::NeedsPassword => "needs_password",
            Self::WrongPassword => "wrong_password",
            Self::NeedsCompanion(_) => "needs_companion",
            Self::Corrupt => "corrupt",
            Self::Unsupported(_) => "unsupported",
            Self::Hostile => "hostile",
            Self::NotRecognised => "not_recognised",
            Self::GivenUp => "given_up",
        }
    }

    /// The problem of a file of `app`, whose format has the name `format`.
    pub fn problem(self, app: &str, format: Option<&str>) -> Problem {
        let id = match self {
            Self::NeedsPassword => "import-needs-password",
            Self::WrongPassword => "import-wrong-password",
            Self::NeedsCompanion(_) => "import-needs-companion",
            Self::Corrupt => "import-corrupt",
            Self::Unsupported(id) => id,
            Self::Hostile => "import-hostile",
            Self::NotRecognised => "import-not-recognised",
            Self::GivenUp => "import-given-up",
        };
        let mut problem = Problem::new(id, Exit::Input);
        if let Self::NeedsCompanion(name) = self {
            problem = problem.with("companion", name);
        }
        let how = format!("how-{}", format.unwrap_or("any"));
        problem.with("app", app).with("how", how)
    }
}
