//! What a therapist hands over and what two people told afterwards, damaged on the way.

use catalogue::{PhraseKind, RegionId, TechniqueId};
use journal::{AtHome, Day, Diary, DoneOfPlan, Evening, Handed, Handover, Journal, Mark, Pick, Piece, Topic};
use quantity::{Person, Pressure, Setting, Side};
use std::sync::LazyLock;

/// A plan and an answer, as they are handed over.
static HANDED: LazyLock<Vec<Handed>> = LazyLock::new(|| {
    let picks: Vec<Pick> = catalogue::PHRASES
        .iter()
        .filter(|phrase| phrase.kind == PhraseKind::Work)
        .filter_map(|phrase| {
            let region = RegionId::all().find(|&region| phrase.regions.contains(region))?;
            let paired = region.entry().paired;
            Some(Pick {
                receiver: Person::B,
                phrase: phrase.id,
                region,
                side: if paired { Side::Left } else { Side::Midline },
                level: Pressure::TWO,
            })
        })
        .take(20)
        .collect();
    let piece = (Person::A, RegionId::known("palm"), TechniqueId::known("hand_work"));
    let at_home = AtHome {
        receiver: piece.0,
        technique: piece.2,
        region: piece.1,
        minutes: 3,
        times: 3,
    };
    let plan = Handover {
        setting: Setting::Partners,
        minutes: 30,
        picks,
        at_home: vec![at_home],
        note: "Повільно. Slowly.".to_owned(),
    };
    let done = DoneOfPlan {
        evenings: 3,
        pieces: vec![(piece.0, piece.1, piece.2, 12)],
    };
    vec![Handed::Plan(plan, 0), Handed::Done(done, 0)]
});

/// As text.
pub(crate) fn handed() -> &'static [Vec<u8>] {
    static SEEDS: LazyLock<Vec<Vec<u8>>> =
        LazyLock::new(|| HANDED.iter().map(|handed| handed.to_text().into_bytes()).collect());
    &SEEDS
}

/// As the bytes inside, past the check that finds nearly all damage.
pub(crate) fn contents() -> &'static [Vec<u8>] {
    static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| HANDED.iter().map(Handed::content).collect());
    &SEEDS
}

/// Both kinds of record.
pub(crate) fn records() -> &'static [Vec<u8>] {
    static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
        let piece = Piece::at(Person::A, RegionId::known("palm"), TechniqueId::known("hand_work"));
        let mut diary = Diary::default();
        diary.mark(&piece, Some(Mark::LeaveOut));
        diary.before(Day(20_000).at(1200), 7);
        diary.begins(1, Day(20_000).at(1210));
        diary.after(1, Some(3));
        diary.check_in(Day(20_008), Topic::Sleep, 6);
        let mut journal = Journal::default();
        journal.add(Evening::rest(1, Day(20_000).at(1210), 600, 600));
        vec![journal.to_text().into_bytes(), diary.to_text().into_bytes()]
    });
    &SEEDS
}

/// A text that was handed over: what is accepted comes back the same after being written.
pub(crate) fn text(bytes: &[u8]) -> bool {
    let Ok(handed) = Handed::from_text(&String::from_utf8_lossy(bytes)) else {
        return false;
    };
    survives(&handed);
    true
}

/// The bytes inside.
pub(crate) fn content(bytes: &[u8]) -> bool {
    let Ok(handed) = Handed::from_content(bytes) else {
        return false;
    };
    survives(&handed);
    true
}

/// What was read without what this catalogue does not know is written and read again.
fn survives(handed: &Handed) {
    let known = match handed.clone() {
        Handed::Plan(plan, _) => Handed::Plan(plan, 0),
        Handed::Done(done, _) => Handed::Done(done, 0),
    };
    assert_eq!(Handed::from_text(&known.to_text()).as_ref(), Ok(&known));
}

/// A record: what is accepted keeps its meaning, and every number it leads to can be worked out.
pub(crate) fn record(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let (journal, diary) = (Journal::from_text(text), Diary::from_text(text));
    if let Ok(journal) = &journal {
        assert_eq!(Journal::from_text(&journal.to_text()).as_ref(), Ok(journal));
        let now = Day(20_100).at(1200);
        let _ = journal::next(&journal.evenings, journal.rhythm, journal.event, Setting::Partners, now);
        let _ = (journal.next_id(), journal::ceiling(&journal.evenings, now));
        let _ = journal::Minutes::since(&journal.evenings, Day(0));
    }
    if let Ok(diary) = &diary {
        assert_eq!(Diary::from_text(&diary.to_text()).as_ref(), Ok(diary));
        let evening = Evening::rest(1, Day(20_000).at(1210), 600, 600);
        let _ = journal::verdict(&diary.differences(&[evening], journal::Kind::Rest), &[]);
        let _ = diary.due(Day(20_100).at(1200), Day(20_000), Day(20_050).at(0));
        let _ = diary.answers(Topic::Sleep);
        let mut wishes = journal::Wishes::default();
        wishes.add(diary);
        let _ = wishes.preferences();
    }
    journal.is_ok() || diary.is_ok()
}
