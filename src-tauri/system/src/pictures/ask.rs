//! The asking side: one worker, started when the first picture comes, kept for the next, ended
//! with its owner. Trusts nothing it answers beyond what an answer may be.

use std::env;
use std::fmt;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use keepstep_core::limits;
use keepstep_core::qr::{Found, Luma, PictureError};

use super::confine;
use super::error::ReadError;
use super::wire::{self, Answer, HELLO, Kind, Question};
use super::work::WORD;

/// The program that is the worker.
const PROGRAM: &str = "keepstep";
/// How often it is asked whether the answer is still wanted.
const LOOK_AGAIN: Duration = Duration::from_millis(10);
/// After so much reading a worker is replaced: its own limit of computing time counts all
/// pictures together, and must strike only where one of them is to blame.
const WORKED_OUT: Duration = Duration::from_secs(60);
/// A worker that ends so soon after it was asked was at its end before.
const AT_ONCE: Duration = Duration::from_millis(50);
/// The most that is looked at of what a worker said as it ended.
const LAST_WORDS: u64 = 4 << 10;

/// How long a picture may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// How long it is searched; what was found by then is the answer.
    pub budget: Duration,
    /// How much longer the answer may take before the worker is ended.
    pub grace: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { budget: Duration::from_secs(15), grace: Duration::from_secs(5) }
    }
}

/// Reads pictures in a worker, one after the other. Cheap to make: the worker starts with the
/// first picture and ends when this is dropped.
pub struct Reader {
    program: Option<PathBuf>,
    patience: Patience,
    worker: Mutex<Option<Worker>>,
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reader(…)")
    }
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// A reader whose worker is the `keepstep` beside the running program, and no other.
    #[must_use]
    pub fn new() -> Self {
        let own = env::current_exe().ok();
        let name = format!("{PROGRAM}{}", env::consts::EXE_SUFFIX);
        let program = own.map(|own| own.with_file_name(name));
        Self { program, patience: Patience::default(), worker: Mutex::new(None) }
    }

    /// A reader whose worker is that program, for programs that lie elsewhere.
    #[must_use]
    pub fn at(program: PathBuf) -> Self {
        Self { program: Some(program), ..Self::new() }
    }

    /// The same reader with another patience: a camera's frame is old after a moment.
    #[must_use]
    pub fn within(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    /// The QR codes of a picture file. None found is an empty answer. `give_up` is asked every
    /// few milliseconds whether the answer is still wanted.
    ///
    /// # Errors
    /// As [`ReadError`] says.
    pub fn file(&self, bytes: &[u8], give_up: &dyn Fn() -> bool) -> Result<Vec<Found>, ReadError> {
        if bytes.len() > limits::PICTURE_BYTES {
            return Err(ReadError::Picture(PictureError::FileTooLarge));
        }
        self.read(Kind::File, [0, 0], bytes, give_up)
    }

    /// The QR codes of a picture in pixels: rows from the top, four bytes a pixel (red, green,
    /// blue, alpha).
    ///
    /// # Errors
    /// As [`ReadError`] says.
    pub fn rgba(
        &self,
        width: u32,
        height: u32,
        rgba: &[u8],
        give_up: &dyn Fn() -> bool,
    ) -> Result<Vec<Found>, ReadError> {
        let pixels = u64::from(width) * u64::from(height);
        if pixels > limits::PICTURE_PIXELS || width.max(height) > limits::PICTURE_SIDE {
            return Err(ReadError::Picture(PictureError::TooManyPixels));
        }
        if pixels == 0 || u64::try_from(rgba.len()) != Ok(pixels * 4) {
            return Err(ReadError::Picture(PictureError::Damaged));
        }
        self.read(Kind::Rgba, [width, height], rgba, give_up)
    }

    /// The QR codes of a grey picture.
    ///
    /// # Errors
    /// As [`ReadError`] says.
    pub fn luma(&self, luma: &Luma, give_up: &dyn Fn() -> bool) -> Result<Vec<Found>, ReadError> {
        let side = |side: usize| {
            let side = u32::try_from(side).ok().filter(|side| *side <= limits::PICTURE_SIDE);
            side.ok_or(ReadError::Picture(PictureError::TooManyPixels))
        };
        let sides = [side(luma.width())?, side(luma.height())?];
        if luma.pixels().len() as u64 > limits::PICTURE_PIXELS {
            return Err(ReadError::Picture(PictureError::TooManyPixels));
        }
        self.read(Kind::Luma, sides, luma.pixels(), give_up)
    }

    fn read(
        &self,
        kind: Kind,
        [width, height]: [u32; 2],
        bytes: &[u8],
        give_up: &dyn Fn() -> bool,
    ) -> Result<Vec<Found>, ReadError> {
        let question = Question { kind, width, height, budget: self.patience.budget, bytes };
        let mut kept = self.worker.lock().unwrap_or_else(PoisonError::into_inner);
        if give_up() {
            return Err(ReadError::GivenUp);
        }
        // A worker may have been ended while it waited, and that is no fault of this picture.
        if let Some(mut worker) = kept.take().and_then(Worker::if_fit) {
            let began = Instant::now();
            match worker.read(&question, self.patience, give_up) {
                Err(ReadError::Crashed) if began.elapsed() < AT_ONCE => {}
                Err(error) => return Err(error),
                Ok(answer) => {
                    *kept = Some(worker);
                    return answer.map_err(ReadError::Picture);
                }
            }
        }
        let program = self.program.as_deref().ok_or(ReadError::Missing)?;
        let mut worker = Worker::start(program)?;
        // A worker that failed is dropped here, which ends it; the next picture gets a new one.
        let answer = worker.read(&question, self.patience, give_up)?;
        *kept = Some(worker);
        answer.map_err(ReadError::Picture)
    }
}

