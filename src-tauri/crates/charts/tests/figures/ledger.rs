//! Figures of the ledgers of States: the roll call and participation.

use std::error::Error;

use placard_charts::{
    Arrangement, Basis, CycleCounts, Difference, GroupCounts, Participation, Plate, PlateSession, RollCall,
};
use placard_domain::{PartialDate, RegionalGroup, Status};

use super::{Row, day};
use Status::{AbsentRescheduled, Held, HeldAfterAbsence, HeldAfterPostponement, NoRecord, NotYetHeld, Postponed};

/// What the charts of ledgers rest on.
pub fn basis(rows: usize) -> Basis {
    Basis {
        source: "Placard reference pack 2026.11.1".to_owned(),
        rows: u32::try_from(rows).ok(),
        filter: Vec::new(),
        as_of: day("2025-12-01"),
    }
}

/// A roll call of invented standings; `states` are code, name and group.
pub fn roll_call(states: &[Row]) -> Result<RollCall, Box<dyn Error>> {
    let mut plates = Vec::new();
    for group in RegionalGroup::ALL {
        for (i, (iso3, name, _)) in states.iter().filter(|(_, _, code)| code == group.code()).enumerate() {
            let mut plate = plate((i, iso3, name), group)?;
            plate.session = session(plates.len(), &plate)?;
            plates.push(plate);
        }
    }
    Ok(RollCall { basis: basis(plates.len()), cycle: 4, against: None, arrangement: Arrangement::Group, plates })
}

/// Fourteen States to a session; of the last sessions some are only inferred.
fn session(at: usize, plate: &Plate) -> Result<Option<PlateSession>, Box<dyn Error>> {
    let (_, status) = plate.record.last().ok_or("no record")?;
    let number = 41 + u8::try_from(at / 14)?;
    let dates = PartialDate::parse(["2025-01-20/2025-01-31", "2025-05", "2025-11-03/2025-11-14"][at / 14 % 3])?;
    let inferred = number >= 52 && at % 2 == 1;
    Ok((*status != NoRecord).then_some(PlateSession { number, dates: Some(dates), inferred }))
}

fn plate((i, iso3, name): (usize, &str, &str), group: RegionalGroup) -> Result<Plate, Box<dyn Error>> {
    let status = match (iso3, i % 11) {
        ("USA", _) => AbsentRescheduled,
        ("ISR", _) => HeldAfterAbsence,
        ("NIC", _) => Status::Absent,
        (_, 3 | 7 | 9) => NotYetHeld,
        (_, 5) if i.is_multiple_of(3) => HeldAfterPostponement,
        (_, 6) if i.is_multiple_of(5) => Postponed,
        (_, 8) if i.is_multiple_of(4) => NoRecord,
        _ => Held,
    };
    let third = if iso3 == "ISR" || i % 12 == 5 { HeldAfterPostponement } else { Held };
    let record = vec![(1, Held), (2, if iso3 == "ISR" { HeldAfterAbsence } else { Held }), (3, third), (4, status)];
    let due = record.iter().filter(|(_, status)| !matches!(status, NotYetHeld | NoRecord)).count();
    let held = record.iter().filter(|(_, status)| *status == Held).count();
    let (held, due) = (u8::try_from(held)?, u8::try_from(due)?);
    let points = (f64::from(held) / f64::from(due) * 100.0).round() as i32 - 100;
    let month = PartialDate::parse(["2025-01-20/2025-01-31", "2025-05", "2025-11-03/2025-11-14"][i % 3])?;
    Ok(Plate {
        iso3: iso3.parse()?,
        name: name.to_owned(),
        group: Some(group),
        record,
        adoption_not_held: iso3 == "HND" || iso3 == "BFA",
        session: None,
        held: (status == Held).then_some(month),
        difference: Some(Difference { held, due, median: 100, points }),
    })
}

/// The ways in which a roll call can be arranged, each with its name.
pub fn arranged(of: &RollCall) -> [(&'static str, RollCall); 4] {
    let by = |arrangement| RollCall { arrangement, ..of.clone() };
    [
        ("group", by(Arrangement::Group)),
        ("session", by(Arrangement::Session)),
        ("difference", by(Arrangement::Difference)),
        ("against", RollCall { against: Some(3), ..of.clone() }),
    ]
}

/// Participation of all States together.
pub fn participation() -> Participation {
    let cycle = |cycle, years: &str, counts: &[(Status, usize)]| CycleCounts {
        cycle,
        years: years.to_owned(),
        counts: counts.to_vec(),
    };
    let cycles = vec![
        cycle(1, "2008–2011", &[(Held, 191), (HeldAfterPostponement, 1)]),
        cycle(2, "2012–2016", &[(Held, 191), (HeldAfterAbsence, 1), (HeldAfterPostponement, 1)]),
        cycle(3, "2017–2022", &[(Held, 192), (HeldAfterPostponement, 1)]),
        cycle(
            4,
            "2022–2027",
            &[
                (Held, 132),
                (HeldAfterPostponement, 2),
                (AbsentRescheduled, 1),
                (Postponed, 1),
                (NotYetHeld, 55),
                (NoRecord, 2),
            ],
        ),
    ];
    Participation { basis: basis(193), groups: vec![GroupCounts { name: None, cycles }] }
}

/// Participation of two groups, each by itself.
pub fn participation_by_group() -> Participation {
    let of = |name: &str, counts: &[(Status, usize)]| GroupCounts {
        name: Some(name.to_owned()),
        cycles: vec![CycleCounts { cycle: 4, years: "2022–2027".to_owned(), counts: counts.to_vec() }],
    };
    let groups = vec![
        of("Eastern European States", &[(Held, 17), (HeldAfterPostponement, 1), (NotYetHeld, 5)]),
        of("Western European and other States", &[(Held, 20), (AbsentRescheduled, 1), (NotYetHeld, 8)]),
    ];
    Participation { basis: basis(52), groups }
}
