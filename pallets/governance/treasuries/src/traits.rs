//! What treasuries ask of other parts of the chain.

use crate::{Balance, CommunityId};
use frame_support::weights::Weight;
use hanse_curve::Release;
use sp_runtime::{DispatchError, DispatchResult};

/// Who decides about the money of communities, and how much of it.
pub trait Spending<RuntimeOrigin, AssetId> {
	/// Books an amount against what may still be spent by whoever decides with this origin, and
	/// says whose treasury pays.
	///
	/// `funds` tells what a community has of the asset and has not promised, to take a share of;
	/// this is asked before the amount is set aside. An origin that decides nothing is refused, and
	/// so is an amount above the limit. What is booked is booked: a payment that is cancelled or
	/// expires does not come back to the limit, or a limit could be used several times in turn.
	/// A failure may leave something half done, as this is only asked within a call.
	fn spend(
		origin: RuntimeOrigin,
		asset: &AssetId,
		funds: &dyn Fn(CommunityId) -> Balance,
		amount: Balance,
	) -> Result<CommunityId, DispatchError>;

	/// What booking costs beyond what root's costs, at most. Benchmarks may book by root.
	fn weight() -> Weight;

	/// An origin that may spend the amount once the treasury has enough, and whose that is.
	#[cfg(feature = "runtime-benchmarks")]
	fn successful_origin(asset: &AssetId, amount: Balance) -> Option<(RuntimeOrigin, CommunityId)>;
}

/// Who gives a beneficiary what is released later.
pub trait Granting<AccountId, AssetId> {
	/// Moves the amount from the free balance of `granter` to `beneficiary`, on hold and released
	/// by the schedule. The beneficiary asked for it and pays for the entry in storage.
	///
	/// `granter` keeps its minimum. The grant cannot be revoked. A failure may leave something half
	/// done, as this is only asked within a call.
	fn grant(
		granter: &AccountId,
		beneficiary: &AccountId,
		asset: AssetId,
		amount: Balance,
		release: Release,
	) -> DispatchResult;
}

/// Refuses every grant, for chains and tests that have none.
impl<AccountId, AssetId> Granting<AccountId, AssetId> for () {
	fn grant(_: &AccountId, _: &AccountId, _: AssetId, _: Balance, _: Release) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}
}

/// What benchmarks need of the chain they run on.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId, AssetId> {
	/// The asset that is costliest to move: not the native one if there are others.
	fn asset() -> AssetId;

	/// Gives `who` an account in `asset` and `amount` of it, beside what the account has.
	fn fund(asset: &AssetId, who: &AccountId, amount: Balance);

	/// Sets the clock.
	fn set_time(now: hanse_curve::Moment);
}
