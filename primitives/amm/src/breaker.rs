//! How far one block may move a pool.
//!
//! A pool notes what it had when a block touched it first. A trade that would leave its price too
//! far from the one it had then, or would have taken too much out of it since, is refused, and is
//! possible again in the next block: nothing has to be switched on again. What counts is what the
//! trades of the block did together. Whoever trades forth and back in a block uses nothing up.

use crate::{AmmError, Balance, Moment, Rate, U256, WHOLE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::share_down;
use primitive_types::U512;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// How far the trades of one block may move a pool.
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
pub struct Limits {
	/// By how much either asset may become dearer, of its price.
	pub price: Rate,
	/// How much of either asset may leave, of what there was of it.
	pub outflow: Rate,
}

/// What a block has done to a pool so far.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct BlockBook {
	/// The moment of the block.
	pub at: Moment,
	/// What the pool had when the block touched it first.
	pub begin: [Balance; 2],
	/// What trades have brought in of each asset.
	pub inflow: [Balance; 2],
	/// What trades have taken of each asset.
	pub outflow: [Balance; 2],
}

impl BlockBook {
	/// The books of a block that has done nothing yet.
	pub fn begin(now: Moment, reserves: [Balance; 2]) -> Self {
		Self { at: now, begin: reserves, inflow: [0; 2], outflow: [0; 2] }
	}

	/// Begins the books of another block, unless it is the same one.
	pub fn touch(&mut self, now: Moment, reserves: [Balance; 2]) {
		if self.at != now {
			*self = Self::begin(now, reserves);
		}
	}

	/// Counts a trade that brings in `net` of the asset at `input` and takes `bought` of the other
	/// one, which leaves these reserves.
	///
	/// Errors: `PriceMoved`, `Outflow`, and then the books are of no use any more; `Overflow`.
	pub fn trade(
		&mut self,
		input: usize,
		net: Balance,
		bought: Balance,
		reserves: [Balance; 2],
		limits: Limits,
	) -> Result<(), AmmError> {
		let output = 1usize.saturating_sub(input);
		let [comes, goes] = [&mut self.inflow[input.min(1)], &mut self.outflow[output]];
		*comes = comes.checked_add(net).ok_or(AmmError::Overflow)?;
		*goes = goes.checked_add(bought).ok_or(AmmError::Overflow)?;
		if !self.within_price(reserves, limits.price) {
			return Err(AmmError::PriceMoved);
		}
		let left = self.outflow[output].saturating_sub(self.inflow[output]);
		let most = share_down(self.begin[output], limits.outflow.into(), WHOLE.into());
		if left > most.ok_or(AmmError::Overflow)? {
			return Err(AmmError::Outflow);
		}
		Ok(())
	}

	/// Whether neither asset has become dearer than the limit allows.
	fn within_price(&self, reserves: [Balance; 2], limit: Rate) -> bool {
		let product = |one: Balance, other: Balance| U256::from(one).full_mul(U256::from(other));
		// The price of an asset is the reserve of the other one over its own.
		let [begin, now] = [self.begin, reserves];
		let [first, second] = [product(begin[0], now[1]), product(begin[1], now[0])];
		let scaled = |side: U512, parts: Rate| side.checked_mul(U512::from(parts));
		let dearest = WHOLE.saturating_add(limit);
		let within =
			|dearer: U512, other: U512| match (scaled(dearer, WHOLE), scaled(other, dearest)) {
				(Some(dearer), Some(most)) => dearer <= most,
				_ => false,
			};
		within(first, second) && within(second, first)
	}
}
