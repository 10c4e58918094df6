//! A move to another phone: begun, changed event by event, saved after each. What a page sends
//! are choices; proofs are made here, out of typed codes.

use std::collections::{BTreeMap, BTreeSet};

use crate::Moment;
use crate::account::{Account, Held, Id, Text};
use crate::moving::flow::{Choice, Event, Move, MoveView, SeriesSeen, Side};
use crate::moving::guides::{self, Guide};
use crate::moving::hand_over::{self, HandOverPlan};
use crate::moving::{Typed, Verdict};
use crate::problem::{Exit, Problem};
use crate::vault::{Device, Vault};
use crate::view::SeriesView;

use super::{Keep, Session};

impl Session {
    /// The move that was begun, as a screen shows it; nothing where there is none.
    ///
    /// # Errors
    /// `move-newer` where a newer version wrote it, or where the vault is not open.
    pub fn moving(&self) -> Result<Option<MoveView>, Problem> {
        let vault = &self.open_ref()?.vault;
        Ok(read(vault)?.map(|moving| view(&moving, vault)))
    }

    /// Begins a move away from a phone of that name. A move that is under way goes on instead.
    ///
    /// # Errors
    /// `text-too-long`; otherwise as every save.
    pub fn begin_move(&mut self, phone: &str, now: Moment) -> Result<MoveView, Problem> {
        let (name, entropy) = (Text::line(phone)?, self.entropy);
        self.change(now, |vault| {
            if let Some(under_way) = read(vault)?.filter(|moving| moving.ended.is_none()) {
                return Ok(view(&under_way, vault));
            }
            let old = device(vault, &name, entropy, now)?;
            keep(vault, Move::begin(old, now))
        })
    }

    /// Gives the move up. Accounts, recovery codes and what is known of devices stay.
    ///
    /// # Errors
    /// As every save.
    pub fn abandon_move(&mut self, now: Moment) -> Result<(), Problem> {
        self.change(now, |vault| {
            vault.moving = None;
            Ok(())
        })
    }

    /// What a person chose in the move.
    ///
    /// # Errors
    /// `move-none` where none was begun, what [`crate::moving::flow::Refused`] says; otherwise as
    /// every save.
    pub fn choose_in_move(&mut self, choice: Choice, now: Moment) -> Result<MoveView, Problem> {
        let erased = choice == Choice::Erased;
        self.change(now, |vault| {
            let moving = happen(vault, &Event::Choice(choice), now)?;
            if erased {
                retire(vault, &moving.old, now);
            }
            keep(vault, moving)
        })
    }

    /// Names the new phone and its app.
    ///
    /// # Errors
    /// `text-too-long`, as [`Session::choose_in_move`].
    pub fn choose_new_phone(
        &mut self,
        name: &str,
        app: &str,
        now: Moment,
    ) -> Result<MoveView, Problem> {
        let (name, entropy) = (Text::line(name)?, self.entropy);
        self.change(now, |vault| {
            let moving = read(vault)?.ok_or_else(none)?;
            let device = match &moving.new {
                // The same phone under a better name.
                Some(known) if rename(vault, &known.device, &name) => known.device.clone(),
                _ => device(vault, &name, entropy, now)?,
            };
            let event = Event::NewPhone { device, app: app.to_owned() };
            let moving = happen(vault, &event, now)?;
            keep(vault, moving)
        })
    }

    /// Keeps finds as [`Session::keep`] does and answers them, and notes in the move from which app they came, with
    /// the parts of the series that were read. Finds that Keepstep had already count as found.
    ///
    /// # Errors
    /// As [`Session::keep`] and [`Session::choose_in_move`].
    pub fn collect(
        &mut self,
        app: &str,
        keeps: &[Keep],
        now: Moment,
    ) -> Result<Vec<Account>, Problem> {
        // Asked first: what does not fit the move is not kept either.
        let nothing =
            Event::Found { app: app.to_owned(), accounts: BTreeSet::new(), series: vec![] };
        happen(&self.open_ref()?.vault, &nothing, now)?;
        let series: Vec<SeriesSeen> = self.finds.series.iter().map(seen).collect();
        let mut accounts = self.already_there()?;
        let kept = if keeps.is_empty() { Vec::new() } else { self.keep(keeps, now)? };
        accounts.extend(kept.iter().map(|account| account.id.clone()));
        let event = Event::Found { app: app.to_owned(), accounts, series };
        self.change(now, |vault| {
            let moving = happen(vault, &event, now)?;
            keep(vault, moving)
        })?;
        Ok(kept)
    }

