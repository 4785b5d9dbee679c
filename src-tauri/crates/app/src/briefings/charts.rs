//! Charts for paper.

use placard_briefing::{ChartPicture, Content};
use placard_charts::{Chart, ChartKind, Look, TableWindow};
use placard_domain::RegisterFilter;

use super::asked::Asked;
use super::part::{Cited, Part};
use crate::views::ChartQuery;
use crate::{AppError, Desk};

/// Width that charts are laid out for, in CSS pixels: a page between its margins.
const WIDTH: u32 = 760;

/// The charts of a pack that count recommendations to the State, in order.
const OF_REGISTER: [ChartKind; 4] =
    [ChartKind::Responses, ChartKind::Themes, ChartKind::Recommenders, ChartKind::Comparison];
/// Those that are of all States.
const OF_ALL: [ChartKind; 2] = [ChartKind::Participation, ChartKind::Absences];

impl Desk<'_> {
    pub(super) fn timeline_part(&self, asked: &Asked) -> Result<Part, AppError> {
        let chart = self.printed_timeline(asked.state, asked.as_of, WIDTH)?;
        let picture = ChartPicture { title: String::new(), words: String::new(), ..self.on_paper(chart)? };
        Ok(Part::new(Content::Charts(vec![picture]), Cited::default()))
    }

    /// The charts of a pack, as far as there is anything to draw.
    pub(super) fn charts_part(&mut self, asked: &Asked) -> Result<Part, AppError> {
        let has_recommendations = self.looked_at(&asked.filter)?.selection.total > 0;
        let of_register = OF_REGISTER.iter().filter(|_| has_recommendations);
        let mut pictures = Vec::new();
        for kind in of_register.chain(&OF_ALL) {
            let chart = self.asked_chart(*kind, asked)?;
            if chart.table.rows.is_empty() {
                continue;
            }
            pictures.push(self.on_paper(chart)?);
        }
        Ok(Part::new(Content::Charts(pictures), Cited::default()))
    }

    /// A chart about what is asked: of the State, or of all States.
    pub(super) fn asked_chart(&mut self, kind: ChartKind, asked: &Asked) -> Result<Chart, AppError> {
        let of_all = OF_ALL.contains(&kind);
        let query = ChartQuery {
            kind,
            state: (kind == ChartKind::Comparison).then_some(asked.state),
            cycle: None,
            group: None,
            arrange: None,
            against: None,
            filter: Some(if of_all { RegisterFilter::default() } else { asked.filter.clone() }),
            timeline: None,
            as_of: Some(asked.as_of),
            lang: asked.lang.clone(),
            look: Look::Print,
            width: WIDTH,
            table: Some(TableWindow::ALL),
        };
        self.chart(&query, false)
    }

    /// A chart as it is printed. Joined letters must not stand as text in a picture: PDF/UA-1.
    pub(crate) fn on_paper(&self, chart: Chart) -> Result<ChartPicture, AppError> {
        let svg = if self.texts.is_rtl() || joins(&chart.svg) { chart.outlined()? } else { chart.svg };
        let size = (chart.width, chart.height);
        Ok(ChartPicture { title: chart.title, svg, alt: chart.sentence, words: chart.answer, size })
    }
}

/// Whether the text has letters of a script that joins them.
fn joins(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'))
}
