//! What can be told apart is computed, not believed.

use placard_domain::{Response, Status};

use super::*;
use crate::ink::Made;

const LOOKS: [Look; 3] = [Look::Light, Look::Dark, Look::Print];

fn linear(colour: Rgb) -> [f64; 3] {
    [16, 8, 0].map(|shift| {
        let c = f64::from((colour >> shift) & 0xFF) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

fn luminance([r, g, b]: [f64; 3]) -> f64 {
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// WCAG 2.2 contrast ratio.
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(linear(a)), luminance(linear(b)));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// CIE L*a*b* of a linear colour, white point D65.
fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
    let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.950_47);
    let y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (lab(a), lab(b));
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

/// Machado, Oliveira and Fernandes 2009, severity 1, and plain grey.
const EYES: [(&str, [[f64; 3]; 3]); 5] = [
    ("full colour", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
    ("grey", [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]]),
];

fn seen(colour: Rgb, eye: [[f64; 3]; 3]) -> [f64; 3] {
    let c = linear(colour);
    eye.map(|row| row.iter().zip(c).map(|(m, c)| m * c).sum::<f64>().clamp(0.0, 1.0))
}

#[test]
fn every_surface_or_its_border_stands_out_from_the_paper() {
    for look in LOOKS {
        let ground = colour(look, Ink::Ground);
        for matter in Matter::all() {
            let coat = coat(look, matter);
            let ratio = contrast(coat.fill, ground).max(contrast(coat.edge, ground));
            assert!(ratio >= 3.0, "{look:?} {}: {ratio:.2} is less than 3:1", matter.code());
        }
        for ink in [Ink::Axis, Ink::Frame, Ink::AsOf, Ink::Act, Ink::Refusal, Ink::Voice] {
            let ratio = contrast(colour(look, ink), ground);
            assert!(ratio >= 3.0, "{look:?} {ink:?}: {ratio:.2} is less than 3:1");
        }
    }
}

#[test]
fn every_word_can_be_read() {
    for look in LOOKS {
        for matter in Matter::all() {
            let coat = coat(look, matter);
            let ratio = contrast(coat.text, coat.fill);
            assert!(ratio >= 4.5, "{look:?} {}: {ratio:.2} is less than 4.5:1", matter.code());
        }
        // A number may reach over the edge of its disc.
        for paper in [Ink::Ground, Ink::Measure] {
            let ratio = contrast(colour(look, Ink::Text), colour(look, paper));
            assert!(ratio >= 7.0, "{look:?} a number on {paper:?}: {ratio:.2} is less than 7:1");
        }
        // The numbers in the discs of a timeline are as light as the paper.
        for ink in [Ink::Act, Ink::Refusal, Ink::Voice] {
            let ratio = contrast(colour(look, Ink::Ground), colour(look, ink));
            assert!(ratio >= 4.5, "{look:?} a number on {ink:?}: {ratio:.2} is less than 4.5:1");
        }
        for ink in [Ink::Text, Ink::Muted, Ink::AsOf] {
            for paper in [Ink::Ground, Ink::Band] {
                let ratio = contrast(colour(look, ink), colour(look, paper));
                assert!(ratio >= 4.5, "{look:?} {ink:?} on {paper:?}: {ratio:.2} is less than 4.5:1");
            }
        }
    }
}

#[test]
fn every_pattern_can_be_seen_on_its_surface() {
    for look in LOOKS {
        for matter in Matter::all().filter(|&matter| has_strokes(matter)) {
            let coat = coat(look, matter);
            let ratio = contrast(coat.stroke, coat.fill);
            assert!(ratio >= 3.0, "{look:?} {}: {ratio:.2} is less than 3:1", matter.code());
        }
    }
}

#[test]
fn no_two_statuses_look_the_same_to_any_eye_or_printer() {
    for (i, a) in Status::ALL.into_iter().enumerate() {
        for b in Status::ALL.into_iter().skip(i + 1) {
            assert_ne!(pattern(a.into()), pattern(b.into()), "{} and {} need different patterns", a.code(), b.code());
        }
    }
    // Who took part and who did not must be told apart by colour alone as well, at a glance.
    let absent = [Status::Absent, Status::AbsentRescheduled];
    let others = [Status::Held, Status::HeldAfterPostponement, Status::Postponed, Status::NotYetHeld];
    for look in LOOKS {
        for (eye, matrix) in EYES.into_iter().take(4) {
            for (a, b) in absent.into_iter().flat_map(|a| others.into_iter().map(move |b| (a, b))) {
                let far = fills_apart(look, (a.into(), b.into()), matrix);
                assert!(far >= 20.0, "{look:?}, {eye}: {} and {} are {far:.1} apart", a.code(), b.code());
            }
        }
        let (_, grey) = EYES[4];
        for (a, b) in [(Status::Held, Status::HeldAfterPostponement), (Status::Absent, Status::HeldAfterAbsence)] {
            let far = fills_apart(look, (a.into(), b.into()), grey);
            assert!(far >= 15.0, "{look:?} in grey: {} and {} are {far:.1} apart", a.code(), b.code());
        }
    }
}

/// How far apart that eye sees two surfaces, without their patterns.
fn fills_apart(look: Look, (a, b): (Matter, Matter), eye: [[f64; 3]; 3]) -> f64 {
    distance(seen(coat(look, a).fill, eye), seen(coat(look, b).fill, eye))
}

/// What stands in one legend. A new kind of matter without a legend does not compile.
fn legend_of(matter: Matter) -> &'static str {
    match matter {
        Matter::Status(_) => "statuses",
        Matter::Answer(_) => "answers",
        Matter::Change(_) => "changes",
        Matter::Part(_) => "parts",
        Matter::Made(_) => "numbers made",
        Matter::Accord(_) => "accords",
    }
}

/// Any two that stand in one legend, in every look.
fn beside_each_other() -> impl Iterator<Item = (Look, Matter, Matter)> {
    let all: Vec<Matter> = Matter::all().collect();
    let pairs = (0..all.len()).flat_map(|i| (i + 1..all.len()).map(move |j| (i, j)));
    let pairs: Vec<(Matter, Matter)> = pairs.map(|(i, j)| (all[i], all[j])).collect();
    let same = pairs.into_iter().filter(|(a, b)| legend_of(*a) == legend_of(*b));
    same.flat_map(|(a, b)| LOOKS.map(|look| (look, a, b)))
}

#[test]
fn no_two_of_a_legend_look_the_same_to_any_eye_or_printer() {
    for ((look, a, b), (eye, matrix)) in beside_each_other().flat_map(|two| EYES.map(|eye| (two, eye))) {
        let far = fills_apart(look, (a, b), matrix);
        let told = pattern(a) != pattern(b) || far >= 25.0;
        assert!(told, "{look:?}, {eye}: {} and {} are {far:.1} apart", a.code(), b.code());
    }
}

/// Pieces of a bar are set one unit apart: what shows is the surfaces, their borders, or the paper between them.
#[test]
fn where_two_of_a_legend_meet_an_edge_can_be_seen() {
    for (look, a, b) in beside_each_other() {
        let (one, other, paper) = (coat(look, a), coat(look, b), colour(look, Ink::Ground));
        let edges = [(one.fill, other.fill), (one.edge, other.fill), (other.edge, one.fill)];
        let gap = contrast(one.edge, paper).min(contrast(other.edge, paper));
        let ratio = edges.into_iter().map(|(a, b)| contrast(a, b)).fold(gap, f64::max);
        assert!(ratio >= 3.0, "{look:?}: {} beside {} has {ratio:.2}:1", a.code(), b.code());
    }
}

#[test]
fn more_recommendations_stand_out_more_from_the_paper() {
    let bands = [Made::Never, Made::Fewest, Made::Fewer, Made::More, Made::Most].map(Matter::Made);
    for (look, (eye, matrix)) in LOOKS.into_iter().flat_map(|look| EYES.map(|eye| (look, eye))) {
        let [paper, ..] = lab(seen(colour(look, Ink::Ground), matrix));
        let away = bands.map(|band| (lab(seen(coat(look, band).fill, matrix))[0] - paper).abs());
        for two in away.windows(2) {
            assert!(two[1] >= two[0] + 4.0, "{look:?}, {eye}: {away:.1?} is no scale by surface alone");
        }
    }
}

#[test]
fn what_is_supported_and_what_is_noted_differ_at_a_glance() {
    let [supported, noted] = [Response::Supported, Response::Noted].map(|answer| Matter::Answer(Some(answer)));
    for (look, (eye, matrix)) in LOOKS.into_iter().flat_map(|look| EYES.map(|eye| (look, eye))) {
        let far = fills_apart(look, (supported, noted), matrix);
        assert!(far >= 25.0, "{look:?}, {eye}: by surface alone, {far:.1} apart");
    }
}
