//! The open head of a KDBX file, looked at before anything is derived from it: version, ciphers,
//! and how much work and memory its key would cost. Opens nothing.

use sha2::{Digest as _, Sha256};

use crate::formats::Refusal;
use crate::limits;

/// How every KeePass file begins.
const MAGIC: [u8; 4] = [0x03, 0xD9, 0xA2, 0x9A];
/// KeePass 1, an early KeePass 2, and KDBX.
const SECOND: [[u8; 4]; 3] =
    [[0x65, 0xFB, 0x4B, 0xB5], [0x66, 0xFB, 0x4B, 0xB5], [0x67, 0xFB, 0x4B, 0xB5]];

const AES: [u8; 16] = 0x31C1_F2E6_BF71_4350_BE58_0521_6AFC_5AFF_u128.to_be_bytes();
const TWOFISH: [u8; 16] = 0xAD68_F29F_576F_4BB9_A36A_D47A_F965_346C_u128.to_be_bytes();
const CHACHA: [u8; 16] = 0xD603_8A2B_8B6F_4CB5_A524_339A_31DB_B59A_u128.to_be_bytes();

const KDF_AES: [[u8; 16]; 2] = [
    0xC9D9_F39A_628A_4460_BF74_0D08_C18A_4FEA_u128.to_be_bytes(),
    0x7C02_BB82_79A7_4AC0_927D_114A_0064_8238_u128.to_be_bytes(),
];
const KDF_ARGON: [[u8; 16]; 2] = [
    0xEF63_6DDF_8C29_444B_91F7_A9A4_03E3_0A0C_u128.to_be_bytes(),
    0x9E29_8B19_56DB_4773_B23D_FC3E_C6F0_A1E6_u128.to_be_bytes(),
];

/// What the payload is sealed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cipher {
    Aes,
    Twofish,
    Chacha,
}

/// How the key is derived; weighed already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kdf<'a> {
    Aes { seed: &'a [u8], rounds: u64 },
    Argon { id: bool, old: bool, salt: &'a [u8], memory: u32, passes: u32, lanes: u32 },
}

/// What a head says.
pub(super) struct Header<'a> {
    /// The major version, 3 or 4.
    pub(super) version: u16,
    pub(super) cipher: Cipher,
    /// Whether the payload is packed by gzip.
    pub(super) packed: bool,
    pub(super) seed: &'a [u8],
    pub(super) start: &'a [u8],
    pub(super) kdf: Kdf<'a>,
    /// Version 3 alone: the inner cipher's number and key, and how the payload begins.
    pub(super) inner: (u64, &'a [u8]),
    pub(super) first: &'a [u8],
    /// The head itself, and what follows it.
    pub(super) head: &'a [u8],
    pub(super) body: &'a [u8],
}

/// Whether these bytes are a KeePass file of any version.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC) && bytes.get(4..8).is_some_and(|b| SECOND.iter().any(|s| s == b))
}

/// Looks at the head.
///
/// # Errors
/// [`Refusal::Unsupported`], [`Refusal::Corrupt`], and [`Refusal::Hostile`] where the key costs
/// more than any honest file asks for.
pub(super) fn weigh(bytes: &[u8]) -> Result<Header<'_>, Refusal> {
    if bytes.get(4..8) != Some(&SECOND[2]) {
        return Err(Refusal::Unsupported("import-keepass-old"));
    }
    let version = u16::try_from(number(bytes.get(10..12).ok_or(Refusal::Corrupt)?));
    let version = version.map_err(|_| Refusal::Corrupt)?;
    if !matches!(version, 3 | 4) {
        return Err(Refusal::Unsupported("import-newer"));
    }
    let (values, end) = values(bytes, if version == 3 { 2 } else { 4 })?;
    let value = |kind: usize| values.get(kind).copied().flatten().ok_or(Refusal::Corrupt);
    let of = |kind, length| value(kind).and_then(|value| sized(value, length));
    let cipher = known_cipher(value(2)?)?;
    let start = of(7, if cipher == Cipher::Chacha { 12 } else { 16 })?;
    let (kdf, inner, first) = if version == 3 {
        let kdf = Kdf::Aes { seed: of(5, 32)?, rounds: weighed_rounds(of(6, 8)?)? };
        (kdf, (number(of(10, 4)?), value(8)?), of(9, 32)?)
    } else {
        (weighed_kdf(&dictionary(value(11)?)?)?, (0, &[][..]), &[][..])
    };
    let (head, body) = bytes.split_at_checked(end).ok_or(Refusal::Corrupt)?;
    let sum = Sha256::digest(head);
    if version == 4 && body.get(..32) != Some(sum.as_slice()) {
        return Err(Refusal::Corrupt);
    }
    let packed = number(of(3, 4)?) == 1;
    let seed = of(4, 32)?;
    Ok(Header { version, cipher, packed, seed, start, kdf, inner, first, head, body })
}

