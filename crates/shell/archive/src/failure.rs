//! What SQLite's errors mean for us.

use memory::Failure;
use rusqlite::{Error, ErrorCode};

/// The failure an error stands for.
pub(crate) fn of(why: &Error) -> Failure {
    match why {
        Error::SqliteFailure(code, _) => match code.code {
            ErrorCode::DiskFull => Failure::Full,
            ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly => Failure::Denied,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Failure::Elsewhere,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::SchemaChanged => Failure::Damaged,
            ErrorCode::TooBig => Failure::Unfit,
            // A table is missing or has another shape.
            ErrorCode::Unknown => Failure::Damaged,
            _ => Failure::Lost,
        },
        // A value of another type than we write.
        Error::InvalidColumnType(..)
        | Error::FromSqlConversionFailure(..)
        | Error::IntegralValueOutOfRange(..)
        | Error::QueryReturnedNoRows
        | Error::Utf8Error(..) => Failure::Damaged,
        _ => Failure::Lost,
    }
}
