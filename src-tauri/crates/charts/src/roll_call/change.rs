//! What changed in the participation of a State from one cycle to another.

use placard_domain::Status;

/// What changed between two cycles. An absence counts as one also where the review was held later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// Took part in the earlier cycle, absent in the later.
    NewAbsence,
    /// Absent in the earlier cycle, took part in the later.
    CameBack,
    /// Absent in both.
    AbsentInBoth,
    /// The review of the later cycle is ahead or postponed by agreement.
    NotYetHeld,
    /// No review or no record in one of the two.
    NotComparable,
    /// Took part in both.
    TookPartInBoth,
}

impl Change {
    /// All of them, in the order of blocks: what changed stands before what did not.
    pub(super) const ALL: [Self; 6] = [
        Self::NewAbsence,
        Self::CameBack,
        Self::AbsentInBoth,
        Self::NotYetHeld,
        Self::NotComparable,
        Self::TookPartInBoth,
    ];

    /// Stable code, as in translations.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::NewAbsence => "new_absence",
            Self::CameBack => "came_back",
            Self::AbsentInBoth => "absent_in_both",
            Self::NotYetHeld => "not_yet_held",
            Self::NotComparable => "not_comparable",
            Self::TookPartInBoth => "took_part_in_both",
        }
    }

    pub(super) fn between(earlier: Status, later: Status) -> Self {
        let absent = |status| matches!(status, Status::Absent | Status::AbsentRescheduled | Status::HeldAfterAbsence);
        let open = |status| matches!(status, Status::NotYetHeld | Status::Postponed);
        match (earlier, later) {
            (Status::NoRecord, _) | (_, Status::NoRecord) => Self::NotComparable,
            (_, later) if open(later) => Self::NotYetHeld,
            (earlier, _) if open(earlier) => Self::NotComparable,
            (earlier, later) => match (absent(earlier), absent(later)) {
                (true, true) => Self::AbsentInBoth,
                (true, false) => Self::CameBack,
                (false, true) => Self::NewAbsence,
                (false, false) => Self::TookPartInBoth,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Status::{Absent, AbsentRescheduled, Held, HeldAfterAbsence, HeldAfterPostponement, NoRecord, Postponed};

    #[test]
    fn what_changed_is_told_from_both_statuses() {
        for (earlier, later, change, why) in [
            (Held, HeldAfterPostponement, Change::TookPartInBoth, "later by agreement is taking part"),
            (HeldAfterAbsence, Held, Change::CameBack, "it had been absent, though it took part then too"),
            (Held, AbsentRescheduled, Change::NewAbsence, "a new day does not undo an absence"),
            (Absent, Absent, Change::AbsentInBoth, "neither"),
            (Absent, Postponed, Change::NotYetHeld, "what is ahead is no return"),
            (Held, NoRecord, Change::NotComparable, "not knowing is no absence"),
            (Postponed, Held, Change::NotComparable, "the earlier review was not held"),
        ] {
            assert_eq!(Change::between(earlier, later), change, "{earlier:?} then {later:?}: {why}");
        }
    }
}
