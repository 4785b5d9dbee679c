//! From the lines of pages to paragraphs: without headers, footers and numbers of pages, footnotes apart,
//! wraps and hyphens healed.

use std::collections::{HashMap, HashSet};

use placard_domain::fold::fold;

use super::sections;
use super::text::{Note, Paragraph, Text};
use crate::pdf::{Line, Page};

/// Part of a page at its upper and at its lower edge in which furniture stands.
const EDGE: f64 = 0.125;
/// Most lines of furniture at one edge.
const MOST_FURNITURE: usize = 4;
/// Text that stands at the edge of so many pages is furniture, whatever it says.
const REPEATED: usize = 3;
/// A footnote is set smaller than this part of the size of the text.
const SMALLER: f64 = 0.95;
/// A gap larger than so many times the usual one between lines begins a paragraph.
const WIDER: f64 = 1.3;

/// Puts pages together.
pub(super) fn text(pages: &[Page]) -> Text {
    let size = usual_size(pages);
    let repeated = repeated(pages);
    let mut text = Text {
        cover: pages.first().map(|page| page.lines.iter().map(|line| line.text.clone()).collect()).unwrap_or_default(),
        ..Text::default()
    };
    let mut builder = Builder { words: whole_words(pages), ..Builder::default() };
    for (number, page) in (1..).zip(pages) {
        let body = without_furniture(page, &repeated);
        let (body, notes) = notes(body, size);
        text.notes.extend(notes.into_iter().map(|(label, lines)| {
            let mut joined = String::new();
            for line in lines {
                builder.join(&mut joined, line);
            }
            Note { page: Some(number), label, text: joined }
        }));
        builder.page(number, body);
    }
    text.paragraphs = builder.finish();
    text
}

/// The size in which most letters are set.
fn usual_size(pages: &[Page]) -> f64 {
    let mut sizes: HashMap<i64, usize> = HashMap::new();
    for line in pages.iter().flat_map(|page| &page.lines) {
        *sizes.entry(half_points(line.size)).or_default() += line.text.len();
    }
    let usual = sizes.into_iter().max_by_key(|(size, letters)| (*letters, *size));
    usual.map_or(10.0, |(size, _)| size as f64 / 2.0)
}

#[allow(clippy::cast_possible_truncation)] // A size in points is small.
fn half_points(size: f64) -> i64 {
    (size * 2.0).round() as i64
}

/// A line without its numbers, so that "Page 12" is the same on every page.
fn pattern(line: &str) -> String {
    fold(line).chars().filter(|c| !c.is_ascii_digit()).collect()
}

fn at_edge(page: &Page, line: &Line) -> bool {
    line.base < page.height * EDGE || line.base > page.height * (1.0 - EDGE)
}

/// What stands at the edge of several pages.
fn repeated(pages: &[Page]) -> HashSet<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for page in pages {
        let mut on_page: HashSet<String> = HashSet::new();
        let lines = page.lines.len();
        for (at, line) in page.lines.iter().enumerate() {
            let outermost = at < 2 || at + 2 >= lines;
            if outermost && at_edge(page, line) && line.text.len() < 80 {
                on_page.insert(pattern(&line.text));
            }
        }
        for pattern in on_page {
            *seen.entry(pattern).or_default() += 1;
        }
    }
    seen.into_iter().filter(|(pattern, count)| *count >= REPEATED && !pattern.is_empty()).map(|(p, _)| p).collect()
}

fn without_furniture<'a>(page: &'a Page, repeated: &HashSet<String>) -> &'a [Line] {
    // "(Spain);" can end several pages.
    let is_repeated = |text: &str| !text.contains(['(', ')', ';']) && repeated.contains(&pattern(text));
    let furniture = |line: &&Line| at_edge(page, line) && (is_furniture(&line.text) || is_repeated(&line.text));
    let top = page.lines.iter().take(MOST_FURNITURE).take_while(furniture).count();
    let rest = page.lines.get(top..).unwrap_or_default();
    let bottom = rest.iter().rev().take(MOST_FURNITURE).take_while(furniture).count();
    rest.get(..rest.len() - bottom).unwrap_or_default()
}

/// A symbol, a number of a page, the number of the print order.
fn is_furniture(text: &str) -> bool {
    let text = text.trim();
    let page = ["page ", "página ", "pagina ", "Page ", "Página "].iter().find_map(|word| text.strip_prefix(word));
    let number = page.unwrap_or(text);
    let is_number = !number.is_empty() && number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit());
    let is_symbol = text.starts_with("A/") && text.len() < 40 && text.split(' ').count() <= 3;
    let is_order = text.starts_with("GE.") && text.len() < 60;
    is_number || is_symbol || is_order
}

