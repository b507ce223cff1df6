//! How a community decides.
//!
//! Everything that a vote depends on is a pure function: how much power a stake has, what a
//! proposal needs by when, what the votes add up to, and which phase follows from all of it.
//! Nothing here reads storage or a clock, and nothing iterates over voters.
//!
//! - [`Ramp`]: the power of an amount by the time it has been staked. New stake has none.
//! - [`Cohorts`]: amounts by the time they joined, so that the power of one account, of everybody
//!   who delegated to it, or of a whole community at a moment is a sum over few entries.
//! - [`Curve`]: a threshold that falls while a proposal is decided, and the moment at which a given
//!   result reaches it.
//! - [`Tally`], [`Ballot`]: what was voted, to be added and taken back exactly.
//! - [`Rules`], [`Progress`], [`Phase`]: prepare, decide, confirm, enact, expire.
//! - [`SpendLimit`], [`within_step`]: what a decision may spend in a period, and by how much it may
//!   move a parameter.
//! - [`table`]: the tracks of a chain, as data.
//!
//! # Nothing is rounded
//!
//! [`Power`] is an amount times a whole number of steps of age times a whole number of conviction,
//! in 256 bits: at most 2^128 × 2^8 × 2^3 for one vote, and no more for all votes together, because
//! all amounts together fit 128 bits. Power is only ever compared with power, so that no division
//! is needed. Thresholds are in parts of [`WHOLE`] and rounded up, in favour of what is. Only
//! [`Ramp::amount`], for showing, divides, and rounds down.
#![cfg_attr(not(feature = "std"), no_std)]

mod cohorts;
mod curve;
mod error;
mod limits;
mod progress;
mod ramp;
mod rules;
pub mod table;
mod tally;

#[cfg(test)]
mod tests;

pub use cohorts::{Cohort, Cohorts};
pub use curve::Curve;
pub use error::{CohortError, RuleError};
pub use hanse_curve::Moment;
pub use limits::{within_step, SpendLimit, Usage};
pub use primitive_types::U256;
pub use progress::{Outcome, Phase, Progress};
pub use ramp::{Ramp, Slot, MAX_STEPS};
pub use rules::{Late, Rules, MAX_PERIOD};
pub use tally::{Ballot, Choice, Conviction, Tally};

/// An amount of any asset, in its smallest units.
pub type Balance = u128;

/// A share, in parts of [`WHOLE`].
pub type Share = u32;

/// What a share is a part of: a billion parts are everything.
pub const WHOLE: Share = 1_000_000_000;

/// What a stake weighs in a vote: amount × steps of age × conviction, exact.
pub type Power = U256;
