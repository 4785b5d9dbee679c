//! The register of one review as the matrix that OHCHR hands out: to be filled in, handed over, and imported again.

use placard_briefing::docx::{About, Matrix, MatrixRow};
use placard_casefile::Recommendation;
use placard_domain::{Class, Implementation, Iso3, RecommendationDraft, Response};

use crate::{AppError, Desk, ENGLISH};

/// What the lists of OHCHR call themselves.
const TITLE: &str = "Thematic list of recommendations";

impl Desk<'_> {
    /// The records as a Word document.
    ///
    /// # Errors
    /// `matrix_one_review` unless all are of one State and one cycle; what reading refuses.
    pub(super) fn review_matrix(&self, numbers: &[i64]) -> Result<Vec<u8>, AppError> {
        let mut review = None;
        let mut rows = Vec::new();
        self.each(numbers, |record, values| {
            let own = values.state_under_review.zip(values.cycle);
            match (own, *review.get_or_insert(own)) {
                (Some(own), Some(first)) if own == first => {}
                _ => return Err(AppError::matrix_one_review()),
            }
            rows.push((values.session, self.matrix_row(record, values)));
            Ok(())
        })?;
        let Some((state, cycle)) = review.flatten() else { return Err(AppError::matrix_one_review()) };
        let session = rows.iter().find_map(|(session, _)| *session);
        let name = self.reference.state(state).map_or(state.as_str(), |state| state.name(ENGLISH));
        let held = session.map(|session| format!(" – {} session", ordinal(session))).unwrap_or_default();
        let about = About {
            title: format!("UPR of {name} ({} Cycle{held})", ordinal(cycle)),
            lang: ENGLISH.to_owned(),
            day: self.now.today,
        };
        let rows = under_themes(rows.into_iter().map(|(_, row)| row).collect());
        Ok(Matrix { about, lines: vec![TITLE.to_owned()], rows }.write()?)
    }

    fn matrix_row(&self, record: &Recommendation, values: &RecommendationDraft) -> MatrixRow {
        let name = |state: &Iso3| match self.reference.state(*state) {
            Some(state) => state.name(ENGLISH).to_owned(),
            None => state.to_string(),
        };
        let by = values.recommending_states.iter().map(name).chain(values.recommending_other.clone());
        let by: String = by.map(|name| format!(" ({name})")).collect();
        let number = values.paragraph.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
        MatrixRow {
            theme: values.themes.first().map(|theme| one_line(theme)),
            text: format!("{number}{}{by};", values.text),
            position_source: values.position_source.clone(),
            position: position(values),
            themes: values.themes.iter().map(|theme| one_line(theme)).collect(),
            sdgs: values.sdgs.clone(),
            persons: values.persons.iter().map(|persons| one_line(persons)).collect(),
            assessment: self.assessment(record, values),
        }
    }

    /// How the delegation sees it; where it has not looked yet, what the source says.
    fn assessment(&self, record: &Recommendation, values: &RecommendationDraft) -> String {
        let own = &record.own;
        let mut lines = Vec::new();
        if own.assessment != Implementation::NotAssessed {
            let key = format!("implementation.{}", own.assessment.code());
            let day = own.assessed.map(|day| format!(" ({})", self.texts.date(&day)));
            lines.push(format!("{}{}", self.texts.get(&key), day.unwrap_or_default()));
        }
        if self.notes_leave() {
            lines.extend(own.evidence.clone());
        }
        lines.extend(values.comment.clone().filter(|_| lines.is_empty()));
        lines.join("\n")
    }
}

/// The State's position in the words of the lists of OHCHR.
fn position(values: &RecommendationDraft) -> String {
    if values.class == Class::VoluntaryPledge {
        return "Voluntary pledge".to_owned();
    }
    let official = values.response.map(|response| match response {
        Response::Supported => "Supported",
        Response::SupportedInPart => "Supported/Noted",
        Response::Noted => "Noted",
        Response::Pending => "Pending",
        Response::NoResponse => "No response",
        Response::NotApplicable => "Not applicable",
    });
    official.map(str::to_owned).or_else(|| values.state_words.clone()).unwrap_or_default()
}

/// The rows in the order of their themes as these first occur; those without one come first, for a theme holds for
/// all rows below it.
fn under_themes(mut rows: Vec<MatrixRow>) -> Vec<MatrixRow> {
    let mut themes: Vec<Option<String>> = vec![None];
    for row in &rows {
        if !themes.contains(&row.theme) {
            themes.push(row.theme.clone());
        }
    }
    rows.sort_by_key(|row| themes.iter().position(|theme| *theme == row.theme));
    rows
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "2nd", "17th".
fn ordinal(n: u8) -> String {
    let ending = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_those_of_english() {
        assert_eq!(
            [1, 2, 3, 4, 11, 12, 13, 21, 42, 53].map(ordinal),
            ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "42nd", "53rd"]
        );
    }

    #[test]
    fn rows_without_a_theme_stand_above_the_first() {
        let row = |theme: Option<&str>, text: &str| MatrixRow {
            theme: theme.map(str::to_owned),
            text: text.to_owned(),
            ..MatrixRow::default()
        };
        let rows = vec![row(Some("B"), "1"), row(None, "2"), row(Some("A"), "3"), row(Some("B"), "4")];
        let order: Vec<String> = under_themes(rows).into_iter().map(|row| row.text).collect();
        assert_eq!(order, ["2", "1", "4", "3"], "themes as they first occur");
    }
}
