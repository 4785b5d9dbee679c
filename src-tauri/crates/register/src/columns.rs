//! What is known of each document beside its text: one list a column.

use placard_domain::{Class, ComparedField, Implementation, Provider, RegionalGroup, Response};

use crate::bits::Bits;
use crate::dictionary::Dictionary;
use crate::disagreements::Comparisons;
use crate::entry::Entry;
use crate::heap::{Heap, bytes_of};
use crate::lists::Lists;
use crate::paragraph::Paragraph;
use crate::states::{States, group_bit};

/// How many sources there are.
pub(crate) const PROVIDERS: usize = Provider::ALL.len();

/// Place of a source in what is kept for each source.
pub(crate) fn index_of(provider: Provider) -> usize {
    Provider::ALL.iter().position(|p| *p == provider).unwrap_or(0)
}

/// What is answered, by whom it is told.
#[derive(Debug, Clone, Copy, Default)]
struct Answers {
    /// The answer that is shown.
    shown: Option<Response>,
    /// The answer that each source gives.
    given: [Option<Response>; PROVIDERS],
}

/// The columns. A document is its place in them.
#[derive(Debug)]
pub(crate) struct Columns {
    pub(crate) states: States,
    pub(crate) themes: Dictionary,
    pub(crate) sdgs: Dictionary,
    pub(crate) state_words: Dictionary,

    pub(crate) n: Vec<i64>,
    pub(crate) class: Vec<Class>,
    pub(crate) state: Vec<u16>,
    pub(crate) recommending: Lists<u16>,
    /// A bit for each regional group of the recommending States.
    pub(crate) groups: Vec<u8>,
    pub(crate) cycle: Vec<Option<u8>>,
    pub(crate) session: Vec<Option<u8>>,
    pub(crate) paragraph: Vec<Option<Paragraph>>,
    answers: Vec<Answers>,
    pub(crate) words_of_state: Vec<Option<u32>>,
    pub(crate) theme: Lists<u32>,
    pub(crate) category: Vec<Option<u8>>,
    pub(crate) sdg: Lists<u32>,
    /// A bit for each source that attests the record.
    pub(crate) sources: Vec<u8>,
    /// Rows of each source. 65,535 is the most that is counted for one record.
    pub(crate) rows: Vec<[u16; PROVIDERS]>,
    pub(crate) assessment: Vec<Implementation>,
    pub(crate) disagreeing: Bits,
    pub(crate) comparisons: Comparisons,
}

/// What is asked of one column: any of the values will do.
#[derive(Debug)]
pub(crate) enum Condition {
    State(Vec<u16>),
    Region(Vec<RegionalGroup>),
    Recommending(Vec<u16>),
    Group(Vec<RegionalGroup>),
    Cycle(Vec<u8>),
    Session(Vec<u8>),
    Response(Vec<Option<Response>>),
    Theme(Vec<u32>),
    Category(Vec<u8>),
    Sdg(Vec<u32>),
    Source(Vec<Provider>),
    Class(Vec<Class>),
    Assessment(Vec<Implementation>),
    Paragraph(Paragraph),
    StateWords(Vec<u32>),
    /// Two of its sources differ in it.
    Differs(ComparedField),
}

impl Columns {
    pub(crate) fn new(states: States) -> Self {
        Self {
            states,
            themes: Dictionary::default(),
            sdgs: Dictionary::default(),
            state_words: Dictionary::default(),
            n: Vec::new(),
            class: Vec::new(),
            state: Vec::new(),
            recommending: Lists::default(),
            groups: Vec::new(),
            cycle: Vec::new(),
            session: Vec::new(),
            paragraph: Vec::new(),
            answers: Vec::new(),
            words_of_state: Vec::new(),
            theme: Lists::default(),
            category: Vec::new(),
            sdg: Lists::default(),
            sources: Vec::new(),
            rows: Vec::new(),
            assessment: Vec::new(),
            disagreeing: Bits::default(),
            comparisons: Comparisons::default(),
        }
    }

    /// How many documents there are, with those that were removed.
    pub(crate) fn len(&self) -> usize {
        self.n.len()
    }

    /// Appends a document.
    pub(crate) fn push(&mut self, entry: &Entry<'_>) {
        if entry.disagreeing {
            self.disagreeing.insert(self.n.len());
        }
        self.comparisons.push(self.n.len(), entry.compared);
        self.n.push(entry.n);
        self.class.push(entry.class);
        self.state.push(self.states.number(entry.state));
        let states = &mut self.states;
        self.recommending.push(entry.recommending.iter().map(|state| states.number(*state)));
        self.groups.push(entry.recommending.iter().fold(0, |bits, state| bits | states.group_bit(*state)));
        self.cycle.push(entry.cycle);
        self.session.push(entry.session);
        self.paragraph.push(entry.paragraph.and_then(Paragraph::read));
        self.words_of_state.push(entry.state_words.map(|words| self.state_words.number(words)));
        let themes = &mut self.themes;
        self.theme.push(entry.themes.iter().map(|theme| themes.number(theme)));
        self.category.push(entry.category);
        let sdgs = &mut self.sdgs;
        self.sdg.push(entry.sdgs.iter().map(|sdg| sdgs.number(sdg)));
        self.assessment.push(entry.assessment);

        let mut answers = Answers { shown: entry.response, ..Answers::default() };
        let (mut sources, mut rows) = (0, [0_u16; PROVIDERS]);
        for stand in entry.stands {
            let i = index_of(stand.provider);
            sources |= 1 << i;
            answers.given[i] = answers.given[i].or(stand.response);
            rows[i] = rows[i].saturating_add(u16::try_from(stand.rows).unwrap_or(u16::MAX));
        }
        self.answers.push(answers);
        self.sources.push(sources);
        self.rows.push(rows);
    }

