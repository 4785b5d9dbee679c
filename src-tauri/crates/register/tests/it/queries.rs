//! The language of the search box.

use placard_domain::{Class, Order, Provider, RegisterFilter, Response};
use placard_register::{Query, Reason, Register, mark};
use proptest::prelude::*;

use crate::support::{PACK, Record, found, in_order, iso, name, record, register, stand, words};

fn library() -> Register {
    let texts = [
        "Ratify the Optional Protocol and cooperate with all mechanisms.",
        "L’État devrait coopérer pleinement, à Genève aussi.",
        "Continue its non-cooperation no longer",
        "ضمان حقوقُ الإنســـان للجميع",
        "考虑批准人权理事会建议的公约",
        "Protect the rights of children in law and in practice",
        "End torture; protect the rights of prisoners",
    ];
    let mut records: Vec<Record> = (1..).zip(texts).map(|(n, text)| record(n, text)).collect();
    records[0] = Record {
        state: iso("FRA"),
        recommending: vec![iso("KEN"), iso("BRA")],
        cycle: Some(2),
        session: Some(15),
        paragraph: Some("120.7".to_owned()),
        response: None,
        state_words: Some("Will be examined".to_owned()),
        themes: vec!["Ratification of instruments".to_owned(), "Rights of the Child".to_owned()],
        sdgs: vec!["16.3".to_owned()],
        category: Some(5),
        ..records[0].clone()
    };
    records[1].other_texts = vec!["The State should cooperate.".to_owned(), "In Geneva too.".to_owned()];
    records[6].stands = vec![stand(Provider::UprInfo, Some(Response::Noted)), stand(Provider::Uhri, None)];
    records.push(Record { class: Class::VoluntaryPledge, ..record(8, "End torture: a pledge") });
    register(&records)
}

#[test]
fn each_form_of_a_query_finds_what_it_says() {
    let library = library();
    for (query, expected, why) in [
        ("", vec![1, 2, 3, 4, 5, 6, 7], "everything but the pledge"),
        ("protect", vec![6, 7], "the last word, which is whole"),
        ("prot", vec![1, 6, 7], "the last word is a beginning"),
        ("prot ", vec![], "not where a blank follows"),
        ("prot* ", vec![1, 6, 7], "unless it has a star"),
        ("PROTECT children ", vec![6], "all words, whatever the case"),
        ("rights -children", vec![7], "all but"),
        ("rights NOT children ", vec![7], "all but, in a word"),
        ("children OR torture ", vec![6, 7], "one of two"),
        ("protect torture OR children ", vec![6, 7], "an alternative binds closer"),
        ("(protect torture) OR ratify ", vec![1, 7], "unless there are brackets"),
        ("-(children OR torture) rights ", vec![], "none of two"),
        ("\"protect the rights\" ", vec![6, 7], "a phrase"),
        ("\"rights the protect\" ", vec![], "in its order"),
        ("\"protect the rights of ch\"*", vec![6], "the begin of one"),
        ("\"in law and in practice\"", vec![6], "a phrase with a word twice"),
        ("etat geneve ", vec![2], "without accents"),
        ("ÉTAT", vec![2], "with them"),
        ("cooperate ", vec![1, 2], "another text of the same record is found as well"),
        ("\"cooperate in\" ", vec![], "a phrase does not go from one text to the next"),
        ("\"in geneva\" ", vec![2], "but may stand in the second"),
        ("cooperation ", vec![3], "a hyphen divides words"),
        ("non-cooperation ", vec![3], "which are a phrase"),
        ("non-coop", vec![3], "whose last word is a beginning"),
        ("الانسان ", vec![4], "Arabic without hamza and tatweel"),
        ("حقوق", vec![4], "and without vowel marks"),
        ("人权理事会", vec![5], "a run of Chinese is a phrase"),
        ("理事权人", vec![], "in its order"),
        ("批准 公约 ", vec![5], "two runs are two"),
        ("?!", vec![1, 2, 3, 4, 5, 6, 7], "no word asks for nothing"),
    ] {
        assert_eq!(found(&library, &words(query)), expected, "{query}: {why}");
    }
}

#[test]
fn a_field_asks_its_column() {
    let library = library();
    for (query, expected, why) in [
        ("state:France", vec![1], "by name"),
        ("state:\"République française\"", vec![1], "in any language"),
        ("sur:fra", vec![1], "by code"),
        ("state:Tuvalu", vec![], "a State that the register does not have"),
        ("from:Kenya", vec![1], "one of several that recommend"),
        ("by:KEN from:BRA", vec![1], "two of them"),
        ("group:African", vec![1], "the group of one of them"),
        ("group:GRULAC", vec![1], "its usual letters"),
        ("group:asia-pacific -state:france", vec![2, 3, 4, 5, 6, 7], "the Maldives"),
        ("cycle:2", vec![1], "a number"),
        ("cycle:1-3", vec![1], "a range"),
        ("session:16-48", vec![2, 3, 4, 5, 6, 7], "a range of sessions"),
        ("category:5", vec![1], "a category"),
        ("response:not_recorded", vec![1], "no answer"),
        ("response:supported torture", vec![7], "the answer that is shown, with a word"),
        ("theme:ratification", vec![1], "a word of a theme"),
        ("theme:\"rights of the ch\"", vec![1], "words of a theme, from the begin of a word"),
        ("theme:atification", vec![], "not from within a word"),
        ("sdg:16", vec![1], "a goal with its targets"),
        ("sdg:16.3", vec![1], "a target"),
        ("sdg:1", vec![], "another goal"),
        ("source:upr_info", vec![7], "a source"),
        ("class:voluntary_pledge", vec![], "the filter asks for recommendations"),
        ("assessment:not_assessed torture", vec![7], "own assessment"),
        ("paragraph:120.7", vec![1], "a paragraph"),
        ("paragraph:120", vec![1], "with those under it"),
        ("paragraph:12", vec![], "but not one that only begins alike"),
        ("words:examined", vec![1], "words of the State"),
        ("cycle:2 OR torture ", vec![1, 7], "a field beside a word"),
    ] {
        assert_eq!(found(&library, &words(query)), expected, "{query}: {why}");
    }
}

