//! What users write themselves: paragraphs, and statements that are read aloud.

use placard_briefing::{Content, Pace as Read, Paragraph, Preset};
use placard_domain::oral_pace::{Pace, Timing};

use super::asked::Asked;
use super::part::{Cited, Part};
use crate::views::briefing::OwnText;
use crate::{AppError, Desk};

/// Words a minute where the reference pack knows no usual pace of a language.
const PACE: u16 = 120;

/// The paragraphs of a text: an empty line begins a new one.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines().map(str::trim) {
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => {
                last.push_str(if last.is_empty() { "" } else { " " });
                last.push_str(line);
            }
            Some(last) if !last.is_empty() => paragraphs.push(String::new()),
            _ => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// A text of one's own; none where nothing is written.
pub(super) fn own_part(own: &OwnText) -> Option<Part> {
    let content: Vec<Paragraph> = paragraphs(&own.text).into_iter().map(Paragraph::plain).collect();
    let heading = Some(own.heading.trim()).filter(|heading| !heading.is_empty()).map(str::to_owned);
    let part = || Part { heading, ..Part::new(Content::Paragraphs(content.clone()), Cited::default()) };
    (!content.is_empty()).then(part)
}

impl Desk<'_> {
    /// What is read aloud, with times; in another preset than an oral statement there is nothing.
    pub(super) fn oral_part(&self, asked: &Asked, own: &[OwnText]) -> Result<Option<Part>, AppError> {
        if asked.preset != Preset::OralStatement {
            return Ok(None);
        }
        let draft = asked.draft.as_deref().map(|id| self.case.draft(id)).transpose()?;
        let mut texts = Vec::new();
        let mut lang = self.texts.lang();
        let mut pace = None;
        if let Some(draft) = &draft {
            texts.extend(draft.paragraphs.iter().flat_map(|paragraph| paragraphs(&paragraph.plain())));
            (lang, pace) = (&draft.lang, draft.pace.map(Pace::new));
        }
        texts.extend(own.iter().flat_map(|own| paragraphs(&own.text)));
        let usual = || self.reference.pace(lang, asked.today).map_or(Pace::new(PACE), |usual| usual.pace);
        let passages = passages(&texts, &Timing::of(&texts, pace.unwrap_or_else(usual)));
        let part = || Part {
            heading: draft.map(|draft| draft.title),
            ..Part::new(Content::Paragraphs(passages.clone()), Cited::default())
        };
        Ok((!passages.is_empty()).then(part))
    }
}

/// The paragraphs, divided where a speaker may have to stop.
fn passages(texts: &[String], timing: &Timing) -> Vec<Paragraph> {
    let cut_after =
        |sentence: usize| timing.cuts.iter().find(|cut| cut.last == Some(sentence) && !cut.all).map(|cut| cut.at);
    let mut passages: Vec<Paragraph> = Vec::new();
    let mut first = 0;
    for (at, sentence) in timing.sentences.iter().enumerate() {
        let next = timing.sentences.get(at + 1);
        let ends = next.is_none_or(|next| next.paragraph != sentence.paragraph);
        let cut = cut_after(at);
        if !ends && cut.is_none() {
            continue;
        }
        let (Some(begin), Some(text)) = (timing.sentences.get(first), texts.get(sentence.paragraph)) else { continue };
        let continues =
            first > 0 && timing.sentences.get(first - 1).is_some_and(|before| before.paragraph == sentence.paragraph);
        let words = text.get(begin.range.start..sentence.range.end).unwrap_or_default();
        passages
            .push(Paragraph { pace: Some(Read { starts: begin.begins, continues, cut }), ..Paragraph::plain(words) });
        first = at + 1;
    }
    passages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_line_begins_a_new_paragraph() {
        assert_eq!(paragraphs("One\nline.\r\n\n \n Two.\n"), ["One line.", "Two."], "blanks around are nothing");
        assert!(paragraphs(" \n\n").is_empty(), "nothing written is no paragraph");
    }

    #[test]
    fn a_statement_is_divided_where_a_speaker_may_have_to_stop() {
        let sentence = format!("Word {}end.", "word ".repeat(48));
        let texts = [[sentence.as_str(); 3].join(" "), sentence.clone(), sentence.clone()];
        let passages = passages(&texts, &Timing::of(&texts, Pace::new(120)));
        let read: Vec<_> = passages.iter().filter_map(|one| one.pace).map(|p| (p.starts, p.continues, p.cut)).collect();
        let expected = [(0, false, Some(60)), (50, true, Some(90)), (75, false, Some(120)), (100, false, None)];
        assert_eq!(read, expected, "two sentences fit a minute, three fit one and a half, four fit two");
        let words = passages.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(" ");
        assert_eq!(words, texts.join(" "), "every word is there once");
    }
}