/// A running worker.
struct Worker {
    process: Child,
    pipes: Pipes,
    /// What it complains into; read when it has ended.
    complaints: ChildStderr,
    worked: Duration,
}

struct Pipes {
    questions: ChildStdin,
    answers: ChildStdout,
    greeted: bool,
}

impl Worker {
    fn start(program: &Path) -> Result<Self, ReadError> {
        let mut command = Command::new(program);
        // Nothing it could tell anybody: not even the environment, which may hold secrets.
        command.arg(WORD).env_clear().envs(confine::environment());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = command.spawn().map_err(|_| ReadError::Missing)?;
        let pipes = (process.stdin.take(), process.stdout.take(), process.stderr.take());
        let (Some(questions), Some(answers), Some(complaints)) = pipes else {
            return Err(ReadError::Missing);
        };
        let pipes = Pipes { questions, answers, greeted: false };
        Ok(Self { process, pipes, complaints, worked: Duration::ZERO })
    }

    /// Itself, if it lives and may work on.
    fn if_fit(mut self) -> Option<Self> {
        let lives = matches!(self.process.try_wait(), Ok(None));
        (lives && self.worked < WORKED_OUT).then_some(self)
    }

    fn read(
        &mut self,
        question: &Question<'_>,
        patience: Patience,
        give_up: &dyn Fn() -> bool,
    ) -> Result<Answer, ReadError> {
        let began = Instant::now();
        let most = patience.budget + patience.grace;
        let Self { process, pipes, .. } = self;
        let exchanged = thread::scope(|scope| {
            let (done, waiting) = mpsc::channel();
            // Both pipes block; ending the worker ends the wait.
            scope.spawn(move || done.send(pipes.exchange(question)).ok());
            let why = loop {
                match waiting.recv_timeout(LOOK_AGAIN) {
                    Ok(exchanged) => return Ok(exchanged),
                    Err(RecvTimeoutError::Disconnected) => break ReadError::Crashed,
                    Err(RecvTimeoutError::Timeout) if give_up() => break ReadError::GivenUp,
                    Err(RecvTimeoutError::Timeout) if began.elapsed() > most => {
                        break ReadError::TooLong;
                    }
                    Err(RecvTimeoutError::Timeout) => {}
                }
            };
            process.kill().ok();
            Err(why)
        });
        self.worked += began.elapsed();
        match exchanged? {
            Ok(answer) => Ok(answer),
            Err(error) if error.kind() == ErrorKind::InvalidData => Err(ReadError::Crashed),
            Err(_) => Err(self.why_ended()),
        }
    }

    /// Why a worker ended that closed its pipes: Rust says so itself where memory is refused.
    fn why_ended(&mut self) -> ReadError {
        self.process.kill().ok();
        let status = self.process.wait();
        let mut said = Vec::new();
        (&mut self.complaints).take(LAST_WORDS).read_to_end(&mut said).ok();
        if String::from_utf8_lossy(&said).contains("memory allocation of") {
            ReadError::TooMuchMemory
        } else if status.is_ok_and(confine::ended_for_time) {
            ReadError::TooLong
        } else {
            ReadError::Crashed
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

impl Pipes {
    fn exchange(&mut self, question: &Question<'_>) -> io::Result<Answer> {
        if !self.greeted {
            let mut hello = [0; HELLO.len()];
            self.answers.read_exact(&mut hello)?;
            if &hello != HELLO {
                return Err(ErrorKind::InvalidData.into());
            }
            self.greeted = true;
        }
        wire::ask(&mut self.questions, question)?;
        wire::answered(&mut self.answers)
    }
}
