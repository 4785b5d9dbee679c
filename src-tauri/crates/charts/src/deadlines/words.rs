//! What the agenda says: titles, days left, the sentence, and the table.

use chrono::{Datelike, NaiveDate};
use placard_domain::deadline::{Side, Unit};
use placard_domain::{DeadlineRule, PartialDate, Stage, Texts};

use super::agenda::{self, Section};
use super::{Deadlines, Due, DueState, DueWhat};
use crate::chart::ChartKind;
use crate::header::Words;
use crate::table::Rows;
use crate::words as shared;

/// How many of the next entries the sentence names.
const NAMED: usize = 3;

/// What is due, in a few words.
pub(super) fn title(due: &Due, texts: &Texts) -> String {
    match &due.what {
        DueWhat::Session { number } => texts.with("chart.deadlines.session", &[("session", &number.to_string())]),
        DueWhat::Event { stage, kind } => {
            let kind = texts.get(&format!("kind.{}", kind.code())).to_owned();
            let stage_words = texts.get(&format!("stage.{}", stage.code())).to_owned();
            match stage {
                Stage::Review => of_state(due, &kind, texts),
                _ => {
                    let title = texts.with("chart.timeline.at_stage", &[("title", &kind), ("stage", &stage_words)]);
                    of_state(due, &title, texts)
                }
            }
        }
        DueWhat::Ask { to } => {
            let title = texts.with("chart.deadlines.ask", &[("to", to)]);
            of_state(due, &title, texts)
        }
        DueWhat::Rule { rule, session } => {
            let key = format!("chart.deadlines.rule.{}", rule.rule.code());
            texts.with(&key, &[("session", &session.to_string())])
        }
    }
}

/// "Iceland: Deadline (National report)".
fn of_state(due: &Due, title: &str, texts: &Texts) -> String {
    match due.states.as_slice() {
        [one] => texts.with("chart.deadlines.of_state", &[("state", &one.name), ("title", title)]),
        _ => title.to_owned(),
    }
}

