//! What one account has staked, since when, and what is left of what it had.

use crate::{decay, lasts, Allowance, Balance, Moment, Pace, Thresholds, Usage};
use bounded_collections::{BoundedVec, ConstU32};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::U256;
use scale_info::TypeInfo;

/// The most amounts that wait at once. One more joins the youngest, which then waits anew.
pub const MAX_LOTS: u32 = 8;

/// An amount that does not count yet.
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
pub struct Lot {
	/// How much.
	pub amount: Balance,
	/// Since when it has been staked.
	pub since: Moment,
}

/// What is left of a level that somebody had.
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
pub struct Fading {
	/// The level that was left.
	pub level: Balance,
	/// When.
	pub from: Moment,
	/// How long it takes until it is halved.
	pub half_life: Moment,
}

impl Fading {
	/// What is left of it.
	pub fn at(&self, now: Moment) -> Balance {
		decay(self.level, now.saturating_sub(self.from), self.half_life)
	}

	/// When it falls below a threshold.
	fn below(&self, threshold: Balance) -> Option<Moment> {
		lasts(self.level, threshold, self.half_life).map(|time| self.from.saturating_add(time))
	}
}

/// What one account has staked, as far as it has been seen, and what is left of what it had.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Default,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Standing {
	/// What counts.
	pub counted: Balance,
	/// Since when that has been staked, in the mean.
	pub since: Moment,
	/// What does not count yet, the oldest first.
	pub rising: BoundedVec<Lot, ConstU32<MAX_LOTS>>,
	/// What is left of a level that was left.
	pub fading: Option<Fading>,
}

impl Standing {
	/// Whether nothing is known and nothing left.
	pub fn is_empty(&self, now: Moment) -> bool {
		self.staked() == 0 && self.faded(now) == 0
	}

	/// What was seen staked the last time.
	pub fn staked(&self) -> Balance {
		self.rising.iter().fold(self.counted, |sum, lot| sum.saturating_add(lot.amount))
	}

	/// What is left of the level that was left.
	fn faded(&self, now: Moment) -> Balance {
		self.fading.map_or(0, |fading| fading.at(now))
	}

	/// The level now, with `staked` being staked now: what counts, or what is left of what counted
	/// before, whichever is more.
	pub fn level(&self, staked: Balance, now: Moment, pace: &Pace) -> Balance {
		let ripe = self.rising.iter().filter(|lot| lot.is_ripe(now, pace));
		let counted = ripe.fold(self.counted, |sum, lot| sum.saturating_add(lot.amount));
		counted.min(staked).max(self.faded(now))
	}

	/// When the tier of the level now is lost, if nothing is staked or taken out. None if it stays,
	/// or if there is none.
	pub fn next_drop(
		&self,
		staked: Balance,
		now: Moment,
		tiers: &Thresholds,
		pace: &Pace,
	) -> Option<Moment> {
		let least = tiers.least(tiers.reached(self.level(staked, now, pace))?);
		let drop = self.fading?.below(least)?;
		// What counts by then may keep it.
		(self.level(staked, drop, pace) < least).then_some(drop)
	}

	/// When the next amount that waits counts.
	pub fn next_rise(&self, now: Moment, pace: &Pace) -> Option<Moment> {
		self.rising.iter().map(|lot| lot.ripens(pace)).find(|moment| *moment > now)
	}

	/// Earns until now the uses of the tier that this has been since the last time. To be done before
	/// anything is noted.
	///
	/// Between two amounts that begin to count a level only falls, and so does what its tier earns.
	pub fn earn(
		&self,
		usage: &mut Usage,
		staked: Balance,
		now: Moment,
		tiers: &Thresholds,
		pace: &Pace,
		allowance: &Allowance,
	) {
		let last = usage.updated;
		let begins = self.rising.iter().map(|lot| lot.ripens(pace));
		for begin in begins.filter(|begin| *begin > last && *begin <= now) {
			let before = self.level(staked, begin.saturating_sub(1), pace);
			usage.earn(tiers.reached(before), allowance, begin);
		}
		usage.earn(tiers.reached(self.level(staked, now, pace)), allowance, now);
	}

