//! Where anything is traded, and what trading costs.

use super::{
	assets::FrozenAccounts,
	issuance::{AssetId, FreeAssets, NativeAsset},
};
use crate::{
	units::{deposit, DAY, MINUTE},
	AccountId, Assets, Balance, Balances, Markets, Moment, Pools, Runtime, RuntimeHoldReason,
	Sinks, Timestamp,
};
use frame_support::{parameter_types, weights::Weight, PalletId};
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_pools::{FeeShares, FeeTerms, IdRange, Limits, PoolId, Trading};
use sp_runtime::DispatchResult;

/// The ids of the shares of pools; nobody else can create an asset there.
pub type ShareIds = IdRange<1_000_000_000, 1_000_000_000>;

/// Of a merchant's pool, what its market says. Of others, all that liquidity providers can have is
/// theirs, nobody has brought them, and what would go to a reserve is the chain's commission.
pub struct ByMarkets;

impl FeeTerms<AccountId> for ByMarkets {
	fn shares_of(pool: PoolId) -> FeeShares<AccountId> {
		match Markets::terms_of_pool(pool) {
			Some((lp, promoter, _)) => FeeShares { lp, promoter },
			None => FeeShares { lp: pallet_pools::LP_FEE, promoter: None },
		}
	}

	fn tax_account() -> AccountId {
		TreasuryAccount::get()
	}

	fn reserve_account(pool: PoolId) -> AccountId {
		Markets::terms_of_pool(pool).map_or_else(Sinks::income_account, |(_, _, vault)| vault)
	}

	fn weight() -> Weight {
		// The market of the pool, the market, and its merchant.
		<Runtime as frame_system::Config>::DbWeight::get().reads(3)
	}
}

parameter_types! {
	/// What the accounts of pools are derived from.
	pub const PoolsPalletId: PalletId = PalletId(*b"hanse/po");
	/// What is on hold for a pool until it closes: all that it can ever store.
	pub const PoolDeposit: Balance = deposit(160, 14_000);
	/// What is on hold for what a pool could not deliver.
	pub const DebtDeposit: Balance = deposit(1, 150);
	/// The least trade, in the smallest units of any asset.
	pub const MinTrade: Balance = 1_000_000;
	/// How far one block may move a plain pool, in parts of a million: prices by a half, and a fifth of
	/// what it has.
	pub const PlainLimits: Limits = Limits { price: 500_000, outflow: 200_000 };
	/// How far one block may move a merchant's pool: prices by a tenth, and a twentieth of what it has.
	pub const ManagedLimits: Limits = Limits { price: 100_000, outflow: 50_000 };
	/// How long a period of the tax report is.
	pub const TaxPeriod: Moment = 30 * DAY;
}

impl pallet_pools::Config for Runtime {
	type AssetId = AssetId;
	type ShareId = u32;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type Assets = FreeAssets;
	type Shares = Assets;
	type ShareIds = ShareIds;
	type Frozen = FrozenAccounts;
	type FeeTerms = ByMarkets;
	type Time = Timestamp;
	type PalletId = PoolsPalletId;
	type Deposit = PoolDeposit;
	type DebtDeposit = DebtDeposit;
	type MinTrade = MinTrade;
	type PlainLimits = PlainLimits;
	type ManagedLimits = ManagedLimits;
	type TaxPeriod = TaxPeriod;
	type WeightInfo = pallet_pools::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}

/// The time that prices are averaged over when commission is sold.
const BUY_BACK_WINDOW: Moment = 30 * MINUTE;

/// Sells for the native coin at the pool of both.
pub struct ByPools;

impl pallet_sinks::Market<AccountId, AssetId> for ByPools {
	fn limits(asset: &AssetId) -> Option<(Balance, Balance)> {
		// A pool that is so shallow that its most is below its least trades nothing.
		<Pools as Trading<_, _>>::limits(asset, &NativeAsset::get())
			.filter(|(least, most)| least <= most)
	}

	fn twap(asset: &AssetId, amount: Balance) -> Option<Balance> {
		<Pools as Trading<_, _>>::average(asset, &NativeAsset::get(), amount, BUY_BACK_WINDOW)
	}

	fn sell(who: &AccountId, asset: &AssetId, amount: Balance, least: Balance) -> DispatchResult {
		<Pools as Trading<_, _>>::sell(who, asset, &NativeAsset::get(), amount, least).map(|_| ())
	}

	fn weight() -> Weight {
		<Pools as Trading<AccountId, AssetId>>::weight()
	}
}
