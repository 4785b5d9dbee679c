//! The seam between the formats of tables and what their rows mean.

use super::Stop;

/// Takes one row after the other: its number as a spreadsheet counts it (the first line is 1) and its
/// cells as text. Empty cells at the end may be missing; dates that a workbook types as dates come as
/// `2025-01-31`, numbers without `.0`.
pub(super) type OnRow<'a> = dyn FnMut(u64, &[String]) -> Result<(), Stop> + 'a;
