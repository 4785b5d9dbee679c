//! What a State received and how it answered: one bar a cycle, one piece an answer.

use placard_domain::{RegisterFilter, Response, Texts};

use crate::answers::{self, Counts};
use crate::bars::{self, Bar};
use crate::basis::{self, Basis, CycleState};
use crate::chart::{Chart, ChartError, ChartKind, Frame};
use crate::header::{self, Words};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};
use crate::table::Rows;
use crate::{legend, shares, words};

const BAR: i32 = 40;
const BETWEEN: i32 = 20;
const NAMES: i32 = 112;

/// The figures of what was received and answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Responses {
    /// What the figures rest on.
    pub basis: Basis,
    /// The filter in force; marks narrow it.
    pub filter: RegisterFilter,
    /// Cycles in order.
    pub cycles: Vec<CycleResponses>,
}

/// The figures of one cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CycleResponses {
    /// Cycle, from 1.
    pub cycle: u8,
    /// Its years as shown ("2008–2011").
    pub years: String,
    /// How many recommendations got each answer; [`None`] is "not recorded", missing ones are none.
    pub state: CycleState<Vec<(Option<Response>, u32)>>,
}

impl CycleResponses {
    fn total(&self) -> u64 {
        self.state.counted().map(|counts| answers::total(counts)).unwrap_or_default()
    }

    fn in_words(&self, texts: &Texts) -> String {
        let name = words::cycle(self.cycle, texts);
        let Some(counts) = self.state.counted() else {
            return texts.with("chart.cycle.without", &[("cycle", &name), ("reason", self.state.reason(texts))]);
        };
        let answers = answers::in_words(counts, texts);
        let key = if answers.is_empty() { "chart.responses.none_in_cycle" } else { "chart.responses.cycle" };
        words::plural(key, self.total(), texts, &[("cycle", &name), ("answers", &answers)])
    }
}

/// Draws what was received and answered.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn responses(figures: &Responses, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn nothing(figures: &Responses, texts: &Texts) -> Option<String> {
    figures.cycles.is_empty().then(|| figures.basis.nothing(texts.get("chart.responses.empty"), texts))
}

/// What fills the bars, and where they end.
struct Scale {
    most: u64,
    end: i32,
}

fn lay_out(scene: &mut Scene, figures: &Responses, texts: &Texts, top: i32) -> i32 {
    if let Some(reason) = nothing(figures, texts) {
        return basis::say(scene, &reason, top);
    }
    let lists = figures.cycles.iter().filter_map(|cycle| cycle.state.counted()).map(Vec::as_slice);
    let mut y = legend::draw(scene, answers::legend(lists, texts), top) + 8;
    let most = figures.cycles.iter().map(CycleResponses::total).max().unwrap_or_default();
    let head = answers::label(Some(Response::Supported), texts);
    let totals = figures.cycles.iter().map(|cycle| of_total(cycle.total(), texts));
    let small = totals.chain([head.clone()]).map(|text| measure::width(&text, Type::SMALL));
    let counted = figures.cycles.iter().filter_map(|cycle| cycle.state.counted());
    let large = counted.map(|counts| measure::width(&share(counts, texts), Type::BODY_STRONG));
    let beside = small.chain(large).max();
    let scale = Scale { most, end: scene.width - beside.unwrap_or_default().max(72) - 16 };
    if most > 0 {
        scene.text((scene.width, y + 8), Anchor::End, &head, Type::SMALL, Ink::Muted);
        y += 18;
    }
    for cycle in &figures.cycles {
        y = draw_cycle(scene, figures, cycle, &scale, texts, y) + BETWEEN;
    }
    y - BETWEEN
}

fn of_total(total: u64, texts: &Texts) -> String {
    texts.with("chart.responses.of", &[("total", &words::number(total, texts))])
}

