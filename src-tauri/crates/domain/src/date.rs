//! Dates as sources give them: a day, a month, a year, or a span such as the days of a session.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// First year a date may have: the Council and its review were created in 2006
/// (General Assembly resolution 60/251).
pub const FIRST_YEAR: i32 = 2006;
/// Last year a date may have; later ones are typing errors.
pub const LAST_YEAR: i32 = 2100;

/// How exactly a source dates something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// One day.
    Day,
    /// Some day in a known month.
    Month,
    /// Some day in a known year.
    Year,
    /// Some day between two known days, both included: usually the days of a session.
    Span,
}

/// A date no more exact than its source. Written `2025`, `2025-08`, `2025-11-07` or
/// `2025-11-03/2025-11-14`; the text form sorts in time order and is what files and the wire carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct PartialDate {
    first: NaiveDate,
    last: NaiveDate,
    precision: Precision,
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not in one of the four written forms.
    #[error("“{0}” is not a date; write 2025, 2025-08, 2025-11-07 or 2025-11-03/2025-11-14")]
    Malformed(String),
    /// A day or month that no calendar has, such as 31 November.
    #[error("“{0}” does not exist in the calendar")]
    Impossible(String),
    /// Before the review existed.
    #[error("“{0}” is before 2006, when the review was created")]
    BeforeReview(String),
    /// So late that it must be a typing error.
    #[error("“{0}” is after 2100")]
    TooLate(String),
    /// A span whose last day is before its first.
    #[error("“{0}” ends before it begins")]
    Backwards(String),
}

impl DateError {
    /// Stable code of the error, as used on the wire and in translations.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed(_) => "date_malformed",
            Self::Impossible(_) => "date_impossible",
            Self::BeforeReview(_) => "date_before_review",
            Self::TooLate(_) => "date_too_late",
            Self::Backwards(_) => "date_backwards",
        }
    }

    /// The text that was refused.
    #[must_use]
    pub fn value(&self) -> &str {
        match self {
            Self::Malformed(v)
            | Self::Impossible(v)
            | Self::BeforeReview(v)
            | Self::TooLate(v)
            | Self::Backwards(v) => v,
        }
    }
}

