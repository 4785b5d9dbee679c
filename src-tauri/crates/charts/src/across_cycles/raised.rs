//! Which theme was raised in which cycle: one row a theme, one disc a cycle.

use placard_domain::Texts;

use super::{AcrossCycles, Grid};
use crate::cells::{self, Discs};
use crate::chart::Link;
use crate::ink::Ink;
use crate::rows::{self, ROW};
use crate::scene::{Area, Scene};
use crate::{cycle_columns, words};

/// More themes than these are only counted; the table has them all.
const MOST: usize = 15;
/// Height of an empty place that no theme gives a height.
const LEAST: i32 = 80;

/// Sets the rows from `top`; gives where they end.
pub(super) fn draw(scene: &mut Scene, figures: &AcrossCycles, grid: &Grid<'_>, texts: &Texts, top: i32) -> i32 {
    let themes = figures.themes();
    let shown = themes.get(..MOST.min(themes.len())).unwrap_or_default();
    let counts = shown.iter().flat_map(|(_, counts)| counts.iter().skip(grid.left_out));
    let discs = Discs {
        most: counts.copied().max().unwrap_or_default(),
        largest: f64::from(ROW / 2 - 1),
        room: grid.width - 4,
    };
    let mut y = top;
    for (theme, counts) in shown {
        scene.line(vec![(0, y), (scene.width, y)], Ink::Grid, 1);
        rows::name(scene, (0, y), grid.names - 16, theme);
        for ((cycle, start), &n) in grid.columns().zip(counts.iter().skip(grid.left_out)) {
            if n == 0 {
                continue;
            }
            cells::draw(scene, (start + grid.width / 2, y + ROW / 2), n, &discs, texts);
            let name = words::cycle(cycle.cycle, texts);
            let label = words::plural("chart.across.cell", n, texts, &[("theme", theme), ("cycle", &name)]);
            let link = Link::register(&figures.filter, |filter| {
                (filter.themes, filter.cycles) = (vec![(*theme).to_owned()], vec![cycle.cycle]);
            });
            scene.mark(Area::new(start, y + 1, grid.width, ROW - 2), &label, link);
        }
        y += ROW;
    }
    let empty = grid.columns().filter(|(cycle, _)| cycle.state.counted().is_none());
    for (cycle, start) in empty {
        y = y.max(top + LEAST);
        let width = grid.width - 16;
        let area = Area::new(start + 8, top, width, y - top);
        cycle_columns::empty(scene, area, cycle.state.reason(texts));
    }
    rows::more(scene, y, &[("chart.themes.more", themes.len() - shown.len())], texts)
}
