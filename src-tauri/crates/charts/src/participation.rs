//! How many States took part, cycle by cycle: one bar a cycle, one piece a status.

use chrono::NaiveDate;
use placard_domain::{PartialDate, Status, Texts};
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordi32;

use crate::chart::{Chart, ChartError, ChartKind, Frame, Link, Table};
use crate::header::{self, Words};
use crate::ink::Ink;
use crate::legend;
use crate::measure::{self, Type};
use crate::palette;
use crate::plate;
use crate::scene::{Anchor, Area, Scene};
use crate::words;

const BAR: i32 = 40;
/// Below a bar: the numbers that do not fit into their pieces.
const BELOW: i32 = 22;
const BETWEEN: i32 = 20;
/// A piece is never narrower, however few States it stands for.
const SLIVER: i32 = 5;
const NAMES: i32 = 112;
const TOTALS: i32 = 44;

/// The figures of participation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    /// Day the statuses are derived for.
    pub as_of: NaiveDate,
    /// Name of the regional group that is counted; none where all States are.
    pub group: Option<String>,
    /// Cycles in order.
    pub cycles: Vec<CycleCounts>,
}

/// The figures of one cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CycleCounts {
    /// Cycle, from 1.
    pub cycle: u8,
    /// Its years as shown ("2008–2011").
    pub years: String,
    /// How many States have each status; missing ones are none.
    pub counts: Vec<(Status, usize)>,
}

impl CycleCounts {
    /// The statuses that occur, each once, in the order of legends.
    fn pieces(&self) -> Vec<(Status, usize)> {
        let count = |status| {
            self.counts.iter().filter(|(s, _)| *s == status).fold(0usize, |sum, (_, n)| sum.saturating_add(*n))
        };
        Status::ALL.map(|status| (status, count(status))).into_iter().filter(|(_, n)| *n > 0).collect()
    }

    fn total(&self) -> usize {
        self.counts.iter().fold(0usize, |sum, (_, n)| sum.saturating_add(*n))
    }
}

/// Draws participation.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn participation(figures: &Participation, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let most = figures.cycles.iter().map(CycleCounts::total).max().unwrap_or_default();
    let used = words::tally(figures.cycles.iter().flat_map(CycleCounts::pieces).map(|(status, _)| status));
    let entries = used.into_iter().map(|(status, _)| legend::entry(status, None, texts, None)).collect();
    let mut y = legend::draw(&mut scene, entries, top) + 16;
    if most == 0 {
        scene.text((0, top + 20), Anchor::Start, texts.get("chart.participation.empty"), Type::BODY, Ink::Muted);
        return header::close(scene, top + 32, words, texts, frame);
    }
    for cycle in &figures.cycles {
        y = draw_cycle(&mut scene, cycle, most, texts, y) + BETWEEN;
    }
    header::close(scene, y - BETWEEN, words, texts, frame)
}

/// Start and width of each piece, one unit apart, none narrower than a sliver; wide ones give way.
fn widths(pieces: &[(Status, usize)], most: usize, room: i32) -> Vec<i32> {
    let scale = i32::try_from(most).unwrap_or(i32::MAX).max(1);
    let axis = RangedCoordi32::from(0..scale);
    let width = |n: usize| axis.map(&i32::try_from(n).unwrap_or(scale).min(scale), (0, room));
    let whole = width(pieces.iter().fold(0usize, |sum, (_, n)| sum.saturating_add(*n)));
    let mut widths: Vec<i32> = pieces.iter().map(|(_, n)| width(*n).max(SLIVER)).collect();
    while widths.iter().sum::<i32>() > whole {
        let Some(widest) = widths.iter_mut().max().filter(|w| **w > SLIVER) else { break };
        *widest -= 1;
    }
    widths
}

