//! The lanes of a timeline: who acts, and what is due.

use placard_domain::ledger::{Actor, Origin};
use placard_domain::{Kind, Stage, Texts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A lane of a timeline, in their order from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// The State under review.
    State,
    /// The Council and its Bureau: decisions, new dates, the adoption of the outcome.
    Council,
    /// The Working Group and the troika: review and adoption of the report.
    WorkingGroup,
    /// Organisations that speak for people.
    CivilSociety,
    /// Days by which something is due.
    Deadlines,
    /// What the delegation itself asks and does.
    Own,
}

impl Lane {
    /// All lanes.
    pub const ALL: [Self; 6] =
        [Self::State, Self::Council, Self::WorkingGroup, Self::CivilSociety, Self::Deadlines, Self::Own];

    /// Stable code, as on the wire and in translations (`lane.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Council => "council",
            Self::WorkingGroup => "working_group",
            Self::CivilSociety => "civil_society",
            Self::Deadlines => "deadlines",
            Self::Own => "own",
        }
    }

    /// The lane of an event: that of whoever acted. What a case file notes at the stage of follow-up is what
    /// the delegation did; what it notes of others stands with those others.
    #[must_use]
    pub fn of(stage: Stage, kind: Kind, origin: Origin) -> Self {
        match (kind, stage) {
            (Kind::Deadline, _) => Self::Deadlines,
            (Kind::Held | Kind::Scheduled, Stage::FollowUp) if origin == Origin::CaseFile => Self::Own,
            (Kind::Held, Stage::Report | Stage::Response) => Self::State,
            (Kind::Held | Kind::Scheduled, Stage::Troika | Stage::Review | Stage::WgAdoption) => Self::WorkingGroup,
            _ => match kind.actor() {
                Actor::State => Self::State,
                Actor::Council => Self::Council,
                Actor::CivilSociety => Self::CivilSociety,
            },
        }
    }

    pub(super) fn name(self, texts: &Texts) -> String {
        texts.get(&format!("lane.{}", self.code())).to_owned()
    }

    /// The lane in which it stands where there is room for three.
    pub(super) fn of_three(self) -> Self {
        match self {
            Self::State => Self::State,
            Self::Council | Self::WorkingGroup | Self::Deadlines => Self::Council,
            Self::CivilSociety | Self::Own => Self::CivilSociety,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_stands_in_the_lane_of_whoever_acted() {
        for (stage, kind, origin, lane, why) in [
            (Stage::Review, Kind::Absent, Origin::Pack, Lane::State, "the State stayed away"),
            (Stage::Review, Kind::Absent, Origin::CaseFile, Lane::State, "whoever noted it"),
            (Stage::Review, Kind::Held, Origin::Report, Lane::WorkingGroup, "it reviews"),
            (Stage::WgAdoption, Kind::Held, Origin::Pack, Lane::WorkingGroup, "it adopts its report"),
            (Stage::Adoption, Kind::Held, Origin::Pack, Lane::Council, "the Council adopts the outcome"),
            (Stage::Review, Kind::CouncilDecision, Origin::Pack, Lane::Council, "it decides"),
            (Stage::Report, Kind::Deadline, Origin::CaseFile, Lane::Deadlines, "due"),
            (Stage::FollowUp, Kind::Held, Origin::CaseFile, Lane::Own, "what the delegation did"),
            (Stage::Response, Kind::Held, Origin::Pack, Lane::State, "it answered"),
        ] {
            assert_eq!(Lane::of(stage, kind, origin), lane, "{kind:?} at {stage:?}: {why}");
        }
    }
}
