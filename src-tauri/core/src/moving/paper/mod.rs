//! Documents that are printed: black on white, cut into pages beforehand, because not every engine
//! counts pages. One HTML file that loads nothing and runs nothing; knows not what stands in it.

mod measure;
mod words;

use zeroize::Zeroizing;

use crate::{Moment, Texts};

pub(super) use measure::{LINE, lines, mono_width};
pub(super) use words::{date, escape, month};

/// What all documents look like.
const STYLE: &str = include_str!("sheet.css");

/// The width of what is written on a page, in millimetres; narrow enough for both papers.
pub(super) const WIDTH: f64 = 180.0;

/// The size of the paper in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 210 × 297 mm, nearly everywhere.
    #[default]
    A4,
    /// 215.9 × 279.4 mm, in North America.
    Letter,
}

impl Paper {
    const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::Letter => "letter",
        }
    }

    /// How high a page may become, in millimetres: what margins of 15 mm leave, and some to spare
    /// for larger margins and wider fonts.
    const fn height(self) -> f64 {
        match self {
            Self::A4 => 253.0,
            Self::Letter => 235.0,
        }
    }
}

/// What a footer takes, in millimetres.
const FOOTER: f64 = 12.0;
/// What the title above each page takes.
const TITLE: f64 = 14.0;

/// A document that is being written, from its first line to its last one.
pub(super) struct Document<'a> {
    texts: &'a Texts,
    title: String,
    foot: String,
    paper: Paper,
    tables: Vec<Table>,
    parts: Vec<Part>,
}

/// What stays together on one page. No `Debug`: it may hold a key.
struct Part {
    html: Zeroizing<String>,
    height: f64,
    /// The table that it is a row of.
    table: Option<usize>,
    /// Whether the next part has to stand on the same page.
    leads: bool,
}

/// A table's head, which stands on each of its pages.
struct Table {
    head: String,
    height: f64,
}

impl<'a> Document<'a> {
    /// An empty document; `foot` is what the footer says beside the number of the page.
    pub(super) fn new(texts: &'a Texts, title: String, foot: String, paper: Paper) -> Self {
        Self { texts, title, foot, paper, tables: Vec::new(), parts: Vec::new() }
    }

    /// The sentence `id`, ready for HTML.
    pub(super) fn say(&self, id: &str, arguments: &[(&str, String)]) -> String {
        escape(&self.texts.say(id, arguments)).to_string()
    }

    /// A heading, on the page of what follows.
    pub(super) fn heading(&mut self, id: &str, arguments: &[(&str, String)]) {
        let html = format!("<h2>{}</h2>", self.say(id, arguments));
        self.push(Zeroizing::new(html), LINE * 1.3 + 5.5, None, true);
    }

    /// A paragraph of one sentence or more.
    pub(super) fn paragraph(&mut self, id: &str, arguments: &[(&str, String)]) {
        self.sentence(id, arguments, false);
    }

    /// A paragraph on the page of what follows.
    pub(super) fn introduction(&mut self, id: &str) {
        self.sentence(id, &[], true);
    }

    fn sentence(&mut self, id: &str, arguments: &[(&str, String)], leads: bool) {
        let text = self.texts.say(id, arguments);
        let height = lines(&text, WIDTH) * LINE + 2.0;
        let html = Zeroizing::new(format!("<p>{}</p>", escape(&text).as_str()));
        self.push(html, height, None, leads);
    }

    /// A paragraph of a foreign text.
    pub(super) fn text(&mut self, text: &str) {
        let html = Zeroizing::new(format!("<p>{}</p>", bdi(text)));
        self.block(html, lines(text, WIDTH) * LINE + 2.0);
    }

    /// Markup that stays together, with its height in millimetres.
    pub(super) fn block(&mut self, html: Zeroizing<String>, height: f64) {
        self.push(html, height, None, false);
    }

    /// Sentences with numbers before them; a command may stand below each.
    pub(super) fn steps(&mut self, steps: &[(String, Option<&str>)]) {
        let mut html = Zeroizing::new("<ol>".to_owned());
        let mut height = 2.0;
        for (text, command) in steps {
            html.push_str(&format!("<li>{}", escape(text).as_str()));
            height += lines(text, WIDTH - 8.0) * LINE + 1.0;
            if let Some(command) = command {
                html.push_str(&format!("<code>{}</code>", escape(command).as_str()));
                height += (mono_width(command) / (WIDTH - 8.0)).ceil() * LINE + 2.0;
            }
            html.push_str("</li>");
        }
        html.push_str("</ol>");
        self.block(html, height);
    }

