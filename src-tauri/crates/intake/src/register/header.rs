//! The header of a table: where it stands and what it says.

use super::names::States;
use super::{Field, ReadOptions, RegisterKind, answers, column_names, mapping, placard_export, uhri, upr_info};

/// Rows among which the header stands: a title and remarks may stand above it.
const HEADER_WITHIN: usize = 10;

/// What the header says.
pub(super) struct Header {
    /// What the file is.
    pub kind: RegisterKind,
    /// What its columns are, where the format is known.
    pub fields: Vec<Option<Field>>,
    /// Its cells; none where there is no header.
    pub cells: Vec<String>,
    /// Row of the header; 0 where there is none.
    pub row: u64,
    /// Names that are known.
    pub known: usize,
    /// Whether it is the header of a format that is known, so that nothing need be guessed.
    pub certain: bool,
}

/// Finds the header among the first rows; none where there is no row at all.
pub(super) fn header(sample: &[(u64, Vec<String>)], options: &ReadOptions, states: &mut States) -> Option<Header> {
    let first_rows = || sample.iter().take(HEADER_WITHIN);
    let certain = first_rows().find_map(|(row, cells)| {
        let (kind, fields) = if placard_export::is_header(cells) {
            (RegisterKind::PlacardRegister, vec![None; cells.len()])
        } else if uhri::is_header(cells) {
            (RegisterKind::UhriXlsx, vec![None; cells.len()])
        } else {
            upr_info::recognise(cells)?
        };
        let known = fields.iter().flatten().count();
        (options.kind.is_none() || options.kind == Some(kind)).then(|| Header {
            kind,
            fields,
            cells: cells.clone(),
            row: *row,
            known,
            certain: true,
        })
    });
    if certain.is_some() {
        return certain;
    }
    let known = |cells: &[String]| mapping::by_names(cells).iter().flatten().count();
    let named = first_rows().max_by_key(|(row, cells)| (known(cells), std::cmp::Reverse(*row)))?;
    let (first_row, first) = sample.first()?;
    let (row, cells) = match known(&named.1) {
        2.. => (named.0, named.1.clone()),
        _ if is_header(first, states) => (*first_row, first.clone()),
        _ => (0, Vec::new()),
    };
    let kind = options.kind.unwrap_or(RegisterKind::Table);
    Some(Header { kind, fields: Vec::new(), known: known(&cells), cells, row, certain: false })
}

/// Whether a row names columns: short cells, all different, none of which is a value.
fn is_header(cells: &[String], states: &mut States) -> bool {
    let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let mut different = filled.clone();
    different.sort_unstable();
    different.dedup();
    let is_name = |cell: &&str| {
        let known = column_names::exact(cell).is_some();
        let value = states.find(cell).is_some()
            || answers::read(cell) != answers::Answer::Unknown
            || cell.starts_with(|c: char| c.is_ascii_digit());
        cell.len() <= 80 && (known || !value)
    };
    filled.len() >= 2 && different.len() == filled.len() && filled.iter().all(is_name)
}
