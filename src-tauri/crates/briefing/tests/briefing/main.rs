//! What a reader, a screen reader and an archive find in a printed briefing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test may panic")]

mod board;
mod case;
mod logo;
mod preview;
mod samples;
mod sheets;
mod template;
mod variety;

use case::{
    case, case_of, content_mut, properties_of, set_statements, source, statement, statements_mut, tags_of, texts,
    words_of,
};
use placard_briefing::{Briefing, BriefingData, BriefingError, Content, Preset, SectionKind, render};

fn printed(data: &BriefingData, lang: &str, preset: Preset) -> Briefing {
    render(data, &texts(lang), preset, None).expect("a briefing that can be printed")
}

fn set_sentence(data: &mut BriefingData, words: &str) {
    if let Content::Status { sentence, .. } = content_mut(data, SectionKind::Status) {
        *sentence = words.to_owned();
    }
}

fn refusal(data: &BriefingData) -> &'static str {
    render(data, &texts("en"), Preset::Factsheet, None).map_or_else(|e| e.code(), |_| "printed")
}

#[test]
fn the_page_says_everything_once_and_in_reading_order() {
    let briefing = printed(&case(), "en", Preset::Factsheet);
    assert_eq!(
        (briefing.pages, briefing.left_out.len(), briefing.replaced.len()),
        (1, 0, 0),
        "all of it fits and prints"
    );
    let tags = tags_of(&briefing.pdf);
    let mut rest = tags.as_str();
    for part in [
        "H1 \"United States of America\"",
        "Western European and other States · 4th cycle",
        "Did not appear on 7 November 2025.",
        "\"1\"",
        "H2 \"Cooperation with the review over time\"",
        "Figure",
        "H2 \"What happened\"",
        "Table",
        "THead",
        "TH ",
        "/Scope /Column",
        "\"Date\"",
        "TBody",
        "\"5 November 2010\"",
        "\"A/HRC/16/11\"",
        "\"2\"",
        "\"9 November 2020\"",
        "\"no source\"",
        "\"Did not appear\"",
        "(inferred)",
        "Sources differ on the month",
        "H2 \"What was said\"",
        "LBody",
        "“A seat left empty is still a seat.”",
        "\"Amina Example\"",
        "consent given",
        "Name withheld",
        "H2 \"What is asked\"",
        "Resume cooperation before the 53rd session.",
        "asked by",
        "H2 \"Sources\"",
        "Example Coalition, press release",
        "Human Rights Council, reports of the Working Group",
    ] {
        let place = rest.find(part).unwrap_or_else(|| panic!("“{part}” is missing or out of order in:\n{tags}"));
        rest = &rest[place + part.len()..];
    }
    assert!(!tags.contains("A source that nothing cites"), "the list holds what the page cites");
    assert!(!tags.contains("of 1"), "the foot of the page is not part of the reading order");
    assert!(tags.contains("from the sources listed; not a UN document."), "whoever hears the page hears whose it is");
    let words = words_of(&briefing.pdf);
    for part in ["Data as at 1 December 2025", "Ref. 7C1F-09AB · Page 1 of 1"] {
        assert!(words.contains(part), "“{part}” stands at the foot: {words}");
    }
}

