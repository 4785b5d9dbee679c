//! Briefings: what goes on the page, and the file.

mod again;
mod asked;
mod charts;
mod gathered;
mod logo;
mod made;
mod part;
mod places;
mod register;
mod saved;
mod spoken;
mod story;
mod told;
mod typed;
mod written;

use std::fs;
use std::path::Path;

use placard_briefing::{LeftOut, Preset, Replaced, forget, preview, render, source_files};

use crate::exports::{ending, may_write, write};
use crate::views::board::ExportBoard;
use crate::views::briefing::{
    BriefingNeed, BriefingPreview, Composition, ExportBriefing, PresetInfo, PresetsQuery, PreviewBriefing, PreviewPage,
};
use crate::views::{Exported, Nothing};
use crate::{App, AppError, Desk};

pub(crate) use gathered::Gathered;
pub use typed::{BRIEFING_KEYS, TypedBriefing};

/// Pages that one preview sends at most.
const MOST_PAGES: usize = 4;
/// The preset that prints a saved board.
pub(crate) const BOARD: &str = "board";

impl App {
    pub(crate) fn briefing_presets(&mut self, query: PresetsQuery) -> Result<Vec<PresetInfo>, AppError> {
        let texts = self.texts(&query.lang)?;
        let info = |code: &str, one_page: bool, needs: Vec<BriefingNeed>| PresetInfo {
            code: code.to_owned(),
            name: texts.get(&format!("briefing.preset.{code}")).to_owned(),
            what: texts.get(&format!("briefing.what.{code}")).to_owned(),
            one_page,
            needs,
        };
        let presets = Preset::ALL.iter().map(|preset| info(preset.code(), preset.is_one_page(), asked::needs(*preset)));
        Ok(presets.chain([info(BOARD, false, vec![BriefingNeed::Board])]).collect())
    }

    pub(crate) fn preview_briefing(&mut self, request: PreviewBriefing) -> Result<BriefingPreview, AppError> {
        let PreviewBriefing { composition, from, known } = request;
        let mut desk = self.leaving(&composition.lang, composition.profile)?;
        let made = desk.made(&composition)?;
        let laid = preview(&made.data, desk.texts, made.preset, made.template.as_ref())?;
        let page = |n: usize| {
            let (digest, (width, height)) = (laid.digest(n)?, laid.size(n)?);
            let svg = if known.contains(&digest) { None } else { laid.page_svg(n) };
            Some(PreviewPage { n, digest, width, height, svg })
        };
        Ok(BriefingPreview {
            pages: (from..laid.pages()).take(MOST_PAGES).filter_map(page).collect(),
            total: laid.pages(),
            left_out: desk.left_out_in_words(&laid.left_out),
            replaced: desk.replaced_in_words(&laid.replaced),
            withheld: made.withheld,
            one_page: made.preset.is_one_page(),
            sections: made.sections,
            again: made.data.again,
        })
    }

    /// Lets go of what previews keep in memory: when the composer closes, users' words do not stay there.
    pub(crate) fn forget_preview(&mut self, _: Nothing) -> Result<Nothing, AppError> {
        self.gathered = None;
        forget();
        Ok(Nothing {})
    }

    /// Writes a briefing to a PDF file.
    ///
    /// # Errors
    /// What the composition asks for and there is not, what printing refuses; `unknown_ending`, `file_exists`,
    /// `cannot_write`.
    pub fn export_briefing(&mut self, request: ExportBriefing) -> Result<Exported, AppError> {
        let ExportBriefing { composition, path: to, overwrite } = request;
        let path = Path::new(&to);
        ending(path, &["pdf"])?;
        may_write(path, overwrite)?;
        if composition.preset == BOARD {
            return self.export_board(board_of(composition, to)?);
        }
        let mut desk = self.leaving(&composition.lang, composition.profile)?;
        let made = desk.made(&composition)?;
        let printed = render(&made.data, desk.texts, made.preset, made.template.as_ref())?;
        write(path, &printed.pdf)?;
        let mut warnings = desk.left_out_in_words(&printed.left_out);
        warnings.extend(desk.replaced_in_words(&printed.replaced));
        warnings.extend(made.withheld);
        Ok(Exported { path: to, pages: Some(printed.pages), warnings })
    }

    /// Writes what the pages of a briefing are set from into a folder: who makes a layout of their own tries it there.
    ///
    /// # Errors
    /// As [`export_briefing`](Self::export_briefing); `unknown_name` for a board, which has no layout of one's own.
    pub fn export_briefing_source(
        &mut self,
        composition: &Composition,
        folder: &Path,
        overwrite: bool,
    ) -> Result<Exported, AppError> {
        may_write(folder, overwrite)?;
        let mut desk = self.leaving(&composition.lang, composition.profile)?;
        let made = desk.made(composition)?;
        for (name, bytes) in source_files(&made.data, desk.texts, made.preset, made.template.as_ref())? {
            let path = folder.join(name);
            let above = path.parent().unwrap_or(folder);
            fs::create_dir_all(above).map_err(|error| AppError::cannot_write(above, &error))?;
            write(&path, &bytes)?;
        }
        Ok(Exported { path: folder.display().to_string(), pages: None, warnings: made.withheld })
    }
}

/// The saved board that a composition asks for.
fn board_of(composition: Composition, path: String) -> Result<ExportBoard, AppError> {
    let Composition { board, as_of, prepared_by, lang, profile, .. } = composition;
    Ok(ExportBoard {
        id: board.ok_or_else(|| AppError::briefing_needs(BriefingNeed::Board))?,
        as_of,
        prepared_by: Some(prepared_by),
        lang,
        path,
        profile,
    })
}

impl Desk<'_> {
    /// What to tell of characters that no font can print.
    pub(crate) fn replaced(&self, characters: &[char]) -> Option<String> {
        let all = characters.iter().map(char::to_string).collect::<Vec<_>>().join(" ");
        (!all.is_empty()).then(|| self.texts.with("briefing.replaced", &[("characters", &all)]))
    }

    fn left_out_in_words(&self, left_out: &[LeftOut]) -> Vec<String> {
        let line =
            |left: &LeftOut| self.texts.with("briefing.left_out", &[("what", &left.what), ("section", &left.heading)]);
        left_out.iter().map(line).collect()
    }

    fn replaced_in_words(&self, replaced: &[Replaced]) -> Vec<String> {
        let line = |gap: &Replaced| {
            let section = gap.heading.as_deref().unwrap_or_else(|| self.texts.get("briefing.masthead"));
            let character = gap.character.to_string();
            let values = [("character", character.as_str()), ("section", section), ("text", &gap.text)];
            self.texts.with("briefing.replaced_in", &values)
        };
        replaced.iter().map(line).collect()
    }
}
