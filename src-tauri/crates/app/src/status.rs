//! `placard status`: the cooperation status of one State in every cycle.

use placard_domain::RedactionProfile;

use crate::headline::headline;
use crate::views::status::{CycleStatus, StatusReport};
use crate::{App, AppError, ENGLISH};

impl App {
    /// The status of the State of that code or name, as of the typed day or today, as far as it leaves.
    ///
    /// # Errors
    /// `unknown_state`, a `date_…` code, or what opening the case file refuses.
    pub fn status(
        &mut self,
        state: &str,
        as_of: Option<&str>,
        profile: RedactionProfile,
    ) -> Result<StatusReport, AppError> {
        let state = self.state_named(state)?;
        let as_of = self.day_named(as_of)?;
        let desk = self.leaving(ENGLISH, profile)?;
        let as_of = desk.as_of(as_of);
        let cycles = desk.ledger(state, as_of)?.into_iter().map(|record| CycleStatus {
            cycle: record.cycle,
            session: record.session,
            session_inferred: record.session_inferred,
            status: record.status,
            adoption: record.adoption,
            sentence: headline(&record, desk.reference, desk.texts),
            events: record.events.into_iter().map(Into::into).collect(),
        });
        Ok(StatusReport {
            state,
            name: desk.reference.state(state).map(|state| state.name(ENGLISH).to_owned()).unwrap_or_default(),
            as_of,
            cycles: cycles.collect(),
            withheld: desk.withheld_in_words(),
        })
    }
}
