//! What is stored and shown, and the arithmetic of one member.

use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use hanse_ballot::{
	Ballot, Cohorts, Moment, Phase, Power, Progress, Ramp, RuleError, Rules, Share, Slot,
	SpendLimit, Tally, Usage, WHOLE,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

pub use hanse_ballot::Balance;

/// Names a community. Counted up and never used twice; zero is the chain itself.
pub type CommunityId = u32;
/// Names a track of a community.
pub type TrackId = u8;
/// Names a proposal, of whatever community. Counted up and never used twice.
pub type ProposalId = u64;

/// The community that is the chain itself.
pub const CHAIN: CommunityId = 0;
/// The track of the chain whose decisions have the chain's highest origin.
pub const ROOT_TRACK: TrackId = 0;

/// The most tracks a community can have.
pub const MAX_TRACKS: u32 = 16;
/// The longest name, in bytes.
pub const MAX_NAME: u32 = 32;
/// The longest text of a statement, in bytes.
pub const MAX_TEXT: u32 = 256;
/// In how many different slots the young stake of one member can have been made.
pub const MAX_LOTS: u32 = 24;
/// How many slots a community can look back.
pub const MAX_COHORTS: u32 = 128;
/// The most votes and delegations of one member in one community at a time.
pub const MAX_LOCKS: u32 = 32;
/// The most amounts of one member that wait to be withdrawn.
pub const MAX_UNBONDING: u32 = 8;
/// The most assets that a track can spend in one period.
pub const MAX_ASSETS: u32 = 16;
/// The longest that unbonding or a period of conviction can take.
pub const MAX_WAIT: Moment = hanse_ballot::MAX_PERIOD * 5;

/// The stake of one member.
pub type Lots = Cohorts<MAX_LOTS>;
/// The stake of many.
pub type Pool = Cohorts<MAX_COHORTS>;

/// What the decisions of a track are for. What they may call follows from it, by the track filter.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub enum TrackKind {
	/// Everything the chain can do. Only the first track of the chain itself.
	#[codec(index = 0)]
	Root,
	/// What the core members have whitelisted.
	#[codec(index = 1)]
	Whitelisted,
	/// Large payments.
	#[codec(index = 2)]
	BigSpend,
	/// Small payments.
	#[codec(index = 3)]
	SmallSpend,
	/// Parameters, in small steps.
	#[codec(index = 4)]
	Parameters,
	/// Recalling representatives.
	#[codec(index = 5)]
	Recall,
	/// Ending proposals whose deposit is returned.
	#[codec(index = 6)]
	Cancel,
	/// Ending proposals whose deposit is lost.
	#[codec(index = 7)]
	Kill,
	/// Whatever else a community decides.
	#[codec(index = 8)]
	General,
	/// The rules of the community itself. The chain has none: its rules are changed as root.
	#[codec(index = 9)]
	Rules,
}

/// By how much a single track can change things.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub enum Limit {
	/// By whatever its calls can.
	#[codec(index = 0)]
	None,
	/// By a share of the treasury in each period.
	#[codec(index = 1)]
	Spend(SpendLimit),
	/// By a share of what a parameter was.
	#[codec(index = 2)]
	Step(Share),
}

impl Limit {
	/// Whether the limit allows something, and no more than everything.
	///
	/// Errors: `LimitOutOfRange`.
	pub fn validate(&self) -> Result<(), RuleError> {
		match self {
			Self::None => Ok(()),
			Self::Spend(limit) => limit.validate(),
			Self::Step(share) if *share > 0 && *share <= WHOLE => Ok(()),
			Self::Step(_) => Err(RuleError::LimitOutOfRange),
		}
	}
}

/// One kind of decisions of a community: what it takes to make them, and what they may do.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Track {
	/// What it is for.
	pub kind: TrackKind,
	/// What a proposal costs until it ends, in the native asset.
	pub deposit: Balance,
	/// Periods and thresholds.
	pub rules: Rules,
	/// How much it may change. What it spends is booked here; steps are enforced by whoever sets
	/// parameters for it.
	pub limit: Limit,
}

/// The tracks of a community.
pub type TrackList = BoundedVec<Track, ConstU32<MAX_TRACKS>>;

/// How a community votes. Its asset and its ramp are fixed when it is made.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Settings<AssetId> {
	/// What it calls itself.
	pub name: BoundedVec<u8, ConstU32<MAX_NAME>>,
	/// What is staked to vote.
	pub asset: AssetId,
	/// The least that a member can stake.
	pub min_stake: Balance,
	/// What support is a share of, at least, as if so much were staked. Without it the first to
	/// stake would decide alone.
	pub floor: Balance,
	/// How stake gains power.
	pub ramp: Ramp,
	/// How long stake that is taken out stays on hold, in milliseconds. Longer than any vote.
	pub unbonding: Moment,
	/// The highest level of conviction. Zero: everybody votes with the plain power.
	pub max_conviction: u8,
	/// One lock period of conviction, in milliseconds.
	pub lock_period: Moment,
}

