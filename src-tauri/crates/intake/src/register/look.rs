//! Looks at a file before it is read: what it is, how it is written, what its columns are.

use encoding_rs::Encoding;
use placard_domain::{Provider, Reference};

use super::detect::{self, Format};
use super::header::{Header, header};
use super::json::{self, Item};
use super::mapping::{self, DateOrders};
use super::names::States;
use super::text_shape::{self, Shape};
use super::{
    Bytes, Field, Mapping, Outline, Question, ReadOptions, RegisterKind, Stop, column_names, text_table, thematic_list,
    uhri, wg_report, workbook,
};
use crate::IntakeError;
use crate::report::{self, Report};

/// Rows that are looked at, and the most bytes of them.
const LOOKED_AT: usize = 200;
const MOST_BYTES: usize = 4_000_000;
/// Rows that are shown.
const SHOWN: usize = 10;
/// Bytes of a cell that are looked at.
const CELL: usize = 1_000;
/// Sheets of a workbook that are looked at for a header that is known.
const MOST_SHEETS: usize = 8;

/// Where the records come from.
#[derive(Debug)]
pub(super) enum Source {
    /// Rows of cells.
    Rows(Rows),
    /// Records of the Universal Human Rights Index.
    UhriJson,
    /// A thematic list of OHCHR.
    ThematicList,
    /// A report of the Working Group, which has to be read in full to know what it is.
    WgReport(Box<Report>),
}

/// Where rows come from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Rows {
    /// Lines of a text.
    Text(Shape),
    /// A sheet of a workbook.
    Workbook,
    /// Objects of JSON, under their keys.
    Json,
}

/// What was found.
#[derive(Debug)]
pub(super) struct Found {
    /// What the user is shown.
    pub outline: Outline,
    /// Row of the header; 0 where there is none.
    pub header_row: u64,
    /// Where the rows come from.
    pub source: Source,
}

/// The first rows, each with its number.
type Sample = Vec<(u64, Vec<String>)>;

/// Looks at a file; none where it is no file of recommendations.
pub(super) fn look(
    file: &mut dyn Bytes,
    name: &str,
    reference: &Reference,
    options: &ReadOptions,
) -> Result<Option<Found>, IntakeError> {
    let mut states = States::new(reference);
    match detect::format(file).map_err(|error| unreadable(name, &error))? {
        Some(Format::Text) => text(file, name, options, &mut states),
        Some(Format::Workbook) => sheets(file, name, options, &mut states),
        Some(Format::Json) => objects(file, name, options, &mut states),
        Some(Format::Word) => match thematic_list(file, name, reference, options)? {
            Some(list) => Ok(Some(list)),
            None => wg_report(file, name, reference, options),
        },
        Some(Format::Pdf) => wg_report(file, name, reference, options),
        None => Ok(None),
    }
}

/// An error of the disk.
pub(super) fn unreadable(name: &str, error: &std::io::Error) -> IntakeError {
    IntakeError::DeviceFailed { name: name.to_owned(), reason: error.to_string() }
}

fn text(
    file: &mut dyn Bytes,
    name: &str,
    options: &ReadOptions,
    states: &mut States,
) -> Result<Option<Found>, IntakeError> {
    let (encoding, separator) = settings(name, options)?;
    let mut file = file;
    let shape = text_shape::judge(&mut file, encoding, separator).map_err(|error| unreadable(name, &error))?;
    if !shape.is_text || shape.lines == 0 {
        return Ok(None);
    }
    let mut sample = Sampler::default();
    let mut rows = |number: u64, cells: &[String], _| sample.take(number, cells);
    let read = text_table::rows(&mut file, &shape, &mut rows, &mut |_, _| Ok(()));
    let (Ok(()) | Err(Stop)) = read.map_err(|error| unreadable(name, &error))?;
    let Some(header) = header(&sample.rows, options, states) else { return Ok(None) };
    let asked = options.kind.is_some() || options.mapping.is_some() || options.separator.is_some();
    if !asked && !header.certain && !is_table(&shape, &header.cells) {
        return Ok(None);
    }
    let mut outline = outline(name, header.kind, &header, &sample.rows);
    shape.verdict.encoding.name().clone_into(&mut outline.encoding);
    shape.line_ends.clone_into(&mut outline.line_ends);
    outline.separator = Some(char::from(shape.separator));
    let source = Source::Rows(Rows::Text(shape));
    finish(file, name, options, states, (outline, &header, source), &sample.rows).map(Some)
}

