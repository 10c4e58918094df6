//! Reed–Solomon over blocks of a code (ISO/IEC 18004 §7.5), with doubtful codewords left out: a
//! codeword known to be doubtful costs half as much as one that is wrong unnoticed. Knows no
//! modules.

/// A codeword as it was read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Codeword {
    pub(super) value: u8,
    /// How sure it is, by its least sure module; only the order counts.
    pub(super) surety: f32,
}

/// The largest chance, as a logarithm, with which noise may pass for a block.
const ERRORS_ALONE: f32 = -4.0;
const WITH_ERASURES: f32 = -9.0;

/// The bytes of a block whose last `check` codewords are its checksum, mended; nothing where too
/// much is wrong.
pub(super) fn mended(block: &[Codeword], check: usize) -> Option<Vec<u8>> {
    let mut order: Vec<usize> = (0..block.len()).collect();
    order.sort_by(|a, b| block[*a].surety.total_cmp(&block[*b].surety));
    let bytes: Vec<u8> = block.iter().map(|codeword| codeword.value).collect();
    let step = (check / 10).max(1);
    (0..check).step_by(step).find_map(|erased| {
        let left_out = order.get(..erased)?;
        let (mended, wrong) = corrected(&bytes, check, left_out)?;
        let most = if erased == 0 { ERRORS_ALONE } else { WITH_ERASURES };
        let believed = chance(block.len() - erased, check - erased, wrong) <= most;
        believed.then(|| mended[..block.len() - check].to_vec())
    })
}

/// The logarithm to base 10 of the chance that random bytes lie within `wrong` errors of a block
/// with this many codewords and check values.
fn chance(codewords: usize, check: usize, wrong: usize) -> f32 {
    let ways: f32 = (0..wrong).map(|n| ((codewords - n) as f32 / (n + 1) as f32).log10()).sum();
    ways + (wrong as f32 - check as f32) * 256f32.log10()
}

/// The field of 256 elements with x⁸ + x⁴ + x³ + x² + 1: powers of two, and their logarithms.
const FIELD: ([u8; 512], [u8; 256]) = field();

const fn field() -> ([u8; 512], [u8; 256]) {
    let (mut powers, mut logarithms) = ([0; 512], [0; 256]);
    let (mut value, mut n) = (1usize, 0);
    while n < 510 {
        powers[n] = value as u8;
        if n < 255 {
            logarithms[value] = n as u8;
        }
        value <<= 1;
        if value > 255 {
            value ^= 0x11D;
        }
        n += 1;
    }
    (powers, logarithms)
}

fn times(a: u8, b: u8) -> u8 {
    if a == 0 || b == 0 {
        return 0;
    }
    let (powers, logarithms) = &FIELD;
    powers[usize::from(logarithms[usize::from(a)]) + usize::from(logarithms[usize::from(b)])]
}

fn inverse(a: u8) -> u8 {
    FIELD.0[255 - usize::from(FIELD.1[usize::from(a)])]
}

fn power(exponent: usize) -> u8 {
    FIELD.0[exponent % 255]
}

/// The value of a polynomial, the constant first.
fn at(polynomial: &[u8], x: u8) -> u8 {
    polynomial.iter().rev().fold(0, |sum, factor| times(sum, x) ^ factor)
}

fn syndromes(bytes: &[u8], check: usize) -> Vec<u8> {
    let sum = |x: u8| bytes.iter().fold(0, |sum, byte| times(sum, x) ^ byte);
    (0..check).map(|n| sum(power(n))).collect()
}

/// The whole block mended, and how many codewords were wrong besides those left out.
fn corrected(bytes: &[u8], check: usize, left_out: &[usize]) -> Option<(Vec<u8>, usize)> {
    let syndromes_of = |bytes: &[u8]| syndromes(bytes, check);
    let found = syndromes_of(bytes);
    if found.iter().all(|syndrome| *syndrome == 0) {
        return Some((bytes.to_vec(), 0));
    }
    let last = bytes.len() - 1;
    let locator = locator(&found, left_out.iter().map(|place| power(last - place)));
    let degree = locator.iter().rposition(|factor| *factor != 0)?;
    let is_root = |place: &usize| at(&locator, inverse(power(last - place))) == 0;
    let places: Vec<usize> = (0..bytes.len()).filter(is_root).collect();
    if places.len() != degree || 2 * degree > check + left_out.len() {
        return None;
    }
    let evaluator: Vec<u8> = (0..check)
        .map(|n| (0..=n.min(degree)).fold(0, |sum, k| sum ^ times(locator[k], found[n - k])))
        .collect();
    let slope: Vec<u8> = (0..degree).map(|n| if n % 2 == 0 { locator[n + 1] } else { 0 }).collect();
    let mut mended = bytes.to_vec();
    for place in &places {
        let root = power(last - place);
        let steep = at(&slope, inverse(root));
        if steep == 0 {
            return None;
        }
        mended[*place] ^= times(root, times(at(&evaluator, inverse(root)), inverse(steep)));
    }
    let wrong = places.iter().filter(|place| !left_out.contains(place)).count();
    syndromes_of(&mended).iter().all(|syndrome| *syndrome == 0).then_some((mended, wrong))
}

