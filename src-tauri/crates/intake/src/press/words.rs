//! The words that the reading of a press release rests on, in English, French and Spanish.
//! Each list says how it is used; all but names are in lower case.

/// Whether `word` is a verb of speech that governs a quotation.
pub fn is_speech_verb(word: &str) -> bool {
    matches!(
        word,
        "said" | "says" | "saying" | "say" | "regretted" | "agreed" | "agrees" | "added" | "adds" | "remarked" | "remarks" | "stated" | "states"
            | "noted" | "notes" | "explained" | "explains" | "warned" | "warns" | "urged" | "urges" | "declared"
            | "declares" | "commented" | "comments" | "told" | "tells" | "continued" | "continues" | "concluded"
            | "concludes" | "emphasized" | "emphasised" | "emphasizes" | "emphasises" | "stressed" | "stresses"
            | "affirmed" | "affirms" | "insisted" | "insists" | "argued" | "argues" | "asserted" | "asserts"
            | "announced" | "observed" | "observes" | "recalled" | "recalls" | "reiterated" | "reiterates"
            | "underlined" | "underscored" | "underscores" | "highlighted" | "highlights" | "pointed" | "wrote"
            | "writes" | "replied" | "responded" | "responds" | "asked" | "asks" | "claimed" | "claims"
            | "cautioned" | "cautions" | "maintained" | "maintains" | "lamented" | "deplored" | "pledged"
            | "testified" | "tweeted" | "posted" | "reported" | "recounted" | "demanded" | "demands" | "acknowledged"
            | "confirmed" | "complained" | "predicted" | "recommended" | "shared" | "exclaimed" | "reminded"
            // French, after an auxiliary or in the present
            | "déclaré" | "déclare" | "dit" | "affirmé" | "affirme" | "ajouté" | "ajoute" | "expliqué" | "explique"
            | "souligné" | "souligne" | "rappelé" | "rappelle" | "indiqué" | "indique" | "estimé" | "estime"
            | "précisé" | "précise" | "conclu" | "conclut" | "dénoncé" | "dénonce" | "averti" | "insisté"
            | "insiste" | "regretté" | "regrette" | "commenté" | "commente" | "alerté" | "alerte" | "martelé"
            | "poursuivi" | "poursuit" | "observé" | "observe" | "réagi" | "réagit" | "déploré" | "déplore"
            | "confié" | "confie" | "témoigne" | "témoigné" | "martèle" | "écrit" | "noté" | "exhorté" | "exhorte"
            // Spanish
            | "dijo" | "afirmó" | "declaró" | "señaló" | "agregó" | "añadió" | "explicó" | "advirtió" | "expresó"
            | "manifestó" | "subrayó" | "recordó" | "concluyó" | "aseguró" | "sostuvo" | "indicó" | "denunció"
            | "destacó" | "comentó" | "reiteró" | "lamentó" | "dice" | "afirma" | "señala" | "declara"
            // German
            | "sagte" | "sagt" | "erklärte" | "erklärt" | "betonte" | "betont" | "kritisierte" | "warnte" | "forderte"
    )
}

/// Verbs that govern a quotation as part of a sentence of the narrator: "called it “a farce”".
pub fn is_describing_verb(word: &str) -> bool {
    matches!(
        word,
        "called" | "calls" | "described" | "describes" | "denounced" | "denounces" | "condemned" | "condemns"
    )
}

/// Present forms that are also nouns; they count as verbs only after a name.
pub fn is_noun_too(word: &str) -> bool {
    matches!(
        word,
        "states" | "notes" | "claims" | "comments" | "reports" | "remarks" | "demands" | "highlights" | "calls"
        | "dit" | "alerte" | "note"
    )
}

/// Participles that let the same speaker go on: "adding that “…”".
pub fn is_going_on(word: &str) -> bool {
    matches!(
        word,
        "adding" | "saying" | "noting" | "stressing" | "warning" | "explaining" | "stating" | "arguing"
        | "declaring" | "emphasizing" | "emphasising" | "insisting" | "concluding" | "pointing" | "urging"
        | "ajoutant" | "soulignant" | "précisant" | "agregando" | "añadiendo"
    )
}

/// Words between a speaker and the verb, or before the verb.
pub fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "also" | "further" | "later" | "then" | "has" | "had" | "have" | "today" | "yesterday" | "recently" | "a"
        | "ont" | "avait" | "ha" | "han" | "again" | "repeatedly" | "publicly" | "simply" | "rightly" | "bluntly"
        | "aujourd’hui" | "aujourd'hui" | "également" | "aussi" | "previously" | "jointly" | "hoy" | "also,"
        | "s’est"
    )
}

