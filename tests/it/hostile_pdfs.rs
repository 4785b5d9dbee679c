//! PDFs that are damaged, locked or built to harm: each is refused in time, with the reason, and the program goes on.
#![allow(clippy::unwrap_used, reason = "a failed test may panic")]

use std::fmt::Write as _;
use std::fs;
use std::io::Cursor;
use std::time::{Duration, Instant};

use placard_domain::Reference;
use placard_domain::reference::PackFiles;
use placard_intake::IntakeError;
use placard_intake::register::{self, ReadOptions};
use placard_tests::{Result, place};

use crate::cli::Placard;

/// Longest time that the program may take to refuse a file, with its own limit of 30 seconds for the reading.
const PATIENCE: Duration = Duration::from_secs(45);
/// Letters in a line.
const WIDTH: usize = 90;

/// A PDF under construction; object 1 is its catalogue and object 2 the root of its pages.
#[derive(Default)]
struct Pdf {
    objects: Vec<Vec<u8>>,
    trailer: String,
}

impl Pdf {
    /// One whose root of pages is `pages`.
    fn with(pages: &str) -> Self {
        let mut pdf = Self::default();
        pdf.add("<</Type/Catalog/Pages 2 0 R>>");
        pdf.add(pages);
        pdf
    }

    /// One page that draws `content` with `resources`; further objects count from 5.
    fn of_page(resources: &str, content: &[u8]) -> Self {
        let mut pdf = Self::with("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        pdf.add(&format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<{resources}>>>>"));
        pdf.stream("", content);
        pdf
    }

    /// One page with paragraphs of text.
    fn of_paragraphs(paragraphs: &[&str]) -> Self {
        let mut content = "BT /F 10 Tf 60 780 Td 14 TL".to_owned();
        for paragraph in paragraphs {
            let mut line = String::new();
            for word in paragraph.split(' ') {
                if line.len() + word.len() > WIDTH {
                    write!(content, " ({line}) Tj T*").unwrap();
                    line.clear();
                }
                write!(line, "{word} ").unwrap();
            }
            write!(content, " ({line}) Tj T* T*").unwrap();
        }
        Self::of_page(FONT, format!("{content} ET").as_bytes())
    }

    fn add(&mut self, body: &str) -> &mut Self {
        self.objects.push(body.as_bytes().to_vec());
        self
    }

    fn stream(&mut self, entries: &str, data: &[u8]) -> &mut Self {
        let head = format!("<</Length {}{entries}>>\nstream\n", data.len());
        self.objects.push([head.as_bytes(), data, b"\nendstream"].concat());
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = b"%PDF-1.7\n".to_vec();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.objects.len() + 1);
        for (number, body) in (1..).zip(&self.objects) {
            writeln!(table, "{:010} 00000 n ", bytes.len()).unwrap();
            bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
            bytes.extend_from_slice(body);
            bytes.extend_from_slice(b"\nendobj\n");
        }
        let (size, start, more) = (self.objects.len() + 1, bytes.len(), &self.trailer);
        let end = format!("{table}trailer\n<</Size {size}/Root 1 0 R{more}>>\nstartxref\n{start}\n%%EOF\n");
        bytes.extend_from_slice(end.as_bytes());
        bytes
    }
}

const FONT: &str = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>";

const REPORT: [&str; 12] = [
    "A/HRC/16/99",
    "Report of the Working Group on the Universal Periodic Review",
    "Iceland",
    "1. The Working Group on the Universal Periodic Review, established in accordance with Human Rights Council \
     resolution 5/1, held its ninth session from 1 to 12 November 2010. The review of Iceland was held at the 3rd \
     meeting on 2 November 2010. The delegation of Iceland was headed by Jane Roe, Minister. At its 7th meeting, held \
     on 4 November 2010, the Working Group adopted the report on Iceland.",
    "2. On 21 June 2010, the Human Rights Council selected the following group of rapporteurs \\(troika\\) to facilitate \
     the review of Iceland: Chile, Norway and Zambia.",
    "I. Summary of the proceedings of the review process",
    "5. During the interactive dialogue, statements were made by 2 delegations.",
    "6. Portugal thanked the delegation. It made recommendations.",
    "II. Conclusions and/or recommendations",
    "7. The recommendations below enjoy the support of Iceland:",
    "7.1. Train all officers of the police \\(Portugal, Chile\\);",
    "7.2. Open the archives to all \\(Norway\\).",
];

/// Zeros, deflated in one block of the fixed code: a literal and then repetitions of 258 bytes, each 13 bits.
fn deflated_zeros(length: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.push(&[1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0]);
    for _ in 0..length / 258 {
        bits.push(&[1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]);
    }
    bits.push(&[0; 7]);
    [&[0x78, 0x9c], bits.bytes.as_slice(), &[0; 5]].concat()
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: usize,
}

impl Bits {
    fn push(&mut self, bits: &[u8]) {
        for bit in bits {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            *self.bytes.last_mut().unwrap() |= bit << (self.used % 8);
            self.used += 1;
        }
    }
}

