//! Golden sentences: what is said of few, many, good and bad evenings, in both languages.

mod story;

use expect_test::{Expect, expect};
use journal::{Day, Diary, Evening, Journal, Kind};
use keeper::{Area, Block};
use quantity::{Person, Setting};
use story::{Phone, TODAY};

/// What A reads about evenings with these differences (before minus after), massage and plain rest.
fn read(lang: &'static str, massage: &[i8], rest: &[i8]) -> String {
    let (mut journal, mut diary) = (Journal::default(), Diary::default());
    let all = massage
        .iter()
        .map(|d| (Kind::Massage, d))
        .chain(rest.iter().map(|d| (Kind::Rest, d)));
    for (number, (kind, difference)) in all.enumerate() {
        let id = u32::try_from(number).expect("few") + 1;
        let day = Day(i32::try_from(TODAY).expect("a day") - 60 + i32::try_from(number).expect("few") * 3);
        let mut evening = Evening::rest(id, day.at(20 * 60), 1200, 1200);
        evening.kind = kind;
        journal.add(evening);
        let before = 5 + difference / 2;
        diary.before(day.at(20 * 60), u8::try_from(before).expect("on the scale"));
        diary.begins(id, day.at(20 * 60));
        diary.after(id, u8::try_from(before - difference).ok());
    }
    let mut phone = Phone::at_home(Setting::Partners).speaking(lang);
    phone.put(Area::Shared, "journal", &journal.to_text());
    phone.put(Area::Private(Person::A), "diary", &diary.to_text());
    phone.open(keeper::To::Home);
    let (link, here) = match lang {
        "en" => ("How it was for A, in private", "I am A"),
        _ => ("Як було для A, наодинці", "Це я, A"),
    };
    phone.tap(link);
    phone.tap(here);
    let page = phone.page();
    let mut lines = vec![format!("| {}", page.heading)];
    for block in page.blocks {
        match block {
            Block::Lead(text) | Block::Text(text) => lines.push(format!("| {text}")),
            Block::Spread(spread) => {
                for range in spread.ranges {
                    lines.push(format!(
                        "|   {}: {} .. {} .. {}",
                        range.label, range.from, range.middle, range.to
                    ));
                }
            }
            _ => {}
        }
    }
    lines.join("\n")
}

fn both(massage: &[i8], rest: &[i8], expected: &Expect) {
    expected.assert_eq(&format!(
        "{}\n\n{}",
        read("en", massage, rest),
        read("uk", massage, rest)
    ));
}

