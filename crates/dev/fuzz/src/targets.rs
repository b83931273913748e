//! The readers under attack and the good files from which the damage starts.

use crate::{keeping, telling};
use plan::Plan;
use std::sync::LazyLock;

/// One reader of outside input.
#[derive(Debug)]
pub struct Target {
    /// Its name in reports.
    pub name: &'static str,
    /// Good files of this kind.
    pub seeds: fn() -> &'static [Vec<u8>],
    /// Reads as a shell would; true when accepted. Panics only on a defect of ours.
    pub read: fn(&[u8]) -> bool,
}

/// Every reader of files that come from outside.
pub const ALL: &[Target] = &[
    Target {
        name: "pair",
        seeds: pairs,
        read: pair_file,
    },
    Target {
        name: "plan",
        seeds: plans,
        read: plan_file,
    },
    Target {
        name: "limits",
        seeds: lines,
        read: limits_line,
    },
    Target {
        name: "export",
        seeds: keeping::exports,
        read: keeping::export,
    },
    Target {
        name: "private record",
        seeds: keeping::private_records,
        read: keeping::private_record,
    },
    Target {
        name: "handed over",
        seeds: telling::handed,
        read: telling::text,
    },
    Target {
        name: "handed over, inside",
        seeds: telling::contents,
        read: telling::content,
    },
    Target {
        name: "journal and diary",
        seeds: telling::records,
        read: telling::record,
    },
];

fn pairs() -> &'static [Vec<u8>] {
    static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| vec![include_bytes!("../seeds/pair.toml").to_vec()]);
    &SEEDS
}

fn plans() -> &'static [Vec<u8>] {
    static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| vec![include_bytes!("../seeds/plan.json").to_vec()]);
    &SEEDS
}

/// Lines of limits name their catalogue, so they are written when they are needed.
fn lines() -> &'static [Vec<u8>] {
    static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
        let pair = pairs().iter().filter_map(|bytes| intake::read_bytes(bytes).ok());
        let limits = pair.filter_map(|pair| intake::limits(&pair).ok());
        limits
            .flat_map(|limits| {
                [
                    limits::code::write(&limits),
                    limits::code::write_person(&limits.people.a),
                ]
            })
            .map(String::into_bytes)
            .collect()
    });
    &SEEDS
}

/// PAIR.toml: what is accepted must also be turned into limits, or refused for today, without panic.
fn pair_file(bytes: &[u8]) -> bool {
    match intake::read_bytes(bytes) {
        Ok(pair) => {
            // Either answer is fine; only silence and panic are not.
            let _ = intake::limits(&pair);
            true
        }
        Err(trouble) => {
            assert!(
                !trouble.to_string().is_empty(),
                "a refusal says what was found and what is allowed"
            );
            false
        }
    }
}

/// PLAN.json: what is accepted must come back the same after being written.
fn plan_file(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let Ok(plan) = Plan::from_json(text) else { return false };
    let again = Plan::from_json(&plan.to_json());
    assert_eq!(
        again.as_ref(),
        Ok(&plan),
        "a plan that was accepted must survive being written"
    );
    true
}

/// A line of limits: what is accepted is exactly what is written for the same limits. Damage is nearly always found by
/// the check at the end, so the same damage is tried once more under a check that fits.
fn limits_line(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let again = sealed_again(text);
    line(text) || again.is_some_and(|text| line(&text))
}

fn line(text: &str) -> bool {
    let (pair, person) = (limits::code::read(text), limits::code::read_person(text));
    if let Ok(limits) = &pair {
        assert_eq!(limits::code::write(limits), text, "one text for one set of limits");
    }
    if let Ok(limits) = &person {
        assert_eq!(
            limits::code::write_person(limits),
            text,
            "one text for one set of limits"
        );
    }
    assert!(pair.is_err() || person.is_err(), "a line is of a pair or of a person");
    pair.is_ok() || person.is_ok()
}

/// The same line with the check it would have.
fn sealed_again(line: &str) -> Option<String> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let (body, _) = line.rsplit_once('.')?;
    let sum = body.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let wide = u128::from(sum) << 2;
    let letters = (0..11)
        .rev()
        .map(|at| char::from(LETTERS[(wide >> (6 * at) & 63) as usize]));
    Some(format!("{body}.{}", letters.collect::<String>()))
}
