//! What other parts of the chain ask of grants.

use crate::{Balance, GrantId, Terms};
use sp_runtime::{DispatchError, DispatchResult};

/// Grants made by the chain's own code: a sale that locks what it sold, a treasury, a launch.
///
/// The caller answers for two things that offers get from the people involved. A grant is written
/// under its beneficiary without being accepted, so it has to be something the beneficiary asked
/// for or that the chain decided. And a grant without a deposit occupies storage for as long as it
/// runs, so its number has to be bounded by something else.
pub trait Granting<AccountId, AssetId> {
	/// Whether these terms could be granted to `beneficiary` now, provided that the granter has
	/// the amount. To be asked before taking somebody's money for it.
	fn can_grant(beneficiary: &AccountId, terms: &Terms<AccountId, AssetId>) -> DispatchResult;

	/// Moves the amount from the free balance of the terms' granter to `beneficiary`, on hold.
	///
	/// A depositor, if named, pays for the entry and gets the deposit back when the entry goes. The
	/// granter keeps the least balance of its account, unless it gives everything it has.
	/// A failure changes nothing.
	fn grant(
		beneficiary: &AccountId,
		terms: Terms<AccountId, AssetId>,
		depositor: Option<&AccountId>,
	) -> Result<GrantId, DispatchError>;

	/// Ends a revocable grant of `granter`. Returns what went back to it.
	/// A failure changes nothing.
	fn revoke(
		granter: &AccountId,
		beneficiary: &AccountId,
		id: GrantId,
	) -> Result<Balance, DispatchError>;
}

/// Refuses every grant, for chains and tests that have none.
impl<AccountId, AssetId> Granting<AccountId, AssetId> for () {
	fn can_grant(_: &AccountId, _: &Terms<AccountId, AssetId>) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn grant(
		_: &AccountId,
		_: Terms<AccountId, AssetId>,
		_: Option<&AccountId>,
	) -> Result<GrantId, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn revoke(_: &AccountId, _: &AccountId, _: GrantId) -> Result<Balance, DispatchError> {
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
