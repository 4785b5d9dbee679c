//! What happened to the review, read in the narration. Conservative: a sentence is taken only where
//! it says the thing of the review itself, and is shown to the user in its own words.

use std::ops::Range;

use chrono::NaiveDate;
use placard_domain::ledger::{Kind, Stage};
use placard_domain::{DateError, Iso3, PartialDate};

use super::dates::{self, Found};
use super::event_rules::{ADOPTION, LEAVING, REVIEW, RULES, Rule};
use super::head;
use super::tokens::words;
use super::words::is_speech_verb;
use crate::Mentions;

/// An event as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Stage of the review.
    pub stage: Stage,
    /// What happened.
    pub kind: Kind,
    /// When, as far as the text says.
    pub date: Option<PartialDate>,
    /// Words of the date.
    pub date_words: String,
    /// Working Group session.
    pub session: Option<u8>,
    /// Symbol of a document.
    pub symbol: Option<String>,
    /// Place of the sentence, in bytes.
    pub span: Range<usize>,
}

/// How much of a paragraph is looked at for a day that a later sentence goes on from, in bytes.
const PARAGRAPH_BEFORE: usize = 1_000;

/// A date in the sentence of an event that no calendar has.
pub type BadDate = (Range<usize>, DateError);

/// The events that some sentences of narration tell, in the order of the text.
pub fn find(
    text: &str,
    sentences: &[Range<usize>],
    release: Option<NaiveDate>,
    state: Option<Iso3>,
    mentions: Mentions,
) -> (Vec<Event>, Vec<BadDate>) {
    let mut told =
        Told { text, release, state, mentions, events: Vec::new(), bad: Vec::new(), decided: None, appointed: None };
    for range in sentences {
        told.sentence(range);
    }
    (without_duplicates(told.events), told.bad)
}

/// A date with its words.
type Dated = Option<(PartialDate, String)>;

/// What was read up to a sentence.
struct Told<'a> {
    text: &'a str,
    release: Option<NaiveDate>,
    state: Option<Iso3>,
    mentions: Mentions<'a>,
    events: Vec<Event>,
    bad: Vec<BadDate>,
    /// When the Council decided.
    decided: Dated,
    /// When the State was to appear.
    appointed: Dated,
}

impl Told<'_> {
    fn sentence(&mut self, range: &Range<usize>) {
        let (text, release) = (self.text, self.release);
        // The day of the dateline is that of the release and of nothing that it tells.
        let sentence = &text[range.start + head::dateline_end(&text[range.clone()])..range.end];
        let lower = format!(" {} ", sentence.to_lowercase());
        if self.appointed.is_none() && ["to appear", "review was scheduled for"].iter().any(|set| lower.contains(set)) {
            self.appointed = appointed(sentence, release);
        }
        let rules: Vec<&Rule> = RULES.iter().filter(|rule| rule.fits(sentence, &lower)).collect();
        if rules.is_empty() || is_about_another_state(sentence, self.state, self.mentions) {
            return;
        }
        let own = match dated(without_reporter(sentence), release) {
            Ok(own) => own,
            Err(DateError::BeforeReview(_)) => return,
            Err(error) => return self.bad.push((range.clone(), error)),
        };
        for rule in rules {
            let same_day = || self.day_before(range.start);
            let date = match rule.kind {
                Kind::Absent => own.clone().or_else(|| self.appointed.clone()),
                Kind::Rescheduled => own.clone().or_else(|| self.decided.clone()).or_else(same_day),
                Kind::CouncilDecision => own.clone().or_else(same_day),
                _ => own.clone(),
            };
            if rule.kind == Kind::Held && date.is_none() {
                continue;
            }
            if rule.kind == Kind::CouncilDecision && self.decided.is_none() {
                self.decided.clone_from(&date);
            }
            let at_adoption = rule.stage == Stage::Review
                && rule.kind != Kind::Held
                && ADOPTION.iter().any(|words| contains_from_word(&lower, words));
            let (date, date_words) = date.map_or((None, String::new()), |(date, words)| (Some(date), words));
            self.events.push(Event {
                stage: if at_adoption { Stage::Adoption } else { rule.stage },
                kind: rule.kind,
                date,
                date_words,
                session: working_group_session(sentence),
                symbol: symbol(sentence),
                span: range.end - sentence.len()..range.end,
            });
        }
    }

    /// The day of the release, where the paragraph has named it before `at`.
    fn day_before(&self, at: usize) -> Dated {
        let near = self.text.ceil_char_boundary(at.saturating_sub(PARAGRAPH_BEFORE))..at;
        let before = &self.text[near];
        let paragraph = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
        let day = dated(&paragraph[head::dateline_end(paragraph)..], self.release).ok()?;
        day.filter(|(date, _)| self.release == Some(date.first_day()))
    }
}

impl Rule {
    fn fits(&self, sentence: &str, lower: &str) -> bool {
        let has = |phrase: &&str| contains_from_word(lower, phrase) && !leaves_something_else(lower, phrase);
        let absent_by_noun = self.kind == Kind::Absent
            && ["failure of ", "refusal of "].iter().filter_map(|noun| lower.split_once(noun)).any(|(_, after)| {
                ["to appear", "to show up", "to attend"].iter().any(|what| after.find(what).is_some_and(|at| at < 60))
            });
        (self.all.iter().all(|group| group.iter().any(has)) || absent_by_noun)
            // "May" is a month, "may" is a doubt.
            && !self.never.iter().any(|never| if *never == " may " { sentence.contains(never) } else { lower.contains(never) })
    }
}

