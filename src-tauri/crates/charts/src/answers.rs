//! The State's answers: their order, their names and what they are in a chart. None is "not recorded".

use placard_domain::{RegisterFilter, Response, Texts};

use crate::bars::Piece;
use crate::chart::Link;
use crate::ink::Matter;
use crate::legend::Entry;
use crate::{shares, words};

/// How often each answer was given.
pub(crate) type Counts = [(Option<Response>, u32)];

/// All answers in the order of legends.
pub(crate) fn all() -> impl Iterator<Item = Option<Response>> {
    Response::ALL.iter().map(|&response| Some(response)).chain([None])
}

/// How often each answer occurs, in the order of legends, those that do not occur left out.
pub(crate) fn tally(counts: &Counts) -> Vec<(Option<Response>, u64)> {
    all().map(|answer| (answer, sum(counts, |a| a == answer))).filter(|(_, n)| *n > 0).collect()
}

/// How many there are in all.
pub(crate) fn total(counts: &Counts) -> u64 {
    sum(counts, |_| true)
}

/// How many the State supports, in full or in part.
pub(crate) fn supported(counts: &Counts) -> u64 {
    sum(counts, is_support)
}

fn sum(counts: &Counts, which: impl Fn(Option<Response>) -> bool) -> u64 {
    counts.iter().filter(|(answer, _)| which(*answer)).map(|(_, n)| u64::from(*n)).sum()
}

/// Whether the State supports at least a part.
pub(crate) fn is_support(answer: Option<Response>) -> bool {
    matches!(answer, Some(Response::Supported | Response::SupportedInPart))
}

/// The name of an answer.
pub(crate) fn label(answer: Option<Response>, texts: &Texts) -> String {
    texts.get(&format!("chart.response.{}", Matter::Answer(answer).code())).to_owned()
}

/// The entries of the legend for the answers that occur in any of `lists`.
pub(crate) fn legend<'a>(lists: impl Iterator<Item = &'a Counts>, texts: &Texts) -> Vec<Entry> {
    let used: Vec<(Option<Response>, u32)> = lists.flatten().copied().collect();
    let entry =
        |(answer, _)| Entry { matter: Matter::Answer(answer), cut: false, text: label(answer, texts), link: None };
    tally(&used).into_iter().map(entry).collect()
}

/// The pieces of the bar of `name`, one an answer that occurs. Each leads to the records of `base`
/// that `own` narrows to the bar.
pub(crate) fn pieces(
    name: &str,
    counts: &Counts,
    base: &RegisterFilter,
    own: impl Fn(&mut RegisterFilter),
    texts: &Texts,
) -> Vec<Piece> {
    let total = words::number(total(counts), texts);
    let piece = |(answer, n, percent): (Option<Response>, u64, String)| {
        let (label, count) = (label(answer, texts), words::number(n, texts));
        let values = [("name", name), ("label", &label), ("count", &count), ("total", &total), ("percent", &percent)];
        let link = Link::register(base, |filter| {
            own(filter);
            filter.responses = vec![answer];
        });
        Piece { matter: Matter::Answer(answer), n, label: texts.with("chart.answer.mark", &values), link }
    };
    with_shares(counts, texts).map(piece).collect()
}

/// The cells of a table: how often each answer occurs, in the order of [`all`], and the total.
pub(crate) fn cells(counts: &Counts) -> Vec<String> {
    let numbers = all().map(|answer| sum(counts, |a| a == answer));
    numbers.chain([total(counts)]).map(|n| n.to_string()).collect()
}

/// "Supported 213 (62%), Noted 130 (38%)": the answers that occur with their shares.
pub(crate) fn in_words(counts: &Counts, texts: &Texts) -> String {
    let phrase = |(answer, n, percent): (Option<Response>, u64, String)| {
        let (label, count) = (label(answer, texts), words::number(n, texts));
        texts.with("chart.answer.share", &[("label", &label), ("count", &count), ("percent", &percent)])
    };
    with_shares(counts, texts).map(phrase).collect::<Vec<_>>().join(texts.get("chart.list.comma"))
}

/// "Torture (52, of which 31 supported in full or in part)".
pub(crate) fn of_which(name: &str, counts: &Counts, texts: &Texts) -> String {
    let (count, supported) = (words::number(total(counts), texts), words::number(supported(counts), texts));
    texts.with("chart.answer.of_which", &[("name", name), ("count", &count), ("supported", &supported)])
}

/// The answers that occur, how often, and their shares in words.
fn with_shares(counts: &Counts, texts: &Texts) -> impl Iterator<Item = (Option<Response>, u64, String)> {
    let (tally, total) = (tally(counts), total(counts));
    let shares = shares::of(&tally.iter().map(|(_, n)| *n).collect::<Vec<_>>());
    tally.into_iter().zip(shares).map(move |((answer, n), share)| (answer, n, shares::spoken(share, n, total, texts)))
}
