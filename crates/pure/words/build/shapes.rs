//! Which files there are and what their keys mean: lists of sentences, or words for ids of the catalogue.

/// Files whose keys are free: every key becomes a function of the module with the file's name.
pub const LISTS: &[&str] = &["ui", "session", "plan", "cli", "keeper", "because"];

/// Where the ids of a kind come from.
#[derive(Clone, Copy, Debug)]
pub enum Ids {
    /// The names of the files in this folder of the catalogue.
    Folder(&'static str),
    /// A closed list of the code, in its order; `src/names.rs` holds it against the code when it is compiled.
    Closed(&'static [&'static str]),
    /// The `text_key`s of the rules, with dots written as hyphens.
    TextKeys,
    /// What poses list as `props`.
    Props,
}

/// One text of an id.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The attribute; empty for the value itself.
    pub attribute: &'static str,
    /// Name of the generated constant.
    pub constant: &'static str,
    /// Who may leave it out.
    pub need: Need,
    /// Arguments it has, exactly.
    pub arguments: &'static [&'static str],
}

/// Who may leave a text out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nobody.
    Always,
    /// All of this group are there, or none; both languages agree.
    WithGroup(u8),
    /// Each language for itself: a case that differs from the plain form.
    Free,
}

/// A kind of id with its words.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// The file.
    pub file: &'static str,
    /// What its keys begin with.
    pub prefix: &'static str,
    /// What one id is called in messages.
    pub name: &'static str,
    /// Which ids.
    pub ids: Ids,
    /// Its texts.
    pub columns: &'static [Column],
    /// At least one of these attributes must be there; empty when that says itself.
    pub any_of: &'static [&'static str],
    /// Name of the generated list of ids, when the code needs it.
    pub list: Option<&'static str>,
}

const fn column(attribute: &'static str, constant: &'static str, need: Need) -> Column {
    Column {
        attribute,
        constant,
        need,
        arguments: &[],
    }
}

const fn kind(file: &'static str, name: &'static str, ids: Ids, columns: &'static [Column]) -> Kind {
    Kind {
        file,
        prefix: "",
        name,
        ids,
        columns,
        any_of: &[],
        list: None,
    }
}

const fn listed(prefix: &'static str, ids: Ids, columns: &'static [Column], list: &'static str) -> Kind {
    Kind {
        file: "names",
        prefix,
        name: "name",
        ids,
        columns,
        any_of: &[],
        list: Some(list),
    }
}

