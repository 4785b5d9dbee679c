//! The words with which sources give the State's answer.

use placard_domain::Response;
use placard_domain::fold::fold;

/// What an answer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// An answer to a recommendation.
    Response(Response),
    /// No recommendation at all: the State's own promise.
    VoluntaryPledge,
    /// Words that are not known.
    Unknown,
}

/// Longest answer, in bytes; what is longer is a comment.
const LONGEST: usize = 100;

/// Reads the words of an answer in English, French or Spanish, or a code of Placard.
pub(super) fn read(words: &str) -> Answer {
    if words.len() > LONGEST {
        return Answer::Unknown;
    }
    let folded = fold(words);
    let response = match folded.as_str() {
        "supported" | "supports" | "support" | "enjoys support" | "accepted" | "accepts" | "accept" | "accepte"
        | "acceptee" | "acceptees" | "appuye" | "appuyee" | "soutenu" | "soutenue" | "souscrit" | "approuvee"
        | "aceptada" | "aceptado" | "acepta" | "apoyada" | "apoyado" | "cuenta con apoyo" | "yes" => {
            Response::Supported
        }
        "noted"
        | "notes"
        | "note"
        | "taken note of"
        | "took note"
        | "rejected"
        | "reject"
        | "not supported"
        | "not accepted"
        | "does not support"
        | "does not enjoy support"
        | "notee"
        | "pris note"
        | "prend note"
        | "prise en note"
        | "rejetee"
        | "rejete"
        | "refusee"
        | "non acceptee"
        | "non soutenue"
        | "non appuyee"
        | "anotada"
        | "toma nota"
        | "tomo nota"
        | "se toma nota"
        | "rechazada"
        | "no aceptada"
        | "no apoyada" => Response::Noted,
        "supported in part"
        | "supported in part noted in part"
        | "partially supported"
        | "partly supported"
        | "supported partially"
        | "partially accepted"
        | "partly accepted"
        | "accepted in part"
        | "supported noted"
        | "accepted noted"
        | "supported and noted"
        | "noted supported"
        | "partially supported partially noted"
        | "partiellement acceptee"
        | "partiellement appuyee"
        | "partiellement soutenue"
        | "acceptee en partie"
        | "appuyee en partie"
        | "aceptada parcialmente"
        | "parcialmente aceptada"
        | "parcialmente apoyada"
        | "apoyada parcialmente" => Response::SupportedInPart,
        "pending"
        | "under consideration"
        | "under examination"
        | "to be examined"
        | "will be examined"
        | "to be considered"
        | "consider"
        | "deferred"
        | "en suspens"
        | "en attente"
        | "a l examen"
        | "a l etude"
        | "pendiente"
        | "en estudio"
        | "en examen" => Response::Pending,
        "no response" | "general response" | "no answer" | "no clear response" | "unclear" | "no position"
        | "sans reponse" | "pas de reponse" | "reponse generale" | "sin respuesta" | "respuesta general" => {
            Response::NoResponse
        }
        "not applicable" | "n a" => Response::NotApplicable,
        "voluntary pledge"
        | "voluntary pledges"
        | "pledge"
        | "voluntary commitment"
        | "engagement volontaire"
        | "promesa voluntaria"
        | "compromiso voluntario" => return Answer::VoluntaryPledge,
        // A code has a low line, which folds to a blank: "supported_in_part", "no_response" stand above.
        _ => return Answer::Unknown,
    };
    Answer::Response(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_placard_is_an_answer() {
        for response in Response::ALL {
            assert_eq!(read(response.code()), Answer::Response(*response), "an export must come back");
        }
    }

    #[test]
    fn a_support_of_a_part_is_no_support() {
        for words in ["Supported/Noted", "Partially supported", "Partiellement acceptée", "Parcialmente aceptada"] {
            assert_eq!(read(words), Answer::Response(Response::SupportedInPart), "{words}");
        }
        assert_eq!(
            read("Not Supported"),
            Answer::Response(Response::Noted),
            "the official pair is supported and noted"
        );
        assert_eq!(read("perhaps"), Answer::Unknown, "nothing is guessed");
    }
}
