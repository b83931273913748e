//! What outside input can do to us: damaged files of every kind, thousands a second, from a seed.
//!
//! A target takes bytes and reads them as a shell would. It may refuse; it may not panic, and what it accepts must
//! survive being written and read again.

mod keeping;
pub mod mutate;
pub mod targets;
pub mod telling;

use mutate::Dice;
use targets::Target;

/// Runs one round: picks a seed file, damages it, gives it to the target. Returns whether the target accepted it.
///
/// The round is a function of `seed` alone, so a failure is repeated by its number.
pub fn round(target: &Target, seed: u64) -> bool {
    let mut dice = Dice::new(seed);
    (target.read)(&input(target, &mut dice))
}

/// The damaged input of one round.
#[must_use]
pub fn input(target: &Target, dice: &mut Dice) -> Vec<u8> {
    let seeds = (target.seeds)();
    let mut text = seeds[dice.below(seeds.len())].clone();
    mutate::damage(&mut text, dice);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_damage_and_another_seed_another() {
        for target in targets::ALL {
            let make = |seed| input(target, &mut Dice::new(seed));
            assert_eq!(make(1), make(1));
            assert!((0..50).any(|seed| make(seed) != make(seed + 1)), "{}", target.name);
        }
    }

    #[test]
    fn undamaged_files_are_accepted_so_the_damage_starts_from_something_real() {
        for target in targets::ALL {
            assert!(!(target.seeds)().is_empty(), "{}", target.name);
            for seed in (target.seeds)() {
                assert!(
                    (target.read)(seed),
                    "{}: {}",
                    target.name,
                    String::from_utf8_lossy(seed)
                );
            }
        }
    }

    #[test]
    fn a_thousand_damaged_files_of_each_kind_are_answered_without_panic_and_most_are_refused() {
        for target in targets::ALL {
            let accepted = (0..1000).filter(|seed| round(target, *seed)).count();
            assert!(
                accepted < 900,
                "{}: {accepted} of 1000 accepted; is the reader reading?",
                target.name
            );
        }
    }
}
