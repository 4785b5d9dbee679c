//! Who said it: the words after a quotation ("…,” said X, director of Y), before it (X said: “…)
//! or on a line of their own (– X, Director, Y).

use super::names::{self, Speaker, Who};
use super::tokens::{Word, first_sentence, open_sentence, sentences, words};
use super::words::{
    ACCORDING, AFTER_VERB, is_auxiliary, is_describing_verb, is_going_on, is_noun_too, is_pronoun, is_speech_verb,
    opens_adjunct,
};

/// An attribution of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// Who speaks.
    pub who: Who,
    /// The whole quotation is their speech; else it is a part of the narrator's sentence.
    pub direct: bool,
    /// Verb before the name or a signature: no other sentence can look like this.
    pub certain: bool,
}

/// Reads the narration that follows a quotation which ends in `last`.
pub fn after(tail: &str, last: Option<char>) -> Option<Attribution> {
    let tail = tail.trim_start();
    let dash = tail.starts_with(['–', '—', '―']) || tail.starts_with("- ") || tail.starts_with("--");
    let bracket = tail.starts_with('(');
    let comma = tail.starts_with(',');
    let rest = tail.trim_start_matches(|c: char| c.is_whitespace() || ",–—―-(".contains(c));
    let sentence = first_sentence(rest, names::LONGEST);
    if sentence.is_empty() {
        return None;
    }
    if let Some(who) = verb_first(sentence) {
        return Some(Attribution { who, direct: true, certain: true });
    }
    if let Some(said_by) = according(sentence) {
        return names::phrase(said_by).map(|who| Attribution { who, direct: true, certain: true });
    }
    if (dash || bracket)
        && let Some(speaker) = signature(rest.trim_end_matches(['.', ')']))
    {
        return Some(Attribution { who: Who::Named(speaker), direct: true, certain: true });
    }
    // A sentence of the narrator after a finished quotation is a sentence of its own.
    let goes_on = comma || matches!(last, Some(',' | '?' | '!' | '…' | '-' | '–' | '—'));
    let who = name_first(sentence).filter(|(_, ends)| goes_on || *ends).map(|(who, _)| who)?;
    Some(Attribution { who, direct: true, certain: goes_on })
}

/// "said X, director of Y", "a déclaré X", "added she", "ajoute-t-elle".
fn verb_first(sentence: &str) -> Option<Who> {
    let all: Vec<Word> = words(sentence).take(60).collect();
    for (index, word) in all.iter().enumerate().take(4) {
        let lower = word.text;
        if let Some((verb, pronoun)) = lower.rsplit_once("-t-").or_else(|| lower.rsplit_once('-')) {
            let inverted = is_pronoun(pronoun) || pronoun == "on";
            if inverted && (is_speech_verb(verb) || matches!(verb, "a" | "ont" | "avait")) {
                return Some(Who::Again { plural: matches!(pronoun, "ils" | "elles") });
            }
        }
        if is_speech_verb(lower) {
            return named_after(sentence, &all, index + 1);
        }
        if !is_auxiliary(lower) {
            return None;
        }
    }
    None
}

/// The name after the verb, past "in a statement" and "to reporters".
fn named_after(sentence: &str, all: &[Word], from: usize) -> Option<Who> {
    let mut from = from;
    let is_day = |w: &Word| w.text.ends_with("day") || super::dates::month(w.text).is_some();
    if all.get(from).is_some_and(|w| AFTER_VERB.contains(&w.text)) {
        while all.get(from).is_some_and(|w| !w.is_capitalised() || is_day(w)) {
            from += 1;
        }
    }
    if all.get(from).is_some_and(|w| matches!(w.text, "that" | "que")) {
        return None;
    }
    // The phrase ends where the sentence goes on with another verb of speech: "said X, adding …".
    names::phrase(sentence.get(all.get(from)?.start..)?.trim_end_matches(['.', '!', '?']))
}

/// "X said", "X, director of Y, told reporters": who, and whether the sentence ends there.
fn name_first(sentence: &str) -> Option<(Who, bool)> {
    let all: Vec<Word> = words(sentence).take(60).collect();
    for index in verbs(&all).take(3) {
        if let Some(who) = subject(sentence, &all, index) {
            return Some((who, all.len() - index <= 5 && all.len() <= 8));
        }
    }
    None
}

