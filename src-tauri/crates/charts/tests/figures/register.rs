//! Figures of the register: an invented State with invented recommendations.

use placard_charts::{
    AcrossCycles, Basis, CyclePair, CycleResponses, CycleState, CycleThemes, Floor, FloorGroup, Matrix, MatrixState,
    RecommenderResponses, Recommenders, Responses, ThemeResponses, Themes,
};
use placard_domain::{Iso3, RegionalGroup, RegisterFilter, Response, Status, Texts};

use super::{Row, day};

pub type Answers = Vec<(Option<Response>, u32)>;

pub fn basis(rows: u32) -> Basis {
    Basis {
        source: "UPR Info".to_owned(),
        rows: Some(rows),
        filter: vec!["State under review: United States of America".to_owned()],
        as_of: day("2026-11-24"),
    }
}

pub fn filter() -> RegisterFilter {
    RegisterFilter { states: "USA".parse().into_iter().collect(), ..RegisterFilter::default() }
}

pub fn answers(supported: u32, in_part: u32, noted: u32, pending: u32, silent: u32, not_recorded: u32) -> Answers {
    [
        (Some(Response::Supported), supported),
        (Some(Response::SupportedInPart), in_part),
        (Some(Response::Noted), noted),
        (Some(Response::Pending), pending),
        (Some(Response::NoResponse), silent),
        (None, not_recorded),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .collect()
}

/// Three reviews, one of them with every answer there is, and one that was not held.
pub fn responses() -> Responses {
    let cycle = |cycle, years: &str, state| CycleResponses { cycle, years: years.to_owned(), state };
    Responses {
        basis: basis(918),
        filter: filter(),
        cycles: vec![
            cycle(1, "2008–2011", CycleState::Counted(answers(161, 12, 55, 0, 0, 0))),
            cycle(2, "2012–2016", CycleState::Counted(answers(213, 20, 110, 0, 0, 0))),
            cycle(3, "2017–2022", CycleState::Counted(answers(208, 64, 61, 3, 9, 2))),
            cycle(4, "2022–2027", CycleState::NoReview(Status::AbsentRescheduled)),
        ],
    }
}

pub const THEMES: [&str; 18] = [
    "Ratification of treaties",
    "Racial discrimination",
    "Death penalty",
    "Women’s rights",
    "Policing and use of force",
    "Migrants and asylum seekers",
    "Indigenous peoples",
    "Detention conditions",
    "National human rights institution and its independence",
    "Rights of persons with disabilities",
    "Freedom of expression",
    "Trafficking in persons",
    "Right to health",
    "Children’s rights",
    "Gun violence",
    "Privacy and surveillance",
    "Housing and homelessness",
    "Climate and environment",
];

pub fn themes() -> Themes {
    let themes = THEMES.iter().zip(0u32..).map(|(theme, i)| {
        let all = 96 - i * 5;
        let supported = all * ((i * 37 + 11) % 83) / 100;
        let in_part = (all - supported) / 7;
        let pending = if i % 4 == 1 { 2 } else { 0 };
        let noted = all - supported - in_part - pending;
        let answers = answers(supported, in_part, noted, pending, u32::from(i % 5 == 2) * 3, u32::from(i % 6 == 3));
        ThemeResponses { theme: (*theme).to_owned(), answers }
    });
    Themes { basis: basis(918), filter: filter(), themes: themes.collect(), without_theme: 14 }
}

const RECOMMENDERS: [&str; 24] = [
    "CUB", "FRA", "EGY", "NOR", "BRA", "MEX", "GBR", "IRN", "AUS", "CHE", "DEU", "BOL", "VEN", "CHN", "IND", "URY",
    "ESP", "NLD", "HTI", "GHA", "JPN", "SWE", "DNK", "CRI",
];

fn states(rows: &[Row]) -> impl Iterator<Item = (Iso3, String, u32)> {
    RECOMMENDERS.iter().zip(0u32..).filter_map(|(code, i)| {
        let (_, name, _) = rows.iter().find(|(iso3, ..)| iso3 == code)?;
        Some((code.parse().ok()?, name.clone(), i))
    })
}

pub fn recommenders(rows: &[Row]) -> Recommenders {
    let state = |(iso3, name, i): (Iso3, String, u32)| {
        let all = 31 - i;
        let supported = all * ((i * 29 + 17) % 91) / 100;
        let in_part = (all - supported) / 5;
        let answers = answers(supported, in_part, all - supported - in_part, u32::from(i % 7 == 3), 0, 0);
        RecommenderResponses { iso3, name, answers }
    };
    Recommenders { basis: basis(918), filter: filter(), states: states(rows).map(state).collect(), without_state: 3 }
}

pub fn matrix(rows: &[Row]) -> Matrix {
    let on = |i: u32, j: u32| match (i * 7 + j * 5 + i * j) % 11 {
        n @ 0..=5 => (12u32.saturating_sub(i / 3 + j / 2) * n).div_ceil(6),
        _ => 0,
    };
    let themes = |i| THEMES.iter().zip(0u32..).map(move |(theme, j)| ((*theme).to_owned(), on(i, j)));
    let states: Vec<MatrixState> = states(rows)
        .map(|(iso3, name, i)| {
            let themes: Vec<_> = themes(i).filter(|(_, n)| *n > 0).collect();
            MatrixState { iso3, name, total: themes.iter().map(|(_, n)| n).sum::<u32>() * 4 / 5, themes }
        })
        .collect();
    let sum = |theme: &str| states.iter().flat_map(|s| &s.themes).filter(|(t, _)| t == theme).map(|(_, n)| n).sum();
    let themes = THEMES.iter().map(|theme| ((*theme).to_owned(), sum(theme))).collect();
    Matrix { basis: basis(918), filter: filter(), states, themes, without: 17 }
}

pub fn across_cycles() -> AcrossCycles {
    let raised = |cycle: u32| {
        let count =
            |i: u32| if (i * 3 + cycle * 5) % 7 < 2 { 0 } else { (40 - 2 * i + 9 * cycle) * (1 + (i + cycle) % 3) / 3 };
        let themes = THEMES.iter().zip(0u32..).map(move |(theme, i)| ((*theme).to_owned(), count(i)));
        CycleState::Counted(themes.filter(|(_, n)| *n > 0).collect())
    };
    let cycle = |cycle, years: &str, state| CycleThemes { cycle, years: years.to_owned(), state };
    AcrossCycles {
        basis: basis(918),
        filter: filter(),
        cycles: vec![
            cycle(1, "2008–2011", raised(1)),
            cycle(2, "2012–2016", raised(2)),
            cycle(3, "2017–2022", raised(3)),
            cycle(4, "2022–2027", CycleState::NoReview(Status::AbsentRescheduled)),
        ],
        pairs: vec![
            CyclePair { from: 1, to: 2, repeated: 88, new: 214, dropped: 97 },
            CyclePair { from: 2, to: 3, repeated: 131, new: 176, dropped: 171 },
        ],
        without: 17,
    }
}

/// A review in which every group took the floor, and some who did not recommended.
pub fn floor(texts: &Texts) -> Floor {
    let counts = [(9, 8), (21, 19), (12, 12), (14, 15), (24, 23), (2, 0)];
    let groups = RegionalGroup::ALL.into_iter().map(Some).chain([None]).zip(counts);
    let name = |group: Option<RegionalGroup>| match group {
        Some(group) => texts.get(&format!("group.{}", group.code())).to_owned(),
        None => texts.get("chart.floor.others").to_owned(),
    };
    let group =
        |(group, (took_the_floor, recommended))| FloorGroup { group, name: name(group), took_the_floor, recommended };
    Floor {
        basis: Basis { source: "Working Group report A/HRC/16/11".to_owned(), ..basis(84) },
        filter: RegisterFilter { cycles: vec![1], ..filter() },
        state: filter().states[0],
        review: "United States of America, cycle 1".to_owned(),
        groups: groups.map(group).collect(),
        statements: Some(83),
    }
}
