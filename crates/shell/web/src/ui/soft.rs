//! Places where a long Ukrainian word may break. Browsers know them for English; for Ukrainian most do not.

/// The text with soft hyphens between syllables, never next to the edge of a word.
pub(super) fn soft(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = |i: usize| letters.get(i).copied().unwrap_or(' ');
    let vowel = |c: char| "аеєиіїоуюя".contains(c);
    let consonant = |c: char| matches!(c, 'б'..='щ' | 'ґ') && !vowel(c);
    let mut out = String::with_capacity(text.len() + 16);
    for (i, &letter) in letters.iter().enumerate() {
        out.push(letter);
        let open = vowel(letter) && consonant(at(i + 1)) && vowel(at(i + 2));
        let closed = i > 0 && vowel(at(i - 1)) && consonant(letter) && consonant(at(i + 1)) && vowel(at(i + 2));
        let inside = i > 0 && of_a_word(at(i - 1)) && of_a_word(at(i + 3));
        if inside && (open || closed) {
            out.push('\u{ad}');
        }
    }
    out
}

/// A letter of a Ukrainian word. The library's table of all letters of the world would come with the first load.
fn of_a_word(c: char) -> bool {
    matches!(c, 'А'..='я' | 'Ґ' | 'ґ' | 'Є' | 'є' | 'І' | 'і' | 'Ї' | 'ї')
}
