//! What States, the Council, its Working Group and civil society did, and what is due, in time.
//!
//! Nearly twenty years of reviews and the few weeks in which everything happens do not fit on one
//! scale. So the whole story of a State has two ([`story`]): a band with all cycles ([`context`]), and
//! below it the months that matter, large ([`focus`] chooses them, [`lanes`] and [`keyed`] set what
//! happened in them). Days that the reader chose, and several States one above another, have one scale
//! ([`scaled`]), on which what would touch is joined ([`spots`]). [`strip`] is for a page with little room.

pub(crate) mod axis;
mod context;
mod focus;
mod key;
mod keyed;
mod labels;
mod lane;
mod lanes;
mod mark;
mod review;
mod reviews;
mod rows;
mod saying;
mod scaled;
mod spots;
mod story;
mod strip;
mod ticks;
mod view;

use chrono::NaiveDate;
use placard_domain::{Iso3, PartialDate, Status, Texts};

use crate::chart::{Chart, ChartError, Frame, TimeScale};
use crate::header;
use crate::scene::Scene;
use axis::Axis;
use view::Shown;

pub use lane::Lane;
pub use mark::{TimelineMark, What};
pub use view::{Span, TimelineView};

/// The figures of one State's timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The State.
    pub iso3: Iso3,
    /// Its name in the language of the chart.
    pub state_name: String,
    /// Day the figures are as of.
    pub as_of: NaiveDate,
    /// Whose figures they are, in the language of the chart.
    pub source: String,
    /// Reviews of all cycles.
    pub reviews: Vec<TimelineReview>,
    /// Everything else that happened or was said, in any order.
    pub marks: Vec<TimelineMark>,
    /// Statements and asks that have no date and so no place.
    pub undated: usize,
}

/// The review of one cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineReview {
    /// Cycle, from 1.
    pub cycle: u8,
    /// Session of the Working Group, where known.
    pub session: Option<u8>,
    /// Whether session and date are only inferred.
    pub session_inferred: bool,
    /// Where it stands.
    pub status: Status,
    /// Day of the review, or the days of its session.
    pub date: Option<PartialDate>,
}

impl Timeline {
    /// The months that the whole story shows large; none where nothing happened.
    #[must_use]
    pub fn focus(&self) -> Option<Span> {
        let whole = TimelineView::default();
        let focus = focus::choose(&whole.shown(self).marks, self.as_of)?;
        Some(Span { from: focus.first, to: focus.last })
    }

    /// Whole years that hold everything.
    #[must_use]
    pub fn years(&self) -> Span {
        let (from, to) = TimelineView::default().shown(self).years();
        Span { from, to }
    }
}

/// Draws the timeline of one or several States, as far as the view shows it.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn timeline(states: &[Timeline], view: &TimelineView, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let view = TimelineView { span: view.span.map(Span::sound), ..view.clone() };
    let shown: Vec<Shown<'_>> = states.iter().map(|figures| view.shown(figures)).collect();
    let words = saying::words(&shown, &view, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let (bottom, axis) = lay_out(&mut scene, &shown, &view, texts, top);
    let time_scale = axis.and_then(|axis| time_scale(&scene, &axis));
    Ok(Chart { time_scale, ..header::close(scene, bottom, words, texts, frame)? })
}

/// Draws a timeline for a page with little room: all cycles, and below them, where the State stayed
/// away or kept silent, one row for each who acted with short words where they fit. At a width of 760
/// the picture is at most 200 units high, whatever happened.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn timeline_strip(figures: &Timeline, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let (figures, view) = (strip::told(figures), TimelineView::default());
    let shown = [view.shown(&figures)];
    let mut words = saying::words(&shown, &view, texts);
    // The page says whose figures they are.
    words.foot.clear();
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = strip::lay_out(&mut scene, &figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

/// Width of the column that names the lanes.
fn names_width(scene: &Scene) -> i32 {
    if scene.width >= 900 { 132 } else { 104 }
}

fn lay_out(
    scene: &mut Scene,
    states: &[Shown<'_>],
    view: &TimelineView,
    texts: &Texts,
    top: i32,
) -> (i32, Option<Axis>) {
    if let ([only], None) = (states, view.span) {
        return story::draw(scene, only, texts, top);
    }
    let years = || {
        let years: Vec<(NaiveDate, NaiveDate)> = states.iter().map(Shown::years).collect();
        let from = years.iter().map(|years| years.0).min().unwrap_or_default();
        Span { from, to: years.iter().map(|years| years.1).max().unwrap_or(from) }
    };
    let (bottom, axis) = scaled::draw(scene, states, view.span.unwrap_or_else(years), texts, true, top);
    (bottom, Some(axis))
}

/// The scale as the window knows it: in units of the drawing, from the left.
fn time_scale(scene: &Scene, axis: &Axis) -> Option<TimeScale> {
    let margin = (scene.size(1).0 - scene.width) / 2;
    let place = |x: i32| f64::from(margin + if scene.is_rtl() { scene.width - x } else { x });
    Some(TimeScale { from: axis.first, to: axis.last.pred_opt()?, start: place(axis.start), end: place(axis.end) })
}

#[cfg(test)]
mod tests;
