//! Figures that nobody wants and that come all the same.

use std::error::Error;

use chrono::NaiveDate;
use placard_charts::{
    Absences, AcrossCycles, Basis, Chart, ChartKind, Comparison, CycleResponses, CycleState, CycleThemeAnswers,
    CycleThemes, Deadlines, Disagreements, Floor, Frame, Matrix, Participation, Recommended, RecommenderResponses,
    Recommenders, Responses, ReturningThemes, RollCall, Statements, ThemeResponses, Themes, Timeline, TimelineView,
    WhoRecommends,
};
use placard_domain::{Kind, PartialDate, Response, Stage, Texts};

use super::register::{Answers, answers};
use super::{Row, all_states, day, departures, event, few_states, ledger, questions, register, timeline, voices};

type Charts = Result<Vec<Chart>, Box<dyn Error>>;

fn empty(basis: Basis) -> Basis {
    Basis { rows: Some(0), filter: Vec::new(), ..basis }
}

/// A chart of that kind of nothing at all.
pub fn of_nothing(kind: ChartKind, texts: &Texts, frame: &Frame) -> Result<Chart, Box<dyn Error>> {
    let none = empty(register::basis(0));
    let filter = register::filter();
    Ok(match kind {
        ChartKind::CooperationTimeline => {
            let figures = Timeline { reviews: Vec::new(), marks: Vec::new(), ..timeline()? };
            placard_charts::timeline(&[figures], &TimelineView::default(), texts, frame)?
        }
        ChartKind::RollCall => {
            placard_charts::roll_call(&RollCall { basis: none, ..ledger::roll_call(&[])? }, texts, frame)?
        }
        ChartKind::Participation => {
            placard_charts::participation(&Participation { basis: none, groups: Vec::new() }, texts, frame)?
        }
        ChartKind::Floor => {
            let figures = Floor { basis: none, groups: Vec::new(), statements: None, ..register::floor(texts) };
            placard_charts::floor(&figures, texts, frame)?
        }
        ChartKind::Responses => {
            placard_charts::responses(&Responses { basis: none, filter, cycles: Vec::new() }, texts, frame)?
        }
        ChartKind::Themes => {
            let figures = Themes { basis: none, filter, themes: Vec::new(), without_theme: 0 };
            placard_charts::themes(&figures, texts, frame)?
        }
        ChartKind::Recommenders => {
            let figures = Recommenders { basis: none, filter, states: Vec::new(), without_state: 0 };
            placard_charts::recommenders(&figures, texts, frame)?
        }
        ChartKind::Matrix => {
            let figures = Matrix { basis: none, filter, states: Vec::new(), themes: Vec::new(), without: 0 };
            placard_charts::matrix(&figures, texts, frame)?
        }
        ChartKind::AcrossCycles => {
            let figures = AcrossCycles { basis: none, filter, cycles: Vec::new(), pairs: Vec::new(), without: 0 };
            placard_charts::across_cycles(&figures, texts, frame)?
        }
        ChartKind::Absences => placard_charts::absences(&Absences { basis: none, reviews: Vec::new() }, texts, frame)?,
        ChartKind::Deadlines => {
            placard_charts::deadlines(&Deadlines { basis: none, state: None, dues: Vec::new() }, texts, frame)?
        }
        ChartKind::Statements => {
            placard_charts::statements(&Statements { basis: none, statements: Vec::new() }, texts, frame)?
        }
        ChartKind::Comparison => {
            let figures = Comparison { basis: none, cycles: Vec::new(), ..questions::comparison(&[], texts) };
            placard_charts::comparison(&figures, texts, frame)?
        }
        ChartKind::WhoRecommends => {
            let (cycles, groups) = (Vec::new(), Vec::new());
            let figures = WhoRecommends { basis: none, filter, cycles, groups, without_state: 0 };
            placard_charts::who_recommends(&figures, texts, frame)?
        }
        ChartKind::ReturningThemes => {
            let figures = ReturningThemes { basis: none, filter, cycles: Vec::new(), without_theme: 0 };
            placard_charts::returning_themes(&figures, texts, frame)?
        }
        ChartKind::Disagreements => {
            let (pairs, calendar) = (Vec::new(), Vec::new());
            let figures = Disagreements { basis: none, filter, differing: 0, pairs, calendar };
            placard_charts::disagreements(&figures, texts, frame)?
        }
    })
}

