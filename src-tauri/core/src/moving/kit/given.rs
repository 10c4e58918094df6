//! What a paper kit is made of: what a person wants on it, and what the vault gives for that. Makes
//! no page.

use std::fmt;

use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{RecoveryCode, Text, TextTooLong, write_otpauth};
use crate::moving::paper::Paper;
use crate::vault::{Key, Safeguards, Vault};

/// What a person wants on the paper.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct KitWish {
    /// The size of the paper.
    pub paper: Paper,
    /// Whether the websites' recovery codes are printed.
    pub recovery_codes: bool,
    /// Whether every account's secret is printed as a QR code.
    pub secrets: bool,
    /// Whom to call, in the person's own words, one line each.
    pub call: Vec<String>,
}

/// All that a paper kit says.
///
/// Invariant: `Debug` shows nothing of it.
pub struct Kit {
    /// The recovery key, unless it lies elsewhere.
    pub key: Option<Key>,
    /// The accounts in the person's own order.
    pub accounts: Vec<KitAccount>,
    /// Whom to call, one line each.
    pub call: Vec<Text>,
    /// The newest backup when this was made, as an absolute path.
    pub backup: Option<String>,
    /// The folder of the vault, which the key opens too.
    pub home: String,
    /// The size of the paper.
    pub paper: Paper,
    /// When it was made.
    pub made: Moment,
}

/// An account on a paper kit. No `Debug`: it may hold secrets.
pub struct KitAccount {
    /// The service, with the organisation where there is one.
    pub service: String,
    /// The account name.
    pub name: String,
    /// When it was added.
    pub added: Moment,
    /// The recovery codes to print.
    pub codes: Vec<RecoveryCode>,
    /// The otpauth URI to print as a QR code.
    pub uri: Option<Zeroizing<String>>,
}

impl KitWish {
    /// Notes that a kit after this wish was made at `now`, with the recovery key or without.
    pub const fn note(&self, safeguards: &mut Safeguards, key: bool, now: Moment) {
        safeguards.kit = Some(now);
        if key {
            safeguards.kit_showed.key = Some(now);
        }
        if self.recovery_codes {
            safeguards.kit_showed.recovery_codes = Some(now);
        }
        if self.secrets {
            safeguards.kit_showed.secrets = Some(now);
        }
    }
}

impl Kit {
    /// The kit of a vault that lies in the folder `home`. The trash is left out.
    ///
    /// # Errors
    /// [`TextTooLong`] for a line of whom to call beyond 4 KiB.
    pub fn of(
        vault: &Vault,
        wish: &KitWish,
        key: Option<Key>,
        home: &str,
        now: Moment,
    ) -> Result<Self, TextTooLong> {
        let present = vault.accounts.iter().filter(|account| account.history.trashed.is_none());
        let accounts = present.map(|account| {
            let details = &account.details;
            let parts = [&details.issuer, &details.organisation].map(Text::as_str);
            let service: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let codes = account.recovery_codes.all();
            KitAccount {
                service: service.join(" · "),
                name: details.name.as_str().to_owned(),
                added: account.history.created,
                codes: if wish.recovery_codes { codes.to_vec() } else { Vec::new() },
                uri: wish.secrets.then(|| write_otpauth(details)),
            }
        });
        let call: Result<Vec<Text>, _> = wish.call.iter().map(|line| Text::line(line)).collect();
        Ok(Self {
            key,
            accounts: accounts.collect(),
            call: call?.into_iter().filter(|line| !line.is_empty()).collect(),
            backup: vault.safeguards.newest.as_ref().map(|newest| newest.file.clone()),
            home: home.to_owned(),
            paper: wish.paper,
            made: now,
        })
    }
}

impl fmt::Debug for Kit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kit(…)")
    }
}
