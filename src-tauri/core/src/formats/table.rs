//! Tables with a line of column names (RFC 4180 and what programs make of it): comma, semicolon
//! or tab, any order of columns. Knows no app's columns.

use zeroize::{Zeroize as _, Zeroizing};

use crate::limits;

/// A table.
pub struct Table {
    columns: Vec<String>,
    rows: Vec<Row>,
}

/// A row, and the line it begins at, from 1.
pub struct Row {
    /// The line.
    pub line: u64,
    cells: Vec<Zeroizing<String>>,
}

impl Drop for Table {
    fn drop(&mut self) {
        self.columns.zeroize();
    }
}

impl Table {
    /// Reads a table; nothing where there is no line of names with a row to follow.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (first, _) = text.split_once('\n').unwrap_or((text, ""));
        let most = |mark: &char| first.matches(*mark).count();
        let delimiter =
            [',', ';', '\t'].into_iter().max_by_key(|mark| (most(mark), *mark == ','))?;
        if most(&delimiter) == 0 {
            return None;
        }
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(true)
            .delimiter(u8::try_from(delimiter).ok()?)
            .from_reader(text.as_bytes());
        let columns =
            reader.headers().ok()?.iter().map(|name| name.trim().to_lowercase()).collect();
        let mut rows = Vec::new();
        let mut record = csv::StringRecord::new();
        while rows.len() < limits::ROWS && reader.read_record(&mut record).ok()? {
            let line = record.position().map_or(0, csv::Position::line);
            let cells = record.iter().map(|cell| Zeroizing::new(cell.to_owned())).collect();
            rows.push(Row { line, cells });
        }
        Some(Self { columns, rows })
    }

    /// Whether all these columns are there; names in lower case.
    pub fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.columns.iter().any(|column| column == name))
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// A row's cell in the first of these columns that is there; empty where there is none.
    pub fn cell<'a>(&self, row: &'a Row, names: &[&str]) -> &'a str {
        let place = names.iter().find_map(|name| self.columns.iter().position(|c| c == name));
        place.and_then(|place| row.cells.get(place)).map_or("", |cell| cell.as_str())
    }

    /// The names of the columns, in lower case.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }
}

impl Row {
    /// All cells in order.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(|cell| cell.as_str())
    }
}

/// Adds a row to a table with commas; a cell is quoted where it has to be.
pub(super) fn write_row(out: &mut Zeroizing<Vec<u8>>, cells: &[&str]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.push(b',');
        }
        let is_plain = !cell.contains(['"', ',', '\n', '\r']) && cell.trim() == *cell;
        if is_plain {
            out.extend_from_slice(cell.as_bytes());
        } else {
            out.push(b'"');
            for byte in cell.bytes() {
                out.extend(std::iter::repeat_n(byte, if byte == b'"' { 2 } else { 1 }));
            }
            out.push(b'"');
        }
    }
    out.push(b'\n');
}
