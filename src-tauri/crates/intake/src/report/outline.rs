//! Paragraphs under their numbers. Reports count their paragraphs from 1 to the end, so a number is taken
//! for one where it comes next; within the conclusions items have numbers of their own.

use super::numbers::{self, Label};
use super::sections::{self, Section};
use super::text::Paragraph;

/// How many numbers may be missing between two paragraphs.
const LONGEST_GAP: u16 = 3;
/// How much further an item is set in than the paragraph it belongs to, in points.
const DEEPER: f64 = 5.0;

/// A paragraph at its place in the report.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    /// Section.
    pub section: Section,
    /// Number of the paragraph that it is or belongs to; 0 before the first.
    pub number: u16,
    /// What it is within that paragraph.
    pub part: Part,
    /// The text without its number.
    pub text: String,
    /// Marks of footnotes: where in the text, and what stands there.
    pub marks: Vec<(usize, String)>,
    /// Page.
    pub page: Option<u32>,
}

/// What a paragraph is under its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// It begins the paragraph of that number.
    Head,
    /// An item: "92.1", or "1." under 92.
    Item(u16),
    /// A point "(a)".
    Letter(String),
    /// Text without a number.
    Plain,
}

/// Puts paragraphs under their numbers.
pub(super) fn blocks(paragraphs: &[Paragraph]) -> Vec<Block> {
    let mut counting = Counting { section: Section::Front, number: 0, item: None, indent: 0.0, fresh: true };
    let mut blocks = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        match sections::heading(&paragraph.text) {
            // The contents name all sections before the first of them begins.
            Some(section) if section >= counting.section || section == Section::Introduction => {
                counting.enter(section);
            }
            _ => {
                for paragraph in counting.divided(paragraph) {
                    let (part, start) = counting.place(&paragraph);
                    let text = paragraph.text.get(start..).unwrap_or_default();
                    let marks = paragraph.marks.iter();
                    let marks = marks.map(|(at, mark)| (at.saturating_sub(start), mark.clone())).collect();
                    let (section, number, page) = (counting.section, counting.number, paragraph.page);
                    blocks.push(Block { section, number, part, text: text.to_owned(), marks, page });
                }
            }
        }
    }
    blocks
}

struct Counting {
    section: Section,
    number: u16,
    item: Option<u16>,
    /// Where paragraphs begin on the line.
    indent: f64,
    /// Whether the section has no number yet: the first is taken as it comes.
    fresh: bool,
}

impl Counting {
    fn enter(&mut self, section: Section) {
        self.section = section;
        self.item = None;
        self.fresh = true;
        if section == Section::Introduction {
            self.number = 0;
        }
    }

    /// A paragraph in which the next number stands too ("…; 170.272. Continue …") is two.
    fn divided(&self, paragraph: &Paragraph) -> Vec<Paragraph> {
        let mut parts = Vec::new();
        let mut rest = paragraph.clone();
        while self.section == Section::Conclusions
            && let Some((Label::Part(whole, item), _)) = numbers::label(&rest.text)
            && let Some(at) = rest
                .text
                .match_indices(&format!(" {whole}.{}.", item + 1))
                .map(|(at, _)| at)
                .find(|at| rest.text.get(..*at).is_some_and(|before| before.trim_end().ends_with([';', '.', ')'])))
        {
            let (first, second) = rest.text.split_at(at + 1);
            let (here, there) = rest.marks.iter().cloned().partition(|(mark, _)| *mark <= at);
            let there: Vec<(usize, String)> = there;
            let there = there.into_iter().map(|(mark, label)| (mark - at - 1, label)).collect();
            let second = Paragraph { text: second.to_owned(), marks: there, ..rest.clone() };
            parts.push(Paragraph { text: first.trim_end().to_owned(), marks: here, ..rest });
            rest = second;
        }
        parts.push(rest);
        parts
    }

    /// What a paragraph is, and where its text begins after the number.
    fn place(&mut self, paragraph: &Paragraph) -> (Part, usize) {
        let text = paragraph.text.as_str();
        let start = |rest: &str| text.len() - rest.len();
        let in_conclusions = matches!(self.section, Section::Conclusions | Section::Pledges);
        match numbers::label(text) {
            Some((Label::Part(whole, item), rest)) if in_conclusions && (self.fresh || self.is_near(whole)) => {
                if whole > self.number && (item == 1 || self.item.is_none()) {
                    self.number = whole;
                }
                (self.item, self.fresh) = (Some(item), false);
                (Part::Item(item), start(rest))
            }
            Some((Label::Whole(number), rest)) => match self.whole(number, paragraph, in_conclusions) {
                Some(part) => (part, start(rest)),
                None => (Part::Plain, 0),
            },
            Some((Label::Letter(letter), rest)) => (Part::Letter(letter), start(rest)),
            _ if in_conclusions => match self.item.and_then(|item| undotted(text, item + 1)) {
                Some(rest) => {
                    self.item = self.item.map(|item| item + 1);
                    (Part::Item(self.item.unwrap_or_default()), start(rest))
                }
                None => (Part::Plain, 0),
            },
            _ => (Part::Plain, 0),
        }
    }

    fn is_near(&self, number: u16) -> bool {
        number.abs_diff(self.number) <= LONGEST_GAP
    }

    fn whole(&mut self, number: u16, paragraph: &Paragraph, in_conclusions: bool) -> Option<Part> {
        let indent = paragraph.indent;
        let names_states = paragraph.text.trim_end_matches([';', '.', ' ']).ends_with(')');
        let next = self.number + 1;
        let deeper = in_conclusions && indent > self.indent + DEEPER;
        let next_item = self.item.map_or(1, |item| item + 1);
        let may_be_item = in_conclusions && number >= next_item && number <= next_item + LONGEST_GAP;
        let may_be_next = number >= next && (number <= next + LONGEST_GAP || (in_conclusions && self.fresh));
        let as_item = match (may_be_item, may_be_next) {
            (true, true) => deeper || names_states,
            (true, false) => true,
            (false, true) => false,
            // A number that stands twice, or comes too early, in a list.
            (false, false) if deeper && self.item.is_some_and(|item| number <= item) => true,
            (false, false) => return None,
        };
        if as_item {
            self.item = Some(number);
            return Some(Part::Item(number));
        }
        (self.number, self.item, self.indent, self.fresh) = (number, None, indent, false);
        Some(Part::Head)
    }
}

/// An item whose dot was forgotten: "4 Encourage".
fn undotted(text: &str, number: u16) -> Option<&str> {
    let rest = text.trim_start().strip_prefix(&number.to_string())?;
    let word = rest.trim_start();
    (rest.starts_with(' ') && word.starts_with(char::is_uppercase)).then_some(word)
}
