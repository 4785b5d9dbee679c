//! The data of one print, in the shape that the templates read (`*.json` beside them).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use placard_domain::{PartialDate, Status, Texts};
use serde::Serialize;

use crate::data::{BriefingData, Source};
use crate::fit::{Item, Part};
use crate::preset::Preset;
use crate::section::{Ask, Content, Event, Paragraph, Recommendation, Section, SectionKind, Statement, Table};

/// Words that are printed as they are: keys `briefing.<word>`.
const WORDS: [&str; 37] = [
    "column_date",
    "column_what",
    "column_symbol",
    "column_source",
    "column_paragraph",
    "column_recommendation",
    "column_by",
    "column_answer",
    "column_year",
    "no_events",
    "no_sources",
    "no_source",
    "none_recorded",
    "inferred",
    "ask_to",
    "ask_by",
    "comma",
    "colon",
    "prepared_for",
    "prepared_for_label",
    "prepared_by",
    "contact",
    "again",
    "recommended_by",
    "state_words",
    "assessment",
    "cycle",
    "cut",
    "theme",
    "column_to",
    "column_assessment",
    "none_earlier",
    "none_yours",
    "mission_of",
    "review_of",
    "cut_after",
    "nothing_to_read",
];

/// The data of a briefing.
#[derive(Debug, Serialize)]
pub(crate) struct Page<'a> {
    preset: &'static str,
    lang: &'a str,
    rtl: bool,
    title: String,
    day: Day,
    state: &'a str,
    facts: &'a [String],
    theme: Option<&'a str>,
    mission: Option<&'a str>,
    audience: &'a str,
    logo: Option<PageLogo<'a>>,
    prepared_by: &'a str,
    contact: &'a str,
    again: &'a str,
    sections: Vec<PageSection<'a>>,
    sources: Vec<PageSource<'a>>,
    words: BTreeMap<&'static str, String>,
}

/// The date of a document.
#[derive(Debug, Serialize)]
pub(crate) struct Day {
    year: i32,
    month: u32,
    day: u32,
}

impl From<NaiveDate> for Day {
    fn from(day: NaiveDate) -> Self {
        Self { year: day.year(), month: day.month(), day: day.day() }
    }
}

#[derive(Debug, Serialize)]
struct PageLogo<'a> {
    file: &'static str,
    alt: &'a str,
}

/// A section with what it says of the items that one page had no room for.
#[derive(Debug, Serialize)]
struct PageSection<'a> {
    kind: SectionKind,
    heading: String,
    more: Option<String>,
    #[serde(flatten)]
    content: PageContent<'a>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum PageContent<'a> {
    Status { status: Status, sentence: String, sources: Vec<usize> },
    Charts { charts: Vec<PageChart<'a>> },
    Events { events: Vec<Event>, notes: Vec<String> },
    Table { table: Option<Table> },
    Recommendations { recommendations: Vec<Recommendation> },
    Statements { statements: Vec<Statement> },
    Asks { asks: Vec<Ask> },
    Paragraphs { paragraphs: Vec<Paragraph> },
    Automatic {},
}

#[derive(Debug, Serialize)]
struct PageChart<'a> {
    title: &'a str,
    file: String,
    alt: &'a str,
    words: &'a str,
    width: u32,
    height: u32,
}

#[derive(Debug, Serialize)]
struct PageSource<'a> {
    citation: &'a str,
    /// Where it can be read, as printed.
    url: Option<&'a str>,
    /// Whether that is an address of the web.
    link: bool,
}

