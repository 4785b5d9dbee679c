//! What figures of the register rest on, and how every chart of them says so.

use chrono::NaiveDate;
use placard_domain::{PartialDate, Status, Texts};

use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::Scene;
use crate::words;

/// What a chart of the register rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// Name of the one source that is counted, in the language of the chart ("UPR Info").
    pub source: String,
    /// How many records are counted; none where nobody knows.
    pub rows: Option<u32>,
    /// The filter in force, one entry a dimension, in the language of the chart ("Answer: noted").
    pub filter: Vec<String>,
    /// Day the figures are as at.
    pub as_of: NaiveDate,
}

/// What is known of one cycle of a State. Zero, no review and no record are different things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CycleState<T> {
    /// The figures; zeros are real zeros.
    Counted(T),
    /// No review took place that recommendations could come from.
    NoReview(Status),
    /// The case file holds nothing of this cycle.
    NoRecord,
}

impl<T> CycleState<T> {
    /// The figures, where there are any.
    pub(crate) fn counted(&self) -> Option<&T> {
        match self {
            Self::Counted(figures) => Some(figures),
            Self::NoReview(_) | Self::NoRecord => None,
        }
    }

    /// Why nothing is counted; empty where something is.
    pub(crate) fn reason<'a>(&self, texts: &'a Texts) -> &'a str {
        match self {
            Self::Counted(_) => "",
            Self::NoReview(Status::NotYetHeld) => texts.get("chart.cycle.not_yet_held"),
            Self::NoReview(Status::AbsentRescheduled) => texts.get("chart.cycle.absent_rescheduled"),
            Self::NoReview(Status::Absent) => texts.get("chart.cycle.absent"),
            Self::NoReview(Status::Postponed) => texts.get("chart.cycle.postponed"),
            Self::NoReview(_) | Self::NoRecord => texts.get("chart.cycle.no_record"),
        }
    }
}

impl Basis {
    /// The foot of a chart: how it counts, the filter in force, then n, source and day.
    pub(crate) fn foot(&self, notes: &[String], texts: &Texts) -> Vec<String> {
        let notes: Vec<&str> = notes.iter().map(String::as_str).filter(|note| !note.is_empty()).collect();
        let mut foot = Vec::new();
        if !notes.is_empty() {
            foot.push(texts.sentences(&notes));
        }
        foot.push(match self.filter.is_empty() {
            true => texts.get("chart.basis.no_filter").to_owned(),
            false => {
                let filters = self.filter.join(texts.get("chart.list.semicolon"));
                texts.with("chart.basis.filter", &[("filters", &filters)])
            }
        });
        let n = match self.rows {
            Some(n) => texts.with("chart.basis.n", &[("count", &words::number(n.into(), texts))]),
            None => texts.get("chart.basis.n_unknown").to_owned(),
        };
        let date = texts.date(&PartialDate::day(self.as_of));
        foot.push(texts.with("chart.basis.line", &[("n", &n), ("source", &self.source), ("date", &date)]));
        foot
    }

    /// Why there is nothing to count. `unsaid` is the reason where records match, but say nothing on
    /// what the chart is about.
    pub(crate) fn nothing(&self, unsaid: &str, texts: &Texts) -> String {
        match self.rows {
            Some(1..) => unsaid.to_owned(),
            _ if self.filter.is_empty() => texts.with("chart.empty.none", &[("source", &self.source)]),
            _ => texts.get("chart.empty.filter").to_owned(),
        }
    }
}

/// Says in the place of a picture why there is none; gives where that ends.
pub(crate) fn say(scene: &mut Scene, reason: &str, top: i32) -> i32 {
    let lines = measure::wrap(&measure::clean(reason), Type::BODY, scene.width.min(700), 3);
    scene.prose(&lines, top, 20, Type::BODY, Ink::Muted) + 8
}
