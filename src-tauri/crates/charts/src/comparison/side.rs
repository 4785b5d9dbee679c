//! What is known of a cycle beside its dots: how the State took part, and how many of the group did.

use placard_domain::{Status, Texts};

use super::{Comparison, GroupCycle, took_part};
use crate::chart::Link;
use crate::ink::{Ink, Matter};
use crate::measure::{self, Type};
use crate::plate;
use crate::scene::{Anchor, Area, Scene};
use crate::words;

const SWATCH: (i32, i32) = (28, 18);
const LINE: i32 = 16;
/// More lines on who of the group did not take part are cut; the table tells of each State.
const MOST_LINES: usize = 4;

/// Sets name and years of the cycle, the status of the State and who else took part, in `room` from
/// `top`; gives where that ends.
pub(super) fn draw(
    scene: &mut Scene,
    figures: &Comparison,
    cycle: &GroupCycle,
    texts: &Texts,
    (top, room): (i32, i32),
) -> i32 {
    let name = measure::fit(&words::cycle(cycle.cycle, texts), Type::BODY_STRONG, room / 2);
    scene.text((0, top + 14), Anchor::Start, &name, Type::BODY_STRONG, Ink::Text);
    let after = measure::width(&name, Type::BODY_STRONG) + 10;
    let years = measure::fit(&measure::clean(&cycle.years), Type::SMALL, room - after);
    scene.text((after, top + 14), Anchor::Start, &years, Type::SMALL, Ink::Muted);

    let status = cycle.of(figures.state).map_or(Status::NoRecord, |state| state.status);
    let matter = Matter::from(status);
    let swatch = Area::new(0, top + 24, SWATCH.0, SWATCH.1);
    plate::draw(scene, swatch, matter, matter.sign(), Type::SMALL, false);
    let label = words::status(status, texts);
    let start = SWATCH.0 + 8;
    let mut y = top + 38;
    for (line, at) in measure::wrap(&label, Type::SMALL_STRONG, room - start, 2).iter().zip(0..) {
        y = top + 38 + LINE * at;
        scene.text((start, y), Anchor::Start, line, Type::SMALL_STRONG, Ink::Text);
    }
    let spoken = texts.with(
        "chart.comparison.side",
        &[("cycle", &words::cycle(cycle.cycle, texts)), ("state", &figures.name), ("status", &label)],
    );
    scene.mark(Area::new(0, top, room, y + 8 - top), &spoken, Link::State { iso3: figures.state });

    let said = measure::fit(&cycle.took_part(texts), Type::SMALL, room);
    y += 22;
    scene.text((0, y), Anchor::Start, &said, Type::SMALL, Ink::Text);
    let others = cycle.states.iter().map(|state| state.status).filter(|status| !took_part(*status));
    let others = words::counts(&words::tally(others), texts);
    for line in measure::wrap(&others, Type::SMALL, room, MOST_LINES) {
        y += LINE;
        scene.text((0, y), Anchor::Start, &line, Type::SMALL, Ink::Muted);
    }
    y + 6
}
