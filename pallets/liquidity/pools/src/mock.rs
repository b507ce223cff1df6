//! A chain with a native asset, five others, and pools.

use crate as pallet_pools;
use crate::{
	Balance, Event, FeeShares, HoldReason, IdRange, Kind, Limits, Managed, Path, Pool, PoolId,
	Pools as StoredPools,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types, storage_alias,
	traits::{
		fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, Mutate},
		AsEnsureOriginWithArg, ConstU128, ContainsPair,
	},
	weights::Weight,
	Blake2_128Concat, PalletId,
};
use frame_system::{EnsureRoot, EnsureSigned};
use hanse_amm::LP_FEE;
use hanse_curve::{
	time::{DAY, MINUTE},
	Moment,
};
use pallet_assets::{AccountStatus, AssetStatus, FrozenBalance};
use sp_io::TestExternalities;
use sp_runtime::{BuildStorage, DispatchResult};
use std::collections::BTreeSet;

pub(crate) type Asset = NativeOrWithId<u32>;
pub(crate) type AllAssets = UnionOf<Balances, Assets, NativeFromLeft, Asset, u64>;

/// The native asset.
pub(crate) const NATIVE: Asset = NativeOrWithId::Native;
/// An asset whose accounts need a native one.
pub(crate) const GOLD: Asset = NativeOrWithId::WithId(1);
/// Assets whose accounts exist by themselves.
pub(crate) const SILVER: Asset = NativeOrWithId::WithId(2);
pub(crate) const COPPER: Asset = NativeOrWithId::WithId(3);
pub(crate) const TIN: Asset = NativeOrWithId::WithId(4);
/// An asset that is in no pool from the start.
pub(crate) const LEAD: Asset = NativeOrWithId::WithId(5);
/// All of them, in the order of pools.
pub(crate) const ASSETS: [Asset; 6] = [NATIVE, GOLD, SILVER, COPPER, TIN, LEAD];

pub(crate) const ALICE: u64 = 1;
pub(crate) const BOB: u64 = 2;
pub(crate) const CAROL: u64 = 3;
/// Whose the managed pools are.
pub(crate) const MARKET: u64 = 40;
pub(crate) const TAX_ACCOUNT: u64 = 50;
pub(crate) const RESERVE: u64 = 51;
pub(crate) const PROMOTER: u64 = 52;
/// Has coins, and no account in anything else.
pub(crate) const NOVICE: u64 = 60;
/// Has no account in anything.
pub(crate) const STRANGER: u64 = 77;
/// Every role of all assets.
pub(crate) const ISSUER: u64 = 99;
/// Who has of everything.
pub(crate) const RICH: [u64; 8] =
	[ALICE, BOB, CAROL, MARKET, TAX_ACCOUNT, RESERVE, PROMOTER, ISSUER];

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// The minimum balance of gold. That of the others is one.
pub(crate) const GOLD_MINIMUM: Balance = 5;
/// What each account has of each asset.
pub(crate) const WEALTH: Balance = 1_000_000_000_000;
/// What most pools begin with of either asset.
pub(crate) const DEPTH: Balance = 1_000_000_000;
/// The least trade.
pub(crate) const LEAST: Balance = 10_000;
/// The first id of shares.
pub(crate) const FIRST_SHARE: u32 = 1_000;
/// How many ids of shares there are.
pub(crate) const SHARES: u32 = 50;
/// What is left for a pool, and for a debt.
pub(crate) const FOR_POOL: Balance = 500;
pub(crate) const FOR_DEBT: Balance = 30;

/// When tests begin: 2023-11-14.
pub(crate) const NOW: Moment = 1_700_000_000_000;
/// A deadline that no test reaches.
pub(crate) const LATER: Moment = Moment::MAX;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(3)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(4)]
	pub type AssetsHolder = pallet_assets_holder;
	#[runtime::pallet_index(5)]
	pub type Pools = pallet_pools;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<ED>;
	type AccountStore = System;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = Balance;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<u64>>;
	type ForceOrigin = EnsureRoot<u64>;
	type Holder = AssetsHolder;
	type Freezer = StuckShares;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

/// Keeps shares where they are if an asset of their pool is frozen, and accounts that are frozen
/// from being given up, as a runtime has to.
pub struct StuckShares;