/// The day that a sentence sets for the State, once it has come.
fn appointed(sentence: &str, release: Option<NaiveDate>) -> Dated {
    dates::find(without_reporter(sentence), release).into_iter().find_map(|found| {
        let date = found.date.ok().filter(|date| date.first_day() == date.last_day())?;
        let words = sentence[found.range].trim_end_matches(|c: char| !c.is_alphanumeric());
        release.is_none_or(|release| date.first_day() <= release).then(|| (date, words.to_owned()))
    })
}

/// A sentence without "…, X said today.", which dates the saying.
fn without_reporter(sentence: &str) -> &str {
    let Some((told, tail)) = sentence.rsplit_once(',') else { return sentence };
    let tail: Vec<_> = words(tail).take(13).collect();
    if tail.len() <= 12 && tail.iter().any(|w| is_speech_verb(w.text)) { told } else { sentence }
}

/// "its withdrawal from the Human Rights Council": not from the review.
fn leaves_something_else(lower: &str, phrase: &str) -> bool {
    LEAVING.contains(&phrase)
        && !lower.match_indices(phrase).any(|(at, _)| {
            let after = &lower[at + phrase.len()..];
            let near = &after[..after.floor_char_boundary(90)];
            REVIEW.iter().any(|review| contains_from_word(near, review))
        })
}

/// Whether `phrase` stands in `text` from the beginning of a word on.
fn contains_from_word(text: &str, phrase: &str) -> bool {
    let short = phrase.len() <= 3;
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric()) || phrase.starts_with(' ');
        let after = text[at + phrase.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
        before && (after || !short)
    })
}

/// The most exact date in a sentence that says when something happened.
fn dated(sentence: &str, release: Option<NaiveDate>) -> Result<Dated, DateError> {
    let found: Vec<Found> = dates::find(sentence, release);
    let reacts =
        ["condemn", "denounc", "deplor", "regret", "criticis", "criticiz"].iter().any(|act| sentence.contains(act));
    let mut best: Dated = None;
    for found in found.into_iter().filter(|found| !found.target) {
        let date = match found.date {
            Ok(date) => date,
            Err(DateError::Malformed(_)) => continue,
            Err(error) => return Err(error),
        };
        let to_come = release.is_some_and(|release| date.first_day() > release);
        // The more exact one; of two such the first, unless it dates the reaction: "today condemned …".
        let inexact = |date: &PartialDate, words: &str| {
            let days = date.last_day().signed_duration_since(date.first_day()).num_days();
            (days, reacts && words.eq_ignore_ascii_case("today"))
        };
        let words = sentence[found.range].trim_end_matches(|c: char| !c.is_alphanumeric());
        if !to_come && best.as_ref().is_none_or(|(best, shown)| inexact(&date, words) < inexact(best, shown)) {
            best = Some((date, words.to_owned()));
        }
    }
    Ok(best)
}

/// Whether a sentence names States, but not the State under review.
fn is_about_another_state(sentence: &str, state: Option<Iso3>, mentions: Mentions) -> bool {
    let named = mentions(sentence);
    state.is_some_and(|state| !named.is_empty() && named.iter().all(|(_, named)| *named != state))
}

/// "53rd session of the Working Group"; a session of the Council is another number.
fn working_group_session(sentence: &str) -> Option<u8> {
    let (before, _) = sentence.split_once(" session")?;
    if !sentence.contains("Working Group") && !sentence.contains("UPR session") {
        return None;
    }
    let ordinal = before.split_whitespace().next_back()?;
    let digits = ordinal.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok();
    digits.or_else(|| spelled(&ordinal.to_lowercase())).filter(|n| (1..=99).contains(n))
}

/// "forty-seventh".
fn spelled(ordinal: &str) -> Option<u8> {
    const ONES: [&str; 10] = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
    const TENS: [&str; 4] = ["twenty", "thirty", "forty", "fifty"];
    let (tens, ones) = ordinal.split_once('-')?;
    let (tens, ones) = (TENS.iter().position(|w| *w == tens)?, ONES.iter().position(|w| *w == ones)?);
    u8::try_from((tens + 2) * 10 + ones).ok()
}

/// A symbol of a document of the Council.
fn symbol(sentence: &str) -> Option<String> {
    let is_symbol = |word: &&str| ["A/HRC/", "A/RES/", "OM/", "S-"].iter().any(|start| word.starts_with(start));
    let words = sentence.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.filter(|word| word.chars().any(|c| c.is_ascii_digit())).find(is_symbol).map(str::to_owned)
}

/// One event a stage and kind: a dated one before one without a date, the more exact before the less,
/// else the first. What may happen again (a review, a decision) is kept once a day.
fn without_duplicates(events: Vec<Event>) -> Vec<Event> {
    let covers = |wide: &Event, exact: &Event| match (wide.date, exact.date) {
        (None, Some(_)) => true,
        (Some(wide), Some(exact)) => {
            wide != exact && wide.first_day() <= exact.first_day() && exact.last_day() <= wide.last_day()
        }
        _ => false,
    };
    let mut kept: Vec<Event> = Vec::new();
    for event in events {
        let again = matches!(event.kind, Kind::Held | Kind::CouncilDecision | Kind::Rescheduled);
        let same = |other: &Event| other.stage == event.stage && other.kind == event.kind;
        kept.retain(|other| !(same(other) && covers(other, &event)));
        let told_at_adoption = |other: &Event| {
            other.kind == event.kind
                && event.kind == Kind::Absent
                && event.date.is_none()
                && other.stage == Stage::Adoption
        };
        let stays = |other: &Event| same(other) && (!again || other.date == event.date || covers(&event, other));
        if !kept.iter().any(|other| stays(other) || told_at_adoption(other)) {
            kept.push(event);
        }
    }
    kept
}
