//! The paper kit of an open vault. The recovery key is not kept, so whoever wants it on the paper
//! types it, or hands it on right after it was made; only the vault's own key is taken.

use zeroize::Zeroizing;

use crate::moving::{Kit, KitWish};
use crate::problem::Problem;
use crate::vault::Key;
use crate::{Moment, Texts};

use super::Session;

impl Session {
    /// The paper kit as one HTML document to be printed, with the recovery key or without. Secret
    /// wherever the wish or the key makes it so; it is kept nowhere.
    ///
    /// # Errors
    /// A slip in the key by its place; `recovery-key-mismatch` where it is another one;
    /// `text-too-long` for a line of whom to call; or where the vault is not open.
    pub fn kit(
        &self,
        wish: &KitWish,
        recovery_key: Option<&str>,
        texts: &Texts,
        now: Moment,
    ) -> Result<Zeroizing<String>, Problem> {
        let line = recovery_key.map(|typed| self.recovery_key_line(typed)).transpose()?;
        let key = line.and_then(|line| Key::from_line(&line));
        let home = self.store().home().display().to_string();
        let kit = Kit::of(&self.open_ref()?.vault, wish, key, &home, now)?;
        Ok(kit.html(texts))
    }

    /// Notes that the paper kit was made, with the recovery key or without.
    ///
    /// # Errors
    /// As every save.
    pub fn kit_made(&mut self, wish: &KitWish, key: bool, now: Moment) -> Result<(), Problem> {
        self.change(now, |vault| {
            wish.note(&mut vault.safeguards, key, now);
            Ok(())
        })
    }
}