/// A pronoun that stands for a speaker.
pub fn is_pronoun(word: &str) -> bool {
    matches!(
        word,
        "he" | "she" | "they" | "it" | "il" | "elle" | "ils" | "elles" | "él" | "ella" | "ellos" | "ellas" | "both"
    )
}

/// Words that introduce the words of a source: "according to X".
pub const ACCORDING: [&str; 9] = [
    "according to ", "in the words of ", "selon ", "d’après ", "d'après ", "pour ", "según ", "de acuerdo con ",
    "as per ",
];

/// Words before a quotation that make it a title or a term, not somebody's words.
pub fn introduces_title(word: &str) -> bool {
    matches!(
        word,
        "entitled" | "titled" | "called" | "named" | "so-called" | "dubbed" | "known" | "intitulé" | "intitulée"
        | "titulado" | "titulada" | "report" | "termed" | "labelled" | "labeled" | "headlined" | "resolution"
        | "soi-disant" | "campaign" | "slogan" | "book" | "film" | "hashtag" | "term" | "phrase" | "word" | "words"
    )
}

/// Heads of sentences that are documents and cannot speak.
pub fn is_document(word: &str) -> bool {
    matches!(
        word,
        "report" | "resolution" | "decision" | "letter" | "statement" | "document" | "article" | "law"
        | "constitution" | "treaty" | "covenant" | "convention" | "declaration" | "bill" | "act" | "release"
        | "brief" | "submission" | "rapport" | "résolution" | "décision" | "lettre" | "communiqué" | "informe"
        | "resolución" | "study" | "petition" | "sign" | "banner" | "tweet" | "post" | "website" | "preamble"
        | "text" | "order"
    )
}

/// Titles of courtesy that belong to a name.
pub fn is_honorific(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "Dr" | "Prof" | "H.E" | "HE" | "S.E" | "Pastor" | "Fr"
            | "Professor" | "Mr" | "Mrs" | "Ms" | "Mx" | "M" | "Mme" | "Mlle" | "Me" | "Ambassador" | "Rev"
            | "Reverend" | "Father" | "Sister" | "Judge" | "Justice" | "Sir" | "Dame" | "Hon" | "Amb" | "Sra" | "Sr"
            | "Don" | "Doña" | "Bishop" | "Archbishop" | "Imam" | "Rabbi" | "Chief" | "Senator" | "Sen" | "Rep"
            | "Mayor" | "Minister" | "Governor" | "Gov" | "Congresswoman" | "Congressman" | "Representative"
    )
}

/// Honorifics that stand for nothing but courtesy: with a surname they refer back to a person.
pub fn is_courtesy(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "Mr" | "Mrs" | "Ms" | "Mx" | "M" | "Mme" | "Mlle" | "Dr" | "Prof" | "Sra" | "Sr"
    )
}

/// Small words inside names of persons.
pub fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "la"
            | "del" | "della" | "van" | "von" | "der" | "den" | "bin" | "ibn" | "bint" | "al" | "el" | "da" | "dos"
            | "das" | "do" | "di" | "du" | "le" | "y" | "e" | "ben" | "ter" | "ten" | "zu" | "af" | "las" | "los"
    ) || word.starts_with("al-")
        || word.starts_with("el-")
        || word.starts_with("d’")
        || word.starts_with("d'")
}

/// Words that make a capitalised phrase the name of an organisation.
pub fn is_organisation_word(word: &str) -> bool {
    matches!(
        word.trim_end_matches(['’', '\'']).to_lowercase().as_str(),
        "watch" | "international" | "union" | "center" | "centre" | "council" | "association" | "foundation"
        | "institute" | "network" | "coalition" | "committee" | "commission" | "federation" | "league" | "project"
        | "fund" | "society" | "alliance" | "initiative" | "movement" | "campaign" | "forum" | "organization"
        | "organisation" | "clinic" | "university" | "college" | "school" | "agency" | "party" | "collective"
        | "caucus" | "partnership" | "ministry" | "amnesty" | "oxfam" | "greenpeace" | "caritas" | "civicus"
        | "advocates" | "lawyers" | "defenders" | "reporters" | "physicians" | "trust" | "consortium"
        | "observatory" | "fédération" | "ligue" | "réseau" | "comité" | "fondation" | "conseil" | "observatoire"
        | "collectif" | "mouvement" | "institut" | "organización" | "asociación" | "comisión" | "federación"
        | "fundación" | "centro" | "comité," | "red" | "liga" | "consejo" | "church" | "churches" | "nations"
        | "tribunal" | "court" | "parliament" | "congress" | "senate" | "administration" | "government" | "embassy"
        | "confederation" | "secretariat" | "platform" | "workers" | "mothers" | "journalists" | "rights4all"
        | "ngo" | "bureau" | "house" | "action" | "justice" | "concern" | "now" | "world" | "borders" | "without"
        | "legal"
    )
}

