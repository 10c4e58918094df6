//! A file cut at many places and changed at many, each try opened and measured: none may panic, take
//! long or take much memory. Knows no format.
//!
//! Usually a few tries; `KEEPSTEP_SWEEP=full` makes all, `KEEPSTEP_SWEEP=60` all that fit into so many
//! seconds of a processor's time a file.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// The longest that one try may take, of a processor's time.
const LONGEST: Duration = Duration::from_secs(30);
/// The most memory that one try may take, in KiB: 1.2 GiB.
const MOST_KIB: u64 = 1_258_291;

/// How many tries are made, and how long they may take together.
#[derive(Clone, Copy)]
pub struct Extent {
    pub cuts: usize,
    pub flips: usize,
    pub time: Duration,
}

/// All tries, or these few where nobody asked for all.
pub fn extent(few: (usize, usize)) -> Extent {
    let asked = std::env::var("KEEPSTEP_SWEEP").ok();
    let (cuts, flips) = if asked.is_some() { (64, 256) } else { few };
    let seconds = asked.and_then(|asked| asked.parse().ok());
    Extent { cuts, flips, time: seconds.map_or(Duration::MAX, Duration::from_secs) }
}

/// What was seen of one file.
pub struct Seen {
    name: String,
    made: usize,
    wanted: usize,
    slowest: (Duration, String),
    /// In KiB, with all that the process takes besides; 0 where the system does not say.
    most: (u64, String),
    panics: Vec<String>,
}

/// Makes the tries; `open` gets what is left of the file and whether it was cut.
pub fn sweep(name: &str, bytes: &[u8], extent: Extent, open: impl Fn(&[u8], bool)) -> Seen {
    let mut seen = Seen {
        name: name.to_owned(),
        made: 0,
        wanted: extent.cuts + extent.flips,
        slowest: (Duration::ZERO, String::new()),
        most: (0, String::new()),
        panics: Vec::new(),
    };
    let began = spent();
    for number in spread(seen.wanted) {
        if spent() - began > extent.time {
            break;
        }
        let (what, tried) = made(bytes, extent, number);
        let is_cut = number < extent.cuts;
        reset_peak();
        let start = spent();
        if catch_unwind(AssertUnwindSafe(|| open(&tried, is_cut))).is_err() {
            seen.panics.push(what.clone());
        }
        seen.made += 1;
        seen.note(&what, spent() - start, peak());
    }
    seen
}

/// All numbers below this one, so that any beginning of them is spread over the whole.
fn spread(count: usize) -> impl Iterator<Item = usize> {
    let step = [97, 89, 83, 1].into_iter().find(|step| !count.is_multiple_of(*step)).unwrap_or(1);
    (0..count).map(move |turn| turn * step % count)
}

/// One try: what was done to the file, and what came of it.
fn made(bytes: &[u8], extent: Extent, number: usize) -> (String, Vec<u8>) {
    let Some(flip) = number.checked_sub(extent.cuts) else {
        let cut = bytes.len() * number / extent.cuts;
        return (format!("cut at {cut}"), bytes[..cut].to_vec());
    };
    let (place, bit) = (bytes.len() * flip / extent.flips, flip % 8);
    let mut bytes = bytes.to_vec();
    if let Some(byte) = bytes.get_mut(place) {
        *byte ^= 1 << bit;
    }
    (format!("bit {bit} of byte {place} changed"), bytes)
}

impl Seen {
    fn note(&mut self, what: &str, took: Duration, peak: u64) {
        if took > self.slowest.0 {
            self.slowest = (took, what.to_owned());
        }
        if peak > self.most.0 {
            self.most = (peak, what.to_owned());
        }
    }

    /// A line for people.
    pub fn line(&self) -> String {
        let (slowest, most) = (&self.slowest, &self.most);
        format!(
            "{}: {} of {} tries, at most {:.2} s ({}), {} MiB ({})",
            self.name,
            self.made,
            self.wanted,
            slowest.0.as_secs_f64(),
            slowest.1,
            most.0 / 1024,
            most.1
        )
    }

    /// What must not have happened.
    pub fn harm(&self) -> Vec<String> {
        let mut harm: Vec<String> =
            self.panics.iter().map(|what| format!("{}: {what}: panic", self.name)).collect();
        if self.slowest.0 > LONGEST || self.most.0 > MOST_KIB {
            harm.push(self.line());
        }
        harm
    }

    pub fn made(&self) -> usize {
        self.made
    }
}

/// The processor's time that this thread has taken (Linux), which a busy machine does not stretch;
/// the time of day elsewhere.
fn spent() -> Duration {
    static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let counted = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = counted.split(' ').next().and_then(|number| number.parse().ok());
    nanoseconds.map_or_else(|| BEGAN.elapsed(), Duration::from_nanos)
}

/// Lets the system forget how much memory this process has taken at most (Linux).
fn reset_peak() {
    drop(std::fs::write("/proc/self/clear_refs", "5"));
}

/// The most memory that this process has held at once since then, in KiB (Linux).
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
