//! Reading the X11 clipboard as raw bytes with a cap, in one piece or in portions (INCR). Never
//! waits longer than a few seconds for a program that does not answer.
//! Protocol: ICCCM, section 2, <https://x.org/releases/X11R7.6/doc/xorg-docs/specs/ICCCM/icccm.html>

use std::thread;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ConnectionExt, CreateWindowAux, EventMask, Property, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::{COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT, CURRENT_TIME, NONE};
use zeroize::Zeroizing;

use super::error::ClipboardError;
use super::patience::{NO_ANSWER, PATIENCE, PATIENCE_IN_ALL};

/// Between two looks for an answer.
const PAUSE: Duration = Duration::from_millis(2);

/// The content in the first of `formats` that its owner has, at most `limit` bytes.
pub(super) fn read(formats: &[&str], limit: usize) -> Result<Zeroizing<Vec<u8>>, ClipboardError> {
    let reader = Reader::connect()?;
    let owner = reader.connection.get_selection_owner(reader.clipboard).map_err(broken)?;
    if owner.reply().map_err(broken)?.owner == NONE {
        return Err(ClipboardError::Empty);
    }
    let offered = reader.offered()?;
    for format in formats {
        let format = reader.atom(format)?;
        if offered.contains(&format) {
            return reader.convert(format, limit);
        }
    }
    Err(ClipboardError::Empty)
}

/// The most formats one owner may offer.
const MOST_FORMATS: usize = 1_024;

/// A connection with a window of its own, which others leave the content at.
struct Reader {
    connection: RustConnection,
    window: u32,
    clipboard: Atom,
    /// The property of our window that content is left in.
    letterbox: Atom,
    incremental: Atom,
}

impl Reader {
    fn connect() -> Result<Self, ClipboardError> {
        let connected = RustConnection::connect(None);
        let (connection, screen) = connected.map_err(|_| ClipboardError::Unavailable)?;
        let root = connection.setup().roots.get(screen).ok_or(ClipboardError::Unavailable)?.root;
        let window = connection.generate_id().map_err(broken)?;
        let events = CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        connection
            .create_window(
                COPY_DEPTH_FROM_PARENT,
                window,
                root,
                0,
                0,
                1,
                1,
                0,
                WindowClass::COPY_FROM_PARENT,
                COPY_FROM_PARENT,
                &events,
            )
            .map_err(broken)?;
        let mut reader =
            Self { connection, window, clipboard: NONE, letterbox: NONE, incremental: NONE };
        reader.clipboard = reader.atom("CLIPBOARD")?;
        reader.letterbox = reader.atom("KEEPSTEP_CLIPBOARD")?;
        reader.incremental = reader.atom("INCR")?;
        Ok(reader)
    }

    fn atom(&self, name: &str) -> Result<Atom, ClipboardError> {
        let asked = self.connection.intern_atom(false, name.as_bytes()).map_err(broken)?;
        Ok(asked.reply().map_err(broken)?.atom)
    }

    /// The formats the owner has. Asked for first, because some owners answer a request for any
    /// format with what they happen to have.
    fn offered(&self) -> Result<Vec<Atom>, ClipboardError> {
        let list = self.convert(self.atom("TARGETS")?, MOST_FORMATS * 4)?;
        let (atoms, _) = list.as_chunks::<4>();
        Ok(atoms.iter().map(|atom| Atom::from_ne_bytes(*atom)).collect())
    }

    /// Asks the owner for the content in one format. `Empty`: it has none.
    fn convert(&self, format: Atom, limit: usize) -> Result<Zeroizing<Vec<u8>>, ClipboardError> {
        self.connection
            .convert_selection(self.window, self.clipboard, format, self.letterbox, CURRENT_TIME)
            .map_err(broken)?;
        self.connection.flush().map_err(broken)?;
        self.wait(|event| match event {
            Event::SelectionNotify(told) if told.target == format => Some(told.property),
            _ => None,
        })
        .and_then(|property| if property == NONE { Err(ClipboardError::Empty) } else { Ok(()) })?;
        match self.take(limit)? {
            Portion::Content(bytes) => Ok(bytes),
            Portion::InPortions => self.collect(limit),
        }
    }

    /// Empties the letterbox, which tells the owner that the next portion may come.
    fn take(&self, limit: usize) -> Result<Portion, ClipboardError> {
        let most = u32::try_from(limit / 4 + 1).unwrap_or(u32::MAX);
        let any = AtomEnum::ANY;
        let reply = self
            .connection
            .get_property(true, self.window, self.letterbox, any, 0, most)
            .map_err(broken)?
            .reply()
            .map_err(broken)?;
        if reply.type_ == self.incremental {
            return Ok(Portion::InPortions);
        }
        let bytes = Zeroizing::new(reply.value);
        if reply.bytes_after > 0 || bytes.len() > limit {
            return Err(ClipboardError::TOO_LARGE);
        }
        Ok(Portion::Content(bytes))
    }

    /// Portions until an empty one.
    fn collect(&self, limit: usize) -> Result<Zeroizing<Vec<u8>>, ClipboardError> {
        let mut whole = Zeroizing::new(Vec::new());
        let until = Instant::now() + PATIENCE_IN_ALL;
        while Instant::now() < until {
            self.connection.flush().map_err(broken)?;
            self.wait(|event| match event {
                Event::PropertyNotify(told) => {
                    let new = told.atom == self.letterbox && told.state == Property::NEW_VALUE;
                    new.then_some(())
                }
                _ => None,
            })?;
            let Portion::Content(bytes) = self.take(limit - whole.len())? else {
                return Err(ClipboardError::UNREADABLE);
            };
            if bytes.is_empty() {
                return Ok(whole);
            }
            whole.extend_from_slice(&bytes);
        }
        Err(NO_ANSWER)
    }

    /// The first event that `wanted` makes something of.
    fn wait<T>(&self, wanted: impl Fn(&Event) -> Option<T>) -> Result<T, ClipboardError> {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            match self.connection.poll_for_event().map_err(broken)? {
                Some(event) => {
                    if let Some(found) = wanted(&event) {
                        return Ok(found);
                    }
                }
                None => thread::sleep(PAUSE),
            }
        }
        Err(NO_ANSWER)
    }
}

/// What lay in the letterbox.
enum Portion {
    Content(Zeroizing<Vec<u8>>),
    /// Nothing yet: the owner will bring it bit by bit.
    InPortions,
}

fn broken<E>(_: E) -> ClipboardError {
    ClipboardError::DISPLAY
}
