//! What one trade pays and brings.

use crate::{fee_of, split_fee, AmmError, Balance, Fee, Terms, FEE, WHOLE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::{share_down, share_up};
use scale_info::TypeInfo;

/// What a pool has, seen by a trade.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Reserves {
	/// Of the asset that the trade pays.
	pub input: Balance,
	/// Of the asset that the trade brings.
	pub output: Balance,
}

/// A trade with one pool.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Trade {
	/// What is paid, the fee included.
	pub paid: Balance,
	/// What of it is fee. The part of liquidity providers stays in the pool.
	pub fee: Fee,
	/// What is bought.
	pub bought: Balance,
}

impl Trade {
	/// What comes into the reserves: all that is paid but the parts of the fee that leave.
	///
	/// Errors: `Overflow`, which no trade of this crate meets.
	pub fn net(&self) -> Result<Balance, AmmError> {
		let leaving = self.fee.leaving().ok_or(AmmError::Overflow)?;
		self.paid.checked_sub(leaving).ok_or(AmmError::Overflow)
	}

	/// The reserves after the trade. Their product is not less than before.
	///
	/// Errors: `Overflow` if the pool cannot count that much, `TooMuch` if it does not have it.
	pub fn after(&self, before: Reserves) -> Result<Reserves, AmmError> {
		Ok(Reserves {
			input: before.input.checked_add(self.net()?).ok_or(AmmError::Overflow)?,
			output: before.output.checked_sub(self.bought).ok_or(AmmError::TooMuch)?,
		})
	}
}

/// The trade that pays exactly so much. What it brings is rounded down.
///
/// The whole fee is taken first: what it leaves buys at the price of constant product.
///
/// Errors: `ZeroAmount`, `Empty`, `TooLittle`, `RateTooHigh`, `Overflow`.
pub fn exact_in(reserves: Reserves, paid: Balance, terms: Terms) -> Result<Trade, AmmError> {
	ensure_something(paid, reserves)?;
	let fee = split_fee(paid, terms)?;
	let buying = paid.checked_sub(fee_of(paid)?).ok_or(AmmError::Overflow)?;
	let sum = reserves.input.checked_add(buying).ok_or(AmmError::Overflow)?;
	let bought = share_down(reserves.output, buying, sum).ok_or(AmmError::Overflow)?;
	if bought == 0 {
		return Err(AmmError::TooLittle);
	}
	let trade = Trade { paid, fee, bought };
	trade.after(reserves)?;
	Ok(trade)
}

/// The trade that brings exactly so much. What it pays is the least that does, in whole units.
///
/// Errors: `ZeroAmount`, `Empty`, `TooMuch`, `RateTooHigh`, `Overflow`.
pub fn exact_out(reserves: Reserves, bought: Balance, terms: Terms) -> Result<Trade, AmmError> {
	ensure_something(bought, reserves)?;
	let left = reserves.output.checked_sub(bought).filter(|left| *left > 0);
	let left = left.ok_or(AmmError::TooMuch)?;
	let buying = share_up(reserves.input, bought, left).ok_or(AmmError::Overflow)?;
	let kept = WHOLE.saturating_sub(FEE);
	let paid = share_up(buying, WHOLE.into(), kept.into()).ok_or(AmmError::Overflow)?;
	let trade = Trade { paid, fee: split_fee(paid, terms)?, bought };
	trade.after(reserves)?;
	Ok(trade)
}

fn ensure_something(amount: Balance, reserves: Reserves) -> Result<(), AmmError> {
	match (amount, reserves.input, reserves.output) {
		(0, _, _) => Err(AmmError::ZeroAmount),
		(_, 0, _) | (_, _, 0) => Err(AmmError::Empty),
		_ => Ok(()),
	}
}
