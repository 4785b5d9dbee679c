//! What differs, in words.

use std::cmp::Reverse;

use placard_domain::{ComparedField, Response, Texts};

use super::{CalendarDispute, Disagreements, FieldInDispute, SourcePair, answers};
use crate::chart::ChartKind;
use crate::header::Words;
use crate::ink::Accord;
use crate::table::Rows;
use crate::words::{self, number, plural};
use crate::{measure, shares};

/// How many fields, and how many pairs of answers, the sentence names.
const NAMED: usize = 2;

/// Why there is nothing to compare.
pub(super) fn nothing(figures: &Disagreements, texts: &Texts) -> Option<String> {
    let none = figures.pairs.iter().all(|pair| pair.both == 0);
    let reason = match figures.basis.filter.is_empty() {
        true => "chart.disagreements.empty",
        false => "chart.disagreements.no_match",
    };
    none.then(|| texts.get(reason).to_owned())
}

/// The name of a field.
pub(super) fn field(field: ComparedField, texts: &Texts) -> &str {
    texts.get(match field {
        ComparedField::Response => "chart.disagreements.field.response",
        ComparedField::Text => "chart.disagreements.field.text",
        ComparedField::Paragraph => "chart.disagreements.field.paragraph",
        ComparedField::RecommendingStates => "chart.disagreements.field.recommending_states",
        ComparedField::Session => "chart.disagreements.field.session",
        ComparedField::Cycle => "chart.disagreements.field.cycle",
    })
}

pub(super) fn accord(accord: Accord, texts: &Texts) -> &str {
    texts.get(match accord {
        Accord::Differing => "chart.disagreements.differing",
        Accord::Alike => "chart.disagreements.alike",
        Accord::OneOnly => "chart.disagreements.one_only",
    })
}

/// The names of two sources.
pub(super) fn pair(pair: &SourcePair, texts: &Texts) -> String {
    let text = texts.with("chart.disagreements.pair", &[("first", &pair.names.0), ("second", &pair.names.1)]);
    measure::clean(&text)
}

/// "343 records in both; 31 differ (9%)".
pub(super) fn in_common(pair: &SourcePair, texts: &Texts) -> String {
    let values = differ(pair.differing, pair.both, texts);
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    plural("chart.disagreements.in_common", pair.both.into(), texts, &values)
}

/// "12 of 343 (3%)", or that both never give it.
pub(super) fn share(field: &FieldInDispute, texts: &Texts) -> String {
    if field.given == 0 {
        return texts.get("chart.disagreements.not_comparable").to_owned();
    }
    let values = differ(field.differing, field.given, texts);
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    texts.with("chart.disagreements.share", &values)
}

