//! The mark by which a briefing can be made again: what was asked, then what was known.

use placard_briefing::BriefingData;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::AppError;
use crate::views::briefing::Composition;

/// Bytes of a digest that each half of a mark shows.
const SHOWN: usize = 4;

/// "3F9A01C2-77D0E4B1". The first half is the same as long as the same is asked for on whatever day, the second as long
/// as the data is the same: two pages with the same mark are the same page.
pub(super) fn again(composition: &Composition, data: &BriefingData) -> Result<String, AppError> {
    Ok(format!("{}-{}", mark_of(composition)?, digest(data)?))
}

/// The half of the mark that names what is asked, whatever the day.
pub(super) fn mark_of(composition: &Composition) -> Result<String, AppError> {
    digest(&Composition { as_of: None, ..composition.clone() })
}

fn digest(value: &impl Serialize) -> Result<String, AppError> {
    let bytes = serde_json::to_vec(value).map_err(AppError::internal)?;
    Ok(Sha256::digest(&bytes).iter().take(SHOWN).map(|byte| format!("{byte:02X}")).collect())
}
