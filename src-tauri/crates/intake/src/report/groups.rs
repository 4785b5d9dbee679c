//! The conclusions: groups of recommendations, each opened by a sentence that says what the State decided.

use placard_domain::Response;
use placard_domain::fold::fold;

use super::answers;
use super::outline::{Block, Part};
use super::sections::Section;

/// A recommendation as it stands, before its brackets are read.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Printed {
    /// Number of the paragraph that it stands in.
    pub number: u16,
    /// Its own number there.
    pub item: Option<u16>,
    /// Its number as records give it: "92.14"; "57.1" for item 1 under paragraph 57, because items begin again
    /// under each paragraph; "58 (a)" for a point; "60" for a paragraph of its own.
    pub label: String,
    /// Text with its brackets.
    pub text: String,
    /// Marks of footnotes.
    pub marks: Vec<String>,
    /// Page.
    pub page: Option<u32>,
    /// Place of its group.
    pub group: usize,
}

/// A group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// Number of the paragraph that opens it.
    pub number: u16,
    /// The sentence that opens it, or that says afterwards what the State decided.
    pub sentence: String,
    /// What the State decided.
    pub response: Option<Response>,
}

/// The conclusions of a report.
#[derive(Debug, Default)]
pub(super) struct Conclusions {
    /// Groups.
    pub groups: Vec<Group>,
    /// Recommendations.
    pub printed: Vec<Printed>,
    /// Whether the sentence was found with which reports close their conclusions.
    pub closed: bool,
    /// Paragraphs about recommendations that stand elsewhere: number, text, page.
    pub elsewhere: Vec<(u16, String, Option<u32>)>,
}

/// Reads the conclusions.
pub(super) fn conclusions(blocks: &[Block]) -> Conclusions {
    // Where pledges or the annex follow, the conclusions have ended.
    let closed = blocks.last().is_some_and(|block| block.section > Section::Conclusions);
    let mut found = Conclusions { closed, ..Conclusions::default() };
    let blocks: Vec<&Block> = blocks.iter().filter(|block| block.section == Section::Conclusions).collect();
    for (at, block) in blocks.iter().enumerate() {
        let opens = blocks.get(at + 1..).unwrap_or_default().iter().take_while(|next| next.number == block.number);
        let has_items = opens.into_iter().any(|next| matches!(next.part, Part::Item(_) | Part::Letter(_)));
        match &block.part {
            Part::Head => found.head(block, has_items),
            Part::Item(item) => found.record(block, Some(*item), format!("{}.{item}", block.number)),
            Part::Letter(letter) => found.letter(block, letter),
            Part::Plain => found.plain(block),
        }
    }
    found
}

impl Conclusions {
    /// A paragraph of its own number.
    fn head(&mut self, block: &Block, has_items: bool) {
        let text = block.text.trim();
        if answers::closes(text) {
            self.closed = true;
            return;
        }
        if has_items {
            let response = answers::of(text);
            return self.groups.push(Group { number: block.number, sentence: text.to_owned(), response });
        }
        if is_about(text) {
            if !self.answer(text) {
                self.elsewhere.push((block.number, text.to_owned(), block.page));
            }
            return;
        }
        // Early reports give a recommendation a paragraph of its own.
        if text.contains('(') && text.trim_end_matches(['.', ';', ' ']).ends_with(')') {
            self.record(block, None, block.number.to_string());
        } else {
            let response = answers::of(text);
            self.groups.push(Group { number: block.number, sentence: text.to_owned(), response });
        }
    }

    /// A sentence after a group can say what the State decided on it. Returns whether it does.
    fn answer(&mut self, text: &str) -> bool {
        let folded = fold(text);
        let points = ["above", "these recommendations", "the recommendations listed", "ci dessus", "anteriores"];
        let refers = points.iter().any(|word| folded.contains(word));
        let numbered = super::references::is_numbered(text);
        match (self.groups.last_mut(), answers::of(text)) {
            (Some(group), Some(response)) if refers && !numbered && group.response.is_none() => {
                group.response = Some(response);
                group.sentence = format!("{} {text}", group.sentence);
                true
            }
            _ => false,
        }
    }

    fn record(&mut self, block: &Block, item: Option<u16>, label: String) {
        if self.groups.is_empty() {
            self.groups.push(Group { number: block.number, ..Group::default() });
        }
        self.printed.push(Printed {
            number: block.number,
            item,
            label,
            text: block.text.trim().to_owned(),
            marks: block.marks.iter().map(|(_, mark)| mark.clone()).collect(),
            page: block.page,
            group: self.groups.len() - 1,
        });
    }

    /// A point belongs to the recommendation before it; directly under a group it is one itself.
    fn letter(&mut self, block: &Block, letter: &str) {
        match self.printed.last_mut() {
            Some(last) if last.number == block.number && last.item.is_some() => {
                last.text.push_str(&format!(" ({letter}) {}", block.text.trim()));
                last.marks.extend(block.marks.iter().map(|(_, mark)| mark.clone()));
            }
            _ => self.record(block, None, format!("{} ({letter})", block.number)),
        }
    }

    /// Text without a number goes on with what stands before it, or says what was decided on it.
    fn plain(&mut self, block: &Block) {
        let text = block.text.trim();
        self.closed |= answers::closes(text);
        if answers::closes(text) || self.answer(text) {
            return;
        }
        match self.printed.last_mut() {
            Some(last) if last.number == block.number => {
                let ended = last.text.trim_end().ends_with([';', '.']);
                let heading = text.len() < 100 && !text.contains('(') && ended;
                if !heading {
                    last.text.push(' ');
                    last.text.push_str(text);
                    last.marks.extend(block.marks.iter().map(|(_, mark)| mark.clone()));
                }
            }
            _ => {
                if let Some(group) = self.groups.last_mut().filter(|group| group.number == block.number) {
                    group.sentence = format!("{} {text}", group.sentence);
                    group.response = group.response.or_else(|| answers::of(text));
                }
            }
        }
    }
}

/// Whether a paragraph without items speaks of recommendations that stand elsewhere.
fn is_about(text: &str) -> bool {
    let folded = fold(text);
    folded.contains("recommendation") || folded.contains("recommandation") || folded.contains("recomendacion")
}
