//! Which State a record is about: a mark of a chart over all States knows only its record.

use crate::views::records::{Whose, WhoseQuery};
use crate::{App, AppError, ENGLISH};

impl App {
    /// The State that an event, a statement or an ask is about.
    ///
    /// # Errors
    /// `record_not_found` where there is no such record.
    pub fn whose(&mut self, request: WhoseQuery) -> Result<Whose, AppError> {
        let desk = self.desk(ENGLISH)?;
        let is_it = |id: &str| id == request.id;
        if let Some(event) = desk.own_events()?.iter().find(|event| is_it(&event.id)) {
            return Ok(Whose { state: event.state });
        }
        for (state, cycles) in desk.all_ledgers(desk.now.today)?.iter() {
            if cycles.iter().flat_map(|record| &record.events).any(|event| is_it(&event.id)) {
                return Ok(Whose { state: state.iso3 });
            }
        }
        let asks = desk.case.asks(None)?;
        let asks = asks.iter().map(|saved| (&saved.record.id, saved.record.state));
        let statements = desk.case.all_statements()?.iter().map(|saved| (&saved.record.id, saved.record.state));
        let found = statements.chain(asks).find(|(id, _)| is_it(id));
        found.map(|(_, state)| Whose { state }).ok_or_else(|| AppError::not_found(&request.id))
    }
}