fn differ(n: u32, of: u32, texts: &Texts) -> [(&'static str, String); 3] {
    let (n, of) = (u64::from(n), u64::from(of));
    let share = shares::of(&[n, of.saturating_sub(n)]).first().copied().unwrap_or_default();
    [("differing", number(n, texts)), ("of", number(of, texts)), ("percent", shares::spoken(share, n, of, texts))]
}

/// A piece of a bar as a screen reader says it.
pub(super) fn spoken(of: &SourcePair, what: ComparedField, how: Accord, n: u32, texts: &Texts) -> String {
    let (pair, label) = (pair(of, texts), accord(how, texts));
    let (n, total) = (number(n.into(), texts), number(of.both.into(), texts));
    let values =
        [("pair", pair.as_str()), ("field", field(what, texts)), ("label", label), ("differing", &n), ("of", &total)];
    texts.with("chart.disagreements.mark", &values)
}

/// "Libya, Cycle 4".
pub(super) fn review(dispute: &CalendarDispute, texts: &Texts) -> String {
    [dispute.state.clone(), words::cycle(dispute.cycle, texts)].join(texts.get("chart.list.comma"))
}

pub(super) fn words<'a>(figures: &'a Disagreements, texts: &'a Texts) -> Words<'a> {
    let title = texts.get("chart.disagreements.title").to_owned();
    let note = texts.get("chart.disagreements.note").to_owned();
    let foot = figures.basis.foot(&[note], texts);
    let columns = ["sources", "what", "both", "given", "differing", "share"];
    Words {
        kind: ChartKind::Disagreements,
        desc: texts.get("chart.disagreements.desc").to_owned(),
        sentence: sentence(figures, texts),
        columns: columns.map(|name| texts.get(&format!("chart.disagreements.column.{name}")).to_owned()).to_vec(),
        rows: rows(figures, texts),
        title,
        foot,
    }
}

/// What a row of the table is on.
enum Record<'a> {
    /// Two sources in anything.
    Anything(&'a SourcePair),
    /// One field of theirs.
    Field(&'a SourcePair, &'a FieldInDispute),
    /// Two answers that differ.
    Answers(&'a SourcePair, &'a (Response, Response, u32)),
    /// A review on whose day the sources of the calendar differ.
    Calendar(&'a CalendarDispute),
}

impl Record<'_> {
    fn cells(&self, texts: &Texts) -> Vec<String> {
        let (of, what, given, differing) = match *self {
            Record::Anything(of) => (of, texts.get("chart.disagreements.anything").to_owned(), of.both, of.differing),
            Record::Field(of, one) => (of, field(one.field, texts).to_owned(), one.given, one.differing),
            Record::Answers(of, &(first, second, n)) => {
                let answered = of.answers.iter().fold(0u32, |sum, (.., n)| sum.saturating_add(*n));
                (of, between(of, (first, second), texts), answered, n)
            }
            Record::Calendar(dispute) => {
                let what = format!("{}: {}", review(dispute, texts), measure::clean(&dispute.text));
                let blank = String::new;
                return vec![dispute.source.clone(), what, blank(), blank(), blank(), blank()];
            }
        };
        let share = if given == 0 { String::new() } else { differ(differing, given, texts)[2].1.clone() };
        let cells = [of.both, given, differing].map(|n| n.to_string());
        [vec![pair(of, texts), what], cells.to_vec(), vec![share]].concat()
    }
}

/// A row for each field of each pair of sources, for each pair of answers that differ, and for each review
/// on whose day the sources of the calendar differ.
fn rows<'a>(figures: &'a Disagreements, texts: &'a Texts) -> Rows<'a> {
    let mut records = Vec::new();
    for pair in &figures.pairs {
        records.push(Record::Anything(pair));
        records.extend(pair.fields.iter().map(|field| Record::Field(pair, field)));
        records.extend(answers::differing(pair).map(|answers| Record::Answers(pair, answers)));
    }
    records.extend(figures.calendar.iter().map(Record::Calendar));
    Rows::of(records.into_iter(), |record| record.cells(texts))
}

/// "Working Group report: Noted; UPR Info: Supported".
fn between(pair: &SourcePair, (first, second): (Response, Response), texts: &Texts) -> String {
    let (one, other) = (crate::answers::label(Some(first), texts), crate::answers::label(Some(second), texts));
    let values = [("first", pair.names.0.as_str()), ("second", &pair.names.1), ("one", &one), ("other", &other)];
    texts.with("chart.disagreements.between", &values)
}

fn sentence(figures: &Disagreements, texts: &Texts) -> String {
    let mut sentences = vec![nothing(figures, texts).unwrap_or_else(|| compared(figures, texts))];
    if !figures.calendar.is_empty() {
        let names: Vec<String> = figures.calendar.iter().map(|dispute| review(dispute, texts)).collect();
        let names = names.join(texts.get("chart.list.semicolon"));
        let n = figures.calendar.len() as u64;
        sentences.push(plural("chart.disagreements.on_days", n, texts, &[("reviews", &names)]));
    }
    words::sentences(sentences.iter().map(String::as_str))
}

fn compared(figures: &Disagreements, texts: &Texts) -> String {
    let records = figures.basis.rows.unwrap_or_default();
    let values = differ(figures.differing, records, texts);
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut sentences = vec![plural("chart.disagreements.sentence", records.into(), texts, &values)];
    if let Some(first) = figures.pairs.first() {
        let mut fields: Vec<&FieldInDispute> = first.fields.iter().filter(|field| field.differing > 0).collect();
        fields.sort_by_key(|field| (Reverse(field.differing), field.field));
        let most = fields.into_iter().take(NAMED).map(|one| {
            let share = share(one, texts);
            texts.with("chart.disagreements.most_field", &[("field", field(one.field, texts)), ("share", &share)])
        });
        let most = most.collect::<Vec<_>>().join(texts.get("chart.list.semicolon"));
        let names = [("pair", pair(first, texts)), ("most", most)];
        if !names[1].1.is_empty() {
            let names = [(names[0].0, names[0].1.as_str()), (names[1].0, names[1].1.as_str())];
            sentences.push(texts.with("chart.disagreements.most", &names));
        }
        let mut differing: Vec<&(Response, Response, u32)> = answers::differing(first).collect();
        differing.sort_by_key(|(one, other, n)| (Reverse(*n), *one, *other));
        let said = differing.into_iter().take(NAMED).map(|one| answers::said(first, *one, texts));
        sentences.extend(said);
    }
    words::sentences(sentences.iter().map(String::as_str))
}
