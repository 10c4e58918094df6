//! Clock, randomness, data folder, language, hardening: the questions every system can answer.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops by panicking")]

use std::ffi::OsString;
use std::path::Path;

use keepstep_system::{clock, entropy, home, language};

/// Names and values.
type Variables<'a> = &'a [(&'a str, &'a str)];

/// An environment of these variables alone.
fn environment<'a>(variables: Variables<'a>) -> impl Fn(&str) -> Option<OsString> + use<'a> {
    |name| variables.iter().find(|(other, _)| *other == name).map(|(_, value)| value.into())
}

#[cfg(target_os = "linux")]
#[test]
fn the_data_folder_follows_the_environment() {
    let chosen = |variables: Variables<'_>| {
        home::chosen(environment(variables), Some(Path::new("/home/ada")))
    };
    let table: [(Variables<'_>, &str); 6] = [
        (&[], "/home/ada/.local/share/keepstep"),
        (&[("XDG_DATA_HOME", "/data")], "/data/keepstep"),
        (&[("XDG_DATA_HOME", "relative")], "/home/ada/.local/share/keepstep"),
        (&[("XDG_DATA_HOME", "")], "/home/ada/.local/share/keepstep"),
        (&[("XDG_DATA_HOME", "/data"), ("KEEPSTEP_HOME", "/mine")], "/mine"),
        (&[("KEEPSTEP_HOME", "")], "/home/ada/.local/share/keepstep"),
    ];
    for (variables, folder) in table {
        assert_eq!(chosen(variables), Path::new(folder), "{variables:?}");
    }
}

#[test]
fn the_data_folder_is_always_absolute() {
    for home in [None, Some(Path::new("")), Some(Path::new("relative"))] {
        let folder = home::chosen(environment(&[]), home);
        assert!(folder.has_root(), "{}", folder.display());
    }
    assert!(home::chosen(environment(&[("KEEPSTEP_HOME", "here")]), None).is_absolute());
    assert!(home::default().is_absolute());
}

#[test]
fn the_language_follows_the_environment() {
    let chosen = |variables: Variables<'_>| {
        language::in_environment(|name| environment(variables)(name)?.into_string().ok())
    };
    let table: [(Variables<'_>, Option<&str>); 10] = [
        (&[], None),
        (&[("LANG", "de_DE.UTF-8")], Some("de-DE")),
        (&[("LANG", "de_AT@euro")], Some("de-AT")),
        (&[("LANG", "de")], Some("de")),
        (&[("LANG", "C.UTF-8")], Some("en")),
        (&[("LANG", "POSIX")], Some("en")),
        (&[("LANG", "de_DE"), ("LC_MESSAGES", "fr_FR")], Some("fr-FR")),
        (&[("LANG", "de_DE"), ("LC_MESSAGES", "fr_FR"), ("LC_ALL", "C")], Some("en")),
        (&[("LANG", "de_DE"), ("LC_ALL", "")], Some("de-DE")),
        (&[("LANG", "../../etc")], None),
    ];
    for (variables, tag) in table {
        assert_eq!(chosen(variables).as_deref(), tag, "{variables:?}");
    }
}

#[test]
fn a_language_is_always_preferred() {
    assert!(!language::preferred().is_empty());
}

#[test]
fn random_bytes_differ() {
    let (mut first, mut second) = ([0; 32], [0; 32]);
    entropy::fill(&mut first).unwrap();
    entropy::fill(&mut second).unwrap();
    assert_ne!(first, second);
    assert_ne!(first, [0; 32]);
}

#[cfg(unix)]
#[test]
fn the_clock_agrees_with_the_systems() {
    let output = std::process::Command::new("date").arg("+%s").output().unwrap();
    let theirs: u64 = String::from_utf8(output.stdout).unwrap().trim().parse().unwrap();
    assert!(clock::now().seconds().abs_diff(theirs) <= 2);
}
