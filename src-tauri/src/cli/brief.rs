//! Briefings without a window.

use placard_app::views::briefing::ExportBriefing;
use placard_app::{App, TypedBriefing};

use super::{Brief, Refused, print, print_text};

/// Writes a briefing, or lists the presets.
///
/// # Errors
/// [`Refused`] with the reason; then a file that was there is as it was.
pub fn brief(app: &mut App, arguments: Brief) -> Result<(), Refused> {
    let Brief {
        state,
        list,
        preset,
        filter,
        mut set,
        lang,
        as_of,
        prepared_by,
        logo,
        template,
        profile,
        force,
        source,
        output,
    } = arguments;
    if list {
        return print_text(&print::lines(placard_app::briefing_presets()));
    }
    set.extend(prepared_by.map(|name| ("prepared-by".to_owned(), name)));
    set.extend(profile.map(|profile| ("profile".to_owned(), profile)));
    let composition = app.composition_typed(&TypedBriefing {
        state: state.as_deref(),
        preset: preset.as_deref(),
        lang: lang.as_deref(),
        as_of: as_of.as_deref(),
        filter: &filter,
        set: &set,
        template: template.as_deref(),
        logo: logo.as_deref(),
    })?;
    let exported = match (output, source) {
        (_, Some(folder)) => app.export_briefing_source(&composition, &folder, force)?,
        (Some(output), None) => {
            let path = output.display().to_string();
            app.export_briefing(ExportBriefing { composition, path, overwrite: force })?
        }
        (None, None) => return Err(Refused::usage("brief needs -o FILE")),
    };
    print_text(&print::exported(&exported))
}