/// The polynomial whose roots tell the wrong places (Berlekamp and Massey), started with those
/// that are left out.
fn locator(syndromes: &[u8], left_out: impl Iterator<Item = u8>) -> Vec<u8> {
    let mut locator = vec![0u8; syndromes.len() + 2];
    locator[0] = 1;
    let mut erased = 0;
    for root in left_out {
        for n in (1..locator.len()).rev() {
            locator[n] ^= times(locator[n - 1], root);
        }
        erased += 1;
    }
    let mut before = locator.clone();
    let mut length = erased;
    for step in erased + 1..=syndromes.len() {
        let off = (0..step).fold(0, |sum, n| sum ^ times(locator[n], syndromes[step - 1 - n]));
        before.rotate_right(1);
        before[0] = 0;
        if off == 0 {
            continue;
        }
        let changed = locator.iter().zip(&before).map(|(a, b)| a ^ times(off, *b)).collect();
        if 2 * length < step + erased {
            let scale = inverse(off);
            before = locator.iter().map(|factor| times(*factor, scale)).collect();
            length = step + erased - length;
        }
        locator = changed;
    }
    locator
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A block with its checksum, by long division.
    fn block(data: &[u8], check: usize) -> Vec<u8> {
        let mut generator = vec![1u8];
        for n in 0..check {
            generator.push(0);
            for k in (1..generator.len()).rev() {
                generator[k] ^= times(generator[k - 1], power(n));
            }
        }
        let mut rest = data.to_vec();
        rest.resize(data.len() + check, 0);
        for n in 0..data.len() {
            let factor = rest[n];
            for (k, part) in generator.iter().enumerate() {
                rest[n + k] ^= times(*part, factor);
            }
        }
        [data, &rest[data.len()..]].concat()
    }

    fn read(bytes: &[u8], doubtful: &[usize]) -> Vec<Codeword> {
        let surety = |n| if doubtful.contains(&n) { 0.1 } else { 1.0 };
        bytes
            .iter()
            .enumerate()
            .map(|(n, value)| Codeword { value: *value, surety: surety(n) })
            .collect()
    }

    #[test]
    fn half_the_checksum_mends_errors_and_more_of_it_mends_known_gaps() {
        let data: Vec<u8> = (0..40u8).map(|n| n.wrapping_mul(7) + 1).collect();
        let whole = block(&data, 20);
        assert_eq!(syndromes(&whole, 20), [0; 20]);
        let damaged = |places: &[usize]| {
            let mut bytes = whole.clone();
            places.iter().for_each(|place| bytes[*place] ^= 0x5A_u8.wrapping_add(*place as u8));
            bytes
        };
        let ten: Vec<usize> = (0..10).map(|n| n * 6).collect();
        let more: Vec<usize> = (0..14).map(|n| n * 4 + 1).collect();
        assert_eq!(mended(&read(&whole, &[]), 20), Some(data.clone()));
        assert_eq!(mended(&read(&damaged(&ten), &[]), 20), Some(data.clone()));
        assert_eq!(mended(&read(&damaged(&more), &[]), 20), None);
        assert_eq!(mended(&read(&damaged(&more), &more), 20), Some(data));
    }

    #[test]
    fn noise_is_no_block() {
        for seed in 1..200u32 {
            let noise =
                |n: u32| (n.wrapping_mul(2_654_435_761 ^ seed.wrapping_mul(40_503)) >> 13) as u8;
            let bytes: Vec<u8> = (0..44).map(noise).collect();
            assert_eq!(mended(&read(&bytes, &[3, 9, 20, 21]), 15), None, "{seed}");
        }
    }
}
