//! The report of a move, to be kept: who moved, how each account was proven, what was left. No
//! secret is in it.

use crate::account::Account;
use crate::moving::flow::{Move, Other, Proof};
use crate::moving::guides;
use crate::moving::{Paper, Proven, Report, ReportAccount, ReportThing};
use crate::problem::Problem;
use crate::vault::Vault;
use crate::{Moment, Texts};

use super::Session;
use super::moving::{none, read};

impl Session {
    /// The report of the move that is under way or done, as one HTML document to be printed.
    ///
    /// # Errors
    /// `move-none` where none was begun, or where the vault is not open.
    pub fn move_report(&self, texts: &Texts, now: Moment) -> Result<String, Problem> {
        let vault = &self.open_ref()?.vault;
        let moving = read(vault)?.ok_or_else(none)?;
        Ok(report(&moving, vault, texts, now).html(texts))
    }
}

fn report(moving: &Move, vault: &Vault, texts: &Texts, now: Moment) -> Report {
    let device = |id| vault.devices.iter().find(|device| device.id == id);
    let name = |id| device(id).map(|device| device.name.as_str().to_owned()).unwrap_or_default();
    let new = moving.new.as_ref();
    let moved = moving.moved(&vault.accounts);
    let present = vault.accounts.iter().filter(|account| account.history.trashed.is_none());
    let aside = present.filter(|account| moving.track(&account.id).aside.is_some());
    Report {
        begun: moving.begun,
        finished: moving.ended,
        old_phone: name(moving.old.clone()),
        new_phone: new.map(|new| name(new.device.clone())).unwrap_or_default(),
        new_app: new.map(|new| called(&new.app, texts)).unwrap_or_default(),
        accounts: moved.map(|account| line(moving, account)).collect(),
        things: moving.others.iter().map(|other| thing(other, texts)).collect(),
        left: aside.map(|account| account.details.issuer.as_str().to_owned()).collect(),
        paper: Paper::default(),
        written: now,
    }
}

fn line(moving: &Move, account: &Account) -> ReportAccount {
    let track = moving.track(&account.id);
    let proven = |proof: &Proof| match proof {
        Proof::Waived { at } => Proven::Waived(*at),
        _ if !proof.holds(&account.details) => Proven::No,
        Proof::Proven { at, seen: true, .. } => Proven::Seen(*at),
        Proof::Proven { at, .. } => Proven::Typed(*at),
        Proof::Open => Proven::No,
    };
    ReportAccount {
        issuer: account.details.issuer.as_str().to_owned(),
        name: account.details.name.as_str().to_owned(),
        old: proven(&track.old),
        new: proven(&track.new),
    }
}

fn thing(other: &Other, texts: &Texts) -> ReportThing {
    let kind = texts.say(other.what.name(), &[]);
    let state = match (other.done, other.waived) {
        (Some(at), _) => Proven::Seen(at),
        (None, Some(at)) => Proven::Waived(at),
        (None, None) => Proven::No,
    };
    ReportThing { name: format!("{}: {kind}", called(&other.service, texts)), state }
}

/// A guide's own name, or the person's words.
fn called(id: &str, texts: &Texts) -> String {
    let name = guides::named(id).map(|guide| guide.called(texts.language()));
    name.unwrap_or(id).to_owned()
}
