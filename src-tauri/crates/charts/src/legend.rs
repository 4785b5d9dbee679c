//! What the surfaces of a chart mean, with how many there are of each.

use placard_domain::{Status, Texts};

use crate::chart::Link;
use crate::ink::{Ink, Matter};
use crate::measure::{self, Type};
use crate::plate;
use crate::scene::{Anchor, Area, Scene};

const SWATCH: (i32, i32) = (28, 18);
const ROW: i32 = 28;
const BETWEEN: i32 = 24;

/// One entry of a legend.
pub(crate) struct Entry {
    pub matter: Matter,
    /// Whether it stands for plates with a cut corner instead of for a matter.
    pub cut: bool,
    pub text: String,
    pub link: Option<Link>,
}

/// The entry of a status with its count, or without one where several counts are shown elsewhere.
pub(crate) fn entry(status: Status, count: Option<usize>, texts: &Texts, link: Option<Link>) -> Entry {
    let label = texts.get(&format!("status.{}", status.code())).to_owned();
    let text = match count {
        Some(count) => texts.with("chart.legend.count", &[("label", &label), ("n", &count.to_string())]),
        None => label,
    };
    Entry { matter: status.into(), cut: false, text, link }
}

/// Sets the entries in as many rows as they need, from `top`; gives where the legend ends.
pub(crate) fn draw(scene: &mut Scene, entries: Vec<Entry>, top: i32) -> i32 {
    let (mut x, mut y) = (0, top);
    for entry in entries {
        let room = scene.width - SWATCH.0 - 8;
        let text = measure::fit(&measure::clean(&entry.text), Type::SMALL, room);
        let width = SWATCH.0 + 8 + measure::width(&text, Type::SMALL);
        if x > 0 && x + width > scene.width {
            x = 0;
            y += ROW;
        }
        let swatch = Area::new(x, y + (ROW - SWATCH.1) / 2, SWATCH.0, SWATCH.1);
        if entry.cut {
            plate::surface(scene, swatch, entry.matter, true);
        } else {
            plate::draw(scene, swatch, entry.matter, entry.matter.sign(), Type::SMALL, false);
        }
        scene.text((swatch.end() + 8, y + 18), Anchor::Start, &text, Type::SMALL, Ink::Text);
        if let Some(link) = entry.link {
            scene.mark(Area::new(x, y + 2, width, 24), &entry.text, link);
        }
        x += width + BETWEEN;
    }
    if x == 0 && y == top { top } else { y + ROW }
}