impl<'a> Page<'a> {
    /// The page without the items of `left_out`; the sources that it cites are numbered from 1.
    pub fn new(data: &'a BriefingData, texts: &'a Texts, preset: Preset, left_out: &[Item]) -> Self {
        let cleared: Vec<Content> = data
            .sections
            .iter()
            .enumerate()
            .map(|(place, section)| without(&section.content, place, left_out))
            .collect();
        let (cleared, sources) = numbered(cleared, &data.sources);
        let sections = data.sections.iter().zip(cleared).enumerate().map(|(place, (section, content))| PageSection {
            kind: section.kind,
            heading: heading_in(preset, section, texts),
            more: more(texts, section, place, left_out),
            content: PageContent::new(content, place, &section.content),
        });
        let title = [
            ("state", data.state.as_str()),
            ("theme", data.theme.as_deref().unwrap_or_default()),
            ("mission", data.mission.as_deref().unwrap_or_default()),
        ];
        // Whose logo it is; one that nobody prepared the page with is a logo all the same.
        let logo_alt =
            if data.prepared_by.trim().is_empty() { texts.get("briefing.logo") } else { data.prepared_by.as_str() };
        Self {
            preset: preset.code(),
            lang: texts.lang(),
            rtl: texts.is_rtl(),
            title: texts.with(&format!("briefing.title.{}", preset.code()), &title),
            day: data.as_of.into(),
            state: &data.state,
            facts: &data.facts,
            theme: data.theme.as_deref(),
            mission: data.mission.as_deref(),
            audience: &data.audience,
            logo: data.logo.as_ref().map(|logo| PageLogo { file: logo.file(), alt: logo_alt }),
            prepared_by: &data.prepared_by,
            contact: &data.contact,
            again: &data.again,
            sections: sections.collect(),
            sources,
            words: words(data, texts, preset),
        }
    }
}

impl<'a> PageContent<'a> {
    /// `content` as the templates read it; `original` is the same before anything was left out of it.
    fn new(content: Content, place: usize, original: &'a Content) -> Self {
        match content {
            Content::Status { status, sentence, sources } => Self::Status { status, sentence, sources },
            Content::Charts(kept) => {
                let Content::Charts(all) = original else { return Self::Automatic {} };
                let shown = all.iter().enumerate().filter(|(_, chart)| kept.contains(chart));
                let charts = shown.map(|(index, chart)| PageChart {
                    title: &chart.title,
                    file: chart_file(place, index),
                    alt: &chart.alt,
                    words: &chart.words,
                    width: chart.size.0,
                    height: chart.size.1,
                });
                Self::Charts { charts: charts.collect() }
            }
            Content::Events { events, notes } => Self::Events { events, notes },
            Content::Table(table) => Self::Table { table: (!table.columns.is_empty()).then_some(table) },
            Content::Recommendations(recommendations) => Self::Recommendations { recommendations },
            Content::Statements(statements) => Self::Statements { statements },
            Content::Asks(asks) => Self::Asks { asks },
            Content::Paragraphs(paragraphs) => Self::Paragraphs { paragraphs },
            Content::Automatic => Self::Automatic {},
        }
    }
}

/// Name of the file of a chart: its section's place in the briefing and its own there.
pub(crate) fn chart_file(section: usize, chart: usize) -> String {
    format!("chart-{section}-{chart}.svg")
}

/// How a section is called.
pub(crate) fn heading(section: &Section, texts: &Texts) -> String {
    let own = section.heading.as_deref().filter(|heading| !heading.trim().is_empty());
    own.map_or_else(|| texts.get(&format!("briefing.section.{}", section.kind.code())).to_owned(), str::to_owned)
}

/// How a section is called in a document: a page for one reader speaks to them.
fn heading_in(preset: Preset, section: &Section, texts: &Texts) -> String {
    let key = match (preset, section.kind) {
        (Preset::Mission, SectionKind::Summary) => "briefing.in_thirty_seconds",
        (Preset::Mission, SectionKind::Register) => "briefing.yours_elsewhere",
        (Preset::Mission, SectionKind::Asks) => "briefing.please_ask",
        (Preset::Mission, SectionKind::Questions) => "briefing.advance_questions",
        (Preset::Theme, SectionKind::Asks) => "briefing.we_ask",
        _ => return heading(section, texts),
    };
    let named = section.heading.as_deref().is_some_and(|own| !own.trim().is_empty());
    if named { heading(section, texts) } else { texts.get(key).to_owned() }
}

