//! The roles of colour. Charts are drawn in roles; [`crate::svg`] paints them.
//!
//! plotters knows only plain colours, so a role is drawn as a number disguised as one. Nothing else
//! is ever drawn, so no real colour can be mistaken for a role.

use placard_domain::{Response, Status};
use plotters::style::RGBColor;

/// What a surface with a pattern stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Matter {
    /// Where a review stands.
    Status(Status),
    /// The State's answer; none is "not recorded".
    Answer(Option<Response>),
    /// What became of a recommendation from one cycle to the next.
    Change(Change),
    /// What a delegation did in a review.
    Part(Part),
}

/// What became of a recommendation from one cycle to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Change {
    /// Made in both.
    Repeated,
    /// Made in the later one only.
    New,
    /// Made in the earlier one only.
    Dropped,
}

impl Change {
    pub(crate) const ALL: [Self; 3] = [Self::Repeated, Self::New, Self::Dropped];

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Repeated => "repeated",
            Self::New => "new",
            Self::Dropped => "dropped",
        }
    }
}

/// What a delegation did in a review. It may do one without the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// It spoke in the interactive dialogue.
    TookTheFloor,
    /// It made a recommendation.
    Recommended,
}

impl Part {
    pub(crate) const ALL: [Self; 2] = [Self::TookTheFloor, Self::Recommended];

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::TookTheFloor => "took_the_floor",
            Self::Recommended => "recommended",
        }
    }
}

impl Matter {
    /// Everything that has a pattern.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let answers = Response::ALL.iter().map(|&response| Some(response)).chain([None]);
        Status::ALL
            .into_iter()
            .map(Self::Status)
            .chain(answers.map(Self::Answer))
            .chain(Change::ALL.into_iter().map(Self::Change))
            .chain(Part::ALL.into_iter().map(Self::Part))
    }

    /// A name for its pattern that no other has.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Status(status) => status.code(),
            Self::Answer(Some(response)) => response.code(),
            Self::Answer(None) => "not_recorded",
            Self::Change(change) => change.code(),
            Self::Part(part) => part.code(),
        }
    }

    /// What stands on a swatch whose border alone would say too little.
    pub(crate) fn sign(self) -> &'static str {
        match self {
            Self::Status(Status::NoRecord) | Self::Answer(None) => "?",
            _ => "",
        }
    }
}

impl From<Status> for Matter {
    fn from(status: Status) -> Self {
        Self::Status(status)
    }
}

impl From<Part> for Matter {
    fn from(part: Part) -> Self {
        Self::Part(part)
    }
}

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
    /// The border of an empty place: nothing could be counted there.
    Frame,
    /// A disc whose area is a count.
    Measure,
    /// Surface of a placard or bar, with its pattern.
    Fill(Matter),
    /// The same surface without the pattern, behind words.
    Plain(Matter),
    /// Its border.
    Edge(Matter),
    /// Words on it.
    On(Matter),
}

const SINGLE: [Ink; 12] = [
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
    Ink::Frame,
    Ink::Measure,
];
const OF_MATTER: [fn(Matter) -> Ink; 4] = [Ink::Fill, Ink::Plain, Ink::Edge, Ink::On];

impl Ink {
    fn all() -> impl Iterator<Item = Self> {
        let of_matter = OF_MATTER.into_iter().flat_map(|role| Matter::all().map(role));
        SINGLE.into_iter().chain(of_matter)
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
    fn no_two_matters_share_the_name_of_their_pattern() {
        let names: std::collections::BTreeSet<_> = Matter::all().map(Matter::code).collect();
        assert_eq!(names.len(), Matter::all().count(), "a pattern is found by its name");
    }

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
