//! Prices averaged over time.
//!
//! A pool adds up its price times the time it stood, once for every moment at which it is touched
//! first, with the reserves that it had until then: what a trade does to the price counts from the
//! next block on. The difference of two such sums over the time between them is the average. Sums
//! are kept in a ring of [`RING`] observations at least [`SPACING`] apart, all of whose places
//! there are from the beginning: an average over a time that the pool has not existed for is
//! refused, where a ring of one place would answer with the price of the moment.
//!
//! # Why no price is clipped
//!
//! One could count a price no further from the last one than a bound, so that a price pushed for a
//! block does not weigh much. It is not done. [`Limits`](crate::Limits) already refuse the trade
//! that moves a price too far in a block, so that what counts is what can be counted; and a clipped
//! average follows a real fall late, which those who decide by it need to see in time.
//!
//! # Between two observations
//!
//! The sum is taken to grow evenly. It does, but for the first [`SPACING`] after an observation:
//! whoever touches the pool later leaves another one.

use crate::{AmmError, Balance, Moment, U256};
use codec::{Decode, Encode, MaxEncodedLen};
use primitive_types::U512;
use scale_info::TypeInfo;

/// How many observations a pool keeps.
pub const RING: u32 = 128;

/// The least time between two observations: a minute. A busy pool remembers two hours.
pub const SPACING: Moment = 60_000;

/// The longest time that can be averaged over: what a busy pool remembers.
pub const MAX_WINDOW: Moment = SPACING * (RING as Moment - 1);

/// How many units of an asset one unit of the other costs, in parts of 2^96.
pub type Price = U256;

/// The bits of a price behind the point. A price has at most 224 of 256 bits, so that the sums of
/// the most extreme one start over after 49 days; differences survive that.
const FRACTION: u32 = 96;

/// The sums of prices times milliseconds up to a moment.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Observation {
	/// When.
	pub at: Moment,
	/// Of the first asset in the second, and of the second in the first. Modulo 2^256.
	pub sums: [U256; 2],
}

impl Observation {
	/// The sums at a later moment, if the reserves have been these since.
	///
	/// Errors: `Empty` if they have not been any.
	fn extended(&self, reserves: [Balance; 2], now: Moment) -> Result<Self, AmmError> {
		let time = U256::from(now.saturating_sub(self.at));
		let grown = |sum: U256, price: Price| {
			let (product, _) = price.overflowing_mul(time);
			sum.overflowing_add(product).0
		};
		let [first, second] = prices(reserves)?;
		let sums = [grown(self.sums[0], first), grown(self.sums[1], second)];
		Ok(Self { at: now.max(self.at), sums })
	}

	/// The average prices since an earlier observation. None if it is not earlier.
	fn since(&self, earlier: &Self) -> Option<[Price; 2]> {
		let time = U256::from(self.at.checked_sub(earlier.at)?);
		let average = |side: usize| {
			let (sum, _) = self.sums[side].overflowing_sub(earlier.sums[side]);
			sum.checked_div(time)
		};
		Some([average(0)?, average(1)?])
	}

	/// The sums at a moment between this observation and a later one.
	fn between(&self, later: &Self, at: Moment) -> Option<Self> {
		if at == self.at {
			return Some(*self);
		}
		let averages = later.since(self)?;
		let time = U256::from(at.checked_sub(self.at)?);
		let sum = |side: usize| {
			let (product, _) = averages[side].overflowing_mul(time);
			self.sums[side].overflowing_add(product).0
		};
		Some(Self { at, sums: [sum(0), sum(1)] })
	}
}

/// What a pool knows of its past prices, beside the ring itself.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Oracle {
	/// The sums up to the last moment at which the pool was touched.
	pub now: Observation,
	/// When the newest observation of the ring was made.
	pub newest: Moment,
	/// How many observations have been made, also those that the ring has forgotten.
	pub made: u64,
}

impl Oracle {
	/// The oracle of a pool that begins, and the first observation, for place 0 of the ring.
	pub fn begin(now: Moment) -> (Self, Observation) {
		let first = Observation { at: now, sums: Default::default() };
		(Self { now: first, newest: now, made: 1 }, first)
	}

	/// Counts the time since the pool was touched last, before its reserves change. Returns an
	/// observation to be stored, and the place in the ring for it, if it is time for one.
	///
	/// Errors: `Empty`.
	pub fn touch(
		&mut self,
		reserves: [Balance; 2],
		now: Moment,
	) -> Result<Option<(u32, Observation)>, AmmError> {
		if now <= self.now.at {
			return Ok(None);
		}
		self.now = self.now.extended(reserves, now)?;
		if now.saturating_sub(self.newest) < SPACING {
			return Ok(None);
		}
		let place = Self::place(self.made);
		self.newest = now;
		self.made = self.made.saturating_add(1);
		Ok(Some((place, self.now)))
	}

	/// The average prices over the last `window`, of the first asset in the second and the other
	/// way round. `read` finds an observation by its place in the ring.
	///
	/// None if the window is empty, longer than [`MAX_WINDOW`], or longer than there is a memory.
	pub fn average(
		&self,
		reserves: [Balance; 2],
		now: Moment,
		window: Moment,
		read: impl Fn(u32) -> Option<Observation>,
	) -> Option<[Price; 2]> {
		if window == 0 || window > MAX_WINDOW {
			return None;
		}
		let now = self.now.extended(reserves, now).ok()?;
		let begin = self.at(now.at.checked_sub(window)?, &now, read)?;
		now.since(&begin)
	}

	/// The sums at a moment of the past.
	fn at(
		&self,
		moment: Moment,
		now: &Observation,
		read: impl Fn(u32) -> Option<Observation>,
	) -> Option<Observation> {
		if moment >= self.now.at {
			return self.now.between(now, moment);
		}
		let oldest = self.made.saturating_sub(RING.into());
		let nth = |number: u64| read(Self::place(number));
		// The last observation at or before the moment is searched between these two: `low` is one,
		// `high` is none.
		let (mut low, mut high) = (oldest, self.made);
		let mut before = nth(low).filter(|first| first.at <= moment)?;
		let mut after = self.now;
		while high.saturating_sub(low) > 1 {
			let middle = low.midpoint(high);
			let found = nth(middle)?;
			if found.at <= moment {
				(low, before) = (middle, found);
			} else {
				(high, after) = (middle, found);
			}
		}
		before.between(&after, moment)
	}

	fn place(number: u64) -> u32 {
		u32::try_from(number % u64::from(RING)).unwrap_or_default()
	}
}

/// The prices of the moment.
fn prices([first, second]: [Balance; 2]) -> Result<[Price; 2], AmmError> {
	let price = |of: Balance, within: Balance| {
		(U256::from(within) << FRACTION).checked_div(U256::from(of)).ok_or(AmmError::Empty)
	};
	Ok([price(first, second)?, price(second, first)?])
}

/// What an amount is worth at a price, rounded down. None if that does not fit 128 bits.
pub fn value(amount: Balance, price: Price) -> Option<Balance> {
	let product: U512 = U256::from(amount).full_mul(price) >> FRACTION;
	U256::try_from(product).ok()?.try_into().ok()
}
