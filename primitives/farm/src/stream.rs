//! Amounts that become due evenly.

use crate::{Balance, Fine, Moment, U256};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::time::DAY;
use scale_info::TypeInfo;

/// How many bits of what is left of a stream are less than a unit. An amount of 128 bits with
/// these, times a span of 64 bits, still fits 256.
const BITS: usize = 64;

/// A stream would pay less in the same time than it has promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateFalls;

/// An amount that becomes due evenly until its end.
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
pub struct Stream {
	/// What is not due yet, in parts of 2^-64 of a unit.
	left: U256,
	/// Until when it has been taken, or when it begins if that is later.
	from: Moment,
	/// When all of it is due.
	end: Moment,
}

impl Stream {
	/// A stream of an amount. If it ends before it begins, all of it is due at the end.
	pub fn new(amount: Balance, start: Moment, end: Moment) -> Self {
		Self { left: U256::from(amount) << BITS, from: start.min(end), end }
	}

	/// When all of it is due.
	pub fn end(&self) -> Moment {
		self.end
	}

	/// Whether all of it is due.
	pub fn is_over(&self, now: Moment) -> bool {
		now >= self.end
	}

	/// What is not due yet, rounded up.
	pub fn left(&self) -> Balance {
		let up = self.left.saturating_add(U256::from(u64::MAX));
		(up >> BITS).try_into().unwrap_or(Balance::MAX)
	}

	/// What has become due since the last time, as a fine amount.
	#[must_use = "what is due is not left any more"]
	pub fn advance(&mut self, now: Moment) -> Fine {
		let until = now.min(self.end);
		let part = match self.is_over(now) {
			true => self.left,
			false => self.part(until),
		};
		self.left = self.left.saturating_sub(part);
		self.from = self.from.max(until);
		part << BITS
	}

	/// What becomes due until a moment before the end, rounded down.
	fn part(&self, until: Moment) -> U256 {
		let (passed, span) = (until.saturating_sub(self.from), self.end.saturating_sub(self.from));
		let due = self.left.checked_mul(passed.into()).and_then(|it| it.checked_div(span.into()));
		due.unwrap_or_default()
	}

	/// Adds an amount and moves the end, from `now` on if the stream is over. It must have been
	/// advanced to now.
	///
	/// The end cannot come nearer, nor can less become due in the same time than before: who has
	/// staked for what was promised is not to be diluted.
	pub fn refill(&mut self, amount: Balance, end: Moment, now: Moment) -> Result<(), RateFalls> {
		let from = if self.is_over(now) { now } else { self.from };
		let left = self.left.checked_add(U256::from(amount) << BITS).ok_or(RateFalls)?;
		let span = |end: Moment| U256::from(end.saturating_sub(from));
		let new = left.checked_mul(span(self.end)).ok_or(RateFalls)?;
		let old = self.left.checked_mul(span(end)).ok_or(RateFalls)?;
		if end < self.end || end <= from || new < old {
			return Err(RateFalls);
		}
		*self = Self { left, from, end };
		Ok(())
	}

	/// Moves the end nearer. Returns the units that will not become due any more, rounded down. It
	/// must have been advanced to now, and the new end must not be before that.
	///
	/// Until then as much becomes due as before. What is not a whole unit stays in the stream.
	#[must_use = "what is cut off is not left any more"]
	pub fn cut(&mut self, end: Moment) -> Balance {
		if end >= self.end {
			return 0;
		}
		let freed = self.left.saturating_sub(self.part(end)) >> BITS;
		self.left = self.left.saturating_sub(freed << BITS);
		self.end = end;
		self.from = self.from.min(end);
		freed.try_into().unwrap_or(Balance::MAX)
	}
}

/// The whole units that a daily amount comes to in a span of time. What is less than a unit is kept
/// for the next time, in parts of 2^-64.
pub fn due(daily: Balance, span: Moment, fraction: &mut u64) -> Balance {
	let product = (U256::from(daily) << BITS).saturating_mul(span.into());
	let sum =
		product.checked_div(DAY.into()).unwrap_or_default().saturating_add((*fraction).into());
	*fraction = sum.low_u64();
	(sum >> BITS).try_into().unwrap_or(Balance::MAX)
}
