//! Whatever differs between whichever sources, the picture can be read.

use proptest::prelude::*;

use super::*;
use crate::checks;

fn any_pair() -> impl Strategy<Value = SourcePair> {
    let providers = prop::sample::subsequence(Provider::ALL, 2);
    let counts = prop::collection::vec((checks::count(), checks::count()), ComparedField::ALL.len());
    let answer = || prop::sample::select(Response::ALL);
    let answers = prop::collection::vec((answer(), answer(), checks::count()), 0..12);
    let names = (checks::name(), checks::name());
    (providers, names, checks::count(), counts, answers).prop_map(|(providers, names, both, counts, answers)| {
        let field = |(field, (given, differing)): (&ComparedField, (u32, u32))| {
            let given = given.min(both);
            FieldInDispute { field: *field, given, differing: differing.min(given) }
        };
        let fields: Vec<FieldInDispute> = ComparedField::ALL.iter().zip(counts).map(field).collect();
        let differing = fields.iter().map(|field| field.differing).max().unwrap_or_default();
        SourcePair { sources: (providers[0], providers[1]), names, both, differing, fields, answers }
    })
}

fn any_dispute() -> impl Strategy<Value = CalendarDispute> {
    (checks::iso3(), checks::name(), 1u8..6, "[a-z]{3,9}( [a-z]{1,9}){0,90}", checks::name())
        .prop_map(|(iso3, state, cycle, text, source)| CalendarDispute { iso3, state, cycle, text, source })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_two_words_overlap_and_none_leaves_the_picture(
        basis in checks::basis(),
        pairs in prop::collection::vec(any_pair(), 0..6),
        calendar in prop::collection::vec(any_dispute(), 0..6),
        differing in checks::count(),
        width in checks::widths(),
        lang in checks::lang(),
    ) {
        let figures = Disagreements { basis, filter: RegisterFilter::default(), differing, pairs, calendar };
        let texts = checks::texts(lang);
        checks::is_legible(width, &words::words(&figures, &texts).foot, |scene| lay_out(scene, &figures, &texts, 0))?;
    }
}
