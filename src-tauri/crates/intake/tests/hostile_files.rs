//! Files that are not what they say, too large, damaged or random; and documents of each format.
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a failed test may panic")]

use std::io::{Cursor, Write};
use std::ops::Range;

use placard_domain::Iso3;
use placard_intake::{Input, IntakeError, Proposal, propose};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn no_states(_: &str) -> Vec<(Range<usize>, Iso3)> {
    Vec::new()
}

fn read(name: &str, bytes: &[u8]) -> Result<Proposal, IntakeError> {
    propose(&Input { bytes, name }, &no_states, None)
}

fn code(name: &str, bytes: &[u8]) -> &'static str {
    match read(name, bytes) {
        Ok(_) => "read",
        Err(error) => {
            let message = error.to_string();
            assert!(message.contains(';') && message.len() > 40, "says what and what to do: {message}");
            error.code()
        }
    }
}

/// A zip container of the given parts.
fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document with the given content of its body.
fn docx(body: &str) -> Vec<u8> {
    let main = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"urn:w\"><w:body>{body}</w:body></w:document>"
    );
    let core = "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"urn:dc\" xmlns:t=\"urn:t\"><dc:title/>\
                <t:created>2025-03-14T09:00:00Z</t:created></cp:coreProperties>";
    container(&[("word/document.xml", main.as_bytes()), ("docProps/core.xml", core.as_bytes())])
}

fn paragraph(style: &str, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
    )
}

#[test]
fn a_word_document_is_read_as_its_reader_sees_it() {
    let body = paragraph("Title", "Example &amp; others react")
        + "<w:p><w:ins><w:r><w:t>“It is &#8216;clear&#8217;,” said Jane</w:t></w:r></w:ins><w:del><w:r><w:delText>John</w:delText>\
           <w:t>John</w:t></w:r></w:del><w:r><w:tab/><w:t>Roe, director of </w:t></w:r><w:hyperlink><w:r><w:t>Example \
           Watch</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t><w:br/><w:t>Second line.</w:t></w:r></w:p>";
    let proposal = read("release.docx", &docx(&body)).unwrap();
    assert_eq!(proposal.source.title, "Example & others react");
    assert_eq!(
        proposal.source.text,
        "Example & others react\n\n“It is ‘clear’,” said Jane Roe, director of Example Watch.\nSecond line."
    );
    let statement = &proposal.records.statements[0];
    assert_eq!((statement.speaker.as_str(), statement.organisation.as_deref()), ("Jane Roe", Some("Example Watch")));
    assert_eq!(proposal.source.date.map(|d| d.to_string()).as_deref(), Some("2025-03-14"), "from the properties");
}

#[test]
fn a_web_page_is_read_without_its_furniture() {
    let page = "<!DOCTYPE html><html><head><title>React | Example Watch</title><meta property=\"og:title\" content=\"Example Watch \
        Reacts to the Decision\"><meta property=\"og:site_name\" content=\"Example Watch\"><meta property=\"article:published_time\" \
        content=\"2025-03-14T08:00:00Z\"><link rel=\"canonical\" href=\"https://example.org/r\"><style>p { x: \"y\" }</style></head>\
        <body><nav><ul><li>“Menu,” said Nobody Here.</li></ul></nav><div class=\"cookie-banner\"><div>“We use cookies,” said \
        A Banner.</div></div><script>var a = \"<p>“Script,” said Some One.</p>\";</script><article><h1>Example Watch Reacts to the \
        Decision</h1><p>(Geneva) &ndash; All of\nthis is <b>bold</b> text of the&nbsp;release, and it is long enough.</p><p>&ldquo;It \
        is clear,&rdquo; said Jane Roe,<br>director of Example Watch.</p></article><footer>“Foot,” said Last Line.</footer></body></html>";
    let proposal = read("page.htm", page.as_bytes()).unwrap();
    let source = &proposal.source;
    assert_eq!(source.title, "Example Watch Reacts to the Decision");
    assert_eq!(source.publisher.as_deref(), Some("Example Watch"));
    assert_eq!((source.place.as_deref(), source.url.as_deref()), (Some("Geneva"), Some("https://example.org/r")));
    let speakers: Vec<&str> = proposal.records.statements.iter().map(|s| s.speaker.as_str()).collect();
    assert_eq!(speakers, ["Jane Roe"], "nothing of menu, banner, script and foot: {}", source.text);
    assert_eq!(proposal.records.statements[0].organisation.as_deref(), Some("Example Watch"), "over the line break");
}

