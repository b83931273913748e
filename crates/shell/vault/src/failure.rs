//! What a browser's exceptions mean for us.

use memory::Failure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// The failure an exception stands for.
pub(crate) fn of(why: &JsValue) -> Failure {
    let exception = why.dyn_ref::<DomException>();
    exception.map_or(Failure::Lost, |exception| named(&exception.name()))
}

/// The failure an exception of this name stands for.
pub(crate) fn named(name: &str) -> Failure {
    match name {
        "QuotaExceededError" => Failure::Full,
        "SecurityError" | "NotAllowedError" | "InvalidAccessError" => Failure::Denied,
        "VersionError" => Failure::Newer,
        "NotFoundError" | "DataError" | "ConstraintError" | "NotReadableError" => Failure::Damaged,
        "DataCloneError" => Failure::Unfit,
        // AbortError, InvalidStateError, UnknownError, TimeoutError, TransactionInactiveError: taken away while open.
        _ => Failure::Lost,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_a_forbidden_and_a_newer_database_are_told_apart() {
        assert_eq!(named("QuotaExceededError"), Failure::Full);
        assert_eq!(named("SecurityError"), Failure::Denied);
        assert_eq!(named("VersionError"), Failure::Newer);
        assert_eq!(named("NotFoundError"), Failure::Damaged);
        assert_eq!(named("InvalidStateError"), Failure::Lost);
        assert_eq!(named("something a browser invents"), Failure::Lost);
    }
}
