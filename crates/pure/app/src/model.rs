//! What the app remembers between two events. Only `update` changes it; shells see it through `view` alone.

/// The state of the app.
#[derive(Debug, Default)]
pub struct Model {}
