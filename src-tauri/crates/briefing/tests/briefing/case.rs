//! An invented case in the frame of a real one: the review of 7 November 2025. Shared by the tests.

use std::io::Write;
use std::path::Path;
use std::process::Command;

use chrono::NaiveDate;
use placard_briefing::{
    Ask, BriefingData, ChartPicture, Content, Event, Paragraph, Preset, Recommendation, Section, SectionKind, Source,
    Statement, Table, source_files, speech,
};
use placard_domain::{Pace, Response, Status, Texts};

const CHART: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 120" role="img">
  <path d="M100 40H780M100 90H780" stroke="#c5ccd3"/>
  <text x="0" y="45" font-family="IBM Plex Sans" font-size="14">The State</text>
  <text x="0" y="95" font-family="IBM Plex Sans Arabic" font-size="14">المجلس</text>
  <circle cx="700" cy="40" r="8" fill="#b3402a"/><circle cx="700" cy="90" r="8" fill="#2f5d8c"/>
</svg>"##;

/// The translations of a language as the product ships them.
pub fn texts(lang: &str) -> Texts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/locales").join(lang);
    let files = ["common.json", "briefing.json"].map(|name| std::fs::read_to_string(folder.join(name)).expect(name));
    Texts::parse(lang, &files.each_ref().map(String::as_str)).expect("translations that can be read")
}

/// One of the files that the pages of `data` are set from, in English.
pub fn source_file(data: &BriefingData, preset: Preset, name: &str) -> String {
    let files = source_files(data, &texts("en"), preset, None).expect("files");
    let found = files.into_iter().find(|(of, _)| of == name).unwrap_or_else(|| panic!("{name}"));
    String::from_utf8(found.1).expect("text")
}

fn event(date: &str, what: &str, symbol: Option<&str>, sources: &[usize], cycle: u8) -> Event {
    Event {
        date: date.to_owned(),
        what: what.to_owned(),
        symbol: symbol.map(str::to_owned),
        sources: sources.to_vec(),
        cycle,
        inferred: false,
    }
}

pub fn statement(words: &str, speaker: Option<&str>) -> Statement {
    Statement {
        words: words.to_owned(),
        speaker: speaker.map(str::to_owned),
        role: Some("coordinator".to_owned()),
        organisation: Some("Lakeside Housing Network".to_owned()),
        date: Some("7 November 2025".to_owned()),
        sources: vec![1],
        consent_mark: Some("consent given".to_owned()),
    }
}

pub fn event_section() -> Content {
    Content::Events {
        events: vec![
            event("5 November 2010", "Reviewed at the 9th session", Some("A/HRC/16/11"), &[7], 1),
            event("11 May 2015", "Reviewed at the 22nd session", Some("A/HRC/30/12"), &[7], 2),
            event("9 November 2020", "Reviewed at the 36th session", None, &[], 3),
            event("August 2025", "Said that it would not take part", None, &[1], 4),
            event("7 November 2025", "Did not appear", None, &[1], 4),
            Event { inferred: true, ..event("2026", "Review at the 53rd session", None, &[1], 4) },
        ],
        notes: vec!["Sources differ on the month of the 53rd session.".to_owned()],
    }
}

fn table() -> Table {
    Table {
        columns: ["Cycle", "Years", "Supported", "Noted", "Total", "Record"].map(str::to_owned).to_vec(),
        rows: [["1", "2008–2011", "174", "106", "280", ""], ["4", "2022–2027", "", "", "", "Did not appear"]]
            .map(|row| row.map(str::to_owned).to_vec())
            .to_vec(),
        basis: "State under review: United States of America. n = 280 · Source: UPR Info.".to_owned(),
    }
}

pub fn chart(title: &str) -> ChartPicture {
    ChartPicture {
        title: title.to_owned(),
        svg: CHART.to_owned(),
        alt: "Three reviews held, one absence in 2025.".to_owned(),
        words: String::new(),
        size: (800, 120),
    }
}

pub fn recommendation(n: usize, response: Option<Response>) -> Recommendation {
    Recommendation {
        paragraph: Some(format!("26.{n}")),
        text: format!("Ratify convention {n} without reservations and report on the measures taken"),
        theme: n.is_multiple_of(2).then(|| "Conventions".to_owned()),
        by: vec!["San Marino".to_owned(), "Iceland".to_owned()],
        to: None,
        cycle: 2,
        year: Some(2015),
        response,
        answer: response.map_or("Not recorded", |response| response.code()).to_owned(),
        state_words: (n == 1).then(|| "The State takes note of it.".to_owned()),
        assessment: (n == 1).then(|| "Not started.".to_owned()),
        evidence: (n == 1).then(|| "No bill was tabled by 2025.".to_owned()),
        sources: vec![7],
    }
}

fn paragraphs(texts: &[&str]) -> Content {
    Content::Paragraphs(texts.iter().map(|text| Paragraph { sources: vec![1], ..Paragraph::plain(*text) }).collect())
}

