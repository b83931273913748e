//! How long it takes, by a stated model: a careful reader reads 240 words a minute, someone who knows the page 400, and
//! every choice costs 1.2 s. From "I am A" to the last tap; every word of every page counts once, names on the map aside.

mod story;

use keeper::{Field, To};
use story::{Phone, READ_S, SKIM_S, TAP_S};

#[test]
fn a_first_time_with_wishes_height_and_a_bruise_takes_at_most_three_minutes() {
    for (language, words) in [("en-GB", EN), ("uk-UA", UK)] {
        let mut phone = Phone::new(language);
        phone.open(To::Intake).i_am("A");
        phone.count_anew().see();
        phone.taps(words.likes);
        phone.type_in(Field::Number, "168");
        phone.taps(words.rest);
        let seconds = phone.words as f64 * READ_S + phone.taps as f64 * TAP_S;
        let told = format!("{language}: {} words, {} taps, {seconds:.0} s", phone.words, phone.taps);
        assert_eq!(phone.heading(), words.end, "{told}");
        assert!(seconds <= 180.0, "{told}");
        assert!(phone.words > 300, "{told}: is the model counting?");
    }
}

#[test]
fn nothing_new_takes_at_most_fifteen_seconds() {
    for (language, words) in [("en-GB", EN), ("uk-UA", UK)] {
        let mut phone = Phone::new(language);
        phone.open(To::Intake).i_am("A");
        phone.taps(words.likes).taps(words.rest);
        phone.days_later(7).open(To::Intake);
        phone.i_am("A").count_anew().see();
        phone.taps(&words.again[..1]).see();
        phone.taps += 1; // the last one, after which the page is somebody else's
        let seconds = phone.words as f64 * SKIM_S + phone.taps as f64 * TAP_S;
        let told = format!("{language}: {} words, {} taps, {seconds:.1} s", phone.words, phone.taps);
        phone.taps(&words.again[1..]);
        assert_eq!(phone.heading(), words.over, "{told}");
        assert!(seconds <= 15.0, "{told}");
    }
}

#[test]
fn whoever_skips_everything_is_through_in_three_taps() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    phone.taps = 0;
    phone.taps(&["Skip all of these pages", "Yes"]);
    assert_eq!(phone.heading(), "Thank you.");
    phone.tap("Done, hand to B");
    assert_eq!(phone.taps, 3);
}

struct Words {
    likes: &'static [&'static str],
    rest: &'static [&'static str],
    again: &'static [&'static str],
    end: &'static str,
    over: &'static str,
}

const EN: Words = Words {
    likes: &[
        "Left shoulder top",
        "most of all",
        "Left lower back",
        "gladly",
        "Left sole",
        "ticklish",
        "Next",
        "Relaxing",
        "medium",
        "Next",
        "None of these",
    ],
    rest: &[
        "None of these",
        "Left lower back",
        "Yes",
        "Next",
        "Next",
        "Today / None of these",
        "Skin / Something here",
        "Bruise or bump",
        "Next",
        "Left shin",
        "Next",
        "None of all these",
        "None of all these",
        "None of all these",
        "None of all these",
        "Yes",
        "Without a PIN",
    ],
    again: &["Nothing new, hands welcome as before", "Yes"],
    end: "Thank you.",
    over: "Pass the phone to B",
};

const UK: Words = Words {
    likes: &[
        "Ліве надпліччя",
        "дуже",
        "Поперек ліворуч",
        "охоче",
        "Ліва підошва",
        "лоскотно",
        "Далі",
        "Розслаблення",
        "помірно",
        "Далі",
        "Нічого з цього",
    ],
    rest: &[
        "Нічого з цього",
        "Поперек ліворуч",
        "Так",
        "Далі",
        "Далі",
        "Сьогодні / Нічого з цього",
        "Шкіра / Щось є",
        "Синець або ґуля",
        "Далі",
        "Ліва гомілка спереду",
        "Далі",
        "Зовсім нічого з цього",
        "Зовсім нічого з цього",
        "Зовсім нічого з цього",
        "Зовсім нічого з цього",
        "Так",
        "Без PIN",
    ],
    again: &["Нічого нового, руки бажані, як і раніше", "Так"],
    end: "Дякуємо.",
    over: "Передайте телефон: B",
};
