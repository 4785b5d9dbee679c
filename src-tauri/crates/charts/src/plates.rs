//! States of a group as placards of one size, in rows with the name of the group beside or above.

use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};

/// Least width of a placard: more than the 24 units that a finger or a pointer needs. Placards are as
/// wide as makes full rows end where the drawing ends.
const LEAST: i32 = 42;
const GAP: i32 = 4;
/// From this width on the names of the groups stand beside their plates instead of above them.
const WIDE: i32 = 900;
const BESIDE: i32 = 200;
const LINE: i32 = 16;

/// The places of the placards of one group.
pub(crate) struct Rows {
    left: i32,
    top: i32,
    in_a_row: i32,
    /// Width and height of a placard.
    size: (i32, i32),
    /// Where what is said of the group ends.
    said: i32,
}

impl Rows {
    /// Sets the name of a group and what is said of it from `top`, and lays out rows of placards that are
    /// `height` high.
    pub(crate) fn new(scene: &mut Scene, name: &str, said: &[String], height: i32, top: i32) -> Self {
        let name = measure::clean(name);
        let (left, first, end) = if scene.width >= WIDE {
            let mut y = top;
            for line in measure::wrap(&name, Type::BODY_STRONG, BESIDE - 16, 3) {
                y += 18;
                scene.text((0, y), Anchor::Start, &line, Type::BODY_STRONG, Ink::Text);
            }
            for line in said.iter().flat_map(|said| measure::wrap(said, Type::SMALL, BESIDE - 16, 2)) {
                y += LINE;
                scene.text((0, y), Anchor::Start, &line, Type::SMALL, Ink::Muted);
            }
            (BESIDE, top, y + 6)
        } else {
            let name = measure::fit(&name, Type::BODY_STRONG, scene.width);
            scene.text((0, top + 14), Anchor::Start, &name, Type::BODY_STRONG, Ink::Text);
            let said = measure::fit(&said.join(" · "), Type::SMALL, scene.width);
            scene.text((0, top + 32), Anchor::Start, &said, Type::SMALL, Ink::Muted);
            (0, top + 42, top + 42)
        };
        let room = scene.width - left + GAP;
        let in_a_row = (room / (LEAST + GAP)).max(1);
        Self { left, top: first, in_a_row, size: (room / in_a_row - GAP, height), said: end }
    }

    /// The place of the placard with that number, from 0.
    pub(crate) fn place(&self, at: usize) -> Area {
        let at = i32::try_from(at).unwrap_or_default();
        let (width, height) = self.size;
        let (column, row) = (at % self.in_a_row, at / self.in_a_row);
        Area::new(self.left + column * (width + GAP), self.top + row * (height + GAP), width, height)
    }

    /// Where `count` placards and what is said of them end.
    pub(crate) fn bottom(&self, count: usize) -> i32 {
        let last = count.checked_sub(1).map_or(self.top, |last| self.place(last).bottom());
        last.max(self.said)
    }
}