/// The content without what has no room.
fn without(content: &Content, section: usize, left_out: &[Item]) -> Content {
    let is_kept = |part, index| !left_out.contains(&Item { section, part, index });
    fn keep<T: Clone>(items: &[T], is_kept: impl Fn(usize) -> bool) -> Vec<T> {
        items.iter().enumerate().filter(|(index, _)| is_kept(*index)).map(|(_, item)| item.clone()).collect()
    }
    let item = |index| is_kept(Part::Items, index);
    match content {
        Content::Charts(list) => Content::Charts(keep(list, item)),
        Content::Events { events, notes } => {
            Content::Events { events: keep(events, item), notes: keep(notes, |index| is_kept(Part::Notes, index)) }
        }
        Content::Table(table) if !item(0) => {
            Content::Table(Table { columns: Vec::new(), rows: Vec::new(), basis: table.basis.clone() })
        }
        Content::Recommendations(list) => Content::Recommendations(keep(list, item)),
        Content::Statements(list) => Content::Statements(keep(list, item)),
        Content::Asks(list) => Content::Asks(keep(list, item)),
        Content::Paragraphs(list) => Content::Paragraphs(keep(list, item)),
        Content::Status { .. } | Content::Table(_) | Content::Automatic => content.clone(),
    }
}

/// Numbers the sources that the sections cite from 1 and gives them back in that order.
fn numbered(mut contents: Vec<Content>, sources: &[Source]) -> (Vec<Content>, Vec<PageSource<'_>>) {
    let cited: BTreeSet<usize> = contents.iter().flat_map(Content::citations).collect();
    let printed: Vec<&Source> = sources.iter().filter(|source| cited.contains(&source.number)).collect();
    let places: BTreeMap<usize, usize> =
        printed.iter().zip(1..).map(|(source, place)| (source.number, place)).collect();
    for list in contents.iter_mut().flat_map(Content::citations_mut) {
        for number in list.iter_mut() {
            *number = places.get(number).copied().unwrap_or(*number);
        }
    }
    let printed = printed.into_iter().map(|source| PageSource {
        citation: &source.citation,
        url: source.url.as_deref().filter(|url| !url.trim().is_empty()),
        link: source.url.as_deref().is_some_and(|url| is_web_address(url.trim())),
    });
    (contents, printed.collect())
}

/// Whether a click on it opens a page of the web and can do nothing else.
fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty()) && !url.contains(char::is_whitespace)
}

/// What a section says about the items that it had no room for.
fn more(texts: &Texts, section: &Section, place: usize, left_out: &[Item]) -> Option<String> {
    let count = left_out.iter().filter(|item| item.section == place).count();
    match count {
        0 => None,
        _ if count == section.content.items() => {
            Some(texts.with("briefing.more_all", &[("section", &heading(section, texts))]))
        }
        _ => Some(texts.plural("briefing.more", count, &[])),
    }
}

fn words(data: &BriefingData, texts: &Texts, preset: Preset) -> BTreeMap<&'static str, String> {
    let mut words: BTreeMap<&'static str, String> =
        WORDS.into_iter().map(|word| (word, texts.get(&format!("briefing.{word}")).to_owned())).collect();
    words.extend([
        ("kicker", texts.get(&format!("briefing.kicker.{}", preset.code())).to_owned()),
        ("name_withheld", texts.get("consent.name_withheld").to_owned()),
        ("open_quote", texts.get("briefing.quote_open").to_owned()),
        ("close_quote", texts.get("briefing.quote_close").to_owned()),
    ]);
    words.extend(foot(texts, &data.prepared_by, data.as_of));
    words
}

/// The words at the foot of every page.
pub(crate) fn foot(texts: &Texts, prepared_by: &str, as_of: NaiveDate) -> [(&'static str, String); 3] {
    let day = texts.date(&PartialDate::day(as_of));
    let disclaimer = if prepared_by.trim().is_empty() {
        texts.get("briefing.disclaimer_unnamed").to_owned()
    } else {
        texts.with("briefing.disclaimer", &[("name", prepared_by)])
    };
    [
        ("page", texts.get("briefing.page").to_owned()),
        ("as_of", texts.with("briefing.as_of", &[("date", &day)])),
        ("disclaimer", disclaimer),
    ]
}
