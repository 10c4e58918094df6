//! SQLite databases of phones, opened read-only from memory: their real tables, and rows of named
//! columns. Runs no SQL of the file's own, writes nothing, and knows no app's tables.

use std::borrow::Cow;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode};
use zeroize::Zeroizing;

use super::draft::Number;
use super::{Given, Import, Refusal};
use crate::limits;

/// How a database begins.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// Steps between two looks at how many there were.
const STEPS_AT_ONCE: i32 = 1000;

/// A database.
pub(super) struct Database {
    connection: Connection,
    schema: Schema,
}

/// The real tables of a database with their stored columns, all in lower case.
pub(super) struct Schema(Vec<(String, Vec<String>)>);

/// A row: the columns that were asked for, and what stands there.
pub(super) struct Record<'a> {
    columns: &'a [&'a str],
    cells: Vec<Cell>,
}

enum Cell {
    Null,
    Whole(i64),
    Text(Zeroizing<String>),
    Other,
}

impl Schema {
    /// The tables of what is no database.
    pub(super) const NONE: Self = Self(Vec::new());

    /// Whether there is such a table with all these columns.
    pub(super) fn has(&self, table: &str, columns: &[&str]) -> bool {
        self.columns(table).is_some_and(|known| {
            columns.iter().all(|name| known.contains(&name.to_ascii_lowercase()))
        })
    }

    fn columns(&self, table: &str) -> Option<&[String]> {
        let table = table.to_ascii_lowercase();
        self.0.iter().find(|(name, _)| *name == table).map(|(_, columns)| columns.as_slice())
    }
}

impl Record<'_> {
    /// A column's text; empty where there is none.
    pub(super) fn text(&self, column: &str) -> Cow<'_, str> {
        match self.cell(column) {
            Some(Cell::Text(text)) => Cow::Borrowed(text),
            Some(Cell::Whole(number)) => Cow::Owned(number.to_string()),
            _ => Cow::Borrowed(""),
        }
    }

    /// A column's number.
    pub(super) fn number(&self, column: &str) -> Number {
        match self.cell(column) {
            Some(Cell::Whole(number)) => Number::from(*number),
            Some(Cell::Text(text)) => Number::from(text.as_str()),
            Some(Cell::Null) | None => Number::Usual,
            Some(Cell::Other) => Number::Wrong,
        }
    }

    fn cell(&self, column: &str) -> Option<&Cell> {
        let place = self.columns.iter().position(|name| *name == column)?;
        self.cells.get(place)
    }
}

impl Database {
    /// Opens a database. One in write-ahead mode is read as it was last tidied up; what its log
    /// says is for [`with_log`].
    ///
    /// # Errors
    /// [`Refusal::Corrupt`], [`Refusal::Hostile`], and [`Refusal::NeedsCompanion`] where nothing
    /// has left the log yet.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, Refusal> {
        if !bytes.starts_with(MAGIC) || is_cut(bytes) {
            return Err(Refusal::Corrupt);
        }
        let mut plain = Zeroizing::new(bytes.to_vec());
        let logged = plain.get(18) == Some(&2);
        if let Some(modes) = plain.get_mut(18..20) {
            // Memory has no log beside it.
            modes.fill(1);
        }
        let connection = connect(&plain).map_err(refusal)?;
        let schema = read_schema(&connection).map_err(refusal)?;
        if logged && schema.0.is_empty() {
            return Err(Refusal::NeedsCompanion("-wal"));
        }
        Ok(Self { connection, schema })
    }

    /// Its tables.
    pub(super) fn into_schema(self) -> Schema {
        self.schema
    }

    /// The rows of a real table in the order they were put in; none where it is not there. A
    /// column that is not there is empty.
    ///
    /// # Errors
    /// [`Refusal::Corrupt`], and [`Refusal::Hostile`] for more rows, work or text than any
    /// honest file has.
    pub(super) fn rows<'a>(
        &self,
        table: &str,
        columns: &'a [&'a str],
    ) -> Result<Vec<Record<'a>>, Refusal> {
        let Some(known) = self.schema.columns(table) else { return Ok(Vec::new()) };
        let named: Vec<String> = columns
            .iter()
            .map(|name| match known.contains(&name.to_ascii_lowercase()) {
                true => format!("\"{name}\""),
                false => "NULL".to_owned(),
            })
            .collect();
        // An index over these columns would give them in its own order.
        let query = format!("SELECT {} FROM \"{table}\" NOT INDEXED", named.join(", "));
        let mut statement = self.connection.prepare(&query).map_err(refusal)?;
        let mut found = statement.query([]).map_err(refusal)?;
        let (mut rows, mut total) = (Vec::new(), 0_usize);
        while let Some(row) = found.next().map_err(refusal)? {
            let mut cells = Vec::with_capacity(columns.len());
            for place in 0..columns.len() {
                cells.push(match row.get_ref(place).map_err(refusal)? {
                    ValueRef::Null => Cell::Null,
                    ValueRef::Integer(number) => Cell::Whole(number),
                    ValueRef::Text(text) => {
                        total = total.saturating_add(text.len());
                        Cell::Text(Zeroizing::new(String::from_utf8_lossy(text).into_owned()))
                    }
                    ValueRef::Real(_) | ValueRef::Blob(_) => Cell::Other,
                });
            }
            rows.push(Record { columns, cells });
            // Rows may share pages, so that a small file gives much.
            if rows.len() > limits::ROWS || total > limits::TEXT_BYTES {
                return Err(Refusal::Hostile);
            }
        }
        Ok(rows)
    }
}

