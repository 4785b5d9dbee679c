//! A report of the Working Group that nobody wrote, printed as the United Nations print theirs. The review that it
//! tells of never was; no State said or was told any of it.

use std::fmt::Write;

use crate::Result;

/// What the report prints of its recommendations: one is split in two clauses, one names a State that is not known.
const RECOMMENDATIONS: [&[&str]; 8] = [
    &["7.1. Publish the figures on complaints every year, by region and by authority", "(Norway, Peru);"],
    &["7.2. Open a school in every valley (Ghana);"],
    &["7.3. Ratify the Convention on lighthouses (Japan); Become a party to the Convention", "on lighthouses (Fiji);"],
    &["7.4. Train judges and prosecutors in the rights of fishermen (Canada);"],
    &["7.5. Let the ombudsman visit every harbour without notice (Atlantis);"],
    &["7.6. Answer letters of the special procedures within a month (Uruguay, Chile);"],
    &["8.1. Keep the night ferry (Maldives);"],
    &["8.2. Move the archive of the courts to the capital (Austria)."],
];

/// How many recommendations it has.
pub const COUNT: usize = RECOMMENDATIONS.len();
/// Its symbol.
pub const SYMBOL: &str = "A/HRC/99/7";

const INTRODUCTION: [&[&str]; 6] = [
    &[
        "1. The Working Group on the Universal Periodic Review, established in accordance with",
        "Human Rights Council resolution 5/1, held its nineteenth session from 28 April to 9 May",
        "2014. The review of San Marino was held at the 9th meeting, on 2 May 2014. The delegation",
        "of San Marino was headed by the Minister of Lighthouses, Ada Lanterna. At its 14th",
        "meeting, held on 6 May 2014, the Working Group adopted the report on San Marino.",
    ],
    &[
        "2. On 15 January 2014, the Human Rights Council selected the following group of",
        "rapporteurs (troika) to facilitate the review of San Marino: Peru, Ghana and Japan.",
    ],
    &[
        "3. In accordance with paragraph 15 of the annex to resolution 5/1, the following documents",
        "were issued for the review of San Marino:",
    ],
    &[
        "(a) A national report submitted/written presentation made in accordance with",
        "paragraph 15 (a) (A/HRC/WG.6/19/SMR/1);",
    ],
    &[
        "(b) A compilation prepared by the Office of the United Nations High Commissioner",
        "for Human Rights (OHCHR) in accordance with paragraph 15 (b) (A/HRC/WG.6/19/SMR/2);",
    ],
    &["(c) A summary prepared by OHCHR in accordance with paragraph 15 (c)", "(A/HRC/WG.6/19/SMR/3)."],
];
const DIALOGUE: [&[&str]; 3] = [
    &["4. During the interactive dialogue, 2 delegations made statements."],
    &["5. Norway asked about complaints. It made recommendations."],
    &["6. Ghana noted the schools of the valleys. It made a recommendation."],
];
const SUPPORTED: &[&str] = &[
    "7. The recommendations formulated during the interactive dialogue and listed below enjoy",
    "the support of San Marino:",
];
const NOTED: &[&str] =
    &["8. The following recommendations did not enjoy the support of San Marino and would thus", "be noted:"];
const END: &[&str] = &[
    "9. All conclusions and/or recommendations contained in the present report reflect the",
    "position of the submitting State and/or the State under review. They should not be",
    "construed as endorsed by the Working Group as a whole.",
];

/// The report as the bytes of a PDF.
///
/// # Errors
/// None that a text of this form meets.
pub fn report() -> Result<Vec<u8>> {
    let mut first = Page::default();
    first.at(480.0, 60.0, 14.0, SYMBOL);
    first.paragraphs(400.0, 100.0, &[&["Distr.: General", "4 July 2014"], &["Original: English"]]);
    first.paragraphs(72.0, 200.0, &[&["Human Rights Council", "Twenty-seventh session", "Agenda item 6"]]);
    first.at(120.0, 300.0, 17.0, "Report of the Working Group on the Universal");
    first.at(120.0, 322.0, 17.0, "Periodic Review");
    first.at(120.0, 354.0, 14.0, "San Marino");

    let mut second = Page::headed();
    second.at(120.0, 130.0, 14.0, "Introduction");
    let y = second.paragraphs(120.0, 154.0, &INTRODUCTION);
    second.at(100.0, y + 20.0, 14.0, "I. Summary of the proceedings of the review process");
    second.at(120.0, y + 44.0, 12.0, "B. Interactive dialogue and responses by the State under review");
    second.paragraphs(120.0, y + 68.0, &DIALOGUE);

    let mut third = Page::headed();
    third.at(100.0, 130.0, 14.0, "II. Conclusions and/or recommendations");
    let (supported, noted) = RECOMMENDATIONS.split_at(6);
    let y = third.paragraphs(120.0, 154.0, &[SUPPORTED]);
    let y = third.paragraphs(150.0, y, supported);
    let y = third.paragraphs(120.0, y, &[NOTED]);
    let y = third.paragraphs(150.0, y, noted);
    third.paragraphs(120.0, y, &[END]);
    Ok(pdf(&[first, second, third])?)
}

/// What a page draws.
#[derive(Default)]
struct Page(String);

impl Page {
    /// A page with the symbol at its head.
    fn headed() -> Self {
        let mut page = Self::default();
        page.at(480.0, 60.0, 9.0, SYMBOL);
        page
    }

    /// A line of text, its place counted from the upper left corner.
    fn at(&mut self, x: f64, y: f64, size: f64, text: &str) {
        let text = text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        let y = HEIGHT - y;
        let _ = writeln!(self.0, "BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET");
    }

    /// Paragraphs one below the other; answers where the next would stand.
    fn paragraphs(&mut self, x: f64, y: f64, paragraphs: &[&[&str]]) -> f64 {
        let mut next = y;
        for lines in paragraphs {
            for line in *lines {
                self.at(x, next, 10.0, line);
                next += 12.0;
            }
            next += 8.0;
        }
        next
    }
}

const HEIGHT: f64 = 842.0;

fn pdf(pages: &[Page]) -> std::result::Result<Vec<u8>, std::fmt::Error> {
    let kids: Vec<String> = (0..pages.len()).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (n, Page(content)) in pages.iter().enumerate() {
        let next = 5 + 2 * n;
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> \
             /Contents {next} 0 R >>"
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}endstream", content.len()));
    }
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (n, object) in (1..).zip(&objects) {
        places.push(file.len());
        writeln!(file, "{n} 0 obj\n{object}\nendobj")?;
    }
    let xref = file.len();
    writeln!(file, "xref\n0 {}\n0000000000 65535 f ", places.len() + 1)?;
    for place in &places {
        writeln!(file, "{place:010} 00000 n ")?;
    }
    writeln!(file, "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF", places.len() + 1)?;
    Ok(file.into_bytes())
}
