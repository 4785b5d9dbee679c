//! Figures of the questions on the register: an invented State beside its group, who recommends, and
//! which themes return.

use placard_charts::{
    Basis, Comparison, CycleState, CycleThemeAnswers, GroupCycle, GroupState, Recommended, RecommendingGroup,
    RecommendingState, ReturningThemes, ThemeResponses, WhoRecommends,
};
use placard_domain::{Iso3, RegionalGroup, RegisterFilter, Status, Texts};

use super::Row;
use super::register::{Answers, THEMES, answers, basis, filter};

const YEARS: [&str; 4] = ["2008–2011", "2012–2016", "2017–2022", "2022–2027"];

/// A number below 65,536 that looks like any other.
fn noise(a: u32, b: u32) -> u32 {
    (a.wrapping_mul(7919) ^ b.wrapping_mul(104_729)).wrapping_mul(2_654_435_761) >> 16
}

fn of_group(rows: &[Row], group: RegionalGroup) -> impl Iterator<Item = (Iso3, String)> {
    let rows = rows.iter().filter(move |(_, _, code)| code == group.code());
    rows.filter_map(|(iso3, name, _)| Some((iso3.parse().ok()?, name.clone())))
}

/// The United States beside the Western European and other States: three reviews, and one to which it did
/// not come and others are still to come.
pub fn comparison(rows: &[Row], texts: &Texts) -> Comparison {
    let group = RegionalGroup::WesternEuropeanOther;
    let answered = |i: u32, cycle: u32| {
        let all = if (i + cycle) % 11 == 4 { 7 } else { 90 + noise(i, cycle) % 240 };
        let supported = all * (45 + noise(cycle, i) % 53) / 100;
        let in_part = (all - supported) / 6;
        let pending = if cycle == 3 { i % 4 } else { 0 };
        answers(supported, in_part, all - supported - in_part, pending, 0, 0)
    };
    let state = |(i, (iso3, name)): (u32, (Iso3, String)), cycle: u32| {
        let (status, state) = match (iso3.as_str(), cycle) {
            ("USA", 4) => (Status::AbsentRescheduled, CycleState::NoReview(Status::AbsentRescheduled)),
            ("ISR", 2) => (Status::HeldAfterAbsence, CycleState::Counted(answered(i, cycle))),
            ("AND", 1) => (Status::Held, CycleState::NoRecord),
            (_, 4) if i % 3 == 0 => (Status::NotYetHeld, CycleState::NoReview(Status::NotYetHeld)),
            _ => (Status::Held, CycleState::Counted(answered(i, cycle))),
        };
        GroupState { iso3, name, status, state }
    };
    let cycle = |(cycle, years): (u8, &str)| GroupCycle {
        cycle,
        years: years.to_owned(),
        states: (0..).zip(of_group(rows, group)).map(|one| state(one, cycle.into())).collect(),
    };
    let name = texts.get(&format!("group.{}", group.code())).to_owned();
    Comparison {
        basis: Basis { filter: vec![format!("Group of the State under review: {name}")], ..basis(18_204) },
        filter: RegisterFilter { regions: vec![group], ..RegisterFilter::default() },
        state: filter().states[0],
        name: rows.iter().find(|(iso3, ..)| iso3 == "USA").map(|(_, name, _)| name.clone()).unwrap_or_default(),
        group: name,
        cycles: (1..).zip(YEARS).map(cycle).collect(),
    }
}

/// Who recommended to the United States: some often, some never, one that is younger than the records.
pub fn who_recommends(rows: &[Row], texts: &Texts) -> WhoRecommends {
    let made = |i: u32, iso3: Iso3| match (iso3.as_str(), noise(i, 3) % 10) {
        ("USA", _) => Recommended::UnderReview,
        ("SSD", _) => Recommended::NoRecord,
        ("CUB" | "FRA", _) => Recommended::Made(31),
        (_, 0..=3) => Recommended::Made(0),
        (_, 4..=6) => Recommended::Made(1 + noise(i, 5) % 4),
        (_, 7..=8) => Recommended::Made(5 + noise(i, 5) % 5),
        _ => Recommended::Made(10 + noise(i, 5) % 18),
    };
    let state = |(i, (iso3, name)): (u32, (Iso3, String))| RecommendingState { iso3, name, made: made(i, iso3) };
    let group = |group: RegionalGroup| RecommendingGroup {
        name: texts.get(&format!("group.{}", group.code())).to_owned(),
        states: (0..).zip(of_group(rows, group)).map(state).collect(),
    };
    let observers = rows.iter().filter(|(_, _, group)| group.is_empty());
    let observers = observers.filter_map(|(iso3, name, _)| Some((iso3.parse().ok()?, name.clone())));
    let observers = RecommendingGroup {
        name: texts.get("chart.floor.others").to_owned(),
        states: (0..).zip(observers).map(state).collect(),
    };
    WhoRecommends {
        basis: basis(918),
        filter: filter(),
        cycles: vec![1, 2, 3],
        groups: RegionalGroup::ALL.into_iter().map(group).chain([observers]).collect(),
        without_state: 3,
    }
}

/// Themes of three reviews, some of them supported in time, and a review that was not held.
pub fn returning_themes() -> ReturningThemes {
    let on = |i: u32, cycle: u32| -> Answers {
        let all = (36 - i).max(3) * (2 + (i + cycle) % 3) / 3;
        let noted = match (i * 5 + cycle * 3) % 7 {
            0 => 0,
            some => all * (some * 13 % 90) / 100,
        };
        let pending = if cycle == 3 && i % 4 == 1 { noted / 4 } else { 0 };
        let in_part = (all - noted) / 5;
        answers(all - noted - in_part, in_part, noted - pending, pending, u32::from(i % 6 == 2), 0)
    };
    let themes = |cycle: u32| {
        let raised = THEMES.iter().zip(0u32..).filter(move |(_, i)| !(i + cycle).is_multiple_of(9));
        CycleState::Counted(
            raised.map(|(theme, i)| ThemeResponses { theme: (*theme).to_owned(), answers: on(i, cycle) }).collect(),
        )
    };
    let cycle = |(cycle, years): (u8, &str)| {
        let state = if cycle == 4 { CycleState::NoReview(Status::AbsentRescheduled) } else { themes(cycle.into()) };
        CycleThemeAnswers { cycle, years: years.to_owned(), state }
    };
    ReturningThemes {
        basis: basis(918),
        filter: filter(),
        cycles: (1..).zip(YEARS).map(cycle).collect(),
        without_theme: 14,
    }
}