    /// The answer as that source gives it, or the one that is shown.
    pub(crate) fn answer(&self, doc: usize, given_by: Option<Provider>) -> Option<Response> {
        let answers = &self.answers[doc];
        given_by.map_or(answers.shown, |provider| answers.given[index_of(provider)])
    }

    /// The documents that meet the condition, with those that were removed.
    pub(crate) fn matching(&self, condition: &Condition, given_by: Option<Provider>) -> Bits {
        let number = |column: &[Option<u8>], wanted: &[u8]| {
            let table = table(wanted.iter().map(|n| usize::from(*n)), 1 << u8::BITS);
            Bits::of(self.len(), |doc| column[doc].is_some_and(|n| table[usize::from(n)]))
        };
        let text = |lists: &Lists<u32>, all: &Dictionary, wanted: &[u32]| {
            let table = table(wanted.iter().map(|n| *n as usize), all.len());
            Bits::of(self.len(), |doc| lists.get(doc).iter().any(|n| table[*n as usize]))
        };
        let states = |wanted: &[u16]| table(wanted.iter().map(|n| usize::from(*n)), self.states.len());
        match condition {
            Condition::State(wanted) => {
                let table = states(wanted);
                Bits::of(self.len(), |doc| table[usize::from(self.state[doc])])
            }
            Condition::Region(wanted) => {
                let wanted = wanted.iter().fold(0, |bits, group| bits | group_bit(*group));
                let table: Vec<bool> =
                    self.states.codes().iter().map(|state| self.states.group_bit(*state) & wanted != 0).collect();
                Bits::of(self.len(), |doc| table[usize::from(self.state[doc])])
            }
            Condition::Recommending(wanted) => {
                let table = states(wanted);
                Bits::of(self.len(), |doc| self.recommending.get(doc).iter().any(|n| table[usize::from(*n)]))
            }
            Condition::Group(wanted) => {
                let wanted = wanted.iter().fold(0, |bits, group| bits | group_bit(*group));
                Bits::of(self.len(), |doc| self.groups[doc] & wanted != 0)
            }
            Condition::Cycle(wanted) => number(&self.cycle, wanted),
            Condition::Session(wanted) => number(&self.session, wanted),
            Condition::Category(wanted) => number(&self.category, wanted),
            Condition::Response(wanted) => Bits::of(self.len(), |doc| wanted.contains(&self.answer(doc, given_by))),
            Condition::Theme(wanted) => text(&self.theme, &self.themes, wanted),
            Condition::Sdg(wanted) => text(&self.sdg, &self.sdgs, wanted),
            Condition::Source(wanted) => {
                let wanted = wanted.iter().fold(0, |bits, provider| bits | 1 << index_of(*provider));
                Bits::of(self.len(), |doc| self.sources[doc] & wanted != 0)
            }
            Condition::Class(wanted) => Bits::of(self.len(), |doc| wanted.contains(&self.class[doc])),
            Condition::Assessment(wanted) => Bits::of(self.len(), |doc| wanted.contains(&self.assessment[doc])),
            Condition::Differs(field) => self.comparisons.differing(*field),
            Condition::Paragraph(outer) => {
                Bits::of(self.len(), |doc| self.paragraph[doc].is_some_and(|inner| inner.is_within(*outer)))
            }
            Condition::StateWords(wanted) => {
                let table = table(wanted.iter().map(|n| *n as usize), self.state_words.len());
                Bits::of(self.len(), |doc| self.words_of_state[doc].is_some_and(|n| table[n as usize]))
            }
        }
    }

    /// Puts the texts in order and gives back spare room.
    pub(crate) fn seal(&mut self) {
        self.themes.seal();
        self.sdgs.seal();
        self.state_words.seal();
        self.n.shrink_to_fit();
        self.class.shrink_to_fit();
        self.state.shrink_to_fit();
        self.recommending.shrink();
        self.groups.shrink_to_fit();
        self.cycle.shrink_to_fit();
        self.session.shrink_to_fit();
        self.paragraph.shrink_to_fit();
        self.answers.shrink_to_fit();
        self.words_of_state.shrink_to_fit();
        self.theme.shrink();
        self.category.shrink_to_fit();
        self.sdg.shrink();
        self.sources.shrink_to_fit();
        self.rows.shrink_to_fit();
        self.assessment.shrink_to_fit();
        self.disagreeing.shrink();
        self.comparisons.shrink();
    }
}

/// For each number whether it is wanted.
fn table(wanted: impl Iterator<Item = usize>, len: usize) -> Vec<bool> {
    let mut table = vec![false; len];
    wanted.for_each(|n| table.get_mut(n).into_iter().for_each(|place| *place = true));
    table
}

impl Heap for Columns {
    fn heap_bytes(&self) -> usize {
        let texts = [&self.themes, &self.sdgs, &self.state_words].map(Heap::heap_bytes).iter().sum::<usize>();
        let lists = self.recommending.heap_bytes() + self.theme.heap_bytes() + self.sdg.heap_bytes();
        let numbers = [&self.cycle, &self.session, &self.category].map(bytes_of).iter().sum::<usize>();
        let rest = bytes_of(&self.n)
            + bytes_of(&self.class)
            + bytes_of(&self.state)
            + bytes_of(&self.groups)
            + bytes_of(&self.paragraph)
            + bytes_of(&self.answers)
            + bytes_of(&self.words_of_state)
            + bytes_of(&self.sources)
            + bytes_of(&self.rows)
            + bytes_of(&self.assessment);
        self.states.heap_bytes()
            + texts
            + lists
            + numbers
            + rest
            + self.disagreeing.heap_bytes()
            + self.comparisons.heap_bytes()
    }
}
