//! Which records a filter means.

use placard_domain::{Class, Dimension, Provider, Reference, RegisterFilter};
use serde::Serialize;
use ts_rs::TS;

use crate::bits::Bits;
use crate::columns::{Condition, index_of};
use crate::query::{Ignored, Node, Query, Reason, Term};
use crate::register::Register;

/// The records that a filter means. It holds as long as the register is not changed.
#[derive(Debug, Clone)]
pub struct Selection {
    /// How many records there are.
    pub total: u32,
    /// What was searched for, understood; for marking it in texts.
    pub query: Query,
    /// What of the search could not be understood and was passed over.
    pub ignored: Vec<Ignored>,
    /// How many of the records each source attests. Sources that attest none are not there.
    pub by_source: Vec<SourceCount>,
    /// The one source of the filter. Answers are then those that it gives, not those that are shown.
    pub given_by: Option<Provider>,

    pub(crate) filter: RegisterFilter,
    pub(crate) docs: Bits,
    /// What meets everything that is no dimension: the text and whether sources disagree.
    pub(crate) undivided: Bits,
    /// What meets each dimension that asks for something.
    pub(crate) dimensions: Vec<(Dimension, Bits)>,
}

/// How much of a selection one source has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SourceCount {
    /// The source.
    pub provider: Provider,
    /// Records that it attests.
    pub records: u32,
    /// Rows of the source that became these records.
    pub rows: u64,
}

impl Register {
    /// The records that `filter` means. States in the search are found by any name that `reference` knows.
    #[must_use]
    pub fn select(&self, filter: &RegisterFilter, reference: &Reference) -> Selection {
        let given_by = filter.sources.first().copied().filter(|one| filter.sources.iter().all(|p| p == one));
        let query = Query::read(&filter.text);
        let mut ignored = query.ignored().to_vec();

        let mut undivided = self.alive.clone();
        if filter.disagreeing {
            undivided.and(&self.columns.disagreeing);
        }
        if let Some(found) = self.found(query.node(), given_by, reference, &mut ignored) {
            undivided.and(&found);
        }
        let asked = Dimension::ALL.iter().filter_map(|dimension| Some((*dimension, self.asked(*dimension, filter)?)));
        let dimensions: Vec<(Dimension, Bits)> =
            asked.map(|(dimension, condition)| (dimension, self.columns.matching(&condition, given_by))).collect();

        let mut docs = undivided.clone();
        dimensions.iter().for_each(|(_, meet)| docs.and(meet));
        let (total, by_source) = (docs.count(), self.by_source(&docs));
        Selection { total, query, ignored, by_source, given_by, filter: filter.clone(), docs, undivided, dimensions }
    }

    /// What the filter asks of a dimension; none where it asks for nothing.
    fn asked(&self, dimension: Dimension, filter: &RegisterFilter) -> Option<Condition> {
        let columns = &self.columns;
        let find = |texts: &[String], all: &crate::dictionary::Dictionary| {
            texts.iter().filter_map(|text| all.get(text)).collect::<Vec<u32>>()
        };
        let (asks, condition) = match dimension {
            Dimension::State => (!filter.states.is_empty(), Condition::State(columns.states.find(&filter.states))),
            Dimension::Region => (!filter.regions.is_empty(), Condition::Region(filter.regions.clone())),
            Dimension::Recommending => {
                let states = columns.states.find(&filter.recommending);
                (!filter.recommending.is_empty(), Condition::Recommending(states))
            }
            Dimension::Group => (!filter.groups.is_empty(), Condition::Group(filter.groups.clone())),
            Dimension::Cycle => (!filter.cycles.is_empty(), Condition::Cycle(filter.cycles.clone())),
            Dimension::Session => (!filter.sessions.is_empty(), Condition::Session(filter.sessions.clone())),
            Dimension::Response => (!filter.responses.is_empty(), Condition::Response(filter.responses.clone())),
            Dimension::Theme => (!filter.themes.is_empty(), Condition::Theme(find(&filter.themes, &columns.themes))),
            Dimension::Category => (!filter.categories.is_empty(), Condition::Category(filter.categories.clone())),
            Dimension::Sdg => (!filter.sdgs.is_empty(), Condition::Sdg(find(&filter.sdgs, &columns.sdgs))),
            Dimension::Source => (!filter.sources.is_empty(), Condition::Source(filter.sources.clone())),
            Dimension::Class if filter.classes.is_empty() => (true, Condition::Class(vec![Class::Recommendation])),
            Dimension::Class => (true, Condition::Class(filter.classes.clone())),
            Dimension::Assessment => {
                (!filter.assessments.is_empty(), Condition::Assessment(filter.assessments.clone()))
            }
        };
        asks.then_some(condition)
    }

    /// What matches a part of the query; none where the part asks for nothing.
    fn found(
        &self,
        node: &Node,
        given_by: Option<Provider>,
        reference: &Reference,
        ignored: &mut Vec<Ignored>,
    ) -> Option<Bits> {
        let mut several = |nodes: &[Node], meet: fn(&mut Bits, &Bits)| {
            let found = nodes.iter().filter_map(|node| self.found(node, given_by, reference, ignored));
            found.reduce(|mut one, other| {
                meet(&mut one, &other);
                one
            })
        };
        match node {
            Node::All => None,
            Node::Word { text, prefix } => {
                Some(self.text.matching(Term { words: std::slice::from_ref(text), prefix: *prefix }))
            }
            Node::Phrase { words, prefix } => Some(self.text.matching(Term { words, prefix: *prefix })),
            Node::Field { field, value } => {
                let condition = field.condition(value, &self.columns, reference);
                if condition.is_none() {
                    let text = format!("{}:{value}", field.name());
                    ignored.push(Ignored { text, reason: Reason::UnknownValue });
                }
                condition.map(|condition| self.columns.matching(&condition, given_by))
            }
            Node::And(nodes) => several(nodes, Bits::and),
            Node::Or(nodes) => several(nodes, Bits::or),
            Node::Not(node) => {
                let mut found = self.found(node, given_by, reference, ignored)?;
                found.invert();
                Some(found)
            }
        }
    }

    fn by_source(&self, docs: &Bits) -> Vec<SourceCount> {
        let mut counts: Vec<SourceCount> =
            Provider::ALL.iter().map(|provider| SourceCount { provider: *provider, records: 0, rows: 0 }).collect();
        docs.each(|doc| {
            // Of all sources one or two attest a record.
            let mut left = self.columns.sources[doc];
            while left != 0 {
                let i = left.trailing_zeros() as usize;
                counts[i].records += 1;
                counts[i].rows += u64::from(self.columns.rows[doc][i]);
                left &= left - 1;
            }
        });
        counts.retain(|count| count.records > 0);
        counts
    }
}

impl Selection {
    /// How many of the records that source attests.
    pub(crate) fn attested(&self, provider: Provider) -> u32 {
        self.by_source.iter().find(|count| index_of(count.provider) == index_of(provider)).map_or(0, |c| c.records)
    }
}
