//! Since when an amount has been there without a break.

use crate::{Balance, Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// An amount, and since when how much of it has been there without a break.
///
/// What is taken out is the youngest. So what has been there since a moment is the least that there
/// was from then on.
///
/// Only two parts are kept, whatever happens: an older one, and a younger one that counts as young as
/// the youngest of it. Of what came in three steps, two are one. So this may say less than the truth,
/// but never more; and it says the truth about every moment within a span to whoever adds no more
/// often than once in the span.
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
pub struct Tenure {
	/// What has been there for longer. Nothing only if there is nothing at all.
	pub old: Balance,
	/// Since when all of that has been there.
	pub old_since: Moment,
	/// What came later.
	pub young: Balance,
	/// Since when all of it has been there, this and what is older. That of the older part if there
	/// is no other.
	pub young_since: Moment,
}

impl Tenure {
	/// All of it.
	pub fn total(&self) -> Balance {
		self.old.saturating_add(self.young)
	}

	/// More of it comes now. None if that is more than can be counted.
	///
	/// `span` is how far back anybody asks: what is older than that need not be told apart.
	#[must_use = "the amount may exceed what can be counted"]
	pub fn add(&self, amount: Balance, now: Moment, span: Moment) -> Option<Self> {
		let all = self.total().checked_add(amount)?;
		if amount == 0 {
			return Some(*self);
		}
		// What comes at one moment is one step.
		if self.total() == 0 || (self.young == 0 && self.old_since == now) {
			return Some(Self { old: all, old_since: now, young: 0, young_since: now });
		}
		let settled = self.young == 0 || self.young_since.saturating_add(span) <= now;
		let (old, old_since) = match settled {
			true => (self.total(), self.young_since),
			false => (self.old, self.old_since),
		};
		Some(Self { old, old_since, young: all.checked_sub(old)?, young_since: now })
	}

	/// Some of it goes, the youngest first. None if there is not so much.
	#[must_use = "there may not be so much"]
	pub fn take(&self, amount: Balance) -> Option<Self> {
		let from_young = amount.min(self.young);
		let old = self.old.checked_sub(amount.checked_sub(from_young)?)?;
		if old == 0 {
			return Some(Self::default());
		}
		let young = self.young.checked_sub(from_young)?;
		let young_since = if young == 0 { self.old_since } else { self.young_since };
		Some(Self { old, old_since: self.old_since, young, young_since })
	}

	/// How much of it has been there since a moment without a break, at least.
	pub fn since(&self, moment: Moment) -> Balance {
		if self.young_since <= moment {
			self.total()
		} else if self.old_since <= moment {
			self.old
		} else {
			0
		}
	}
}
