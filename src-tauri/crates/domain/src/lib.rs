//! Types and rules of the Universal Periodic Review (UPR).
//!
//! Everything here is pure: no file, no clock, no database, no randomness. A day that matters is
//! always passed in, so that the same input gives the same answer on every machine.

pub mod attestation;
pub mod calendar;
mod codes;
pub mod date;
pub mod deadline;
mod disagreement;
pub mod draft_text;
pub mod filter;
pub mod fold;
pub mod ledger;
pub mod names;
pub mod oral_pace;
mod order;
pub mod recommendation;
pub mod records;
pub mod redaction;
pub mod reference;
pub mod state;
pub mod status;
pub mod texts;
pub mod wg_report;
pub mod word_count;
pub mod word_limit;

pub use attestation::{Attestation, Own, Shown, shown};
pub use calendar::{Basis, Review, Session};
pub use date::{DateError, PartialDate, Precision};
pub use deadline::DeadlineRule;
pub use disagreement::{Compared, ComparedField, ComparedFields, compared};
pub use draft_text::{HeadingLevel, Piece};
pub use filter::{Column, Dimension, Order, RegisterFilter};
pub use ledger::{Event, Kind, Origin, Stage};
pub use oral_pace::{Pace, Timing};
pub use order::order_key;
pub use recommendation::{Class, Implementation, Provider, RecommendationDraft, Response};
pub use records::{Ask, AskStatus, Consent, Draft, DraftKind, DraftParagraph, Source, Statement, StatementKind};
pub use redaction::{Attribution, Judgement, RedactionProfile, Withheld};
pub use reference::Reference;
pub use state::{Iso3, RegionalGroup, State};
pub use status::{Adoption, CycleRecord, Status};
pub use texts::Texts;
pub use wg_report::{Clause, Confidence, ReviewDocument, ReviewDocumentKind, Speaker, WgReport};
pub use word_count::Counts;
pub use word_limit::{Counting, LengthLimit, LimitedText};
