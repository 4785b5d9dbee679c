//! How the register lies in the tables.

use chrono::{DateTime, Utc};
use placard_domain::{
    Attestation, Class, Implementation, Iso3, Own, PartialDate, Provider, RecommendationDraft, Response,
};
use rusqlite::{Connection, Params, Row as SqlRow, Statement, Transaction};
use uuid::Uuid;

use super::identity::Identity;
use super::printed::Printed;
use crate::error::CaseFileError;
use crate::record::{Row, Table, moment};

pub(crate) const RECOMMENDATION: Table = Table {
    name: "recommendation",
    columns: &["n", "text", "response", "state_words", "paragraph", "themes", "assessment", "evidence", "assessed"],
    title: &[],
    text: "text",
    also_searched: &[],
};

pub(crate) const ATTESTATION: Table = Table {
    name: "attestation",
    columns: &[
        "n",
        "recommendation_n",
        "provider",
        "source_id",
        "row",
        "key",
        "content",
        "core",
        "class",
        "state",
        "recommending",
        "recommending_other",
        "cycle",
        "session",
        "paragraph",
        "text",
        "response",
        "state_words",
        "symbol",
        "position_source",
        "themes",
        "persons",
        "sdgs",
        "category",
        "date",
        "comment",
        "source_key",
        "group_n",
        "report",
    ],
    title: &[],
    text: "text",
    also_searched: &[],
};

pub(crate) const VIEW: Table = Table {
    name: "view",
    columns: &["name", "filter", "sorting", "columns"],
    title: &[],
    text: "name",
    also_searched: &[],
};

/// The columns of an attestation that say something, in the order of [`says`].
const SAYS: &str = "class, state, recommending, recommending_other, cycle, session, paragraph, text, response, \
    state_words, symbol, position_source, themes, persons, sdgs, category, date, comment, source_key, report";

/// The columns that are told of when a newer file of the same source changes them.
pub(crate) const TOLD: [&str; 17] = [
    "response",
    "state_words",
    "text",
    "paragraph",
    "recommending",
    "recommending_other",
    "state",
    "cycle",
    "session",
    "themes",
    "persons",
    "sdgs",
    "category",
    "symbol",
    "position_source",
    "date",
    "comment",
];

/// A record of the register as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recommendation {
    /// Its number in the case file.
    pub n: i64,
    /// Identifier.
    pub id: String,
    /// What the delegation itself holds of it.
    pub own: Own,
    /// What sources say of it.
    pub attestations: Vec<Attestation>,
    /// How often it was written.
    pub rev: u32,
}

/// Records in ascending order of their number; `meant` is a condition on `r`.
pub(crate) fn records(
    conn: &Connection,
    meant: &str,
    params: impl Params,
    mut visit: impl FnMut(Recommendation) -> Result<(), CaseFileError>,
) -> Result<(), CaseFileError> {
    let sql = format!(
        "SELECT r.n, r.id, r.rev, r.text, r.response, r.state_words, r.paragraph, r.themes, r.assessment, r.evidence,
           r.assessed, a.id, a.provider, a.source_id, a.row, {}
         FROM recommendation AS r JOIN attestation AS a ON a.recommendation_n = r.n WHERE {meant} ORDER BY r.n, a.n",
        SAYS.split(", ").map(|column| format!("a.{column}")).collect::<Vec<_>>().join(", ")
    );
    let mut query = conn.prepare_cached(&sql)?;
    let mut rows = query.query(params)?;
    let mut open: Option<Recommendation> = None;
    while let Some(row) = rows.next()? {
        let n: i64 = row.get(0)?;
        if open.as_ref().is_none_or(|record| record.n != n)
            && let Some(done) = open.replace(record(row, n)?)
        {
            visit(done)?;
        }
        if let Some(record) = &mut open {
            record.attestations.push(attestation(row)?);
        }
    }
    open.map_or(Ok(()), visit)
}

