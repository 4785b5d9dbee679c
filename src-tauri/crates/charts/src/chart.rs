//! What a chart is, whatever it shows.

use chrono::NaiveDate;
use placard_domain::{Iso3, RegisterFilter, Status};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::table::{Table, TableWindow};
use crate::timeline::Span;

/// The charts that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub enum ChartKind {
    /// What one State, the Council and civil society did, in time.
    #[serde(rename = "timeline")]
    CooperationTimeline,
    /// Every State as a placard with its status in one cycle.
    #[serde(rename = "roll-call")]
    RollCall,
    /// How many States took part, cycle by cycle.
    #[serde(rename = "participation")]
    Participation,
    /// Who took the floor in one review and who recommended, by regional group.
    #[serde(rename = "floor")]
    Floor,
    /// What a State received and how it answered, cycle by cycle.
    #[serde(rename = "responses")]
    Responses,
    /// How each theme was answered.
    #[serde(rename = "themes")]
    Themes,
    /// How each recommending State was answered.
    #[serde(rename = "recommenders")]
    Recommenders,
    /// Which State recommends on which theme.
    #[serde(rename = "matrix")]
    Matrix,
    /// What comes again from one cycle to the next.
    #[serde(rename = "across-cycles")]
    AcrossCycles,
    /// Who did not take part, when, and what followed.
    #[serde(rename = "absences")]
    Absences,
    /// What is due next.
    #[serde(rename = "deadlines")]
    Deadlines,
    /// Who has spoken for civil society, on what and when.
    #[serde(rename = "statements")]
    Statements,
    /// How a State compares with its regional group.
    #[serde(rename = "comparison")]
    Comparison,
    /// Which States recommend, and which never did.
    #[serde(rename = "who-recommends")]
    WhoRecommends,
    /// Which themes return each cycle without support.
    #[serde(rename = "returning-themes")]
    ReturningThemes,
    /// Where the sources disagree.
    #[serde(rename = "disagreements")]
    Disagreements,
}

impl ChartKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 16] = [
        Self::CooperationTimeline,
        Self::RollCall,
        Self::Participation,
        Self::Floor,
        Self::Responses,
        Self::Themes,
        Self::Recommenders,
        Self::Matrix,
        Self::AcrossCycles,
        Self::Absences,
        Self::Deadlines,
        Self::Statements,
        Self::Comparison,
        Self::WhoRecommends,
        Self::ReturningThemes,
        Self::Disagreements,
    ];

    /// Stable code, as on the command line and on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::CooperationTimeline => "timeline",
            Self::RollCall => "roll-call",
            Self::Participation => "participation",
            Self::Floor => "floor",
            Self::Responses => "responses",
            Self::Themes => "themes",
            Self::Recommenders => "recommenders",
            Self::Matrix => "matrix",
            Self::AcrossCycles => "across-cycles",
            Self::Absences => "absences",
            Self::Deadlines => "deadlines",
            Self::Statements => "statements",
            Self::Comparison => "comparison",
            Self::WhoRecommends => "who-recommends",
            Self::ReturningThemes => "returning-themes",
            Self::Disagreements => "disagreements",
        }
    }

    /// Whether it counts recommendations of the register.
    #[must_use]
    pub fn is_of_register(self) -> bool {
        matches!(
            self,
            Self::Responses
                | Self::Themes
                | Self::Recommenders
                | Self::Matrix
                | Self::AcrossCycles
                | Self::Comparison
                | Self::WhoRecommends
                | Self::ReturningThemes
                | Self::Disagreements
        )
    }

    /// The kind with that code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// For which surface a chart is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Dark ink on white.
    #[default]
    Light,
    /// Light ink on near-black.
    Dark,
    /// Dark ink on white, told apart on a black-and-white printer too.
    Print,
}

impl Look {
    /// All looks, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// Stable code, as on the command line and on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
        }
    }

    /// The look with that code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.code() == code)
    }
}

/// The outer conditions of a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Width in units of the viewBox (CSS pixels at natural size); kept between 560 and 2400.
    /// The height follows from the content.
    pub width: u32,
    /// Colours.
    pub look: Look,
    /// Start of every `id` in the drawing, so that several drawings can share a page. Characters
    /// other than ASCII letters, digits, `-` and `_` are left out.
    pub id_prefix: String,
    /// Whether title and sentence are drawn above the chart: for a picture that stands alone. The
    /// window and the briefing set their own headings.
    pub titled: bool,
    /// Which rows of its table come with it; none where nobody sees them.
    pub table: Option<TableWindow>,
}

impl Frame {
    /// Narrowest and widest drawing: beyond, nothing can be read.
    pub(crate) const WIDTHS: (u32, u32) = (560, 2400);
}

