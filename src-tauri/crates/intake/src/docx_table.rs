//! Word documents: the tables of a part, as a reader sees them, and the lines around them.

use quick_xml::events::BytesStart;

use crate::IntakeError;
use crate::container::complex;
use crate::docx::{HIDDEN, value, walk};
use crate::xml::Step;

/// Most columns that a cell is said to span.
const MAX_SPAN: usize = 64;
/// Most bytes that are repeated: text of a table within a cell, of merged cells.
const MAX_REPEATED: usize = 16_000_000;

/// The tables of a part in the order of their ends, and the lines outside of them.
#[derive(Debug, Default)]
pub struct Tables {
    /// Tables; one within a cell of another comes before it.
    pub tables: Vec<Vec<Row>>,
    /// Lines outside of all tables.
    pub lines: Vec<String>,
}

/// A row: its cells from left to right.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// First column of the grid that it covers, from 0.
    pub column: usize,
    /// How many columns it covers.
    pub span: usize,
    /// Its lines; those of the cell above where the two are merged.
    pub text: String,
}

impl Row {
    /// The text of the cell that covers a column.
    pub fn text(&self, column: usize) -> &str {
        let covers = |cell: &&Cell| (cell.column..cell.column + cell.span).contains(&column);
        self.cells.iter().find(covers).map_or("", |cell| cell.text.as_str())
    }
}

/// Reads the tables of a part.
pub fn read(name: &str, part: &str, bytes: &[u8]) -> Result<Tables, IntakeError> {
    let mut reading = Reading::default();
    walk(name, part, bytes, &mut |step| reading.step(step))?;
    if reading.repeated > MAX_REPEATED {
        return Err(complex(name, format!("its tables repeat more than {MAX_REPEATED} bytes")));
    }
    Ok(Tables { tables: reading.done, lines: reading.lines })
}

#[derive(Default)]
struct Reading {
    done: Vec<Vec<Row>>,
    lines: Vec<String>,
    /// Open tables, the innermost last.
    open: Vec<Table>,
    /// The line that is being read, outside of a cell.
    line: String,
    hidden_below: Option<usize>,
    in_text: bool,
    in_row_properties: bool,
    repeated: usize,
}

#[derive(Default)]
struct Table {
    rows: Vec<Row>,
    row: Row,
    /// Column in which the next cell begins.
    column: usize,
    cell: Cell,
    /// Whether the cell goes on from the one above.
    continues: bool,
    in_cell: bool,
    /// Whether the row, or the cell, was deleted and the deletion is only not yet accepted.
    row_deleted: bool,
    cell_deleted: bool,
}

impl Reading {
    fn step(&mut self, step: Step) {
        match step {
            Step::Start(tag, depth) => {
                let local = tag.local_name();
                self.start(local.as_ref(), &tag, depth);
            }
            Step::End(tag, depth) => {
                let local = tag.local_name();
                if self.hidden_below.is_some_and(|below| depth <= below) {
                    self.hidden_below = None;
                } else if self.hidden_below.is_none() {
                    self.end(local.as_ref());
                }
            }
            Step::Text(text) if self.in_text && self.hidden_below.is_none() => self.push(&text),
            Step::Text(_) | Step::Other => {}
        }
    }

    fn start(&mut self, local: &str, tag: &BytesStart, depth: usize) {
        if self.hidden_below.is_some() {
            return;
        }
        if HIDDEN.contains(&local) {
            self.hidden_below = Some(depth);
            if let (true, "del", Some(table)) = (self.in_row_properties, local, self.open.last_mut()) {
                table.row_deleted = true;
            }
            return;
        }
        match local {
            "t" => self.in_text = true,
            "br" | "cr" => self.push("\n"),
            "tab" => self.push(" "),
            "noBreakHyphen" => self.push("-"),
            "trPr" => self.in_row_properties = true,
            "tbl" => self.open.push(Table::default()),
            _ => {
                if let Some(table) = self.open.last_mut() {
                    table.start(local, tag);
                }
            }
        }
    }

    fn end(&mut self, local: &str) {
        match local {
            "t" => self.in_text = false,
            "trPr" => self.in_row_properties = false,
            "p" => match self.open.last_mut().filter(|table| table.in_cell) {
                Some(table) => table.cell.text.push('\n'),
                None => self.end_line(),
            },
            "tbl" => {
                if let Some(table) = self.open.pop() {
                    // What stands in a table within a cell belongs to the cell too.
                    if let Some(outer) = self.open.last_mut() {
                        for cell in table.rows.iter().flat_map(|row| &row.cells) {
                            self.repeated += cell.text.len() + 1;
                            if self.repeated <= MAX_REPEATED {
                                outer.cell.text.push_str(&cell.text);
                                outer.cell.text.push('\n');
                            }
                        }
                    }
                    self.done.push(table.rows);
                }
            }
            _ => {
                if let Some(table) = self.open.last_mut() {
                    table.end(local, &mut self.repeated);
                }
            }
        }
    }

    fn push(&mut self, text: &str) {
        match self.open.last_mut().filter(|table| table.in_cell) {
            Some(table) => table.cell.text.push_str(text),
            None => self.line.push_str(text),
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.lines.extend(tidy(&line).split('\n').filter(|line| !line.is_empty()).map(str::to_owned));
    }
}

impl Table {
    fn start(&mut self, local: &str, tag: &BytesStart) {
        let number = || value(tag).parse::<usize>().unwrap_or(1).clamp(1, MAX_SPAN);
        match local {
            "tr" => (self.row, self.column, self.row_deleted) = (Row::default(), 0, false),
            "gridBefore" => self.column = value(tag).parse::<usize>().unwrap_or(0).min(MAX_SPAN),
            "tc" => {
                self.cell = Cell { column: self.column, span: 1, text: String::new() };
                (self.in_cell, self.continues, self.cell_deleted) = (true, false, false);
            }
            "gridSpan" if self.in_cell => self.cell.span = number(),
            "vMerge" if self.in_cell => self.continues = value(tag) != "restart",
            "cellDel" if self.in_cell => self.cell_deleted = true,
            _ => {}
        }
    }

    fn end(&mut self, local: &str, repeated: &mut usize) {
        match local {
            "tc" => {
                let mut cell = std::mem::take(&mut self.cell);
                cell.text = tidy(&cell.text);
                if self.continues && cell.text.is_empty() {
                    let above = self.rows.last().map_or("", |row| row.text(cell.column));
                    *repeated += above.len();
                    if *repeated <= MAX_REPEATED {
                        above.clone_into(&mut cell.text);
                    }
                }
                self.column = cell.column + cell.span;
                self.in_cell = false;
                if !self.cell_deleted {
                    self.row.cells.push(cell);
                }
            }
            "tr" => {
                let row = std::mem::take(&mut self.row);
                if !self.row_deleted {
                    self.rows.push(row);
                }
            }
            _ => {}
        }
    }
}

/// Single blanks, no blank at the ends of lines, no empty lines.
fn tidy(text: &str) -> String {
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    text.split('\n').map(line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
