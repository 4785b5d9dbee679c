//! What was gathered for a briefing, kept as long as neither what is asked nor the records change: while somebody types
//! a paragraph of their own, nothing is read or drawn again.

use std::path::PathBuf;

use placard_briefing::SectionKind;

use super::asked::Asked;
use super::part::Part;
use crate::{AppError, Desk};

/// The parts of a briefing.
#[derive(Debug)]
pub(crate) struct Gathered {
    asked: Asked,
    case: PathBuf,
    position: u64,
    pub(super) facts: Vec<String>,
    parts: Vec<(SectionKind, Option<Part>)>,
    pub(super) withheld: Vec<String>,
}

impl Gathered {
    /// What there is of a kind; none where there is nothing to print.
    pub(super) fn part(&self, kind: SectionKind) -> Option<&Part> {
        self.parts.iter().find(|(of, _)| *of == kind).and_then(|(_, part)| part.as_ref())
    }

    fn has(&self, kinds: &[SectionKind]) -> bool {
        kinds.iter().all(|kind| self.parts.iter().any(|(of, _)| of == kind))
    }
}

impl Desk<'_> {
    /// The parts of these kinds, gathered anew where something has changed.
    pub(super) fn gathered(&mut self, asked: &Asked, kinds: &[SectionKind]) -> Result<&Gathered, AppError> {
        let position = self.case.position()?;
        let case = self.case.path().to_path_buf();
        let kept = self
            .gathered
            .take()
            .filter(|kept| kept.asked == *asked && kept.case == case && kept.position == position && kept.has(kinds));
        let gathered = match kept {
            Some(kept) => kept,
            None => {
                let current = self.current(asked)?;
                let facts = self.facts(asked, &current)?;
                let parts = self.parts(asked, kinds)?;
                let withheld = self.withheld_in_words();
                Gathered { asked: asked.clone(), case, position, facts, parts, withheld }
            }
        };
        Ok(self.gathered.insert(gathered))
    }

    fn parts(&mut self, asked: &Asked, kinds: &[SectionKind]) -> Result<Vec<(SectionKind, Option<Part>)>, AppError> {
        let charts = match kinds.contains(&SectionKind::Charts) {
            true => Some(self.charts_part(asked)?),
            false => None,
        };
        let mut parts = Vec::new();
        for kind in kinds {
            let part = match kind {
                SectionKind::Status => Some(self.status_part(asked)?),
                SectionKind::Timeline => Some(self.timeline_part(asked)?),
                SectionKind::Events => Some(self.events_part(asked)?),
                SectionKind::Answers => self.answers_part(asked)?,
                SectionKind::Register => self.register_part(asked)?,
                SectionKind::Earlier => Some(self.earlier_part(asked)?),
                SectionKind::Yours => self.yours_part(asked)?,
                SectionKind::Charts => charts.clone(),
                SectionKind::Statements => self.statements_part(asked)?,
                SectionKind::Asks => self.asks_part(asked)?,
                SectionKind::Summary => {
                    let status = self.status_part(asked)?;
                    Some(self.summary_part(asked, &status, charts.as_ref())?)
                }
                SectionKind::Method => Some(self.method_part(asked)?),
                SectionKind::Questions
                | SectionKind::Framework
                | SectionKind::Challenges
                | SectionKind::Text
                | SectionKind::Sources
                | SectionKind::Contents => None,
            };
            parts.push((*kind, part.filter(says_something)));
        }
        Ok(parts)
    }
}

fn says_something(part: &Part) -> bool {
    match &part.content {
        placard_briefing::Content::Paragraphs(paragraphs) => !paragraphs.is_empty(),
        placard_briefing::Content::Charts(charts) => !charts.is_empty(),
        _ => true,
    }
}
