//! Calls: what is asked of whom, by whom.

use std::ops::Range;

use placard_domain::Iso3;
use placard_domain::fold::fold;

use super::names::{self, Who};
use super::role::without_article;
use super::tokens::{Word, sentences, words};
use super::words::{is_group, is_organisation_word, is_speech_verb, opens_adjunct};
use super::{calls, head};
use crate::Mentions;

/// A call as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What is asked, in the words of the text.
    pub text: String,
    /// To whom.
    pub addressed_to: String,
    /// By whom.
    pub made_by: Option<String>,
    /// Place of the words, in bytes.
    pub span: Range<usize>,
}

/// What is needed to read calls.
pub struct Reader<'a> {
    /// The whole text.
    pub text: &'a str,
    /// The State under review.
    pub state: Option<Iso3>,
    /// Its name in this text, with its article.
    pub state_name: Option<&'a str>,
    /// Finds States.
    pub mentions: Mentions<'a>,
    /// Who published the text: whom "we" and "the network" stand for.
    pub publisher: Option<&'a str>,
}

impl Reader<'_> {
    /// The calls in one sentence. `speaker` is who says it; none in narration.
    pub fn sentence(&self, range: &Range<usize>, speaker: Option<&str>) -> Vec<Ask> {
        let sentence = &self.text[range.clone()];
        let all: Vec<Word> = words(sentence).take(200).collect();
        let said = if speaker.is_none() { said_at_end(sentence, &all) } else { None };
        let (all, narrator) = match said {
            Some((end, who)) => (&all[..end], Some(self.own_name(&who))),
            None => (&all[..], self.publisher.map(str::to_owned)),
        };
        let mut found = Vec::new();
        let mut from = 0;
        for index in 0..all.len() {
            if index < from {
                continue;
            }
            let ask = self
                .modal(sentence, all, index, speaker.or(narrator.as_deref()), speaker.is_some())
                .or_else(|| self.call(sentence, all, index, speaker));
            if let Some((ask, end)) = ask {
                from = end;
                let span = range.start + ask.span.start..range.start + ask.span.end;
                found.push(Ask { span, ..ask });
            }
        }
        found
    }

    /// "X must …", "X can, and must, …", "X should …"; "X needs to" only in direct speech.
    fn modal(
        &self,
        sentence: &str,
        all: &[Word],
        index: usize,
        by: Option<&str>,
        spoken: bool,
    ) -> Option<(Ask, usize)> {
        let by = by?;
        let needs =
            spoken && matches!(all[index].text, "needs" | "has" | "have" | "need") && all.get(index + 1)?.text == "to";
        if !(is_modal(all[index].text) || needs) || index == 0 {
            return None;
        }
        let mut subject_end = index;
        while subject_end > 0
            && matches!(all[subject_end - 1].text, "can" | "and" | "now" | "also" | "therefore" | "could")
        {
            subject_end -= 1;
        }
        let before = &sentence[..all.get(subject_end.checked_sub(1)?)?.end];
        let subject = clause_subject(before);
        let addressed_to = self.addressee(subject)?;
        let first = index + 1 + usize::from(needs);
        let first = first + usize::from(all.get(first).is_some_and(|w| matches!(w.text, "now" | "therefore" | "also")));
        let (text, span, end) = self.asked(sentence, all, first, true)?;
        Some((Ask { text, addressed_to, made_by: Some(by.to_owned()), span }, end))
    }

    /// "… called on X to …", "… urges X to …", "… recommends that X …".
    fn call(&self, sentence: &str, all: &[Word], index: usize, speaker: Option<&str>) -> Option<(Ask, usize)> {
        let call = calls::at(all, index)?;
        let (to, first) = match call.that {
            true => self.subjunctive(sentence, all, call.start)?,
            false => calls::infinitive(all, call.start)?,
        };
        let addressed_to = self.addressee(&sentence[all[call.start].start..all[to - 1].end])?;
        let made_by = speaker.map(str::to_owned).or_else(|| self.caller(sentence, all, index));
        let (text, span, end) = self.asked(sentence, all, first, false)?;
        Some((Ask { text, addressed_to, made_by, span }, end))
    }

    /// "that the Council immediately reschedule …": where the subject ends and the verb begins.
    fn subjunctive(&self, sentence: &str, all: &[Word], start: usize) -> Option<(usize, usize)> {
        let ends = start + 1..all.len().min(start + 10);
        let end = ends.into_iter().find(|end| {
            let next = &all[*end];
            let name_goes_on = next.is_capitalised() || matches!(next.text, "of" | "for" | "and" | "de" | "del" | "y");
            !name_goes_on && self.addressee(&sentence[all[start].start..all[end - 1].end]).is_some()
        })?;
        let modal = is_modal(all[end].text);
        let aspect = matches!(all[end].text, "has" | "have" | "is" | "are" | "was" | "were" | "had" | "will");
        (!aspect).then_some((end, end + usize::from(modal)))
    }

    /// The list that a line announces: "X calls on the government of Y to:", "Recommendations to the Council:".
    /// Gives the addressee and who calls.
    pub fn announces(&self, line: &Range<usize>) -> Option<(String, Option<String>)> {
        let text = self.text[line.clone()].trim_end();
        if !text.ends_with(':') && calls::heading(text).is_none() {
            return None;
        }
        let last = sentences(text).pop()?;
        let sentence = &text[last];
        let colon = sentence.ends_with(':');
        let bare = sentence.trim_end_matches([':', ' ', '\u{a0}']);
        let all: Vec<Word> = words(bare).take(60).collect();
        if let Some(to) = calls::heading(bare) {
            return self.addressee(to).map(|to| (to, self.publisher.map(str::to_owned)));
        }
        if !colon {
            return None;
        }
        let (index, call) = (0..all.len()).find_map(|index| Some((index, calls::at(&all, index)?)))?;
        let marker =
            all.last().is_some_and(|w| matches!(w.text, "to" | "à" | "a" | "de" | "should" | "must" | "that" | "que"));
        let end = all.len() - usize::from(marker);
        let (first, last) = (all.get(call.start)?, all.get(end.checked_sub(1)?).filter(|_| end > call.start)?);
        let addressed_to = self.addressee(&bare[first.start..last.end])?;
        Some((addressed_to, self.caller(bare, &all, index)))
    }

    /// Who is addressed: the State under review under its own name, or a body that can act.
    fn addressee(&self, words_of: &str) -> Option<String> {
        let subject = words_of.trim_matches(|c: char| c.is_whitespace() || ",:;[]".contains(c));
        let all: Vec<Word> = words(subject).collect();
        let (first, last) = (all.first()?, all.last()?);
        if all.len() > 12 || all.iter().any(|w| matches!(w.text, "who" | "that" | "which")) {
            return None;
        }
        let named = (self.mentions)(subject);
        let authority = all.iter().any(|w| {
            matches!(
                w.text.to_lowercase().as_str(),
                "administration"
                    | "government"
                    | "authorities"
                    | "regime"
                    | "gouvernement"
                    | "autorités"
                    | "gobierno"
                    | "state"
            )
        });
        let of_the_state = named.iter().any(|(_, state)| Some(*state) == self.state);
        let only_named = named.len() == 1 && named[0].0.len() + 4 >= subject.len();
        if (of_the_state && (authority || only_named))
            || (authority && named.is_empty() && !first.text.eq_ignore_ascii_case("all"))
        {
            return Some(self.state_name.map_or_else(|| without_article(subject).to_owned(), str::to_owned));
        }
        let body = matches!(
            last.text,
            "community"
                | "world"
                | "states"
                | "States"
                | "governments"
                | "leaders"
                | "countries"
                | "delegations"
                | "donors"
                | "Council"
                | "Nations"
                | "council"
                | "Consejo"
                | "Conseil"
                | "UN"
                | "ONU"
        ) || all.iter().any(|w| w.is_capitalised() && is_organisation_word(w.text))
            || is_group(last.text);
        (only_named || body).then(|| without_article(subject).to_owned())
    }

    /// The organisation or person that calls, from the narration before the verb.
    fn caller(&self, sentence: &str, all: &[Word], index: usize) -> Option<String> {
        let mut end = index;
        while end > 1 && calls::is_between_caller_and_verb(all[end - 1].text) {
            end -= 1;
        }
        let before = &sentence[..all.get(end.checked_sub(1)?)?.end];
        let before = &before[head::dateline_end(before)..];
        // "X condemns it, and calls on": the same subject goes on.
        let before = calls::first_clause(before);
        let before = before.trim_start_matches(|c: char| c.is_whitespace() || "–—-".contains(c));
        if words(before).last().is_some_and(|w| calls::is_we(&w.text.to_lowercase())) {
            return self.publisher.map(str::to_owned);
        }
        match names::phrase(before)? {
            Who::Named(speaker) => Some(self.own_name(&speaker.organisation.unwrap_or(speaker.name))),
            Who::Reference(_) | Who::Again { .. } => self.publisher.map(str::to_owned),
        }
    }

    /// "The network" where the publisher is a network; any other name as it stands.
    fn own_name(&self, name: &str) -> String {
        let bare = without_article(name);
        let own = |publisher: &&str| {
            let (publisher, bare) = (fold(publisher), fold(bare));
            is_group(&bare) && publisher.contains(&bare) || publisher.starts_with(&bare)
        };
        self.publisher.filter(own).unwrap_or(bare).to_owned()
    }

    /// What is asked: from the verb to the end of the sentence or to a clause that says something else.
    fn asked(&self, sentence: &str, all: &[Word], first: usize, modal: bool) -> Option<(String, Range<usize>, usize)> {
        let start = all.get(first)?;
        if modal && matches!(start.text, "be" | "have" | "stand" | "remain" | "être" | "avoir" | "ser" | "haber")
            || start.is_capitalised() && start.text != "End"
        {
            return None;
        }
        let mut end = first;
        while end + 1 < all.len() {
            let (word, next) = (&all[end], &all[end + 1]);
            let next_text = next.text.to_lowercase();
            let apposition =
                matches!(next_text.as_str(), "a" | "an" | "the" | "saying" | "calling" | "leaving" | "but" | "selon")
                    && !list_goes_on(all, end + 1);
            let aside = opens_adjunct(next.text)
                && !matches!(next_text.as_str(), "and" | "for" | "by" | "to" | "with" | "in" | "under" | "from");
            if word.raw.ends_with([';', '–', '—', '”', '"']) || next.raw.starts_with(['–', '—', '“']) {
                break;
            }
            if word.raw.ends_with(',') && (apposition || aside) || self.another_call(sentence, all, end + 1) {
                break;
            }
            end += 1;
        }
        let span = start.start..all[end].end;
        let text = sentence[span.clone()].trim_end_matches(|c: char| c.is_whitespace() || ".,;:!–—“”\"»".contains(c));
        let span = span.start..span.start + text.len();
        (text.split_whitespace().count() >= 2).then(|| (text.to_owned(), span, end + 1))
    }

    /// Whether "and" begins another call: "… and the government should …", "… and urges X to …".
    fn another_call(&self, sentence: &str, all: &[Word], and: usize) -> bool {
        if !matches!(all[and].text, "and" | "but" | "while" | "et" | "y") || and + 2 >= all.len() {
            return false;
        }
        if calls::at(all, and + 1).is_some() {
            return true;
        }
        let modal = (and + 2..all.len().min(and + 12)).find(|index| is_modal(all[*index].text));
        modal.is_some_and(|modal| self.addressee(&sentence[all[and + 1].start..all[modal - 1].end]).is_some())
    }
}

