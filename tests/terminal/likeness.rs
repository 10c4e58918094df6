//! Whether what was printed is what a story expects. `[..]` stands for anything on a line, a line
//! of `...` for any lines, none included.

/// What is unlike, in a sentence; nothing where all is as expected.
pub fn unlike(expected: &str, printed: &str) -> Option<String> {
    let expected: Vec<&str> = expected.lines().collect();
    let printed: Vec<&str> = printed.lines().collect();
    if fits(&expected, &printed) {
        return None;
    }
    let same = expected.iter().zip(&printed).take_while(|(one, other)| line_fits(one, other));
    let place = same.count();
    Some(format!(
        "line {} is unlike\nexpected: {}\nprinted:  {}",
        place + 1,
        expected.get(place).unwrap_or(&"(nothing more)"),
        printed.get(place).unwrap_or(&"(nothing more)"),
    ))
}

fn fits(expected: &[&str], printed: &[&str]) -> bool {
    match (expected.split_first(), printed.split_first()) {
        (None, None) => true,
        (Some((&"...", rest)), _) => {
            fits(rest, printed)
                || printed.split_first().is_some_and(|(_, after)| fits(expected, after))
        }
        (Some((line, rest)), Some((other, after))) => line_fits(line, other) && fits(rest, after),
        _ => false,
    }
}

fn line_fits(expected: &str, printed: &str) -> bool {
    let Some((before, rest)) = expected.split_once("[..]") else { return expected == printed };
    let Some(mut after) = printed.strip_prefix(before) else { return false };
    loop {
        if line_fits(rest, after) {
            return true;
        }
        let mut letters = after.chars();
        if letters.next().is_none() {
            return false;
        }
        after = letters.as_str();
    }
}

/// That this can say no.
pub fn can_fail() -> Result<(), String> {
    let table = [
        ("a\n", "a\n", true),
        ("", "", true),
        ("", "a", false),
        ("a", "", false),
        ("a [..] c", "a b c", true),
        ("a [..] c", "a b d", false),
        ("[..]", "a", true),
        ("a[..]", "a", true),
        ("a\n...\nc", "a\nb\nb\nc", true),
        ("a\n...\nc", "a\nc", true),
        ("a\n...\nc", "a\nb", false),
        ("...", "", true),
        ("a\nb", "a", false),
    ];
    for (expected, printed, fits) in table {
        if unlike(expected, printed).is_none() != fits {
            return Err(format!("{expected:?} and {printed:?} were told to be like: {}", !fits));
        }
    }
    Ok(())
}