/// Sets one bar from `top`; gives where it ends.
fn draw_cycle(scene: &mut Scene, cycle: &CycleCounts, most: usize, texts: &Texts, top: i32) -> i32 {
    let name = words::cycle(cycle.cycle, texts);
    scene.text(
        (0, top + 17),
        Anchor::Start,
        &measure::fit(&name, Type::BODY_STRONG, NAMES - 12),
        Type::BODY_STRONG,
        Ink::Text,
    );
    let years = measure::fit(&measure::clean(&cycle.years), Type::SMALL, NAMES - 12);
    scene.text((0, top + 34), Anchor::Start, &years, Type::SMALL, Ink::Muted);

    let pieces = cycle.pieces();
    let widths = widths(&pieces, most, scene.width - NAMES - TOTALS);
    let mut x = NAMES;
    let mut free_from = NAMES;
    let mut bottom = top + BAR;
    for ((status, n), width) in pieces.into_iter().zip(widths) {
        let piece = Area::new(x, top, width - 1, BAR);
        plate::surface(scene, piece, status, false);
        let number = n.to_string();
        let wide = measure::width(&number, Type::BODY_STRONG);
        let centre = x + width / 2;
        let mut pointed = piece;
        if wide + 12 <= width {
            let place = (centre, top + 25);
            if palette::has_strokes(status) {
                plate::behind_text(scene, place, &number, Type::BODY_STRONG, Ink::Plain(status));
            }
            scene.text(place, Anchor::Middle, &number, Type::BODY_STRONG, Ink::On(status));
        } else {
            let start = (centre - wide / 2).max(free_from);
            scene.line(vec![(centre, top + BAR + 1), (start + wide / 2, top + BAR + 6)], Ink::Axis, 1);
            scene.text((start, top + BAR + 17), Anchor::Start, &number, Type::BODY_STRONG, Ink::Text);
            free_from = start + wide + 6;
            bottom = top + BAR + BELOW;
            pointed =
                Area::new(piece.x.min(start), top, piece.end().max(start + wide) - piece.x.min(start), BAR + BELOW);
        }
        let label = words::status(status, texts);
        let label = texts.plural("chart.participation.mark", n, &[("cycle", &name), ("label", &label)]);
        scene.mark(pointed, &label, Link::Status { cycle: cycle.cycle, status });
        x += width;
    }
    let total = measure::fit(&cycle.total().to_string(), Type::BODY, TOTALS - 8);
    scene.text((scene.width, top + 25), Anchor::End, &total, Type::BODY, Ink::Muted);
    bottom
}

fn words(figures: &Participation, texts: &Texts) -> Words {
    let date = texts.date(&PartialDate::day(figures.as_of));
    let in_words = |cycle: &CycleCounts| {
        let name = words::cycle(cycle.cycle, texts);
        texts.with("chart.participation.cycle", &[("cycle", &name), ("counts", &words::counts(&cycle.pieces(), texts))])
    };
    let counted: Vec<String> = figures.cycles.iter().filter(|c| c.total() > 0).map(in_words).collect();
    let cycles = counted.join(texts.get("chart.list.semicolon"));
    let group = figures.group.clone().unwrap_or_default();
    let values = [("date", date.as_str()), ("group", group.as_str()), ("cycles", cycles.as_str())];
    let title = match figures.group {
        Some(_) => texts.with("chart.participation.title_group", &values),
        None => texts.with("chart.participation.title", &values),
    };
    let sentence =
        if counted.is_empty() { "chart.participation.sentence_empty" } else { "chart.participation.sentence" };

    let mut columns: Vec<String> =
        ["cycle", "years"].map(|c| texts.get(&format!("chart.column.{c}")).to_owned()).to_vec();
    columns.extend(Status::ALL.map(|status| words::status(status, texts)));
    columns.push(texts.get("chart.column.total").to_owned());
    let row = |cycle: &CycleCounts| {
        let pieces = cycle.pieces();
        let count = |status| pieces.iter().find(|(s, _)| *s == status).map_or(0, |(_, n)| *n).to_string();
        let mut row = vec![cycle.cycle.to_string(), cycle.years.clone()];
        row.extend(Status::ALL.map(count));
        row.push(cycle.total().to_string());
        row
    };
    Words {
        kind: ChartKind::Participation,
        desc: texts.get("chart.participation.desc").to_owned(),
        sentence: texts.with(sentence, &values),
        table: Table { caption: title.clone(), columns, rows: figures.cycles.iter().map(row).collect() },
        title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_state_in_193_stays_visible_and_the_bar_keeps_its_length() {
        let widths = widths(&[(Status::Held, 192), (Status::Absent, 1)], 193, 600);
        assert_eq!(widths, [595, 5], "the wide piece gives way");
    }

    #[test]
    fn a_status_given_twice_is_one_piece() {
        let counts = vec![(Status::Absent, 1), (Status::Held, 2), (Status::Absent, 1)];
        let cycle = CycleCounts { cycle: 4, years: String::new(), counts };
        assert_eq!(cycle.pieces(), [(Status::Held, 2), (Status::Absent, 2)], "added up, in the order of legends");
    }
}
