//! A report judged by itself: its numbering, its brackets, and what it says of its own totals.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::Report;

/// Prints a line for each report.
pub fn print(reports: &[Report]) {
    println!("\n### By their own numbering\n");
    println!(
        "| report | recommendations | without a number | without States | gaps | doubles | statements said / read | problems |"
    );
    println!("|---|--:|--:|--:|---|---|---|---|");
    for report in reports.iter().filter(|report| report.refused.is_none()) {
        let all = &report.recommendations;
        let unnumbered = all.iter().filter(|record| record.paragraph.is_none()).count();
        let without = all.iter().filter(|record| record.recommending_states.is_empty()).count();
        let numbers: Vec<&str> = all.iter().filter_map(|record| record.paragraph.as_deref()).collect();
        let said = report.review.statements_count.map_or_else(|| "–".to_owned(), |n| n.to_string());
        let spoke = report.review.speakers.iter().filter(|speaker| speaker.delivered).count();
        println!(
            "| {} | {} | {unnumbered} | {without} | {} | {} | {said} / {spoke} | {} |",
            report.name,
            all.len(),
            gaps(&numbers).join(", "),
            doubles(&numbers).join(", "),
            problems(report)
        );
    }
}

/// Numbers of lists that are missing in a list that has a later one. A recommendation that stands in a paragraph of
/// the dialogue has no number in a list: "27", "44 (e)".
fn gaps(numbers: &[&str]) -> Vec<String> {
    let mut lists: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for (list, place) in numbers.iter().filter_map(|number| in_list(number)) {
        lists.entry(list).or_default().insert(place);
    }
    let missing = |(list, places): (&str, BTreeSet<u32>)| {
        let last = places.last().copied().unwrap_or_default();
        (1..last).filter(|n| !places.contains(n)).map(|n| format!("{list}.{n}")).collect::<Vec<_>>()
    };
    lists.into_iter().flat_map(missing).collect()
}

/// Numbers of lists that stand twice.
fn doubles<'a>(numbers: &[&'a str]) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    numbers.iter().filter(|number| in_list(number).is_some() && !seen.insert(**number)).copied().collect()
}

/// The paragraph of a list and the place in it: "92.7" is 7 in 92.
fn in_list(number: &str) -> Option<(&str, u32)> {
    let (list, place) = number.trim_end_matches('.').rsplit_once('.')?;
    Some((list, place.parse().ok()?))
}

fn problems(report: &Report) -> String {
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in &report.problems {
        *codes.entry(&problem.code).or_default() += 1;
    }
    codes.iter().map(|(code, n)| format!("{code} {n}")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::{doubles, gaps};

    #[test]
    fn a_number_of_a_list_that_is_missing_or_stands_twice_is_named() {
        assert_eq!(gaps(&["92.2", "92.4.", "93.1", "27", "44 (e)"]), ["92.1", "92.3"]);
        assert_eq!(doubles(&["92.1", "92.2", "92.1", "15", "15"]), ["92.1"]);
    }
}
