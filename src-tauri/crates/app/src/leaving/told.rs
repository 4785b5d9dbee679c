//! What leaves and what stays, as it is told.

use placard_casefile::RecordKind;
use placard_domain::Statement;

use super::Named;
use crate::Desk;
use crate::views::leaving::{LeaveCount, Leaves, WithheldRecord};

/// Characters of a passage by which it is named.
const MOST_CHARACTERS: usize = 80;
/// Lines of what stays that follow an export; the window lists all of it before.
const MOST_LINES: usize = 50;

impl Desk<'_> {
    /// What leaves with the export under way, and what stays.
    pub(crate) fn leaves_told(&self) -> Leaves {
        let Some(leaving) = &self.leaving else { return Leaves::default() };
        let met = leaving.met.borrow();
        let named = met.leave.iter().map(|(kind, ids)| (kind, ids.len()));
        let counted = met.counted.iter().map(|(kind, count)| (kind, *count));
        let count = |(kind, count): (&RecordKind, usize)| LeaveCount { kind: kind.code(), count };
        Leaves { leaves: named.chain(counted).map(count).collect(), withheld: met.withheld.clone() }
    }

    /// What stays of the export under way, a line each.
    pub fn withheld_in_words(&self) -> Vec<String> {
        let withheld = self.leaves_told().withheld;
        let line = |stays: &WithheldRecord| match &stays.what {
            Some(what) => self.texts.with("withheld.line", &[("what", what), ("why", &stays.why)]),
            None => stays.why.clone(),
        };
        let mut lines: Vec<String> = withheld.iter().take(MOST_LINES).map(line).collect();
        let more = withheld.len() - lines.len();
        if more > 0 {
            lines.push(self.texts.plural("withheld.more", more, &[]));
        }
        lines
    }

    /// A part of a line that keeps its own direction on a page that runs from right to left.
    pub(super) fn isolated(&self, part: &str) -> String {
        if self.texts.is_rtl() { format!("\u{2068}{part}\u{2069}") } else { part.to_owned() }
    }

    pub(super) fn named_statement<'s>(&self, said: &'s Statement) -> Named<'s> {
        let date = said.date.map(|date| self.texts.date(&date));
        let by = [Some(said.speaker.as_str()), said.organisation.as_deref(), date.as_deref()];
        let by = by.into_iter().flatten().filter(|part| !part.trim().is_empty()).map(|part| self.isolated(part));
        let what = format!("{}: {}", by.collect::<Vec<_>>().join(", "), self.isolated(&shortened(&said.text)));
        Named { kind: RecordKind::Statement, id: &said.id, state: Some(said.state), what }
    }
}

/// The beginning of a text, on one line.
pub(super) fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}
