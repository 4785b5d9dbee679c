//! The words of the product in one language: translations, plural forms, and dates as people write them.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

use crate::date::{PartialDate, Precision};

/// A text file of translations that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TextsError {
    /// Not a flat JSON object of texts.
    #[error("translations of “{lang}”: {reason}")]
    Malformed {
        /// Language code.
        lang: String,
        /// What is wrong.
        reason: String,
    },
    /// No plural rules for the language.
    #[error("“{0}” is not a language with known plural rules")]
    UnknownLanguage(String),
}

/// The translations of one language. Keys are flat (`status.held`); a text may hold `{name}` where a
/// value goes; a key with plural forms has one entry a form (`n.states.one`, `n.states.other`).
pub struct Texts {
    lang: String,
    entries: HashMap<String, String>,
    plurals: PluralRules,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Texts({}, {} entries)", self.lang, self.entries.len())
    }
}

impl Texts {
    /// Reads the translation files of one language, each a flat JSON object.
    ///
    /// # Errors
    /// [`TextsError`] when a file is not such an object or the language is unknown.
    pub fn parse(lang: &str, files: &[&str]) -> Result<Self, TextsError> {
        let unknown = || TextsError::UnknownLanguage(lang.to_owned());
        let id: unic_langid::LanguageIdentifier = lang.parse().map_err(|_| unknown())?;
        let plurals = PluralRules::create(id, PluralRuleType::CARDINAL).map_err(|_| unknown())?;
        let mut entries = HashMap::new();
        for file in files {
            let part: HashMap<String, String> = serde_json::from_str(file)
                .map_err(|e| TextsError::Malformed { lang: lang.to_owned(), reason: e.to_string() })?;
            entries.extend(part);
        }
        Ok(Self { lang: lang.to_owned(), entries, plurals })
    }

    /// Language code.
    #[must_use]
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub fn is_rtl(&self) -> bool {
        self.lang == "ar"
    }

    /// All keys, for the checks that every language says the same things.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// The text of `key`; the key itself where it is missing, which the checks do not let happen.
    #[must_use]
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.entries.get(key).map_or(key, String::as_str)
    }

    /// The text of `key` with `{name}` replaced by its value for each pair.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// The plural form of `key` for `n`, with `{n}` and the other values filled in.
    #[must_use]
    pub fn plural(&self, key: &str, n: usize, values: &[(&str, &str)]) -> String {
        let form = match self.plurals.select(n) {
            Ok(PluralCategory::ZERO) => "zero",
            Ok(PluralCategory::ONE) => "one",
            Ok(PluralCategory::TWO) => "two",
            Ok(PluralCategory::FEW) => "few",
            Ok(PluralCategory::MANY) => "many",
            Ok(PluralCategory::OTHER) | Err(_) => "other",
        };
        let specific = format!("{key}.{form}");
        let text = self.entries.get(&specific).or_else(|| self.entries.get(&format!("{key}.other")));
        let number = n.to_string();
        let mut all = vec![("n", number.as_str())];
        all.extend_from_slice(values);
        fill(text.map_or(key, String::as_str), &all)
    }

    /// Sentences one after another: with a space between two of them, in Chinese without.
    #[must_use]
    pub fn sentences<S: std::borrow::Borrow<str>>(&self, sentences: &[S]) -> String {
        sentences.join(self.get("sentence.separator"))
    }

    /// A date as people write it in this language: "7 November 2025", "August 2025",
    /// "3–14 November 2025", "20 January 2025 to 2 February 2025", "April–May 2026".
    #[must_use]
    pub fn date(&self, date: &PartialDate) -> String {
        let (first, last) = (date.first_day(), date.last_day());
        match date.precision() {
            Precision::Year => self.with("date.year", &[("year", &first.year().to_string())]),
            Precision::Month => self.month_year(first, &lone_month_key(first)),
            Precision::Day => self.full_day(first),
            Precision::Span if is_whole_months(first, last) => self.with(
                "date.months",
                &[
                    ("from", self.get(&lone_month_key(first))),
                    ("to", self.get(&lone_month_key(last))),
                    ("year", &last.year().to_string()),
                ],
            ),
            Precision::Span => {
                let same_month = (first.year(), first.month()) == (last.year(), last.month());
                let (from, to) = (first.day().to_string(), last.day().to_string());
                let (from_day, to_day) = (self.full_day(first), self.full_day(last));
                if same_month {
                    self.with(
                        "date.span_in_month",
                        &[("from", &from), ("to", &to), ("month", &self.month_year(first, &month_key(first)))],
                    )
                } else {
                    self.with("date.span", &[("from", &from_day), ("to", &to_day)])
                }
            }
        }
    }

    fn full_day(&self, day: NaiveDate) -> String {
        let form = if day.day() == 1 { "date.first_day" } else { "date.day" };
        self.with(form, &[("day", &day.day().to_string()), ("month", &self.month_year(day, &month_key(day)))])
    }

    fn month_year(&self, day: NaiveDate, month: &str) -> String {
        self.with("date.month", &[("month", self.get(month)), ("year", &day.year().to_string())])
    }
}

/// The month after a day: Russian puts it in the genitive, "7 ноября".
fn month_key(day: NaiveDate) -> String {
    format!("month.{}", day.month())
}

