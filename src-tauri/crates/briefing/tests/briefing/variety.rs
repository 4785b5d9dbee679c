//! Whatever people have to say: none of it, one, many, long, in any script.

use placard_briefing::{Ask, BriefingData, Content, Paragraph, Preset, Section, Source, Statement, render};
use proptest::prelude::*;

use crate::case::{case_of, texts};

/// Texts in one script or several, with what could be taken for markup.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-Zéüœß]{1,12}",
        "[\u{410}-\u{44f}]{1,10}",
        "[\u{627}-\u{64a}]{1,9}",
        "[\u{4e00}-\u{4e2d}]{1,4}",
        Just("#eval(\"1\")".to_owned()),
        Just("[#set page(fill: red)]".to_owned()),
        Just("= $x$ *b* _i_ <l> @r".to_owned()),
        Just("<script>".to_owned()),
        Just("💩\u{202e}".to_owned()),
        "[0-9./()–—,;:!?«»“”‘’]{1,6}",
        Just("w".repeat(200)),
    ];
    prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "))
}

/// What stands on a page in any case, names and headings: never as long as to take it for itself.
fn name() -> impl Strategy<Value = String> {
    words().prop_map(|words| words.chars().take(60).collect())
}

fn numbers() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(1..4usize, 0..3)
}

fn statement() -> impl Strategy<Value = Statement> {
    let maybe = || prop::option::of(words());
    (words(), maybe(), maybe(), maybe(), maybe(), numbers(), maybe()).prop_map(
        |(words, speaker, role, organisation, date, sources, consent_mark)| Statement {
            words,
            speaker,
            role,
            organisation,
            date,
            sources,
            consent_mark,
        },
    )
}

fn ask() -> impl Strategy<Value = Ask> {
    (words(), words(), prop::option::of(words()), numbers()).prop_map(|(text, addressed_to, made_by, sources)| Ask {
        text,
        addressed_to,
        made_by,
        sources,
    })
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    (words(), numbers()).prop_map(|(text, sources)| Paragraph { text, sources, pace: None })
}

/// The usual sections of a preset, each as in the case, empty, or with random content.
fn data(preset: Preset) -> impl Strategy<Value = BriefingData> {
    let lists = (
        prop::collection::vec(statement(), 0..9),
        prop::collection::vec(ask(), 0..5),
        prop::collection::vec(paragraph(), 0..5),
    );
    (lists, name(), name(), words(), 0..3u8, prop::option::of(name())).prop_map(
        move |((statements, asks, paragraphs), name, contact, citation, form, heading)| {
            let mut data = case_of(preset);
            data.state = format!("State {name}");
            (data.audience, data.contact, data.prepared_by) = (contact.clone(), contact, name);
            data.sources.iter_mut().for_each(|source| source.citation.clone_from(&citation));
            data.sources.push(Source { number: 2, citation, url: None });
            for Section { heading: own, content, .. } in &mut data.sections {
                own.clone_from(&heading);
                match content {
                    Content::Statements(list) => list.clone_from(&statements),
                    Content::Asks(list) => list.clone_from(&asks),
                    Content::Paragraphs(list) => list.clone_from(&paragraphs),
                    Content::Charts(list) if form == 1 => list.clear(),
                    Content::Events { events, notes } if form == 1 => (*events, *notes) = (Vec::new(), Vec::new()),
                    Content::Recommendations(list) if form == 1 => list.clear(),
                    Content::Recommendations(list) if form == 2 => {
                        list.iter_mut().for_each(|one| {
                            (one.paragraph, one.year, one.state_words) = (None, None, None);
                            one.by.clear();
                        });
                    }
                    _ => {}
                }
            }
            data
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_preset_prints_whatever_is_said(
        (preset, data) in prop::sample::select(Preset::ALL.to_vec()).prop_flat_map(|preset| (Just(preset), data(preset))),
        lang in prop::sample::select(vec!["ar", "en", "es", "fr", "ru", "zh"]),
    ) {
        let briefing = render(&data, &texts(lang), preset, None);
        prop_assert!(briefing.is_ok(), "{} {lang}: {:?}", preset.code(), briefing.err());
    }
}
