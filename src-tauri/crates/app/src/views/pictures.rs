//! Charts as pictures that leave the machine.

use placard_charts::{Scale, Size};
use placard_domain::RedactionProfile;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ChartQuery;

/// A chart as a picture that stands alone, with its title, filter and source.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PictureQuery {
    /// The chart.
    pub chart: ChartQuery,
    /// What it is made for.
    pub size: Size,
    /// How many pixels it has, where it is of pixels.
    pub scale: Scale,
    /// For whom it is meant: who says nothing means anybody.
    #[serde(default)]
    pub profile: RedactionProfile,
}

/// A picture as it would be written to a file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Picture {
    /// The drawing.
    pub svg: String,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// What it shows, in words.
    pub alt: String,
    /// What is wrong with it, in words: letters that are too small to read.
    pub warnings: Vec<String>,
}

/// A picture as pixels.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Pixels {
    /// A PNG file, in base64.
    pub png: String,
    /// What it shows, in words.
    pub alt: String,
}

/// Writes a chart to a file; the ending of the name decides: .svg, .png or .csv.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportChart {
    /// The chart.
    pub chart: ChartQuery,
    /// What a picture is made for.
    #[serde(default)]
    pub size: Size,
    /// How many pixels a PNG has.
    #[serde(default)]
    pub scale: Scale,
    /// For whom it is meant: who says nothing means anybody.
    #[serde(default)]
    pub profile: RedactionProfile,
    /// Where to.
    pub path: String,
}
