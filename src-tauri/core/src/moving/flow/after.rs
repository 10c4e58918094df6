//! State and event give the next state. Every event leaves what it is not about untouched.

use crate::Moment;
use crate::account::{Account, Id, Print};

use super::{
    App, Choice, Event, Move, NewPhone, Other, Proof, Refused, SeriesSeen, Side, Step, Track,
};

/// How many apps and other things are listed at most.
const MOST: usize = 500;
/// The longest name of a service or app, in characters.
const LONGEST: usize = 200;
/// The longest waiting time, in days.
const LONGEST_WAIT: u64 = 90;

type Changed = Result<(), Refused>;

impl Move {
    /// The state after an event. `accounts` are the vault's, trash included.
    ///
    /// # Errors
    /// [`Refused`] as it says; the state is then as it was.
    pub fn after(&self, event: &Event, accounts: &[Account], now: Moment) -> Result<Self, Refused> {
        let mut next = self.clone();
        match event {
            Event::Choice(choice) => next.choose(choice, accounts, now)?,
            Event::Proven { account, side } => next.prove(account, *side, false, accounts, now)?,
            Event::Clock { seconds } => next.clock = Some(*seconds),
            Event::Found { app, accounts: found, series } => {
                next.open()?;
                let app = next.app(app)?;
                app.found.extend(found.iter().cloned());
                app.take_series(series);
            }
            Event::NewPhone { device, app } => {
                next.open()?;
                check(app)?;
                next.take_new_phone(device, app);
            }
        }
        Ok(next)
    }

    fn choose(&mut self, choice: &Choice, accounts: &[Account], now: Moment) -> Changed {
        match choice {
            Choice::Reopen | Choice::Quarantine { .. } | Choice::Erased | Choice::End => {
                return self.choose_end(choice, accounts, now);
            }
            Choice::Next | Choice::Back | Choice::Go { .. } => return self.walk(choice),
            _ => self.open()?,
        }
        match choice {
            Choice::Phone { phone } => {
                self.phone = Some(*phone);
                self.note_lost(accounts);
            }
            Choice::Number { number } => self.number = Some(*number),
            Choice::Check { check: line, done } => {
                check(line)?;
                match done {
                    true if self.checks.len() < MOST => self.checks.insert(line.clone()),
                    true => return Err(Refused::Value),
                    false => self.checks.remove(line),
                };
            }
            Choice::App { .. } | Choice::Count { .. } | Choice::Collected { .. } => {
                self.choose_app(choice, now)?;
            }
            Choice::Other { .. }
            | Choice::NoOther { .. }
            | Choice::OtherCritical { .. }
            | Choice::OtherDone { .. }
            | Choice::OtherWaived { .. } => self.choose_other(choice, now)?,
            _ => self.choose_account(choice, accounts, now)?,
        }
        Ok(())
    }

    fn walk(&mut self, choice: &Choice) -> Changed {
        let to = match choice {
            // The first question decides about all others.
            Choice::Next if self.phone.is_none() => return Err(Refused::NotReached),
            Choice::Next => self.beside(false),
            Choice::Back => self.beside(true),
            Choice::Go { step } if *step <= self.reached && self.steps().contains(step) => *step,
            _ => return Err(Refused::NotReached),
        };
        self.step = to;
        self.reached = self.reached.max(to);
        Ok(())
    }

    fn choose_end(&mut self, choice: &Choice, accounts: &[Account], now: Moment) -> Changed {
        match choice {
            Choice::End if !self.missing(accounts).is_empty() => return Err(Refused::NotProven),
            Choice::End => {
                self.open()?;
                self.ended = Some(now);
                self.step = Step::Erase;
                self.reached = Step::Erase;
            }
            Choice::Reopen => (self.ended, self.erased) = (None, None),
            Choice::Quarantine { days } if *days > LONGEST_WAIT => return Err(Refused::Value),
            Choice::Quarantine { days } => self.quarantine = *days,
            Choice::Erased if self.ended.is_none() => return Err(Refused::NotEnded),
            _ => self.erased = Some(now),
        }
        Ok(())
    }

    fn choose_app(&mut self, choice: &Choice, now: Moment) -> Changed {
        match choice {
            Choice::App { app, there: true } => {
                check(app)?;
                if self.app(app).is_err() {
                    if self.apps.len() >= MOST {
                        return Err(Refused::Value);
                    }
                    self.apps.push(App::named(app));
                }
            }
            Choice::App { app, there: false } => self.apps.retain(|known| known.app != *app),
            Choice::Count { app, stated } => self.app(app)?.stated = *stated,
            Choice::Collected { app, done } => self.app(app)?.done = done.then_some(now),
            _ => {}
        }
        Ok(())
    }

