//! What is read out of a press release: its head, its quotations with their speakers, what it tells
//! of the review, and its calls.

// Lists of words are not formatted: one word a line would hide them.
mod asks;
mod attribution;
mod calls;
pub(crate) mod dates;
#[rustfmt::skip]
mod event_rules;
mod events;
mod head;
mod names;
mod problems;
mod quotes;
mod role;
mod statements;
pub(crate) mod tokens;
#[rustfmt::skip]
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use placard_domain::fold::fold;
use placard_domain::{Iso3, PartialDate};

use crate::Mentions;
use crate::document::Document;
use crate::proposal::{
    AskDraft, EventDraft, ImportKind, Proposal, Records, SourceDraft, Span, StateCount, StatementDraft,
};
use quotes::Quotation;

/// Longest sentence of an event that is shown whole, in characters.
const LONGEST_SUMMARY: usize = 280;

/// Reads a release.
pub fn propose(document: &Document, encoding: &str, mentions: Mentions, given: Option<Iso3>) -> Proposal {
    let text = document.text();
    let places = Places::new(text);
    let mut head = head::read(document);
    let date = head.date.clone().and_then(Result::ok);
    let release = date.filter(|date| date.first_day() == date.last_day()).map(|date| date.first_day());
    let named = mentions(text);
    let state_counts = count(document, &head, &named);
    let state = given.or_else(|| clear_winner(&state_counts));
    let state_name = state.and_then(|state| name_of(text, &named, state));

    let quotes = quotes::find(document);
    let (statements, troubles) = statements::build(document, &quotes, head.publisher.as_deref());
    if head.publisher.is_none() {
        head.publisher = statements.first().and_then(|first| host(document, &head, &first.speaker));
    }
    let narration = narration(document, &quotes, head.body);
    let is_about_review = {
        let folded = fold(text);
        ["upr", "universal periodic review", "epu", "examen periodique universel", "examen periodico universal"]
            .iter()
            .any(|name| folded.split(' ').any(|word| word == *name) || name.contains(' ') && folded.contains(name))
    };
    let (events, bad_dates) = if is_about_review {
        events::find(text, &narration, release, state, mentions)
    } else {
        (Vec::new(), Vec::new())
    };

    let publisher = head.publisher.as_deref();
    let reader = asks::Reader { text, state, state_name: state_name.as_deref(), mentions, publisher };
    let mut asks = calls::lists(document, head.body, &reader);
    let listed: std::collections::HashSet<usize> = asks.iter().map(|ask| ask.span.end).collect();
    let narrated = narration.iter().flat_map(|sentence| reader.sentence(sentence, None));
    asks.extend(narrated.filter(|ask| !listed.contains(&ask.span.end)));
    for statement in &statements {
        let speaker = statement.speaker.organisation.as_deref().unwrap_or(&statement.speaker.name);
        let sentences = statement.spans.iter().flat_map(|span| within(text, span.clone()));
        asks.extend(sentences.flat_map(|sentence| reader.sentence(&sentence, Some(speaker))));
    }
    asks.sort_by_key(|ask| ask.span.start);

    let problems = problems::collect(&problems::Met {
        text,
        head: &head,
        troubles: &troubles,
        bad_dates: &bad_dates,
        state,
        encoding,
        places: &places,
    });
    let records = Records {
        recommendations: Vec::new(),
        statements: statements.into_iter().map(|s| statement(s, date, &places)).collect(),
        events: events.into_iter().map(|e| event(text, e, &places)).collect(),
        asks: asks::without_duplicates(asks).into_iter().map(|a| ask(a, date, &places)).collect(),
        review: None,
    };
    let source = SourceDraft {
        title: head.title,
        publisher: head.publisher,
        date,
        place: head.place,
        contact: head.contact,
        url: head.url,
        symbol: None,
        text: text.to_owned(),
    };
    let kind = ImportKind::PressRelease;
    Proposal { kind, encoding: encoding.to_owned(), source, state, state_counts, records, problems }
}

fn statement(found: statements::Statement, date: Option<PartialDate>, places: &Places) -> StatementDraft {
    StatementDraft {
        speaker: found.speaker.name,
        title: found.speaker.title,
        organisation: found.speaker.organisation,
        text: found.text,
        date,
        spans: found.spans.iter().map(|span| places.span(span)).collect(),
    }
}

fn event(text: &str, found: events::Event, places: &Places) -> EventDraft {
    EventDraft {
        stage: found.stage,
        kind: found.kind,
        date: found.date,
        date_words: found.date_words,
        summary: summary(&text[found.span.clone()]),
        session: found.session,
        symbol: found.symbol,
        span: places.span(&found.span),
    }
}

fn ask(found: asks::Ask, date: Option<PartialDate>, places: &Places) -> AskDraft {
    let span = places.span(&found.span);
    AskDraft { text: found.text, addressed_to: found.addressed_to, made_by: found.made_by, date, span }
}

