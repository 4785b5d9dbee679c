//! What the tests of the whole share: where the built programs are, and a hand on the real window.

#![allow(clippy::disallowed_methods, reason = "tests drive the program from outside, over loopback")]

pub mod app;
pub mod place;
pub mod printed;
pub mod screens;
pub mod synthetic;
pub mod webdriver;

/// How a step of a test ends: any error is a failed test, told in its words.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;
