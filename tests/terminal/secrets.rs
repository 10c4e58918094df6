//! The secrets that a story hands to the terminal, and where they must never turn up.

use std::fs;
use std::path::Path;

/// Every secret of one story.
pub struct Secrets(Vec<String>);

impl Secrets {
    /// The secrets in a story's text: what follows `secret=`, and what its `# secrets:` line names.
    pub fn of(text: &str) -> Self {
        let after = text
            .split("secret=")
            .skip(1)
            .map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>());
        let named = text
            .lines()
            .filter_map(|line| line.strip_prefix("# secrets:"))
            .flat_map(|names| names.split(','))
            .map(|name| name.trim().to_owned());
        // Shorter ones are patterns of the story itself, or would turn up by chance.
        Self(after.chain(named).filter(|secret| secret.len() >= 8).collect())
    }

    /// Fails where one of them stands in `printed`.
    pub fn not_in(&self, printed: &str) -> Result<(), String> {
        let folded = printed.to_ascii_uppercase();
        match self.0.iter().any(|secret| folded.contains(&secret.to_ascii_uppercase())) {
            true => Err(format!("a secret was printed that nobody asked for:\n{printed}")),
            false => Ok(()),
        }
    }

    /// Fails where one of them stands in a file below `folder`.
    pub fn nowhere_below(&self, folder: &Path) -> Result<(), String> {
        for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                self.nowhere_below(&path)?;
            } else {
                let text =
                    String::from_utf8_lossy(&fs::read(&path).unwrap_or_default()).into_owned();
                self.not_in(&text).map_err(|_| format!("{} holds a secret", path.display()))?;
            }
        }
        Ok(())
    }
}

/// That this can say no.
pub fn can_fail() -> Result<(), String> {
    let secrets =
        Secrets::of("# secrets: HUNTERHUNTER\nstdin = 'otpauth://x?secret=CANARYCANARY&a'");
    let leaks = ["key canarycanary.", "CANARYCANARY", "hunterHUNTER"];
    match leaks.iter().all(|leak| secrets.not_in(leak).is_err()) && secrets.not_in("…").is_ok() {
        true => Ok(()),
        false => Err("a leaked secret was not noticed".to_owned()),
    }
}
