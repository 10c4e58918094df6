//! The keychain by hand, to see what a system really does: `keychain set NAME` (the line comes
//! from standard input), `get NAME`, `delete NAME`, `names`, `provider`. For developers only: it
//! prints what it reads.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for developers to look at"
)]

use std::io::{self, Read};
use std::process::ExitCode;
use std::time::Duration;

use keepstep_core::KeychainError;
use keepstep_system::keychain;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(answer) => {
            println!("{answer}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<String, KeychainError> {
    let keychain = keychain::open(Some(Duration::from_secs(30)));
    match words {
        ["set", name] => {
            let mut line = String::new();
            let read = io::stdin().read_to_string(&mut line);
            read.map_err(|_| KeychainError::Failed("no line on standard input".to_owned()))?;
            keychain.write(name, line.trim_end())?;
            Ok("kept".to_owned())
        }
        ["get", name] => Ok(keychain.read(name)?.to_string()),
        ["delete", name] => keychain.delete(name).map(|()| "forgotten".to_owned()),
        ["names"] => Ok(keychain.names()?.join("\n")),
        ["provider"] => keychain.provider(),
        _ => Ok("keychain set NAME | get NAME | delete NAME | names | provider".to_owned()),
    }
}
