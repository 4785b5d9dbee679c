//! One page: what gives way when there is too much, and how little of it has to.

use std::cmp::Reverse;
use std::collections::HashSet;

use crate::data::{BriefingData, LeftOut, Section};
use crate::error::BriefingError;

/// Characters from which one item gives way before all others: about an eighth of a page, the room of
/// four usual statements.
const LONG: usize = 900;
/// Characters of an item that are enough to know it by.
const BEGINNING: usize = 90;

/// One thing that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Item {
    pub section: Section,
    pub index: usize,
}

impl Item {
    fn text<'a>(&self, data: &'a BriefingData) -> Option<&'a String> {
        match self.section {
            Section::Recommendations => data.recommendations.as_ref().map(|table| &table.basis),
            Section::Statements => data.statements.get(self.index).map(|statement| &statement.words),
            Section::Events => data.events.get(self.index).map(|event| &event.what),
            Section::Asks => data.asks.get(self.index).map(|ask| &ask.text),
            Section::Notes => data.notes.get(self.index),
        }
    }

    fn length(&self, data: &BriefingData) -> usize {
        self.text(data).map_or(0, |text| text.chars().count())
    }

    /// The item in words, for the user.
    pub fn describe(&self, data: &BriefingData) -> LeftOut {
        let text = self.text(data).map_or("", String::as_str);
        let mut what: String = text.chars().take(BEGINNING).collect();
        if what.len() < text.len() {
            what.push('…');
        }
        let of = match self.section {
            Section::Statements => data.statements.get(self.index).and_then(|statement| statement.speaker.as_ref()),
            Section::Events => data.events.get(self.index).map(|event| &event.date),
            Section::Recommendations | Section::Asks | Section::Notes => None,
        };
        LeftOut { section: self.section, what: of.map_or(what.clone(), |of| format!("{of}: {what}")) }
    }
}

/// The items in the order in which they give way (see [`Section`]), in groups.
fn groups(data: &BriefingData) -> Vec<Vec<Item>> {
    let items = |section, count| (0..count).map(move |index| Item { section, index });
    let latest = data.events.iter().map(|event| event.cycle).max();
    let (now, before): (Vec<Item>, Vec<Item>) = items(Section::Events, data.events.len())
        .partition(|item| data.events.get(item.index).map(|event| event.cycle) == latest);
    let from_last = |section, count| items(section, count).rev().collect::<Vec<_>>();
    let mut groups = vec![
        before,
        items(Section::Recommendations, usize::from(data.recommendations.is_some())).collect(),
        from_last(Section::Statements, data.statements.len()),
        from_last(Section::Asks, data.asks.len()),
        from_last(Section::Notes, data.notes.len()),
        now,
    ];
    let mut long: Vec<Item> = groups.iter().flatten().filter(|item| item.length(data) > LONG).copied().collect();
    long.sort_by_key(|item| Reverse(item.length(data)));
    let is_long: HashSet<Item> = long.iter().copied().collect();
    groups.iter_mut().for_each(|group| group.retain(|item| !is_long.contains(item)));
    groups.insert(0, long);
    groups
}

/// The items to leave out so that `fits` holds; nothing when even the page without all of them is too long.
pub(crate) fn one_page(
    data: &BriefingData,
    mut fits: impl FnMut(&[Item]) -> Result<bool, BriefingError>,
) -> Result<Option<Vec<Item>>, BriefingError> {
    let groups = groups(data);
    let sizes: Vec<usize> = groups.iter().map(Vec::len).collect();
    let dropped = |counts: &[usize]| -> Vec<Item> {
        groups.iter().zip(counts).flat_map(|(group, count)| group.iter().take(*count).copied()).collect()
    };
    let counts = fewest(&sizes, |counts| fits(&dropped(counts)))?;
    Ok(counts.map(|counts| dropped(&counts)))
}

/// How many of each group to drop: whole groups in order until it fits, then as much as possible back,
/// the last group first. Giving back matters because groups stand in different columns of the page.
/// Layouts are the costly part: about one a group and the logarithm of its size.
fn fewest<E>(sizes: &[usize], mut fits: impl FnMut(&[usize]) -> Result<bool, E>) -> Result<Option<Vec<usize>>, E> {
    let mut counts = vec![0; sizes.len()];
    let mut fit = fits(&counts)?;
    for (group, size) in sizes.iter().enumerate() {
        if fit || *size == 0 {
            continue;
        }
        counts[group] = *size;
        fit = fits(&counts)?;
    }
    if !fit {
        return Ok(None);
    }
    for group in (0..sizes.len()).rev() {
        let (mut low, mut high) = (0, counts[group]);
        while low < high {
            let middle = low.midpoint(high);
            counts[group] = middle;
            if fits(&counts)? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        counts[group] = high;
    }
    Ok(Some(counts))
}

/// The longest of the texts that never give way, named for the user.
pub(crate) fn longest_fixed_part(data: &BriefingData) -> &'static str {
    let sources = data.sources.iter().map(|source| source.citation.len()).sum();
    let parts = [
        ("name of the State", data.state.len()),
        ("line of facts under the name", data.facts.iter().map(String::len).sum()),
        ("sentence on the status", data.status_sentence.len()),
        ("list of sources", sources),
        ("line on who prepared the page", data.prepared_by.len()),
    ];
    parts.iter().max_by_key(|(_, length)| *length).map_or("text", |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::fewest;

    fn search(sizes: &[usize], fits: impl Fn(&[usize]) -> bool) -> (Option<Vec<usize>>, usize) {
        let mut layouts = 0;
        let found = fewest::<()>(sizes, |counts| {
            layouts += 1;
            Ok(fits(counts))
        });
        (found.unwrap_or_default(), layouts)
    }

    #[test]
    fn nothing_is_dropped_when_all_fits() {
        assert_eq!(search(&[3, 5], |_| true), (Some(vec![0, 0]), 1), "one layout tells");
    }

    #[test]
    fn the_first_group_gives_way_first_and_only_as_far_as_needed() {
        assert_eq!(search(&[9, 9], |counts| counts.iter().sum::<usize>() >= 4).0, Some(vec![4, 0]), "four are enough");
        assert_eq!(
            search(&[3, 9], |counts| counts.iter().sum::<usize>() >= 5).0,
            Some(vec![3, 2]),
            "then the next group"
        );
    }

    #[test]
    fn a_group_that_was_not_the_cause_comes_back() {
        assert_eq!(search(&[6, 4], |counts| counts[1] >= 2).0, Some(vec![0, 2]), "the first group helped nothing");
    }

    #[test]
    fn what_can_never_fit_is_said() {
        assert_eq!(search(&[2, 2], |_| false).0, None, "no choice of items helps");
    }

    #[test]
    fn few_layouts_are_needed_for_many_items() {
        let (_, layouts) = search(&[1000, 1000, 1000], |counts| counts.iter().sum::<usize>() >= 1500);
        assert!(layouts < 30, "{layouts} layouts for 3,000 items");
    }
}
