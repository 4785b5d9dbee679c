//! Where sources disagree: how many records two sources both attest, and on what they differ.

use placard_domain::{Compared, ComparedField, ComparedFields, Provider, Response};

use crate::bits::Bits;
use crate::columns::index_of;
use crate::heap::{Heap, bytes_of};
use crate::register::Register;
use crate::select::Selection;

/// Where the sources of a selection disagree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreements {
    /// Records that two or more sources attest.
    pub records: u32,
    /// Those on which any two of them differ.
    pub differing: u32,
    /// Source by source, those with most records first.
    pub pairs: Vec<PairOfSources>,
}

/// Two sources, over the records of a selection that both attest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairOfSources {
    /// The two, the more official one first.
    pub pair: (Provider, Provider),
    /// Records that both attest.
    pub both: u32,
    /// Records on which they differ in anything.
    pub differing: u32,
    /// Field by field, in the order of [`ComparedField::ALL`].
    pub fields: Vec<FieldCounts>,
    /// Records by the answer that the one and the other gives, in the order of [`Response::ALL`], pairs that do
    /// not occur left out. Together they are the records to which both give an answer, without those on which
    /// somebody has settled the matter.
    pub answers: Vec<(Response, Response, u32)>,
}

/// One field of two sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldCounts {
    /// The field.
    pub field: ComparedField,
    /// Records of which both give it.
    pub given: u32,
    /// Records on which they differ in it, and nobody has settled the matter.
    pub differing: u32,
}

/// The comparisons of all documents, those of one document together.
#[derive(Debug, Default)]
pub(crate) struct Comparisons {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    doc: u32,
    /// Places of the two sources.
    pair: (u8, u8),
    given: ComparedFields,
    differing: ComparedFields,
}

impl Comparisons {
    /// Appends those of a new document.
    pub(crate) fn push(&mut self, doc: usize, compared: &[Compared]) {
        let place = |provider| u8::try_from(index_of(provider)).unwrap_or_default();
        self.rows.extend(compared.iter().map(|one| Row {
            doc: u32::try_from(doc).unwrap_or(u32::MAX),
            pair: (place(one.pair.0), place(one.pair.1)),
            given: one.given,
            differing: one.differing,
        }));
    }

    /// The documents of which two sources differ in that field.
    pub(crate) fn differing(&self, field: ComparedField) -> Bits {
        let mut differing = Bits::default();
        let rows = self.rows.iter().filter(|row| row.differing.contains(field));
        rows.for_each(|row| differing.insert(row.doc as usize));
        differing
    }

    pub(crate) fn shrink(&mut self) {
        self.rows.shrink_to_fit();
    }
}

impl Heap for Comparisons {
    fn heap_bytes(&self) -> usize {
        bytes_of(&self.rows)
    }
}

impl Register {
    /// The sources of the records of a selection, compared two by two.
    #[must_use]
    pub fn disagreements(&self, selection: &Selection) -> Disagreements {
        let mut all: Vec<Counts> = Vec::new();
        let (mut records, mut differing) = (0, 0);
        // The rows of one document stand together: the last one seen, and whether it was seen to differ.
        let mut last: Option<(u32, bool)> = None;
        for row in &self.columns.comparisons.rows {
            let doc = row.doc as usize;
            if !selection.docs.contains(doc) {
                continue;
            }
            let differs = !row.differing.is_empty();
            let known = last.filter(|(seen, _)| *seen == row.doc);
            let was_differing = known.is_some_and(|(_, was)| was);
            records += u32::from(known.is_none());
            differing += u32::from(differs && !was_differing);
            last = Some((row.doc, differs || was_differing));

            let counts = match all.iter().position(|counts| counts.pair == row.pair) {
                Some(place) => all.get_mut(place),
                None => {
                    all.push(Counts::new(row.pair));
                    all.last_mut()
                }
            };
            let Some(counts) = counts else { continue };
            counts.both += 1;
            counts.differing += u32::from(differs);
            for ((given, differing), field) in counts.fields.iter_mut().zip(ComparedField::ALL) {
                *given += u32::from(row.given.contains(*field));
                *differing += u32::from(row.differing.contains(*field));
            }
            let answer = |place: u8| self.columns.answer(doc, Provider::ALL.get(usize::from(place)).copied());
            let is_open = row.differing.contains(ComparedField::Response);
            if let (Some(one), Some(other)) = (answer(row.pair.0), answer(row.pair.1))
                && row.given.contains(ComparedField::Response)
                && (one == other || is_open)
            {
                counts.answers[one as usize][other as usize] += 1;
            }
        }
        let mut pairs: Vec<PairOfSources> = all.into_iter().filter_map(Counts::told).collect();
        pairs.sort_by(|a, b| b.both.cmp(&a.both).then_with(|| a.pair.cmp(&b.pair)));
        Disagreements { records, differing, pairs }
    }
}

const FIELDS: usize = ComparedField::ALL.len();
const ANSWERS: usize = Response::ALL.len();

/// What is counted of one pair.
struct Counts {
    pair: (u8, u8),
    both: u32,
    differing: u32,
    /// How many give it, and how many differ.
    fields: [(u32, u32); FIELDS],
    answers: [[u32; ANSWERS]; ANSWERS],
}

impl Counts {
    fn new(pair: (u8, u8)) -> Self {
        Self { pair, both: 0, differing: 0, fields: [(0, 0); FIELDS], answers: [[0; ANSWERS]; ANSWERS] }
    }

    fn told(self) -> Option<PairOfSources> {
        let provider = |place: u8| Provider::ALL.get(usize::from(place)).copied();
        let fields = ComparedField::ALL.iter().zip(self.fields);
        let mut answers = Vec::new();
        for (one, row) in Response::ALL.iter().zip(self.answers) {
            answers.extend(Response::ALL.iter().zip(row).filter(|(_, n)| *n > 0).map(|(other, n)| (*one, *other, n)));
        }
        Some(PairOfSources {
            pair: (provider(self.pair.0)?, provider(self.pair.1)?),
            both: self.both,
            differing: self.differing,
            fields: fields.map(|(field, (given, differing))| FieldCounts { field: *field, given, differing }).collect(),
            answers,
        })
    }
}
