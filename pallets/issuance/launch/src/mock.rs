//! A chain with a native asset, two others, and rounds.

use crate as pallet_launch;
use crate::{
	Auction, Balance, Budget, Entries, Event, Granter, HoldReason, Lots, NextRoundId, Phase,
	Progress, Proof, RoundId, Rounds, Sale, Seeds, Terms, Tranche,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types, storage_alias,
	traits::{
		fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, InspectHold, Mutate},
		tokens::Preservation::Preserve,
		AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64,
	},
	BoundedVec, Identity, PalletId,
};
use frame_system::{EnsureRoot, EnsureSigned};
use hanse_curve::{
	time::{DAY, HOUR, YEAR},
	Moment, Release,
};
use sp_io::TestExternalities;
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, DispatchResult, Perbill};
use std::collections::BTreeSet;

/// Wide enough for the account of every round.
pub(crate) type AccountId = u128;
pub(crate) type Asset = NativeOrWithId<u32>;
pub(crate) type AllAssets = UnionOf<Balances, AssetsHolder, NativeFromLeft, Asset, AccountId>;
pub(crate) type FreeAssets = UnionOf<Balances, Assets, NativeFromLeft, Asset, AccountId>;

/// The native asset.
pub(crate) const NATIVE: Asset = NativeOrWithId::Native;
/// The number of an asset whose accounts need a native one.
pub(crate) const GOLD_ID: u32 = 1;
/// An asset whose accounts need a native one.
pub(crate) const GOLD: Asset = NativeOrWithId::WithId(GOLD_ID);
/// The number of an asset whose accounts exist by themselves.
pub(crate) const SILVER_ID: u32 = 2;
/// An asset whose accounts exist by themselves.
pub(crate) const SILVER: Asset = NativeOrWithId::WithId(SILVER_ID);

/// Sells.
pub(crate) const SELLER: AccountId = 1;
pub(crate) const ALICE: AccountId = 2;
pub(crate) const BOB: AccountId = 3;
pub(crate) const CAROL: AccountId = 4;
pub(crate) const DAVE: AccountId = 5;
/// Receive proceeds.
pub(crate) const TREASURY: AccountId = 50;
pub(crate) const LEGAL: AccountId = 51;
/// Is not eligible.
pub(crate) const BANNED: AccountId = 66;
/// Has no account in anything.
pub(crate) const STRANGER: AccountId = 77;
/// Every role of both assets.
pub(crate) const ISSUER: AccountId = 99;
/// The accounts that exist from the start.
pub(crate) const EVERYBODY: [AccountId; 9] =
	[SELLER, ALICE, BOB, CAROL, DAVE, TREASURY, LEGAL, BANNED, ISSUER];

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// The minimum balance of gold. That of silver is one.
pub(crate) const GOLD_MINIMUM: Balance = 5;
/// What each account has of each asset.
pub(crate) const WEALTH: Balance = 1_000_000;
pub(crate) const ROUND_DEPOSIT: Balance = 100;
pub(crate) const ENTRY_DEPOSIT: Balance = 25;
pub(crate) const MAX_BIDS: u32 = 8;

/// When tests begin: 2023-11-14.
pub(crate) const NOW: Moment = 1_700_000_000_000;

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
	pub type Launch = pallet_launch;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
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
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type Holder = AssetsHolder;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

parameter_types! {
	pub const Native: Asset = NATIVE;
	pub const LaunchPalletId: PalletId = PalletId(*b"hs/lnch0");
	pub const MaxPenalty: Perbill = Perbill::from_percent(10);
}

/// What was granted to whom: in storage, so that it is undone with a call that fails.
#[storage_alias]
pub type Granted = StorageMap<LaunchTest, Identity, u128, Vec<(Asset, Balance, Release)>>;

/// Whether grants are refused.
#[storage_alias]
pub type Refusing = StorageValue<LaunchTest, bool>;

/// Gives at once, and remembers the schedule.
pub struct Notary;

impl Granter<AccountId, Asset> for Notary {
	fn can_grant(
		_: &AccountId,
		_: &AccountId,
		_: &Asset,
		_: Balance,
		_: &Release,
	) -> DispatchResult {
		match Refusing::get() {
			Some(true) => Err(DispatchError::Unavailable),
			_ => Ok(()),
		}
	}

	fn grant(
		from: &AccountId,
		beneficiary: &AccountId,
		asset: &Asset,
		amount: Balance,
		release: &Release,
	) -> DispatchResult {
		Self::can_grant(from, beneficiary, asset, amount, release)?;
		FreeAssets::transfer(asset.clone(), from, beneficiary, amount, Preserve)?;
		let mut all = Granted::get(beneficiary).unwrap_or_default();
		all.push((asset.clone(), amount, *release));
		Granted::insert(beneficiary, all);
		Ok(())
	}
}

