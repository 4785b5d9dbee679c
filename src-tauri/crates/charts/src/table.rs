//! The data behind a chart, as a table of which only the rows that are asked for are made.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The data behind a chart.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct Table {
    /// What the table holds.
    pub caption: String,
    /// Headings.
    pub columns: Vec<String>,
    /// The rows that were asked for: cells, as many in each row as there are headings.
    pub rows: Vec<Vec<String>>,
    /// How many rows come before them.
    pub offset: usize,
    /// How many rows there are in all.
    pub total: usize,
}

/// Which rows of its table a chart brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableWindow {
    /// How many rows are passed over.
    pub offset: usize,
    /// At most so many rows.
    pub limit: usize,
}

impl TableWindow {
    /// The whole table.
    pub const ALL: Self = Self { offset: 0, limit: usize::MAX };
}

impl Table {
    /// The table as CSV (RFC 4180), headings in the first row.
    pub(crate) fn csv(&self) -> String {
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(Vec::new());
        for row in std::iter::once(&self.columns).chain(&self.rows) {
            // Writing to memory cannot fail, and flexible rows are never refused.
            let _ = writer.write_record(row.iter().map(|cell| disarm(cell)));
        }
        let bytes = writer.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

/// The cell of a table, with an apostrophe in front where a spreadsheet would run it as a formula, and where
/// it looks as if it had got one already: so that the importer takes off what was put on, and nothing else.
#[must_use]
pub fn disarm(cell: &str) -> String {
    let bare = cell.trim_start_matches('\'').trim_start_matches([' ', '\u{feff}']);
    let runs = bare.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if runs { format!("'{cell}") } else { cell.to_owned() }
}

/// The rows of a table before anybody asked for one.
pub(crate) struct Rows<'a> {
    total: usize,
    make: Box<dyn FnOnce(TableWindow) -> Vec<Vec<String>> + 'a>,
}

impl<'a> Rows<'a> {
    /// A row for each of `records`.
    pub(crate) fn of<T>(
        records: impl ExactSizeIterator<Item = T> + 'a,
        row: impl FnMut(T) -> Vec<String> + 'a,
    ) -> Self {
        Self::later(records.len(), || records, row)
    }

    /// A row for each of the `total` records that `records` gathers and puts in order when rows are asked for.
    pub(crate) fn later<T, I: IntoIterator<Item = T>>(
        total: usize,
        records: impl FnOnce() -> I + 'a,
        row: impl FnMut(T) -> Vec<String> + 'a,
    ) -> Self {
        let make = |TableWindow { offset, limit }| records().into_iter().skip(offset).take(limit).map(row).collect();
        Self { total, make: Box::new(make) }
    }

    /// The table with the rows of `window`, or without any.
    pub(crate) fn table(self, caption: String, columns: Vec<String>, window: Option<TableWindow>) -> Table {
        let offset = window.map_or(0, |window| window.offset);
        Table { caption, columns, rows: window.map_or_else(Vec::new, self.make), offset, total: self.total }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn a_cell_that_a_spreadsheet_would_run_is_disarmed_and_others_are_left_alone() {
        let table = Table {
            columns: vec!["a".to_owned(), "b".to_owned()],
            rows: vec![
                vec!["=1+1".to_owned(), "a \"b\", c".to_owned()],
                vec![" @SUM(A1)".to_owned(), "1 − 2".to_owned()],
                vec!["'=3".to_owned(), "'twas".to_owned()],
            ],
            ..Table::default()
        };
        assert_eq!(
            table.csv(),
            "a,b\r\n'=1+1,\"a \"\"b\"\", c\"\r\n' @SUM(A1),1 − 2\r\n''=3,'twas\r\n",
            "formulas are disarmed, and told apart from what has an apostrophe of its own, quotes doubled, lines end as RFC 4180 says"
        );
    }

    #[test]
    fn only_the_rows_of_the_window_are_made() {
        for (window, expected) in [
            (None, vec![]),
            (Some(TableWindow { offset: 2, limit: 3 }), vec![2, 3, 4]),
            (Some(TableWindow { offset: 8, limit: 3 }), vec![8, 9]),
            (Some(TableWindow { offset: 20, limit: 3 }), vec![]),
            (Some(TableWindow::ALL), (0..10).collect()),
        ] {
            let made = RefCell::new(Vec::new());
            let row = |n: i32| {
                made.borrow_mut().push(n);
                vec![n.to_string()]
            };
            let table = Rows::of(vec![0, 1, 2, 3, 4, 5, 6, 7, 8, 9].into_iter(), row).table(
                String::new(),
                vec!["n".to_owned()],
                window,
            );
            assert_eq!(made.into_inner(), expected, "no other row is put into words: {window:?}");
            assert_eq!((table.rows.len(), table.total), (expected.len(), 10), "all are counted");
        }
    }
}
