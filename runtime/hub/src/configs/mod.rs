//! How each pallet is set, by cause.

pub mod accounts;
pub mod assets;
pub mod committee;
pub mod consensus;
pub mod contracts;
pub mod contributions;
pub mod governance;
pub mod issuance;
pub mod items;
pub mod markets;
pub mod money;
pub mod pools;
pub mod rewards;
pub mod system;
pub mod tiers;
