//! A chain with a native asset, three others, and reserves.

use crate as pallet_reserves;
use crate::{
	Attestation, Attestations, Balance, Claim, Claims, Event, HoldReason, Holding, NextReserve,
	Reserve, ReserveId, Reserves as StoredReserves, Statement, Sunset,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types, storage_alias,
	traits::{
		fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, InspectHold, Mutate},
		AsEnsureOriginWithArg, ConstU128, ConstU64, Contains, ContainsPair,
	},
	Blake2_128Concat,
};
use frame_system::{EnsureRoot, EnsureSigned};
use hanse_curve::{
	time::{DAY, YEAR},
	Moment,
};
use sp_io::TestExternalities;
use sp_runtime::{BuildStorage, DispatchResult, Perbill};
use std::collections::BTreeSet;

pub(crate) type Asset = NativeOrWithId<u32>;
pub(crate) type HoldableAssets = UnionOf<Balances, AssetsHolder, NativeFromLeft, Asset, u64>;
pub(crate) type AllAssets = UnionOf<Balances, Assets, NativeFromLeft, Asset, u64>;

/// The native asset.
pub(crate) const NATIVE: Asset = NativeOrWithId::Native;
pub(crate) const COIN_ID: u32 = 1;
/// A token that is backed.
pub(crate) const COIN: Asset = NativeOrWithId::WithId(COIN_ID);
pub(crate) const GOLD_ID: u32 = 2;
/// An asset whose accounts need a native one.
pub(crate) const GOLD: Asset = NativeOrWithId::WithId(GOLD_ID);
pub(crate) const SILVER_ID: u32 = 3;
/// An asset whose accounts exist by themselves.
pub(crate) const SILVER: Asset = NativeOrWithId::WithId(SILVER_ID);

pub(crate) const ALICE: u64 = 1;
pub(crate) const BOB: u64 = 2;
pub(crate) const CAROL: u64 = 3;
/// Where principal is placed.
pub(crate) const VENUE: u64 = 40;
/// Whom nothing may be placed with.
pub(crate) const MEMBER: u64 = 41;
/// Where the profit goes.
pub(crate) const UPKEEP: u64 = 42;
/// Pays for the accounts of reserves.
pub(crate) const SPONSOR: u64 = 50;
/// Receives what remains.
pub(crate) const REMAINDER: u64 = 51;
pub(crate) const ATTESTOR: u64 = 60;
/// Has no account in anything.
pub(crate) const STRANGER: u64 = 77;
/// An account without a key.
pub(crate) const KEYLESS: u64 = 98;
/// Every role of all assets.
pub(crate) const ISSUER: u64 = 99;
/// Who has all of the token.
pub(crate) const HOLDERS: [u64; 3] = [ALICE, BOB, CAROL];
/// Who has of gold and silver.
pub(crate) const RICH: [u64; 6] = [ALICE, BOB, CAROL, VENUE, UPKEEP, ISSUER];

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// The minimum balance of the token and of gold. That of silver is one.
pub(crate) const MINIMUM: Balance = 5;
/// What an account in an asset costs who opens it for another one.
pub(crate) const ACCOUNT_DEPOSIT: Balance = 7;
/// What each account has of each asset.
pub(crate) const WEALTH: Balance = 1_000_000;

/// When tests begin: 2023-11-14.
pub(crate) const NOW: Moment = 1_700_000_000_000;
pub(crate) const NOTICE: Moment = 30 * DAY;
pub(crate) const WINDOW: Moment = 90 * DAY;
pub(crate) const GRACE_TIME: Moment = 7 * DAY;
pub(crate) const HORIZON: Moment = 5 * YEAR;
/// When redemption begins and ends in most tests, counted from the beginning.
pub(crate) const FROM: Moment = NOTICE;
pub(crate) const UNTIL: Moment = NOTICE + WINDOW;

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
	pub type AssetsFreezer = pallet_assets_freezer;
	#[runtime::pallet_index(6)]
	pub type Reserves = pallet_reserves;
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
	type FreezeIdentifier = u8;
	type MaxFreezes = frame_support::traits::ConstU32<1>;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = Balance;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<u64>>;
	type ForceOrigin = EnsureRoot<u64>;
	type AssetAccountDeposit = ConstU128<ACCOUNT_DEPOSIT>;
	type Holder = AssetsHolder;
	type Freezer = AssetsFreezer;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

