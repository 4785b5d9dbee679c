//! The sections of a report, by their headings in English, French and Spanish.

use placard_domain::fold::fold;

/// A section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    /// Cover and contents.
    Front,
    /// How the review was made: session, day, troika, documents.
    Introduction,
    /// Summary of the proceedings, before its parts begin.
    Proceedings,
    /// The State under review presents itself.
    Presentation,
    /// What delegations said.
    Dialogue,
    /// Conclusions and/or recommendations.
    Conclusions,
    /// Voluntary pledges and commitments.
    Pledges,
    /// Composition of the delegation.
    Annex,
}

/// Beginnings of headings, folded.
const HEADINGS: [(&str, Section); 31] = [
    ("introduction", Section::Introduction),
    ("introduccion", Section::Introduction),
    ("summary of the proceedings", Section::Proceedings),
    ("resume des debats", Section::Proceedings),
    ("resume de la procedure", Section::Proceedings),
    ("resume des travaux", Section::Proceedings),
    ("resumen de las deliberaciones", Section::Proceedings),
    ("resumen del debate", Section::Proceedings),
    ("presentation by the state", Section::Presentation),
    ("presentation by the country", Section::Presentation),
    ("expose de l etat", Section::Presentation),
    ("expose liminaire", Section::Presentation),
    ("exposicion del estado", Section::Presentation),
    ("presentacion del estado", Section::Presentation),
    ("presentacion a cargo", Section::Presentation),
    ("interactive dialogue", Section::Dialogue),
    ("dialogue et reponses", Section::Dialogue),
    ("dialogue interactif", Section::Dialogue),
    ("dialogo interactivo", Section::Dialogue),
    ("conclusions and or recommendations", Section::Conclusions),
    ("conclusions and recommendations", Section::Conclusions),
    ("conclusions et ou recommandations", Section::Conclusions),
    ("conclusiones y o recomendaciones", Section::Conclusions),
    ("voluntary pledges", Section::Pledges),
    ("voluntary commitments", Section::Pledges),
    ("pledges and commitments", Section::Pledges),
    ("engagements volontaires", Section::Pledges),
    ("promesas y compromisos", Section::Pledges),
    ("compromisos voluntarios", Section::Pledges),
    ("composition of the delegation", Section::Annex),
    ("composition de la delegation", Section::Annex),
];
/// Headings that stand alone.
const WHOLE: [(&str, Section); 8] = [
    ("annex", Section::Annex),
    ("annexe", Section::Annex),
    ("annex i", Section::Annex),
    ("annexe i", Section::Annex),
    ("anexo", Section::Annex),
    ("anexo i", Section::Annex),
    ("composicion de la delegacion", Section::Annex),
    ("conclusions", Section::Conclusions),
];
/// Headings in full, which end what stands before them.
const FULL: [&str; 12] = [
    "introduction",
    "summary of the proceedings of the review process",
    "presentation by the state under review",
    "interactive dialogue and responses by the state under review",
    "conclusions and or recommendations",
    "conclusions and recommendations",
    "expose de l etat examine",
    "dialogue et reponses de l etat examine",
    "conclusions et ou recommandations",
    "exposicion del estado examinado",
    "dialogo interactivo y respuestas del estado examinado",
    "conclusiones y o recomendaciones",
];
/// Longest heading, in bytes.
const LONGEST: usize = 120;

/// The section that a paragraph is the heading of. A line of the contents is none: it ends in a page.
pub(super) fn heading(text: &str) -> Option<Section> {
    let text = text.trim().trim_end_matches(['*', '.']).trim_end();
    if text.len() > LONGEST || text.contains("...") || text.ends_with(|c: char| c.is_ascii_digit() || c == ';') {
        return None;
    }
    let folded = fold(text);
    let bare = unnumbered(&folded);
    let begins = HEADINGS
        .iter()
        .find(|(heading, _)| bare.strip_prefix(heading).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    begins.or_else(|| WHOLE.iter().find(|(heading, _)| *heading == bare)).map(|(_, section)| *section)
}

/// Whether a line is a heading in full, wherever it stands.
pub(super) fn is_heading(line: &str) -> bool {
    let folded = fold(line.trim().trim_end_matches(['*', '.']));
    let bare = unnumbered(&folded);
    line.starts_with(|c: char| !c.is_lowercase()) && FULL.contains(&bare)
}

/// Without what a heading is numbered with.
fn unnumbered(folded: &str) -> &str {
    match folded.split_once(' ') {
        Some((first, rest)) if is_ordinal(first) => rest,
        _ => folded,
    }
}

/// "ii", "a": what a heading is numbered with, folded.
fn is_ordinal(word: &str) -> bool {
    (word.len() <= 4 && word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'))) || (word.len() == 1)
}
