//! Which States recommend, and which never did: every State a placard, filled by how many
//! recommendations it made.

mod bands;

use placard_domain::{Iso3, RegisterFilter, Texts};

use crate::basis::{self, Basis};
use crate::chart::{Chart, ChartError, ChartKind, Frame, Link};
use crate::header::{self, Words};
use crate::ink::{Ink, Made, Matter};
use crate::legend::{self, Entry};
use crate::measure::{self, Type};
use crate::plates;
use crate::scene::{Anchor, Area, Scene};
use crate::table::Rows;
use crate::{palette, plate, rows, words};
use bands::Bands;

/// Height of a placard: code and number.
const HEIGHT: i32 = 38;
const BETWEEN: i32 = 20;
/// How many States the sentence names.
const NAMED: usize = 3;

/// The figures of who recommends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhoRecommends {
    /// What the figures rest on.
    pub basis: Basis,
    /// The filter in force; marks narrow it.
    pub filter: RegisterFilter,
    /// The cycles for which there are records of what is asked, in order: "never" is said of them alone.
    pub cycles: Vec<u8>,
    /// Regional groups, and observers, in the order in which they are shown.
    pub groups: Vec<RecommendingGroup>,
    /// How many recommendations have no recommending State.
    pub without_state: u32,
}

/// The States of one regional group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecommendingGroup {
    /// Its name in the language of the chart.
    pub name: String,
    /// Its States in the order in which they are shown.
    pub states: Vec<RecommendingState>,
}

/// One State.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecommendingState {
    /// Its key, shown on the placard.
    pub iso3: Iso3,
    /// Its name in the language of the chart.
    pub name: String,
    /// How many recommendations it made.
    pub made: Recommended,
}

/// What is known of what a State recommended. None, no record and being under review are different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recommended {
    /// So many recommendations; zero is a real zero.
    Made(u32),
    /// It was no Member in the cycles of which there are records.
    NoRecord,
    /// It is the State under review.
    UnderReview,
}

impl RecommendingState {
    fn count(&self) -> Option<u64> {
        match self.made {
            Recommended::Made(n) => Some(n.into()),
            Recommended::NoRecord | Recommended::UnderReview => None,
        }
    }

    fn made(&self, bands: &Bands) -> Made {
        match self.made {
            Recommended::Made(n) => bands.of(n.into()),
            Recommended::NoRecord => Made::Unknown,
            Recommended::UnderReview => Made::Reviewed,
        }
    }
}

impl WhoRecommends {
    fn states(&self) -> impl Iterator<Item = &RecommendingState> {
        self.groups.iter().flat_map(|group| &group.states)
    }

    fn bands(&self) -> Bands {
        Bands::new(self.states().filter_map(RecommendingState::count).max().unwrap_or_default())
    }
}

/// How many of the States made none, and how many some.
fn never_and_some<'a>(states: impl Iterator<Item = &'a RecommendingState>) -> (u64, u64) {
    states.filter_map(RecommendingState::count).fold((0, 0), |(never, some), n| match n {
        0 => (never + 1, some),
        _ => (never, some + 1),
    })
}

/// Draws who recommends.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn who_recommends(figures: &WhoRecommends, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn nothing(figures: &WhoRecommends, texts: &Texts) -> Option<String> {
    let none = figures.states().all(|state| state.count().unwrap_or_default() == 0);
    none.then(|| figures.basis.nothing(texts.get("chart.recommenders.empty"), texts))
}

/// What a placard of that kind says.
fn label(made: Made, bands: &Bands, texts: &Texts) -> String {
    match made {
        Made::Never => texts.get("chart.who.never").to_owned(),
        Made::Unknown => texts.get("chart.cycle.no_record").to_owned(),
        Made::Reviewed => texts.get("chart.who.under_review").to_owned(),
        Made::Fewest | Made::Fewer | Made::More | Made::Most => bands.label(made, texts),
    }
}

fn lay_out(scene: &mut Scene, figures: &WhoRecommends, texts: &Texts, top: i32) -> i32 {
    if let Some(reason) = nothing(figures, texts) {
        return basis::say(scene, &reason, top);
    }
    let bands = figures.bands();
    let heading = measure::fit(texts.get("chart.who.legend"), Type::SMALL, scene.width);
    scene.text((0, top + 12), Anchor::Start, &heading, Type::SMALL, Ink::Muted);
    let mut y = legend::draw(scene, legend_entries(figures, &bands, texts), top + 16) + 12;
    for group in figures.groups.iter().filter(|group| !group.states.is_empty()) {
        y = draw_group(scene, figures, group, &bands, texts, y) + BETWEEN;
    }
    y - BETWEEN
}

fn legend_entries(figures: &WhoRecommends, bands: &Bands, texts: &Texts) -> Vec<Entry> {
    let all = [Made::Never].into_iter().chain(bands.all()).chain([Made::Unknown, Made::Reviewed]);
    let entry = |made: Made| {
        let n = figures.states().filter(|state| state.made(bands) == made).count();
        let text = words::plural("chart.who.legend_entry", n as u64, texts, &[("label", &label(made, bands, texts))]);
        (n > 0).then(|| Entry { matter: made.into(), cut: false, text, link: None })
    };
    all.filter_map(entry).collect()
}

/// "12 of 54 never recommended"; empty where all did.
fn said(group: &RecommendingGroup, texts: &Texts) -> String {
    let (never, some) = never_and_some(group.states.iter());
    let of = words::number(never + some, texts);
    if never == 0 { String::new() } else { words::plural("chart.who.never_of", never, texts, &[("of", &of)]) }
}

