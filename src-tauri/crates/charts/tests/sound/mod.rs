//! What is true of every drawing, whatever its figures.

use std::error::Error;

use placard_charts::Chart;
use resvg::tiny_skia::Pixmap;

/// A picture in the window is never heavier, in bytes.
pub const HEAVIEST: usize = 300_000;

/// Why a drawing is broken; none where it is sound: marks inside it, cells under headings, no word unfinished,
/// not too heavy and not without end.
pub fn fault(chart: &Chart) -> Option<String> {
    let outside = chart.marks.iter().find(|mark| {
        let inside = mark.x >= 0.0
            && mark.y >= 0.0
            && mark.x + mark.width <= f64::from(chart.width)
            && mark.y + mark.height <= f64::from(chart.height);
        !inside || mark.width < 1.0 || mark.height < 1.0 || mark.label.trim().is_empty()
    });
    let ragged = chart.table.rows.iter().find(|row| row.len() != chart.table.columns.len());
    let said = [&chart.title, &chart.desc, &chart.sentence, &chart.svg, &chart.table.caption];
    let marks = chart.marks.iter().map(|mark| &mark.label);
    let mut said = said.into_iter().chain(marks).chain(&chart.table.columns).chain(chart.table.rows.iter().flatten());
    let unfinished = said.find(|text| text.contains("chart.") || text.contains('{') || text.contains('}'));
    let size = (chart.svg.len(), chart.height);
    let too_much = size.0 > HEAVIEST || size.1 > 6_000;
    let silent = [&chart.title, &chart.desc, &chart.sentence].into_iter().any(|text| text.trim().is_empty());
    let found = [
        outside.map(|mark| format!("a mark is outside or says nothing: {mark:?}")),
        ragged.map(|row| format!("not as many cells as headings: {row:?}")),
        unfinished.map(|text| format!("not finished: {text}")),
        too_much.then(|| format!("bytes and height: {size:?}")),
        silent.then(|| "no title, description or sentence".to_owned()),
    ];
    found.into_iter().flatten().next().map(|fault| format!("{}: {fault}", chart.kind.code()))
}

/// Where something reaches into the margin of a light picture that stands alone; none where nothing does.
pub fn cut_off(chart: &Chart) -> Result<Option<(u32, u32)>, Box<dyn Error>> {
    let picture = Pixmap::decode_png(&chart.png(0.5)?)?;
    let (wide, high) = (picture.width(), picture.height());
    let sides = (0..high).flat_map(|y| [(2, y), (wide - 3, y)]);
    let mut border = sides.chain((0..wide).flat_map(|x| [(x, 2), (x, high - 3)]));
    let is_paper = |&(x, y): &(u32, u32)| {
        picture.pixel(x, y).is_some_and(|pixel| (pixel.red(), pixel.green(), pixel.blue()) == (255, 255, 255))
    };
    Ok(border.find(|at| !is_paper(at)))
}
