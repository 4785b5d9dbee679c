//! Paragraphs and their runs: a run holds text of one direction.

use super::markup::Xml;

/// How the paragraphs of a document are written.
#[derive(Debug, Clone, Copy)]
pub struct Script {
    /// Whether the text runs from right to left.
    pub rtl: bool,
}

/// How words look, where it is not said by their paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// As the paragraph says.
    Plain,
    /// Bold.
    Bold,
}

impl Script {
    /// A paragraph in a style.
    pub fn paragraph(self, xml: &mut Xml, style: &str, inner: impl FnOnce(&mut Xml)) {
        self.paragraph_with(xml, style, |_| {}, inner);
    }

    /// A paragraph in a style, with properties that come after it.
    pub fn paragraph_with(
        self,
        xml: &mut Xml,
        style: &str,
        properties: impl FnOnce(&mut Xml),
        inner: impl FnOnce(&mut Xml),
    ) {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", style);
                properties(xml);
            });
            inner(xml);
        });
    }

    /// A paragraph that is nothing but a text.
    pub fn line(self, xml: &mut Xml, style: &str, text: &str) {
        self.paragraph(xml, style, |xml| self.words(xml, text, Face::Plain));
    }

    /// Words, in runs of one direction each.
    pub fn words(self, xml: &mut Xml, text: &str, face: Face) {
        for (rtl, part) in directions(text, self.rtl) {
            let asian = part.chars().any(is_east_asian);
            xml.element("w:r", &[], |xml| {
                if asian || rtl || face == Face::Bold {
                    xml.element("w:rPr", &[], |xml| {
                        if asian {
                            xml.leaf("w:rFonts", &[("w:hint", "eastAsia")]);
                        }
                        if face == Face::Bold {
                            xml.leaf("w:b", &[]);
                            xml.leaf("w:bCs", &[]);
                        }
                        if rtl {
                            xml.leaf("w:rtl", &[]);
                        }
                    });
                }
                text_of(xml, part);
            });
        }
    }
}

/// The text of a run, with its line ends and tabs.
fn text_of(xml: &mut Xml, text: &str) {
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['\n', '\t']).unwrap_or(rest.len());
        let (plain, after) = rest.split_at(end);
        if !plain.is_empty() {
            xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(plain));
        }
        let mut after = after.chars();
        match after.next() {
            Some('\n') => xml.leaf("w:br", &[]),
            Some(_) => xml.leaf("w:tab", &[]),
            None => {}
        }
        rest = after.as_str();
    }
}

/// A text in parts of one direction. What has none of its own, such as a blank, goes with the text around it unless
/// it stands within words of the other direction.
fn directions(text: &str, base: bool) -> Vec<(bool, &str)> {
    let mut parts = Vec::new();
    let (mut start, mut direction) = (0, base);
    let mut after_strong = 0;
    for (at, c) in text.char_indices() {
        let Some(strong) = strong(c) else { continue };
        if strong != direction {
            // The blank before words of the other direction stays outside of them, and so does the one after.
            let boundary = if strong == base { after_strong } else { at };
            parts.push((direction, start..boundary));
            (start, direction) = (boundary, strong);
        }
        after_strong = at + c.len_utf8();
    }
    if direction == base {
        parts.push((direction, start..text.len()));
    } else {
        parts.push((direction, start..after_strong));
        parts.push((base, after_strong..text.len()));
    }
    parts.into_iter().filter_map(|(rtl, range)| Some((rtl, text.get(range).filter(|part| !part.is_empty())?))).collect()
}

/// Whether a character runs from right to left; none for those that take the direction around them.
fn strong(c: char) -> Option<bool> {
    match c {
        '\u{590}'..='\u{65f}'
        | '\u{66a}'..='\u{6ef}'
        | '\u{6fa}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}' => Some(true),
        _ if c.is_alphabetic() => Some(false),
        _ => None,
    }
}

fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_divided_where_its_direction_changes() {
        assert_eq!(directions("", true), []);
        assert_eq!(directions("Water is life.", false), [(false, "Water is life.")]);
        assert_eq!(
            directions("قدم UPR Info تقريرا.", true),
            [(true, "قدم "), (false, "UPR Info"), (true, " تقريرا.")],
            "blanks go with the text around, but for those within the words"
        );
        assert_eq!(
            directions("See الحق في الماء, 2024.", false),
            [(false, "See "), (true, "الحق في الماء"), (false, ", 2024.")]
        );
        assert_eq!(directions("التقرير UPR.", true), [(true, "التقرير "), (false, "UPR"), (true, ".")]);
        assert_eq!(directions("2024", true), [(true, "2024")], "a number alone takes the direction of the text");
    }
}
