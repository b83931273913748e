//! The two as a household: what they agreed about the session, both parts of today's limits brought together, and the
//! rest day that is the same for both whoever and whatever caused it.

use crate::after_records::marks;
use crate::answers::Answers;
use crate::cover::{self, Purpose};
use crate::model::Here;
use crate::view::{blank, main_button};
use crate::{Area, Block, Choice, ChoiceLayout, Choices, Effect, Model, Page, home};
use catalogue::Require;
use intake::{History, Own, SessionFile};
use journal::Wishes;
use limits::{PairLimits, Preferences};
use quantity::{Experience, Occasion, PerPerson, Person, Place, Set, Setting};
use words::keeper as say;

/// The record of what both agreed.
const HOUSE: &str = "house";
/// The record of today's limits of both: limits, never a reason.
pub(crate) const TODAY: &str = "today";
/// Lengths offered, minutes.
const MINUTES: [u32; 5] = [10, 20, 30, 45, 60];
/// Evenings after which two people are no longer beginners (judgement, strength D).
const REGULAR_FROM: usize = 5;
/// Length before anybody chose one, minutes.
const FIRST_MINUTES: u32 = 20;

/// What both agreed about a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct House {
    pub(crate) setting: Setting,
    pub(crate) places: Set<Place>,
    pub(crate) minutes: u32,
    pub(crate) occasion: Occasion,
}

/// What came of one person's private pages today.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// A part of the limits, and what this person would like again or left out.
    Ready(Box<Own>, Wishes),
    /// Nothing today.
    Rest,
}

/// Both outcomes, as long as the phone goes round. Kept nowhere.
pub(crate) type Round = PerPerson<Option<Outcome>>;

/// On the page about the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// How the two know each other.
    Setting(Setting),
    /// A place is there, or not.
    Place(Place),
    /// How long.
    Minutes(u32),
    /// Why today.
    Occasion(Occasion),
    /// On, to the private pages.
    Next,
}

impl House {
    fn to_text(self) -> String {
        let places: Vec<&str> = Place::ALL
            .iter()
            .filter(|&&place| self.places.contains(place))
            .map(|place| place.as_str())
            .collect();
        format!(
            "attune-house 1\nsetting {}\nplaces {}\nminutes {}\noccasion {}\n",
            self.setting,
            places.join(","),
            self.minutes,
            self.occasion
        )
    }

    /// What was kept; nothing when the setting cannot be read, because everything else hangs on it.
    fn read(text: &str) -> Option<Self> {
        let value = |name: &str| {
            let mut lines = text.lines().filter_map(|line| line.split_once(' '));
            lines.find(|(known, _)| *known == name).map(|(_, value)| value)
        };
        text.starts_with("attune-house 1\n").then_some(())?;
        let minutes = value("minutes").and_then(|word| word.parse().ok());
        Some(Self {
            setting: Setting::parse(value("setting")?)?,
            places: value("places")
                .unwrap_or_default()
                .split(',')
                .filter_map(Place::parse)
                .collect(),
            minutes: minutes
                .filter(|minutes| (8..=90).contains(minutes))
                .unwrap_or(FIRST_MINUTES),
            occasion: value("occasion").and_then(Occasion::parse).unwrap_or(Occasion::None),
        })
    }
}

/// What both agreed, as far as it is known.
pub(crate) fn house(model: &Model) -> Option<House> {
    let kept = model.record(Area::Shared, HOUSE).and_then(House::read);
    match (model.chosen, kept) {
        (Some((setting, places, minutes)), kept) => Some(House {
            setting,
            places,
            minutes,
            occasion: kept.map_or(Occasion::None, |house| house.occasion),
        }),
        (None, kept) => kept,
    }
}

/// What was chosen here had to give way to what is kept.
pub(crate) fn take_as_kept(model: &mut Model) {
    if let Some(house) = model.record(Area::Shared, HOUSE).and_then(House::read) {
        model.chosen = Some((house.setting, house.places, house.minutes));
    }
}

/// What both agreed, in the words of the reader of answers.
pub(crate) fn session(model: &Model, house: &House) -> SessionFile {
    let minutes = u16::try_from(house.minutes).unwrap_or(u16::MAX);
    let mut session = SessionFile::plain(house.setting, house.places, minutes);
    session.occasion = house.occasion;
    let done = crate::after_records::journal(model).map_or(0, |journal| {
        journal.evenings.iter().filter(|evening| evening.counts()).count()
    });
    if done > 0 {
        session.history = History::Completed(u32::try_from(done).unwrap_or(u32::MAX));
    }
    if done >= REGULAR_FROM {
        session.experience = Experience::Regular;
    }
    session
}

