//! How it is painted whether two sources say the same: no colour of an answer or of a status.

use super::{Coat, Pattern, of};
use crate::chart::Look;
use crate::ink::Accord;

pub(super) fn pattern(accord: Accord) -> Pattern {
    match accord {
        Accord::Differing => Pattern::Full,
        Accord::Alike => Pattern::Open,
        Accord::OneOnly => Pattern::OpenDotted,
    }
}

pub(super) fn coat(look: Look, accord: Accord) -> Coat {
    match (look, accord) {
        (Look::Light | Look::Print, Accord::Differing) => of(0x3D4955, 0x3D4955, 0xFFFFFF, 0x3D4955),
        (Look::Light, Accord::Alike) => of(0xE3E7EB, 0x6B7580, 0x1B232C, 0x6B7580),
        (Look::Print, Accord::Alike) => of(0xF1F4F7, 0x5C6671, 0x1B232C, 0x5C6671),
        (Look::Light, Accord::OneOnly) => of(0xFFFFFF, 0x848E99, 0x56616D, 0x848E99),
        (Look::Print, Accord::OneOnly) => of(0xFFFFFF, 0x76808B, 0x4A545F, 0x76808B),
        (Look::Dark, Accord::Differing) => of(0xC3CBD3, 0xC3CBD3, 0x14181D, 0xC3CBD3),
        (Look::Dark, Accord::Alike) => of(0x2B323A, 0x8A95A1, 0xE9ECEF, 0x8A95A1),
        (Look::Dark, Accord::OneOnly) => of(0x14181D, 0x6F7A86, 0xA4AFBA, 0x6F7A86),
    }
}
