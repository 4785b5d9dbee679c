//! Figures to charts: a picture (SVG, PNG), what can be pointed at in it, its data as a table, and
//! one sentence that says it in words.
//!
//! Nothing here reads a database, a clock or the reference pack: the caller prepares the figures.
//! The same figures give the same bytes. One way for every chart:
//!
//! figures → [`scene`] (where everything goes, in reading direction) → plotters draws it →
//! [`svg`] paints the roles with the colours and patterns of the [`palette`].

mod across_cycles;
mod answers;
mod bars;
mod basis;
mod cells;
mod chart;
#[cfg(test)]
mod checks;
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
mod png;
mod recommenders;
mod responses;
mod roll_call;
mod rows;
mod scene;
mod shares;
mod svg;
mod themes;
mod timeline;
mod words;

pub use across_cycles::{AcrossCycles, CyclePair, CycleThemes, across_cycles};
pub use basis::{Basis, CycleState};
pub use chart::{Chart, ChartError, ChartKind, Frame, Link, Look, Mark, Table, disarm};
pub use floor::{Floor, FloorGroup, floor};
pub use matrix::{Matrix, MatrixState, matrix};
pub use participation::{CycleCounts, Participation, participation};
pub use recommenders::{RecommenderResponses, Recommenders, recommenders};
pub use responses::{CycleResponses, Responses, responses};
pub use roll_call::{Plate, PlateGroup, RollCall, roll_call};
pub use themes::{ThemeResponses, Themes, themes};
pub use timeline::{Timeline, TimelineMark, TimelineReview, What, timeline, timeline_strip};