fn settings(name: &str, options: &ReadOptions) -> Result<(Option<&'static Encoding>, Option<u8>), IntakeError> {
    let bad = |setting: &str, value: String, known: &str| IntakeError::BadSetting {
        name: name.to_owned(),
        setting: setting.to_owned(),
        value,
        known: known.to_owned(),
    };
    let encoding =
        match options.encoding.as_deref() {
            None => None,
            Some(label) => Some(Encoding::for_label(label.as_bytes()).ok_or_else(|| {
                bad("encoding", label.to_owned(), "utf-8, utf-16le, utf-16be, windows-1252, macintosh")
            })?),
        };
    let separator = match options.separator {
        None => None,
        Some(separator) => {
            let byte = u8::try_from(separator).ok().filter(|b| b.is_ascii() && !b"\"\r\n\0".contains(b));
            Some(byte.ok_or_else(|| bad("separator", separator.to_string(), ", ; | and the tabulator"))?)
        }
    };
    Ok((encoding, separator))
}

/// Running text has commas too, but not as many in each line, nor between the names of columns alone.
fn is_table(shape: &Shape, header: &[String]) -> bool {
    let names = header.iter().filter(|name| column_names::exact(name).is_some()).count();
    let share = |part: u64| shape.regular * 100 >= shape.lines * part;
    let regular = shape.columns >= 3 && shape.lines >= 2 && share(95);
    shape.columns >= 2 && (names >= 3 || (names >= 2 && share(60)) || regular)
}

fn sheets(
    file: &mut dyn Bytes,
    name: &str,
    options: &ReadOptions,
    states: &mut States,
) -> Result<Option<Found>, IntakeError> {
    let all = workbook::sheets(file, name)?;
    let looked_at: Vec<&String> = match &options.sheet {
        Some(wanted) => vec![all.iter().find(|sheet| *sheet == wanted).ok_or_else(|| IntakeError::BadSetting {
            name: name.to_owned(),
            setting: "sheet".to_owned(),
            value: wanted.clone(),
            known: all.iter().take(20).cloned().collect::<Vec<_>>().join(", "),
        })?],
        None => all.iter().take(MOST_SHEETS).collect(),
    };
    let mut best: Option<(&String, Header, Sample)> = None;
    for sheet in looked_at {
        let mut sample = Sampler::default();
        let mut rows = |number: u64, cells: &[String]| sample.take(number, cells);
        let (Ok(()) | Err(Stop)) = workbook::rows(file, name, Some(sheet), &mut rows, &mut |_, _| Ok(()))?;
        let Some(header) = header(&sample.rows, options, states) else { continue };
        if best.as_ref().is_none_or(|(_, best, _)| (header.certain, header.known) > (best.certain, best.known)) {
            best = Some((sheet, header, sample.rows));
        }
    }
    let Some((sheet, header, sample)) = best else {
        return Err(IntakeError::EmptyFile { name: name.to_owned() });
    };
    let mut outline = outline(name, header.kind, &header, &sample);
    outline.sheet = Some(sheet.clone());
    outline.sheets = all.clone();
    finish(file, name, options, states, (outline, &header, Source::Rows(Rows::Workbook)), &sample).map(Some)
}

fn thematic_list(
    file: &mut dyn Bytes,
    name: &str,
    reference: &Reference,
    options: &ReadOptions,
) -> Result<Option<Found>, IntakeError> {
    let Some(list) = thematic_list::look(file, name, reference)? else { return Ok(None) };
    let kind = RegisterKind::ThematicList;
    let header = Header { kind, fields: Vec::new(), cells: list.header, row: 0, known: 0, certain: true };
    let mut outline = outline(name, kind, &header, &Vec::new());
    outline.sample = list.sample;
    if let Some(title) = list.heading.title {
        outline.title = title;
    }
    let given = options.mapping.clone().unwrap_or_default();
    outline.mapping = Mapping {
        state: given.state.or(list.heading.state),
        session: given.session.or(list.heading.session),
        cycle: given.cycle.or(list.heading.cycle),
        ..given
    };
    ask_for_review(&mut outline);
    Ok(Some(Found { outline, header_row: 0, source: Source::ThematicList }))
}

