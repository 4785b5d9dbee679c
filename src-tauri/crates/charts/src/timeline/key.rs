//! What the shapes on the lanes mean, those that occur.

use placard_domain::Texts;

use super::rows::{self, LaneRow};
use super::{Lane, lanes};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Scene};

const ROW: i32 = 22;
/// From the beginning of an entry to its words, and from its words to the next entry.
const WORDS: i32 = 30;
const BETWEEN: i32 = 22;

#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Refusal,
    Deadline,
    Own,
    Bar,
    Several,
}

impl Sign {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Refusal, "chart.timeline.key.refusal"),
        (Self::Deadline, "chart.timeline.key.deadline"),
        (Self::Own, "chart.timeline.key.own"),
        (Self::Bar, "chart.timeline.key.bar"),
        (Self::Several, "chart.timeline.key.several"),
    ];

    fn occurs(self, lane: &LaneRow<'_>) -> bool {
        lane.spots.iter().any(|spot| match self {
            Self::Refusal => spot.marks.iter().any(|mark| mark.is_refusal()),
            Self::Deadline => lane.lane == Lane::Deadlines && spot.single().is_some() && spot.row.is_none(),
            Self::Own => lane.lane == Lane::Own && spot.single().is_some() && spot.row.is_none(),
            Self::Bar => spot.row.is_some(),
            Self::Several => spot.single().is_none(),
        })
    }

    fn draw(self, scene: &mut Scene, (x, y): (i32, i32)) {
        let centre = (x + 12, y);
        match self {
            Self::Refusal => rows::draw_one(scene, Lane::State, centre, Ink::Refusal),
            Self::Deadline => rows::draw_one(scene, Lane::Deadlines, centre, Ink::Act),
            Self::Own => rows::draw_one(scene, Lane::Own, centre, Ink::Voice),
            Self::Bar => lanes::stretch(scene, (x, x + 24), y, Ink::Act),
            Self::Several => rows::draw_count(scene, 3, centre, 9, Ink::Act),
        }
    }
}

/// Sets what occurs in the lanes from `top`; gives where that ends.
pub(super) fn draw<'a, 'b: 'a>(
    scene: &mut Scene,
    lanes: impl Iterator<Item = &'a LaneRow<'b>> + Clone,
    texts: &Texts,
    top: i32,
) -> i32 {
    let (mut x, mut y) = (0, top);
    for (sign, key) in Sign::ALL {
        if !lanes.clone().any(|lane| sign.occurs(lane)) {
            continue;
        }
        let words = measure::fit(texts.get(key), Type::SMALL, scene.width - WORDS);
        let width = WORDS + measure::width(&words, Type::SMALL);
        if x > 0 && x + width > scene.width {
            (x, y) = (0, y + ROW);
        }
        sign.draw(scene, (x, y + ROW / 2));
        scene.text((x + WORDS, y + ROW / 2 + 4), Anchor::Start, &words, Type::SMALL, Ink::Muted);
        x += width + BETWEEN;
    }
    if x == 0 { top } else { y + ROW }
}
