//! The filter of the register as it is typed on the command line: `key=value`, several values by commas
//! or by naming the key again.

use placard_domain::{Class, Dimension, Implementation, Iso3, Provider, RegionalGroup, RegisterFilter, Response};

use crate::named::pairs;
use crate::{App, AppError};

/// Abbreviations of regional groups that people use.
const GROUPS: [(&str, RegionalGroup); 7] = [
    ("weog", RegionalGroup::WesternEuropeanOther),
    ("grulac", RegionalGroup::LatinAmericanCaribbean),
    ("eeg", RegionalGroup::EasternEuropean),
    ("africa", RegionalGroup::African),
    ("asia", RegionalGroup::AsiaPacific),
    ("asia-pacific", RegionalGroup::AsiaPacific),
    ("apg", RegionalGroup::AsiaPacific),
];

impl App {
    /// The filter of the register that `key=value` texts mean.
    ///
    /// # Errors
    /// `unknown_name` with what is known, `unknown_state`.
    pub fn register_filter_typed(&self, typed: &[String]) -> Result<RegisterFilter, AppError> {
        self.register_filter(&pairs(typed)?)
    }

    /// The filter of the register that these pairs mean.
    pub(crate) fn register_filter(&self, typed: &[(&str, &str)]) -> Result<RegisterFilter, AppError> {
        let mut filter = RegisterFilter::default();
        for (key, value) in typed {
            self.narrow(&mut filter, key, value)?;
        }
        Ok(filter)
    }

    fn narrow(&self, filter: &mut RegisterFilter, key: &str, value: &str) -> Result<(), AppError> {
        let values = || value.split(',').map(str::trim).filter(|value| !value.is_empty());
        let states = || values().map(|value| self.state_named(value)).collect::<Result<Vec<Iso3>, _>>();
        match key {
            "state" => filter.states.extend(self.states_typed(value, states)?),
            "recommending" | "from" | "by" => filter.recommending.extend(self.states_typed(value, states)?),
            "region" => filter.regions.extend(each(values(), "region", group, &group_codes())?),
            "group" => filter.groups.extend(each(values(), "group", group, &group_codes())?),
            "cycle" => filter.cycles.extend(each(values(), "cycle", number, &["1, 2, 3, …"])?),
            "session" => filter.sessions.extend(each(values(), "session", number, &["1, 2, 3, …"])?),
            "response" | "answer" => {
                let codes: Vec<&str> =
                    Response::ALL.iter().map(|answer| answer.code()).chain(["not_recorded"]).collect();
                filter.responses.extend(each(values(), "response", answer, &codes)?);
            }
            // A theme may hold commas.
            "theme" => filter.themes.push(value.trim().to_owned()),
            "category" => filter.categories.extend(each(values(), "category", number, &["1 to 5"])?),
            "sdg" => filter.sdgs.extend(values().map(str::to_owned)),
            "source" => filter.sources.extend(each(
                values(),
                "source",
                Provider::from_code,
                &codes(Provider::ALL, |p| p.code()),
            )?),
            "class" => {
                filter.classes.extend(each(values(), "class", Class::from_code, &codes(Class::ALL, |c| c.code()))?)
            }
            "assessment" => {
                let known = codes(Implementation::ALL, |level| level.code());
                filter.assessments.extend(each(values(), "assessment", Implementation::from_code, &known)?);
            }
            "disagreeing" => filter.disagreeing = matches!(value, "yes" | "true" | "1"),
            "text" => filter.text = value.to_owned(),
            unknown => {
                let mut known: Vec<&str> = Dimension::ALL.iter().map(|dimension| dimension.code()).collect();
                known.extend(["disagreeing", "text"]);
                return Err(AppError::unknown_name("filter", unknown, &known));
            }
        }
        Ok(())
    }

    /// One State by a name that may hold a comma, else several.
    fn states_typed(
        &self,
        value: &str,
        several: impl Fn() -> Result<Vec<Iso3>, AppError>,
    ) -> Result<Vec<Iso3>, AppError> {
        self.state_named(value).map(|state| vec![state]).or_else(|_| several())
    }
}

fn each<'a, T>(
    values: impl Iterator<Item = &'a str>,
    what: &str,
    read: impl Fn(&str) -> Option<T>,
    known: &[&str],
) -> Result<Vec<T>, AppError> {
    values.map(|value| read(value).ok_or_else(|| AppError::unknown_name(what, value, known))).collect()
}

fn codes<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| code(*value)).collect()
}

fn number(text: &str) -> Option<u8> {
    text.parse().ok()
}

fn answer(text: &str) -> Option<Option<Response>> {
    if text == "not_recorded" { Some(None) } else { Response::from_code(text).map(Some) }
}

/// A regional group by its code or a usual abbreviation.
pub(crate) fn group(text: &str) -> Option<RegionalGroup> {
    let text = text.to_lowercase();
    let by_code = RegionalGroup::ALL.into_iter().find(|group| group.code() == text);
    by_code.or_else(|| GROUPS.iter().find(|(short, _)| *short == text).map(|(_, group)| *group))
}

fn group_codes() -> Vec<&'static str> {
    RegionalGroup::ALL.map(RegionalGroup::code).into_iter().chain(GROUPS.map(|(short, _)| short)).collect()
}
