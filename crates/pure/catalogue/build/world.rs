//! Everything that was read, and the answers to "which number has this id?".

use super::files::Files;
use super::{Problems, raw};
use quantity::{Phase, Side, Strength};
use std::collections::BTreeMap;

/// The catalogue as read, ids in alphabetical order: an entry's number is its place there.
pub struct World {
    pub regions: BTreeMap<String, raw::Region>,
    pub techniques: BTreeMap<String, raw::Technique>,
    pub phrases: BTreeMap<String, raw::Phrase>,
    pub poses: BTreeMap<String, raw::Pose>,
    pub conditions: BTreeMap<String, raw::Condition>,
    pub signs: BTreeMap<String, raw::Sign>,
    pub occasions: BTreeMap<String, raw::Occasion>,
    pub sources: BTreeMap<String, raw::Source>,
    pub constants: BTreeMap<String, raw::Constant>,
    groups: raw::Groups,
}

impl World {
    /// Reads every file into its shape.
    pub fn read(files: &Files, problems: &mut Problems) -> Self {
        let none = || raw::Groups {
            regions: BTreeMap::new(),
            techniques: BTreeMap::new(),
        };
        let world = Self {
            regions: files.entries("regions", problems),
            techniques: files.entries("techniques", problems),
            phrases: files.entries("phrases", problems),
            poses: files.entries("poses", problems),
            conditions: files.entries("conditions", problems),
            signs: files.entries("signs", problems),
            occasions: files.entries("occasions", problems),
            sources: files.single("SOURCES.toml", problems).unwrap_or_default(),
            constants: files.single("rules.toml", problems).unwrap_or_default(),
            groups: files.single("groups.toml", problems).unwrap_or_else(none),
        };
        world.check_groups(problems);
        world.check_sizes(problems);
        world.check_retired(files, problems);
        world
    }

    fn check_groups(&self, problems: &mut Problems) {
        let mut check = |kind: &str, groups: &BTreeMap<String, Vec<String>>, known: &dyn Fn(&str) -> bool| {
            for (name, members) in groups {
                let marked = name.starts_with('@');
                problems.unless(marked, "groups.toml", || {
                    format!("the name of group `{name}` must begin with @")
                });
                for member in members {
                    problems.unless(known(member), "groups.toml", || {
                        format!("group {name}: no such {kind} `{member}`")
                    });
                }
            }
        };
        check("region", &self.groups.regions, &|id| self.regions.contains_key(id));
        check("technique", &self.groups.techniques, &|id| {
            self.techniques.contains_key(id)
        });
    }

    /// Sets of these are bits of one word.
    fn check_sizes(&self, problems: &mut Problems) {
        for (kind, count) in [
            ("regions", self.regions.len()),
            ("techniques", self.techniques.len()),
            ("poses", self.poses.len()),
            ("signs", self.signs.len()),
        ] {
            problems.unless(count <= 64, kind, || {
                format!("{count} entries: at most 64 fit into a set")
            });
        }
    }

    fn check_retired(&self, files: &Files, problems: &mut Problems) {
        let Some(retired) = files.single::<BTreeMap<String, BTreeMap<String, raw::Retired>>>("retired.toml", problems)
        else {
            return;
        };
        for (kind, gone) in &retired {
            let living: Vec<&String> = match kind.as_str() {
                "regions" => self.regions.keys().collect(),
                "techniques" => self.techniques.keys().collect(),
                "phrases" => self.phrases.keys().collect(),
                "poses" => self.poses.keys().collect(),
                "conditions" => self.conditions.keys().collect(),
                "signs" => self.signs.keys().collect(),
                "sources" => self.sources.keys().collect(),
                "rules" => Vec::new(),
                other => {
                    problems.push("retired.toml", format!("no such kind `{other}`"));
                    continue;
                }
            };
            for (id, entry) in gone {
                let back = living.contains(&id) || (kind == "rules" && self.has_rule(id));
                problems.unless(!back, "retired.toml", || {
                    format!("`{id}` of {kind} was retired and is used again")
                });
                let heir = entry.instead.is_empty() || kind == "rules" || living.contains(&&entry.instead);
                problems.unless(heir, "retired.toml", || {
                    format!("`{id}`: no such {kind} `{}`", entry.instead)
                });
            }
        }
    }

    fn has_rule(&self, id: &str) -> bool {
        let Some((condition, number)) = id.rsplit_once('.') else {
            return false;
        };
        let rules = self.conditions.get(condition).map_or(&[][..], |entry| &entry.rule[..]);
        rules.iter().any(|rule| rule.number.to_string() == number)
    }

