//! Records that own what an entry borrows, and the reference pack.

use std::sync::LazyLock;

use placard_domain::reference::PackFiles;
use placard_domain::{Class, Compared, Implementation, Iso3, Order, Provider, Reference, RegisterFilter, Response};
use placard_register::{Entry, Register, Selection, Stand};
use proptest::prelude::*;

pub static PACK: LazyLock<Reference> = LazyLock::new(|| {
    Reference::parse(&PackFiles {
        pack: include_str!("../../../../../assets/reference/pack.json"),
        states: include_str!("../../../../../assets/reference/states.csv"),
        sessions: include_str!("../../../../../assets/reference/sessions.csv"),
        reviews: include_str!("../../../../../assets/reference/reviews.csv"),
        events: include_str!("../../../../../assets/reference/events.csv"),
        notes: include_str!("../../../../../assets/reference/notes.csv"),
        deadlines: include_str!("../../../../../assets/reference/deadlines.csv"),
        limits: include_str!("../../../../../assets/reference/limits.csv"),
        paces: include_str!("../../../../../assets/reference/paces.csv"),
    })
    .unwrap()
});

pub fn iso(code: &str) -> Iso3 {
    code.parse().unwrap()
}

/// A record that owns its parts.
#[derive(Debug, Clone)]
pub struct Record {
    pub n: i64,
    pub class: Class,
    pub state: Iso3,
    pub recommending: Vec<Iso3>,
    pub cycle: Option<u8>,
    pub session: Option<u8>,
    pub paragraph: Option<String>,
    pub response: Option<Response>,
    pub state_words: Option<String>,
    pub themes: Vec<String>,
    pub category: Option<u8>,
    pub sdgs: Vec<String>,
    pub stands: Vec<Stand>,
    pub assessment: Implementation,
    pub disagreeing: bool,
    pub compared: Vec<Compared>,
    pub text: String,
    pub other_texts: Vec<String>,
}

/// A recommendation of the fourth cycle to Slovenia with that text.
pub fn record(n: i64, text: &str) -> Record {
    Record {
        n,
        class: Class::Recommendation,
        state: iso("SVN"),
        recommending: vec![iso("MDV")],
        cycle: Some(4),
        session: Some(48),
        paragraph: None,
        response: Some(Response::Supported),
        state_words: None,
        themes: vec![],
        category: None,
        sdgs: vec![],
        stands: vec![stand(Provider::WgReport, Some(Response::Supported))],
        assessment: Implementation::NotAssessed,
        disagreeing: false,
        compared: vec![],
        text: text.to_owned(),
        other_texts: vec![],
    }
}

pub fn stand(provider: Provider, response: Option<Response>) -> Stand {
    Stand { provider, response, rows: 1 }
}

pub fn put(register: &mut Register, record: &Record) {
    let themes: Vec<&str> = record.themes.iter().map(String::as_str).collect();
    let sdgs: Vec<&str> = record.sdgs.iter().map(String::as_str).collect();
    let other_texts: Vec<&str> = record.other_texts.iter().map(String::as_str).collect();
    register.put(&Entry {
        n: record.n,
        class: record.class,
        state: record.state,
        recommending: &record.recommending,
        cycle: record.cycle,
        session: record.session,
        paragraph: record.paragraph.as_deref(),
        response: record.response,
        state_words: record.state_words.as_deref(),
        themes: &themes,
        category: record.category,
        sdgs: &sdgs,
        stands: &record.stands,
        assessment: record.assessment,
        disagreeing: record.disagreeing,
        compared: &record.compared,
        text: &record.text,
        other_texts: &other_texts,
    });
}

pub fn empty() -> Register {
    Register::new(PACK.states().iter().map(|state| (state.iso3, state.group)))
}

pub fn register(records: &[Record]) -> Register {
    let mut register = empty();
    records.iter().for_each(|record| put(&mut register, record));
    register.seal();
    register
}

/// A filter with nothing but words.
pub fn words(text: &str) -> RegisterFilter {
    RegisterFilter { text: text.to_owned(), ..RegisterFilter::default() }
}

pub fn name(state: Iso3) -> String {
    PACK.state(state).map_or_else(|| state.to_string(), |s| s.name("en").to_owned())
}

pub fn in_order(register: &Register, selection: &Selection, order: Order) -> Vec<i64> {
    register.ordered(selection, order, &name)
}

/// The numbers of what a filter means, ascending.
pub fn found(register: &Register, filter: &RegisterFilter) -> Vec<i64> {
    let mut found = in_order(register, &register.select(filter, &PACK), Order::default());
    found.sort_unstable();
    found
}

const STATES: [&str; 6] = ["SVN", "FRA", "KEN", "PSE", "TUV", "BRA"];
const THEMES: [&str; 4] = ["Torture", "Rights of the child", "Éducation", "Death penalty"];
const WORDS: [&str; 12] = [
    "ratify",
    "Ratify",
    "protect",
    "protection",
    "children",
    "torture",
    "État",
    "the",
    "of",
    "人权",
    "حقوق",
    "end-of-life",
];