#[test]
fn the_properties_name_the_document_and_nobody() {
    let properties = properties_of(&printed(&case(), "en", Preset::Factsheet).pdf);
    for (name, value) in [
        ("Title:", "Factsheet: United States of America, Universal Periodic Review"),
        ("Creator:", "Placard"),
        ("Tagged:", "yes"),
    ] {
        let line = properties.lines().find(|line| line.starts_with(name)).unwrap_or_default();
        assert!(line.ends_with(value), "{name} {value} in:\n{properties}");
    }
    assert!(
        properties
            .lines()
            .any(|line| line.starts_with("CreationDate:") && line.contains("Dec  1") && line.contains("2025"))
    );
    assert!(!properties.contains("Author"), "no person is named in the properties:\n{properties}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = printed(&case(), "fr", Preset::Factsheet);
    assert!(first == printed(&case(), "fr", Preset::Factsheet), "two prints of one case differ");
}

#[test]
fn what_users_write_is_printed_and_never_run() {
    let hostile = "#import \"@preview/x:1.0.0\" #eval(\"1+1\") = Heading *b* _i_ [#set page(fill: red)] $x^2$ \\ `raw` <label> @ref // c {n} {whom} {page} ~ -- ... 'q' \"q\"";
    let mut data = case();
    data.state = "#import \"a\"".to_owned();
    set_sentence(&mut data, hostile);
    set_statements(&mut data, vec![statement(hostile, Some("*Amina* #eval(\"2\")"))]);
    if let Content::Asks(asks) = content_mut(&mut data, SectionKind::Asks) {
        asks[0].addressed_to = "{who} #set".to_owned();
    }
    if let Content::Events { events, .. } = content_mut(&mut data, SectionKind::Events) {
        events[0].symbol = Some("$A$/*x*/".to_owned());
    }
    let words = words_of(&printed(&data, "en", Preset::Pack).pdf);
    assert_eq!(words.matches(hostile).count(), 2, "printed as written, twice: {words}");
    for part in ["#import \"a\"", "*Amina* #eval(\"2\")", "To {who} #set", "$A$/*x*/"] {
        assert!(words.contains(part), "“{part}” as written: {words}");
    }
}

#[test]
fn a_character_without_a_glyph_costs_one_character_and_not_the_page() {
    let mut data = case();
    statements_mut(&mut data)[0].words = "Smile 💩, 뷁, Ж\u{64e}, \u{202e}turned\u{0}".to_owned();
    let briefing = printed(&data, "en", Preset::Factsheet);
    let told: Vec<_> = briefing.replaced.iter().map(|gap| (gap.character, gap.heading.as_deref())).collect();
    let place = Some("What was said");
    assert_eq!(told, [('💩', place), ('뷁', place), ('\u{64e}', place)], "the user is told which and where");
    assert!(briefing.replaced[0].text.starts_with("Smile 💩"), "and finds it: {:?}", briefing.replaced[0]);
    assert!(words_of(&briefing.pdf).contains("Smile \u{fffd}, \u{fffd}, Ж\u{fffd}, turned"), "the gaps can be seen");
}

#[test]
fn a_full_page_gives_up_its_table_of_recommendations_before_what_was_said() {
    let mut data = case();
    let kept = printed(&data, "en", Preset::Factsheet);
    assert!(words_of(&kept.pdf).contains("2008–2011"), "with room for it the table is on the page");
    let more =
        (1..=60).map(|n| statement(&format!("{n}. A sentence of some length that was said."), Some("Amina Example")));
    statements_mut(&mut data).extend(more);
    let full = printed(&data, "en", Preset::Factsheet);
    assert!(full.left_out.iter().any(|item| item.section == SectionKind::Answers), "{:?}", full.left_out);
    let words = words_of(&full.pdf);
    assert!(words.contains("What it was recommended: no room here; it is in the case file."), "{words}");
}

#[test]
fn what_one_page_has_no_room_for_is_counted_on_it_and_reported() {
    let mut data = case();
    data.sections.retain(|section| section.kind != SectionKind::Answers);
    let long = "A sentence that takes some room on the page. ".repeat(12);
    statements_mut(&mut data).extend((1..=12).map(|n| statement(&format!("{n}. {long}"), Some("Amina Example"))));
    statements_mut(&mut data).insert(1, statement(&"An endless speech. ".repeat(600), Some("Long Speaker")));
    let briefing = printed(&data, "en", Preset::Factsheet);
    assert_eq!(briefing.pages, 1, "a factsheet is one page");
    let said: Vec<_> = briefing.left_out.iter().filter(|item| item.section == SectionKind::Statements).collect();
    assert!(
        briefing.left_out.iter().all(|item| [SectionKind::Statements, SectionKind::Events].contains(&item.section)),
        "earlier events and what is said give way: {:?}",
        briefing.left_out
    );
    let count = said.len();
    assert!((5..=13).contains(&count), "some stay: {count} left out");
    assert!(said[0].what.starts_with("Long Speaker: An endless"), "what can never fit goes first");
    assert!(said[1].what.starts_with("Amina Example: 12. A sentence"), "then the last statement");
    let words = words_of(&briefing.pdf);
    assert!(words.contains(&format!("{count} more have no room here; they are in the case file.")), "{words}");
    assert!(words.contains("A seat left empty is still a seat."), "the first statement stays");

    let full = printed(&data, "en", Preset::Pack);
    assert!(full.pages > 2 && full.left_out.is_empty(), "the pack has everything on {} pages", full.pages);
    let words = words_of(&full.pdf);
    assert!(words.contains("12. A sentence") && words.contains(&format!("Page 2 of {}", full.pages)), "{words}");
}

#[test]
fn sections_without_content_are_left_out_but_an_empty_ledger_says_so() {
    let mut data = case();
    (data.facts, data.prepared_by) = (Vec::new(), String::new());
    for section in &mut data.sections {
        match &mut section.content {
            Content::Status { sources, .. } => sources.clear(),
            Content::Charts(list) => list.clear(),
            Content::Events { events, notes } => (*events, *notes) = (Vec::new(), Vec::new()),
            Content::Statements(list) => list.clear(),
            Content::Asks(list) => list.clear(),
            _ => {}
        }
    }
    data.sources.clear();
    let words = words_of(&printed(&data, "en", Preset::Factsheet).pdf);
    for heading in ["Cooperation with the review", "What was said", "What is asked"] {
        assert!(!words.contains(heading), "no empty “{heading}”: {words}");
    }
    for part in [
        "holds no event",
        "Nothing on this page cites a source.",
        "no source",
        "Prepared from the sources listed; not a UN document.",
    ] {
        assert!(words.contains(part), "“{part}”: {words}");
    }
}

#[test]
fn arabic_copies_out_of_the_page_as_it_was_written() {
    let mut data = case();
    data.state = "الولايات المتحدة الأمريكية".to_owned();
    let said = "الإنسان والأمل واللاجئون الآن أمام الفريق العامل ومدير التقرير";
    set_statements(
        &mut data,
        vec![statement(said, Some("آمنة الأمثلة")), statement("An empty seat.", Some("Amina Example"))],
    );
    let briefing = printed(&data, "ar", Preset::Factsheet);
    let words = words_of(&briefing.pdf);
    for part in [
        "الولايات المتحدة الأمريكية",
        "الإنسان والأمل واللاجئون",
        "أمام الفريق العامل",
        "آمنة الأمثلة",
        "An empty seat.",
        "A/HRC/16/11",
        "التصريحات",
    ] {
        assert!(words.contains(part), "“{part}” is whole: {words}");
    }
    let words = words_of(&printed(&data, "en", Preset::Factsheet).pdf);
    assert!(words.contains("الإنسان والأمل واللاجئون"), "an Arabic quotation on an English page: {words}");
}

#[test]
fn chinese_copies_out_of_the_page_as_it_was_written() {
    let mut data = case();
    data.state = "美利坚合众国".to_owned();
    let sentence = "该国于2025年11月7日未出席。审议改期至第53届会议（2026年）。";
    set_sentence(&mut data, sentence);
    let said = "空着的席位仍然是席位：我们准备了“十一个月”。";
    set_statements(
        &mut data,
        vec![statement(said, Some("艾米娜")), statement("An empty seat.", Some("Amina Example"))],
    );
    let briefing = printed(&data, "zh", Preset::Factsheet);
    assert!(briefing.replaced.is_empty(), "every character has a glyph: {:?}", briefing.replaced);
    // The reader breaks the text where its lines end.
    let words = words_of(&briefing.pdf).replace('\n', "");
    for part in [data.state.as_str(), sentence, said, "An empty seat.", "A/HRC/16/11", "各方声明", "第1页，共1页"]
    {
        assert!(words.contains(part), "“{part}” is whole: {words}");
    }
    let words = words_of(&printed(&data, "en", Preset::Factsheet).pdf).replace([' ', '\n'], "");
    assert!(words.contains(said), "a Chinese quotation on an English page: {words}");
}

#[test]
fn data_that_no_page_can_be_right_with_is_refused_with_its_code() {
    let without = |change: fn(&mut BriefingData)| {
        let mut data = case();
        change(&mut data);
        refusal(&data)
    };
    assert_eq!(without(|data| data.state = " ".to_owned()), "briefing_incomplete", "no State");
    let unlisted = |data: &mut BriefingData| statements_mut(data)[0].sources = vec![9];
    assert_eq!(without(unlisted), "briefing_unknown_source", "source 9 is not listed");
    assert_eq!(without(|data| set_sentence(data, &"So long. ".repeat(2000))), "briefing_does_not_fit", "one sentence");
    let broken = |data: &mut BriefingData| {
        if let Content::Charts(charts) = content_mut(data, SectionKind::Timeline) {
            charts[0].svg = "<svg".to_owned();
        }
    };
    assert_eq!(without(broken), "briefing_chart", "half an SVG");
    let error = BriefingError::DoesNotFit("sentence on the status").to_string();
    assert!(error.contains("shorten it or print the briefing pack"), "what to do is said: {error}");
}

#[test]
fn sources_that_nothing_on_the_page_cites_leave_no_gap_in_the_numbers() {
    let mut data = case();
    data.sources.insert(0, source(12, "Also cited by nothing", None));
    let words = words_of(&printed(&data, "en", Preset::Pack).pdf);
    assert!(words.contains("[1] Example Coalition, press release") && words.contains("[2] Human Rights"), "{words}");
}

#[test]
fn state_pages_pack_and_press_line_print_their_usual_sections_in_every_language() {
    for preset in [Preset::Factsheet, Preset::Pack, Preset::PressLine] {
        for lang in ["ar", "en", "es", "fr", "ru", "zh"] {
            let briefing = printed(&case_of(preset), lang, preset);
            assert!(briefing.left_out.is_empty(), "{} {lang}: {:?}", preset.code(), briefing.left_out);
            assert!(briefing.replaced.is_empty(), "{} {lang}: {:?}", preset.code(), briefing.replaced);
            assert!(
                !preset.is_one_page() || briefing.pdf.len() <= 150_000,
                "{} {lang}: {} bytes on one page",
                preset.code(),
                briefing.pdf.len()
            );
        }
    }
}

#[test]
fn a_source_with_an_address_prints_it_and_links_to_it() {
    let briefing = printed(&case(), "en", Preset::Factsheet);
    let tags = tags_of(&briefing.pdf);
    let (_, source) = tags.split_once("Example Coalition, press release").expect("the source");
    assert!(source.contains("Link") && source.contains("https://coalition.example/empty-seat"), "{source}");
    let mut data = case();
    data.sources[0].url = Some("javascript:alert(1)".to_owned());
    let briefing = printed(&data, "en", Preset::Factsheet);
    assert!(words_of(&briefing.pdf).contains("javascript:alert(1)"), "printed as written");
    let (_, source) = tags_of(&briefing.pdf)
        .split_once("Example Coalition, press release")
        .map(|(_, after)| ((), after.to_owned()))
        .expect("the source");
    assert!(!source.contains("Link"), "and no link: {source}");
}
