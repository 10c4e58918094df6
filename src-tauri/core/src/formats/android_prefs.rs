//! Android's shared preferences: a `<map>` of named values in XML, as it lies on rooted phones.
//! Takes no document type and no entity but XML's own five; knows no app's names.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zeroize::Zeroizing;

use super::{File, Refusal};
use crate::limits;

/// Named values, in the file's order.
pub(super) struct Prefs(Vec<(String, Zeroizing<String>)>);

impl Prefs {
    /// The value of that name.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.all().find_map(|(known, value)| (known == name).then_some(value))
    }

    /// All texts with their names.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// The XML of preferences from its first element on; nothing where a file is something else.
pub(super) fn xml<'a>(file: &'a File) -> Option<&'a str> {
    let text = file.xml()?;
    let declared = text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    let text = declared.map_or(text, |(_, rest)| rest).trim_start();
    text.starts_with("<map").then_some(text)
}

/// The texts in preferences.
///
/// # Errors
/// [`Refusal::Corrupt`] for what is no whole XML, [`Refusal::Hostile`] for document types, deep
/// nesting and elements of endless attributes.
pub(super) fn read(xml: &str) -> Result<Prefs, Refusal> {
    let mut reader = Reader::from_str(xml);
    let mut texts = Vec::new();
    let (mut depth, mut open) = (0_usize, None::<(String, Zeroizing<String>)>);
    loop {
        match reader.read_event().map_err(|_| Refusal::Corrupt)? {
            Event::Start(tag) => {
                depth += 1;
                if depth > limits::DEPTH {
                    return Err(Refusal::Hostile);
                }
                let name = name_of(&tag)?;
                if depth == 2 && tag.name().as_ref() == "string" {
                    open = name.map(|name| (name, Zeroizing::default()));
                }
            }
            Event::Empty(tag) => drop(name_of(&tag)?),
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                if depth == 1 {
                    texts.extend(open.take());
                }
            }
            Event::Text(part) => append(&mut open, &part.xml10_content()),
            Event::CData(part) => append(&mut open, &part.xml10_content()),
            Event::GeneralRef(part) => append(&mut open, &entity(&part)?),
            Event::DocType(_) => return Err(Refusal::Hostile),
            Event::Eof if depth == 0 => return Ok(Prefs(texts)),
            Event::Eof => return Err(Refusal::Corrupt),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

/// The `name` of an element, all of whose attributes are looked at.
fn name_of(tag: &BytesStart) -> Result<Option<String>, Refusal> {
    let mut found = None;
    for (place, attribute) in tag.attributes().enumerate() {
        if place >= limits::XML_ATTRIBUTES {
            return Err(Refusal::Hostile);
        }
        let attribute = attribute.map_err(|_| Refusal::Corrupt)?;
        if attribute.key.as_ref() == "name" {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            found = Some(value.map_err(|_| Refusal::Corrupt)?.into_owned());
        }
    }
    Ok(found)
}

fn append(open: &mut Option<(String, Zeroizing<String>)>, part: &str) {
    if let Some((_, text)) = open {
        text.push_str(part);
    }
}

fn entity(part: &BytesRef) -> Result<String, Refusal> {
    let numbered = part.resolve_char_ref().map_err(|_| Refusal::Corrupt)?;
    let named = || resolve_predefined_entity(part).map(str::to_owned);
    numbered.map(String::from).or_else(named).ok_or(Refusal::Corrupt)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(inner: &str) -> Result<String, Refusal> {
        let prefs = read(&format!("<map><string name=\"a\">{inner}</string></map>"))?;
        Ok(prefs.get("a").unwrap_or_default().to_owned())
    }

    #[test]
    fn texts_come_with_entities_and_in_brackets() {
        assert_eq!(text_of("&lt;&quot;&#228;&#x1F600;<![CDATA[<&]]>"), Ok("<\"ä😀<&".to_owned()));
        assert_eq!(text_of("<!-- no --><x>inside</x>"), Ok("inside".to_owned()));
    }

    #[test]
    fn what_no_phone_writes_is_refused() {
        let deep = "<x>".repeat(limits::DEPTH + 1);
        let wide: String = (0..100).map(|n| format!(" a{n}=\"\"")).collect();
        for (inner, refusal) in [
            ("&unknown;", Refusal::Corrupt),
            ("&#xD800;", Refusal::Corrupt),
            ("</x>", Refusal::Corrupt),
            ("<!DOCTYPE x [<!ENTITY a \"b\">]>", Refusal::Hostile),
            (&deep, Refusal::Hostile),
            (&format!("<x{wide}/>"), Refusal::Hostile),
        ] {
            assert_eq!(text_of(inner), Err(refusal), "{inner}");
        }
        assert_eq!(read("<map><string name=\"a\">").err(), Some(Refusal::Corrupt));
    }
}
