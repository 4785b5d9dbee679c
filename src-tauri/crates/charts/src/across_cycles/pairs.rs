//! What each cycle repeats, adds and drops, between the columns of two neighbouring cycles.

use placard_domain::Texts;

use super::{AcrossCycles, CyclePair, CycleThemes, Grid, change_label, draw_heading};
use crate::bars::SLIVER;
use crate::chart::Link;
use crate::ink::{Change, Ink, Matter};
use crate::measure::{self, Type};
use crate::plate;
use crate::scene::{Anchor, Area, Scene};
use crate::{cycle_columns, words};

/// Height of the highest bar, above and below the zero line together.
const HEIGHT: i32 = 150;
const WIDEST: i32 = 56;
/// Least distance of the baselines of two numbers.
const LINE: i32 = 14;

/// Sets the comparisons from `top`; gives where they end.
pub(super) fn draw(scene: &mut Scene, figures: &AcrossCycles, grid: &Grid<'_>, texts: &Texts, top: i32) -> i32 {
    let heading = (texts.get("chart.across.pairs"), texts.get("chart.across.pairs_unit"));
    let heading = draw_heading(scene, grid, top, heading);
    let pairs: Vec<(&CycleThemes, &CycleThemes)> = grid.cycles.iter().zip(grid.cycles.iter().skip(1)).collect();
    let compared = || pairs.iter().filter_map(|(from, to)| figures.pair(from, to));
    let above = compared().map(|p| p.count(Change::Repeated) + p.count(Change::New)).max().unwrap_or_default();
    let below = compared().map(|p| p.count(Change::Dropped)).max().unwrap_or_default();
    let scale = Scale { whole: above + below };
    let zero = top + LINE * 2 + scale.high(above).max(2 * SLIVER);
    let bottom = heading.max(zero + scale.high(below).max(SLIVER + LINE) + LINE);

    if compared().next().is_some() {
        scene.line(vec![(grid.names, zero), (scene.width, zero)], Ink::Axis, 1);
    }
    let mut x = grid.names + grid.width;
    for (from, to) in &pairs {
        match figures.pair(from, to) {
            Some(pair) => draw_pair(scene, figures, pair, &scale, (x, zero, grid.width), texts),
            None => {
                let width = grid.width - 16;
                let area = Area::new(x - width / 2, top + 4, width, bottom - top - 8);
                // The zero line does not run through: there is no zero here.
                scene.fill(area, Ink::Ground);
                scene.outline(area, Ink::Frame);
                cycle_columns::reason(scene, x, top + 10, width, texts.get("chart.across.no_comparison"));
            }
        }
        x += grid.width;
    }
    bottom
}

struct Scale {
    /// What [`HEIGHT`] stands for.
    whole: u64,
}

impl Scale {
    /// How high `n` is; what is little stays visible.
    fn high(&self, n: u64) -> i32 {
        if n == 0 {
            return 0;
        }
        let high = f64::from(HEIGHT) * n as f64 / self.whole.max(1) as f64;
        (high.round() as i32).max(SLIVER)
    }
}

/// Sets one comparison around `x`: its bar, and the numbers beside it.
fn draw_pair(
    scene: &mut Scene,
    figures: &AcrossCycles,
    pair: &CyclePair,
    scale: &Scale,
    (x, zero, room): (i32, i32, i32),
    texts: &Texts,
) {
    let width = WIDEST.min(room / 3);
    let start = x - width / 2;
    let repeated = scale.high(pair.count(Change::Repeated));
    let new = scale.high(pair.count(Change::New));
    let dropped = scale.high(pair.count(Change::Dropped));
    let pieces = [
        (Change::Repeated, zero - repeated, repeated),
        (Change::New, zero - repeated - new, new),
        (Change::Dropped, zero + 1, dropped),
    ];
    // From the zero line up, so that the numbers of two low pieces do not meet.
    let mut free_below = zero - 2;
    for (change, top, height) in pieces {
        let n = pair.count(change);
        if n == 0 {
            continue;
        }
        let area = Area::new(start, top, width, height - 1);
        plate::surface(scene, area, Matter::Change(change), false);
        let number = words::number(n, texts);
        let wide = measure::width(&number, Type::SMALL_STRONG);
        let baseline = match change {
            Change::Dropped => (top + height / 2 + 4).max(zero + LINE),
            Change::Repeated | Change::New => {
                let baseline = (top + height / 2 + 4).min(free_below);
                free_below = baseline - LINE;
                baseline
            }
        };
        // Half the room is its own: the neighbour may have words there instead of a bar.
        if width / 2 + 6 + wide <= room / 2 + 4 {
            scene.text((start + width + 6, baseline), Anchor::Start, &number, Type::SMALL_STRONG, Ink::Text);
        }
        let (from, to) = (words::cycle(pair.from, texts), words::cycle(pair.to, texts));
        let values = [("from", from.as_str()), ("to", &to), ("label", &change_label(change, texts))];
        let cycles = match change {
            Change::Repeated => vec![pair.from, pair.to],
            Change::New => vec![pair.to],
            Change::Dropped => vec![pair.from],
        };
        let link = Link::register(&figures.filter, |filter| filter.cycles = cycles);
        scene.mark(area, &words::plural("chart.across.mark", n, texts, &values), link);
    }
}

/// "From cycle 1 to cycle 2: 43 repeated, 120 new, 66 dropped".
pub(super) fn in_words(pair: &CyclePair, texts: &Texts) -> String {
    let (from, to) = (words::cycle(pair.from, texts), words::cycle(pair.to, texts));
    let [repeated, new, dropped] = Change::ALL.map(|change| words::number(pair.count(change), texts));
    let values = [("from", from.as_str()), ("to", &to), ("repeated", &repeated), ("new", &new), ("dropped", &dropped)];
    texts.with("chart.across.pair", &values)
}
