//! What was said and what is asked, as far as it may leave.

use placard_briefing::{Ask, Content, Statement};
use placard_domain::AskStatus;

use super::asked::Asked;
use super::part::{Cited, Part};
use crate::{AppError, Desk};

impl Desk<'_> {
    pub(super) fn statements_part(&self, asked: &Asked) -> Result<Option<Part>, AppError> {
        let mut cited = Cited::default();
        let mut statements = Vec::new();
        for saved in self.own_statements(Some(asked.state))? {
            let said = saved.record;
            if said.date.is_some_and(|date| date.first_day() > asked.as_of) {
                continue;
            }
            let Some(said) = self.quoted(said) else { continue };
            let citation = self.citation(said.source_id.as_deref())?;
            let url = self.source_url(said.source_id.as_deref())?;
            statements.push(Statement {
                sources: cited.cite_at(citation.as_deref(), url.as_deref()),
                speaker: Some(said.speaker).filter(|name| !name.is_empty()),
                role: said.title,
                organisation: said.organisation,
                date: said.date.map(|date| self.texts.date(&date)),
                consent_mark: Some(self.texts.get(&format!("consent.{}", said.consent.code())).to_owned()),
                words: said.text,
            });
        }
        Ok((!statements.is_empty()).then(|| Part::new(Content::Statements(statements), cited)))
    }

    /// The asks that are open; what is asked of the State whose mission holds the page comes first.
    pub(super) fn asks_part(&self, asked: &Asked) -> Result<Option<Part>, AppError> {
        let mut cited = Cited::default();
        let mut asks = Vec::new();
        for saved in self.case.asks(Some(asked.state))? {
            let ask = saved.record;
            let is_later = ask.date.is_some_and(|date| date.first_day() > asked.as_of);
            if ask.status != AskStatus::Open || is_later || !self.ask_leaves(&ask) {
                continue;
            }
            let citation = self.citation(ask.source_id.as_deref())?;
            let url = self.source_url(ask.source_id.as_deref())?;
            asks.push(Ask {
                sources: cited.cite_at(citation.as_deref(), url.as_deref()),
                text: ask.text,
                addressed_to: ask.addressed_to,
                made_by: ask.made_by,
            });
        }
        if let Some(mission) = asked.mission {
            let is_of =
                |ask: &Ask| self.reference.find(&ask.addressed_to) == placard_domain::names::Match::Found(mission);
            asks.sort_by_key(|ask| !is_of(ask));
        }
        Ok((!asks.is_empty()).then(|| Part::new(Content::Asks(asks), cited)))
    }
}