    /// Holds codes typed from one of the two phones against an account, and notes what they prove.
    /// The old phone may be proven with a wrong clock, which is noted; the new one may not, for
    /// no website would take its codes.
    ///
    /// # Errors
    /// As [`Session::verify`] and [`Session::choose_in_move`].
    pub fn prove_in_move(
        &mut self,
        id: &Id,
        side: Side,
        typed: &[Typed],
        now: Moment,
    ) -> Result<(Verdict, MoveView), Problem> {
        let verdict = self.verify(id, typed)?;
        let seconds = verdict.seconds(&self.account(id)?.details);
        let view = self.change(now, |vault| {
            let mut moving = read(vault)?.ok_or_else(none)?;
            let mut happens = |event: &Event, vault: &Vault| {
                moving = moving.after(event, &vault.accounts, now)?;
                Ok::<(), Problem>(())
            };
            let clock = matches!(verdict, Verdict::Clock { .. });
            let known = clock && side == Side::Old;
            if side == Side::Old && (clock || verdict == Verdict::Match) {
                happens(&Event::Clock { seconds }, vault)?;
            }
            let proven = verdict.proves() || known;
            if proven {
                happens(&Event::Proven { account: id.clone(), side }, vault)?;
                let phone = match side {
                    Side::Old => Some(moving.old.clone()),
                    Side::New => moving.new.as_ref().map(|new| new.device.clone()),
                };
                if let (Some(phone), Some(account)) = (phone, vault.account_mut(id)) {
                    account.hold(Held::proven(phone, &account.details, now));
                }
            }
            keep(vault, moving)
        })?;
        Ok((verdict, view))
    }

    /// What the app chosen for the new phone takes of the accounts that are to be moved. An account
    /// that it would get wrong is stopped here and not handed to it.
    ///
    /// # Errors
    /// `move-none` where none was begun, `move-no-app` where no app was chosen; or where the vault
    /// is not open.
    pub fn hand_over_plan(&self) -> Result<HandOverPlan, Problem> {
        let vault = &self.open_ref()?.vault;
        let moving = read(vault)?.ok_or_else(none)?;
        let app = moving.new.as_ref().and_then(|new| guides::named(&new.app));
        let plan = app.and_then(|guide| hand_over::plan(guide, moving.moved(&vault.accounts)));
        plan.ok_or_else(|| Problem::new("move-no-app", Exit::Input))
    }

    /// The guide of the service that an account is held with.
    ///
    /// # Errors
    /// `account-not-found`, or where the vault is not open.
    pub fn guide_of(&self, id: &Id) -> Result<Option<&'static Guide>, Problem> {
        Ok(guides::for_details(&self.account(id)?.details))
    }

    /// The accounts that finds are, where the vault has them.
    fn already_there(&self) -> Result<BTreeSet<Id>, Problem> {
        let accounts = self.accounts()?.iter().filter(|a| a.history.trashed.is_none());
        let mut names: BTreeMap<String, Vec<&Account>> = BTreeMap::new();
        for account in accounts {
            names.entry(account.details.name_key()).or_default().push(account);
        }
        let known = self.waiting().filter_map(|(_, details)| {
            let same = names.get(&details.name_key())?;
            same.iter().find(|account| account.details.same_codes(details))
        });
        Ok(known.map(|account| account.id.clone()).collect())
    }
}

/// The parts of a series that were read.
fn seen(series: &SeriesView) -> SeriesSeen {
    let have = (1..=series.parts).filter(|part| !series.missing.contains(part)).collect();
    SeriesSeen { id: series.id, parts: series.parts, have }
}

pub(super) fn none() -> Problem {
    Problem::new("move-none", Exit::NotFound)
}

pub(super) fn read(vault: &Vault) -> Result<Option<Move>, Problem> {
    let saved = vault.moving.as_ref();
    let read = saved.map(|saved| Move::read(saved).ok_or(Problem::new("move-newer", Exit::Vault)));
    read.transpose()
}

/// The move after an event; the vault is as it was.
fn happen(vault: &Vault, event: &Event, now: Moment) -> Result<Move, Problem> {
    Ok(read(vault)?.ok_or_else(none)?.after(event, &vault.accounts, now)?)
}

fn keep(vault: &mut Vault, moving: Move) -> Result<MoveView, Problem> {
    vault.moving = moving.written();
    Ok(view(&moving, vault))
}

fn view(moving: &Move, vault: &Vault) -> MoveView {
    let name = |id: &Id| {
        let device = vault.devices.iter().find(|device| device.id == *id);
        device.map(|device| device.name.as_str().to_owned())
    };
    let new = moving.new.as_ref().and_then(|new| name(&new.device));
    moving.view(&vault.accounts, &vault.safeguards, [name(&moving.old), new])
}

/// The device of that name, made where there is none in use.
fn device(
    vault: &mut Vault,
    name: &Text,
    entropy: super::Entropy,
    now: Moment,
) -> Result<Id, Problem> {
    let known = vault.devices.iter().find(|device| device.gone.is_none() && device.name == *name);
    if let Some(known) = known {
        return Ok(known.id.clone());
    }
    let id = Id::from_random(entropy()?);
    vault.devices.push(Device { id: id.clone(), name: name.clone(), added: now, gone: None });
    Ok(id)
}

/// Gives a device another name; answers whether there is such a device.
fn rename(vault: &mut Vault, id: &Id, name: &Text) -> bool {
    let device = vault.devices.iter_mut().find(|device| device.id == *id);
    let there = device.is_some();
    if let Some(device) = device {
        device.name = name.clone();
    }
    there
}

fn retire(vault: &mut Vault, id: &Id, now: Moment) {
    if let Some(device) = vault.devices.iter_mut().find(|device| device.id == *id) {
        device.gone = Some(now);
    }
}
