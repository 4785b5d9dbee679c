//! How a State compares with its regional group: for each cycle the share that each of its States
//! supports, one dot a State, and who took part.

mod side;
mod strip;

use placard_domain::{Iso3, RegisterFilter, Response, Status, Texts};

use crate::answers::{self, Counts};
use crate::basis::{self, Basis, CycleState};
use crate::chart::{Chart, ChartError, ChartKind, Frame};
use crate::header::{self, Words};
use crate::ink::Ink;
use crate::scene::Scene;
use crate::table::Rows;
use crate::{shares, words};
use strip::Axis;

/// From this width on what is known of a cycle stands beside its dots instead of above them.
const WIDE: i32 = 800;
const BESIDE: i32 = 220;
const BETWEEN: i32 = 14;

/// The figures of a State beside its regional group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// What the figures rest on; its rows are those of the whole group.
    pub basis: Basis,
    /// The filter in force, of the whole group; marks narrow it.
    pub filter: RegisterFilter,
    /// The State that is compared.
    pub state: Iso3,
    /// Its name in the language of the chart.
    pub name: String,
    /// Name of its regional group.
    pub group: String,
    /// Cycles in order.
    pub cycles: Vec<GroupCycle>,
}

/// The States of the group in one cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupCycle {
    /// Cycle, from 1.
    pub cycle: u8,
    /// Its years as shown ("2008–2011").
    pub years: String,
    /// Every State of the group, the one that is compared among them, in the order of the table.
    pub states: Vec<GroupState>,
}

/// One State of the group in one cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupState {
    /// Its key.
    pub iso3: Iso3,
    /// Its name in the language of the chart.
    pub name: String,
    /// Where its review stands.
    pub status: Status,
    /// How many recommendations got each answer; [`None`] is "not recorded", missing ones are none.
    pub state: CycleState<Vec<(Option<Response>, u32)>>,
}

/// What a State supports among what it has answered, by the official two-way count: support in part
/// counts as noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Share {
    supported: u64,
    answered: u64,
}

impl Share {
    /// None where nothing was answered.
    fn of(counts: &Counts) -> Option<Self> {
        let count = |which: Response| {
            counts.iter().filter(|(answer, _)| *answer == Some(which)).map(|(_, n)| u64::from(*n)).sum::<u64>()
        };
        let supported = count(Response::Supported);
        let answered = supported + count(Response::SupportedInPart) + count(Response::Noted);
        (answered > 0).then_some(Self { supported, answered })
    }

    /// From 0 to 1.
    fn fraction(self) -> f64 {
        self.supported as f64 / self.answered.max(1) as f64
    }

    fn spoken(self, texts: &Texts) -> String {
        let shares = shares::of(&[self.supported, self.answered - self.supported]);
        shares::spoken(shares.first().copied().unwrap_or_default(), self.supported, self.answered, texts)
    }
}

impl GroupState {
    fn share(&self) -> Option<Share> {
        self.state.counted().and_then(|counts| Share::of(counts))
    }

    fn total(&self) -> Option<u64> {
        self.state.counted().map(|counts| answers::total(counts))
    }

    /// Why it has no share; empty where it has one.
    fn reason(&self, texts: &Texts) -> String {
        match (self.total(), self.share()) {
            (_, Some(_)) => String::new(),
            (None, _) => self.state.reason(texts).to_owned(),
            (Some(0), _) => texts.get("chart.responses.none").to_owned(),
            (Some(n), _) => words::plural("chart.comparison.unanswered", n, texts, &[]),
        }
    }
}

impl GroupCycle {
    fn of(&self, iso3: Iso3) -> Option<&GroupState> {
        self.states.iter().find(|state| state.iso3 == iso3)
    }

    /// The States that have a share, from the smallest on.
    fn shares(&self) -> Vec<(&GroupState, Share)> {
        let mut shares: Vec<_> = self.states.iter().filter_map(|state| Some((state, state.share()?))).collect();
        shares.sort_by(|(a, one), (b, other)| {
            one.fraction().total_cmp(&other.fraction()).then_with(|| a.name.cmp(&b.name))
        });
        shares
    }

    /// The median of the shares, each State once; none where there is no share.
    fn median(&self) -> Option<f64> {
        let shares = self.shares();
        let at = |i: usize| shares.get(i).map(|(_, share)| share.fraction());
        let upper = at(shares.len() / 2)?;
        let lower = at((shares.len() - 1) / 2)?;
        Some(f64::midpoint(lower, upper))
    }

    /// Why no State of the group has a share.
    fn reason(&self, iso3: Iso3, texts: &Texts) -> String {
        let any = |is: fn(&GroupState) -> bool| self.states.iter().any(is);
        if any(|state| state.total().is_some_and(|total| total > 0)) {
            return texts.get("chart.comparison.none_answered").to_owned();
        }
        match self.of(iso3) {
            Some(own) if !any(|state| state.state == CycleState::NoRecord) => own.reason(texts),
            _ => texts.get("chart.cycle.no_record").to_owned(),
        }
    }

    /// "25 of 29 took part".
    fn took_part(&self, texts: &Texts) -> String {
        let took_part = self.states.iter().filter(|state| took_part(state.status)).count();
        let of = words::number(self.states.len() as u64, texts);
        words::plural("chart.comparison.took_part", took_part as u64, texts, &[("of", &of)])
    }

