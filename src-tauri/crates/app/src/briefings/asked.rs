//! What a briefing is asked to be: a composition, read.

use chrono::NaiveDate;
use placard_briefing::Preset;
use placard_domain::{Iso3, RedactionProfile, RegisterFilter};

use crate::named::briefing_presets;
use crate::views::briefing::{BriefingNeed, Composition};
use crate::{AppError, Desk};

/// What the contents of a briefing depend on, beside the records: as long as neither changes, what was gathered holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Asked {
    pub(super) preset: Preset,
    pub(super) state: Iso3,
    pub(super) mission: Option<Iso3>,
    /// What part of the State's recommendations is meant.
    pub(super) filter: RegisterFilter,
    pub(super) as_of: NaiveDate,
    pub(super) today: NaiveDate,
    pub(super) lang: String,
    pub(super) profile: RedactionProfile,
    pub(super) draft: Option<String>,
}

impl Asked {
    /// The State's recommendations on the themes by whoever made them, or none in particular.
    pub(super) fn by(&self, recommending: Option<Iso3>) -> RegisterFilter {
        let recommending = recommending.map_or_else(|| self.filter.recommending.clone(), |state| vec![state]);
        RegisterFilter { recommending, ..self.filter.clone() }
    }
}

/// What a preset cannot be made without.
pub(super) fn needs(preset: Preset) -> Vec<BriefingNeed> {
    match preset {
        Preset::Factsheet | Preset::Pack | Preset::PressLine => vec![BriefingNeed::State],
        Preset::Theme => vec![BriefingNeed::State, BriefingNeed::Theme],
        Preset::Mission => vec![BriefingNeed::State, BriefingNeed::Mission],
        Preset::OralStatement => vec![BriefingNeed::State, BriefingNeed::Text],
    }
}

impl Desk<'_> {
    /// Reads a composition of anything but a board.
    ///
    /// # Errors
    /// `unknown_name` of the preset, `briefing_needs`, `unknown_state`, `not_reviewed`.
    pub(super) fn asked(&self, composition: &Composition) -> Result<Asked, AppError> {
        let preset = Preset::from_code(&composition.preset)
            .ok_or_else(|| AppError::unknown_name("preset", &composition.preset, &briefing_presets()))?;
        let state = composition.state.ok_or_else(|| AppError::briefing_needs(BriefingNeed::State))?;
        self.member(state)?;
        let mut filter = composition.filter.clone().unwrap_or_default();
        filter.states = vec![state];
        for theme in &composition.themes {
            if !filter.themes.contains(theme) {
                filter.themes.push(theme.clone());
            }
        }
        let mission = composition.mission;
        mission.map_or(Ok(()), |mission| self.known(mission))?;
        let has_text = composition.draft.is_some() || composition.texts.iter().any(|own| !own.text.trim().is_empty());
        let is_missing = |need: &BriefingNeed| match need {
            BriefingNeed::Theme => filter.themes.is_empty(),
            BriefingNeed::Mission => mission.is_none(),
            BriefingNeed::Text => !has_text,
            BriefingNeed::State | BriefingNeed::Board => false,
        };
        if let Some(need) = needs(preset).into_iter().find(is_missing) {
            return Err(AppError::briefing_needs(need));
        }
        Ok(Asked {
            preset,
            state,
            mission,
            filter,
            as_of: self.as_of(composition.as_of),
            today: self.now.today,
            lang: self.texts.lang().to_owned(),
            profile: composition.profile,
            draft: composition.draft.clone(),
        })
    }
}