fn wg_report(
    file: &mut dyn Bytes,
    name: &str,
    reference: &Reference,
    options: &ReadOptions,
) -> Result<Option<Found>, IntakeError> {
    let Some(report) = report::read(file, name, reference)? else { return Ok(None) };
    let kind = if report.is_addendum { RegisterKind::WgAddendum } else { RegisterKind::WgReport };
    let cells = wg_report::HEADER.map(str::to_owned).to_vec();
    let header = Header { kind, fields: Vec::new(), cells, row: 0, known: 0, certain: true };
    let mut outline = outline(name, kind, &header, &Vec::new());
    outline.sample = wg_report::sample(&report);
    outline.title.clone_from(&report.title);
    let given = options.mapping.clone().unwrap_or_default();
    outline.mapping = Mapping {
        state: given.state.or(report.review.state),
        session: given.session.or(report.review.session),
        cycle: given.cycle.or(report.review.cycle),
        ..given
    };
    ask_for_review(&mut outline);
    Ok(Some(Found { outline, header_row: 0, source: Source::WgReport(Box::new(report)) }))
}

/// What a document about one review must say of it, or somebody for it.
fn ask_for_review(outline: &mut Outline) {
    let mapping = &outline.mapping;
    if mapping.state.is_none() {
        outline.questions.push(Question::WhichState);
    }
    if mapping.session.is_none() && mapping.cycle.is_none() {
        outline.questions.push(Question::WhichCycle);
    }
}

fn objects(
    file: &mut dyn Bytes,
    name: &str,
    options: &ReadOptions,
    states: &mut States,
) -> Result<Option<Found>, IntakeError> {
    let mut of_index = false;
    let mut first = |_: u64, item: Item| {
        of_index = matches!(&item, Item::Object(object, _) if uhri::is_record(object));
        Err(Stop)
    };
    let (Ok(()) | Err(Stop)) = json::items(file, name, &mut first, &mut |_, _| Ok(()))?;
    let keys = json::header(file, name)?;
    if keys.is_empty() {
        return Ok(None);
    }
    let mut sample = Sampler::default();
    let mut rows = |number: u64, cells: &[String]| sample.take(number, cells);
    let (Ok(()) | Err(Stop)) = json::rows(file, name, &keys, &mut rows, &mut |_, _| Ok(()), &mut |_, _| Ok(()))?;
    // The keys are the header; items are counted from 1, so they stand in row 0.
    let with_keys: Sample = std::iter::once((0, keys)).chain(sample.rows).collect();
    let Some(mut header) = header(with_keys.get(..1).unwrap_or_default(), options, states) else { return Ok(None) };
    let asked = options.kind.is_some() || options.mapping.is_some();
    if of_index && (options.kind.is_none() || options.kind == Some(RegisterKind::UhriJson)) {
        header.kind = RegisterKind::UhriJson;
    } else if !asked && !header.certain && header.known < 2 {
        return Ok(None);
    }
    if let Some((_, keys)) = with_keys.first() {
        header.cells.clone_from(keys);
    }
    let source = if header.kind == RegisterKind::UhriJson { Source::UhriJson } else { Source::Rows(Rows::Json) };
    let mut outline = outline(name, header.kind, &header, &with_keys);
    "UTF-8".clone_into(&mut outline.encoding);
    finish(file, name, options, states, (outline, &header, source), &with_keys).map(Some)
}

/// Keeps the first rows.
#[derive(Debug, Default)]
struct Sampler {
    rows: Sample,
    bytes: usize,
}

impl Sampler {
    fn take(&mut self, number: u64, cells: &[String]) -> Result<(), Stop> {
        let short = |cell: &String| cell.get(..cell.floor_char_boundary(CELL)).unwrap_or_default().to_owned();
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            let row: Vec<String> = cells.iter().map(short).collect();
            self.bytes += row.iter().map(|cell| cell.len() + size_of::<String>()).sum::<usize>();
            self.rows.push((number, row));
        }
        if self.rows.len() >= LOOKED_AT || self.bytes >= MOST_BYTES { Err(Stop) } else { Ok(()) }
    }
}