/// What stands below the title: whose it is, how it was calculated, and its text.
pub(super) fn about(due: &Due, texts: &Texts) -> String {
    let own = if due.own { texts.get("chart.deadlines.own").to_owned() } else { String::new() };
    let calculated = match &due.what {
        DueWhat::Rule { rule, .. } => calculated(rule, texts),
        _ => String::new(),
    };
    let parts = [own, calculated, due.text.trim().to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn calculated(rule: &DeadlineRule, texts: &Texts) -> String {
    let (least, most) = rule.distance;
    let most_words = distance(most, rule.unit, texts);
    let far = match least == most {
        true => most_words,
        false => texts.with("chart.deadlines.range", &[("least", &least.to_string()), ("most", &most_words)]),
    };
    let key = match rule.side {
        Side::BeforeSession => "chart.deadlines.calculated.before_session",
        Side::AfterSession => "chart.deadlines.calculated.after_session",
    };
    let calculated = texts.with(key, &[("distance", &far)]);
    match rule.published {
        Some((n, unit)) if (n, n, unit) != (least, most, rule.unit) => {
            let published = distance(n, unit, texts);
            texts.with("chart.deadlines.published", &[("calculated", &calculated), ("published", &published)])
        }
        _ => calculated,
    }
}

fn distance(n: u8, unit: Unit, texts: &Texts) -> String {
    shared::plural(&format!("chart.deadlines.unit.{}", unit.code()), n.into(), texts, &[])
}

/// When, as the date is known.
pub(super) fn date(due: &Due, texts: &Texts) -> String {
    due.date.map_or_else(|| texts.get("chart.timeline.no_date").to_owned(), |date| texts.date(&date))
}

/// How far it is: days left, days overdue, or days since it was asked. Empty without a date.
pub(super) fn left(due: &Due, as_of: NaiveDate, texts: &Texts) -> String {
    let Some(date) = due.date else { return String::new() };
    let days = |key: &str, n: i64| shared::plural(key, n.unsigned_abs(), texts, &[]);
    let (first, last) = agenda::days_left(&date, as_of);
    match agenda::section(due, as_of) {
        Section::Overdue => days("chart.deadlines.left.overdue", last),
        Section::Open if last >= 0 => String::new(),
        Section::Open => days("chart.deadlines.left.open", last),
        Section::Month(_) if last == 0 => texts.get("chart.deadlines.left.today").to_owned(),
        Section::Month(_) if first == last => days("chart.deadlines.left.days", first),
        Section::Month(_) if first <= 0 => days("chart.deadlines.left.within", last),
        Section::Month(_) => {
            let values = [("first", &*shared::number(first.unsigned_abs(), texts))];
            shared::plural("chart.deadlines.left.between", last.unsigned_abs(), texts, &values)
        }
    }
}

pub(super) fn heading(section: Section, texts: &Texts) -> String {
    match section {
        Section::Overdue => texts.get("chart.deadlines.overdue").to_owned(),
        Section::Open => texts.get("chart.deadlines.open").to_owned(),
        Section::Month(month) => match PartialDate::month(month.year(), month.month()) {
            Ok(month) => texts.date(&month),
            Err(_) => month.year().to_string(),
        },
    }
}

/// A State, marked where its place is only deduced.
pub(super) fn state(state: &DueState, texts: &Texts) -> String {
    if state.inferred { texts.with("chart.deadlines.inferred", &[("state", &state.name)]) } else { state.name.clone() }
}

/// An entry as a screen reader says it.
pub(super) fn spoken(due: &Due, as_of: NaiveDate, texts: &Texts) -> String {
    let when = [date(due, texts), left(due, as_of, texts)].into_iter().filter(|part| !part.is_empty());
    let when = when.collect::<Vec<_>>().join(texts.get("chart.list.comma"));
    let states = match due.states.as_slice() {
        [] | [_] => String::new(),
        several => texts.plural("chart.states", several.len(), &[]),
    };
    let about = [about(due, texts), states].into_iter().filter(|part| !part.is_empty());
    let about = about.collect::<Vec<_>>().join(" · ");
    let values = [("date", when.as_str()), ("title", &title(due, texts)), ("about", &about)];
    let key = if about.is_empty() { "chart.deadlines.mark_short" } else { "chart.deadlines.mark" };
    texts.with(key, &values)
}

pub(super) fn as_of(figures: &Deadlines, texts: &Texts) -> String {
    texts.with("chart.timeline.as_of", &[("date", &texts.date(&PartialDate::day(figures.basis.as_of)))])
}

/// Why there is nothing to show.
pub(super) fn nothing(figures: &Deadlines, texts: &Texts) -> String {
    let date = texts.date(&PartialDate::day(figures.basis.as_of));
    match (figures.basis.rows, &figures.state) {
        (Some(0), _) => texts.get("chart.absences.no_state").to_owned(),
        (_, Some(state)) => texts.with("chart.deadlines.nothing_state", &[("date", &date), ("state", state)]),
        (_, None) => texts.with("chart.deadlines.nothing", &[("date", &date)]),
    }
}

fn sentence(figures: &Deadlines, dues: &[(Section, &Due)], texts: &Texts) -> String {
    if dues.is_empty() {
        return nothing(figures, texts);
    }
    let as_of = texts.date(&PartialDate::day(figures.basis.as_of));
    let next = dues.iter().filter(|(section, _)| matches!(section, Section::Month(_)));
    let next = next.take(NAMED).map(|(_, due)| {
        let key = match due.what {
            DueWhat::Rule { .. } => "chart.deadlines.next_calculated",
            _ => "chart.deadlines.next",
        };
        texts.with(key, &[("title", &title(due, texts)), ("date", &date(due, texts))])
    });
    let next = next.collect::<Vec<_>>().join(texts.get("chart.list.semicolon"));
    let mut said = match next.is_empty() {
        true => nothing(figures, texts),
        false => texts.with("chart.deadlines.sentence", &[("date", &as_of), ("next", &next)]),
    };
    for (section, key) in
        [(Section::Overdue, "chart.deadlines.sentence_overdue"), (Section::Open, "chart.deadlines.sentence_open")]
    {
        let n = dues.iter().filter(|(other, _)| *other == section).count();
        if n > 0 {
            said.push_str(texts.get("sentence.separator"));
            said.push_str(&shared::plural(key, n as u64, texts, &[]));
        }
    }
    said
}

/// `dues` are in the order of the agenda.
pub(super) fn words<'a>(figures: &'a Deadlines, dues: &'a [(Section, &Due)], texts: &'a Texts) -> Words<'a> {
    let columns = ["date", "left", "what", "states", "known", "detail", "source"];
    let columns = columns.map(|column| texts.get(&format!("chart.column.{column}")).to_owned()).to_vec();
    let known = move |due: &Due| {
        let key = match due.what {
            DueWhat::Rule { .. } => "chart.deadlines.key.calculated",
            _ if due.own => "chart.deadlines.key.own",
            _ => "chart.deadlines.key.recorded",
        };
        texts.get(key).to_owned()
    };
    let row = move |(_, due): &(Section, &Due)| {
        let states: Vec<String> = due.states.iter().map(|one| state(one, texts)).collect();
        vec![
            date(due, texts),
            left(due, figures.basis.as_of, texts),
            title(due, texts),
            states.join(texts.get("chart.list.comma")),
            known(due),
            about(due, texts),
            due.source.clone(),
        ]
    };
    let title = match &figures.state {
        Some(state) => texts.with("chart.deadlines.title_state", &[("state", state)]),
        None => texts.get("chart.deadlines.title").to_owned(),
    };
    let foot = figures.basis.foot(&[texts.get("chart.deadlines.note").to_owned()], texts);
    Words {
        kind: ChartKind::Deadlines,
        desc: texts.get("chart.deadlines.desc").to_owned(),
        sentence: sentence(figures, dues, texts),
        columns,
        rows: Rows::of(dues.iter(), row),
        title,
        foot,
    }
}
