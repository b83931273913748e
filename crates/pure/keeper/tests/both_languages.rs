//! Every page of the private round in both languages: complete, without jargon, without a word of the other language.

mod story;

use keeper::{Field, To};
use story::{Phone, said};

/// Words that are never shown to people.
const NEVER_EN: &[&str] = &[
    "checker",
    "proof",
    "objective",
    "giver load",
    "ledger",
    "coercion",
    "contraindication",
    "score",
    "detox",
    "toxin",
    "receiver",
    "condition",
    "screened",
    "encrypt",
    "database",
    "storage",
    "user",
];
const NEVER_UK: &[&str] = &[
    "протипоказан",
    "перевіряльник",
    "бали",
    "рейтинг",
    "користувач",
    "шифр",
    "база даних",
    "токсин",
    "детокс",
    "ти ",
    "твій",
    "твоя",
];

/// Everything that is said on every page of a round that tells a little of everything.
fn everything(language: &'static str, words: &[&str]) -> Vec<String> {
    let mut phone = Phone::new(language);
    let mut all = Vec::new();
    phone.open(To::AboutUs);
    all.extend(said(&phone.page()));
    phone.open(To::Intake);
    all.extend(said(&phone.page()));
    for word in words {
        match word.strip_prefix("> ") {
            Some(text) => phone.type_in(Field::Number, text),
            None => phone.tap(word),
        };
        all.extend(said(&phone.page()));
    }
    all
}

#[test]
fn english_pages_are_plain() {
    let all = everything(
        "en-GB",
        &[
            "I am A",
            "Left shoulder top",
            "gladly",
            "Next",
            "Next",
            "None of these",
            "> 170",
            "None of these",
            "Next",
            "Next",
            "Today / None of these",
            "Skin / Something here",
            "Bruise or bump",
            "Next",
            "Next",
            "None of all these",
            "None of all these",
            "Pregnancy, birth and periods / Something here",
            "Pregnant, or perhaps pregnant",
            "Cancer / None of these",
            "Devices and implants / None of these",
            "Next",
            "Next",
            "Next",
            "That was a slip: back",
            "Yes, for this",
            "Next",
            "Skip",
            "No, or not sure",
            "Done, hand to B",
            "I am B",
            "Skip all of these pages",
            "Yes",
            "Done, back to both",
        ],
    );
    assert!(all.len() > 150, "{}", all.len());
    for text in &all {
        let lower = text.to_lowercase();
        for never in NEVER_EN {
            assert!(!lower.contains(never), "{never:?} in {text:?}");
        }
        assert!(!text.contains('!'), "calm: {text:?}");
        let cyrillic = |letter: char| ('а'..='я').contains(&letter) || "іїєґ".contains(letter);
        assert!(!lower.chars().any(cyrillic), "{text:?}");
    }
}

#[test]
fn ukrainian_pages_are_plain_and_ukrainian() {
    let all = everything(
        "uk-UA",
        &[
            "Це я, A",
            "Ліве надпліччя",
            "охоче",
            "Далі",
            "Далі",
            "Нічого з цього",
            "> 170",
            "Нічого з цього",
            "Далі",
            "Далі",
            "Сьогодні / Нічого з цього",
            "Шкіра / Щось є",
            "Синець або ґуля",
            "Далі",
            "Далі",
            "Зовсім нічого з цього",
            "Зовсім нічого з цього",
            "Вагітність, пологи та місячні / Щось є",
            "Вагітність, або можлива вагітність",
            "Рак / Нічого з цього",
            "Пристрої та імпланти / Нічого з цього",
            "Далі",
            "Далі",
            "Далі",
            "Це помилка: назад",
            "Так, саме для цього",
            "Далі",
            "Пропустити",
            "Ні, або не певно",
            "Готово, передати: B",
            "Це я, B",
            "Пропустити всі ці сторінки",
            "Так",
            "Готово, назад до обох",
        ],
    );
    assert!(all.len() > 150, "{}", all.len());
    for text in &all {
        let lower = text.to_lowercase();
        for never in NEVER_UK {
            let at_start = lower.split(|letter: char| !letter.is_alphabetic());
            let whole = never.ends_with(' ') && at_start.clone().any(|word| word == never.trim());
            assert!(
                !whole && (never.ends_with(' ') || !lower.contains(never)),
                "{never:?} in {text:?}"
            );
        }
        assert!(!text.contains('!'), "calm: {text:?}");
        let foreign = text
            .split(|letter: char| !letter.is_ascii_alphabetic())
            .filter(|word| !["", "A", "B", "PIN", "Attune"].contains(word));
        assert_eq!(foreign.collect::<Vec<_>>(), Vec::<&str>::new(), "{text:?}");
    }
}
