//! The session a story happens in: a message bus of its own without services that start by
//! themselves, and a real keyring on it. Ends both when the story ends, and nothing else.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What opens the keyring.
const PASSWORD: &str = "test";

/// How long it may take to open.
const PATIENCE: Duration = Duration::from_secs(20);

/// Programs that stories cannot be told without, and where they come from.
const NEEDED: [(&str, &str); 7] = [
    ("dbus-daemon", "dbus"),
    ("dbus-send", "dbus"),
    ("gnome-keyring-daemon", "gnome-keyring"),
    ("secret-tool", "libsecret-tools"),
    ("age", "age"),
    ("oathtool", "oathtool"),
    ("jq", "jq"),
];

/// A running session.
pub struct Desktop {
    /// Where a story leaves the number of a keyring that it started itself.
    second_keyring: PathBuf,
    environment: Vec<(String, String)>,
    // Ended in this order: the keyring first, then its bus.
    started: Vec<Child>,
}

impl Desktop {
    /// Starts a session with its files below `folder`.
    pub fn start(folder: &Path, keyring: bool) -> Result<Self, String> {
        nothing_missing()?;
        let run = folder.join("run");
        make_private(&run)?;
        let mut bus = bus(folder, &run)?;
        let address = first_line(&mut bus)?;
        let text = |path: &Path| path.display().to_string();
        let mut desktop = Self {
            second_keyring: folder.join("home/keyring.pid"),
            environment: vec![
                ("XDG_RUNTIME_DIR".to_owned(), text(&run)),
                ("DBUS_SESSION_BUS_ADDRESS".to_owned(), address),
                ("GNOME_KEYRING_CONTROL".to_owned(), text(&run.join("keyring"))),
            ],
            started: vec![bus],
        };
        if keyring {
            desktop.start_keyring(&folder.join("home"))?;
        }
        Ok(desktop)
    }

    /// What every program of the session has to know.
    pub fn environment(&self) -> impl Iterator<Item = (&str, &str)> {
        self.environment.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    fn start_keyring(&mut self, home: &Path) -> Result<(), String> {
        let mut daemon = Command::new("gnome-keyring-daemon")
            .args(["--foreground", "--unlock", "--components=secrets"])
            .env_clear()
            .envs(self.environment())
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", home)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| error.to_string())?;
        if let Some(mut stdin) = daemon.stdin.take() {
            stdin.write_all(PASSWORD.as_bytes()).map_err(|error| error.to_string())?;
        }
        self.environment.push(("KEYRING_PID".to_owned(), daemon.id().to_string()));
        self.started.insert(0, daemon);
        self.until_open()
    }

    /// Waits until the keyring answers that its default collection is open.
    fn until_open(&self) -> Result<(), String> {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            let asked = Command::new("dbus-send")
                .args(["--session", "--print-reply", "--reply-timeout=2000"])
                .arg("--dest=org.freedesktop.secrets")
                .arg("/org/freedesktop/secrets/aliases/default")
                .arg("org.freedesktop.DBus.Properties.Get")
                .args(["string:org.freedesktop.Secret.Collection", "string:Locked"])
                .envs(self.environment())
                .stderr(Stdio::null())
                .output()
                .map_err(|error| error.to_string())?;
            if String::from_utf8_lossy(&asked.stdout).contains("boolean false") {
                return Ok(());
            }
        }
        Err("The keyring did not open. Look whether gnome-keyring-daemon works here.".to_owned())
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        if let Ok(number) = fs::read_to_string(&self.second_keyring) {
            Command::new("kill").args(["-9", number.trim()]).stderr(Stdio::null()).status().ok();
        }
        for child in &mut self.started {
            child.kill().ok();
            child.wait().ok();
        }
    }
}

fn nothing_missing() -> Result<(), String> {
    let folders = ["/usr/local/bin", "/usr/bin", "/bin"];
    let lacks = |name: &str| !folders.iter().any(|folder| Path::new(folder).join(name).is_file());
    match NEEDED.iter().find(|(name, _)| lacks(name)) {
        Some((name, package)) => Err(format!(
            "{name} is not installed. Install the package {package}, or run ./dev test, which does."
        )),
        None => Ok(()),
    }
}

/// A folder for one user: a keyring refuses any other as its run-time folder.
fn make_private(folder: &Path) -> Result<(), String> {
    let made = Command::new("mkdir").args(["-m", "700"]).arg(folder).status();
    match made.is_ok_and(|status| status.success()) {
        true => Ok(()),
        false => Err(format!("{} could not be made", folder.display())),
    }
}

/// A bus on which nothing starts by being asked for.
fn bus(folder: &Path, run: &Path) -> Result<Child, String> {
    let settings = folder.join("bus.conf");
    let text = format!(
        "<busconfig><type>session</type><listen>unix:dir={}</listen>\
         <auth>EXTERNAL</auth>\
         <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
         <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
        run.display()
    );
    let mut file = File::create(&settings).map_err(|error| error.to_string())?;
    file.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
    Command::new("dbus-daemon")
        .arg(format!("--config-file={}", settings.display()))
        .args(["--nofork", "--nopidfile", "--print-address"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())
}

fn first_line(child: &mut Child) -> Result<String, String> {
    let mut line = String::new();
    let stdout = child.stdout.take().ok_or("the bus has no output")?;
    BufReader::new(stdout).read_line(&mut line).map_err(|error| error.to_string())?;
    Ok(line.trim().to_owned())
}
