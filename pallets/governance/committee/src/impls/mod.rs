//! What the calls do, by cause.

mod ballots;
mod candidates;
mod core;
mod counting;
mod elections;
mod genesis;
mod money;
mod queries;
mod seats;
