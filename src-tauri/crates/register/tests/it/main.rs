//! What the register answers, asked as the program asks it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed test may panic")]

mod changes;
mod disagreements;
mod facets;
mod figures;
mod order;
mod queries;
mod support;
