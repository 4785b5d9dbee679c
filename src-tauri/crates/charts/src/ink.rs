//! The roles of colour. Charts are drawn in roles; [`crate::svg`] paints them.
//!
//! plotters knows only plain colours, so a role is drawn as a number disguised as one. Nothing else
//! is ever drawn, so no real colour can be mistaken for a role.

use std::collections::HashMap;
use std::sync::LazyLock;

use placard_domain::{Response, Status};
use plotters::style::RGBColor;

/// What a surface with a pattern stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Matter {
    /// Where a review stands.
    Status(Status),
    /// The State's answer; none is "not recorded".
    Answer(Option<Response>),
    /// What became of a recommendation from one cycle to the next.
    Change(Change),
    /// What a delegation did in a review.
    Part(Part),
    /// How many recommendations a State made.
    Made(Made),
    /// Whether two sources say the same.
    Accord(Accord),
}

/// What became of a recommendation from one cycle to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// How many recommendations a State made, in bands that suit the numbers of the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Made {
    /// None, though it could have made some.
    Never,
    /// The lowest band.
    Fewest,
    /// The band above it.
    Fewer,
    /// The band below the highest.
    More,
    /// The highest band.
    Most,
    /// Nobody knows: the file has no records of the time in which it was a State.
    Unknown,
    /// It is the one under review.
    Reviewed,
}

impl Made {
    pub(crate) const ALL: [Self; 7] =
        [Self::Never, Self::Fewest, Self::Fewer, Self::More, Self::Most, Self::Unknown, Self::Reviewed];

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Never => "made_never",
            Self::Fewest => "made_fewest",
            Self::Fewer => "made_fewer",
            Self::More => "made_more",
            Self::Most => "made_most",
            Self::Unknown => "made_unknown",
            Self::Reviewed => "made_reviewed",
        }
    }
}

/// Whether two sources of a recommendation say the same of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Accord {
    /// Both say it, and not the same.
    Differing,
    /// Both say the same, or somebody has settled the matter.
    Alike,
    /// One of them says nothing: there is nothing to compare.
    OneOnly,
}

impl Accord {
    pub(crate) const ALL: [Self; 3] = [Self::Differing, Self::Alike, Self::OneOnly];

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Differing => "differing",
            Self::Alike => "alike",
            Self::OneOnly => "one_only",
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
            .chain(Made::ALL.into_iter().map(Self::Made))
            .chain(Accord::ALL.into_iter().map(Self::Accord))
    }

    /// A name for its pattern that no other has.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Status(status) => status.code(),
            Self::Answer(Some(response)) => response.code(),
            Self::Answer(None) => "not_recorded",
            Self::Change(change) => change.code(),
            Self::Part(part) => part.code(),
            Self::Made(made) => made.code(),
            Self::Accord(accord) => accord.code(),
        }
    }

    /// What stands on a swatch whose border alone would say too little.
    pub(crate) fn sign(self) -> &'static str {
        match self {
            Self::Status(Status::NoRecord) | Self::Answer(None) | Self::Made(Made::Unknown) => "?",
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

impl From<Made> for Matter {
    fn from(made: Made) -> Self {
        Self::Made(made)
    }
}

impl From<Accord> for Matter {
    fn from(accord: Accord) -> Self {
        Self::Accord(accord)
    }
}

/// What a stroke or a surface is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
        RGBColor(0, 0, NUMBERS.get(&self).copied().unwrap_or_default())
    }

    /// The role behind a disguise.
    pub(crate) fn unmask((red, green, number): (u8, u8, u8)) -> Option<Self> {
        INKS.get(usize::from(number)).filter(|_| (red, green) == (0, 0)).copied()
    }
}

/// All roles; the number of a role is its place.
static INKS: LazyLock<Vec<Ink>> = LazyLock::new(|| Ink::all().collect());
static NUMBERS: LazyLock<HashMap<Ink, u8>> = LazyLock::new(|| INKS.iter().copied().zip(0..).collect());

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
            let RGBColor(red, green, blue) = ink.disguise();
            assert_eq!(Ink::unmask((red, green, blue)), Some(ink), "{ink:?}");
        }
        assert_eq!(Ink::all().count(), NUMBERS.len(), "256 roles have room, and each its own number");
        assert_eq!(Ink::unmask((255, 255, 255)), None, "not a role");
    }
}
