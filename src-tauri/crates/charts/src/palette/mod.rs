//! Colours and patterns of each look. The tests compute that they can be told apart.

mod accords;
mod answers;
mod changes;
mod made;
mod parts;
mod statuses;

use crate::chart::Look;
use crate::ink::{Ink, Matter};

/// A colour as `0xRRGGBB`.
pub(crate) type Rgb = u32;

/// What is laid over a surface so that its meaning does not hang on colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// Nothing: a full surface.
    Full,
    /// Nothing: an open surface with a border.
    Open,
    /// Nothing: an open surface with a dashed border.
    OpenDashed,
    /// Nothing: an open surface with a dotted border.
    OpenDotted,
    FineDots,
    Dots,
    Rising,
    Falling,
    Crossed,
}

/// How one matter is painted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Coat {
    pub fill: Rgb,
    pub edge: Rgb,
    pub text: Rgb,
    /// Colour of the pattern's strokes.
    pub stroke: Rgb,
}

/// The pattern of a matter, the same in every look.
pub(crate) fn pattern(matter: Matter) -> Pattern {
    match matter {
        Matter::Status(status) => statuses::pattern(status),
        Matter::Answer(answer) => answers::pattern(answer),
        Matter::Change(change) => changes::pattern(change),
        Matter::Part(part) => parts::pattern(part),
        Matter::Made(made) => made::pattern(made),
        Matter::Accord(accord) => accords::pattern(accord),
    }
}

/// Whether the pattern of a matter has strokes that words would have to stand on.
pub(crate) fn has_strokes(matter: impl Into<Matter>) -> bool {
    use Pattern::{Full, Open, OpenDashed, OpenDotted};
    !matches!(pattern(matter.into()), Full | Open | OpenDashed | OpenDotted)
}

/// Dashes of a line in that role, as SVG writes them; none where it is drawn through.
pub(crate) fn dashes(ink: Ink) -> Option<&'static str> {
    match ink {
        Ink::AsOf | Ink::Frame => Some("4 3"),
        Ink::Edge(matter) => match pattern(matter) {
            Pattern::OpenDotted => Some("2 2"),
            Pattern::OpenDashed => Some("6 3"),
            _ => None,
        },
        _ => None,
    }
}

/// How a matter is painted in a look.
pub(crate) fn coat(look: Look, matter: Matter) -> Coat {
    match matter {
        Matter::Status(status) => statuses::coat(look, status),
        Matter::Answer(answer) => answers::coat(look, answer),
        Matter::Change(change) => changes::coat(look, change),
        Matter::Part(part) => parts::coat(look, part),
        Matter::Made(made) => made::coat(look, made),
        Matter::Accord(accord) => accords::coat(look, accord),
    }
}

/// A coat in one line.
fn of(fill: Rgb, edge: Rgb, text: Rgb, stroke: Rgb) -> Coat {
    Coat { fill, edge, text, stroke }
}

/// Colour of a role. For [`Ink::Fill`] it is the surface beneath the pattern.
pub(crate) fn colour(look: Look, ink: Ink) -> Rgb {
    match ink {
        Ink::Fill(matter) | Ink::Plain(matter) => coat(look, matter).fill,
        Ink::Edge(matter) => coat(look, matter).edge,
        Ink::On(matter) => coat(look, matter).text,
        _ => match look {
            Look::Light | Look::Print => on_white(ink),
            Look::Dark => on_black(ink),
        },
    }
}

fn on_white(ink: Ink) -> Rgb {
    match ink {
        Ink::Ground => 0xFFFFFF,
        Ink::Muted => 0x56616D,
        Ink::Grid => 0xE3E7EB,
        Ink::Axis | Ink::Frame => 0x848E99,
        Ink::Measure => 0xBDD3E7,
        Ink::Band => 0xF1F4F7,
        Ink::Act => 0x2F5D8C,
        Ink::Refusal => 0xB3402A,
        Ink::Voice => 0x6B4E9B,
        _ => 0x1B232C,
    }
}

fn on_black(ink: Ink) -> Rgb {
    match ink {
        Ink::Ground => 0x14181D,
        Ink::Muted => 0xA4AFBA,
        Ink::Grid => 0x2B323A,
        Ink::Axis | Ink::Frame => 0x6F7A86,
        Ink::Measure => 0x2C4A69,
        Ink::Band => 0x1D232A,
        Ink::Act => 0x7FB0E2,
        Ink::Refusal => 0xF0826A,
        Ink::Voice => 0xB9A0E6,
        _ => 0xE9ECEF,
    }
}

#[cfg(test)]
mod tests;
