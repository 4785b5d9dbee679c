//! What leaves the machine with an export, and what stays.

use chrono::NaiveDate;
use placard_domain::{Column, Iso3, RedactionProfile, RegisterFilter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ChartQuery, Lang};

/// Asks what would leave with an export; writes nothing.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LeavesQuery {
    /// The export.
    pub export: LeavingExport,
    /// For whom it is meant.
    pub profile: RedactionProfile,
    /// Language.
    pub lang: Lang,
}

/// An export that is looked at before.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LeavingExport {
    /// A table of records.
    Records {
        /// `status`, `events`, `statements`, `asks` or `sources`.
        table: String,
        /// `state=…`, `cycle=…`.
        filter: Vec<String>,
    },
    /// A chart.
    Chart {
        /// The chart.
        chart: ChartQuery,
    },
    /// The register.
    Register {
        /// What of it.
        filter: RegisterFilter,
        /// Its columns; empty for all.
        columns: Vec<Column>,
    },
    /// A board.
    Board {
        /// Its identifier.
        id: String,
        /// Day as of which it speaks; none for today.
        as_of: Option<NaiveDate>,
    },
}

/// What would leave with an export.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Leaves {
    /// How many records of each kind leave, whole or in part.
    pub leaves: Vec<LeaveCount>,
    /// What stays.
    pub withheld: Vec<WithheldRecord>,
}

/// How many records of one kind leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeaveCount {
    /// Kind of record, as a code.
    #[ts(type = "'event' | 'statement' | 'ask' | 'source' | 'recommendation'")]
    pub kind: &'static str,
    /// How many.
    pub count: usize,
}

/// A record that stays, or of which something stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WithheldRecord {
    /// Kind of record, as a code.
    #[ts(type = "'event' | 'statement' | 'ask' | 'source' | 'recommendation'")]
    pub kind: &'static str,
    /// Identifier; none where many records are meant.
    pub id: Option<String>,
    /// State it is about; a source is about none.
    pub state: Option<Iso3>,
    /// By what it is known; none where many records are meant.
    pub what: Option<String>,
    /// What stays, as a code: `name`, `passage`, `embargoed`, `text` or `notes`.
    pub code: &'static str,
    /// What stays and why, in words.
    pub why: String,
}
