//! Colours and patterns of each look. The tests compute that they can be told apart.

use placard_domain::Status;

use crate::chart::Look;
use crate::ink::Ink;

/// A colour as `0xRRGGBB`.
pub(crate) type Rgb = u32;

/// What is laid over a surface so that its meaning does not hang on colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// Nothing: a full surface.
    Full,
    /// Nothing: an open surface with a border.
    Open,
    /// Nothing: an open surface with a dotted border.
    OpenDotted,
    FineDots,
    Dots,
    Rising,
    Falling,
    Crossed,
}

/// How one status is painted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Coat {
    pub fill: Rgb,
    pub edge: Rgb,
    pub text: Rgb,
    /// Colour of the pattern's strokes.
    pub stroke: Rgb,
}

/// The pattern of a status, the same in every look.
pub(crate) fn pattern(status: Status) -> Pattern {
    match status {
        Status::Held => Pattern::Full,
        Status::HeldAfterPostponement => Pattern::FineDots,
        Status::HeldAfterAbsence => Pattern::Rising,
        Status::AbsentRescheduled => Pattern::Falling,
        Status::Absent => Pattern::Crossed,
        Status::Postponed => Pattern::Dots,
        Status::NotYetHeld => Pattern::Open,
        Status::NoRecord => Pattern::OpenDotted,
    }
}

/// Whether the pattern of a status has strokes that words would have to stand on.
pub(crate) fn has_strokes(status: Status) -> bool {
    !matches!(pattern(status), Pattern::Full | Pattern::Open | Pattern::OpenDotted)
}

/// Colour of a role. For [`Ink::Fill`] it is the surface beneath the pattern.
pub(crate) fn colour(look: Look, ink: Ink) -> Rgb {
    match ink {
        Ink::Fill(status) | Ink::Plain(status) => coat(look, status).fill,
        Ink::Edge(status) => coat(look, status).edge,
        Ink::On(status) => coat(look, status).text,
        _ => match look {
            Look::Light | Look::Print => on_white(ink),
            Look::Dark => on_black(ink),
        },
    }
}

fn on_white(ink: Ink) -> Rgb {
    match ink {
        Ink::Ground => 0xFFFFFF,
        Ink::Muted => 0x56616D,
        Ink::Grid => 0xE3E7EB,
        Ink::Axis => 0x848E99,
        Ink::Band => 0xF1F4F7,
        Ink::Act => 0x2F5D8C,
        Ink::Refusal => 0xB3402A,
        Ink::Voice => 0x6B4E9B,
        _ => 0x1B232C,
    }
}

fn on_black(ink: Ink) -> Rgb {
    match ink {
        Ink::Ground => 0x14181D,
        Ink::Muted => 0xA4AFBA,
        Ink::Grid => 0x2B323A,
        Ink::Axis => 0x6F7A86,
        Ink::Band => 0x1D232A,
        Ink::Act => 0x7FB0E2,
        Ink::Refusal => 0xF0826A,
        Ink::Voice => 0xB9A0E6,
        _ => 0xE9ECEF,
    }
}

