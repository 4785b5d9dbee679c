//! The blocks that a roll call is arranged in.

use placard_domain::{RegionalGroup, Texts};

use super::change::Change;
use super::{Layout, Plate, PlateSession, RollCall};

/// States that stand together.
#[derive(Debug)]
pub(super) struct Block<'a> {
    /// What they have in common.
    pub name: String,
    /// How many they are, and when.
    pub note: String,
    /// The States in the order in which they are shown.
    pub plates: Vec<&'a Plate>,
}

/// The blocks of a roll call, those without a State left out.
pub(super) fn of<'a>(figures: &'a RollCall, texts: &Texts) -> Vec<Block<'a>> {
    let blocks = match figures.layout() {
        Layout::Group => by_group(figures, texts),
        Layout::Session => by_session(figures, texts),
        Layout::Difference => by_difference(figures, texts),
        Layout::Change { earlier, later } => by_change(figures, (earlier, later), texts),
    };
    blocks.into_iter().filter(|block| !block.plates.is_empty()).collect()
}

fn block<'a>(name: String, plates: Vec<&'a Plate>, texts: &Texts) -> Block<'a> {
    Block { name, note: texts.plural("chart.states", plates.len(), &[]), plates }
}

fn by_group<'a>(figures: &'a RollCall, texts: &Texts) -> Vec<Block<'a>> {
    let groups = RegionalGroup::ALL.into_iter().map(Some).chain([None]);
    let of = |group| {
        let plates = figures.plates.iter().filter(|plate| plate.group == group).collect();
        block(group_name(group, texts), plates, texts)
    };
    groups.map(of).collect()
}

/// The name of a regional group.
pub(super) fn group_name(group: Option<RegionalGroup>, texts: &Texts) -> String {
    match group {
        Some(group) => texts.get(&format!("group.{}", group.code())).to_owned(),
        None => texts.get("chart.rollcall.no_group").to_owned(),
    }
}

/// Sessions by number; what is only inferred stands apart from what is known.
fn by_session<'a>(figures: &'a RollCall, texts: &Texts) -> Vec<Block<'a>> {
    let key = |plate: &Plate| plate.session.map(|session| (session.number, session.inferred));
    let mut keys: Vec<_> = figures.plates.iter().map(key).collect();
    // Where the session is not known the block stands last.
    keys.sort_unstable_by_key(|key| (key.is_none(), *key));
    keys.dedup();
    let of = |wanted| {
        let mut plates: Vec<&Plate> = figures.plates.iter().filter(|plate| key(plate) == wanted).collect();
        plates.sort_by_key(|plate| {
            let day = plate.held.filter(|held| held.first_day() == held.last_day());
            (day.is_none(), day.map(|day| day.first_day()))
        });
        let session = plates.iter().find_map(|plate| plate.session);
        let mut block = block(session_name(session, texts), plates, texts);
        if let Some(dates) = session.and_then(|session| session.dates) {
            block.note = format!("{} · {}", texts.date(&dates), block.note);
        }
        block
    };
    keys.into_iter().map(of).collect()
}

/// The name of a session, as inferred where it is.
pub(super) fn session_name(session: Option<PlateSession>, texts: &Texts) -> String {
    let Some(session) = session else { return texts.get("chart.rollcall.no_session").to_owned() };
    let key = if session.inferred { "chart.rollcall.session_inferred" } else { "session.n" };
    texts.with(key, &[("n", &session.number.to_string())])
}

/// The greatest differences first, then the States that are as their group, then those with nothing to compare.
fn by_difference<'a>(figures: &'a RollCall, texts: &Texts) -> Vec<Block<'a>> {
    let points = |plate: &Plate| plate.difference.map(|difference| difference.points);
    let mut keys: Vec<Option<i32>> = figures.plates.iter().map(points).collect();
    keys.sort_unstable_by_key(|points| (points.is_none(), std::cmp::Reverse(points.map(i32::unsigned_abs)), *points));
    keys.dedup();
    let of = |wanted| {
        let plates = figures.plates.iter().filter(|plate| points(plate) == wanted).collect();
        block(difference_name(wanted, texts), plates, texts)
    };
    keys.into_iter().map(of).collect()
}

/// A difference in words.
pub(super) fn difference_name(points: Option<i32>, texts: &Texts) -> String {
    let side = match points {
        None => return texts.get("chart.rollcall.nothing_due").to_owned(),
        Some(0) => return texts.get("chart.rollcall.equal").to_owned(),
        Some(1..) => "chart.rollcall.above",
        Some(_) => "chart.rollcall.below",
    };
    let n = points.map(i32::unsigned_abs).and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
    texts.plural(side, n, &[])
}

fn by_change<'a>(figures: &'a RollCall, (earlier, later): (u8, u8), texts: &Texts) -> Vec<Block<'a>> {
    let of = |change: Change| {
        let plates = figures.plates.iter().filter(|plate| change_of(plate, (earlier, later)) == change).collect();
        block(change_name(change, (earlier, later), texts), plates, texts)
    };
    Change::ALL.into_iter().map(of).collect()
}

pub(super) fn change_of(plate: &Plate, (earlier, later): (u8, u8)) -> Change {
    Change::between(plate.status(earlier), plate.status(later))
}

/// A change in words.
pub(super) fn change_name(change: Change, (earlier, later): (u8, u8), texts: &Texts) -> String {
    let values = [("earlier", &*earlier.to_string()), ("later", &*later.to_string())];
    texts.with(&format!("chart.rollcall.change.{}", change.code()), &values)
}
