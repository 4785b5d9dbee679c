//! In what form something was said, as a shape: told apart without any colour.

use placard_domain::{StatementKind, Texts};

use super::Said;
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};
use crate::words;

/// The forms in the order of the legend.
pub(super) const KINDS: [StatementKind; 5] = [
    StatementKind::Press,
    StatementKind::Oral,
    StatementKind::Written,
    StatementKind::Submission,
    StatementKind::Other,
];

/// From the middle of a shape to its corners.
pub(super) const HALF: i32 = 6;
/// Radius of the ends of a number.
const ROUND: i32 = 10;

/// What stands for one statement, or for several.
pub(super) enum Shape {
    One(StatementKind),
    /// Several at about the same time: how many.
    Several(String),
}

impl Shape {
    /// The shape of what was said at about the same time.
    pub(super) fn of(said: &[&Said], texts: &Texts) -> Self {
        match said {
            [only] => Self::One(only.kind),
            all => Self::Several(words::number(all.len() as u64, texts)),
        }
    }

    pub(super) fn width(&self) -> i32 {
        match self {
            Self::One(_) => 2 * HALF,
            Self::Several(number) => (measure::width(number, Type::SMALL_STRONG) + 10).max(2 * ROUND),
        }
    }

    pub(super) fn draw(&self, scene: &mut Scene, (x, y): (i32, i32)) {
        let ink = Ink::Voice;
        match self {
            Self::One(StatementKind::Press) => scene.disc((x, y), HALF, ink),
            Self::One(StatementKind::Oral) => {
                scene.surface(vec![(x, y - HALF), (x + HALF + 1, y + HALF), (x - HALF - 1, y + HALF)], ink);
            }
            Self::One(StatementKind::Written) => {
                scene.fill(Area::new(x - HALF + 1, y - HALF + 1, 2 * HALF - 2, 2 * HALF - 2), ink);
            }
            Self::One(StatementKind::Submission) => {
                let reach = HALF + 1;
                scene.surface(vec![(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], ink);
            }
            Self::One(StatementKind::Other) => {
                scene.disc((x, y), HALF, ink);
                scene.disc((x, y), HALF - 2, Ink::Ground);
            }
            Self::Several(number) => {
                let reach = self.width() / 2 - ROUND;
                if reach > 0 {
                    scene.fill(Area::new(x - reach, y - ROUND, 2 * reach, 2 * ROUND), ink);
                }
                for end in [x - reach, x + reach].into_iter().take(if reach > 0 { 2 } else { 1 }) {
                    scene.disc((end, y), ROUND, ink);
                }
                scene.text((x, y + 4), Anchor::Middle, number, Type::SMALL_STRONG, Ink::Ground);
            }
        }
    }
}

/// The name of a form.
pub(super) fn label(kind: StatementKind, texts: &Texts) -> &str {
    texts.get(match kind {
        StatementKind::Press => "statement_kind.press",
        StatementKind::Oral => "statement_kind.oral",
        StatementKind::Written => "statement_kind.written",
        StatementKind::Submission => "statement_kind.submission",
        StatementKind::Other => "statement_kind.other",
    })
}
