//! What the statements are, in words.

use std::collections::BTreeMap;

use chrono::Datelike;
use placard_domain::{Iso3, PartialDate, Precision, Texts};

use super::voices::{self, Voice};
use super::{Said, Statements, shapes};
use crate::chart::ChartKind;
use crate::header::Words;
use crate::table::Rows;
use crate::words::{number, plural};
use crate::{measure, words};

/// How many voices the sentence names.
const NAMED: usize = 3;
/// Longer words are cut in the table.
const LONGEST: usize = 200;

/// Why there is nothing to draw.
pub(super) fn nothing(figures: &Statements, texts: &Texts) -> Option<String> {
    let reason = if figures.basis.filter.is_empty() { "chart.statements.empty" } else { "chart.statements.no_match" };
    figures.statements.is_empty().then(|| texts.get(reason).to_owned())
}

pub(super) fn words<'a>(figures: &'a Statements, voices: &[Voice<'_>], texts: &'a Texts) -> Words<'a> {
    let title = texts.get("chart.statements.title").to_owned();
    let dates = || figures.statements.iter().filter_map(|said| said.date);
    let has_stripes = dates().any(|date| date.precision() != Precision::Day);
    let note = if has_stripes { texts.get("chart.statements.note").to_owned() } else { String::new() };
    let foot = figures.basis.foot(&[note], texts);
    let columns = ["date", "organisation", "speaker", "form", "state", "cycle", "words", "source"];
    Words {
        kind: ChartKind::Statements,
        desc: texts.get("chart.statements.desc").to_owned(),
        sentence: nothing(figures, texts).unwrap_or_else(|| sentence(figures, voices, texts)),
        columns: columns.map(|column| texts.get(&format!("chart.statements.column.{column}")).to_owned()).to_vec(),
        rows: Rows::later(figures.statements.len(), || voices::in_time(&figures.statements), |said| row(said, texts)),
        title,
        foot,
    }
}

fn row(said: &Said, texts: &Texts) -> Vec<String> {
    vec![
        said.date.map_or_else(|| texts.get("chart.statements.no_date").to_owned(), |date| texts.date(&date)),
        said.organisation.clone().unwrap_or_default(),
        said.speaker.clone(),
        shapes::label(said.kind, texts).to_owned(),
        said.state.clone(),
        said.cycle.to_string(),
        shortened(&said.text),
        said.source.clone(),
    ]
}

/// The words in one line, cut at a space where they are long.
fn shortened(text: &str) -> String {
    let text = measure::clean(text);
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text };
    let cut = text.get(..end).and_then(|start| start.rfind(' ')).unwrap_or(end);
    format!("{}…", text.get(..cut).unwrap_or_default())
}

fn sentence(figures: &Statements, voices: &[Voice<'_>], texts: &Texts) -> String {
    let all: Vec<&Said> = figures.statements.iter().collect();
    let organisations: Vec<&Voice<'_>> = voices.iter().filter(|voice| voice.is_organisation).collect();
    let of_organisations: u64 = organisations.iter().map(|voice| voice.count()).sum();
    let undated = all.iter().filter(|said| said.date.is_none()).count() as u64;
    let states: BTreeMap<Iso3, &Said> =
        voices.iter().flat_map(|voice| &voice.states).map(|(said, _)| (said.iso3, *said)).collect();
    let about = match states.values().next() {
        Some(only) if states.len() == 1 => only.state.clone(),
        _ => texts.plural("chart.states", states.len(), &[]),
    };
    let said = plural("chart.statements.statements", all.len() as u64, texts, &[]);
    let by = plural("chart.statements.organisations", organisations.len() as u64, texts, &[]);
    let when = when(all.iter().filter_map(|said| said.date), texts);
    let values = [("statements", said.as_str()), ("organisations", &by), ("states", &about), ("when", &when)];
    let key = match (organisations.is_empty(), when.is_empty()) {
        (false, false) => "chart.statements.sentence",
        (false, true) => "chart.statements.sentence_undated",
        (true, false) => "chart.statements.sentence_alone",
        (true, true) => "chart.statements.sentence_alone_undated",
    };
    let mut sentences = vec![texts.with(key, &values)];
    let counts = |voice: Option<&Voice<'_>>| voice.map(Voice::count);
    if counts(voices.first()) != counts(voices.last()) {
        let top = voices.iter().take(NAMED).map(|voice| {
            texts.with("chart.statements.top", &[("name", voice.name), ("count", &number(voice.count(), texts))])
        });
        let top = top.collect::<Vec<_>>().join(texts.get("chart.list.semicolon"));
        sentences.push(texts.with("chart.statements.most", &[("top", &top)]));
    }
    if !organisations.is_empty() && of_organisations < all.len() as u64 {
        sentences.push(plural("chart.statements.alone", all.len() as u64 - of_organisations, texts, &[]));
    }
    if undated > 0 {
        sentences.push(plural("chart.statements.undated", undated, texts, &[]));
    }
    words::sentences(sentences.iter().map(String::as_str))
}

/// "between 7 November 2025 and March 2026", or the one date; empty where there is none.
fn when(dates: impl Iterator<Item = PartialDate>, texts: &Texts) -> String {
    let dates: Vec<PartialDate> = dates.collect();
    // A year alone is the first or the last only where nothing else is of that year.
    let is_year = |date: &&PartialDate| date.precision() == Precision::Year;
    let first = dates.iter().min_by_key(|date| (date.first_day().year(), is_year(date), date.first_day()));
    let last = dates.iter().max_by_key(|date| (date.last_day().year(), !is_year(date), date.last_day()));
    match (first, last) {
        (Some(first), Some(last)) if first == last => {
            texts.with("chart.statements.dated", &[("date", &texts.date(first))])
        }
        (Some(first), Some(last)) => {
            texts.with("chart.statements.between", &[("first", &texts.date(first)), ("last", &texts.date(last))])
        }
        _ => String::new(),
    }
}

/// Statements of one mark as a screen reader says them.
pub(super) fn spoken(voice: &Voice<'_>, said: &[&Said], texts: &Texts) -> String {
    let date = |said: &Said| {
        said.date.map_or_else(|| texts.get("chart.statements.no_date").to_owned(), |date| texts.date(&date))
    };
    if let [only] = said {
        let (date, text) = (date(only), shortened(&only.text));
        let form = shapes::label(only.kind, texts);
        let values =
            [("name", voice.name), ("date", &date), ("form", form), ("state", &only.state), ("words", text.as_str())];
        return texts.with("chart.statements.mark", &values);
    }
    let when = match when(said.iter().filter_map(|said| said.date), texts) {
        none if none.is_empty() => texts.get("chart.statements.no_date").to_owned(),
        when => when,
    };
    let forms = shapes::KINDS.into_iter().map(|kind| (kind, said.iter().filter(|said| said.kind == kind).count()));
    let forms = forms.filter(|(_, n)| *n > 0).map(|(kind, n)| {
        let n = number(n as u64, texts);
        texts.with("chart.legend.count", &[("label", shapes::label(kind, texts)), ("n", &n)])
    });
    let forms = forms.collect::<Vec<_>>().join(texts.get("chart.list.comma"));
    let values = [("name", voice.name), ("when", when.as_str()), ("forms", &forms)];
    plural("chart.statements.group", said.len() as u64, texts, &values)
}