    fn choose_other(&mut self, choice: &Choice, now: Moment) -> Changed {
        match choice {
            Choice::Other { what, service } => {
                let service = service.trim();
                check(service)?;
                let known = |other: &Other| other.what == *what && other.service == service;
                if !self.others.iter().any(known) {
                    if self.others.len() >= MOST {
                        return Err(Refused::Value);
                    }
                    self.others.push(Other {
                        what: *what,
                        service: service.to_owned(),
                        critical: false,
                        done: None,
                        waived: None,
                    });
                }
            }
            Choice::NoOther { at } => {
                self.other(*at)?;
                self.others.remove(*at);
            }
            Choice::OtherCritical { at, critical } => self.other(*at)?.critical = *critical,
            Choice::OtherDone { at, done } => self.other(*at)?.done = done.then_some(now),
            Choice::OtherWaived { at, waived } => self.other(*at)?.waived = waived.then_some(now),
            _ => {}
        }
        Ok(())
    }

    fn choose_account(&mut self, choice: &Choice, accounts: &[Account], now: Moment) -> Changed {
        match choice {
            Choice::Critical { account, critical } => {
                self.track_mut(account, accounts)?.critical = *critical;
            }
            Choice::Aside { account, aside } => {
                self.track_mut(account, accounts)?.aside = aside.then_some(now);
            }
            Choice::Same { account } => self.prove(account, Side::Old, true, accounts, now)?,
            Choice::Waive { account, side, waived } => {
                let proof = self.track_mut(account, accounts)?.proof_mut(*side);
                match (waived, &proof) {
                    (true, _) => *proof = Proof::Waived { at: now },
                    (false, Proof::Waived { .. }) => *proof = Proof::Open,
                    // What was proven meanwhile is not given up by taking back a waiver.
                    (false, _) => {}
                }
            }
            Choice::NoCodes { account, none } => {
                self.track_mut(account, accounts)?.no_codes = none.then_some(now);
            }
            Choice::Handed { accounts: handed } => {
                for id in handed {
                    self.track_mut(id, accounts)?.handed = Some(now);
                }
            }
            Choice::Kept { account, kept } => {
                self.track_mut(account, accounts)?.kept = kept.then_some(now);
            }
            _ => {}
        }
        Ok(())
    }

    fn prove(
        &mut self,
        id: &Id,
        side: Side,
        seen: bool,
        accounts: &[Account],
        now: Moment,
    ) -> Changed {
        self.open()?;
        let print = Print::of(&present(id, accounts)?.details);
        *self.track_mut(id, accounts)?.proof_mut(side) = Proof::Proven { at: now, print, seen };
        Ok(())
    }

    /// Another phone or another app there knows nothing of what the one before was shown.
    fn take_new_phone(&mut self, device: &Id, app: &str) {
        let known = self.new.as_ref();
        if known.is_some_and(|known| known.device != *device || known.app != app) {
            for track in self.tracks.values_mut() {
                track.handed = None;
                track.new = Proof::Open;
            }
        }
        self.new = Some(NewPhone { device: device.clone(), app: app.to_owned() });
    }

    /// Remembers what a phone that is gone holds, so that a new secret is known as one.
    fn note_lost(&mut self, accounts: &[Account]) {
        if !self.phone.is_some_and(super::Phone::is_gone) {
            return;
        }
        for account in accounts.iter().filter(|account| account.history.trashed.is_none()) {
            let track = self.tracks.entry(account.id.clone()).or_default();
            track.lost.get_or_insert_with(|| Print::of(&account.details));
        }
    }

    fn open(&self) -> Changed {
        if self.ended.is_some() { Err(Refused::Ended) } else { Ok(()) }
    }

    fn app(&mut self, app: &str) -> Result<&mut App, Refused> {
        self.apps.iter_mut().find(|known| known.app == app).ok_or(Refused::NotListed)
    }

    fn other(&mut self, at: usize) -> Result<&mut Other, Refused> {
        self.others.get_mut(at).ok_or(Refused::NotListed)
    }

    fn track_mut(&mut self, id: &Id, accounts: &[Account]) -> Result<&mut Track, Refused> {
        present(id, accounts)?;
        Ok(self.tracks.entry(id.clone()).or_default())
    }
}

impl App {
    fn named(app: &str) -> Self {
        Self {
            app: app.to_owned(),
            stated: None,
            found: std::collections::BTreeSet::new(),
            series: Vec::new(),
            done: None,
        }
    }

    /// Parts add up over several sittings; a series of the same number and length is the same.
    fn take_series(&mut self, series: &[SeriesSeen]) {
        for seen in series {
            let same = |known: &SeriesSeen| known.id == seen.id && known.parts == seen.parts;
            let at = self.series.iter().position(same);
            if let Some(known) = at.and_then(|at| self.series.get_mut(at)) {
                known.have.extend(seen.have.iter().copied());
            } else if self.series.len() < MOST {
                self.series.push(seen.clone());
            }
        }
    }
}

/// The account of that id outside the trash.
fn present<'a>(id: &Id, accounts: &'a [Account]) -> Result<&'a Account, Refused> {
    let account = accounts.iter().find(|account| account.id == *id);
    account.filter(|account| account.history.trashed.is_none()).ok_or(Refused::NoAccount)
}

/// A name or line of a reasonable length.
fn check(text: &str) -> Changed {
    let length = text.chars().count();
    if (1..=LONGEST).contains(&length) { Ok(()) } else { Err(Refused::Value) }
}