/// The charts of States, of those in `rows`.
pub fn of_states(rows: &[Row], texts: &Texts, frame: &Frame) -> Charts {
    Ok(vec![
        placard_charts::recommenders(&named(rows)?, texts, frame)?,
        placard_charts::roll_call(&ledger::roll_call(rows)?, texts, frame)?,
        placard_charts::who_recommends(&questions::who_recommends(rows, texts), texts, frame)?,
        placard_charts::comparison(&questions::comparison(rows, texts), texts, frame)?,
        placard_charts::matrix(&register::matrix(rows), texts, frame)?,
    ])
}

fn named(rows: &[Row]) -> Result<Recommenders, Box<dyn Error>> {
    let mut states = Vec::new();
    for ((iso3, name, _), n) in rows.iter().zip(1u32..) {
        let answers = answers(20 + n, n % 3, 9, 0, 0, 0);
        states.push(RecommenderResponses { iso3: iso3.parse()?, name: name.clone(), answers });
    }
    Ok(Recommenders { states, ..register::recommenders(&[]) })
}

pub fn one_state(texts: &Texts, frame: &Frame) -> Charts {
    // Norway recommends, and the United States stands alone in its group.
    let (norway, alone) = (&few_states()[4..5], &few_states()[5..]);
    let mut charts = of_states(norway, texts, frame)?;
    charts.retain(|chart| chart.kind != ChartKind::Comparison);
    charts.push(placard_charts::comparison(&questions::comparison(alone, texts), texts, frame)?);
    Ok(charts)
}

/// States and organisations with names of eighty characters, some of them in one word.
pub fn long_names(texts: &Texts, frame: &Frame) -> Charts {
    let long = |n: usize| match n % 2 {
        0 => "Democratic and Social Federation of the United Islands and of the Mainland Coast".to_owned(),
        _ => "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-upon-the-Western-Sea-".to_owned(),
    };
    let rows: Vec<Row> =
        few_states().into_iter().enumerate().map(|(n, (iso3, _, group))| (iso3, long(n), group)).collect();
    let mut charts = of_states(&rows, texts, frame)?;
    charts.extend(named_anew(long, texts, frame)?);
    Ok(charts)
}

/// Names that run from right to left in a chart that runs from left to right.
pub fn right_to_left(texts: &Texts, frame: &Frame) -> Charts {
    let known: Vec<String> = few_states().into_iter().map(|(iso3, ..)| iso3).collect();
    let mut rows = all_states("ar")?;
    rows.retain(|(iso3, ..)| known.contains(iso3));
    let mut charts = of_states(&rows, texts, frame)?;
    charts.extend(named_anew(|n| ["منتدى حقوق الإنسان", "رسائل السجن"][n % 2].to_owned(), texts, frame)?);
    Ok(charts)
}

/// The charts of what is named by people, with such names.
fn named_anew(name: impl Fn(usize) -> String, texts: &Texts, frame: &Frame) -> Charts {
    let mut said = voices::statements();
    for (n, statement) in said.statements.iter_mut().enumerate() {
        statement.organisation = Some(name(n));
        statement.speaker = name(n);
        statement.state = name(n);
    }
    let mut themes = register::themes();
    themes.themes.truncate(6);
    for (n, theme) in themes.themes.iter_mut().enumerate() {
        theme.theme = format!("{} {n}", name(n));
    }
    let mut absences = departures::absences()?;
    absences.reviews.iter_mut().enumerate().for_each(|(n, review)| review.name = name(n));
    let mut disagreements = voices::disagreements();
    disagreements.pairs.iter_mut().for_each(|pair| pair.names = (name(0), name(1)));
    let figures = Timeline { state_name: name(0), ..timeline()? };
    Ok(vec![
        placard_charts::statements(&said, texts, frame)?,
        placard_charts::themes(&themes, texts, frame)?,
        placard_charts::absences(&absences, texts, frame)?,
        placard_charts::disagreements(&disagreements, texts, frame)?,
        placard_charts::timeline(&[figures], &TimelineView::default(), texts, frame)?,
    ])
}

