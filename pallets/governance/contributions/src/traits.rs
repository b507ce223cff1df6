//! What contributions ask of other parts of the chain.

use crate::{Balance, ClaimId, EpochId, Score};
use frame_support::weights::Weight;
use sp_runtime::{DispatchError, DispatchResult};

/// Where the budget of an epoch comes from.
pub trait Funding<AccountId, AssetId> {
	/// Moves the budget of an epoch to `to`, less what is `carried` there from earlier ones already.
	/// Returns what was moved.
	///
	/// Called once for each epoch and asset, by anybody: how much a budget can be is for whoever
	/// funds it to say. A failure changes nothing.
	fn fund(
		asset: &AssetId,
		to: &AccountId,
		epoch: EpochId,
		carried: Balance,
	) -> Result<Balance, DispatchError>;
}

/// Refuses, for chains that fund nothing.
impl<AccountId, AssetId> Funding<AccountId, AssetId> for () {
	fn fund(_: &AssetId, _: &AccountId, _: EpochId, _: Balance) -> Result<Balance, DispatchError> {
		Err(DispatchError::Unavailable)
	}
}

/// What stands for a reward outside the chain.
pub trait Vouchers<AccountId> {
	/// Issues a voucher for a claim with the evidence at `uri` and the score it got.
	///
	/// Called once for each claim at most, by anybody. A failure changes nothing.
	fn issue(to: &AccountId, claim: ClaimId, score: Score, uri: &[u8]) -> DispatchResult;

	/// What issuing one costs at most.
	fn weight() -> Weight;
}

/// Refuses, for chains without vouchers. Claims that ask for one expire.
impl<AccountId> Vouchers<AccountId> for () {
	fn issue(_: &AccountId, _: ClaimId, _: Score, _: &[u8]) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn weight() -> Weight {
		Weight::zero()
	}
}

/// What benchmarks need of the chain they run on.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId, AssetId, BlockNumber> {
	/// The asset that is costliest to move, of those that `Funding` can fund.
	fn asset() -> AssetId;

	/// Gives `who` an account in `asset` and `amount` of it, beside what the account has.
	fn fund(asset: &AssetId, who: &AccountId, amount: Balance);

	/// Makes `Funding` able to fund a budget of at least `amount`.
	fn fill_treasury(asset: &AssetId, amount: Balance);

	/// Gives `who` an identity of its own.
	fn identify(who: &AccountId);

	/// Sets the clock.
	fn set_time(now: hanse_curve::Moment);

	/// Makes the seed of `Randomness` known since a block.
	fn set_known_since(block: BlockNumber);
}
