//! What is stored and shown.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use hanse_farm::{Accumulator, Fine, Loyalty, Moment, Stake, Stream};
use scale_info::TypeInfo;

pub use hanse_farm::{Balance, Tenure};

/// Names a farm. Counted up and never used twice.
pub type FarmId = u64;
/// Names a program. Counted up and never used twice.
pub type ProgramId = u32;
/// Names a pot that programs are paid from, as [`Funding`](crate::Funding) knows it.
pub type PotId = u32;
/// How much more a farm of a program gets than another one, in parts of any size: only what one
/// part is of all counts.
pub type Multiplier = u32;
/// Names what is kept elsewhere, as [`Elsewhere`](crate::Elsewhere) knows it.
pub type SubjectId = u32;

/// The most farms shown at once.
pub const MAX_PAGE: u32 = 100;
/// The most farms of programs in which one subject is counted, and the most that its manager pays.
pub const MAX_SUBJECT_FARMS: u32 = 2;

/// What is staked in a farm.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Subject<AssetId> {
	/// An asset. It stays on hold on the account of whoever stakes it.
	#[codec(index = 0)]
	Asset(AssetId),
	/// What is kept elsewhere and cannot be on hold: it is only counted here.
	#[codec(index = 1)]
	Elsewhere(SubjectId),
}

/// What is staked in a farm, what is paid, and how.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Terms<AssetId> {
	/// What is staked.
	pub staked: Subject<AssetId>,
	/// What is paid.
	pub reward: AssetId,
	/// The least stake. Less is neither staked nor left, and less elsewhere counts as nothing.
	pub min_stake: Balance,
	/// What part of what was earned one gets, by the time one has staked.
	pub loyalty: Loyalty,
}

/// A farm that somebody has paid for. The money is on hold on the funder's own account.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Deposit<AccountId> {
	/// Who paid, and gets back what is not earned.
	pub funder: AccountId,
	/// What is still to be earned, and until when.
	pub stream: Stream,
	/// What is on hold for this farm: all that it can ever pay.
	pub funds: Balance,
	/// What of that nobody will earn: the time when nobody had staked, what was left behind, and
	/// what a stop has cut off.
	pub unspent: Balance,
	/// What the funder left for the entry in storage.
	pub deposit: Balance,
}

/// A farm that a program pays.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Part {
	/// The program.
	pub program: ProgramId,
	/// How much of the program it gets. Nothing pays nothing, and one can still stake.
	pub multiplier: Multiplier,
	/// Where the accumulator of the program stood when the farm was settled.
	pub seen: Fine,
}

/// Where the money of a farm comes from.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Source<AccountId> {
	/// From somebody who pays in advance.
	#[codec(index = 0)]
	Deposit(Deposit<AccountId>),
	/// From a program of the chain.
	#[codec(index = 1)]
	Program(Part),
}

/// A farm. What it owes to nobody in particular is in its accumulator.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Farm<AccountId, AssetId> {
	/// What is staked in it, what is paid, and how. Never changed.
	pub terms: Terms<AssetId>,
	/// How much is staked.
	pub total: Balance,
	/// How many accounts have staked, or have something to claim.
	pub stakers: u32,
	/// What a unit of stake has earned since ever.
	pub rewards: Accumulator,
	/// Where the money comes from.
	pub source: Source<AccountId>,
}

/// What the chain pays each day from a pot to the farms of one kind, divided by their multipliers.
///
/// What has been drawn and not been claimed is on hold on the custodian's account.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Program {
	/// Where the money comes from.
	pub pot: PotId,
	/// How much a day, if the pot has it.
	pub daily: Balance,
	/// The sum of the multipliers of its farms.
	pub multipliers: u64,
	/// What a part of a multiplier has received since ever.
	pub rewards: Accumulator,
	/// Until when it has been settled.
	pub updated: Moment,
	/// What was due and less than a unit, in parts of 2^-64.
	pub fraction: u64,
	/// What is on hold for this program: all that its farms can pay.
	pub funds: Balance,
	/// What of that nobody will earn. It is spent before more is drawn.
	pub idle: Balance,
	/// How many farms it has.
	pub farms: u32,
}

/// The farms in which what is kept in one place elsewhere is counted, the oldest first.
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
pub struct SubjectFarms {
	/// Those of programs.
	pub programs: BoundedVec<FarmId, ConstU32<MAX_SUBJECT_FARMS>>,
	/// Those that the manager has paid for.
	pub deposits: BoundedVec<FarmId, ConstU32<MAX_SUBJECT_FARMS>>,
}

impl SubjectFarms {
	/// Those that are paid from where a farm is paid from.
	pub(crate) fn like<AccountId>(
		&mut self,
		source: &Source<AccountId>,
	) -> &mut BoundedVec<FarmId, ConstU32<MAX_SUBJECT_FARMS>> {
		match source {
			Source::Program(_) => &mut self.programs,
			Source::Deposit(_) => &mut self.deposits,
		}
	}

	/// Whether there are none.
	pub fn is_empty(&self) -> bool {
		self.programs.is_empty() && self.deposits.is_empty()
	}

	/// All of them.
	pub fn all(&self) -> impl Iterator<Item = FarmId> + '_ {
		self.programs.iter().chain(&self.deposits).copied()
	}
}

/// What one account has in one farm.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Position {
	/// What it has staked and earned.
	pub stake: Stake,
	/// What it left for the entry in storage.
	pub deposit: Balance,
}

/// A farm as it stands now.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct FarmStatus<AccountId, AssetId> {
	/// Names the farm in calls.
	pub id: FarmId,
	/// The farm, settled until now.
	pub farm: Farm<AccountId, AssetId>,
	/// What all stakes together earn a day, at the rate of now and as long as the pot has it.
	pub daily: Balance,
	/// When its rewards end. Farms of programs have no end.
	pub end: Option<Moment>,
}

/// A position as it stands now.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct PositionStatus {
	/// The farm.
	pub farm: FarmId,
	/// The position, settled until now.
	pub position: Position,
	/// What a claim would pay now.
	pub claimable: Balance,
	/// What waits for the loyalty to grow.
	pub pending: Balance,
}
