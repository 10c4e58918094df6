//! What could be codes in the cells of a block, the shape that most of them have, and which of them
//! have it. Never takes a word for a code.

use std::collections::{BTreeMap, BTreeSet};

use zeroize::Zeroizing;
use zxcvbn::matching::patterns::MatchPattern;

use super::cells::Cell;

/// The fewest letters and digits of a code.
const SHORTEST: usize = 6;
/// The longest group that is only a part of a code.
const PART: usize = 5;
/// From so many letters and digits on, a single mixed word is a code whatever stands around it.
const UNMISTAKABLE: usize = 16;
/// Words in front of a colon that announce a code, and words that announce another kind of one.
const ANNOUNCING: [&str; 10] = [
    "code",
    "key",
    "recovery",
    "backup",
    "schlüssel",
    "wiederherstellung",
    "kode",
    "clé",
    "clave",
    "chiave",
];
const OTHER_CODES: [&str; 11] = [
    "verif",
    "confirm",
    "bestätig",
    "zip",
    "post",
    "promo",
    "gutschein",
    "error",
    "fehler",
    "country",
    "qr",
];

/// What may be a code.
pub(super) struct Candidate {
    pub(super) text: Zeroizing<String>,
    /// The place of its cell.
    pub(super) cell: usize,
    shape: Shape,
    digits: bool,
    lower: bool,
    upper: bool,
    /// A word, or several: only letters, and in a dictionary or written like a name.
    words: bool,
}

/// The lengths of the groups and what stands between them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Shape {
    groups: Vec<usize>,
    between: Option<char>,
}

/// The codes in these cells, in their order.
pub(super) fn choose(cells: &[Cell]) -> Vec<Candidate> {
    let all: Vec<Candidate> =
        cells.iter().enumerate().flat_map(|(place, cell)| candidates(place, &cell.text)).collect();
    let Some(shape) = commonest(&all) else { return unmistakable(cells) };
    let lines = |candidate: &Candidate| cells.get(candidate.cell).map_or(0, |cell| cell.line);
    let of_shape: Vec<&Candidate> = all.iter().filter(|one| one.shape == shape).collect();
    if !is_enough(cells, &all, &of_shape, &shape) {
        return unmistakable(cells);
    }
    let style = Style::of(&of_shape);
    let near: Vec<usize> = of_shape.iter().filter(|one| one.digits).map(|one| lines(one)).collect();
    let beside = |one: &Candidate| near.iter().any(|line| line.abs_diff(lines(one)) <= 1);
    let is_code = |one: &Candidate| {
        let fits = one.shape == shape || one.shape.almost(&shape) && one.digits && beside(one);
        fits && !one.words && style.fits(one)
    };
    let taken: Vec<bool> = all.iter().map(is_code).collect();
    all.into_iter().zip(taken).filter_map(|(one, taken)| taken.then_some(one)).collect()
}

/// What a cell may hold: nothing where a single piece of it cannot belong to a code.
fn candidates(cell: usize, text: &str) -> Vec<Candidate> {
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let mut found = Vec::new();
    for run in runs(&pieces) {
        let Some(of_run) = of_run(cell, &run) else { return Vec::new() };
        found.extend(of_run);
    }
    found
}

/// The pieces between the numbers of a list that stand in one line: `1 abcd efgh 2 ijkl mnop`.
fn runs<'a>(pieces: &[&'a str]) -> Vec<Vec<&'a str>> {
    let is_number = |piece: &str| {
        let number = piece.trim_end_matches(['.', ')', ':']);
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let numbered = pieces.len() > 1 && pieces.first().is_some_and(|piece| is_number(piece));
    let others = pieces.iter().filter(|piece| !is_number(piece));
    if !numbered || !others.clone().all(|piece| piece.len() > 2) || others.count() == 0 {
        return vec![pieces.to_vec()];
    }
    let split = pieces.split(|piece| is_number(piece)).filter(|run| !run.is_empty());
    split.map(<[&str]>::to_vec).collect()
}

