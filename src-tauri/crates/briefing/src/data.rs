//! What a briefing is made of, and what comes out.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::BriefingError;
use crate::logo::Logo;
use crate::section::{Content, Section, SectionKind};

/// Everything that one briefing says, whatever its preset. Texts are printed as they are; dates within are already
/// written out in the language of the page. Empty texts are not printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BriefingData {
    /// Name of the State, for the nameplate.
    pub state: String,
    /// Facts under the nameplate: regional group, cycle, session.
    pub facts: Vec<String>,
    /// Theme that it is about.
    pub theme: Option<String>,
    /// Name of the recommending State whose mission it is handed to.
    pub mission: Option<String>,
    /// For whom it is.
    pub audience: String,
    /// Logo of the coalition. It does not go through serde: it is checked bytes, not text.
    #[serde(skip)]
    pub logo: Option<Logo>,
    /// Who made the briefing.
    pub prepared_by: String,
    /// How to reach them.
    pub contact: String,
    /// The day whose knowledge it shows; also the date of the document.
    pub as_of: NaiveDate,
    /// What it is made from, in a short mark by which it can be made again.
    pub again: String,
    /// Its parts in the order printed. What is switched off is not there.
    pub sections: Vec<Section>,
    /// The sources; those that nothing cites are not printed.
    pub sources: Vec<Source>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The number by which `sources` fields name it.
    pub number: usize,
    /// The source in one line.
    pub citation: String,
    /// Where it can be read: printed, and a link if it is an address of the web.
    pub url: Option<String>,
}

/// A template of the user's own, in place of the preset's. It may import `look.typ` and `sections.typ` and nothing
/// else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTemplate {
    /// Name of its file, for errors.
    pub name: String,
    /// Its text.
    pub text: String,
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
    pub replaced: Vec<Replaced>,
    /// The standards it meets.
    pub standard: &'static str,
}

/// Something that one page had no room for. On a full page gives way, in this order: single items so long that they
/// would push several others out; events of earlier cycles from the oldest; tables of figures; charts but for the
/// timeline; recommendations but for the first six of a section; statements, questions, challenges and framework,
/// recommendations, asks and notes on events, each from the last; events of the latest cycle from the oldest; own
/// texts from the last paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The section that it belongs to.
    pub section: SectionKind,
    /// How that section is called on the page.
    pub heading: String,
    /// Its beginning, as the user knows it.
    pub what: String,
}

/// A character that no font of the document can draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Replaced {
    /// The character.
    pub character: char,
    /// How the section that it stands in is called; none for what stands outside of all, such as the name of the State.
    pub heading: Option<String>,
    /// The beginning of its text.
    pub text: String,
}

impl BriefingData {
    /// Refuses data without which no page can be right.
    pub(crate) fn check(&self) -> Result<(), BriefingError> {
        let mut needed = vec![("name of the State", &self.state)];
        for section in &self.sections {
            match &section.content {
                Content::Status { sentence, .. } => needed.push(("sentence on the status", sentence)),
                Content::Charts(charts) => {
                    needed.extend(charts.iter().map(|chart| ("description of the chart in words", &chart.alt)));
                }
                _ => {}
            }
        }
        if let Some((name, _)) = needed.into_iter().find(|(_, text)| text.trim().is_empty()) {
            return Err(BriefingError::Incomplete(name));
        }
        let is_listed = |number: &usize| self.sources.iter().any(|source| source.number == *number);
        match self.sections.iter().flat_map(|section| section.content.citations()).find(|number| !is_listed(number)) {
            Some(number) => Err(BriefingError::UnknownSource(number)),
            None => Ok(()),
        }
    }
}