    /// "median of 27 States: 71%"; empty where there is none.
    fn median_in_words(&self, texts: &Texts) -> String {
        let Some(median) = self.median() else { return String::new() };
        let (n, median) = (self.shares().len() as u64, median_percent(median, texts));
        words::plural("chart.comparison.median", n, texts, &[("median", &median)])
    }

    /// "Cycle 3: 62% of 300 recommendations supported (median of 27 States: 71%; 25 of 29 took part)".
    fn in_words(&self, iso3: Iso3, texts: &Texts) -> String {
        let name = words::cycle(self.cycle, texts);
        let said = match self.of(iso3) {
            Some(state) => state.share().map_or_else(|| state.reason(texts), |share| supported(share, texts)),
            None => texts.get("chart.cycle.no_record").to_owned(),
        };
        let beside = [self.median_in_words(texts), self.took_part(texts)];
        let beside: Vec<&str> = beside.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        let beside = beside.join(texts.get("chart.list.semicolon"));
        texts.with("chart.comparison.cycle", &[("cycle", &name), ("said", &said), ("beside", &beside)])
    }
}

/// Whether the State came to its review, at the first time that was set or later.
fn took_part(status: Status) -> bool {
    matches!(status, Status::Held | Status::HeldAfterPostponement | Status::HeldAfterAbsence)
}

/// "62% of 300 recommendations supported".
fn supported(share: Share, texts: &Texts) -> String {
    words::plural("chart.comparison.supported", share.answered, texts, &[("percent", &share.spoken(texts))])
}

/// A share from 0 to 1 in words.
fn median_percent(fraction: f64, texts: &Texts) -> String {
    let share = (fraction * 100.0).round() as u8;
    // Parts of a million: enough to tell what is little from nothing, and nearly all from all.
    shares::spoken(share, (fraction * 1e6).ceil() as u64, 1_000_000 + u64::from(fraction < 1.0), texts)
}

/// Draws a State beside its regional group.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn comparison(figures: &Comparison, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn nothing(figures: &Comparison, texts: &Texts) -> Option<String> {
    let mut totals = figures.cycles.iter().flat_map(|cycle| &cycle.states).map(GroupState::total);
    let none = totals.all(|total| total.unwrap_or_default() == 0);
    none.then(|| figures.basis.nothing(texts.get("chart.comparison.empty"), texts))
}

fn lay_out(scene: &mut Scene, figures: &Comparison, texts: &Texts, top: i32) -> i32 {
    if let Some(reason) = nothing(figures, texts) {
        return basis::say(scene, &reason, top);
    }
    let beside = scene.width >= WIDE;
    let start = if beside { BESIDE } else { 0 };
    let axis = Axis::new((start, scene.width), texts);
    let mut y = strip::draw_key(scene, figures, texts, top) + 10;
    y = axis.draw_head(scene, texts, y);
    for (at, cycle) in figures.cycles.iter().enumerate() {
        if at > 0 {
            scene.line(vec![(0, y), (scene.width, y)], Ink::Grid, 1);
        }
        let side_room = if beside { BESIDE - 20 } else { scene.width };
        let side = side::draw(scene, figures, cycle, texts, (y + 8, side_room));
        let top = if beside { y + 8 } else { side + 4 };
        y = strip::draw(scene, figures, cycle, &axis, texts, top).max(side) + BETWEEN;
    }
    y - BETWEEN
}

fn words<'a>(figures: &'a Comparison, texts: &'a Texts) -> Words<'a> {
    let values = [("state", figures.name.as_str()), ("group", figures.group.as_str())];
    let sentence = nothing(figures, texts).unwrap_or_else(|| {
        let cycles: Vec<String> = figures.cycles.iter().map(|cycle| cycle.in_words(figures.state, texts)).collect();
        let cycles = cycles.join(texts.get("chart.list.semicolon"));
        texts.with("chart.comparison.sentence", &[values[0], values[1], ("cycles", &cycles)])
    });
    let title = texts.with("chart.comparison.title", &values);
    let foot = figures.basis.foot(&[texts.get("chart.comparison.note").to_owned()], texts);
    let (columns, rows) = table(figures, texts);
    Words {
        kind: ChartKind::Comparison,
        desc: texts.with("chart.comparison.desc", &values),
        sentence,
        columns,
        rows,
        title,
        foot,
    }
}

fn table<'a>(figures: &'a Comparison, texts: &'a Texts) -> (Vec<String>, Rows<'a>) {
    let column = |c: &str| texts.get(&format!("chart.column.{c}")).to_owned();
    let columns =
        ["cycle", "state", "code", "recommendations", "answered", "supported", "share", "status", "record"].map(column);
    let row = move |(cycle, state): (&GroupCycle, &GroupState)| {
        let share = state.share();
        let number = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
        vec![
            cycle.cycle.to_string(),
            state.name.clone(),
            state.iso3.as_str().to_owned(),
            number(state.total()),
            number(share.map(|share| share.answered)),
            number(share.map(|share| share.supported)),
            share.map(|share| share.spoken(texts)).unwrap_or_default(),
            words::status(state.status, texts),
            state.reason(texts),
        ]
    };
    let states = figures.cycles.iter().flat_map(|cycle| cycle.states.iter().map(move |state| (cycle, state)));
    (columns.to_vec(), Rows::of(states.collect::<Vec<_>>().into_iter(), row))
}

#[cfg(test)]
mod tests;
