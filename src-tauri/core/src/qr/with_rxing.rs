//! Reading with rxing, the decoder that reads most. One call looks at one picture in several
//! sizes, as it is and inverted, and answers with all codes of the first size that shows any.

use std::borrow::Cow;
use std::collections::HashSet;

use rxing::common::HybridBinarizer;
use rxing::multi::MultipleBarcodeReader;
use rxing::qrcode::QRCodeReader;
use rxing::qrcode::cpp_port::QrReader;
use rxing::{
    BarcodeFormat, Binarizer, BinaryBitmap, DEFAULT_DOWNSCALE_FACTOR, DEFAULT_DOWNSCALE_THRESHHOLD,
    DEFAULT_UPSCALE_FACTOR, DEFAULT_UPSCALE_THRESHOLD, DecodeHints, Exceptions,
    FilteredImageReader, Luma8Source, Point, RXingResult, RXingResultMetadataType,
    RXingResultMetadataValue, Reader,
};
use zeroize::Zeroizing;

use super::{Found, Luma, guard::guarded};
use crate::limits;

/// All codes that rxing sees at once. Empty where there are none or `give_up` said so.
pub(super) fn read(luma: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Found> {
    guarded(|| look(luma, give_up)).unwrap_or_default()
}

/// As [`read`], in a fifth of the time: for pictures that have shown a code already, to see
/// whether others stand beside it.
pub(super) fn read_again(luma: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Found> {
    guarded(|| glance(luma, give_up)).unwrap_or_default()
}

fn look(luma: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Found> {
    let luma = bounded(luma);
    let Some(mut bitmap) = bitmap(&luma) else {
        return Vec::new();
    };
    let mut collector = Collector { found: Vec::new(), full_width: luma.width(), give_up };
    let first = FilteredImageReader::new(&mut collector).decode_with_hints(&mut bitmap, &hints());
    // What comes back is the first of those collected.
    drop(first);
    collector.found
}

/// The same sizes as rxing's own walk has, without its closing of gaps and the older reader.
fn glance(luma: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Found> {
    let (mut layer, mut factor) = (Cow::Borrowed(luma), 1.0);
    while let Some(mut bitmap) = bitmap(&layer) {
        for inverted in [false, true] {
            if give_up() {
                return Vec::new();
            }
            if inverted {
                bitmap.invert();
            }
            let results = QrReader.decode_multiple_with_hints(&mut bitmap, &hints());
            let results = results.unwrap_or_default();
            if !results.is_empty() {
                return results.iter().map(|result| found(result).scaled(factor)).collect();
            }
        }
        if layer.width().max(layer.height()) <= DEFAULT_DOWNSCALE_THRESHHOLD {
            break;
        }
        layer = Cow::Owned(layer.shrunk::<DEFAULT_DOWNSCALE_FACTOR>());
        factor *= DEFAULT_DOWNSCALE_FACTOR as f32;
    }
    Vec::new()
}

/// The picture, made wide enough where rxing would blow it up without bound: it enlarges what is
/// less than 150 pixels wide until that side has 500, and a strip of 1 × 16,384 would then take
/// gigabytes. White beside a strip harms nothing.
fn bounded(luma: &Luma) -> Cow<'_, Luma> {
    let (width, height) = (luma.width(), luma.height());
    let mut factor = 1;
    if width.min(height) < DEFAULT_UPSCALE_THRESHOLD {
        while width.min(height) * factor < DEFAULT_DOWNSCALE_THRESHHOLD {
            factor *= DEFAULT_UPSCALE_FACTOR as usize;
        }
    }
    if luma.pixels().len() * factor * factor <= limits::ENLARGED_PIXELS {
        return Cow::Borrowed(luma);
    }
    let least = DEFAULT_UPSCALE_THRESHOLD;
    Cow::Owned(luma.padded(width.max(least), height.max(least)))
}

fn bitmap(luma: &Luma) -> Option<BinaryBitmap<HybridBinarizer<Luma8Source<'_>>>> {
    let (width, height) = (luma.width().try_into().ok()?, luma.height().try_into().ok()?);
    let source = Luma8Source::new_with_slice(luma.pixels(), width, height).ok()?;
    Some(BinaryBitmap::new(HybridBinarizer::new(source)))
}

fn hints() -> DecodeHints {
    DecodeHints {
        PossibleFormats: Some(HashSet::from([BarcodeFormat::QR_CODE])),
        TryHarder: Some(true),
        ..DecodeHints::default()
    }
}

/// Stands inside rxing's walk over the sizes of a picture and keeps every code of a size, where
/// the walk itself would keep the first one.
struct Collector<'a> {
    found: Vec<Found>,
    full_width: usize,
    give_up: &'a dyn Fn() -> bool,
}

impl Reader for &mut Collector<'_> {
    fn decode<B: Binarizer>(
        &mut self,
        image: &mut BinaryBitmap<B>,
    ) -> rxing::common::Result<RXingResult> {
        self.decode_with_hints(image, &DecodeHints::default())
    }

    fn decode_with_hints<B: Binarizer>(
        &mut self,
        image: &mut BinaryBitmap<B>,
        hints: &DecodeHints,
    ) -> rxing::common::Result<RXingResult> {
        for inverted in [false, true] {
            if (self.give_up)() {
                return Err(Exceptions::NOT_FOUND);
            }
            if inverted {
                image.invert();
            }
            let results = results(image, hints);
            let factor = self.full_width as f32 / image.get_width().max(1) as f32;
            self.found.extend(results.iter().map(|result| found(result).scaled(factor)));
            if inverted {
                image.invert();
            }
            if let Some(result) = results.into_iter().next() {
                return Ok(result);
            }
        }
        Err(Exceptions::NOT_FOUND)
    }
}