/// The sentence in quotation marks, since it is the source's and not ours; a long one is cut between words.
fn summary(sentence: &str) -> String {
    let mut shown = String::new();
    for word in sentence.split_whitespace() {
        if shown.chars().count() + word.chars().count() > LONGEST_SUMMARY {
            return format!("“{shown} …”");
        }
        if !shown.is_empty() {
            shown.push(' ');
        }
        shown.push_str(word);
    }
    format!("“{shown}”")
}

/// The organisation of the first speaker, where the title or the first paragraph is about it too.
fn host(document: &Document, head: &head::Head, first: &names::Speaker) -> Option<String> {
    let organisation = first.organisation.as_deref()?;
    let named = [head.title.as_str(), document.line(head.body)].iter().any(|text| text.contains(organisation));
    named.then(|| organisation.to_owned())
}

/// The sentences of the running text that hold no quotation.
fn narration(document: &Document, quotes: &[Quotation], body: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut quotes = quotes.iter().filter(|quote| quote.closed).peekable();
    for line in document.lines().iter().skip(body) {
        for sentence in within(document.text(), line.range.clone()) {
            while quotes.next_if(|quote| quote.outer.end <= sentence.start).is_some() {}
            if quotes.peek().is_none_or(|quote| quote.outer.start >= sentence.end || quote.outer.len() < 40) {
                found.push(sentence);
            }
        }
    }
    found
}

/// The sentences within a part of the text, as places of the whole text.
fn within(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let sentences = tokens::sentences(&text[part.clone()]);
    sentences.into_iter().map(|range| part.start + range.start..part.start + range.end).collect()
}

/// How often each State is named; the headline counts five times, the first paragraph twice.
fn count(document: &Document, head: &head::Head, named: &[(Range<usize>, Iso3)]) -> Vec<StateCount> {
    let place = |line: usize| document.lines().get(line).map(|line| line.range.clone()).unwrap_or_default();
    let (title, first) = (head.title_line.map(place).unwrap_or_default(), place(head.body));
    let mut counts: BTreeMap<Iso3, u32> = BTreeMap::new();
    for (range, state) in named {
        let weight = if title.contains(&range.start) { 5 } else { 1 + u32::from(first.contains(&range.start)) };
        *counts.entry(*state).or_default() += weight;
    }
    let mut counts: Vec<StateCount> = counts.into_iter().map(|(state, count)| StateCount { state, count }).collect();
    counts.sort_by_key(|entry| std::cmp::Reverse(entry.count));
    counts.truncate(5);
    counts
}

/// The first State, where it is named at least twice and half as often again as the second.
fn clear_winner(counts: &[StateCount]) -> Option<Iso3> {
    let first = counts.first().filter(|first| first.count >= 2)?;
    let second = counts.get(1).map_or(0, |second| second.count);
    (first.count * 2 >= second * 3).then_some(first.state)
}

/// The longest name that the text has for a State, with the article that stands before it.
fn name_of(text: &str, named: &[(Range<usize>, Iso3)], state: Iso3) -> Option<String> {
    let own = named
        .iter()
        .filter(|(_, named)| *named == state)
        .filter_map(|(range, _)| Some((range, text.get(range.clone())?)));
    let (_, name) = own.clone().reduce(|best, next| if next.1.len() > best.1.len() { next } else { best })?;
    let article = own
        .filter(|(_, other)| *other == name)
        .any(|(range, _)| text.get(..range.start).is_some_and(|before| ends_in(before, "the ")));
    Some(if article { format!("the {name}") } else { name.to_owned() })
}

/// Whether a text ends in `tail`, in whatever case.
fn ends_in(text: &str, tail: &str) -> bool {
    let end = text.len().checked_sub(tail.len()).and_then(|from| text.get(from..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(tail))
}

/// Turns byte offsets into UTF-16 offsets, from a mark every kilobyte.
struct Places<'a> {
    text: &'a str,
    marks: Vec<(usize, usize)>,
    paragraphs: Vec<usize>,
}

impl<'a> Places<'a> {
    fn new(text: &'a str) -> Self {
        let mut marks = vec![(0, 0)];
        let mut units = 0;
        for (at, c) in text.char_indices() {
            if marks.last().is_some_and(|(byte, _)| at >= byte + 1024) {
                marks.push((at, units));
            }
            units += c.len_utf16();
        }
        let paragraphs = text.match_indices("\n\n").map(|(at, _)| at).collect();
        Self { text, marks, paragraphs }
    }

    /// Number of the paragraph, from 1.
    fn paragraph(&self, at: usize) -> usize {
        self.paragraphs.partition_point(|end| *end < at) + 1
    }

    fn span(&self, range: &Range<usize>) -> Span {
        [self.utf16(range.start), self.utf16(range.end)]
    }

    fn utf16(&self, at: usize) -> u32 {
        let mark = self.marks.partition_point(|(byte, _)| *byte <= at).saturating_sub(1);
        let (byte, units) = self.marks.get(mark).copied().unwrap_or_default();
        let after = self.text.get(byte..at).map_or(0, |part| part.chars().map(char::len_utf16).sum());
        u32::try_from(units + after).unwrap_or(u32::MAX)
    }
}
