//! How long a draft is, against the limit in force.

use placard_domain::word_limit::{LimitUnit, carries_substance};
use placard_domain::{Basis, Counts, Draft, DraftKind, LengthLimit, Pace, Timing};

use crate::Desk;
use crate::views::draft::{CutView, DraftMeasure, LimitView, NoteHint, OralMeasure, SentenceView};

/// Words a minute for a language that the reference pack has no pace of.
const PACE: u16 = 120;

impl Desk<'_> {
    pub(super) fn measured(&self, draft: &Draft) -> DraftMeasure {
        let counts = Counts::of(draft);
        let limit = self.reference.limit(draft.kind.into(), self.now.today);
        let oral = (draft.kind == DraftKind::OralStatement).then(|| self.oral(draft));
        let counted = match (limit.map(|limit| limit.unit), &oral) {
            (Some(LimitUnit::Seconds), Some(oral)) => usize::try_from(oral.seconds).unwrap_or(usize::MAX),
            _ => limit.map_or(counts.text, |limit| limit.counted(&counts)),
        };
        DraftMeasure {
            front: counts.front,
            text: counts.text,
            notes: counts.notes,
            annexes: counts.annexes,
            counted,
            over: limit.is_some_and(|limit| usize::try_from(limit.most).is_ok_and(|most| counted > most)),
            limit: limit.map(limit_view),
            hints: hints(draft),
            oral,
        }
    }

    /// The pace of a draft: its own, else the usual one of its language.
    pub(super) fn pace(&self, draft: &Draft) -> Pace {
        let usual = || self.reference.pace(&draft.lang, self.now.today).map(|usual| usual.pace);
        draft.pace.map(Pace::new).or_else(usual).unwrap_or(Pace::new(PACE))
    }

    fn oral(&self, draft: &Draft) -> OralMeasure {
        let usual = self.reference.pace(&draft.lang, self.now.today).filter(|_| draft.pace.is_none());
        let pace = self.pace(draft);
        let texts: Vec<String> = draft.paragraphs.iter().map(|paragraph| paragraph.plain()).collect();
        let timing = Timing::of(&texts, pace);
        let sentence = |timed: &placard_domain::oral_pace::TimedSentence| SentenceView {
            paragraph: timed.paragraph,
            text: texts.get(timed.paragraph).and_then(|t| t.get(timed.range.clone())).unwrap_or_default().to_owned(),
            begins: timed.begins,
            ends: timed.ends,
        };
        OralMeasure {
            pace: pace.words_per_minute(),
            pace_source: usual.map(|usual| usual.source.clone()),
            pace_assumed: usual.is_some_and(|usual| usual.basis == Basis::Inferred),
            seconds: timing.seconds,
            sentences: timing.sentences.iter().map(sentence).collect(),
            cuts: timing.cuts.iter().map(|cut| CutView { at: cut.at, last: cut.last, all: cut.all }).collect(),
        }
    }

    /// What is to be told when a draft is handed over: that it is too long, that notes hold more than references.
    pub(super) fn length_warnings(&self, draft: &Draft) -> Vec<String> {
        let measure = self.measured(draft);
        let mut warnings = Vec::new();
        if let Some(limit) = measure.limit.as_ref().filter(|_| measure.over) {
            let most = usize::try_from(limit.most).unwrap_or(usize::MAX);
            warnings.push(match limit.unit {
                LimitUnit::Words => {
                    let values = [("most", most.to_string())];
                    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                    self.texts.plural("draft.over.words", measure.counted - most, &values)
                }
                LimitUnit::Seconds => {
                    self.texts.with("draft.over.seconds", &[("time", &clock(measure.counted)), ("most", &clock(most))])
                }
            });
        }
        // Only the endnotes of submissions are bound to references.
        if !measure.hints.is_empty() && matches!(draft.kind, DraftKind::Submission | DraftKind::JointSubmission) {
            warnings.push(self.texts.plural("draft.notes_hint", measure.hints.len(), &[]));
        }
        warnings
    }
}

/// Seconds as a clock shows them: "1:05".
pub(super) fn clock(seconds: usize) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn limit_view(limit: &LengthLimit) -> LimitView {
    LimitView {
        most: limit.most,
        unit: limit.unit,
        notes: limit.notes,
        annexes: limit.annexes,
        valid_from: limit.valid_from,
        source: limit.source.clone(),
    }
}

fn hints(draft: &Draft) -> Vec<NoteHint> {
    let notes = draft.paragraphs.iter().enumerate().flat_map(|(paragraph, written)| {
        written.notes.iter().enumerate().map(move |(note, text)| (NoteHint { paragraph, note }, text))
    });
    notes.filter(|(_, text)| carries_substance(text)).map(|(hint, _)| hint).collect()
}