/// Sets one cycle from `top`; gives where it ends.
fn draw_cycle(
    scene: &mut Scene,
    figures: &Responses,
    cycle: &CycleResponses,
    scale: &Scale,
    texts: &Texts,
    top: i32,
) -> i32 {
    let name = words::cycle(cycle.cycle, texts);
    let shown = measure::fit(&name, Type::BODY_STRONG, NAMES - 12);
    scene.text((0, top + 17), Anchor::Start, &shown, Type::BODY_STRONG, Ink::Text);
    let years = measure::fit(&measure::clean(&cycle.years), Type::SMALL, NAMES - 12);
    scene.text((0, top + 34), Anchor::Start, &years, Type::SMALL, Ink::Muted);

    let room = scale.end - NAMES;
    let Some(counts) = cycle.state.counted() else {
        scene.outline(Area::new(NAMES, top, room, BAR), Ink::Frame);
        let reason = measure::fit(cycle.state.reason(texts), Type::BODY, room - 24);
        scene.text((NAMES + 12, top + 25), Anchor::Start, &reason, Type::BODY, Ink::Muted);
        return top + BAR;
    };
    if cycle.total() == 0 {
        let none = measure::fit(texts.get("chart.responses.none"), Type::BODY, room);
        scene.text((NAMES, top + 25), Anchor::Start, &none, Type::BODY, Ink::Muted);
        return top + BAR;
    }
    let own = |filter: &mut RegisterFilter| filter.cycles = vec![cycle.cycle];
    let pieces = answers::pieces(&name, counts, &figures.filter, own, texts);
    let numbers: Vec<u64> = pieces.iter().map(|piece| piece.n).collect();
    let bar = Bar {
        x: NAMES,
        top,
        height: BAR,
        backwards: false,
        numbers: Some(Type::BODY_STRONG),
        below: Some(scene.width),
        reach: 0,
    };
    let bottom = bar.draw(scene, pieces, &bars::widths(&numbers, scale.most, room), texts);
    scene.text((scene.width, top + 17), Anchor::End, &share(counts, texts), Type::BODY_STRONG, Ink::Text);
    scene.text((scene.width, top + 34), Anchor::End, &of_total(cycle.total(), texts), Type::SMALL, Ink::Muted);
    bottom
}

/// The share of what is supported in full among all that was received.
fn share(counts: &Counts, texts: &Texts) -> String {
    let tally = answers::tally(counts);
    let shares = shares::of(&tally.iter().map(|(_, n)| *n).collect::<Vec<_>>());
    let supported = tally.iter().zip(shares).find(|((answer, _), _)| *answer == Some(Response::Supported));
    let (n, share) = supported.map_or((0, 0), |((_, n), share)| (*n, share));
    shares::spoken(share, n, answers::total(counts), texts)
}

fn words<'a>(figures: &'a Responses, texts: &'a Texts) -> Words<'a> {
    let cycles: Vec<String> = figures.cycles.iter().map(|cycle| cycle.in_words(texts)).collect();
    let cycles = cycles.join(texts.get("chart.list.semicolon"));
    let sentence =
        nothing(figures, texts).unwrap_or_else(|| texts.with("chart.responses.sentence", &[("cycles", &cycles)]));

    let column = |c: &str| texts.get(&format!("chart.column.{c}")).to_owned();
    let mut columns = vec![column("cycle"), column("years")];
    columns.extend(answers::all().map(|answer| answers::label(answer, texts)));
    columns.extend([column("total"), column("share"), column("record")]);
    let row = move |cycle: &CycleResponses| {
        let mut row = vec![cycle.cycle.to_string(), cycle.years.clone()];
        match cycle.state.counted() {
            Some(counts) => {
                row.extend(answers::cells(counts));
                row.push(if cycle.total() == 0 { String::new() } else { share(counts, texts) });
            }
            // Empty and not zero: nothing could be counted.
            None => row.extend(answers::all().map(|_| String::new()).chain([String::new(), String::new()])),
        }
        row.push(cycle.state.reason(texts).to_owned());
        row
    };
    let title = texts.get("chart.responses.title").to_owned();
    let in_part = |counts: &Vec<(Option<Response>, u32)>| {
        counts.iter().any(|(answer, n)| *answer == Some(Response::SupportedInPart) && *n > 0)
    };
    let is_split = figures.cycles.iter().filter_map(|cycle| cycle.state.counted()).any(in_part);
    let note = if is_split { texts.get("chart.responses.note") } else { "" };
    let foot = figures.basis.foot(&[note.to_owned()], texts);
    Words {
        kind: ChartKind::Responses,
        desc: texts.get("chart.responses.desc").to_owned(),
        sentence,
        columns,
        rows: Rows::of(figures.cycles.iter(), row),
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
            cycles in prop::collection::vec((any::<u8>(), checks::name(), checks::state(checks::answers())), 0..7),
            width in checks::widths(),
            lang in checks::lang(),
        ) {
            let cycles = cycles.into_iter().map(|(cycle, years, state)| CycleResponses { cycle, years, state }).collect();
            let figures = Responses { basis, filter: RegisterFilter::default(), cycles };
            let texts = checks::texts(lang);
            checks::is_legible(width, &words(&figures, &texts).foot, |scene| lay_out(scene, &figures, &texts, 0))?;
        }
    }
}
