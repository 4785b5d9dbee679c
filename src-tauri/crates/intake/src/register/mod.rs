//! Files of recommendations: read row by row and handed on one at a time, so that a file of any length
//! needs little memory. Nothing is written; reading the same file twice gives the same rows.

mod answers;
mod column_names;
mod correction;
mod dates;
mod detect;
mod halt;
mod header;
mod json;
mod look;
mod mapping;
mod markup;
mod names;
mod numbers;
mod placard_export;
mod problems;
mod reading;
mod recommendation_text;
mod rows;
mod rows_reader;
mod table;
mod text_shape;
mod text_table;
mod thematic_list;
mod uhri;
mod upr_info;
mod wg_report;
mod workbook;

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use placard_domain::{Iso3, Provider, RecommendationDraft, Reference, WgReport};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::IntakeError;

pub use correction::Correction;
pub use mapping::header_signature;
pub(crate) use names::States;
pub use problems::CODES as PROBLEM_CODES;
pub(crate) use problems::shortened;

/// A file that can be read from the start again: encodings are judged over the whole of it first.
pub trait Bytes: Read + Seek {}

impl<T: Read + Seek> Bytes for T {}

/// What a file of recommendations is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RegisterKind {
    /// UPR Info, export of the database until about 2019 (xls or csv).
    UprInfoOld,
    /// UPR Info, export of the current database (Uwazi csv).
    UprInfo,
    /// Universal Human Rights Index, workbook of 16 columns.
    UhriXlsx,
    /// Universal Human Rights Index, the full dump or a part of it as JSON.
    UhriJson,
    /// Thematic list of recommendations of OHCHR (docx).
    ThematicList,
    /// Report of the Working Group (pdf or docx), as draft or final.
    WgReport,
    /// Addendum to such a report: what the State replies to each recommendation.
    WgAddendum,
    /// What Placard itself exported from a register.
    PlacardRegister,
    /// Any other table, through a mapping.
    Table,
}

/// How the user wants a file read, where it should not be guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ReadOptions {
    /// What it is.
    pub kind: Option<RegisterKind>,
    /// Name of the character encoding ("macintosh", "windows-1252", "utf-8", …).
    pub encoding: Option<String>,
    /// Separator of columns in a text table.
    pub separator: Option<char>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Which column is what.
    pub mapping: Option<Mapping>,
    /// What was found when a report was compared with its pages; other kinds of files have none.
    pub corrections: Vec<Correction>,
}

/// A field of a recommendation that a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// State under review.
    State,
    /// Recommending State, or several.
    Recommending,
    /// Text.
    Text,
    /// Cycle.
    Cycle,
    /// Session of the Working Group.
    Session,
    /// Paragraph number.
    Paragraph,
    /// The State's answer.
    Response,
    /// Themes.
    Themes,
    /// Groups of persons.
    Persons,
    /// Goals and targets.
    Sdgs,
    /// Action category.
    Category,
    /// Symbol of the document.
    Symbol,
    /// Document and paragraph of the answer.
    PositionSource,
    /// Date of the document.
    Date,
    /// Comment on the implementation.
    Comment,
    /// Identifier of the record at its source.
    SourceKey,
}

/// In which order a date such as 03/04/2025 is written. Never guessed silently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 3 April.
    DayMonth,
    /// 4 March.
    MonthDay,
}

/// Which column of a table is what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Mapping {
    /// For each column of the header, by position, what it holds; none is not read.
    pub fields: Vec<Option<Field>>,
    /// State under review of every row, where no column names it.
    pub state: Option<Iso3>,
    /// Cycle of every row, where no column names it.
    pub cycle: Option<u8>,
    /// Session of every row, where no column names it.
    pub session: Option<u8>,
    /// Order of day and month.
    pub date_order: Option<DateOrder>,
    /// What divides several values in one cell (";", "|", ", "); none to guess per column.
    pub list_separator: Option<String>,
}

/// A question that only the user can answer before a table can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// No column holds the text of the recommendations.
    WhichColumnIsText,
    /// No column names the State under review.
    WhichState,
    /// Neither a session nor a cycle is named.
    WhichCycle,
    /// Dates such as 03/04/2025 can be read in two ways.
    DateOrder,
}