#[test]
fn each_file_that_cannot_be_read_says_why() {
    let xlsx = container(&[("xl/workbook.xml", b"<x/>")]);
    let odt = container(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")]);
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let ole = |name: &str| [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 600], &wide(name)].concat();
    let cut = docx(&paragraph("", "text"));
    for (name, bytes, expected) in [
        ("a.txt", b"".as_slice(), "empty_file"),
        ("a.txt", b" \n\n ", "empty_file"),
        ("a.txt", b"\xef\xbb\xbf", "empty_file"),
        ("a.html", b"<html><body></body></html>", "empty_file"),
        ("a.txt", b"%PDF-1.7 and so on", "damaged"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "not_what_it_says"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "unsupported_format"),
        ("a.docx", &xlsx, "not_what_it_says"),
        ("a.xlsx", &xlsx, "unsupported_format"),
        ("a.docx", &odt, "not_what_it_says"),
        ("a.docx", b"only a text", "not_what_it_says"),
        ("a.docx", &ole("EncryptedPackage"), "encrypted_document"),
        ("a.doc", &ole("WordDocument"), "unsupported_format"),
        ("a.docx", &ole("WordDocument"), "not_what_it_says"),
        ("a.docx", &cut[..cut.len() / 2], "damaged"),
        ("a.docx", &docx("<w:p><w:r>"), "damaged"),
        ("a.docx", &docx(&("<w:p>".repeat(400) + &"</w:p>".repeat(400))), "too_complex"),
        ("a.docx", &docx(&" ".repeat(20_000_000)), "too_complex"),
        ("a.bin", b"\x00\x01\x02\x03\x00\x00\x00\x07", "not_text"),
        ("a.html", format!("<html><p {}>x</p>", "a=1 ".repeat(5_000)).as_bytes(), "too_complex"),
    ] {
        assert_eq!(code(name, bytes), expected, "{name}: {:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(20)]));
    }
    assert_eq!(code("a.txt", &vec![b'a'; 50_000_000]), "too_large", "fifty megabytes");
    let many: Vec<(String, Vec<u8>)> = (0..2_001).map(|n| (format!("word/{n}"), Vec::new())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(n, b)| (n.as_str(), b.as_slice())).collect();
    assert_eq!(code("a.docx", &container(&many)), "too_complex", "two thousand and one parts");
    assert_eq!(code("release.txt", &docx(&paragraph("", "a text"))), "read", "content decides, not the name");
}

#[test]
fn every_code_is_listed_once() {
    let codes: std::collections::BTreeSet<&str> = IntakeError::CODES.into_iter().collect();
    assert_eq!(codes.len(), IntakeError::CODES.len(), "no code twice");
}

#[test]
fn large_texts_take_time_in_proportion_to_their_size() {
    for unit in [
        "“Words are said here by somebody,” said Jane Roe, director of Example Watch. “More of them.” ",
        "“",
        "“A” ",
        "\"",
        "‘A ",
        "« ",
        "said ",
        "Jane Roe, ",
        "The Council called on Freedonia to return to the Universal Periodic Review on Friday.\n\n",
        "A. ",
        "<",
        "<p>",
    ] {
        let text = format!("A title about the UPR\n\n{}", unit.repeat(400_000 / unit.len()));
        assert_eq!(code("", text.as_bytes()), "read", "quadratic work would not end within minutes: {unit:?}");
    }
    let release =
        "“It is clear,” said Jane Roe, director of Example Watch. The rest of this paragraph is narration.\n\n";
    assert_eq!(code("", release.repeat(5_000_000 / release.len()).as_bytes()), "read", "five megabytes of a release");
}

const RELEASE: &str = "A title of a release about the UPR\n\n(Geneva, 7 May 2025) – “It is clear,” said Jane Roe, director of the Law \
    Program at Example Watch. “We call on the government to return,” she added.\n\n‘No,’ – X, Y’s director. Selon Z : « Oui ». U.S. \
    The Council decided on 31 November to reschedule the review to 2026.\n\n– A B, C, D";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn random_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        for name in ["", "a.docx", "a.html", "a.txt"] {
            let _ = read(name, &bytes);
        }
    }

    #[test]
    fn random_texts_of_press_words_are_read(words in proptest::collection::vec(prop::sample::select(vec![
        "“", "”", "\"", "‘", "’", "«", "»", "said", " ", ",", ".", "\n\n", "\n", "Jane", "Roe", "the", "of", "’s", "director",
        "Example", "Watch", "UPR", "Council", "must", "called on", "to", "31 November", "Friday", "–", "(", ")", ":", "and", "é", "😀",
        "d’", "a-t-elle", "according to ", "U.S.", "Dr.", "did not appear", "review", "Geneva", "7", "2025",
    ]), 0..60), gap in prop::sample::select(vec!["", " "])) {
        let text = words.join(gap);
        if let Ok(proposal) = read("", text.as_bytes()) {
            let units = proposal.source.text.encode_utf16().count();
            for statement in &proposal.records.statements {
                prop_assert!(!statement.text.is_empty() && !statement.speaker.is_empty(), "{:?}", statement);
                prop_assert!(statement.spans.iter().all(|[from, to]| from < to && *to as usize <= units));
            }
        }
    }

    #[test]
    fn damaged_documents_are_read_or_refused(at in 0usize..4_000, byte in any::<u8>(), cut in 0usize..4_000, kind in 0usize..3) {
        let mut bytes = match kind {
            0 => docx(&RELEASE.split("\n\n").map(|text| paragraph("Normal", text)).collect::<String>()),
            1 => format!("<html><body><p>{}</p></body></html>", RELEASE.replace("\n\n", "</p><p>")).into_bytes(),
            _ => RELEASE.as_bytes().to_vec(),
        };
        let length = bytes.len();
        bytes[at % length] = byte;
        let _ = read("a.docx", &bytes);
        let _ = read("a.html", &bytes);
        bytes.truncate(cut % length);
        let _ = read("", &bytes);
    }
}
