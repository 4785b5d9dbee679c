//! What is read of workbooks, held against the calamine crate and against hostile files.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a failed test may panic"
)]

use std::io::{Cursor, Write};
use std::path::PathBuf;

use calamine::{Data, Reader};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::super::Stop;
use super::{rows, sheets};
use crate::IntakeError;

type Table = Vec<(u64, Vec<String>)>;

fn read_sheet(bytes: &[u8], sheet: Option<&str>) -> Result<Table, IntakeError> {
    let mut table = Vec::new();
    let mut on_row = |row: u64, cells: &[String]| {
        table.push((row, cells.to_vec()));
        Ok(())
    };
    let (Ok(()) | Err(Stop)) = rows(&mut Cursor::new(bytes), "file", sheet, &mut on_row, &mut |_, _| Ok(()))?;
    Ok(table)
}

fn read(bytes: &[u8]) -> Table {
    read_sheet(bytes, None).unwrap_or_else(|error| panic!("the workbook is read: {error}"))
}

fn code(bytes: &[u8]) -> &'static str {
    let error = read_sheet(bytes, None).map(|table| table.len()).unwrap_err();
    assert!(error.to_string().contains(';'), "says what to do: {error}");
    error.code()
}

fn strings(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn container(parts: &[(&str, &str)]) -> Vec<u8> {
    container_as(SimpleFileOptions::default(), parts)
}

fn container_as(options: SimpleFileOptions, parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const RELS: &str =
    r#"<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns:r="urn:r"><workbookPr/><sheets><sheet name="One" sheetId="1" r:id="a"/>
    <sheet name="A chart" sheetId="2" r:id="c"/><sheet name="Two &amp; more" sheetId="3" r:id="b"/></sheets></workbook>"#;
const BOOK_RELS: &str = r#"<Relationships><Relationship Id="a" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="b" Type="http://x/worksheet" Target="/xl/worksheets/sheet2.xml"/>
    <Relationship Id="c" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/>
    <Relationship Id="s" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>
    <Relationship Id="f" Type="http://x/styles" Target="styles.xml"/></Relationships>"#;
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\/mm\/yyyy"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>
    <xf numFmtId="20"/></cellXfs></styleSheet>"#;

/// A workbook with the given rows of its first sheet and the given shared strings.
fn xlsx(sheet: &str, shared: &str) -> Vec<u8> {
    container(&[
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/styles.xml", STYLES),
        ("xl/sharedStrings.xml", &format!("<sst>{shared}</sst>")),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>")),
        (
            "xl/worksheets/sheet2.xml",
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData></worksheet>",
        ),
    ])
}

const SHEET: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
    <row r="3"><c r="A3"><v>4</v></c><c r="B3" s="1"><v>46078</v></c><c r="C3" s="2"><v>46078.5</v></c><c r="D3" s="3"><v>0.5</v></c>
    <c r="E3" t="b"><v>1</v></c><c r="F3" t="str"><f>A1</f><v>a &lt; b</v></c><c r="G3" t="e"><v>#N/A</v></c>
    <c r="H3" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></is></c><c r="I3"><v>137.197</v></c>
    <c r="J3" t="d"><v>2026-02-24T00:00:00Z</v></c></row><row r="4"><c r="A4" s="1"/></row>
    <row><c><v>1E3</v></c><c t="s"><v>2</v></c></row>"#;
const SHARED: &str = "<si><t>Text</t></si><si><r><t>Côte </t></r><r><t>d&#8217;Ivoire</t></r></si><si/>";

#[test]
fn cells_of_each_kind_become_text() {
    let bytes = xlsx(SHEET, SHARED);
    assert_eq!(sheets(&mut Cursor::new(&bytes), "file").unwrap(), ["One", "Two & more"], "a chart has no rows");
    let row = ["4", "2026-02-25", "2026-02-25", "0.5", "TRUE", "a < b", "#N/A", "rich text", "137.197", "2026-02-24"];
    assert_eq!(
        read(&bytes),
        [(1, strings(&["Text", "", "Côte d’Ivoire"])), (3, strings(&row)), (5, strings(&["1000"]))],
        "empty rows are left out and still counted"
    );
    assert_eq!(read_sheet(&bytes, Some("Two & more")).unwrap(), [(1, strings(&["x"]))]);
    let error = read_sheet(&bytes, Some("Three")).unwrap_err().to_string();
    assert!(error.contains("One, Two & more"), "names the sheets there are: {error}");
}

#[test]
fn days_count_from_1904_where_the_workbook_says_so() {
    let book = BOOK.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>");
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>44616</v></c></row></sheetData></worksheet>";
    let parts = [
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    assert_eq!(read(&container(&parts)), [(1, strings(&["2026-02-25"]))]);
}

const ODS_TYPE: (&str, &str) = ("mimetype", "application/vnd.oasis.opendocument.spreadsheet");

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"One\">{rows}</table:table><table:table table:name=\"Two\"/></office:spreadsheet></office:body>\
         </office:document-content>"
    );
    container(&[ODS_TYPE, ("content.xml", &content), ("META-INF/manifest.xml", "<m/>")])
}

#[test]
fn a_workbook_of_libreoffice_is_read_with_its_repetitions() {
    let bytes = ods(
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Te<text:s text:c=\"2\"/>xt</text:p><text:p>next</text:p>\
         <office:annotation><text:p>a remark</text:p></office:annotation></table:table-cell>\
         <table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell table:number-columns-repeated=\"2\" \
         office:value-type=\"float\" office:value=\"4.0\"><text:p>4,00</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"5\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"date\" \
         office:date-value=\"2026-02-24T10:00:00\"><text:p>24.2.</text:p></table:table-cell><table:table-cell office:value-type=\"boolean\" \
         office:boolean-value=\"true\"/></table:table-row><table:table-row table:number-rows-repeated=\"1048576\">\
         <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
    );
    assert_eq!(sheets(&mut Cursor::new(&bytes), "file").unwrap(), ["One", "Two"]);
    let day = strings(&["2026-02-24", "TRUE"]);
    assert_eq!(
        read(&bytes),
        [(1, strings(&["Te  xt\nnext", "", "", "4", "4"])), (7, day.clone()), (8, day)],
        "empty rows and cells are counted, not made"
    );
}

/// A compound file that holds one stream of the given name.
fn ole(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let sectors = stream.len() / 512;
    let tables = (sectors + 2).div_ceil(127);
    let mut fat: Vec<u32> = (1..=sectors as u32).collect();
    fat[sectors - 1] = 0xffff_fffe;
    fat.push(0xffff_fffe);
    fat.extend(std::iter::repeat_n(0xffff_fffd, tables));
    fat.resize(tables * 128, 0xffff_ffff);
    let mut header = vec![0; 512];
    header[..8].copy_from_slice(&super::ole::SIGNATURE);
    for (at, value) in [(24usize, 0x3eu16), (26, 3), (28, 0xfffe), (30, 9), (32, 6)] {
        header[at..at + 2].copy_from_slice(&value.to_le_bytes());
    }
    let directory = sectors as u32;
    for (at, value) in [(44, tables as u32), (48, directory), (56, 4096), (60, 0xffff_fffe), (68, 0xffff_fffe)] {
        header[at..at + 4].copy_from_slice(&value.to_le_bytes());
    }
    for n in 0..109 {
        let holder = if n < tables { directory + 1 + n as u32 } else { 0xffff_ffff };
        header[76 + n * 4..80 + n * 4].copy_from_slice(&holder.to_le_bytes());
    }
    let mut folder = vec![0; 512];
    for (entry, name, kind, start, size) in
        [(0, "Root Entry", 5u8, 0xffff_fffeu32, 0), (1, name, 2, 0, stream.len() as u32)]
    {
        let entry = &mut folder[entry * 128..(entry + 1) * 128];
        for (at, unit) in name.encode_utf16().enumerate() {
            entry[at * 2..at * 2 + 2].copy_from_slice(&unit.to_le_bytes());
        }
        entry[64..66].copy_from_slice(&((name.len() as u16 + 1) * 2).to_le_bytes());
        entry[66] = kind;
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&size.to_le_bytes());
    }
    let fat: Vec<u8> = fat.into_iter().flat_map(u32::to_le_bytes).collect();
    [header, stream, folder, fat].concat()
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [kind.to_le_bytes().as_slice(), &(data.len() as u16).to_le_bytes(), data].concat()
}

