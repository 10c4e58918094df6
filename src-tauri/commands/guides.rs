//! The guides: which there are, one of them, and the one that belongs to an account. Links open in
//! the person's browser, and only those that stand in a guide.

use keepstep_core::moving::guides::{self, Guide, GuideLine, GuideView};
use keepstep_core::problem::{Exit, Problem};
use keepstep_system::browser;
use serde::Serialize;
use tauri::AppHandle;

use super::desk::{Answer, aside, ask, known, look};

/// A guide in a list, with what the move has to know of an app.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    #[serde(flatten)]
    line: GuideLine,
    lets_out: Option<&'static str>,
    takes: Vec<&'static str>,
}

impl Line {
    fn new(guide: &Guide, language: &str) -> Self {
        let app = guide.app.as_ref();
        let takes = app.map(|app| app.takes.iter().map(|takes| takes.name()).collect());
        Self {
            line: GuideLine::new(guide, language),
            lets_out: app.map(|app| app.lets_out.name()),
            takes: takes.unwrap_or_default(),
        }
    }
}

#[tauri::command]
pub async fn guides(app: AppHandle) -> Answer<Vec<Line>> {
    look(app, |turn| {
        let language = turn.desk.language();
        Ok(guides::all().iter().map(|guide| Line::new(guide, language)).collect())
    })
    .await
}

#[tauri::command]
pub async fn guide(app: AppHandle, id: String) -> Answer<GuideView> {
    look(app, move |turn| {
        let guide = guides::named(&id).ok_or_else(|| Problem::new("guide-none", Exit::NotFound))?;
        Ok(GuideView::new(guide, turn.desk.language()))
    })
    .await
}

#[tauri::command]
pub async fn guide_of(app: AppHandle, account: String) -> Answer<Option<GuideView>> {
    look(app, move |turn| {
        let guide = turn.session.guide_of(&known(&account)?)?;
        Ok(guide.map(|guide| GuideView::new(guide, turn.desk.language())))
    })
    .await
}

/// Opens an address in the person's browser; whatever the page says, only one of a guide.
#[tauri::command]
pub async fn open_link(app: AppHandle, address: String) -> Answer<()> {
    aside(app, move |_, _| {
        let mut links = guides::all().iter().flat_map(|guide| guide.links.iter());
        let link = links.find(|(_, known)| *known == address);
        let (_, address) = link.ok_or_else(|| Problem::new("link-unknown", Exit::Input))?;
        browser::open(address)
    })
    .await
}

/// Copies something that is no secret, for good: an address, a message to a helpdesk.
#[tauri::command]
pub async fn copy_text(app: AppHandle, text: String) -> Answer<()> {
    ask(app, move |turn| turn.desk.copy_for_good(&text)).await
}
