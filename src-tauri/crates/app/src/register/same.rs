//! Records that are perhaps the same recommendation, joined and set apart by the user.

use std::collections::HashSet;

use placard_casefile::{Group, Likeness};
use placard_domain::Order;
use placard_register::Query;

use crate::views::register::{
    Changed, JoinDivided, JoinRecords, LikelySame, LikelySamePage, LikelySameQuery, SplitOff,
};
use crate::{App, AppError, Desk, ENGLISH};

/// Groups that are shown at a time.
const MOST_GROUPS: usize = 50;

impl App {
    pub(crate) fn likely_same(&mut self, query: LikelySameQuery) -> Result<LikelySamePage, AppError> {
        let mut desk = self.desk(&query.lang)?;
        let numbers = desk.numbers(&query.filter, Order::default())?;
        let groups = desk.case.likely_same(&numbers)?;
        let divided: Vec<&Group> = groups.iter().filter(|group| group.likeness == Likeness::Divided).collect();
        let fewer: usize = divided.iter().map(|group| group.records.len() - 1).sum();
        // What needs a look comes first: divided rows can be joined all at once.
        let doubtful = groups.iter().filter(|group| group.likeness != Likeness::Divided);
        let first = doubtful.chain(divided.iter().copied()).take(MOST_GROUPS);
        Ok(LikelySamePage {
            divided: small(divided.len()),
            divided_records: small(fewer),
            groups: first.map(|group| desk.likely(group)).collect::<Result<_, _>>()?,
        })
    }

    pub(crate) fn join_records(&mut self, request: JoinRecords) -> Result<Changed, AppError> {
        let desk = self.desk(ENGLISH)?;
        let numbers = desk.case.recommendation_numbers(&request.ids)?;
        let records = small(numbers.len());
        desk.case.join_recommendations(&[numbers], desk.now.utc)?;
        Ok(Changed { records })
    }

    pub(crate) fn join_divided(&mut self, request: JoinDivided) -> Result<Changed, AppError> {
        let mut desk = self.desk(ENGLISH)?;
        let numbers = desk.numbers(&request.filter, Order::default())?;
        let mut seen = HashSet::new();
        let groups: Vec<Vec<i64>> = desk
            .case
            .likely_same(&numbers)?
            .into_iter()
            .filter(|group| group.likeness == Likeness::Divided)
            .map(|group| group.records)
            // A record that two sources divide differently is left to the user.
            .filter(|records| !records.iter().any(|n| seen.contains(n)) && records.iter().all(|n| seen.insert(*n)))
            .collect();
        desk.case.join_recommendations(&groups, desk.now.utc)?;
        Ok(Changed { records: small(groups.iter().map(Vec::len).sum()) })
    }

    pub(crate) fn split_off(&mut self, request: SplitOff) -> Result<Changed, AppError> {
        let desk = self.desk(ENGLISH)?;
        desk.case.split_attestation(&request.attestation, desk.now.utc)?;
        Ok(Changed { records: 2 })
    }
}

impl Desk<'_> {
    fn likely(&self, group: &Group) -> Result<LikelySame, AppError> {
        let none = Query::read("");
        let records = self.case.recommendations(&group.records)?;
        let why = match group.likeness {
            Likeness::Divided => self.texts.get("same.divided").to_owned(),
            Likeness::SameWords => self.texts.get("same.text_and_states").to_owned(),
            Likeness::Similar(percent) => self.texts.with("same.similar", &[("percent", &percent.to_string())]),
        };
        Ok(LikelySame {
            rows: records.iter().filter_map(|record| self.register_row(record, &none)).collect(),
            why,
            divided: group.likeness == Likeness::Divided,
        })
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
