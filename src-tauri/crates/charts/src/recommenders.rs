//! How each recommending State was answered: one bar a State, one piece an answer.

use placard_domain::{Iso3, RegisterFilter, Response, Texts};

use crate::answers;
use crate::bars::{self, Bar};
use crate::basis::{self, Basis};
use crate::chart::{Chart, ChartError, ChartKind, Frame};
use crate::header::{self, Words};
use crate::measure::Type;
use crate::rows::{self, ROW};
use crate::scene::Scene;
use crate::table::Rows;
use crate::{legend, words};

const BAR: i32 = 18;
/// More States than these are only counted; the table has them all.
const MOST: usize = 20;
/// How many States the sentence names.
const NAMED: usize = 3;

/// The figures of recommending States.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommenders {
    /// What the figures rest on.
    pub basis: Basis,
    /// The filter in force; marks narrow it.
    pub filter: RegisterFilter,
    /// Recommending States in any order.
    pub states: Vec<RecommenderResponses>,
    /// How many recommendations have no recommending State.
    pub without_state: u32,
}

/// The figures of one recommending State.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecommenderResponses {
    /// Its key, shown on its nameplate.
    pub iso3: Iso3,
    /// Its name in the language of the chart.
    pub name: String,
    /// How many of its recommendations got each answer; [`None`] is "not recorded", missing ones are none.
    pub answers: Vec<(Option<Response>, u32)>,
}

impl RecommenderResponses {
    fn total(&self) -> u64 {
        answers::total(&self.answers)
    }
}

/// Draws recommending States.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn recommenders(figures: &Recommenders, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn nothing(figures: &Recommenders, texts: &Texts) -> Option<String> {
    let none = figures.states.iter().all(|state| state.total() == 0);
    none.then(|| figures.basis.nothing(texts.get("chart.recommenders.empty"), texts))
}

/// The `most` greatest States, and how many more there are.
fn greatest(figures: &Recommenders, most: usize) -> (Vec<&RecommenderResponses>, usize) {
    rows::greatest(&figures.states, most, |state| (state.total(), state.name.as_str()))
}

fn lay_out(scene: &mut Scene, figures: &Recommenders, texts: &Texts, top: i32) -> i32 {
    if let Some(reason) = nothing(figures, texts) {
        return basis::say(scene, &reason, top);
    }
    let (shown, left) = greatest(figures, MOST);
    let lists = shown.iter().map(|state| state.answers.as_slice());
    let mut y = legend::draw(scene, answers::legend(lists, texts), top) + 8;

    let names = (scene.width * 3 / 10).clamp(190, 320);
    let start = names + 16;
    let end = rows::numbers_start(scene, shown.iter().map(|state| state.total()), texts) - 20;
    let most = shown.iter().map(|state| state.total()).max().unwrap_or_default();
    rows::head(scene, y + 10, texts);
    y += 18;
    for state in shown {
        rows::state(scene, y, names, state.iso3, &state.name);
        let own = |filter: &mut RegisterFilter| filter.recommending = vec![state.iso3];
        let pieces = answers::pieces(&state.name, &state.answers, &figures.filter, own, texts);
        let numbers: Vec<u64> = pieces.iter().map(|piece| piece.n).collect();
        let bar = Bar {
            x: start,
            top: y + (ROW - BAR) / 2,
            height: BAR,
            backwards: false,
            numbers: Some(Type::SMALL_STRONG),
            below: None,
            reach: (ROW - BAR) / 2,
        };
        bar.draw(scene, pieces, &bars::widths(&numbers, most, end - start), texts);
        rows::number(scene, y, state.total(), texts);
        y += ROW;
    }
    rows::more(scene, y, &[("chart.recommenders.more", left)], texts)
}

fn words<'a>(figures: &'a Recommenders, texts: &'a Texts) -> Words<'a> {
    let sentence = nothing(figures, texts).unwrap_or_else(|| {
        let (top, _) = greatest(figures, NAMED);
        let top = top.into_iter().map(|state| answers::of_which(&state.name, &state.answers, texts));
        let top = top.collect::<Vec<_>>().join(texts.get("chart.list.semicolon"));
        words::plural("chart.recommenders.sentence", figures.states.len() as u64, texts, &[("top", &top)])
    });

    let column = |c: &str| texts.get(&format!("chart.column.{c}")).to_owned();
    let mut columns = vec![column("recommending"), column("code")];
    columns.extend(answers::all().map(|answer| answers::label(answer, texts)));
    columns.push(column("total"));
    let row = move |state: &RecommenderResponses| {
        let mut row = vec![state.name.clone(), state.iso3.as_str().to_owned()];
        row.extend(answers::cells(&state.answers));
        row
    };
    let title = texts.get("chart.recommenders.title").to_owned();
    let note = texts.get("chart.recommenders.note").to_owned();
    let without = words::without("chart.recommenders.without", figures.without_state, texts);
    let foot = figures.basis.foot(&[note, without], texts);
    Words {
        kind: ChartKind::Recommenders,
        desc: texts.get("chart.recommenders.desc").to_owned(),
        sentence,
        columns,
        rows: Rows::later(figures.states.len(), || greatest(figures, usize::MAX).0, row),
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
            states in prop::collection::vec((checks::iso3(), checks::name(), checks::answers()), 0..60),
            without_state in checks::count(),
            width in checks::widths(),
            lang in checks::lang(),
        ) {
            let state = |(iso3, name, answers)| RecommenderResponses { iso3, name, answers };
            let states = states.into_iter().map(state).collect();
            let figures = Recommenders { basis, filter: RegisterFilter::default(), states, without_state };
            let texts = checks::texts(lang);
            checks::is_legible(width, &words(&figures, &texts).foot, |scene| lay_out(scene, &figures, &texts, 0))?;
        }
    }
}
