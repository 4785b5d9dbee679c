//! Pictures for slides, columns and posts: exactly as large as they say, whole, and as readable as they can be.

mod figures;

use figures::{Outcome, all_states, frame, ledger, register, texts};
use placard_charts::{Chart, ChartError, Fitted, Frame, Look, Scale, Size};

/// A low chart, a high one and a dense one.
#[derive(Debug, Clone, Copy)]
enum Which {
    Low,
    High,
    Dense,
}

fn chart(which: Which, lang: &str, width: u32) -> Result<Chart, Box<dyn std::error::Error>> {
    let (texts, frame) = (texts(lang)?, Frame { titled: true, ..frame(width, Look::Light) });
    Ok(match which {
        Which::Low => placard_charts::participation(&ledger::participation(), &texts, &frame)?,
        Which::High => placard_charts::roll_call(&ledger::roll_call(&all_states(lang)?)?, &texts, &frame)?,
        Which::Dense => placard_charts::matrix(&register::matrix(&all_states(lang)?), &texts, &frame)?,
    })
}

fn fitted(size: Size, lang: &str, which: Which) -> Result<Fitted, Box<dyn std::error::Error>> {
    size.fit(1100, |width| chart(which, lang, width))
}

#[test]
fn a_picture_for_a_canvas_has_exactly_its_size_and_holds_every_mark() -> Outcome {
    for size in Size::ALL {
        for which in [Which::Low, Which::High, Which::Dense] {
            let Fitted { chart, .. } = fitted(size, "en", which)?;
            let (width, height) = size.canvas().unwrap_or((chart.width, chart.height));
            assert_eq!((chart.width, chart.height), (width, height), "{} {which:?}", size.code());
            let said = format!("width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"");
            assert!(size == Size::Screen || chart.svg.contains(&said), "other programs know its size: {}", size.code());
            for mark in &chart.marks {
                let inside = mark.x >= 0.0
                    && mark.y >= 0.0
                    && mark.x + mark.width <= f64::from(width) + 0.01
                    && mark.y + mark.height <= f64::from(height) + 0.01;
                assert!(inside, "{} stands on the canvas: {mark:?}", size.code());
            }
        }
    }
    Ok(())
}

#[test]
fn letters_on_a_canvas_can_be_read_whatever_is_drawn() -> Outcome {
    for (size, lang, which) in
        [(Size::Slide, "en", Which::Low), (Size::WidePost, "ar", Which::High), (Size::Post, "en", Which::Dense)]
    {
        let Fitted { smallest_text, .. } = fitted(size, lang, which)?;
        assert!(smallest_text >= Size::READABLE, "{} {which:?}: {smallest_text}", size.code());
    }
    Ok(())
}

#[test]
fn a_column_is_laid_out_narrow_and_not_shrunk() -> Outcome {
    let Fitted { chart, smallest_text } = fitted(Size::Column, "en", Which::Low)?;
    assert_eq!(chart.width, 640, "as wide as a column");
    assert!(smallest_text >= 11.0, "the letters keep their size: {smallest_text}");
    assert!(chart.svg.starts_with("<svg") && chart.svg.contains(" width=\"640\""), "programs place it at its size");
    Ok(())
}

#[test]
fn a_picture_says_how_large_it_is_in_print_and_what_it_shows() -> Outcome {
    let chart = &fitted(Size::Post, "en", Which::Low)?.chart;
    for (scale, per_metre) in [(Scale::Single, 3780), (Scale::Print, 11811)] {
        let file = png::Decoder::new(std::io::Cursor::new(chart.png(scale.factor())?)).read_info()?;
        let info = file.info();
        assert_eq!(info.width, (1080.0 * scale.factor()) as u32, "as many pixels as {} has", scale.code());
        let dims = info.pixel_dims.ok_or("no size in print")?;
        assert_eq!((dims.xppu, dims.unit), (per_metre, png::Unit::Meter), "at {}", scale.code());
        let words: Vec<String> = info.utf8_text.iter().filter_map(|chunk| chunk.get_text().ok()).collect();
        assert!(words.contains(&chart.sentence), "the text alternative goes with the pixels: {words:?}");
    }
    Ok(())
}

#[test]
fn what_refuses_to_be_drawn_refuses_the_picture() {
    let refused = Size::Slide.fit(800, |_| Err::<Chart, _>(ChartError::NotDrawn("no".to_owned())));
    assert!(refused.is_err(), "the reason is handed on");
}
