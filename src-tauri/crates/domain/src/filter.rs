//! The one filter that list, counts, charts, export and briefing share.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::codes::codes;
use crate::recommendation::{Class, Implementation, Provider, Response};
use crate::state::{Iso3, RegionalGroup};

/// What part of the register is meant. Within a dimension any of the values will do; all dimensions
/// must agree; an empty dimension asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RegisterFilter {
    /// States under review.
    pub states: Vec<Iso3>,
    /// Regional groups of States under review.
    pub regions: Vec<RegionalGroup>,
    /// Recommending States.
    pub recommending: Vec<Iso3>,
    /// Regional groups of recommending States; "observer" has no group and is not in any.
    pub groups: Vec<RegionalGroup>,
    /// Cycles.
    pub cycles: Vec<u8>,
    /// Sessions of the Working Group.
    pub sessions: Vec<u8>,
    /// Answers; [`None`] within the list is "not recorded".
    pub responses: Vec<Option<Response>>,
    /// Themes, in the words of the sources.
    pub themes: Vec<String>,
    /// Action categories of UPR Info.
    pub categories: Vec<u8>,
    /// Goals and targets.
    pub sdgs: Vec<String>,
    /// Sources that attest the record.
    pub sources: Vec<Provider>,
    /// What the records are; empty means recommendations of the UPR and nothing else.
    pub classes: Vec<Class>,
    /// How the delegation sees the implementation.
    pub assessments: Vec<Implementation>,
    /// Only records whose sources disagree.
    pub disagreeing: bool,
    /// Words to search for, in the language of the search box.
    pub text: String,
}

/// A dimension of the filter that has values with counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// State under review.
    State,
    /// Regional group of the State under review.
    Region,
    /// Recommending State.
    Recommending,
    /// Regional group of the recommending State.
    Group,
    /// Cycle.
    Cycle,
    /// Session of the Working Group.
    Session,
    /// Answer of the State.
    Response,
    /// Theme.
    Theme,
    /// Action category.
    Category,
    /// Goal or target.
    Sdg,
    /// Source.
    Source,
    /// What the record is.
    Class,
    /// Own assessment.
    Assessment,
}

codes!(Dimension {
    State = "state",
    Region = "region",
    Recommending = "recommending",
    Group = "group",
    Cycle = "cycle",
    Session = "session",
    Response = "response",
    Theme = "theme",
    Category = "category",
    Sdg = "sdg",
    Source = "source",
    Class = "class",
    Assessment = "assessment",
});

/// A column of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// State under review.
    State,
    /// Recommending States.
    Recommending,
    /// Text.
    Text,
    /// Cycle.
    Cycle,
    /// Session.
    Session,
    /// Paragraph number.
    Paragraph,
    /// Answer of the State.
    Response,
    /// The State's words.
    StateWords,
    /// Themes.
    Themes,
    /// Action category.
    Category,
    /// Goals and targets.
    Sdgs,
    /// Sources.
    Sources,
    /// Own assessment.
    Assessment,
}

codes!(Column {
    State = "state",
    Recommending = "recommending",
    Text = "text",
    Cycle = "cycle",
    Session = "session",
    Paragraph = "paragraph",
    Response = "response",
    StateWords = "state_words",
    Themes = "themes",
    Category = "category",
    Sdgs = "sdgs",
    Sources = "sources",
    Assessment = "assessment",
});

/// In which order the register is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
pub struct Order {
    /// Column; none is relevance where words are searched for, else newest session first.
    pub by: Option<Column>,
    /// From the last to the first.
    pub descending: bool,
}
