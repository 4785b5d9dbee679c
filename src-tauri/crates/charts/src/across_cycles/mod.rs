//! What comes again from one cycle to the next.
//!
//! The cycles are columns of one grid. Above it, between two neighbouring cycles, stands what the
//! later one repeats, adds and drops ([`pairs`]); below it which theme was raised in which cycle
//! ([`raised`]).

mod pairs;
mod raised;

use std::collections::BTreeMap;

use placard_domain::{RegisterFilter, Texts};

use crate::basis::{self, Basis, CycleState};
use crate::chart::{Chart, ChartError, ChartKind, Frame};
use crate::header::{self, Words};
use crate::ink::{Change, Ink, Matter};
use crate::legend::{self, Entry};
use crate::measure::{self, Type};
use crate::scene::{Anchor, Scene};
use crate::table::Rows;
use crate::{cycle_columns, words};

/// Of more cycles only the latest are drawn; the table has them all.
const MOST_CYCLES: usize = 8;
/// How many themes the sentence names.
const NAMED: usize = 3;

/// The figures of what comes again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcrossCycles {
    /// What the figures rest on.
    pub basis: Basis,
    /// The filter in force; marks narrow it.
    pub filter: RegisterFilter,
    /// Cycles in order, each with how many recommendations were made on each theme, in the words of
    /// the source; missing themes are none.
    pub cycles: Vec<CycleThemes>,
    /// Neighbouring cycles that can be compared.
    pub pairs: Vec<CyclePair>,
    /// How many recommendations have no recommending State or no theme.
    pub without: u32,
}

/// The themes of one cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CycleThemes {
    /// Cycle, from 1.
    pub cycle: u8,
    /// Its years as shown ("2008–2011").
    pub years: String,
    /// Theme and number of recommendations.
    pub state: CycleState<Vec<(String, u32)>>,
}

/// What became of the pairs of a recommending State and a theme from one cycle to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CyclePair {
    /// The earlier cycle.
    pub from: u8,
    /// The later cycle.
    pub to: u8,
    /// Pairs in both.
    pub repeated: u32,
    /// Pairs in the later one only.
    pub new: u32,
    /// Pairs in the earlier one only.
    pub dropped: u32,
}

impl CyclePair {
    fn count(&self, change: Change) -> u64 {
        u64::from(match change {
            Change::Repeated => self.repeated,
            Change::New => self.new,
            Change::Dropped => self.dropped,
        })
    }
}

impl AcrossCycles {
    /// The comparison of two cycles; none where one of them was not counted.
    fn pair(&self, from: &CycleThemes, to: &CycleThemes) -> Option<&CyclePair> {
        (from.state.counted().is_some() && to.state.counted().is_some())
            .then(|| self.pairs.iter().find(|pair| (pair.from, pair.to) == (from.cycle, to.cycle)))?
    }

    /// Every theme with its number in each cycle, the greatest first.
    fn themes(&self) -> Vec<(&str, Vec<u64>)> {
        let mut themes: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
        for (at, cycle) in self.cycles.iter().enumerate() {
            for (theme, n) in cycle.state.counted().into_iter().flatten() {
                let counts = themes.entry(theme).or_insert_with(|| vec![0; self.cycles.len()]);
                if let Some(count) = counts.get_mut(at) {
                    *count += u64::from(*n);
                }
            }
        }
        let mut themes: Vec<_> = themes.into_iter().filter(|(_, counts)| counts.iter().any(|n| *n > 0)).collect();
        themes.sort_by_key(|(theme, counts)| (std::cmp::Reverse(counts.iter().sum::<u64>()), *theme));
        themes
    }
}

/// Draws what comes again from one cycle to the next.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn across_cycles(figures: &AcrossCycles, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn nothing(figures: &AcrossCycles, texts: &Texts) -> Option<String> {
    let counted = figures.cycles.iter().any(|cycle| cycle.state.counted().is_some());
    let none = figures.themes().is_empty() && (counted || figures.cycles.is_empty());
    none.then(|| figures.basis.nothing(texts.get("chart.matrix.empty"), texts))
}

fn change_label(change: Change, texts: &Texts) -> String {
    texts.get(&format!("chart.change.{}", change.code())).to_owned()
}

