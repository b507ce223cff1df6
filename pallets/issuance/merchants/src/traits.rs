//! What this pallet asks of the chain, and what other pallets can ask of it.

use crate::Balance;
use core::marker::PhantomData;
use frame_support::{
	traits::{EnsureOriginWithArg, Get},
	weights::Weight,
};
use hanse_curve::{Moment, Release};
use hanse_ids::IdRange;
use hanse_membership::Tier;
use sp_runtime::{DispatchError, DispatchResult};

/// What the approvers know of an account beside what it says itself. Asked when a merchant is
/// approved, reinstated, and when it issues.
pub trait Evidence<AccountId> {
	/// Whether somebody the chain trusts has judged who stands behind the account, and well. On a
	/// chain with the identity pallet: whether a registrar has given a reasonable judgement.
	fn is_judged(who: &AccountId) -> bool;
}

/// Takes everybody's word, for chains and tests without identities.
impl<AccountId> Evidence<AccountId> for () {
	fn is_judged(_: &AccountId) -> bool {
		true
	}
}

/// What holders are beyond what they hold: members of tiers, by what they do in a merchant's market.
pub trait Tiers<AccountId, AssetId> {
	/// Whether somebody is at least that with the merchant of a token, now.
	fn is_entitled(who: &AccountId, token: &AssetId, least: Tier) -> bool;

	/// Uses once, for good, what that tier or a higher one has earned. A failure changes nothing.
	fn use_benefit(who: &AccountId, token: &AssetId, least: Tier) -> DispatchResult;

	/// What either costs, at most.
	fn weight() -> Weight;
}

/// Nobody is a member, for chains without tiers.
impl<AccountId, AssetId> Tiers<AccountId, AssetId> for () {
	fn is_entitled(_: &AccountId, _: &AssetId, _: Tier) -> bool {
		false
	}

	fn use_benefit(_: &AccountId, _: &AssetId, _: Tier) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn weight() -> Weight {
		Weight::zero()
	}
}

/// Grants for allocations that are not due at once.
pub trait Granting<AccountId, AssetId> {
	/// Moves the amount from the free balance of `granter` to `beneficiary`, on hold and released
	/// by the schedule. The beneficiary asked for it and pays for the entry in storage.
	///
	/// A failure changes nothing. The grant cannot be revoked.
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

/// The asset ids that only merchant tokens get.
pub trait TokenIds<AssetId> {
	/// The id of the token of that number, or nothing if there are no more.
	fn nth(number: u32) -> Option<AssetId>;

	/// Whether an id is kept for merchant tokens.
	fn is_reserved(id: &AssetId) -> bool;
}

impl<const FIRST: u32, const LENGTH: u32> TokenIds<u32> for IdRange<FIRST, LENGTH> {
	fn nth(number: u32) -> Option<u32> {
		Self::nth(number)
	}

	fn is_reserved(id: &u32) -> bool {
		Self::contains(*id)
	}
}

/// An origin for creating assets that may not touch the ids that are kept.
///
/// For `CreateOrigin` of the assets pallet: without it anybody could create the asset with the next
/// token's id and be its owner. This pallet would pass over such an id, but not over many.
#[derive(Debug)]
pub struct Unreserved<Ids, Inner>(PhantomData<(Ids, Inner)>);

impl<Origin, AssetId, Ids, Inner> EnsureOriginWithArg<Origin, AssetId> for Unreserved<Ids, Inner>
where
	Ids: TokenIds<AssetId>,
	Inner: EnsureOriginWithArg<Origin, AssetId>,
{
	type Success = Inner::Success;

	fn try_origin(origin: Origin, id: &AssetId) -> Result<Self::Success, Origin> {
		if Ids::is_reserved(id) {
			return Err(origin);
		}
		Inner::try_origin(origin, id)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(id: &AssetId) -> Result<Origin, ()> {
		if Ids::is_reserved(id) {
			return Err(());
		}
		Inner::try_successful_origin(id)
	}
}

/// What other pallets ask about merchants: pools, sales, fees.
pub trait Merchants<AccountId, AssetId> {
	/// Who issued a token.
	fn issuer_of(asset: &AssetId) -> Option<AccountId>;

	/// Whether a merchant is approved, neither paused nor suspended nor winding down.
	fn is_active(merchant: &AccountId) -> bool;

	/// Who earns now for having brought a merchant. Nobody after the sunset, and nobody for a
	/// merchant that is not approved or closed. Never to be asked of the answer again: there is
	/// one level.
	fn promoter_of(merchant: &AccountId) -> Option<AccountId>;
}

/// The bounds that a runtime checks the times of a merchant against.
pub(crate) fn is_ahead<Horizon: Get<Moment>>(moment: Moment, now: Moment) -> bool {
	moment > now && moment <= now.saturating_add(Horizon::get())
}

/// What benchmarks need of the chain they run on.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId> {
	/// Gives `who` so much of the native coin, beside what the account has.
	fn fund(who: &AccountId, amount: Balance);

	/// Has somebody trusted judge `who`.
	fn judge(who: &AccountId);

	/// Sets the clock.
	fn set_time(now: Moment);
}