	/// Takes note of what is staked now, when it has just changed or has not since the last time.
	pub fn observe(&mut self, staked: Balance, now: Moment, tiers: &Thresholds, pace: &Pace) {
		self.ripen(now, pace);
		let known = self.staked();
		self.push(staked.saturating_sub(known), now);
		let missing = self.pop(known.saturating_sub(staked));
		if missing > 0 {
			self.fade(now, tiers, pace);
			self.counted = self.counted.saturating_sub(missing);
		}
		if self.faded(now) <= self.counted {
			self.fading = None;
		}
	}

	/// Takes note of what is found to be staked now. If something is missing, nobody knows since when,
	/// and so it leaves nothing behind.
	pub fn find(&mut self, staked: Balance, now: Moment, tiers: &Thresholds, pace: &Pace) {
		let missing = self.pop(self.staked().saturating_sub(staked));
		self.counted = self.counted.saturating_sub(missing);
		self.observe(staked, now, tiers, pace);
	}

	/// Gives the level up. What counted waits anew, as if it had been staked now.
	pub fn spend(&mut self, staked: Balance, now: Moment, tiers: &Thresholds, pace: &Pace) {
		self.find(staked, now, tiers, pace);
		let spent = core::mem::take(&mut self.counted);
		self.push(spent, now);
		self.fading = None;
	}

	/// Counts what has waited long enough.
	fn ripen(&mut self, now: Moment, pace: &Pace) {
		for lot in self.rising.iter().filter(|lot| lot.is_ripe(now, pace)) {
			self.since = mean(self.counted, self.since, lot);
			self.counted = self.counted.saturating_add(lot.amount);
		}
		self.rising.retain(|lot| !lot.is_ripe(now, pace));
	}

	/// Adds an amount that waits from now on.
	fn push(&mut self, amount: Balance, since: Moment) {
		if amount == 0 {
			return;
		}
		if let Err(lot) = self.rising.try_push(Lot { amount, since }) {
			if let Some(youngest) = self.rising.last_mut() {
				youngest.amount = youngest.amount.saturating_add(lot.amount);
				youngest.since = lot.since;
			}
		}
	}

	/// Removes an amount from what waits, the youngest first. Returns how much was not there.
	fn pop(&mut self, mut amount: Balance) -> Balance {
		while amount > 0 {
			let Some(youngest) = self.rising.last_mut() else { break };
			let part = youngest.amount.min(amount);
			youngest.amount = youngest.amount.saturating_sub(part);
			amount = amount.saturating_sub(part);
			if youngest.amount == 0 {
				self.rising.pop();
			}
		}
		amount
	}

	/// Lets what counted until now fade, unless more is left of what fades already.
	fn fade(&mut self, now: Moment, tiers: &Thresholds, pace: &Pace) {
		let level = self.counted;
		if level < self.faded(now) {
			return;
		}
		// No slower than it was earned, or one stake could be a tier on many accounts.
		let held = now.saturating_sub(self.since);
		self.fading = tiers.reached(level).map(|tier| Fading {
			level,
			from: now,
			half_life: tier.of(&pace.half_lives).min(held),
		});
	}
}

impl Lot {
	/// When it counts.
	fn ripens(&self, pace: &Pace) -> Moment {
		self.since.saturating_add(pace.wait)
	}

	/// Whether it counts.
	fn is_ripe(&self, now: Moment, pace: &Pace) -> bool {
		now >= self.ripens(pace)
	}
}

/// Since when both have been staked in the mean, rounded up.
fn mean(amount: Balance, since: Moment, lot: &Lot) -> Moment {
	let later = lot.since.max(since);
	let age = |amount: Balance, since: Moment| {
		U256::from(amount).saturating_mul(later.saturating_sub(since).into())
	};
	let ages = age(amount, since).saturating_add(age(lot.amount, lot.since));
	let all = U256::from(amount).saturating_add(lot.amount.into());
	later.saturating_sub(ages.checked_div(all).unwrap_or_default().low_u64())
}
