//! A strip of dots from 0 to 100 per cent, one a State. Dots that coincide are piled.

use placard_domain::Texts;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use super::{Comparison, GroupCycle, GroupState, Share, median_percent, supported};
use crate::chart::Link;
use crate::ink::{Ink, Matter};
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};
use crate::{legend, plate, words};

/// Least room at both ends, for half of the nameplate.
const ENDS: i32 = 24;
const PLATE: (i32, i32) = (42, 22);
/// Diameters of dots with the space around them, of which the largest is taken whose piles are low enough.
const SIZES: [i32; 4] = [12, 10, 8, 6];
/// Height of a pile that is low enough.
const HIGH: i32 = 108;
/// A share of fewer recommendations says little: its dot is open.
const FEW: u64 = 10;
/// Height of the place of a cycle without any dot.
const EMPTY: i32 = 56;

/// Where the shares stand.
pub(super) struct Axis {
    /// Where the strip begins, before what is shown at 0 per cent.
    start: i32,
    from: i32,
    to: i32,
    end: i32,
}

impl Axis {
    /// The axis between `start` and `end`.
    pub(super) fn new((start, end): (i32, i32), texts: &Texts) -> Self {
        let longest = texts.with("chart.percent", &[("n", "100")]);
        let ends = ENDS.max(measure::width(&longest, Type::SMALL) / 2 + 1);
        Self { start, from: start + ends, to: end - ends, end }
    }

    fn at(&self, fraction: f64) -> i32 {
        RangedCoordf64::from(0.0..1.0).map(&fraction, (self.from, self.to))
    }

    /// Says from `top` what the axis shows, and where its quarters are; gives where that ends.
    pub(super) fn draw_head(&self, scene: &mut Scene, texts: &Texts, top: i32) -> i32 {
        let title = measure::fit(texts.get("chart.comparison.axis"), Type::SMALL, self.end - self.start);
        scene.text((self.start, top + 12), Anchor::Start, &title, Type::SMALL, Ink::Muted);
        for quarter in 0..=4u8 {
            let percent = texts.with("chart.percent", &[("n", &(quarter * 25).to_string())]);
            let x = self.at(f64::from(quarter) / 4.0);
            scene.text((x, top + 30), Anchor::Middle, &percent, Type::SMALL, Ink::Muted);
        }
        top + 38
    }
}

/// Sets from `top` what the signs mean; gives where that ends.
pub(super) fn draw_key(scene: &mut Scene, figures: &Comparison, texts: &Texts, top: i32) -> i32 {
    let radius = SIZES[0] / 2 - 1;
    let few = words::number(FEW, texts);
    let entries = [
        (figures.name.clone(), Sign::Own),
        (texts.get("chart.comparison.key.state").to_owned(), Sign::Dot),
        (texts.with("chart.comparison.key.few", &[("n", &few)]), Sign::Open),
        (texts.get("chart.comparison.key.median").to_owned(), Sign::Median),
    ];
    let entries = entries.map(|(text, sign)| (sign, text, None)).into();
    legend::flow(scene, entries, top, |scene, swatch, sign| {
        let centre = (swatch.x + swatch.width / 2, swatch.y + swatch.height / 2);
        match sign {
            Sign::Own => scene.disc(centre, f64::from(radius + 1), Ink::Act),
            Sign::Dot => scene.disc(centre, f64::from(radius), Ink::Axis),
            Sign::Open => ring(scene, centre, radius, Ink::Axis),
            Sign::Median => scene.line(vec![(centre.0, swatch.y), (centre.0, swatch.bottom())], Ink::Text, 2),
        }
    })
}

enum Sign {
    Own,
    Dot,
    Open,
    Median,
}

fn ring(scene: &mut Scene, centre: (i32, i32), radius: i32, ink: Ink) {
    scene.disc(centre, f64::from(radius), ink);
    scene.disc(centre, f64::from(radius) - 1.5, Ink::Ground);
}

/// Sets the dots of a cycle from `top`; gives where they end.
pub(super) fn draw(
    scene: &mut Scene,
    figures: &Comparison,
    cycle: &GroupCycle,
    axis: &Axis,
    texts: &Texts,
    top: i32,
) -> i32 {
    let shares = cycle.shares();
    let own = cycle.of(figures.state);
    let Some(median) = cycle.median() else {
        let reason = cycle.reason(figures.state, texts);
        let area = Area::new(axis.start, top, axis.end - axis.start, EMPTY);
        scene.outline(area, Ink::Frame);
        let reason = measure::fit(&reason, Type::BODY, area.width - 24);
        scene.text((area.x + 12, top + 33), Anchor::Start, &reason, Type::BODY, Ink::Muted);
        return area.bottom();
    };
    let places: Vec<i32> = shares.iter().map(|(_, share)| axis.at(share.fraction())).collect();
    let own_at = shares.iter().position(|(state, _)| state.iso3 == figures.state);
    let pile = Pile::new(&places, own_at);
    let base = top + 22 + pile.high();

    for quarter in 0..=4u8 {
        let x = axis.at(f64::from(quarter) / 4.0);
        scene.line(vec![(x, top + 18), (x, base)], Ink::Grid, 1);
    }
    scene.line(vec![(axis.from, base), (axis.to, base)], Ink::Axis, 1);
    draw_median(scene, median, axis, texts, (top, base));
    for (at, ((state, share), &x)) in shares.iter().zip(&places).enumerate() {
        let level = pile.levels.get(at).copied().unwrap_or_default();
        let centre = (x, base - pile.size / 2 - 1 - level * pile.size);
        let radius = pile.size / 2 - 1;
        let (radius, ink) = if Some(at) == own_at { (radius + 1, Ink::Act) } else { (radius, Ink::Axis) };
        match share.answered < FEW {
            true => ring(scene, centre, radius, ink),
            false => scene.disc(centre, f64::from(radius), ink),
        }
        let half = pile.size / 2;
        let area = Area::new(centre.0 - half, centre.1 - half, pile.size, pile.size);
        scene.mark(area, &spoken(cycle, state, *share, texts), link(figures, cycle, state));
    }
    if let Some(state) = own {
        draw_own(scene, state, axis, texts, base);
    }
    base + 8 + PLATE.1 + 2
}

