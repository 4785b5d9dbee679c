//! Records that are asked for again and again while somebody looks at charts: read once until the next change.

use std::cell::OnceCell;

use crate::error::CaseFileError;
use crate::record::Saved;

/// All records of a kind, once they were asked for.
#[derive(Debug)]
pub(crate) struct Remembered<R>(OnceCell<Vec<Saved<R>>>);

impl<R> Default for Remembered<R> {
    fn default() -> Self {
        Self(OnceCell::new())
    }
}

impl<R> Remembered<R> {
    /// What is remembered, or else what `read` gives.
    pub(crate) fn or_read(
        &self,
        read: impl FnOnce() -> Result<Vec<Saved<R>>, CaseFileError>,
    ) -> Result<&[Saved<R>], CaseFileError> {
        match self.0.get() {
            Some(all) => Ok(all),
            None => {
                let all = read()?;
                Ok(self.0.get_or_init(|| all))
            }
        }
    }

    /// After a change.
    pub(crate) fn forget(&mut self) {
        self.0.take();
    }
}
