//! Tables in workbooks and in JSON, from the file to the register. What each format of workbook holds is
//! tested where it is read.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed test may panic")]

mod register_support;
mod workbook_support;

use placard_intake::IntakeError;
use placard_intake::register::{Mapping, RawRow, ReadOptions, RegisterKind};
use register_support::*;
use workbook_support::{container, xlsx};

fn ods(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let cell = |text: &&str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row =
        |cells: &&[&str]| format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>());
    let sheet = |(name, rows): &(&str, &[&[&str]])| {
        format!("<table:table table:name=\"{name}\">{}</table:table>", rows.iter().map(row).collect::<String>())
    };
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>{}\
         </office:spreadsheet></office:body></office:document-content>",
        sheets.iter().map(sheet).collect::<String>()
    );
    let kind = "application/vnd.oasis.opendocument.spreadsheet".to_owned();
    container(&[("mimetype", kind), ("content.xml", content)])
}

const HEADER: [&str; 6] = ["State under review", "Recommending State", "Recommendation", "Session", "Position", "Date"];
const ROW: [&str; 6] = ["Chad", "Peru", "Dig wells in every village", "45", "Supported", "46078"];

#[test]
fn a_table_in_a_workbook_becomes_records() {
    let bytes = xlsx(&[HEADER.to_vec(), vec![], ROW.to_vec(), vec!["Chad", "Peru", "", "45"]]);
    let (reading, received) = read(&bytes, &ReadOptions::default());
    assert_eq!((reading.outline.kind, reading.outline.sheet.as_deref()), (RegisterKind::Table, Some("Export")));
    assert_eq!((reading.rows, received.records[0].0), (2, 3), "rows are counted as a spreadsheet counts them");
    let draft = received.drafts()[0];
    assert_eq!((draft.state_under_review, draft.session, draft.cycle), (Some(iso("TCD")), Some(45), Some(4)));
    assert_eq!(draft.date.map(|date| date.to_string()).as_deref(), Some("2026-02-25"), "the number of a day");
    assert_eq!(received.rejected, [(4, RawRow::Cells(["Chad", "Peru", "", "45"].map(str::to_owned).to_vec()))]);
    let size = bytes.len() as u64;
    assert!(received.progress.iter().all(|(done, whole)| *done <= size && *whole == size), "{:?}", received.progress);
}

#[test]
fn the_sheet_with_the_table_is_found_and_another_can_be_chosen() {
    let other: [&str; 6] = ["Mali", "Chile", "Plant trees along the roads", "43", "Noted", "2023-05-01"];
    let bytes = ods(&[("About", &[&["Made by hand"]]), ("One", &[&HEADER, &ROW]), ("Two", &[&HEADER, &other])]);
    let (reading, received) = read(&bytes, &ReadOptions::default());
    assert_eq!(reading.outline.sheets, ["About", "One", "Two"]);
    assert_eq!((reading.outline.sheet.as_deref(), received.records.len()), (Some("One"), 1));
    let (reading, received) = read(&bytes, &ReadOptions { sheet: Some("Two".to_owned()), ..ReadOptions::default() });
    assert_eq!((reading.rows, received.drafts()[0].state_under_review), (1, Some(iso("MLI"))));
    match try_read(&bytes, &ReadOptions { sheet: Some("Three".to_owned()), ..ReadOptions::default() }) {
        Err(IntakeError::BadSetting { known, .. }) => assert_eq!(known, "About, One, Two", "says what there is"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_sheet_with_a_far_corner_is_read_in_little_memory() {
    let sheet = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
                 <row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData></worksheet>";
    let relation = |kind: &str, target: &str| {
        format!("<Relationships><Relationship Id=\"a\" Type=\"http://x/{kind}\" Target=\"{target}\"/></Relationships>")
    };
    let bytes = container(&[
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "sheet1.xml")),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" id=\"a\"/></sheets></workbook>".to_owned()),
        ("xl/sheet1.xml", sheet.to_owned()),
    ]);
    assert!(bytes.len() < 2_000, "a small file: {}", bytes.len());
    let outline = look(&bytes, &ReadOptions::default()).unwrap().unwrap();
    assert_eq!(outline.sheet.as_deref(), Some("S"), "a dense reader asks for 512 GB here");
}

#[test]
fn objects_of_json_are_rows_of_a_table() {
    let text = r#"[{"Recommendation":"Dig wells in every village","State":"Chad","Recommending State":["Peru","Iran (Islamic Republic of)"],"Session":45},
        {"State":"Chad","Recommendation":"Plant trees along the roads","Themes":["Air","Roads"],"Session":45}, 7]"#;
    let (reading, received) = read(text.as_bytes(), &ReadOptions::default());
    assert_eq!(
        reading.outline.header,
        ["Recommendation", "State", "Recommending State", "Session", "Themes"],
        "all keys"
    );
    let drafts = received.drafts();
    assert_eq!((reading.rows, drafts.len()), (3, 2));
    assert_eq!((drafts[0].recommending_states.as_slice(), drafts[0].session), (&["PER", "IRN"].map(iso)[..], Some(45)));
    assert_eq!(drafts[1].themes, ["Air", "Roads"]);
    assert!(received.codes().contains(&"not_an_object"), "{:?}", received.codes());
    assert_eq!(received.rejected, [(3, RawRow::Json("7".to_owned()))]);
    let mapping = Mapping { fields: vec![None; 5], ..Mapping::default() };
    let error =
        try_read(text.as_bytes(), &ReadOptions { mapping: Some(mapping), ..ReadOptions::default() }).unwrap_err();
    assert_eq!(error.code(), "needs_mapping", "the mapping that the user gives counts");
}
