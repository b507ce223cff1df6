//! Prices over time: what a moment cannot change.

use crate::{Moment, WHOLE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// The most that a value counts: twice the principal. A spike counts for no more than that while it
/// lasts, so that to make up for a time below the principal takes as long above it as was missing, and
/// is not done in a moment.
pub const MAX_RATIO: u64 = 2 * WHOLE as u64;

/// A value summed over time: its mean between two moments is the difference of two sums by the time
/// between them.
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
pub struct Mean {
	/// When the value last changed.
	pub last: Moment,
	/// What it has been since.
	pub value: u64,
	/// The sum of value × milliseconds until it last changed.
	pub sum: u128,
}

impl Mean {
	/// Begins with a value.
	pub fn new(now: Moment, value: u64) -> Self {
		Self { last: now, value: value.min(MAX_RATIO), sum: 0 }
	}

	/// The sum until now. A clock that runs backwards adds nothing.
	pub fn sum_at(&self, now: Moment) -> u128 {
		let since = u128::from(now.saturating_sub(self.last));
		self.sum.saturating_add(since.saturating_mul(self.value.into()))
	}

	/// The value changes now.
	pub fn set(&mut self, now: Moment, value: u64) {
		self.sum = self.sum_at(now);
		self.last = self.last.max(now);
		self.value = value.min(MAX_RATIO);
	}

	/// The mean since another moment and the sum until then, rounded down. Nothing if no time has
	/// passed.
	pub fn since(&self, moment: Moment, sum: u128, now: Moment) -> Option<u64> {
		let span = now.checked_sub(moment)?;
		let mean = self.sum_at(now).checked_sub(sum)?.checked_div(span.into())?;
		Some(u64::try_from(mean).unwrap_or(MAX_RATIO))
	}
}

/// How often in a row a price was found too low.
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
pub struct Streak {
	/// How often.
	pub count: u8,
	/// When it was last found so.
	pub last: Moment,
	/// The sum of the mean then, for the mean since.
	pub sum: u128,
}
