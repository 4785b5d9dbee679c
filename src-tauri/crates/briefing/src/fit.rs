//! One page: what gives way when there is too much, and how little of it has to.

use std::cmp::Reverse;
use std::collections::HashSet;

use placard_domain::Texts;

use crate::clean::beginning;
use crate::data::{BriefingData, LeftOut};
use crate::error::BriefingError;
use crate::page::heading;
use crate::section::{Content, SectionKind};

/// Characters from which one item gives way before all others: about an eighth of a page, the room of
/// four usual statements. What the user wrote for this page may be twice as long.
const LONG: usize = 900;
const LONG_PARAGRAPH: usize = 1800;
/// Recommendations that a page keeps while it can: the table of all of them must not push out what is asked, nor
/// the questions push out all of it.
const FIRST: usize = 6;
/// Characters of an item that are enough to know it by.
const BEGINNING: usize = 90;

/// One thing that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Item {
    /// Place of its section.
    pub section: usize,
    /// Which list of the section.
    pub part: Part,
    /// Place in the list.
    pub index: usize,
}

/// A list of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    /// What the section is about. A table is one item.
    Items,
    /// Remarks on it.
    Notes,
}

/// Who gives way before whom on a full page. Items of one rank go from the last, events from the oldest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    EarlierEvents,
    Tables,
    Charts,
    LaterRecommendations,
    Statements,
    Questions,
    Background,
    Recommendations,
    Asks,
    Notes,
    LatestEvents,
    OwnTexts,
}

const RANKS: [Rank; 12] = [
    Rank::EarlierEvents,
    Rank::Tables,
    Rank::Charts,
    Rank::LaterRecommendations,
    Rank::Statements,
    Rank::Questions,
    Rank::Background,
    Rank::Recommendations,
    Rank::Asks,
    Rank::Notes,
    Rank::LatestEvents,
    Rank::OwnTexts,
];

impl Content {
    /// How many things it holds that can be left out.
    pub(crate) fn items(&self) -> usize {
        match self {
            Self::Charts(list) => list.len(),
            Self::Events { events, notes } => events.len() + notes.len(),
            Self::Table(_) => 1,
            Self::Recommendations(list) => list.len(),
            Self::Statements(list) => list.len(),
            Self::Asks(list) => list.len(),
            Self::Paragraphs(list) => list.len(),
            Self::Status { .. } | Self::Automatic => 0,
        }
    }
}

impl Item {
    /// Who or when, and what.
    fn texts<'a>(&self, data: &'a BriefingData) -> (Option<&'a String>, Option<&'a String>) {
        let Some(section) = data.sections.get(self.section) else { return (None, None) };
        match &section.content {
            Content::Events { notes, .. } if self.part == Part::Notes => (None, notes.get(self.index)),
            Content::Events { events, .. } => {
                events.get(self.index).map_or((None, None), |event| (Some(&event.date), Some(&event.what)))
            }
            Content::Charts(list) => (None, list.get(self.index).map(|chart| &chart.title)),
            Content::Table(table) => (None, Some(&table.basis)),
            Content::Recommendations(list) => list
                .get(self.index)
                .map_or((None, None), |recommendation| (recommendation.paragraph.as_ref(), Some(&recommendation.text))),
            Content::Statements(list) => {
                list.get(self.index).map_or((None, None), |said| (said.speaker.as_ref(), Some(&said.words)))
            }
            Content::Asks(list) => (None, list.get(self.index).map(|ask| &ask.text)),
            Content::Paragraphs(list) => (None, list.get(self.index).map(|paragraph| &paragraph.text)),
            Content::Status { .. } | Content::Automatic => (None, None),
        }
    }

    fn length(&self, data: &BriefingData) -> usize {
        self.texts(data).1.map_or(0, |text| text.chars().count())
    }

    /// The item in words, for the user.
    pub fn describe(&self, data: &BriefingData, texts: &Texts) -> Option<LeftOut> {
        let section = data.sections.get(self.section)?;
        let (of, text) = self.texts(data);
        let what = beginning(text.map_or("", String::as_str), BEGINNING);
        let what = of.map_or_else(|| what.clone(), |of| format!("{of}: {what}"));
        Some(LeftOut { section: section.kind, heading: heading(section, texts), what })
    }
}

