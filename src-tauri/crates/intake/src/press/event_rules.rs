//! The phrases that tell what happened to a review, in English, French and Spanish; all in lower case.

use placard_domain::ledger::{Kind, Stage};

/// All groups must have one of their phrases in the sentence, and none of `never` may be in it.
pub struct Rule {
    /// Stage of the review.
    pub stage: Stage,
    /// What happened.
    pub kind: Kind,
    /// Groups of phrases.
    pub all: &'static [&'static [&'static str]],
    /// Phrases that turn it into something else.
    pub never: &'static [&'static str],
}

/// Words for the review.
pub const REVIEW: &[&str] = &[
    "upr", "universal periodic review", "review", "the process", "epu", "examen périodique", "examen periódico",
    "son examen", "su examen",
];
/// Words that make a sentence about the adoption of the outcome and not about the review.
pub const ADOPTION: &[&str] = &[
    "adoption of its", "adoption of the outcome", "adoption of the upr", "adoption of the report",
    "adoption of the final", "adopt the outcome", "adopted the outcome", "upr adoption", "upr outcome",
    "adoption de son", "adoption du rapport", "adoption des résultats", "adopción de su", "adopción del informe",
    "adopción del resultado",
];
/// Phrases that turn from the review itself to something else unless the review is named after them.
pub const LEAVING: &[&str] =
    &["withdraw from", "withdrawing from", "withdrawal from", "withdrew from", "pull out of", "pulling out of",
      "pulled out of", "walk away from", "se retirer de", "retrait de", "retirarse de"];

const COUNCIL: &[&str] = &["human rights council", "the council", "conseil des droits", "consejo de derechos"];
const MAYBE: &[&str] = &[
    " if ", " may ", " might ", " could ", " unless ", " whether ", " risks ", " first country ", " should ", " must ",
    " threatened ", " never ",
];
const WISHED: &[&str] = &[" if ", " should ", " must ", " could "];
const NO_SHOW: &[&str] = &[
    "did not appear", "failed to appear", "fails to appear", " failure to appear", "failed to show up",
    "failure to show up", "did not show up", "didn't show up", "didn’t show up", "was absent", "did not attend",
    "failed to attend", "failure to attend", "refused to attend", "refusal to attend", "refusal of the government",
    "was not present", "were not present", "empty chair", "no-show", "boycotted its", "boycotted the", "skipped its",
    "skipped the", "skipping its", "skipping the", "refused to participate", "refused to take part", "did not take part",
    "did not participate", "failed to participate", "failed to take part", "stayed away from", "absence from the",
    "absence from its", "absence of the state of", "ne s’est pas présenté", "ne s'est pas présenté",
    "ne se sont pas présenté", "n’a pas participé", "n'a pas participé", "no compareció", "no se presentó",
    "no participó", "no asistió",
];

/// All rules; a sentence may fit several.
pub const RULES: &[Rule] = &[
    Rule {
        stage: Stage::Review,
        kind: Kind::WithdrawalAnnounced,
        all: &[
            REVIEW,
            &[
                "announced", "announces", "announcement", "informed", "notified", "declared", "decided", "confirmed",
                "told", "said it would", "stated", "decision to", "decision not to", "annoncé", "informé", "décidé",
                "anunció", "decidió", "informó", "notificó",
            ],
            &[
                "boycott", "not take part", "not participate", "not be participating", "no longer take part",
                "no longer participate", "no longer cooperate", "withdraw from", "withdrawing from", "withdrawal from",
                "refusal to participate", "refusal to take part", "refuse to participate", "refuse to take part",
                "pull out of", "pulling out of", "walk away from", "not to participate", "not to take part",
                "not cooperate with", "not attend", "not to attend", "would skip", "will skip", "to skip",
                "ne participerait p", "ne participera p", "ne pas participer", "ne plus participer", "se retirer de",
                "retrait de", "boycotter", "no participaría", "no participará", "no participar", "retirarse de",
            ],
        ],
        never: MAYBE,
    },
    Rule { stage: Stage::Review, kind: Kind::Absent, all: &[NO_SHOW], never: MAYBE },
    Rule {
        stage: Stage::Review,
        kind: Kind::CouncilDecision,
        all: &[
            COUNCIL,
            REVIEW,
            &[
                "called on", "called upon", "decided", "adopted a decision", "adopted the decision",
                "adopted a resolution", "adopted the resolution", "in its decision", "expressed regret", "regretted",
                "a décidé", "a appelé", "a adopté", "decidió", "adoptó",
            ],
        ],
        never: WISHED,
    },
    Rule {
        stage: Stage::Review,
        kind: Kind::Rescheduled,
        all: &[REVIEW, &["reschedul", "reprogramm", "a reporté", "reprogramó"]],
        never: &[" if ", " should ", " must ", " could ", " urge", " recommend", " asks "],
    },
    Rule {
        stage: Stage::Review,
        kind: Kind::PostponedByAgreement,
        all: &[REVIEW, &["postponed"], &["at its request", "at the request", "agreed", "granted", "accepted"]],
        never: MAYBE,
    },
    Rule {
        stage: Stage::Report,
        kind: Kind::ReportNotSubmitted,
        all: &[
            &["national report", "rapport national", "informe nacional"],
            &[
                "did not submit", "failed to submit", "failure to submit", "has not submitted", "n’a pas soumis",
                "no presentó",
            ],
        ],
        never: MAYBE,
    },
    // Told of a day only: the date is what makes it an event.
    Rule {
        stage: Stage::Review,
        kind: Kind::Held,
        all: &[&[
            "was reviewed", "was last reviewed", "was examined", "has been reviewed", "underwent its", "underwent the",
            "a été examiné", "a fait l’objet de son examen", "fue examinad", "fue evaluad",
        ]],
        never: &[
            " will ", " if ", " should ", " must ", " was to ", "postpone", "reschedul", " next ", "adopt", "announce",
            "boycott", " not ", "refus", "absen", "fail",
        ],
    },
    Rule {
        stage: Stage::Review,
        kind: Kind::Held,
        all: &[REVIEW, &["took place", "was held on", "s’est tenu", "tuvo lugar"]],
        never: &[" will ", " if ", " should ", " must ", "adopt", " not ", "without"],
    },
    Rule {
        stage: Stage::WgAdoption,
        kind: Kind::Held,
        all: &[&["working group adopted", "groupe de travail a adopté", "grupo de trabajo adoptó"], &["report", "rapport", "informe"]],
        never: WISHED,
    },
    Rule {
        stage: Stage::Adoption,
        kind: Kind::Held,
        all: &[&["council adopted the outcome", "council adopted the final outcome", "adopted its upr outcome"]],
        never: WISHED,
    },
];
