//! The shapes of catalogue entries. The build reads `/catalogue/**.toml`, checks it and writes these as constants;
//! nothing here is parsed when the program runs. The file formats are described in `/catalogue/SCHEMA.md`.

use crate::{ConditionId, PhraseId, PoseId, RegionId, SignId, SourceId, TechniqueId};
use quantity::{Closeness, Contact, Hands, Occasion, Phase, Place, Set, Side, Strength, named};

named! {
    /// What kind of work a region bears. A later value is stricter.
    pub enum Work {
        /// Every technique that lists it.
        Yes = "yes",
        /// Only light techniques (they are the ones that list it).
        LightOnly = "light_only",
        /// Only still hands.
        HoldOnly = "hold_only",
        /// Never touched, in any step, pose or wording.
        Never = "never",
    }
}

named! {
    /// Whether a region is usually uncovered.
    pub enum UsuallyBare {
        /// Yes: hands, neck, head.
        Yes = "yes",
        /// No.
        No = "no",
        /// Bare only if this person is barefoot; socks count as clothing.
        Feet = "feet",
    }
}

named! {
    /// Who may touch a region by default (Suvilehto 2015, doi:10.1073/pnas.1519231112; our reading per region).
    pub enum PrivacyClass {
        /// Hands, arms, shoulders, upper back.
        Colleagues = "colleagues",
        /// Head, low back, lower legs, feet.
        Friends = "friends",
        /// Everything else that is workable.
        Partners = "partners",
        /// Never in this product.
        Never = "never",
    }
}

named! {
    /// Which way a body faces the hand.
    pub enum Aspect {
        /// Crown.
        Top = "top",
        /// Front.
        Front = "front",
        /// Back.
        Back = "back",
        /// Outer side.
        Side = "side",
    }
}

named! {
    /// A group of neighbouring regions that people think of as one place; also the muscle group of RULES.md P4.
    pub enum Area {
        /// Scalp, face, ears.
        Head = "head",
        /// Neck and base of skull.
        Neck = "neck",
        /// Shoulder tops and outer shoulders.
        Shoulders = "shoulders",
        /// Upper arm, elbow, forearm.
        Arm = "arm",
        /// Wrist, palm, back of hand, fingers.
        Hand = "hand",
        /// Upper and middle back, blades.
        UpperBack = "upper_back",
        /// Lower back, flank, sacrum.
        LowerBack = "lower_back",
        /// Chest, breastbone, ribs, belly.
        Front = "front",
        /// Buttock and hip.
        Hip = "hip",
        /// Thigh and knee.
        Thigh = "thigh",
        /// Calf and shin.
        LowerLeg = "lower_leg",
        /// Ankle, foot, toes.
        Foot = "foot",
    }
}

/// A place on the body.
#[derive(Debug)]
pub struct Region {
    /// Its id.
    pub id: RegionId,
    /// True when it has a left and a right; false for midline regions.
    pub paired: bool,
    /// Which way it faces.
    pub aspect: Aspect,
    /// What kind of work it bears.
    pub work: Work,
    /// Whether it can be worked over clothing.
    pub clothing_possible: bool,
    /// Whether it is usually uncovered.
    pub usually_bare: UsuallyBare,
    /// Highest pressure level, 0 to 3 (0 for never-regions).
    pub max_pressure: u8,
    /// Who may touch it by default.
    pub privacy: PrivacyClass,
    /// The group it belongs to.
    pub area: Area,
    /// Regions next to it whose broad work counts one half as warming (RULES.md P3).
    pub adjacent: Set<RegionId>,
    /// Length of one stroke on a person of average stature, centimetres.
    pub stroke_length_cm: u16,
    /// Length of one stroke as a ratio of stature, thousandths.
    pub stroke_per_mille: u16,
    /// Where the figures come from.
    pub sources: &'static [SourceId],
    /// How well they are supported.
    pub strength: Strength,
}