pub fn one_event(texts: &Texts, frame: &Frame) -> Charts {
    let mut figures = Timeline { reviews: Vec::new(), ..timeline()? };
    figures.marks.truncate(1);
    in_time(figures, 1, texts, frame)
}

/// Ten thousand events, statements and deadlines on one day.
pub fn one_day(texts: &Texts, frame: &Frame) -> Charts {
    let mut figures = timeline()?;
    let date = PartialDate::day(day("2025-11-07"));
    for n in 0..10_000 {
        let mut mark = event(Stage::Review, Kind::ALL[n % Kind::ALL.len()], date, "Something happened.");
        mark.id = format!("event-{n}");
        figures.marks.push(mark);
    }
    in_time(figures, 10_000, texts, frame)
}

fn in_time(figures: Timeline, n: usize, texts: &Texts, frame: &Frame) -> Charts {
    let mut absences = departures::absences()?;
    let mut deadlines = departures::deadlines(texts)?;
    let first = deadlines.dues.remove(5);
    deadlines.dues = vec![first; n];
    absences.reviews = absences.reviews.iter().cycle().take(n.min(60)).cloned().collect();
    Ok(vec![
        placard_charts::timeline(&[figures], &TimelineView::default(), texts, frame)?,
        placard_charts::statements(&voices::on_one_day(n, 12), texts, frame)?,
        placard_charts::absences(&absences, texts, frame)?,
        placard_charts::deadlines(&deadlines, texts, frame)?,
    ])
}

/// Dates from 1900 to 2100.
pub fn two_centuries(texts: &Texts, frame: &Frame) -> Charts {
    let date = |n: usize| {
        let year = 1900 + i32::try_from(n * 50 % 201).unwrap_or_default();
        PartialDate::day(NaiveDate::from_ymd_opt(year, 6, 15).unwrap_or_default())
    };
    let mut said = voices::statements();
    said.statements.iter_mut().enumerate().for_each(|(n, said)| said.date = Some(date(n)));
    let mut story = timeline()?;
    story.marks.iter_mut().enumerate().for_each(|(n, mark)| mark.date = date(n));
    let mut absences = departures::absences()?;
    absences.reviews.iter_mut().enumerate().for_each(|(n, review)| review.happened = date(n));
    let mut deadlines = departures::deadlines(texts)?;
    deadlines.dues.iter_mut().enumerate().for_each(|(n, due)| due.date = Some(date(n)));
    Ok(vec![
        placard_charts::statements(&said, texts, frame)?,
        placard_charts::timeline(&[story], &TimelineView::default(), texts, frame)?,
        placard_charts::absences(&absences, texts, frame)?,
        placard_charts::deadlines(&deadlines, texts, frame)?,
    ])
}

/// Counted, and nothing there: real zeros.
pub fn all_zero(texts: &Texts, frame: &Frame) -> Charts {
    counted(|_| 0, texts, frame)
}

/// One number that is a thousand times the others.
pub fn one_outshines_all(texts: &Texts, frame: &Frame) -> Charts {
    counted(|n| if n == 0 { 9_000 } else { 9 }, texts, frame)
}

