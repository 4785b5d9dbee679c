//! The figures of the charts, and the charts themselves.

mod absences;
mod deadlines;
mod floor;
mod members;
mod participation;
mod roll_call;
mod statements;
mod timeline;

pub(crate) use members::is_asked;

use chrono::Datelike;
use placard_charts::{
    Chart, ChartKind, Frame, TableWindow, absences, deadlines, floor, participation, roll_call, statements,
};
use placard_domain::state::Standing;
use placard_domain::{Iso3, State};

use crate::views::ChartQuery;
use crate::{App, AppError, Desk};

/// Rows of the table of a chart that one answer brings at most.
const MOST_ROWS: usize = 500;

impl App {
    pub(crate) fn chart(&mut self, mut query: ChartQuery) -> Result<Chart, AppError> {
        query.table = query.table.map(|asked| TableWindow { limit: asked.limit.min(MOST_ROWS), ..asked });
        self.desk(&query.lang)?.chart(&query, false)
    }
}

impl Desk<'_> {
    /// Draws a chart; `titled` for a picture that stands alone.
    pub fn chart(&mut self, query: &ChartQuery, titled: bool) -> Result<Chart, AppError> {
        let as_of = self.as_of(query.as_of);
        // A picture can be looked at beside the chart that it is of.
        let id_prefix = format!("{}{}-", if titled { "picture-" } else { "" }, query.kind.code());
        let frame = Frame { width: query.width, look: query.look, id_prefix, titled, table: query.table };
        Ok(match query.kind {
            ChartKind::CooperationTimeline => self.timeline_chart(query, as_of, &frame)?,
            ChartKind::Floor => {
                let state = query.state.ok_or_else(AppError::chart_needs_state)?;
                floor(&self.floor(state, query.cycle, as_of)?, self.texts, &frame)?
            }
            ChartKind::RollCall => roll_call(&self.roll_call(query, as_of)?, self.texts, &frame)?,
            ChartKind::Responses
            | ChartKind::Themes
            | ChartKind::Recommenders
            | ChartKind::Matrix
            | ChartKind::AcrossCycles
            | ChartKind::Comparison
            | ChartKind::WhoRecommends
            | ChartKind::ReturningThemes
            | ChartKind::Disagreements => return self.register_chart(query, as_of, &frame),
            ChartKind::Absences => absences(&self.absences(&query.whole_filter(), as_of)?, self.texts, &frame)?,
            ChartKind::Deadlines => deadlines(&self.deadlines(&query.whole_filter(), as_of)?, self.texts, &frame)?,
            ChartKind::Statements => statements(&self.statements(&query.whole_filter(), as_of)?, self.texts, &frame)?,
            ChartKind::Participation => {
                participation(&self.participation(&query.whole_filter(), as_of)?, self.texts, &frame)?
            }
        })
    }

    /// First to last year of the sessions of a cycle.
    pub(crate) fn years(&self, cycle: u8) -> String {
        let sessions = || self.reference.sessions().iter().filter(|session| session.cycle == cycle);
        let first = sessions().map(|session| session.dates.first_day().year()).min();
        let last = sessions().map(|session| session.dates.last_day().year()).max();
        match (first, last) {
            (Some(first), Some(last)) => format!("{first}–{last}"),
            _ => String::new(),
        }
    }

    /// A State that is reviewed; observers only recommend.
    pub fn member(&self, state: Iso3) -> Result<&State, AppError> {
        let found = self.reference.state(state).ok_or_else(|| AppError::unknown_state(state.as_str(), &[]))?;
        match found.standing {
            Standing::Member => Ok(found),
            Standing::Observer => Err(AppError::not_reviewed(found.name(self.texts.lang()))),
        }
    }
}
