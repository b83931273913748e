//! The web shell: draws the app's view, carries out its effects, decides nothing.
