//! What the calls do, by cause.

mod challenges;
mod claims;
mod draws;
mod epochs;
mod jurors;
mod money;
mod queries;
mod votes;
