//! Money divided among shares, without knowing whose they are.

use crate::{Balance, U256};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// An amount in parts of 2^-128 of a unit. Every whole amount has one, and none overflows.
pub type Fine = U256;

/// How many bits of a [`Fine`] amount are less than a unit.
const BITS: usize = 128;

/// The units in a fine amount, rounded down.
pub fn whole(fine: Fine) -> Balance {
	(fine >> BITS).low_u128()
}

/// What each share has received since ever.
///
/// Whoever knows what it was when some shares came, knows what they have earned since.
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
pub struct Accumulator {
	/// What one share has received, as a fine amount.
	pub per_share: Fine,
	/// What could not be divided yet, in parts of 2^-128 of a unit: less than a unit.
	pub carry: u128,
}

impl Accumulator {
	/// Divides a fine amount among so many shares. Returns the units that nobody gets: all of them
	/// when there are no shares, and otherwise none.
	#[must_use = "what nobody gets belongs to somebody else"]
	pub fn distribute(&mut self, money: Fine, shares: u128) -> Balance {
		let sum = money.saturating_add(self.carry.into());
		let Some(each) = sum.checked_div(shares.into()) else {
			self.carry = sum.low_u128();
			return whole(sum);
		};
		self.per_share = self.per_share.saturating_add(each);
		// Less than the shares are, and so less than a unit.
		self.carry = sum.checked_rem(shares.into()).unwrap_or_default().low_u128();
		0
	}

	/// What so many shares have earned since it stood at `since`, as a fine amount.
	pub fn earned(&self, since: Fine, shares: u128) -> Fine {
		self.per_share.saturating_sub(since).saturating_mul(shares.into())
	}
}
