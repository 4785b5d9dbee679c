//! What a briefing is made of, and what comes out.

use chrono::NaiveDate;
use placard_domain::Status;
use serde::{Deserialize, Serialize};

use crate::error::BriefingError;

/// How much is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    /// One page; what does not fit is left out and listed.
    Factsheet,
    /// Everything, on as many pages as it takes.
    Full,
}

impl Preset {
    /// All presets, the usual one first.
    pub const ALL: [Self; 2] = [Self::Factsheet, Self::Full];

    /// Stable code, as on the command line and in translations (`briefing.preset.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Factsheet => "factsheet",
            Self::Full => "full",
        }
    }

    /// The preset of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.code() == code)
    }
}

/// Everything that one briefing says. Texts are printed as they are; dates within are already written out
/// in the language of the page. Numbers in `sources` fields are those of [`Source::number`]; on the page
/// the sources that are cited are numbered anew from 1, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BriefingData {
    /// Name of the State, for the nameplate.
    pub state: String,
    /// Facts under the nameplate: regional group, cycle, session.
    pub facts: Vec<String>,
    /// Status of the review, for the mark beside the sentence.
    pub status: Status,
    /// The status in one sentence.
    pub status_sentence: String,
    /// Sources of that sentence.
    pub status_sources: Vec<usize>,
    /// The cooperation timeline.
    pub chart: Option<ChartPicture>,
    /// What happened, in time order.
    pub events: Vec<Event>,
    /// Remarks on the events, such as sources that differ.
    pub notes: Vec<String>,
    /// What it was recommended, cycle by cycle; none where the case file has no recommendations to it.
    pub recommendations: Option<Recommendations>,
    /// What was said, the most important first.
    pub statements: Vec<Statement>,
    /// What is asked, the most important first.
    pub asks: Vec<Ask>,
    /// The sources; those that nothing on the page cites are not printed.
    pub sources: Vec<Source>,
    /// Who made the briefing; may be empty.
    pub prepared_by: String,
    /// The day whose knowledge the page shows; also the date of the document.
    pub as_of: NaiveDate,
}

/// A chart as a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartPicture {
    /// The SVG document. Arabic in it must be drawn as outlines: PDF/UA-1 refuses its joined letters as text
    /// of a picture.
    pub svg: String,
    /// The chart in words, for those who cannot see it.
    pub alt: String,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When, written out.
    pub date: String,
    /// What.
    pub what: String,
    /// Symbol of the document, as typed.
    pub symbol: Option<String>,
    /// Numbers of its sources; none prints "no source".
    pub sources: Vec<usize>,
    /// Cycle that it belongs to: events of earlier cycles leave a full page first.
    pub cycle: u8,
    /// Derived and not found in a source: printed in italics and marked in words.
    pub inferred: bool,
}

/// What the State was recommended and what it answered, as a small table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendations {
    /// Heads of the columns.
    pub columns: Vec<String>,
    /// One row a cycle; a row without numbers says why in its last cell.
    pub rows: Vec<Vec<String>>,
    /// What the numbers rest on: filter, source, day.
    pub basis: String,
}

/// What somebody said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The exact words, without quotation marks around them.
    pub words: String,
    /// Who; nothing where the name must not be printed, then "name withheld" stands for it.
    pub speaker: Option<String>,
    /// The speaker's function.
    pub role: Option<String>,
    /// For whom they spoke.
    pub organisation: Option<String>,
    /// When, written out.
    pub date: Option<String>,
    /// Numbers of its sources.
    pub sources: Vec<usize>,
    /// The consent in words ("published under this name").
    pub consent_mark: Option<String>,
}

/// What is asked of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// What.
    pub text: String,
    /// Of whom.
    pub addressed_to: String,
    /// By whom.
    pub made_by: Option<String>,
    /// Numbers of its sources.
    pub sources: Vec<usize>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The number by which `sources` fields name it.
    pub number: usize,
    /// The source in one line.
    pub citation: String,
}

/// The printed briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Briefing {
    /// The document.
    pub pdf: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// What one page had no room for, in the order in which it was left out.
    pub left_out: Vec<LeftOut>,
    /// Characters that no font of the document can draw: U+FFFD stands for each.
    pub replaced: Vec<char>,
    /// The standards it meets.
    pub standard: &'static str,
}

/// Something that one page had no room for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The section that it belongs to.
    pub section: Section,
    /// Its beginning, as the user knows it.
    pub what: String,
}

/// A section that gives way on a full page. In this order: single items so long that they would push
/// several others out; events of earlier cycles from the oldest; the table of recommendations; statements
/// from the last; asks from the last; notes from the last; events of the latest cycle from the oldest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// What was recommended.
    Recommendations,
    /// What was said.
    Statements,
    /// What happened.
    Events,
    /// What is asked.
    Asks,
    /// Remarks on the events.
    Notes,
}

impl Section {
    /// All sections that give way.
    pub const ALL: [Self; 5] = [Self::Recommendations, Self::Statements, Self::Events, Self::Asks, Self::Notes];

    /// Stable code, as on the wire and in translations (`briefing.more.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Recommendations => "recommendations",
            Self::Statements => "statements",
            Self::Events => "events",
            Self::Asks => "asks",
            Self::Notes => "notes",
        }
    }
}

impl BriefingData {
    /// All citations of source numbers.
    fn citations(&self) -> impl Iterator<Item = usize> {
        (self.status_sources.iter())
            .chain(self.events.iter().flat_map(|event| &event.sources))
            .chain(self.statements.iter().flat_map(|statement| &statement.sources))
            .chain(self.asks.iter().flat_map(|ask| &ask.sources))
            .copied()
    }

    /// Refuses data without which no page can be right.
    pub(crate) fn check(&self) -> Result<(), BriefingError> {
        let needed = [
            ("name of the State", Some(&self.state)),
            ("sentence on the status", Some(&self.status_sentence)),
            ("description of the chart in words", self.chart.as_ref().map(|chart| &chart.alt)),
        ];
        for (name, text) in needed {
            if text.is_some_and(|text| text.trim().is_empty()) {
                return Err(BriefingError::Incomplete(name));
            }
        }
        match self.citations().find(|number| self.sources.iter().all(|source| source.number != *number)) {
            Some(number) => Err(BriefingError::UnknownSource(number)),
            None => Ok(()),
        }
    }
}