impl Region {
    /// True when it may be worked at all.
    #[must_use]
    pub fn workable(&self) -> bool {
        self.work != Work::Never
    }
    /// The single sides it has.
    #[must_use]
    pub fn sides(&self) -> &'static [Side] {
        if self.paired {
            &[Side::Left, Side::Right]
        } else {
            &[Side::Midline]
        }
    }
    /// Contact kinds possible here before anyone's limits: clothed if clothing is possible; bare if usually bare,
    /// otherwise skin_dry; skin_oil always possible in principle. Feet count as clothed (socks) and skin_dry.
    #[must_use]
    pub fn contacts(&self) -> Set<Contact> {
        let mut set = Set::EMPTY;
        if self.clothing_possible {
            set.insert(Contact::Clothed);
        }
        set.insert(if self.usually_bare == UsuallyBare::Yes {
            Contact::Bare
        } else {
            Contact::SkinDry
        });
        if self.usually_bare == UsuallyBare::Feet {
            set.insert(Contact::Bare);
        }
        set.insert(Contact::SkinOil);
        set
    }
}

named! {
    /// The unit a tempo is given in.
    pub enum TempoUnit {
        /// Centimetres a second.
        CmPerS = "cm_s",
        /// Movements a minute.
        PerMin = "per_min",
        /// Breaths a minute.
        BreathsPerMin = "breaths_min",
        /// Seconds held.
        HoldS = "hold_s",
    }
}

named! {
    /// How a technique is given.
    pub enum PairKind {
        /// Both can do it to each other at once.
        Mutual = "mutual",
        /// One gives.
        OneWay = "one_way",
        /// Both do it together.
        Shared = "shared",
    }
}

/// The five goals of the practice, each weighted 0 to 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Goals {
    /// Relaxation and tension relief.
    pub relaxation: u8,
    /// Circulation (weakest evidence).
    pub circulation: u8,
    /// Flexibility and mobility.
    pub flexibility: u8,
    /// Bonding and trust.
    pub bonding: u8,
    /// Psycho-emotional recovery.
    pub recovery: u8,
}

/// A way of touching.
#[derive(Debug)]
pub struct Technique {
    /// Its id.
    pub id: TechniqueId,
    /// Its family, for example `effleurage`.
    pub family: &'static str,
    /// Lowest pressure level, 0 to 3.
    pub pressure_min: u8,
    /// Highest pressure level offered, 0 to 3.
    pub pressure_max: u8,
    /// Unit of the three tempo figures.
    pub tempo_unit: TempoUnit,
    /// Slowest, typical and fastest tempo, tenths of the unit.
    pub tempo_tenths: [u16; 3],
    /// Longest time in a row on one region-side, seconds (RULES.md R1): the shorter of the slot and the source figure.
    pub longest_s: u16,
    /// Load on the giver's hands per 30 s, 0 to 4.
    pub hand_load: u8,
    /// Load on the giver's thumbs, 0 to 3.
    pub thumb_load: u8,
    /// Contact kinds it can be done with.
    pub contacts: Set<Contact>,
    /// The least close setting allowed.
    pub closeness: Closeness,
    /// Regions it may be done on; empty for breathing, pauses and rests.
    pub regions: Set<RegionId>,
    /// Phases it may stand in.
    pub phases: Set<Phase>,
    /// How it is given.
    pub pair_kind: PairKind,
    /// What it serves.
    pub goals: Goals,
    /// 1 easy to 3 for practised pairs.
    pub difficulty: u8,
    /// Where the figures come from.
    pub sources: &'static [SourceId],
    /// How well they are supported.
    pub strength: Strength,
}

named! {
    /// What a phrase is for.
    pub enum PhraseKind {
        /// Ordinary work in the light or moderate phase.
        Work = "work",
        /// Still, warm hands: the resting half of a wave.
        Hold = "hold",
        /// The first hands-on minute: "slowly firmer; say there" (settle).
        Calibrate = "calibrate",
        /// One giver stretches the other (stretch).
        Stretch = "stretch",
        /// Both stretch or move together (shared step).
        Shared = "shared",
        /// Brisk, before an event (activate).
        Activate = "activate",
        /// Hands-on ending (close).
        Close = "close",
    }
}

/// One part of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhrasePart {
    /// What the hands do.
    pub technique: TechniqueId,
    /// Intended pressure level, 0 to 3; a lower cap lowers it as far as the technique allows.
    pub pressure: u8,
    /// How long, seconds: a multiple of 10, at least 20 (10 for taps, vibrations, check-ins).
    pub seconds: u16,
}

