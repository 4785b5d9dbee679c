//! Counts and lists in words.

use placard_domain::{Status, Texts};

use crate::fonts;
use crate::measure::{self, NO_BREAK, Type};

/// "138 States took part, 1 State did not appear and 54 States are still to come": the statuses
/// that occur, in their order. Empty where no State is counted.
pub(crate) fn counts(counts: &[(Status, usize)], texts: &Texts) -> String {
    let phrases: Vec<String> = counts
        .iter()
        .filter(|(_, n)| *n > 0)
        .map(|(status, n)| texts.plural(&format!("chart.count.{}", status.code()), *n, &[]))
        .collect();
    list(&phrases, texts)
}

/// "a, b and c".
pub(crate) fn list(items: &[String], texts: &Texts) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => {
            let most = most.join(texts.get("chart.list.comma"));
            texts.with("chart.list.and", &[("most", &most), ("last", last)])
        }
    }
}

/// How often each status occurs, in the order of legends, those that do not occur left out.
pub(crate) fn tally(statuses: impl Iterator<Item = Status>) -> Vec<(Status, usize)> {
    let mut tally = Status::ALL.map(|status| (status, 0));
    for status in statuses {
        if let Some((_, n)) = tally.iter_mut().find(|(s, _)| *s == status) {
            *n += 1;
        }
    }
    tally.into_iter().filter(|(_, n)| *n > 0).collect()
}

/// The label of a status.
pub(crate) fn status(status: Status, texts: &Texts) -> String {
    texts.get(&format!("status.{}", status.code())).to_owned()
}

/// The name of a cycle, never broken over two lines.
pub(crate) fn cycle(cycle: u8, texts: &Texts) -> String {
    texts.with("cycle.n", &[("n", &cycle.to_string())]).replace(' ', &NO_BREAK.to_string())
}

/// A count as people write it: "41,066".
pub(crate) fn number(n: u64, texts: &Texts) -> String {
    let digits = n.to_string();
    let mut written = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push_str(texts.get("chart.number.group"));
        }
        written.push(digit);
    }
    written
}

/// Width of the widest of some counts: the greatest, as all digits are equally wide.
pub(crate) fn widest(counts: impl Iterator<Item = u64>, face: Type, texts: &Texts) -> i32 {
    counts.max().map_or(0, |greatest| measure::width(&number(greatest, texts), face))
}

/// The plural form for `n`, with `{count}` written as people write it.
pub(crate) fn plural(key: &str, n: u64, texts: &Texts, values: &[(&str, &str)]) -> String {
    let count = number(n, texts);
    let mut all = vec![("count", count.as_str())];
    all.extend_from_slice(values);
    texts.plural(key, usize::try_from(n).unwrap_or(usize::MAX), &all)
}

/// How many records say nothing on what a chart is about; empty where all do.
pub(crate) fn without(key: &str, n: u32, texts: &Texts) -> String {
    if n == 0 { String::new() } else { plural(key, n.into(), texts, &[]) }
}

/// Paragraphs as one text: each ends with a full stop. A Chinese one has its own room and takes no
/// space after it.
pub(crate) fn sentences<'a>(paragraphs: impl Iterator<Item = &'a str>) -> String {
    let mut joined = String::new();
    for paragraph in paragraphs.filter(|paragraph| !paragraph.is_empty()) {
        if !joined.is_empty() && !joined.ends_with('。') {
            joined.push(' ');
        }
        joined.push_str(paragraph);
        if !paragraph.ends_with(['.', '。']) {
            joined.push(if fonts::is_chinese(paragraph) { '。' } else { '.' });
        }
    }
    joined
}
