//! Briefings: what goes on the page, and the file.

use std::path::Path;

use chrono::NaiveDate;
use placard_briefing::{Ask, BriefingData, ChartPicture, Event, Preset, Recommendations, Source, Statement, render};
use placard_charts::{ChartKind, Look, Table, TableWindow};
use placard_domain::{AskStatus, Basis, CycleRecord, Iso3, Kind, RegionalGroup, RegisterFilter, Stage, Status};

use crate::exports::{ending, write};
use crate::headline::headline;
use crate::named::briefing_presets;
use crate::told::told_once;
use crate::views::{ChartQuery, ExportBriefing, Exported};
use crate::{App, AppError, Desk};

/// Width that the chart is laid out for, in CSS pixels: a page between its margins.
const CHART_WIDTH: u32 = 760;

impl App {
    /// Writes a briefing to a PDF file.
    ///
    /// # Errors
    /// What the State or the preset refuses, `unknown_ending`, `cannot_write`.
    pub fn export_briefing(&mut self, request: ExportBriefing) -> Result<Exported, AppError> {
        let path = Path::new(&request.path);
        ending(path, &["pdf"])?;
        let preset = match request.preset.as_deref() {
            None => Preset::Factsheet,
            Some(code) => {
                Preset::from_code(code).ok_or_else(|| AppError::unknown_name("preset", code, &briefing_presets()))?
            }
        };
        let mut desk = self.desk(&request.lang)?;
        let as_of = desk.as_of(request.as_of);
        let recommendations = desk.recommended(request.state, request.filter, as_of)?;
        let mut data = desk.briefing(request.state, as_of, request.prepared_by.unwrap_or_default())?;
        data.recommendations = recommendations;
        let briefing = render(&data, desk.texts, preset)?;
        write(path, &briefing.pdf)?;
        let mut warnings: Vec<String> = briefing
            .left_out
            .iter()
            .map(|left| {
                let section = format!("briefing.left_out.{}", left.section.code());
                desk.texts.with(&section, &[("what", &left.what)])
            })
            .collect();
        warnings.extend(desk.replaced(&briefing.replaced));
        Ok(Exported { path: request.path, pages: Some(briefing.pages), warnings })
    }
}

/// The sources of a page, numbered in the order in which they are first cited.
#[derive(Default)]
struct Sources {
    cited: Vec<String>,
}

impl Sources {
    fn cite(&mut self, citation: Option<&str>) -> Vec<usize> {
        let Some(citation) = citation.filter(|citation| !citation.is_empty()) else { return Vec::new() };
        let found = self.cited.iter().position(|cited| cited == citation);
        let index = found.unwrap_or_else(|| {
            self.cited.push(citation.to_owned());
            self.cited.len() - 1
        });
        vec![index + 1]
    }

    fn list(self) -> Vec<Source> {
        self.cited.into_iter().zip(1..).map(|(citation, number)| Source { number, citation }).collect()
    }
}