/// Divides the lines of a page into its text and its footnotes.
fn notes(lines: &[Line], size: f64) -> (&[Line], Vec<(String, Vec<&Line>)>) {
    let small = |line: &&Line| line.size < size * SMALLER || (line.text.is_empty() && !line.marks.is_empty());
    let count = lines.iter().rev().take_while(small).count();
    let mut start = lines.len() - count;
    // What is small and has no mark before the first mark is no footnote, but a table or a caption.
    while start < lines.len() && lines.get(start).is_some_and(|line| mark(line).is_none()) {
        start += 1;
    }
    let (body, small) = lines.split_at(start);
    let mut notes: Vec<(String, Vec<&Line>)> = Vec::new();
    for line in small {
        match (mark(line), notes.last_mut()) {
            (Some(label), _) => notes.push((label, vec![line])),
            (None, Some((_, lines))) => lines.push(line),
            (None, None) => {}
        }
    }
    (body, notes)
}

/// The mark that a footnote begins with.
fn mark(line: &Line) -> Option<String> {
    if let Some((0, mark)) = line.marks.first() {
        return Some(mark.trim().to_owned());
    }
    let stars: String = line.text.trim_start().chars().take_while(|c| matches!(c, '*' | '†' | '‡')).collect();
    (!stars.is_empty()).then_some(stars)
}

/// Words that stand whole on a line, folded: they tell how a word that is broken over two lines is written.
fn whole_words(pages: &[Page]) -> HashSet<String> {
    let mut words = HashSet::new();
    for line in pages.iter().flat_map(|page| &page.lines) {
        for word in line.text.split(' ').filter(|word| !word.ends_with(['-', '‐', '\u{ad}'])) {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            if word.len() > 3 {
                words.insert(word.to_lowercase());
            }
        }
    }
    words
}

/// Makes paragraphs out of lines.
#[derive(Debug, Default)]
struct Builder {
    words: HashSet<String>,
    done: Vec<Paragraph>,
    open: Option<Open>,
}

/// The paragraph that the next line may belong to.
#[derive(Debug)]
struct Open {
    paragraph: Paragraph,
    /// Whether its last line is as long as lines get.
    full: bool,
    /// Size of its last line.
    size: f64,
}

impl Builder {
    fn page(&mut self, number: u32, lines: &[Line]) {
        let usual = usual_gap(lines);
        let right = lines.iter().map(|line| line.right).fold(0.0, f64::max);
        let mut before: Option<&Line> = None;
        for line in lines {
            let begins = match before {
                None => !self.goes_on(line),
                Some(before) => {
                    let gap = line.base - before.base;
                    let other_size = (line.size - before.size).abs() > 0.8;
                    gap > usual * WIDER
                        || other_size
                        || (begins_numbered(&line.text) && line.left < before.right - 1.0 && !is_full(before, right))
                }
            };
            let heading = sections::is_heading(&line.text);
            if begins || heading {
                self.close();
            }
            let open = self.open.get_or_insert_with(|| Open {
                paragraph: Paragraph { page: Some(number), indent: line.left, ..Paragraph::default() },
                full: false,
                size: line.size,
            });
            let mut paragraph = std::mem::take(&mut open.paragraph);
            let start = self.join(&mut paragraph.text, line);
            paragraph.marks.extend(line.marks.iter().map(|(at, mark)| (start + at, mark.clone())));
            self.open = Some(Open { paragraph, full: is_full(line, right), size: line.size });
            before = Some(line);
            if heading {
                self.close();
            }
        }
    }

    /// Whether the first line of a page goes on with the last paragraph of the page before.
    fn goes_on(&self, line: &Line) -> bool {
        let Some(open) = &self.open else { return false };
        if (open.size - line.size).abs() > 0.8 {
            return false;
        }
        let text = open.paragraph.text.trim_end();
        let ended = text.ends_with(['.', ';', ':', '!', '?']) || text.ends_with(".”") || text.ends_with(";”");
        if begins_numbered(&line.text) && ended {
            return false;
        }
        let small = line.text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
        !ended || (open.full && !begins_numbered(&line.text)) || (small && !begins_numbered(&line.text))
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            self.done.push(open.paragraph);
        }
    }

    fn finish(mut self) -> Vec<Paragraph> {
        self.close();
        self.done
    }

    /// Adds a line to a text, and says where it begins there. A hyphen at its end stays where the word is
    /// written with one, and goes where the word stands whole elsewhere in the document.
    fn join(&self, text: &mut String, line: &Line) -> usize {
        let next = line.text.trim_start();
        if text.ends_with('\u{ad}') {
            text.pop();
        } else if text.ends_with(['-', '‐']) && next.starts_with(char::is_alphanumeric) {
            let first = text.rsplit([' ', '(']).next().unwrap_or_default().trim_end_matches(['-', '‐']).to_lowercase();
            let second: String = next.chars().take_while(|c| c.is_alphanumeric()).collect();
            let whole = format!("{first}{}", second.to_lowercase());
            if second.starts_with(char::is_lowercase) && self.words.contains(&whole) && !self.words.contains(&first) {
                text.pop();
            }
        } else if !text.is_empty() && !text.ends_with([' ', '/']) {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(next);
        start
    }
}

