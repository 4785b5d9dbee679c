//! The cooperation ledger: what happened at each stage of a review. Nothing in it is overwritten;
//! a status is always derived from it ([`crate::status`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::Basis;
use crate::date::PartialDate;
use crate::state::Iso3;

/// A stage of a review, in the order of the procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The national report of the State.
    Report,
    /// The drawing of the three States that assist.
    Troika,
    /// The review in the Working Group.
    Review,
    /// Adoption of the report by the Working Group, days after the review.
    WgAdoption,
    /// The State's answer to the recommendations.
    Response,
    /// Adoption of the outcome by the Council, months after the review.
    Adoption,
    /// What follows until the next review.
    FollowUp,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 7] =
        [Self::Report, Self::Troika, Self::Review, Self::WgAdoption, Self::Response, Self::Adoption, Self::FollowUp];

    /// Stable code, as in files, on the wire and in translations (`stage.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Troika => "troika",
            Self::Review => "review",
            Self::WgAdoption => "wg_adoption",
            Self::Response => "response",
            Self::Adoption => "adoption",
            Self::FollowUp => "follow_up",
        }
    }
}

/// What happened. The order is the order in which events of one day are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Set for a session or a day.
    Scheduled,
    /// The day by which something was or is due.
    Deadline,
    /// The State sent its report.
    ReportSubmitted,
    /// The State did not send its report in time for the review.
    ReportNotSubmitted,
    /// The State said that it would not take part.
    WithdrawalAnnounced,
    /// Put off with the agreement of the Council or its Bureau: not non-cooperation.
    PostponedByAgreement,
    /// The State did not appear.
    Absent,
    /// The Council decided.
    CouncilDecision,
    /// Set for another session or day.
    Rescheduled,
    /// The State resumed its cooperation.
    Resumed,
    /// It took place.
    Held,
    /// The State gave no answer.
    NoResponse,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 12] = [
        Self::Scheduled,
        Self::Deadline,
        Self::ReportSubmitted,
        Self::ReportNotSubmitted,
        Self::WithdrawalAnnounced,
        Self::PostponedByAgreement,
        Self::Absent,
        Self::CouncilDecision,
        Self::Rescheduled,
        Self::Resumed,
        Self::Held,
        Self::NoResponse,
    ];

    /// Stable code, as in files, on the wire and in translations (`kind.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Deadline => "deadline",
            Self::ReportSubmitted => "report_submitted",
            Self::ReportNotSubmitted => "report_not_submitted",
            Self::WithdrawalAnnounced => "withdrawal_announced",
            Self::PostponedByAgreement => "postponed_by_agreement",
            Self::Absent => "absent",
            Self::CouncilDecision => "council_decision",
            Self::Rescheduled => "rescheduled",
            Self::Resumed => "resumed",
            Self::Held => "held",
            Self::NoResponse => "no_response",
        }
    }

    /// Whose act it is: the lane of the timeline it stands in.
    #[must_use]
    pub fn actor(self) -> Actor {
        match self {
            Self::ReportSubmitted
            | Self::ReportNotSubmitted
            | Self::WithdrawalAnnounced
            | Self::Absent
            | Self::Resumed
            | Self::NoResponse => Actor::State,
            Self::Scheduled
            | Self::Deadline
            | Self::PostponedByAgreement
            | Self::CouncilDecision
            | Self::Rescheduled
            | Self::Held => Actor::Council,
        }
    }
}

/// Who acts: the lanes of a State's timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The State under review.
    State,
    /// The Council, its Working Group and its Bureau.
    Council,
    /// Organisations that speak for people.
    CivilSociety,
}

/// Where a record comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The reference pack that comes with Placard: read only.
    Pack,
    /// The user's own case file.
    CaseFile,
    /// A report of the Working Group in the case file: derived from it, so read only.
    Report,
}

/// One thing that happened at one stage of one review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Event {
    /// Stable identifier: a UUID in the case file, `pack:…` in the reference pack.
    pub id: String,
    /// State under review.
    pub state: Iso3,
    /// Cycle of the review.
    pub cycle: u8,
    /// Stage it belongs to.
    pub stage: Stage,
    /// What happened.
    pub kind: Kind,
    /// When, as exactly as the source says.
    pub date: PartialDate,
    /// For `scheduled`, `rescheduled` and `held`: the Working Group session it is set for or was held in.
    pub session: Option<u8>,
    /// One or two plain sentences, in the language of the reader.
    pub summary: String,
    /// Symbol of the document, as the source types it.
    pub symbol: Option<String>,
    /// Where this was read, in words that can be printed; none is shown as "no source".
    pub source: Option<String>,
    /// Source record in the case file that this was read in.
    pub source_id: Option<String>,
    /// How it is known.
    pub basis: Basis,
    /// First day on which it may leave the machine; none when it may at once.
    pub embargo: Option<NaiveDate>,
    /// Pack or case file.
    pub origin: Origin,
    /// Day it entered the pack or the case file: it cannot have happened later than that unless it
    /// is dated later.
    pub recorded: NaiveDate,
}

impl Event {
    /// Whether the event is certain to have happened by the end of `day`.
    ///
    /// A date that is not exact counts from its last possible day, but never from later than the
    /// day it was recorded: what is written down on the 20th as "this month" has happened by then.
    #[must_use]
    pub fn has_happened_by(&self, day: NaiveDate) -> bool {
        let latest = self.date.last_day();
        let known = if self.recorded >= self.date.first_day() { latest.min(self.recorded) } else { latest };
        known <= day
    }

    /// Order in which events are told: by time, then by stage, then by kind, then by identifier, so
    /// that the order of entry never shows.
    #[must_use]
    pub fn telling_order(&self) -> (NaiveDate, NaiveDate, Stage, Kind, &str) {
        (self.date.last_day(), self.date.first_day(), self.stage, self.kind, &self.id)
    }
}
