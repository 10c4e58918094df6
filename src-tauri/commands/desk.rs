//! The one session of the window, and how a command gets at it: on a thread that may wait, with
//! the newest state of the vault. Knows no command.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, Once};
use std::time::{Duration, Instant};

use keepstep_core::account::Id;
use keepstep_core::problem::{Exit, Problem};
use keepstep_core::session::Session;
use keepstep_core::view::State;
use keepstep_core::{Moment, Texts};
use keepstep_system::{clock, entropy, home, keychain, language};
use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager};

use super::clipboard::{Clipboard, Stay};
use super::held::held;

/// How long the keychain may take to answer; a dialog of its own may be waiting for the person.
const KEYCHAIN_LIMIT: Duration = Duration::from_secs(5);

/// What the page hears when another program changed the vault.
const CHANGED: &str = "vault-changed";
/// What the page hears when the vault locked without being asked.
const LOCKED: &str = "locked";

/// Everything the window keeps.
pub struct Desk {
    session: Mutex<Session>,
    /// The vault is tried once by whoever comes first; others wait for that.
    begun: Once,
    /// There was no vault when it was looked for last.
    none_yet: AtomicBool,
    /// The language that problems are told in.
    language: Mutex<String>,
    /// Which program is the keychain, once it has said so.
    provider: Mutex<Option<String>>,
    last_act: Mutex<Act>,
    clipboard: Clipboard,
}

/// When something was done, by both clocks: the one that a person can set, which goes on while
/// the machine sleeps, and the one that cannot be set.
#[derive(Clone, Copy)]
struct Act {
    moment: Moment,
    instant: Instant,
}

impl Act {
    fn now() -> Self {
        Self { moment: clock::now(), instant: Instant::now() }
    }

    fn age(self) -> Duration {
        let by_clock = clock::now().millis().saturating_sub(self.moment.millis());
        self.instant.elapsed().max(Duration::from_millis(by_clock))
    }
}

/// A problem in the page's language.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    id: &'static str,
    what: String,
    remedy: String,
    /// Which file it was about, where there may be several.
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
}

impl Told {
    /// The same problem, said of one file among several.
    pub fn about(self, item: Option<&str>) -> Self {
        Self { item: item.map(str::to_owned), ..self }
    }
}

/// What a command answers.
pub type Answer<T> = Result<T, Told>;

/// The session while a command has it.
pub struct Turn<'a> {
    pub session: MutexGuard<'a, Session>,
    pub desk: &'a Desk,
    pub now: Moment,
}

impl Turn<'_> {
    /// Copies `text`, and takes it back when the person's setting says so.
    pub fn copy(&self, text: &str) -> Result<Stay, Problem> {
        self.desk.clipboard.copy(text, self.session.settings()?.clear_clipboard_after)
    }
}

/// Runs `work` with the session, as something that a person did.
pub async fn ask<T: Send + 'static>(
    app: AppHandle,
    work: impl FnOnce(&mut Turn<'_>) -> Result<T, Problem> + Send + 'static,
) -> Answer<T> {
    app.state::<Desk>().somebody_is_here();
    look(app, work).await
}

/// Runs `work` with the session, as something that the page does by itself.
pub async fn look<T: Send + 'static>(
    app: AppHandle,
    work: impl FnOnce(&mut Turn<'_>) -> Result<T, Problem> + Send + 'static,
) -> Answer<T> {
    aside(app, move |app, desk| {
        let mut session = desk.session();
        desk.catch_up(&mut session, app);
        work(&mut Turn { session, desk, now: clock::now() })
    })
    .await
}

/// Runs `work` on a thread that may wait, without the session.
pub async fn aside<T: Send + 'static>(
    app: AppHandle,
    work: impl FnOnce(&AppHandle, &Desk) -> Result<T, Problem> + Send + 'static,
) -> Answer<T> {
    let done = tauri::async_runtime::spawn_blocking({
        let app = app.clone();
        move || work(&app, &app.state::<Desk>())
    });
    // A thread that ended in the middle of its work has nothing to say.
    let done = done.await.unwrap_or_else(|_| Err(Problem::new("command-broken", Exit::Failure)));
    done.map_err(|problem| app.state::<Desk>().tell(&problem))
}

/// The account that the page means.
pub fn known(id: &str) -> Result<Id, Problem> {
    Id::parse(id).ok_or_else(|| Problem::new("account-not-found", Exit::NotFound))
}

