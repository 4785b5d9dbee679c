//! The pages for a theme and for a mission, and the statement that is read aloud.

use placard_briefing::{Content, Preset, Recommendation, SectionKind, render};

use crate::case::{case_of, content_mut, recommendation, spoken, tags_of, texts, words_of};

/// Says where a part is missing from the tags of a document or out of order.
fn in_order(pdf: &[u8], parts: &[&str]) {
    let tags = tags_of(pdf);
    let mut rest = tags.as_str();
    for part in parts {
        let place = rest.find(part).unwrap_or_else(|| panic!("“{part}” is missing or out of order in:\n{tags}"));
        rest = &rest[place + part.len()..];
    }
}

fn many(from: usize, count: usize, year: i32) -> Vec<Recommendation> {
    (from..from + count).map(|n| Recommendation { year: Some(year), ..recommendation(n, None) }).collect()
}

#[test]
fn a_theme_is_told_in_the_order_that_diplomats_ask_for() {
    let printed = render(&case_of(Preset::Theme), &texts("en"), Preset::Theme, None).expect("a page");
    assert_eq!((printed.pages, printed.left_out.len()), (1, 0));
    in_order(
        &printed.pdf,
        &[
            "Example Coalition",
            "H1 \"Right to adequate housing\"",
            "United States of America",
            "H2 \"Earlier recommendations\"",
            "THead",
            "\"Year\"",
            "\"Recommended by\"",
            "\"What has become of it\"",
            "\"2015\"",
            "Ratify convention 1",
            "San Marino, Iceland",
            "Not started.",
            "No bill was tabled by 2025.",
            "H2 \"National framework and figures\"",
            "H2 \"Challenges\"",
            "H2 \"What we ask\"",
            "Resume cooperation",
            "H2 \"Questions to ask\"",
            "H2 \"Sources\"",
        ],
    );
}

#[test]
fn a_theme_that_the_file_knows_nothing_of_says_so() {
    let mut data = case_of(Preset::Theme);
    *content_mut(&mut data, SectionKind::Earlier) = Content::Recommendations(Vec::new());
    data.sections.retain(|section| matches!(section.kind, SectionKind::Earlier | SectionKind::Sources));
    let printed = render(&data, &texts("en"), Preset::Theme, None).expect("a page");
    let words = words_of(&printed.pdf);
    assert!(words.contains("holds no recommendation to this State on this theme"), "honest, not empty: {words}");
    assert!(words.contains("That does not mean that none was made."), "and no more than is known: {words}");
}

#[test]
fn a_long_table_gives_way_before_what_is_asked_and_keeps_the_latest() {
    let mut data = case_of(Preset::Theme);
    let all = [many(1, 30, 2020), many(31, 10, 2015)].concat();
    *content_mut(&mut data, SectionKind::Earlier) = Content::Recommendations(all);
    let printed = render(&data, &texts("en"), Preset::Theme, None).expect("a page");
    let words = words_of(&printed.pdf);
    assert_eq!(printed.pages, 1);
    assert!(printed.left_out.iter().all(|left| left.section == SectionKind::Earlier), "{:?}", printed.left_out);
    assert!(words.contains("Ratify convention 6 ") && !words.contains("Ratify convention 40 "), "{words}");
    for part in ["Resume cooperation", "When will the State report?", "Nobody is charged", "more have no room here"] {
        assert!(words.contains(part), "“{part}” stays: {words}");
    }
}

#[test]
fn a_mission_reads_what_its_state_recommended_theme_by_theme() {
    let printed = render(&case_of(Preset::Mission), &texts("en"), Preset::Mission, None).expect("a page");
    assert_eq!(printed.pages, 1, "it is one page");
    in_order(
        &printed.pdf,
        &[
            "For the mission of",
            "H1 \"San Marino\"",
            "On the review of",
            "United States of America",
            "H2 \"In thirty seconds\"",
            "H2 \"What your State recommended\"",
            "“Ratify convention 1",
            "“The State takes note of it.”",
            "Not started.",
            "“Ratify convention 3",
            "\"Conventions\"",
            "“Ratify convention 2",
            "H2 \"What your State recommended to others\"",
            "H2 \"Please recommend\"",
            "H2 \"Questions to put in advance\"",
        ],
    );
}

