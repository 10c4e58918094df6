//! A real X server without a screen.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use super::found;

/// Ends with its owner.
pub struct Display {
    server: Child,
    number: String,
}

impl Display {
    /// Starts a server on a display number that is free.
    pub fn start() -> Self {
        let mut server = Command::new(found("Xvfb"))
            // A server resets when its last client leaves, and turns others away meanwhile.
            .args(["-noreset", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Self { server, number: number.trim().to_owned() }
    }

    /// As `DISPLAY` has it.
    pub fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}
