//! Invented organisations that spoke on invented days, and sources that do not say the same.

use placard_charts::{Basis, CalendarDispute, Disagreements, FieldInDispute, Said, SourcePair, Statements};
use placard_domain::{ComparedField, Iso3, PartialDate, Provider, Response, StatementKind};

use super::{day, register};

const KINDS: [StatementKind; 5] = [
    StatementKind::Press,
    StatementKind::Oral,
    StatementKind::Written,
    StatementKind::Submission,
    StatementKind::Other,
];

fn basis(rows: usize) -> Basis {
    Basis {
        source: "this case file (3 sources, named in the table)".to_owned(),
        rows: u32::try_from(rows).ok(),
        filter: vec!["Cycle: 4".to_owned()],
        as_of: day("2025-12-01"),
    }
}

pub fn said(id: usize, organisation: Option<&str>, iso3: &str, date: Option<&str>) -> Said {
    let states = [("USA", "United States of America"), ("NIC", "Nicaragua"), ("LBY", "Libya"), ("SVN", "Slovenia")];
    let state = states.iter().find(|(code, _)| *code == iso3).map_or(iso3, |(_, name)| name);
    Said {
        id: format!("statement-{id:05}"),
        organisation: organisation.map(str::to_owned),
        speaker: "Name withheld".to_owned(),
        iso3: iso3.parse::<Iso3>().unwrap_or_else(|_| register::filter().states[0]),
        state: state.to_owned(),
        cycle: 4,
        kind: KINDS[id % KINDS.len()],
        date: date.and_then(|date| PartialDate::parse(date).ok()),
        text: "“The review is owed to the people, not to governments.”".to_owned(),
        source: "Example Rights Watch, Press release, 7 November 2025".to_owned(),
    }
}

/// Of everything something: dense weeks, dates that nobody knows exactly or at all, a name from right to left.
pub fn statements() -> Statements {
    let mut statements = Vec::new();
    let mut say = |organisation: Option<&str>, iso3: &str, date: Option<&str>| {
        statements.push(said(statements.len(), organisation, iso3, date));
    };
    for (date, iso3) in [
        ("2025-02-27", "USA"),
        ("2025-06", "USA"),
        ("2025-08-29", "USA"),
        ("2025-10-30", "NIC"),
        ("2025-11-05", "USA"),
        ("2025-11-06", "USA"),
        ("2025-11-07", "USA"),
        ("2025-11-07", "LBY"),
        ("2025-11-08", "USA"),
        ("2025-11-12", "USA"),
    ] {
        say(Some("Example Rights Watch"), iso3, Some(date));
    }
    for date in ["2025-03-26", "2025-04", "2025-11-10"] {
        say(
            Some("Union of Civil Liberties and of the Organisations Allied with It in the Americas"),
            "NIC",
            Some(date),
        );
    }
    say(Some("Union of Civil Liberties and of the Organisations Allied with It in the Americas"), "SVN", None);
    for date in ["2025-09-01", "2025-11-07", "2025"] {
        say(Some("منتدى حقوق الإنسان"), "LBY", Some(date));
    }
    for date in [Some("2025-11-11"), None, None] {
        say(Some("Prison Letters"), "USA", date);
    }
    say(Some("prison letters"), "NIC", Some("2025-07-03/2025-07-20"));
    say(None, "USA", Some("2025-08-30"));
    say(None, "NIC", None);
    Statements { basis: basis(statements.len()), statements }
}

/// So many statements on one day, of so many organisations.
pub fn on_one_day(n: usize, organisations: usize) -> Statements {
    let name = |i: usize| format!("Organisation {}", i % organisations.max(1));
    let statements = (0..n).map(|i| said(i, Some(&name(i)), "USA", Some("2025-11-07"))).collect();
    Statements { basis: basis(n), statements }
}

/// Thousands of statements over the years, of more organisations than are drawn.
pub fn thousands(n: usize) -> Statements {
    let states = ["USA", "NIC", "LBY", "SVN", "KEN"];
    let said = |i: usize| {
        let name = format!("Organisation {} for the Defence of Human Rights", i * i % 61);
        let date = format!("{}-{:02}-{:02}", 2010 + i * 7 % 16, 1 + i % 12, 1 + i * 11 % 28);
        said(i, Some(&name), states[i % 5], Some(&date).filter(|_| !i.is_multiple_of(9)).map(String::as_str))
    };
    Statements { basis: basis(n), statements: (0..n).map(said).collect() }
}

fn pair(
    (first, second): ((Provider, &str), (Provider, &str)),
    (both, differing): (u32, u32),
    fields: [(u32, u32); 6],
    answers: &[(Response, Response, u32)],
) -> SourcePair {
    let fields = ComparedField::ALL.iter().zip(fields);
    SourcePair {
        sources: (first.0, second.0),
        names: (first.1.to_owned(), second.1.to_owned()),
        both,
        differing,
        fields: fields.map(|(field, (given, differing))| FieldInDispute { field: *field, given, differing }).collect(),
        answers: answers.to_vec(),
    }
}

/// Three sources of the same recommendations, and two reviews on whose days nobody agrees.
pub fn disagreements() -> Disagreements {
    use Response::{NoResponse, Noted, Supported, SupportedInPart};
    let (report, list) =
        ((Provider::WgReport, "Working Group report"), (Provider::ThematicList, "OHCHR thematic list"));
    let upr_info = (Provider::UprInfo, "UPR Info");
    let dispute = |iso3: &str, state: &str, text: &str| CalendarDispute {
        iso3: iso3.parse().unwrap_or_else(|_| register::filter().states[0]),
        state: state.to_owned(),
        cycle: 4,
        text: text.to_owned(),
        source: "Press".to_owned(),
    };
    Disagreements {
        basis: Basis {
            source: "Working Group report, OHCHR thematic list, UPR Info".to_owned(),
            ..register::basis(343)
        },
        filter: register::filter(),
        differing: 61,
        pairs: vec![
            pair(
                (report, upr_info),
                (343, 52),
                [(331, 31), (343, 19), (0, 0), (343, 4), (343, 0), (343, 0)],
                &[
                    (Supported, Supported, 190),
                    (Supported, SupportedInPart, 3),
                    (SupportedInPart, Supported, 12),
                    (SupportedInPart, Noted, 2),
                    (Noted, Supported, 1),
                    (Noted, Noted, 110),
                    (NoResponse, Noted, 13),
                ],
            ),
            pair(
                (report, list),
                (58, 9),
                [(58, 0), (58, 6), (58, 3), (58, 1), (58, 0), (58, 0)],
                &[(Noted, Noted, 58)],
            ),
        ],
        calendar: vec![
            dispute("LBY", "Libya", "Sources differ on the day of the review: 11 November 2025, 3 November 2025."),
            dispute(
                "USA",
                "United States of America",
                "Sources differ on the day of the review and on the month of session 53.",
            ),
        ],
    }
}
