//! How the report of a review meets the other sources of its recommendations: what has not met is shown both ways.

use placard_domain::{Iso3, Provider, RegisterFilter};

use crate::views::register_import::{Reconciled, Reconciliation, ReviewQuery};
use crate::{App, AppError, Desk, ENGLISH};

impl App {
    pub(crate) fn reconciliation(&mut self, query: ReviewQuery) -> Result<Reconciliation, AppError> {
        self.desk(ENGLISH)?.reconciliation(query.state, query.cycle)
    }
}

impl Desk<'_> {
    /// The recommendations of a review by who attests them.
    pub(crate) fn reconciliation(&mut self, state: Iso3, cycle: u8) -> Result<Reconciliation, AppError> {
        let report = source(Provider::WgReport);
        let others: Vec<String> =
            Provider::ALL.iter().filter(|p| **p != Provider::WgReport).map(|p| source(*p)).collect();
        let without = |sources: &[String]| sources.iter().map(|s| format!(" -{s}")).collect::<String>();
        let reference = self.reference;
        let register = self.case.register(reference)?;
        let count = |text: String| {
            let filter = RegisterFilter { states: vec![state], cycles: vec![cycle], text, ..RegisterFilter::default() };
            Reconciled { records: register.select(&filter, reference).total, filter }
        };
        Ok(Reconciliation {
            both: count(format!("{report} ({})", others.join(" OR "))),
            only_report: count(format!("{report}{}", without(&others))),
            only_others: count(without(&[report]).trim().to_owned()),
        })
    }
}

/// What the search asks for records that a source attests.
fn source(provider: Provider) -> String {
    format!("source:{}", provider.code())
}