fn record(row: &SqlRow, n: i64) -> Result<Recommendation, CaseFileError> {
    let code: String = row.get(8)?;
    let own = Own {
        text: row.get(3)?,
        response: text(row, 4)?.as_deref().and_then(Response::from_code),
        state_words: row.get(5)?,
        paragraph: row.get(6)?,
        themes: text(row, 7)?.map(|json| list(&json)),
        assessment: Implementation::from_code(&code).unwrap_or_default(),
        evidence: row.get(9)?,
        assessed: text(row, 10)?.and_then(|date| PartialDate::parse(&date).ok()),
    };
    Ok(Recommendation { n, id: row.get(1)?, own, attestations: Vec::new(), rev: row.get(2)? })
}

fn attestation(row: &SqlRow) -> Result<Attestation, CaseFileError> {
    let provider: String = row.get(12)?;
    Ok(Attestation {
        id: row.get(11)?,
        provider: Provider::from_code(&provider).unwrap_or(Provider::OwnTable),
        source_id: row.get(13)?,
        row: u64::try_from(row.get::<_, i64>(14)?).unwrap_or_default(),
        says: says(row, 15)?,
    })
}

/// What an attestation says, from the columns of [`SAYS`] that begin at `first`.
fn says(row: &SqlRow, first: usize) -> Result<RecommendationDraft, CaseFileError> {
    let column = |i: usize| text(row, first + i);
    let code = |i: usize| Ok::<_, CaseFileError>(column(i)?.unwrap_or_default());
    let Printed { group, clauses, note, page, confidence, reply } =
        column(19)?.map(|json| Printed::read(&json)).unwrap_or_default();
    let mut says = RecommendationDraft {
        class: Class::from_code(&code(0)?).unwrap_or_default(),
        state_under_review: code(1)?.parse().ok(),
        recommending_states: states(&code(2)?),
        recommending_other: column(3)?,
        cycle: row.get(first + 4)?,
        session: row.get(first + 5)?,
        paragraph: column(6)?,
        text: code(7)?,
        response: column(8)?.as_deref().and_then(Response::from_code),
        state_words: column(9)?,
        symbol: column(10)?,
        position_source: column(11)?,
        themes: column(12)?.map(|json| list(&json)).unwrap_or_default(),
        persons: column(13)?.map(|json| list(&json)).unwrap_or_default(),
        sdgs: column(14)?.map(|json| list(&json)).unwrap_or_default(),
        category: row.get(first + 15)?,
        date: column(16)?.and_then(|date| PartialDate::parse(&date).ok()),
        comment: column(17)?,
        source_key: column(18)?,
        group,
        clauses,
        note,
        page,
        confidence,
    };
    if let Some(reply) = reply {
        reply.answer(&mut says);
    }
    Ok(says)
}

fn text(row: &SqlRow, column: usize) -> Result<Option<String>, CaseFileError> {
    Ok(row.get(column)?)
}

/// States as one text: "FRA DEU".
pub(crate) fn states_text(states: &[Iso3]) -> String {
    states.iter().map(Iso3::as_str).collect::<Vec<_>>().join(" ")
}

pub(crate) fn states(text: &str) -> Vec<Iso3> {
    text.split(' ').filter_map(|code| code.parse().ok()).collect()
}

/// A list as JSON; none where it is empty.
pub(crate) fn list_text(list: &[String]) -> Option<String> {
    (!list.is_empty()).then(|| serde_json::to_string(list).unwrap_or_default())
}

fn list(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}

/// Where an attestation belongs.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub(crate) n: i64,
    pub(crate) record: i64,
    pub(crate) provider: Provider,
    pub(crate) row: u64,
    pub(crate) identity: Identity,
    pub(crate) says: RecommendationDraft,
}