/// The items in the order in which they give way (see [`LeftOut`]), in groups.
fn groups(data: &BriefingData) -> Vec<Vec<Item>> {
    let ranked = ranked(data);
    let is_long = |rank: Rank, item: &Item| {
        let is_own = matches!(rank, Rank::OwnTexts | Rank::Questions | Rank::Background);
        item.length(data) > if is_own { LONG_PARAGRAPH } else { LONG }
    };
    let mut long: Vec<Item> =
        ranked.iter().filter(|(rank, item)| is_long(*rank, item)).map(|(_, item)| *item).collect();
    long.sort_by_key(|item| Reverse(item.length(data)));
    let first: HashSet<Item> = long.iter().copied().collect();
    let of_rank = |rank: &Rank| -> Vec<Item> {
        let items = ranked.iter().filter(|(of, item)| of == rank && !first.contains(item)).map(|(_, item)| *item);
        if matches!(rank, Rank::EarlierEvents | Rank::LatestEvents) { items.collect() } else { items.rev().collect() }
    };
    std::iter::once(long).chain(RANKS.iter().map(of_rank)).collect()
}

/// The items in the order printed, each with its rank.
fn ranked(data: &BriefingData) -> Vec<(Rank, Item)> {
    let mut ranked = Vec::new();
    for (section, part) in data.sections.iter().enumerate() {
        let mut push = |rank, part, index| ranked.push((rank, Item { section, part, index }));
        match &part.content {
            Content::Events { events, notes } => {
                let latest = events.iter().map(|event| event.cycle).max();
                for (index, event) in events.iter().enumerate() {
                    let rank = if Some(event.cycle) == latest { Rank::LatestEvents } else { Rank::EarlierEvents };
                    push(rank, Part::Items, index);
                }
                (0..notes.len()).for_each(|index| push(Rank::Notes, Part::Notes, index));
            }
            // The timeline is what the page is about.
            Content::Charts(_) if part.kind == SectionKind::Timeline => {}
            Content::Status { .. } | Content::Automatic => {}
            content => {
                let rank = |index| match (content, part.kind) {
                    (Content::Charts(_), _) => Rank::Charts,
                    (Content::Table(_), _) => Rank::Tables,
                    (Content::Recommendations(_), _) if index < FIRST => Rank::Recommendations,
                    (Content::Recommendations(_), _) => Rank::LaterRecommendations,
                    (Content::Statements(_), _) => Rank::Statements,
                    (Content::Asks(_), _) => Rank::Asks,
                    (_, SectionKind::Questions) => Rank::Questions,
                    (_, SectionKind::Framework | SectionKind::Challenges) => Rank::Background,
                    _ => Rank::OwnTexts,
                };
                (0..content.items()).for_each(|index| push(rank(index), Part::Items, index));
            }
        }
    }
    ranked
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
/// Layouts are the costly part: about the logarithm of the number of groups, that of the size of the last one that
/// gives way, and one for each group before it.
fn fewest<E>(sizes: &[usize], mut fits: impl FnMut(&[usize]) -> Result<bool, E>) -> Result<Option<Vec<usize>>, E> {
    let groups: Vec<usize> = (0..sizes.len()).filter(|group| sizes[*group] > 0).collect();
    let without_first = |n: usize| {
        let mut counts = vec![0; sizes.len()];
        groups.iter().take(n).for_each(|group| counts[*group] = sizes[*group]);
        counts
    };
    if fits(&without_first(0))? {
        return Ok(Some(without_first(0)));
    }
    let (mut too_few, mut enough) = (0, groups.len());
    if !fits(&without_first(enough))? {
        return Ok(None);
    }
    while enough - too_few > 1 {
        let middle = too_few.midpoint(enough);
        if fits(&without_first(middle))? {
            enough = middle;
        } else {
            too_few = middle;
        }
    }
    let mut counts = without_first(enough);
    for (place, group) in groups.iter().copied().enumerate().take(enough).rev() {
        let all = counts[group];
        // All of the last group that gives way cannot come back, or it would not give way.
        let is_last = place + 1 == enough;
        counts[group] = all - 1;
        if !fits(&counts)? {
            counts[group] = all;
            continue;
        }
        let (mut low, mut high) = (usize::from(is_last), all - 1);
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
    let sources = data.sources.iter().map(|source| source.citation.len() + source.url.as_ref().map_or(0, String::len));
    let status = data.sections.iter().map(|section| match &section.content {
        Content::Status { sentence, .. } => sentence.len(),
        _ => 0,
    });
    let parts = [
        ("name of the State", data.state.len()),
        ("line of facts under the name", data.facts.iter().map(String::len).sum()),
        ("name of the theme", data.theme.as_ref().map_or(0, String::len)),
        ("name of the mission", data.mission.as_ref().map_or(0, String::len)),
        ("line on whom the page is for", data.audience.len()),
        ("sentence on the status", status.sum()),
        ("list of sources", sources.sum()),
        ("line on who prepared the page", data.prepared_by.len()),
        ("line on how to reach them", data.contact.len()),
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
