//! A walk through every screen of the window, for what must hold on each of them: the look, and that everybody can
//! use it.

use crate::Result;
use crate::app::App;
use crate::webdriver::key;

/// In which look and language the window is walked through.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Name of the look, as pictures are called.
    pub name: &'static str,
    /// Light or dark, as the window's own choice calls it.
    pub theme: &'static str,
    /// Language.
    pub lang: &'static str,
}

/// The looks that every screen is seen in.
pub const LOOKS: [Look; 3] = [
    Look { name: "light", theme: "light", lang: "en" },
    Look { name: "dark", theme: "dark", lang: "en" },
    Look { name: "arabic", theme: "light", lang: "ar" },
];

/// The look whose words are set in another script than those of [`LOOKS`].
pub const CHINESE: Look = Look { name: "chinese", theme: "light", lang: "zh" };

/// Chooses theme and language where a person would.
///
/// # Errors
/// Where the window does not offer them.
pub fn choose(app: &App, look: Look) -> Result {
    app.select("#theme", look.theme)?;
    app.select("#language", look.lang)?;
    app.wait_for(&format!("document.documentElement.dataset.theme === '{}'", look.theme))?;
    app.wait_for(&format!("document.documentElement.lang === '{}'", look.lang))?;
    // Colours that are still on their way are neither the old look nor the new one.
    app.wait_for("document.getAnimations().length === 0")
}

/// Goes to the overview and waits until it is drawn.
///
/// # Errors
/// Where it does not come.
pub fn overview(app: &App) -> Result {
    app.click("#home")?;
    app.wait("main[data-screen=overview]")?;
    app.wait("figure[data-chart=roll-call] [data-iso3=USA]")?;
    app.wait("figure[data-chart=participation] .marks button")?;
    app.wait_for("document.getElementById('overview-sentence').textContent.length > 0")
}

/// Opens a State's page from the overview and waits until it is drawn.
///
/// # Errors
/// Where it does not come.
pub fn state(app: &App, iso3: &str) -> Result {
    overview(app)?;
    app.click(&format!("figure[data-chart=roll-call] [data-iso3={iso3}]"))?;
    state_drawn(app)
}

fn state_drawn(app: &App) -> Result {
    app.wait("main[data-screen=state]")?;
    app.wait("figure[data-chart=timeline] .marks button")?;
    Ok(())
}

/// Goes to the import, which waits for a file.
///
/// # Errors
/// Where it does not come.
pub fn import(app: &App) -> Result {
    app.click("#import-open")?;
    app.wait("main[data-screen=import]")?;
    app.wait("#choose-file")?;
    Ok(())
}

/// Reads the release that the dialogs answer with and waits for its review.
///
/// # Errors
/// Where no proposal is shown.
pub fn review(app: &App) -> Result {
    import(app)?;
    app.click("#choose-file")?;
    app.wait("#accept-import")?;
    Ok(())
}

/// Accepts what is under review and waits for the page of the State that it is about.
///
/// # Errors
/// Where it does not come.
pub fn accept(app: &App) -> Result {
    app.click("#accept-import")?;
    state_drawn(app)
}

/// Shows every screen in turn and lets `look_at` see it under its name. The dialogs of the window answer with a
/// press release.
///
/// # Errors
/// Where a screen does not come, or `look_at` fails.
pub fn walk(app: &App, look: Look, mut look_at: impl FnMut(&str) -> Result) -> Result {
    choose(app, look)?;
    overview(app)?;
    look_at("overview")?;
    questions(app, "absences")?;
    look_at("questions")?;
    app.click("#question-cooperation")?;
    app.wait("#answer-state")?;
    look_at("questions-state")?;
    import(app)?;
    look_at("import")?;
    review(app)?;
    look_at("review")?;
    accept(app)?;
    look_at("imported")?;
    app.click("#announcements button:last-of-type")?;
    app.wait_for("!document.querySelector('#announcements button')")?;
    look_at("state")?;
    briefing(app)?;
    look_at("briefing")?;
    app.click("input[type=radio][value=drafts]")?;
    app.wait("main[data-screen=drafts]")?;
    look_at("drafts")?;
    board(app)?;
    look_at("board")?;
    app.press(&[key::CONTROL, 'k'])?;
    app.type_in("#search-input", "submission")?;
    app.wait("#search-list mark")?;
    look_at("search")?;
    close(app)?;
    app.click("#as-of")?;
    app.wait("#as-of-day")?;
    look_at("as-of")?;
    close(app)?;
    app.click("#help")?;
    app.wait("dialog[open]")?;
    look_at("help")?;
    close(app)
}

