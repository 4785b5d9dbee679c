//! Dates as prose gives them: full, without a year, a month, a weekday, "today", a year alone.

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use placard_domain::{DateError, PartialDate};

use super::tokens::{Word, words};

/// A date in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, with the "in" or "on" before it.
    pub range: Range<usize>,
    /// The date, or why these words are none.
    pub date: Result<PartialDate, DateError>,
    /// A year alone or a day to come: what something is set for, rather than when it happened.
    pub target: bool,
}

/// All dates of a text. Those without a year are read from the day of the release: the latest such
/// day or month that is not after it.
pub fn find(text: &str, release: Option<NaiveDate>) -> Vec<Found> {
    let all: Vec<Word> = words(text).collect();
    let mut found = Vec::new();
    let mut index = 0;
    while index < all.len() {
        match at(&all[index..], release) {
            Some((taken, date, mut target)) => {
                let lead = index.checked_sub(1).map(|i| all[i].text.to_lowercase());
                let with_lead = lead
                    .is_some_and(|w| matches!(w.as_str(), "in" | "on" | "en" | "au" | "le" | "since" | "for" | "by"));
                let start = if with_lead { all[index - 1].start } else { all[index].start };
                let set_for = index > 0
                    && matches!(all[index - 1].text, "for" | "until" | "by" | "to" | "pour" | "para" | "next");
                let weekday_only = taken == 1 && weekday(all[index].text).is_some();
                target |= set_for && !weekday_only;
                found.push(Found { range: start..all[index + taken - 1].end, date, target });
                index += taken;
            }
            None => index += 1,
        }
    }
    found
}

/// A line that is a date and hardly anything else.
pub fn only(text: &str) -> Option<Result<PartialDate, DateError>> {
    let found = find(text, None);
    let first = found.iter().find(|f| f.date.as_ref().map_or(true, |d| d.first_day() == d.last_day()))?;
    let others = text.len() - (first.range.end - first.range.start);
    (others <= 24).then(|| first.date.clone())
}

type Read = (usize, Result<PartialDate, DateError>, bool);

fn at(all: &[Word], release: Option<NaiveDate>) -> Option<Read> {
    let first = all.first()?;
    let word = |index: usize| all.get(index).map(|w| w.text);
    let year_at = |index: usize| word(index).and_then(year);
    if first.text.len() == 10 && first.text.as_bytes()[4] == b'-' {
        return Some((1, PartialDate::parse(first.text), false)).filter(|_| first.text.is_ascii());
    }
    if let Some(numeric) = numeric(first.text) {
        return Some((1, numeric, false));
    }
    if let Some(month) = month(first.text) {
        // A month at the start of a sentence or in a name ("May", "March") needs a number beside it.
        if let Some((from, to)) = word(1).and_then(days) {
            let year = year_at(2);
            return Some((if year.is_some() { 3 } else { 2 }, day(year, month, from, to, release), false));
        }
        if let Some(year) = year_at(1) {
            return Some((2, PartialDate::month(year, month), false));
        }
        if matches!(first.text, "May" | "March" | "mars" | "märz" | "mai" | "may") && !first.raw.ends_with(',') {
            return None;
        }
        let release = release?;
        let year = if month > release.month() { release.year() - 1 } else { release.year() };
        return Some((1, PartialDate::month(year, month), false));
    }
    if let Some((from, to)) = days(first.text) {
        let of = usize::from(word(1).is_some_and(|w| matches!(w, "of" | "de")));
        let month = month(word(1 + of)?)?;
        let of_year = usize::from(word(2 + of).is_some_and(|w| matches!(w, "de" | "del")));
        let year = year_at(2 + of + of_year);
        let taken = if year.is_some() { 3 + of + of_year } else { 2 + of };
        return Some((taken, day(year, month, from, to, release), false));
    }
    if let Some(year) = year(first.text).filter(|_| !first.raw.contains('/')) {
        return Some((1, PartialDate::year(year), true));
    }
    if first.text == "this" && matches!(word(1), Some("morning" | "afternoon" | "evening")) {
        return relative("today", release?).map(|(_, date, target)| (2, date, target));
    }
    relative(first.text, release?)
}

/// "today", "yesterday", "Friday": the latest such weekday that is not after the release.
fn relative(word: &str, release: NaiveDate) -> Option<Read> {
    let back = match word.to_lowercase().as_str() {
        "today" | "tonight" | "heute" | "aujourd’hui" | "aujourd'hui" | "hoy" => 0,
        "yesterday" | "hier" | "ayer" | "gestern" => 1,
        _ => {
            let day = weekday(word)?;
            u64::from((7 + release.weekday().num_days_from_monday() - day.num_days_from_monday()) % 7)
        }
    };
    let date = release.checked_sub_days(Days::new(back))?;
    Some((1, PartialDate::parse(&date.to_string()), false))
}

