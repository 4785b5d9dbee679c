//! Why a reading ends before its end.

use super::Stop;
use crate::IntakeError;

/// Either somebody asked for it, or the file cannot be read any further.
#[derive(Debug)]
pub(super) enum Halt {
    /// Whoever takes the rows wants no more.
    Stop,
    /// The file as a whole cannot be read.
    Failed(IntakeError),
}

impl From<Stop> for Halt {
    fn from(_: Stop) -> Self {
        Self::Stop
    }
}

impl From<IntakeError> for Halt {
    fn from(error: IntakeError) -> Self {
        Self::Failed(error)
    }
}

/// Tells the two apart again.
pub(super) fn settle<T>(ended: Result<T, Halt>) -> Result<Result<T, Stop>, IntakeError> {
    match ended {
        Ok(value) => Ok(Ok(value)),
        Err(Halt::Stop) => Ok(Err(Stop)),
        Err(Halt::Failed(error)) => Err(error),
    }
}