/// Forms of which each draws the next, from object 5 on; the last draws the first where `round`.
fn forms(count: usize, round: bool) -> Vec<u8> {
    let mut pdf = Pdf::of_page("/XObject<</X 5 0 R>>", b"/X Do");
    for n in 0..count {
        let next = if n + 1 < count { n + 6 } else { 5 };
        let draws: &[u8] = if n + 1 < count || round { b"/X Do" } else { b"q Q" };
        let entries = format!("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {next} 0 R>>>>");
        pdf.stream(&entries, draws);
    }
    pdf.bytes()
}

/// Forms of which each draws the next a thousand times, `depth` deep.
fn forms_by_the_thousand(depth: usize) -> Vec<u8> {
    let draws = "/X Do ".repeat(1_000);
    let mut pdf = Pdf::of_page("/XObject<</X 5 0 R>>", draws.as_bytes());
    for n in 0..depth {
        let entries = format!("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {} 0 R>>>>", n + 6);
        pdf.stream(&entries, draws.as_bytes());
    }
    pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", b"q Q").bytes()
}

/// A font whose only letter is drawn with that same font.
fn font_that_draws_itself() -> Vec<u8> {
    let mut pdf = Pdf::of_page("/Font<</F 5 0 R>>", b"BT /F 10 Tf (aaaa) Tj ET");
    pdf.add(
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]\
         /Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>",
    );
    pdf.stream("", b"9 0 d0 BT /F 10 Tf (aaaa) Tj ET").bytes()
}

/// A pattern that is filled with itself.
fn pattern_that_fills_itself() -> Vec<u8> {
    let draws = b"/Pattern cs /P scn 0 0 500 500 re f";
    let mut pdf = Pdf::of_page("/Pattern<</P 5 0 R>>", draws);
    let entries = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9\
                   /Resources<</Pattern<</P 5 0 R>>>>";
    pdf.stream(entries, draws).bytes()
}

/// A tree of pages, `depth` deep, with one page at its end.
fn deep_tree(depth: usize) -> Vec<u8> {
    let mut pdf = Pdf::with("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    for n in 3..depth {
        pdf.add(&format!("<</Type/Pages/Parent {} 0 R/Kids[{} 0 R]/Count 1>>", n - 1, n + 1));
    }
    pdf.add("<</Type/Page/MediaBox[0 0 595 842]>>").bytes()
}

/// A tree of pages in which each branch bears the next one twice.
fn doubling_tree(depth: usize) -> Vec<u8> {
    let mut pdf = Pdf::with("<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>");
    for n in 3..depth {
        pdf.add(&format!("<</Type/Pages/Parent {} 0 R/Kids[{next} 0 R {next} 0 R]/Count 2>>", n - 1, next = n + 1));
    }
    pdf.add("<</Type/Page/MediaBox[0 0 595 842]>>").bytes()
}

fn many_pages(count: usize) -> Vec<u8> {
    let kids: String = (0..count).map(|n| format!("{} 0 R ", n + 3)).collect();
    let mut pdf = Pdf::with(&format!("<</Type/Pages/Kids[{kids}]/Count {count}/MediaBox[0 0 595 842]>>"));
    for _ in 0..count {
        pdf.add("<</Type/Page/Parent 2 0 R>>");
    }
    pdf.bytes()
}

/// The table of the objects before says that the one before it is itself.
fn tables_in_a_ring() -> Vec<u8> {
    let mut pdf = Pdf::of_paragraphs(&REPORT);
    let start = pdf.bytes().len();
    let table = pdf.bytes().windows(5).rposition(|window| window == b"xref\n").unwrap_or(start);
    pdf.trailer = format!("/Prev {table}");
    pdf.bytes()
}

fn locked() -> Vec<u8> {
    let mut pdf = Pdf::of_paragraphs(&REPORT);
    let zeros = "0".repeat(64);
    pdf.trailer =
        format!("/ID[<{zeros}><{zeros}>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<{zeros}>/U<{zeros}>>>");
    pdf.bytes()
}

/// What the program says, by the code of the reason.
fn says(code: &str) -> &'static str {
    match code {
        "empty_file" => "is empty",
        "damaged" => "is damaged",
        "too_complex" => "not safe to read",
        "encrypted_document" => "locked with a password",
        "scanned_pdf" => "holds pictures of",
        _ => "no such reason",
    }
}