/// Every chart that counts, with `count` of the place of a number.
fn counted(count: impl Fn(usize) -> u32, texts: &Texts, frame: &Frame) -> Charts {
    let answers =
        |n: usize| -> Answers { vec![(Some(Response::Supported), count(n)), (Some(Response::Noted), count(n + 1))] };
    let (rows, years) = (all_states(texts.lang())?, String::new);
    let some: Vec<(String, u32)> =
        register::themes().themes.into_iter().zip(0..8).map(|(t, n)| (t.theme, count(n))).collect();
    let names = || some.iter().map(|(theme, _)| theme.clone()).enumerate();

    let cycles = (1..=4).map(|cycle| CycleResponses {
        cycle,
        years: years(),
        state: CycleState::Counted(answers(usize::from(cycle) - 1)),
    });
    let responses = Responses { cycles: cycles.collect(), ..register::responses() };
    let of_themes = names().map(|(n, theme)| ThemeResponses { theme, answers: answers(n) }).collect();
    let themes = Themes { themes: of_themes, ..register::themes() };
    let mut recommenders = named(&few_states())?;
    recommenders.states.iter_mut().enumerate().for_each(|(n, state)| state.answers = answers(n));
    let mut matrix = register::matrix(&rows);
    matrix.themes.truncate(8);
    matrix.themes.iter_mut().enumerate().for_each(|(n, theme)| theme.1 = count(n));
    for (i, state) in matrix.states.iter_mut().enumerate() {
        state.themes = names().map(|(n, theme)| (theme, count(i * 8 + n))).collect();
        state.total = count(i);
    }
    let raised = |cycle: u8| CycleThemes { cycle, years: years(), state: CycleState::Counted(some.clone()) };
    let mut across = AcrossCycles { cycles: (1..=3).map(raised).collect(), ..register::across_cycles() };
    for (n, pair) in across.pairs.iter_mut().enumerate() {
        (pair.repeated, pair.new, pair.dropped) = (count(n), count(n + 1), count(n + 2));
    }
    let returned = |cycle: u8| CycleThemeAnswers {
        cycle,
        years: years(),
        state: CycleState::Counted(
            names().map(|(n, theme)| ThemeResponses { theme, answers: answers(n + usize::from(cycle) - 1) }).collect(),
        ),
    };
    let returning = ReturningThemes { cycles: (1..=3).map(returned).collect(), ..questions::returning_themes() };
    let mut participation = ledger::participation();
    for group in participation.groups.iter_mut().flat_map(|group| &mut group.cycles) {
        group.counts.iter_mut().enumerate().for_each(|(n, (_, count_of))| *count_of = count(n) as usize);
    }
    let mut floor = register::floor(texts);
    for (n, group) in floor.groups.iter_mut().enumerate() {
        (group.took_the_floor, group.recommended) = (count(n), count(n + 1));
    }
    let mut comparison = questions::comparison(&rows, texts);
    for (n, state) in comparison.cycles.iter_mut().flat_map(|cycle| &mut cycle.states).enumerate() {
        state.state = CycleState::Counted(answers(n));
    }
    let mut who = questions::who_recommends(&rows, texts);
    for (n, state) in who.groups.iter_mut().flat_map(|group| &mut group.states).enumerate() {
        state.made = Recommended::Made(count(n));
    }
    let mut disagreements = voices::disagreements();
    for pair in &mut disagreements.pairs {
        (pair.both, pair.differing) = (count(0) + count(1), count(1));
        for field in &mut pair.fields {
            (field.given, field.differing) = (pair.both, count(1));
        }
        pair.answers.iter_mut().enumerate().for_each(|(n, (.., records))| *records = count(n));
    }
    Ok(vec![
        placard_charts::responses(&responses, texts, frame)?,
        placard_charts::themes(&themes, texts, frame)?,
        placard_charts::recommenders(&recommenders, texts, frame)?,
        placard_charts::matrix(&matrix, texts, frame)?,
        placard_charts::across_cycles(&across, texts, frame)?,
        placard_charts::returning_themes(&returning, texts, frame)?,
        placard_charts::participation(&participation, texts, frame)?,
        placard_charts::floor(&floor, texts, frame)?,
        placard_charts::comparison(&comparison, texts, frame)?,
        placard_charts::who_recommends(&who, texts, frame)?,
        placard_charts::disagreements(&disagreements, texts, frame)?,
    ])
}
