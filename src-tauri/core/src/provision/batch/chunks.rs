//! Where a batch's chunks and log pages lie. The folder on disk is the vault's store's; tests put
//! their own behind it, to fail at every single call.

use crate::vault::store::{BatchFolder, StoreError};

/// Sealed chunks numbered from 1 without a gap, and for each a page of the log in the clear.
pub trait Chunks {
    /// How many chunks there are.
    ///
    /// # Errors
    /// [`StoreError::Missing`] where there is a gap; otherwise as the disk says.
    fn count(&self) -> Result<u32, StoreError>;

    /// The sealed bytes of one.
    ///
    /// # Errors
    /// As the disk says.
    fn read(&self, number: u32) -> Result<Vec<u8>, StoreError>;

    /// Keeps one whole or not at all; it lasts through a power cut once this answers.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is one; otherwise as the disk says.
    fn keep(&mut self, number: u32, sealed: &[u8]) -> Result<(), StoreError>;

    /// Whether the page of the log to a chunk is there.
    fn has_page(&self, number: u32) -> bool;

    /// Keeps a page of the log.
    ///
    /// # Errors
    /// As the disk says.
    fn keep_page(&mut self, number: u32, page: &[u8]) -> Result<(), StoreError>;
}

impl Chunks for BatchFolder {
    fn count(&self) -> Result<u32, StoreError> {
        Self::count(self)
    }

    fn read(&self, number: u32) -> Result<Vec<u8>, StoreError> {
        Self::read(self, number)
    }

    fn keep(&mut self, number: u32, sealed: &[u8]) -> Result<(), StoreError> {
        Self::keep(self, number, sealed)
    }

    fn has_page(&self, number: u32) -> bool {
        Self::has_page(self, number)
    }

    fn keep_page(&mut self, number: u32, page: &[u8]) -> Result<(), StoreError> {
        Self::keep_page(self, number, page)
    }
}