/// Reads the narration before a quotation. `within`: a quotation stands before it in its paragraph.
pub fn before(lead: &str, within: bool) -> Option<Attribution> {
    let sentence = open_sentence(lead, names::LONGEST).trim();
    let colon = sentence.ends_with(':');
    let clear = sentence.trim_end_matches(|c: char| c.is_whitespace() || ":,–—-".contains(c));
    let all: Vec<Word> = words(clear).collect();
    let first = all.first()?;
    let clause: Vec<Word> = words(clear.rsplit(',').next().unwrap_or(clear)).collect();
    if within
        && (goes_on(&all)
            || goes_on(&clause)
            || first.is_capitalised() && is_pronoun(&first.text.to_lowercase()) && all.len() < 3)
    {
        let direct = colon
            || all.last().is_some_and(|w| w.text == "that" || is_going_on(w.text) || is_speech_verb(w.text))
            || ends_in_comma(sentence);
        return Some(Attribution { who: Who::Again { plural: false }, direct, certain: true });
    }
    if let Some(said_by) = according(clear) {
        let named =
            if colon || ends_in_comma(sentence) { said_by } else { said_by.split(',').next().unwrap_or(said_by) };
        return names::phrase(named).map(|who| Attribution {
            who,
            direct: colon || ends_in_comma(sentence),
            certain: true,
        });
    }
    let found: Vec<usize> = verbs(&all).collect();
    for index in found.into_iter().rev().take(3) {
        if let Some(who) = subject(clear, &all, index) {
            let rest = &all[index + 1..];
            let that = rest.last().is_some_and(|w| matches!(w.text, "that" | "que"));
            let direct = colon || that || rest.is_empty() || ends_in_comma(sentence) && is_adjunct(rest);
            return Some(Attribution { who, direct: direct && !is_describing_verb(all[index].text), certain: true });
        }
    }
    if colon && all.len() <= 20 {
        let who = names::phrase(clear).filter(|who| matches!(who, Who::Named(speaker) if speaker.person))?;
        return Some(Attribution { who, direct: true, certain: false });
    }
    None
}

fn ends_in_comma(sentence: &str) -> bool {
    sentence.ends_with(',')
}

fn is_adjunct(rest: &[Word]) -> bool {
    rest.first().is_none_or(|w| AFTER_VERB.contains(&w.text.to_lowercase().as_str()))
}

/// "adding that", "and added:", "while stressing": the speaker before goes on.
fn goes_on(all: &[Word]) -> bool {
    let joins = |w: &&Word| matches!(w.text, "and" | "but" | "while" | "et" | "y" | "before" | "then" | "also");
    let joined = all.iter().take_while(joins).count();
    all.get(joined).is_some_and(|word| is_going_on(word.text) || (joined > 0 && is_speech_verb(word.text)))
}

/// Who speaks after "according to" and its likes, where the sentence has it.
fn according(sentence: &str) -> Option<&str> {
    ACCORDING.iter().find_map(|words| {
        let head = sentence.get(..words.len())?;
        (head.to_lowercase() == *words).then(|| &sentence[words.len()..])
    })
}

/// Whom the last finished sentence of narration has speak: "X said that it is so."
pub fn reported(narration: &str) -> Option<Speaker> {
    let range = sentences(narration).pop()?;
    match name_first(narration[range].trim_end_matches('.'))? {
        (Who::Named(speaker), _) if speaker.person => Some(speaker),
        _ => None,
    }
}

/// The places of verbs of speech.
fn verbs<'a>(all: &'a [Word]) -> impl Iterator<Item = usize> + 'a {
    all.iter().enumerate().skip(1).filter_map(move |(index, word)| {
        let named_before =
            all[index - 1].is_capitalised() || all[index - 1].ends_part() || is_pronoun(all[index - 1].text);
        let verb = is_speech_verb(word.text) || is_describing_verb(word.text);
        (verb && (!is_noun_too(word.text) || named_before)).then_some(index)
    })
}

/// The subject of the verb at `index`.
fn subject(sentence: &str, all: &[Word], index: usize) -> Option<Who> {
    let mut end = index;
    while end > 1 && (is_auxiliary(all[end - 1].text) || all[end - 1].text.ends_with("ly")) && !all[end - 1].ends_part()
    {
        end -= 1;
    }
    let before = &sentence[..all[end - 1].end];
    // "…,” added X, while Y said: “…": the verb before belongs to another speaker.
    let another = all[..end].iter().any(|w| is_speech_verb(w.text));
    let last_clause = [" while ", " and ", " but ", " whereas "]
        .iter()
        .filter_map(|word| before.rfind(word).map(|at| &before[at + word.len()..]));
    let last_clause = last_clause.min_by_key(|clause| clause.len()).filter(|_| another);
    if let Some(who) = last_clause.and_then(names::phrase) {
        return Some(who);
    }
    names::phrase(before).or_else(|| {
        // "The Council met today, and X said": the last clause may hold the subject.
        let (_, clause) = before.rsplit_once(" and ").or_else(|| before.rsplit_once(" as "))?;
        names::phrase(clause)
    })
}

/// A line that names a person with role or organisation and says nothing else.
pub fn signature(line: &str) -> Option<Speaker> {
    let line =
        line.trim().trim_start_matches(|c: char| c.is_whitespace() || "–—―-•".contains(c)).trim_end_matches(['.', ':']);
    let all: Vec<Word> = words(line).collect();
    let first = all.first()?;
    let tells = all.iter().any(|w| is_speech_verb(w.text) || w.text.contains('@'))
        || line.chars().filter(char::is_ascii_digit).count() > 2;
    if all.len() > 25 || tells || opens_adjunct(first.text) || line.ends_with(['!', '?', ',']) {
        return None;
    }
    match names::phrase(line) {
        Some(Who::Named(speaker)) if speaker.person && (speaker.title.is_some() || speaker.organisation.is_some()) => {
            Some(speaker)
        }
        Some(Who::Named(speaker)) if speaker.person && all.len() <= 4 && !speaker.name.contains(" and ") => {
            Some(speaker)
        }
        _ => None,
    }
}
