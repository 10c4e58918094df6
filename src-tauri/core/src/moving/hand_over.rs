//! How accounts get into the app on the new phone: which of them it would get right, and by which
//! ways it takes them. Knows no vault; decides by the app's facts alone.

use serde::Serialize;

use crate::account::{Account, Details, Id};
use crate::formats::{self, Seals};

use super::guides::{self, App, Guide, Misfit, Otherwise, Takes};

/// How many other apps are suggested.
const OTHERS: usize = 5;

/// What an app takes of some accounts, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HandOverPlan {
    /// Accounts that it gets right, by id.
    pub fits: Vec<String>,
    /// Accounts that it would get wrong.
    pub stopped: Vec<StoppedView>,
    /// What it does with those: `refuses` or `wrong`.
    pub otherwise: &'static str,
    /// Guides of apps that take all of those.
    pub others: Vec<&'static str>,
    /// Whether it takes Google's series of QR codes.
    pub series: bool,
    /// The file that it takes best.
    pub file: Option<FileWay>,
}

/// An account that an app would get wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StoppedView {
    /// Its id.
    pub id: String,
    /// The service.
    pub issuer: String,
    /// The organisation beside it.
    pub organisation: String,
    /// The account name.
    pub name: String,
    /// What the app cannot compute: `kind`, `algorithm`, `digits` or `period`.
    pub why: &'static str,
    /// The account's own value of that.
    pub value: String,
}

/// A file for an app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileWay {
    /// The format's name.
    pub format: &'static str,
    /// Whether it can be sealed with a password.
    pub seals: bool,
}

/// What the app of a guide takes of these accounts; nothing where the guide is of no app.
pub fn plan<'a>(
    guide: &Guide,
    accounts: impl Iterator<Item = &'a Account>,
) -> Option<HandOverPlan> {
    let app = guide.app.as_ref()?;
    let otherwise = match app.otherwise {
        Otherwise::Refuses => "refuses",
        Otherwise::Wrong => "wrong",
    };
    let (mut fits, mut stopped, mut misfits) = (Vec::new(), Vec::new(), Vec::new());
    for account in accounts {
        match app.fits(&account.details) {
            Ok(()) => fits.push(account.id.as_str().to_owned()),
            Err(misfit) => {
                stopped.push(StoppedView::new(&account.id, &account.details, misfit));
                misfits.push(&account.details);
            }
        }
    }
    let others = if misfits.is_empty() { Vec::new() } else { takers(&misfits) };
    let series = app.takes.contains(&Takes::QrSeries);
    Some(HandOverPlan { fits, stopped, otherwise, others, series, file: file_way(app) })
}

/// The file that comes first in its guide.
fn file_way(app: &App) -> Option<FileWay> {
    let takes = app.takes.contains(&Takes::File);
    let format = app.files.first().filter(|_| takes)?;
    let writer = formats::named(format)?.writer()?;
    Some(FileWay { format, seals: writer.seals() != Seals::Never })
}

/// Apps that take all of these by QR code.
fn takers(accounts: &[&Details]) -> Vec<&'static str> {
    let takes = |guide: &&Guide| {
        guide.app.as_ref().is_some_and(|app| {
            let scans = app.takes.contains(&Takes::SingleQr);
            scans && accounts.iter().all(|details| app.fits(details).is_ok())
        })
    };
    guides::all().iter().filter(takes).take(OTHERS).map(|guide| guide.id).collect()
}

impl StoppedView {
    fn new(id: &Id, details: &Details, misfit: Misfit) -> Self {
        let (why, value) = match misfit {
            Misfit::Kind(kind) => ("kind", kind.to_owned()),
            Misfit::Algorithm(algorithm) => ("algorithm", algorithm.name().to_owned()),
            Misfit::Digits(digits) => ("digits", digits.to_string()),
            Misfit::Period(seconds) => ("period", seconds.to_string()),
        };
        Self {
            id: id.as_str().to_owned(),
            issuer: details.issuer.as_str().to_owned(),
            organisation: details.organisation.as_str().to_owned(),
            name: details.name.as_str().to_owned(),
            why,
            value,
        }
    }
}
