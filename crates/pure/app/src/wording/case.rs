//! Capital and small letters of the app's languages. The tables for every script of the world would be a twentieth of
//! all that a phone has to load before the first screen.

/// The same words with a capital first letter, for the beginning of a sentence or a label.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| core::iter::once(upper(first)).chain(letters).collect())
        .unwrap_or_default()
}

/// The same words in small letters.
pub(crate) fn small(text: &str) -> String {
    text.chars().map(lower).collect()
}

fn upper(letter: char) -> char {
    match letter {
        'а'..='я' => moved(letter, -32),
        'ѐ'..='џ' => moved(letter, -80),
        'ґ' => 'Ґ',
        _ => letter.to_ascii_uppercase(),
    }
}

fn lower(letter: char) -> char {
    match letter {
        'А'..='Я' => moved(letter, 32),
        'Ѐ'..='Џ' => moved(letter, 80),
        'Ґ' => 'ґ',
        _ => letter.to_ascii_lowercase(),
    }
}

fn moved(letter: char, by: i32) -> char {
    u32::from(letter)
        .checked_add_signed(by)
        .and_then(char::from_u32)
        .unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_both_languages_has_the_case_that_the_world_gives_it() {
        let letters = ('A'..='Z').chain('a'..='z').chain('А'..='я').chain("ҐґЄєІіЇїЁё’ʼ—«».9".chars());
        for letter in letters {
            assert_eq!(small(&letter.to_string()), letter.to_lowercase().to_string(), "{letter}");
            assert_eq!(capital(&letter.to_string()), letter.to_uppercase().to_string(), "{letter}");
        }
    }

    #[test]
    fn only_the_first_letter_becomes_a_capital() {
        assert_eq!(capital("їхні руки, A"), "Їхні руки, A");
        assert_eq!(small("Два стільці"), "два стільці");
        assert_eq!(capital(""), "");
    }
}