/// The newer of rxing's two readers finds all codes at once; the older one is asked where the
/// newer sees none.
fn results<B: Binarizer>(image: &mut BinaryBitmap<B>, hints: &DecodeHints) -> Vec<RXingResult> {
    let results = QrReader.decode_multiple_with_hints(image, hints).unwrap_or_default();
    if !results.is_empty() {
        return results;
    }
    QRCodeReader.decode_with_hints(image, hints).into_iter().collect()
}

fn found(result: &RXingResult) -> Found {
    let points: Vec<[f32; 2]> = result.getPoints().iter().map(|Point { x, y }| [*x, *y]).collect();
    if is_of_older_reader(result) {
        let segments =
            match result.getRXingResultMetadata().get(&RXingResultMetadataType::BYTE_SEGMENTS) {
                Some(RXingResultMetadataValue::ByteSegments(segments)) => segments.concat(),
                _ => Vec::new(),
            };
        // Only a code made of one kind of segment is as long as its bytes.
        let bytes =
            if segments.len() >= result.getText().chars().count() { segments } else { Vec::new() };
        return Found::new(text(&bytes, result.getText()), from_finders(&points));
    }
    Found::new(text_of(result), points)
}

/// The text of a code that the newer reader, or its letters alone, gave.
pub(super) fn text_of(result: &RXingResult) -> Zeroizing<String> {
    text(result.getRawBytes(), result.getText())
}

/// The newer reader always says how many codes a text is spread over; the older one does so
/// only where there are several, and keeps byte segments apart.
fn is_of_older_reader(result: &RXingResult) -> bool {
    let facts = result.getRXingResultMetadata();
    facts.contains_key(&RXingResultMetadataType::BYTE_SEGMENTS)
        || !facts.contains_key(&RXingResultMetadataType::STRUCTURED_APPEND_PARITY)
}

/// UTF-8 wherever the bytes are UTF-8, as authenticators write it; rxing guesses Latin or
/// Japanese sets from few bytes too soon. A NUL speaks for a wider set that was declared.
fn text(bytes: &[u8], guessed: &str) -> Zeroizing<String> {
    let text = std::str::from_utf8(bytes).ok().filter(|t| !t.is_empty() && !t.contains('\0'));
    Zeroizing::new(text.unwrap_or(guessed).to_owned())
}

/// The older reader gives the middles of the three finder patterns: bottom left, top left, top
/// right. The corners lie a little beyond; how much depends on the version, which it keeps to
/// itself, so the corners of a middling version 6 are given.
fn from_finders(points: &[[f32; 2]]) -> Vec<[f32; 2]> {
    let [below, corner, beside, ..] = points else {
        return points.to_vec();
    };
    let across = [beside[0] - corner[0], beside[1] - corner[1]];
    let down = [below[0] - corner[0], below[1] - corner[1]];
    // 41 modules wide, finder middles 3.5 modules inside: 3.5 / 34 of their distance.
    let place = |x: f32, y: f32| {
        [corner[0] + across[0] * x + down[0] * y, corner[1] + across[1] * x + down[1] * y]
    };
    let (near, far) = (-0.103, 1.103);
    vec![place(near, near), place(far, near), place(far, far), place(near, far)]
}