impl Desk<'_> {
    /// What to tell of characters that no font can print.
    pub(crate) fn replaced(&self, characters: &[char]) -> Option<String> {
        let all = characters.iter().map(char::to_string).collect::<Vec<_>>().join(" ");
        (!all.is_empty()).then(|| self.texts.with("briefing.replaced", &[("characters", &all)]))
    }

    fn briefing(&self, state: Iso3, as_of: NaiveDate, prepared_by: String) -> Result<BriefingData, AppError> {
        let found = self.member(state)?;
        let lang = self.texts.lang();
        let ledger = self.ledger(state, as_of)?;
        let cycle = self.current_cycle(as_of);
        let Some(current) = ledger.iter().find(|record| record.cycle == cycle) else {
            return Err(AppError::unknown_cycle(&cycle.to_string()));
        };
        let mut sources = Sources::default();
        let deciding = current.events.iter().rev().find(|event| decides(current, event));
        let status_sources = sources.cite(deciding.and_then(|event| event.source.as_deref()));
        let events = self.events_of(&ledger, &mut sources);
        let statements = self.statements_of(state, as_of, &mut sources)?;
        let asks = self.asks_of(state, as_of, &mut sources)?;
        let chart = self.printed_timeline(state, as_of, CHART_WIDTH)?;
        let svg = if self.texts.is_rtl() { chart.outlined()? } else { chart.svg };
        Ok(BriefingData {
            state: found.name(lang).to_owned(),
            facts: self.facts(found.group, current),
            status: current.status,
            status_sentence: headline(current, self.reference, self.texts),
            status_sources,
            chart: Some(ChartPicture { svg, alt: chart.sentence }),
            events,
            notes: self.reference.notes(state, cycle).map(|note| note.text(lang).to_owned()).collect(),
            recommendations: None,
            statements,
            asks,
            sources: sources.list(),
            prepared_by,
            as_of,
        })
    }

    /// What the State was recommended, as the chart of its answers tells it; none where the register has nothing.
    fn recommended(
        &mut self,
        state: Iso3,
        filter: Option<RegisterFilter>,
        as_of: NaiveDate,
    ) -> Result<Option<Recommendations>, AppError> {
        let filter = RegisterFilter { states: vec![state], ..filter.unwrap_or_default() };
        if self.looked_at(&filter)?.selection.total == 0 {
            return Ok(None);
        }
        let query = ChartQuery {
            kind: ChartKind::Responses,
            state: None,
            cycle: None,
            group: None,
            arrange: None,
            against: None,
            filter: Some(filter),
            timeline: None,
            as_of: Some(as_of),
            lang: self.texts.lang().to_owned(),
            look: Look::Print,
            width: CHART_WIDTH,
            table: Some(TableWindow::ALL),
        };
        let unknown = self.texts.get("chart.cycle.no_record");
        let Table { columns, mut rows, caption, .. } = self.chart(&query, false)?.table;
        // A cycle of which the file knows nothing has nothing to say on a page.
        rows.retain(|row| row.last().map(String::as_str) != Some(unknown));
        let is_used = |column: &usize| {
            rows.iter().any(|row| row.get(*column).is_some_and(|cell| !cell.is_empty() && cell != "0"))
        };
        let used: Vec<usize> = (0..columns.len()).filter(is_used).collect();
        let kept = |row: &Vec<String>| used.iter().filter_map(|column| row.get(*column).cloned()).collect();
        Ok(Some(Recommendations { columns: kept(&columns), rows: rows.iter().map(kept).collect(), basis: caption }))
    }

    fn facts(&self, group: Option<RegionalGroup>, current: &CycleRecord) -> Vec<String> {
        let group = group.map(|group| self.texts.get(&format!("group.{}", group.code())).to_owned());
        let cycle = self.texts.with("cycle.n", &[("n", &current.cycle.to_string())]);
        let session = current
            .session
            .filter(|_| !current.session_inferred)
            .map(|session| self.texts.with("session.n", &[("n", &session.to_string())]));
        group.into_iter().chain([cycle]).chain(session).collect()
    }

    /// What happened, but for the adoptions of reports by the Working Group, which follow every review.
    fn events_of(&self, ledger: &[CycleRecord], sources: &mut Sources) -> Vec<Event> {
        told_once(ledger.iter().flat_map(|record| &record.events))
            .into_iter()
            .filter(|told| !(told.event.stage == Stage::WgAdoption && told.event.kind == Kind::Held))
            .map(|told| Event {
                date: self.texts.date(&told.event.date),
                what: told.event.summary.clone(),
                symbol: told.event.symbol.clone(),
                sources: told.sources.iter().flat_map(|source| sources.cite(Some(source))).collect(),
                cycle: told.event.cycle,
                inferred: told.event.basis == Basis::Inferred,
            })
            .collect()
    }

    fn statements_of(&self, state: Iso3, as_of: NaiveDate, sources: &mut Sources) -> Result<Vec<Statement>, AppError> {
        let mut statements = Vec::new();
        for saved in self.own_statements(Some(state))? {
            let statement = saved.record;
            if statement.date.is_some_and(|date| date.first_day() > as_of) {
                continue;
            }
            let citation = self.citation(statement.source_id.as_deref())?;
            statements.push(Statement {
                sources: sources.cite(citation.as_deref()),
                speaker: statement.consent.allows_name().then_some(statement.speaker),
                role: statement.title,
                organisation: statement.organisation,
                date: statement.date.map(|date| self.texts.date(&date)),
                consent_mark: Some(self.texts.get(&format!("consent.{}", statement.consent.code())).to_owned()),
                words: statement.text,
            });
        }
        Ok(statements)
    }

    fn asks_of(&self, state: Iso3, as_of: NaiveDate, sources: &mut Sources) -> Result<Vec<Ask>, AppError> {
        let mut asks = Vec::new();
        for saved in self.case.asks(Some(state))? {
            let ask = saved.record;
            if ask.status != AskStatus::Open || ask.date.is_some_and(|date| date.first_day() > as_of) {
                continue;
            }
            let citation = self.citation(ask.source_id.as_deref())?;
            asks.push(Ask {
                text: ask.text,
                addressed_to: ask.addressed_to,
                made_by: ask.made_by,
                sources: sources.cite(citation.as_deref()),
            });
        }
        Ok(asks)
    }
}

/// Whether the event is the one that the status of its review rests on.
fn decides(record: &CycleRecord, event: &placard_domain::Event) -> bool {
    let kind = match record.status {
        Status::Held | Status::HeldAfterPostponement | Status::HeldAfterAbsence => Kind::Held,
        Status::AbsentRescheduled | Status::Absent => Kind::Absent,
        Status::Postponed => Kind::PostponedByAgreement,
        Status::NotYetHeld => Kind::WithdrawalAnnounced,
        Status::NoRecord => return false,
    };
    event.stage == Stage::Review && event.kind == kind
}
