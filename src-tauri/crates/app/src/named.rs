//! What people type on the command line: names of States, days, filters, kinds and presets.

use chrono::NaiveDate;
use placard_briefing::Preset;
use placard_charts::{Arrangement, ChartKind, Look, Span};
use placard_domain::names::Match;
use placard_domain::{Iso3, PartialDate, RegionalGroup, RegisterFilter};

use crate::briefings::BOARD;
use crate::register::group;
use crate::views::ChartQuery;
use crate::views::timeline::TimelinePart;
use crate::{App, AppError, ENGLISH};

/// Width that charts written by the command line are laid out for, in CSS pixels.
const CHART_WIDTH: u32 = 1100;

/// What charts of ledgers take as a filter: what they are narrowed to, and how a roll call is arranged.
const LEDGER_FILTERS: [&str; 7] = ["cycle", "group", "region", "state", "arrange", "against", "span"];

/// Kinds of chart, as `chart KIND` takes them.
#[must_use]
pub fn chart_kinds() -> Vec<&'static str> {
    ChartKind::ALL.iter().map(|kind| kind.code()).collect()
}

/// Presets of briefing, as `brief --preset` takes them.
#[must_use]
pub fn briefing_presets() -> Vec<&'static str> {
    Preset::ALL.iter().map(|preset| preset.code()).chain([BOARD]).collect()
}

impl App {
    /// The State of that code or name, in any of the six languages or an older form.
    ///
    /// # Errors
    /// `unknown_state` with the nearest names.
    pub fn state_named(&self, text: &str) -> Result<Iso3, AppError> {
        match self.reference.find(text) {
            Match::Found(iso3) => Ok(iso3),
            Match::Unknown { suggestions } => {
                let names: Vec<String> = suggestions
                    .iter()
                    .filter_map(|iso3| self.reference.state(*iso3))
                    .map(|state| format!("{} ({})", state.name(ENGLISH), state.iso3))
                    .collect();
                Err(AppError::unknown_state(text, &names))
            }
        }
    }

    /// The day that was typed; a month or a year means its last day.
    ///
    /// # Errors
    /// A `date_…` code that says which rule the text breaks.
    pub fn day_named(&self, text: Option<&str>) -> Result<Option<NaiveDate>, AppError> {
        Ok(text.map(PartialDate::parse).transpose()?.map(|date| date.last_day()))
    }

    /// The chart that a command line asks for.
    ///
    /// # Errors
    /// An unknown kind, State, day or filter.
    pub fn chart_query(
        &self,
        kind: &str,
        state: Option<&str>,
        filter: &[String],
        lang: &str,
        as_of: Option<&str>,
    ) -> Result<ChartQuery, AppError> {
        let kind = ChartKind::parse(kind).ok_or_else(|| AppError::unknown_name("chart", kind, &chart_kinds()))?;
        let mut query = ChartQuery {
            kind,
            state: state.map(|state| self.state_named(state)).transpose()?,
            cycle: None,
            group: None,
            arrange: None,
            against: None,
            filter: None,
            timeline: None,
            as_of: self.day_named(as_of)?,
            lang: lang.to_owned(),
            look: Look::Light,
            width: CHART_WIDTH,
            table: None,
        };
        let pairs = pairs(filter)?;
        if kind.is_of_register() {
            query.filter = Some(self.register_filter(&pairs)?);
            return Ok(query);
        }
        let mut filter = RegisterFilter::default();
        for (key, value) in pairs {
            let values = || value.split(',').map(str::trim).filter(|value| !value.is_empty());
            match key {
                "arrange" => query.arrange = Some(arrangement_named(value)?),
                "against" => query.against = Some(cycle_named(value)?),
                "cycle" => filter.cycles.extend(values().map(cycle_named).collect::<Result<Vec<_>, _>>()?),
                "group" | "region" => filter.regions.extend(values().map(group_named).collect::<Result<Vec<_>, _>>()?),
                "state" => {
                    filter.states.extend(values().map(|name| self.state_named(name)).collect::<Result<Vec<_>, _>>()?);
                }
                "span" => {
                    query.timeline = Some(TimelinePart { span: Some(span_named(value)?), ..TimelinePart::default() });
                }
                unknown => return Err(AppError::unknown_name("filter", unknown, &LEDGER_FILTERS)),
            }
        }
        // Charts of one State or one cycle ask for it by name.
        if let [one] = filter.cycles[..] {
            query.cycle = Some(one);
        }
        query.state = query.state.or(filter.states.first().copied());
        query.filter = Some(filter);
        Ok(query)
    }
}

/// `key=value` pairs.
pub fn pairs(filter: &[String]) -> Result<Vec<(&str, &str)>, AppError> {
    filter
        .iter()
        .map(|pair| pair.split_once('=').ok_or_else(|| AppError::unknown_name("filter", pair, &["key=value"])))
        .collect()
}

/// A cycle by its number.
pub fn cycle_named(text: &str) -> Result<u8, AppError> {
    text.parse().map_err(|_| AppError::unknown_cycle(text))
}

/// Days from one date to another, `2024-01..2026-12`, or those of one date.
fn span_named(text: &str) -> Result<Span, AppError> {
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    Ok(Span { from: PartialDate::parse(first)?.first_day(), to: PartialDate::parse(last)?.last_day() })
}

fn arrangement_named(text: &str) -> Result<Arrangement, AppError> {
    let known = Arrangement::ALL.map(Arrangement::code);
    Arrangement::parse(text).ok_or_else(|| AppError::unknown_name("arrange", text, &known))
}

fn group_named(text: &str) -> Result<RegionalGroup, AppError> {
    group(text).ok_or_else(|| AppError::unknown_name("group", text, &RegionalGroup::ALL.map(RegionalGroup::code)))
}
