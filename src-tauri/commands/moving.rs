//! The move view: what a person chooses, codes typed from a phone, what the new phone's app takes.
//! Proofs are made by the session; the page only sends what was typed.

use keepstep_core::Moment;
use keepstep_core::moving::Typed;
use keepstep_core::moving::flow::{Choice, MoveView, Side};
use keepstep_core::moving::hand_over::HandOverPlan;
use keepstep_core::problem::{Exit, Problem};
use keepstep_core::view::AccountView;
use serde::{Deserialize, Serialize};
use tauri::AppHandle;
use zeroize::Zeroizing;

use super::desk::{Answer, Told, ask, known, look};
use super::finds::{Kept, Wanted};

/// A code as it was typed, and when.
#[derive(Deserialize)]
pub struct TypedCode {
    code: Zeroizing<String>,
    at: Moment,
}

/// What a typed code proved.
#[derive(Serialize)]
pub struct Proven {
    verdict: &'static str,
    proven: bool,
    problem: Option<Told>,
    #[serde(rename = "move")]
    moving: MoveView,
}

#[tauri::command]
pub async fn moving(app: AppHandle) -> Answer<Option<MoveView>> {
    look(app, |turn| turn.session.moving()).await
}

#[tauri::command]
pub async fn begin_move(app: AppHandle, phone: String) -> Answer<MoveView> {
    ask(app, move |turn| turn.session.begin_move(&phone, turn.now)).await
}

#[tauri::command]
pub async fn abandon_move(app: AppHandle) -> Answer<()> {
    ask(app, |turn| turn.session.abandon_move(turn.now)).await
}

#[tauri::command]
pub async fn choose_in_move(app: AppHandle, choice: Choice) -> Answer<MoveView> {
    ask(app, move |turn| turn.session.choose_in_move(choice, turn.now)).await
}

#[tauri::command]
pub async fn choose_new_phone(app: AppHandle, name: String, guide: String) -> Answer<MoveView> {
    ask(app, move |turn| turn.session.choose_new_phone(&name, &guide, turn.now)).await
}

/// Keeps finds for the move; where no app is named they are only kept.
#[tauri::command]
pub async fn collect(app: AppHandle, guide: String, finds: Vec<Wanted>) -> Answer<Kept> {
    ask(app, move |turn| {
        let keeps: Result<Vec<_>, _> = finds.into_iter().map(Wanted::keep).collect();
        let kept = match guide.as_str() {
            "" => turn.session.keep(&keeps?, turn.now)?,
            _ => turn.session.collect(&guide, &keeps?, turn.now)?,
        };
        Ok(Kept { added: kept.iter().map(AccountView::from).collect() })
    })
    .await
}

#[tauri::command]
pub async fn prove_in_move(
    app: AppHandle,
    account: String,
    side: Side,
    typed: Vec<TypedCode>,
) -> Answer<Proven> {
    ask(app, move |turn| {
        let id = known(&account)?;
        let codes = typed.iter().filter_map(|typed| Typed::new(&typed.code, typed.at));
        let codes: Vec<Typed> = codes.collect();
        if codes.is_empty() {
            return Err(Problem::new("move-nothing-typed", Exit::Input));
        }
        let before = turn.session.account(&id)?.details.clone();
        let (verdict, moving) = turn.session.prove_in_move(&id, side, &codes, turn.now)?;
        let proof = moving.accounts.iter().find(|each| each.id == account);
        Ok(Proven {
            verdict: verdict.name(),
            proven: proof.is_some_and(|proof| proof.is_proven(side)),
            problem: verdict.problem(&before).map(|problem| turn.desk.tell(&problem)),
            moving,
        })
    })
    .await
}

#[tauri::command]
pub async fn hand_over_plan(app: AppHandle) -> Answer<HandOverPlan> {
    look(app, |turn| turn.session.hand_over_plan()).await
}
