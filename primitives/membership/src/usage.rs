//! Uses that are earned by being of a tier.

use crate::{Moment, Tier, TIERS};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// How many uses each tier earns in a period, and at most saves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Allowance {
	/// How many, from the lowest tier.
	pub uses: [u32; TIERS],
	/// In how long.
	pub period: Moment,
}

impl Allowance {
	/// How many uses somebody of that tier, or of none, earns in a period.
	pub fn limit(&self, tier: Option<Tier>) -> u32 {
		tier.map_or(0, |tier| tier.of(&self.uses))
	}

	/// Whether no tier earns less than the one below it.
	pub fn is_rising(&self) -> bool {
		let [bronze, silver, gold, black] = self.uses;
		bronze <= silver && silver <= gold && gold <= black
	}
}

/// The uses that somebody has earned and not used.
///
/// They are earned evenly and saved up to those of one period. So whatever moves from one account to
/// another, what all of them use is never more than what one of them could have used in all that
/// time. Nor do they rise with whoever has saved them: a use is of the tier that has earned it.
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
pub struct Usage {
	/// What each tier has earned and nobody has used, from the lowest: uses times milliseconds, of
	/// which a period makes one use.
	pub saved: [u128; TIERS],
	/// Until when it has been earned.
	pub updated: Moment,
}

impl Usage {
	/// Nothing earned yet.
	pub fn new(now: Moment) -> Self {
		Self { updated: now, ..Self::default() }
	}

	/// Earns until a moment what a tier earns. What is more than a period's is lost, of what the
	/// lowest tiers have earned first.
	pub fn earn(&mut self, tier: Option<Tier>, allowance: &Allowance, until: Moment) {
		let limit = u128::from(allowance.limit(tier));
		// 32 and 64 bits.
		let earned = limit.saturating_mul(until.saturating_sub(self.updated).into());
		let most = limit.saturating_mul(allowance.period.into());
		for (at, saved) in Tier::ALL.into_iter().zip(&mut self.saved) {
			if Some(at) == tier {
				*saved = saved.saturating_add(earned);
			}
		}
		self.remove(self.saved_by(Tier::Bronze).saturating_sub(most), Tier::Bronze);
		self.updated = self.updated.max(until);
	}

	/// How many uses there are, of all tiers.
	pub fn left(&self, allowance: &Allowance) -> u32 {
		let saved = self.saved_by(Tier::Bronze);
		let uses = saved.checked_div(allowance.period.into()).unwrap_or_default();
		uses.try_into().unwrap_or(u32::MAX)
	}

	/// Uses one that was earned by `least` or higher tiers, by the lowest of them first. Returns the
	/// lowest that had a part in it, or nothing if there is no use.
	#[must_use = "there may be no use left"]
	pub fn take(&mut self, allowance: &Allowance, least: Tier) -> Option<Tier> {
		let one = allowance.period.into();
		if self.saved_by(least) < one {
			return None;
		}
		self.remove(one, least)
	}

	/// What a tier and those above it have saved.
	fn saved_by(&self, least: Tier) -> u128 {
		let of = Tier::ALL.into_iter().zip(&self.saved).filter(|(tier, _)| *tier >= least);
		of.fold(0, |sum, (_, saved)| sum.saturating_add(*saved))
	}

	/// Removes what a tier and those above it have saved, of the lowest first. Returns the lowest that
	/// had some of it.
	fn remove(&mut self, mut amount: u128, least: Tier) -> Option<Tier> {
		let mut lowest = None;
		let of = Tier::ALL.into_iter().zip(&mut self.saved).filter(|(tier, _)| *tier >= least);
		for (tier, saved) in of {
			let part = amount.min(*saved);
			*saved = saved.saturating_sub(part);
			amount = amount.saturating_sub(part);
			if part > 0 {
				lowest = lowest.or(Some(tier));
			}
		}
		lowest
	}
}