#[test]
fn a_pdf_that_was_built_to_harm_is_refused_and_ends_nothing_but_its_reading() -> Result {
    let picture = "/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB";
    let mut huge_picture = Pdf::of_page("/XObject<</X 5 0 R>>", b"/X Do");
    huge_picture.stream(picture, b"abc");
    let mut bomb = Pdf::of_page("/XObject<</X 5 0 R>>", b"/X Do");
    bomb.objects[3] = Pdf::default().stream("/Filter/FlateDecode", &deflated_zeros(1_300_000_000)).objects.remove(0);
    let nested = |open: &str, close: &str| [open.repeat(200_000), close.repeat(200_000)].concat();
    let report = Pdf::of_paragraphs(&REPORT).bytes();
    let cases: Vec<(&str, Vec<u8>, &[&str])> = vec![
        ("no page", Pdf::with("<</Type/Pages/Kids[]/Count 0>>").bytes(), &["empty_file", "damaged"]),
        ("an empty page", Pdf::of_page("", b"").bytes(), &["empty_file"]),
        ("no report", Pdf::of_paragraphs(&["A letter to the editor", "It is clear."]).bytes(), &["none"]),
        ("only a head", b"%PDF-1.7\n".to_vec(), &["damaged"]),
        ("half of a report", report[..report.len() / 2].to_vec(), &["damaged", "empty_file", "none"]),
        ("a locked report", locked(), &["encrypted_document", "damaged"]),
        (
            "a page tree that is its own branch",
            Pdf::with("<</Type/Pages/Kids[2 0 R]/Count 1>>").bytes(),
            &["damaged", "empty_file"],
        ),
        ("pages 20,000 levels down", deep_tree(20_000), &["damaged", "empty_file", "too_complex"]),
        ("pages that double 40 times", doubling_tree(42), &["damaged", "empty_file", "too_complex"]),
        ("tables in a ring", tables_in_a_ring(), &["report", "damaged"]),
        ("20,000 forms within each other", forms(20_000, false), &["empty_file", "too_complex", "damaged"]),
        ("forms in a ring", forms(3, true), &["empty_file", "too_complex", "damaged"]),
        ("forms by the thousand", forms_by_the_thousand(5), &["empty_file", "too_complex", "damaged"]),
        ("a font that draws itself", font_that_draws_itself(), &["empty_file", "too_complex", "damaged", "none"]),
        ("a pattern that fills itself", pattern_that_fills_itself(), &["empty_file", "too_complex", "damaged"]),
        ("arrays within arrays", Pdf::of_page("", nested("[", "]").as_bytes()).bytes(), &["too_complex"]),
        ("states within states", Pdf::of_page("", nested("q ", "Q ").as_bytes()).bytes(), &["empty_file", "damaged"]),
        ("words within words", Pdf::of_page(&nested("/A<<", ">>"), b"").bytes(), &["too_complex"]),
        ("a huge picture", huge_picture.bytes(), &["scanned_pdf", "damaged", "empty_file", "too_complex"]),
        ("more than a gibibyte of zeros", bomb.bytes(), &["too_complex", "damaged", "empty_file"]),
        ("5,000 pages", many_pages(5_000), &["too_complex"]),
    ];
    let placard = Placard::new()?;
    let file = placard.file("hostile.pdf");
    for (what, bytes, expected) in cases {
        fs::write(&file, bytes)?;
        let begun = Instant::now();
        let answer = placard.run(&["import", &file, "--dry-run"])?;
        assert!(begun.elapsed() < PATIENCE, "{what}: took {:?}", begun.elapsed());
        if expected.contains(&"none") || expected.contains(&"report") {
            continue;
        }
        let refused = answer.refusal();
        assert!(
            expected.iter().any(|code| refused.contains(says(code))),
            "{what}: expected {expected:?}, said {refused}"
        );
    }
    Ok(())
}

#[test]
fn a_report_cut_or_changed_anywhere_is_read_or_refused() -> Result {
    let reference = reference()?;
    let outcome =
        |bytes: &[u8]| match register::outline(&mut Cursor::new(bytes), "file", &reference, &ReadOptions::default()) {
            Ok(outline) => outline.is_some(),
            Err(error) => {
                assert!(IntakeError::CODES.contains(&error.code()), "“{error}” would have no translation");
                false
            }
        };
    let report = Pdf::of_paragraphs(&REPORT).bytes();
    assert!(outcome(&report), "whole it is a report");
    for at in (0..report.len()).step_by(61) {
        let _ = outcome(&report[..at]);
        let mut changed = report.clone();
        changed[at] = changed[at].wrapping_mul(7).wrapping_add(13);
        let _ = outcome(&changed);
    }
    Ok(())
}

fn reference() -> Result<Reference> {
    let folder = place::workspace().join("assets/reference");
    let read = |name: &str| fs::read_to_string(folder.join(name));
    let (pack, states, sessions) = (read("pack.json")?, read("states.csv")?, read("sessions.csv")?);
    let (reviews, events, notes) = (read("reviews.csv")?, read("events.csv")?, read("notes.csv")?);
    let (pack, states, sessions) = (pack.as_str(), states.as_str(), sessions.as_str());
    let (reviews, events, notes) = (reviews.as_str(), events.as_str(), notes.as_str());
    let (deadlines, limits, paces) = (&read("deadlines.csv")?, &read("limits.csv")?, &read("paces.csv")?);
    Ok(Reference::parse(&PackFiles { pack, states, sessions, reviews, events, notes, deadlines, limits, paces })?)
}