/// Groups that speak without a name of their own.
pub fn is_group(word: &str) -> bool {
    matches!(
        word,
        "coalition" | "group" | "groups" | "organisation" | "organization" | "organisations" | "organizations"
        | "ngos" | "ngo" | "experts" | "activists" | "advocates" | "network" | "association" | "alliance"
        | "signatories" | "campaigners" | "lawyers" | "defenders" | "rapporteurs" | "committee" | "commission"
        | "council" | "union" | "government" | "ministry" | "center" | "centre" | "institute" | "federation"
        | "foundation" | "league" | "coalitions" | "organisation’s" | "fédération" | "collectif" | "associations"
        | "ong" | "survivors" | "families" | "partners"
    )
}

/// Units inside an organisation: "Human Rights Program" is part of a title, not an organisation.
pub fn is_unit(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "program" | "programme" | "programs" | "programmes" | "division" | "department" | "unit" | "desk" | "team"
        | "office" | "section" | "branch" | "service" | "services" | "board" | "affairs" | "advocacy" | "research"
        | "communications" | "policy" | "litigation" | "operations" | "campaigns" | "law" | "strategy" | "staff"
        | "programa" | "département" | "bureau" | "relations" | "africa" | "asia" | "europe" | "americas" | "mena"
        | "pacific" | "east" | "directors" | "trustees" | "governors" | "engagement" | "outreach" | "media"
        | "partnerships" | "practice" | "studies" | "america" | "caribbean" | "finance" | "investigations" | "security"
        | "development" | "education" | "protection" | "monitoring" | "latine" | "latina" | "ceo" | "ngo" | "usa"
        | "lgbt" | "lgbti" | "lgbtq" | "lgbtqi"
    )
}

/// Words for what somebody does.
pub fn is_role_word(word: &str) -> bool {
    let word = word.trim_end_matches(['’', '\'']).to_lowercase();
    let word = word.rsplit('-').next().unwrap_or(&word);
    matches!(
        word,
        "director" | "attorney" | "secretary" | "president" | "chair" | "chairperson" | "chairman" | "chairwoman"
            | "coordinator" | "advocate" | "researcher" | "lawyer" | "officer" | "manager" | "spokesperson" | "spokesman"
            | "spokeswoman" | "head" | "chief" | "fellow" | "professor" | "expert" | "rapporteur" | "minister"
            | "ambassador" | "commissioner" | "campaigner" | "adviser" | "advisor" | "counsel" | "representative"
            | "founder" | "member" | "leader" | "activist" | "defender" | "journalist" | "survivor" | "mayor" | "senator"
            | "ceo" | "analyst" | "specialist" | "associate" | "consultant" | "organizer" | "organiser" | "delegate"
            | "general" | "deputy" | "vice" | "editor" | "scholar" | "student" | "teacher" | "doctor" | "partner"
            | "governor" | "editor-in-chief" | "strategist" | "liaison" | "assistant" | "lead" | "convener" | "convenor"
            | "trustee" | "judge" | "resident" | "mother" | "father" | "farmer" | "worker" | "supervisor" | "envoy"
            // French and Spanish
            | "directeur" | "directrice" | "présidente" | "président" | "secrétaire" | "avocat" | "avocate" | "chercheur"
            | "chercheuse" | "responsable" | "coordinateur" | "coordinatrice" | "porte" | "parole" | "représentant"
            | "représentante" | "fondateur" | "fondatrice" | "membre" | "chargé" | "chargée" | "cheffe" | "chef"
            | "générale" | "général" | "rapporteuse" | "directora" | "presidenta" | "presidente" | "secretaria"
            | "secretario" | "abogado" | "abogada" | "investigadora" | "investigador" | "portavoz" | "coordinadora"
            | "coordinador" | "delegada" | "rédacteur" | "rédactrice" | "journaliste" | "étudiant" | "étudiante" | "militant"
            | "militante" | "defensora" | "defensor" | "periodista" | "activista"
            | "refugee" | "witness" | "prisoner" | "detainee" | "villager" | "relative" | "nurse" | "exile"
            // German
            | "sprecher" | "sprecherin" | "direktor" | "direktorin" | "generalsekretär" | "generalsekretärin"
            | "geschäftsführer" | "geschäftsführerin" | "leiter" | "leiterin" | "präsident" | "präsidentin"
            | "vorsitzende" | "vorsitzender" | "expertin" | "referentin" | "referent"
            | "délégué" | "déléguée" | "adjointe" | "adjoint" | "conseiller" | "conseillère"
    )
}