/// Sets one group from `top`; gives where it ends.
fn draw_group(
    scene: &mut Scene,
    figures: &WhoRecommends,
    group: &RecommendingGroup,
    bands: &Bands,
    texts: &Texts,
    top: i32,
) -> i32 {
    let lines: Vec<String> = [texts.plural("chart.states", group.states.len(), &[]), said(group, texts)].into();
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    let plates = plates::Rows::new(scene, &group.name, &lines, HEIGHT, top);
    for (at, state) in group.states.iter().enumerate() {
        let (area, made) = (plates.place(at), state.made(bands));
        draw_plate(scene, area, state, made, texts);
        let spoken = match state.count() {
            Some(n) if n > 0 => words::plural("chart.matrix.sum", n, texts, &[("name", &state.name)]),
            _ => {
                let label = label(made, bands, texts);
                texts.with("chart.rollcall.plate", &[("state", &state.name), ("status", &label)])
            }
        };
        let link = Link::register(&figures.filter, |filter| filter.recommending = vec![state.iso3]);
        scene.mark(area, &spoken, link);
    }
    plates.bottom(group.states.len())
}

/// A placard with the code of the State and, where there is room, its number below.
fn draw_plate(scene: &mut Scene, area: Area, state: &RecommendingState, made: Made, texts: &Texts) {
    let matter = Matter::from(made);
    plate::surface(scene, area, matter, false);
    let number = match state.count() {
        Some(n) => words::number(n, texts),
        None => matter.sign().to_owned(),
    };
    let is_wide = |text: &str, face: Type| measure::width(text, face) > area.width - 6;
    let lines: Vec<(&str, Type)> = [(state.iso3.as_str(), Type::SMALL_STRONG), (number.as_str(), Type::SMALL)]
        .into_iter()
        .filter(|(text, face)| !text.is_empty() && !is_wide(text, *face))
        .collect();
    let first = if lines.len() > 1 { area.y + 16 } else { area.y + area.height / 2 + 4 };
    let centre = area.x + area.width / 2;
    for ((text, face), baseline) in lines.into_iter().zip([first, first + 15]) {
        if palette::has_strokes(matter) {
            plate::behind_text(scene, (centre, baseline), text, face, Ink::Plain(matter));
        }
        scene.text((centre, baseline), Anchor::Middle, text, face, Ink::On(matter));
    }
}

fn words<'a>(figures: &'a WhoRecommends, texts: &'a Texts) -> Words<'a> {
    let title = texts.get("chart.who.title").to_owned();
    let cycles: Vec<String> = figures.cycles.iter().map(|cycle| words::cycle(*cycle, texts)).collect();
    let note = match cycles.is_empty() {
        true => String::new(),
        false => texts.with("chart.who.note", &[("cycles", &words::list(&cycles, texts))]),
    };
    let without = words::without("chart.recommenders.without", figures.without_state, texts);
    let counted = texts.get("chart.recommenders.note").to_owned();
    let foot = figures.basis.foot(&[note, counted, without], texts);
    let columns = ["group", "recommending", "code", "recommendations", "record"]
        .map(|c| texts.get(&format!("chart.column.{c}")).to_owned());
    Words {
        kind: ChartKind::WhoRecommends,
        desc: texts.get("chart.who.desc").to_owned(),
        sentence: nothing(figures, texts).unwrap_or_else(|| sentence(figures, texts)),
        columns: columns.to_vec(),
        rows: rows(figures, texts),
        title,
        foot,
    }
}

fn sentence(figures: &WhoRecommends, texts: &Texts) -> String {
    let states: Vec<&RecommendingState> = figures.states().filter(|state| state.count().is_some()).collect();
    let (top, _) = rows::greatest(&states, NAMED, |state| (state.count().unwrap_or_default(), state.name.as_str()));
    let top = top.into_iter().filter_map(|state| {
        let n = state.count().filter(|n| *n > 0)?;
        Some(texts.with("chart.who.top", &[("state", &state.name), ("count", &words::number(n, texts))]))
    });
    let top = words::list(&top.collect::<Vec<_>>(), texts);
    let (never, some) = never_and_some(figures.states());
    let unknown = figures.states().filter(|state| state.made == Recommended::NoRecord).count();
    let mut said = vec![words::plural("chart.who.sentence", some, texts, &[("top", &top)])];
    said.extend((never > 0).then(|| words::plural("chart.who.never_did", never, texts, &[])));
    said.extend((unknown > 0).then(|| words::plural("chart.who.unknown", unknown as u64, texts, &[])));
    texts.sentences(&said)
}

/// First what is said of each group, then its States.
fn rows<'a>(figures: &'a WhoRecommends, texts: &'a Texts) -> Rows<'a> {
    let groups = figures.groups.iter().filter(|group| !group.states.is_empty());
    let records: Vec<(&RecommendingGroup, Option<&RecommendingState>)> = groups
        .flat_map(|group| std::iter::once(None).chain(group.states.iter().map(Some)).map(move |state| (group, state)))
        .collect();
    let bands = figures.bands();
    let row = move |(group, state): (&RecommendingGroup, Option<&RecommendingState>)| {
        let Some(state) = state else {
            let all = texts.plural("chart.states", group.states.len(), &[]);
            return vec![group.name.clone(), all, String::new(), String::new(), said(group, texts)];
        };
        let made = state.made(&bands);
        let record = if state.count().is_some_and(|n| n > 0) { String::new() } else { label(made, &bands, texts) };
        let number = state.count().map(|n| n.to_string()).unwrap_or_default();
        vec![group.name.clone(), state.name.clone(), state.iso3.as_str().to_owned(), number, record]
    };
    Rows::of(records.into_iter(), row)
}

#[cfg(test)]
mod tests;