fn cell(kind: u16, row: u16, column: u16, format: u16, rest: &[u8]) -> Vec<u8> {
    let place = [row, column, format].map(u16::to_le_bytes).concat();
    record(kind, &[place.as_slice(), rest].concat())
}

/// A workbook of Excel 97 whose shared string goes on over two records, first narrow and then wide.
fn xls(cells: &[Vec<u8>]) -> Vec<u8> {
    let bof = |kind: u16| record(0x0809, &[0x0600u16, kind, 0, 0].map(u16::to_le_bytes).concat());
    let shared = [
        record(
            0x00fc,
            &[2u32.to_le_bytes().as_slice(), &2u32.to_le_bytes(), &[4, 0, 0], b"Text", &[9, 0, 0], b"sch"].concat(),
        ),
        record(
            0x003c,
            &[[1].as_slice(), &"\u{f6}n → ⇒".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()].concat(),
        ),
    ];
    let formats = [record(0x00e0, &[0, 0, 0, 0]), record(0x00e0, &[0, 0, 14, 0])].concat();
    let sheet = |at: u32| record(0x0085, &[at.to_le_bytes().as_slice(), &[0, 0, 3, 0], b"One"].concat());
    let globals = |at| [bof(5), sheet(at), formats.clone(), shared.concat(), record(0x000a, &[])].concat();
    let at = globals(0).len() as u32;
    ole("Workbook", &[globals(at), bof(0x10), cells.concat(), record(0x000a, &[])].concat())
}