fn outline(name: &str, kind: RegisterKind, header: &Header, sample: &Sample) -> Outline {
    let rows = sample.iter().filter(|(row, _)| *row > header.row).take(SHOWN);
    let provider = match kind {
        RegisterKind::UprInfoOld | RegisterKind::UprInfo => Provider::UprInfo,
        RegisterKind::UhriXlsx | RegisterKind::UhriJson => Provider::Uhri,
        RegisterKind::ThematicList => Provider::ThematicList,
        RegisterKind::WgReport | RegisterKind::WgAddendum => Provider::WgReport,
        RegisterKind::PlacardRegister | RegisterKind::Table => Provider::OwnTable,
    };
    Outline {
        kind,
        provider,
        encoding: String::new(),
        line_ends: String::new(),
        separator: None,
        sheet: None,
        sheets: Vec::new(),
        header: header.cells.clone(),
        sample: rows.map(|(_, cells)| cells.clone()).collect(),
        mapping: Mapping { fields: header.fields.clone(), ..Mapping::default() },
        questions: Vec::new(),
        title: name.to_owned(),
    }
}

/// Settles the mapping and what must be asked.
fn finish(
    file: &mut dyn Bytes,
    name: &str,
    options: &ReadOptions,
    states: &mut States,
    (mut outline, header, source): (Outline, &Header, Source),
    sample: &Sample,
) -> Result<Found, IntakeError> {
    // The columns of these mean what they are called, and nothing is mapped.
    let fixed = matches!(
        outline.kind,
        RegisterKind::PlacardRegister | RegisterKind::UhriXlsx | RegisterKind::UhriJson | RegisterKind::ThematicList
    );
    if fixed {
        return Ok(Found { outline, header_row: header.row, source });
    }
    if !header.certain {
        let rows: Vec<Vec<String>> =
            sample.iter().filter(|(row, _)| *row > header.row).map(|(_, cells)| cells.clone()).collect();
        outline.mapping = mapping::guess(&header.cells, &rows, states);
    }
    if let Some(given) = &options.mapping {
        outline.mapping = given.clone();
    }
    let mut found = Found { outline, header_row: header.row, source };
    let orders = date_orders(file, name, &found, sample)?;
    let mapping = &mut found.outline.mapping;
    mapping.date_order = mapping.date_order.or_else(|| orders.decided());
    found.outline.questions = mapping::questions(mapping, orders);
    // The exports of UPR Info name the session, and where they do not, nobody need answer for them.
    if header.certain {
        found.outline.questions.retain(|question| *question != Question::WhichCycle);
    }
    Ok(found)
}

/// What the dates say about the order of day and month. Where those of the first rows leave it open, the
/// whole file is looked at: one date may decide for all.
fn date_orders(file: &mut dyn Bytes, name: &str, found: &Found, sample: &Sample) -> Result<DateOrders, IntakeError> {
    let mut orders = DateOrders::default();
    let fields = &found.outline.mapping.fields;
    let Some(column) = fields.iter().position(|field| *field == Some(Field::Date)) else { return Ok(orders) };
    for cell in sample.iter().filter(|(row, _)| *row > found.header_row).filter_map(|(_, cells)| cells.get(column)) {
        orders.look_at(cell);
    }
    if !orders.two_ways() || orders.decided().is_some() {
        return Ok(orders);
    }
    let header_row = found.header_row;
    let mut look_at = |number: u64, cells: &[String]| {
        if number > header_row
            && let Some(cell) = cells.get(column)
        {
            orders.look_at(cell);
        }
        Ok(())
    };
    let mut file = file;
    let (Ok(()) | Err(Stop)) = match &found.source {
        Source::Rows(Rows::Text(shape)) => {
            let mut on_row = |number: u64, cells: &[String], _| look_at(number, cells);
            let read = text_table::rows(&mut file, shape, &mut on_row, &mut |_, _| Ok(()));
            read.map_err(|error| unreadable(name, &error))?
        }
        Source::Rows(Rows::Workbook) => {
            let sheet = found.outline.sheet.as_deref();
            workbook::rows(file, name, sheet, &mut look_at, &mut |_, _| Ok(()))?
        }
        // Their dates can be read in one way only, and are not asked for.
        Source::ThematicList | Source::WgReport(_) | Source::UhriJson => Ok(()),
        Source::Rows(Rows::Json) => {
            let header = &found.outline.header;
            json::rows(file, name, header, &mut look_at, &mut |_, _| Ok(()), &mut |_, _| Ok(()))?
        }
    };
    Ok(orders)
}
