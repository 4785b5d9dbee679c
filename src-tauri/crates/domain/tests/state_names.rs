//! Finding States by the names people use, over the real pack.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test may panic")]

mod pack;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::OnceLock;

use pack::{iso, pack};
use placard_domain::Reference;
use placard_domain::names::Match;
use proptest::prelude::*;

static PACK: OnceLock<Reference> = OnceLock::new();

#[test]
fn a_state_is_found_by_any_name_people_use() {
    let pack = pack();
    for (code, texts) in [
        ("AFG", "Afghanistan|Islamic Republic of Afghanistan"),
        ("ARE", "UAE|الإمارات|Emiratos"),
        ("ATG", "Antigua & Barbuda"),
        ("BOL", "Bolivia, Plurinational State of|Bolivia (Plurinational State of)|Bolivie"),
        ("BRN", "Brunei"),
        ("CIV", "Cote d'Ivoire|Côte d’Ivoire|la Côte d'Ivoire|Ivory Coast"),
        ("COD", "Congo, Democratic Republic of the|DRC|RDC|DR Congo"),
        ("COG", "Congo|Congo (the)|Republic of Congo"),
        ("CPV", "Cape Verde|Cabo Verde"),
        ("CZE", "Czech Republic|Czechia"),
        ("FSM", "Micronesia"),
        ("GBR", "UK|Great Britain|Britain|Royaume-Uni"),
        ("GMB", "the Gambia|Gambia (the)"),
        ("IRN", "Iran|Iran, Islamic Republic of|Islamic Republic of Iran|IRAN (ISLAMIC REPUBLIC OF)"),
        ("KNA", "St. Kitts & Nevis"),
        ("KOR", "South Korea|Republic of Korea|Corée du Sud"),
        ("LAO", "Laos|Lao People's Democratic Republic"),
        ("LBY", "Libyan Arab Jamahiriya|Libya"),
        ("LCA", "St Lucia"),
        ("MDA", "Moldova"),
        ("MKD", "Macedonia FYR|The former Yugoslav Republic of Macedonia|North Macedonia"),
        ("MMR", "Burma|Birmanie|Myanmar"),
        ("NLD", "Holland|Netherlands|Netherlands (Kingdom of the)|Pays-Bas"),
        ("NRU", "Nauru|Naoero"),
        ("PRK", "North Korea|DPRK|DPR Korea|Corée du Nord"),
        ("PSE", "Palestine|فلسطين"),
        ("RUS", "Russia|Россия"),
        ("SLV", "El Salvador|Salvador"),
        ("SWZ", "Swaziland|Eswatini"),
        ("SYR", "Syria|سوريا"),
        ("TLS", "East Timor"),
        ("TUR", "Turkey|Türkiye|TÜRKİYE|turkiye|Turquie"),
        ("TZA", "Tanzania"),
        (
            "USA",
            "usa|US|U.S.|united states|the United States|Etats-Unis|les États-Unis|EE.UU.|США|美国|الولايات المتحدة",
        ),
        ("VAT", "Vatican|Holy See (the)"),
        ("VEN", "Venezuela"),
        ("VNM", "Vietnam"),
    ] {
        for text in texts.split('|') {
            assert_eq!(pack.find(text), Match::Found(iso(code)), "“{text}”");
        }
    }
    for state in pack.states() {
        for name in state.names.values().chain(&state.aliases) {
            assert_eq!(pack.find(name), Match::Found(state.iso3), "“{name}” stands for one State only");
        }
    }
}

#[test]
fn an_unknown_or_ambiguous_name_brings_guesses_and_never_an_answer() {
    let pack = pack();
    let guesses = |text: &str| match pack.find(text) {
        Match::Unknown { suggestions } => suggestions,
        Match::Found(state) => panic!("“{text}” was taken for {state}"),
    };
    assert!(guesses("").is_empty() && guesses(" - ").is_empty(), "nothing typed, nothing guessed");
    assert!(guesses("Atlantis").is_empty(), "no State is like it");
    let korea: BTreeSet<_> = guesses("Korea").into_iter().collect();
    assert_eq!(korea, [iso("KOR"), iso("PRK")].into(), "two States");
    assert_eq!(guesses("Nicaragau").first(), Some(&iso("NIC")), "letters swapped");
    assert_eq!(guesses("Kazakstan").first(), Some(&iso("KAZ")), "a letter dropped");
    assert_eq!(guesses("Germ").first(), Some(&iso("DEU")), "the beginning");
    assert!(guesses("Guin").len() <= 5, "a handful at most");
}

