//! Passphrases made of words drawn at random from the EFF's large list (`words/README.md`). Knows
//! no source of randomness but the one it is handed, and keeps nothing of what it drew.

use zeroize::Zeroizing;

/// The list: one word a line.
const LIST: &str = include_str!("../../words/eff-large.txt");
/// How many words it has: 6^5, as many as five dice show.
const WORDS: u16 = 7_776;
/// The first draw that would favour the words at the beginning of the list, and is drawn again.
const TOO_HIGH: u16 = u16::MAX - u16::MAX % WORDS;
/// How many words a passphrase gets: 77 bits, out of reach even where the file is stolen.
const PER_PASSPHRASE: usize = 6;

/// Six words with blanks between them. `random` gives 16 random bytes each time it is asked.
///
/// # Errors
/// What `random` says.
pub fn words<E>(mut random: impl FnMut() -> Result<[u8; 16], E>) -> Result<Zeroizing<String>, E> {
    let list: Vec<&str> = LIST.lines().collect();
    // Sized once: a text that grows leaves copies behind in freed memory.
    let mut drawn = Zeroizing::new(String::with_capacity(PER_PASSPHRASE * 16));
    let mut count = 0;
    while count < PER_PASSPHRASE {
        let bytes = Zeroizing::new(random()?);
        for pair in bytes.chunks_exact(2) {
            let number = pair.iter().fold(0_u16, |number, byte| number << 8 | u16::from(*byte));
            let word = list.get(usize::from(number % WORDS));
            let Some(word) = word.filter(|_| number < TOO_HIGH && count < PER_PASSPHRASE) else {
                continue;
            };
            if count > 0 {
                drawn.push(' ');
            }
            drawn.push_str(word);
            count += 1;
        }
    }
    Ok(drawn)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use sha2::{Digest, Sha256};

    use super::{LIST, PER_PASSPHRASE, TOO_HIGH, WORDS, words};
    use crate::vault::{Key, Passphrase};

    #[test]
    fn the_list_is_the_one_that_was_published() {
        let all: BTreeSet<&str> = LIST.lines().collect();
        assert_eq!(all.len(), usize::from(WORDS));
        let sum = data_encoding::HEXLOWER.encode(&Sha256::digest(LIST));
        assert_eq!(sum, "6d557f0693958fb5e650b68b5bee585eb82cf4da32965505c789e924743bc522");
    }

    #[test]
    fn every_word_is_as_likely_as_any_other() {
        assert_eq!(TOO_HIGH % WORDS, 0);
        // A draw that is too high is drawn again; then the first word, six times.
        let mut given = [[0xff; 16], [0; 16]].into_iter();
        let drawn = words(|| given.next().ok_or(())).expect("two draws are enough");
        assert_eq!(*drawn, ["abacus"; PER_PASSPHRASE].join(" "));
    }

    #[test]
    fn what_is_drawn_is_strong() {
        for _ in 0..20 {
            let random = || {
                let mut bytes = [0; 16];
                bytes.copy_from_slice(&Key::generate().to_line().as_bytes()[20..36]);
                Ok::<_, ()>(bytes)
            };
            let drawn = words(random).expect("there is randomness");
            assert!(Passphrase::chosen(&drawn).is_ok());
        }
    }
}
