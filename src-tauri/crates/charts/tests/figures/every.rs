//! A chart of every kind. A new kind without figures here does not compile, so none escapes the tests of all.

use std::error::Error;

use placard_charts::{
    Chart, ChartError, ChartKind, Frame, Matrix, MatrixState, RecommenderResponses, Recommenders, Timeline,
    TimelineView,
};
use placard_domain::{Kind, PartialDate, Stage, Texts};

use super::{all_states, departures, event, ledger, questions, register, timeline, voices};

/// Draws a chart whose figures are ready.
pub type Draw = Box<dyn Fn(&Texts, &Frame) -> Result<Chart, ChartError>>;

macro_rules! ready {
    ($draw:path, $figures:expr) => {{
        let figures = $figures;
        Box::new(move |texts, frame| $draw(&figures, texts, frame))
    }};
}

/// A chart of that kind with figures that show everything it can show.
pub fn every_chart(kind: ChartKind, texts: &Texts, frame: &Frame) -> Result<Chart, Box<dyn Error>> {
    Ok(ready(kind, texts)?(texts, frame)?)
}

fn ready(kind: ChartKind, texts: &Texts) -> Result<Draw, Box<dyn Error>> {
    let rows = all_states(texts.lang())?;
    Ok(match kind {
        ChartKind::CooperationTimeline => ready!(whole_timeline, timeline()?),
        ChartKind::RollCall => ready!(placard_charts::roll_call, ledger::roll_call(&rows)?),
        ChartKind::Participation => ready!(placard_charts::participation, ledger::participation()),
        ChartKind::Floor => ready!(placard_charts::floor, register::floor(texts)),
        ChartKind::Responses => ready!(placard_charts::responses, register::responses()),
        ChartKind::Themes => ready!(placard_charts::themes, register::themes()),
        ChartKind::Recommenders => ready!(placard_charts::recommenders, register::recommenders(&rows)),
        ChartKind::Matrix => ready!(placard_charts::matrix, register::matrix(&rows)),
        ChartKind::AcrossCycles => ready!(placard_charts::across_cycles, register::across_cycles()),
        ChartKind::Absences => ready!(placard_charts::absences, departures::absences()?),
        ChartKind::Deadlines => ready!(placard_charts::deadlines, departures::deadlines(texts)?),
        ChartKind::Statements => ready!(placard_charts::statements, voices::statements()),
        ChartKind::Comparison => ready!(placard_charts::comparison, questions::comparison(&rows, texts)),
        ChartKind::WhoRecommends => ready!(placard_charts::who_recommends, questions::who_recommends(&rows, texts)),
        ChartKind::ReturningThemes => ready!(placard_charts::returning_themes, questions::returning_themes()),
        ChartKind::Disagreements => ready!(placard_charts::disagreements, voices::disagreements()),
    })
}

fn whole_timeline(figures: &Timeline, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    placard_charts::timeline(std::slice::from_ref(figures), &TimelineView::default(), texts, frame)
}

/// The same with as much as there can be: 193 States, five hundred themes, thousands of events and statements.
pub fn at_real_size(kind: ChartKind, texts: &Texts) -> Result<Draw, Box<dyn Error>> {
    let rows = all_states(texts.lang())?;
    Ok(match kind {
        ChartKind::CooperationTimeline => ready!(whole_timeline, thousands_of_events(5_000)?),
        ChartKind::Themes => {
            let mut figures = register::themes();
            figures.themes = (0..500).flat_map(|n| numbered(&figures.themes, n)).collect();
            ready!(placard_charts::themes, figures)
        }
        ChartKind::Recommenders => ready!(placard_charts::recommenders, all_recommend(&rows)?),
        ChartKind::Matrix => ready!(placard_charts::matrix, all_on_everything(&rows)?),
        ChartKind::Absences => {
            let mut figures = departures::absences()?;
            for (iso3, name, _) in &rows {
                figures.reviews.push(departures::put_off(iso3, name, "2020-11-03")?);
            }
            ready!(placard_charts::absences, figures)
        }
        ChartKind::Deadlines => {
            let mut figures = departures::deadlines(texts)?;
            let all = figures.dues.clone();
            figures.dues = all.iter().cycle().take(2_000).cloned().collect();
            ready!(placard_charts::deadlines, figures)
        }
        ChartKind::Statements => ready!(placard_charts::statements, voices::thousands(5_000)),
        // Their figures are of real size already, or cannot grow.
        ChartKind::RollCall
        | ChartKind::Participation
        | ChartKind::Floor
        | ChartKind::Responses
        | ChartKind::AcrossCycles
        | ChartKind::Comparison
        | ChartKind::WhoRecommends
        | ChartKind::ReturningThemes
        | ChartKind::Disagreements => ready(kind, texts)?,
    })
}

fn numbered(
    themes: &[placard_charts::ThemeResponses],
    n: usize,
) -> impl Iterator<Item = placard_charts::ThemeResponses> {
    let theme = themes.get(n % themes.len().max(1)).cloned();
    theme.into_iter().map(move |mut theme| {
        theme.theme = format!("{} {n}", theme.theme);
        theme
    })
}

fn all_recommend(rows: &[super::Row]) -> Result<Recommenders, Box<dyn Error>> {
    let answers = register::responses();
    let mut states = Vec::new();
    for ((iso3, name, _), n) in rows.iter().zip(0u32..) {
        let answers = register::answers(400 - n, n, 3 * n, n % 5, n % 3, n % 2);
        states.push(RecommenderResponses { iso3: iso3.parse()?, name: name.clone(), answers });
    }
    Ok(Recommenders { basis: answers.basis, filter: answers.filter, states, without_state: 0 })
}

fn all_on_everything(rows: &[super::Row]) -> Result<Matrix, Box<dyn Error>> {
    let themes: Vec<(String, u32)> = (0..120u32).map(|n| (format!("Theme {n}"), 9_000 - n)).collect();
    let mut states = Vec::new();
    for (iso3, name, _) in rows {
        let on = themes.iter().map(|(theme, n)| (theme.clone(), n % 97 + 1)).collect();
        states.push(MatrixState { iso3: iso3.parse()?, name: name.clone(), total: 5_000, themes: on });
    }
    Ok(Matrix { states, themes, ..register::matrix(&[]) })
}

/// So many events over all the years of the review.
pub fn thousands_of_events(n: usize) -> Result<Timeline, Box<dyn Error>> {
    let mut figures = timeline()?;
    for i in 0..n {
        let date = format!("{}-{:02}-{:02}", 2008 + i % 18, 1 + i / 18 % 12, 1 + i * 7 % 28);
        let kind = Kind::ALL[i % Kind::ALL.len()];
        let mut mark = event(Stage::ALL[i % Stage::ALL.len()], kind, PartialDate::parse(&date)?, "What happened.");
        mark.id = format!("event-{i}");
        figures.marks.push(mark);
    }
    Ok(figures)
}
