//! What people type on the command line: names of States, days, filters, kinds and presets.

use chrono::NaiveDate;
use placard_briefing::Preset;
use placard_charts::{ChartKind, Look};
use placard_domain::names::Match;
use placard_domain::{Iso3, PartialDate, RegionalGroup};

use crate::register::group;
use crate::views::ChartQuery;
use crate::{App, AppError, ENGLISH};

/// Width that charts written by the command line are laid out for, in CSS pixels.
const CHART_WIDTH: u32 = 1100;

/// Kinds of chart, as `chart KIND` takes them.
#[must_use]
pub fn chart_kinds() -> Vec<&'static str> {
    ChartKind::ALL.iter().map(|kind| kind.code()).collect()
}

/// Presets of briefing, as `brief --preset` takes them.
#[must_use]
pub fn briefing_presets() -> Vec<&'static str> {
    Preset::ALL.iter().map(|preset| preset.code()).collect()
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
            filter: None,
            as_of: self.day_named(as_of)?,
            lang: lang.to_owned(),
            look: Look::Light,
            width: CHART_WIDTH,
        };
        let pairs = pairs(filter)?;
        if kind.is_of_register() {
            query.filter = Some(self.register_filter(&pairs)?);
            return Ok(query);
        }
        for (key, value) in pairs {
            match key {
                "cycle" => query.cycle = Some(cycle_named(value)?),
                "group" => query.group = Some(group_named(value)?),
                "state" => query.state = Some(self.state_named(value)?),
                unknown => return Err(AppError::unknown_name("filter", unknown, &["cycle", "group", "state"])),
            }
        }
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

fn group_named(text: &str) -> Result<RegionalGroup, AppError> {
    group(text).ok_or_else(|| AppError::unknown_name("group", text, &RegionalGroup::ALL.map(RegionalGroup::code)))
}
