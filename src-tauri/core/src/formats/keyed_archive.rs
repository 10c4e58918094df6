//! Apple's keyed archives (NSKeyedArchiver) in binary property lists: the least that finds named
//! things in one. Makes no object of any class, and follows a reference only when asked to.

use zeroize::Zeroizing;

use super::Refusal;

/// How a binary property list begins.
pub(super) const MAGIC: &[u8] = b"bplist00";

/// The most named things in one record, and steps to a class's own list of them.
const FIELDS: usize = 4096;

/// An archive.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    /// Where each thing stands.
    offsets: Vec<usize>,
    /// How many bytes a reference takes.
    width: usize,
    /// The things that may be referred to by number, of which the first is nothing.
    objects: Vec<usize>,
    root: usize,
}

/// Something in an archive.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    archive: &'a Archive<'a>,
    place: usize,
}

enum Thing<'a> {
    Number(i64),
    Real(f64),
    Data(&'a [u8]),
    Text(Zeroizing<String>),
    /// The places of its items.
    List(Vec<usize>),
    /// The places of names and values.
    Record(Vec<(usize, usize)>),
    Reference(usize),
    Other,
}

impl<'a> Archive<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    /// [`Refusal::Corrupt`] for anything else.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, Refusal> {
        Self::parse(bytes).ok_or(Refusal::Corrupt)
    }

    fn parse(bytes: &'a [u8]) -> Option<Self> {
        let trailer = bytes.get(bytes.len().checked_sub(32)?..)?;
        let (count, top, table) = match bytes.starts_with(MAGIC) {
            true => (number(trailer, 8, 8)?, number(trailer, 16, 8)?, number(trailer, 24, 8)?),
            false => return None,
        };
        let (step, width) = (number(trailer, 6, 1)?, number(trailer, 7, 1)?);
        let table = bytes.get(table..)?;
        if !(1..=8).contains(&step) || !(1..=8).contains(&width) || count > table.len() / step {
            return None;
        }
        let offsets: Option<Vec<usize>> =
            (0..count).map(|place| number(table, place * step, step)).collect();
        let mut archive = Self { bytes, offsets: offsets?, width, objects: Vec::new(), root: 0 };
        let Thing::Record(fields) = archive.thing(top)? else { return None };
        let named = |name: &str| {
            let is_it = |place| matches!(archive.thing(place), Some(Thing::Text(t)) if *t == name);
            fields.iter().find(|(place, _)| is_it(*place)).map(|(_, value)| *value)
        };
        let (objects, top) = (named("$objects")?, named("$top")?);
        let Thing::List(objects) = archive.thing(objects)? else { return None };
        let Thing::Record(top) = archive.thing(top)? else { return None };
        let Thing::Reference(root) = archive.thing(top.first()?.1)? else { return None };
        archive.root = *objects.get(root)?;
        archive.objects = objects;
        Some(archive)
    }

    /// What the archive is of.
    pub(super) fn root(&'a self) -> Node<'a> {
        Node { archive: self, place: self.root }
    }

    /// The thing at a place, as it stands there.
    fn thing(&self, place: usize) -> Option<Thing<'a>> {
        let at = *self.offsets.get(place)?;
        let mark = *self.bytes.get(at)?;
        let (kind, low) = (mark >> 4, usize::from(mark & 0x0F));
        let at = at + 1;
        Some(match kind {
            0x1 => {
                let number = number(self.bytes, at, 1 << low.min(4))?;
                Thing::Number(i64::try_from(number).ok()?)
            }
            0x2 if low == 3 => {
                let bytes = self.bytes.get(at..at.checked_add(8)?)?;
                Thing::Real(f64::from_be_bytes(bytes.try_into().ok()?))
            }
            0x4 => {
                let (at, length) = self.length(at, low)?;
                Thing::Data(self.bytes.get(at..at.checked_add(length)?)?)
            }
            0x5 => {
                let (at, length) = self.length(at, low)?;
                let text = std::str::from_utf8(self.bytes.get(at..at.checked_add(length)?)?);
                Thing::Text(Zeroizing::new(text.ok()?.to_owned()))
            }
            0x6 => {
                let (at, length) = self.length(at, low)?;
                let end = at.checked_add(length.checked_mul(2)?)?;
                let pairs = self.bytes.get(at..end)?.chunks_exact(2);
                let units = pairs.map(|two| u16::from_be_bytes([two[0], two[1]]));
                let text: Result<String, _> = char::decode_utf16(units).collect();
                Thing::Text(Zeroizing::new(text.ok()?))
            }
            0x8 => Thing::Reference(number(self.bytes, at, low + 1)?),
            0xA => {
                let (at, length) = self.length(at, low)?;
                Thing::List(self.references(at, length)?)
            }
            0xD => {
                let (at, length) = self.length(at, low).filter(|(_, length)| *length <= FIELDS)?;
                let names = self.references(at, length)?;
                let values = self.references(at + length * self.width, length)?;
                Thing::Record(names.into_iter().zip(values).collect())
            }
            _ => Thing::Other,
        })
    }

    /// Where what is counted begins, and its count, which may stand in a number of its own.
    fn length(&self, at: usize, low: usize) -> Option<(usize, usize)> {
        if low < 15 {
            return Some((at, low));
        }
        let mark = *self.bytes.get(at)?;
        let width = 1_usize << (mark & 0x0F).min(4);
        (mark >> 4 == 1).then_some(())?;
        Some((at + 1 + width, number(self.bytes, at + 1, width)?))
    }

    fn references(&self, at: usize, count: usize) -> Option<Vec<usize>> {
        let all = self.bytes.get(at..at.checked_add(count.checked_mul(self.width)?)?)?;
        all.chunks_exact(self.width).map(|one| number(one, 0, self.width)).collect()
    }
}

