//! Hands the rows of a table on, one at a time, with what is wrong with each.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use placard_domain::Reference;

use super::placard_export::PlacardExport;
use super::problems::{Unit, problem};
use super::table::{Table, column_name};
use super::text_table::{Flaw, MAX_CELL, MAX_CELLS, MAX_ROW};
use super::{Outline, Place, RawRow, Receiver, RegisterKind, RowProblem, Stop, column_names, uhri, upr_info};

/// What the rows mean.
enum Rows<'a> {
    Table(Table<'a>),
    Placard(PlacardExport<'a>),
    Uhri(uhri::Reader<'a>),
}

/// Takes the rows of a file and gives them to the receiver.
pub(super) struct RowsReader<'a, 'r> {
    rows: Rows<'a>,
    unit: Unit,
    receiver: &'r mut dyn Receiver,
    header: Vec<String>,
    /// Row of the header; 0 where there is none.
    header_row: u64,
    /// Whether a row with more cells than the header is broken: in a text, not in a workbook.
    strict: bool,
    /// Row in which each content stood first, by its hash.
    seen: HashMap<u64, u64>,
    problems: Vec<RowProblem>,
    /// Rows of data so far.
    pub count: u64,
}

impl<'a, 'r> RowsReader<'a, 'r> {
    /// Begins to read a table.
    pub(super) fn new(
        outline: &Outline,
        header_row: u64,
        unit: Unit,
        reference: &'a Reference,
        receiver: &'r mut dyn Receiver,
    ) -> Self {
        let header = &outline.header;
        let rows = match outline.kind {
            RegisterKind::PlacardRegister => Rows::Placard(PlacardExport::new(header, unit, reference)),
            RegisterKind::UhriXlsx => Rows::Uhri(uhri::Reader::of_rows(reference)),
            kind => Rows::Table(Table::new(kind, header, unit, &outline.mapping, reference)),
        };
        Self {
            rows,
            unit,
            receiver,
            header: header.clone(),
            header_row,
            strict: outline.separator.is_some(),
            seen: HashMap::new(),
            problems: Vec::new(),
            count: 0,
        }
    }

    /// Reports what is wrong with the header: names that stand twice, columns that are missing.
    pub(super) fn look_at_header(&mut self, outline: &Outline) {
        let fields = &outline.mapping.fields;
        let mut known: HashMap<String, usize> = HashMap::new();
        for (at, name) in self.header.iter().enumerate() {
            let Some(folded) = column_names::folded(name) else { continue };
            let first = *known.entry(folded).or_insert(at);
            let read = |at: usize| fields.get(at).is_some_and(Option::is_some);
            if first != at && read(first) && !read(at) {
                let place = Place { row: self.header_row, column: Some(column_name(&[], at)) };
                let reason = "a column of this name stands before it, and that one is read".to_owned();
                let fix = "if this is the right one, say so in the mapping of the columns".to_owned();
                self.receiver.problem(problem("column_doubled", Unit::Row, &place, name, (reason, fix), &[]));
            }
        }
        for name in upr_info::missing(outline.kind, fields) {
            let place = Place { row: self.header_row, column: Some(name.to_owned()) };
            let reason = "exports of UPR Info have this column, this file has not".to_owned();
            let fix = "nothing, if it was left out on purpose; else export again or say which column it is".to_owned();
            self.receiver.problem(problem("column_missing", Unit::Row, &place, name, (reason, fix), &[]));
        }
    }

    /// So many bytes of the file have been read.
    pub(super) fn progress(&mut self, done: u64, total: u64) -> Result<(), Stop> {
        self.receiver.progress(done, total)
    }

    /// Takes a row.
    pub(super) fn row(&mut self, number: u64, cells: &[String], flaw: Option<Flaw>) -> Result<(), Stop> {
        let empty = cells.iter().all(|cell| cell.trim().is_empty());
        if number <= self.header_row || (empty && flaw.is_none()) {
            return Ok(());
        }
        self.count += 1;
        let place = Place { row: number, column: None };
        if let Some(problem) = flaw.map(|flaw| written(flaw, &place, cells)).or_else(|| self.too_wide(&place, cells)) {
            self.receiver.problem(problem);
            self.receiver.rejected(place, RawRow::Cells(cells.to_vec()));
            return Ok(());
        }
        self.duplicate(&place, cells);
        let cleaned = self.unreadable(number, cells);
        let cells = cleaned.as_deref().unwrap_or(cells);
        let draft = match &mut self.rows {
            Rows::Table(table) => table.draft(number, cells, &mut self.problems),
            Rows::Placard(export) => export.draft(number, cells, &mut self.problems),
            Rows::Uhri(reader) => {
                self.problems.drain(..).for_each(|problem| self.receiver.problem(problem));
                return reader.row(&self.header, number, cells, self.receiver);
            }
        };
        let rejects = self.problems.iter().any(|problem| problem.rejects);
        self.problems.drain(..).for_each(|problem| self.receiver.problem(problem));
        if rejects {
            self.receiver.rejected(place, RawRow::Cells(cells.to_vec()));
            Ok(())
        } else {
            self.receiver.record(place, draft)
        }
    }

    /// Takes an item that is no row, after its problem.
    pub(super) fn wrong(&mut self, problem: RowProblem, raw: RawRow) -> Result<(), Stop> {
        self.count += 1;
        let place = problem.place.clone();
        self.receiver.problem(problem);
        self.receiver.rejected(place, raw);
        Ok(())
    }

    /// In a text, a cell too many means that a separator within another cell has moved those after it.
    fn too_wide(&self, place: &Place, cells: &[String]) -> Option<RowProblem> {
        let width = self.header.len();
        let wide = self.strict && width > 0 && cells.iter().skip(width).any(|cell| !cell.trim().is_empty());
        wide.then(|| {
            let reason = format!("the row has {} cells, the header {width}", cells.len());
            let fix = "put the cell that holds a separator in quotation marks and import the row again".to_owned();
            problem("too_many_cells", Unit::Row, place, &cells.join(" · "), (reason, fix), &[]).rejecting()
        })
    }

    fn duplicate(&mut self, place: &Place, cells: &[String]) {
        let mut hasher = DefaultHasher::new();
        let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        cells.get(..filled).unwrap_or_default().hash(&mut hasher);
        let first = *self.seen.entry(hasher.finish()).or_insert(place.row);
        if first != place.row {
            let reason = format!("the same row stands in row {first}");
            let fix = "nothing, if it was made twice; else drop one of the two records".to_owned();
            let value = cells.join(" · ");
            let params = [("first", &*first.to_string())];
            self.problems.push(problem("duplicate", self.unit, place, &value, (reason, fix), &params));
        }
    }

    /// The cells without characters that no text has, where there are any.
    fn unreadable(&mut self, row: u64, cells: &[String]) -> Option<Vec<String>> {
        let strange = |cell: &&String| cell.as_bytes().contains(&0) || cell.contains('\u{fffd}');
        let first = cells.iter().position(|cell| strange(&cell))?;
        let place = Place { row, column: Some(column_name(&self.header, first)) };
        let reason =
            "some characters could not be read; they are shown as �, or left out where they are zero".to_owned();
        let fix = "choose another encoding, or correct the text in the register".to_owned();
        let value = cells.get(first).map_or("", String::as_str);
        self.problems.push(problem("unreadable_characters", self.unit, &place, value, (reason, fix), &[]));
        Some(cells.iter().map(|cell| cell.replace('\0', "")).collect())
    }
}

fn written(flaw: Flaw, place: &Place, cells: &[String]) -> RowProblem {
    let (code, reason, fix) = match flaw {
        Flaw::CellTooLong => (
            "cell_too_long",
            format!("a cell is longer than {} MB", MAX_CELL / 1_000_000),
            "look for a quotation mark that is not closed, or shorten the text",
        ),
        Flaw::RowTooLong => (
            "row_too_long",
            format!("the row is longer than {} MB", MAX_ROW / 1_000_000),
            "look for a quotation mark that is not closed, or shorten the texts",
        ),
        Flaw::TooManyCells => (
            "too_many_cells",
            format!("the row has more than {MAX_CELLS} cells"),
            "choose the right separator, or leave the columns out that are not needed",
        ),
        Flaw::EndsInTheMiddle => (
            "ends_in_the_middle",
            "a quotation mark is opened here and not closed before the end of the file".to_owned(),
            "close it, or get the whole file again, and import this row",
        ),
    };
    let start: String = cells.iter().flat_map(|cell| cell.chars().chain([' '])).take(200).collect();
    problem(code, Unit::Row, place, &start, (reason, fix.to_owned()), &[]).rejecting()
}
