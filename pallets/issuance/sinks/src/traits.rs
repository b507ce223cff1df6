//! What this pallet asks of the chain, and what other pallets can ask of it.

use crate::Balance;
use frame_support::weights::Weight;
use sp_runtime::{DispatchError, DispatchResult};

/// What other pallets pay a part of their income through.
pub trait Commission<AccountId, AssetId> {
	/// Takes exactly `amount` from the free balance of `payer`, whose account lives on, and divides
	/// it between the beneficiary and what is burnt, now or later.
	///
	/// A failure changes nothing. Costs `WeightInfo::collect`.
	fn collect(payer: &AccountId, asset: &AssetId, amount: Balance) -> DispatchResult;
}

/// Where assets are sold for the native coin.
///
/// It is trusted with the price, and with little else: what it takes and what it pays is measured.
pub trait Market<AccountId, AssetId> {
	/// The least and the most of an asset that it takes in one sale. None if it does not trade it.
	///
	/// The most should be what cannot be surrounded by other trades at a profit: of a pool of
	/// constant product, the share of its reserve that it charges as fee.
	fn limits(asset: &AssetId) -> Option<(Balance, Balance)>;

	/// What so much of an asset is worth in the native coin, rounded down, by a price averaged over
	/// a time that is too long to hold the price away from where it belongs. None if there is no
	/// such price.
	fn twap(asset: &AssetId, amount: Balance) -> Option<Balance>;

	/// Sells exactly so much of the free balance of `who` for at least `least` of the native coin,
	/// into the free balance of `who`, or fails.
	fn sell(who: &AccountId, asset: &AssetId, amount: Balance, least: Balance) -> DispatchResult;

	/// What all of the above cost together, at most.
	fn weight() -> Weight;
}

/// Trades nothing, for chains without a market: what is collected waits.
impl<AccountId, AssetId> Market<AccountId, AssetId> for () {
	fn limits(_: &AssetId) -> Option<(Balance, Balance)> {
		None
	}

	fn twap(_: &AssetId, _: Balance) -> Option<Balance> {
		None
	}

	fn sell(_: &AccountId, _: &AssetId, _: Balance, _: Balance) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn weight() -> Weight {
		Weight::zero()
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
