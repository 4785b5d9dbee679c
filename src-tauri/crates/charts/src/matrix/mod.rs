//! Which State recommends on which theme: recommending States as rows, themes as columns, counts as
//! discs.

mod columns;

use std::cmp::Reverse;
use std::collections::HashMap;

use placard_domain::{Iso3, RegisterFilter, Texts};

use crate::basis::{self, Basis};
use crate::cells::{self, Discs};
use crate::chart::{Chart, ChartError, ChartKind, Frame, Link};
use crate::header::{self, Words};
use crate::ink::Ink;
use crate::rows::{self, ROW};
use crate::scene::{Area, Scene};
use crate::table::Rows;
use crate::words;
use columns::Columns;

/// More States than these are only counted; the table has them all.
const MOST: usize = 20;
/// How many pairs of State and theme the sentence names.
const NAMED: usize = 3;

/// The figures of who recommends what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// What the figures rest on.
    pub basis: Basis,
    /// The filter in force; marks narrow it.
    pub filter: RegisterFilter,
    /// Recommending States in any order.
    pub states: Vec<MatrixState>,
    /// Themes in any order, in the words of the source, each with the number of its recommendations.
    pub themes: Vec<(String, u32)>,
    /// How many recommendations have no recommending State or no theme.
    pub without: u32,
}

/// One recommending State.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixState {
    /// Its key, shown on its nameplate.
    pub iso3: Iso3,
    /// Its name in the language of the chart.
    pub name: String,
    /// The number of its recommendations, each once, however many themes it has.
    pub total: u32,
    /// How many recommendations it made on each theme; missing ones are none.
    pub themes: Vec<(String, u32)>,
}

/// In which column each theme is counted.
struct Places<'a> {
    columns: HashMap<&'a str, usize>,
    count: usize,
}

impl<'a> Places<'a> {
    fn of(themes: &[&'a (String, u32)]) -> Self {
        let columns = themes.iter().zip(0..).map(|((theme, _), at)| (theme.as_str(), at)).collect();
        Self { columns, count: themes.len() }
    }

    /// How many recommendations the State made on the theme of each column.
    fn counts(&self, state: &MatrixState) -> Vec<u64> {
        let mut counts = vec![0; self.count];
        for (theme, n) in &state.themes {
            if let Some(count) = self.columns.get(theme.as_str()).and_then(|at| counts.get_mut(*at)) {
                *count += u64::from(*n);
            }
        }
        counts
    }
}

/// Draws who recommends what.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn matrix(figures: &Matrix, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn nothing(figures: &Matrix, texts: &Texts) -> Option<String> {
    let none = figures.states.iter().flat_map(|state| &state.themes).all(|(_, n)| *n == 0);
    none.then(|| figures.basis.nothing(texts.get("chart.matrix.empty"), texts))
}

/// The `most` greatest States, and how many more there are.
fn greatest_states(figures: &Matrix, most: usize) -> (Vec<&MatrixState>, usize) {
    rows::greatest(&figures.states, most, |state| (state.total.into(), state.name.as_str()))
}

/// The `most` greatest themes, and how many more there are.
fn greatest_themes(figures: &Matrix, most: usize) -> (Vec<&(String, u32)>, usize) {
    rows::greatest(&figures.themes, most, |(theme, n)| (u64::from(*n), theme.as_str()))
}

/// The pairs of State and theme with most recommendations, as many as the sentence names.
fn greatest_pairs(figures: &Matrix) -> Vec<(Reverse<u32>, &str, &str)> {
    let mut greatest: Vec<(Reverse<u32>, &str, &str)> = Vec::with_capacity(NAMED + 1);
    for state in &figures.states {
        for (theme, n) in &state.themes {
            let pair = (Reverse(*n), state.name.as_str(), theme.as_str());
            let place = greatest.partition_point(|other| *other <= pair);
            if place < NAMED {
                greatest.insert(place, pair);
                greatest.truncate(NAMED);
            }
        }
    }
    greatest
}

fn lay_out(scene: &mut Scene, figures: &Matrix, texts: &Texts, top: i32) -> i32 {
    if let Some(reason) = nothing(figures, texts) {
        return basis::say(scene, &reason, top);
    }
    let (states, states_left) = greatest_states(figures, MOST);
    let totals = states.iter().map(|state| u64::from(state.total));
    let end = rows::numbers_start(scene, totals, texts) - 12;
    let names = if scene.width >= 900 { 240 } else { 180 };
    let (themes, _) = greatest_themes(figures, columns::MOST);
    let columns = Columns::new(themes, &states, (names, end), texts);
    let themes_left = figures.themes.len() - columns.themes.len();

    let mut y = columns.draw_key(scene, top);
    y = columns.draw_heads(scene, y, texts);
    let places = Places::of(&columns.themes);
    let counts: Vec<Vec<u64>> = states.iter().map(|state| places.counts(state)).collect();
    let discs = Discs {
        most: counts.iter().flatten().copied().max().unwrap_or_default(),
        largest: f64::from((columns.width / 2 - 2).min(ROW / 2 - 1)),
        room: columns.width,
    };
    for (state, counts) in states.iter().zip(&counts) {
        scene.line(vec![(0, y), (scene.width, y)], Ink::Grid, 1);
        draw_state(scene, figures, (state, counts), &columns, &discs, texts, y);
        y += ROW;
    }
    scene.line(vec![(0, y), (scene.width, y)], Ink::Axis, 1);
    y = columns.draw_totals(scene, figures, texts, y);
    let left = [("chart.recommenders.more", states_left), ("chart.themes.more", themes_left)];
    rows::more(scene, y, &left, texts)
}