impl pallet_assets_freezer::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeFreezeReason = RuntimeFreezeReason;
}

parameter_types! {
	pub const Native: Asset = NATIVE;
	pub static MinNotice: Moment = NOTICE;
	pub static MinWindow: Moment = WINDOW;
	pub static Grace: Moment = GRACE_TIME;
	pub static MaxHorizon: Moment = HORIZON;
}

/// Whether an account exists: natively by a provider, in other assets by an entry of its own.
pub struct AccountsOfAll;

impl ContainsPair<Asset, u64> for AccountsOfAll {
	fn contains(asset: &Asset, who: &u64) -> bool {
		match asset {
			NativeOrWithId::Native => System::providers(who) > 0,
			NativeOrWithId::WithId(id) => Assets::contains(id, who),
		}
	}
}

/// Whether the native asset is issued to its end.
#[storage_alias]
pub(crate) type NativeClosed = StorageValue<EmissionTest, bool>;

/// Closed is the native asset when it is said to be, and another one when nobody has a key to the
/// roles that can mint, or decide who can.
pub struct Emissions;

impl crate::Emission<Asset> for Emissions {
	fn is_closed(token: &Asset) -> bool {
		use frame_support::traits::fungibles::roles::Inspect as _;
		match token {
			NativeOrWithId::Native => NativeClosed::get().unwrap_or_default(),
			NativeOrWithId::WithId(id) => {
				[Assets::issuer(*id), Assets::owner(*id)] == [Some(KEYLESS); 2]
			}
		}
	}
}

/// Who is admitted to redemptions that only eligible accounts are.
#[storage_alias]
pub(crate) type Admitted = StorageMap<EligibleTest, Blake2_128Concat, u64, ()>;

pub struct Eligibles;

impl Contains<u64> for Eligibles {
	fn contains(who: &u64) -> bool {
		Admitted::contains_key(who)
	}
}

/// Who else became a member.
#[storage_alias]
pub(crate) type Joined = StorageMap<MemberTest, Blake2_128Concat, u64, ()>;

pub struct Members;

impl Contains<u64> for Members {
	fn contains(who: &u64) -> bool {
		*who == MEMBER || Joined::contains_key(who)
	}
}

impl pallet_reserves::Config for Test {
	type AssetId = Asset;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = HoldableAssets;
	type FreeAssets = AllAssets;
	type Accounts = AccountsOfAll;
	type NativeAsset = Native;
	type Time = Timestamp;
	type Emission = Emissions;
	type Eligible = Eligibles;
	type IsMember = Members;
	type ManageOrigin = EnsureRoot<u64>;
	type Sponsor = ConstU64<SPONSOR>;
	type Remainder = ConstU64<REMAINDER>;
	type MinNotice = MinNotice;
	type MinWindow = MinWindow;
	type Grace = Grace;
	type MaxHorizon = MaxHorizon;
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
			endow(NATIVE, *who, WEALTH);
		}
		endow(asset.clone(), *who, amount);
	}

	fn close(token: &Asset) {
		let NativeOrWithId::WithId(id) = token else { return NativeClosed::put(true) };
		close_asset(*id);
	}

	fn admit(who: &u64) {
		Admitted::insert(who, ());
	}

	fn set_time(now: Moment) {
		set_time(now);
	}
}

