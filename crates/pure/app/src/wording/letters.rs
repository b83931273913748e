//! Small and capital letters of the two alphabets the app speaks. The standard library's tables know every script there
//! is and would be loaded before the first screen.

/// The capital of a letter; anything else stays as it is.
fn upper(letter: char) -> char {
    let code = u32::from(letter);
    let moved = match letter {
        'а'..='я' => code - 0x20,
        'ѐ'..='џ' => code - 0x50,
        'ґ' => code - 1,
        _ => return letter.to_ascii_uppercase(),
    };
    char::from_u32(moved).unwrap_or(letter)
}

/// The small form of a letter; anything else stays as it is.
fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let moved = match letter {
        'А'..='Я' => code + 0x20,
        'Ѐ'..='Џ' => code + 0x50,
        'Ґ' => code + 1,
        _ => return letter.to_ascii_lowercase(),
    };
    char::from_u32(moved).unwrap_or(letter)
}

/// The same words with a capital first letter, for the beginning of a sentence or a label.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(upper).into_iter().chain(letters).collect()
}

/// The same words in small letters, for the middle of a sentence.
pub(crate) fn small(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_alphabets_change_as_the_whole_of_unicode_has_it() {
        let letters = ('a'..='z').chain('а'..='я').chain("ґєії’ -·1".chars());
        for letter in letters {
            let capital: String = letter.to_uppercase().collect();
            assert_eq!(upper(letter).to_string(), capital);
            assert_eq!(lower(upper(letter)), letter);
        }
    }

    #[test]
    fn only_the_first_letter_becomes_a_capital() {
        assert_eq!(capital("їжак і ґанок"), "Їжак і ґанок");
        assert_eq!(capital("facing chairs"), "Facing chairs");
        assert_eq!(capital(""), "");
        assert_eq!(small("Два СТІЛЬЦІ"), "два стільці");
    }
}
