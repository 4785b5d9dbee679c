//! Tests of the built whole, without a window. One program, so that everything is linked once.

#![allow(clippy::disallowed_methods, reason = "tests drive the program from outside, over loopback")]

mod board;
mod briefing;
mod cli;
mod contract;
mod drafts;
mod hostile_pdfs;
mod leaving;
mod ledger_charts;
mod register;
mod report;
mod reported;
mod roll_call;
