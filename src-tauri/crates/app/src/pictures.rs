//! Charts as they leave the machine: looked at before, as pixels for the clipboard, and as files.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use placard_charts::{Chart, Fitted, Size, TableWindow};

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
        let (chart, warnings) = self.picture(&request.chart, request.size)?;
        let Chart { svg, width, height, sentence, .. } = chart;
        Ok(Picture { svg, width, height, alt: sentence, warnings })
    }

    /// A chart as pixels, for the clipboard.
    ///
    /// # Errors
    /// What the chart refuses, `chart_too_large`, `chart_not_rendered`.
    pub fn chart_pixels(&mut self, request: PictureQuery) -> Result<Pixels, AppError> {
        let (chart, _) = self.picture(&request.chart, request.size)?;
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
        let mut warnings = Vec::new();
        if ending == "csv" {
            let query = ChartQuery { table: Some(TableWindow::ALL), ..request.chart };
            write(path, self.desk(&query.lang)?.chart(&query, true)?.csv().as_bytes())?;
        } else {
            let (chart, wrong) = self.picture(&request.chart, request.size)?;
            warnings = wrong;
            match ending {
                "svg" => write(path, chart.svg.as_bytes())?,
                _ => write(path, &chart.png(request.scale.factor())?)?,
            }
        }
        Ok(Exported { path: request.path, pages: None, warnings })
    }

    /// The chart with its heading at the size that is asked for, and what is wrong with it, in words.
    fn picture(&mut self, query: &ChartQuery, size: Size) -> Result<(Chart, Vec<String>), AppError> {
        let mut desk = self.desk(&query.lang)?;
        let Fitted { chart, smallest_text } =
            size.fit(query.width, |width| desk.chart(&ChartQuery { width, table: None, ..query.clone() }, true))?;
        let mut warnings = Vec::new();
        if smallest_text < Size::READABLE {
            let pixels = format!("{smallest_text:.0}");
            warnings.push(desk.texts.with("chart.picture.small", &[("pixels", &pixels)]));
        }
        Ok((chart, warnings))
    }
}
