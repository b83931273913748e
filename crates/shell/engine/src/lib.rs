//! The worker that plans: messages in, slices of search, checked plans out.
