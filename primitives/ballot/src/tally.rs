//! What was voted.

use crate::{Power, U256};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// What somebody wants to become of a proposal.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(rename_all = "camelCase")]
pub enum Choice {
	/// It should be done.
	#[codec(index = 0)]
	Aye,
	/// It should not be done.
	#[codec(index = 1)]
	Nay,
	/// Others should decide: counts as taking part and for neither side.
	#[codec(index = 2)]
	Abstain,
}

/// How long somebody stays locked in after the end of a vote, for more power in it.
///
/// Level zero: until the end, for the plain power. Level k: 2^(k-1) lock periods longer, for k + 1
/// times the power.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
	Default,
)]
pub struct Conviction(u8);

impl Conviction {
	/// The highest level: six times the power for sixteen lock periods.
	pub const HIGHEST: Self = Self(5);

	/// A level, or none if there is no such level.
	pub fn new(level: u8) -> Option<Self> {
		Some(Self(level)).filter(|conviction| *conviction <= Self::HIGHEST)
	}

	/// By how much it multiplies the power. A level that is read from outside and too high counts
	/// as the highest.
	pub fn times(self) -> u8 {
		self.level().saturating_add(1)
	}

	/// How many lock periods it takes after the end of the vote.
	pub fn periods(self) -> u64 {
		match self.level() {
			0 => 0,
			level => 1 << (level - 1),
		}
	}

	/// The level.
	pub fn level(self) -> u8 {
		self.0.min(Self::HIGHEST.0)
	}
}

/// A vote with its power.
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
pub struct Ballot {
	/// What for.
	pub choice: Choice,
	/// With which conviction, for the voter's own power.
	pub conviction: Conviction,
	/// The voter's own power.
	pub own: Power,
	/// The power of those who delegated to the voter. It has no conviction.
	pub delegated: Power,
}

impl Ballot {
	/// The power that takes part, whatever the conviction. None if it cannot be counted.
	pub fn plain(&self) -> Option<Power> {
		self.own.checked_add(self.delegated)
	}

	/// The power that counts for one side. None if it cannot be counted.
	pub fn counted(&self) -> Option<Power> {
		let own = self.own.checked_mul(U256::from(self.conviction.times()))?;
		own.checked_add(self.delegated)
	}
}

/// What all votes on a proposal add up to.
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
	Default,
)]
pub struct Tally {
	/// The power for it, with conviction.
	pub ayes: Power,
	/// The power against it, with conviction.
	pub nays: Power,
	/// The power of those who are for it or abstain, without conviction: who is against a proposal
	/// must not help it to its quorum.
	pub support: Power,
	/// The power of all who voted, without conviction.
	pub turnout: Power,
}

impl Tally {
	/// With one more ballot. None if it cannot be counted.
	pub fn with(&self, ballot: &Ballot) -> Option<Self> {
		self.changed(ballot, |sum, part| sum.checked_add(part))
	}

	/// Without a ballot that was counted before. None if it was not.
	pub fn without(&self, ballot: &Ballot) -> Option<Self> {
		self.changed(ballot, |sum, part| sum.checked_sub(part))
	}

	/// The power of those who took a side.
	pub fn sides(&self) -> Power {
		self.ayes.saturating_add(self.nays)
	}

	fn changed(
		&self,
		ballot: &Ballot,
		change: impl Fn(Power, Power) -> Option<Power>,
	) -> Option<Self> {
		let (plain, counted) = (ballot.plain()?, ballot.counted()?);
		let mut tally = Self { turnout: change(self.turnout, plain)?, ..*self };
		match ballot.choice {
			Choice::Aye => tally.ayes = change(tally.ayes, counted)?,
			Choice::Nay => tally.nays = change(tally.nays, counted)?,
			Choice::Abstain => {}
		}
		if ballot.choice != Choice::Nay {
			tally.support = change(tally.support, plain)?;
		}
		Some(tally)
	}
}
