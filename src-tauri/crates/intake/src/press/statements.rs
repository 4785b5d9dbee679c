//! Quotations with their speakers, joined into statements.

use std::collections::HashMap;
use std::ops::Range;

use super::attribution::{self, Attribution};
use super::names::{Speaker, Who, full_name};
use super::quotes::Quotation;
use super::tokens::{Word, sentences, words};
use super::words::introduces_title;
use super::{names, role};
use crate::document::Document;

/// Words of the fewest that count as a statement where they are part of the narrator's sentence.
const FRAGMENT_WORDS: usize = 8;

/// Statements back that a name may refer to; keeps a text of nothing but names linear.
const LOOK_BACK: usize = 200;

/// A statement as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Who said it.
    pub speaker: Speaker,
    /// The exact words, joined.
    pub text: String,
    /// Places of the pieces, in bytes.
    pub spans: Vec<Range<usize>>,
}

/// A quotation that no statement could be made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Long enough to be a statement, but the text does not say whose.
    Unattributed(Range<usize>),
    /// No closing mark in its paragraph.
    Unclosed(Range<usize>),
}

struct Piece {
    inner: Vec<Range<usize>>,
    /// The narration or paragraph after it ends with a full stop.
    closes: bool,
    /// A sentence of the narrator ends between it and the next piece.
    stops: bool,
    attributed_after: bool,
}

struct Draft {
    speaker: Speaker,
    pieces: Vec<Piece>,
    last_line: usize,
}

/// Makes statements of quotations. `publisher` resolves "the Center" and its likes.
pub fn build(document: &Document, quotes: &[Quotation], publisher: Option<&str>) -> (Vec<Statement>, Vec<Trouble>) {
    let mut builder = Builder {
        document,
        quotes,
        publisher,
        drafts: Vec::new(),
        troubles: Vec::new(),
        introduced: introductions(document),
        signed_before: None,
    };
    let mut attributed_before = false;
    for index in 0..quotes.len() {
        attributed_before = builder.quotation(index, attributed_before);
    }
    let statements = builder.drafts.iter().map(|draft| finish(document.text(), draft)).collect();
    (statements, builder.troubles)
}

struct Builder<'a> {
    document: &'a Document,
    quotes: &'a [Quotation],
    publisher: Option<&'a str>,
    drafts: Vec<Draft>,
    troubles: Vec<Trouble>,
    /// Where each surname follows a first name, for references to persons introduced in narration.
    introduced: HashMap<&'a str, usize>,
    /// Whether unmarked name lines of this document stand before their quotations.
    signed_before: Option<bool>,
}

impl<'a> Builder<'a> {
    /// Takes one quotation; says whether it is attributed.
    fn quotation(&mut self, index: usize, attributed_before: bool) -> bool {
        let quote = &self.quotes[index];
        let length: usize =
            quote.inner.iter().map(|r| self.document.text()[r.clone()].split_whitespace().count()).sum();
        if length == 0 {
            return false;
        }
        if !quote.closed {
            if length >= FRAGMENT_WORDS {
                self.troubles.push(Trouble::Unclosed(quote.outer.clone()));
            }
            return false;
        }
        let (lead, tail) = (self.lead(index), self.tail(index));
        let title = words(lead).last().is_some_and(|w| introduces_title(w.text)) && !lead.trim_end().ends_with(':');
        if title {
            return false;
        }
        let found = self.attribution(index, lead, tail, attributed_before);
        let (speaker, direct, after) =
            match found.and_then(|(a, after)| Some((self.resolve(&a.who, lead)?, a.direct, after))) {
                Some(found) => found,
                None => {
                    if length >= FRAGMENT_WORDS {
                        self.troubles.push(Trouble::Unattributed(quote.outer.clone()));
                    }
                    return false;
                }
            };
        let opening = quote.inner.first().and_then(|range| self.document.text()[range.clone()].chars().next());
        let term = length < 3 && !opening.is_some_and(char::is_uppercase);
        if term || (!direct && length < FRAGMENT_WORDS) {
            return true;
        }
        let closes = !tail_goes_on(tail) || self.next_in_line(index).is_none();
        let stops = tail.trim_end().ends_with('.') || sentences(tail).len() > 1;
        let piece = Piece { inner: quote.inner.clone(), closes, stops, attributed_after: after };
        let (first_line, last_line) = (quote.first_line, quote.last_line);
        match self.drafts.last_mut() {
            Some(last) if last.speaker.name == speaker.name && first_line <= last.last_line + 1 => {
                last.pieces.push(piece);
                last.last_line = last_line;
            }
            _ => self.drafts.push(Draft { speaker, pieces: vec![piece], last_line }),
        }
        true
    }

