//! A briefing put together: from what was gathered and what the user writes to the data that is printed.

use placard_briefing::{BriefingData, Content, OwnTemplate, Preset, Section, SectionKind};

use super::again::again;
use super::asked::Asked;
use super::logo;
use super::part::{Cited, Part};
use super::places::{Place, What, places};
use super::written::own_part;
use crate::views::briefing::{Composition, SectionInfo};
use crate::{AppError, Desk};

/// A briefing that can be printed.
pub(super) struct Made {
    pub(super) preset: Preset,
    pub(super) data: BriefingData,
    pub(super) template: Option<OwnTemplate>,
    pub(super) sections: Vec<SectionInfo>,
    /// What does not leave, in words.
    pub(super) withheld: Vec<String>,
}

impl Desk<'_> {
    /// Makes what a composition asks for from today's records.
    ///
    /// # Errors
    /// What the composition asks for and there is not; what reading refuses.
    pub(super) fn made(&mut self, composition: &Composition) -> Result<Made, AppError> {
        let asked = self.asked(composition)?;
        let places = places(asked.preset, composition)?;
        let kinds: Vec<SectionKind> = places
            .iter()
            .filter_map(|place| match place.what {
                What::Kind(kind) => Some(kind),
                What::Own(_) => None,
            })
            .collect();
        let logo = composition.logo.as_ref().map(logo::checked).transpose()?;
        self.gathered(&asked, &kinds)?;
        let oral = self.oral_part(&asked, &composition.texts)?;
        let mut cited = Cited::default();
        let (mut sections, mut infos) = (Vec::new(), Vec::new());
        for place in places {
            let part = self.placed(place.what, composition, oral.as_ref());
            let kind = match place.what {
                What::Kind(kind) => kind,
                What::Own(_) => SectionKind::Text,
            };
            infos.push(self.info(place, kind, composition, part.as_ref()));
            if let Some(mut part) = part.filter(|_| place.on) {
                cited.take_in(&mut part);
                sections.push(Section { kind, heading: part.heading, content: part.content });
            }
        }
        let (facts, withheld) = match self.gathered.as_ref() {
            Some(gathered) => (gathered.facts.clone(), gathered.withheld.clone()),
            None => Default::default(),
        };
        let mut data = BriefingData {
            state: self.named_state(asked.state).name,
            facts,
            theme: self.theme(&asked),
            mission: asked.mission.map(|mission| self.named_state(mission).name),
            audience: composition.audience.trim().to_owned(),
            logo,
            prepared_by: composition.prepared_by.trim().to_owned(),
            contact: composition.contact.trim().to_owned(),
            as_of: asked.as_of,
            again: String::new(),
            sections,
            sources: cited.list(),
        };
        data.again = again(composition, &data)?;
        let template = composition.template.as_ref();
        let template = template.map(|file| OwnTemplate { name: file.name.clone(), text: file.text.clone() });
        Ok(Made { preset: asked.preset, data, template, sections: infos, withheld })
    }

    fn theme(&self, asked: &Asked) -> Option<String> {
        (!asked.filter.themes.is_empty()).then(|| self.theme_words(asked))
    }

    /// What stands in a place: what the user wrote for it, then what was gathered.
    fn placed(&self, what: What, composition: &Composition, oral: Option<&Part>) -> Option<Part> {
        let kind = match what {
            What::Own(at) => return composition.texts.get(at).and_then(own_part),
            What::Kind(kind) => kind,
        };
        let gathered = match kind {
            SectionKind::Text => oral.cloned(),
            SectionKind::Sources | SectionKind::Contents => Some(Part::new(Content::Automatic, Cited::default())),
            _ => self.gathered.as_ref().and_then(|gathered| gathered.part(kind)).cloned(),
        };
        let own = composition.texts.iter().filter(|own| own.section == kind.code()).filter_map(own_part);
        own.chain(gathered).reduce(joined)
    }

    fn info(&self, place: Place, kind: SectionKind, composition: &Composition, part: Option<&Part>) -> SectionInfo {
        let own = match place.what {
            What::Own(at) => composition.texts.get(at).map(|own| own.heading.trim().to_owned()),
            What::Kind(_) => None,
        };
        let usual = || self.texts.get(&format!("briefing.section.{}", kind.code())).to_owned();
        let label = own.filter(|heading| !heading.is_empty()).unwrap_or_else(usual);
        SectionInfo { code: place.what.code(), label, on: place.on, possible: part.is_some() }
    }
}

/// Running text after running text; another kind of content gives way to what the user wrote.
fn joined(mut first: Part, second: Part) -> Part {
    if let (Content::Paragraphs(before), Content::Paragraphs(mut after)) = (&mut first.content, second.content) {
        let mut cited = Part {
            content: Content::Paragraphs(std::mem::take(&mut after)),
            ..Part::new(Content::Automatic, second.cited)
        };
        first.cited.take_in(&mut cited);
        if let Content::Paragraphs(after) = cited.content {
            before.extend(after);
        }
    }
    first
}
