//! What columns are called in the tables that people have, in English, French and Spanish.

use placard_domain::fold::fold;

use super::Field;

/// Longest name of a column, in bytes; what is longer is no name.
const LONGEST: usize = 120;

/// Names that say what a column is, folded.
const NAMES: [(Field, &[&str]); 16] = [
    (
        Field::State,
        &[
            "state under review",
            "state reviewed",
            "reviewed state",
            "sur",
            "country under review",
            "reviewed country",
            "country reviewed",
            "countries concerned",
            "country concerned",
            "state",
            "country",
            "to",
            "state code",
            "etat examine",
            "etat soumis a l examen",
            "etat sous examen",
            "pays examine",
            "pays concerne",
            "etat",
            "pays",
            "estado examinado",
            "estado objeto de examen",
            "pais examinado",
            "pais concernido",
            "estado",
            "pais",
        ],
    ),
    (
        Field::Recommending,
        &[
            "recommending state",
            "recommending states",
            "recommending country",
            "recommending countries",
            "recommending",
            "upr recommending states",
            "upr reccomending states",
            "recommended by",
            "recommending delegation",
            "made by",
            "from",
            "rs",
            "recommender",
            "etat recommandant",
            "etats recommandants",
            "pays recommandant",
            "etat auteur",
            "etat auteur de la recommandation",
            "etats auteurs",
            "auteur",
            "auteurs",
            "recommande par",
            "emetteur",
            "estado recomendante",
            "estados recomendantes",
            "pais recomendante",
            "estado que recomienda",
            "estado que formula la recomendacion",
            "recomendado por",
            "autor",
        ],
    ),
    (
        Field::Text,
        &[
            "text",
            "recommendation",
            "recommendations",
            "recommendation text",
            "text of recommendation",
            "text of the recommendation",
            "full text",
            "full recommendation",
            "wording",
            "texte",
            "recommandation",
            "recommandations",
            "texte de la recommandation",
            "libelle",
            "texto",
            "recomendacion",
            "recomendaciones",
            "texto de la recomendacion",
        ],
    ),
    (Field::Cycle, &["cycle", "upr cycle", "c", "cycle epu", "ciclo", "ciclo del epu"]),
    (
        Field::Session,
        &[
            "session",
            "upr session",
            "session number",
            "session no",
            "wg session",
            "working group session",
            "session of the working group",
            "session epu",
            "session du groupe de travail",
            "sesion",
            "periodo de sesiones",
            "sesion del grupo de trabajo",
            "numero de sesion",
        ],
    ),
    (
        Field::Paragraph,
        &[
            "paragraph",
            "paragraph number",
            "para",
            "para no",
            "paragraph no",
            "par",
            "number",
            "no",
            "nr",
            "recommendation number",
            "recommendation no",
            "recommendation nr",
            "rec no",
            "ref",
            "reference",
            "numero",
            "paragraphe",
            "numero de paragraphe",
            "n",
            "parrafo",
            "numero de parrafo",
            "num",
        ],
    ),
    (
        Field::Response,
        &[
            "response",
            "responses",
            "position",
            "upr position",
            "state response",
            "state position",
            "position of the state",
            "position of the state under review",
            "response of the state",
            "decision",
            "answer",
            "status",
            "reponse",
            "reponse de l etat",
            "position de l etat",
            "avis",
            "respuesta",
            "respuesta del estado",
            "posicion",
            "posicion del estado",
            "decision del estado",
        ],
    ),
    (
        Field::Themes,
        &[
            "theme",
            "themes",
            "issue",
            "issues",
            "topic",
            "topics",
            "subject",
            "subjects",
            "human rights themes",
            "full list of themes",
            "thematique",
            "thematiques",
            "sujet",
            "sujets",
            "tema",
            "temas",
            "tematica",
        ],
    ),
    (
        Field::Persons,
        &[
            "affected persons",
            "persons affected",
            "persons",
            "groups of persons",
            "group of persons",
            "affected groups",
            "groupes de personnes",
            "personnes concernees",
            "grupos de personas",
            "personas afectadas",
        ],
    ),
    (
        Field::Sdgs,
        &[
            "sdg",
            "sdgs",
            "sustainable development goals",
            "sustainable development goal",
            "relevant sdgs",
            "sdg goals",
            "goals",
            "odd",
            "objectifs de developpement durable",
            "ods",
            "objetivos de desarrollo sostenible",
        ],
    ),
    (
        Field::Category,
        &[
            "action",
            "a",
            "action category",
            "category",
            "category of action",
            "type of action",
            "categorie d action",
            "categorie",
            "categoria de accion",
            "categoria",
            "accion",
        ],
    ),
    (
        Field::Symbol,
        &[
            "document symbol",
            "symbol",
            "document",
            "un symbol",
            "report",
            "cote",
            "cote du document",
            "document des nations unies",
            "signatura",
            "signatura del documento",
            "simbolo",
        ],
    ),
    (
        Field::PositionSource,
        &[
            "source of position",
            "position source",
            "source of the position",
            "source de la position",
            "fuente de la posicion",
        ],
    ),
    (
        Field::Date,
        &[
            "date",
            "document publication date",
            "publication date",
            "date of publication",
            "document date",
            "date of document",
            "date of review",
            "review date",
            "date du document",
            "date de publication",
            "date de l examen",
            "fecha",
            "fecha de publicacion",
            "fecha del documento",
            "fecha del examen",
        ],
    ),
    (
        Field::Comment,
        &[
            "comment",
            "comments",
            "assessment comments on level of implementation",
            "note",
            "notes",
            "remarks",
            "implementation",
            "level of implementation",
            "commentaire",
            "commentaires",
            "remarques",
            "observations",
            "comentario",
            "comentarios",
            "observaciones",
        ],
    ),
    (
        Field::SourceKey,
        &[
            "id",
            "identifier",
            "uuid",
            "key",
            "annotation id",
            "ohchr annotation id",
            "record id",
            "identifiant",
            "identificador",
        ],
    ),
];

