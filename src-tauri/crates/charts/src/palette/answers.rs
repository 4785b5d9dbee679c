//! How the State's answers are painted. None is "not recorded".

use placard_domain::Response;

use super::{Coat, Pattern, of};
use crate::chart::Look;

pub(super) fn pattern(answer: Option<Response>) -> Pattern {
    match answer {
        Some(Response::Supported | Response::Noted) => Pattern::Full,
        Some(Response::SupportedInPart) => Pattern::FineDots,
        Some(Response::Pending) => Pattern::Rising,
        Some(Response::NoResponse) => Pattern::Dots,
        Some(Response::NotApplicable) => Pattern::OpenDashed,
        None => Pattern::OpenDotted,
    }
}

pub(super) fn coat(look: Look, answer: Option<Response>) -> Coat {
    match look {
        Look::Light => match answer {
            Some(Response::Supported) => of(0x2F5D8C, 0x2F5D8C, 0xFFFFFF, 0x2F5D8C),
            Some(Response::SupportedInPart) => of(0xA9C4DD, 0x2F5D8C, 0x10263D, 0x355F8D),
            Some(Response::Noted) => of(0xC9C2B2, 0x857B64, 0x2A2519, 0xC9C2B2),
            Some(Response::Pending) => of(0xE9ECEF, 0x6B7580, 0x2B3239, 0x6B7580),
            Some(Response::NoResponse) => of(0xFFFFFF, 0x6B7580, 0x4A545F, 0x6B7580),
            Some(Response::NotApplicable) => of(0xFFFFFF, 0x848E99, 0x56616D, 0x848E99),
            None => of(0xFFFFFF, 0x6B7580, 0x56616D, 0x6B7580),
        },
        Look::Dark => match answer {
            Some(Response::Supported) => of(0x6FA3D8, 0x6FA3D8, 0x0B1621, 0x6FA3D8),
            Some(Response::SupportedInPart) => of(0x2C4A69, 0x7FB0E2, 0xFFFFFF, 0x8DB9E6),
            Some(Response::Noted) => of(0x5C5546, 0xA89D84, 0xFFFFFF, 0x5C5546),
            Some(Response::Pending) => of(0x2B323A, 0x8A95A1, 0xE9ECEF, 0x8A95A1),
            Some(Response::NoResponse) => of(0x14181D, 0x8A95A1, 0xC3CBD3, 0x8A95A1),
            Some(Response::NotApplicable) => of(0x14181D, 0x6F7A86, 0xA4AFBA, 0x6F7A86),
            None => of(0x14181D, 0x8A95A1, 0xA4AFBA, 0x8A95A1),
        },
        Look::Print => match answer {
            Some(Response::Supported) => of(0x2F5D8C, 0x2F5D8C, 0xFFFFFF, 0x2F5D8C),
            Some(Response::SupportedInPart) => of(0xC9DAEA, 0x2F5D8C, 0x10263D, 0x2F5D8C),
            Some(Response::Noted) => of(0xCFC9BB, 0x6F664F, 0x2A2519, 0xCFC9BB),
            Some(Response::Pending) => of(0xF1F4F7, 0x5C6671, 0x2B3239, 0x5C6671),
            Some(Response::NoResponse) => of(0xFFFFFF, 0x5C6671, 0x3B444D, 0x5C6671),
            Some(Response::NotApplicable) => of(0xFFFFFF, 0x76808B, 0x4A545F, 0x76808B),
            None => of(0xFFFFFF, 0x5C6671, 0x4A545F, 0x5C6671),
        },
    }
}
