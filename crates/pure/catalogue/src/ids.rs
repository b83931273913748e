//! Identifiers of catalogue entries. Each kind of id is its own type; the number is the entry's place in
//! alphabetical order of ids, the text is the path of its file and never changes (see catalogue/retired.toml).

/// Declares an id type over a generated table `crate::generated::$names: &[&str]`.
macro_rules! id {
    ($(#[$meta:meta])* $name:ident, $kind:literal, $names:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u16);

        impl $name {
            /// What this id names, for messages.
            pub const KIND: &'static str = $kind;
            /// Every id of this kind, in order.
            pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
                (0..crate::generated::$names.len() as u16).map(Self)
            }
            /// The id with this spelling; `None` when the catalogue has no such entry.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                crate::generated::$names.binary_search(&text).ok().map(|i| Self(i as u16))
            }
            /// The id that is known to exist, for code and tests.
            ///
            /// # Panics
            /// When the catalogue has no such entry; never call it with text from outside.
            #[must_use]
            pub fn known(text: &str) -> Self {
                match Self::parse(text) {
                    Some(id) => id,
                    None => panic!("the catalogue has no {} `{text}`", $kind),
                }
            }
            /// The spelling: the path of the entry's file below its folder.
            #[must_use]
            pub fn as_str(self) -> &'static str { crate::generated::$names[self.0 as usize] }
            /// The entry's place in alphabetical order.
            #[must_use]
            pub const fn index(self) -> usize { self.0 as usize }
        }
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { f.write_str(self.as_str()) }
        }
        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { f.write_str(self.as_str()) }
        }
        impl quantity::Member for $name {
            fn bit(self) -> u32 { u32::from(self.0) }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.serialize_str(self.as_str()) }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                struct Known;
                impl serde::de::Visitor<'_> for Known {
                    type Value = $name;
                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        write!(f, "the id of a {} in the catalogue", $kind)
                    }
                    fn visit_str<E: serde::de::Error>(self, v: &str) -> Result<$name, E> {
                        $name::parse(v).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(v), &self))
                    }
                }
                d.deserialize_str(Known)
            }
        }
    };
}

id!(/// A place on the body, for example `shoulder_top`. At most 64 exist, so sets of regions are bits.
    RegionId, "region", REGION_IDS);
id!(/// A way of touching, for example `knead_palm`. At most 64 exist.
    TechniqueId, "technique", TECHNIQUE_IDS);
id!(/// An authored sequence of parts on one area, for example `shoulder_top/knead`.
    PhraseId, "phrase", PHRASE_IDS);
id!(/// A posture of the two people together, for example `facing_chairs`. At most 64 exist.
    PoseId, "pose", POSE_IDS);
id!(/// A health question whose answer brings rules, for example `migraine_history`.
    ConditionId, "condition", CONDITION_IDS);
id!(/// A sign to ask for or listen to, for example `rf_fever`. At most 64 exist.
    SignId, "sign", SIGN_IDS);
id!(/// A source of a figure or rule, for example `ditzen2007`.
    SourceId, "source", SOURCE_IDS);
