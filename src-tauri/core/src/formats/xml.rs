//! XML as exports use it, read into a tree: names without their prefix, texts with the five
//! entities resolved. There is no DTD and nothing is ever expanded or fetched. Knows no format.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zeroize::Zeroizing;

use super::Refusal;
use crate::limits;

/// An element.
pub(super) struct Element {
    /// Its name without a prefix: namespaces of such files are too often wrong.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    text: Zeroizing<String>,
    /// The elements in it.
    pub(super) children: Vec<Element>,
}

impl Element {
    /// An attribute; its name's case and prefix do not count.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut all = self.attributes.iter();
        all.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Its own text, trimmed.
    pub(super) fn text(&self) -> &str {
        self.text.trim()
    }

    /// All children of that name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of that name.
    pub(super) fn first(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The element at the end of a path of first children.
    pub(super) fn at(&self, path: &[&str]) -> Option<&Element> {
        path.iter().try_fold(self, |element, name| element.first(name))
    }

    /// Puts another text in the place of its own.
    pub(super) fn set_text(&mut self, text: Zeroizing<String>) {
        self.text = text;
    }

    /// How many elements it is, with all below it.
    fn size(&self) -> usize {
        1 + self.children.iter().map(Self::size).sum::<usize>()
    }

    /// The text at the end of a path; empty where there is none.
    pub(super) fn text_at(&self, path: &[&str]) -> &str {
        self.at(path).map_or("", Element::text)
    }
}

/// The root element of a document.
///
/// # Errors
/// [`Refusal::Hostile`] for a DTD, unknown entities, and more depth or elements than any export
/// has; [`Refusal::Corrupt`] for what is not well-formed.
pub(super) fn parse(text: &str) -> Result<Element, Refusal> {
    parse_with(text, &mut |_| true)
}

/// As [`parse`]; each element is shown to `closed` when it ends, in the order of the document,
/// and kept where the answer is yes. So a large file costs no more memory than what is wanted.
///
/// # Errors
/// As [`parse`].
pub(super) fn parse_with(
    text: &str,
    closed: &mut dyn FnMut(&mut Element) -> bool,
) -> Result<Element, Refusal> {
    let mut reader = Reader::from_str(text.trim_start());
    let mut open: Vec<Element> = Vec::new();
    let (mut root, mut count) = (None, 0_usize);
    loop {
        match reader.read_event().map_err(|_| Refusal::Corrupt)? {
            Event::Start(start) => {
                open.push(element(&start)?);
                count += 1;
            }
            Event::Empty(start) => {
                count += 1;
                let mut ended = element(&start)?;
                if closed(&mut ended) {
                    close(ended, &mut open, &mut root)?;
                }
            }
            Event::End(_) => {
                let mut ended = open.pop().ok_or(Refusal::Corrupt)?;
                if closed(&mut ended) {
                    close(ended, &mut open, &mut root)?;
                } else {
                    count = count.saturating_sub(ended.size());
                }
            }
            Event::Text(text) => add(&mut open, &text.xml10_content())?,
            Event::CData(text) => add(&mut open, &text.xml10_content())?,
            Event::GeneralRef(entity) => {
                let mut buffer = [0; 4];
                add(&mut open, resolved(&entity)?.encode_utf8(&mut buffer))?;
            }
            Event::DocType(_) => return Err(Refusal::Hostile),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
        if open.len() > limits::DEPTH || count > limits::XML_ELEMENTS {
            return Err(Refusal::Hostile);
        }
    }
    if open.is_empty() { root.ok_or(Refusal::Corrupt) } else { Err(Refusal::Corrupt) }
}

fn element(start: &BytesStart) -> Result<Element, Refusal> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Refusal::Corrupt)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        // Only entities that a DTD would have to declare cannot be resolved.
        let value = value.map_err(|_| Refusal::Hostile)?.into_owned();
        attributes.push((attribute.key.local_name().as_ref().to_owned(), value));
        if attributes.len() > limits::XML_ATTRIBUTES {
            return Err(Refusal::Hostile);
        }
    }
    let name = start.local_name().as_ref().to_owned();
    Ok(Element { name, attributes, text: Zeroizing::default(), children: Vec::new() })
}

fn close(ended: Element, open: &mut [Element], root: &mut Option<Element>) -> Result<(), Refusal> {
    match open.last_mut() {
        Some(parent) => parent.children.push(ended),
        None if root.is_none() => *root = Some(ended),
        None => return Err(Refusal::Corrupt),
    }
    Ok(())
}

fn add(open: &mut [Element], text: &str) -> Result<(), Refusal> {
    match open.last_mut() {
        Some(element) => element.text.push_str(text),
        None if text.trim().is_empty() => {}
        None => return Err(Refusal::Corrupt),
    }
    Ok(())
}

fn resolved(entity: &BytesRef) -> Result<char, Refusal> {
    if entity.is_char_ref() {
        return entity.resolve_char_ref().ok().flatten().ok_or(Refusal::Corrupt);
    }
    match entity.as_ref() {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        _ => Err(Refusal::Hostile),
    }
}

/// A text as it stands inside an element or attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, parse};
    use crate::formats::Refusal;

    #[test]
    fn texts_come_out_as_they_were_meant() {
        let text = "\n <?xml version=\"1.0\"?><!-- c --><p:a x:B='1 &amp; &#50;'><c>&lt;d&#x65;</c><![CDATA[<e>]]></p:a>";
        let root = parse(text).unwrap();
        assert_eq!((root.name.as_str(), root.attribute("b")), ("a", Some("1 & 2")));
        assert_eq!((root.text_at(&["c"]), root.text()), ("<de", "<e>"));
        let hard = "a<b>&\"c\"é";
        let again = parse(&format!("<a b=\"{0}\">{0}</a>", escaped(hard))).unwrap();
        assert_eq!((again.text(), again.attribute("b")), (hard, Some(hard)));
    }

    #[test]
    fn what_no_export_has_is_refused() {
        let many: String = (0..70).map(|n| format!(" a{n}='1'")).collect();
        for (text, wanted) in [
            ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".to_owned(), Refusal::Hostile),
            ("<a>&b;</a>".to_owned(), Refusal::Hostile),
            ("<a b='&c;'/>".to_owned(), Refusal::Hostile),
            ("<a>".repeat(100_000), Refusal::Hostile),
            (format!("<a{many}/>"), Refusal::Hostile),
            ("<a/>".repeat(2), Refusal::Corrupt),
            ("<a></b>".to_owned(), Refusal::Corrupt),
            ("<a><b/>".to_owned(), Refusal::Corrupt),
            ("<a/>text".to_owned(), Refusal::Corrupt),
            (String::new(), Refusal::Corrupt),
        ] {
            let start: String = text.chars().take(40).collect();
            assert_eq!(parse(&text).err(), Some(wanted), "{start}");
        }
    }
}