#[test]
fn the_picker_shows_the_best_first_and_why_it_matched() {
    let pack = pack();
    let first = |text: &str, lang: &str| {
        let found = pack.search(text, lang, 8);
        found.first().map(|s| (s.iso3.to_string(), s.name.clone(), s.matched.clone())).unwrap_or_default()
    };
    let line =
        |code: &str, name: &str, matched: Option<&str>| (code.to_owned(), name.to_owned(), matched.map(str::to_owned));
    assert_eq!(first("Burma", "en"), line("MMR", "Myanmar", Some("Burma")));
    assert_eq!(first("turkey", "en"), line("TUR", "Türkiye", Some("Turkey")));
    assert_eq!(first("tür", "en"), line("TUR", "Türkiye", None));
    assert_eq!(first("us", "en"), line("USA", "United States of America", Some("US")));
    assert_eq!(first("uk", "en").0, "GBR", "a whole name before the beginning of Ukraine");
    assert_eq!(first("etats", "fr"), line("USA", "États-Unis d’Amérique", None));
    assert_eq!(first("united st", "fr"), line("USA", "États-Unis d’Amérique", Some("United States")));
    assert_eq!(first("الولايات", "ar").0, "USA");
    assert_eq!(first("niger", "en").0, "NER", "a whole name before a longer one");
    assert_eq!(pack.search("", "fr", 500).len(), 195, "nothing typed: everybody");
    assert_eq!(pack.search("", "fr", 500)[0].name, "Afghanistan", "in the order of the shown names");
    assert_eq!(pack.search("a", "en", 3).len(), 3, "no more than asked for");
    assert!(pack.search("xyzzy", "en", 8).is_empty());
}

#[test]
fn prose_is_searched_for_states() {
    let pack = pack();
    let found = |text: &str| {
        let mentions = pack.mentions(text).into_iter();
        mentions.map(|(range, state)| format!("{state}={}", &text[range])).collect::<Vec<_>>()
    };
    assert_eq!(found("They told us that the US left."), ["USA=US"], "the pronoun is not a State");
    assert_eq!(found("CONTACT US\nThe U.S. government"), ["USA=U.S."], "nor is it in a heading");
    assert_eq!(
        found("Guinea-Bissau, Papua New Guinea and Guinea"),
        ["GNB=Guinea-Bissau", "PNG=Papua New Guinea", "GIN=Guinea"]
    );
    assert_eq!(found("in Guinea. Bissau is far"), ["GIN=Guinea"], "a name does not go on in the next sentence");
    assert_eq!(found("Nicaragua's seat, the turkey, Nigerians"), ["NIC=Nicaragua"], "whole words with a capital");
    assert_eq!(found("Northern Ireland; Ireland; New Mexico"), ["IRL=Ireland"], "not every Ireland is the State");
    assert_eq!(found("the Democratic Republic of the\nCongo"), ["COD=Democratic Republic of the\nCongo"], "wrapped");
    assert_eq!(
        found("Les États-Unis d’Amérique et la Côte d'Ivoire"),
        ["USA=États-Unis d’Amérique", "CIV=Côte d'Ivoire"]
    );
    assert_eq!(found("دعا المجلس الولايات المتحدة والأردن"), ["USA=الولايات المتحدة", "JOR=والأردن"], "written together");
    assert_eq!(found("联合国人权理事会对美国和几内亚比绍"), ["USA=美国", "GNB=几内亚比绍"], "without blanks");
    assert!(found("").is_empty() && found("…“”\u{301}ـ\0").is_empty(), "nothing to find");
}

/// Real files with State names of other databases; they do not belong to the project.
fn sample(path: &str) -> Option<Vec<u8>> {
    let set = std::env::var_os("PLACARD_SAMPLES").map(PathBuf::from);
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data");
    std::fs::read(set.unwrap_or_else(beside).join(path)).ok()
}

#[test]
fn every_state_name_of_real_files_is_found() {
    let pack = pack();
    for (path, columns) in [
        ("upr-info/1-5.csv", &["To", "From"][..]),
        ("upr-info/10-13.csv", &["To", "From"]),
        ("calendar/wg_reports_2008-2014_review_dates.csv", &["state_as_printed"]),
    ] {
        let Some(bytes) = sample(path) else {
            println!("skipped: no sample {path}");
            continue;
        };
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let headers = reader.byte_headers().unwrap().clone();
        let places: Vec<usize> =
            columns.iter().filter_map(|c| headers.iter().position(|h| h == c.as_bytes())).collect();
        assert_eq!(places.len(), columns.len(), "columns of {path}");
        let mut unknown = BTreeSet::new();
        for row in reader.byte_records() {
            let row = row.unwrap();
            for place in &places {
                let name = String::from_utf8_lossy(row.get(*place).unwrap_or_default()).into_owned();
                if !matches!(pack.find(&name), Match::Found(_)) {
                    unknown.insert(name);
                }
            }
        }
        unknown.remove("&#40;Unknown&#41;");
        assert!(unknown.is_empty(), "{path}: {unknown:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_searched_without_a_panic(
        text in prop_oneof![any::<String>(), "[A-Za-z.،\u{301}و国US\n ]{0,40}", r"(the |و|لل)?(US|U\.S\.|Guinea|Congo|مصر)[ .,-]?"],
    ) {
        let pack = PACK.get_or_init(pack);
        if let Match::Unknown { suggestions } = pack.find(&text) {
            prop_assert!(suggestions.len() <= 5, "a handful at most");
        }
        prop_assert!(pack.search(&text, "ar", 5).len() <= 5);
        let mut end = 0;
        for (range, _) in pack.mentions(&text) {
            prop_assert!(range.start >= end && range.end > range.start, "mentions follow each other");
            prop_assert!(text.get(range.clone()).is_some(), "a mention is a part of the text");
            end = range.end;
        }
    }
}
