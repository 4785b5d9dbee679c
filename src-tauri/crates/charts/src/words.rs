//! Counts and lists in words.

use placard_domain::{Status, Texts};

use crate::measure::NO_BREAK;

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

fn list(items: &[String], texts: &Texts) -> String {
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
