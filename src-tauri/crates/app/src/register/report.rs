//! A report of the Working Group before it is imported: what it was read as, and its pages to compare with.

use std::fs::File;
use std::path::Path;

use placard_domain::{Confidence, RecommendationDraft, WgReport};
use placard_intake::register::{self, Place, RawRow, ReadOptions, Receiver, RowProblem, Stop};
use placard_intake::{Input, PagePicture, page_picture};

use crate::imports;
use crate::views::report::{ReportGroup, ReportPageQuery, ReportProposal, ReportQuery, ReportRow, ReportTrust};
use crate::{App, AppError};

/// Recommendations of one window at most.
const MOST_ROWS: usize = 500;

impl App {
    /// Reads a report, so that it can be compared with its pages.
    ///
    /// # Errors
    /// `import_…` codes; `import_needs_mapping` where only a person can say which State it is about.
    pub fn report_proposal(&mut self, query: ReportQuery) -> Result<ReportProposal, AppError> {
        let path = Path::new(&query.path);
        let desk = self.desk(&query.lang)?;
        let options = ReadOptions { corrections: Vec::new(), ..query.options };
        let mut read = Read::default();
        let mut file = File::open(path).map_err(|e| AppError::unreadable(path, &e))?;
        let reading = register::read(&mut file, &imports::name(path), desk.reference, &options, &mut read)?;
        let Read { review, rows, problems } = read;
        let limit = (query.limit as usize).min(MOST_ROWS);
        let lang = desk.texts.lang();
        Ok(ReportProposal {
            title: reading.outline.title,
            review,
            state_names: desk.reference.states().iter().map(|s| (s.iso3, s.name(lang).to_owned())).collect(),
            total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            trust: trust(&rows),
            groups: groups(&rows),
            offset: query.offset,
            rows: rows.into_iter().skip(query.offset as usize).take(limit).collect(),
            problems,
        })
    }

    pub(crate) fn report_page(&mut self, query: ReportPageQuery) -> Result<PagePicture, AppError> {
        let path = Path::new(&query.path);
        let (bytes, name) = (imports::read(path)?, imports::name(path));
        Ok(page_picture(&Input { bytes: &bytes, name: &name }, query.page)?)
    }
}

fn trust(rows: &[ReportRow]) -> ReportTrust {
    let mut trust = ReportTrust::default();
    for row in rows {
        match row.confidence {
            Confidence::Sure => trust.sure += 1,
            Confidence::Likely => trust.likely += 1,
            Confidence::Doubtful => trust.doubtful += 1,
        }
    }
    trust
}

/// Recommendations that follow each other under one sentence.
fn groups(rows: &[ReportRow]) -> Vec<ReportGroup> {
    let mut groups: Vec<ReportGroup> = Vec::new();
    for row in rows {
        let Some(sentence) = &row.group else { continue };
        match groups.last_mut() {
            Some(group) if group.sentence == *sentence => group.count += 1,
            _ => groups.push(ReportGroup { sentence: sentence.clone(), response: row.response, count: 1 }),
        }
    }
    groups
}

/// Everything that a report says.
#[derive(Default)]
struct Read {
    review: WgReport,
    rows: Vec<ReportRow>,
    problems: Vec<RowProblem>,
}

impl Receiver for Read {
    fn record(&mut self, place: Place, draft: RecommendationDraft) -> Result<(), Stop> {
        self.rows.push(ReportRow {
            row: place.row,
            paragraph: draft.paragraph,
            text: draft.text,
            recommending_states: draft.recommending_states,
            recommending_other: draft.recommending_other,
            response: draft.response,
            group: draft.group,
            clauses: draft.clauses,
            note: draft.note,
            page: draft.page,
            // Values that a source gives as data need no second look.
            confidence: draft.confidence.unwrap_or(Confidence::Sure),
        });
        Ok(())
    }

    fn review(&mut self, review: WgReport) -> Result<(), Stop> {
        self.review = review;
        Ok(())
    }

    fn problem(&mut self, problem: RowProblem) {
        self.problems.push(problem);
    }

    fn rejected(&mut self, _: Place, _: RawRow) {}

    fn progress(&mut self, _: u64, _: u64) -> Result<(), Stop> {
        Ok(())
    }
}