/// The fields of a head by their numbers.
type Fields<'a> = [Option<&'a [u8]>; 13];

/// The fields of a head, and where it ends.
fn values(bytes: &[u8], width: usize) -> Result<(Fields<'_>, usize), Refusal> {
    let (mut place, mut values) = (12_usize, [None; 13]);
    loop {
        let kind = *bytes.get(place).ok_or(Refusal::Corrupt)?;
        let value = piece(bytes, place + 1, width)?;
        place += 1 + width + value.len();
        match values.get_mut(usize::from(kind)) {
            _ if kind == 0 => return Ok((values, place)),
            Some(slot) => *slot = Some(value),
            None => return Err(Refusal::Corrupt),
        }
    }
}

fn known_cipher(value: &[u8]) -> Result<Cipher, Refusal> {
    match value {
        _ if value == AES => Ok(Cipher::Aes),
        _ if value == TWOFISH => Ok(Cipher::Twofish),
        _ if value == CHACHA => Ok(Cipher::Chacha),
        _ => Err(Refusal::Unsupported("import-unknown-cipher")),
    }
}

fn weighed_rounds(value: &[u8]) -> Result<u64, Refusal> {
    let rounds = number(sized(value, 8)?);
    if rounds > limits::AES_KDF_ROUNDS { Err(Refusal::Hostile) } else { Ok(rounds) }
}

fn weighed_kdf<'a>(values: &[Named<'a>]) -> Result<Kdf<'a>, Refusal> {
    let value = |name: &[u8]| {
        values.iter().find(|(key, _)| *key == name).map(|(_, value)| *value).ok_or(Refusal::Corrupt)
    };
    let kdf = value(b"$UUID")?;
    if KDF_AES.iter().any(|id| id == kdf) {
        let seed = sized(value(b"S")?, 32)?;
        return Ok(Kdf::Aes { seed, rounds: weighed_rounds(value(b"R")?)? });
    }
    let Some(place) = KDF_ARGON.iter().position(|id| id == kdf) else {
        return Err(Refusal::Unsupported("import-unknown-cipher"));
    };
    let salt = value(b"S")?;
    let (memory, passes) = (number(value(b"M")?) / 1024, number(value(b"I")?));
    let lanes = number(value(b"P")?);
    let old = match number(value(b"V")?) {
        0x10 => true,
        0x13 => false,
        _ => return Err(Refusal::Corrupt),
    };
    if lanes == 0 || passes == 0 || memory < 8 || !(8..=64).contains(&salt.len()) {
        return Err(Refusal::Corrupt);
    }
    let work = memory.checked_mul(passes);
    if memory > limits::KDF_MEMORY / 1024
        || passes > limits::KDBX_ARGON_PASSES
        || lanes > limits::KDBX_ARGON_LANES
        || work.is_none_or(|work| work > limits::KDBX_ARGON_WORK)
    {
        return Err(Refusal::Hostile);
    }
    let small = |number| u32::try_from(number).map_err(|_| Refusal::Hostile);
    let (memory, passes, lanes) = (small(memory)?, small(passes)?, small(lanes)?);
    Ok(Kdf::Argon { id: place == 1, old, salt, memory, passes, lanes })
}

/// A name and what stands behind it.
type Named<'a> = (&'a [u8], &'a [u8]);

/// A dictionary of named values, as version 4 writes its derivation's.
fn dictionary(bytes: &[u8]) -> Result<Vec<Named<'_>>, Refusal> {
    let (mut place, mut values) = (2_usize, Vec::new());
    loop {
        let kind = *bytes.get(place).ok_or(Refusal::Corrupt)?;
        if kind == 0 {
            return Ok(values);
        }
        let name = piece(bytes, place + 1, 4)?;
        let value = piece(bytes, place + 5 + name.len(), 4)?;
        place += 9 + name.len() + value.len();
        values.push((name, value));
    }
}