/// Every kind.
pub const KINDS: &[Kind] = &[
    kind(
        "regions",
        "region",
        Ids::Folder("regions"),
        &[
            column("", "REGION", Need::Always),
            column("left", "REGION_LEFT", Need::WithGroup(0)),
            column("right", "REGION_RIGHT", Need::WithGroup(0)),
            column("both", "REGION_BOTH", Need::WithGroup(0)),
            column("object", "REGION_OBJECT", Need::Free),
            column("left-object", "REGION_LEFT_OBJECT", Need::Free),
            column("right-object", "REGION_RIGHT_OBJECT", Need::Free),
            column("both-object", "REGION_BOTH_OBJECT", Need::Free),
        ],
    ),
    kind(
        "techniques",
        "technique",
        Ids::Folder("techniques"),
        &[
            column("", "TECHNIQUE", Need::Always),
            Column {
                attribute: "on",
                constant: "TECHNIQUE_ON",
                need: Need::WithGroup(0),
                arguments: &["region"],
            },
            column("name", "TECHNIQUE_NAME", Need::Always),
            column("how", "TECHNIQUE_HOW", Need::Always),
        ],
    ),
    Kind {
        file: "poses",
        prefix: "",
        name: "pose",
        ids: Ids::Folder("poses"),
        columns: &[
            column("", "POSE", Need::Always),
            column("setup", "POSE_SETUP", Need::WithGroup(0)),
            column("a", "POSE_A", Need::WithGroup(1)),
            column("b", "POSE_B", Need::WithGroup(1)),
        ],
        any_of: &["setup", "a"],
        list: None,
    },
    kind(
        "conditions",
        "condition",
        Ids::Folder("conditions"),
        &[
            column("name", "CONDITION_NAME", Need::Always),
            column("question", "CONDITION_QUESTION", Need::Always),
        ],
    ),
    Kind {
        file: "conditions",
        prefix: "group-",
        name: "heading",
        ids: Ids::Closed(&[
            "today",
            "skin",
            "heart_blood",
            "bones_joints",
            "nerves",
            "pregnancy",
            "cancer",
            "devices",
            "mind",
            "senses",
            "people",
            "giver_body",
        ]),
        columns: &[column("", "CONDITION_GROUP", Need::Always)],
        any_of: &[],
        list: Some("CONDITION_GROUPS"),
    },
    kind(
        "signs",
        "sign",
        Ids::Folder("signs"),
        &[
            column("ask", "SIGN_ASK", Need::Always),
            column("say", "SIGN_SAY", Need::Always),
        ],
    ),
    Kind {
        file: "rule_texts",
        prefix: "",
        name: "rule text",
        ids: Ids::TextKeys,
        columns: &[column("", "RULE_TEXT", Need::Always)],
        any_of: &[],
        list: Some("RULE_TEXTS"),
    },
    listed("prop-", Ids::Props, &[column("", "PROP", Need::Always)], "PROPS"),
    listed(
        "setting-",
        Ids::Closed(&[
            "partners",
            "friends",
            "family",
            "colleagues",
            "training",
            "therapist_client",
        ]),
        &[column("", "SETTING", Need::Always)],
        "SETTINGS",
    ),
    listed(
        "place-",
        Ids::Closed(&["two_chairs", "sofa", "floor", "bed", "standing"]),
        &[column("", "PLACE", Need::Always)],
        "PLACES",
    ),
    listed(
        "occasion-",
        Ids::Closed(&["after_stress", "before_event", "weekend", "after_sport", "none"]),
        &[column("", "OCCASION", Need::Always)],
        "OCCASIONS",
    ),
    listed(
        "experience-",
        Ids::Closed(&["beginner", "regular", "practised"]),
        &[column("", "EXPERIENCE", Need::Always)],
        "EXPERIENCES",
    ),
    listed(
        "style-",
        Ids::Closed(&["together", "turns"]),
        &[column("", "STYLE", Need::Always)],
        "STYLES",
    ),
    listed(
        "balance-",
        Ids::Closed(&["even", "a_receives", "b_receives", "free"]),
        &[column("", "BALANCE", Need::Always)],
        "BALANCES",
    ),
    listed(
        "phase-",
        Ids::Closed(&["settle", "light", "moderate", "stretch", "activate", "close"]),
        &[column("", "PHASE", Need::Always)],
        "PHASES",
    ),
    listed(
        "contact-",
        Ids::Closed(&["none", "clothed", "bare", "skin_dry", "skin_oil"]),
        &[column("", "CONTACT", Need::Always)],
        "CONTACTS",
    ),
    listed(
        "permission-",
        Ids::Closed(&["yes", "ask", "no"]),
        &[column("", "PERMISSION", Need::Always)],
        "PERMISSIONS",
    ),
    listed(
        "goal-",
        Ids::Closed(&["relaxation", "circulation", "flexibility", "bonding", "recovery"]),
        &[column("", "GOAL", Need::Always)],
        "GOALS",
    ),
    listed(
        "area-",
        Ids::Closed(&[
            "head",
            "neck",
            "shoulders",
            "arm",
            "hand",
            "upper_back",
            "lower_back",
            "front",
            "hip",
            "thigh",
            "lower_leg",
            "foot",
        ]),
        &[column("", "AREA", Need::Always)],
        "AREAS",
    ),
    listed(
        "exposure-",
        Ids::Closed(&[
            "seated_chair",
            "seated_floor",
            "cross_leg",
            "kneel",
            "prone",
            "supine_flat",
            "semi_reclined",
            "side_lying",
            "standing",
            "stand_long",
            "head_down",
            "forward_fold",
            "spinal_twist",
            "back_extension",
            "overhead_arm",
            "neck_end_range",
            "back_to_back",
            "face_to_face",
            "bend_forward_giver",
            "reach_far_giver",
            "deep_squat",
            "leg_elevation",
            "breath_hold",
            "eyes_closed",
            "quick_rise",
        ]),
        &[column("", "EXPOSURE", Need::Always)],
        "EXPOSURES",
    ),
    listed(
        "require-",
        Ids::Closed(&[
            "captions",
            "vibration_cues",
            "tap_stop",
            "voice_only",
            "hand_landmarks",
            "clear_floor",
            "no_flash",
            "free_breathing",
            "announce_moves",
            "eyes_open",
            "no_scent",
            "no_candles",
            "dim_light",
            "quiet",
            "cool_room",
            "no_heat",
            "warm_hands_first",
            "jewellery_off",
            "lenses_out",
            "inhaler_near",
            "sugar_near",
            "look_at_skin",
            "cushions",
            "patch_test",
            "magnets_away",
            "ask_next_day",
            "hand_rest_between",
        ]),
        &[column("", "REQUIRE", Need::Always)],
        "REQUIRES",
    ),
];
