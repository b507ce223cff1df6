//! What `make weights` measures: the pallets of this repository. Those of the SDK come with weights.

mod liquidity;

pub use liquidity::{fill_pot, principal};

use crate::{
	configs::issuance::{AssetId, FreeAssets},
	AccountId, AllPalletsWithSystem, Assets, Balance, Balances, BlockNumber, Claims, Committee,
	Contributions, Dao, Emission, Grants, Launch, Markets, MembershipTiers, Merchants, Moment,
	Pools, Preimage, Reserves, Rewards, Runtime, Sinks, Treasuries,
};
use alloc::{string::String, vec::Vec};
use frame_benchmarking::{
	add_benchmark, list_benchmark, BenchmarkBatch, BenchmarkConfig, BenchmarkList, Benchmarking,
};
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Mutate as _, NativeOrWithId},
		fungibles::{Create, Inspect as _, Mutate as _},
		ContainsPair, StorageInfo, StorageInfoTrait, StorePreimage as _, WhitelistedStorageKeys,
	},
};
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_identity::{Judgement, Registration};

frame_benchmarking::define_benchmarks!(
	[pallet_claims, Claims]
	[pallet_committee, Committee]
	[pallet_contributions, Contributions]
	[pallet_dao, Dao]
	[pallet_emission, Emission]
	[pallet_grants, Grants]
	[pallet_launch, Launch]
	[pallet_markets, Markets]
	[pallet_membership_tiers, MembershipTiers]
	[pallet_merchants, Merchants]
	[pallet_pools, Pools]
	[pallet_reserves, Reserves]
	[pallet_rewards, Rewards]
	[pallet_sinks, Sinks]
	[pallet_treasuries, Treasuries]
);

/// The benchmarks there are, and what the storage they touch looks like.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Runs one of them.
///
/// # Errors
///
/// What the benchmark says.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}

/// Fills accounts, and moves the clock.
pub struct Purse;

/// Enough to exist and to pay deposits with.
const POCKET_MONEY: Balance = 1_000 * crate::units::UNIT;

impl Purse {
	/// An asset whose accounts need a native one: the costliest kind to move.
	fn asset(id: u32) -> AssetId {
		NativeOrWithId::WithId(id)
	}

	fn fund_asset(asset: &AssetId, who: &AccountId, amount: Balance) {
		if let NativeOrWithId::WithId(id) = asset {
			assert_ok!(Balances::mint_into(who, POCKET_MONEY));
			if !Assets::asset_exists(*id) {
				assert_ok!(<Assets as Create<_>>::create(*id, who.clone(), false, 1));
			}
			if !Assets::contains(id, who) {
				let owner = frame_system::RawOrigin::Signed(who.clone()).into();
				assert_ok!(Assets::touch(owner, (*id).into()));
			}
		}
		assert_ok!(FreeAssets::mint_into(asset.clone(), who, amount));
	}

	fn set_clock(now: Moment) {
		// Not by the pallet, which would ask for the slot of that moment.
		pallet_timestamp::Now::<Runtime>::put(now);
	}
}

impl pallet_dao::BenchmarkHelper<AccountId, AssetId> for Purse {
	fn asset() -> AssetId {
		Self::asset(1)
	}

	fn fund(asset: &AssetId, who: &AccountId, amount: Balance) {
		Self::fund_asset(asset, who, amount);
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}

	fn note(bytes: Vec<u8>) {
		assert_ok!(Preimage::note(bytes.into()));
	}
}

impl pallet_grants::BenchmarkHelper<AccountId, AssetId> for Purse {
	fn asset() -> AssetId {
		Self::asset(1)
	}

	fn fund(asset: &AssetId, who: &AccountId, amount: Balance) {
		Self::fund_asset(asset, who, amount);
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}
}

impl pallet_launch::BenchmarkHelper<AccountId, AssetId> for Purse {
	fn assets() -> (AssetId, AssetId) {
		(Self::asset(1), Self::asset(2))
	}

	fn fund(asset: &AssetId, who: &AccountId, amount: Balance) {
		Self::fund_asset(asset, who, amount);
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}
}

impl pallet_merchants::BenchmarkHelper<AccountId> for Purse {
	fn fund(who: &AccountId, amount: Balance) {
		assert_ok!(Balances::mint_into(who, amount));
	}

	fn judge(who: &AccountId) {
		let said = (0, Judgement::Reasonable);
		let judgements = alloc::vec![said].try_into().expect("there is room for one; qed");
		let identity = Registration { judgements, deposit: 0, info: Default::default() };
		pallet_identity::IdentityOf::<Runtime>::insert(who, identity);
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}
}

impl pallet_sinks::BenchmarkHelper<AccountId, AssetId> for Purse {
	fn asset() -> AssetId {
		Self::asset(1)
	}

	fn fund(asset: &AssetId, who: &AccountId, amount: Balance) {
		Self::fund_asset(asset, who, amount);
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}
}

impl pallet_treasuries::BenchmarkHelper<AccountId, AssetId> for Purse {
	fn asset() -> AssetId {
		Self::asset(1)
	}

	fn fund(asset: &AssetId, who: &AccountId, amount: Balance) {
		Self::fund_asset(asset, who, amount);
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}
}

impl pallet_reserves::BenchmarkHelper<AccountId, AssetId> for Purse {
	fn asset(index: u32) -> AssetId {
		Self::asset(index.saturating_add(1))
	}

	fn fund(asset: &AssetId, who: &AccountId, amount: Balance) {
		Self::fund_asset(asset, who, amount);
	}

	fn close(_: &AssetId) {}

	fn admit(who: &AccountId) {
		<Self as pallet_merchants::BenchmarkHelper<_>>::judge(who);
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}
}

impl pallet_committee::BenchmarkHelper<AccountId> for Purse {
	fn fund(who: &AccountId, amount: Balance) {
		assert_ok!(Balances::mint_into(who, amount));
	}

	fn empower(who: &AccountId, _: Moment) {
		// A sixth of what the six members of the network have staked.
		let stake = 1_000_000 * crate::units::UNIT;
		assert_ok!(Balances::mint_into(who, stake + POCKET_MONEY));
		let origin = frame_system::RawOrigin::Signed(who.clone()).into();
		assert_ok!(Dao::stake(origin, pallet_dao::CHAIN, stake));
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}

	fn pausable() -> pallet_committee::PalletName {
		b"Balances".to_vec().try_into().expect("the name is short enough; qed")
	}
}

impl pallet_contributions::BenchmarkHelper<AccountId, AssetId, BlockNumber> for Purse {
	fn asset() -> AssetId {
		Self::asset(1)
	}

	fn fund(asset: &AssetId, who: &AccountId, amount: Balance) {
		Self::fund_asset(asset, who, amount);
	}

	fn fill_treasury(asset: &AssetId, amount: Balance) {
		// A budget is a hundredth of it.
		Self::fund_asset(asset, &TreasuryAccount::get(), amount * 101);
	}

	fn identify(who: &AccountId) {
		<Self as pallet_merchants::BenchmarkHelper<_>>::judge(who);
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}

	fn set_known_since(block: BlockNumber) {
		pallet_babe::EpochStart::<Runtime>::put((0, block));
	}
}