/// An authored sequence on one area: warms, works, rests the thumbs and ends broad.
#[derive(Debug)]
pub struct Phrase {
    /// Its id: `area/name`.
    pub id: PhraseId,
    /// What it is for.
    pub kind: PhraseKind,
    /// Phases it may stand in.
    pub phases: Set<Phase>,
    /// Regions it may be done on, one at a time. For `shared`: the regions the move needs of each person.
    pub regions: Set<RegionId>,
    /// Total length, seconds: 90, 180 or 270 (30 to 180 in steps of 30 for calibrate, activate, close and shared).
    pub seconds: u16,
    /// Hands it needs: 1 means it can be done with one hand, 2 needs both.
    pub hands: u8,
    /// The parts in order; their seconds add up to `seconds`.
    pub parts: &'static [PhrasePart],
    /// Where it comes from.
    pub sources: &'static [SourceId],
    /// How well it is supported.
    pub strength: Strength,
}

named! {
    /// Kinds of pose.
    pub enum PoseKind {
        /// Both can have hands on each other.
        Mutual = "mutual",
        /// A gives, B receives.
        Turn = "turn",
        /// Both stretch together.
        SharedStretch = "shared_stretch",
        /// Nobody gives.
        SharedRest = "shared_rest",
    }
}

named! {
    /// What one body rests on.
    pub enum Base {
        /// On a chair.
        Chair = "chair",
        /// Astride a chair, leaning on its back.
        ChairAstride = "chair_astride",
        /// On a chair, leaning on a table.
        ChairLean = "chair_lean",
        /// On a sofa or the edge of a bed.
        Seat = "seat",
        /// Standing.
        Stand = "stand",
        /// Reclining, legs along the seat.
        Recline = "recline",
        /// Sitting on the floor.
        Floor = "floor",
        /// Sitting cross-legged.
        CrossLeg = "cross_leg",
        /// Sitting on the floor with long legs.
        FloorLong = "floor_long",
        /// Sitting with legs apart.
        Straddle = "straddle",
        /// Kneeling.
        Kneel = "kneel",
        /// Face down.
        Prone = "prone",
        /// On the back.
        Supine = "supine",
        /// On one side.
        SideLying = "side_lying",
    }
}

impl Base {
    /// Height of the base for changeovers (vocab `base_rank`): 0 lying, 1 floor, 2 seat, 3 standing.
    #[must_use]
    pub const fn rank(self) -> u8 {
        match self {
            Base::Prone | Base::Supine | Base::SideLying => 0,
            Base::Floor | Base::CrossLeg | Base::FloorLong | Base::Straddle | Base::Kneel | Base::Recline => 1,
            Base::Seat | Base::Chair | Base::ChairAstride | Base::ChairLean => 2,
            Base::Stand => 3,
        }
    }
    /// True for lying flat, face down or on one side.
    #[must_use]
    pub const fn lying(self) -> bool {
        self.rank() == 0
    }
}

named! {
    /// What a posture exposes a body to; conditions bar exposures, never poses by name.
    pub enum Exposure {
        /// Sitting on a chair or stool.
        SeatedChair = "seated_chair",
        /// Sitting on the floor or a low cushion.
        SeatedFloor = "seated_floor",
        /// Cross-legged sitting.
        CrossLeg = "cross_leg",
        /// Kneeling or heel-sitting.
        Kneel = "kneel",
        /// Lying face down.
        Prone = "prone",
        /// Lying flat on the back.
        SupineFlat = "supine_flat",
        /// Lying back propped 30-45 degrees.
        SemiReclined = "semi_reclined",
        /// Lying on one side with cushions.
        SideLying = "side_lying",
        /// Standing.
        Standing = "standing",
        /// Standing still for more than about 3 minutes.
        StandLong = "stand_long",
        /// Head lower than the heart, or face pressed into a cradle.
        HeadDown = "head_down",
        /// Trunk bent well forward.
        ForwardFold = "forward_fold",
        /// Trunk rotated towards its limit.
        SpinalTwist = "spinal_twist",
        /// Trunk arched backwards.
        BackExtension = "back_extension",
        /// Arm held above shoulder height.
        OverheadArm = "overhead_arm",
        /// Neck near the end of its turn, bend or extension.
        NeckEndRange = "neck_end_range",
        /// Both seated back against back.
        BackToBack = "back_to_back",
        /// Faces within about 60 cm.
        FaceToFace = "face_to_face",
        /// Giver bent forward or reaching down to work.
        BendForwardGiver = "bend_forward_giver",
        /// Giver working at arm's length.
        ReachFarGiver = "reach_far_giver",
        /// Squatting.
        DeepSquat = "deep_squat",
        /// Legs raised above heart level.
        LegElevation = "leg_elevation",
        /// Holding the breath or strict paced breathing (an instruction, never a pose).
        BreathHold = "breath_hold",
        /// Eyes closed (an instruction, never a pose).
        EyesClosed = "eyes_closed",
        /// Getting up quickly (a changeover, never a pose).
        QuickRise = "quick_rise",
    }
}

