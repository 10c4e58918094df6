//! Secrets that stand on the command line are refused before anything else looks at it: other
//! users of the computer can read it, and the shell keeps it in its history. Never repeats them.

use std::ffi::OsString;

use keepstep_core::{Exit, Problem};

/// How an argument begins that holds a secret.
const SECRET: [&str; 6] =
    ["otpauth:", "otpauth-migration:", "steam://", "motp:", "phonefactor:", "age-secret-key-"];

/// Options people may try, because other programs have them.
const OPTIONS: [&str; 6] =
    ["--secret", "--pin", "--passphrase", "--password", "--uri", "--new-passphrase"];

/// The problem with these arguments, if one of them is or brings a secret.
pub fn check(arguments: &[OsString]) -> Result<(), Problem> {
    let before_end = arguments.iter().take_while(|argument| *argument != "--");
    for argument in before_end {
        let text = argument.to_string_lossy();
        let option = text.split('=').next().unwrap_or_default();
        if OPTIONS.contains(&option) {
            return Err(Problem::new("terminal-secret-option", Exit::Usage).with("option", option));
        }
    }
    let holds = |argument: &OsString| {
        let text = argument.to_string_lossy().to_ascii_lowercase();
        SECRET.iter().any(|beginning| text.contains(beginning))
    };
    match arguments.iter().any(holds) {
        true => Err(Problem::new("terminal-secret-argument", Exit::Usage)),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    fn refused(arguments: &[&str]) -> Option<&'static str> {
        let arguments: Vec<_> = arguments.iter().map(Into::into).collect();
        check(&arguments).err().map(|problem| problem.id())
    }

    #[test]
    fn secrets_are_refused_wherever_they_stand() {
        let uri = "OTPAUTH://totp/a?secret=AAAA";
        assert_eq!(refused(&["keepstep", "add", uri]), Some("terminal-secret-argument"));
        assert_eq!(refused(&["keepstep", uri]), Some("terminal-secret-argument"));
        assert_eq!(
            refused(&["keepstep", "recover", "AGE-SECRET-KEY-1QQ"]),
            Some("terminal-secret-argument")
        );
        assert_eq!(refused(&["keepstep", "add", "--secret=AAAA"]), Some("terminal-secret-option"));
        assert_eq!(refused(&["keepstep", "add", "--pin", "1"]), Some("terminal-secret-option"));
    }

    #[test]
    fn all_else_passes() {
        assert_eq!(refused(&["keepstep", "add", "-", "--secret-stdin", "--pin-fd", "3"]), None);
        assert_eq!(refused(&["keepstep", "code", "--", "--pin"]), None);
        assert_eq!(refused(&["keepstep", "code", "steam"]), None);
    }
}