    /// A table with these columns: a sentence and a width in millimetres for each.
    pub(super) fn table(&mut self, columns: &[(&str, f64)]) -> usize {
        let cell = |(id, width): &(&str, f64)| {
            format!("<th style=\"width:{width}mm\">{}</th>", self.say(id, &[]))
        };
        let cells: String = columns.iter().map(cell).collect();
        self.tables.push(Table { head: cells, height: LINE + 3.0 });
        self.tables.len() - 1
    }

    /// A row of a table: the markup of its cells, and how many lines the highest one has.
    pub(super) fn row(&mut self, table: usize, cells: &str, most_lines: f64, leads: bool) {
        let html = Zeroizing::new(["<tr>", cells, "</tr>"].concat());
        self.push(html, most_lines * LINE + 2.5, Some(table), leads);
    }

    fn push(&mut self, html: Zeroizing<String>, height: f64, table: Option<usize>, leads: bool) {
        self.parts.push(Part { html, height, table, leads });
    }

    /// The parts of each page, in order.
    fn pages(&self) -> Vec<&[Part]> {
        let room = self.paper.height() - FOOTER - TITLE;
        let (mut pages, mut rest) = (Vec::new(), self.parts.as_slice());
        while !rest.is_empty() {
            let (page, after) = rest.split_at(self.fitting(rest, room));
            pages.push(page);
            rest = after;
        }
        pages
    }

    /// How many of these parts fit into so many millimetres; at least one.
    fn fitting(&self, parts: &[Part], room: f64) -> usize {
        let (mut used, mut table, mut fit) = (0.0, None, 0);
        for (place, part) in parts.iter().enumerate() {
            if part.table != table {
                table = part.table;
                used += table.and_then(|table| self.tables.get(table)).map_or(0.0, |t| t.height);
            }
            used += part.height;
            if used > room {
                return fit.max(1);
            }
            // What leads to the next part never ends a page, unless nothing else is on it.
            if !part.leads {
                fit = place + 1;
            }
        }
        parts.len()
    }

    /// The whole document.
    pub(super) fn html(&self) -> Zeroizing<String> {
        let pages = self.pages();
        let secrets: usize = self.parts.iter().map(|part| part.html.len() + 200).sum();
        // Sized once: a text that grows leaves copies of secrets behind in freed memory.
        let room = secrets + (pages.len() + 2) * 2_000 + STYLE.len() + self.title.len() * 8;
        let mut html = Zeroizing::new(String::with_capacity(room));
        self.open(&mut html);
        for (number, page) in pages.iter().enumerate() {
            self.page(&mut html, page, number + 1, pages.len());
        }
        html.push_str("</body></html>\n");
        html
    }

    fn open(&self, html: &mut String) {
        let title = escape(&self.title);
        html.push_str(&format!(
            "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{}</title>\
             <style>{STYLE}@page {{ size: {}; margin: 15mm; }}\n@media print {{ .page {{ min-height: {}mm; }} }}</style>\
             </head><body>",
            self.texts.language(),
            title.as_str(),
            self.paper.name(),
            self.paper.height()
        ));
    }

    fn page(&self, html: &mut String, parts: &[Part], number: usize, count: usize) {
        let title = escape(&self.title);
        let heading = if number == 1 { "h1" } else { "p" };
        html.push_str("<section class=\"page\"><header>");
        html.push_str(&format!("<{heading}>{}</{heading}></header>", title.as_str()));
        let mut table = None;
        for part in parts {
            if part.table != table {
                html.push_str(if table.is_some() { "</tbody></table>" } else { "" });
                table = part.table;
                if let Some(table) = table.and_then(|table| self.tables.get(table)) {
                    html.push_str("<table class=\"list\"><thead><tr>");
                    html.push_str(&table.head);
                    html.push_str("</tr></thead><tbody>");
                }
            }
            html.push_str(&part.html);
        }
        html.push_str(if table.is_some() { "</tbody></table>" } else { "" });
        let values = [("page", number.to_string()), ("pages", count.to_string())];
        let place = self.say("paper-page", &values);
        html.push_str(&format!(
            "<footer><span>{place}</span>{}</footer></section>",
            escape(&self.foot).as_str()
        ));
    }
}

/// Markup around a text of any origin, which reads in its own direction.
pub(super) fn bdi(text: &str) -> String {
    format!("<bdi>{}</bdi>", escape(text).as_str())
}

/// A date and what the footer says about it.
pub(super) fn foot(texts: &Texts, id: &str, made: Moment) -> String {
    texts.say(id, &[("date", date(texts, made)), ("month", month(texts, made, 6))])
}
