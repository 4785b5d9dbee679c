//! Figures to charts: a picture (SVG, PNG), what can be pointed at in it, its data as a table, and
//! one sentence that says it in words.
//!
//! Nothing here reads a database, a clock or the reference pack: the caller prepares the figures.
//! The same figures give the same bytes. One way for every chart:
//!
//! figures → [`scene`] (where everything goes, in reading direction) → plotters draws it →
//! [`svg`] paints the roles with the colours and patterns of the [`palette`].

mod absences;
mod across_cycles;
mod answers;
mod bars;
mod basis;
mod breaks;
mod cells;
mod chart;
#[cfg(test)]
mod checks;
mod comparison;
mod cycle_columns;
mod deadlines;
mod disagreements;
mod fit;
mod floor;
mod fonts;
mod header;
mod ink;
mod legend;
mod matrix;
mod measure;
mod outlines;
mod palette;
mod participation;
mod plate;
mod plates;
mod png;
mod recommenders;
mod responses;
mod returning_themes;
mod roll_call;
mod rows;
mod scene;
mod shares;
mod statements;
mod svg;
mod table;
mod themes;
mod timeline;
mod who_recommends;
mod words;

pub use absences::{Absences, Act, DepartedReview, Departure, Followed, absences};
pub use across_cycles::{AcrossCycles, CyclePair, CycleThemes, across_cycles};
pub use basis::{Basis, CycleState};
pub use chart::{Chart, ChartError, ChartKind, Frame, Link, Look, Mark, TimeScale};
pub use comparison::{Comparison, GroupCycle, GroupState, comparison};
pub use deadlines::{Deadlines, Due, DueState, DueWhat, deadlines};
pub use disagreements::{CalendarDispute, Disagreements, FieldInDispute, SourcePair, disagreements};
pub use fit::{Fitted, Size};
pub use floor::{Floor, FloorGroup, floor};
pub use matrix::{Matrix, MatrixState, matrix};
pub use participation::{CycleCounts, GroupCounts, Participation, participation};
pub use png::Scale;
pub use recommenders::{RecommenderResponses, Recommenders, recommenders};
pub use responses::{CycleResponses, Responses, responses};
pub use returning_themes::{CycleThemeAnswers, ReturningThemes, returning_themes};
pub use roll_call::{Arrangement, Difference, Plate, PlateSession, RollCall, roll_call};
pub use statements::{Said, Statements, statements};
pub use table::{Table, TableWindow, disarm};
pub use themes::{ThemeResponses, Themes, themes};
pub use timeline::{Lane, Span, Timeline, TimelineMark, TimelineReview, TimelineView, What, timeline, timeline_strip};
pub use who_recommends::{Recommended, RecommendingGroup, RecommendingState, WhoRecommends, who_recommends};
