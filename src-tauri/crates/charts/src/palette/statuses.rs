//! How the statuses of reviews are painted.

use placard_domain::Status;

use super::{Coat, Pattern, of};
use crate::chart::Look;

pub(super) fn pattern(status: Status) -> Pattern {
    match status {
        Status::Held => Pattern::Full,
        Status::HeldAfterPostponement => Pattern::FineDots,
        Status::HeldAfterAbsence => Pattern::Rising,
        Status::AbsentRescheduled => Pattern::Falling,
        Status::Absent => Pattern::Crossed,
        Status::Postponed => Pattern::Dots,
        Status::NotYetHeld => Pattern::Open,
        Status::NoRecord => Pattern::OpenDotted,
    }
}

pub(super) fn coat(look: Look, status: Status) -> Coat {
    match look {
        Look::Light => match status {
            Status::Held => of(0x2F5D8C, 0x2F5D8C, 0xFFFFFF, 0x2F5D8C),
            Status::HeldAfterPostponement => of(0xA9C4DD, 0x2F5D8C, 0x10263D, 0x355F8D),
            Status::HeldAfterAbsence => of(0xE3B04B, 0x7A530A, 0x2B1D00, 0x7A530A),
            Status::AbsentRescheduled => of(0xB3402A, 0x7E2414, 0xFFFFFF, 0xF3C3B8),
            Status::Absent => of(0xB3402A, 0x7E2414, 0xFFFFFF, 0xF3C3B8),
            Status::Postponed => of(0xFFFFFF, 0x2F5D8C, 0x244A70, 0x2F5D8C),
            Status::NotYetHeld => of(0xFFFFFF, 0x848E99, 0x56616D, 0x848E99),
            Status::NoRecord => of(0xFFFFFF, 0x6B7580, 0x56616D, 0x6B7580),
        },
        Look::Dark => match status {
            Status::Held => of(0x6FA3D8, 0x6FA3D8, 0x0B1621, 0x6FA3D8),
            Status::HeldAfterPostponement => of(0x2C4A69, 0x7FB0E2, 0xFFFFFF, 0x8DB9E6),
            Status::HeldAfterAbsence => of(0xE0AE4C, 0xF3CC7F, 0x231800, 0x6E4A05),
            Status::AbsentRescheduled => of(0xD9583F, 0xF7A392, 0x180501, 0x5E1609),
            Status::Absent => of(0xD9583F, 0xF7A392, 0x180501, 0x5E1609),
            Status::Postponed => of(0x14181D, 0x7FB0E2, 0xA9CDF2, 0x7FB0E2),
            Status::NotYetHeld => of(0x14181D, 0x6F7A86, 0xA4AFBA, 0x6F7A86),
            Status::NoRecord => of(0x14181D, 0x8A95A1, 0xA4AFBA, 0x8A95A1),
        },
        Look::Print => match status {
            Status::Held => of(0x2F5D8C, 0x2F5D8C, 0xFFFFFF, 0x2F5D8C),
            Status::HeldAfterPostponement => of(0xC9DAEA, 0x2F5D8C, 0x10263D, 0x2F5D8C),
            Status::HeldAfterAbsence => of(0xF2DCA8, 0x6E4A05, 0x2B1D00, 0x6E4A05),
            Status::AbsentRescheduled => of(0x8E2A17, 0x5E1609, 0xFFFFFF, 0xFFFFFF),
            Status::Absent => of(0x8E2A17, 0x5E1609, 0xFFFFFF, 0xFFFFFF),
            Status::Postponed => of(0xFFFFFF, 0x2F5D8C, 0x1D3E60, 0x2F5D8C),
            Status::NotYetHeld => of(0xFFFFFF, 0x76808B, 0x4A545F, 0x76808B),
            Status::NoRecord => of(0xFFFFFF, 0x5C6671, 0x4A545F, 0x5C6671),
        },
    }
}
