//! What a token is worth, without a fixed number of decimals.

use crate::{Balance, MarketError};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_amm::U256;
use hanse_curve::{share_down, share_up};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The least that either side of a price has: one per mille of it can be told apart.
pub const MIN_PART: Balance = 1_000;

/// So much of the quote for so much of the token, both in smallest units.
///
/// A fraction, so that it is exact whatever the decimals of either are.
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
pub struct Price {
	/// Of the quote.
	pub quote: Balance,
	/// Of the token.
	pub token: Balance,
}

impl Price {
	/// Whether it is fine enough to be compared with another one.
	///
	/// Errors: `PriceTooCoarse`.
	pub fn validate(&self) -> Result<(), MarketError> {
		match self.quote.min(self.token) {
			MIN_PART.. => Ok(()),
			_ => Err(MarketError::PriceTooCoarse),
		}
	}

	/// What so much of the token is worth, rounded down.
	pub fn value_down(&self, tokens: Balance) -> Option<Balance> {
		share_down(tokens, self.quote, self.token)
	}

	/// What so much of the token is worth, rounded up.
	pub fn value_up(&self, tokens: Balance) -> Option<Balance> {
		share_up(tokens, self.quote, self.token)
	}

	/// How much of the token so much of the quote buys, rounded down.
	pub fn tokens_down(&self, quote: Balance) -> Option<Balance> {
		share_down(quote, self.token, self.quote)
	}

	/// Whether this is not more than another price: products of 256 bits are compared.
	pub fn is_at_most(&self, other: &Self) -> bool {
		let product = |x: Balance, y: Balance| U256::from(x).checked_mul(y.into());
		match (product(self.quote, other.token), product(other.quote, self.token)) {
			(Some(left), Some(right)) => left <= right,
			_ => false,
		}
	}
}
