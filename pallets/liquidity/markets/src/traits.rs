//! What this pallet asks of the chain.

use crate::{Balance, MarketId, Moment, PoolId};
use frame_support::weights::Weight;
use sp_runtime::{DispatchError, DispatchResult};

/// Who issues tokens.
pub trait Merchants<AccountId, AssetId> {
	/// Who issued a token of which nobody can make more, freeze or burn any.
	fn issuer_of(token: &AssetId) -> Option<AccountId>;

	/// Whether a merchant is approved, and neither paused nor suspended nor winding down.
	fn is_active(merchant: &AccountId) -> bool;

	/// Who earns now for having brought a merchant, if anybody.
	fn promoter_of(merchant: &AccountId) -> Option<AccountId>;
}

/// What a pool began with.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Opened<AssetId> {
	/// Its number.
	pub pool: PoolId,
	/// What its shares are.
	pub shares: AssetId,
	/// How many of them whoever paid has.
	pub amount: Balance,
}

/// Where markets have their open pools, which only this pallet locks.
pub trait Venue<AccountId, AssetId> {
	/// Opens a pool of `token` and `quote` with so much of either from the free balance of `payer`,
	/// who gets the shares. Beside that it takes at most the minimum balance of either.
	fn open(
		payer: &AccountId,
		token: &AssetId,
		quote: &AssetId,
		amounts: [Balance; 2],
	) -> Result<Opened<AssetId>, DispatchError>;

	/// Stops trades, deposits and removals.
	fn lock(pool: PoolId) -> DispatchResult;

	/// Lets them go on.
	fn unlock(pool: PoolId) -> DispatchResult;

	/// Gives up a pool whose market is no more: nobody trades or adds to it again, and whoever has
	/// shares redeems them there.
	fn retire(pool: PoolId) -> DispatchResult;

	/// What a pool has of `token`, and of its other asset.
	fn reserves(pool: PoolId, token: &AssetId) -> Option<[Balance; 2]>;

	/// What so much of `token` was worth on average over the last `window`, in its other asset,
	/// rounded down. None if the pool has not existed for so long.
	fn twap(pool: PoolId, token: &AssetId, amount: Balance, window: Moment) -> Option<Balance>;

	/// Redeems shares of `who`, also of a locked pool, for its part of both assets. All is delivered,
	/// or nothing is done. What is delivered is measured.
	fn withdraw(who: &AccountId, pool: PoolId, shares: Balance) -> DispatchResult;

	/// What the dearest of all of the above costs.
	fn weight() -> Weight;
}

/// Where people have committed what votes: farms, for example.
pub trait Commitments<AccountId, AssetId> {
	/// How much of an asset somebody has had on hold elsewhere without a break since before a moment.
	/// Not what it enrolled here.
	fn committed_since(asset: &AssetId, who: &AccountId, moment: Moment) -> Balance;

	/// What that costs, at most.
	fn weight() -> Weight;
}

/// Nobody has committed anything.
impl<AccountId, AssetId> Commitments<AccountId, AssetId> for () {
	fn committed_since(_: &AssetId, _: &AccountId, _: Moment) -> Balance {
		0
	}

	fn weight() -> Weight {
		Weight::zero()
	}
}

/// Who wants to know what somebody has in a seed pool: what pays for having it.
pub trait OnPrincipal<AccountId> {
	/// Somebody has so much principal in a market from now on. Nothing that is done about it can
	/// keep it from leaving.
	fn changed(market: MarketId, who: &AccountId, principal: Balance);

	/// What that costs, at most.
	fn weight() -> Weight;
}

/// Nobody wants to know.
impl<AccountId> OnPrincipal<AccountId> for () {
	fn changed(_: MarketId, _: &AccountId, _: Balance) {}

	fn weight() -> Weight {
		Weight::zero()
	}
}

/// What benchmarks need of the chain they run on.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId, AssetId> {
	/// The asset that is costliest to move: not the native one if there are others.
	fn quote() -> AssetId;

	/// Makes an active merchant, which has a promoter, and a token that it issued.
	fn merchant(who: &AccountId, promoter: &AccountId) -> AssetId;

	/// Gives `who` an account in `asset` and `amount` of it, beside what the account has.
	fn fund(asset: &AssetId, who: &AccountId, amount: Balance);

	/// Sets the clock.
	fn set_time(now: Moment);
}
