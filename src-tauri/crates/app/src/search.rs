//! Search over the case file, the reference pack and the States.

use placard_casefile::SearchFilter;
use placard_domain::fold::fold;
use placard_domain::{Event, Iso3, Order, RegisterFilter};

use crate::named::pairs;
use crate::overview::found_states;
use crate::views::overview::FoundState;
use crate::views::records::RecordKind;
use crate::views::register::{RegisterPage, RegisterQuery};
use crate::views::search::{Hit, Piece, SearchPage, SearchQuery};
use crate::{App, AppError, Desk, ENGLISH};

/// States that a search shows at most.
const MOST_STATES: usize = 6;
/// Hits of one window at most.
const MOST_HITS: usize = 500;

impl App {
    /// Searches with the filters of the command line.
    ///
    /// # Errors
    /// `unknown_name` or `unknown_state` for a filter, or what reading the case file refuses.
    pub fn search_words(&mut self, text: &str, filter: &[String], limit: usize) -> Result<SearchPage, AppError> {
        let mut query = SearchQuery {
            text: text.to_owned(),
            state: None,
            kind: None,
            register: None,
            offset: 0,
            limit,
            lang: ENGLISH.to_owned(),
        };
        let (mut of_register, mut only_register) = (Vec::new(), false);
        for (key, value) in pairs(filter)? {
            match key {
                "kind" if value == "recommendation" => only_register = true,
                "kind" => query.kind = Some(kind_named(value)?),
                "state" => {
                    query.state = Some(self.state_named(value)?);
                    of_register.push((key, value));
                }
                _ => {
                    of_register.push((key, value));
                    only_register = true;
                }
            }
        }
        if query.kind.is_none() {
            query.register = Some(self.register_filter(&of_register)?);
        }
        if only_register {
            let register = query.register.take().map(|filter| self.search_register(&query, filter)).transpose()?;
            return Ok(SearchPage { states: Vec::new(), total: 0, hits: Vec::new(), recommendations: register });
        }
        self.search(query)
    }

    fn search_register(&mut self, query: &SearchQuery, filter: RegisterFilter) -> Result<RegisterPage, AppError> {
        let filter = RegisterFilter { text: query.text.clone(), ..filter };
        let (offset, limit) = (small(query.offset), small(query.limit));
        self.register(RegisterQuery { filter, order: Order::default(), offset, limit, lang: query.lang.clone() })
    }

    pub(crate) fn search(&mut self, query: SearchQuery) -> Result<SearchPage, AppError> {
        let recommendations = match query.register.clone() {
            Some(filter) if !query.text.trim().is_empty() => Some(self.search_register(&query, filter)?),
            _ => None,
        };
        let desk = self.desk(&query.lang)?;
        let limit = query.limit.min(MOST_HITS);
        let filter = SearchFilter { state: query.state, kind: query.kind.map(Into::into) };
        let own = desk.case.search(&query.text, filter, small(query.offset), small(limit))?;
        let own_total = usize::try_from(own.total).unwrap_or(usize::MAX);
        let mut hits: Vec<Hit> = own.hits.into_iter().filter_map(|hit| desk.own_hit(hit)).collect();
        let words = words(&query.text);
        let pack = desk.pack_events(&query, &words);
        let total = own_total.saturating_add(pack.len());
        let from = query.offset.saturating_sub(own_total);
        let room = limit - hits.len().min(limit);
        hits.extend(pack.iter().skip(from).take(room).map(|event| desk.pack_hit(event, &words)));
        Ok(SearchPage { states: desk.states_named(&query), total, hits, recommendations })
    }
}

impl Desk<'_> {
    fn states_named(&self, query: &SearchQuery) -> Vec<FoundState> {
        if query.text.trim().is_empty() || query.state.is_some() || query.kind.is_some() {
            return Vec::new();
        }
        found_states(self.reference, &query.text, self.texts.lang(), MOST_STATES)
    }

    /// Events that the pack tells in words of its own and that hold every word looked for.
    fn pack_events(&self, query: &SearchQuery, words: &[String]) -> Vec<Event> {
        if words.is_empty() || query.kind.is_some_and(|kind| kind != RecordKind::Event) {
            return Vec::new();
        }
        let mut found: Vec<Event> = self
            .reference
            .told_events(self.texts)
            .into_iter()
            .filter(|event| query.state.is_none_or(|state| state == event.state))
            .filter(|event| {
                let name = self.state_name(event.state).unwrap_or_default();
                let said = fold(&format!("{} {} {}", event.summary, event.symbol.as_deref().unwrap_or_default(), name));
                words.iter().all(|word| said.split(' ').any(|part| part.starts_with(word.as_str())))
            })
            .collect();
        found.sort_by(|a, b| b.telling_order().cmp(&a.telling_order()));
        found
    }

    fn pack_hit(&self, event: &Event, words: &[String]) -> Hit {
        Hit {
            kind: RecordKind::Event,
            id: event.id.clone(),
            state: Some(event.state),
            state_name: self.state_name(event.state),
            title: self.texts.get(&format!("kind.{}", event.kind.code())).to_owned(),
            snippet: marked(&event.summary, words),
            when: Some(self.texts.date(&event.date)),
            from_pack: true,
        }
    }

    fn own_hit(&self, hit: placard_casefile::Hit) -> Option<Hit> {
        Some(Hit {
            kind: RecordKind::of(hit.kind)?,
            state_name: hit.state.and_then(|state| self.state_name(state)),
            state: hit.state,
            title: match hit.happened {
                Some(kind) => self.texts.get(&format!("kind.{}", kind.code())).to_owned(),
                None => hit.title.into_iter().map(|part| part.text).collect(),
            },
            snippet: hit.snippet.into_iter().map(|part| Piece { text: part.text, matched: part.found }).collect(),
            when: hit.date.map(|date| self.texts.date(&date)),
            id: hit.id,
            from_pack: false,
        })
    }

    /// The name of a State in the reader's language.
    pub fn state_name(&self, state: Iso3) -> Option<String> {
        self.reference.state(state).map(|state| state.name(self.texts.lang()).to_owned())
    }
}

/// The words that are looked for, folded.
fn words(typed: &str) -> Vec<String> {
    fold(typed).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The text in pieces, those that begin with a word looked for marked.
fn marked(text: &str, words: &[String]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for part in text.split_inclusive(' ') {
        let folded = fold(part);
        let matched = words.iter().any(|word| folded.split(' ').any(|piece| piece.starts_with(word.as_str())));
        match pieces.last_mut() {
            Some(last) if last.matched == matched => last.text.push_str(part),
            _ => pieces.push(Piece { text: part.to_owned(), matched }),
        }
    }
    pieces
}

fn kind_named(text: &str) -> Result<RecordKind, AppError> {
    match text {
        "event" => Ok(RecordKind::Event),
        "statement" => Ok(RecordKind::Statement),
        "ask" => Ok(RecordKind::Ask),
        "source" => Ok(RecordKind::Source),
        "draft" => Ok(RecordKind::Draft),
        unknown => {
            let known = ["recommendation", "event", "statement", "ask", "source", "draft"];
            Err(AppError::unknown_name("kind", unknown, &known))
        }
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
