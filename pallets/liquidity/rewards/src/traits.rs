//! What this pallet asks of the chain, and what it tells others.

use crate::{Balance, PotId, Subject, SubjectId};
use frame_support::weights::Weight;
use hanse_farm::Moment;
use sp_runtime::{DispatchError, DispatchResult};

/// The pots that programs are paid from.
///
/// It is trusted with little: what it pays is measured, and if it fails, that time pays nothing.
pub trait Funding<AccountId> {
	/// Whether there is a pot of that number.
	fn exists(pot: PotId) -> bool;

	/// Pays up to `amount` of the native asset from a pot into the free balance of `to`, as much as
	/// there is, and returns how much that was. `to` exists.
	fn draw(pot: PotId, to: &AccountId, amount: Balance) -> Result<Balance, DispatchError>;

	/// Puts something into a pot, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn fill(amount: Balance) -> PotId;

	/// What drawing costs, at most.
	fn weight() -> Weight;
}

/// Has no pots, for chains on which farms are paid by people only.
impl<AccountId> Funding<AccountId> for () {
	fn exists(_: PotId) -> bool {
		false
	}

	fn draw(_: PotId, _: &AccountId, _: Balance) -> Result<Balance, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fill(_: Balance) -> PotId {
		0
	}

	fn weight() -> Weight {
		Weight::zero()
	}
}

/// What is kept elsewhere and counted here: principal in a seed pool, for example, which is no asset
/// that could be on hold.
///
/// Whoever keeps it tells of every change through [`OnElsewhere`].
pub trait Elsewhere<AccountId> {
	/// Whether there is such a subject, and something new can be done about it.
	fn exists(subject: SubjectId) -> bool {
		Self::manager(subject).is_some()
	}

	/// Who may pay for farms of it.
	fn manager(subject: SubjectId) -> Option<AccountId>;

	/// How much somebody has of it now.
	fn amount(subject: SubjectId, who: &AccountId) -> Balance;

	/// Makes a subject of `manager` of which `who` has so much, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn prepare(manager: &AccountId, who: &AccountId, amount: Balance) -> SubjectId;

	/// What asking for both costs, at most.
	fn weight() -> Weight;
}

/// Keeps nothing, for chains on which only assets are staked.
impl<AccountId> Elsewhere<AccountId> for () {
	fn manager(_: SubjectId) -> Option<AccountId> {
		None
	}

	fn amount(_: SubjectId, _: &AccountId) -> Balance {
		0
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn prepare(_: &AccountId, _: &AccountId, _: Balance) -> SubjectId {
		0
	}

	fn weight() -> Weight {
		Weight::zero()
	}
}

/// What whoever keeps something elsewhere calls once somebody has another amount of it.
pub trait OnElsewhere<AccountId> {
	/// Counts anew what somebody has, in every farm of the subject that it has joined. Moves no money,
	/// and refuses nothing: whoever wants to leave leaves.
	fn changed_elsewhere(subject: SubjectId, who: &AccountId);

	/// What that costs, at most.
	fn weight() -> Weight;
}

/// Who wants to know when somebody's stake changes.
///
/// It can refuse nothing: whoever wants to leave leaves.
pub trait OnStake<AccountId, AssetId> {
	/// `who` has staked so much of an asset now, in all farms together.
	fn changed(who: &AccountId, asset: &AssetId, staked: Balance);

	/// What that costs, at most.
	fn weight() -> Weight;
}

impl<AccountId, AssetId> OnStake<AccountId, AssetId> for () {
	fn changed(_: &AccountId, _: &AssetId, _: Balance) {}

	fn weight() -> Weight {
		Weight::zero()
	}
}

/// What other pallets ask about stakes.
pub trait Stakes<AccountId, AssetId> {
	/// How much of an asset somebody has staked, in all farms together.
	fn staked(who: &AccountId, asset: &AssetId) -> Balance;

	/// How much of that has been staked since a moment without a break, at least: what is taken out
	/// is the youngest, and what is staked again is new, in whatever farm.
	///
	/// Never more than that, for any moment. Exactly that for a moment that is no longer ago than
	/// [`Config::TenureSpan`](crate::Config::TenureSpan), of somebody who did not stake more of the
	/// asset twice within that span.
	fn staked_since(who: &AccountId, asset: &AssetId, moment: Moment) -> Balance;
}

/// What other pallets can have done to farms of programs: a market that opens one for its pool and
/// pays less once the pool has graduated.
///
/// Whoever calls it answers for the program: no user can reach it directly. A failure changes
/// nothing.
pub trait Farming<AssetId> {
	/// Opens a farm of a program. Returns its number.
	fn open(
		program: crate::ProgramId,
		staked: Subject<AssetId>,
		multiplier: crate::Multiplier,
		min_stake: Balance,
		loyalty: hanse_farm::Loyalty,
	) -> Result<crate::FarmId, DispatchError>;

	/// Changes what a farm gets of its program, from now on.
	fn set_multiplier(farm: crate::FarmId, multiplier: crate::Multiplier) -> DispatchResult;
}

/// What benchmarks need of the chain they run on.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId, AssetId> {
	/// The asset that is costliest to move: not the native one if there are others.
	fn asset() -> AssetId;

	/// Gives `who` an account in `asset` and `amount` of it, beside what the account has.
	fn fund(asset: &AssetId, who: &AccountId, amount: Balance);

	/// Sets the clock.
	fn set_time(now: hanse_farm::Moment);
}
