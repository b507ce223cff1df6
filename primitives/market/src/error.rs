//! Why something cannot be done in a market.

use core::fmt;
use hanse_amm::AmmError;

/// Why something cannot be done in a market.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MarketError {
	/// Nothing was given or asked for.
	ZeroAmount,
	/// The pool has nothing, or nobody has a share of it.
	Empty,
	/// So little was given that nothing comes out of it.
	TooLittle,
	/// More was asked for than there is.
	TooMuch,
	/// The quote in the pool would fall below the floor share of the principal.
	FloorReached,
	/// The merchant would have drawn more than its share of what others subscribed.
	DrawCapReached,
	/// The share of liquidity providers in the fee exceeds the most that they can have.
	RateTooHigh,
	/// A price has less than [`MIN_PART`](crate::MIN_PART) on one side, so that it could not be told
	/// from one a few per cent away.
	PriceTooCoarse,
	/// A number does not fit 128 bits.
	Overflow,
}

impl fmt::Display for MarketError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		formatter.write_str(match self {
			Self::ZeroAmount => "nothing was given or asked for",
			Self::Empty => "the pool is empty",
			Self::TooLittle => "so little brings nothing",
			Self::TooMuch => "there is not so much",
			Self::FloorReached => "the pool would fall below its floor",
			Self::DrawCapReached => "the merchant would have drawn too much",
			Self::RateTooHigh => "the liquidity providers' part of the fee is too high",
			Self::PriceTooCoarse => "the price is too coarse",
			Self::Overflow => "a number does not fit 128 bits",
		})
	}
}

impl core::error::Error for MarketError {}

impl From<AmmError> for MarketError {
	fn from(error: AmmError) -> Self {
		match error {
			AmmError::ZeroAmount => Self::ZeroAmount,
			AmmError::Empty => Self::Empty,
			AmmError::TooLittle => Self::TooLittle,
			AmmError::TooMuch => Self::TooMuch,
			AmmError::RateTooHigh => Self::RateTooHigh,
			_ => Self::Overflow,
		}
	}
}
