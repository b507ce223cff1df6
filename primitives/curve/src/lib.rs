//! When an amount becomes due.
//!
//! A schedule is a value, and what it has released by a moment is a pure function of that value, of
//! the amount and of the moment. Nothing here reads storage or a clock, iterates over a range that
//! a user can stretch, or loses a unit: whoever holds a schedule pays
//! `vested(now) - paid so far` whenever asked, a missed payment is made up by the next one, and the
//! payments add up to the amount exactly.
//!
//! - [`time`]: days, months and years in milliseconds.
//! - [`share_down`], [`share_up`]: a part of an amount, without overflow, rounded one way.
//! - [`Halving`]: an emission that pays half of the rest in each epoch and ends on a given day.
//! - [`Release`]: the schedules a grant can follow, a halving among them.
//! - [`economy`]: four published token economies as data, checked to the unit.
//!
//! Amounts are in units of 10^-18 of a coin where a coin matters; the schedules themselves only
//! divide. Every division rounds down: the payer never pays early, and the last payment carries
//! the remainder.
#![cfg_attr(not(feature = "std"), no_std)]

pub mod economy;
mod error;
mod halving;
mod release;
mod share;
pub mod time;

#[cfg(test)]
mod tests;

pub use error::ReleaseError;
pub use halving::{Halving, MAX_EPOCHS};
pub use release::{NextUnlock, Release};
pub use share::{share_down, share_up};

/// A moment in milliseconds since 1970-01-01T00:00Z, or a span between two of them.
pub type Moment = u64;
