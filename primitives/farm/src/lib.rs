//! Rewards for what is staked: by share, by time, and by how long it has been staked.
//!
//! Everything here is a value and a pure function of it. Nothing reads storage or a clock, nothing
//! iterates over stakers, and nothing can fail: what would overflow is cut off, so that whoever
//! wants to leave is never kept by the arithmetic of what was earned.
//!
//! - [`Accumulator`]: money divided among shares, without knowing whose they are.
//! - [`Stream`]: an amount that becomes due evenly until its end.
//! - [`due`]: what a daily amount comes to in a span of time.
//! - [`Loyalty`]: the part of what was earned that one gets, by how long one has staked.
//! - [`Stake`]: what one account has in one farm.
//! - [`Tenure`]: an amount, and since when how much of it has been there without a break.
//!
//! # Nothing is truncated away
//!
//! What a farm pays in a millisecond can be far less than a unit, and a share of that far less
//! still. Streams therefore count in parts of 2^-64 of a unit and accumulators in parts of 2^-128,
//! and what a division leaves over is carried to the next one. Only what a staker has earned is
//! rounded down to a unit, and what that leaves is kept until there is another one.
//!
//! # Sums
//!
//! What stakers have earned, together with what is carried, is never more than what was put in. The
//! loyalty pays a part of what was earned and never more than all of it. So a farm that has what
//! its accumulator was given can pay everybody.
#![cfg_attr(not(feature = "std"), no_std)]

mod accumulator;
mod loyalty;
mod stake;
mod stream;
mod tenure;

#[cfg(test)]
mod tests;

pub use accumulator::{whole, Accumulator, Fine};
pub use hanse_curve::{share_down, time::DAY, Moment};
pub use loyalty::Loyalty;
pub use primitive_types::U256;
pub use stake::Stake;
pub use stream::{due, RateFalls, Stream};
pub use tenure::Tenure;

/// An amount of any asset, in its smallest units.
pub type Balance = u128;

/// A share, in parts of [`WHOLE`].
pub type Share = u32;

/// What a share is a part of: a billion parts are everything.
pub const WHOLE: Share = 1_000_000_000;