impl FrozenBalance<u32, u64, Balance> for StuckShares {
	fn frozen_balance(asset: u32, who: &u64) -> Option<Balance> {
		// Nothing is something. While the asset is being destroyed, every account has to end.
		let ends = pallet_assets::Asset::<Test>::get(asset)
			.is_none_or(|details| details.status == AssetStatus::Destroying);
		let kept = !ends && FrozenAccounts::contains(&Asset::WithId(asset), who);
		let stuck = Pools::is_stuck(&asset, who).then_some(Balance::MAX);
		stuck.or_else(|| kept.then_some(0))
	}

	fn died(_: u32, _: &u64) {}

	fn contains_freezes(_: u32) -> bool {
		false
	}
}

/// Which accounts are frozen or blocked.
pub struct FrozenAccounts;

impl ContainsPair<Asset, u64> for FrozenAccounts {
	fn contains(asset: &Asset, who: &u64) -> bool {
		let NativeOrWithId::WithId(id) = asset else { return false };
		pallet_assets::Account::<Test>::get(id, who)
			.is_some_and(|account| account.status != AccountStatus::Liquid)
	}
}

/// Who gets which part of fees, by pool: in storage, so that it is undone with a call that fails.
#[storage_alias]
pub(crate) type Divided = StorageMap<TermsTest, Blake2_128Concat, PoolId, (u32, Option<u64>)>;

pub struct FeeTable;

impl crate::FeeTerms<u64> for FeeTable {
	fn shares_of(pool: PoolId) -> FeeShares<u64> {
		let (lp, promoter) = Divided::get(pool).unwrap_or((LP_FEE, None));
		FeeShares { lp, promoter }
	}

	fn tax_account() -> u64 {
		TAX_ACCOUNT
	}

	fn reserve_account(_: PoolId) -> u64 {
		RESERVE
	}

	fn weight() -> Weight {
		Weight::from_parts(1_000, 10)
	}
}

parameter_types! {
	pub const PoolsPalletId: PalletId = PalletId(*b"hs/pool0");
	pub static Deposit: Balance = FOR_POOL;
	pub static DebtDeposit: Balance = FOR_DEBT;
	pub static MinTrade: Balance = LEAST;
	pub static PlainLimits: Limits = Limits { price: 500_000, outflow: 200_000 };
	pub static ManagedLimits: Limits = Limits { price: 100_000, outflow: 45_000 };
	pub static TaxPeriod: Moment = 30 * DAY;
}

impl pallet_pools::Config for Test {
	type AssetId = Asset;
	type ShareId = u32;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type Assets = AllAssets;
	type Shares = Assets;
	type ShareIds = IdRange<FIRST_SHARE, SHARES>;
	type Frozen = FrozenAccounts;
	type FeeTerms = FeeTable;
	type Time = Timestamp;
	type PalletId = PoolsPalletId;
	type Deposit = Deposit;
	type DebtDeposit = DebtDeposit;
	type MinTrade = MinTrade;
	type PlainLimits = PlainLimits;
	type ManagedLimits = ManagedLimits;
	type TaxPeriod = TaxPeriod;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Purse;
}

/// Fills accounts for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Purse;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<u64, Asset> for Purse {
	fn asset(index: u32) -> Asset {
		NativeOrWithId::WithId(100 + index)
	}

	fn fund(asset: &Asset, who: &u64, amount: Balance) {
		if let NativeOrWithId::WithId(id) = asset {
			if !Assets::asset_exists(*id) {
				assert_ok!(Assets::force_create(root(), *id, ISSUER, false, 1));
			}
			endow(&NATIVE, *who, WEALTH);
		}
		endow(asset, *who, amount);
	}

	fn block(asset: &Asset, who: &u64, blocked: bool) {
		if blocked {
			block(asset, *who);
		} else {
			thaw(asset, *who);
		}
	}

	fn set_time(now: Moment) {
		set_time(now);
	}
}

/// A chain in its first block, with a clock that runs.
pub(crate) fn new_test_ext() -> TestExternalities {
	let accounts = |id: u32| RICH.map(|who| (id, who, WEALTH)).to_vec();
	let mut balances = RICH.map(|who| (who, WEALTH)).to_vec();
	balances.push((NOVICE, WEALTH));
	let mut assets = vec![(1, ISSUER, false, GOLD_MINIMUM)];
	assets.extend((2..=5).map(|id| (id, ISSUER, true, 1)));
	let storage = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
		assets: pallet_assets::GenesisConfig {
			assets,
			accounts: (1..=5).flat_map(accounts).collect(),
			..Default::default()
		},
		..Default::default()
	}
	.build_storage()
	.expect("the genesis is valid");
	let mut ext = TestExternalities::from(storage);
	ext.execute_with(|| {
		System::set_block_number(1);
		set_time(NOW);
	});
	ext
}