named! {
    /// Mobility a pose asks for.
    pub enum Need {
        /// Sit on the floor and get up.
        FloorSit = "floor_sit",
        /// Sit cross-legged.
        CrossLeg = "cross_leg",
        /// Kneel on a cushion.
        Kneel = "kneel",
        /// Stand steadily.
        Stand = "stand",
        /// Turn the trunk 15-25 degrees.
        TrunkTwist = "trunk_twist",
        /// Hips bent about 90 degrees, legs nearly straight.
        HipFlexion = "hip_flexion",
        /// Legs apart about 35 degrees.
        HipAbduction = "hip_abduction",
        /// Fold over straight legs.
        Hamstring = "hamstring",
        /// Raise the arms about 150 degrees.
        OverheadReach = "overhead_reach",
        /// Bend knees comfortably.
        KneeBend = "knee_bend",
        /// Lie face down.
        LieProne = "lie_prone",
        /// Lie on the back.
        LieSupine = "lie_supine",
        /// Lie on one side.
        LieSide = "lie_side",
        /// Turn the head to the side.
        HeadTurn = "head_turn",
        /// Lift the chest and lean back a little.
        LeanBack = "lean_back",
    }
}

/// One side of a mode: what this person's hands may do.
#[derive(Debug)]
pub struct ModeSide {
    /// The giver's own hands in use.
    pub hands: Hands,
    /// Region-sides of the partner workable in comfort. A target written without a side is listed with each side.
    pub targets: &'static [(RegionId, Side)],
    /// Region-sides workable briefly: one quantum at most.
    pub brief: &'static [(RegionId, Side)],
}

/// A mode of a pose: every listed target of A goes together with every listed target of B.
#[derive(Debug)]
pub struct Mode {
    /// Its name, unique within the pose.
    pub name: &'static str,
    /// What A's hands may do.
    pub a: ModeSide,
    /// What B's hands may do.
    pub b: ModeSide,
    /// Techniques both may do together here.
    pub shared_techniques: Set<TechniqueId>,
    /// Regions such a move involves, of each person.
    pub shared_regions: Set<RegionId>,
    /// How the reach of this mode is known: `ik`, `source` or `geometry`.
    pub evidence: &'static str,
}

/// A posture of the two people together. In `turn` poses A gives.
#[derive(Debug)]
pub struct Pose {
    /// Its id.
    pub id: PoseId,
    /// Its kind.
    pub kind: PoseKind,
    /// Any one of these is enough.
    pub places: Set<Place>,
    /// Things to have ready, ids of words.
    pub props: &'static [&'static str],
    /// What A rests on.
    pub base_a: Base,
    /// What B rests on.
    pub base_b: Base,
    /// What A is exposed to.
    pub exposures_a: Set<Exposure>,
    /// What B is exposed to.
    pub exposures_b: Set<Exposure>,
    /// The least close setting allowed.
    pub closeness: Closeness,
    /// Longest stay for one visit, seconds.
    pub dwell_max_s: u16,
    /// How hard it is to get into, 1 to 3.
    pub entry: u8,
    /// Mobility A needs.
    pub needs_a: Set<Need>,
    /// Mobility B needs.
    pub needs_b: Set<Need>,
    /// True when it is also planned with roles exchanged.
    pub swap: bool,
    /// True when a left-right mirrored form exists.
    pub mirror: bool,
    /// The modes.
    pub modes: &'static [Mode],
    /// Where it comes from.
    pub sources: &'static [SourceId],
    /// How well it is supported.
    pub strength: Strength,
}

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

