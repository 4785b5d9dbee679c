//! How many States took part, cycle by cycle: one bar a cycle, one piece a status, and the shares in words.

use placard_domain::{PartialDate, Status, Texts};

use crate::bars::{self, Bar, Piece};
use crate::basis::{self, Basis};
use crate::chart::{Chart, ChartError, ChartKind, Frame, Link};
use crate::header::{self, Words};
use crate::ink::Ink;
use crate::measure::{self, NO_BREAK, Type};
use crate::scene::{Anchor, Scene};
use crate::table::Rows;
use crate::{legend, shares, words};

/// Height of a bar where all States are counted together, and where each group has bars of its own.
const BAR: (i32, i32) = (36, 22);
const BETWEEN: i32 = 14;
const NAMES: i32 = 112;
/// Beyond the longest bar: the number of a last piece that it does not fit into.
const BEYOND: i32 = 28;
/// Leading of the shares in words.
const LEADING: i32 = 16;

/// The figures of participation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    /// What the figures rest on; its rows are the States.
    pub basis: Basis,
    /// All States together, or each of the regional groups that are asked for.
    pub groups: Vec<GroupCounts>,
}

/// The figures of one regional group or of all States.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupCounts {
    /// Its name in the language of the chart; none where States of all groups are counted.
    pub name: Option<String>,
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
    let bottom = lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn lay_out(scene: &mut Scene, figures: &Participation, texts: &Texts, top: i32) -> i32 {
    let cycles = || figures.groups.iter().flat_map(|group| &group.cycles);
    let most = cycles().map(CycleCounts::total).max().unwrap_or_default();
    if most == 0 {
        return basis::say(scene, texts.get("chart.participation.empty"), top);
    }
    let used = words::tally(cycles().flat_map(CycleCounts::pieces).map(|(status, _)| status));
    let entries = used.into_iter().map(|(status, _)| legend::entry(status, None, texts, None)).collect();
    let mut y = legend::draw(scene, entries, top) + 12;
    let alone = figures.groups.len() == 1;
    let height = if alone { BAR.0 } else { BAR.1 };
    for group in &figures.groups {
        if let (Some(name), false) = (&group.name, alone) {
            let name = measure::fit(&measure::clean(name), Type::BODY_STRONG, scene.width);
            scene.text((0, y + 16), Anchor::Start, &name, Type::BODY_STRONG, Ink::Text);
            y += 28;
        }
        for cycle in &group.cycles {
            let bar = Row { height, most, group: group.name.as_deref().filter(|_| !alone) };
            y = bar.draw(scene, cycle, texts, y) + BETWEEN;
        }
        y += BETWEEN;
    }
    y - 2 * BETWEEN
}

/// How the bar of a cycle is set.
struct Row<'a> {
    height: i32,
    /// What the whole width stands for.
    most: usize,
    /// Group that is counted, where several are.
    group: Option<&'a str>,
}

