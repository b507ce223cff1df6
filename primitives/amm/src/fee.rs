//! The fee of a trade, and who gets which part of it.

use crate::{AmmError, Balance};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::{share_down, share_up};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A part of what is paid, in parts of [`WHOLE`].
pub type Rate = u32;

/// What a rate is a part of: a million parts are everything.
pub const WHOLE: Rate = 1_000_000;

/// All that a trade leaves of what is paid: 0.30 %, always.
pub const FEE: Rate = 3_000;
/// The tax: 0.10 %, always.
pub const TAX: Rate = 1_000;
/// The most for liquidity providers, 0.10 %. What a pool gives them less goes to the reserve.
pub const LP_FEE: Rate = 1_000;
/// For who brought the merchant: 0.05 %. Goes to the reserve where there is nobody.
pub const PROMOTER_FEE: Rate = 500;
/// The least for the reserve: 0.05 %.
pub const RESERVE_FEE: Rate = 500;

const _: () = assert!(TAX + LP_FEE + PROMOTER_FEE + RESERVE_FEE == FEE, "parts are not the fee");
const _: () = assert!(FEE < WHOLE, "nothing would be traded");

/// How a pool divides its fee.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Terms {
	/// What liquidity providers get: at most [`LP_FEE`].
	pub lp: Rate,
	/// Whether somebody who brought the merchant gets a part of this trade.
	pub promoted: bool,
}

impl Terms {
	/// All of their part for liquidity providers, and no promoter.
	pub const PLAIN: Self = Self { lp: LP_FEE, promoted: false };
}

/// A fee by who gets it.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Fee {
	/// The tax.
	pub tax: Balance,
	/// What stays in the pool and makes every share worth more.
	pub lp: Balance,
	/// For who brought the merchant.
	pub promoter: Balance,
	/// For the reserve, with all that the others do not get.
	pub reserve: Balance,
}

impl Fee {
	/// The whole fee. None if it does not fit 128 bits, which no fee of [`split_fee`] comes near.
	pub fn total(&self) -> Option<Balance> {
		self.leaving()?.checked_add(self.lp)
	}

	/// What leaves the pool for others.
	pub fn leaving(&self) -> Option<Balance> {
		self.tax.checked_add(self.promoter)?.checked_add(self.reserve)
	}
}

/// The fee of a trade that pays so much: [`FEE`] of it, rounded up.
///
/// Errors: `Overflow`, which cannot happen.
pub fn fee_of(paid: Balance) -> Result<Balance, AmmError> {
	share_up(paid, FEE.into(), WHOLE.into()).ok_or(AmmError::Overflow)
}

/// Divides the fee of a trade that pays so much.
///
/// Tax, liquidity providers and promoter get their rate of what is paid, rounded down. The reserve
/// gets the rest, so that the parts add up to [`fee_of`] to the unit.
///
/// Errors: `RateTooHigh`.
pub fn split_fee(paid: Balance, terms: Terms) -> Result<Fee, AmmError> {
	if terms.lp > LP_FEE {
		return Err(AmmError::RateTooHigh);
	}
	let part = |rate: Rate| share_down(paid, rate.into(), WHOLE.into()).ok_or(AmmError::Overflow);
	let tax = part(TAX)?;
	let lp = part(terms.lp)?;
	let promoter = if terms.promoted { part(PROMOTER_FEE)? } else { 0 };
	let others = tax.checked_add(lp).and_then(|sum| sum.checked_add(promoter));
	let reserve = others.and_then(|sum| fee_of(paid).ok()?.checked_sub(sum));
	Ok(Fee { tax, lp, promoter, reserve: reserve.ok_or(AmmError::Overflow)? })
}