/// What every row of one table gives, where all accounts stand in that.
pub(super) fn import(
    database: &[u8],
    table: &str,
    columns: &[&str],
    take: fn(&mut Import, &Record),
) -> Result<Import, Refusal> {
    let mut import = Import::default();
    for row in Database::open(database)?.rows(table, columns)? {
        take(&mut import, &row);
    }
    Ok(import)
}

/// Whether the file ends before its own header says so.
fn is_cut(bytes: &[u8]) -> bool {
    let size = match word::<2>(bytes, 16) {
        1 => 65_536,
        size => size,
    };
    if !size.is_power_of_two() || size < 512 || bytes.len() < 512 {
        return true;
    }
    let length = bytes.len() as u64;
    // Very old programs leave the number of pages as it was.
    let pages = if word::<4>(bytes, 24) == word::<4>(bytes, 92) { word::<4>(bytes, 28) } else { 0 };
    !length.is_multiple_of(size) || pages * size > length
}

/// A number of `N` bytes, the highest first; 0 beyond the end.
fn word<const N: usize>(bytes: &[u8], place: usize) -> u64 {
    let bytes = bytes.get(place..place.saturating_add(N)).unwrap_or_default();
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

fn connect(bytes: &[u8]) -> rusqlite::Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, limits::SQLITE_VALUE_BYTES)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    // No view, trigger or function of the file's own runs.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    let mut looks = 0_u64;
    let most = limits::SQLITE_STEPS / u64::from(STEPS_AT_ONCE.unsigned_abs());
    connection.progress_handler(
        STEPS_AT_ONCE,
        Some(move || {
            looks += 1;
            looks > most
        }),
    )?;
    connection.deserialize_read_exact("main", bytes, bytes.len(), true)?;
    Ok(connection)
}

/// What is no view, no virtual table and no generated column.
fn read_schema(connection: &Connection) -> rusqlite::Result<Schema> {
    const TABLES: &str = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE \
        'sqlite!_%' ESCAPE '!' AND sql LIKE 'CREATE TABLE%' LIMIT 1000";
    const COLUMNS: &str = "SELECT name FROM pragma_table_xinfo(?1) WHERE hidden = 0";
    let mut tables = connection.prepare(TABLES)?;
    let mut columns = connection.prepare(COLUMNS)?;
    let names: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut schema = Vec::new();
    for table in names {
        let names = columns.query_map([&table], |row| row.get::<_, String>(0))?;
        let names = names.map(|name| Ok(name?.to_ascii_lowercase()));
        schema.push((table.to_ascii_lowercase(), names.collect::<rusqlite::Result<_>>()?));
    }
    Ok(Schema(schema))
}

fn refusal(error: rusqlite::Error) -> Refusal {
    match error.sqlite_error_code() {
        Some(ErrorCode::OperationInterrupted | ErrorCode::TooBig | ErrorCode::OutOfMemory) => {
            Refusal::Hostile
        }
        _ => Refusal::Corrupt,
    }
}

/// Whether a file lies beside one of `others` that it belongs to: the log or index of a database.
pub(super) fn is_beside(file: &Given, others: &[Given]) -> bool {
    ["-wal", "-shm", "-journal"]
        .iter()
        .filter_map(|end| file.name.strip_suffix(end))
        .any(|name| others.iter().any(|other| other.name == name && other.bytes.starts_with(MAGIC)))
}

/// A database with what the write-ahead log beside it says, if there is one; any other file as
/// it is.
pub(super) fn with_log<'a>(file: &Given<'a>, others: &[Given]) -> Cow<'a, [u8]> {
    let name = format!("{}-wal", file.name);
    let log = others.iter().find(|other| other.name == name).map(|log| log.bytes);
    match log.filter(|_| file.bytes.starts_with(MAGIC)) {
        Some(log) => merged(file.bytes, log).map_or(Cow::Borrowed(file.bytes), Cow::Owned),
        None => Cow::Borrowed(file.bytes),
    }
}

