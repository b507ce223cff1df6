//! How each pallet is set, by cause.

pub mod accounts;
pub mod committee;
pub mod consensus;
pub mod contracts;
pub mod contributions;
pub mod governance;
pub mod issuance;
pub mod items;
pub mod money;
pub mod system;
