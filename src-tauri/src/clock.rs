//! The one place that reads the clock of the machine.

use placard_app::Moment;

/// Now: the time in UTC for what is written down, and the day as people here call it for what is shown.
/// Debug builds take a fixed day from `PLACARD_TODAY` so that tests see the same day always.
#[allow(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
pub fn now() -> Moment {
    #[cfg(debug_assertions)]
    if let Some(today) = std::env::var("PLACARD_TODAY").ok().and_then(|day| day.parse::<chrono::NaiveDate>().ok()) {
        return Moment { utc: today.and_time(chrono::NaiveTime::MIN).and_utc(), today };
    }
    Moment { utc: chrono::Utc::now(), today: chrono::Local::now().date_naive() }
}