/// A finished chart.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Chart {
    /// What it shows.
    pub kind: ChartKind,
    /// Title, in sentence case, without a full stop.
    pub title: String,
    /// What kind of picture it is and how to read it, for those who cannot see it.
    pub desc: String,
    /// What it shows, in words and with what it rests on: the text alternative.
    pub sentence: String,
    /// What it shows, in words alone: the answer to the question that somebody asked.
    pub answer: String,
    /// Width of the viewBox.
    pub width: u32,
    /// Height of the viewBox.
    pub height: u32,
    /// The drawing: one `<svg>` element without scripts, style attributes or outside references.
    pub svg: String,
    /// What can be pointed at, in reading order.
    pub marks: Vec<Mark>,
    /// The data behind it.
    pub table: Table,
    /// Its scale of days, where it has one that can be moved along.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub time_scale: Option<TimeScale>,
}

/// A scale of days across a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct TimeScale {
    /// First day.
    pub from: NaiveDate,
    /// Last day, shown whole.
    pub to: NaiveDate,
    /// Where the first day begins, in units of the viewBox from the left.
    pub start: f64,
    /// Where the last day ends; less than `start` where time runs from right to left.
    pub end: f64,
}

/// A rectangle of the drawing that stands for a record, in units of the viewBox.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Mark {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// What it is, in full, as a screen reader says it.
    pub label: String,
    /// Where it leads.
    pub link: Link,
}

/// What a [`Mark`] leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Link {
    /// A State.
    State {
        /// Its key.
        iso3: Iso3,
    },
    /// An event of the ledger.
    Event {
        /// Its identifier.
        id: String,
    },
    /// A statement.
    Statement {
        /// Its identifier.
        id: String,
    },
    /// An ask.
    Ask {
        /// Its identifier.
        id: String,
    },
    /// The days in which several things come apart that stand close together.
    Span {
        /// The days.
        span: Span,
        /// How many things they are.
        count: usize,
    },
    /// The States with one status in one cycle.
    Status {
        /// Cycle, from 1.
        cycle: u8,
        /// The status.
        status: Status,
    },
    /// A session of the Working Group.
    Session {
        /// Its number.
        number: u8,
    },
    /// The records of the register that were counted.
    Register {
        /// Which they are: what the whole chart shows, narrowed to the mark.
        filter: Box<RegisterFilter>,
    },
}

impl Link {
    /// The records of `base` that a mark stands for; `own` sets what the mark says itself.
    pub(crate) fn register(base: &RegisterFilter, own: impl FnOnce(&mut RegisterFilter)) -> Self {
        let mut filter = Box::new(base.clone());
        own(&mut filter);
        Self::Register { filter }
    }
}

/// Why there is no chart.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// The drawing library refused.
    #[error("the chart could not be drawn ({0}); please report this with the data that led to it")]
    NotDrawn(String),
    /// The drawing could not be turned into pixels.
    #[error("the chart could not be turned into a PNG picture ({0}); export it as SVG instead")]
    NotRendered(String),
    /// More pixels than a picture may have.
    #[error("a picture of {width} × {height} pixels is too large; choose a smaller scale")]
    TooLarge {
        /// Width asked for, in pixels.
        width: u64,
        /// Height asked for, in pixels.
        height: u64,
    },
}

impl ChartError {
    /// Stable code of the error, as used on the wire and in translations.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotDrawn(_) => "chart_not_drawn",
            Self::NotRendered(_) => "chart_not_rendered",
            Self::TooLarge { .. } => "chart_too_large",
        }
    }
}

impl Chart {
    /// The picture as PNG, `scale` pixels for each unit of the viewBox (2 is sharp on most screens).
    ///
    /// # Errors
    /// [`ChartError::TooLarge`] when a side would have more than 16,384 pixels,
    /// [`ChartError::NotRendered`] when the drawing cannot be rendered.
    pub fn png(&self, scale: f32) -> Result<Vec<u8>, ChartError> {
        crate::png::render(self, scale)
    }

    /// The drawing with its letters as outlines: for documents whose standard refuses the joined letters
    /// of Arabic inside a picture. Its words are then only in [`Chart::sentence`] and [`Chart::table`].
    ///
    /// # Errors
    /// [`ChartError::NotRendered`] when the drawing cannot be rendered.
    pub fn outlined(&self) -> Result<String, ChartError> {
        crate::outlines::outlined(&self.svg)
    }

    /// The data as CSV (RFC 4180, UTF-8 without a byte order mark, headings in the first row): the rows that came
    /// with the chart.
    ///
    /// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
    #[must_use]
    pub fn csv(&self) -> String {
        self.table.csv()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_code() {
        for kind in ChartKind::ALL {
            assert_eq!(ChartKind::parse(kind.code()), Some(kind), "{}", kind.code());
        }
        assert_eq!(ChartKind::parse("pie"), None, "no such kind");
    }
}