/// What stands in a section of a kind.
fn content(kind: SectionKind) -> Content {
    let all = [
        Some(Response::Supported),
        Some(Response::SupportedInPart),
        Some(Response::Noted),
        Some(Response::Pending),
        None,
    ];
    let recommendations =
        || Content::Recommendations((1..).zip(all).map(|(n, given)| recommendation(n, given)).collect());
    match kind {
        SectionKind::Status => Content::Status {
            status: Status::AbsentRescheduled,
            sentence: "Did not appear on 7 November 2025. Set again for the 53rd session (2026).".to_owned(),
            sources: vec![1],
        },
        SectionKind::Timeline => Content::Charts(vec![chart("The timeline")]),
        SectionKind::Charts => Content::Charts(vec![chart("A first chart"), chart("A second chart")]),
        SectionKind::Events => event_section(),
        SectionKind::Answers => Content::Table(table()),
        SectionKind::Register | SectionKind::Earlier | SectionKind::Yours => recommendations(),
        SectionKind::Statements => Content::Statements(vec![
            statement("A seat left empty is still a seat.", Some("Amina Example")),
            statement("We prepared for eleven months.", None),
        ]),
        SectionKind::Asks => Content::Asks(vec![Ask {
            text: "Resume cooperation before the 53rd session.".to_owned(),
            addressed_to: "the United States of America".to_owned(),
            made_by: Some("Example Coalition".to_owned()),
            sources: vec![1],
        }]),
        SectionKind::Questions => paragraphs(&["When will the State report?", "Who will lead its delegation?"]),
        SectionKind::Framework => paragraphs(&["A national mechanism for reporting was set up in 2012."]),
        SectionKind::Challenges => paragraphs(&["Nobody is charged with following up what was recommended."]),
        SectionKind::Text => paragraphs(&["A paragraph of one’s own."]),
        SectionKind::Summary => paragraphs(&["The State did not appear. The review is set again."]),
        SectionKind::Method => paragraphs(&["Counts are those of the source named under each table."]),
        SectionKind::Sources | SectionKind::Contents => Content::Automatic,
    }
}

/// A statement that is read at half a word a second.
pub fn spoken(paragraphs: &[&str]) -> Section {
    let paragraphs: Vec<String> = paragraphs.iter().map(|text| (*text).to_owned()).collect();
    speech(&paragraphs, Pace::new(30), &texts("en"))
}

/// A case with the usual sections of a preset; a press line tells what is new only.
pub fn case_of(preset: Preset) -> BriefingData {
    let mut data = whole_case(preset);
    if preset == Preset::PressLine
        && let Content::Events { events, .. } = content_mut(&mut data, SectionKind::Events)
    {
        events.retain(|event| event.cycle == 4);
    }
    data
}

fn whole_case(preset: Preset) -> BriefingData {
    BriefingData {
        state: "United States of America".to_owned(),
        facts: vec!["Western European and other States".to_owned(), "4th cycle".to_owned()],
        theme: (preset == Preset::Theme).then(|| "Right to adequate housing".to_owned()),
        mission: (preset == Preset::Mission).then(|| "San Marino".to_owned()),
        audience: "Permanent Mission of San Marino".to_owned(),
        logo: None,
        prepared_by: "Example Coalition".to_owned(),
        contact: "geneva@coalition.example".to_owned(),
        as_of: NaiveDate::from_ymd_opt(2025, 12, 1).expect("a day"),
        again: "7C1F-09AB".to_owned(),
        sections: if preset == Preset::OralStatement {
            vec![spoken(&["Mr. President, the seat was empty. We ask why.", "It can be taken in 2026."])]
        } else {
            preset.sections().iter().map(|kind| Section::new(*kind, content(*kind))).collect()
        },
        sources: vec![
            source(
                1,
                "Example Coalition, press release, 7 November 2025",
                Some("https://coalition.example/empty-seat"),
            ),
            source(3, "A source that nothing cites", None),
            source(7, "Human Rights Council, reports of the Working Group", None),
        ],
    }
}

/// A case that fits on one page.
pub fn case() -> BriefingData {
    case_of(Preset::Factsheet)
}

pub fn source(number: usize, citation: &str, url: Option<&str>) -> Source {
    Source { number, citation: citation.to_owned(), url: url.map(str::to_owned) }
}

/// The content of the first section of that kind.
pub fn content_mut(data: &mut BriefingData, kind: SectionKind) -> &mut Content {
    &mut data.sections.iter_mut().find(|section| section.kind == kind).expect("a section of that kind").content
}

pub fn set_statements(data: &mut BriefingData, statements: Vec<Statement>) {
    *content_mut(data, SectionKind::Statements) = Content::Statements(statements);
}

pub fn statements_mut(data: &mut BriefingData) -> &mut Vec<Statement> {
    let Content::Statements(statements) = content_mut(data, SectionKind::Statements) else { panic!("statements") };
    statements
}

/// What a program of poppler says of a PDF.
#[allow(clippy::disallowed_methods, reason = "poppler reads the PDF as the programs of readers do")]
fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(pdf).expect("room for the PDF");
    let output =
        Command::new(program).args(arguments).arg(file.path()).args((program == "pdftotext").then_some("-")).output();
    let output = output.unwrap_or_else(|e| panic!("{program} is missing ({e}): install the package poppler-utils"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text in UTF-8")
}

/// The words of a PDF with single blanks between them and without the marks of writing direction.
pub fn words_of(pdf: &[u8]) -> String {
    let marks = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let text: String = poppler("pdftotext", &[], pdf).chars().filter(|c| !marks(*c)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The tag tree with its text, one element a line.
pub fn tags_of(pdf: &[u8]) -> String {
    poppler("pdfinfo", &["-struct-text"], pdf)
}

/// Title, author, dates and the like.
pub fn properties_of(pdf: &[u8]) -> String {
    poppler("pdfinfo", &[], pdf)
}
