//! The one long job that can be under way: how far it is, and whether it is still wanted. It is looked at
//! and cancelled while the core is busy with it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};

use crate::Moment;
use crate::views::register_import::Progress;

/// A handle on the long job of a core.
#[derive(Debug, Clone)]
pub struct Job {
    shared: Arc<Shared>,
    now: fn() -> Moment,
}

#[derive(Debug, Default)]
struct Shared {
    cancelled: AtomicBool,
    done: AtomicU64,
    total: AtomicU64,
    /// When it began; none when no job is under way.
    begun: Mutex<Option<DateTime<Utc>>>,
}

/// A job under way; it ends when this is dropped.
pub(crate) struct Running<'a>(&'a Job);

impl Job {
    pub(crate) fn new(now: fn() -> Moment) -> Self {
        Self { shared: Arc::default(), now }
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let shared = &self.shared;
        let Some(begun) = *shared.begun.lock().unwrap_or_else(PoisonError::into_inner) else {
            return Progress::default();
        };
        let (done, total) = (shared.done.load(Ordering::Relaxed), shared.total.load(Ordering::Relaxed));
        let seconds = seconds_between(begun, (self.now)().utc);
        let rate = if seconds > 0.0 { done as f64 / seconds } else { 0.0 };
        Progress { running: true, done, total, rate }
    }

    /// No longer wanted: it ends as soon as it notices, and leaves no trace.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    pub(crate) fn begin(&self, total: u64) -> Running<'_> {
        let shared = &self.shared;
        shared.cancelled.store(false, Ordering::Relaxed);
        shared.done.store(0, Ordering::Relaxed);
        shared.total.store(total, Ordering::Relaxed);
        *shared.begun.lock().unwrap_or_else(PoisonError::into_inner) = Some((self.now)().utc);
        Running(self)
    }
}

impl Running<'_> {
    /// So much is done; whether it is still wanted.
    pub(crate) fn is_wanted_at(&self, done: u64) -> bool {
        self.0.shared.done.store(done, Ordering::Relaxed);
        self.is_wanted()
    }

    /// Whether it is still wanted.
    pub(crate) fn is_wanted(&self) -> bool {
        !self.0.shared.cancelled.load(Ordering::Relaxed)
    }

    /// Seconds since it began.
    pub(crate) fn seconds(&self) -> f64 {
        let begun = *self.0.shared.begun.lock().unwrap_or_else(PoisonError::into_inner);
        begun.map_or(0.0, |begun| seconds_between(begun, (self.0.now)().utc))
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        *self.0.shared.begun.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

fn seconds_between(from: DateTime<Utc>, to: DateTime<Utc>) -> f64 {
    (to - from).num_milliseconds().max(0) as f64 / 1000.0
}
