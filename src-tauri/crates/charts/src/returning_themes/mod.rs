//! Which themes return cycle after cycle without support: themes as rows, cycles as columns, and in each
//! cell how many recommendations there were and how many of them were not supported.

mod grid;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use placard_domain::{RegisterFilter, Response, Texts};

use crate::answers::{self, Counts};
use crate::basis::{Basis, CycleState};
use crate::chart::{Chart, ChartError, ChartKind, Frame};
use crate::header::{self, Words};
use crate::table::Rows;
use crate::themes::ThemeResponses;
use crate::words;

/// How many themes the sentence names.
const NAMED: usize = 3;
/// From so many cycles in a row on a theme returns.
const RETURNS: u64 = 2;

/// The figures of themes that return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturningThemes {
    /// What the figures rest on.
    pub basis: Basis,
    /// The filter in force; marks narrow it.
    pub filter: RegisterFilter,
    /// Cycles in order.
    pub cycles: Vec<CycleThemeAnswers>,
    /// How many recommendations have no theme.
    pub without_theme: u32,
}

/// The themes of one cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CycleThemeAnswers {
    /// Cycle, from 1.
    pub cycle: u8,
    /// Its years as shown ("2008–2011").
    pub years: String,
    /// Its themes, each once; missing ones are none.
    pub state: CycleState<Vec<ThemeResponses>>,
}

/// What is not supported, though something could have been answered; support in part is support.
const OPEN: [Response; 3] = [Response::Noted, Response::Pending, Response::NoResponse];

/// How many recommendations were not supported.
fn open(counts: &Counts) -> u64 {
    counts
        .iter()
        .filter(|(answer, _)| answer.is_some_and(|answer| OPEN.contains(&answer)))
        .map(|(_, n)| u64::from(*n))
        .sum()
}

/// A theme through the cycles.
#[derive(Debug)]
struct Theme<'a> {
    name: &'a str,
    /// The answers in each cycle; none where the cycle is not counted.
    cells: Vec<Option<&'a Counts>>,
}

impl Theme<'_> {
    fn counted(&self) -> impl Iterator<Item = &Counts> {
        self.cells.iter().copied().flatten()
    }

    /// In how many cycles in a row something was not supported, at most. Cycles that are not counted are
    /// passed over: nobody knows what they would have brought.
    fn run(&self) -> u64 {
        let (mut run, mut longest) = (0u64, 0);
        for counts in self.counted() {
            run = if open(counts) > 0 { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        longest
    }

    fn open(&self) -> u64 {
        self.counted().map(open).sum()
    }

    fn total(&self) -> u64 {
        self.counted().map(answers::total).sum()
    }
}

impl ReturningThemes {
    /// The themes, those that return most often first, then those with most that was not supported.
    fn themes(&self) -> Vec<Theme<'_>> {
        let none: Vec<Option<&Counts>> =
            self.cycles.iter().map(|cycle| cycle.state.counted().map(|_| &[] as &Counts)).collect();
        let mut themes: BTreeMap<&str, Vec<Option<&Counts>>> = BTreeMap::new();
        for (at, cycle) in self.cycles.iter().enumerate() {
            for ThemeResponses { theme, answers } in cycle.state.counted().into_iter().flatten() {
                let cells = themes.entry(theme).or_insert_with(|| none.clone());
                if let Some(cell) = cells.get_mut(at) {
                    *cell = Some(answers);
                }
            }
        }
        let themes = themes.into_iter().map(|(name, cells)| Theme { name, cells });
        let mut themes: Vec<Theme<'_>> = themes.filter(|theme| theme.total() > 0).collect();
        themes.sort_by_cached_key(|theme| (Reverse(theme.run()), Reverse(theme.open()), theme.name));
        themes
    }
}

/// Draws themes that return.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn returning_themes(figures: &ReturningThemes, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = grid::lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

