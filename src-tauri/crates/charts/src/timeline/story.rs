//! One State's whole story on two scales: all cycles above, and below the months that matter, large.

use placard_domain::Texts;

use super::axis::Axis;
use super::view::{Shown, Span};
use super::{context, focus, lanes, names_width, scaled};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Scene};

/// With more than this in the months shown large, what stands close together is joined.
const MOST_IN_FULL: usize = 80;

/// Draws the story; gives where it ends, and the scale of the months shown large.
pub(super) fn draw(scene: &mut Scene, shown: &Shown<'_>, texts: &Texts, top: i32) -> (i32, Option<Axis>) {
    let focus = focus::choose(&shown.marks, shown.figures.as_of);
    let band = context::draw(scene, shown, focus.as_ref(), texts, top);
    let Some(focus) = focus else {
        let baseline = band.bottom + 28;
        let nothing = texts.get("chart.timeline.no_events");
        let nothing = measure::fit(nothing, Type::BODY, scene.width - names_width(scene));
        scene.text((names_width(scene), baseline), Anchor::Start, &nothing, Type::BODY, Ink::Muted);
        return (baseline + 12, None);
    };
    let in_full = focus.groups.iter().map(|group| group.marks.len()).sum::<usize>() <= MOST_IN_FULL;
    let (mut bottom, axis) = if in_full {
        lanes::draw(scene, shown.figures, &focus, texts, &band)
    } else {
        let (top, left) = (band.bottom + 26, names_width(scene));
        if let Some(window) = band.window {
            lanes::draw_tie(scene, window, band.bottom, (left, top));
        }
        let span = Span { from: focus.first, to: focus.last };
        scaled::draw(scene, std::slice::from_ref(shown), span, texts, false, top)
    };
    if focus.elsewhere > 0 {
        let note = texts.plural("chart.timeline.elsewhere", focus.elsewhere, &[]);
        for line in measure::wrap(&note, Type::SMALL, scene.width, 2) {
            bottom += 18;
            scene.text((0, bottom), Anchor::Start, &line, Type::SMALL, Ink::Muted);
        }
        bottom += 6;
    }
    (bottom, Some(axis))
}
