//! Paragraphs of a draft that were written elsewhere.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed test may panic")]

use std::io::{Cursor, Write};

use placard_domain::DraftParagraph;
use placard_intake::{Input, IntakeError, draft_paragraphs};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A Word document of parts, each with its content.
fn docx(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        write!(zip, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:x xmlns:w=\"urn:w\">{content}</w:x>").unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn styled(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn read(name: &str, bytes: &[u8]) -> Result<Vec<DraftParagraph>, IntakeError> {
    draft_paragraphs(&Input { bytes, name })
}

fn paragraph(heading: Option<&str>, text: &str, notes: &[&str]) -> DraftParagraph {
    let notes = notes.iter().map(|note| (*note).to_owned()).collect();
    DraftParagraph { heading: heading.map(str::to_owned), text: text.to_owned(), notes }
}

#[test]
fn headings_text_and_notes_come_with_their_places() {
    let endnote = "<w:r><w:endnoteReference w:id=\"1\"/></w:r>";
    let footnote = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
    let body = [
        styled("Heading1", &run("A. Water")),
        styled("H23G", &run("Wells")),
        styled("SingleTxtG", &format!("{}{endnote}{}{footnote}", run("1. Wells are dry"), run(" since 2020."))),
        styled("", &run("  ")),
        styled("", &run("2.  Second.")),
        styled("", &run("12 wells were dug.")),
        styled("Heading1", &run("B. Annexes")),
    ]
    .concat();
    let notes = |element: &str, text: &str| {
        format!(
            "<w:{element} w:id=\"-1\"><w:p/></w:{element}><w:{element} w:id=\"1\"><w:p>{}</w:p><w:p>{}</w:p></w:{element}>",
            run(text),
            run("p. 2.")
        )
    };
    let styles = "<w:style w:styleId=\"HeadG\"><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>\
                  <w:style w:styleId=\"H23G\"><w:basedOn w:val=\"HeadG\"/></w:style>";
    let file = docx(&[
        ("word/document.xml", &body),
        ("word/endnotes.xml", &notes("endnote", "A/HRC/16/11,")),
        ("word/footnotes.xml", &notes("footnote", "Annual report,")),
        ("word/styles.xml", styles),
    ]);
    let expected = [
        paragraph(
            Some("A. Water\n## Wells"),
            "Wells are dry[^1] since 2020.[^2]",
            &["A/HRC/16/11, p. 2.", "Annual report, p. 2."],
        ),
        paragraph(None, "Second.", &[]),
        paragraph(None, "12 wells were dug.", &[]),
        paragraph(Some("B. Annexes"), "", &[]),
    ];
    assert_eq!(read("draft.docx", &file).unwrap(), expected, "typed numbers in order are left out, others stay");
}

#[test]
fn a_plain_text_gives_a_paragraph_a_line() {
    let expected = [paragraph(None, "First.", &[]), paragraph(None, "Second.", &[])];
    assert_eq!(read("draft.txt", b"First.\n\nSecond.\n").unwrap(), expected);
}

#[test]
fn a_file_that_is_built_to_do_harm_is_refused() {
    let code = |bytes: &[u8]| read("draft.docx", bytes).err().map(|error| error.code());
    let many = "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(5_001);
    assert_eq!(code(&docx(&[("word/document.xml", &many)])), Some("too_complex"), "too many paragraphs");
    let body = format!("<w:p>{}</w:p>", "<w:r><w:endnoteReference w:id=\"1\"/></w:r>".repeat(2_000));
    let note = format!("<w:endnote w:id=\"1\"><w:p>{}</w:p></w:endnote>", run(&"long ".repeat(20_000)));
    let repeated = docx(&[("word/document.xml", &body), ("word/endnotes.xml", &note)]);
    assert_eq!(code(&repeated), Some("too_large"), "a long note that is meant in many places");
    let loops = "<w:style w:styleId=\"A\"><w:basedOn w:val=\"A\"/></w:style>";
    let looped = docx(&[("word/document.xml", &styled("A", &run("text"))), ("word/styles.xml", loops)]);
    assert_eq!(code(&looped), None, "a style that is based on itself ends");
    let deep = "<w:p>".repeat(300);
    assert_eq!(code(&docx(&[("word/document.xml", &deep)])), Some("too_complex"), "elements without end");
    assert_eq!(code(&docx(&[("word/document.xml", "<w:p/>")])), Some("empty_file"), "nothing to read");
    assert_eq!(code(b"PK\x03\x04rest"), Some("damaged"));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), cut in 0usize..2_000) {
        let _ = read("draft.docx", &bytes);
        let whole = docx(&[("word/document.xml", &styled("Heading1", &run("a"))), ("word/endnotes.xml", "<w:endnote/>")]);
        let _ = read("draft.docx", whole.get(..cut.min(whole.len())).unwrap_or_default());
    }
}