/// The columns of the cycles.
struct Grid<'a> {
    cycles: &'a [CycleThemes],
    /// How many earlier cycles are left out.
    left_out: usize,
    /// Width of the names before the columns.
    names: i32,
    /// Width of a column.
    width: i32,
}

impl<'a> Grid<'a> {
    fn new(scene: &Scene, cycles: &'a [CycleThemes]) -> Self {
        let left_out = cycles.len().saturating_sub(MOST_CYCLES);
        let cycles = cycles.get(left_out..).unwrap_or_default();
        let names = (scene.width * 3 / 10).clamp(150, 300) + 16;
        let number = i32::try_from(cycles.len()).unwrap_or(1).max(1);
        Self { cycles, left_out, names, width: (scene.width - names) / number }
    }

    /// Each cycle with where its column begins.
    fn columns(&self) -> impl Iterator<Item = (&'a CycleThemes, i32)> {
        self.cycles.iter().zip(0..).map(|(cycle, at)| (cycle, self.names + at * self.width))
    }
}

fn lay_out(scene: &mut Scene, figures: &AcrossCycles, texts: &Texts, top: i32) -> i32 {
    if let Some(reason) = nothing(figures, texts) {
        return basis::say(scene, &reason, top);
    }
    let grid = Grid::new(scene, &figures.cycles);
    let mut y = top;
    if grid.cycles.len() > 1 {
        let entry = |change: Change| Entry {
            matter: Matter::Change(change),
            cut: false,
            text: change_label(change, texts),
            link: None,
        };
        y = legend::draw(scene, Change::ALL.into_iter().map(entry).collect(), y) + 8;
        y = pairs::draw(scene, figures, &grid, texts, y) + 12;
    }
    let heads = draw_cycles(scene, &grid, texts, y);
    let heading = (texts.get("chart.across.themes"), texts.get("chart.across.themes_unit"));
    y = heads.max(draw_heading(scene, &grid, y - 3, heading));
    raised::draw(scene, figures, &grid, texts, y)
}

/// Sets the heads of the columns from `top`; gives where they end.
fn draw_cycles(scene: &mut Scene, grid: &Grid<'_>, texts: &Texts, top: i32) -> i32 {
    for (cycle, start) in grid.columns() {
        let place = (start + grid.width / 2, grid.width);
        cycle_columns::head(scene, (cycle.cycle, &cycle.years), place, top, texts);
    }
    top + cycle_columns::HEAD
}

/// Sets the heading of a part in the column of the names: what it shows, and what it counts. Gives
/// where it ends.
fn draw_heading(scene: &mut Scene, grid: &Grid<'_>, top: i32, (title, unit): (&str, &str)) -> i32 {
    let room = grid.names - 16;
    let mut y = top;
    for line in measure::wrap(title, Type::BODY_STRONG, room, 2) {
        y += 17;
        scene.text((0, y), Anchor::Start, &line, Type::BODY_STRONG, Ink::Text);
    }
    for line in measure::wrap(unit, Type::SMALL, room, 3) {
        y += 16;
        scene.text((0, y), Anchor::Start, &line, Type::SMALL, Ink::Muted);
    }
    y + 8
}

fn words<'a>(figures: &'a AcrossCycles, texts: &'a Texts) -> Words<'a> {
    let themes = figures.themes();
    let sentence = nothing(figures, texts).unwrap_or_else(|| {
        let compared = figures.cycles.windows(2).filter_map(|two| figures.pair(two.first()?, two.last()?));
        let mut said: Vec<String> = compared.map(|pair| pairs::in_words(pair, texts)).collect();
        said.extend(figures.cycles.iter().filter(|cycle| cycle.state.counted().is_none()).map(|cycle| {
            let name = words::cycle(cycle.cycle, texts);
            texts.with("chart.cycle.without", &[("cycle", &name), ("reason", cycle.state.reason(texts))])
        }));
        let top = themes.iter().take(NAMED).map(|(theme, counts)| {
            let count = words::number(counts.iter().sum(), texts);
            texts.with("chart.across.top", &[("theme", theme), ("count", &count)])
        });
        let mut sentence =
            texts.with("chart.across.sentence", &[("said", &said.join(texts.get("chart.list.semicolon")))]);
        let top = top.collect::<Vec<_>>().join(texts.get("chart.list.semicolon"));
        if !top.is_empty() {
            sentence.push_str(texts.get("sentence.separator"));
            sentence.push_str(&texts.with("chart.across.most", &[("top", &top)]));
        }
        sentence
    });
    let title = texts.get("chart.across.title").to_owned();
    let note = texts.get("chart.across.note").to_owned();
    let foot = figures.basis.foot(&[note, words::without("chart.matrix.without", figures.without, texts)], texts);
    let mut columns = vec![texts.get("chart.column.theme").to_owned()];
    columns.extend(figures.cycles.iter().map(|cycle| words::cycle(cycle.cycle, texts)));
    Words {
        kind: ChartKind::AcrossCycles,
        desc: texts.get("chart.across.desc").to_owned(),
        sentence,
        columns,
        rows: rows(figures, themes, texts),
        title,
        foot,
    }
}

