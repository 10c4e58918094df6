//! The gate in front of erasing the old phone: what is neither proven nor waived. It looks at the
//! accounts as they are now, so no order of events can get past it.

use crate::account::{Account, Id};

use super::{Move, Phone, Side};

/// Something that is still missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// The person has not said what the old phone can do.
    Phone,
    /// An app of the old phone was not collected to the end; by its guide.
    App(String),
    /// An account is not proven against the old phone or the website.
    Old(Id),
    /// An account is not proven on the new phone.
    New(Id),
    /// An account's secret is still the one that a lost phone holds.
    Renew(Id),
    /// Something that cannot be copied is not done; its place in the list.
    Other(usize),
}

impl Move {
    /// What is neither proven nor waived, in the order of the screens. Nothing in it: safe.
    pub fn missing(&self, accounts: &[Account]) -> Vec<Missing> {
        let Some(phone) = self.phone else { return vec![Missing::Phone] };
        let moved: Vec<&Account> = self.moved(accounts).collect();
        let without = |side: Side| {
            let open = moved.iter().filter(move |account| {
                !self.track(&account.id).proof(side).holds(&account.details)
            });
            open.map(|account| account.id.clone()).collect::<Vec<_>>()
        };
        let mut missing = Vec::new();
        if !phone.is_gone() {
            let apps = self.apps.iter().filter(|app| app.done.is_none());
            missing.extend(apps.map(|app| Missing::App(app.app.clone())));
            missing.extend(without(Side::Old).into_iter().map(Missing::Old));
        }
        missing.extend(without(Side::New).into_iter().map(Missing::New));
        let others = self.others.iter().enumerate();
        let open = others.filter(|(_, other)| other.done.is_none() && other.waived.is_none());
        missing.extend(open.map(|(at, _)| Missing::Other(at)));
        if matches!(phone, Phone::Lost | Phone::Stolen) {
            let old = moved.iter().filter(|a| !self.track(&a.id).is_renewed(&a.details));
            missing.extend(old.map(|account| Missing::Renew(account.id.clone())));
        }
        missing
    }
}
