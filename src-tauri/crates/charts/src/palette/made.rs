//! How it is painted how many recommendations a State made: the more, the further from the paper.

use super::{Coat, Pattern, of};
use crate::chart::Look;
use crate::ink::Made;

pub(super) fn pattern(made: Made) -> Pattern {
    match made {
        Made::Never => Pattern::Open,
        Made::Fewest => Pattern::FineDots,
        Made::Fewer => Pattern::Rising,
        Made::More | Made::Most => Pattern::Full,
        Made::Unknown => Pattern::OpenDotted,
        Made::Reviewed => Pattern::OpenDashed,
    }
}

pub(super) fn coat(look: Look, made: Made) -> Coat {
    match look {
        Look::Light => match made {
            Made::Never => of(0xFFFFFF, 0x848E99, 0x4A545F, 0x848E99),
            Made::Fewest => of(0xE4EDF5, 0x4A76A3, 0x10263D, 0x4A76A3),
            Made::Fewer => of(0xB4CCE2, 0x2F5D8C, 0x10263D, 0x2F5D8C),
            Made::More => of(0x4375A8, 0x2F5D8C, 0xFFFFFF, 0x4375A8),
            Made::Most => of(0x10263D, 0x10263D, 0xFFFFFF, 0x10263D),
            Made::Unknown => of(0xFFFFFF, 0x6B7580, 0x56616D, 0x6B7580),
            Made::Reviewed => of(0xFFFFFF, 0x1B232C, 0x1B232C, 0x1B232C),
        },
        Look::Dark => match made {
            Made::Never => of(0x14181D, 0x6F7A86, 0xC3CBD3, 0x6F7A86),
            Made::Fewest => of(0x1F3043, 0x6FA3D8, 0xFFFFFF, 0x5C8DBF),
            Made::Fewer => of(0x2F5072, 0x7FB0E2, 0xFFFFFF, 0x8DB9E6),
            Made::More => of(0x6399D1, 0x6399D1, 0x0B1621, 0x6399D1),
            Made::Most => of(0xDCEBFA, 0xDCEBFA, 0x0B1621, 0xDCEBFA),
            Made::Unknown => of(0x14181D, 0x8A95A1, 0xA4AFBA, 0x8A95A1),
            Made::Reviewed => of(0x14181D, 0xE9ECEF, 0xE9ECEF, 0xE9ECEF),
        },
        Look::Print => match made {
            Made::Never => of(0xFFFFFF, 0x76808B, 0x3B444D, 0x76808B),
            Made::Fewest => of(0xEDF3F8, 0x2F5D8C, 0x10263D, 0x4A76A3),
            Made::Fewer => of(0xC9DAEA, 0x2F5D8C, 0x10263D, 0x2F5D8C),
            Made::More => of(0x4375A8, 0x2F5D8C, 0xFFFFFF, 0x4375A8),
            Made::Most => of(0x0B1A2A, 0x0B1A2A, 0xFFFFFF, 0x0B1A2A),
            Made::Unknown => of(0xFFFFFF, 0x5C6671, 0x4A545F, 0x5C6671),
            Made::Reviewed => of(0xFFFFFF, 0x1B232C, 0x1B232C, 0x1B232C),
        },
    }
}