/// "…, X said today": how many words stand before it, and who says it.
fn said_at_end(sentence: &str, all: &[Word]) -> Option<(usize, String)> {
    let from = all.len().saturating_sub(14);
    let comma = (from..all.len().saturating_sub(1)).rev().find(|index| all[*index].raw.ends_with(','))?;
    let verb = (comma + 1..all.len()).find(|index| is_speech_verb(all[*index].text));
    let (first, last) = match verb.filter(|verb| *verb > comma + 1) {
        Some(verb) if all.len() - verb <= 6 => (comma + 1, verb - 1),
        _ if matches!(all[comma + 1].text, "selon" | "según") => (comma + 2, all.len() - 1),
        _ => return None,
    };
    let phrase = sentence.get(all.get(first)?.start..all.get(last)?.end)?;
    match names::phrase(phrase)? {
        Who::Named(speaker) => Some((comma + 1, speaker.organisation.unwrap_or(speaker.name))),
        Who::Reference(name) => Some((comma + 1, name)),
        Who::Again { .. } => None,
    }
}

fn is_modal(word: &str) -> bool {
    matches!(
        word,
        "must" | "should" | "doit" | "doivent" | "devrait" | "devraient" | "debe" | "deben" | "debería" | "deberían"
    )
}

/// The last clause before a modal verb: "To keep its word, the Council" has the subject "the Council".
fn clause_subject(before: &str) -> &str {
    let before = before.trim_end_matches([',', ' ']);
    let clause = before.rsplit([',', ';', ':', '–', '—']).next().unwrap_or(before);
    let clause = [" that ", " and ", " because ", " but ", " say ", " believe "]
        .iter()
        .filter_map(|word| clause.rfind(word).map(|at| &clause[at + word.len()..]))
        .min_by_key(|rest| rest.len())
        .unwrap_or(clause);
    clause.trim()
}

/// Whether what follows a comma is a further item: a later comma and "and".
fn list_goes_on(all: &[Word], from: usize) -> bool {
    all[from..].windows(2).any(|pair| pair[0].raw.ends_with(',') && matches!(pair[1].text, "and" | "et"))
}

/// One of calls that ask the same of the same: the first stays.
pub fn without_duplicates(asks: Vec<Ask>) -> Vec<Ask> {
    let mut seen = std::collections::HashSet::new();
    asks.into_iter()
        .filter(|ask| seen.insert((fold(&ask.text), fold(&ask.addressed_to), ask.made_by.clone())))
        .collect()
}