fn day(
    year: Option<i32>,
    month: u32,
    from: u32,
    to: u32,
    release: Option<NaiveDate>,
) -> Result<PartialDate, DateError> {
    let written = |year: i32, day: u32| PartialDate::parse(&format!("{year:04}-{month:02}-{day:02}"));
    let year = match (year, release) {
        (Some(year), _) => year,
        (None, None) => return Err(DateError::Malformed(format!("{from}.{month}"))),
        // A day soon after the release is one to come in the same year.
        (None, Some(release)) if month > release.month() + 6 => release.year() - 1,
        (None, Some(release)) => release.year(),
    };
    let first = written(year, from)?;
    if from == to { Ok(first) } else { PartialDate::span(first.first_day(), written(year, to)?.last_day()) }
}

/// "7", "7th", "1er", "3-14", "3–14".
fn days(word: &str) -> Option<(u32, u32)> {
    let one = |text: &str| -> Option<u32> {
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let suffix = &text[digits.len()..];
        let number: u32 = digits.parse().ok().filter(|_| digits.len() <= 2)?;
        (matches!(suffix, "" | "st" | "nd" | "rd" | "th" | "er") && (1..=31).contains(&number)).then_some(number)
    };
    match word.split_once(['-', '–']) {
        Some((from, to)) => Some((one(from)?, one(to)?)).filter(|(from, to)| from < to),
        None => one(word).map(|day| (day, day)),
    }
}

fn year(word: &str) -> Option<i32> {
    (word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
        .then(|| word.parse().ok())?
        .filter(|y| (1900..=2100).contains(y))
}

/// 31/12/2025: read only where one number can be no month; else the order would be a guess.
fn numeric(word: &str) -> Option<Result<PartialDate, DateError>> {
    let mut parts = word.split(['/', '.']);
    let (first, second) = (parts.next()?, parts.next()?);
    let year = year(parts.next()?)?;
    let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    if parts.next().is_some() || first > 31 || second > 31 {
        return None;
    }
    let written = |month: u32, day: u32| PartialDate::parse(&format!("{year:04}-{month:02}-{day:02}"));
    Some(match (first, second) {
        (day, month) if day > 12 => written(month, day),
        (month, day) if day > 12 || month == day => written(month, day),
        _ => Err(DateError::Malformed(word.to_owned())),
    })
}

/// Number of a month by its name, short or long, in English, French, Spanish or German.
pub fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    Some(match word.as_str() {
        "january" | "jan" | "janvier" | "januar" | "enero" => 1,
        "february" | "feb" | "février" | "februar" | "febrero" => 2,
        "march" | "mar" | "mars" | "märz" | "marzo" => 3,
        "april" | "apr" | "avril" | "abril" => 4,
        "may" | "mai" | "mayo" => 5,
        "june" | "jun" | "juin" | "juni" | "junio" => 6,
        "july" | "jul" | "juillet" | "juli" | "julio" => 7,
        "august" | "aug" | "août" | "agosto" => 8,
        "september" | "sept" | "sep" | "septembre" | "septiembre" => 9,
        "october" | "oct" | "octobre" | "oktober" | "octubre" => 10,
        "november" | "nov" | "novembre" | "noviembre" => 11,
        "december" | "dec" | "décembre" | "dezember" | "diciembre" => 12,
        _ => return None,
    })
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word.to_lowercase().as_str() {
        "monday" | "lundi" | "lunes" => Weekday::Mon,
        "tuesday" | "mardi" | "martes" => Weekday::Tue,
        "wednesday" | "mercredi" | "miércoles" => Weekday::Wed,
        "thursday" | "jeudi" | "jueves" => Weekday::Thu,
        "friday" | "vendredi" | "viernes" => Weekday::Fri,
        "saturday" | "samedi" | "sábado" => Weekday::Sat,
        "sunday" | "dimanche" | "domingo" => Weekday::Sun,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let release = NaiveDate::from_ymd_opt(2025, 11, 7);
        let shown = |f: Found| f.date.map_or_else(|e| e.code().to_owned(), |d| d.to_string());
        find(text, release).into_iter().map(shown).collect()
    }

    #[test]
    fn dates_in_prose_are_read_no_more_exactly_than_they_are_given() {
        for (text, date) in [
            ("on November 07, 2025 in", "2025-11-07"),
            ("on 7 November 2025.", "2025-11-07"),
            ("the 7th of November 2025", "2025-11-07"),
            ("GENEVA, Nov. 7 —", "2025-11-07"),
            ("le 1er août 2025", "2025-08-01"),
            ("el 7 de noviembre de 2025", "2025-11-07"),
            ("2025-11-07", "2025-11-07"),
            ("31/10/2025", "2025-10-31"),
            ("In August, the", "2025-08"),
            ("In December it", "2024-12"),
            ("August 2025", "2025-08"),
            ("until Friday afternoon", "2025-11-07"),
            ("on Monday", "2025-11-03"),
            ("yesterday", "2025-11-06"),
            ("the Council today called", "2025-11-07"),
            ("3–14 November 2025", "2025-11-03/2025-11-14"),
            ("in 2026", "2026"),
            ("31 November 2025", "date_impossible"),
            ("07/11/2025", "date_malformed"),
            ("3 May 1999", "date_before_review"),
        ] {
            assert_eq!(read(text), [date], "{text}");
        }
    }

    #[test]
    fn words_that_look_like_months_are_not_dates() {
        for text in ["It may be so.", "May they rest", "a March on Geneva", "the 12 States", "A/HRC/16/11"] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }
}
