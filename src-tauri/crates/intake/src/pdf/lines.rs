//! Letters put together into lines of text, in the order in which they are read.

use hayro_interpret::hayro_cmap::BfString;

use serde::{Deserialize, Serialize};

use super::letters::Letter;

/// How far letters of one line may stand above each other, in parts of their size.
const SAME_BASE: f64 = 0.2;
/// How far a raised mark stands above its line at most, in parts of the size of the line.
const RAISED: f64 = 0.7;
/// What is smaller than this part of its line can be a raised mark.
const SMALL: f64 = 0.8;
/// A gap that divides words, in parts of the size.
const GAP: f64 = 0.18;
/// Two equal letters nearer than this are one that is printed twice to look bold, in parts of the size.
const OVERPRINTED: f64 = 0.1;

/// A line of text on a page, in points from the upper left corner.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Line {
    /// The text, without raised marks.
    pub text: String,
    /// Raised marks, such as those of footnotes: where in the text, and what stands there.
    pub marks: Vec<(usize, String)>,
    /// Left end.
    pub left: f64,
    /// Right end.
    pub right: f64,
    /// Where the letters stand.
    pub base: f64,
    /// Size of most of its letters.
    pub size: f64,
}

/// The lines of a page from top to bottom.
pub(super) fn of(letters: Vec<Letter>) -> Vec<Line> {
    let mut rows = rows(letters);
    rows.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut lines: Vec<Line> = Vec::with_capacity(rows.len());
    for row in with_raised(rows) {
        let line = line(row);
        if !line.text.trim().is_empty() || !line.marks.is_empty() {
            lines.push(line);
        }
    }
    lines
}

/// Letters on one base, of any size.
#[derive(Debug, Default)]
struct Row {
    base: f64,
    size: f64,
    letters: Vec<Letter>,
    raised: Vec<Letter>,
}

fn rows(letters: Vec<Letter>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut last = 0;
    for letter in letters {
        let fits = |row: &Row| (row.base - letter.base).abs() <= SAME_BASE * row.size.max(letter.size);
        let at = match rows.get(last) {
            Some(row) if fits(row) => last,
            _ => rows.iter().position(fits).unwrap_or(rows.len()),
        };
        if at == rows.len() {
            rows.push(Row { base: letter.base, size: letter.size, ..Row::default() });
        }
        last = at;
        if let Some(row) = rows.get_mut(at) {
            row.letters.push(letter);
        }
    }
    for row in &mut rows {
        // The size that most letters have: a first letter may be larger.
        let mut sizes: Vec<f64> = row.letters.iter().map(|letter| letter.size).collect();
        sizes.sort_by(f64::total_cmp);
        row.size = sizes.get(sizes.len() / 2).copied().unwrap_or(row.size);
    }
    rows
}

/// Small rows that stand a little above a line, within its ends, are its raised marks.
fn with_raised(rows: Vec<Row>) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::with_capacity(rows.len());
    let mut waiting: Vec<Row> = Vec::new();
    for mut row in rows {
        waiting.retain_mut(|small| {
            let near = row.base - small.base <= RAISED * row.size && small.size < SMALL * row.size;
            let (left, right) = ends(&row.letters);
            let within = ends(&small.letters).0 >= left && ends(&small.letters).0 <= right + row.size;
            if near && within {
                row.raised.append(&mut small.letters);
                return false;
            }
            true
        });
        // A mark is waiting for its line, which comes next on the page.
        out.extend(waiting.extract_if(.., |small| row.base - small.base > RAISED * row.size));
        if row.letters.len() <= LONGEST_MARK {
            waiting.push(row);
        } else {
            out.push(row);
        }
    }
    out.extend(waiting);
    out.sort_by(|a, b| a.base.total_cmp(&b.base));
    out
}

/// Most letters of a mark ("12", "***"), several of which can stand above one line.
const LONGEST_MARK: usize = 12;

fn ends(letters: &[Letter]) -> (f64, f64) {
    letters.iter().fold((f64::MAX, f64::MIN), |(left, right), letter| (left.min(letter.left), right.max(letter.right)))
}

fn line(row: Row) -> Line {
    let (left, right) = ends(&row.letters);
    let mut line = Line { left, right, base: row.base, size: row.size, ..Line::default() };
    let small = |letter: &Letter| letter.size < SMALL * row.size && letter.base < row.base - 0.05 * row.size;
    let (raised, mut letters): (Vec<Letter>, Vec<Letter>) = row.letters.into_iter().partition(small);
    let raised = raised.into_iter().chain(row.raised);
    // The order in which a page draws is kept among letters that stand at one place.
    letters.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut marks: Vec<Letter> = raised.collect();
    marks.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut marks = marks.into_iter().peekable();
    let mut before: Option<Letter> = None;
    for letter in letters {
        while let Some(mark) = marks.next_if(|mark| mark.left < letter.left) {
            line.mark(&mark.text);
            before = before.map(|before| Letter { right: mark.right, ..before });
        }
        if let Some(before) = &before {
            let near = (letter.left - before.left).abs() < OVERPRINTED * row.size;
            if near && before.text == letter.text {
                continue;
            }
            if letter.left - before.right > GAP * row.size && !line.text.ends_with(' ') {
                line.text.push(' ');
            }
        }
        line.push(&letter.text);
        before = Some(letter);
    }
    for mark in marks {
        line.mark(&mark.text);
    }
    line.text.truncate(line.text.trim_end().len());
    line
}

impl Line {
    fn push(&mut self, text: &BfString) {
        let mut one = |c: char| match c {
            c if c.is_whitespace() => {
                if !self.text.is_empty() && !self.text.ends_with(' ') {
                    self.text.push(' ');
                }
            }
            'ﬁ' => self.text.push_str("fi"),
            'ﬂ' => self.text.push_str("fl"),
            'ﬀ' => self.text.push_str("ff"),
            'ﬃ' => self.text.push_str("ffi"),
            'ﬄ' => self.text.push_str("ffl"),
            // Word's "no hyphen here" and its kin; a soft hyphen at the end of a line is healed later.
            c if c.is_control() || matches!(c, '\u{200b}' | '\u{feff}') => {}
            c => self.text.push(c),
        };
        match text {
            BfString::Char(c) => one(*c),
            BfString::String(text) => text.chars().for_each(one),
        }
    }

    fn mark(&mut self, text: &BfString) {
        let text = match text {
            BfString::Char(c) => c.to_string(),
            BfString::String(text) => text.clone(),
        };
        if text.trim().is_empty() {
            return;
        }
        // "1st", "Nº": raised letters belong to the word.
        if text.chars().all(char::is_alphabetic) {
            return self.text.push_str(&text);
        }
        let at = self.text.len();
        match self.marks.last_mut() {
            Some((last, mark)) if *last == at => mark.push_str(&text),
            _ => self.marks.push((at, text)),
        }
    }
}
