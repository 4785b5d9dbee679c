//! How many States took part, cycle by cycle: one bar a cycle, one piece a status.

use chrono::NaiveDate;
use placard_domain::{PartialDate, Status, Texts};

use crate::bars::{self, Bar, Piece};
use crate::chart::{Chart, ChartError, ChartKind, Frame, Link, Table};
use crate::header::{self, Words};
use crate::ink::Ink;
use crate::legend;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Scene};
use crate::words;

const BAR: i32 = 40;
const BETWEEN: i32 = 20;
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

    let tally = cycle.pieces();
    let counts: Vec<u64> = tally.iter().map(|(_, n)| *n as u64).collect();
    let widths = bars::widths(&counts, most as u64, scene.width - NAMES - TOTALS);
    let piece = |(status, n): (Status, usize)| {
        let label = words::status(status, texts);
        let label = texts.plural("chart.participation.mark", n, &[("cycle", &name), ("label", &label)]);
        Piece { matter: status.into(), n: n as u64, label, link: Link::Status { cycle: cycle.cycle, status } }
    };
    let bar = Bar {
        x: NAMES,
        top,
        height: BAR,
        backwards: false,
        numbers: Some(Type::BODY_STRONG),
        below: Some(scene.width),
        reach: 0,
    };
    let bottom = bar.draw(scene, tally.into_iter().map(piece).collect(), &widths, texts);
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
        foot: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_given_twice_is_one_piece() {
        let counts = vec![(Status::Absent, 1), (Status::Held, 2), (Status::Absent, 1)];
        let cycle = CycleCounts { cycle: 4, years: String::new(), counts };
        assert_eq!(cycle.pieces(), [(Status::Held, 2), (Status::Absent, 2)], "added up, in the order of legends");
    }
}
