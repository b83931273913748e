//! What the rules of a condition may do: the closed list of actions and their parameters.

use super::Exposure;
use crate::{ConditionId, RegionId, SignId, TechniqueId};
use quantity::{Contact, Set, named};

named! {
    /// Things a rule asks to be prepared, or settings of the guide.
    pub enum Require {
        /// All cues as text.
        Captions = "captions",
        /// Cues also as vibration.
        VibrationCues = "vibration_cues",
        /// Three taps or a button stop everything.
        TapStop = "tap_stop",
        /// All guidance by voice.
        VoiceOnly = "voice_only",
        /// Voice names places the hands can feel.
        HandLandmarks = "hand_landmarks",
        /// Floor free of obstacles.
        ClearFloor = "clear_floor",
        /// No flicker or flash in the picture or pacer.
        NoFlash = "no_flash",
        /// The pacer is offered, never set.
        FreeBreathing = "free_breathing",
        /// Each new place is named before the hand comes.
        AnnounceMoves = "announce_moves",
        /// Never asked to close the eyes.
        EyesOpen = "eyes_open",
        /// No scented product or incense.
        NoScent = "no_scent",
        /// No candles.
        NoCandles = "no_candles",
        /// Low light.
        DimLight = "dim_light",
        /// No music, low voice.
        Quiet = "quiet",
        /// Room on the cool side.
        CoolRoom = "cool_room",
        /// No hot packs.
        NoHeat = "no_heat",
        /// Warm the hands before the first touch.
        WarmHandsFirst = "warm_hands_first",
        /// Rings, watch and bracelets off.
        JewelleryOff = "jewellery_off",
        /// Contact lenses out before face work.
        LensesOut = "lenses_out",
        /// Inhaler within reach.
        InhalerNear = "inhaler_near",
        /// Something sweet within reach.
        SugarNear = "sugar_near",
        /// Look at the skin of numb places first.
        LookAtSkin = "look_at_skin",
        /// Support cushions ready.
        Cushions = "cushions",
        /// A plain product tested on the forearm a day before.
        PatchTest = "patch_test",
        /// Phone and magnets 15 cm from the device.
        MagnetsAway = "magnets_away",
        /// Ask about soreness the next day.
        AskNextDay = "ask_next_day",
        /// A hand rest after each run of giving.
        HandRestBetween = "hand_rest_between",
    }
}

named! {
    /// Limits on contact.
    pub enum ContactLimit {
        /// Only clothed and none.
        ClothedOnly = "clothed_only",
        /// Only clothed, bare and none.
        NoUndress = "no_undress",
        /// Everything except skin_oil.
        NoLubricant = "no_lubricant",
    }
}

impl ContactLimit {
    /// The kinds that remain.
    #[must_use]
    pub fn allows(self) -> Set<Contact> {
        let kinds: &[Contact] = match self {
            ContactLimit::ClothedOnly => &[Contact::None, Contact::Clothed],
            ContactLimit::NoUndress => &[Contact::None, Contact::Clothed, Contact::Bare],
            ContactLimit::NoLubricant => &[Contact::None, Contact::Clothed, Contact::Bare, Contact::SkinDry],
        };
        kinds.iter().copied().collect()
    }
}

named! {
    /// The role a rule speaks about.
    pub enum Role {
        /// When this person is touched.
        Receiver = "receiver",
        /// When this person touches.
        Giver = "giver",
    }
}

/// Where a rule holds: named regions plus places that depend on where the person pointed.
/// Missing sites mean everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Where {
    /// Every region.
    pub all: bool,
    /// These regions, both sides.
    pub regions: Set<RegionId>,
    /// The pointed places.
    pub site: bool,
    /// Every region of the pointed arm or leg on that side; a trunk or head place: only itself.
    pub site_limb: bool,
    /// The pointed limb plus the neighbouring quarter of the trunk on that side.
    pub site_quadrant: bool,
    /// Places pointed at as numb.
    pub numb: bool,
}

/// What a rule does: the closed list of 22 actions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// No session today.
    DoNotStart,
    /// No session until the person confirms that advice was obtained.
    AskClinician,
    /// Ask for or listen to this sign.
    StopIf(SignId),
    /// These questions must have been answered before a plan is made.
    AskAlso(&'static [ConditionId]),
    /// No touch there.
    AvoidRegion(Where),
    /// Pressure cap there, 0 to 3 (a source cap of 4 is stored as 3: level 4 is not offered).
    LimitPressure(Where, u8),
    /// No work below this level there, still hands excepted.
    MinPressure(Where, u8),
    /// None of these techniques there; techniques without regions are out altogether when the place is everywhere.
    AvoidTechnique(Where, Set<TechniqueId>),
    /// Nothing but these techniques there.
    OnlyTechnique(Where, Set<TechniqueId>),
    /// These exposures are barred in this role.
    AvoidPose(Set<Exposure>),
    /// Soft: a bonus for a pose that has one of these.
    PreferPose(Set<Exposure>),
    /// Contact kinds limited there.
    LimitContact(Where, ContactLimit),
    /// The hand on the side of the pointed place gives nothing.
    AvoidHand(Where),
    /// Techniques above either load are out: (hand load, thumb load).
    LimitLoad(u8, u8),
    /// Longest time in a row with any giving, seconds.
    MaxGiveRun(u16),
    /// Whole session at most this long, minutes; true = only until one session was completed.
    MaxSession(u16, bool),
    /// Every change to a higher base, and the end, takes at least this long, seconds.
    ChangeoverMin(u16),
    /// Ramp factor in tenths: level-2 quanta <= 2 / f x light quanta.
    WarmLonger(u16),
    /// Highest discomfort answer accepted, 0 to 10.
    LimitDiscomfort(u8),
    /// Strokes go toward the trunk there.
    StrokeTowardTrunk(Where),
    /// Prepare this, or set the guide so.
    Require(Set<Require>),
    /// Information only.
    Note,
}
