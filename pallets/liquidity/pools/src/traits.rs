//! What this pallet asks of the chain, and what other pallets can ask of it.

use crate::{Balance, FeeShares, Moment, Opened, PoolId};
use frame_support::{traits::fungible::NativeOrWithId, weights::Weight};
use hanse_ids::IdRange;
use sp_runtime::{DispatchError, DispatchResult};

/// Who gets which part of fees.
pub trait FeeTerms<AccountId> {
	/// How a managed pool divides the fees of trades now. Asked at every trade with one.
	fn shares_of(pool: PoolId) -> FeeShares<AccountId>;

	/// Where the tax goes, of all pools.
	fn tax_account() -> AccountId;

	/// Where the reserve's part of a pool's fees goes.
	fn reserve_account(pool: PoolId) -> AccountId;

	/// What `shares_of` costs, at most.
	fn weight() -> Weight;
}

/// The asset ids that only shares of pools get.
pub trait ShareIds<AssetId, ShareId> {
	/// The id of the shares of a pool, or nothing if there are no more.
	fn of(pool: PoolId) -> Option<ShareId>;

	/// The pool whose shares these are.
	fn pool(share: &ShareId) -> Option<PoolId>;

	/// Whether an asset is shares of any pool, also one that there is not yet.
	fn is_share(asset: &AssetId) -> bool;
}

/// Of assets beside a native one. `CreateOrigin` of the assets pallet has to keep them free, and its
/// allocator must not insist on others.
impl<const FIRST: u32, const LENGTH: u32> ShareIds<NativeOrWithId<u32>, u32>
	for IdRange<FIRST, LENGTH>
{
	fn of(pool: PoolId) -> Option<u32> {
		Self::nth(pool)
	}

	fn pool(share: &u32) -> Option<PoolId> {
		Self::number(*share)
	}

	fn is_share(asset: &NativeOrWithId<u32>) -> bool {
		matches!(asset, NativeOrWithId::WithId(id) if Self::contains(*id))
	}
}

/// What a pallet asks that has pools of its own.
pub trait Managed<AccountId, AssetId, ShareId> {
	/// Opens a pool of a pair with what `payer` gives, whose shares `payer` gets. There can be a
	/// plain pool of the same pair beside it.
	///
	/// Beside the amounts, it takes the minimum balance of either asset, which keeps the account of
	/// the pool open for ever. A failure changes nothing.
	fn open(
		payer: &AccountId,
		assets: [AssetId; 2],
		amounts: [Balance; 2],
	) -> Result<Opened<ShareId>, DispatchError>;

	/// Stops trades, deposits and removals.
	fn lock(pool: PoolId) -> DispatchResult;

	/// Lets them go on.
	fn unlock(pool: PoolId) -> DispatchResult;

	/// Gives a pool up, locked or not: nobody trades with it from now on or adds to it, whoever has
	/// shares redeems them whenever it wants, and there can be another managed pool of its pair.
	fn retire(pool: PoolId) -> DispatchResult;

	/// What a pool of any kind has of its two assets.
	fn reserves(pool: PoolId) -> Option<[(AssetId, Balance); 2]>;

	/// What so much of an asset of a pool was worth on average over the last `window`, in its other
	/// asset, rounded down. None if the pool has not existed for that long.
	fn twap(pool: PoolId, asset: &AssetId, amount: Balance, window: Moment) -> Option<Balance>;

	/// Redeems shares of `who`, also of a locked pool. All is delivered, or nothing is done. Of an
	/// asset that does not exist any more, nothing is. Returns what was delivered.
	fn withdraw(
		who: &AccountId,
		pool: PoolId,
		shares: Balance,
	) -> Result<[(AssetId, Balance); 2], DispatchError>;

	/// What the dearest of all of the above costs.
	fn weight() -> Weight;
}

/// What a pallet asks that sells at whatever pool there is.
pub trait Trading<AccountId, AssetId> {
	/// The least and the most of `from` that is sensibly sold for `to` at once. The most is the
	/// share of the reserve that the pool charges as fee: no more can be surrounded by other trades
	/// at a profit. None if no pool trades the two, or not now.
	fn limits(from: &AssetId, to: &AssetId) -> Option<(Balance, Balance)>;

	/// What so much of `from` was worth in `to` on average over the last `window`, rounded down.
	fn average(from: &AssetId, to: &AssetId, amount: Balance, window: Moment) -> Option<Balance>;

	/// Sells exactly so much of the free balance of `who` for at least `least`. Returns what it
	/// brought.
	fn sell(
		who: &AccountId,
		from: &AssetId,
		to: &AssetId,
		amount: Balance,
		least: Balance,
	) -> Result<Balance, DispatchError>;

	/// What all of the above cost together, at most.
	fn weight() -> Weight;
}

/// What benchmarks need of the chain they run on.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId, AssetId> {
	/// One of several assets that are costliest to move.
	fn asset(index: u32) -> AssetId;

	/// Gives `who` an account in `asset` and `amount` of it, beside what the account has, and
	/// enough of the native coin for deposits.
	fn fund(asset: &AssetId, who: &AccountId, amount: Balance);

	/// Keeps `who` from receiving or sending an asset, or lets it again.
	fn block(asset: &AssetId, who: &AccountId, blocked: bool);

	/// Sets the clock.
	fn set_time(now: Moment);
}