/// Everybody but one.
pub struct NotBanned;

impl crate::Eligibility<AccountId> for NotBanned {
	fn is_eligible(who: &AccountId, _: RoundId) -> bool {
		*who != BANNED
	}
}

impl pallet_launch::Config for Test {
	type AssetId = Asset;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = AllAssets;
	type FreeAssets = FreeAssets;
	type NativeAsset = Native;
	type Time = Timestamp;
	type Granter = Notary;
	type Eligibility = NotBanned;
	type ManageOrigin = EnsureRoot<AccountId>;
	type PalletId = LaunchPalletId;
	type RoundDeposit = ConstU128<ROUND_DEPOSIT>;
	type EntryDeposit = ConstU128<ENTRY_DEPOSIT>;
	type MaxBids = ConstU32<MAX_BIDS>;
	type MaxDuration = ConstU64<YEAR>;
	type MinReveal = ConstU64<HOUR>;
	type MaxPenalty = MaxPenalty;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Purse;
}

/// Fills accounts for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Purse;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId, Asset> for Purse {
	fn assets() -> (Asset, Asset) {
		(GOLD, SILVER)
	}

	fn fund(asset: &Asset, who: &AccountId, amount: Balance) {
		endow(asset.clone(), *who, amount);
	}

	fn set_time(now: Moment) {
		set_time(now);
	}
}