/// The row of an attestation, as the change log holds it.
pub(crate) fn attestation_row(placed: &Placed, source_id: &str, group: i64) -> Row {
    let says = &placed.says;
    let state = says.state_under_review.map(|state| state.to_string()).unwrap_or_default();
    let mut row = Row::new();
    let mut put = |column: &str, value: serde_json::Value| row.insert(column.to_owned(), value);
    put("n", placed.n.into());
    put("recommendation_n", placed.record.into());
    put("provider", placed.provider.code().into());
    put("source_id", source_id.into());
    put("row", placed.row.into());
    put("key", placed.identity.key.into());
    put("content", placed.identity.content.into());
    put("core", placed.identity.core.into());
    put("class", says.class.code().into());
    put("state", state.into());
    put("recommending", states_text(&says.recommending_states).into());
    put("recommending_other", says.recommending_other.clone().into());
    put("cycle", says.cycle.into());
    put("session", says.session.into());
    put("paragraph", says.paragraph.clone().into());
    put("text", says.text.clone().into());
    put("response", says.response.map(Response::code).into());
    put("state_words", says.state_words.clone().into());
    put("symbol", says.symbol.clone().into());
    put("position_source", says.position_source.clone().into());
    put("themes", list_text(&says.themes).into());
    put("persons", list_text(&says.persons).into());
    put("sdgs", list_text(&says.sdgs).into());
    put("category", says.category.into());
    put("date", says.date.map(|date| date.to_string()).into());
    put("comment", says.comment.clone().into());
    put("source_key", says.source_key.clone().into());
    put("group_n", group.into());
    put("report", Printed::text(says).into());
    row
}

/// Adds many rows at the price of one statement each.
pub(crate) struct Bulk<'a> {
    recommendation: Statement<'a>,
    attestation: Statement<'a>,
    now: String,
    group: i64,
    /// The identifier given last: those of one import follow each other, so that chance is asked once.
    last_id: Uuid,
}

impl<'a> Bulk<'a> {
    pub(crate) fn new(
        tx: &'a Transaction,
        group: i64,
        now: DateTime<Utc>,
        first_id: Uuid,
    ) -> Result<Self, CaseFileError> {
        let columns = ATTESTATION.columns.join(", ");
        let places = vec!["?"; ATTESTATION.columns.len() + 4].join(", ");
        Ok(Self {
            recommendation: tx
                .prepare("INSERT INTO recommendation (n, id, rev, created, changed) VALUES (?1, ?2, 1, ?3, ?3)")?,
            attestation: tx.prepare(&format!(
                "INSERT INTO attestation ({columns}, id, rev, created, changed) VALUES ({places})"
            ))?,
            now: moment(now),
            group,
            last_id: first_id,
        })
    }

    pub(crate) fn recommendation(&mut self, n: i64) -> Result<(), CaseFileError> {
        let mut id = Uuid::encode_buffer();
        let id: &str = self.next_id().hyphenated().encode_lower(&mut id);
        self.recommendation.execute((n, id, &self.now))?;
        Ok(())
    }

    /// The identifier after the last one; what stands for version and variant stays as it is.
    fn next_id(&mut self) -> Uuid {
        const CHANCE: u128 = (1 << 62) - 1;
        let last = self.last_id.as_u128();
        self.last_id = Uuid::from_u128((last & !CHANCE) | (last.wrapping_add(1) & CHANCE));
        self.last_id
    }

    pub(crate) fn attestation(&mut self, placed: &Placed, source_id: &str) -> Result<(), CaseFileError> {
        let mut id = Uuid::encode_buffer();
        let id: &str = self.next_id().hyphenated().encode_lower(&mut id);
        let says = &placed.says;
        let state = says.state_under_review.map(String::from);
        let row = i64::try_from(placed.row).unwrap_or(i64::MAX);
        self.attestation
            .execute(rusqlite::params![
                placed.n,
                placed.record,
                placed.provider.code(),
                source_id,
                row,
                placed.identity.key,
                placed.identity.content,
                placed.identity.core,
                says.class.code(),
                state,
                states_text(&says.recommending_states),
                says.recommending_other,
                says.cycle,
                says.session,
                says.paragraph,
                says.text,
                says.response.map(Response::code),
                says.state_words,
                says.symbol,
                says.position_source,
                list_text(&says.themes),
                list_text(&says.persons),
                list_text(&says.sdgs),
                says.category,
                says.date.map(|date| date.to_string()),
                says.comment,
                says.source_key,
                self.group,
                Printed::text(says),
                id,
                1,
                self.now,
                self.now,
            ])
            .map_err(|e| CaseFileError::of_record(e, crate::record::RecordKind::Attestation, Some(source_id)))?;
        Ok(())
    }
}
