//! The question a locked Secret Service puts to the person, and the wait for its answer. Never
//! puts two questions at once, and never takes one back: the person may still be typing.

use std::sync::{Mutex, PoisonError, TryLockError};

use keepstep_core::KeychainError;
use zbus::blocking::MessageIterator;
use zbus::zvariant::{OwnedObjectPath, Value};
use zbus::{MatchRule, Message, message};

use super::secret_service::{NAME, SecretService, from_fdo, from_zbus};

const PROMPT: &str = "org.freedesktop.Secret.Prompt";

/// The program that gnome-keyring has its questions asked by.
const GNOME_PROMPTER: &str = "org.gnome.keyring.SystemPrompter";

/// Held while a question of ours is before the person; remembers whether the last one was
/// refused.
static ASKING: Mutex<bool> = Mutex::new(false);

/// Unlocks `objects`, asking the person if the service wants to. Who is being asked already is
/// not asked again: a refusal counts for everybody who waited for it.
pub(super) fn unlock(
    service: &SecretService,
    objects: &[OwnedObjectPath],
) -> Result<(), KeychainError> {
    let mut refused = match ASKING.try_lock() {
        Ok(asking) => asking,
        Err(TryLockError::Poisoned(asking)) => asking.into_inner(),
        Err(TryLockError::WouldBlock) => {
            let asked = ASKING.lock().unwrap_or_else(PoisonError::into_inner);
            if *asked {
                return Err(KeychainError::Denied);
            }
            asked
        }
    };
    let unlocked = match service.try_unlock(objects) {
        Ok(Some(prompt)) => ask(service, &prompt),
        other => other.map(drop),
    };
    *refused = matches!(unlocked, Err(KeychainError::Denied));
    unlocked
}

/// Puts the question `prompt` and waits for the answer, or for the end of the service.
fn ask(service: &SecretService, prompt: &OwnedObjectPath) -> Result<(), KeychainError> {
    let bus = service.daemon()?;
    let rules = rules(prompt).map_err(|error| from_zbus(&error))?;
    for rule in &rules {
        bus.add_match_rule(rule.clone()).map_err(|error| from_fdo(&error))?;
    }
    // Everything the connection hears from here on, so that no answer comes too early.
    let heard = MessageIterator::from(&service.bus);
    service.call(prompt.as_str(), PROMPT, "Prompt", &("",))?;
    let answer = first_answer(heard, prompt);
    for rule in rules {
        // A rule left behind costs a little and harms nothing.
        bus.remove_match_rule(rule).ok();
    }
    match answer? {
        Answer::Unlocked => Ok(()),
        Answer::Dismissed => Err(why_dismissed(service)),
        Answer::ServiceEnded => Err(KeychainError::Failed("Secret Service ended".to_owned())),
    }
}

enum Answer {
    Unlocked,
    Dismissed,
    /// No answer can come any more.
    ServiceEnded,
}

/// The signals that end the wait.
fn rules(prompt: &OwnedObjectPath) -> zbus::Result<[MatchRule<'_>; 2]> {
    let completed = MatchRule::builder()
        .msg_type(message::Type::Signal)
        .interface(PROMPT)?
        .member("Completed")?
        .path(prompt)?
        .build();
    let service_ended = MatchRule::builder()
        .msg_type(message::Type::Signal)
        .sender("org.freedesktop.DBus")?
        .interface("org.freedesktop.DBus")?
        .member("NameOwnerChanged")?
        .add_arg(NAME)?
        .build();
    Ok([completed, service_ended])
}

fn first_answer(heard: MessageIterator, prompt: &OwnedObjectPath) -> Result<Answer, KeychainError> {
    for message in heard {
        let message = message.map_err(|error| from_zbus(&error))?;
        if let Some(answer) = answer_in(&message, prompt) {
            return Ok(answer);
        }
    }
    Ok(Answer::ServiceEnded)
}

/// What a signal says about the question, if anything.
fn answer_in(message: &Message, prompt: &OwnedObjectPath) -> Option<Answer> {
    let header = message.header();
    match header.member()?.as_str() {
        "Completed" if header.path()? == &**prompt => {
            let body = message.body();
            let (dismissed, _): (bool, Value<'_>) = body.deserialize().ok()?;
            Some(if dismissed { Answer::Dismissed } else { Answer::Unlocked })
        }
        "NameOwnerChanged" => {
            let (name, _, _): (String, String, String) = message.body().deserialize().ok()?;
            (name == NAME).then_some(Answer::ServiceEnded)
        }
        _ => None,
    }
}

/// A question "dismissed" because there is nothing to ask with is a locked keychain, not a
/// person's refusal.
fn why_dismissed(service: &SecretService) -> KeychainError {
    let gnome = service.provider().is_ok_and(|provider| provider == "gnome-keyring");
    if gnome && !service.is_reachable(GNOME_PROMPTER) {
        return KeychainError::Locked;
    }
    KeychainError::Denied
}