/// Runs a test and proves every invariant after it.
pub(crate) fn build_and_execute<R>(test: impl FnOnce() -> R) -> R {
	new_test_ext().execute_with(|| {
		let result = test();
		check_invariants();
		result
	})
}

/// The same with a pool of gold and silver that Alice opened, number 0.
pub(crate) fn with_pool<R>(test: impl FnOnce() -> R) -> R {
	build_and_execute(|| {
		opened(&GOLD, &SILVER, DEPTH, DEPTH);
		events();
		test()
	})
}

/// The same with four pools, through which native coins become tin: 0 to 3.
pub(crate) fn with_path<R>(test: impl FnOnce() -> R) -> R {
	build_and_execute(|| {
		for pair in ASSETS[..5].windows(2) {
			opened(&pair[0], &pair[1], DEPTH, DEPTH);
		}
		events();
		test()
	})
}

/// The same with a managed pool of gold and silver, number 0, that Bob is the promoter of.
pub(crate) fn with_managed<R>(test: impl FnOnce() -> R) -> R {
	build_and_execute(|| {
		assert_ok!(<Pools as Managed<_, _, _>>::open(&MARKET, [GOLD, SILVER], [DEPTH; 2]));
		Divided::insert(0, (LP_FEE, Some(PROMOTER)));
		events();
		test()
	})
}

/// Every account that has anything.
fn accounts() -> BTreeSet<u64> {
	frame_system::Account::<Test>::iter_keys()
		.chain(pallet_assets::Account::<Test>::iter_keys().map(|(_, who)| who))
		.collect()
}

/// Proves what holds between any two calls: the pallet's own invariants, that nothing is on hold
/// without books that say so, and that no asset was made or lost.
pub(crate) fn check_invariants() {
	use frame_support::traits::fungible::InspectHold;
	assert_ok!(Pools::do_try_state());
	for reason in [HoldReason::Pool, HoldReason::Debt] {
		let expected = Pools::expected_holds(reason);
		for who in accounts() {
			let sum = expected.get(&who).copied().unwrap_or_default();
			assert_eq!(Balances::balance_on_hold(&reason.into(), &who), sum);
		}
	}
	for asset in ASSETS {
		let has = |who: &u64| AllAssets::total_balance(asset.clone(), who);
		let total: Balance = accounts().iter().map(has).sum();
		assert_eq!(total, AllAssets::total_issuance(asset.clone()), "{asset:?} was made or lost");
	}
}

pub(crate) fn set_time(now: Moment) {
	Timestamp::set_timestamp(now);
}

/// Begins a block, so much after the last one.
pub(crate) fn next_block(time: Moment) {
	set_time(Timestamp::get() + time);
}

/// Moves the clock to `moment` after the beginning.
pub(crate) fn after(moment: Moment) {
	set_time(NOW + moment);
}

/// A minute later.
pub(crate) fn next_minute() {
	next_block(MINUTE);
}

pub(crate) fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub(crate) fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// Gives `who` more of an asset, and an account in it if there is none.
pub(crate) fn endow(asset: &Asset, who: u64, amount: Balance) {
	assert_eq!(AllAssets::mint_into(asset.clone(), &who, amount), Ok(amount));
}

/// What `who` has free of an asset.
pub(crate) fn free(asset: &Asset, who: u64) -> Balance {
	AllAssets::balance(asset.clone(), &who)
}

/// Sends some of an asset, as anybody can.
pub(crate) fn send(asset: &Asset, from: u64, to: u64, amount: Balance) {
	assert_ok!(sent(asset, from, to, amount));
}

/// Tries to send some of an asset.
pub(crate) fn sent(asset: &Asset, from: u64, to: u64, amount: Balance) -> DispatchResult {
	match asset {
		NativeOrWithId::Native => Balances::transfer_allow_death(signed(from), to, amount),
		NativeOrWithId::WithId(id) => Assets::transfer(signed(from), *id, to, amount),
	}
}

