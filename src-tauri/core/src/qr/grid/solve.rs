//! Judgements of modules into text: level and mask, codewords, blocks, letters. Every text has
//! passed its checksum. Looks at no picture.

use rxing::qrcode::common::{ErrorCorrectionLevel, Version};
use rxing::qrcode::cpp_port::decoder::DecodeBitStream;
use rxing::{BarcodeFormat, RXingResult};
use zeroize::Zeroizing;

use super::super::{guard::guarded, with_rxing};
use super::blocks::{self, Codeword};
use super::layout::{Layout, format_places};
use super::modules::Modules;

/// What the modules say, if their checksums hold.
pub(super) fn text(modules: &Modules) -> Option<Zeroizing<String>> {
    let mut formats = formats(modules);
    formats.sort_by(|a, b| b.fit.total_cmp(&a.fit));
    formats.truncate(2);
    formats.iter().find_map(|format| {
        if format.fit <= 0.0 {
            return None;
        }
        let bytes = bytes(modules, format)?;
        guarded(|| letters(&bytes, modules.side, format.level)).flatten()
    })
}

/// A level of error correction and a mask, and how well the modules bear it out.
struct Format {
    /// The two bits of the level, as they are written.
    level: u8,
    mask: u8,
    /// Whether the code is seen in a mirror: rows are columns.
    mirrored: bool,
    fit: f32,
}

/// Every format there is.
fn formats(modules: &Modules) -> Vec<Format> {
    let places = format_places(modules.side);
    let mut formats = Vec::with_capacity(64);
    for data in 0..32u8 {
        let bits = format_bits(data);
        for mirrored in [false, true] {
            let fits =
                places.iter().flat_map(|strip| strip.iter().enumerate()).map(|(n, [x, y])| {
                    let place = if mirrored { x * modules.side + y } else { y * modules.side + x };
                    let light = modules.light[place].clamp(-1.5, 1.5);
                    if bits >> (14 - n) & 1 == 1 { -light } else { light }
                });
            formats.push(Format { level: data >> 3, mask: data & 7, mirrored, fit: fits.sum() });
        }
    }
    formats
}

/// The fifteen bits of level and mask with their checksum (ISO/IEC 18004 §7.9.1).
fn format_bits(data: u8) -> u32 {
    let data = u32::from(data) << 10;
    let mut rest = data;
    for bit in (10..15).rev() {
        if rest >> bit & 1 == 1 {
            rest ^= 0x537 << (bit - 10);
        }
    }
    (data | rest) ^ 0x5412
}

/// Whether a mask turns a module over (ISO/IEC 18004 §7.8.2).
fn masked(mask: u8, x: usize, y: usize) -> bool {
    let rest = match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => x * y % 2 + x * y % 3,
        6 => (x * y % 2 + x * y % 3) % 2,
        _ => ((x + y) % 2 + x * y % 3) % 2,
    };
    rest == 0
}

/// The data of a code, mended block by block.
fn bytes(modules: &Modules, format: &Format) -> Option<Zeroizing<Vec<u8>>> {
    let number = (modules.side - 17) / 4;
    let version = Version::getVersionForNumber(number as u32).ok()?;
    let level = level(format.level)?;
    let codewords = codewords(modules, format, &Layout::of(number));
    let plan = version.getECBlocksForLevel(level);
    let check = plan.getECCodewordsPerBlock() as usize;
    let lengths: Vec<usize> = plan
        .getECBlocks()
        .iter()
        .flat_map(|one| vec![one.getDataCodewords() as usize; one.getCount() as usize])
        .collect();
    let mut blocks: Vec<Vec<Codeword>> = vec![Vec::new(); lengths.len()];
    let mut rest = codewords.into_iter();
    for n in 0..lengths.iter().copied().max()? {
        for (block, _) in blocks.iter_mut().zip(&lengths).filter(|(_, length)| n < **length) {
            block.push(rest.next()?);
        }
    }
    for _ in 0..check {
        for block in &mut blocks {
            block.push(rest.next()?);
        }
    }
    let mut bytes = Zeroizing::new(Vec::new());
    for block in &blocks {
        bytes.extend(blocks::mended(block, check)?);
    }
    Some(bytes)
}

fn level(bits: u8) -> Option<ErrorCorrectionLevel> {
    Some(match bits {
        0b01 => ErrorCorrectionLevel::L,
        0b00 => ErrorCorrectionLevel::M,
        0b11 => ErrorCorrectionLevel::Q,
        0b10 => ErrorCorrectionLevel::H,
        _ => return None,
    })
}

/// The codewords in their written order: up and down in strips of two, from the right.
fn codewords(modules: &Modules, format: &Format, layout: &Layout) -> Vec<Codeword> {
    let side = modules.side;
    let mut lights = Vec::with_capacity(side * side);
    let columns = (0..side).rev().filter(|x| *x != 6);
    let columns: Vec<usize> = columns.collect();
    for (strip, pair) in columns.chunks_exact(2).enumerate() {
        for step in 0..side {
            let y = if strip % 2 == 0 { side - 1 - step } else { step };
            for x in pair.iter().copied().filter(|x| layout.is_data[y * side + x]) {
                let place = if format.mirrored { x * side + y } else { y * side + x };
                let light = modules.light[place];
                lights.push(if masked(format.mask, x, y) { -light } else { light });
            }
        }
    }
    let codeword = |bits: &[f32]| Codeword {
        value: bits.iter().fold(0, |byte, light| byte << 1 | u8::from(*light < 0.0)),
        surety: bits.iter().fold(f32::MAX, |least, light| least.min(light.abs())),
    };
    lights.chunks_exact(8).map(codeword).collect()
}

/// The letters that the data stands for.
fn letters(bytes: &[u8], side: usize, bits: u8) -> Option<Zeroizing<String>> {
    let version = Version::getVersionForNumber(((side - 17) / 4) as u32).ok()?;
    let decoded = DecodeBitStream(bytes, version, level(bits)?).ok()?;
    if !decoded.isValid() {
        return None;
    }
    let result = RXingResult::with_decoder_result(decoded, &[], BarcodeFormat::QR_CODE);
    Some(with_rxing::text_of(&result)).filter(|text| !text.is_empty())
}