/// What somebody left for an entry in storage, to be returned when the entry goes.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct StorageDeposit<AccountId> {
	/// Who left it.
	pub payer: AccountId,
	/// How much, of the native asset.
	pub amount: Balance,
}

/// A community.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Community<AccountId, AssetId> {
	/// How it votes.
	pub settings: Settings<AssetId>,
	/// Who made it, and what that costs until it is dissolved. Nobody made the chain.
	pub creator: Option<StorageDeposit<AccountId>>,
	/// How long its longest vote can take, by the rules that it has or ever had.
	pub longest: Moment,
	/// From which slot on power can be measured, whatever `longest` says. What joined early enough
	/// for it was put together before the longest vote became longer.
	pub first: Slot,
	/// How many accounts have staked.
	pub members: u32,
	/// How many proposals have not ended.
	pub proposals: u32,
}

impl<AccountId, AssetId> Community<AccountId, AssetId> {
	/// From which slot on power can be measured exactly: that of the first proposal that could
	/// still be voted on.
	pub fn measurable(&self, now: Moment) -> Slot {
		self.settings.ramp.slot(now.saturating_sub(self.longest)).max(self.first)
	}

	/// From which slot on the time of joining still matters.
	///
	/// What joined earlier has its full power in the slot of every proposal that can still be voted
	/// on, and in all that follow.
	pub fn oldest(&self, now: Moment) -> Slot {
		let steps = self.settings.ramp.steps;
		self.measurable(now).saturating_sub(steps.into()).saturating_add(1)
	}

	/// How many slots of joining matter at a time, at the most.
	pub fn window(&self) -> u32 {
		let ramp = &self.settings.ramp;
		// The span can begin in the middle of a slot, and stake joins with the next one.
		ramp.slots(self.longest).saturating_add(ramp.steps.into()).saturating_add(2)
	}
}

/// Why a member's stake is locked.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub enum LockCause {
	/// It voted on a proposal that has not ended, or whose vote nobody has unlocked.
	#[codec(index = 0)]
	Vote {
		/// The proposal.
		proposal: ProposalId,
		/// Its track.
		track: TrackId,
	},
	/// It is delegated, or was until a moment ago.
	#[codec(index = 1)]
	Delegation {
		/// On this track.
		track: TrackId,
	},
	/// It voted with conviction.
	#[codec(index = 2)]
	Conviction,
}

/// A part of a member's stake that cannot be taken out. Locks overlap: the highest one counts.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Lock {
	/// Why.
	pub cause: LockCause,
	/// How much.
	pub amount: Balance,
	/// Until when. None: until it is ended.
	pub until: Option<Moment>,
}

/// An amount that was taken out of the stake and waits.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Unbonding {
	/// How much.
	pub amount: Balance,
	/// Until when.
	pub until: Moment,
}

/// What an account has in a community. All of it is on hold on the account.
#[derive(
	Clone,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Member {
	/// The stake.
	pub lots: Lots,
	/// What of it cannot be taken out.
	pub locks: BoundedVec<Lock, ConstU32<MAX_LOCKS>>,
	/// What was taken out and waits, without power.
	pub unbonding: BoundedVec<Unbonding, ConstU32<MAX_UNBONDING>>,
	/// What it left for this entry, of the native asset. Nothing where that is staked.
	pub deposit: Balance,
}

impl Member {
	/// Whether there is nothing to remember. A lock without stake still stands for a vote.
	pub fn is_empty(&self) -> bool {
		self.lots.is_empty() && self.locks.is_empty() && self.unbonding.is_empty()
	}

	/// How much of the stake cannot be taken out.
	pub fn locked(&self) -> Balance {
		self.locks.iter().map(|lock| lock.amount).max().unwrap_or(0)
	}

	/// How much waits to be withdrawn.
	pub fn waiting(&self) -> Balance {
		self.unbonding.iter().fold(0, |sum, part: &Unbonding| sum.saturating_add(part.amount))
	}

	/// How much is on hold.
	pub fn held(&self) -> Balance {
		self.lots.total().saturating_add(self.waiting())
	}

	/// The lock of that cause.
	pub fn lock_mut(&mut self, cause: LockCause) -> Option<&mut Lock> {
		self.locks.iter_mut().find(|lock| lock.cause == cause)
	}