fn response() -> impl Strategy<Value = Option<Response>> {
    prop::option::of(prop::sample::select(Response::ALL))
}

fn stands() -> impl Strategy<Value = Vec<Stand>> {
    let stand = |provider: Provider| {
        (response(), 1..4_u32).prop_map(move |(response, rows)| Stand { provider, response, rows })
    };
    prop::sample::subsequence(Provider::ALL, 0..=3)
        .prop_flat_map(move |providers| providers.into_iter().map(stand).collect::<Vec<_>>())
}

fn state() -> impl Strategy<Value = Iso3> {
    prop::sample::select(&STATES[..]).prop_map(iso)
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 0..8).prop_map(|words| words.join(" "))
}

fn some<T: Clone + std::fmt::Debug + 'static>(all: &'static [T], most: usize) -> impl Strategy<Value = Vec<T>> {
    prop::sample::subsequence(all, 0..=most)
}

fn texts(all: &'static [&'static str], most: usize) -> impl Strategy<Value = Vec<String>> {
    some(all, most).prop_map(|texts| texts.into_iter().map(str::to_owned).collect())
}

/// Any record with a number below `numbers`.
pub fn any_record(numbers: i64) -> impl Strategy<Value = Record> {
    let paragraph = prop::option::of(prop::sample::select(vec!["9.2", "9.10", "10.1", "9.2a", "A.1"]));
    let what = (0..numbers, prop::sample::select(Class::ALL), state(), prop::collection::vec(state(), 0..4));
    let place = (prop::option::of(1..4_u8), prop::option::of(1..40_u8), paragraph);
    let answer = (response(), prop::option::of(prop::sample::select(vec!["Accepted", "Noted with thanks"])), stands());
    let tags = (texts(&THEMES, 3), prop::option::of(1..5_u8), texts(&["16", "16.2", "1", "5.1"], 2));
    let own = (prop::sample::select(Implementation::ALL), any::<bool>(), text(), prop::collection::vec(text(), 0..2));
    (what, place, answer, tags, own).prop_map(|(what, place, answer, tags, own)| Record {
        n: what.0,
        class: what.1,
        state: what.2,
        recommending: what.3,
        cycle: place.0,
        session: place.1,
        paragraph: place.2.map(str::to_owned),
        response: answer.0,
        state_words: answer.1.map(str::to_owned),
        stands: answer.2,
        themes: tags.0,
        category: tags.1,
        sdgs: tags.2,
        assessment: own.0,
        disagreeing: own.1,
        compared: vec![],
        text: own.2,
        other_texts: own.3,
    })
}

/// Records whose numbers differ.
pub fn any_records() -> impl Strategy<Value = Vec<Record>> {
    prop::collection::vec(any_record(1000), 0..30).prop_map(|mut records| {
        (0..).zip(&mut records).for_each(|(n, record)| record.n = n);
        records
    })
}

/// Any filter, mostly with few dimensions.
pub fn any_filter() -> impl Strategy<Value = RegisterFilter> {
    fn seldom<T: Clone + Default + std::fmt::Debug>(values: impl Strategy<Value = T>) -> impl Strategy<Value = T> {
        prop_oneof![3 => Just(T::default()), 1 => values]
    }
    let states = || prop::collection::vec(state(), 1..4);
    let groups = || some(&placard_domain::RegionalGroup::ALL, 3);
    let who = (seldom(states()), seldom(states()), seldom(groups()), seldom(groups()));
    let when = (seldom(prop::collection::vec(1..5_u8, 1..3)), seldom(prop::collection::vec(1..40_u8, 1..20)));
    let answers = (seldom(prop::collection::vec(response(), 1..4)), seldom(some(Provider::ALL, 2)));
    let tags = (
        seldom(texts(&THEMES, 2)),
        seldom(prop::collection::vec(1..5_u8, 1..3)),
        seldom(texts(&["16", "16.2", "17"], 2)),
    );
    let own = (seldom(some(Class::ALL, 3)), seldom(some(Implementation::ALL, 3)), seldom(any::<bool>()));
    let text = prop::sample::select(vec![
        "",
        "",
        "",
        "torture",
        "prot",
        "\"of the\"",
        "-ratify",
        "response:noted",
        "state:Slovenia OR children ",
    ]);
    (who, when, answers, tags, own, text).prop_map(|(who, when, answers, tags, own, text)| RegisterFilter {
        states: who.0,
        recommending: who.1,
        groups: who.2,
        regions: who.3,
        cycles: when.0,
        sessions: when.1,
        responses: answers.0,
        sources: answers.1,
        themes: tags.0,
        categories: tags.1,
        sdgs: tags.2,
        classes: own.0,
        assessments: own.1,
        disagreeing: own.2,
        text: text.to_owned(),
    })
}
