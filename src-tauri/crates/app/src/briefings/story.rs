//! Where the review stands and what happened: status, timeline, events.

use placard_briefing::{Content, Event as Told};
use placard_domain::{Basis, CycleRecord, Event, Kind, RedactionProfile, RegionalGroup, Stage, Status};

use super::asked::Asked;
use super::part::{Cited, Part};
use crate::headline::headline;
use crate::told::told_once;
use crate::{AppError, Desk};

/// Events that a press line has room for.
const LATEST: usize = 4;

impl Desk<'_> {
    /// The review under way.
    pub(super) fn current(&self, asked: &Asked) -> Result<CycleRecord, AppError> {
        let cycle = self.current_cycle(asked.as_of);
        let ledger = self.ledger(asked.state, asked.as_of)?;
        let current = ledger.into_iter().find(|record| record.cycle == cycle);
        current.ok_or_else(|| AppError::unknown_cycle(&cycle.to_string()))
    }

    /// Facts under the nameplate: for whom the page is if not for everybody, regional group, cycle, session.
    pub(super) fn facts(&self, asked: &Asked, current: &CycleRecord) -> Result<Vec<String>, AppError> {
        let profile = match asked.profile {
            RedactionProfile::Public => None,
            RedactionProfile::Trusted => Some("briefing.profile.trusted"),
            RedactionProfile::Internal => Some("briefing.profile.internal"),
        };
        let profile = profile.map(|key| self.texts.get(key).to_owned());
        let group = |group: RegionalGroup| self.texts.get(&format!("group.{}", group.code())).to_owned();
        let cycle = self.texts.with("cycle.n", &[("n", &current.cycle.to_string())]);
        let session = current
            .session
            .filter(|_| !current.session_inferred)
            .map(|session| self.texts.with("session.n", &[("n", &session.to_string())]));
        let group = self.member(asked.state)?.group.map(group);
        Ok(profile.into_iter().chain(group).chain([cycle]).chain(session).collect())
    }

    pub(super) fn status_part(&self, asked: &Asked) -> Result<Part, AppError> {
        let current = self.current(asked)?;
        let mut cited = Cited::default();
        let deciding = current.events.iter().rev().find(|event| decides(&current, event));
        let sources = self.cite_event(&mut cited, deciding)?;
        let sentence = headline(&current, self.reference, self.texts);
        Ok(Part::new(Content::Status { status: current.status, sentence, sources }, cited))
    }

    /// What happened, but for the adoptions of reports by the Working Group, which follow every review. A press line
    /// tells the latest of the cycle.
    pub(super) fn events_part(&self, asked: &Asked) -> Result<Part, AppError> {
        let ledger = self.ledger(asked.state, asked.as_of)?;
        let cycle = self.current_cycle(asked.as_of);
        let is_press_line = asked.preset == placard_briefing::Preset::PressLine;
        let mut cited = Cited::default();
        let events = ledger.iter().filter(|record| !is_press_line || record.cycle == cycle);
        let mut told = told_once(events.flat_map(|record| &record.events));
        told.retain(|told| !(told.event.stage == Stage::WgAdoption && told.event.kind == Kind::Held));
        if is_press_line {
            told.drain(..told.len().saturating_sub(LATEST));
        }
        let mut events = Vec::new();
        for told in told {
            let url = self.source_url(told.event.source_id.as_deref())?;
            let first = cited.cite_at(told.event.source.as_deref(), url.as_deref());
            let others = told.sources.iter().filter(|source| Some(**source) != told.event.source.as_deref());
            let others: Vec<usize> = others.flat_map(|source| cited.cite(Some(source))).collect();
            events.push(Told {
                date: self.texts.date(&told.event.date),
                what: told.event.summary.clone(),
                symbol: told.event.symbol.clone(),
                sources: first.into_iter().chain(others).collect(),
                cycle: told.event.cycle,
                inferred: told.event.basis == Basis::Inferred,
            });
        }
        let lang = self.texts.lang();
        let notes = self.reference.notes(asked.state, cycle).map(|note| note.text(lang).to_owned()).collect();
        Ok(Part::new(Content::Events { events, notes }, cited))
    }

    fn cite_event(&self, cited: &mut Cited, event: Option<&Event>) -> Result<Vec<usize>, AppError> {
        let Some(event) = event else { return Ok(Vec::new()) };
        let url = self.source_url(event.source_id.as_deref())?;
        Ok(cited.cite_at(event.source.as_deref(), url.as_deref()))
    }

    /// Where a source of the case file can be read, if that is known.
    pub(super) fn source_url(&self, source_id: Option<&str>) -> Result<Option<String>, AppError> {
        match source_id {
            Some(id) => Ok(self.case.source(id)?.and_then(|saved| saved.record.url)),
            None => Ok(None),
        }
    }
}

/// Whether the event is the one that the status of its review rests on.
fn decides(record: &CycleRecord, event: &Event) -> bool {
    let kind = match record.status {
        Status::Held | Status::HeldAfterPostponement | Status::HeldAfterAbsence => Kind::Held,
        Status::AbsentRescheduled | Status::Absent => Kind::Absent,
        Status::Postponed => Kind::PostponedByAgreement,
        Status::NotYetHeld => Kind::WithdrawalAnnounced,
        Status::NoRecord => return false,
    };
    event.stage == Stage::Review && event.kind == kind
}