/// Today's limits of both and what is liked: as they told, or the starter's while neither ever told anything. `None` while
/// it is not known how the two know each other, and when somebody's own pages have to be opened first.
pub(crate) fn pair_limits(model: &Model) -> Option<(PairLimits, Preferences)> {
    let house = house(model)?;
    if let Some(told) = told_today(model, &house) {
        return Some(told);
    }
    let asked = model.round.a.is_some() || model.round.b.is_some() || model.resting == Some(model.today);
    let untold = |who| model.is_open(who) && model.record(Area::Private(who), crate::asking::ANSWERS).is_none();
    if asked || !untold(Person::A) || !untold(Person::B) {
        return None;
    }
    let minutes = u16::try_from(house.minutes).unwrap_or(u16::MAX);
    let mut limits = intake::starter_limits(house.setting, house.places, minutes);
    let marks = marks(model, Person::A)?.and(marks(model, Person::B)?);
    marks.tighten(&mut limits);
    Some((limits, marks.preferences()))
}

/// Arm span and weight, which their owner alone knows: remembered for the day and kept in no place that both share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Measures {
    day: u32,
    span_cm: PerPerson<Option<u16>>,
    weight_kg: PerPerson<Option<u16>>,
}

impl Measures {
    /// Takes them out of limits that both will share.
    fn take_out(limits: &mut PairLimits, day: u32) -> Self {
        Self {
            day,
            span_cm: core::mem::take(&mut limits.terms.span_cm),
            weight_kg: core::mem::take(&mut limits.terms.weight_kg),
        }
    }

    /// As they were told today, or as they stand on both people's own pages; `None` while those have to be opened first.
    fn today(model: &Model) -> Option<Self> {
        if let Some(measures) = model.measures.filter(|measures| measures.day == model.today) {
            return Some(measures);
        }
        let mut measures = Self {
            day: model.today,
            ..Self::default()
        };
        for who in [Person::A, Person::B] {
            if !model.is_open(who) {
                return None;
            }
            let text = model.record(Area::Private(who), crate::asking::ANSWERS);
            if let Some(Ok(answers)) = text.map(Answers::read) {
                (measures.span_cm[who], measures.weight_kg[who]) = answers.measures();
            }
        }
        Some(measures)
    }
}

/// What the two told today for a session like this one. Told for another setting, place or occasion it says nothing.
fn told_today(model: &Model, house: &House) -> Option<(PairLimits, Preferences)> {
    let mut lines = model.record(Area::Shared, TODAY)?.lines();
    (lines.next()?.parse() == Ok(model.today)).then_some(())?;
    let about = lines.next()?;
    let mut limits = limits::code::read(lines.next()?).ok()?;
    let favour = Preferences::parse(lines.next()?).ok()?;
    (about == told_for(house)).then_some(())?;
    let measures = Measures::today(model)?;
    limits.terms.span_cm = measures.span_cm;
    limits.terms.weight_kg = measures.weight_kg;
    Some((limits, favour))
}

/// What limits hang on beside the answers. Minutes do not: any length within the longest may be asked for.
fn told_for(house: &House) -> String {
    let places = Place::ALL.iter().filter(|&&place| house.places.contains(place));
    let places: Vec<&str> = places.map(|place| place.as_str()).collect();
    format!("{} {} {}", house.setting, house.occasion, places.join(","))
}

/// A new round of the phone: what was planned for today no longer counts.
pub(crate) fn begin(model: &mut Model) -> Vec<Effect> {
    model.round = Round::default();
    let mut effects = Vec::new();
    if model.record(Area::Shared, TODAY).is_some() {
        effects = model.keep(Area::Shared, TODAY, None);
    }
    match house(model) {
        Some(house) => {
            let text = house.to_text();
            if model.record(Area::Shared, HOUSE) != Some(text.as_str()) {
                effects.extend(model.keep(Area::Shared, HOUSE, Some(text)));
            }
            cover::pass(model, Person::A, Purpose::Asking);
        }
        None => model.go(Here::House),
    }
    effects
}

/// One person is through. The phone goes to the other, or both see what came of it.
pub(crate) fn through(model: &mut Model, person: Person, outcome: Outcome) -> Vec<Effect> {
    model.round[person] = Some(outcome);
    let mut effects = model.close(person);
    if model.round[person.other()].is_none() {
        cover::pass(model, person.other(), Purpose::Asking);
        return effects;
    }
    let round = core::mem::take(&mut model.round);
    match conclude(model, round) {
        Some((house, mut limits, favour)) => {
            model.measures = Some(Measures::take_out(&mut limits, model.today));
            let (about, line) = (told_for(&house), limits::code::write(&limits));
            let text = format!("{}\n{about}\n{line}\n{favour}\n", model.today);
            model.resting = None;
            effects.extend(model.keep(Area::Shared, TODAY, Some(text)));
            effects.extend(home::begin(model));
        }
        None => {
            model.resting = Some(model.today);
            model.go(Here::RestDay);
        }
    }
    effects
}

