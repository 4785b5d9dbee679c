//! The data of one print, in the shape that the template `briefing.typ` reads (`data.json`).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use placard_domain::{PartialDate, Texts};
use serde::Serialize;

use crate::data::{Ask, BriefingData, Event, Preset, Recommendations, Section, Source, Statement};
use crate::fit::Item;

/// Words that are printed as they are: keys `briefing.<word>`.
const WORDS: [&str; 17] = [
    "timeline",
    "events",
    "recommendations",
    "statements",
    "asks",
    "sources",
    "column_date",
    "column_what",
    "column_symbol",
    "column_source",
    "no_events",
    "no_sources",
    "no_source",
    "inferred",
    "ask_to",
    "ask_by",
    "comma",
];

#[derive(Debug, Serialize)]
pub(crate) struct Page<'a> {
    preset: &'static str,
    lang: &'a str,
    rtl: bool,
    title: String,
    day: Day,
    state: &'a str,
    facts: &'a [String],
    status: &'static str,
    status_sentence: &'a str,
    status_sources: Vec<usize>,
    chart: Option<Chart<'a>>,
    events: Vec<Event>,
    notes: Vec<&'a String>,
    recommendations: Option<&'a Recommendations>,
    statements: Vec<Statement>,
    asks: Vec<Ask>,
    sources: Vec<&'a str>,
    more: BTreeMap<&'static str, String>,
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
struct Chart<'a> {
    alt: &'a str,
}

impl<'a> Page<'a> {
    /// The page without the items of `left_out`; the sources that it cites are numbered from 1.
    pub fn new(data: &'a BriefingData, texts: &'a Texts, preset: Preset, left_out: &[Item]) -> Self {
        let kept = |section, index: usize| !left_out.contains(&Item { section, index });
        let mut page = Self {
            preset: preset.code(),
            lang: texts.lang(),
            rtl: texts.is_rtl(),
            title: texts.with(&format!("briefing.title.{}", preset.code()), &[("state", &data.state)]),
            day: data.as_of.into(),
            state: &data.state,
            facts: &data.facts,
            status: data.status.code(),
            status_sentence: &data.status_sentence,
            status_sources: data.status_sources.clone(),
            chart: data.chart.as_ref().map(|chart| Chart { alt: &chart.alt }),
            events: keep(&data.events, |index| kept(Section::Events, index)).cloned().collect(),
            notes: keep(&data.notes, |index| kept(Section::Notes, index)).collect(),
            recommendations: data.recommendations.as_ref().filter(|_| kept(Section::Recommendations, 0)),
            statements: keep(&data.statements, |index| kept(Section::Statements, index)).cloned().collect(),
            asks: keep(&data.asks, |index| kept(Section::Asks, index)).cloned().collect(),
            sources: Vec::new(),
            more: more(texts, left_out),
            words: words(data, texts, preset),
        };
        page.sources = page.number_sources(&data.sources);
        page
    }

    /// Numbers the cited sources from 1 and gives them back in that order.
    fn number_sources(&mut self, sources: &'a [Source]) -> Vec<&'a str> {
        let mut lists: Vec<&mut Vec<usize>> = vec![&mut self.status_sources];
        lists.extend(self.events.iter_mut().map(|event| &mut event.sources));
        lists.extend(self.statements.iter_mut().map(|statement| &mut statement.sources));
        lists.extend(self.asks.iter_mut().map(|ask| &mut ask.sources));
        let cited: BTreeSet<usize> = lists.iter().flat_map(|list| list.iter().copied()).collect();
        let printed: Vec<&Source> = sources.iter().filter(|source| cited.contains(&source.number)).collect();
        for list in lists {
            for number in list.iter_mut() {
                *number = printed.iter().position(|source| source.number == *number).map_or(*number, |place| place + 1);
            }
        }
        printed.into_iter().map(|source| source.citation.as_str()).collect()
    }
}

fn keep<T>(items: &[T], kept: impl Fn(usize) -> bool) -> impl Iterator<Item = &T> {
    items.iter().enumerate().filter(move |(index, _)| kept(*index)).map(|(_, item)| item)
}

/// What each section says about the items that it had no room for.
fn more(texts: &Texts, left_out: &[Item]) -> BTreeMap<&'static str, String> {
    let count = |section| left_out.iter().filter(|item| item.section == section).count();
    Section::ALL
        .into_iter()
        .filter(|section| count(*section) > 0)
        .map(|section| {
            let key = format!("briefing.more.{}", section.code());
            (section.code(), texts.plural(&key, count(section), &[]))
        })
        .collect()
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test may panic")]

    use super::*;
    use serde_json::Value;

    /// The fields of `value` and of the first item of each of its lists.
    fn fields(value: &Value, path: &str, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(object) => {
                object.iter().for_each(|(key, field)| fields(field, &format!("{path}.{key}"), found))
            }
            Value::Array(items) => items.iter().for_each(|item| fields(item, &format!("{path}[]"), found)),
            _ => _ = found.insert(path.to_owned()),
        }
    }

    #[test]
    fn the_sample_beside_the_template_has_the_shape_of_the_data_that_is_printed() {
        let sample: Value = serde_json::from_str(include_str!("../../../../assets/briefing/data.json")).expect("JSON");
        let data = crate::data::BriefingData {
            state: String::new(),
            facts: vec![String::new()],
            status: placard_domain::Status::Held,
            status_sentence: String::new(),
            status_sources: vec![1],
            chart: Some(crate::data::ChartPicture { svg: String::new(), alt: String::new() }),
            events: vec![Event {
                date: String::new(),
                what: String::new(),
                symbol: None,
                sources: vec![1],
                cycle: 4,
                inferred: false,
            }],
            notes: vec![String::new()],
            recommendations: Some(Recommendations {
                columns: vec![String::new()],
                rows: vec![vec![String::new()]],
                basis: String::new(),
            }),
            statements: vec![Statement {
                words: String::new(),
                speaker: None,
                role: None,
                organisation: None,
                date: None,
                sources: vec![1],
                consent_mark: None,
            }],
            asks: vec![Ask { text: String::new(), addressed_to: String::new(), made_by: None, sources: vec![1] }],
            sources: vec![Source { number: 1, citation: String::new() }],
            prepared_by: String::new(),
            as_of: chrono::NaiveDate::default(),
        };
        let texts = Texts::parse("en", &[include_str!("../../../../assets/locales/en/briefing.json")]).expect("texts");
        let page = serde_json::to_value(Page::new(&data, &texts, Preset::Factsheet, &[])).expect("JSON");
        let (mut printed, mut shown) = (BTreeSet::new(), BTreeSet::new());
        fields(&page, "", &mut printed);
        fields(&sample, "", &mut shown);
        assert_eq!(printed, shown, "fields of the program's data and of the designer's sample");
    }
}