fn id_of(asset: &Asset) -> u32 {
	match asset {
		NativeOrWithId::Native => panic!("nobody freezes the native asset"),
		NativeOrWithId::WithId(id) => *id,
	}
}

/// Keeps `who` from sending an asset.
pub(crate) fn freeze(asset: &Asset, who: u64) {
	assert_ok!(Assets::freeze(signed(ISSUER), id_of(asset), who));
}

/// Keeps `who` from sending and receiving an asset.
pub(crate) fn block(asset: &Asset, who: u64) {
	assert_ok!(Assets::block(signed(ISSUER), id_of(asset), who));
}

/// Lets `who` send and receive it again.
pub(crate) fn thaw(asset: &Asset, who: u64) {
	assert_ok!(Assets::thaw(signed(ISSUER), id_of(asset), who));
}

/// Ends an asset, as its team can whoever has of it.
pub(crate) fn destroy(asset: &Asset) {
	let id = id_of(asset);
	assert_ok!(Assets::start_destroy(signed(ISSUER), id));
	for _ in 0..5 {
		assert_ok!(Assets::destroy_accounts(signed(ISSUER), id));
	}
	assert_ok!(Assets::finish_destroy(signed(ISSUER), id));
}

/// Has Alice open a plain pool. Returns its number.
pub(crate) fn opened(one: &Asset, other: &Asset, first: Balance, second: Balance) -> PoolId {
	assert_ok!(open(ALICE, one, other, first, second));
	crate::NextPool::<Test>::get() - 1
}

/// Tries to open a plain pool.
pub(crate) fn open(
	who: u64,
	one: &Asset,
	other: &Asset,
	first: Balance,
	second: Balance,
) -> DispatchResult {
	Pools::open(signed(who), [one.clone(), other.clone()], [first, second])
}

/// Opens a managed pool.
pub(crate) fn manage(one: &Asset, other: &Asset) -> PoolId {
	let assets = [one.clone(), other.clone()];
	<Pools as Managed<_, _, _>>::open(&MARKET, assets, [DEPTH; 2]).expect("it can be opened").pool
}

pub(crate) fn lock(pool: PoolId) -> DispatchResult {
	<Pools as Managed<_, _, _>>::lock(pool)
}

pub(crate) fn unlock(pool: PoolId) -> DispatchResult {
	<Pools as Managed<_, _, _>>::unlock(pool)
}

pub(crate) fn pool(id: PoolId) -> Pool<u64, Asset> {
	StoredPools::<Test>::get(id).expect("the pool exists")
}

pub(crate) fn is_managed(id: PoolId) -> bool {
	pool(id).kind == Kind::Managed
}

pub(crate) fn reserves(id: PoolId) -> [Balance; 2] {
	pool(id).reserves
}

/// The asset that the shares of a pool are.
pub(crate) fn share(id: PoolId) -> Asset {
	NativeOrWithId::WithId(FIRST_SHARE + id)
}

/// How many shares of a pool there are.
pub(crate) fn supply(id: PoolId) -> Balance {
	AllAssets::total_issuance(share(id))
}

pub(crate) fn path(pools: &[PoolId]) -> Path {
	pools.to_vec().try_into().expect("short enough")
}

/// Tries to add liquidity, for any number of shares.
pub(crate) fn add(who: u64, id: PoolId, offered: [Balance; 2]) -> DispatchResult {
	Pools::add(signed(who), id, offered, 0, LATER)
}

/// Tries to remove liquidity, for whatever it is worth.
pub(crate) fn remove(who: u64, id: PoolId, shares: Balance) -> DispatchResult {
	Pools::remove(signed(who), id, shares, [0; 2], LATER)
}

/// Tries to sell to one pool, for whatever it brings.
pub(crate) fn sell(who: u64, from: &Asset, id: PoolId, paid: Balance) -> DispatchResult {
	Pools::swap_exact_in(signed(who), from.clone(), path(&[id]), paid, 0, LATER)
}

/// Tries to buy from one pool, for whatever it costs.
pub(crate) fn buy(who: u64, from: &Asset, id: PoolId, bought: Balance) -> DispatchResult {
	Pools::swap_exact_out(signed(who), from.clone(), path(&[id]), bought, Balance::MAX, LATER)
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Pools(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