/// What a file seems to be, before it is read in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Outline {
    /// What it is.
    pub kind: RegisterKind,
    /// Who gives the records.
    pub provider: Provider,
    /// Character encoding ("UTF-8", "macintosh").
    pub encoding: String,
    /// Line ends of a text: "LF", "CRLF", "CR", "mixed"; empty where there are none.
    pub line_ends: String,
    /// Separator of columns of a text table.
    pub separator: Option<char>,
    /// Sheet that is read, and all sheets there are.
    pub sheet: Option<String>,
    /// All sheets of a workbook.
    pub sheets: Vec<String>,
    /// Header of the table; empty where there is none.
    pub header: Vec<String>,
    /// The first rows as they stand, at most ten.
    pub sample: Vec<Vec<String>>,
    /// Which column is taken for what.
    pub mapping: Mapping,
    /// What must be answered first; empty when the file can be read.
    pub questions: Vec<Question>,
    /// Title for the record of the source: what a document calls itself, else the name of the file.
    pub title: String,
}

/// Where something stands in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// Row as a spreadsheet counts it (the header is row 1), item of an array from 1, row of a Word
    /// table from 1, or recommendation of a report from 1 (0 is the report itself).
    pub row: u64,
    /// Name of the column, where one is meant.
    pub column: Option<String>,
}

/// Something that the user should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowProblem {
    /// Stable code, for translation (`row.<code>`).
    pub code: String,
    /// Where: "row 17, column “Session”".
    #[serde(rename = "where")]
    pub where_: String,
    /// The same place, to sort and to jump to.
    pub place: Place,
    /// The value in question, shortened where long.
    pub value: String,
    /// What is the matter.
    pub reason: String,
    /// What to do.
    pub fix: String,
    /// Values for the translated message.
    pub params: BTreeMap<String, String>,
    /// Whether the row is left out because of it; else it is imported all the same.
    pub rejects: bool,
}

/// A row as it stands in the file, for the file of rejected rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RawRow {
    /// Cells of a table.
    Cells(Vec<String>),
    /// An object of a JSON array, as its text.
    Json(String),
}

/// The user no longer wants it, or the receiver could not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop;

/// Takes what is read, in the order of the file.
pub trait Receiver {
    /// A row that can be taken over.
    ///
    /// # Errors
    /// [`Stop`] ends the reading at once.
    fn record(&mut self, place: Place, draft: RecommendationDraft) -> Result<(), Stop>;

    /// What a report of the Working Group says of the review itself; comes before its recommendations.
    ///
    /// # Errors
    /// [`Stop`] ends the reading at once.
    fn review(&mut self, review: WgReport) -> Result<(), Stop>;

    /// Something to look at.
    fn problem(&mut self, problem: RowProblem);

    /// A row that cannot be taken over, after its problems; `raw` mends and imports again.
    fn rejected(&mut self, place: Place, raw: RawRow);

    /// So many bytes of the file have been read.
    ///
    /// # Errors
    /// [`Stop`] ends the reading at once.
    fn progress(&mut self, done: u64, total: u64) -> Result<(), Stop>;
}

/// How a whole file was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reading {
    /// What it is and how it was read.
    pub outline: Outline,
    /// Rows of data, without header and empty rows.
    pub rows: u64,
    /// Whether reading was stopped before the end.
    pub stopped: bool,
}

/// Looks at a file without reading all of its rows; none where it is no file of recommendations.
///
/// # Errors
/// [`IntakeError`] where it is one and cannot be read.
pub fn outline(
    file: &mut dyn Bytes,
    name: &str,
    reference: &Reference,
    options: &ReadOptions,
) -> Result<Option<Outline>, IntakeError> {
    Ok(look::look(file, name, reference, options)?.map(|found| found.outline))
}

/// Reads a file of recommendations from end to end.
///
/// # Errors
/// [`IntakeError`] where the file as a whole cannot be read, is no file of recommendations, or where only
/// the user can say which column is what; what is wrong with single rows goes to the receiver.
pub fn read(
    file: &mut dyn Bytes,
    name: &str,
    reference: &Reference,
    options: &ReadOptions,
    receiver: &mut dyn Receiver,
) -> Result<Reading, IntakeError> {
    reading::read(file, name, reference, options, receiver)
}