/// A chain in its first block, with a clock that runs.
pub(crate) fn new_test_ext() -> TestExternalities {
	let accounts = |id: u32, who: &[u64]| who.iter().map(|who| (id, *who, WEALTH)).collect();
	let mut native = RICH.map(|who| (who, WEALTH)).to_vec();
	native.extend([SPONSOR, REMAINDER, ATTESTOR, MEMBER].map(|who| (who, WEALTH)));
	let others: [Vec<_>; 3] =
		[accounts(COIN_ID, &HOLDERS), accounts(GOLD_ID, &RICH), accounts(SILVER_ID, &RICH)];
	let storage = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig { balances: native, ..Default::default() },
		assets: pallet_assets::GenesisConfig {
			assets: vec![
				(COIN_ID, ISSUER, false, MINIMUM),
				(GOLD_ID, ISSUER, false, MINIMUM),
				(SILVER_ID, ISSUER, true, 1),
			],
			accounts: others.concat(),
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

/// The same with a reserve behind the token, of gold, silver and coins of the chain.
pub(crate) fn with_reserve<R>(test: impl FnOnce() -> R) -> R {
	build_and_execute(|| {
		opened(COIN, &[GOLD, SILVER, NATIVE]);
		assert_ok!(Reserves::allow_venue(root(), 0, VENUE));
		events();
		test()
	})
}

/// The same with 300,000 of gold, 30,000 of silver and 3,000 of coins in it, of which the token is
/// redeemed from now on.
pub(crate) fn with_sunset<R>(test: impl FnOnce() -> R) -> R {
	with_reserve(|| {
		fill();
		close_asset(COIN_ID);
		begin();
		after(FROM);
		events();
		test()
	})
}

/// Deposits 300,000 of gold, 30,000 of silver and 3,000 of coins.
pub(crate) fn fill() {
	for (asset, amount) in [(GOLD, 300_000), (SILVER, 30_000), (NATIVE, 3_000)] {
		assert_ok!(Reserves::deposit(signed(UPKEEP), 0, asset, amount));
	}
}

/// Announces the end of the first reserve, as soon and as short as possible.
pub(crate) fn begin() {
	assert_ok!(Reserves::begin_sunset(root(), 0, NOW + FROM, NOW + UNTIL));
}

/// Every account that has anything.
fn accounts() -> BTreeSet<u64> {
	frame_system::Account::<Test>::iter_keys()
		.chain(pallet_assets::Account::<Test>::iter_keys().map(|(_, who)| who))
		.chain(StoredReserves::<Test>::iter_values().map(|reserve| reserve.account))
		.collect()
}

/// Proves what holds between any two calls: the pallet's own invariants, that nothing is on hold
/// without books that say so, and that no asset was made or lost.
pub(crate) fn check_invariants() {
	assert_ok!(Reserves::do_try_state());
	let ids = pallet_assets::Asset::<Test>::iter_keys().map(NativeOrWithId::WithId);
	for asset in ids.chain([NATIVE]) {
		for reason in [HoldReason::Principal, HoldReason::Existence] {
			let expected = Reserves::expected_holds(reason);
			for who in accounts() {
				let sum = expected.get(&(asset.clone(), who)).copied().unwrap_or_default();
				let held = HoldableAssets::balance_on_hold(asset.clone(), &reason.into(), &who);
				assert_eq!(held, sum);
			}
		}
		let total: Balance =
			accounts().iter().map(|who| HoldableAssets::total_balance(asset.clone(), who)).sum();
		assert_eq!(total, issuance(&asset), "{asset:?} was made or lost");
	}
}

pub(crate) fn set_time(now: Moment) {
	Timestamp::set_timestamp(now);
}

/// Moves the clock to `moment` after the beginning.
pub(crate) fn after(moment: Moment) {
	set_time(NOW + moment);
}

pub(crate) fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub(crate) fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// Gives `who` more of an asset, and an account in it if there is none.
pub(crate) fn endow(asset: Asset, who: u64, amount: Balance) {
	assert_eq!(AllAssets::mint_into(asset, &who, amount), Ok(amount));
}

/// What `who` has free of an asset.
pub(crate) fn free(asset: &Asset, who: u64) -> Balance {
	AllAssets::balance(asset.clone(), &who)
}

pub(crate) fn issuance(asset: &Asset) -> Balance {
	AllAssets::total_issuance(asset.clone())
}

/// Sends some of an asset, as anybody can.
pub(crate) fn send(asset: &Asset, from: u64, to: u64, amount: Balance) {
	assert_ok!(sent(asset, from, to, amount));
}

/// Tries to send some of an asset.
pub(crate) fn sent(asset: &Asset, from: u64, to: u64, amount: Balance) -> DispatchResult {
	match asset {
		NativeOrWithId::Native => Balances::transfer_keep_alive(signed(from), to, amount),
		NativeOrWithId::WithId(id) => Assets::transfer_keep_alive(signed(from), *id, to, amount),
	}
}

/// Takes every role of an asset from whoever has it.
pub(crate) fn close_asset(id: u32) {
	team_of(id, KEYLESS);
}

/// Gives every role of an asset to `who`, as the chain can.
pub(crate) fn team_of(id: u32, who: u64) {
	let minimum = AllAssets::minimum_balance(NativeOrWithId::WithId(id));
	let sufficient = id == SILVER_ID;
	assert_ok!(Assets::force_asset_status(
		root(),
		id,
		who,
		who,
		who,
		who,
		minimum,
		sufficient,
		false
	));
}

/// Opens a reserve. Returns its number.
pub(crate) fn opened(token: Asset, assets: &[Asset]) -> ReserveId {
	assert_ok!(open(token, assets));
	NextReserve::<Test>::get() - 1
}

/// Tries to open a reserve whose upkeep may take a fifth of the profit.
pub(crate) fn open(token: Asset, assets: &[Asset]) -> DispatchResult {
	let assets = assets.to_vec().try_into().expect("few enough");
	Reserves::open(root(), token, assets, Perbill::from_percent(20), Some(ATTESTOR))
}

pub(crate) fn reserve(id: ReserveId) -> Reserve<u64, Asset> {
	StoredReserves::<Test>::get(id).expect("the reserve exists")
}

/// The account of a reserve.
pub(crate) fn account(id: ReserveId) -> u64 {
	reserve(id).account
}

/// The books of an asset of the first reserve.
pub(crate) fn books(asset: &Asset) -> Holding<Asset> {
	let mut holdings = reserve(0).holdings.into_iter();
	holdings.find(|holding| holding.asset == *asset).expect("the asset is listed")
}

/// What the account of the first reserve has on hold as principal.
pub(crate) fn held(asset: &Asset) -> Balance {
	HoldableAssets::balance_on_hold(asset.clone(), &HoldReason::Principal.into(), &account(0))
}

/// What could be withdrawn as profit from the first reserve.
pub(crate) fn withdrawable(asset: &Asset) -> Balance {
	let status = Reserves::reserve_status(0).expect("the reserve exists");
	let mut holdings = status.holdings.into_iter();
	let found = holdings.find(|status| status.holding.asset == *asset);
	found.expect("the asset is listed").withdrawable
}

pub(crate) fn sunset(id: ReserveId) -> Sunset {
	reserve(id).sunset.expect("its end is announced")
}

pub(crate) fn attestation(id: ReserveId) -> Attestation<u64> {
	Attestations::<Test>::get(id).expect("something was stated")
}

/// A statement about yesterday that is valid for a year.
pub(crate) fn statement() -> Statement {
	Statement {
		hash: [7; 32],
		uri: b"https://reserve".to_vec().try_into().expect("short enough"),
		amount: 123_456,
		as_of: NOW - DAY,
		valid_until: NOW + YEAR,
	}
}

pub(crate) fn claims(claims: &[Claim]) -> Claims {
	claims.to_vec().try_into().expect("few enough")
}

/// Whatever is due of everything.
pub(crate) fn anything(id: ReserveId) -> Claims {
	claims(&vec![Claim::AtLeast(0); reserve(id).holdings.len()])
}

/// Tries to redeem for whatever is due of everything.
pub(crate) fn redeem(who: u64, amount: Balance) -> DispatchResult {
	Reserves::redeem(signed(who), 0, amount, anything(0))
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Reserves(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
