//! Made-up pairs, wide rather than deep: every setting, place, style and length turns up, with a few wishes and refusals.

/// A pair file for this seed.
#[must_use]
pub fn pair(seed: u32) -> String {
    let mut state = u64::from(seed).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut pick = |from: &[&'static str]| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let count = from.len() as u64;
        from[(state % count) as usize]
    };
    let settings = [
        "partners",
        "friends",
        "family",
        "colleagues",
        "training",
        "therapist_client",
    ];
    let minutes = ["8", "10", "15", "20", "25", "30", "45"];
    let occasions = ["after_stress", "before_event", "weekend", "after_sport", "none"];
    let places = [
        "\"two_chairs\"",
        "\"two_chairs\", \"sofa\"",
        "\"floor\"",
        "\"bed\"",
        "\"two_chairs\", \"floor\", \"bed\"",
    ];
    let mut text = format!(
        "[session]\nminutes = {}\noccasion = \"{}\"\nsetting = \"{}\"\nplaces = [{}]\nexperience = \"{}\"\nstyle = \"{}\"\n",
        pick(&minutes),
        pick(&occasions),
        pick(&settings),
        pick(&places),
        pick(&["beginner", "regular", "practised"]),
        pick(&["together", "turns"]),
    );
    for person in ["a", "b"] {
        let wishes = [
            "shoulder_top = 3",
            "neck_back = 2",
            "\"foot_sole.left\" = 1",
            "palm = 2",
            "upper_back = 3",
        ];
        let refusals = [
            "",
            "scalp = \"no\"",
            "foot_sole = \"no\"",
            "upper_back = \"ask\"",
            "palm = \"no\"",
        ];
        text += &format!(
            "\n[{person}]\nstature_cm = {}\nneeds = {{ {} }}\nreceive = {{ {} }}\nmax_pressure = {}\n",
            pick(&["150", "165", "178", "195"]),
            pick(&wishes),
            pick(&refusals),
            pick(&["1", "2", "3"]),
        );
        // Now and then nobody has asked this person anything: the starter limits hold.
        text += pick(&["conditions = []\n", "conditions = []\n", "conditions = []\n", ""]);
    }
    text
}
