//! How it is painted what delegations did in a review.

use super::{Coat, Pattern, of};
use crate::chart::Look;
use crate::ink::Part;

pub(super) fn pattern(part: Part) -> Pattern {
    match part {
        Part::TookTheFloor => Pattern::Falling,
        Part::Recommended => Pattern::Full,
    }
}

pub(super) fn coat(look: Look, part: Part) -> Coat {
    match (look, part) {
        (Look::Light, Part::TookTheFloor) => of(0xC9DAEA, 0x2F5D8C, 0x10263D, 0x4A76A3),
        (Look::Print, Part::TookTheFloor) => of(0xE4EDF5, 0x2F5D8C, 0x10263D, 0x2F5D8C),
        (Look::Light | Look::Print, Part::Recommended) => of(0x2F5D8C, 0x2F5D8C, 0xFFFFFF, 0x2F5D8C),
        (Look::Dark, Part::TookTheFloor) => of(0x22374D, 0x7FB0E2, 0xFFFFFF, 0x6FA3D8),
        (Look::Dark, Part::Recommended) => of(0x6FA3D8, 0x6FA3D8, 0x0B1621, 0x6FA3D8),
    }
}
