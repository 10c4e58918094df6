//! Pictures into texts: which decoder looks at what, and in which order. Never decides what a
//! text means.

use std::borrow::Cow;

use super::pdf::Document;
use super::stages::{Changed, STAGES};
use super::{Found, Luma, Picture, PictureError, grid, picture, with_rqrr, with_rxing};
use crate::limits;

/// All QR codes of a picture file or a PDF. `give_up` is asked between tries; once it says yes, what was
/// found so far is the answer. An empty answer means that the picture shows no readable code.
///
/// # Errors
/// As [`PictureError`] says.
pub fn read(bytes: &[u8], give_up: &dyn Fn() -> bool) -> Result<Vec<Found>, PictureError> {
    if picture::is_pdf(bytes) {
        return read_pages(&Document::open(bytes)?, give_up);
    }
    Ok(read_picture(&picture::load(bytes)?, give_up))
}

/// All QR codes of a PDF, page by page. Every page is looked at once, then those without a code
/// again with more patience: pages of text must not use up the time of the others.
fn read_pages(pdf: &Document, give_up: &dyn Fn() -> bool) -> Result<Vec<Found>, PictureError> {
    let mut found: Vec<Vec<Found>> = Vec::new();
    let mut damaged = None;
    for place in (0..pdf.pages()).take_while(|_| !give_up()) {
        let page = pdf.page(place).map(|page| read_until_none_left(&page.on_white, give_up).0);
        found.push(page.unwrap_or_else(|error| {
            damaged = Some(error);
            Vec::new()
        }));
    }
    for (place, found) in found.iter_mut().enumerate() {
        if found.is_empty() && !give_up() {
            let page = pdf.page(place);
            *found = page.map_or_else(|_| Vec::new(), |page| read_picture(&page, give_up));
        }
    }
    match (found.concat(), damaged) {
        (found, Some(error)) if found.is_empty() => Err(error),
        (found, _) if found.len() > limits::CODES_PER_FILE => Err(PictureError::PdfTooLong),
        (found, _) => Ok(found),
    }
}

/// All QR codes of a picture, as [`read`].
pub fn read_picture(picture: &Picture, give_up: &dyn Fn() -> bool) -> Vec<Found> {
    let found = read_pixels(&picture.on_white, give_up);
    match &picture.on_black {
        Some(on_black) if found.is_empty() => read_pixels(on_black, give_up),
        _ => found,
    }
}

/// All QR codes of a grey picture.
pub fn read_pixels(luma: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Found> {
    if luma.width().min(luma.height()) < limits::CODE_SIDE {
        return Vec::new();
    }
    let (mut found, rest) = read_until_none_left(luma, give_up);
    if !found.is_empty() {
        found.extend(read_rest(&rest, give_up));
        found.truncate(limits::CODES_PER_PICTURE);
        return found;
    }
    // A photo of 50 megapixels has more of them than any code needs.
    if luma.pixels().len() > limits::STAGED_PIXELS {
        let found = read_with_changes(&luma.shrunk::<2>(), give_up);
        return found.into_iter().map(|found| found.scaled(2.0)).collect();
    }
    read_with_changes(luma, give_up)
}

/// The tries on a picture that shows no code as it is; the first that shows any ends them.
fn read_with_changes(luma: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Found> {
    for stage in STAGES {
        if give_up() {
            return Vec::new();
        }
        if let Some(Changed { luma, factor, at_a_glance }) = stage(luma) {
            let found = match at_a_glance {
                true => with_rxing::read_again(&luma, give_up),
                false => read_until_none_left(&luma, give_up).0,
            };
            if !found.is_empty() {
                return found.into_iter().map(|found| found.scaled(factor)).collect();
            }
        }
    }
    let found = read_by_grid(luma, give_up);
    if found.is_empty() { read_last(luma, give_up) } else { found }
}

/// By the grid of the code itself, in smaller pictures too: what is blurred over many pixels is
/// sharp enough there.
fn read_by_grid(luma: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Found> {
    let (mut layer, mut factor) = (luma.clone(), 1.0);
    loop {
        let closely = layer.pixels().len() <= limits::FAINT_PIXELS;
        // Light codes on dark ground are drawn by programs, and are seldom faint.
        let both = layer.pixels().len() <= limits::FAINT_PIXELS / 2;
        if layer.pixels().len() <= limits::GRID_PIXELS {
            for inverted in [false, true] {
                if give_up() {
                    return Vec::new();
                }
                let search = match inverted {
                    false => grid::search(&layer, closely, give_up),
                    true => grid::search(&layer.inverted(), both, give_up),
                };
                let read = search.located.iter().filter_map(|located| {
                    Some(Found::new(located.text.clone()?, located.corners()).scaled(factor))
                });
                let read: Vec<Found> = read.collect();
                if !read.is_empty() {
                    return read;
                }
            }
        }
        if layer.width().min(layer.height()) < 400 {
            return Vec::new();
        }
        layer = layer.shrunk::<2>();
        factor *= 2.0;
    }
}

/// Codes that stand beside others but are harder to read: where squares in the rest of a picture
/// say that there are some, they are worth all tries. In the rest of a large picture, what could
/// not be read at once is too small a part to be looked for.
fn read_rest(rest: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Found> {
    if rest.pixels().len() > limits::CLOSE_PIXELS || give_up() {
        return Vec::new();
    }
    let (layer, factor) = match rest.pixels().len() {
        0..=limits::FAINT_PIXELS => (Cow::Borrowed(rest), 1.0),
        _ => (Cow::Owned(rest.shrunk::<2>()), 2.0),
    };
    let mut search = grid::search(&layer, false, give_up);
    if search.squares > 1 && search.located.iter().all(|one| one.text.is_none()) {
        search = grid::search(&layer, true, give_up);
    }
    let located = search.located;
    let mut found: Vec<Found> = located
        .iter()
        .filter_map(|one| Some(Found::new(one.text.clone()?, one.corners()).scaled(factor)))
        .collect();
    if located.iter().any(|one| one.text.is_none() && one.fit > limits::CLEAR_FIT) {
        let mut rest = rest.clone();
        found.iter().for_each(|found| rest.blank(&found.grown(0.05)));
        found.extend(read_with_changes(&rest, give_up));
    }
    found
}

/// Reads, paints over what was read, and reads again: codes hide one another from a decoder. What
/// is left of the picture comes back too.
fn read_until_none_left(luma: &Luma, give_up: &dyn Fn() -> bool) -> (Vec<Found>, Luma) {
    let mut found = with_rxing::read(luma, give_up);
    let mut rest = luma.clone();
    let mut painted = 0;
    while painted < found.len() && found.len() < limits::CODES_PER_PICTURE && !give_up() {
        for found in &found[painted..] {
            rest.blank(&found.grown(0.05));
        }
        painted = found.len();
        found.extend(with_rxing::read_again(&rest, give_up));
    }
    found.truncate(limits::CODES_PER_PICTURE);
    (found, rest)
}

/// The last resort: the second decoder, which does not know light codes on dark ground.
fn read_last(luma: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Found> {
    let mut found = if give_up() { Vec::new() } else { with_rqrr::read(luma) };
    if found.is_empty() && !give_up() {
        found = with_rqrr::read(&luma.inverted());
    }
    found.truncate(limits::CODES_PER_PICTURE);
    found
}