/// A chain in its first block, with a clock that runs.
pub(crate) fn new_test_ext() -> TestExternalities {
	let accounts = |id: u32| EVERYBODY.map(|who| (id, who, WEALTH)).to_vec();
	let storage = RuntimeGenesisConfig {
		system: Default::default(),
		balances: pallet_balances::GenesisConfig {
			balances: EVERYBODY.map(|who| (who, WEALTH)).to_vec(),
			..Default::default()
		},
		assets: pallet_assets::GenesisConfig {
			assets: vec![(GOLD_ID, ISSUER, false, GOLD_MINIMUM), (SILVER_ID, ISSUER, true, 1)],
			accounts: [accounts(GOLD_ID), accounts(SILVER_ID)].concat(),
			..Default::default()
		},
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

/// Every account that has anything.
fn accounts() -> BTreeSet<AccountId> {
	frame_system::Account::<Test>::iter_keys()
		.chain(pallet_assets::Account::<Test>::iter_keys().map(|(_, who)| who))
		.chain(EVERYBODY)
		.collect()
}

/// Proves what holds between any two calls: the pallet's own invariants, that nothing is on hold
/// without an entry that says so, and that no asset was made or lost.
pub(crate) fn check_invariants() {
	assert_ok!(Launch::do_try_state());
	let deposits = Launch::expected_deposits().expect("sums fit");
	let rounds: BTreeSet<AccountId> = Rounds::<Test>::iter_keys().map(Launch::account).collect();
	for who in accounts() {
		assert_eq!(deposited(who), deposits.get(&who).copied().unwrap_or_default());
		for asset in [NATIVE, GOLD, SILVER] {
			let reason = HoldReason::Escrow.into();
			let held = AllAssets::balance_on_hold(asset, &reason, &who);
			assert!(held == 0 || rounds.contains(&who), "{who} holds {held} for nothing");
		}
	}
	for asset in [NATIVE, GOLD, SILVER] {
		let total: Balance =
			accounts().iter().map(|who| AllAssets::total_balance(asset.clone(), who)).sum();
		assert_eq!(total, AllAssets::total_issuance(asset.clone()), "{asset:?} was made or lost");
	}
}

pub(crate) fn set_time(now: Moment) {
	Timestamp::set_timestamp(now);
}

/// Moves the clock to `moment` after the beginning.
pub(crate) fn after(moment: Moment) {
	set_time(NOW + moment);
}

/// Gives `who` more of an asset, and an account in it if there is none.
pub(crate) fn endow(asset: Asset, who: AccountId, amount: Balance) {
	assert_eq!(FreeAssets::mint_into(asset, &who, amount), Ok(amount));
}

/// Begins a block after one that nobody could foresee.
pub(crate) fn next_block() {
	System::set_block_number(System::block_number() + 1);
	System::set_parent_hash([7; 32].into());
}

/// The account that a round would have if it were opened in this block.
pub(crate) fn account_if_opened_now(round: RoundId) -> AccountId {
	Launch::seed(round);
	let account = Launch::account(round);
	Seeds::<Test>::remove(round);
	account
}

/// What a stranger can do to an account: give it so many assets that no other one fits.
pub(crate) fn crowd(who: AccountId) {
	endow(NATIVE, who, ED);
	for id in 100..200 {
		if !Assets::asset_exists(id) {
			assert_ok!(Assets::force_create(RuntimeOrigin::root(), id, ISSUER, false, 1));
		}
		if FreeAssets::mint_into(Asset::WithId(id), &who, 1).is_err() {
			return;
		}
	}
	panic!("there was room for everything");
}

/// What `who` can spend of an asset, but for the minimum of the account.
pub(crate) fn free(asset: &Asset, who: AccountId) -> Balance {
	AllAssets::balance(asset.clone(), &who)
}

/// What a round has on hold of an asset.
pub(crate) fn escrowed(asset: &Asset, round: RoundId) -> Balance {
	let reason = HoldReason::Escrow.into();
	AllAssets::balance_on_hold(asset.clone(), &reason, &Launch::account(round))
}

/// What `who` has left for entries in storage.
pub(crate) fn deposited(who: AccountId) -> Balance {
	AllAssets::balance_on_hold(NATIVE, &HoldReason::Deposit.into(), &who)
}

/// Seventy percent and thirty.
pub(crate) fn budgets() -> crate::Budgets<AccountId> {
	let budget = |account, parts| Budget { account, parts };
	BoundedVec::truncate_from(vec![budget(TREASURY, 700_000), budget(LEGAL, 300_000)])
}

pub(crate) fn tranches(list: &[(Lots, Balance)]) -> Sale {
	let tranche = |(lots, price): &(Lots, Balance)| Tranche { lots: *lots, price: *price };
	Sale::Tranches(BoundedVec::truncate_from(list.iter().map(tranche).collect()))
}

/// Twenty lots of a hundred gold each, for silver: ten at 50, then ten at 60. From the second day
/// to the eleventh, at most four lots each.
pub(crate) fn terms() -> Terms<AccountId, Asset> {
	Terms {
		asset: GOLD,
		quote: SILVER,
		lot: 100,
		limit: 4,
		start: NOW + DAY,
		end: NOW + 10 * DAY,
		minimum: 300,
		release: Release::Immediate,
		allowed: None,
		sale: tranches(&[(10, 50), (10, 60)]),
		budgets: budgets(),
	}
}

/// The same in an auction of five lots from 50 silver on, two each.
pub(crate) fn auction_terms() -> Terms<AccountId, Asset> {
	let reveal_end = NOW + 12 * DAY;
	let auction = Auction { lots: 5, reserve: 50, reveal_end, penalty: 5 };
	Terms { limit: 2, minimum: 0, sale: Sale::Auction(auction), ..terms() }
}

pub(crate) fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Opens a round, before its start. Returns its number.
pub(crate) fn announce(terms: Terms<AccountId, Asset>) -> RoundId {
	assert_ok!(Launch::open(signed(SELLER), terms));
	NextRoundId::<Test>::get() - 1
}

/// Opens a round and waits for its start. Returns its number.
pub(crate) fn opened(terms: Terms<AccountId, Asset>) -> RoundId {
	let id = announce(terms);
	after(DAY);
	id
}

pub(crate) fn buy(who: AccountId, round: RoundId, lots: Lots) -> DispatchResult {
	Launch::buy(signed(who), round, lots, Balance::MAX, Proof::default())
}

/// Commits to a bid with a salt that is as random as an account.
pub(crate) fn commit(
	who: AccountId,
	round: RoundId,
	price: Balance,
	lots: Lots,
	maximum: Balance,
) -> DispatchResult {
	let hash = Launch::commitment(round, &who, price, lots, &salt(who));
	Launch::commit(signed(who), round, hash, maximum, Proof::default())
}

pub(crate) fn salt(who: AccountId) -> [u8; 32] {
	[who as u8; 32]
}

pub(crate) fn reveal(who: AccountId, round: RoundId, price: Balance, lots: Lots) -> DispatchResult {
	Launch::reveal(signed(who), round, price, lots, salt(who))
}

pub(crate) fn claim(who: AccountId, round: RoundId) -> DispatchResult {
	Launch::claim(signed(DAVE), round, who)
}

pub(crate) fn refund(who: AccountId, round: RoundId) -> DispatchResult {
	Launch::refund(signed(DAVE), round, who)
}

pub(crate) fn withdraw(round: RoundId) -> DispatchResult {
	Launch::withdraw(signed(DAVE), round)
}

pub(crate) fn close(round: RoundId) -> DispatchResult {
	Launch::close(signed(DAVE), round)
}

pub(crate) fn phase(round: RoundId) -> Phase {
	Launch::round(round).expect("the round exists").1
}

pub(crate) fn progress(round: RoundId) -> Progress {
	Rounds::<Test>::get(round).expect("the round exists").progress
}

pub(crate) fn has_entry(round: RoundId, who: AccountId) -> bool {
	Entries::<Test>::contains_key(round, who)
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Launch(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