/// Whether a line reaches nearly as far to the right as lines of its page do.
fn is_full(line: &Line, right: f64) -> bool {
    right - line.right < line.size * 6.0
}

/// Whether a line begins with a number of a paragraph or the letter of an item: "92.", "92.1.", "(a)".
fn begins_numbered(text: &str) -> bool {
    super::numbers::label(text).is_some()
}

/// The gap that lines within a paragraph have: the smallest that is common. On a page of short paragraphs
/// the gap between them can be more common.
fn usual_gap(lines: &[Line]) -> f64 {
    let mut gaps: HashMap<i64, usize> = HashMap::new();
    for pair in lines.windows(2) {
        let [above, below] = pair else { continue };
        let gap = below.base - above.base;
        if gap > above.size * 0.8 && gap < above.size * 2.0 {
            *gaps.entry(half_points(gap)).or_default() += 1;
        }
    }
    let most = gaps.values().copied().max().unwrap_or_default();
    let usual = gaps.into_iter().filter(|(_, count)| count * 4 >= most).map(|(gap, _)| gap).min();
    // Where no two lines of a page belong together, lines are set a quarter wider than their size.
    let size = lines.first().map_or(0.0, |line| line.size);
    usual.map_or(size * 1.25, |gap| gap as f64 / 2.0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "a failed test may panic")]
    use super::*;

    /// A page of lines that are 12 points apart; a blank one leaves a gap.
    fn page(lines: &[&str]) -> Page {
        let line = |(at, text): (usize, &&str)| Line {
            text: (*text).to_owned(),
            left: 100.0,
            right: 100.0 + 5.0 * text.len() as f64,
            base: 60.0 + 12.0 * at as f64,
            size: 10.0,
            ..Line::default()
        };
        let lines = lines.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(line).collect();
        Page { height: 842.0, lines }
    }

    fn paragraphs(pages: &[Page]) -> Vec<String> {
        text(pages).paragraphs.into_iter().map(|paragraph| paragraph.text).collect()
    }

    const FULL: &str = "10.1. To build schools in every village of the country and to pay its";

    #[test]
    fn a_paragraph_goes_on_over_a_page_without_the_furniture_of_either() {
        let mut first = page(&["A/HRC/9/99", "Page 3", "", FULL]);
        let footer = Line { text: "3".to_owned(), base: 800.0, size: 10.0, ..Line::default() };
        first.lines.push(footer);
        let second =
            page(&["A/HRC/9/99", "Page 4", "", "teachers in time (Norway);", "", "10.2. To dig wells (Mexico)."]);
        let whole = format!("{FULL} teachers in time (Norway);");
        assert_eq!(paragraphs(&[first, second]), [whole, "10.2. To dig wells (Mexico).".to_owned()], "no header in it");
    }

    #[test]
    fn a_hyphen_at_the_end_of_a_line_goes_only_where_the_word_is_written_without_one() {
        let healed =
            page(&["The implementation of the plan was good, and so was its implemen-", "tation in the villages."]);
        assert!(paragraphs(&[healed])[0].ends_with("its implementation in the villages."), "one word");
        let kept =
            page(&["The law forbids every kind of discrimination, and it asks for non-", "discrimination in schools."]);
        assert!(paragraphs(&[kept])[0].ends_with("for non-discrimination in schools."), "a word with a hyphen");
        let soft = page(&["The law forbids discri\u{ad}", "mination."]);
        assert_eq!(paragraphs(&[soft]), ["The law forbids discrimination."], "a soft hyphen is only for the line");
    }

    #[test]
    fn footnotes_are_kept_apart() {
        let mut page = page(&["10.1. To end the blockade (Cuba);", "", "10.2. To dig wells (Mexico)."]);
        page.lines[0].marks.push((32, "1".to_owned()));
        let small = |text: &str, base: f64| Line { text: text.to_owned(), base, size: 8.0, ..Line::default() };
        let mut note = small("As read during the dialogue: end it", 700.0);
        note.marks.push((0, "1".to_owned()));
        page.lines.extend([note, small("at once (Norway).", 709.0)]);
        let text = text(&[page]);
        assert_eq!(text.paragraphs.len(), 2, "no third paragraph");
        let note = &text.notes[0];
        assert_eq!(
            (note.label.as_str(), note.text.as_str()),
            ("1", "As read during the dialogue: end it at once (Norway).")
        );
        assert_eq!(text.paragraphs[0].marks, [(32, "1".to_owned())], "the mark stands where it was printed");
    }

    #[test]
    fn a_heading_ends_what_stands_before_it_and_begins_nothing() {
        let page = page(&[
            "The delegation thanked all.",
            "II. Conclusions and/or recommendations",
            "10. The following recommendations",
        ]);
        assert_eq!(
            paragraphs(&[page])[1],
            "II. Conclusions and/or recommendations",
            "by itself, without a gap around it"
        );
    }
}
