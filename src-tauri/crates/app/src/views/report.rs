//! Comparing a report of the Working Group with its pages before it is imported.

use std::collections::BTreeMap;

use placard_domain::{Clause, Confidence, Iso3, Response, WgReport};
use placard_intake::register::{ReadOptions, RowProblem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Lang;

/// Reads a report; writes nothing.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReportQuery {
    /// The file.
    pub path: String,
    /// How to read it. Its corrections are left aside: what comes is what the report was read as.
    pub options: ReadOptions,
    /// First recommendation that is wanted, from 0.
    pub offset: u32,
    /// How many, at most 500.
    pub limit: u32,
    /// Language.
    pub lang: Lang,
}

/// What a report was read as.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportProposal {
    /// Its title, with its symbol.
    pub title: String,
    /// What it says of the review.
    pub review: WgReport,
    /// Names of all States in the reader's language.
    pub state_names: BTreeMap<Iso3, String>,
    /// How many recommendations it has.
    pub total: u32,
    /// How far they can be trusted unseen.
    pub trust: ReportTrust,
    /// The groups that it prints them in, in its order.
    pub groups: Vec<ReportGroup>,
    /// First recommendation of the window.
    pub offset: u32,
    /// A window of its recommendations, in its order.
    pub rows: Vec<ReportRow>,
    /// What should be looked at in the whole report; row 0 is the report itself.
    pub problems: Vec<RowProblem>,
}

/// Recommendations by how far they can be trusted unseen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct ReportTrust {
    /// Nothing speaks against them.
    pub sure: u32,
    /// Read by a rule that is right nearly always.
    pub likely: u32,
    /// To be compared with the page.
    pub doubtful: u32,
}

/// Recommendations that a report prints together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReportGroup {
    /// The sentence that opens it.
    pub sentence: String,
    /// The answer that it gives.
    pub response: Option<Response>,
    /// How many.
    pub count: u32,
}

/// A recommendation as it was read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportRow {
    /// Which, from 1: corrections and problems name it by this.
    pub row: u64,
    /// Paragraph number as printed.
    pub paragraph: Option<String>,
    /// The text.
    pub text: String,
    /// Recommending States, in the order of print.
    pub recommending_states: Vec<Iso3>,
    /// What stands among them and is no State that is known.
    pub recommending_other: Option<String>,
    /// The State's answer.
    pub response: Option<Response>,
    /// The sentence that opens its group.
    pub group: Option<String>,
    /// Clauses with States of their own.
    pub clauses: Vec<Clause>,
    /// A footnote to it.
    pub note: Option<String>,
    /// Page on which it begins, from 1; none in a document without pages.
    pub page: Option<u32>,
    /// How far the reading can be trusted.
    pub confidence: Confidence,
}

/// Shows a page of a PDF.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReportPageQuery {
    /// The file.
    pub path: String,
    /// Which page, from 1.
    pub page: u32,
}