impl PartialDate {
    /// A known day.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self { first: day, last: day, precision: Precision::Day }
    }

    /// A known month of a known year.
    ///
    /// # Errors
    /// [`DateError`] when the month does not exist or the year is out of range.
    pub fn month(year: i32, month: u32) -> Result<Self, DateError> {
        Self::parse(&format!("{year:04}-{month:02}"))
    }

    /// A known year.
    ///
    /// # Errors
    /// [`DateError`] when the year is out of range.
    pub fn year(year: i32) -> Result<Self, DateError> {
        Self::parse(&format!("{year:04}"))
    }

    /// Some day from `first` to `last`, both included; a span of one day is that day.
    ///
    /// # Errors
    /// [`DateError::Backwards`] when `last` is before `first`.
    pub fn span(first: NaiveDate, last: NaiveDate) -> Result<Self, DateError> {
        match first.cmp(&last) {
            Ordering::Greater => Err(DateError::Backwards(format!("{first}/{last}"))),
            Ordering::Equal => Ok(Self::day(first)),
            Ordering::Less => Ok(Self { first, last, precision: Precision::Span }),
        }
    }

    /// Reads one of the written forms.
    ///
    /// # Errors
    /// [`DateError`] that says which rule the text breaks.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let text = text.trim();
        if let Some((first, last)) = text.split_once('/') {
            let whole = |error| match error {
                DateError::Malformed(_) => DateError::Malformed(text.to_owned()),
                other => other,
            };
            let (first, last) = (Self::parse(first).map_err(whole)?, Self::parse(last).map_err(whole)?);
            if first.precision != Precision::Day || last.precision != Precision::Day {
                return Err(DateError::Malformed(text.to_owned()));
            }
            return Self::span(first.first, last.last).map_err(|_| DateError::Backwards(text.to_owned()));
        }
        let malformed = || DateError::Malformed(text.to_owned());
        let number = |part: &str, width: usize| -> Result<u32, DateError> {
            if part.len() == width && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse().map_err(|_| malformed())
            } else {
                Err(malformed())
            }
        };
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or_default(), 4)?;
        let month = parts.next().map(|p| number(p, 2)).transpose()?;
        let day = parts.next().map(|p| number(p, 2)).transpose()?;
        if parts.next().is_some() {
            return Err(malformed());
        }
        let year = i32::try_from(year).map_err(|_| malformed())?;
        let impossible = || DateError::Impossible(text.to_owned());
        let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1)).ok_or_else(impossible)?;
        if year < FIRST_YEAR {
            return Err(DateError::BeforeReview(text.to_owned()));
        }
        if year > LAST_YEAR {
            return Err(DateError::TooLate(text.to_owned()));
        }
        let (last, precision) = match (month, day) {
            (_, Some(_)) => (first, Precision::Day),
            (Some(month), None) => {
                let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
                let next = NaiveDate::from_ymd_opt(next.0, next.1, 1).ok_or_else(impossible)?;
                (next - Days::new(1), Precision::Month)
            }
            (None, None) => (NaiveDate::from_ymd_opt(year, 12, 31).ok_or_else(impossible)?, Precision::Year),
        };
        Ok(Self { first, last, precision })
    }

    /// First day it can be.
    #[must_use]
    pub fn first_day(&self) -> NaiveDate {
        self.first
    }

    /// Last day it can be.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        self.last
    }

    /// How exact it is.
    #[must_use]
    pub fn precision(&self) -> Precision {
        self.precision
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Day => write!(f, "{}", self.first),
            Precision::Month => write!(f, "{:04}-{:02}", self.first.year(), self.first.month()),
            Precision::Year => write!(f, "{:04}", self.first.year()),
            Precision::Span => write!(f, "{}/{}", self.first, self.last),
        }
    }
}

impl FromStr for PartialDate {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for PartialDate {
    type Error = DateError;
    fn try_from(text: String) -> Result<Self, DateError> {
        Self::parse(&text)
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Time order, the same as the order of the written forms.
impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.to_string().cmp(&other.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_written_form_is_read_and_written_back() {
        for text in ["2025", "2025-08", "2025-11-07", "2025-11-03/2025-11-14"] {
            assert_eq!(PartialDate::parse(text).map(|d| d.to_string()), Ok(text.to_owned()), "round trip of {text}");
        }
    }

    #[test]
    fn a_date_that_cannot_be_is_refused_with_its_reason() {
        for (text, code) in [
            ("2025-11-31", "date_impossible"),
            ("2025-13", "date_impossible"),
            ("1999-01-01", "date_before_review"),
            ("2005", "date_before_review"),
            ("2101", "date_too_late"),
            ("07/11/2025", "date_malformed"),
            ("2025-1-7", "date_malformed"),
            ("", "date_malformed"),
            ("2025-11-14/2025-11-03", "date_backwards"),
            ("2025/2026", "date_malformed"),
        ] {
            assert_eq!(PartialDate::parse(text).err().map(|e| e.code()), Some(code), "{text:?}");
        }
    }

    #[test]
    fn a_month_ends_on_its_last_day() {
        let leap = PartialDate::parse("2024-02").map(|d| d.last_day().to_string());
        assert_eq!(leap, Ok("2024-02-29".to_owned()), "February 2024 has 29 days");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in "\\PC*") {
            let _ = PartialDate::parse(&text);
        }

        #[test]
        fn printing_then_reading_gives_the_same_date(y in 2006i32..=2100, m in 1u32..=12, d in 1u32..=28) {
            for text in [format!("{y}"), format!("{y}-{m:02}"), format!("{y}-{m:02}-{d:02}")] {
                let date = PartialDate::parse(&text);
                prop_assert_eq!(date.map(|d| d.to_string()), Ok(text));
            }
        }
    }
}