/// Both parts together; `None` for a rest day.
fn conclude(model: &Model, round: Round) -> Option<(House, PairLimits, Preferences)> {
    let house = house(model)?;
    let PerPerson { a, b } = round;
    let (Some(Outcome::Ready(a, of_a)), Some(Outcome::Ready(b, of_b))) = (a, b) else {
        return None;
    };
    let mut limits = intake::together(&session(model, &house), PerPerson { a: *a, b: *b }).ok()?;
    // Signs were asked for in private just now, and what to prepare was told to its owner. Carried on they would name a
    // condition. What the guide has to know is carried for both, so that nobody can tell whose it is.
    let requires = limits.people.a.requires.union(limits.people.b.requires);
    for who in [Person::A, Person::B] {
        limits.people[who].signs = Set::EMPTY;
        limits.people[who].requires = requires.intersect(Set::EMPTY.with(Require::FreeBreathing));
    }
    let marks = of_a.and(of_b);
    marks.tighten(&mut limits);
    Some((house, limits, marks.preferences()))
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let mut house = house(model).unwrap_or(House {
        setting: Setting::Friends,
        places: Set::EMPTY.with(Place::TwoChairs),
        minutes: FIRST_MINUTES,
        occasion: Occasion::None,
    });
    match act {
        Act::Setting(setting) => house.setting = setting,
        Act::Place(place) if house.places.contains(place) => house.places.remove(place),
        Act::Place(place) => house.places.insert(place),
        Act::Minutes(minutes) => house.minutes = minutes,
        Act::Occasion(occasion) => house.occasion = occasion,
        Act::Next => return begin(model),
    }
    model.chosen = Some((house.setting, house.places, house.minutes));
    model.keep(Area::Shared, HOUSE, Some(house.to_text()))
}

/// The page about the session, for both.
pub(crate) fn page(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let house = house(model);
    let mut page = blank(model, "house", say::house_heading(lang));
    page.blocks.push(Block::Lead(say::house_lead(lang)));
    let act = crate::Act::House;
    page.blocks.push(choices(
        say::house_setting(lang),
        false,
        Setting::ALL
            .iter()
            .map(|&value| {
                let chosen = house.is_some_and(|house| house.setting == value);
                (words::setting(lang, value), chosen, act(Act::Setting(value)))
            })
            .collect(),
    ));
    page.blocks.push(choices(
        say::house_places(lang),
        true,
        Place::ALL
            .iter()
            .filter(|&&place| place != Place::Standing)
            .map(|&value| {
                let chosen = house.is_some_and(|house| house.places.contains(value));
                (words::place(lang, value), chosen, act(Act::Place(value)))
            })
            .collect(),
    ));
    page.blocks.push(choices(
        say::house_minutes(lang),
        false,
        MINUTES
            .iter()
            .map(|&value| {
                let chosen = house.is_some_and(|house| house.minutes == value);
                (say::minutes(lang, value), chosen, act(Act::Minutes(value)))
            })
            .collect(),
    ));
    page.blocks.push(choices(
        say::house_occasion(lang),
        false,
        Occasion::ALL
            .iter()
            .map(|&value| {
                let chosen = house.is_some_and(|house| house.occasion == value);
                (words::occasion(lang, value), chosen, act(Act::Occasion(value)))
            })
            .collect(),
    ));
    page.back = Some((say::back_button(lang), crate::Act::GoHome));
    let mut next = main_button(say::next_button(lang), act(Act::Next));
    next.enabled = house.is_some();
    page.foot.push(next);
    page
}

fn choices(legend: String, several: bool, options: Vec<(String, bool, crate::Act)>) -> Block<crate::Act> {
    let options = options.into_iter().map(|(label, chosen, act)| Choice {
        label,
        note: None,
        chosen,
        act,
    });
    Block::Choices(Choices {
        legend,
        legend_shown: true,
        several,
        layout: ChoiceLayout::Pills,
        options: options.collect(),
    })
}

/// A rest day: nothing on it depends on who or what.
pub(crate) fn rest_day(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "rest-day", say::rest_heading(lang));
    page.blocks.push(Block::Lead(say::rest_lead(lang)));
    page.blocks.push(Block::Text(say::rest_ideas(lang)));
    page.foot.push(main_button(say::rest_done(lang), crate::Act::Away));
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_agreed_is_read_in_every_version_so_far() {
        const VERSIONS: &[&str] = &[include_str!("../golden/house-1.txt")];
        for golden in VERSIONS {
            let house = House::read(golden).expect("an older app wrote this");
            assert_eq!((house.setting, house.minutes), (Setting::Friends, 30));
            assert_eq!(house.to_text(), *golden);
        }
    }
    #[test]
    fn a_setting_that_cannot_be_read_is_asked_for_again() {
        for text in [
            "",
            "attune-house 2\n",
            "attune-house 1\nsetting neighbours\nminutes 20\n",
        ] {
            assert_eq!(House::read(text), None, "{text:?}");
        }
        let odd = House::read("attune-house 1\nsetting family\nplaces moon,sofa\nminutes 9000\noccasion birthday\n");
        let odd = odd.expect("the setting is there");
        assert_eq!((odd.minutes, odd.occasion), (FIRST_MINUTES, Occasion::None));
        assert_eq!(odd.places, Set::EMPTY.with(Place::Sofa));
    }
}