/// Chooses the report that the dialog gives, and waits for its first page beside what was read from it.
///
/// # Errors
/// Where a step of it does not come.
pub fn compare_report(app: &App) -> Result {
    import(app)?;
    app.click("#choose-file")?;
    app.click("#review-report")?;
    app.wait("#review-list article[tabindex='0']")?;
    app.wait(".paper svg use")?;
    Ok(())
}

/// Imports the file of recommendations that the dialogs answer with and opens the register.
///
/// # Errors
/// Where a step of it does not come.
pub fn import_register(app: &App, mut look_at: impl FnMut(&str) -> Result) -> Result {
    // Buttons move while the first screen is still being laid out.
    import(app)?;
    app.click("#choose-file")?;
    app.wait("#check-import")?;
    look_at("import-register")?;
    app.click("#check-import")?;
    app.wait("#import-all")?;
    look_at("import-report")?;
    app.click("#import-all")?;
    app.click("#open-register")?;
    app.wait("#register-grid [role=row][aria-rowindex='2']")?;
    Ok(())
}

/// Searches the register and waits for the count.
///
/// # Errors
/// Where that count does not come.
pub fn search_register(app: &App, words: &str, count: &str) -> Result {
    app.type_in("#register-search", words)?;
    app.wait_text("#register-count", count)
}

/// Shows every screen of the register in turn, beginning with its import. The dialogs of the window answer with a
/// file of recommendations.
///
/// # Errors
/// Where a screen does not come, or `look_at` fails.
pub fn walk_register(app: &App, look: Look, mut look_at: impl FnMut(&str) -> Result) -> Result {
    choose(app, look)?;
    app.click("#register-open")?;
    app.wait("main[data-screen=register]")?;
    look_at("register-empty")?;
    import_register(app, &mut look_at)?;
    app.click("#announcements button:last-of-type")?;
    app.wait_for("!document.querySelector('#announcements button')")?;
    look_at("register")?;
    app.script("document.getElementById('register-grid').focus()", serde_json::json!([]))?;
    app.press(&[key::DOWN])?;
    app.press(&[key::ENTER])?;
    app.wait("#register-detail #attestations")?;
    look_at("register-detail")?;
    app.click("#detail-close")?;
    app.press(&[key::CONTROL, 'a'])?;
    app.click("#register-edit")?;
    app.wait("#edit-dialog #edit-save")?;
    look_at("register-edit")?;
    close(app)?;
    app.click("#register-same")?;
    app.wait("#same-dialog #join-divided")?;
    look_at("register-same")?;
    close(app)?;
    app.click("main[data-screen=register] .head input[type=radio][value=charts]")?;
    app.wait("figure[data-chart=across-cycles] svg")?;
    look_at("register-charts")?;
    for question in ["themes", "disagreements"] {
        questions(app, question)?;
        look_at(&format!("questions-{question}"))?;
    }
    app.click("#export-disagreements")?;
    app.wait("#export-chart .picture svg")?;
    look_at("export-chart")?;
    close(app)
}

/// Asks a ready question and waits for its answer.
///
/// # Errors
/// Where it does not come.
pub fn questions(app: &App, question: &str) -> Result {
    app.click("#questions-open")?;
    app.wait("main[data-screen=questions]")?;
    app.click(&format!("#question-{question}"))?;
    app.wait(&format!("#answer figure[data-chart={question}] svg"))?;
    Ok(())
}

/// Begins a briefing from a State's page and waits until its page is drawn.
///
/// # Errors
/// Where it does not come.
pub fn briefing(app: &App) -> Result {
    app.click("#export-briefing")?;
    app.wait("main[data-screen=briefing]")?;
    // Laying out takes its time in a program that was built for tests.
    let page = "[data-page='0'] svg";
    app.wait(page).or_else(|_| app.wait(page))?;
    app.wait("#briefing-write:enabled")?;
    app.wait_for("document.getAnimations().length === 0")
}

/// Makes a board of all States at a glance and waits until each of its charts is drawn.
///
/// # Errors
/// Where it does not come.
pub fn board(app: &App) -> Result {
    app.click("#boards-open")?;
    app.click("#board-make")?;
    app.type_in("#board-name", "All States")?;
    app.select("#board-begin", "all")?;
    app.click("#board-create")?;
    for chart in ["absences", "participation", "deadlines", "roll-call"] {
        app.wait(&format!("#board-tiles figure[data-chart={chart}] svg"))?;
    }
    Ok(())
}

fn close(app: &App) -> Result {
    app.press(&[key::ESCAPE])?;
    app.wait_for("!document.querySelector('dialog[open]')")
}
