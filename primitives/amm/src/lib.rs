//! What a pool of constant product pays.
//!
//! Everything that money depends on in a pool is a pure function of its reserves and of what is
//! asked. Nothing here reads storage or a clock.
//!
//! - [`exact_in`], [`exact_out`]: what a trade pays, brings and leaves as fee; [`path_in`],
//!   [`path_out`]: the same through several pools.
//! - [`split_fee`]: who gets which part of the fee. The parts always add up to it.
//! - [`first_shares`], [`added_shares`], [`removed`]: what liquidity is worth in shares, and back.
//! - [`Oracle`], [`Observation`]: prices averaged over time.
//! - [`BlockBook`], [`Limits`]: how far one block may move a pool.
//!
//! # Which way things are rounded
//!
//! Whoever pays pays the next whole unit, whoever is paid gets the last one that is complete, and
//! what is between stays in the pool. So the product of the reserves never falls by a trade, and a
//! share is never worth less after somebody else has traded, added or removed; however often, and
//! however small the amounts are. The property tests say so.
//!
//! # Why nothing overflows
//!
//! Amounts have 128 bits, products of two of them 256, and a price over time 512 where it is
//! multiplied. What does not fit 128 bits in the end is refused by [`AmmError::Overflow`].
#![cfg_attr(not(feature = "std"), no_std)]

mod breaker;
mod error;
mod fee;
mod oracle;
mod path;
mod shares;
mod trade;

#[cfg(test)]
mod tests;

pub use breaker::{BlockBook, Limits};
pub use error::AmmError;
pub use fee::{
	fee_of, split_fee, Fee, Rate, Terms, FEE, LP_FEE, PROMOTER_FEE, RESERVE_FEE, TAX, WHOLE,
};
pub use hanse_curve::Moment;
pub use oracle::{value, Observation, Oracle, Price, MAX_WINDOW, RING, SPACING};
pub use path::{path_in, path_out, Hop, Trades, MAX_HOPS};
pub use primitive_types::U256;
pub use shares::{added_shares, first_shares, removed, Added, First, MINIMUM_SHARES};
pub use trade::{exact_in, exact_out, Reserves, Trade};

/// An amount of any asset, in its smallest units.
pub type Balance = u128;
