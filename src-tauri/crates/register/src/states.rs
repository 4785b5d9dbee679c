//! The States of the register, each known by a small number.

use std::collections::{BTreeMap, HashMap};

use placard_domain::{Iso3, RegionalGroup};

use crate::heap::{Heap, bytes_of, bytes_of_map};

/// States under review and recommending States, and the regional group of each.
#[derive(Debug)]
pub(crate) struct States {
    groups: BTreeMap<Iso3, RegionalGroup>,
    codes: Vec<Iso3>,
    numbers: HashMap<Iso3, u16>,
}

impl States {
    pub(crate) fn new(groups: impl IntoIterator<Item = (Iso3, Option<RegionalGroup>)>) -> Self {
        let groups = groups.into_iter().filter_map(|(state, group)| Some((state, group?))).collect();
        Self { groups, codes: Vec::new(), numbers: HashMap::new() }
    }

    /// How many States there are; their numbers are those below.
    pub(crate) fn len(&self) -> usize {
        self.codes.len()
    }

    /// The codes, by number.
    pub(crate) fn codes(&self) -> &[Iso3] {
        &self.codes
    }

    /// The number of `state`, given to it now where it is new. There are 17,576 codes of three letters.
    pub(crate) fn number(&mut self, state: Iso3) -> u16 {
        *self.numbers.entry(state).or_insert_with(|| {
            self.codes.push(state);
            u16::try_from(self.codes.len() - 1).unwrap_or(u16::MAX)
        })
    }

    /// Numbers of those of `states` that the register has.
    pub(crate) fn find(&self, states: &[Iso3]) -> Vec<u16> {
        states.iter().filter_map(|state| self.numbers.get(state).copied()).collect()
    }

    /// A bit for the group of the State, in the order of [`RegionalGroup::ALL`]; observers have none.
    pub(crate) fn group_bit(&self, state: Iso3) -> u8 {
        self.groups.get(&state).map_or(0, |group| group_bit(*group))
    }
}

/// The bit of a group.
pub(crate) fn group_bit(group: RegionalGroup) -> u8 {
    RegionalGroup::ALL.iter().position(|g| *g == group).map_or(0, |i| 1 << i)
}

impl Heap for States {
    fn heap_bytes(&self) -> usize {
        bytes_of(&self.codes) + bytes_of_map(&self.numbers) + self.groups.len() * size_of::<(Iso3, RegionalGroup)>()
    }
}
