//! The reference pack that comes with Placard, for the tests that ask it.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a failed test may panic")]

use placard_domain::reference::PackFiles;
use placard_domain::{Iso3, Reference};

/// The files as they are shipped.
pub const FILES: PackFiles<'static> = PackFiles {
    pack: include_str!("../../../../../assets/reference/pack.json"),
    states: include_str!("../../../../../assets/reference/states.csv"),
    sessions: include_str!("../../../../../assets/reference/sessions.csv"),
    reviews: include_str!("../../../../../assets/reference/reviews.csv"),
    events: include_str!("../../../../../assets/reference/events.csv"),
    notes: include_str!("../../../../../assets/reference/notes.csv"),
    deadlines: include_str!("../../../../../assets/reference/deadlines.csv"),
    limits: include_str!("../../../../../assets/reference/limits.csv"),
    paces: include_str!("../../../../../assets/reference/paces.csv"),
};

/// The pack, read.
pub fn pack() -> Reference {
    Reference::parse(&FILES).unwrap_or_else(|e| panic!("the pack must be readable: {e}"))
}

/// A State by its code.
pub fn iso(code: &str) -> Iso3 {
    code.parse().unwrap()
}
