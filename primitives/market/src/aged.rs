//! Amounts by how long they have been there.

use crate::{Balance, Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// An amount, and how much of it has been there for an age.
///
/// Only two parts, whatever happens: what is old enough, and what is not, which is as young as the
/// youngest of it. So an amount may count later than it could, but never earlier.
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
pub struct Aged {
	/// What was there at least for the age when this last changed.
	pub ripe: Balance,
	/// What was not.
	pub fresh: Balance,
	/// When the youngest of that came.
	pub since: Moment,
}

impl Aged {
	/// All of it.
	pub fn total(&self) -> Balance {
		self.ripe.saturating_add(self.fresh)
	}

	/// More of it comes now. None if that is too much.
	pub fn add(&self, amount: Balance, now: Moment, age: Moment) -> Option<Self> {
		if amount == 0 {
			return Some(*self);
		}
		let ripe = self.ripe_at(now, age);
		// What is ripe now stays so; the rest is as young as what comes.
		let fresh = self.total().checked_sub(ripe)?.checked_add(amount)?;
		ripe.checked_add(fresh)?;
		Some(Self { ripe, fresh, since: now })
	}

	/// Some of it goes, the youngest first. None if there is not so much.
	pub fn take(&self, amount: Balance) -> Option<Self> {
		let from_fresh = amount.min(self.fresh);
		Some(Self {
			ripe: self.ripe.checked_sub(amount.checked_sub(from_fresh)?)?,
			fresh: self.fresh.checked_sub(from_fresh)?,
			since: self.since,
		})
	}

	/// How much of it had been there for the age at a moment, after which nothing came.
	///
	/// What came later is not counted either, as long as nothing ripened by it: whoever asks about a
	/// past moment lets nothing come since.
	pub fn ripe_at(&self, moment: Moment, age: Moment) -> Balance {
		match self.since.checked_add(age) {
			Some(ripens) if ripens <= moment => self.total(),
			_ => self.ripe,
		}
	}
}