/// Words that say what a column is when its whole name is not known, the most telling first.
const WORDS: [(Field, &[&str]); 14] = [
    (Field::Recommending, &["recommending", "recommandant", "recommandants", "recomendante", "recomendantes"]),
    (Field::State, &["under review", "examine", "examinado", "reviewed"]),
    (Field::PositionSource, &["source of position"]),
    (Field::Paragraph, &["paragraph", "para", "paragraphe", "parrafo", "number", "numero"]),
    (Field::Response, &["response", "position", "reponse", "respuesta", "posicion"]),
    (Field::Session, &["session", "sesion"]),
    (Field::Cycle, &["cycle", "ciclo"]),
    (Field::Sdgs, &["sdg", "sdgs", "odd", "ods"]),
    (Field::Persons, &["persons", "personnes", "personas"]),
    (Field::Themes, &["theme", "themes", "issue", "issues", "tema", "temas", "thematique"]),
    (Field::Symbol, &["symbol", "cote", "signatura"]),
    (Field::Date, &["date", "fecha"]),
    (Field::Comment, &["comment", "comments", "commentaire", "comentario"]),
    (Field::Text, &["text", "recommendation", "texte", "recommandation", "texto", "recomendacion"]),
];

/// What a column of exactly that name holds.
pub(super) fn exact(name: &str) -> Option<Field> {
    let folded = folded(name)?;
    NAMES.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|(field, _)| *field)
}

/// What a column holds in whose name a telling word stands ("Recommending State(s)").
pub(super) fn by_word(name: &str) -> Option<Field> {
    let padded = format!(" {} ", folded(name)?);
    let holds = |word: &&str| padded.contains(&format!(" {word} "));
    WORDS.iter().find(|(_, words)| words.iter().any(holds)).map(|(field, _)| *field)
}

/// A name as it is compared; none where it is no name. "State(s)" and "State's" leave a lone s.
pub(super) fn folded(name: &str) -> Option<String> {
    let folded = (!name.is_empty() && name.len() <= LONGEST).then(|| fold(name))?;
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty() && *word != "s").collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_for_two_fields() {
        let mut all: Vec<&str> = NAMES.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "a name that stands twice would be read by chance");
        assert!(all.iter().all(|name| folded(name).as_deref() == Some(*name)), "names are compared folded");
    }

    #[test]
    fn names_in_three_languages_and_with_other_words_are_known() {
        for (name, field) in [
            ("State Under Review", Field::State),
            ("État examiné", Field::State),
            ("País examinado", Field::State),
            ("Etat(s) auteur(s)", Field::Recommending),
            ("Recommending State(s)", Field::Recommending),
            ("Réponse de l’État", Field::Response),
            ("N° de paragraphe", Field::Paragraph),
            ("Sesión", Field::Session),
        ] {
            assert_eq!(exact(name).or_else(|| by_word(name)), Some(field), "{name}");
        }
    }
}
