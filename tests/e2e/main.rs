//! Journeys through the real window: the built program under Xvfb, driven by WebKitWebDriver. Where one fails, its last
//! picture is under `target/e2e/`.

#![allow(clippy::disallowed_methods, reason = "tests drive the program from outside, over loopback")]

mod board;
mod everybody;
mod journeys;
mod questions;
mod register;
mod report;
mod roll_call;
mod timeline;