/// The bytes behind their own length, which is `width` bytes wide.
pub(super) fn piece(bytes: &[u8], place: usize, width: usize) -> Result<&[u8], Refusal> {
    let start = place.checked_add(width).ok_or(Refusal::Corrupt)?;
    let length = number(bytes.get(place..start).ok_or(Refusal::Corrupt)?);
    let length = usize::try_from(length).map_err(|_| Refusal::Corrupt)?;
    let end = start.checked_add(length).ok_or(Refusal::Corrupt)?;
    bytes.get(start..end).ok_or(Refusal::Corrupt)
}

fn sized(value: &[u8], length: usize) -> Result<&[u8], Refusal> {
    if value.len() == length { Ok(value) } else { Err(Refusal::Corrupt) }
}

/// A number, the lowest byte first; only the first eight bytes count.
pub(super) fn number(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::{AES, KDF_AES, KDF_ARGON, MAGIC, SECOND, weigh};
    use crate::formats::Refusal;

    fn field(kind: u8, value: &[u8]) -> Vec<u8> {
        let length = u32::try_from(value.len()).unwrap();
        [&[kind], &length.to_le_bytes()[..], value].concat()
    }

    fn named(kind: u8, name: &str, value: &[u8]) -> Vec<u8> {
        let length = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let name = name.as_bytes();
        [&[kind][..], &length(name), name, &length(value), value].concat()
    }

    /// The head of a file of version 4 with these parameters of its derivation, and no body.
    fn head(kdf: &[Vec<u8>]) -> Vec<u8> {
        let kdf = [&[0, 1][..], &kdf.concat(), &[0]].concat();
        let fields = [
            field(2, &AES),
            field(3, &1_u32.to_le_bytes()),
            field(4, &[7; 32]),
            field(7, &[7; 16]),
            field(11, &kdf),
            field(0, b"\r\n\r\n"),
        ];
        [&MAGIC[..], &SECOND[2], &[0, 0, 4, 0], &fields.concat()].concat()
    }

    fn argon(memory: u64, passes: u64, lanes: u32) -> Vec<u8> {
        head(&[
            named(0x42, "$UUID", &KDF_ARGON[0]),
            named(0x05, "M", &memory.to_le_bytes()),
            named(0x05, "I", &passes.to_le_bytes()),
            named(0x04, "P", &lanes.to_le_bytes()),
            named(0x04, "V", &0x13_u32.to_le_bytes()),
            named(0x42, "S", &[7; 32]),
        ])
    }

    fn aes(rounds: u64) -> Vec<u8> {
        head(&[
            named(0x42, "$UUID", &KDF_AES[0]),
            named(0x05, "R", &rounds.to_le_bytes()),
            named(0x42, "S", &[7; 32]),
        ])
    }

    #[test]
    fn costs_are_weighed_before_anything_is_derived() {
        // Each head lacks its sum: an honest one is told apart from a costly one by that alone.
        for (bytes, wanted) in [
            (argon(64 << 20, 50, 8), Refusal::Corrupt),
            (argon(1 << 30, 8, 4), Refusal::Corrupt),
            (argon(4 << 40, 1, 1), Refusal::Hostile),
            (argon(u64::MAX, 2, 1), Refusal::Hostile),
            (argon(64 << 20, 4_000_000_000, 1), Refusal::Hostile),
            (argon(64 << 20, 1, u32::MAX), Refusal::Hostile),
            (argon(1 << 30, 16, 1), Refusal::Hostile),
            (argon(64 << 20, 1, 0), Refusal::Corrupt),
            (argon(0, 1, 1), Refusal::Corrupt),
            (aes(60_000), Refusal::Corrupt),
            (aes(u64::MAX), Refusal::Hostile),
            (
                head(&[named(0x42, "$UUID", &[9; 16])]),
                Refusal::Unsupported("import-unknown-cipher"),
            ),
            // Names that reach beyond the end.
            (head(&[vec![0x05, 0xFF, 0xFF, 0xFF, 0xFF]]), Refusal::Corrupt),
        ] {
            assert_eq!(weigh(&bytes).err(), Some(wanted));
        }
    }

    #[test]
    fn a_head_cut_anywhere_is_damaged() {
        let whole = argon(64 << 20, 2, 2);
        for length in 12..whole.len() {
            assert_eq!(weigh(&whole[..length]).err(), Some(Refusal::Corrupt), "{length}");
        }
    }
}
