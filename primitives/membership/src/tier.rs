//! Which level is which tier.

use crate::{Balance, Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// How many tiers there are.
pub const TIERS: usize = 4;

/// What a member is, from the lowest to the highest.
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
	PartialOrd,
	Ord,
	Debug,
)]
pub enum Tier {
	/// The lowest.
	#[codec(index = 0)]
	Bronze,
	/// The second.
	#[codec(index = 1)]
	Silver,
	/// The third.
	#[codec(index = 2)]
	Gold,
	/// The highest.
	#[codec(index = 3)]
	Black,
}

impl Tier {
	/// All of them, from the lowest.
	pub const ALL: [Self; TIERS] = [Self::Bronze, Self::Silver, Self::Gold, Self::Black];

	/// What a list of one value for each tier says of this one.
	pub fn of<V: Copy>(self, values: &[V; TIERS]) -> V {
		let [bronze, silver, gold, black] = *values;
		match self {
			Self::Bronze => bronze,
			Self::Silver => silver,
			Self::Gold => gold,
			Self::Black => black,
		}
	}
}

/// The least level of each tier, from the lowest.
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
pub struct Thresholds(pub [Balance; TIERS]);

impl Thresholds {
	/// Whether nothing has no tier, and every tier takes more than the one below it.
	pub fn is_valid(&self) -> bool {
		let [bronze, silver, gold, black] = self.0;
		bronze > 0 && bronze < silver && silver < gold && gold < black
	}

	/// The least level of a tier.
	pub fn least(&self, tier: Tier) -> Balance {
		tier.of(&self.0)
	}

	/// The highest tier that a level reaches, if it reaches any.
	pub fn reached(&self, level: Balance) -> Option<Tier> {
		Tier::ALL.into_iter().rev().find(|tier| level >= self.least(*tier))
	}
}

/// How fast tiers come and go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pace {
	/// For how long something has to be staked before it counts.
	pub wait: Moment,
	/// How long it takes until a level is halved, by the tier that was left.
	pub half_lives: [Moment; TIERS],
}