impl Row<'_> {
    /// Sets one bar from `top`, with the shares in words beneath; gives where that ends.
    fn draw(&self, scene: &mut Scene, cycle: &CycleCounts, texts: &Texts, top: i32) -> i32 {
        let name = words::cycle(cycle.cycle, texts);
        let name = measure::fit(&name, Type::BODY_STRONG, NAMES - 12);
        scene.text((0, top + 15), Anchor::Start, &name, Type::BODY_STRONG, Ink::Text);
        let years = measure::fit(&measure::clean(&cycle.years), Type::SMALL, NAMES - 12);
        scene.text((0, top + 32), Anchor::Start, &years, Type::SMALL, Ink::Muted);

        let (pieces, total) = (cycle.pieces(), cycle.total() as u64);
        let counts: Vec<u64> = pieces.iter().map(|(_, n)| *n as u64).collect();
        let widths = bars::widths(&counts, self.most as u64, scene.width - NAMES - BEYOND);
        let spoken = shares_of(cycle, texts);
        let piece = |((status, n), share): ((Status, usize), &String)| Piece {
            matter: status.into(),
            n: n as u64,
            label: self.spoken(cycle, (status, n), share, texts),
            link: Link::Status { cycle: cycle.cycle, status },
        };
        let bar = Bar {
            x: NAMES,
            top,
            height: self.height,
            backwards: false,
            numbers: Some(if self.group.is_none() { Type::BODY_STRONG } else { Type::SMALL_STRONG }),
            below: Some(scene.width),
            reach: 0,
        };
        let mut y = bar.draw(scene, pieces.iter().copied().zip(&spoken).map(piece).collect(), &widths, texts);
        let mut said = vec![texts.with("chart.basis.n", &[("count", &words::number(total, texts))])];
        said.extend(pieces.iter().zip(&spoken).map(|((status, _), share)| {
            texts.with("chart.participation.share", &[("share", share), ("label", &words::status(*status, texts))])
        }));
        let said: Vec<String> = said.into_iter().map(|part| part.replace(' ', &NO_BREAK.to_string())).collect();
        for line in measure::wrap(&said.join(" · "), Type::SMALL, scene.width - NAMES, 4) {
            y += LEADING;
            scene.text((NAMES, y), Anchor::Start, &line, Type::SMALL, Ink::Muted);
        }
        (y + 4).max(top + 36)
    }

    fn spoken(&self, cycle: &CycleCounts, (status, n): (Status, usize), share: &str, texts: &Texts) -> String {
        let (name, label) = (words::cycle(cycle.cycle, texts), words::status(status, texts));
        let total = words::number(cycle.total() as u64, texts);
        let values = [("cycle", name.as_str()), ("label", &label), ("total", &total), ("share", share)];
        let said = texts.plural("chart.participation.mark", n, &values);
        match self.group {
            Some(group) => words::sentences([group, said.as_str()].into_iter()),
            None => said,
        }
    }
}

/// The share of each piece of a cycle in words; in whole per cent they add up to 100.
fn shares_of(cycle: &CycleCounts, texts: &Texts) -> Vec<String> {
    let counts: Vec<u64> = cycle.pieces().iter().map(|(_, n)| *n as u64).collect();
    let total = cycle.total() as u64;
    shares::of(&counts).iter().zip(&counts).map(|(share, n)| shares::spoken(*share, *n, total, texts)).collect()
}

fn words<'a>(figures: &'a Participation, texts: &'a Texts) -> Words<'a> {
    let date = texts.date(&PartialDate::day(figures.basis.as_of));
    let in_words = |cycle: &CycleCounts| {
        let name = words::cycle(cycle.cycle, texts);
        texts.with("chart.participation.cycle", &[("cycle", &name), ("counts", &words::counts(&cycle.pieces(), texts))])
    };
    let of_group = |group: &GroupCounts| {
        let counted: Vec<String> = group.cycles.iter().filter(|c| c.total() > 0).map(in_words).collect();
        let cycles = counted.join(texts.get("chart.list.semicolon"));
        match &group.name {
            Some(name) if figures.groups.len() > 1 && !counted.is_empty() => {
                texts.with("chart.participation.of_group", &[("group", name), ("cycles", &cycles)])
            }
            _ => cycles,
        }
    };
    let counted: Vec<String> = figures.groups.iter().map(of_group).filter(|said| !said.is_empty()).collect();
    let cycles = counted.join(". ");
    let names: Vec<String> = figures.groups.iter().filter_map(|group| group.name.clone()).collect();
    let group = words::list(&names, texts);
    let values = [("date", date.as_str()), ("group", group.as_str()), ("cycles", cycles.as_str())];
    let title = match names.is_empty() {
        false => texts.with("chart.participation.title_group", &values),
        true => texts.with("chart.participation.title", &values),
    };
    let sentence =
        if counted.is_empty() { "chart.participation.sentence_empty" } else { "chart.participation.sentence" };
    let foot = figures.basis.foot(&[], texts);
    let (columns, rows) = table(figures, texts);
    Words {
        kind: ChartKind::Participation,
        desc: texts.get("chart.participation.desc").to_owned(),
        sentence: texts.with(sentence, &values),
        columns,
        rows,
        title,
        foot,
    }
}

