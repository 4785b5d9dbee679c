//! Every State as a placard, equally large, with its status: by regional group, session by session, by its difference
//! from its regional group, or one cycle against another.

mod blocks;
mod change;
#[cfg(test)]
mod tests;
mod words;

use placard_domain::{Iso3, PartialDate, RegionalGroup, Status, Texts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basis::{self, Basis};
use crate::chart::{Chart, ChartError, Frame, Link};
use crate::header;
use crate::ink::Ink;
use crate::legend::{self, Entry};
use crate::measure::{self, Type};
use crate::plate;
use crate::scene::{Anchor, Area, Scene};
use crate::words as said;
use blocks::Block;

/// Least width, and height, of a placard: more than the 24 units that a finger or a pointer needs.
/// Placards are as wide as makes full rows end where the drawing ends.
const PLATE: (i32, i32) = (42, 28);
/// The same of a placard with one cell a cycle below its name.
const RECORD: (i32, i32) = (48, 36);
const GAP: i32 = 4;
/// From this width on the names of the blocks stand beside their plates instead of above them.
const WIDE: i32 = 900;
const BESIDE: i32 = 216;
/// From this width on a session, its days and its placards stand in one row.
const WIDE_SESSIONS: i32 = 1000;
const BESIDE_SESSIONS: i32 = 360;
/// Leading of the name of a block, and of what is said of it.
const LEADING: (i32, i32) = (18, 15);
/// More blocks than this stand closer together: all sessions of a cycle go on one page.
const FEW: usize = 8;

/// How a roll call is arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Arrangement {
    /// By regional group.
    #[default]
    Group,
    /// Session by session of the Working Group.
    Session,
    /// By size of the difference from the regional group.
    Difference,
}

impl Arrangement {
    /// All arrangements, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Group, Self::Session, Self::Difference];

    /// Stable code, as on the command line and on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Session => "session",
            Self::Difference => "difference",
        }
    }

    /// The arrangement with that code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|arrangement| arrangement.code() == code)
    }
}

/// The figures of a roll call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollCall {
    /// What the figures rest on; its rows are the States.
    pub basis: Basis,
    /// Cycle, from 1.
    pub cycle: u8,
    /// Another cycle that it is set against: then the States stand by what changed between the two.
    pub against: Option<u8>,
    /// How one cycle by itself is arranged.
    pub arrangement: Arrangement,
    /// The States, by name.
    pub plates: Vec<Plate>,
}

/// One State.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plate {
    /// Its key, shown on the placard.
    pub iso3: Iso3,
    /// Its name in the language of the chart.
    pub name: String,
    /// Its regional group.
    pub group: Option<RegionalGroup>,
    /// Where its review stands in each cycle, in order.
    pub record: Vec<(u8, Status)>,
    /// Whether the Council did not adopt the outcome of the cycle because the State did not appear.
    pub adoption_not_held: bool,
    /// Session in which its review of the cycle was held or for which it is set; none where that is not known.
    pub session: Option<PlateSession>,
    /// When its review of the cycle was held, as far as that is known.
    pub held: Option<PartialDate>,
    /// How it differs from its group; none where no review is due or it has no group.
    pub difference: Option<Difference>,
}

/// A session of the Working Group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlateSession {
    /// Its number.
    pub number: u8,
    /// Its days, as far as they are known.
    pub dates: Option<PartialDate>,
    /// Whether it is only deduced from the cycle before: not a fact.
    pub inferred: bool,
}

/// How the participation of a State differs from that of its regional group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// Reviews that were held when they were first set.
    pub held: u8,
    /// Reviews that were due by the day.
    pub due: u8,
    /// The median of the shares held of due in its group, in whole per cent.
    pub median: i32,
    /// Its own share minus that median, in whole percentage points.
    pub points: i32,
}

/// What the placards of a roll call show, and in which blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    Group,
    Session,
    Difference,
    Change { earlier: u8, later: u8 },
}

impl RollCall {
    fn layout(&self) -> Layout {
        match (self.against, self.arrangement) {
            (Some(other), _) if other != self.cycle => {
                Layout::Change { earlier: other.min(self.cycle), later: other.max(self.cycle) }
            }
            (_, Arrangement::Group) => Layout::Group,
            (_, Arrangement::Session) => Layout::Session,
            (_, Arrangement::Difference) => Layout::Difference,
        }
    }

    /// What the placard of a State shows: one status, or one of each of several cycles.
    fn shown(&self, plate: &Plate) -> Vec<(u8, Status)> {
        match self.layout() {
            Layout::Group | Layout::Session => vec![(self.cycle, plate.status(self.cycle))],
            Layout::Change { earlier, later } => [earlier, later].map(|cycle| (cycle, plate.status(cycle))).to_vec(),
            Layout::Difference => plate.record.clone(),
        }
    }

    /// Whether a placard shows a cell for each of several cycles.
    fn is_of_several(&self) -> bool {
        matches!(self.layout(), Layout::Difference | Layout::Change { .. })
    }
}

impl Plate {
    fn status(&self, cycle: u8) -> Status {
        self.record.iter().find(|(of, _)| *of == cycle).map_or(Status::NoRecord, |(_, status)| *status)
    }
}

