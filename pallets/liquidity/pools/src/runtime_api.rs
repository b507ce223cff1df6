//! What wallets and explorers can ask a node about pools.

use crate::{Balance, Moment, Path, PoolId, PoolStatus, Position, Quote, Report};
use alloc::vec::Vec;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// What can be traded, at what price, and who has which part of it.
	pub trait PoolsApi<AccountId, AssetId, ShareId>
	where
		AccountId: Codec,
		AssetId: Codec,
		ShareId: Codec,
	{
		/// What a swap would do that pays exactly so much. Nothing if it would be refused.
		fn quote_exact_in(from: AssetId, path: Path, paid: Balance) -> Option<Quote<AssetId>>;

		/// What a swap would do that buys exactly so much. Nothing if it would be refused.
		fn quote_exact_out(from: AssetId, path: Path, bought: Balance) -> Option<Quote<AssetId>>;

		/// The pool of a pair, in any order.
		fn pool_of(assets: [AssetId; 2], managed: bool) -> Option<PoolId>;

		/// A pool, or nothing.
		fn pool(id: PoolId) -> Option<PoolStatus<AccountId, AssetId, ShareId>>;

		/// The pools whose numbers are the `count` from `first` on, at most 100.
		fn pools(first: PoolId, count: u32) -> Vec<PoolStatus<AccountId, AssetId, ShareId>>;

		/// What somebody has of a pool. Nothing if there is no such pool.
		fn position(pool: PoolId, who: AccountId) -> Option<Position>;

		/// What so much of an asset of a pool was worth in the other one, on average over the last
		/// `window` milliseconds. Nothing if the pool has not existed for so long.
		fn twap(pool: PoolId, asset: AssetId, amount: Balance, window: Moment) -> Option<Balance>;

		/// What a pool took, by period, the current one last.
		fn tax_reports(pool: PoolId) -> Vec<Report>;
	}
}
