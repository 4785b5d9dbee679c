//! What of the register is printed: answers by cycle, an extract, and who recommended what before.

use std::collections::BTreeMap;

use chrono::Datelike;
use placard_briefing::{Content, Paragraph, Preset, Recommendation as Printed, Table};
use placard_casefile::{Recommendation, RecordKind};
use placard_charts::ChartKind;
use placard_domain::filter::{Column, Order};
use placard_domain::{Implementation, Iso3, RegisterFilter, shown};
use placard_register::Register;
use placard_register::figures::Answers;

use super::asked::Asked;
use super::part::{Cited, Part};

use crate::{AppError, Desk};

/// Rows of an extract of the register at most.
const MOST_ROWS: usize = 500;
/// Recommendations of a page at most: it tells how many there are.
const MOST_ON_A_PAGE: usize = 24;
/// Recommendations to other States that a page shows where there are none to this one.
const MOST_TO_OTHERS: usize = 6;
/// Words of the State that only repeat its answer ("Accepted", "Supported/Noted").
const WORDS_OF_AN_ANSWER: usize = 3;

/// How a list of recommendations is printed.
struct Listed<'a> {
    filter: RegisterFilter,
    most: usize,
    /// Whether each stands under its theme.
    by_theme: bool,
    /// Whether each says to which State it was made.
    names_state: bool,
    /// Key of the heading that says how many of how many there are.
    heading: &'a str,
}

