//! Which language the person reads, as a BCP 47 tag. Never looks for texts; that is the core's.

use std::env;

use crate::platform;

/// The person's language: from the environment, else from the system's settings, else English.
#[must_use]
pub fn preferred() -> String {
    in_environment(|name| env::var(name).ok())
        .or_else(|| platform::language().as_deref().and_then(tag))
        .unwrap_or_else(|| ENGLISH.to_owned())
}

/// The language that `variable` (an environment) asks for: the first of `LC_ALL`,
/// `LC_MESSAGES` and `LANG` that is set decides, as POSIX has it.
///
/// ```
/// let german = |name: &str| (name == "LANG").then(|| "de_AT.UTF-8".to_owned());
/// assert_eq!(keepstep_system::language::in_environment(german).as_deref(), Some("de-AT"));
/// ```
#[must_use]
pub fn in_environment(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()))
        .and_then(|locale| tag(&locale))
}

const ENGLISH: &str = "en";

/// `de_DE.UTF-8@euro` → `de-DE`; the locale `C` means untranslated, which is English here.
fn tag(locale: &str) -> Option<String> {
    let name = locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    if name == "C" || name == "POSIX" {
        return Some(ENGLISH.to_owned());
    }
    let sound = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    name.split('-').all(sound).then_some(name)
}