/// The month without a day, "ноябрь".
fn lone_month_key(day: NaiveDate) -> String {
    format!("month.alone.{}", day.month())
}

/// Whether a span is the whole of some months of one year: then only the months are known.
fn is_whole_months(first: NaiveDate, last: NaiveDate) -> bool {
    let ends_a_month = last.succ_opt().is_none_or(|next| next.day() == 1);
    first.day() == 1 && ends_a_month && first.year() == last.year()
}

/// Fills in one pass, so that a value which itself holds braces is never filled again.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        filled.push_str(&rest[..open]);
        rest = &rest[open..];
        let value = rest.find('}').and_then(|close| {
            let name = &rest[1..close];
            values.iter().find(|(key, _)| *key == name).map(|(_, value)| (close, *value))
        });
        match value {
            Some((close, value)) => {
                filled.push_str(value);
                rest = &rest[close + 1..];
            }
            None => {
                filled.push('{');
                rest = &rest[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(lang: &str) -> Texts {
        let words = r#"{
            "month.1": "January", "month.2": "February", "month.11": "November",
            "month.alone.4": "April", "month.alone.5": "May", "month.alone.11": "November",
            "date.day": "{day} {month}", "date.first_day": "{day}st {month}", "date.month": "{month} {year}", "date.year": "{year}",
            "date.span_in_month": "{from}–{to} {month}", "date.span": "{from} to {to}", "date.months": "{from}–{to} {year}",
            "n.one": "{n} State of {all}", "n.few": "{n} States (few)", "n.other": "{n} States of {all}"
        }"#;
        Texts::parse(lang, &[words]).unwrap_or_else(|error| unreachable!("{error}"))
    }

    #[test]
    fn a_date_is_written_no_more_exactly_than_it_is_known() {
        for (date, written) in [
            ("2025", "2025"),
            ("2025-11", "November 2025"),
            ("2025-11-07", "7 November 2025"),
            ("2025-11-01", "1st November 2025"),
            ("2025-11-03/2025-11-14", "3–14 November 2025"),
            ("2025-01-20/2025-02-02", "20 January 2025 to 2 February 2025"),
            ("2026-04-01/2026-05-31", "April–May 2026"),
        ] {
            let read = PartialDate::parse(date).map(|date| texts("en").date(&date));
            assert_eq!(read.as_deref(), Ok(written), "{date}");
        }
    }

    #[test]
    fn chinese_writes_year_month_and_day_with_no_spaces() {
        let words = include_str!("../../../../assets/locales/zh/common.json");
        let texts = Texts::parse("zh", &[words]).unwrap_or_else(|error| unreachable!("{error}"));
        for (date, written) in [
            ("2025", "2025年"),
            ("2025-11", "2025年11月"),
            ("2025-11-07", "2025年11月7日"),
            ("2025-11-01", "2025年11月1日"),
            ("2025-11-03/2025-11-14", "2025年11月3日至14日"),
            ("2025-01-20/2025-02-02", "2025年1月20日至2025年2月2日"),
            ("2026-04-01/2026-05-31", "2026年4月至5月"),
        ] {
            let read = PartialDate::parse(date).map(|date| texts.date(&date));
            assert_eq!(read.as_deref(), Ok(written), "{date}");
        }
        assert_eq!(texts.sentences(&["甲。", "乙。"]), "甲。乙。", "the full stop has its own room");
        let many = [0, 1, 2, 11].map(|n| texts.plural("overview.ahead", n, &[]));
        assert_eq!(many[1], "有1次审议尚未进行。", "Chinese has one form for every number");
        assert!(many.iter().all(|said| said.ends_with("次审议尚未进行。")), "{many:?}");
    }

    #[test]
    fn russian_declines_a_month_after_a_day_only() {
        let words = include_str!("../../../../assets/locales/ru/common.json");
        let texts = Texts::parse("ru", &[words]).unwrap_or_else(|error| unreachable!("{error}"));
        for (date, written) in [
            ("2025", "2025"),
            ("2025-11", "ноябрь 2025 года"),
            ("2025-11-07", "7 ноября 2025 года"),
            ("2025-11-03/2025-11-14", "3–14 ноября 2025 года"),
            ("2026-04-01/2026-05-31", "апрель–май 2026 года"),
        ] {
            let read = PartialDate::parse(date).map(|date| texts.date(&date));
            assert_eq!(read.as_deref(), Ok(written), "{date}");
        }
    }

    #[test]
    fn numbers_take_the_plural_form_of_the_language() {
        assert_eq!(texts("en").plural("n", 1, &[("all", "193")]), "1 State of 193", "one");
        assert_eq!(texts("en").plural("n", 0, &[("all", "193")]), "0 States of 193", "English has no form for zero");
        assert_eq!(texts("ar").plural("n", 3, &[("all", "193")]), "3 States (few)", "Arabic has six forms");
    }

    #[test]
    fn a_value_that_holds_braces_is_not_filled_again() {
        let filled = fill("{a} and {b} and {c", &[("a", "{b}"), ("b", "2")]);
        assert_eq!(filled, "{b} and 2 and {c", "what users wrote is never a template");
    }
}
