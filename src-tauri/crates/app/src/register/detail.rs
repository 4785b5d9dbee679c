//! One recommendation in full: what is shown and why, what each source says, what was done to it.

use placard_casefile::{Line, Recommendation};
use placard_domain::attestation::{Origin, Why};
use placard_domain::{Attestation, Clause, PartialDate, Provider, RecommendationDraft, shown};
use placard_register::Query;
use placard_register::words::folded;

use crate::views::register::{
    AssessmentView, AttestationView, HistoryLine, NamedValue, RecommendationDetail, RecommendationQuery, ShownField,
};
use crate::{App, AppError, Desk};

impl App {
    pub(crate) fn recommendation(&mut self, query: RecommendationQuery) -> Result<RecommendationDetail, AppError> {
        let desk = self.desk(&query.lang)?;
        let numbers = desk.case.recommendation_numbers(std::slice::from_ref(&query.id))?;
        let record = desk.case.recommendations(&numbers)?.pop().ok_or_else(|| AppError::not_found(&query.id))?;
        desk.detail(&record)
    }
}

impl Desk<'_> {
    fn detail(&self, record: &Recommendation) -> Result<RecommendationDetail, AppError> {
        let shown = shown(&record.own, &record.attestations);
        let can_split = record.attestations.len() > 1;
        let mut ordered: Vec<&Attestation> = record.attestations.iter().collect();
        ordered.sort_by_key(|attestation| attestation.provider);
        let attestations = ordered
            .into_iter()
            .map(|attestation| self.attestation(attestation, &record.attestations, can_split))
            .collect::<Result<Vec<_>, _>>()?;
        let mut history = self.case.history(record)?.iter().map(|line| self.history_line(line)).collect::<Vec<_>>();
        history.extend(attestations.iter().map(|attestation| HistoryLine {
            when: attestation.read.clone(),
            what: self.texts.with("history.imported", &[("file", &attestation.file), ("row", &attestation.place)]),
        }));
        Ok(RecommendationDetail {
            row: self.register_row(record, &Query::read("")).ok_or_else(|| AppError::not_found(&record.id))?,
            text: shown.values.text.clone(),
            fields: shown.origins.iter().map(|origin| self.shown_field(origin, &shown.values)).collect(),
            attestations,
            assessment: AssessmentView {
                level: record.own.assessment,
                evidence: record.own.evidence.clone(),
                date: record.own.assessed,
            },
            history,
            rev: record.rev,
        })
    }

    fn shown_field(&self, origin: &Origin, values: &RecommendationDraft) -> ShownField {
        let value = self.values(values).into_iter().find(|(field, _)| *field == origin.field);
        let names = |providers: &[Provider]| {
            let names: Vec<String> = providers.iter().map(|provider| self.provider(*provider)).collect();
            names.join(self.texts.get("filter.or"))
        };
        let (sources, others) = (names(&origin.sources), names(&origin.others));
        let key = match origin.why {
            Why::OnlySource => "why.only_source",
            Why::Agree => "why.agree",
            Why::Precedence => "why.precedence",
            Why::Corrected => "why.corrected",
        };
        ShownField {
            field: origin.field.to_owned(),
            name: self.field_name(origin.field),
            value: value.map(|(_, value)| value).unwrap_or_default(),
            why: self.texts.with(key, &[("source", &sources), ("sources", &sources), ("others", &others)]),
            disagreeing: !origin.others.is_empty(),
            corrected: origin.why == Why::Corrected,
        }
    }

    fn attestation(
        &self,
        attestation: &Attestation,
        all: &[Attestation],
        can_split: bool,
    ) -> Result<AttestationView, AppError> {
        let says = &attestation.says;
        let source = self.case.source(&attestation.source_id)?;
        let read = source.as_ref().map(|source| self.texts.date(&PartialDate::day(source.created.date_naive())));
        let left_out = ["text", "recommending_states"];
        let met = clause_met(says, all).map(|clause| ("clause_met", clause.text.clone()));
        let fields = self.values(says).into_iter().filter(|(field, _)| !left_out.contains(field)).chain(met);
        Ok(AttestationView {
            id: attestation.id.clone(),
            source: attestation.provider,
            source_name: self.provider(attestation.provider),
            file: source.map(|source| source.record.title).unwrap_or_default(),
            place: attestation.row.to_string(),
            read: read.unwrap_or_default(),
            recommending: says.recommending_states.iter().map(|state| self.named_state(*state)).collect(),
            text: says.text.clone(),
            fields: fields.map(|(field, value)| NamedValue { name: self.field_name(field), value }).collect(),
            can_split,
        })
    }

    /// Everything that is said, field by field, as it is shown; what is not said is left out.
    pub(crate) fn values(&self, says: &RecommendationDraft) -> Vec<(&'static str, String)> {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let list = |values: &[String]| values.join(self.texts.get("filter.or"));
        let states: Vec<String> = says.recommending_states.iter().map(|state| self.named_state(*state).name).collect();
        let mut values = vec![
            ("text", says.text.clone()),
            ("recommending_states", list(&states)),
            ("recommending_other", text(&says.recommending_other)),
            ("cycle", says.cycle.map(|n| n.to_string()).unwrap_or_default()),
            ("session", says.session.map(|n| n.to_string()).unwrap_or_default()),
            ("paragraph", text(&says.paragraph)),
            ("response", says.response.map(|answer| self.answer(Some(answer))).unwrap_or_default()),
            ("state_words", text(&says.state_words)),
            ("themes", list(&says.themes)),
            ("persons", list(&says.persons)),
            (
                "category",
                says.category.map(|n| self.texts.get(&format!("category.{n}")).to_owned()).unwrap_or_default(),
            ),
            ("sdgs", list(&says.sdgs)),
            ("symbol", text(&says.symbol)),
            ("position_source", text(&says.position_source)),
            ("date", says.date.map(|date| self.texts.date(&date)).unwrap_or_default()),
            ("comment", text(&says.comment)),
            ("source_key", text(&says.source_key)),
            ("group", text(&says.group)),
            ("clauses", list(&says.clauses.iter().map(|clause| self.clause(clause)).collect::<Vec<_>>())),
            ("note", text(&says.note)),
            ("page", says.page.map(|n| n.to_string()).unwrap_or_default()),
        ];
        values.retain(|(_, value)| !value.is_empty());
        values
    }

    /// A clause as a report prints it: its States in a bracket.
    fn clause(&self, clause: &Clause) -> String {
        let states: Vec<String> =
            clause.recommending_states.iter().map(|state| self.named_state(*state).name).collect();
        format!("{} ({})", clause.text, states.join(self.texts.get("chart.list.comma")))
    }

    /// The name of a field or column of the register.
    pub(crate) fn field_name(&self, field: &str) -> String {
        let field = match field {
            "recommending_states" => "recommending",
            "source_id" | "row" | "group_n" => "sources",
            other => other,
        };
        for area in ["register.column", "register.field"] {
            let key = format!("{area}.{field}");
            let name = self.texts.get(&key);
            if name != key {
                return name.to_owned();
            }
        }
        field.to_owned()
    }

    fn history_line(&self, line: &Line) -> HistoryLine {
        let fields: Vec<String> = line
            .fields
            .iter()
            .filter(|field| {
                !["key", "content", "core", "source_id", "row", "group_n", "recommendation_n"].contains(&field.as_str())
            })
            .map(|field| self.field_name(field))
            .collect();
        let what = match line.label.as_str() {
            "import_register" if fields.is_empty() => self.texts.get("history.joined").to_owned(),
            "import_register" => self.texts.get("history.updated").to_owned(),
            "join_recommendations" | "split_recommendation" => self.texts.get("history.joined").to_owned(),
            "undo" => self.texts.get("history.undone").to_owned(),
            _ => {
                let fields = fields.join(self.texts.get("filter.or"));
                self.texts.with("history.changed", &[("fields", &fields)])
            }
        };
        HistoryLine { when: self.texts.date(&PartialDate::day(line.at.date_naive())), what }
    }
}

/// The clause of a report by which a row of another source met the recommendation; none where it has all of its words.
fn clause_met<'a>(says: &RecommendationDraft, all: &'a [Attestation]) -> Option<&'a Clause> {
    let words = folded(&says.text);
    let others = all.iter().map(|other| &other.says).filter(|other| !other.clauses.is_empty());
    let clauses = others.filter(|other| folded(&other.text) != words).flat_map(|other| &other.clauses);
    clauses.into_iter().find(|clause| folded(&clause.text) == words)
}