fn of_run(cell: usize, pieces: &[&str]) -> Option<Vec<Candidate>> {
    let length = |piece: &&str| piece.bytes().filter(u8::is_ascii_alphanumeric).count();
    let allowed = |piece: &&str| {
        piece.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && piece.split('-').all(|group| !group.is_empty())
    };
    if pieces.is_empty() || !pieces.iter().all(allowed) {
        return None;
    }
    if pieces.iter().all(|piece| length(piece) >= SHORTEST) {
        return Some(pieces.iter().map(|piece| Candidate::dashed(cell, piece)).collect());
    }
    let parts = |piece: &&str| (2..=PART).contains(&piece.len()) && !piece.contains('-');
    if pieces.len() < 2 || !pieces.iter().all(parts) {
        return None;
    }
    let four_digits = |piece: &&str| piece.len() == 4 && piece.bytes().all(|b| b.is_ascii_digit());
    // Eight digits in two groups are the commonest codes of all; a row of such groups is several
    // of them, whose columns a browser has copied with one blank between.
    let paired = pieces.len().is_multiple_of(2) && pieces.iter().all(four_digits);
    let per_code = if paired { 2 } else { pieces.len() };
    let codes = pieces.chunks(per_code).map(|code| Candidate::new(cell, code, ' '));
    Some(codes.filter(|code| code.shape.groups.iter().sum::<usize>() >= SHORTEST).collect())
}

impl Candidate {
    fn dashed(cell: usize, piece: &str) -> Self {
        Self::new(cell, &piece.split('-').collect::<Vec<_>>(), '-')
    }

    fn new(cell: usize, groups: &[&str], between: char) -> Self {
        let has =
            |fits: fn(&u8) -> bool| groups.iter().any(|group| group.bytes().any(|b| fits(&b)));
        let digits = has(u8::is_ascii_digit);
        let text = Zeroizing::new(groups.join(between.encode_utf8(&mut [0; 4])));
        let names = groups.iter().any(|group| is_capitalised(group));
        let shape = Shape {
            groups: groups.iter().map(|group| group.len()).collect(),
            between: (groups.len() > 1).then_some(between),
        };
        Self {
            text,
            cell,
            shape,
            digits,
            lower: has(u8::is_ascii_lowercase),
            upper: has(u8::is_ascii_uppercase),
            words: !digits && (names || groups.iter().all(|group| is_word(group))),
        }
    }
}

fn is_capitalised(group: &str) -> bool {
    let mut letters = group.chars();
    letters.next().is_some_and(|first| first.is_ascii_uppercase())
        && group.len() > 2
        && letters.all(|letter| letter.is_ascii_lowercase())
}

/// Whether letters are a word that people know.
fn is_word(group: &str) -> bool {
    let estimate = zxcvbn::zxcvbn(group, &[]);
    match estimate.sequence() {
        [only] => matches!(only.pattern, MatchPattern::Dictionary(_)),
        _ => false,
    }
}

impl Shape {
    fn is_even(&self) -> bool {
        self.groups.iter().all(|group| Some(group) == self.groups.first())
    }

    /// Whether both are one word of nearly the same length: some codes are numbers at heart.
    fn almost(&self, other: &Self) -> bool {
        match (self.groups.as_slice(), other.groups.as_slice()) {
            ([one], [other]) => one.min(other) + 1 >= 8 && one.abs_diff(*other) == 1,
            _ => false,
        }
    }
}

