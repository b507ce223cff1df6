//! Tiers by what is staked: how they are reached, and how they fade.
//!
//! Everything here is a value and a pure function of it. Nothing reads storage or a clock.
//!
//! - [`decay`]: what is left of a level after a time, halved once in each half-life.
//! - [`lasts`]: how long a level stays at or above a threshold.
//! - [`Tier`], [`Thresholds`]: which level is which tier.
//! - [`Standing`]: what one account has staked, since when, and what is left of what it had.
//! - [`Usage`]: uses that are earned by being of a tier.
//!
//! # Why moving a stake from account to account wins next to nothing
//!
//! A stake counts only once it has been there for the least time, and a level is halved in no more
//! time than the stake had been there, in the mean. So `k` thresholds that were there for a time `t`
//! are a tier for less than `t` and then for `t × log2(k)`, which together is at most a sixteenth more
//! than `t × k`, what they would have been if they could be divided. The most accounts at once are not
//! bounded by `k`: one and a half thresholds, moved on after 120 days, are a tier on two accounts for
//! some of them. And uses are earned by the time that one is of a tier, and not by being of it; each is
//! one of the tier that has earned it, whatever its owner has become.
#![cfg_attr(not(feature = "std"), no_std)]

mod decay;
mod standing;
mod tier;
mod usage;

#[cfg(test)]
mod tests;

pub use decay::{decay, lasts};
pub use hanse_curve::Moment;
pub use standing::{Fading, Lot, Standing, MAX_LOTS};
pub use tier::{Pace, Thresholds, Tier, TIERS};
pub use usage::{Allowance, Usage};

/// An amount of any asset, in its smallest units.
pub type Balance = u128;