/// Offices of a State or a place: what they are "of" is not an organisation.
pub fn is_public_office(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "mayor" | "governor" | "minister" | "senator" | "ambassador" | "president" | "resident" | "king" | "professor" | "permanent"
    )
}

/// Words that open a clause which names no speaker.
pub fn opens_adjunct(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "in" | "on"
            | "at" | "during" | "after" | "while" | "who" | "whose" | "adding" | "speaking" | "referring" | "when"
            | "as" | "ahead" | "following" | "before" | "commenting" | "reacting" | "responding" | "which" | "where"
            | "with" | "from" | "since" | "if" | "although" | "but" | "and" | "yet" | "meanwhile" | "however"
            | "today" | "yesterday" | "this" | "last" | "earlier" | "because" | "by" | "to" | "for" | "under"
            | "despite" | "once" | "en" | "dans" | "lors" | "après" | "alors" | "qui" | "dont" | "tras" | "durante"
            | "quien" | "via" | "until" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday"
            | "sunday" | "reporters" | "noting" | "calling" | "urging" | "saying" | "warning" | "pointing"
            | "speaking:" | "through" | "be"
    )
}

/// Whether a folded line above a release labels it and is neither its title nor its publisher.
pub fn is_boilerplate(folded: &str) -> bool {
    [
        "news", "statement", "press", "share", "print", "skip to main content", "skip to content", "menu", "home",
        "search", "back to news", "read more", "comunicado", "communique", "nota de prensa", "meeting summaries",
        "pressemitteilung", "medienmitteilung", "presseerklarung", "press note", "press briefing", "update", "updates",
        "latest news", "actualites", "noticias", "declaracion", "declaration", "annonce", "notes to editors",
    ]
    .contains(&folded)
        || (folded.starts_with("statement by the ") && folded.split(' ').count() <= 4)
        || ["embargo", "for immediate release", "pour diffusion immediate", "para publicacion inmediata"]
            .iter()
            .any(|start| folded.starts_with(start) && folded.split(' ').count() <= 12)
        || (folded.split(' ').count() <= 4 && [
            "press release", "immediate release", "news release", "media release", "press statement", "media statement",
            "public statement", "joint statement", "media advisory", "media alert", "communique de presse",
            "communique conjoint", "comunicado de prensa", "comunicado conjunto", "joint press release",
        ]
        .iter()
        .any(|label| folded.ends_with(label) || folded.starts_with(label)))
}

/// Beginnings of the lines that hold a media contact, folded.
pub const CONTACT: [&str; 11] = [
    "contact", "media contact", "press contact", "for more information", "contacts", "for media inquiries",
    "for interviews", "contact presse", "contacto", "media inquiries", "for further information",
];

/// Whether a word with a dot after it is an abbreviation that ends no sentence.
pub fn is_abbreviation(word: &str) -> bool {
    matches!(
        word,
        "Dr" | "Mr"
            | "Mrs" | "Ms" | "Mx" | "Prof" | "St" | "Jan" | "Feb" | "Mar" | "Apr" | "Aug" | "Sept" | "Sep" | "Oct"
            | "Nov" | "Dec" | "Jr" | "Rev" | "Hon" | "Gen" | "Sen" | "Rep" | "Gov" | "Amb" | "vs" | "e.g" | "i.e"
            | "Mme" | "Art" | "No" | "para" | "paras" | "pp" | "M" | "Sra" | "Sr" | "Inc" | "Ltd" | "approx" | "cf"
            | "Fr" | "H.E" | "S.E" | "Lt" | "Col" | "Capt" | "janv" | "févr" | "sept" | "oct" | "nov" | "déc"
    )
}

/// Words that begin sentences far more often than they follow an abbreviation like "U.S.".
pub fn is_sentence_starter(word: &str) -> bool {
    matches!(
        word,
        "The" | "In" | "This" | "It" | "We" | "These" | "They" | "That" | "He" | "She" | "On" | "As" | "But" | "And"
        | "A" | "An" | "At" | "For" | "If" | "Our" | "However" | "While" | "When" | "Its" | "Their" | "To" | "There"
        | "I"
    )
}

/// Words after the verb that take nothing from its directness: "said in a statement on Friday".
pub const AFTER_VERB: [&str; 14] = [
    "in", "on", "at", "during", "today", "yesterday", "reporters", "journalists", "following", "after", "as", "afp",
    "out", "via",
];
