//! The register in the reader's words: the filter as it is printed, values as they are shown.

use placard_domain::{Dimension, Iso3, Order, Provider, RegisterFilter, Response};
use placard_register::{Ignored, Reason};

use crate::Desk;
use crate::views::register::{FilterWords, IgnoredTerm, LabelledValue, NamedState};

impl Desk<'_> {
    /// The filter in words, dimension by dimension.
    pub(crate) fn filter_words(&self, filter: &RegisterFilter) -> Vec<FilterWords> {
        let mut words: Vec<FilterWords> = Dimension::ALL
            .iter()
            .map(|dimension| FilterWords {
                dimension: Some(*dimension),
                name: self.dimension(*dimension),
                values: values(filter, *dimension)
                    .into_iter()
                    .map(|value| LabelledValue { label: self.value_label(*dimension, &value), value })
                    .collect(),
            })
            .filter(|words| !words.values.is_empty())
            .collect();
        let mut other = |name: &str, value: &str, label: &str| {
            words.push(FilterWords {
                dimension: None,
                name: self.texts.get(name).to_owned(),
                values: vec![LabelledValue { value: value.to_owned(), label: label.to_owned() }],
            });
        };
        if filter.disagreeing {
            other("filter.disagreeing", "disagreeing", self.texts.get("filter.disagreeing_only"));
        }
        if !filter.text.trim().is_empty() {
            other("filter.text", "text", filter.text.trim());
        }
        words
    }

    /// The filter as lines to print.
    pub(crate) fn filter_lines(&self, filter: &RegisterFilter) -> Vec<String> {
        let line = |words: FilterWords| {
            let labels: Vec<String> = words.values.into_iter().map(|value| value.label).collect();
            let values = labels.join(self.texts.get("filter.or"));
            self.texts.with("filter.line", &[("name", &words.name), ("values", &values)])
        };
        self.filter_words(filter).into_iter().map(line).collect()
    }

    /// The name of a dimension.
    pub(crate) fn dimension(&self, dimension: Dimension) -> String {
        self.texts.get(&format!("dimension.{}", dimension.code())).to_owned()
    }

    /// A value of a dimension as it is shown.
    pub(crate) fn value_label(&self, dimension: Dimension, value: &str) -> String {
        let key = match dimension {
            Dimension::State | Dimension::Recommending => {
                return value.parse().ok().and_then(|state| self.state_name(state)).unwrap_or_else(|| value.to_owned());
            }
            Dimension::Response if value.is_empty() => "answer.not_recorded".to_owned(),
            Dimension::Response => format!("answer.{value}"),
            Dimension::Region | Dimension::Group => format!("group.{value}"),
            Dimension::Category => format!("category.{value}"),
            Dimension::Source => format!("provider.{value}"),
            Dimension::Class => format!("class.{value}"),
            Dimension::Assessment => format!("implementation.{value}"),
            Dimension::Cycle | Dimension::Session | Dimension::Theme | Dimension::Sdg => return value.to_owned(),
        };
        self.texts.get(&key).to_owned()
    }

    pub(crate) fn provider(&self, provider: Provider) -> String {
        self.texts.get(&format!("provider.{}", provider.code())).to_owned()
    }

    pub(crate) fn answer(&self, response: Option<Response>) -> String {
        let code = response.map_or("not_recorded", Response::code);
        self.texts.get(&format!("answer.{code}")).to_owned()
    }

    pub(crate) fn named_state(&self, iso3: Iso3) -> NamedState {
        NamedState { iso3, name: self.state_name(iso3).unwrap_or_else(|| iso3.to_string()) }
    }

    pub(crate) fn ignored(&self, ignored: &[Ignored]) -> Vec<IgnoredTerm> {
        let reason = |reason| match reason {
            Reason::UnknownField => "ignored.unknown_field",
            Reason::UnknownValue => "ignored.unknown_value",
            Reason::NoValue => "ignored.no_value",
            Reason::TooLong => "ignored.too_long",
        };
        ignored
            .iter()
            .map(|term| IgnoredTerm { term: term.text.clone(), reason: self.texts.get(reason(term.reason)).to_owned() })
            .collect()
    }

    /// The order in words.
    pub(crate) fn order_words(&self, order: Order) -> String {
        match order.by {
            None => self.texts.get("order.default").to_owned(),
            Some(column) => {
                let key = if order.descending { "order.descending" } else { "order.ascending" };
                self.texts.with(key, &[("column", &self.field_name(column.code()))])
            }
        }
    }
}

/// What a filter holds of a dimension, as stable codes.
fn values(filter: &RegisterFilter, dimension: Dimension) -> Vec<String> {
    fn codes<T>(values: &[T], code: impl Fn(&T) -> String) -> Vec<String> {
        values.iter().map(code).collect()
    }
    match dimension {
        Dimension::State => codes(&filter.states, Iso3::to_string),
        Dimension::Region => codes(&filter.regions, |group| group.code().to_owned()),
        Dimension::Recommending => codes(&filter.recommending, Iso3::to_string),
        Dimension::Group => codes(&filter.groups, |group| group.code().to_owned()),
        Dimension::Cycle => codes(&filter.cycles, u8::to_string),
        Dimension::Session => codes(&filter.sessions, u8::to_string),
        Dimension::Response => codes(&filter.responses, |answer| answer.map_or("", Response::code).to_owned()),
        Dimension::Theme => filter.themes.clone(),
        Dimension::Category => codes(&filter.categories, u8::to_string),
        Dimension::Sdg => filter.sdgs.clone(),
        Dimension::Source => codes(&filter.sources, |source| source.code().to_owned()),
        Dimension::Class => codes(&filter.classes, |class| class.code().to_owned()),
        Dimension::Assessment => codes(&filter.assessments, |level| level.code().to_owned()),
    }
}
