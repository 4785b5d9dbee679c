//! What is due next.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use placard_charts::{Deadlines, Due, DueState, DueWhat, Link};
use placard_domain::ledger::Origin;
use placard_domain::{AskStatus, CycleRecord, Event, Iso3, Kind, RegisterFilter, Session, State};

use super::absences::is_of_cycle;
use super::members::is_asked;
use crate::{AppError, Desk};

/// For how many months a deadline that has passed unsettled is still told.
const OVERDUE: u32 = 18;

/// Every cycle of some States.
type AskedLedgers<'a> = [(&'a State, &'a [CycleRecord])];

impl Desk<'_> {
    /// The figures of what the filter asks of States under review, their groups and cycles.
    pub(super) fn deadlines(&self, filter: &RegisterFilter, as_of: NaiveDate) -> Result<Deadlines, AppError> {
        let ledgers = self.all_ledgers(as_of)?;
        let ledgers = ledgers.asked(filter);
        let mut dues = self.due_by_calendar(filter, &ledgers, as_of);
        dues.extend(self.due_by_ledger(filter, as_of)?);
        dues.extend(self.open_asks(filter, as_of)?);
        let state = match ledgers.as_slice() {
            [(only, _)] => Some(only.name(self.texts.lang()).to_owned()),
            _ => None,
        };
        Ok(Deadlines { basis: self.ledger_basis(filter, true, ledgers.len(), as_of), state, dues })
    }

    /// Sessions ahead with the States that are still to come, and what the procedure asks for around sessions.
    fn due_by_calendar(&self, filter: &RegisterFilter, ledgers: &AskedLedgers<'_>, as_of: NaiveDate) -> Vec<Due> {
        let mut dues = Vec::new();
        for session in self.reference.sessions().iter().filter(|session| is_of_cycle(filter, session.cycle)) {
            let is_ahead = session.dates.last_day() >= as_of;
            let rules = self.reference.deadlines(session).filter_map(|rule| Some((rule, rule.due(session)?)));
            let rules: Vec<_> = rules.filter(|(_, date)| date.last_day() >= as_of).collect();
            if !is_ahead && rules.is_empty() {
                continue;
            }
            let states = self.states_of(session, ledgers);
            if states.is_empty() {
                continue;
            }
            let link = Link::Session { number: session.number };
            dues.extend(rules.into_iter().map(|(rule, date)| Due {
                what: DueWhat::Rule { rule: rule.clone(), session: session.number },
                date: Some(date),
                own: false,
                text: String::new(),
                states: states.clone(),
                source: rule.source.clone(),
                link: link.clone(),
            }));
            if is_ahead {
                dues.push(Due {
                    what: DueWhat::Session { number: session.number },
                    date: Some(session.dates),
                    own: false,
                    text: self.texts.plural("chart.states", states.len(), &[]),
                    states,
                    source: session.source.clone(),
                    link,
                });
            }
        }
        dues
    }

    /// The States that a session is for, those whose place is a fact first.
    fn states_of(&self, session: &Session, ledgers: &AskedLedgers<'_>) -> Vec<DueState> {
        let of_session = ledgers.iter().flat_map(|(state, cycles)| {
            let records = cycles.iter().filter(|record| record.session == Some(session.number));
            records.map(|record| (*state, record))
        });
        let mut states: Vec<DueState> = of_session
            .map(|(state, record)| DueState {
                iso3: state.iso3,
                name: state.name(self.texts.lang()).to_owned(),
                inferred: record.session_inferred,
            })
            .collect();
        states.sort_by(|a, b| (a.inferred, &a.name).cmp(&(b.inferred, &b.name)));
        states
    }

    /// What events say of days ahead, and deadlines that have passed without anything that settles them.
    fn due_by_ledger(&self, filter: &RegisterFilter, as_of: NaiveDate) -> Result<Vec<Due>, AppError> {
        let (own, told) = (self.own_events()?, self.reference.told_events(self.texts));
        let events = || own.iter().chain(&told);
        let since = as_of.checked_sub_months(Months::new(OVERDUE)).unwrap_or(as_of);
        let is_due = |event: &&Event| {
            let (is_deadline, last) = (event.kind == Kind::Deadline, event.date.last_day());
            let is_set = matches!(event.kind, Kind::Scheduled | Kind::Rescheduled) && event.date.first_day() > as_of;
            // What was written down later about a later day was not known on the day.
            let is_known = event.recorded <= as_of;
            let is_ahead = last >= as_of && (is_deadline || is_set && is_known);
            let is_asked = self.reference.state(event.state).is_some_and(|state| is_asked(filter, state));
            let is_open = is_ahead || is_deadline && last >= since;
            is_open && is_asked && is_of_cycle(filter, event.cycle)
        };
        let settles = |event: &&Event| {
            !matches!(event.kind, Kind::Deadline | Kind::Scheduled | Kind::Rescheduled) && event.has_happened_by(as_of)
        };
        let place = |event: &Event| (event.state, event.cycle, event.stage);
        let settled: BTreeSet<_> = events().filter(settles).map(place).collect();
        let unsettled = events().filter(is_due);
        let unsettled = unsettled.filter(|due| due.kind != Kind::Deadline || !settled.contains(&place(due)));
        Ok(unsettled.map(|event| self.due_event(event)).collect())
    }

    fn due_event(&self, event: &Event) -> Due {
        Due {
            what: DueWhat::Event { stage: event.stage, kind: event.kind },
            date: Some(event.date),
            own: event.origin != Origin::Pack,
            text: event.summary.clone(),
            states: self.due_state(event.state),
            source: event.source.clone().unwrap_or_default(),
            link: Link::Event { id: event.id.clone() },
        }
    }

    /// Asks that are open and had been made by the day.
    fn open_asks(&self, filter: &RegisterFilter, as_of: NaiveDate) -> Result<Vec<Due>, AppError> {
        let mut dues = Vec::new();
        for saved in self.case.asks(None)? {
            let (ask, written) = (saved.record, saved.created.date_naive());
            let was_made = ask.date.map_or(written <= as_of, |date| date.first_day() <= as_of || written <= as_of);
            let is_asked = self.reference.state(ask.state).is_some_and(|state| is_asked(filter, state));
            let is_meant = ask.status == AskStatus::Open && was_made && is_asked && is_of_cycle(filter, ask.cycle);
            if !is_meant || !self.ask_leaves(&ask) {
                continue;
            }
            dues.push(Due {
                what: DueWhat::Ask { to: ask.addressed_to },
                date: ask.date,
                own: true,
                text: ask.text,
                states: self.due_state(ask.state),
                source: self.citation(ask.source_id.as_deref())?.unwrap_or_default(),
                link: Link::State { iso3: ask.state },
            });
        }
        Ok(dues)
    }

    fn due_state(&self, iso3: Iso3) -> Vec<DueState> {
        vec![DueState { iso3, name: self.named_state(iso3).name, inferred: false }]
    }
}