/// Sets the row of a State from `top`.
fn draw_state(
    scene: &mut Scene,
    figures: &Matrix,
    (state, counts): (&MatrixState, &[u64]),
    columns: &Columns<'_>,
    discs: &Discs,
    texts: &Texts,
    top: i32,
) {
    rows::state(scene, top, columns.start - 12, state.iso3, &state.name);
    for ((theme, centre), &n) in columns.themes().zip(counts) {
        if n == 0 {
            continue;
        }
        cells::draw(scene, (centre, top + ROW / 2), n, discs, texts);
        let area = Area::new(centre - columns.width / 2, top + 1, columns.width, ROW - 2);
        let values = [("state", state.name.as_str()), ("theme", theme)];
        let link = Link::register(&figures.filter, |filter| {
            (filter.recommending, filter.themes) = (vec![state.iso3], vec![theme.to_owned()]);
        });
        scene.mark(area, &words::plural("chart.matrix.cell", n, texts, &values), link);
    }
    rows::number(scene, top, state.total.into(), texts);
    let area = Area::new(columns.end, top + 1, scene.width - columns.end, ROW - 2);
    let label = words::plural("chart.matrix.sum", state.total.into(), texts, &[("name", &state.name)]);
    scene.mark(area, &label, Link::register(&figures.filter, |filter| filter.recommending = vec![state.iso3]));
}

fn words<'a>(figures: &'a Matrix, texts: &'a Texts) -> Words<'a> {
    let (themes, _) = greatest_themes(figures, usize::MAX);
    let sentence = nothing(figures, texts).unwrap_or_else(|| {
        let top = greatest_pairs(figures).into_iter().map(|(Reverse(n), state, theme)| {
            let values = [("state", state), ("theme", theme)];
            words::plural("chart.matrix.cell", n.into(), texts, &values)
        });
        let top = top.collect::<Vec<_>>().join(texts.get("chart.list.semicolon"));
        let (n, of_themes) =
            (figures.states.len() as u64, words::plural("chart.matrix.themes", themes.len() as u64, texts, &[]));
        words::plural("chart.matrix.sentence", n, texts, &[("themes", &of_themes), ("top", &top)])
    });

    let column = |c: &str| texts.get(&format!("chart.column.{c}")).to_owned();
    let mut columns = vec![column("recommending"), column("code")];
    columns.extend(themes.iter().map(|(theme, _)| theme.clone()));
    columns.push(column("total"));
    let places = Places::of(&themes);
    let row = move |state: &MatrixState| {
        let mut row = vec![state.name.clone(), state.iso3.as_str().to_owned()];
        row.extend(places.counts(state).iter().map(u64::to_string));
        row.push(state.total.to_string());
        row
    };
    let title = texts.get("chart.matrix.title").to_owned();
    let note = texts.get("chart.matrix.note").to_owned();
    let foot = figures.basis.foot(&[note, words::without("chart.matrix.without", figures.without, texts)], texts);
    Words {
        kind: ChartKind::Matrix,
        desc: texts.get("chart.matrix.desc").to_owned(),
        sentence,
        columns,
        rows: Rows::later(figures.states.len(), || greatest_states(figures, usize::MAX).0, row),
        title,
        foot,
    }
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
            themes in prop::collection::vec((checks::name(), checks::count()), 0..60),
            states in prop::collection::vec((checks::iso3(), checks::name(), checks::count(), any::<u64>()), 0..40),
            without in checks::count(),
            width in checks::widths(),
            lang in checks::lang(),
        ) {
            let state = |(iso3, name, total, on): (Iso3, String, u32, u64)| {
                let themes = themes.iter().zip(0u32..).filter(|(_, at)| on >> at & 1 == 1).map(|(theme, _)| theme.clone());
                MatrixState { iso3, name, total, themes: themes.collect() }
            };
            let states = states.into_iter().map(state).collect();
            let figures = Matrix { basis, filter: RegisterFilter::default(), states, themes, without };
            let texts = checks::texts(lang);
            checks::is_legible(width, &words(&figures, &texts).foot, |scene| lay_out(scene, &figures, &texts, 0))?;
        }
    }
}
