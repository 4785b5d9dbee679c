//! Which themes return each cycle without support.

use chrono::NaiveDate;
use placard_charts::{CycleThemeAnswers, ReturningThemes, ThemeResponses};

use super::{Counted, by_answer};
use crate::{AppError, Desk};

impl Desk<'_> {
    pub(super) fn returning_themes(&self, counted: Counted<'_>, as_of: NaiveDate) -> Result<ReturningThemes, AppError> {
        let themes = counted.register.by_theme_in_cycles(&counted.selection);
        let cycles = self.cycles(&counted, as_of, |cycle| {
            let Some(place) = themes.cycles.iter().position(|one| *one == cycle) else { return Vec::new() };
            let of_cycle = themes.rows.iter().filter_map(|(theme, row)| {
                let answers = row.get(place).filter(|answers| answers.total() > 0)?;
                Some(ThemeResponses { theme: theme.clone(), answers: by_answer(answers) })
            });
            of_cycle.collect()
        })?;
        let cycle = |(cycle, state)| CycleThemeAnswers { cycle, years: self.years(cycle), state };
        Ok(ReturningThemes {
            cycles: cycles.into_iter().map(cycle).collect(),
            without_theme: themes.without,
            basis: counted.basis,
            filter: counted.filter,
        })
    }
}