	/// Locks an amount until a moment, by one lock for all that it covers: who votes often with
	/// conviction would otherwise run out of places.
	///
	/// There has to be a place. Where there is none, nothing is locked. Nothing is not locked
	/// either: nobody could remove such a lock.
	pub fn lock_by_conviction(&mut self, amount: Balance, until: Moment) {
		let new = Lock { cause: LockCause::Conviction, amount, until: Some(until) };
		let covers = |one: &Lock, other: &Lock| {
			let kind = one.cause == LockCause::Conviction && other.cause == LockCause::Conviction;
			kind && one.amount >= other.amount && one.until >= other.until
		};
		if amount > 0 && !self.locks.iter().any(|lock| covers(lock, &new)) {
			self.locks.retain(|lock| !covers(&new, lock));
			let _ = self.locks.try_push(new);
		}
	}

	/// Whether it has a vote on a track that nobody has unlocked.
	pub fn has_voted_on(&self, on: TrackId) -> bool {
		self.locks
			.iter()
			.any(|lock| matches!(lock.cause, LockCause::Vote { track, .. } if track == on))
	}
}

/// Somebody's stake that another member votes with, on one track.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Delegation<AccountId> {
	/// Who votes.
	pub to: AccountId,
	/// With what. Nothing once it is ended.
	pub lots: Lots,
	/// When it was ended. Votes on proposals from before may contain it still.
	pub ended: Option<Moment>,
}

/// What somebody has to say about a proposal.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Statement<Hash> {
	/// The hash of the whole of it.
	pub hash: Hash,
	/// Where to read it, or a short text itself.
	pub text: BoundedVec<u8, ConstU32<MAX_TEXT>>,
}

/// What is to be done.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub enum Content<Hash> {
	/// A call with the origin of the track.
	#[codec(index = 0)]
	Call {
		/// The hash of the encoded call.
		hash: Hash,
		/// How long it is.
		len: u32,
	},
	/// What the statement says, by people.
	#[codec(index = 1)]
	Text,
}

/// The rules under which a proposal was submitted. It keeps them, whatever becomes of the track's.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Terms {
	/// What its track is for.
	pub kind: TrackKind,
	/// Periods and thresholds.
	pub rules: Rules,
	/// The highest level of conviction.
	pub max_conviction: u8,
	/// One lock period of conviction, in milliseconds.
	pub lock_period: Moment,
	/// By which version of the chain's transactions its call is to be read.
	pub transaction_version: u32,
}

/// A proposal that has not ended.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Proposal<AccountId, Hash> {
	/// Whose.
	pub community: CommunityId,
	/// On which track.
	pub track: TrackId,
	/// By which rules.
	pub terms: Terms,
	/// Who made it, and what that costs until it ends.
	pub proposer: StorageDeposit<AccountId>,
	/// What is to be done.
	pub content: Content<Hash>,
	/// Why.
	pub statement: Option<Statement<Hash>>,
	/// In which slot power is measured: that of the submission.
	pub slot: Slot,
	/// The power of everybody in that slot, or of the floor where that is more.
	pub total: Power,
	/// What the votes add up to.
	pub tally: Tally,
	/// What was decided so far.
	pub progress: Progress,
	/// How often it was executed in vain.
	pub attempts: u32,
}

/// A vote on a proposal. It stays until it is unlocked, also when the proposal has ended.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Vote {
	/// In which community.
	pub community: CommunityId,
	/// On which track.
	pub track: TrackId,
	/// What for, and with what power.
	pub ballot: Ballot,
	/// Until when its conviction locks the stake, if it does.
	pub until: Option<Moment>,
}

/// What a track has spent of one asset.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Spent<AssetId> {
	/// Of which asset.
	pub asset: AssetId,
	/// How much, since when.
	pub usage: Usage,
}

/// What a track has spent in the periods that are not over.
pub type SpentList<AssetId> = BoundedVec<Spent<AssetId>, ConstU32<MAX_ASSETS>>;

/// A proposal as a wallet shows it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct ProposalStatus<AccountId, Hash> {
	/// The proposal, as of now.
	pub proposal: Proposal<AccountId, Hash>,
	/// Where it stands now, and until when.
	pub phase: Phase,
	/// The share of those who took a side that is needed now.
	pub approval: Share,
	/// The share of all power that is needed now.
	pub support: Share,
}

/// The community that is the chain itself, from the first block.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisCommunity<AccountId, AssetId> {
	/// What it calls itself.
	pub name: String,
	/// What is staked to vote.
	pub asset: AssetId,
	/// The least that a member can stake.
	pub min_stake: Balance,
	/// What support is a share of, at least.
	pub floor: Balance,
	/// How stake gains power.
	pub ramp: Ramp,
	/// How long stake that is taken out stays on hold, in milliseconds.
	pub unbonding: Moment,
	/// The highest level of conviction.
	pub max_conviction: u8,
	/// One lock period of conviction, in milliseconds.
	pub lock_period: Moment,
	/// The tracks, that for everything first.
	pub tracks: Vec<Track>,
	/// Who has staked how much, of full age from the start. It is held from the balances of the
	/// genesis.
	#[serde(default = "Vec::new")]
	pub stakes: Vec<(AccountId, Balance)>,
}
