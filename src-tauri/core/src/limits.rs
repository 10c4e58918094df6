//! Every cap on foreign input, in one place. Nothing here measures or refuses by itself.

/// The largest text or backup file, in bytes.
pub const TEXT_BYTES: usize = 64 << 20;
/// The longest text that recovery codes are looked for in, in bytes.
pub const RECOVERY_TEXT_BYTES: usize = 64 << 10;
/// The largest picture file, in bytes.
pub const PICTURE_BYTES: usize = 20 << 20;
/// The longest side of a picture, in pixels.
pub const PICTURE_SIDE: u32 = 16_384;
/// The most pixels of a picture.
pub const PICTURE_PIXELS: u64 = 80_000_000;
/// The most memory a decoded picture may take, in bytes: 80 megapixels in 16-bit grey and
/// alpha fit, and so do 64 megapixels in 16-bit colour and alpha.
pub const PICTURE_MEMORY: u64 = 512 << 20;
/// The most pages of a PDF.
pub const PDF_PAGES: usize = 100;
/// The most pixels that a page of a PDF is drawn with: A3 at 300 dots per inch.
pub const PDF_PAGE_PIXELS: f32 = 18_000_000.0;
/// The most memory of the process that reads pictures, in bytes, all of it together: a decoded
/// picture, its pixels in grey, and what the decoders make of them.
pub const READER_MEMORY: u64 = 1_200 << 20;
/// The most pixels that go to rqrr, which took a minute for one large photo.
pub const RQRR_PIXELS: usize = 4_000_000;
/// The most pixels of a picture that is changed and looked at again; larger ones are halved.
pub const STAGED_PIXELS: usize = 20_000_000;
/// The most pixels of a picture that a decoder enlarges by itself; a factor of 9 is common.
pub const ENLARGED_PIXELS: usize = 2_500_000;
/// The shortest side of a picture with a QR code: version 1 has 21 modules.
pub const CODE_SIDE: usize = 21;
/// The most pixels of a picture that is looked at in double size: what is larger is sharp
/// enough or hopeless.
pub const DOUBLED_PIXELS: usize = 4_000_000;
/// The most QR codes taken from one picture.
pub const CODES_PER_PICTURE: usize = 64;
/// The most finder squares taken from one picture; a code has three.
pub const FINDERS: usize = 400;
/// The most QR codes taken from one file: a PDF may have many on each page.
pub const CODES_PER_FILE: usize = 1_000;
/// The most faint finder squares that are looked at closely.
pub const SQUARES: usize = 64;
/// The most threes of finder squares whose grid is tried in one picture.
pub const TRIPLES: usize = 12;
/// The most pixels of a picture beside whose codes fainter ones are looked for in full.
pub const CLOSE_PIXELS: usize = 4_000_000;
/// The most pixels of a picture in which faint squares are looked for; larger ones are halved.
pub const FAINT_PIXELS: usize = 2_100_000;
/// How well a grid must fit, from 0 to 128, to be taken for a code that only could not be read.
pub const CLEAR_FIT: f32 = 24.0;
/// The most codes of a camera's frame that are looked at closely.
pub const CODES_PER_FRAME: usize = 4;
/// The most pixels of a picture in which a code is read by its grid.
pub const GRID_PIXELS: usize = 8_000_000;
/// The longest Google migration URI, in bytes; one QR code holds less than 4 KiB.
pub const MIGRATION_BYTES: usize = 1 << 20;
/// The most parts of one Google series.
pub const SERIES_PARTS: usize = 100;
/// The most accounts of one file.
pub const ACCOUNTS_PER_FILE: usize = 100_000;
/// The longest text that can be shown as one QR code (version 40, level L).
pub const QR_BYTES: usize = 2_953;
/// The most rounds of PBKDF2 in a foreign file.
pub const PBKDF2_ROUNDS: u32 = 10_000_000;
/// The most memory a foreign file's scrypt or Argon2 may take, in bytes: Ente really uses 1 GiB.
pub const KDF_MEMORY: u64 = 1 << 30;
/// The most blocks of scrypt.
pub const SCRYPT_R: u64 = 16;
/// The most lanes of scrypt.
pub const SCRYPT_P: u64 = 16;
/// The most passes of Argon2.
pub const ARGON_PASSES: u64 = 16;
/// The most lanes of Argon2.
pub const ARGON_LANES: u64 = 16;
/// The most memory times passes of Argon2, in KiB: 4 GiB.
pub const ARGON_WORK: u64 = 4 << 20;
/// The deepest nesting of foreign JSON and XML.
pub const DEPTH: usize = 64;
/// The most members of a ZIP.
pub const ZIP_MEMBERS: usize = 64;
/// The most bytes that one member of a ZIP may give.
pub const ZIP_MEMBER_BYTES: u64 = 64 << 20;
/// The most bytes that all members of a ZIP may give together.
pub const ZIP_BYTES: u64 = 128 << 20;
/// The most that a member of a ZIP may grow, as a factor.
pub const ZIP_RATIO: u64 = 200;
/// The most rows of a table, and of a database.
pub const ROWS: usize = 200_000;
/// The most attributes of one XML element.
pub const XML_ATTRIBUTES: usize = 64;
/// The largest value or row of a foreign database, in bytes.
pub const SQLITE_VALUE_BYTES: i32 = 16 << 20;
/// The most steps of SQLite's machine for one foreign database.
pub const SQLITE_STEPS: u64 = 50_000_000;
/// The most elements of an XML document.
pub const XML_ELEMENTS: usize = 2_000_000;
/// The most rounds of KeePass's own derivation by AES; five seconds on a fast machine.
pub const AES_KDF_ROUNDS: u64 = 300_000_000;
/// The most passes of Argon2 in a KDBX file: KeePassXC measures them, and fast machines take many.
pub const KDBX_ARGON_PASSES: u64 = 1_000;
/// The most lanes of Argon2 in a KDBX file: as many as its machine has processors.
pub const KDBX_ARGON_LANES: u64 = 64;
/// The most memory times passes of Argon2 in a KDBX file, in KiB: 8 GiB.
pub const KDBX_ARGON_WORK: u64 = 8 << 20;
/// The longest path of nested groups, in bytes; what lies deeper is no honest database.
pub const PATH_BYTES: usize = 4096;
/// The longest row of a list of people or tokens, in bytes of UTF-8.
pub const PROVISION_ROW_BYTES: usize = 64 << 10;
/// The most cells of such a row.
pub const PROVISION_COLUMNS: usize = 256;
/// The most rows of such a list.
pub const PROVISION_ROWS: usize = 1_000_000;
