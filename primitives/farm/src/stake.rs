//! What one account has in one farm.

use crate::{whole, Accumulator, Balance, Fine, Loyalty, Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::share_down;
use scale_info::TypeInfo;

/// What one account has staked in a farm, and what it has earned by that.
///
/// Of what was earned, the part that the loyalty has reached is owed at once and stays so, whatever
/// happens later. The rest waits for the loyalty to grow and is left behind with what is taken out.
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
pub struct Stake {
	/// How much is staked.
	pub amount: Balance,
	/// Since when, in the mean.
	pub since: Moment,
	/// Where the accumulator stood when this was settled.
	pub index: Fine,
	/// What has been earned and is less than a unit, in parts of 2^-128.
	pub fraction: u128,
	/// What the amount that is still staked has earned.
	pub earned: Balance,
	/// How much of that the loyalty has reached, paid or not.
	pub secured: Balance,
	/// What has to be paid.
	pub owed: Balance,
}

impl Stake {
	/// Whether nothing is staked and nothing owed.
	pub fn is_empty(&self) -> bool {
		self.amount == 0 && self.owed == 0
	}

	/// What waits for the loyalty to grow.
	pub fn pending(&self) -> Balance {
		self.earned.saturating_sub(self.secured)
	}

	/// Takes in what has been earned until now. To be done before anything else changes.
	pub fn settle(&mut self, rewards: &Accumulator, loyalty: &Loyalty, now: Moment) {
		let gain = rewards.earned(self.index, self.amount).saturating_add(self.fraction.into());
		self.fraction = gain.low_u128();
		self.index = rewards.per_share;
		self.earned = self.earned.saturating_add(whole(gain));
		let reached = loyalty.apply(self.earned, now.saturating_sub(self.since));
		// It falls behind what was secured when more joins and the mean is younger: never taken back.
		let more = reached.saturating_sub(self.secured);
		self.owed = self.owed.saturating_add(more);
		self.secured = self.secured.saturating_add(more);
	}

	/// Adds to a settled stake. None if it exceeds what a balance can count.
	#[must_use = "the amount may exceed what can be counted"]
	pub fn add(&mut self, more: Balance, loyalty: &Loyalty, now: Moment) -> Option<()> {
		let amount = self.amount.checked_add(more)?;
		self.since = loyalty.joined(self.since, self.amount, more, now);
		self.amount = amount;
		Some(())
	}

	/// Takes an amount out of a settled stake. Returns what is left behind by that; what is owed is
	/// not touched. None if there is not so much.
	///
	/// The rest is as old as before and keeps its part of what waits, rounded down.
	#[must_use = "what is left behind belongs to somebody else"]
	pub fn take(&mut self, amount: Balance) -> Option<Balance> {
		let rest = self.amount.checked_sub(amount)?;
		let part = |of: Balance| share_down(of, rest, self.amount).unwrap_or_default();
		let (waits, secured) = (part(self.pending()), part(self.secured));
		let forfeited = self.pending().saturating_sub(waits);
		self.amount = rest;
		self.secured = secured;
		self.earned = secured.saturating_add(waits);
		Some(forfeited)
	}
}
