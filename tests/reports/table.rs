//! The table: a line for each report, and totals.

use placard_domain::Iso3;

use crate::calendar::{self, COMPARED, Entry, Judged};
use crate::compare::{Counts, Said, Score, Share, by_clause, by_paragraph, counts};
use crate::files::{Report, UprInfo};

/// A report below this is explained.
const FAR_OFF: f64 = 0.97;

/// A report beside calendar and UPR Info.
pub struct Measured<'a> {
    pub report: &'a Report,
    pub judged: [Judged; COMPARED.len()],
    /// None where UPR Info has no rows of that review.
    pub beside: Option<Beside<'a>>,
}

/// A report beside the rows of UPR Info.
pub struct Beside<'a> {
    pub rows: Vec<Said<'a>>,
    pub score: Score,
    by_paragraph: Score,
    texts: Share,
}

impl<'a> Measured<'a> {
    pub fn of(report: &'a Report, rows: &'a UprInfo, calendar: &[Entry]) -> Self {
        let review = &report.review;
        let rows = review.state.zip(review.session).and_then(|review| rows.get(&review));
        let beside = rows.map(|rows| {
            let mut rows = by_paragraph(rows);
            rows.retain(|row| !row.states.is_empty());
            let theirs: Counts = counts(&rows);
            Beside {
                score: Score::of(&counts(&by_clause(&report.recommendations)), &theirs),
                by_paragraph: Score::of(&counts(&by_paragraph(&report.recommendations)), &theirs),
                texts: Share::of_texts(&report.recommendations, &rows),
                rows,
            }
        });
        Self { report, judged: calendar::judge(review, calendar), beside }
    }

    pub fn is_far_off(&self) -> bool {
        self.beside.as_ref().is_some_and(|beside| beside.score.f1() < FAR_OFF)
    }
}

/// Prints the table; `memory` is the most that reading took, in MiB.
pub fn print(all: &[Measured], memory: Option<f64>) {
    let of_each = |cells: String| println!("| {cells} |");
    of_each(format!(
        "report | {} | recommendations | rows | precision | recall | F1 | F1 by paragraph | text | ms",
        COMPARED.join(" | ")
    ));
    println!("|---|---|{}--:|--:|--:|--:|--:|--:|--:|--:|", ":-:|".repeat(COMPARED.len() - 1));
    for one in all {
        of_each(line(one));
    }
    totals(all, memory);
    differences(all);
}

fn line(one: &Measured) -> String {
    let Report { name, time, review, recommendations, refused, .. } = one.report;
    if let Some(reason) = refused {
        return format!("{name} | not read: {reason} | | | | | | | | | | | {}", time.as_millis());
    }
    let symbol = review.symbol.as_deref().unwrap_or("?");
    let [symbol_mark, rest @ ..] = one.judged.each_ref().map(mark);
    let beside = one.beside.as_ref().map_or_else(
        || "– | – | – | – | – | –".to_owned(),
        |Beside { rows, score, by_paragraph, texts }| {
            format!(
                "{} | {:.3} | {:.3} | **{:.3}** | {:.3} | {:.3}",
                rows.len(),
                score.precision(),
                score.recall(),
                score.f1(),
                by_paragraph.f1(),
                texts.value()
            )
        },
    );
    let (count, time) = (recommendations.len(), time.as_millis());
    format!("{name} | {symbol} {symbol_mark} | {} | {count} | {beside} | {time}", rest.join(" | "))
}

fn mark(judged: &Judged) -> &'static str {
    match judged {
        Judged::Right => "✓",
        Judged::OnlyPrinted(_) => "+",
        Judged::Differs { .. } => "✗",
        Judged::Open => "–",
    }
}

fn totals(all: &[Measured], memory: Option<f64>) {
    let read = all.iter().filter(|one| one.report.refused.is_none()).count();
    println!("\n✓ as in the calendar, ✗ other, + blank in the calendar, – not known. Read: {read} of {}.\n", all.len());
    of_upr_info("all with rows of UPR Info", all, |_| true);
    of_upr_info("sessions 1-5", all, |session| session <= 5);
    let far_off: Vec<&str> = all.iter().filter(|one| one.is_far_off()).map(|one| one.report.name.as_str()).collect();
    println!("- F1 below {FAR_OFF}: {}", if far_off.is_empty() { "none".to_owned() } else { far_off.join(", ") });
    for (at, what) in COMPARED.iter().enumerate() {
        let told: Vec<&Judged> =
            all.iter().filter_map(|one| one.judged.get(at)).filter(|judged| **judged != Judged::Open).collect();
        let right = told.iter().filter(|judged| ***judged == Judged::Right).count();
        println!("- {what}: {right} of {} as in the calendar", told.len());
    }
    let mut times: Vec<u128> = all.iter().map(|one| one.report.time.as_millis()).collect();
    times.sort_unstable();
    let middle = times.get(times.len() / 2).copied().unwrap_or_default();
    let longest = times.last().copied().unwrap_or_default();
    println!("- time: {} ms in all, {middle} ms in the middle, {longest} ms at most", times.iter().sum::<u128>());
    if let Some(memory) = memory {
        println!("- memory: {memory:.0} MiB at most");
    }
}

/// Prints the figures of the reports of some sessions, each row of UPR Info counting alike.
fn of_upr_info(which: &str, all: &[Measured], wanted: impl Fn(u8) -> bool) {
    let of_session = all.iter().filter(|one| one.report.review.session.is_some_and(&wanted));
    let beside: Vec<&Beside> = of_session.filter_map(|one| one.beside.as_ref()).collect();
    let score: Score = beside.iter().map(|beside| beside.score).sum();
    let by_paragraph: Score = beside.iter().map(|beside| beside.by_paragraph).sum();
    let texts: Share = beside.iter().map(|beside| beside.texts).sum();
    println!(
        "- {which}, {} reports: F1 of recommending States **{:.4}** (precision {:.4}, recall {:.4}), by paragraph {:.4}; \
         text {:.4} ({} of {} rows)",
        beside.len(),
        score.f1(),
        score.precision(),
        score.recall(),
        by_paragraph.f1(),
        texts.value(),
        texts.found,
        texts.of
    );
}

/// What is not as the calendar has it, one by one.
fn differences(all: &[Measured]) {
    println!("\n### Dates and troika, one by one\n");
    for one in all {
        for (what, judged) in COMPARED.iter().zip(&one.judged) {
            match judged {
                Judged::Differs { report, calendar } => {
                    let report = if report.is_empty() { "nothing" } else { report };
                    println!("- {}: {what}: read {report}, calendar {calendar}", one.report.name);
                }
                Judged::OnlyPrinted(report) => {
                    println!("- {}: {what}: read {report}, blank in the calendar", one.report.name);
                }
                Judged::Right | Judged::Open => {}
            }
        }
    }
}

/// States as they are printed here: by their codes.
pub fn codes<'a>(states: impl IntoIterator<Item = &'a Iso3>) -> String {
    states.into_iter().map(Iso3::as_str).collect::<Vec<_>>().join(" ")
}
