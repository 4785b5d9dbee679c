//! Sentences that a pack tells of itself: the summary and how it was made.

use placard_briefing::{Content, Paragraph, Preset};
use placard_domain::RedactionProfile;

use super::asked::Asked;
use super::part::{Cited, Part};
use super::register::paragraphs;
use crate::{AppError, Desk};

impl Desk<'_> {
    /// For a pack the status and the answers of its charts; for a mission what its State recommended.
    pub(super) fn summary_part(
        &mut self,
        asked: &Asked,
        status: &Part,
        charts: Option<&Part>,
    ) -> Result<Part, AppError> {
        if asked.preset == Preset::Mission {
            return Ok(paragraphs(self.mission_summary(asked)?));
        }
        let mut said = Vec::new();
        let mut cited = Cited::default();
        if let Content::Status { sentence, sources, .. } = &status.content {
            cited = status.cited.clone();
            said.push(Paragraph { sources: sources.clone(), ..Paragraph::plain(sentence) });
        }
        if let Some(Content::Charts(charts)) = charts.map(|part| &part.content) {
            let words = charts.iter().map(|chart| &chart.words).filter(|words| !words.is_empty());
            said.extend(words.map(Paragraph::plain));
        }
        Ok(Part::new(Content::Paragraphs(said), cited))
    }

    /// How the figures count, from which source, as of when, and what does not leave.
    pub(super) fn method_part(&mut self, asked: &Asked) -> Result<Part, AppError> {
        let mut said = vec![self.data_as_at(asked.as_of), self.texts.get("briefing.method.status").to_owned()];
        let figures = self.figures(&asked.filter)?;
        if figures.answers.total() > 0 {
            let lines = self.filter_lines(&asked.filter).join(" · ");
            said.push(self.texts.with("briefing.method.filter", &[("filter", &lines)]));
            let n = figures.answers.total() as usize;
            said.push(self.texts.plural("briefing.method.source", n, &[("source", &figures.source)]));
            said.push(self.texts.get("briefing.method.answers").to_owned());
        }
        let profile = match asked.profile {
            RedactionProfile::Public => "briefing.method.public",
            RedactionProfile::Trusted => "briefing.method.trusted",
            RedactionProfile::Internal => "briefing.method.internal",
        };
        said.push(self.texts.get(profile).to_owned());
        Ok(paragraphs(said))
    }
}
