//! Which stage of a market can follow which.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// A stage of a market.
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
pub enum Phase {
	/// Its reserve is there and its terms are fixed; nobody can subscribe yet.
	#[codec(index = 0)]
	Draft,
	/// The quote is subscribed at one price.
	#[codec(index = 1)]
	Subscribing,
	/// The seed pool trades.
	#[codec(index = 2)]
	Seed,
	/// An open pool trades.
	#[codec(index = 3)]
	Graduated,
	/// Nothing trades, and three classes vote.
	#[codec(index = 4)]
	Locked,
	/// Everybody is paid out.
	#[codec(index = 5)]
	Liquidating,
	/// Nothing is left.
	#[codec(index = 6)]
	Closed,
}

/// Everything that can happen to a market.
pub const TRANSITIONS: [(Phase, Phase); 12] = [
	// Subscription opens.
	(Phase::Draft, Phase::Subscribing),
	// The merchant cancels.
	(Phase::Draft, Phase::Liquidating),
	// Enough was subscribed, or not.
	(Phase::Subscribing, Phase::Seed),
	(Phase::Subscribing, Phase::Liquidating),
	// It grows up, falls to its floor, or its time is over.
	(Phase::Seed, Phase::Graduated),
	(Phase::Seed, Phase::Locked),
	(Phase::Seed, Phase::Liquidating),
	// The price fell too low.
	(Phase::Graduated, Phase::Locked),
	// Reopened, as what it was, or not.
	(Phase::Locked, Phase::Seed),
	(Phase::Locked, Phase::Graduated),
	(Phase::Locked, Phase::Liquidating),
	// All is paid, or nobody came for it.
	(Phase::Liquidating, Phase::Closed),
];

impl Phase {
	/// Whether that stage can be the next one.
	pub fn may_become(self, next: Self) -> bool {
		TRANSITIONS.contains(&(self, next))
	}
}
