//! The register in memory: one compact index over all recommendations, built from the case file when it
//! is first needed and kept in step with every change. It filters, counts, searches and orders
//! 250,000 records at the pace of typing, and nothing of it is ever on the disk.
//!
//! It knows nothing of files or SQL: a record is a number (the row of the case file) and what can be
//! asked about it.
//!
//! Inside, a record is a *document*: a place in the columns and in the inverted index. A changed record
//! is a new document; the old one is no longer alive, and only those that are alive are ever counted.

mod bits;
mod columns;
mod dictionary;
pub mod disagreements;
mod entry;
mod facets;
mod field;
pub mod figures;
mod fulltext;
mod heap;
mod lists;
mod mark;
mod order;
mod paragraph;
mod postings;
pub mod query;
mod register;
mod relevance;
mod select;
mod states;
pub mod words;

pub use entry::{Entry, Stand};
pub use facets::{Facet, FacetValue};
pub use mark::{Part, mark, snippet};
pub use query::{Field, Ignored, Node, Query, Reason};
pub use register::Register;
pub use select::{Selection, SourceCount};
