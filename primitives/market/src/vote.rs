//! The vote of three classes about a locked market.

use crate::{part_down, part_up, Balance, Share};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::share_down;
use scale_info::TypeInfo;

/// How many classes there are.
pub const CLASSES: usize = 3;

/// The least share of what all classes are worth that a class needs to count: 1 %. Otherwise somebody
/// could keep one with next to nothing in it, and spoil every quorum by not voting.
pub const LEAST_CLASS: Share = 10_000_000;

/// Who votes.
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
pub enum Class {
	/// Holders of the token.
	#[codec(index = 0)]
	Tokens,
	/// Holders of shares of the pool.
	#[codec(index = 1)]
	Liquidity,
	/// Those who gave to the reserve.
	#[codec(index = 2)]
	Reserve,
}

/// One class in a vote.
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
pub struct Side {
	/// All that could vote, in the units of the class.
	pub supply: Balance,
	/// What that is worth in the quote.
	pub value: Balance,
	/// What voted for reopening.
	pub ayes: Balance,
	/// What voted for liquidation.
	pub nays: Balance,
}

impl Side {
	fn turnout(&self) -> Balance {
		self.ayes.saturating_add(self.nays)
	}
}

/// A vote.
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
pub struct Tally {
	/// By class.
	pub sides: [Side; CLASSES],
}

/// What follows from a vote.
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
pub enum Verdict {
	/// Too few took part in some class that counts.
	#[codec(index = 0)]
	NoQuorum,
	/// More than half want to go on.
	#[codec(index = 1)]
	Reopen,
	/// Others do not.
	#[codec(index = 2)]
	Liquidate,
}

impl Tally {
	/// A vote in which nobody voted yet, of classes of so many units and such a value.
	pub fn new(classes: [(Balance, Balance); CLASSES]) -> Self {
		Self { sides: classes.map(|(supply, value)| Side { supply, value, ..Default::default() }) }
	}

	/// With somebody's weights, by class. None if they are more than there is.
	pub fn with(&self, reopen: bool, weights: [Balance; CLASSES]) -> Option<Self> {
		self.changed(reopen, weights, Balance::checked_add)
	}

	/// Without weights that were counted before. None if they were not.
	pub fn without(&self, reopen: bool, weights: [Balance; CLASSES]) -> Option<Self> {
		self.changed(reopen, weights, Balance::checked_sub)
	}

	fn changed(
		&self,
		reopen: bool,
		weights: [Balance; CLASSES],
		change: impl Fn(Balance, Balance) -> Option<Balance>,
	) -> Option<Self> {
		let mut tally = *self;
		for (side, weight) in tally.sides.iter_mut().zip(weights) {
			let votes = if reopen { &mut side.ayes } else { &mut side.nays };
			*votes = change(*votes, weight)?;
		}
		Some(tally)
	}

	/// How much each class weighs: what it is worth, but none more than all others together, so that
	/// none alone has more than half. Nothing for a class below [`LEAST_CLASS`].
	pub fn weights(&self) -> [Balance; CLASSES] {
		let sum = |values: [Balance; CLASSES]| values.into_iter().fold(0, Balance::saturating_add);
		let all = sum(self.sides.map(|side| side.value));
		let least = part_up(all, LEAST_CLASS).unwrap_or(all);
		let counted = self.sides.map(|side| match side.supply {
			0 => 0,
			_ if side.value < least => 0,
			_ => side.value,
		});
		let all = sum(counted);
		counted.map(|value| value.min(all.saturating_sub(value)))
	}

	/// What follows when each class that counts needs such a share of its units to take part.
	pub fn verdict(&self, quorum: Share) -> Verdict {
		let weights = self.weights();
		let sides = || self.sides.iter().zip(weights).filter(|(_, weight)| *weight > 0);
		let is_quorate = |side: &Side| {
			let least = part_up(side.supply, quorum).unwrap_or(side.supply);
			side.turnout() >= least.max(1)
		};
		if !sides().all(|(side, _)| is_quorate(side)) || sides().next().is_none() {
			return Verdict::NoQuorum;
		}
		// Rounded down, against reopening.
		let ayes = sides()
			.map(|(side, weight)| share_down(weight, side.ayes, side.turnout()).unwrap_or_default())
			.fold(0, Balance::saturating_add);
		let all = weights.into_iter().fold(0, Balance::saturating_add);
		match part_down(all, crate::WHOLE / 2) {
			Some(half) if ayes > half => Verdict::Reopen,
			_ => Verdict::Liquidate,
		}
	}
}
