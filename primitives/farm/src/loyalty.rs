//! How long one has staked, and what that is worth.

use crate::{Balance, Moment, Share, U256, WHOLE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::share_down;
use scale_info::TypeInfo;

/// The part of what was earned that a staker gets, by how long it has been staked.
///
/// It is `first` at once and grows evenly until it is everything. It counts for all that was earned
/// since the beginning, so that whoever asks early loses nothing by it; what is not reached when
/// somebody leaves stays behind.
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
pub struct Loyalty {
	/// The part that one gets at once, in parts of [`WHOLE`].
	pub first: Share,
	/// How long one has to stake for all of it, in milliseconds.
	pub time: Moment,
}

impl Loyalty {
	/// Everything at once.
	pub const NONE: Self = Self { first: WHOLE, time: 0 };

	/// Whether it makes sense: a part that is no more than all of it.
	pub fn is_valid(&self) -> bool {
		self.first <= WHOLE
	}

	/// The part of `earned` that somebody gets who has staked for so long, rounded down.
	pub fn apply(&self, earned: Balance, age: Moment) -> Balance {
		if age >= self.time || self.first >= WHOLE {
			return earned;
		}
		// A billion times 64 bits: neither of the products nor their sum overflows.
		let product = |part: Share, time: Moment| u128::from(part).saturating_mul(time.into());
		let more = WHOLE.saturating_sub(self.first);
		let reached = product(self.first, self.time).saturating_add(product(more, age));
		share_down(earned, reached, product(WHOLE, self.time)).unwrap_or_default()
	}

	/// Since when an amount has been staked in the mean, once more joins it now, rounded up.
	///
	/// What is older than the loyalty counts for does not make what joins it any older.
	pub fn joined(&self, since: Moment, amount: Balance, more: Balance, now: Moment) -> Moment {
		let since = since.max(now.saturating_sub(self.time)).min(now);
		let age = U256::from(now.saturating_sub(since)).saturating_mul(amount.into());
		let all = U256::from(amount).saturating_add(more.into());
		let mean = age.checked_div(all).unwrap_or_default();
		now.saturating_sub(mean.low_u64())
	}
}
