//! Why something cannot be done with a pool.

use core::fmt;

/// Why something cannot be done with a pool.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AmmError {
	/// Nothing was given or asked for.
	ZeroAmount,
	/// A pool has nothing of an asset, or no shares.
	Empty,
	/// More was asked for than the pool can give. It always keeps something.
	TooMuch,
	/// So little was given that nothing comes out of it.
	TooLittle,
	/// A first deposit is not worth more than the shares that stay locked.
	FirstDepositTooSmall,
	/// The share of liquidity providers in the fee exceeds the most that they can have.
	RateTooHigh,
	/// A path has no pools, or more than [`MAX_HOPS`](crate::MAX_HOPS).
	PathLength,
	/// A number does not fit 128 bits.
	Overflow,
	/// The price moved further in one block than the pool allows.
	PriceMoved,
	/// More left the pool in one block than it allows.
	Outflow,
}

impl fmt::Display for AmmError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		formatter.write_str(match self {
			Self::ZeroAmount => "nothing was given or asked for",
			Self::Empty => "the pool is empty",
			Self::TooMuch => "the pool cannot give so much",
			Self::TooLittle => "so little brings nothing",
			Self::FirstDepositTooSmall => "the first deposit is too small",
			Self::RateTooHigh => "the liquidity providers' part of the fee is too high",
			Self::PathLength => "the path is too short or too long",
			Self::Overflow => "a number does not fit 128 bits",
			Self::PriceMoved => "the price moved too far in one block",
			Self::Outflow => "too much left the pool in one block",
		})
	}
}

impl core::error::Error for AmmError {}