    /// The attribution of a quotation, and whether it stands after it.
    fn attribution(
        &mut self,
        index: usize,
        lead: &str,
        tail: &str,
        attributed_before: bool,
    ) -> Option<(Attribution, bool)> {
        let quote = &self.quotes[index];
        let within = attributed_before && index > 0 && self.quotes[index - 1].last_line == quote.first_line;
        let text = self.document.text();
        let last = quote.inner.last().and_then(|range| text[range.clone()].chars().next_back());
        let after = attribution::after(tail, last);
        if let Some(after) = after.clone().filter(|after| after.certain) {
            return Some((after, true));
        }
        if let Some(before) = attribution::before(lead, within) {
            return Some((before, false));
        }
        let again = Attribution { who: Who::Again { plural: true }, direct: true, certain: false };
        if within && (starts_sentence(lead) || self.interrupted(index)) {
            return Some((again, false));
        }
        if let Some(after) = after {
            return Some((after, true));
        }
        self.on_a_line_of_its_own(index, lead, tail)
    }

    /// A name on the line before or after a quotation that fills its own.
    fn on_a_line_of_its_own(&mut self, index: usize, lead: &str, tail: &str) -> Option<(Attribution, bool)> {
        let quote = &self.quotes[index];
        let above = quote.first_line.checked_sub(1).filter(|_| lead.trim().is_empty());
        let above = above
            .filter(|above| index == 0 || self.quotes[index - 1].last_line < *above)
            .map(|l| self.document.line(l));
        let colon = above.filter(|line| line.ends_with(':'));
        if let Some(before) = colon.and_then(|line| attribution::before(line, false)) {
            return Some((before, false));
        }
        let alone = tail.trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
        let below_index = quote.last_line + 1;
        let below_free = self.quotes.get(index + 1).is_none_or(|next| next.first_line > below_index);
        let below = Some(self.document.line(below_index)).filter(|_| alone && below_free);
        let signed = |line: Option<&str>| line.and_then(attribution::signature);
        let direct = |speaker| Attribution { who: Who::Named(speaker), direct: true, certain: true };
        let dashed = below.filter(|line| line.starts_with(['–', '—', '-', '―']));
        if let Some(speaker) = signed(dashed) {
            return Some((direct(speaker), true));
        }
        let (above, below) = (signed(above), signed(below));
        let before = *self.signed_before.get_or_insert(above.is_some() && (below.is_none() || index == 0));
        let speaker = if before { above.or(below) } else { below.or(above) }?;
        Some((direct(speaker), !before))
    }