#[test]
fn what_is_not_understood_is_passed_over_and_named() {
    let library = library();
    let selection = library.select(&words("colour:red state:Atlantis cycle:x response: torture "), &PACK);
    let ignored: Vec<_> = selection.ignored.iter().map(|i| (i.text.as_str(), i.reason)).collect();
    let expected = [
        ("colour:red", Reason::UnknownField),
        ("response:", Reason::NoValue),
        ("state:Atlantis", Reason::UnknownValue),
        ("cycle:x", Reason::UnknownValue),
    ];
    assert_eq!((selection.total, ignored.as_slice()), (1, &expected[..]), "the word is still searched for");
    assert_eq!(found(&library, &words("torture OR state:Atlantis ")), [7], "half of an alternative");
    assert_eq!(found(&library, &words("-state:Atlantis")).len(), 7, "what is not understood excludes nothing");
}

#[test]
fn one_source_alone_gives_its_own_answers() {
    let library = library();
    let ask = |sources: &[Provider], response| {
        let filter =
            RegisterFilter { sources: sources.to_vec(), responses: vec![response], ..RegisterFilter::default() };
        found(&library, &filter)
    };
    assert_eq!(ask(&[Provider::UprInfo], Some(Response::Noted)), [7], "what UPR Info says");
    assert_eq!(ask(&[Provider::UprInfo], Some(Response::Supported)), [] as [i64; 0], "not what is shown");
    assert_eq!(ask(&[Provider::Uhri], None), [7], "attested without an answer");
    assert_eq!(ask(&[Provider::UprInfo, Provider::Uhri], Some(Response::Supported)), [7], "of two what is shown");
    let selection = library.select(&RegisterFilter { text: "torture ".to_owned(), ..Default::default() }, &PACK);
    let by_source: Vec<_> = selection.by_source.iter().map(|s| (s.provider, s.records, s.rows)).collect();
    assert_eq!(by_source, [(Provider::Uhri, 1, 1), (Provider::UprInfo, 1, 1)], "how much each source has of it");
}

#[test]
fn what_fits_best_comes_first() {
    let records = [
        record(1, "torture stands once in this rather long text of very many other words about something else"),
        record(2, "end torture"),
        record(3, "torture and torture and more torture"),
        record(4, "nothing of the kind"),
        record(5, "human"),
        record(6, "humanitarians"),
        record(7, "human humanitarians"),
        record(8, "a"),
        record(9, "b"),
        record(10, "c"),
    ];
    let register = register(&records);
    let by_relevance = |text| in_order(&register, &register.select(&words(text), &PACK), Order::default());
    assert_eq!(by_relevance("torture "), [3, 2, 1], "often in a short text, once in a short one, once in a long one");
    assert_eq!(by_relevance("human"), [7, 5, 6], "the whole word before a longer one, however rare that is");
    let selection = register.select(&words("torture "), &PACK);
    assert_eq!(register.page(&selection, Order::default(), 1, 1, &name), [2], "a page is a window");
}

#[test]
fn a_text_is_marked_where_it_was_found() {
    let marked = |text, typed| {
        let parts = mark(text, &Query::read(typed));
        parts.iter().map(|p| if p.found { format!("[{}]", p.text) } else { p.text.clone() }).collect::<String>()
    };
    assert_eq!(marked("L’État et la torture", "etat OR tort"), "L’[État] et la [torture]", "in its own spelling");
    assert_eq!(marked("end torture now", "-torture state:FRA now "), "end torture [now]", "only what is wanted");
    assert_eq!(marked("考虑批准人权", "批准 "), "考虑[批准]人权", "Chinese");
}

#[test]
fn nothing_that_can_be_typed_is_an_error() {
    let library = library();
    let typed = prop_oneof![
        any::<String>(),
        "[a-z\"*()^:+{}' \\-]{0,40}",
        "(state|cycle|sdg|theme|paragraph|words):[^ ]{0,10}",
        prop::collection::vec(
            prop::sample::select(vec![
                "AND", "OR", "NOT", "-", "(", ")", "\"", "*", ":", "state:", "cycle:1-", "sdg:\"", "état", "^", "\0",
                "人",
            ]),
            0..60,
        )
        .prop_map(|parts| parts.join(" ")),
    ];
    proptest!(|(typed in typed)| {
        let selection = library.select(&words(&typed), &PACK);
        prop_assert!(selection.total <= 7, "{:?} gives at most all", typed);
        let listed = library.ordered(&selection, Order::default(), &name);
        prop_assert_eq!(listed.len(), selection.total as usize, "{:?}: what is counted is what is listed", typed);
        prop_assert_eq!(library.facets(&selection, &PACK).len(), 13, "{:?}: every dimension", typed);
    });
    let long = "word ".repeat(100_000);
    assert_eq!(library.select(&words(&long), &PACK).total, 0, "nor is a pasted book");
}
