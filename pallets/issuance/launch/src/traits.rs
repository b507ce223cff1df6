//! What a round asks of other parts of the chain.

use crate::{Balance, RoundId};
use hanse_curve::Release;
use sp_runtime::{DispatchError, DispatchResult};

/// Who gives a buyer what is released later.
pub trait Granter<AccountId, AssetId> {
	/// Whether the amount could be granted to `beneficiary` now. Asked before its money is taken.
	fn can_grant(
		from: &AccountId,
		beneficiary: &AccountId,
		asset: &AssetId,
		amount: Balance,
		release: &Release,
	) -> DispatchResult;

	/// Moves the amount from the free balance of `from` to `beneficiary`, to be released by the
	/// schedule and revocable by nobody.
	///
	/// `from` keeps its minimum. The beneficiary bought this, and pays for what it needs in
	/// storage. A failure may leave something half done, as this is only asked within a call.
	fn grant(
		from: &AccountId,
		beneficiary: &AccountId,
		asset: &AssetId,
		amount: Balance,
		release: &Release,
	) -> DispatchResult;
}

/// Refuses every grant, for chains that only sell what is free at once.
impl<AccountId, AssetId> Granter<AccountId, AssetId> for () {
	fn can_grant(
		_: &AccountId,
		_: &AccountId,
		_: &AssetId,
		_: Balance,
		_: &Release,
	) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn grant(_: &AccountId, _: &AccountId, _: &AssetId, _: Balance, _: &Release) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}
}

/// Who may buy at all, by the rules of the chain. Lists of single rounds are in their terms.
pub trait Eligibility<AccountId> {
	/// Whether `who` may buy or bid in `round`. Only asked before money is taken: what was paid is
	/// settled whatever becomes of the buyer.
	fn is_eligible(who: &AccountId, round: RoundId) -> bool;
}

/// Everybody may.
impl<AccountId> Eligibility<AccountId> for () {
	fn is_eligible(_: &AccountId, _: RoundId) -> bool {
		true
	}
}

/// What benchmarks need of the chain they run on.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId, AssetId> {
	/// The two assets that are costliest to move: not the native one if there are others.
	fn assets() -> (AssetId, AssetId);

	/// Gives `who` an account in `asset` and `amount` of it, beside what the account has.
	fn fund(asset: &AssetId, who: &AccountId, amount: Balance);

	/// Sets the clock.
	fn set_time(now: hanse_curve::Moment);
}
