//! The files that are imported: a table as text, a workbook and a dump, all of the same made-up rows.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use placard_tests::Result;
use placard_tests::synthetic::{Dice, HEADER, Row, Rows};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use super::{RECORDS, ROWS, WORKBOOK_ROWS};

pub struct Files {
    pub csv: PathBuf,
    pub xlsx: PathBuf,
    pub json: PathBuf,
    /// Names of the States of the rows.
    pub states: Vec<String>,
}

impl Files {
    pub fn write(folder: &Path, states: &[String]) -> Result<Self> {
        let files = Self::table(folder, states)?;
        workbook(&files)?;
        dump(&files)?;
        let megabytes = |path: &Path| Ok::<_, std::io::Error>(path.metadata()?.len() as f64 / 1e6);
        println!(
            "Files: csv {ROWS} rows, {:.0} MB; xlsx {WORKBOOK_ROWS} rows, {:.0} MB; json {RECORDS} records, {:.0} MB\n",
            megabytes(&files.csv)?,
            megabytes(&files.xlsx)?,
            megabytes(&files.json)?,
        );
        Ok(files)
    }

    /// Only the table; the others are not there.
    pub fn table(folder: &Path, states: &[String]) -> Result<Self> {
        let path = |ending: &str| folder.join(format!("register.{ending}"));
        let files = Self { csv: path("csv"), xlsx: path("xlsx"), json: path("json"), states: states.to_vec() };
        table(&files)?;
        Ok(files)
    }

    /// The rows that all files are made of.
    pub fn rows(&self) -> Rows {
        Rows::about(self.states.len())
    }
}

fn table(files: &Files) -> Result {
    let mut file = BufWriter::new(File::create(&files.csv)?);
    writeln!(file, "{}", HEADER.join(","))?;
    for row in files.rows().take(ROWS) {
        let cells = row.cells(&files.states).map(|cell| if cell.contains(',') { format!("\"{cell}\"") } else { cell });
        writeln!(file, "{}", cells.join(","))?;
    }
    Ok(file.flush()?)
}

/// As Excel writes it: texts are shared, numbers are numbers.
fn workbook(files: &Files) -> Result {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_low_memory()?;
    for (column, name) in (0..).zip(HEADER) {
        sheet.write_string(0, column, name)?;
    }
    for (line, row) in (1..).zip(files.rows().take(WORKBOOK_ROWS)) {
        for (column, cell) in (0..).zip(row.cells(&files.states)) {
            match HEADER[usize::from(column)] {
                "Session" | "Category" => sheet.write_number(line, column, cell.parse::<f64>()?)?,
                _ if cell.is_empty() => continue,
                _ => sheet.write_string(line, column, cell)?,
            };
        }
    }
    Ok(workbook.save(&files.xlsx)?)
}

/// As the Universal Human Rights Index gives it: of three records two are of the Review, the third of a treaty body
/// that writes at length.
fn dump(files: &Files) -> Result {
    let mut file = BufWriter::new(File::create(&files.json)?);
    let mut dice = Dice::new(1);
    let mut rows = files.rows();
    for n in 0..RECORDS {
        file.write_all(if n == 0 { b"[\n" } else { b",\n" })?;
        let Some(row) = rows.next() else { break };
        let more =
            if n % 3 == 2 { rows.by_ref().take(2 + dice.below(6)).map(|row| row.text).collect() } else { Vec::new() };
        serde_json::to_writer(&mut file, &record(n, &row, &more, &files.states))?;
    }
    file.write_all(b"\n]\n")?;
    Ok(file.flush()?)
}

fn record(n: usize, row: &Row, more: &[String], states: &[String]) -> Value {
    let is_upr = more.is_empty();
    let by = &states[row.recommending];
    let text = if is_upr {
        format!("<p>{} {} ({by});</p>\r\n", row.paragraph, row.text.trim_end_matches('.'))
    } else {
        format!("<p>{}. {}</p>\r\n<p>{}</p>", row.category, row.text, more.join("</p>\r\n<p>"))
    };
    let of_upr = |value: Value| if is_upr { json!([value]) } else { json!([]) };
    json!({
        "AffectedPersons": [format!("- {}", row.themes[0])],
        "AnnotationId": format!("{n:08x}-0000-4000-8000-{n:012x}"),
        "AnnotationType": "- Recommendations",
        "Body": if is_upr { "- UPR" } else { "- CEDAW" },
        "Countries": [format!("- {}", states[row.state])],
        "DocumentId": format!("{:08x}-0000-4000-8000-000000000000", n / 150),
        "PublicationDate": format!("{}T00:00:00", row.date),
        "PublicationDateOnUhri": format!("{}T00:00:00", row.date),
        "Regions": ["- A region with a long name of its own"],
        "Sdgs": row.sdgs.iter().map(|goal| format!("- {goal} - A target in the words of the agenda")).collect::<Vec<_>>(),
        "Symbol": row.symbol,
        "Text": text,
        "Themes": row.themes.iter().map(|theme| format!("- {theme}")).collect::<Vec<_>>(),
        "UprCycle": Value::Null,
        "UprPositions": of_upr(json!(format!("- {}", row.response))),
        "UprRecommendingCountry": of_upr(json!(format!("- {by}"))),
        "UprRecommendingRegions": of_upr(json!("- A region")),
        "UprSession": of_upr(json!(format!("- {}th Session", row.session))),
    })
}
