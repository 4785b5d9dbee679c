//! What is built into the program: the reference pack and the translations.

use placard_domain::Texts;
use placard_domain::reference::{PackFiles, Reference};

use crate::error::AppError;

/// Languages with translations, the first is the default.
pub const LANGUAGES: [&str; 6] = ["en", "fr", "ar", "zh", "ru", "es"];

macro_rules! pack {
    ($file:literal) => {
        include_str!(concat!("../../../../assets/reference/", $file))
    };
}

macro_rules! locale {
    ($lang:literal) => {
        [
            include_str!(concat!("../../../../assets/locales/", $lang, "/common.json")),
            include_str!(concat!("../../../../assets/locales/", $lang, "/chart.json")),
            include_str!(concat!("../../../../assets/locales/", $lang, "/briefing.json")),
            include_str!(concat!("../../../../assets/locales/", $lang, "/board.json")),
            include_str!(concat!("../../../../assets/locales/", $lang, "/draft.json")),
            include_str!(concat!("../../../../assets/locales/", $lang, "/error.json")),
            include_str!(concat!("../../../../assets/locales/", $lang, "/register.json")),
            include_str!(concat!("../../../../assets/locales/", $lang, "/register_import.json")),
        ]
    };
}

/// The reference pack.
///
/// # Errors
/// Never with the pack that is built in: a test reads it.
pub fn reference() -> Result<Reference, AppError> {
    let files = PackFiles {
        pack: pack!("pack.json"),
        states: pack!("states.csv"),
        sessions: pack!("sessions.csv"),
        reviews: pack!("reviews.csv"),
        events: pack!("events.csv"),
        notes: pack!("notes.csv"),
        deadlines: pack!("deadlines.csv"),
        limits: pack!("limits.csv"),
        paces: pack!("paces.csv"),
    };
    Reference::parse(&files).map_err(AppError::internal)
}

/// The translations of every language.
///
/// # Errors
/// Never with those that are built in: a test reads them.
pub fn texts() -> Result<Vec<Texts>, AppError> {
    [
        ("en", locale!("en")),
        ("fr", locale!("fr")),
        ("ar", locale!("ar")),
        ("zh", locale!("zh")),
        ("ru", locale!("ru")),
        ("es", locale!("es")),
    ]
    .iter()
    .map(|(lang, files)| Texts::parse(lang, files).map_err(AppError::internal))
    .collect()
}
