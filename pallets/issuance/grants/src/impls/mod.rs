//! What the calls do, by cause.

mod checks;
mod claims;
mod grants;
mod money;
mod offers;
mod queries;
