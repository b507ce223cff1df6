//! What the calls do, by cause.

mod communities;
mod delegations;
mod execution;
mod money;
mod proposals;
mod queries;
mod spending;
mod stakes;
mod votes;
