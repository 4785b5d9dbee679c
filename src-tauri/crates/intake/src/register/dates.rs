//! Dates in the cells of a table.

use chrono::{Days, NaiveDate};
use placard_domain::{DateError, PartialDate};

use super::DateOrder;
use crate::press::dates as prose;

/// Days as a spreadsheet counts them that can be a date of the review: 2006 to 2100.
const SERIALS: std::ops::RangeInclusive<u64> = 38_718..=73_415;

/// What a cell says as a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Written {
    /// A date.
    Date(PartialDate),
    /// One of two dates: 03/04/2025.
    TwoWays,
    /// No date, or none that can be.
    Not(DateError),
}

/// Reads a cell: `2025-04-03` with or without a time, 3 April 2025 in words, 25/03/2025, or the number of
/// a day in a spreadsheet. `order` says how numbers are read that allow two readings.
pub(super) fn read(cell: &str, order: Option<DateOrder>) -> Written {
    let cell = cell.trim();
    if let Some((first, second, year)) = numbers(cell) {
        let order = match (order, decides(cell)) {
            (_, Some(decided)) => decided,
            (Some(order), None) => order,
            (None, None) if first == second => DateOrder::DayMonth,
            (None, None) => return Written::TwoWays,
        };
        let (day, month) = if order == DateOrder::DayMonth { (first, second) } else { (second, first) };
        return parsed(&format!("{year:04}-{month:02}-{day:02}"));
    }
    if let Some(day) = serial(cell) {
        return parsed(&day.to_string());
    }
    match PartialDate::parse(cell) {
        Err(DateError::Malformed(_)) => {}
        read => return read.map_or_else(Written::Not, Written::Date),
    }
    if let Some((day, _)) = cell.split_once(['T', ' ']).filter(|(day, _)| day.len() == 10) {
        let day = day.replace('/', "-");
        match PartialDate::parse(&day) {
            Err(DateError::Malformed(_)) => {}
            read => return read.map_or_else(Written::Not, Written::Date),
        }
    }
    match (cell.len() <= 60).then(|| prose::find(cell, None)).as_deref() {
        Some([found]) if cell.len() - found.range.len() <= 12 => {
            found.date.clone().map_or_else(Written::Not, |date| parsed(&date.to_string()))
        }
        _ => Written::Not(DateError::Malformed(cell.to_owned())),
    }
}

/// In which order a date in numbers is written, where only one is possible.
pub(super) fn decides(cell: &str) -> Option<DateOrder> {
    match numbers(cell.trim())? {
        (13.., _, _) => Some(DateOrder::DayMonth),
        (_, 13.., _) => Some(DateOrder::MonthDay),
        _ => None,
    }
}

fn parsed(text: &str) -> Written {
    PartialDate::parse(text).map_or_else(Written::Not, Written::Date)
}

/// The two numbers before the year, as they stand: 03/04/2025, 3.4.2025, 03-04-25.
fn numbers(cell: &str) -> Option<(u32, u32, u32)> {
    let mut parts = cell.split(['/', '.', '-']).map(str::trim);
    let mut next = |lengths: &[usize]| -> Option<u32> {
        let part = parts.next()?;
        (lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
    };
    let (first, second, year) = (next(&[1, 2])?, next(&[1, 2])?, next(&[2, 4])?);
    parts.next().is_none().then_some((first, second, if year < 100 { 2000 + year } else { year }))
}

fn serial(cell: &str) -> Option<NaiveDate> {
    let whole = cell.split_once('.').map_or(cell, |(whole, _)| whole);
    if whole.len() != 5 || !cell.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    let days: u64 = whole.parse().ok().filter(|days| SERIALS.contains(days))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(cell: &str, order: Option<DateOrder>) -> String {
        match read(cell, order) {
            Written::Date(date) => date.to_string(),
            Written::TwoWays => "two ways".to_owned(),
            Written::Not(error) => error.code().to_owned(),
        }
    }

    #[test]
    fn each_written_form_is_read() {
        for (cell, day) in [
            ("2025-11-07", "2025-11-07"),
            ("2025-11-07T00:00:00", "2025-11-07"),
            ("2025-11-07 09:30", "2025-11-07"),
            ("7 November 2025", "2025-11-07"),
            ("November 7, 2025", "2025-11-07"),
            ("7 novembre 2025", "2025-11-07"),
            ("7 de noviembre de 2025", "2025-11-07"),
            ("25/03/2025", "2025-03-25"),
            ("03/25/2025", "2025-03-25"),
            ("25.3.2025", "2025-03-25"),
            ("07/07/2025", "2025-07-07"),
            ("45968", "2025-11-07"),
            ("45968.5", "2025-11-07"),
            ("2025-11", "2025-11"),
            ("2025", "2025"),
            ("03/04/2025", "two ways"),
            ("31/11/2025", "date_impossible"),
            ("03/25/1999", "date_before_review"),
            ("soon", "date_malformed"),
        ] {
            assert_eq!(date(cell, None), day, "{cell}");
        }
    }

    #[test]
    fn two_readings_are_settled_by_the_order_that_the_user_gives() {
        assert_eq!(date("03/04/2025", Some(DateOrder::DayMonth)), "2025-04-03", "3 April");
        assert_eq!(date("03/04/2025", Some(DateOrder::MonthDay)), "2025-03-04", "4 March");
        assert_eq!(date("25/03/2025", Some(DateOrder::MonthDay)), "2025-03-25", "there is no month 25");
    }
}
