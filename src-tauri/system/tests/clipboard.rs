//! The clipboard on a real X server, with xclip as everybody else.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops by panicking")]

mod support;

use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use image::{ImageFormat, Rgba, RgbaImage};
use keepstep_core::Problem;
use keepstep_system::clipboard::{self, ClipboardError, Held, Picture};

use support::{Around, alone, found, run, signal, until};

const CODE: &str = "492 039";
const CLIPBOARD: [&str; 2] = ["-selection", "clipboard"];

/// What xclip finds in the clipboard, in one format.
fn seen(target: &str) -> Option<Vec<u8>> {
    let words = [&CLIPBOARD[..], &["-o", "-target", target]].concat();
    run("xclip", &words, b"").ok()
}

fn seen_text() -> Option<String> {
    seen("UTF8_STRING").map(|text| String::from_utf8(text).unwrap())
}

/// xclip serving some content; killed with its owner.
struct Other(Child);

impl Other {
    fn copies(content: &[u8], target: &str) -> Self {
        let mut xclip = Command::new(found("xclip"))
            .args(CLIPBOARD)
            .args(["-i", "-quiet", "-target", target])
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        xclip.stdin.take().unwrap().write_all(content).unwrap();
        let other = Self(xclip);
        until("xclip serves", || seen(target).as_deref() == Some(content));
        other
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

#[test]
fn a_copied_code_is_there_for_others_and_marked_as_secret() {
    let name = "a_copied_code_is_there_for_others_and_marked_as_secret";
    alone(name, Around::Display, || {
        let copied = clipboard::copy(CODE).unwrap();
        until("copied", || seen_text().as_deref() == Some(CODE));
        assert_eq!(seen("x-kde-passwordManagerHint").as_deref(), Some(&b"secret"[..]));
        // An invitation to clipboard managers to keep it after we are gone.
        let targets = String::from_utf8(seen("TARGETS").unwrap()).unwrap();
        assert!(!targets.contains("SAVE_TARGETS"), "{targets}");
        assert!(!format!("{copied:?}").contains("492"));
    });
}

#[test]
fn clears_what_is_ours_and_nothing_else() {
    alone("clears_what_is_ours_and_nothing_else", Around::Display, || {
        let first = clipboard::copy(CODE).unwrap();
        assert_eq!(clipboard::clear_if_ours(&first), Ok(true));
        // The server hears of it through another connection than xclip's.
        until("cleared", || seen("TARGETS").is_none());
        assert_eq!(clipboard::clear_if_ours(&first), Ok(false));

        let second = clipboard::copy("111 222").unwrap();
        assert_eq!(clipboard::clear_if_ours(&first), Ok(false));
        assert_eq!(seen_text().as_deref(), Some("111 222"));

        let _other = Other::copies(b"somebody else's", "UTF8_STRING");
        assert_eq!(clipboard::clear_if_ours(&second), Ok(false));
        assert_eq!(seen_text().as_deref(), Some("somebody else's"));

        let _picture = Other::copies(b"not really a picture", "image/png");
        assert_eq!(clipboard::clear_if_ours(&second), Ok(false));
        assert!(seen("image/png").is_some());
    });
}

#[test]
fn holding_serves_until_the_time_is_up() {
    alone("holding_serves_until_the_time_is_up", Around::Display, || {
        let time = Duration::from_millis(1_500);
        let started = Instant::now();
        thread::scope(|scope| {
            let holding = scope.spawn(|| clipboard::hold(CODE, time));
            until("held", || seen_text().as_deref() == Some(CODE));
            assert_eq!(holding.join().unwrap(), Ok(Held::TimeUp));
        });
        let took = started.elapsed();
        assert!(took >= time && took < time * 2, "{took:?}");
        until("cleared", || seen("TARGETS").is_none());
    });
}

#[test]
fn holding_ends_when_somebody_else_copies() {
    alone("holding_ends_when_somebody_else_copies", Around::Display, || {
        let started = Instant::now();
        thread::scope(|scope| {
            let holding = scope.spawn(|| clipboard::hold(CODE, Duration::from_secs(60)));
            until("held", || seen_text().as_deref() == Some(CODE));
            let _other = Other::copies(b"somebody else's", "UTF8_STRING");
            assert_eq!(holding.join().unwrap(), Ok(Held::Replaced));
            assert_eq!(seen_text().as_deref(), Some("somebody else's"));
        });
        assert!(started.elapsed() < Duration::from_secs(20));
    });
}

#[test]
fn reads_text_of_others_short_and_long() {
    alone("reads_text_of_others_short_and_long", Around::Display, || {
        // The long one comes in portions.
        for text in ["otpauth://totp/Grüße?secret=", &"ä".repeat(3_000_000)] {
            let _other = Other::copies(text.as_bytes(), "UTF8_STRING");
            assert!(*clipboard::read_text().unwrap() == text);
        }
        let _old = Other::copies(b"caf\xe9", "STRING");
        assert_eq!(*clipboard::read_text().unwrap(), "café");
        let _broken = Other::copies(b"caf\xe9", "UTF8_STRING");
        assert_eq!(clipboard::read_text().err(), Some(ClipboardError::Failed("unreadable")));
    });
}

#[test]
fn reads_pictures_of_others() {
    alone("reads_pictures_of_others", Around::Display, || {
        let mut picture = RgbaImage::from_pixel(600, 400, Rgba([255, 255, 255, 255]));
        picture.put_pixel(1, 0, Rgba([200, 100, 50, 0]));
        for (format, target) in [(ImageFormat::Png, "image/png"), (ImageFormat::Bmp, "image/bmp")] {
            let mut file = std::io::Cursor::new(Vec::new());
            picture.write_to(&mut file, format).unwrap();
            let _other = Other::copies(file.get_ref(), target);
            let Picture::File(read) = clipboard::read_image().unwrap() else { panic!("pixels") };
            assert!(*read == *file.get_ref());
            assert_eq!(clipboard::read_text().err(), Some(ClipboardError::Empty));
        }
    });
}

#[test]
fn refuses_files_beyond_the_limit_and_empty_ones() {
    alone("refuses_files_beyond_the_limit_and_empty_ones", Around::Display, || {
        let _bytes = Other::copies(&vec![0; (20 << 20) + 1], "image/png");
        assert_eq!(clipboard::read_image(), Err(ClipboardError::Failed("too large")));
        let _nothing = Other::copies(b"", "image/png");
        assert_eq!(clipboard::read_image(), Err(ClipboardError::Failed("unreadable")));
    });
}

#[test]
fn reads_lists_of_copied_files() {
    alone("reads_lists_of_copied_files", Around::Display, || {
        let lists = [
            (
                "copy\nfile:///home/ada/a%20b.png\nfile:///tmp/%C3%A4.png",
                "x-special/gnome-copied-files",
            ),
            (
                "# a comment\r\nfile:///home/ada/a%20b.png\r\nfile://localhost/tmp/%C3%A4.png\r\nhttps://example.org/c.png\r\nfile://other/d.png\r\n",
                "text/uri-list",
            ),
        ];
        for (list, target) in lists {
            let _other = Other::copies(list.as_bytes(), target);
            let files = clipboard::read_files().unwrap();
            assert_eq!(files, ["/home/ada/a b.png", "/tmp/ä.png"].map(std::path::PathBuf::from));
        }
        let _link = Other::copies(b"https://example.org/c.png", "text/uri-list");
        assert_eq!(clipboard::read_files(), Err(ClipboardError::Empty));
        let _text = Other::copies(b"text", "UTF8_STRING");
        assert_eq!(clipboard::read_files(), Err(ClipboardError::Empty));
    });
}

#[test]
fn an_empty_clipboard_is_empty() {
    alone("an_empty_clipboard_is_empty", Around::Display, || {
        assert_eq!(clipboard::read_text().err(), Some(ClipboardError::Empty));
        assert_eq!(clipboard::read_image(), Err(ClipboardError::Empty));
        let _text = Other::copies(b"text", "UTF8_STRING");
        assert_eq!(clipboard::read_image(), Err(ClipboardError::Empty));
        let _nothing = Other::copies(b"", "UTF8_STRING");
        assert_eq!(clipboard::read_text().err(), Some(ClipboardError::Empty));
    });
}

#[test]
fn without_a_display_there_is_no_clipboard() {
    alone("without_a_display_there_is_no_clipboard", Around::Nothing, || {
        assert_eq!(clipboard::copy(CODE).err(), Some(ClipboardError::Unavailable));
        assert_eq!(clipboard::hold(CODE, Duration::ZERO), Err(ClipboardError::Unavailable));
        assert_eq!(clipboard::read_text().err(), Some(ClipboardError::Unavailable));
        assert_eq!(clipboard::read_image(), Err(ClipboardError::Unavailable));
    });
}

#[test]
fn an_owner_that_hangs_does_not_hang_us() {
    alone("an_owner_that_hangs_does_not_hang_us", Around::Display, || {
        let other = Other::copies(b"text", "UTF8_STRING");
        signal("-STOP", other.0.id());
        let asked = Instant::now();
        assert_eq!(clipboard::read_text().err(), Some(ClipboardError::Failed("no answer")));
        assert!(asked.elapsed() < Duration::from_secs(10));
    });
}

#[test]
fn problems_carry_their_ids() {
    let id = |error: ClipboardError| Problem::from(error).id();
    assert_eq!(id(ClipboardError::Unavailable), "clipboard-unavailable");
    assert_eq!(id(ClipboardError::Empty), "clipboard-empty");
    assert_eq!(id(ClipboardError::Failed("no answer")), "clipboard-failed");
}