/// The middle of the group: a tick through the dots with its share above.
fn draw_median(scene: &mut Scene, median: f64, axis: &Axis, texts: &Texts, (top, base): (i32, i32)) {
    let x = axis.at(median);
    scene.line(vec![(x, top + 16), (x, base + 5)], Ink::Text, 2);
    let percent = median_percent(median, texts);
    let text = texts.with("chart.comparison.median_short", &[("median", &percent)]);
    let text = measure::fit(&text, Type::SMALL, axis.end - axis.start);
    let half = (measure::width(&text, Type::SMALL) + 1) / 2;
    let middle = x.clamp(axis.start + half, (axis.end - half).max(axis.start + half));
    scene.text((middle, top + 11), Anchor::Middle, &text, Type::SMALL, Ink::Text);
}

/// The nameplate of the State below its dot, with its share in words; where it has none, why.
fn draw_own(scene: &mut Scene, state: &GroupState, axis: &Axis, texts: &Texts, base: i32) {
    let top = base + 8;
    let Some(share) = state.share() else {
        let reason = measure::fit(&state.reason(texts), Type::SMALL_STRONG, axis.to - axis.from);
        scene.text((axis.from, top + 15), Anchor::Start, &reason, Type::SMALL_STRONG, Ink::Text);
        return;
    };
    let (x, text) = (axis.at(share.fraction()), supported(share, texts));
    scene.line(vec![(x, base - 2), (x, top)], Ink::Act, 2);
    let area = Area::new(x - PLATE.0 / 2, top, PLATE.0, PLATE.1);
    let matter = Matter::from(state.status);
    plate::draw(scene, area, matter, state.iso3.as_str(), Type::SMALL_STRONG, false);
    let (before, after) = (area.x - 8 - axis.start, axis.end - area.end() - 8);
    let wide = measure::width(&text, Type::SMALL_STRONG);
    let (x, anchor, room) = match wide <= after || after >= before {
        true => (area.end() + 8, Anchor::Start, after),
        false => (area.x - 8, Anchor::End, before),
    };
    let text = measure::fit(&text, Type::SMALL_STRONG, room);
    scene.text((x, top + 15), anchor, &text, Type::SMALL_STRONG, Ink::Text);
}

fn spoken(cycle: &GroupCycle, state: &GroupState, share: Share, texts: &Texts) -> String {
    let (name, said) = (words::cycle(cycle.cycle, texts), supported(share, texts));
    texts.with("chart.comparison.mark", &[("cycle", &name), ("state", &state.name), ("said", &said)])
}

/// The recommendations that the State received in that cycle.
fn link(figures: &Comparison, cycle: &GroupCycle, state: &GroupState) -> Link {
    Link::register(&figures.filter, |filter| {
        // The State says its region.
        filter.regions.clear();
        (filter.states, filter.cycles) = (vec![state.iso3], vec![cycle.cycle]);
    })
}

/// Dots on a line, one above the other where they would overlap.
pub(super) struct Pile {
    /// Diameter of a dot with the space around it.
    pub(super) size: i32,
    /// How many dots lie below each, in the order of the places.
    pub(super) levels: Vec<i32>,
}

impl Pile {
    /// Dots at `places`; the one at `first` lies on the ground.
    pub(super) fn new(places: &[i32], first: Option<usize>) -> Self {
        let piles = SIZES.map(|size| Self { size, levels: levels(places, first, size) });
        let [.., smallest] = &piles;
        let least = Self { size: smallest.size, levels: smallest.levels.clone() };
        piles.into_iter().find(|pile| pile.high() <= HIGH).unwrap_or(least)
    }

    /// Height of the highest pile.
    pub(super) fn high(&self) -> i32 {
        (self.levels.iter().max().copied().unwrap_or_default() + 1) * self.size + 2
    }
}

fn levels(places: &[i32], first: Option<usize>, size: i32) -> Vec<i32> {
    // What lies on each level so far.
    let mut taken: Vec<Vec<i32>> = Vec::new();
    let mut levels = vec![0; places.len()];
    let order = first.into_iter().chain((0..places.len()).filter(|&at| Some(at) != first));
    for at in order {
        let Some(&x) = places.get(at) else { continue };
        let is_free = |level: &Vec<i32>| level.iter().all(|other| (x - other).abs() >= size);
        let level = taken.iter().position(is_free).unwrap_or(taken.len());
        if level == taken.len() {
            taken.push(Vec::new());
        }
        taken.iter_mut().skip(level).take(1).for_each(|places| places.push(x));
        if let Some(place) = levels.get_mut(at) {
            *place = i32::try_from(level).unwrap_or(i32::MAX);
        }
    }
    levels
}
