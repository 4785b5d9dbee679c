//! Sessions, cycles and action categories, as people write them.

use placard_domain::Reference;

/// What is said of session and cycle, checked against the calendar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct When {
    /// Session of the Working Group.
    pub session: Option<u8>,
    /// Cycle: that of the session, where it has one.
    pub cycle: Option<u8>,
    /// Whether a session is named that the calendar does not have.
    pub unknown: bool,
    /// Whether a cycle is named that the session is not in.
    pub contradicts: bool,
}

/// Brings session and cycle together: the session is exact, so it decides the cycle.
pub(super) fn when(reference: &Reference, session: Option<u8>, cycle: Option<u8>) -> When {
    let held = session.and_then(|number| reference.session(number));
    When {
        session,
        cycle: held.map(|held| held.cycle).or(cycle),
        unknown: session.is_some() && held.is_none(),
        contradicts: held.is_some_and(|held| cycle.is_some_and(|cycle| cycle != held.cycle)),
    }
}

/// The number of a session: "9", "9.0", "44 - November 2023", "Session 9", "- 36th Session".
pub(super) fn session(text: &str) -> Option<u8> {
    first_number(text).filter(|number| (1..=99).contains(number))
}

/// The number of a cycle: "3", "3.0", "Cycle 3", "3rd cycle".
pub(super) fn cycle(text: &str) -> Option<u8> {
    first_number(text).filter(|number| (1..=9).contains(number))
}

/// An action category of UPR Info: "4", "4.0", "4 - General action", "General action".
pub(super) fn category(text: &str) -> Option<u8> {
    if let Some(number) = first_number(text) {
        return Some(number).filter(|number| (1..=5).contains(number));
    }
    let text = text.trim().to_lowercase();
    let names = ["minimal", "continu", "consider", "general", "specific"];
    names.iter().zip(1..).find(|(name, _)| text.starts_with(**name)).map(|(_, number)| number)
}

/// The first number of a text, where it is whole and fits; "9.5" and "2023" give none.
fn first_number(text: &str) -> Option<u8> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let rest = text.get(start..)?;
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, behind) = rest.split_at_checked(end)?;
    let fraction = behind.strip_prefix('.').map_or("", |fraction| fraction.trim_end());
    if fraction.starts_with(|c: char| c.is_ascii_digit()) && !fraction.bytes().all(|b| b == b'0') {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for text in ["44", "44.0", "44 - November 2023", "Session 44", "- 44th Session", " S44"] {
            assert_eq!(session(text), Some(44), "{text}");
        }
        for text in ["", "none", "2023", "9.5", "0", "November 2023", "-"] {
            assert_eq!(session(text), None, "{text}");
        }
        for text in ["3", "3.0", "Cycle 3", "3rd cycle", "3e cycle", "Ciclo 3"] {
            assert_eq!(cycle(text), Some(3), "{text}");
        }
        for text in ["4", "4.0", "4 - General action", "General action"] {
            assert_eq!(category(text), Some(4), "{text}");
        }
        assert_eq!((category("6"), category("0"), category("x")), (None, None, None), "there are five");
    }
}