/// Why no theme returns; none where some do.
fn nothing(figures: &ReturningThemes, themes: &[Theme<'_>], texts: &Texts) -> Option<String> {
    if themes.is_empty() {
        return Some(figures.basis.nothing(texts.get("chart.themes.empty"), texts));
    }
    let none = !themes.iter().any(|theme| theme.run() >= RETURNS);
    let counted = figures.cycles.iter().filter(|cycle| cycle.state.counted().is_some()).count();
    none.then(|| match counted {
        0 | 1 => texts.get("chart.returning.one_cycle").to_owned(),
        _ => texts.get("chart.returning.none").to_owned(),
    })
}

/// "in 3 cycles in a row".
fn run_in_words(run: u64, texts: &Texts) -> String {
    words::plural("chart.returning.run", run, texts, &[])
}

/// "25 of 30".
fn open_of(counts: &Counts, texts: &Texts) -> String {
    let (open, total) = (words::number(open(counts), texts), words::number(answers::total(counts), texts));
    texts.with("chart.returning.open_of", &[("open", &open), ("total", &total)])
}

fn words<'a>(figures: &'a ReturningThemes, texts: &'a Texts) -> Words<'a> {
    let themes = figures.themes();
    let mut sentence = nothing(figures, &themes, texts).unwrap_or_else(|| sentence(&themes, texts));
    let without: Vec<String> = figures
        .cycles
        .iter()
        .filter(|cycle| cycle.state.counted().is_none())
        .map(|cycle| {
            let name = words::cycle(cycle.cycle, texts);
            texts.with("chart.cycle.without", &[("cycle", &name), ("reason", cycle.state.reason(texts))])
        })
        .collect();
    if !without.is_empty() && !themes.is_empty() {
        let without = without.join(texts.get("chart.list.semicolon"));
        sentence = words::sentences([sentence.as_str(), without.as_str()].into_iter());
    }
    let title = texts.get("chart.returning.title").to_owned();
    let note = texts.get("chart.returning.note").to_owned();
    let without = words::without("chart.themes.without", figures.without_theme, texts);
    let foot = figures.basis.foot(&[note, texts.get("chart.themes.note").to_owned(), without], texts);
    let (columns, rows) = table(figures, themes, texts);
    Words {
        kind: ChartKind::ReturningThemes,
        desc: texts.get("chart.returning.desc").to_owned(),
        sentence,
        columns,
        rows,
        title,
        foot,
    }
}

/// The themes that return in most cycles.
fn sentence(themes: &[Theme<'_>], texts: &Texts) -> String {
    let longest = themes.first().map(Theme::run).unwrap_or_default();
    let first: Vec<&Theme<'_>> = themes.iter().take_while(|theme| theme.run() == longest).collect();
    let top = first.iter().take(NAMED).map(|theme| {
        let (open, total) = (words::number(theme.open(), texts), words::number(theme.total(), texts));
        texts.with("chart.returning.top", &[("theme", theme.name), ("open", &open), ("total", &total)])
    });
    let top = top.collect::<Vec<_>>().join(texts.get("chart.list.semicolon"));
    let run = run_in_words(longest, texts);
    let n = first.len() as u64;
    let mut said = vec![words::plural("chart.returning.sentence", n, texts, &[("run", &run), ("top", &top)])];
    let fewer = themes.iter().filter(|theme| (RETURNS..longest).contains(&theme.run())).count() as u64;
    said.extend((fewer > 0).then(|| words::plural("chart.returning.fewer", fewer, texts, &[])));
    texts.sentences(&said)
}

/// Three columns a cycle: recommendations, those not supported, and of these those still pending.
fn table<'a>(figures: &'a ReturningThemes, themes: Vec<Theme<'a>>, texts: &'a Texts) -> (Vec<String>, Rows<'a>) {
    let mut columns = vec![texts.get("chart.column.theme").to_owned()];
    for cycle in &figures.cycles {
        let name = words::cycle(cycle.cycle, texts);
        let column = |what: &str| texts.with(&format!("chart.returning.column.{what}"), &[("cycle", &name)]);
        columns.extend(["all", "open", "pending"].map(column));
    }
    columns.push(texts.get("chart.returning.column.run").to_owned());
    let row = move |theme: Theme<'_>| {
        let mut row = vec![theme.name.to_owned()];
        for (cell, cycle) in theme.cells.iter().zip(&figures.cycles) {
            match cell {
                Some(counts) => {
                    let pending: u64 = counts
                        .iter()
                        .filter(|(answer, _)| *answer == Some(Response::Pending))
                        .map(|(_, n)| u64::from(*n))
                        .sum();
                    row.extend([answers::total(counts), open(counts), pending].map(|n| n.to_string()));
                }
                // Words and not zero: nothing could be counted.
                None => row.extend([cycle.state.reason(texts).to_owned(), String::new(), String::new()]),
            }
        }
        row.push(theme.run().to_string());
        row
    };
    (columns, Rows::of(themes.into_iter(), row))
}

#[cfg(test)]
mod tests;
