//! A section as it was gathered, and how sections that were gathered by themselves come onto one page.

use placard_briefing::{Content, Source};

/// Content of a section that numbers its sources by itself.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Heading in place of the usual one.
    pub(super) heading: Option<String>,
    pub(super) content: Content,
    /// What it cites: the first is its source number 1.
    pub(super) cited: Cited,
}

impl Part {
    pub(super) fn new(content: Content, cited: Cited) -> Self {
        Self { heading: None, content, cited }
    }
}

/// Sources, numbered in the order in which they are first cited.
#[derive(Debug, Clone, Default)]
pub(super) struct Cited(Vec<(String, Option<String>)>);

impl Cited {
    /// The number of a source in words; none of nothing.
    pub(super) fn cite(&mut self, citation: Option<&str>) -> Vec<usize> {
        self.cite_at(citation, None)
    }

    /// The same of a source with the address where it can be read.
    pub(super) fn cite_at(&mut self, citation: Option<&str>, url: Option<&str>) -> Vec<usize> {
        let Some(citation) = citation.filter(|citation| !citation.is_empty()) else { return Vec::new() };
        let found = self.0.iter_mut().position(|(cited, _)| cited == citation);
        let index = found.unwrap_or_else(|| {
            self.0.push((citation.to_owned(), None));
            self.0.len() - 1
        });
        if let (Some((_, known @ None)), Some(url)) = (self.0.get_mut(index), url) {
            *known = Some(url.to_owned());
        }
        vec![index + 1]
    }

    /// Takes the sources of a part in; its content then cites them by their numbers here.
    pub(super) fn take_in(&mut self, part: &mut Part) {
        let theirs: Vec<usize> =
            part.cited.0.iter().flat_map(|(text, url)| self.cite_at(Some(text), url.as_deref())).collect();
        for numbers in numbers_in(&mut part.content) {
            for number in numbers {
                *number = number.checked_sub(1).and_then(|place| theirs.get(place)).copied().unwrap_or(*number);
            }
        }
    }

    pub(super) fn list(self) -> Vec<Source> {
        (1..).zip(self.0).map(|(number, (citation, url))| Source { number, citation, url }).collect()
    }
}

fn numbers_in(content: &mut Content) -> Vec<&mut Vec<usize>> {
    match content {
        Content::Status { sources, .. } => vec![sources],
        Content::Events { events, .. } => events.iter_mut().map(|event| &mut event.sources).collect(),
        Content::Recommendations(all) => all.iter_mut().map(|one| &mut one.sources).collect(),
        Content::Statements(all) => all.iter_mut().map(|one| &mut one.sources).collect(),
        Content::Asks(all) => all.iter_mut().map(|one| &mut one.sources).collect(),
        Content::Paragraphs(all) => all.iter_mut().map(|one| &mut one.sources).collect(),
        Content::Charts(_) | Content::Table(_) | Content::Automatic => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use placard_briefing::Paragraph;

    fn part(sources: &[(&str, Option<&str>)]) -> Part {
        let mut cited = Cited::default();
        let paragraph = |(text, url): &(&str, Option<&str>)| Paragraph {
            sources: cited.cite_at(Some(text), *url),
            ..Paragraph::plain(*text)
        };
        let content = Content::Paragraphs(sources.iter().map(paragraph).collect());
        Part::new(content, cited)
    }

    #[test]
    fn parts_that_cite_the_same_source_share_its_number() {
        let mut page = Cited::default();
        let mut first = part(&[("letter", None), ("report", None)]);
        let mut second = part(&[("report", Some("https://example.org")), ("press", None), ("report", None)]);
        page.take_in(&mut first);
        page.take_in(&mut second);
        let Content::Paragraphs(paragraphs) = &second.content else { unreachable!("it was made of paragraphs") };
        let numbers: Vec<&[usize]> = paragraphs.iter().map(|one| one.sources.as_slice()).collect();
        assert_eq!(numbers, [[2], [3], [2]], "the report is the second source of the page");
        let listed: Vec<_> = page.list().into_iter().map(|s| (s.number, s.citation, s.url)).collect();
        let url = Some("https://example.org".to_owned());
        assert_eq!(
            listed,
            [(1, "letter".to_owned(), None), (2, "report".to_owned(), url), (3, "press".to_owned(), None)],
            "each once, with its address if any part knows it"
        );
    }

    #[test]
    fn nothing_is_no_source() {
        let mut cited = Cited::default();
        assert!(cited.cite(None).is_empty() && cited.cite(Some("")).is_empty(), "what has no source cites none");
        assert!(cited.list().is_empty(), "and lists none");
    }
}