/// The pages of every whole transaction in the log, put in their places (SQLite's file format,
/// section 4). The log ends where its sums or salts no longer fit.
fn merged(database: &[u8], log: &[u8]) -> Option<Vec<u8>> {
    const HEADER: usize = 32;
    const FRAME: usize = 24;
    let magic = word::<4>(log, 0);
    let size = usize::try_from(word::<4>(log, 8)).ok()?;
    if magic & !1 != 0x377F_0682 || !size.is_power_of_two() || !(512..=65_536).contains(&size) {
        return None;
    }
    let salts = log.get(16..24)?;
    let mut sum = Sum { high_first: magic & 1 == 1, first: 0, second: 0 };
    sum.add(log.get(..24)?);
    if !sum.is_at(log, 24) {
        return None;
    }
    let mut whole = database.to_vec();
    let mut waiting: Vec<(usize, &[u8])> = Vec::new();
    for frame in log.get(HEADER..)?.chunks_exact(FRAME + size) {
        let (head, page) = frame.split_at_checked(FRAME)?;
        sum.add(head.get(..8)?);
        sum.add(page);
        if head.get(8..16) != Some(salts) || !sum.is_at(head, 16) {
            break;
        }
        let number = usize::try_from(word::<4>(head, 0)).ok()?.checked_sub(1)?;
        waiting.push((number.checked_mul(size)?, page));
        let pages = usize::try_from(word::<4>(head, 4)).ok()?;
        if pages > 0 {
            let length = pages.checked_mul(size).filter(|length| *length <= limits::TEXT_BYTES)?;
            whole.resize(length, 0);
            for (place, page) in waiting.drain(..) {
                if let Some(old) = whole.get_mut(place..place.saturating_add(size)) {
                    old.copy_from_slice(page);
                }
            }
        }
    }
    Some(whole)
}

/// The running sum of a log.
struct Sum {
    high_first: bool,
    first: u32,
    second: u32,
}

impl Sum {
    fn add(&mut self, bytes: &[u8]) {
        let (pairs, _) = bytes.as_chunks::<8>();
        for [a, b, c, d, e, f, g, h] in pairs {
            let read = if self.high_first { u32::from_be_bytes } else { u32::from_le_bytes };
            let (one, two) = (read([*a, *b, *c, *d]), read([*e, *f, *g, *h]));
            self.first = self.first.wrapping_add(one).wrapping_add(self.second);
            self.second = self.second.wrapping_add(two).wrapping_add(self.first);
        }
    }

    fn is_at(&self, bytes: &[u8], place: usize) -> bool {
        word::<4>(bytes, place) == u64::from(self.first)
            && word::<4>(bytes, place + 4) == u64::from(self.second)
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{Database, Given, with_log};
    use crate::formats::Refusal;

    fn database(sql: &str) -> Vec<u8> {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(sql).unwrap();
        connection.serialize("main").unwrap().to_vec()
    }

    #[test]
    fn only_real_tables_and_stored_columns_are_seen() {
        let bytes = database(
            "CREATE TABLE real (a TEXT, b TEXT AS (printf('%1000s', a)));
             INSERT INTO real (a) VALUES ('x');
             CREATE VIEW accounts AS SELECT a AS secret FROM real;
             CREATE TRIGGER late AFTER INSERT ON real BEGIN SELECT 1; END;",
        );
        let database = Database::open(&bytes).unwrap();
        assert!(database.schema.has("real", &["A"]));
        assert!(!database.schema.has("real", &["b"]));
        assert!(!database.schema.has("accounts", &[]));
        let rows = database.rows("real", &["a", "b"]).unwrap();
        assert_eq!((&*rows[0].text("a"), &*rows[0].text("b")), ("x", ""));
        assert!(database.rows("accounts", &["secret"]).unwrap().is_empty());
    }

    #[test]
    fn more_text_than_the_file_can_honestly_hold_is_refused() {
        let bytes = database(
            "CREATE TABLE t (a TEXT);
             INSERT INTO t VALUES (hex(zeroblob(9000000)));
             INSERT INTO t SELECT a FROM t; INSERT INTO t SELECT a FROM t;",
        );
        // 18 MB in one value is more than any row has.
        let database = Database::open(&bytes).unwrap();
        assert_eq!(database.rows("t", &["a"]).err(), Some(Refusal::Hostile));
    }

    #[test]
    fn a_database_cut_anywhere_is_damaged() {
        let bytes = database("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('x');");
        for length in (0..bytes.len()).step_by(97) {
            assert_eq!(Database::open(&bytes[..length]).err(), Some(Refusal::Corrupt), "{length}");
        }
    }

    #[test]
    fn a_log_that_is_none_changes_nothing() {
        let bytes = database("CREATE TABLE t (a TEXT);");
        let file = Given { name: "db", bytes: &bytes };
        let magic = [0x37, 0x7F, 0x06, 0x83];
        for log in [&b""[..], b"x", &[0; 64], &[&magic[..], &[0xFF; 60]].concat()] {
            let log = Given { name: "db-wal", bytes: log };
            assert_eq!(&*with_log(&file, &[log]), bytes.as_slice());
        }
    }
}
