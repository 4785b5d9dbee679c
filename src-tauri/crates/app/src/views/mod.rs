//! View models: what a command takes and gives. They are made for the screen and the command line
//! that show them; nothing here is stored.

pub mod board;
pub mod briefing;
pub mod draft;
pub mod files;
pub mod import;
pub mod leaving;
pub mod overview;
pub mod pictures;
pub mod records;
pub mod register;
pub mod register_import;
pub mod report;
pub mod search;
pub mod state;
pub mod status;
pub mod timeline;

use chrono::NaiveDate;
use placard_charts::{Arrangement, ChartKind, Look, TableWindow};
use placard_domain::{Iso3, RegionalGroup, RegisterFilter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A command that needs nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// The reader's language, carried by every request whose answer holds words.
pub type Lang = String;

/// What the window needs before its first screen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Started {
    /// Version of the program.
    pub version: String,
    /// Today, by this machine's clock: the as-of day until another is chosen.
    pub today: NaiveDate,
    /// Languages with translations.
    pub languages: Vec<String>,
    /// Version of the reference pack.
    pub pack_version: String,
    /// Day up to which the reference pack knows.
    pub pack_as_of: NaiveDate,
    /// All cycles of the review.
    pub cycles: Vec<u8>,
    /// The cycle under way.
    pub current_cycle: u8,
    /// The open case file.
    pub case: CaseInfo,
}

/// The case file that is open.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CaseInfo {
    /// Where it is.
    pub path: String,
    /// Its name without folder and ending.
    pub name: String,
    /// Whether it needs a passphrase.
    pub encrypted: bool,
    /// How many records it holds.
    pub records: import::RecordCounts,
    /// What "undo" would take back; none when there is nothing.
    pub undo: Option<Undoable>,
}

/// A change that can be taken back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undoable {
    /// What was done: `import`, `add_event`, … (translated as `change.<code>`).
    pub change: String,
    /// How many records it touched.
    pub records: u64,
}

/// Opens a case file that needs a passphrase, or another case file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpenCase {
    /// Which; none is the one that the program was started with.
    pub path: Option<String>,
    /// Its passphrase, where it has one.
    pub passphrase: Option<String>,
}

/// Which chart, of what, for whom.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartQuery {
    /// Kind of chart.
    pub kind: ChartKind,
    /// State under review, for the timeline.
    pub state: Option<Iso3>,
    /// Cycle, for the roll call.
    pub cycle: Option<u8>,
    /// Regional group that the participation is counted for; none for all States.
    pub group: Option<RegionalGroup>,
    /// How the roll call is arranged; none for regional groups.
    #[serde(default)]
    #[ts(optional)]
    pub arrange: Option<Arrangement>,
    /// Cycle that the roll call is set against; none for one cycle by itself.
    #[serde(default)]
    #[ts(optional)]
    pub against: Option<u8>,
    /// What part of the register is counted, for the charts on it; none for all recommendations.
    #[serde(default)]
    #[ts(optional)]
    pub filter: Option<RegisterFilter>,
    /// What part of a timeline is shown; none for the whole story of a State.
    #[serde(default)]
    #[ts(optional)]
    pub timeline: Option<timeline::TimelinePart>,
    /// Day as of which it is drawn; none for today.
    pub as_of: Option<NaiveDate>,
    /// Language.
    pub lang: Lang,
    /// Light, dark or print.
    pub look: Look,
    /// Width in CSS pixels that it is laid out for.
    pub width: u32,
    /// Rows of its table that are shown, at most 500 of them; none while the table is not shown.
    #[serde(default)]
    #[ts(optional)]
    pub table: Option<TableWindow>,
}

impl ChartQuery {
    /// The one filter, with the State, group and cycle that are asked for beside it.
    pub(crate) fn whole_filter(&self) -> RegisterFilter {
        let mut filter = self.filter.clone().unwrap_or_default();
        filter.states.extend(self.state.filter(|state| !filter.states.contains(state)));
        filter.regions.extend(self.group.filter(|group| !filter.regions.contains(group)));
        filter.cycles.extend(self.cycle.filter(|cycle| !filter.cycles.contains(cycle)));
        filter
    }
}

/// A file was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Exported {
    /// Where it is.
    pub path: String,
    /// Pages, for a document.
    pub pages: Option<usize>,
    /// What did not fit or could not be printed, in words.
    pub warnings: Vec<String>,
}