/// How a status is painted in a look.
pub(crate) fn coat(look: Look, status: Status) -> Coat {
    let coat = |fill, edge, text, stroke| Coat { fill, edge, text, stroke };
    match look {
        Look::Light => match status {
            Status::Held => coat(0x2F5D8C, 0x2F5D8C, 0xFFFFFF, 0x2F5D8C),
            Status::HeldAfterPostponement => coat(0xA9C4DD, 0x2F5D8C, 0x10263D, 0x355F8D),
            Status::HeldAfterAbsence => coat(0xE3B04B, 0x7A530A, 0x2B1D00, 0x7A530A),
            Status::AbsentRescheduled => coat(0xB3402A, 0x7E2414, 0xFFFFFF, 0xF3C3B8),
            Status::Absent => coat(0xB3402A, 0x7E2414, 0xFFFFFF, 0xF3C3B8),
            Status::Postponed => coat(0xFFFFFF, 0x2F5D8C, 0x244A70, 0x2F5D8C),
            Status::NotYetHeld => coat(0xFFFFFF, 0x848E99, 0x56616D, 0x848E99),
            Status::NoRecord => coat(0xFFFFFF, 0x6B7580, 0x56616D, 0x6B7580),
        },
        Look::Dark => match status {
            Status::Held => coat(0x6FA3D8, 0x6FA3D8, 0x0B1621, 0x6FA3D8),
            Status::HeldAfterPostponement => coat(0x2C4A69, 0x7FB0E2, 0xFFFFFF, 0x8DB9E6),
            Status::HeldAfterAbsence => coat(0xE0AE4C, 0xF3CC7F, 0x231800, 0x6E4A05),
            Status::AbsentRescheduled => coat(0xD9583F, 0xF7A392, 0x180501, 0x5E1609),
            Status::Absent => coat(0xD9583F, 0xF7A392, 0x180501, 0x5E1609),
            Status::Postponed => coat(0x14181D, 0x7FB0E2, 0xA9CDF2, 0x7FB0E2),
            Status::NotYetHeld => coat(0x14181D, 0x6F7A86, 0xA4AFBA, 0x6F7A86),
            Status::NoRecord => coat(0x14181D, 0x8A95A1, 0xA4AFBA, 0x8A95A1),
        },
        Look::Print => match status {
            Status::Held => coat(0x2F5D8C, 0x2F5D8C, 0xFFFFFF, 0x2F5D8C),
            Status::HeldAfterPostponement => coat(0xC9DAEA, 0x2F5D8C, 0x10263D, 0x2F5D8C),
            Status::HeldAfterAbsence => coat(0xF2DCA8, 0x6E4A05, 0x2B1D00, 0x6E4A05),
            Status::AbsentRescheduled => coat(0x8E2A17, 0x5E1609, 0xFFFFFF, 0xFFFFFF),
            Status::Absent => coat(0x8E2A17, 0x5E1609, 0xFFFFFF, 0xFFFFFF),
            Status::Postponed => coat(0xFFFFFF, 0x2F5D8C, 0x1D3E60, 0x2F5D8C),
            Status::NotYetHeld => coat(0xFFFFFF, 0x76808B, 0x4A545F, 0x76808B),
            Status::NoRecord => coat(0xFFFFFF, 0x5C6671, 0x4A545F, 0x5C6671),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
        ),
        (
            "deuteranopia",
            [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
        ),
        (
            "tritanopia",
            [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
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
            for status in Status::ALL {
                let coat = coat(look, status);
                let ratio = contrast(coat.fill, ground).max(contrast(coat.edge, ground));
                assert!(ratio >= 3.0, "{look:?} {}: {ratio:.2} is less than 3:1", status.code());
            }
            for ink in [Ink::Axis, Ink::AsOf, Ink::Act, Ink::Refusal, Ink::Voice] {
                let ratio = contrast(colour(look, ink), ground);
                assert!(ratio >= 3.0, "{look:?} {ink:?}: {ratio:.2} is less than 3:1");
            }
        }
    }

    #[test]
    fn every_word_can_be_read() {
        for look in LOOKS {
            for status in Status::ALL {
                let coat = coat(look, status);
                let ratio = contrast(coat.text, coat.fill);
                assert!(ratio >= 4.5, "{look:?} {}: {ratio:.2} is less than 4.5:1", status.code());
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
            for status in Status::ALL {
                if !has_strokes(status) {
                    continue;
                }
                let coat = coat(look, status);
                let ratio = contrast(coat.stroke, coat.fill);
                assert!(ratio >= 3.0, "{look:?} {}: {ratio:.2} is less than 3:1", status.code());
            }
        }
    }

    #[test]
    fn no_two_statuses_look_the_same_to_any_eye_or_printer() {
        for (i, a) in Status::ALL.into_iter().enumerate() {
            for b in Status::ALL.into_iter().skip(i + 1) {
                assert_ne!(pattern(a), pattern(b), "{} and {} need different patterns", a.code(), b.code());
            }
        }
        // Who took part and who did not must be told apart by colour alone as well, at a glance.
        let absent = [Status::Absent, Status::AbsentRescheduled];
        let others = [Status::Held, Status::HeldAfterPostponement, Status::Postponed, Status::NotYetHeld];
        for look in LOOKS {
            for (eye, matrix) in EYES.into_iter().take(4) {
                for (a, b) in absent.into_iter().flat_map(|a| others.into_iter().map(move |b| (a, b))) {
                    let far = distance(seen(coat(look, a).fill, matrix), seen(coat(look, b).fill, matrix));
                    assert!(far >= 20.0, "{look:?}, {eye}: {} and {} are {far:.1} apart", a.code(), b.code());
                }
            }
            let (_, grey) = EYES[4];
            for (a, b) in [(Status::Held, Status::HeldAfterPostponement), (Status::Absent, Status::HeldAfterAbsence)] {
                let far = distance(seen(coat(look, a).fill, grey), seen(coat(look, b).fill, grey));
                assert!(far >= 15.0, "{look:?} in grey: {} and {} are {far:.1} apart", a.code(), b.code());
            }
        }
    }
}