fn xls_cells() -> Vec<Vec<u8>> {
    let rk = |number: i32, flags: u32| ((number as u32) << 2 | flags).to_le_bytes();
    vec![
        cell(0x00fd, 0, 0, 0, &0u32.to_le_bytes()),
        cell(0x00fd, 0, 1, 0, &1u32.to_le_bytes()),
        cell(0x0203, 2, 0, 1, &46078f64.to_le_bytes()),
        cell(0x027e, 2, 1, 0, &rk(-450, 3)),
        record(
            0x00bd,
            &[
                [2u16, 2, 0].map(u16::to_le_bytes).concat(),
                rk(7, 2).to_vec(),
                vec![1, 0],
                rk(46078, 2).to_vec(),
                vec![3, 0],
            ]
            .concat(),
        ),
        cell(0x0205, 2, 4, 0, &[1, 0]),
        cell(0x0006, 2, 5, 0, &[0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0]),
        record(0x0207, b"\x03\0\0abc"),
        cell(0x0204, 2, 6, 0, b"\x02\0\0ok"),
    ]
}

#[test]
fn a_workbook_of_excel_97_is_read() {
    let bytes = xls(&xls_cells());
    assert_eq!(sheets(&mut Cursor::new(&bytes), "file").unwrap(), ["One"]);
    assert_eq!(
        read(&bytes),
        [
            (1, strings(&["Text", "schön → ⇒"])),
            (3, strings(&["2026-02-25", "-4.5", "7", "2026-02-25", "TRUE", "abc", "ok"]))
        ],
        "numbers, dates, a text over two records, the result of a formula"
    );
    let mut unsorted = xls_cells();
    unsorted.push(cell(0x0203, 1, 0, 0, &1f64.to_le_bytes()));
    assert_eq!(code(&xls(&unsorted)), "unsupported_format", "half a row is never taken for a row");
}

#[test]
fn real_workbooks_give_what_calamine_gives() {
    let folder = std::env::var_os("PLACARD_SAMPLES")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"), PathBuf::from);
    for (file, count) in [("1-5.xls", 6_095), ("6-9.xls", 8_344), ("voluntary.xls", 948)] {
        let Ok(bytes) = std::fs::read(folder.join("upr-info").join(file)) else {
            eprintln!("left out: there is no upr-info/{file} in {}", folder.display());
            continue;
        };
        let table = read(&bytes);
        let mut oracle = calamine::Xls::new(Cursor::new(&bytes)).unwrap();
        let range = oracle.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!((table.len(), range.height()), (count, count), "{file}");
        for ((number, cells), expected) in table.iter().zip(range.rows()) {
            for (at, value) in expected.iter().enumerate() {
                let text = match value {
                    Data::Float(number) => number.to_string(),
                    value => value.to_string(),
                };
                assert_eq!(cells.get(at).map_or("", String::as_str), text, "{file}, row {number}, column {at}");
            }
        }
    }
}