#[test]
fn two_evenings() {
    both(
        &[3, 4],
        &[],
        &expect![[r#"
        | Too early to tell.
        | Your tension, 0 to 10, 2 evenings
        | Three evenings with both notes are the least that say anything.
        | Plain rest lowers tension too. An evening of it now and then would show what massage adds.

        | Ще зарано щось казати.
        | Ваше напруження, від 0 до 10, 2 вечори
        | Щоб щось сказати, треба принаймні три вечори з обома нотатками.
        | Сам відпочинок теж знижує напруження. Вечір просто відпочинку час від часу показав би, що додає масаж."#]],
    );
}

#[test]
fn three_evenings_that_agree() {
    both(
        &[2, 2, 2],
        &[],
        &expect![[r#"
        | Lower on most evenings. Too early to say why.
        | Your tension, 0 to 10, 3 evenings
        |   Massage, 3 evenings: -5 .. 20 .. 45
        | After massage, your tension was about 2 points lower. Anything from about half a point higher to about 4 and a half points lower fits what you noted.
        | Plain rest lowers tension too. An evening of it now and then would show what massage adds.

        | Здебільшого нижче. Чому — казати ще зарано.
        | Ваше напруження, від 0 до 10, 3 вечори
        |   Масаж, 3 вечори: -5 .. 20 .. 45
        | Після масажу напруження було приблизно на 2 бали нижчим. З вашими нотатками узгоджується все від «приблизно на пів бала вище» до «приблизно на 4 з половиною бала нижче».
        | Сам відпочинок теж знижує напруження. Вечір просто відпочинку час від часу показав би, що додає масаж."#]],
    );
}

#[test]
fn six_evenings_beside_three_of_rest() {
    both(
        &[2, 3, 0, 3, -1, 4],
        &[1, 2, 0],
        &expect![[r#"
        | Lower on most evenings. Too early to say why.
        | Your tension, 0 to 10, 9 evenings
        |   Massage, 6 evenings: -3 .. 18 .. 39
        |   Plain rest, 3 evenings: -15 .. 10 .. 35
        | After massage, your tension was nearly 2 points lower. Anything from no change to nearly 4 points lower fits what you noted.
        | Plain rest may do as much. 3 evenings cannot tell them apart.

        | Здебільшого нижче. Чому — казати ще зарано.
        | Ваше напруження, від 0 до 10, 9 вечорів
        |   Масаж, 6 вечорів: -3 .. 18 .. 39
        |   Просто відпочинок, 3 вечори: -15 .. 10 .. 35
        | Після масажу напруження було майже на 2 бали нижчим. З вашими нотатками узгоджується все від «без змін» до «майже на 4 бали нижче».
        | Просто відпочинок, можливо, дає стільки ж. За 3 вечорами їх не розрізнити."#]],
    );
}

#[test]
fn many_evenings_far_better_than_rest() {
    both(
        &[5, 4, 5, 4, 5, 4, 5, 5],
        &[0, 1, 0, 1, 0],
        &expect![[r#"
        | Lower after massage.
        | Your tension, 0 to 10, 13 evenings
        |   Massage, 8 evenings: 37 .. 46 .. 55
        |   Plain rest, 5 evenings: -9 .. 4 .. 17
        | After massage, your tension was about 4 and a half points lower. Anything from nearly 4 points lower to about 5 and a half points lower fits what you noted.
        | Massage lowered it a little over 4 points more than plain rest did.

        | Після масажу нижче.
        | Ваше напруження, від 0 до 10, 13 вечорів
        |   Масаж, 8 вечорів: 37 .. 46 .. 55
        |   Просто відпочинок, 5 вечорів: -9 .. 4 .. 17
        | Після масажу напруження було приблизно на 4 з половиною бала нижчим. З вашими нотатками узгоджується все від «майже на 4 бали нижче» до «приблизно на 5 з половиною бала нижче».
        | Масаж знизив його помітніше за просто відпочинок. Різниця: трохи більше ніж на 4 бали."#]],
    );
}

#[test]
fn rest_does_more() {
    both(
        &[1, 0, 1, 0, 1, 0],
        &[4, 5, 4, 5],
        &expect![[r#"
        | No clear change so far.
        | Your tension, 0 to 10, 10 evenings
        |   Massage, 6 evenings: -6 .. 5 .. 16
        |   Plain rest, 4 evenings: 29 .. 45 .. 61
        | After massage, your tension was about half a point lower. Anything from about half a point higher to about 1 and a half points lower fits what you noted.
        | Plain rest lowered it about 4 points more than massage did.

        | Поки що без виразної зміни.
        | Ваше напруження, від 0 до 10, 10 вечорів
        |   Масаж, 6 вечорів: -6 .. 5 .. 16
        |   Просто відпочинок, 4 вечори: 29 .. 45 .. 61
        | Після масажу напруження було приблизно на пів бала нижчим. З вашими нотатками узгоджується все від «приблизно на пів бала вище» до «приблизно на 1 з половиною бала нижче».
        | Просто відпочинок знизив його помітніше за масаж. Різниця: приблизно на 4 бали."#]],
    );
}

#[test]
fn worse_afterwards() {
    both(
        &[-3, -2, -3, -2, -3],
        &[1],
        &expect![[r#"
        | Higher after massage, so far.
        | Your tension, 0 to 10, 6 evenings
        |   Massage, 5 evenings: -39 .. -26 .. -13
        | After massage, your tension was about 2 and a half points higher. Anything from a little over 1 point higher to nearly 4 points higher fits what you noted.
        | Softer or shorter may suit you better.
        | Plain rest may do the same. 1 evening to compare is too few.

        | Після масажу поки що вище.
        | Ваше напруження, від 0 до 10, 6 вечорів
        |   Масаж, 5 вечорів: -39 .. -26 .. -13
        | Після масажу напруження було приблизно на 2 з половиною бала вищим. З вашими нотатками узгоджується все від «трохи більше ніж на 1 бал вище» до «майже на 4 бали вище».
        | Можливо, вам краще м’якше або коротше.
        | Просто відпочинок, можливо, дає те саме. 1 вечір для порівняння — замало."#]],
    );
}

#[test]
fn nothing_changes() {
    both(
        &[0, 1, -1, 0, 0, 0, 1, -1],
        &[],
        &expect![[r#"
        | No clear change so far.
        | Your tension, 0 to 10, 8 evenings
        |   Massage, 8 evenings: -9 .. 0 .. 9
        | After massage, your tension was about the same. Anything from nearly 1 point higher to nearly 1 point lower fits what you noted.
        | Plain rest lowers tension too. An evening of it now and then would show what massage adds.

        | Поки що без виразної зміни.
        | Ваше напруження, від 0 до 10, 8 вечорів
        |   Масаж, 8 вечорів: -9 .. 0 .. 9
        | Після масажу напруження було приблизно таким самим. З вашими нотатками узгоджується все від «майже на 1 бал вище» до «майже на 1 бал нижче».
        | Сам відпочинок теж знижує напруження. Вечір просто відпочинку час від часу показав би, що додає масаж."#]],
    );
}
