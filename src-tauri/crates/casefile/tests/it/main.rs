//! The case file from outside: what it keeps, what it refuses, what survives.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test may panic")]

mod accept;
mod backup;
mod board;
mod crash;
mod documents;
mod encrypted;
mod hostile;
mod records;
mod register;
mod search;
mod support;
mod undo;
mod wg_report;
