//! The grid of themes and cycles.

use placard_domain::{RegisterFilter, Response, Texts};

use super::{CycleThemeAnswers, OPEN, RETURNS, ReturningThemes, Theme, nothing, open, open_of, run_in_words};
use crate::answers::{self, Counts};
use crate::chart::Link;
use crate::ink::{Ink, Matter};
use crate::legend::{self, Entry};
use crate::measure::{self, Type};
use crate::rows::{self, ROW};
use crate::scene::{Anchor, Area, Scene};
use crate::{bars, basis, cycle_columns, plate, words};

/// More themes than these are only counted; the table has them all.
const MOST: usize = 20;
/// Of more cycles only the latest are drawn; the table has them all.
const MOST_CYCLES: usize = 8;
/// Height of a bar.
const BAR: i32 = 14;
/// A bar beside its numbers has more room than this; else it stands below them.
const NARROWEST: i32 = 56;
/// Height of a row in which the bar stands below the numbers.
const HIGH_ROW: i32 = 42;
/// Height of the line above the themes that return in so many cycles.
const HEADING: i32 = 28;

/// The pieces of a bar: first what is not supported, from the same line in every row.
const PIECES: [Option<Response>; 7] = [
    Some(Response::Noted),
    Some(Response::Pending),
    Some(Response::NoResponse),
    Some(Response::SupportedInPart),
    Some(Response::Supported),
    Some(Response::NotApplicable),
    None,
];

/// Where the columns stand.
struct Grid<'a> {
    cycles: &'a [CycleThemeAnswers],
    /// How many earlier cycles are left out.
    left_out: usize,
    /// Width of the names before the columns.
    names: i32,
    /// Width of a column.
    width: i32,
    /// Room for the numbers before a bar; none where the bar stands below them.
    numbers: Option<i32>,
}

impl<'a> Grid<'a> {
    fn new(scene: &Scene, figures: &'a ReturningThemes, shown: &[Theme<'_>], texts: &Texts) -> Self {
        let left_out = figures.cycles.len().saturating_sub(MOST_CYCLES);
        let cycles = figures.cycles.get(left_out..).unwrap_or_default();
        let names = (scene.width * 3 / 10).clamp(150, 300) + 16;
        let width = (scene.width - names) / i32::try_from(cycles.len()).unwrap_or(1).max(1);
        let cells = || shown.iter().flat_map(|theme| theme.cells.iter().skip(left_out).copied().flatten());
        let numbers = cells().map(|counts| measure::width(&open_of(counts, texts), Type::SMALL)).max();
        let numbers = numbers.unwrap_or_default() + 8;
        let fits = width - 16 - numbers >= NARROWEST;
        Self { cycles, left_out, names, width, numbers: fits.then_some(numbers) }
    }

    /// Each cycle with where its column begins.
    fn columns(&self) -> impl Iterator<Item = (&'a CycleThemeAnswers, i32)> {
        self.cycles.iter().zip(0..).map(|(cycle, at)| (cycle, self.names + at * self.width))
    }

    fn row(&self) -> i32 {
        if self.numbers.is_some() { ROW } else { HIGH_ROW }
    }
}

/// Sets everything from `top`; gives where it ends.
pub(super) fn lay_out(scene: &mut Scene, figures: &ReturningThemes, texts: &Texts, top: i32) -> i32 {
    let mut themes = figures.themes();
    if let Some(reason) = nothing(figures, &themes, texts) {
        return basis::say(scene, &reason, top);
    }
    themes.retain(|theme| theme.run() >= RETURNS);
    let left = themes.len().saturating_sub(MOST);
    themes.truncate(MOST);
    let grid = Grid::new(scene, figures, &themes, texts);

    let mut y = legend::draw(scene, legend_entries(&grid, &themes, texts), top) + 8;
    for (cycle, start) in grid.columns() {
        let place = (start + (grid.width - 16) / 2, grid.width - 16);
        cycle_columns::head(scene, (cycle.cycle, &cycle.years), place, y, texts);
    }
    y += cycle_columns::HEAD;
    let (first, mut run) = (y, 0);
    for theme in &themes {
        if theme.run() != run {
            run = theme.run();
            let heading = measure::fit(&run_in_words(run, texts), Type::SMALL_STRONG, grid.names - 16);
            scene.text((0, y + 19), Anchor::Start, &heading, Type::SMALL_STRONG, Ink::Muted);
            y += HEADING;
        }
        scene.line(vec![(0, y), (scene.width, y)], Ink::Grid, 1);
        rows::name(scene, (0, y + (grid.row() - ROW) / 2), grid.names - 16, theme.name);
        for ((cycle, start), counts) in grid.columns().zip(theme.cells.iter().skip(grid.left_out)) {
            if let Some(counts) = counts {
                draw_cell(scene, figures, (theme, cycle, counts), &grid, (start, y), texts);
            }
        }
        y += grid.row();
    }
    for (cycle, start) in grid.columns().filter(|(cycle, _)| cycle.state.counted().is_none()) {
        y = y.max(first + 84);
        let area = Area::new(start, first + 4, grid.width - 16, y - first - 4);
        cycle_columns::empty(scene, area, cycle.state.reason(texts));
    }
    rows::more(scene, y, &[("chart.themes.more", left)], texts)
}