impl Desk<'_> {
    /// What the State was recommended, as the chart of its answers tells it; none where the register has nothing.
    pub(super) fn answers_part(&mut self, asked: &Asked) -> Result<Option<Part>, AppError> {
        if self.looked_at(&asked.filter)?.selection.total == 0 {
            return Ok(None);
        }
        let unknown = self.texts.get("chart.cycle.no_record");
        let chart = self.asked_chart(ChartKind::Responses, asked)?;
        let placard_charts::Table { columns, mut rows, caption, .. } = chart.table;
        // A cycle of which the file knows nothing has nothing to say on a page.
        rows.retain(|row| row.last().map(String::as_str) != Some(unknown));
        let is_used = |column: &usize| {
            rows.iter().any(|row| row.get(*column).is_some_and(|cell| !cell.is_empty() && cell != "0"))
        };
        let used: Vec<usize> = (0..columns.len()).filter(is_used).collect();
        let kept = |row: &Vec<String>| used.iter().filter_map(|column| row.get(*column).cloned()).collect();
        let table = Table { columns: kept(&columns), rows: rows.iter().map(kept).collect(), basis: caption };
        Ok(Some(Part::new(Content::Table(table), Cited::default())))
    }

    /// An extract of the register; on a page for a mission whose State recommended nothing to this one, what it
    /// recommended to others.
    pub(super) fn register_part(&mut self, asked: &Asked) -> Result<Option<Part>, AppError> {
        if asked.preset == Preset::Mission {
            let Some(mission) = asked.mission else { return Ok(None) };
            if self.looked_at(&asked.by(Some(mission)))?.selection.total > 0 {
                return Ok(None);
            }
            let (filter, heading) = (elsewhere(asked, mission), "briefing.section.register");
            return self.listed(Listed { filter, most: MOST_TO_OTHERS, by_theme: false, names_state: true, heading });
        }
        let list = Listed {
            filter: asked.filter.clone(),
            most: MOST_ROWS,
            by_theme: false,
            names_state: false,
            heading: "briefing.section.register",
        };
        self.listed(list)
    }

    /// Earlier recommendations on the theme; the page says where there are none.
    pub(super) fn earlier_part(&mut self, asked: &Asked) -> Result<Part, AppError> {
        let by_theme = asked.filter.themes.len() > 1;
        let (filter, heading) = (asked.filter.clone(), "briefing.section.earlier");
        let list = Listed { filter, most: MOST_ON_A_PAGE, by_theme, names_state: false, heading };
        Ok(self.listed(list)?.unwrap_or_else(nothing))
    }

    /// What the State of the mission recommended; the page says where it recommended nothing.
    pub(super) fn yours_part(&mut self, asked: &Asked) -> Result<Option<Part>, AppError> {
        let Some(mission) = asked.mission else { return Ok(None) };
        let (filter, heading) = (asked.by(Some(mission)), "briefing.section.yours");
        let list = Listed { filter, most: MOST_ON_A_PAGE, by_theme: true, names_state: false, heading };
        Ok(Some(self.listed(list)?.unwrap_or_else(nothing)))
    }

    /// "Norway made 7 recommendations to it, in 2010 and 2015. Supported: 4; noted: 3."; where it made none, what it
    /// recommended to others.
    pub(super) fn mission_summary(&mut self, asked: &Asked) -> Result<Vec<String>, AppError> {
        let Some(mission) = asked.mission else { return Ok(Vec::new()) };
        let figures = self.figures(&asked.by(Some(mission)))?;
        let total = figures.answers.total();
        let mut values = self.mission_values(asked, mission).to_vec();
        if total == 0 {
            return self.never_recommended(asked, mission, values);
        }
        let cycles = figures.cycles.iter().map(|cycle| self.texts.with("cycle.n", &[("n", &cycle.to_string())]));
        let cycles = cycles.collect::<Vec<_>>().join(self.texts.get("chart.list.comma"));
        values.push(("cycles", cycles));
        let made = self.counted_in("briefing.yours.made", total, &figures.source, &values);
        let answers = figures.answers;
        let answers = [
            ("supported", answers.supported),
            ("supported_in_part", answers.supported_in_part),
            ("noted", answers.noted),
            ("pending", answers.pending),
            ("no_response", answers.no_response),
            ("not_recorded", answers.not_recorded),
        ];
        let answers: Vec<String> = answers
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(code, n)| {
                let key = format!("answer.{code}");
                self.texts.with("filter.line", &[("name", self.texts.get(&key)), ("values", &n.to_string())])
            })
            .collect();
        let answered = self.texts.with("briefing.yours.answers", &[("answers", &answers.join(" · "))]);
        Ok(vec![made, answered])
    }

    /// That a State made no recommendation to the State under review, and how many to others.
    fn never_recommended(
        &mut self,
        asked: &Asked,
        mission: Iso3,
        mut values: Vec<(&'static str, String)>,
    ) -> Result<Vec<String>, AppError> {
        let (none, others) = match asked.filter.themes.is_empty() {
            true => ("briefing.yours.none", "briefing.yours.others"),
            false => ("briefing.yours.none_on", "briefing.yours.others_on"),
        };
        let none = self.filled(none, &values);
        let figures = self.figures(&elsewhere(asked, mission))?;
        let others = match figures.answers.total() {
            0 => self.filled("briefing.yours.no_others", &values),
            n => {
                values.push(("states", self.texts.plural("briefing.states", figures.states, &[])));
                self.counted_in(others, n, &figures.source, &values)
            }
        };
        Ok(vec![none, others])
    }

    fn mission_values(&self, asked: &Asked, mission: Iso3) -> [(&'static str, String); 3] {
        let (state, mission) = (self.named_state(asked.state).name, self.named_state(mission).name);
        [("state", state), ("mission", mission), ("themes", self.theme_words(asked))]
    }

    /// The themes that are meant, in one line.
    pub(super) fn theme_words(&self, asked: &Asked) -> String {
        asked.filter.themes.join(" · ")
    }

    fn filled(&self, key: &str, values: &[(&str, String)]) -> String {
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.texts.with(key, &values)
    }

    fn counted_in(&self, key: &str, n: u32, source: &str, values: &[(&str, String)]) -> String {
        let mut values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        values.push(("source", source));
        self.texts.plural(key, n as usize, &values)
    }

    /// The recommendations that a filter leaves, the newest session first; none where it leaves none.
    fn listed(&mut self, list: Listed<'_>) -> Result<Option<Part>, AppError> {
        let selection = &self.looked_at(&list.filter)?.selection;
        let (total, by_source) = (selection.total as usize, selection.by_source.clone());
        if total == 0 {
            return Ok(None);
        }
        let order = Order { by: Some(Column::Session), descending: true };
        let numbers = self.window(&list.filter, order, 0, list.most)?;
        let records = self.case.recommendations(&numbers)?;
        if !self.notes_leave() {
            let with_evidence = records.iter().filter(|record| record.own.evidence.is_some()).count();
            self.stay_counted(RecordKind::Recommendation, "withheld.evidence", with_evidence);
        }
        let mut cited = Cited::default();
        let mut known = BTreeMap::new();
        let mut printed = records
            .iter()
            .map(|record| self.printed_recommendation(record, &list, &mut cited, &mut known))
            .collect::<Result<Vec<_>, _>>()?;
        // Themes in the order in which the newest recommendation on each comes.
        let mut themes: Vec<Option<String>> = Vec::new();
        for one in &printed {
            if !themes.contains(&one.theme) {
                themes.push(one.theme.clone());
            }
        }
        printed.sort_by_key(|one| themes.iter().position(|theme| *theme == one.theme));
        let (shown, all) = (printed.len().to_string(), total.to_string());
        let heading = self.texts.get(list.heading);
        // Where sources differ, no figure of one of them says what is listed here.
        let differ = by_source.iter().any(|source| source.records as usize != total);
        let sources = by_source.iter().filter(|_| differ).map(|source| {
            let values = [("name", self.provider(source.provider)), ("values", source.records.to_string())];
            self.filled("filter.line", &values)
        });
        let counted =
            if printed.len() == total { all } else { self.filled("briefing.of", &[("n", shown), ("all", all)]) };
        let counted = std::iter::once(counted).chain(sources).collect::<Vec<_>>().join(" · ");
        let heading = self.texts.with("briefing.heading", &[("heading", heading), ("n", &counted)]);
        let part = Part::new(Content::Recommendations(printed), cited);
        Ok(Some(Part { heading: Some(heading), ..part }))
    }

    fn printed_recommendation(
        &self,
        record: &Recommendation,
        list: &Listed<'_>,
        cited: &mut Cited,
        known: &mut BTreeMap<String, (Option<String>, Option<String>)>,
    ) -> Result<Printed, AppError> {
        let values = shown(&record.own, &record.attestations).values;
        let mut by: Vec<String> = values.recommending_states.iter().map(|one| self.named_state(*one).name).collect();
        by.extend(values.recommending_other);
        let mut attestations: Vec<_> = record.attestations.iter().collect();
        attestations.sort_by_key(|attestation| attestation.provider);
        let mut sources = Vec::new();
        for attestation in attestations {
            let id = &attestation.source_id;
            if !known.contains_key(id) {
                known.insert(id.clone(), (self.citation(Some(id))?, self.source_url(Some(id))?));
            }
            let Some((citation, url)) = known.get(id) else { continue };
            let number = cited.cite_at(citation.as_deref(), url.as_deref());
            sources.extend(number.into_iter().filter(|number| !sources.contains(number)).collect::<Vec<_>>());
        }
        let session = values.session.and_then(|session| self.reference.session(session));
        let year = session.map(|session| session.dates.first_day().year());
        Ok(Printed {
            paragraph: values.paragraph,
            text: values.text,
            by,
            cycle: values.cycle.or(session.map(|session| session.cycle)).unwrap_or_default(),
            year: year.or(values.date.map(|date| date.first_day().year())),
            response: values.response,
            answer: self.answer(values.response),
            state_words: state_words(record, values.state_words),
            assessment: self.assessed(record),
            evidence: record.own.evidence.clone().filter(|_| self.notes_leave()),
            theme: list.by_theme.then(|| theme_of(&values.themes, &list.filter.themes)).flatten(),
            to: values.state_under_review.filter(|_| list.names_state).map(|state| self.named_state(state).name),
            sources,
        })
    }

    /// How far the delegation sees it carried out, and as of when.
    fn assessed(&self, record: &Recommendation) -> Option<String> {
        let own = &record.own;
        if own.assessment == Implementation::NotAssessed {
            return None;
        }
        let key = format!("implementation.{}", own.assessment.code());
        let level = self.texts.get(&key);
        let dated = |date| self.texts.with("briefing.assessed", &[("level", level), ("date", &self.texts.date(&date))]);
        Some(own.assessed.map_or_else(|| level.to_owned(), dated))
    }

    /// What a filter leaves, counted in one source.
    pub(super) fn figures(&mut self, filter: &RegisterFilter) -> Result<Figures, AppError> {
        let reference = self.reference;
        let register: &Register = self.case.register(reference)?;
        let basis = register.basis(&register.select(filter, reference));
        let filter = RegisterFilter { sources: vec![basis], ..filter.clone() };
        let selection = register.select(&filter, reference);
        let by_cycle = register.by_cycle(&selection);
        let states = register.by_state_in_cycles(&selection).rows.len();
        let cycles = by_cycle.rows.iter().map(|(cycle, _)| *cycle).collect();
        Ok(Figures { answers: by_cycle.all, cycles, states, source: self.provider(basis) })
    }
}

/// A count of one source.
pub(super) struct Figures {
    pub(super) answers: Answers,
    /// Cycles in which the records are.
    cycles: Vec<u8>,
    /// States under review that they are of.
    states: usize,
    /// Name of the source.
    pub(super) source: String,
}

/// What a State recommended on the themes to whomever.
fn elsewhere(asked: &Asked, mission: Iso3) -> RegisterFilter {
    RegisterFilter { recommending: vec![mission], themes: asked.filter.themes.clone(), ..RegisterFilter::default() }
}

/// The State's own words: not those that only repeat its answer, nor the sentence that opens a group of a report.
fn state_words(record: &Recommendation, words: Option<String>) -> Option<String> {
    let opens_group =
        |words: &String| record.attestations.iter().any(|attestation| attestation.says.group.as_ref() == Some(words));
    words.filter(|words| words.split_whitespace().count() > WORDS_OF_AN_ANSWER && !opens_group(words))
}

/// The theme under which a recommendation stands on a page on `asked` themes.
fn theme_of(themes: &[String], asked: &[String]) -> Option<String> {
    themes.iter().find(|theme| asked.contains(theme)).or(themes.first()).cloned()
}

/// No recommendation: the page says so.
fn nothing() -> Part {
    Part::new(Content::Recommendations(Vec::new()), Cited::default())
}

/// A part of plain paragraphs.
pub(super) fn paragraphs(texts: Vec<String>) -> Part {
    Part::new(Content::Paragraphs(texts.into_iter().map(Paragraph::plain).collect()), Cited::default())
}
