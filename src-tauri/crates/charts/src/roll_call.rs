//! Every State as a placard, by regional group, with its status in one cycle.

use chrono::NaiveDate;
use placard_domain::{Iso3, PartialDate, Status, Texts};

use crate::chart::{Chart, ChartError, ChartKind, Frame, Link, Table};
use crate::header::{self, Words};
use crate::ink::Ink;
use crate::legend::{self, Entry};
use crate::measure::{self, Type};
use crate::plate;
use crate::scene::{Anchor, Area, Scene};
use crate::words;

/// Least width, and height, of a placard: more than the 24 units that a finger or a pointer needs.
/// Placards are as wide as makes full rows end where the drawing ends.
const PLATE: (i32, i32) = (42, 28);
const GAP: i32 = 4;
/// From this width on the names of the groups stand beside their plates instead of above them.
const WIDE: i32 = 900;
const BESIDE: i32 = 200;

/// The figures of a roll call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollCall {
    /// Cycle, from 1.
    pub cycle: u8,
    /// Day the statuses are derived for.
    pub as_of: NaiveDate,
    /// Regional groups in the order in which they are shown.
    pub groups: Vec<PlateGroup>,
}

/// A regional group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlateGroup {
    /// Its name in the language of the chart.
    pub name: String,
    /// Its States in the order in which they are shown.
    pub plates: Vec<Plate>,
}

/// One State.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plate {
    /// Its key, shown on the placard.
    pub iso3: Iso3,
    /// Its name in the language of the chart.
    pub name: String,
    /// Where its review stands.
    pub status: Status,
    /// Whether the Council did not adopt the outcome because the State did not appear.
    pub adoption_not_held: bool,
}

/// Draws a roll call.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn roll_call(figures: &RollCall, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let mut y = legend::draw(&mut scene, legend_entries(figures, texts), top) + 16;
    for group in figures.groups.iter().filter(|group| !group.plates.is_empty()) {
        y = draw_group(&mut scene, group, texts, y) + 24;
    }
    let height = if scene.is_empty() { draw_nothing(&mut scene, texts, top) } else { y - 24 };
    header::close(scene, height, words, texts, frame)
}

fn draw_nothing(scene: &mut Scene, texts: &Texts, top: i32) -> i32 {
    scene.text((0, top + 20), Anchor::Start, texts.get("chart.rollcall.empty"), Type::BODY, Ink::Muted);
    top + 32
}

fn plates(figures: &RollCall) -> impl Iterator<Item = &Plate> {
    figures.groups.iter().flat_map(|group| &group.plates)
}

fn legend_entries(figures: &RollCall, texts: &Texts) -> Vec<Entry> {
    let cycle = figures.cycle;
    let mut entries: Vec<Entry> = words::tally(plates(figures).map(|plate| plate.status))
        .into_iter()
        .map(|(status, n)| legend::entry(status, Some(n), texts, Some(Link::Status { cycle, status })))
        .collect();
    let cut = plates(figures).filter(|plate| plate.adoption_not_held).count();
    if cut > 0 {
        let (label, n) = (texts.get("chart.rollcall.adoption_not_held"), cut.to_string());
        let text = texts.with("chart.legend.count", &[("label", label), ("n", &n)]);
        entries.push(Entry { matter: Status::NotYetHeld.into(), cut: true, text, link: None });
    }
    entries
}

/// Sets one group from `top`; gives where it ends.
fn draw_group(scene: &mut Scene, group: &PlateGroup, texts: &Texts, top: i32) -> i32 {
    let wide = scene.width >= WIDE;
    let count = texts.plural("chart.states", group.plates.len(), &[]);
    let name = measure::clean(&group.name);
    let (left, first_row) = if wide {
        let lines = measure::wrap(&name, Type::BODY_STRONG, BESIDE - 16, 3);
        let mut y = top + 18;
        for line in &lines {
            scene.text((0, y), Anchor::Start, line, Type::BODY_STRONG, Ink::Text);
            y += 18;
        }
        scene.text((0, y), Anchor::Start, &count, Type::SMALL, Ink::Muted);
        (BESIDE, top)
    } else {
        let room = scene.width - measure::width(&count, Type::SMALL) - 10;
        let name = measure::fit(&name, Type::BODY_STRONG, room);
        scene.text((0, top + 14), Anchor::Start, &name, Type::BODY_STRONG, Ink::Text);
        let after = measure::width(&name, Type::BODY_STRONG) + 10;
        scene.text((after, top + 14), Anchor::Start, &count, Type::SMALL, Ink::Muted);
        (0, top + 24)
    };
    let in_a_row = (scene.width - left + GAP) / (PLATE.0 + GAP);
    let width = (scene.width - left + GAP) / in_a_row.max(1) - GAP;
    let in_a_row = usize::try_from(in_a_row).unwrap_or(1).max(1);
    let mut bottom = first_row;
    for (row, plates) in group.plates.chunks(in_a_row).enumerate() {
        let y = first_row + i32::try_from(row).unwrap_or_default() * (PLATE.1 + GAP);
        let mut x = left;
        for one in plates {
            let area = Area::new(x, y, width, PLATE.1);
            plate::draw(scene, area, one.status, one.iso3.as_str(), Type::SMALL_STRONG, one.adoption_not_held);
            scene.mark(area, &spoken(one, texts), Link::State { iso3: one.iso3 });
            x += width + GAP;
        }
        bottom = y + PLATE.1;
    }
    bottom.max(if wide { top + 56 } else { 0 })
}

fn spoken(plate: &Plate, texts: &Texts) -> String {
    let status = words::status(plate.status, texts);
    let key = if plate.adoption_not_held { "chart.rollcall.plate_cut" } else { "chart.rollcall.plate" };
    let adoption = texts.get("chart.rollcall.adoption_not_held");
    texts.with(key, &[("state", &plate.name), ("status", &status), ("adoption", adoption)])
}

fn words(figures: &RollCall, texts: &Texts) -> Words {
    let cycle = figures.cycle.to_string();
    let date = texts.date(&PartialDate::day(figures.as_of));
    let total = plates(figures).count();
    let counts = words::counts(&words::tally(plates(figures).map(|plate| plate.status)), texts);
    let values = [("cycle", cycle.as_str()), ("date", date.as_str()), ("counts", counts.as_str())];
    let sentence = match total {
        0 => texts.with("chart.rollcall.sentence_empty", &values),
        _ => texts.plural("chart.rollcall.sentence", total, &values),
    };
    let adoption =
        |cut: bool| if cut { texts.get("chart.rollcall.adoption_not_held").to_owned() } else { String::new() };
    let rows = figures.groups.iter().flat_map(|group| {
        group.plates.iter().map(move |plate| {
            let status = words::status(plate.status, texts);
            let key = plate.iso3.as_str().to_owned();
            vec![group.name.clone(), plate.name.clone(), key, status, adoption(plate.adoption_not_held)]
        })
    });
    let columns =
        ["group", "state", "code", "status", "adoption"].map(|c| texts.get(&format!("chart.column.{c}")).to_owned());
    let title = texts.with("chart.rollcall.title", &values);
    Words {
        kind: ChartKind::RollCall,
        desc: texts.with("chart.rollcall.desc", &values),
        table: Table { caption: title.clone(), columns: columns.to_vec(), rows: rows.collect() },
        title,
        sentence,
        foot: Vec::new(),
    }
}
