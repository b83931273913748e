//! Stand-ins for the id types of the crate, so that the build can share `src/model.rs` and its closed lists.

macro_rules! stand_in {
    ($($name:ident),+) => { $(
        #[doc = "An id that is only a number here."]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(pub u16);
    )+ };
}
stand_in!(RegionId, TechniqueId, PhraseId, PoseId, ConditionId, SignId, SourceId);
