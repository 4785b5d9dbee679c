//! Who took the floor in one review and who recommended: two bars for each regional group.

use placard_domain::{Iso3, RegionalGroup, RegisterFilter, Texts};

use crate::bars::{self, Bar, Piece};
use crate::basis::{self, Basis};
use crate::chart::{Chart, ChartError, ChartKind, Frame, Link};
use crate::header::{self, Words};
use crate::ink::{Ink, Part};
use crate::legend::{self, Entry};
use crate::measure::Type;
use crate::rows;
use crate::scene::{Anchor, Scene};
use crate::table::Rows;
use crate::words;

const BAR: i32 = 16;
/// From one bar of a group to the next.
const STEP: i32 = 20;
const BETWEEN: i32 = 14;

/// The figures of one review, as its report has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Floor {
    /// What the figures rest on; its rows are the delegations that took the floor, recommended or did both.
    pub basis: Basis,
    /// The recommendations of the report; marks narrow it.
    pub filter: RegisterFilter,
    /// State under review.
    pub state: Iso3,
    /// The review in words ("United States of America, cycle 1").
    pub review: String,
    /// Groups in their order; those without any delegation are left out.
    pub groups: Vec<FloorGroup>,
    /// How many statements there were, as the report itself says.
    pub statements: Option<u32>,
}

/// The figures of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FloorGroup {
    /// The regional group; none for observers and others.
    pub group: Option<RegionalGroup>,
    /// Its name in the language of the chart.
    pub name: String,
    /// Delegations that took the floor.
    pub took_the_floor: u32,
    /// Delegations that recommended something.
    pub recommended: u32,
}

impl FloorGroup {
    fn count(&self, part: Part) -> u64 {
        match part {
            Part::TookTheFloor => self.took_the_floor.into(),
            Part::Recommended => self.recommended.into(),
        }
    }
}

/// Draws who took the floor and who recommended.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn floor(figures: &Floor, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn is_empty(figures: &Floor) -> bool {
    figures.groups.iter().all(|group| group.took_the_floor == 0 && group.recommended == 0)
}

fn lay_out(scene: &mut Scene, figures: &Floor, texts: &Texts, top: i32) -> i32 {
    if is_empty(figures) {
        return basis::say(scene, texts.get("chart.floor.empty"), top);
    }
    let entry = |part: Part| Entry { matter: part.into(), cut: false, text: label(part, texts), link: None };
    let mut y = legend::draw(scene, Part::ALL.map(entry).into(), top) + 8;
    let counts = || figures.groups.iter().flat_map(|group| Part::ALL.map(|part| group.count(part)));
    let (most, names) = (counts().max().unwrap_or_default(), (scene.width * 3 / 10).clamp(150, 260));
    let (start, end) = (names + 16, rows::numbers_start(scene, counts(), texts) - 20);
    for group in &figures.groups {
        rows::name(scene, (0, y + 2), names, &group.name);
        for part in Part::ALL {
            let n = group.count(part);
            let bar = Bar { x: start, top: y, height: BAR, backwards: false, numbers: None, below: None, reach: 1 };
            let pieces = (n > 0).then(|| piece(figures, group, part, texts)).into_iter().collect();
            bar.draw(scene, pieces, &bars::widths(&[n], most, end - start), texts);
            let number = words::number(n, texts);
            scene.text((scene.width, y + 13), Anchor::End, &number, Type::BODY, Ink::Text);
            y += STEP;
        }
        y += BETWEEN;
    }
    y - BETWEEN
}

fn piece(figures: &Floor, group: &FloorGroup, part: Part, texts: &Texts) -> Piece {
    let link = match part {
        Part::TookTheFloor => Link::State { iso3: figures.state },
        Part::Recommended => Link::register(&figures.filter, |filter| filter.groups.extend(group.group)),
    };
    let n = group.count(part);
    let label = texts.with("chart.floor.mark", &[("group", &group.name), ("said", &said(part, n, texts))]);
    Piece { matter: part.into(), n, label, link }
}

fn label(part: Part, texts: &Texts) -> String {
    texts.get(&format!("chart.floor.{}", part.code())).to_owned()
}

/// "83 delegations took the floor".
fn said(part: Part, n: u64, texts: &Texts) -> String {
    words::plural(&format!("chart.floor.said.{}", part.code()), n, texts, &[])
}

fn words<'a>(figures: &'a Floor, texts: &'a Texts) -> Words<'a> {
    let sum = |part: Part| figures.groups.iter().fold(0u64, |sum, group| sum.saturating_add(group.count(part)));
    let [floor, recommended] = Part::ALL.map(|part| said(part, sum(part), texts));
    let values = [("review", figures.review.as_str()), ("floor", floor.as_str()), ("recommended", &recommended)];
    let sentence = match is_empty(figures) {
        true => texts.get("chart.floor.empty").to_owned(),
        false => texts.with("chart.floor.sentence", &values),
    };
    let note = texts.get("chart.floor.note").to_owned();
    let statements = figures.statements.map(|n| words::plural("chart.floor.statements", n.into(), texts, &[]));
    let foot = figures.basis.foot(&[note, statements.unwrap_or_default()], texts);
    let mut columns = vec![texts.get("chart.column.group").to_owned()];
    columns.extend(Part::ALL.map(|part| label(part, texts)));
    let row = move |group: &FloorGroup| {
        let mut row = vec![group.name.clone()];
        row.extend(Part::ALL.map(|part| group.count(part).to_string()));
        row
    };
    let title = texts.with("chart.floor.title", &values);
    Words {
        kind: ChartKind::Floor,
        desc: texts.get("chart.floor.desc").to_owned(),
        sentence,
        columns,
        rows: Rows::of(figures.groups.iter(), row),
        title,
        foot,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn no_two_words_overlap_and_none_leaves_the_picture(
            basis in checks::basis(),
            (state, review) in (checks::iso3(), checks::name()),
            groups in prop::collection::vec((checks::name(), checks::count(), checks::count()), 0..7),
            statements in prop::option::of(checks::count()),
            width in checks::widths(),
            lang in checks::lang(),
        ) {
            let group = |(name, took_the_floor, recommended)| FloorGroup { group: None, name, took_the_floor, recommended };
            let groups = groups.into_iter().map(group).collect();
            let figures = Floor { basis, filter: RegisterFilter::default(), state, review, groups, statements };
            let texts = checks::texts(lang);
            checks::is_legible(width, &words(&figures, &texts).foot, |scene| lay_out(scene, &figures, &texts, 0))?;
        }
    }
}
