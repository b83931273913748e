//! The readers under attack and the good files from which the damage starts.

use plan::Plan;

/// One reader of outside input.
#[derive(Debug)]
pub struct Target {
    /// Its name in reports.
    pub name: &'static str,
    /// Good files of this kind.
    pub seeds: &'static [&'static str],
    /// Reads as a shell would; true when accepted. Panics only on a defect of ours.
    pub read: fn(&[u8]) -> bool,
}

/// Every reader of files that come from outside.
pub const ALL: &[Target] = &[
    Target {
        name: "pair",
        seeds: &[include_str!("../seeds/pair.toml")],
        read: pair_file,
    },
    Target {
        name: "plan",
        seeds: &[include_str!("../seeds/plan.json")],
        read: plan_file,
    },
];

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