/// The shape of most candidates with digits, the longer one of two; else that of most others.
fn commonest(all: &[Candidate]) -> Option<Shape> {
    let most = |wanted: &dyn Fn(&Candidate) -> bool| {
        let mut counts: BTreeMap<&Shape, usize> = BTreeMap::new();
        for one in all.iter().filter(|one| wanted(one)) {
            // Dates, sums and telephone numbers are digits in uneven groups.
            if one.lower || one.upper || one.shape.is_even() {
                *counts.entry(&one.shape).or_default() += 1;
            }
        }
        let key = |shape: &Shape, count: usize| (count, shape.groups.iter().sum::<usize>());
        counts.into_iter().max_by_key(|(shape, count)| key(shape, *count))
    };
    let sure = most(&|one| one.digits);
    sure.or_else(|| most(&|one| !one.words)).map(|(shape, _)| shape.clone())
}

/// Whether so many candidates of one shape can be no accident.
fn is_enough(cells: &[Cell], all: &[Candidate], of_shape: &[&Candidate], shape: &Shape) -> bool {
    let good: Vec<&&Candidate> = of_shape.iter().filter(|one| !one.words).collect();
    let sure = good.iter().filter(|one| one.digits).count();
    let grouped = shape.groups.len() > 1;
    if sure == 0 {
        // Letters alone: only where their form cannot be that of words.
        let least = if !grouped {
            3
        } else if shape.between == Some('-') {
            2
        } else {
            4
        };
        return shape.is_even() && good.len() >= least;
    }
    let holding: BTreeSet<usize> = of_shape.iter().map(|one| one.cell).collect();
    let unlabelled = cells.iter().all(|cell| cell.label.is_empty());
    let alone = all.len() == of_shape.len() && cells.len() == holding.len() && unlabelled;
    good.len() >= 2
        || alone
        || good.iter().any(|one| one.is_unmistakable() || is_announced(cells, one))
}

/// Whether the label of a code, or the line above it, says that a code comes.
fn is_announced(cells: &[Cell], code: &Candidate) -> bool {
    let Some(cell) = cells.get(code.cell) else { return false };
    let above = cells.iter().rfind(|other| other.line < cell.line);
    let above = above.map(|other| other.whole_line.to_lowercase()).unwrap_or_default();
    [cell.label.as_str(), above.as_str()].into_iter().any(|said| {
        ANNOUNCING.iter().any(|word| said.contains(word))
            && !OTHER_CODES.iter().any(|word| said.contains(word))
    })
}

impl Candidate {
    /// Whether nothing else looks like that: three or more even groups, or sixteen mixed signs.
    fn is_unmistakable(&self) -> bool {
        let groups = &self.shape.groups;
        let mixed = self.digits && (self.lower || self.upper);
        let even = groups.len() >= 3 && self.shape.is_even() && groups.iter().all(|g| *g >= 4);
        let long = groups.len() == 1 && groups.iter().all(|group| *group >= UNMISTAKABLE);
        mixed && (even && self.shape.between == Some('-') || long)
    }
}

/// A code inside a sentence, where nothing else can look like it.
fn unmistakable(cells: &[Cell]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (place, cell) in cells.iter().enumerate() {
        for word in cell.text.split_whitespace() {
            let word = word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
            let one = of_run(place, &[word]).unwrap_or_default();
            // One for each cell, so that what is left out can be told.
            found.extend(one.into_iter().find(Candidate::is_unmistakable));
        }
    }
    found
}

/// Which signs nearly all codes of a block keep to.
struct Style {
    digits_only: bool,
    no_lower: bool,
    no_upper: bool,
}

impl Style {
    fn of(codes: &[&Candidate]) -> Self {
        let sure: Vec<_> = codes.iter().filter(|one| one.digits).collect();
        let nearly_none = |has: fn(&Candidate) -> bool| {
            let having = sure.iter().filter(|one| has(one)).count();
            sure.len() >= 3 && having * 5 <= sure.len()
        };
        Self {
            digits_only: nearly_none(|one| one.lower || one.upper),
            no_lower: nearly_none(|one| one.lower),
            no_upper: nearly_none(|one| one.upper),
        }
    }

    fn fits(&self, one: &Candidate) -> bool {
        !(self.digits_only && (one.lower || one.upper)
            || self.no_lower && one.lower
            || self.no_upper && one.upper)
    }
}