/// A number of so many bytes, the highest first.
fn number(bytes: &[u8], at: usize, width: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(width)?)?;
    bytes
        .iter()
        .try_fold(0_usize, |sum, byte| sum.checked_mul(256)?.checked_add(usize::from(*byte)))
}

impl<'a> Node<'a> {
    /// What stands here; a reference is followed once.
    fn thing(self) -> Option<Thing<'a>> {
        match self.archive.thing(self.place)? {
            Thing::Reference(number) => self.archive.thing(*self.archive.objects.get(number)?),
            thing => Some(thing),
        }
    }

    fn at(self, place: usize) -> Self {
        Self { place, ..self }
    }

    /// The thing of that name, in a record or in a dictionary of the archived program.
    pub(super) fn field(self, name: &str) -> Option<Self> {
        let direct = self.direct(name);
        direct.or_else(|| {
            let names = self.direct("NS.keys")?.list();
            let is_it = |node: &Self| node.text().is_some_and(|text| *text == name);
            let place = names.iter().position(is_it)?;
            self.direct("NS.objects")?.list().get(place).copied()
        })
    }

    fn direct(self, name: &str) -> Option<Self> {
        let Thing::Record(fields) = self.thing()? else { return None };
        let is_it = |place| matches!(self.archive.thing(place), Some(Thing::Text(t)) if *t == name);
        let found = fields.into_iter().find(|(place, _)| is_it(*place));
        found.map(|(_, value)| self.at(value))
    }

    /// The items of a list; none where it is something else.
    pub(super) fn list(self) -> Vec<Self> {
        match self.thing() {
            Some(Thing::List(places)) => places.into_iter().map(|place| self.at(place)).collect(),
            Some(Thing::Record(_)) => match self.direct("NS.objects").and_then(Self::thing) {
                Some(Thing::List(places)) => {
                    places.into_iter().map(|place| self.at(place)).collect()
                }
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// The text here, bare or as the archived program's own kind of text.
    pub(super) fn text(self) -> Option<Zeroizing<String>> {
        match self.thing()? {
            Thing::Text(text) => Some(text),
            Thing::Record(_) => match self.direct("NS.string")?.thing()? {
                Thing::Text(text) => Some(text),
                _ => None,
            },
            _ => None,
        }
    }

    /// The bytes here, bare or as the archived program's own kind of them, or those of a text.
    pub(super) fn data(self) -> Option<Zeroizing<Vec<u8>>> {
        let bytes = match self.thing()? {
            Thing::Data(bytes) => bytes.to_vec(),
            Thing::Record(_) => match self.direct("NS.data").and_then(Self::thing) {
                Some(Thing::Data(bytes)) => bytes.to_vec(),
                _ => self.text()?.as_bytes().to_vec(),
            },
            _ => self.text()?.as_bytes().to_vec(),
        };
        Some(Zeroizing::new(bytes))
    }

    /// The number here.
    pub(super) fn number(self) -> Option<i64> {
        match self.thing()? {
            Thing::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The version here, a number with one place or a text: `1.1`.
    pub(super) fn version(self) -> Option<String> {
        match self.thing()? {
            Thing::Real(number) => Some(format!("{number:.1}")),
            _ => self.text().map(|text| text.to_string()),
        }
    }
}
