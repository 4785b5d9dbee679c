//! A statement that is read aloud, sentence by sentence: when each begins, and where to stop when time is short.

use placard_domain::{Texts, Timing};

use crate::section::{Content, Pace, Paragraph, Section, SectionKind};

/// The section of a statement that is read at `pace`: one passage a sentence, under a heading that tells its length.
/// A time for cutting off stands at the last sentence that ends by then; where two times share one, the earlier.
#[must_use]
pub fn speech(paragraphs: &[String], pace: placard_domain::Pace, texts: &Texts) -> Section {
    let timing = Timing::of(paragraphs, pace);
    let mut before = None;
    let passages = timing.sentences.iter().enumerate().filter_map(|(place, sentence)| {
        let text = paragraphs.get(sentence.paragraph)?.get(sentence.range.clone())?;
        let continues = before.replace(sentence.paragraph) == Some(sentence.paragraph);
        let cut = timing.cuts.iter().find(|cut| !cut.all && cut.last == Some(place)).map(|cut| cut.at);
        Some(Paragraph { pace: Some(Pace { starts: sentence.begins, continues, cut }), ..Paragraph::plain(text) })
    });
    let content = Content::Paragraphs(passages.collect());
    let per_minute = pace.words_per_minute().to_string();
    let time = minutes(timing.seconds);
    let length = texts.plural("briefing.speech", timing.words, &[("time", &time), ("pace", &per_minute)]);
    Section { kind: SectionKind::Text, heading: Some(length), content }
}

/// Seconds as minutes and seconds ("1:05").
fn minutes(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
