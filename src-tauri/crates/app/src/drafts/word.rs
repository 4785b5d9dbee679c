//! Drafts as Word documents, with the words around them in the language of the text.

use placard_briefing::docx::{About, Annex, Paper, Speech, SpokenPart};
use placard_domain::{Draft, DraftKind, DraftParagraph, Timing};

use super::measure::clock;
use crate::{AppError, Desk};

impl Desk<'_> {
    /// The document; the desk must be that of the language of the draft.
    pub(super) fn word_document(&self, draft: &Draft) -> Result<Vec<u8>, AppError> {
        let about = About { title: draft.title.clone(), lang: draft.lang.clone(), day: self.now.today };
        let written = match draft.kind {
            DraftKind::OralStatement => self.speech(draft, about).write(),
            _ => self.paper(draft, about).write(),
        };
        Ok(written?)
    }

    fn paper(&self, draft: &Draft, about: About) -> Paper {
        let annexes = (1..).zip(&draft.annexes).map(|(n, text): (usize, &String)| Annex {
            heading: self.texts.with("draft.paper.annex", &[("n", &n.to_string())]),
            text: text.clone(),
        });
        Paper {
            about,
            lines: self.lines_below_title(draft),
            submitters_heading: self.texts.get("draft.paper.submitters").to_owned(),
            submitters: draft.submitters.clone(),
            paragraphs: draft.paragraphs.clone(),
            numbered: matches!(draft.kind, DraftKind::Submission | DraftKind::JointSubmission),
            annexes: annexes.collect(),
        }
    }

    /// What it is and about whom, when, and by whom.
    fn lines_below_title(&self, draft: &Draft) -> Vec<String> {
        let state = self.named_state(draft.state).name;
        let kind = format!("draft.paper.{}", draft.kind.code());
        let mut lines = vec![self.texts.with(&kind, &[("state", &state)])];
        let session = draft.cycle.and_then(|cycle| {
            let review = self.reference.review(draft.state, cycle)?;
            Some(review.held_in.unwrap_or(review.session))
        });
        lines.extend(draft.cycle.map(|cycle| {
            match session {
                Some(session) => self
                    .texts
                    .with("draft.paper.session", &[("cycle", &cycle.to_string()), ("session", &session.to_string())]),
                None => self.texts.with("draft.paper.cycle", &[("cycle", &cycle.to_string())]),
            }
        }));
        lines.extend(Some(draft.organisation.clone()).filter(|name| !name.trim().is_empty()));
        lines
    }

    fn speech(&self, draft: &Draft, about: About) -> Speech {
        let pace = self.pace(draft);
        let texts: Vec<String> = draft.paragraphs.iter().map(DraftParagraph::plain).collect();
        let timing = Timing::of(&texts, pace);
        let seconds = usize::try_from(timing.seconds).unwrap_or(usize::MAX);
        let mut lines = self.lines_below_title(draft);
        let told = [("pace", pace.words_per_minute().to_string()), ("time", clock(seconds))];
        let told = told.each_ref().map(|(name, value)| (*name, value.as_str()));
        lines.push(self.texts.with("draft.paper.pace", &told));
        Speech { about, lines, parts: spoken(&draft.paragraphs, &texts, &timing) }
    }
}

/// A statement in the order in which it is read: a part ends with its paragraph, and where a speaker may have to stop.
fn spoken(paragraphs: &[DraftParagraph], texts: &[String], timing: &Timing) -> Vec<SpokenPart> {
    let at = |seconds: u32| clock(usize::try_from(seconds).unwrap_or(usize::MAX));
    let cuts_after = |last: Option<usize>| {
        let cuts = timing.cuts.iter().filter(move |cut| cut.last == last && !cut.all);
        cuts.map(move |cut| SpokenPart::CutLine(at(cut.at)))
    };
    let mut parts = Vec::new();
    let mut timed = timing.sentences.iter().enumerate().peekable();
    let mut is_start = true;
    for (number, paragraph) in paragraphs.iter().enumerate() {
        parts.extend(paragraph.headings().iter().map(|(_, heading)| SpokenPart::Heading((*heading).to_owned())));
        let text = texts.get(number).map_or("", String::as_str);
        let mut begin = None;
        while let Some((place, sentence)) = timed.next_if(|(_, sentence)| sentence.paragraph == number) {
            if std::mem::take(&mut is_start) {
                parts.extend(cuts_after(None));
            }
            let (time, start) = *begin.get_or_insert((sentence.begins, sentence.range.start));
            let ends = timed.peek().is_none_or(|(_, next)| next.paragraph != number);
            let mut cuts = cuts_after(Some(place)).peekable();
            if ends || cuts.peek().is_some() {
                let words = text.get(start..sentence.range.end).unwrap_or_default().to_owned();
                parts.push(SpokenPart::Words { time: at(time), text: words });
                parts.extend(cuts);
                begin = None;
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use placard_domain::Pace;

    use super::*;

    #[test]
    fn a_statement_is_divided_at_its_paragraphs_and_where_a_speaker_may_have_to_stop() {
        let sentence = format!("Word {}end.", "word ".repeat(48));
        let texts = [[sentence.as_str(); 3].join(" "), sentence.clone(), sentence.clone()];
        let mut paragraphs = texts.clone().map(|text| DraftParagraph { text, ..DraftParagraph::default() });
        paragraphs[1].heading = Some("Asks".to_owned());
        let parts = spoken(&paragraphs, &texts, &Timing::of(&texts, Pace::new(120)));
        let short: Vec<String> = parts
            .iter()
            .map(|part| match part {
                SpokenPart::Heading(heading) => format!("# {heading}"),
                SpokenPart::Words { time, text } => format!("{time} {}", text.split_whitespace().count()),
                SpokenPart::CutLine(time) => format!("| {time}"),
            })
            .collect();
        let expected = ["0:00 100", "| 1:00", "0:50 50", "| 1:30", "# Asks", "1:15 50", "| 2:00", "1:40 50"];
        assert_eq!(short, expected, "50 words take 25 seconds");
        let long = ["word ".repeat(500)];
        let one = [DraftParagraph::default()];
        let parts = spoken(&one, &long, &Timing::of(&long, Pace::new(120)));
        assert!(
            matches!(&parts[..], [SpokenPart::CutLine(_), .., SpokenPart::Words { .. }]),
            "no sentence fits: {parts:?}"
        );
    }
}
