//! Charts as they leave the machine: looked at before, as pixels for the clipboard, and as files.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use placard_charts::{Chart, Fitted, Size, TableWindow};
use placard_domain::RedactionProfile;

use crate::exports::{ending, write};
use crate::views::pictures::{ExportChart, Picture, PictureQuery, Pixels};
use crate::views::{ChartQuery, Exported};
use crate::{App, AppError};

impl App {
    /// A chart as it would be written to a file.
    ///
    /// # Errors
    /// What the chart refuses.
    pub fn chart_picture(&mut self, request: PictureQuery) -> Result<Picture, AppError> {
        let drawn = self.picture(&request.chart, request.size, request.profile)?;
        let Chart { svg, width, height, sentence, .. } = drawn.chart;
        Ok(Picture { svg, width, height, alt: sentence, warnings: drawn.too_small.into_iter().collect() })
    }

    /// A chart as pixels, for the clipboard.
    ///
    /// # Errors
    /// What the chart refuses, `chart_too_large`, `chart_not_rendered`.
    pub fn chart_pixels(&mut self, request: PictureQuery) -> Result<Pixels, AppError> {
        let Drawn { chart, .. } = self.picture(&request.chart, request.size, request.profile)?;
        let png = STANDARD.encode(chart.png(request.scale.factor())?);
        Ok(Pixels { png, alt: chart.sentence })
    }

    /// Writes a chart; the ending of the name decides: .svg, .png or .csv.
    ///
    /// # Errors
    /// What the chart refuses, `unknown_ending`, `cannot_write`.
    pub fn export_chart(&mut self, request: ExportChart) -> Result<Exported, AppError> {
        let path = Path::new(&request.path);
        let ending = ending(path, &["svg", "png", "csv"])?;
        if ending == "csv" {
            let query = ChartQuery { table: Some(TableWindow::ALL), ..request.chart };
            let mut desk = self.leaving(&query.lang, request.profile)?;
            write(path, desk.chart(&query, true)?.csv().as_bytes())?;
            return Ok(Exported { path: request.path, pages: None, warnings: desk.withheld_in_words() });
        }
        let Drawn { chart, too_small, withheld } = self.picture(&request.chart, request.size, request.profile)?;
        match ending {
            "svg" => write(path, chart.svg.as_bytes())?,
            _ => write(path, &chart.png(request.scale.factor())?)?,
        }
        Ok(Exported { path: request.path, pages: None, warnings: too_small.into_iter().chain(withheld).collect() })
    }

    /// The chart with its heading at the size that is asked for.
    fn picture(&mut self, query: &ChartQuery, size: Size, profile: RedactionProfile) -> Result<Drawn, AppError> {
        let mut desk = self.leaving(&query.lang, profile)?;
        let Fitted { chart, smallest_text } =
            size.fit(query.width, |width| desk.chart(&ChartQuery { width, table: None, ..query.clone() }, true))?;
        let too_small = (smallest_text < Size::READABLE).then(|| {
            let pixels = format!("{smallest_text:.0}");
            desk.texts.with("chart.picture.small", &[("pixels", &pixels)])
        });
        Ok(Drawn { chart, too_small, withheld: desk.withheld_in_words() })
    }
}

/// A chart as it leaves.
struct Drawn {
    chart: Chart,
    /// That its letters are too small to read, in words.
    too_small: Option<String>,
    /// What stays, a line each.
    withheld: Vec<String>,
}
