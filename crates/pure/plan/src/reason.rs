//! Why a step is there: typed, true, and naming nobody's limits. Words for each live in the locale files.

use quantity::named;

named! {
    /// A reason. None of them can say anything about a condition or a dislike.
    pub enum Reason {
        /// The receiver wished for this place.
        WishedFor = "wished_for",
        /// Light work first, so that firmer work is welcome.
        WarmsFirst = "warms_first",
        /// The place is warm from what came before.
        AlreadyWarm = "already_warm",
        /// The other side had its turn; now this one.
        EvensSides = "evens_sides",
        /// The giver's hands rest while they stay warm on the partner.
        RestsHands = "rests_hands",
        /// Both get about the same time.
        EvensTime = "evens_time",
        /// Arriving together; the calibration of pressure.
        Arrives = "arrives",
        /// A quiet ending.
        Closes = "closes",
        /// Slow and calming.
        Calms = "calms",
        /// A place that is warm can be stretched gently.
        StretchesWarm = "stretches_warm",
        /// Brisk and short, to wake up.
        WakesUp = "wakes_up",
        /// One at a time here, because both could not reach well at once.
        TurnsForReach = "turns_for_reach",
        /// One at a time, so that whoever receives can let go. True of every turn.
        TurnsSuit = "turns_suit",
        /// One at a time, as asked.
        TurnsAsAsked = "turns_as_asked",
        /// The same for both, so one cue is enough.
        SameForBoth = "same_for_both",
        /// Serves the goal of relaxation.
        Relaxation = "relaxation",
        /// Serves the goal of circulation.
        Circulation = "circulation",
        /// Serves the goal of flexibility.
        Flexibility = "flexibility",
        /// Serves the goal of closeness.
        Bonding = "bonding",
        /// Serves the goal of recovery.
        Recovery = "recovery",
        /// A moment to stand, stretch and drink.
        Interlude = "interlude",
    }
}