#[test]
fn a_far_corner_costs_nothing() {
    let sheet = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>";
    let table = read(&xlsx(sheet, ""));
    assert_eq!(table[0], (1, strings(&["1"])));
    assert_eq!((table[1].0, table[1].1.len(), table[1].1[16_383].as_str()), (1_048_576, 16_384, "2"));
}

#[test]
fn files_that_would_take_too_much_are_refused() {
    let many = "<row><c r=\"XFD1\"><v>1</v></c></row>".repeat(1_300);
    let long = "<row><c t=\"s\"><v>0</v></c></row>".repeat(2_100);
    let many_long = xlsx(&long, &format!("<si><t>{}</t></si>", "wells and trees ".repeat(60_000)));
    let far_ods = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell \
                   table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    let long_ods = format!(
        "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>{}\
         </text:p></table:table-cell></table:table-row>",
        "x".repeat(900_000)
    );
    let entities = "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><row><c t=\"str\"><v>&b;</v></c></row>";
    for (what, bytes, expected) in [
        ("more cells than allowed", xlsx(&many, ""), "too_complex"),
        ("a column beyond the last", xlsx("<row><c r=\"XFE1\"><v>1</v></c></row>", ""), "damaged"),
        ("a column of many letters", xlsx("<row><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c></row>", ""), "damaged"),
        (
            "a cell of a megabyte",
            xlsx(&format!("<row><c t=\"str\"><v>{}</v></c></row>", "x".repeat(1_000_001)), ""),
            "too_complex",
        ),
        (
            "a tag of five megabytes",
            xlsx(&format!("<row><c r=\"{}\"><v>1</v></c></row>", "x".repeat(5_000_000)), ""),
            "too_complex",
        ),
        ("deep nesting", xlsx(&format!("{}{}", "<row>".repeat(100), "</row>".repeat(100)), ""), "too_complex"),
        ("no such shared string", xlsx("<row><c t=\"s\"><v>7</v></c></row>", "<si><t>a</t></si>"), "damaged"),
        ("a sheet that ends early", xlsx("<row><c><v>1</v>", ""), "damaged"),
        ("zeros, packed 1000:1", xlsx(&" ".repeat(20_000_000), ""), "too_complex"),
        ("a long shared string in many cells", many_long, "too_complex"),
        ("repeated cells", ods(far_ods), "too_complex"),
        ("a long cell, repeated", ods(&long_ods), "too_complex"),
        ("a cell of a megabyte in ods", ods(&long_ods.replace('x', "xy")), "too_complex"),
    ] {
        assert_eq!(code(&bytes), expected, "{what}");
    }
    assert!(read(&xlsx(entities, "")).is_empty(), "an entity that the file declares itself is never resolved");
}

#[test]
fn shared_strings_without_end_are_refused() {
    let count = "<sst uniqueCount=\"99999999999999\">";
    let bytes = xlsx("<row><c t=\"s\"><v>0</v></c></row>", &format!("</sst>{count}<si><t>a</t></si>"));
    assert_eq!(read(&bytes), [(1, strings(&["a"]))], "a declared count asks for no memory");
    // Not packed, or the file would be refused for its packing alone.
    let shared = format!("<sst>{}</sst>", "<si/>".repeat(5_000_001));
    let parts = [
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/sharedStrings.xml", &shared),
    ];
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    assert_eq!(code(&container_as(stored, &parts)), "too_complex", "five million strings and one");
}