#[test]
fn a_mission_whose_state_recommended_nothing_reads_that_and_what_it_recommended_elsewhere() {
    let mut data = case_of(Preset::Mission);
    *content_mut(&mut data, SectionKind::Yours) = Content::Recommendations(Vec::new());
    let elsewhere = Recommendation { to: Some("Iceland".to_owned()), ..recommendation(8, None) };
    *content_mut(&mut data, SectionKind::Register) = Content::Recommendations(vec![elsewhere]);
    let printed = render(&data, &texts("en"), Preset::Mission, None).expect("a page");
    in_order(
        &printed.pdf,
        &[
            "holds no recommendation of your State to this one",
            "H2 \"What your State recommended to others\"",
            "\"Made to\"",
            "\"Iceland\"",
            "convention 8",
        ],
    );
}

#[test]
fn a_statement_tells_its_length_its_times_and_where_to_stop() {
    let sentence = |n: usize| format!("Sentence {n} {}ends here.", "goes on ".repeat(8));
    let first = [sentence(1), sentence(2)].join(" ");
    let mut data = case_of(Preset::OralStatement);
    data.sections = vec![spoken(&[&first, &sentence(3)])];
    let Content::Paragraphs(passages) = &data.sections[0].content else { panic!("a statement is paragraphs") };
    let paces: Vec<_> = passages.iter().filter_map(|said| said.pace).collect();
    assert_eq!(paces.iter().map(|pace| pace.starts).collect::<Vec<_>>(), [0, 40, 80], "20 words at 30 a minute");
    assert_eq!(paces.iter().map(|pace| pace.continues).collect::<Vec<_>>(), [false, true, false]);
    assert_eq!(
        paces.iter().map(|pace| pace.cut).collect::<Vec<_>>(),
        [Some(60), Some(90), None],
        "the last sentence that ends in time; nothing is cut at two minutes, when all is read"
    );
    let printed = render(&data, &texts("en"), Preset::OralStatement, None).expect("a statement");
    let words = words_of(&printed.pdf);
    for part in [
        "60 words · 2:00 at 30 words a minute",
        "1:00: stop after “…on goes on",
        "1:30: stop after “…on goes on",
        "0:00 Sentence 1",
        "Stop here at 1:00",
        "0:40 Sentence 2",
        "Stop here at 1:30",
        "1:20 Sentence 3",
    ] {
        assert!(words.contains(part), "“{part}” is missing in: {words}");
    }
}

#[test]
fn a_long_statement_breaks_its_pages_between_sentences() {
    let sentence = format!("Begin {}end.", "and go on with more ".repeat(14));
    let paragraph = [sentence.as_str(); 4].join(" ");
    let mut data = case_of(Preset::OralStatement);
    data.sections = vec![spoken(&[&paragraph, &paragraph, "w".repeat(10_000).as_str()])];
    let printed = render(&data, &texts("en"), Preset::OralStatement, None).expect("a statement");
    let words = words_of(&printed.pdf);
    assert!(printed.pages > 1, "{} pages", printed.pages);
    assert_eq!(words.matches(sentence.as_str()).count(), 8, "no foot of a page stands within a sentence: {words}");
    assert!(words.contains("1/"), "pages are numbered of all: {words}");
}

#[test]
fn an_empty_statement_says_that_there_is_nothing_to_read() {
    let mut data = case_of(Preset::OralStatement);
    data.sections = vec![spoken(&[])];
    let printed = render(&data, &texts("en"), Preset::OralStatement, None).expect("a page");
    assert!(words_of(&printed.pdf).contains("nothing to read aloud yet"));
}

#[test]
fn the_sheets_are_printed_in_every_language() {
    for lang in ["ar", "en", "es", "fr", "ru", "zh"] {
        for preset in [Preset::Theme, Preset::Mission, Preset::OralStatement] {
            let printed = render(&case_of(preset), &texts(lang), preset, None).expect(lang);
            assert_eq!(printed.pages, 1, "{} in {lang}", preset.code());
            assert!(printed.replaced.is_empty(), "every fixed word has its glyphs: {:?}", printed.replaced);
        }
    }
}
