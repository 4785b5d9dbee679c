//! Briefings that are kept under a name.

use placard_casefile::SavedBriefing as Kept;
use serde_json::Value;

use super::again::mark_of;
use crate::views::Nothing;
use crate::views::briefing::SavedBriefing;
use crate::{App, AppError, ENGLISH};

impl App {
    pub(crate) fn briefings(&mut self, _: Nothing) -> Result<Vec<SavedBriefing>, AppError> {
        self.desk(ENGLISH)?.case.briefings()?.into_iter().map(read).collect()
    }

    pub(crate) fn save_briefing(&mut self, request: SavedBriefing) -> Result<SavedBriefing, AppError> {
        if request.name.trim().is_empty() {
            return Err(AppError::missing_field("name"));
        }
        let composition = match serde_json::to_value(&request.composition).map_err(AppError::internal)? {
            Value::Object(composition) => composition,
            _ => Default::default(),
        };
        let desk = self.desk(ENGLISH)?;
        let kept = Kept { id: request.id, name: request.name, composition };
        read(desk.case.save_briefing(&kept, desk.now.utc)?)
    }

    /// The kept briefing of that name, or of the first half of the mark that is printed on it.
    ///
    /// # Errors
    /// `unknown_name` with the names there are.
    pub fn briefing_named(&mut self, name: &str) -> Result<SavedBriefing, AppError> {
        let all = self.briefings(Nothing {})?;
        let is_meant = |kept: &&SavedBriefing| {
            let mark = name.split('-').next().unwrap_or_default();
            kept.name == name || mark_of(&kept.composition).is_ok_and(|of| of == mark)
        };
        let names: Vec<&str> = all.iter().map(|kept| kept.name.as_str()).collect();
        all.iter().find(is_meant).cloned().ok_or_else(|| AppError::unknown_name("saved", name, &names))
    }
}

fn read(kept: Kept) -> Result<SavedBriefing, AppError> {
    let Kept { id, name, composition } = kept;
    let composition = serde_json::from_value(Value::Object(composition)).map_err(AppError::internal)?;
    Ok(SavedBriefing { id, name, composition })
}
