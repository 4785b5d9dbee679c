//! What the sentence that opens a group of recommendations says the State decided.

use placard_domain::Response;
use placard_domain::fold::fold;

use super::words::{NO, NOTED, PARTLY, PENDING, SUPPORTED, YES};

/// The answer that a sentence gives; none where it gives none that is known, or only says that
/// recommendations were made.
pub(super) fn of(sentence: &str) -> Option<Response> {
    let folded = fold(sentence);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if says(NOTED) {
        Some(Response::Noted)
    } else if says(PENDING) {
        Some(Response::Pending)
    } else if says(SUPPORTED) {
        Some(Response::Supported)
    } else {
        None
    }
}

/// The answer that a State gives in its own reply.
pub(super) fn reply(sentence: &str) -> Option<Response> {
    let folded = format!(" {} ", fold(sentence));
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(&format!(" {word} ")));
    let answer = of(sentence).filter(|answer| *answer != Response::Pending);
    let answer = match answer {
        Some(answer) => Some(answer),
        None if says(NO) => Some(Response::Noted),
        None if says(YES) => Some(Response::Supported),
        None => None,
    };
    match answer {
        Some(Response::Supported) if says(PARTLY) => Some(Response::SupportedInPart),
        answer => answer,
    }
}

/// Whether a sentence closes the conclusions: "All conclusions and/or recommendations contained in the
/// present report reflect the position of the submitting State(s) …".
pub(super) fn closes(sentence: &str) -> bool {
    let folded = fold(sentence);
    ["conclusions and or recommendations", "conclusions et ou recommandations", "conclusiones y o recomendaciones"]
        .iter()
        .any(|words| folded.contains(words))
        && ["reflect the position", "refletent la position", "reflejan la posicion", "endorsed", "approuvees"]
            .iter()
            .any(|words| folded.contains(words))
}