/// The answers that occur, in the order of the pieces.
fn legend_entries(grid: &Grid<'_>, themes: &[Theme<'_>], texts: &Texts) -> Vec<Entry> {
    let lists = themes.iter().flat_map(|theme| theme.cells.iter().skip(grid.left_out).copied().flatten());
    let mut entries = answers::legend(lists, texts);
    let place = |entry: &Entry| PIECES.iter().position(|answer| Matter::Answer(*answer) == entry.matter);
    entries.sort_by_key(place);
    entries
}

/// Sets one cell: how many of how many, and a bar of the shares of the answers. All bars are equally long, so
/// that a theme with few recommendations can be read as well as one with many.
fn draw_cell(
    scene: &mut Scene,
    figures: &ReturningThemes,
    (theme, cycle, counts): (&Theme<'_>, &CycleThemeAnswers, &Counts),
    grid: &Grid<'_>,
    (start, top): (i32, i32),
    texts: &Texts,
) {
    let room = grid.width - 16;
    if answers::total(counts) == 0 {
        let baseline = top + grid.row() / 2 + 4;
        scene.text((start, baseline), Anchor::Start, &words::number(0, texts), Type::SMALL, Ink::Muted);
        return;
    }
    let text = measure::fit(&open_of(counts, texts), Type::SMALL, room);
    let (baseline, x, y, room) = match grid.numbers {
        Some(numbers) => (top + 20, start + numbers, top + (ROW - BAR) / 2, room - numbers),
        None => (top + 15, start, top + 22, room),
    };
    scene.text((start, baseline), Anchor::Start, &text, Type::SMALL, Ink::Text);
    let tally = answers::tally(counts);
    let pieces = PIECES.into_iter().filter_map(|answer| tally.iter().find(|(other, _)| *other == answer).copied());
    let pieces: Vec<(Option<Response>, u64)> = pieces.collect();
    let numbers: Vec<u64> = pieces.iter().map(|(_, n)| *n).collect();
    let mut x = x;
    for ((answer, _), width) in pieces.iter().zip(bars::widths(&numbers, answers::total(counts), room)) {
        plate::surface(scene, Area::new(x, y, width - 1, BAR), Matter::Answer(*answer), false);
        x += width;
    }
    let area = Area::new(start, top + 1, grid.width - 16, grid.row() - 2);
    scene.mark(area, &spoken(theme, cycle, counts, texts), link(figures, theme, cycle, counts));
}

/// "Death penalty, cycle 3: 25 of 30 recommendations not supported (Noted 25 (83%), Supported 5 (17%))".
fn spoken(theme: &Theme<'_>, cycle: &CycleThemeAnswers, counts: &Counts, texts: &Texts) -> String {
    let (name, open) = (words::cycle(cycle.cycle, texts), words::number(open(counts), texts));
    let answers = answers::in_words(counts, texts);
    let values =
        [("theme", theme.name), ("cycle", name.as_str()), ("open", open.as_str()), ("answers", answers.as_str())];
    words::plural("chart.returning.mark", answers::total(counts), texts, &values)
}

/// What was not supported on the theme in the cycle; all of it where everything was.
fn link(figures: &ReturningThemes, theme: &Theme<'_>, cycle: &CycleThemeAnswers, counts: &Counts) -> Link {
    let occurs = |answer: &Response| counts.iter().any(|(other, n)| *other == Some(*answer) && *n > 0);
    let open: Vec<Option<Response>> = OPEN.into_iter().filter(occurs).map(Some).collect();
    Link::register(&figures.filter, |filter: &mut RegisterFilter| {
        (filter.themes, filter.cycles) = (vec![theme.name.to_owned()], vec![cycle.cycle]);
        if !open.is_empty() {
            filter.responses = open;
        }
    })
}