/// A row a group and cycle: each status with its count, and with its share where any State is counted.
fn table<'a>(figures: &'a Participation, texts: &'a Texts) -> (Vec<String>, Rows<'a>) {
    let column = |name: &str| texts.get(&format!("chart.column.{name}")).to_owned();
    let by_group = figures.groups.iter().any(|group| group.name.is_some());
    let mut columns: Vec<String> = by_group.then(|| column("group")).into_iter().collect();
    columns.extend(["cycle", "years"].map(column));
    columns.extend(Status::ALL.map(|status| words::status(status, texts)));
    columns.push(column("total"));
    let shares =
        Status::ALL.map(|status| texts.with("chart.column.share_of", &[("label", &words::status(status, texts))]));
    columns.extend(shares);
    let row = move |(group, cycle): (&GroupCounts, &CycleCounts)| {
        let (pieces, spoken) = (cycle.pieces(), shares_of(cycle, texts));
        let place = |status| pieces.iter().position(|(s, _)| *s == status);
        let count = |status| place(status).and_then(|at| pieces.get(at)).map_or(0, |(_, n)| *n).to_string();
        let none = if cycle.total() == 0 { String::new() } else { texts.with("chart.percent", &[("n", "0")]) };
        let share = |status| place(status).and_then(|at| spoken.get(at)).unwrap_or(&none).clone();
        let mut row: Vec<String> = by_group.then(|| group.name.clone().unwrap_or_default()).into_iter().collect();
        row.extend([cycle.cycle.to_string(), cycle.years.clone()]);
        row.extend(Status::ALL.map(count));
        row.push(cycle.total().to_string());
        row.extend(Status::ALL.map(share));
        row
    };
    let cycles = figures.groups.iter().flat_map(|group| group.cycles.iter().map(move |cycle| (group, cycle)));
    (columns, Rows::of(cycles.collect::<Vec<_>>().into_iter(), row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks;
    use proptest::prelude::*;

    fn counts() -> impl Strategy<Value = Vec<(Status, usize)>> {
        let status = prop::sample::select(&Status::ALL[..]);
        prop::collection::vec((status, checks::count().prop_map(|n| n as usize)), 0..10)
    }

    fn cycle() -> impl Strategy<Value = CycleCounts> {
        (1..6u8, checks::name(), counts()).prop_map(|(cycle, years, counts)| CycleCounts { cycle, years, counts })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn no_two_words_overlap_and_none_leaves_the_picture(
            basis in checks::basis(),
            groups in prop::collection::vec((prop::option::of(checks::name()), prop::collection::vec(cycle(), 0..5)), 0..6),
            width in checks::widths(),
            lang in checks::lang(),
        ) {
            let groups = groups.into_iter().map(|(name, cycles)| GroupCounts { name, cycles }).collect();
            let (figures, texts) = (Participation { basis, groups }, checks::texts(lang));
            checks::is_legible(width, &words(&figures, &texts).foot, |scene| lay_out(scene, &figures, &texts, 0))?;
        }
    }

    #[test]
    fn a_status_given_twice_is_one_piece() {
        let counts = vec![(Status::Absent, 1), (Status::Held, 2), (Status::Absent, 1)];
        let cycle = CycleCounts { cycle: 4, years: String::new(), counts };
        assert_eq!(cycle.pieces(), [(Status::Held, 2), (Status::Absent, 2)], "added up, in the order of legends");
    }

    #[test]
    fn shares_name_their_base_and_add_up() {
        let counts = vec![(Status::Held, 191), (Status::HeldAfterAbsence, 1), (Status::HeldAfterPostponement, 1)];
        let cycle = CycleCounts { cycle: 2, years: String::new(), counts };
        assert_eq!(
            shares_of(&cycle, &checks::texts("en")),
            ["99%", "1%", "< 1%"],
            "99 + 1 + 0 are 100, and one is not none"
        );
    }
}
