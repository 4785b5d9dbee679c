//! The commands of the register.

mod detail;
mod edit;
mod export;
mod figures;
mod import;
mod list;
mod looked;
mod matrix;
mod outlines;
mod proposal;
mod reconcile;
mod rejected;
mod report;
mod same;
mod taking;
mod typed;
mod words;

pub(crate) use looked::Looked;
pub(crate) use outlines::Outlines;
pub(crate) use proposal::question;
pub use proposal::{TypedOptions, import_kinds};
pub(crate) use typed::group;