    /// The narration in the line before a quotation.
    fn lead(&self, index: usize) -> &'a str {
        let quote = &self.quotes[index];
        let line = self.document.lines().get(quote.first_line).map_or(0, |line| line.range.start);
        let from = index.checked_sub(1).map_or(line, |before| self.quotes[before].outer.end.max(line));
        self.document.text().get(from..quote.outer.start).unwrap_or_default()
    }

    /// The narration after a quotation, over line breaks that cut its sentence.
    fn tail(&self, index: usize) -> &'a str {
        let quote = &self.quotes[index];
        let lines = self.document.lines();
        let mut end = lines.get(quote.last_line).map_or(quote.outer.end, |line| line.range.end);
        for line in lines.iter().skip(quote.last_line + 1).take(2) {
            let so_far = self.document.text().get(quote.outer.end..end).unwrap_or_default().trim_end();
            if line.starts_paragraph || so_far.is_empty() || so_far.ends_with(['.', '!', '?']) {
                break;
            }
            end = line.range.end;
        }
        let end = self.quotes.get(index + 1).map_or(end, |next| next.outer.start.min(end));
        self.document.text().get(quote.outer.end..end).unwrap_or_default()
    }

    fn next_in_line(&self, index: usize) -> Option<&Quotation> {
        self.quotes.get(index + 1).filter(|next| next.first_line == self.quotes[index].last_line)
    }

    /// Whether the narration before a quotation only interrupts it: "…,” said X, “…".
    fn interrupted(&self, index: usize) -> bool {
        let lead = self.lead(index).trim();
        lead.is_empty() || (lead.ends_with(',') && sentences(lead).len() <= 1)
    }

    /// The speaker that a phrase stands for; `lead` is the narration before the quotation.
    fn resolve(&self, who: &Who, lead: &str) -> Option<Speaker> {
        match who {
            Who::Named(speaker) => {
                let known = |draft: &&Draft| draft.speaker.name == speaker.name && speaker.title.is_none();
                Some(
                    self.drafts
                        .iter()
                        .rev()
                        .take(LOOK_BACK)
                        .find(known)
                        .map_or_else(|| speaker.clone(), |draft| draft.speaker.clone()),
                )
            }
            Who::Again { plural } => {
                if let Some(reported) = attribution::reported(lead) {
                    return Some(reported);
                }
                let last = self.drafts.iter().rev().take(LOOK_BACK).map(|draft| &draft.speaker);
                last.into_iter().find(|speaker| speaker.person || *plural).cloned()
            }
            Who::Reference(name) => Some(self.refer(name)),
        }
    }

    fn refer(&self, name: &str) -> Speaker {
        let ends_with =
            |speaker: &Speaker| speaker.person && words(&speaker.name).last().is_some_and(|w| w.text == name);
        let recent = || self.drafts.iter().rev().take(LOOK_BACK).map(|draft| &draft.speaker);
        if let Some(known) = recent().find(|speaker| ends_with(speaker)) {
            return known.clone();
        }
        let organisations = recent().filter_map(|speaker| speaker.organisation.as_deref()).chain(self.publisher);
        if let Some(full) = organisations.into_iter().find(|full| words(full).any(|w| w.text == name)) {
            return Speaker { name: full.to_owned(), organisation: Some(full.to_owned()), ..Speaker::default() };
        }
        self.introduced.get(name).and_then(|at| self.introduced_at(*at)).unwrap_or_else(|| Speaker {
            name: name.to_owned(),
            person: true,
            ..Speaker::default()
        })
    }

    /// The person whose full name, with what describes them, begins at a place of the text.
    fn introduced_at(&self, at: usize) -> Option<Speaker> {
        let text = self.document.text();
        let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        let text = &text[at..text.floor_char_boundary(end.min(at + names::LONGEST))];
        let tokens: Vec<Word> = words(text).take(8).collect();
        let length = full_name(&tokens)?;
        let last = tokens.get(length - 1)?;
        let name = text[..last.end].trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let described: Vec<&str> = text[last.end..].split(',').collect();
        let (title, organisation) =
            if last.raw.ends_with(',') { role::read(&described[..described.len().min(2)]) } else { (None, None) };
        Some(Speaker { name, title, organisation, person: true })
    }
}

/// The first place where each surname follows a first name.
fn introductions(document: &Document) -> HashMap<&str, usize> {
    let mut found = HashMap::new();
    for index in 0..document.lines().len() {
        let base = document.lines()[index].range.start;
        let mut run: Option<usize> = None;
        for word in words(document.line(index)) {
            if !word.is_capitalised() || word.raw.starts_with(['“', '"', '«']) {
                run = None;
                continue;
            }
            match run {
                Some(start) => {
                    found.entry(word.text).or_insert(base + start);
                }
                None => run = Some(word.start),
            }
            if word.ends_part() || word.raw.ends_with('.') && word.text.chars().count() > 2 {
                run = None;
            }
        }
    }
    found
}

fn starts_sentence(lead: &str) -> bool {
    lead.trim().is_empty() || lead.trim_end().ends_with(['.', '!', '?'])
}

/// Whether the narration after a piece only interrupts the speaker's sentence: it ends in a comma.
fn tail_goes_on(tail: &str) -> bool {
    tail.trim_end().ends_with(',')
}

/// Joins the pieces by one blank. A comma that belongs to the attribution becomes the full stop that
/// the speaker made, where the attribution ends the sentence.
fn finish(text: &str, draft: &Draft) -> Statement {
    let pieces: Vec<String> = draft
        .pieces
        .iter()
        .map(|piece| {
            piece.inner.iter().map(|range| text[range.clone()].replace('\n', " ")).collect::<Vec<_>>().join(" ")
        })
        .collect();
    let mut joined = String::new();
    for (index, (words, piece)) in pieces.iter().zip(&draft.pieces).enumerate() {
        let next = pieces.get(index + 1);
        let new_sentence =
            next.is_none_or(|next| next.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase));
        let ends = next.is_none() || ((new_sentence || piece.stops) && piece.closes);
        joined.push_str(words);
        if ends && joined.ends_with(',') {
            joined.pop();
            if piece.attributed_after || next.is_some() {
                joined.push('.');
            }
        } else if next.is_some() && ends && joined.ends_with(char::is_alphanumeric) {
            joined.push('.');
        }
        if next.is_some() {
            joined.push(' ');
        }
    }
    let spans = draft.pieces.iter().flat_map(|piece| piece.inner.iter().cloned()).collect();
    Statement { speaker: draft.speaker.clone(), text: joined, spans }
}
