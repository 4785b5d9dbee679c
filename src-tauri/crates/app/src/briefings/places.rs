//! Which sections a briefing has, in which order.

use placard_briefing::{Preset, SectionKind};

use crate::AppError;
use crate::views::briefing::{ChosenSection, Composition};

/// A section in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) what: What,
    pub(super) on: bool,
}

/// What stands in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// A kind of section.
    Kind(SectionKind),
    /// A text of the user's own, by its place among them from 0.
    Own(usize),
}

impl What {
    pub(super) fn code(self) -> String {
        match self {
            Self::Kind(kind) => kind.code().to_owned(),
            Self::Own(at) => format!("text:{}", at + 1),
        }
    }

    fn read(code: &str) -> Option<Self> {
        match code.strip_prefix("text:") {
            Some(n) => n.parse::<usize>().ok()?.checked_sub(1).map(Self::Own),
            None => SectionKind::from_code(code).map(Self::Kind),
        }
    }
}

/// The places of a composition. What it does not name of the usual sections is off; a text of the user's own that it
/// does not name stands before the sources. A text that is no longer there has no place.
///
/// # Errors
/// `unknown_name` of a section.
pub(super) fn places(preset: Preset, composition: &Composition) -> Result<Vec<Place>, AppError> {
    let mut places = Vec::new();
    for ChosenSection { code, on } in &composition.sections {
        let what = What::read(code).ok_or_else(|| unknown(code))?;
        if places.iter().all(|place: &Place| place.what != what) {
            places.push(Place { what, on: *on });
        }
    }
    let usual = composition.sections.is_empty();
    for kind in preset.sections() {
        if places.iter().all(|place| place.what != What::Kind(*kind)) {
            places.push(Place { what: What::Kind(*kind), on: usual });
        }
    }
    let stand_alone = |at: &usize| composition.texts.get(*at).is_some_and(|own| own.section.is_empty());
    // An oral statement is one text.
    let is_one_text = preset == Preset::OralStatement;
    let own = |at: &usize| !is_one_text && stand_alone(at);
    places.retain(|place| match place.what {
        What::Own(at) => own(&at),
        What::Kind(_) => true,
    });
    for at in (0..composition.texts.len()).filter(own) {
        if places.iter().all(|place| place.what != What::Own(at)) {
            let is_end = |place: &Place| matches!(place.what, What::Kind(SectionKind::Sources | SectionKind::Method));
            let end = places.iter().position(is_end).unwrap_or(places.len());
            places.insert(end, Place { what: What::Own(at), on: true });
        }
    }
    Ok(places)
}

fn unknown(code: &str) -> AppError {
    AppError::unknown_name("section", code, &SectionKind::ALL.map(SectionKind::code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::briefing::OwnText;

    fn codes(composition: &Composition) -> Vec<String> {
        let places = places(Preset::PressLine, composition).unwrap_or_default();
        places.iter().map(|place| format!("{}{}", place.what.code(), if place.on { "" } else { " off" })).collect()
    }

    fn chosen(codes: &[&str]) -> Vec<ChosenSection> {
        codes.iter().map(|code| ChosenSection { code: (*code).to_owned(), on: true }).collect()
    }

    #[test]
    fn nothing_chosen_is_the_usual_sections_with_own_texts_before_the_sources() {
        let own = |section: &str| OwnText { section: section.to_owned(), heading: String::new(), text: "x".to_owned() };
        let texts = vec![own(""), own("framework"), own("")];
        let composition = Composition { texts, ..Composition::default() };
        assert_eq!(codes(&composition), ["status", "events", "asks", "text:1", "text:3", "sources"]);
    }

    #[test]
    fn what_is_chosen_comes_in_its_order_and_the_rest_is_off() {
        let sections = chosen(&["asks", "text:9", "charts", "asks"]);
        let composition = Composition { sections, ..Composition::default() };
        let expected = ["asks", "charts", "status off", "events off", "sources off"];
        assert_eq!(codes(&composition), expected, "a text that is gone and a section named twice are passed over");
    }

    #[test]
    fn an_unknown_section_is_refused() {
        let composition = Composition { sections: chosen(&["poem"]), ..Composition::default() };
        let refused = places(Preset::Pack, &composition).err();
        assert_eq!(refused.map(|error| error.code), Some("unknown_name".to_owned()), "with the known ones");
    }
}