/// First the comparison of each cycle with the one before, then the themes.
fn rows<'a>(figures: &'a AcrossCycles, themes: Vec<(&'a str, Vec<u64>)>, texts: &'a Texts) -> Rows<'a> {
    enum Record<'a> {
        Change(Change),
        Theme((&'a str, Vec<u64>)),
    }
    let row = move |record| match record {
        Record::Change(change) => {
            let before = std::iter::once(None).chain(figures.cycles.iter().map(Some));
            let cell = |(before, cycle): (Option<&CycleThemes>, &CycleThemes)| {
                let Some(before) = before else { return String::new() };
                match figures.pair(before, cycle) {
                    Some(pair) => pair.count(change).to_string(),
                    None => texts.get("chart.across.no_comparison").to_owned(),
                }
            };
            let name = texts.get(&format!("chart.across.row.{}", change.code())).to_owned();
            std::iter::once(name).chain(before.zip(&figures.cycles).map(cell)).collect()
        }
        Record::Theme((theme, counts)) => {
            let cell = |(cycle, n): (&CycleThemes, &u64)| match cycle.state.counted() {
                Some(_) => n.to_string(),
                None => cycle.state.reason(texts).to_owned(),
            };
            std::iter::once(theme.to_owned()).chain(figures.cycles.iter().zip(&counts).map(cell)).collect()
        }
    };
    let records = Change::ALL.map(Record::Change).into_iter().chain(themes.into_iter().map(Record::Theme));
    Rows::of(records.collect::<Vec<_>>().into_iter(), row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn no_two_words_overlap_and_none_leaves_the_picture(
            basis in checks::basis(),
            themes in prop::collection::vec(checks::name(), 1..40),
            cycles in prop::collection::vec(
                (checks::name(), checks::state(prop::collection::vec((any::<prop::sample::Index>(), checks::count()), 0..40))),
                0..7,
            ),
            counts in prop::collection::vec((checks::count(), checks::count(), checks::count(), any::<bool>()), 7),
            width in checks::widths(),
            lang in checks::lang(),
        ) {
            let of = |counts: Vec<(prop::sample::Index, u32)>| {
                counts.into_iter().map(|(at, n)| (at.get(&themes).clone(), n)).collect()
            };
            let cycles = cycles.into_iter().zip(1u8..).map(|((years, state), cycle)| {
                let state = match state {
                    CycleState::Counted(counts) => CycleState::Counted(of(counts)),
                    CycleState::NoReview(status) => CycleState::NoReview(status),
                    CycleState::NoRecord => CycleState::NoRecord,
                };
                CycleThemes { cycle, years, state }
            }).collect();
            let pair = |((repeated, new, dropped, known), from): ((u32, u32, u32, bool), u8)| {
                known.then_some(CyclePair { from, to: from + 1, repeated, new, dropped })
            };
            let pairs = counts.into_iter().zip(1u8..).filter_map(pair).collect();
            let figures = AcrossCycles { basis, filter: RegisterFilter::default(), cycles, pairs, without: 3 };
            let texts = checks::texts(lang);
            checks::is_legible(width, &words(&figures, &texts).foot, |scene| lay_out(scene, &figures, &texts, 0))?;
        }
    }
}
