//! Accounts on their way out of the window: which ones the page wants, in which format, and where
//! they are put. A file in the clear is remembered until the person says that it is gone.

use std::path::PathBuf;

use keepstep_core::account::{Details, Id};
use keepstep_core::formats::{self, Format, Order, PictureKind, ShownCode, Written};
use keepstep_core::problem::{Exit, Problem};
use keepstep_core::session::Session;
use keepstep_core::vault::store::{StoreError, keep_export, keep_export_in, make_export_folder};
use keepstep_core::view::LosingView;
use keepstep_system::{clock, entropy};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager};
use zeroize::Zeroizing;

use super::desk::{Answer, aside, ask, known};

/// What the page wants to go out.
#[derive(Deserialize)]
pub struct Wish {
    format: String,
    /// Ids; nothing means all.
    accounts: Option<Vec<String>>,
    password: Option<Zeroizing<String>>,
    way: Option<Way>,
}

/// How it goes out, where there is a choice; a file of the format itself otherwise.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Way {
    Png,
    Svg,
}

/// What was written.
#[derive(Serialize)]
pub struct Exported {
    /// A file, or a folder with pictures.
    file: String,
    accounts: usize,
    sealed: bool,
}

/// A QR code for the screen.
#[derive(Serialize)]
pub struct Picture {
    svg: Zeroizing<String>,
    accounts: Vec<Named>,
}

#[derive(Serialize)]
struct Named {
    issuer: String,
    name: String,
}

impl Wish {
    /// What each of the accounts would lose.
    pub fn losses(&self, session: &Session) -> Result<Vec<LosingView>, Problem> {
        let accounts = self.chosen(session)?;
        let writer = self.format()?.writer().ok_or_else(|| not_written(&self.format))?;
        Ok(LosingView::of(&accounts, formats::losses(writer, &accounts)))
    }

    fn format(&self) -> Result<&'static dyn Format, Problem> {
        formats::named(&self.format).ok_or_else(|| not_written(&self.format))
    }

    fn chosen(&self, session: &Session) -> Result<Vec<Details>, Problem> {
        let ids = self.accounts.as_ref().map(|ids| ids.iter().map(|id| known(id)).collect());
        let ids: Option<Vec<Id>> = ids.transpose()?;
        session.chosen(ids.as_deref())
    }

    fn write(&self, accounts: &[Details]) -> Result<Written, Problem> {
        let password = self.password.as_ref().map(|password| password.as_str());
        let random = |bytes: &mut [u8]| entropy::fill(bytes).is_ok();
        formats::write(self.format()?, &Order::new(accounts, password, clock::now(), &random))
    }

    fn put(&self, app: &AppHandle, written: &Written) -> Result<PathBuf, Problem> {
        let (folder, stem) = (downloads(app)?, format!("keepstep-{}", self.format));
        let kind = match self.way {
            None => return Ok(keep_export_in(&folder, &stem, written.ending, &written.bytes)?),
            Some(Way::Png) => PictureKind::Png,
            Some(Way::Svg) => PictureKind::Svg,
        };
        let (pictures, stem) = (written.pictures(kind)?, format!("{stem}-qr"));
        if let [only] = pictures.as_slice() {
            return Ok(keep_export_in(&folder, &stem, kind.ending(), &only.bytes)?);
        }
        let place = make_export_folder(&folder, &stem)?;
        for picture in pictures {
            keep_export(&place.join(picture.name), &picture.bytes)?;
        }
        Ok(place)
    }
}

impl From<ShownCode> for Picture {
    fn from(code: ShownCode) -> Self {
        let named = |details: &Details| Named {
            issuer: details.issuer.as_str().to_owned(),
            name: details.name.as_str().to_owned(),
        };
        Self { svg: code.svg, accounts: code.accounts.iter().map(named).collect() }
    }
}

/// Puts what the page wants into the person's folder for downloads.
pub async fn keep(app: AppHandle, wish: Wish) -> Answer<Exported> {
    let (wish, accounts) = take(app.clone(), wish).await?;
    // Sealing takes a while; codes go on being shown meanwhile.
    let written = aside(app.clone(), move |app, _| {
        let written = wish.write(&accounts)?;
        let file = wish.put(app, &written)?.display().to_string();
        Ok(Exported { file, accounts: written.accounts, sealed: written.sealed })
    })
    .await?;
    ask(app, move |turn| {
        if !written.sealed {
            turn.session.note_plain_export(&written.file, turn.now)?;
        }
        Ok(written)
    })
    .await
}

/// What the page wants as QR codes for the screen; nothing is put anywhere.
pub async fn show(app: AppHandle, wish: Wish) -> Answer<Vec<Picture>> {
    let (wish, accounts) = take(app.clone(), wish).await?;
    aside(app, move |_, _| {
        let codes = wish.write(&accounts)?.codes()?;
        Ok(codes.into_iter().map(Picture::from).collect())
    })
    .await
}

async fn take(app: AppHandle, wish: Wish) -> Answer<(Wish, Vec<Details>)> {
    ask(app, move |turn| {
        let accounts = wish.chosen(&turn.session)?;
        Ok((wish, accounts))
    })
    .await
}

fn not_written(format: &str) -> Problem {
    Problem::new("export-not-written", Exit::Input).with("app", format)
}

/// The person's folder for downloads, or their home.
pub fn downloads(app: &AppHandle) -> Result<PathBuf, Problem> {
    let folder = app.path().download_dir().ok().filter(|folder| folder.is_dir());
    let folder = folder.or_else(|| app.path().home_dir().ok());
    folder.ok_or_else(|| StoreError::Missing.into())
}
