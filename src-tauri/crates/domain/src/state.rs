//! States: who can be reviewed, who can recommend, and to which regional group they belong.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The ISO 3166-1 alpha-3 code of a State, the key of every record. Three capital letters; whether
/// a State has that code is for [`crate::Reference`] to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Iso3([u8; 3]);

/// A text that is not three capital letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not an ISO 3166 alpha-3 code")]
pub struct NotIso3(pub String);

impl Iso3 {
    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for Iso3 {
    type Err = NotIso3;
    fn from_str(text: &str) -> Result<Self, NotIso3> {
        match <[u8; 3]>::try_from(text.as_bytes()) {
            Ok(code) if code.iter().all(u8::is_ascii_uppercase) => Ok(Self(code)),
            _ => Err(NotIso3(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Iso3 {
    type Error = NotIso3;
    fn try_from(text: String) -> Result<Self, NotIso3> {
        text.parse()
    }
}

impl From<Iso3> for String {
    fn from(code: Iso3) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for Iso3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The five regional groups of United Nations Members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RegionalGroup {
    /// African States.
    African,
    /// Asia-Pacific States.
    AsiaPacific,
    /// Eastern European States.
    EasternEuropean,
    /// Latin American and Caribbean States (GRULAC).
    LatinAmericanCaribbean,
    /// Western European and other States (WEOG).
    WesternEuropeanOther,
}

impl RegionalGroup {
    /// The five groups in the order in which the United Nations lists them.
    pub const ALL: [Self; 5] = [
        Self::African,
        Self::AsiaPacific,
        Self::EasternEuropean,
        Self::LatinAmericanCaribbean,
        Self::WesternEuropeanOther,
    ];

    /// Stable code, as in files, on the wire and in translations (`group.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::African => "african",
            Self::AsiaPacific => "asia_pacific",
            Self::EasternEuropean => "eastern_european",
            Self::LatinAmericanCaribbean => "latin_american_caribbean",
            Self::WesternEuropeanOther => "western_european_other",
        }
    }
}

/// What a State is to the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A Member of the United Nations: reviewed, and may recommend.
    Member,
    /// A non-member observer State: not reviewed, but may recommend.
    Observer,
}

/// A State with its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The key.
    pub iso3: Iso3,
    /// United Nations M49 code, three digits.
    pub m49: String,
    /// Member or observer.
    pub standing: Standing,
    /// Regional group; observers have none.
    pub group: Option<RegionalGroup>,
    /// Official short names by language code: `ar`, `en`, `es`, `fr`, `ru`, `zh`.
    pub names: BTreeMap<String, String>,
    /// Other names people use, in any language: former names, names of other databases.
    pub aliases: Vec<String>,
    /// First day of membership in the United Nations.
    pub member_from: Option<NaiveDate>,
    /// Last day of membership, for a State that is no longer a Member.
    pub member_to: Option<NaiveDate>,
}

impl State {
    /// The official short name in `lang`, or in English where that language has none.
    #[must_use]
    pub fn name(&self, lang: &str) -> &str {
        self.names.get(lang).or_else(|| self.names.get("en")).map_or(self.iso3.as_str(), String::as_str)
    }
}
