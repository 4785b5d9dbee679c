//! The roles of colour. Charts are drawn in roles; [`crate::svg`] paints them.
//!
//! plotters knows only plain colours, so a role is drawn as a number disguised as one. Nothing else
//! is ever drawn, so no real colour can be mistaken for a role.

use placard_domain::Status;
use plotters::style::RGBColor;

/// What a stroke or a surface is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ink {
    /// The paper.
    Ground,
    /// Words.
    Text,
    /// Words of less weight.
    Muted,
    /// Quiet lines that help the eye.
    Grid,
    /// Axes and leader lines.
    Axis,
    /// The surface that ties the whole period to the months shown large.
    Band,
    /// The line of the day the data is as of.
    AsOf,
    /// An act of the procedure.
    Act,
    /// An act of not taking part.
    Refusal,
    /// Civil society.
    Voice,
    /// Surface of a placard or bar, with its pattern.
    Fill(Status),
    /// The same surface without the pattern, behind words.
    Plain(Status),
    /// Its border.
    Edge(Status),
    /// Words on it.
    On(Status),
}

const SINGLE: [Ink; 10] = [
    Ink::Ground,
    Ink::Text,
    Ink::Muted,
    Ink::Grid,
    Ink::Axis,
    Ink::Band,
    Ink::AsOf,
    Ink::Act,
    Ink::Refusal,
    Ink::Voice,
];
const OF_STATUS: [fn(Status) -> Ink; 4] = [Ink::Fill, Ink::Plain, Ink::Edge, Ink::On];

impl Ink {
    fn all() -> impl Iterator<Item = Self> {
        let of_status = OF_STATUS.into_iter().flat_map(|role| Status::ALL.into_iter().map(role));
        SINGLE.into_iter().chain(of_status)
    }

    /// The role, disguised as a colour.
    pub(crate) fn disguise(self) -> RGBColor {
        let number = Self::all().position(|ink| ink == self).unwrap_or_default();
        RGBColor(0, 0, u8::try_from(number).unwrap_or_default())
    }

    /// The role behind a disguise as plotters writes it (`#0000NN`).
    pub(crate) fn unmask(colour: &str) -> Option<Self> {
        let number = usize::from_str_radix(colour.strip_prefix('#')?, 16).ok()?;
        Self::all().nth(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_found_again_behind_its_disguise() {
        for ink in Ink::all() {
            let RGBColor(r, g, b) = ink.disguise();
            assert_eq!(Ink::unmask(&format!("#{r:02X}{g:02X}{b:02X}")), Some(ink), "{ink:?}");
        }
        assert_eq!(Ink::unmask("none"), None, "not a colour");
        assert_eq!(Ink::unmask("#FFFFFF"), None, "not a role");
    }
}
