//! The files on both sides, read as Placard reads what is dropped on its window.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use placard_domain::{Class, Iso3, RecommendationDraft, Reference, WgReport};
use placard_intake::register::{self, Place, RawRow, ReadOptions, Receiver, RegisterKind, RowProblem, Stop};
use placard_tests::Result;

/// A report and what reading it gave.
pub struct Report {
    pub name: String,
    pub time: Duration,
    pub review: WgReport,
    pub recommendations: Vec<RecommendationDraft>,
    pub problems: Vec<RowProblem>,
    /// Why it could not be read.
    pub refused: Option<String>,
}

/// The rows of UPR Info by State under review and session.
pub type UprInfo = BTreeMap<(Iso3, u8), Vec<RecommendationDraft>>;

#[derive(Default)]
struct Received {
    review: WgReport,
    records: Vec<RecommendationDraft>,
    problems: Vec<RowProblem>,
}

impl Receiver for Received {
    fn record(&mut self, _: Place, draft: RecommendationDraft) -> std::result::Result<(), Stop> {
        self.records.push(draft);
        Ok(())
    }

    fn review(&mut self, review: WgReport) -> std::result::Result<(), Stop> {
        self.review = review;
        Ok(())
    }

    fn problem(&mut self, problem: RowProblem) {
        self.problems.push(problem);
    }

    fn rejected(&mut self, _: Place, _: RawRow) {}

    fn progress(&mut self, _: u64, _: u64) -> std::result::Result<(), Stop> {
        Ok(())
    }
}

/// Every report of a folder, by name.
pub fn reports(folder: &Path, reference: &Reference) -> Result<Vec<Report>> {
    let paths = ending(folder, &["pdf", "docx"])?;
    Ok(paths.iter().map(|path| report(path, reference)).collect())
}

fn report(path: &Path, reference: &Reference) -> Report {
    let begun = Instant::now();
    let read = read(path, reference);
    let time = begun.elapsed();
    let (received, refused) = match read {
        Ok((RegisterKind::WgReport, received)) => (received, None),
        Ok((kind, _)) => (Received::default(), Some(format!("it is taken for {kind:?}"))),
        Err(error) => (Received::default(), Some(error.to_string())),
    };
    let Received { review, mut records, problems } = received;
    records.retain(|record| record.class == Class::Recommendation);
    Report { name: name(path), time, review, recommendations: records, problems, refused }
}

/// What UPR Info has in a folder. Where two files tell of one review the first counts: the same export lies there as
/// csv and as workbook.
pub fn upr_info(folder: &Path, reference: &Reference) -> Result<UprInfo> {
    let mut all = UprInfo::new();
    if !folder.is_dir() {
        println!("left out: there is nothing of UPR Info at {}", folder.display());
        return Ok(all);
    }
    for path in ending(folder, &["csv", "xls"])? {
        let Ok((RegisterKind::UprInfo | RegisterKind::UprInfoOld, received)) = read(&path, reference) else {
            println!("left out: {} is no export of UPR Info", name(&path));
            continue;
        };
        let mut own = UprInfo::new();
        for row in received.records {
            if let (Class::Recommendation, Some(state), Some(session)) =
                (row.class, row.state_under_review, row.session)
            {
                own.entry((state, session)).or_default().push(row);
            }
        }
        own.append(&mut all);
        all = own;
    }
    Ok(all)
}

fn read(path: &Path, reference: &Reference) -> Result<(RegisterKind, Received)> {
    let mut received = Received::default();
    let reading =
        register::read(&mut File::open(path)?, &name(path), reference, &ReadOptions::default(), &mut received)?;
    Ok((reading.outline.kind, received))
}

fn ending(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>> {
    let mut paths = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.retain(|path| {
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        ending.is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
    });
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Most memory that this program has held so far, in MiB; only Linux tells.
pub fn most_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let kilobytes = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?;
    Some(kilobytes.trim().parse::<f64>().ok()? / 1024.0)
}
