//! The cooperation timeline: what part of it is shown, and what there is to be shown.

use chrono::NaiveDate;
use placard_charts::{Lane, Span};
use placard_domain::{Iso3, Kind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Lang;
use super::register::NamedState;

/// What part of a timeline is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TimelinePart {
    /// These days on one scale; none for the whole story.
    pub span: Option<Span>,
    /// Lanes that are left out.
    pub lanes_hidden: Vec<Lane>,
    /// Kinds of event that are left out.
    pub kinds_hidden: Vec<Kind>,
    /// States shown below the first; eight have room in all.
    pub with_states: Vec<Iso3>,
}

/// Of which States an outline is wanted.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TimelineQuery {
    /// The States.
    pub states: Vec<Iso3>,
    /// Day as of which it counts; none for today.
    pub as_of: Option<NaiveDate>,
    /// Language.
    pub lang: Lang,
}

/// What there is to be shown of some States.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TimelineOutline {
    /// The States, with their names.
    pub states: Vec<NamedState>,
    /// Whole years that hold everything.
    pub whole: Span,
    /// The months that the whole story of a single State shows large.
    pub focus: Option<Span>,
    /// How much is in each lane.
    pub lanes: Vec<LaneCount>,
    /// How many events there are of each kind that occurs.
    pub kinds: Vec<KindCount>,
    /// Every day on which something happened or was said, as far as it is known today.
    pub days: Vec<OutlineDay>,
}

/// How much is in a lane.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LaneCount {
    /// The lane.
    pub lane: Lane,
    /// Events, statements and asks.
    pub count: usize,
}

/// How many events there are of a kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// Events.
    pub count: usize,
}

/// A day on which something happened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OutlineDay {
    /// The day; the last possible one of a date that is not exact.
    pub day: NaiveDate,
    /// Events, statements and asks.
    pub count: usize,
}
