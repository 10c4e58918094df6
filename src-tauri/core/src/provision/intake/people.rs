//! People out of a table's rows: one by one, each whole or a problem with its line. Keeps users
//! and serials it has seen, with their lines, and nothing else of a row.

use std::collections::HashMap;
use std::io::Read;

use super::columns::{Field, Mapping};
use super::error::IntakeError;
use super::rows::{Row, Rows, is_formula};
use crate::account::Text;
use crate::provision::row::{Fault, RowProblem};
use crate::provision::serial::Serial;

/// The longest user, name, department and so on, in characters.
const LONGEST: usize = 256;

/// A person who is to get a second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The line of the table, from 1.
    pub line: u64,
    /// Who signs in.
    pub user: Text,
    /// The person's name; the user where there is none.
    pub name: Text,
    /// The department; often empty.
    pub department: Text,
    /// The language of the sheet, as the table says it; often empty.
    pub language: Text,
    /// The identity provider's own id of the user; often empty.
    pub object_id: Text,
    /// The serial, where the table brings one.
    pub serial: Option<Serial>,
    /// Whether a spreadsheet would take a cell of it for a formula.
    pub formula: bool,
}

/// The people of a table.
pub struct People<R> {
    rows: Rows<R>,
    mapping: Mapping,
    row: Row,
    users: HashMap<Box<str>, u64>,
    serials: HashMap<Box<str>, u64>,
}

impl<R: Read> People<R> {
    /// Reads the line of names; [`People::mapping`] then shows how it is understood.
    ///
    /// # Errors
    /// As [`Rows::new`] and [`Rows::next_row`].
    pub fn new(source: R) -> Result<Self, IntakeError> {
        let mut rows = Rows::new(source)?;
        let mut row = Row::default();
        if !rows.next_row(&mut row)? {
            return Err(IntakeError::Empty);
        }
        let mapping = Mapping::suggested(&row, rows.mark(), rows.encoding());
        Ok(Self { rows, mapping, row, users: HashMap::new(), serials: HashMap::new() })
    }

    /// How the columns are understood.
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// What the person says a column is, in place of what was suggested; `place` from 0.
    pub fn map(&mut self, place: usize, field: Option<Field>) {
        if let Some(column) = self.mapping.columns.get_mut(place) {
            column.field = field;
        }
    }

    /// The next row: a person, or what is wrong with it; nothing at the end.
    ///
    /// # Errors
    /// [`IntakeError`] where nothing more can be read, or no column holds users.
    pub fn next_person(&mut self) -> Result<Option<Result<Person, RowProblem>>, IntakeError> {
        self.mapping.check()?;
        self.mapping.wanted(Field::User, "user")?;
        if !self.rows.next_row(&mut self.row)? {
            return Ok(None);
        }
        let line = self.row.line;
        Ok(Some(self.person().map_err(|fault| RowProblem::new(line, fault))))
    }

    fn person(&mut self) -> Result<Person, Fault> {
        let (line, wanted) = (self.row.line, self.mapping.columns.len());
        // Programs leave out empty cells at the end, or add some; all else has slipped.
        let extra = (wanted..self.row.len()).any(|place| !self.row.cell(place).is_empty());
        let short = self.mapping.place(Field::User).is_some_and(|user| user >= self.row.len());
        if extra || short {
            return Err(Fault::Columns { found: self.row.len(), wanted });
        }
        if self.row.lost_letters() {
            return Err(Fault::Letters);
        }
        let user = self.text(Field::User, "user")?;
        if user.is_empty() {
            return Err(Fault::NoUser);
        }
        let name = self.name(&user)?;
        let serial = match self.cell(Field::Serial) {
            "" => None,
            text => Some(Serial::parse(text).map_err(|_| Fault::SerialBad)?),
        };
        let person = Person {
            line,
            name,
            department: self.text(Field::Department, "department")?,
            language: self.text(Field::Language, "language")?,
            object_id: self.text(Field::ObjectId, "id")?,
            formula: (0..self.row.len()).any(|place| is_formula(self.row.raw(place))),
            user,
            serial,
        };
        self.note(&person)?;
        Ok(person)
    }

    /// Remembers user and serial, or says where they stood before.
    fn note(&mut self, person: &Person) -> Result<(), Fault> {
        let user = person.user.as_str().to_lowercase().into_boxed_str();
        if let Some(line) = self.users.get(&user) {
            return Err(Fault::UserTwice(*line));
        }
        if let Some(serial) = &person.serial {
            if let Some(line) = self.serials.get(&serial.key()) {
                return Err(Fault::SerialTwice(*line));
            }
            self.serials.insert(serial.key(), person.line);
        }
        self.users.insert(user, person.line);
        Ok(())
    }

    fn name(&self, user: &Text) -> Result<Text, Fault> {
        let whole = self.text(Field::Name, "name")?;
        if !whole.is_empty() {
            return Ok(whole);
        }
        let (given, family) = (self.cell(Field::GivenName), self.cell(Field::FamilyName));
        let both = short(&format!("{given} {family}"), "name")?;
        Ok(if both.is_empty() { user.clone() } else { both })
    }

    fn cell(&self, field: Field) -> &str {
        self.mapping.place(field).map_or("", |place| self.row.cell(place))
    }

    fn text(&self, field: Field, column: &'static str) -> Result<Text, Fault> {
        short(self.cell(field), column)
    }
}

/// A cell as one line of text, no longer than names are.
pub(crate) fn short(cell: &str, column: &'static str) -> Result<Text, Fault> {
    if cell.chars().count() > LONGEST {
        return Err(Fault::TooLong(column));
    }
    Text::line(cell).map_err(|_| Fault::TooLong(column))
}