impl Desk {
    /// The desk of the vault in this person's data folder, not opened yet.
    pub fn at_home() -> Self {
        let keychain = keychain::open(Some(KEYCHAIN_LIMIT));
        Self {
            session: Mutex::new(Session::new(&home::default(), keychain, random)),
            begun: Once::new(),
            none_yet: AtomicBool::new(false),
            language: Mutex::new(language::preferred()),
            provider: Mutex::new(None),
            last_act: Mutex::new(Act::now()),
            clipboard: Clipboard::default(),
        }
    }

    /// The session; the first to ask opens the vault.
    pub fn session(&self) -> MutexGuard<'_, Session> {
        let mut session = held(&self.session);
        self.begun.call_once(|| {
            // How that went is what `status` tells.
            session.unlock(None).ok();
        });
        session
    }

    /// A person did something: the vault stays open for a while longer.
    pub fn somebody_is_here(&self) {
        *held(&self.last_act) = Act::now();
    }

    /// A problem in the page's language.
    pub fn tell(&self, problem: &Problem) -> Told {
        let said = Texts::for_language(&held(&self.language)).problem(problem);
        Told { id: problem.id(), what: said.what, remedy: said.remedy, item: None }
    }

    /// Speaks the person's language from now on, and answers which of ours that is.
    pub fn speak(&self, setting: &str) -> &'static str {
        let wanted = match setting {
            "system" => language::preferred(),
            chosen => chosen.to_owned(),
        };
        let spoken = Texts::for_language(&wanted).language();
        *held(&self.language) = spoken.to_owned();
        spoken
    }

    /// The language that is spoken.
    pub fn language(&self) -> &'static str {
        Texts::for_language(&held(&self.language)).language()
    }

    /// Copies what is no secret; it stays in the clipboard.
    pub fn copy_for_good(&self, text: &str) -> Result<(), Problem> {
        self.clipboard.copy(text, 0).map(|_| ())
    }

    /// Which program is the keychain; asked until it answers once.
    pub fn provider(&self, session: &Session) -> Option<String> {
        let mut provider = held(&self.provider);
        if provider.is_none() {
            *provider = session.keychain().provider().ok();
        }
        provider.clone()
    }

    /// Takes over what another program saved, and lets the page know.
    fn catch_up(&self, session: &mut Session, app: &AppHandle) {
        let open = session.status().state == State::Open;
        if open && !matches!(session.refresh(), Ok(false)) {
            // A page that is not there any more needs no news.
            app.emit(CHANGED, ()).ok();
        }
    }

    /// What has to be done without anybody asking: other programs' changes are taken over, what
    /// was used is saved after a while of quiet, and an idle vault is locked.
    pub fn look_around(&self, app: &AppHandle, quiet: Duration) {
        // Whoever has the session now does all this as well; the next look is soon enough.
        let Ok(mut session) = self.session.try_lock() else { return };
        self.notice_first_vault(&mut session, app);
        self.catch_up(&mut session, app);
        let idle = held(&self.last_act).age();
        let status = session.status();
        let limit = Duration::from_secs(status.settings.lock_after.saturating_mul(60));
        if status.state == State::Open && status.passphrase && !limit.is_zero() && idle >= limit {
            self.close_vault(&mut session);
            app.emit(LOCKED, ()).ok();
        } else if idle >= quiet {
            // Uses are a convenience; a disk that is full now is told of at the next change.
            session.flush_uses(clock::now()).ok();
            // A folder that is not there now is asked again; the safety view says what is missing.
            session.backup_if_due(clock::now()).ok();
        }
    }

    /// The terminal may make the first vault while this window still offers to.
    fn notice_first_vault(&self, session: &mut Session, app: &AppHandle) {
        let is_none = session.status().state == State::None;
        if self.none_yet.swap(is_none, Ordering::Relaxed) && !is_none {
            // How that went is what the page asks for next.
            session.unlock(None).ok();
            app.emit(CHANGED, ()).ok();
        }
    }

    /// Locks the vault and takes back what was copied.
    pub fn close_vault(&self, session: &mut Session) {
        // Without its last uses the vault is closed all the same.
        session.lock(clock::now()).ok();
        self.clipboard.clear();
    }

    /// The window is gone.
    pub fn close(&self) {
        self.close_vault(&mut held(&self.session));
    }
}

fn random() -> Result<[u8; 16], Problem> {
    let mut bytes = [0; 16];
    entropy::fill(&mut bytes)?;
    Ok(bytes)
}