/// One rule of a condition.
#[derive(Debug)]
pub struct Rule {
    /// Its id: condition, dot, number.
    pub id: &'static str,
    /// The role it speaks about.
    pub role: Role,
    /// What it does.
    pub action: Action,
    /// If not empty: it applies only if a pointed place is in this set, or no place was given.
    pub only_if_site: Set<RegionId>,
    /// Key of the sentence shown to its owner; empty when there is none.
    pub text_key: &'static str,
    /// `table`, `note` or `added` (our own reasoning: strength D).
    pub origin: &'static str,
}

named! {
    /// What an answer to a question looks like.
    pub enum AnswerKind {
        /// Yes or no.
        YesNo = "yes_no",
        /// Yes or no, and where.
        YesNoWhere = "yes_no_where",
        /// A number of weeks.
        Weeks = "weeks",
    }
}

named! {
    /// When a question is asked.
    pub enum AskWhen {
        /// Once, at intake.
        Intake = "intake",
        /// Before every session.
        EachSession = "each_session",
        /// At intake and again before sessions.
        Both = "both",
    }
}

named! {
    /// Headings of the health questions.
    pub enum ConditionGroup {
        /// Today.
        Today = "today",
        /// Skin.
        Skin = "skin",
        /// Heart and blood.
        HeartBlood = "heart_blood",
        /// Bones and joints.
        BonesJoints = "bones_joints",
        /// Nerves.
        Nerves = "nerves",
        /// Pregnancy and birth.
        Pregnancy = "pregnancy",
        /// Cancer.
        Cancer = "cancer",
        /// Devices.
        Devices = "devices",
        /// Mind.
        Mind = "mind",
        /// Senses.
        Senses = "senses",
        /// People.
        People = "people",
        /// The giver's body.
        GiverBody = "giver_body",
    }
}

/// A health question and the rules its answer brings.
#[derive(Debug)]
pub struct Condition {
    /// Its id.
    pub id: ConditionId,
    /// Its heading.
    pub group: ConditionGroup,
    /// True when the rules apply on the answer YES; false for questions that are safe when answered yes.
    pub applies_on_yes: bool,
    /// What the answer looks like.
    pub answer: AnswerKind,
    /// When it is asked.
    pub ask_when: AskWhen,
    /// How long an answer stays good, in the words of the table.
    pub valid_for: &'static str,
    /// True when it is a red flag.
    pub red_flag: bool,
    /// True when it is about the giver's hand, wrist or thumb (RULES.md G1: slower drain, lower ceiling).
    pub hand_condition: bool,
    /// Its rules, in order.
    pub rules: &'static [Rule],
    /// Where it comes from.
    pub sources: &'static [SourceId],
    /// How well it is supported.
    pub strength: Strength,
}

named! {
    /// When a sign matters.
    pub enum SignPhase {
        /// Asked before the start.
        Before = "before",
        /// Listened for while it runs.
        During = "during",
        /// Afterwards.
        After = "after",
    }
}

named! {
    /// What a sign calls for. An earlier value is more urgent.
    pub enum SignAction {
        /// Call the emergency number now.
        Emergency = "emergency",
        /// Medical advice the same day.
        UrgentSameDay = "urgent_same_day",
        /// See a clinician first.
        ClinicianFirst = "clinician_first",
        /// Another day.
        Postpone = "postpone",
        /// The session ends.
        StopSession = "stop_session",
        /// This step changes.
        ChangeStep = "change_step",
    }
}

/// A sign to ask for before, to listen to during, or to know about after a session.
#[derive(Debug)]
pub struct Sign {
    /// Its id.
    pub id: SignId,
    /// When it matters.
    pub phase: SignPhase,
    /// What it calls for.
    pub action: SignAction,
    /// Where it comes from.
    pub sources: &'static [SourceId],
    /// How well it is supported.
    pub strength: Strength,
}

/// Defaults of an occasion.
#[derive(Debug)]
pub struct OccasionEntry {
    /// Which one.
    pub id: Occasion,
    /// Minutes proposed.
    pub minutes: u16,
    /// Goals proposed.
    pub goals: Goals,
}

/// A source.
#[derive(Debug)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Short name: author and year.
    pub short: &'static str,
    /// Full reference.
    pub reference: &'static str,
    /// DOI or other identifier.
    pub identifier: &'static str,
    /// How it was read: abstract, page, secondhand ...
    pub how_seen: &'static str,
}