/// Draws a roll call.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn roll_call(figures: &RollCall, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let blocks = blocks::of(figures, texts);
    let words = words::words(figures, &blocks, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, &blocks, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn lay_out(scene: &mut Scene, figures: &RollCall, blocks: &[Block], texts: &Texts, top: i32) -> i32 {
    if blocks.is_empty() {
        return basis::say(scene, texts.get("chart.rollcall.empty"), top);
    }
    let mut y = legend::draw(scene, legend_entries(figures, texts), top);
    if figures.is_of_several() {
        let key = measure::wrap(&words::key(figures, texts), Type::SMALL, scene.width, 2);
        y = scene.prose(&key, y + 2, LEADING.1, Type::SMALL, Ink::Muted) + 4;
    }
    y += 16;
    let between = if blocks.len() > FEW { 12 } else { 24 };
    for block in blocks {
        y = draw_block(scene, figures, block, texts, y) + between;
    }
    y - between
}

fn legend_entries(figures: &RollCall, texts: &Texts) -> Vec<Entry> {
    let shown = figures.plates.iter().flat_map(|plate| figures.shown(plate)).map(|(_, status)| status);
    let tally = said::tally(shown);
    if figures.is_of_several() {
        return tally.into_iter().map(|(status, _)| legend::entry(status, None, texts, None)).collect();
    }
    let cycle = figures.cycle;
    let entry = |(status, n)| legend::entry(status, Some(n), texts, Some(Link::Status { cycle, status }));
    let mut entries: Vec<Entry> = tally.into_iter().map(entry).collect();
    let cut = figures.plates.iter().filter(|plate| plate.adoption_not_held).count();
    if cut > 0 {
        let (label, n) = (texts.get("chart.rollcall.adoption_not_held"), cut.to_string());
        let text = texts.with("chart.legend.count", &[("label", label), ("n", &n)]);
        entries.push(Entry { matter: Status::NotYetHeld.into(), cut: true, text, link: None });
    }
    entries
}

/// Sets one block from `top`; gives where it ends.
fn draw_block(scene: &mut Scene, figures: &RollCall, block: &Block, texts: &Texts, top: i32) -> i32 {
    let (left, first_row, end) = match scene.width {
        WIDE_SESSIONS.. if figures.layout() == Layout::Session => {
            let end = heading_in_line(scene, block, top + 5, BESIDE_SESSIONS - 16);
            (BESIDE_SESSIONS, top, end)
        }
        WIDE.. => (BESIDE, top, heading_beside(scene, block, top)),
        _ => {
            let end = heading_in_line(scene, block, top, scene.width);
            (0, end + 8, end)
        }
    };
    let (least, height) = if figures.is_of_several() { RECORD } else { PLATE };
    let in_a_row = (scene.width - left + GAP) / (least + GAP);
    let width = (scene.width - left + GAP) / in_a_row.max(1) - GAP;
    let in_a_row = usize::try_from(in_a_row).unwrap_or(1).max(1);
    let mut bottom = first_row;
    for (row, plates) in block.plates.chunks(in_a_row).enumerate() {
        let y = first_row + i32::try_from(row).unwrap_or_default() * (height + GAP);
        let mut x = left;
        for one in plates {
            let area = Area::new(x, y, width, height);
            draw_plate(scene, area, figures, one);
            scene.mark(area, &words::spoken(figures, one, texts), Link::State { iso3: one.iso3 });
            x += width + GAP;
        }
        bottom = y + height;
    }
    bottom.max(end)
}

fn heading_beside(scene: &mut Scene, block: &Block, top: i32) -> i32 {
    let mut y = top - 3;
    for line in measure::wrap(&measure::clean(&block.name), Type::BODY_STRONG, BESIDE - 16, 4) {
        y += LEADING.0;
        scene.text((0, y), Anchor::Start, &line, Type::BODY_STRONG, Ink::Text);
    }
    for line in measure::wrap(&measure::clean(&block.note), Type::SMALL, BESIDE - 16, 2) {
        y += LEADING.1;
        scene.text((0, y), Anchor::Start, &line, Type::SMALL, Ink::Muted);
    }
    y + 4
}

/// Name and note in one line, or below one another where there is no room.
fn heading_in_line(scene: &mut Scene, block: &Block, top: i32, room: i32) -> i32 {
    let (name, note) = (measure::clean(&block.name), measure::clean(&block.note));
    let wide = measure::width(&name, Type::BODY_STRONG) + 10;
    let mut y = top + 14;
    let fits = wide + measure::width(&note, Type::SMALL) <= room;
    let name = measure::fit(&name, Type::BODY_STRONG, room);
    scene.text((0, y), Anchor::Start, &name, Type::BODY_STRONG, Ink::Text);
    let x = if fits { wide } else { 0 };
    if !fits {
        y += LEADING.1 + 1;
    }
    let note = measure::fit(&note, Type::SMALL, room);
    scene.text((x, y), Anchor::Start, &note, Type::SMALL, Ink::Muted);
    y + 2
}

fn draw_plate(scene: &mut Scene, area: Area, figures: &RollCall, one: &Plate) {
    let key = one.iso3.as_str();
    if figures.is_of_several() {
        let cells = figures.shown(one).into_iter().map(|(_, status)| status.into());
        plate::record(scene, area, &cells.collect::<Vec<_>>(), key, Type::SMALL_STRONG);
    } else {
        let status = one.status(figures.cycle);
        plate::draw(scene, area, status, key, Type::SMALL_STRONG, one.adoption_not_held);
    }
}
