//! What a pair agrees about a session as a whole, and the phases a session moves through.

use crate::{Closeness, named};

named! {
    /// A phase of the arc (RULES.md T3). The order of declaration is the order of the arc.
    pub enum Phase {
        /// Arriving: breathing, still hands, the calibration of pressure.
        Settle = "settle",
        /// Light work, at most level 2.
        Light = "light",
        /// Moderate work, at most level 3. There is no deeper phase.
        Moderate = "moderate",
        /// Gentle stretches.
        Stretch = "stretch",
        /// Brisk waking up before an event.
        Activate = "activate",
        /// The quiet ending.
        Close = "close",
    }
}

named! {
    /// How the two people know each other (CONTRACT.md). It sets ceilings; it never replaces asking.
    pub enum Setting {
        /// A couple.
        Partners = "partners",
        /// Friends.
        Friends = "friends",
        /// Family members.
        Family = "family",
        /// Colleagues at work.
        Colleagues = "colleagues",
        /// Training partners.
        Training = "training",
        /// A professional and a client.
        TherapistClient = "therapist_client",
    }
}

impl Setting {
    /// The least distance this setting allows (RULES.md O2): training, family, therapist and client count as friends.
    #[must_use]
    pub const fn closeness(self) -> Closeness {
        match self {
            Setting::Colleagues => Closeness::Colleagues,
            Setting::Partners => Closeness::Partners,
            Setting::Friends | Setting::Family | Setting::Training | Setting::TherapistClient => Closeness::Friends,
        }
    }
}

named! {
    /// Why today.
    pub enum Occasion {
        /// After a stressful day.
        AfterStress = "after_stress",
        /// Before something important: calm first, then wake up; nothing new, nothing firm.
        BeforeEvent = "before_event",
        /// A free day: longer and slower.
        Weekend = "weekend",
        /// After sport.
        AfterSport = "after_sport",
        /// No particular occasion.
        None = "none",
    }
}

named! {
    /// How practised the pair is. The less practised one counts.
    pub enum Experience {
        /// First sessions.
        Beginner = "beginner",
        /// Some sessions behind them.
        Regular = "regular",
        /// Many sessions behind them.
        Practised = "practised",
    }
}

named! {
    /// Whether both give at once or one after the other.
    pub enum Style {
        /// Both at once, in waves where that is kinder to the hands.
        Together = "together",
        /// One gives, then the other.
        Turns = "turns",
    }
}

named! {
    /// Who is to receive how much (RULES.md R4).
    pub enum Balance {
        /// Within 180 s of each other.
        Even = "even",
        /// Only A receives.
        AReceives = "a_receives",
        /// Only B receives.
        BReceives = "b_receives",
        /// No bound.
        Free = "free",
    }
}
