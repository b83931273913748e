//! The constants of the rules of a plan, from `/catalogue/rules.toml` (each there with its source and strength).
//! The names say the rule id they belong to.

/// The constants. Seconds unless a name says otherwise.
#[derive(Debug)]
pub struct Rules {
    /// T2: shortest and longest session that can be asked for, minutes.
    pub t2_minutes: [u32; 2],
    /// T3: settling, shortest and longest.
    pub t3_settle_s: [u32; 2],
    /// T3: closing, shortest and longest, below the long-session length.
    pub t3_close_s: [u32; 2],
    /// T3: closing, shortest and longest, in long sessions.
    pub t3_close_long_s: [u32; 2],
    /// T3: from this many minutes the close is long.
    pub t3_close_long_from_min: u32,
    /// T3: below this many minutes there is no stretch.
    pub t3_stretch_from_min: u32,
    /// T3: below this many minutes there is no moderate phase.
    pub t3_moderate_from_min: u32,
    /// T3: length of the waking up before an event.
    pub t3_activate_s: [u32; 2],
    /// T3: from this many minutes there are interludes.
    pub t3_interlude_from_min: u32,
    /// T3: an interlude comes every so many minutes.
    pub t3_interlude_every_min: [u32; 2],
    /// T3: length of an interlude.
    pub t3_interlude_s: [u32; 2],
    /// T4: largest share of time in which nobody gives, percent.
    pub t4_calm_percent: u32,
    /// T4: the share holds when each may receive at least this many region-sides.
    pub t4_region_sides: u32,
    /// T4: a shortened plan is at least this long; also the length of plain shared calm.
    pub t4_least_s: u32,
    /// P2: highest level by phase: settle, light, moderate, stretch, activate, close.
    pub p2_level: [u8; 6],
    /// P3: level-2 quanta allowed per quantum of light work.
    pub p3_level2_per_light: u32,
    /// P3: weight of adjacent broad work, percent.
    pub p3_adjacent_percent: u32,
    /// P4: length of one held stretch.
    pub p4_hold_s: [u32; 2],
    /// P4: rounds of one stretch.
    pub p4_rounds: [u32; 2],
    /// P4: longest stretch of one muscle before an event.
    pub p4_before_event_s: u32,
    /// G1: drain per 30 s in hundredths: beginner, regular, practised.
    pub g1_drain_hundredths: [u32; 3],
    /// G1: ceiling in hundredths.
    pub g1_ceiling_hundredths: u32,
    /// G1: drain per 30 s in hundredths with any hand, wrist or thumb condition.
    pub g1_sore_drain_hundredths: u32,
    /// G1: ceiling in hundredths with any hand, wrist or thumb condition.
    pub g1_sore_ceiling_hundredths: u32,
    /// G2: thumb load from which the time is limited.
    pub g2_thumb_load: u8,
    /// G2: longest part with that load.
    pub g2_thumb_s: u32,
    /// G3: a run of giving ends with this long without giving.
    pub g3_run_break_s: u32,
    /// G5: longest time in a row in a strained posture, seconds.
    pub g5_strained_s: u32,
    /// G6: highest difficulty: beginner, others.
    pub g6_difficulty: [u8; 2],
    /// G6: default length of the first sessions, minutes.
    pub g6_first_minutes: u32,
    /// R2: most quanta per region-side, up to the long length and beyond.
    pub r2_quanta: [u32; 2],
    /// R2: the long length, minutes.
    pub r2_long_from_min: u32,
    /// R2: most quanta in a row.
    pub r2_in_a_row: u32,
    /// R3: largest difference between left and right, quanta.
    pub r3_side_quanta: u32,
    /// R4: largest difference of receiving when balance is even.
    pub r4_even_s: u32,
    /// O4: upper session lengths (minutes, inclusive) for 1, 2 and 4 changes of pose; beyond: the fourth figure.
    pub o4_change_minutes: [u32; 3],
    /// O4: changes of pose allowed in those lengths and beyond.
    pub o4_changes: [u32; 4],
    /// O4: an ordinary changeover.
    pub o4_changeover_s: u32,
    /// O4: a changeover between floor, bed and chair.
    pub o4_changeover_far_s: u32,
    /// O4: swapping roles or mirroring within a pose.
    pub o4_swap_s: u32,
    /// O4: most rises from lying.
    pub o4_rises_from_lying: u32,
    /// O6: least share of hands-on time with both people's hands on the other, percent.
    pub o6_both_on_percent: u32,
    /// O6: largest share of that time in which both do loaded work, percent.
    pub o6_both_loaded_percent: u32,
    /// O6: hand load from which work counts as loaded.
    pub o6_loaded_from: u8,
    /// O6: length of one wave.
    pub o6_wave_s: [u32; 2],
    /// O6: from this many minutes: least different regions each.
    pub o6_regions_from_min: u32,
    /// O6: least different regions each.
    pub o6_regions: u32,
    /// O6: most areas each in a session of `o6_areas_per_min` minutes.
    pub o6_areas: u32,
    /// O6: the length `o6_areas` is meant for, minutes.
    pub o6_areas_per_min: u32,
    /// O6: least time on each person's greatest need.
    pub o6_need_s: u32,
    /// S1: colleagues: longest session, minutes.
    pub s1_colleagues_min: u32,
    /// S1: colleagues: highest level.
    pub s1_colleagues_level: u8,
    /// S3: starter: shortest and longest session, minutes.
    pub s3_minutes: [u32; 2],
    /// S3: starter: highest level.
    pub s3_level: u8,
    /// S3: starter: the regions.
    pub s3_regions: quantity::Set<crate::RegionId>,
    /// The discomfort answer above which a step is softened when nothing stricter holds.
    pub default_discomfort: u8,
    /// The pace of breathing offered: breaths a minute in tenths.
    pub breaths_per_min_tenths: u32,
    /// Share of a breath that is the in-breath, percent.
    pub breath_in_percent: u32,
}

/// One constant with its grounds, for those who review them.
#[derive(Debug)]
pub struct Constant {
    /// The name of its field in [`Rules`].
    pub name: &'static str,
    /// The value as written in the file.
    pub value: &'static str,
    /// Where it comes from.
    pub sources: &'static [crate::SourceId],
    /// How well it is supported.
    pub strength: quantity::Strength,
}
