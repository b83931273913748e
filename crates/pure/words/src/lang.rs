//! The languages of the house.

use quantity::named;

named! {
    /// A language people can choose.
    pub enum Lang {
        /// English.
        En = "en",
        /// Ukrainian.
        Uk = "uk",
    }
}
