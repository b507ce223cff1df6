//! How each pallet is set, by cause.

pub mod accounts;
pub mod consensus;
pub mod contracts;
pub mod governance;
pub mod issuance;
pub mod money;
pub mod system;