    /// The number of an id among `entries`.
    pub fn number<T>(
        entries: &BTreeMap<String, T>,
        kind: &str,
        id: &str,
        file: &str,
        problems: &mut Problems,
    ) -> Option<u16> {
        let at = entries.keys().position(|key| key == id);
        problems.unless(at.is_some(), file, || format!("no such {kind} `{id}`"));
        at.and_then(|at| u16::try_from(at).ok())
    }

    /// Bits of a list of regions and @groups.
    pub fn region_bits(&self, names: &[String], file: &str, problems: &mut Problems) -> u64 {
        bits(&self.regions, &self.groups.regions, "region", names, file, problems)
    }

    /// Bits of a list of techniques and @groups.
    pub fn technique_bits(&self, names: &[String], file: &str, problems: &mut Problems) -> u64 {
        bits(
            &self.techniques,
            &self.groups.techniques,
            "technique",
            names,
            file,
            problems,
        )
    }

    /// The ids of the regions in `set`.
    pub fn regions_in(&self, set: u64) -> impl Iterator<Item = (&String, &raw::Region)> {
        self.regions
            .iter()
            .enumerate()
            .filter(move |(i, _)| *i < 64 && set >> i & 1 == 1)
            .map(|(_, entry)| entry)
    }

    /// `target` as region-sides: `palm.left`, or `palm` for each side it has.
    pub fn region_sides(&self, target: &str, file: &str, problems: &mut Problems) -> Vec<(u16, Side)> {
        let (id, side) = match target.split_once('.') {
            Some((id, side)) => (id, Some(side)),
            None => (target, None),
        };
        let Some(number) = Self::number(&self.regions, "region", id, file, problems) else {
            return Vec::new();
        };
        let region = &self.regions[id];
        problems.unless(region.max_pressure > 0, file, || {
            format!("`{id}` is never touched, so it is no target")
        });
        match (side, region.paired) {
            (None, true) => vec![(number, Side::Left), (number, Side::Right)],
            (None, false) => vec![(number, Side::Midline)],
            (Some("left"), true) => vec![(number, Side::Left)],
            (Some("right"), true) => vec![(number, Side::Right)],
            (Some(side), _) => {
                problems.push(file, format!("`{id}` has no side `{side}`"));
                Vec::new()
            }
        }
    }

    /// Source keys as a Rust slice; none, or an unknown one, is a problem.
    pub fn sources(&self, keys: &[String], file: &str, problems: &mut Problems) -> String {
        problems.unless(!keys.is_empty(), file, || {
            "no source: name one, or `judgement` and say so".to_owned()
        });
        let ids: Vec<String> = keys
            .iter()
            .filter_map(|key| Self::number(&self.sources, "source", key, file, problems))
            .map(|number| format!("SourceId({number})"))
            .collect();
        format!("&[{}]", ids.join(", "))
    }

    /// Design judgement alone is the weakest strength, and nothing better may be claimed for it.
    pub fn honest(&self, keys: &[String], strength: Strength, file: &str, problems: &mut Problems) {
        let only = !keys.is_empty() && keys.iter().all(|key| key == "judgement");
        problems.unless(!only || strength == Strength::D, file, || {
            format!("strength {strength} with no source but judgement: that is D")
        });
    }

    /// Highest level of a phase (RULES.md P2), from rules.toml.
    pub fn phase_level(&self, phase: Phase) -> u8 {
        let value = self
            .constants
            .get("p2_level")
            .and_then(|constant| constant.value.as_array());
        let level = value
            .and_then(|levels| levels.get(phase.index()))
            .and_then(toml::Value::as_integer);
        level.and_then(|level| u8::try_from(level).ok()).unwrap_or(0)
    }
}

fn bits<T>(
    entries: &BTreeMap<String, T>,
    groups: &BTreeMap<String, Vec<String>>,
    kind: &str,
    names: &[String],
    file: &str,
    problems: &mut Problems,
) -> u64 {
    let mut set = 0;
    for name in names {
        let members = match groups.get(name) {
            Some(members) => members.as_slice(),
            None => core::slice::from_ref(name),
        };
        for member in members {
            if let Some(number) = World::number(entries, kind, member, file, problems) {
                let bit = 1_u64.checked_shl(number.into()).unwrap_or(0);
                let fresh = set & bit == 0;
                problems.unless(fresh, file, || {
                    format!("{kind} `{member}` is named twice (by `{name}`)")
                });
                set |= bit;
            }
        }
    }
    set
}
