//! A merchant's market, from its first subscriber to its last claim.
//!
//! Everything that money depends on in a market is a pure function of its books and of what is
//! asked. Nothing here reads storage or a clock, and nothing iterates over people.
//!
//! - [`Price`]: so much of the quote for so much of the token, exact.
//! - [`Seed`]: the pool of the first stage. Whoever leaves it gets at least the floor share of its
//!   principal back: see there for the theorem and its proof.
//! - [`Reserve`]: what stands behind the token, and the receipts of those who gave it.
//! - [`Mean`], [`Streak`]: prices over time, and how often in a row they were too low.
//! - [`Aged`]: amounts by how long they have been there, so that nothing new has a vote.
//! - [`Tally`]: the vote of three classes.
//! - [`Waterfall`], [`Pot`], [`exit_value`]: who is paid what at the end, in any order.
//! - [`Phase`]: which stage can follow which.
//!
//! # Which way things are rounded
//!
//! Whoever pays pays the next whole unit, whoever is paid gets the last one that is complete.
//! Thresholds that protect others are rounded up: floors, quorums and what a reserve has to cover.
#![cfg_attr(not(feature = "std"), no_std)]

mod aged;
mod error;
mod mean;
mod phase;
mod price;
mod reserve;
mod seed;
mod vote;
mod waterfall;

#[cfg(test)]
mod tests;

pub use aged::Aged;
pub use error::MarketError;
pub use hanse_amm::{Fee, Rate, Trade, LP_FEE};
pub use hanse_curve::Moment;
pub use mean::{Mean, Streak, MAX_RATIO};
pub use phase::{Phase, TRANSITIONS};
pub use price::{Price, MIN_PART};
pub use reserve::{Reserve, VIRTUAL_SHARES};
pub use seed::{Draw, Left, Limits, Sale, Seed};
pub use vote::{Class, Side, Tally, Verdict, CLASSES, LEAST_CLASS};
pub use waterfall::{exit_value, Pot, Waterfall};

/// An amount of any asset, in its smallest units.
pub type Balance = u128;

/// A share, in parts of [`WHOLE`].
pub type Share = u32;

/// What a share is a part of: a billion parts are everything.
pub const WHOLE: Share = 1_000_000_000;

/// A share of an amount, rounded down.
pub fn part_down(amount: Balance, share: Share) -> Option<Balance> {
	hanse_curve::share_down(amount, share.into(), WHOLE.into())
}

/// A share of an amount, rounded up.
pub fn part_up(amount: Balance, share: Share) -> Option<Balance> {
	hanse_curve::share_up(amount, share.into(), WHOLE.into())
}
