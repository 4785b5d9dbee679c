//! How it is painted what became of recommendations from one cycle to the next.

use super::{Coat, Pattern, of};
use crate::chart::Look;
use crate::ink::Change;

pub(super) fn pattern(change: Change) -> Pattern {
    match change {
        Change::Repeated => Pattern::Full,
        Change::New => Pattern::Rising,
        Change::Dropped => Pattern::Open,
    }
}

pub(super) fn coat(look: Look, change: Change) -> Coat {
    match (look, change) {
        (Look::Light | Look::Print, Change::Repeated) => of(0x2F5D8C, 0x2F5D8C, 0xFFFFFF, 0x2F5D8C),
        (Look::Light, Change::New) => of(0xC9DAEA, 0x2F5D8C, 0x10263D, 0x4A76A3),
        (Look::Print, Change::New) => of(0xE4EDF5, 0x2F5D8C, 0x10263D, 0x2F5D8C),
        (Look::Light | Look::Print, Change::Dropped) => of(0xFFFFFF, 0x56616D, 0x2B3239, 0x56616D),
        (Look::Dark, Change::Repeated) => of(0x6FA3D8, 0x6FA3D8, 0x0B1621, 0x6FA3D8),
        (Look::Dark, Change::New) => of(0x22374D, 0x7FB0E2, 0xFFFFFF, 0x6FA3D8),
        (Look::Dark, Change::Dropped) => of(0x14181D, 0xA4AFBA, 0xE9ECEF, 0xA4AFBA),
    }
}