#[test]
fn what_is_no_workbook_is_called_what_it_is() {
    let locked = container(&[
        ODS_TYPE,
        ("content.xml", "x"),
        ("META-INF/manifest.xml", "<m><f><manifest:encryption-data/></f></m>"),
    ]);
    let pass = [record(0x0809, &[0, 6, 5, 0]), record(0x002f, &[0; 6]), record(0x000a, &[])].concat();
    let no_sheet = BOOK.replace("<sheet ", "<other ");
    let empty =
        container(&[("_rels/.rels", RELS), ("xl/workbook.xml", &no_sheet), ("xl/_rels/workbook.xml.rels", BOOK_RELS)]);
    for (what, bytes, expected) in [
        ("nothing", Vec::new(), "empty_file"),
        ("a text", b"a;b;c".to_vec(), "unsupported_format"),
        ("a new Excel workbook with a password", ole("EncryptedPackage", b"x"), "encrypted_document"),
        ("an old Excel workbook with a password", ole("Workbook", &pass), "encrypted_document"),
        ("an ods with a password", locked, "encrypted_document"),
        ("an old Word document", ole("WordDocument", b"x"), "unsupported_format"),
        ("a workbook without a sheet", empty, "unsupported_format"),
        ("a binary workbook", container(&[("xl/workbook.bin", "x")]), "unsupported_format"),
        ("a zip of something else", container(&[("a.txt", "x")]), "unsupported_format"),
    ] {
        assert_eq!(code(&bytes), expected, "{what}");
    }
}

#[test]
fn a_container_of_the_64_bit_form_is_read_and_one_that_declares_too_much_is_refused() {
    let parts = [
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
    ];
    let bytes = container_as(SimpleFileOptions::default().large_file(true), &parts);
    assert_eq!(read(&bytes), [(1, strings(&["1"]))], "zip64 fields are read");
    // An end record that declares a thousand million parts, with a directory behind the end of the file.
    let mut record = b"PK\x06\x06".to_vec();
    record.extend(44u64.to_le_bytes());
    record.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for number in [1_000_000_000u64, 1_000_000_000, 46_000_000_000, 1_000_000_000_000] {
        record.extend(number.to_le_bytes());
    }
    record.extend(b"PK\x06\x07\0\0\0\0");
    record.extend(4u64.to_le_bytes());
    record.extend(1u32.to_le_bytes());
    record.extend(b"PK\x05\x06\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\0\0");
    assert_eq!(code(&[b"PK\x03\x04".to_vec(), record].concat()), "too_complex", "400 GB are not asked for");
}

#[test]
fn a_chain_of_sectors_that_runs_in_a_circle_ends() {
    let good = xls(&xls_cells());
    // Every entry of the table in turn points back to the first sector.
    let table = good.len() - 512;
    for at in (table..good.len()).step_by(4) {
        for target in [0u32, 1, 3, 0x00ff_ffff, 0xffff_fffe] {
            let mut bytes = good.clone();
            bytes[at..at + 4].copy_from_slice(&target.to_le_bytes());
            let _ = read_sheet(&bytes, None);
        }
    }
}

#[test]
fn truncated_files_are_refused_or_read() {
    for bytes in [xlsx(SHEET, SHARED), ods("<table:table-row><table:table-cell/></table:table-row>"), xls(&xls_cells())]
    {
        for end in 0..bytes.len() {
            let _ = sheets(&mut Cursor::new(&bytes[..end]), "file");
            if let Err(error) = read_sheet(&bytes[..end], None) {
                assert!(error.to_string().contains(';'), "says what to do: {error}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn random_bytes_and_changes_never_panic(
        noise in proptest::collection::vec(any::<u8>(), 0..2_000), changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..8),
        kind in 0usize..3,
    ) {
        let start: &[u8] = [b"PK\x03\x04".as_slice(), &super::ole::SIGNATURE, b""][kind];
        let _ = read_sheet(&[start, &noise].concat(), None);
        let mut bytes = match kind {
            0 => xlsx(SHEET, SHARED),
            1 => xls(&xls_cells()),
            _ => ods("<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"4\"/></table:table-row>"),
        };
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        let _ = read_sheet(&bytes, None);
    }

    #[test]
    fn changed_records_never_panic(changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..20)) {
        // Changes hit the records, not the container around them.
        let mut bytes = xls(&xls_cells());
        for (at, byte) in changes {
            bytes[512 + at % 600] = byte;
        }
        let _ = read_sheet(&bytes, None);
    }

    #[test]
    fn changed_parts_never_panic(changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..8)) {
        let mut sheet = SHEET.as_bytes().to_vec();
        for (at, byte) in changes {
            let at = at % sheet.len();
            sheet[at] = byte & 0x7f;
        }
        let _ = read_sheet(&xlsx(&String::from_utf8_lossy(&sheet), SHARED), None);
    }
}
