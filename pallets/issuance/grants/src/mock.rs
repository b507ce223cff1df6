//! A chain with a native asset, two others, and grants.

use crate as pallet_grants;
use crate::{
	Balance, Event, GenesisGrant, Grant, GrantId, Grants as StoredGrants, HoldReason, NextGrantId,
	Terms,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{
		fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, InspectHold},
		AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64, ContainsPair,
	},
};
use frame_system::{EnsureRoot, EnsureSigned};
use hanse_curve::{
	time::{DAY, YEAR},
	Moment, Release,
};
use sp_io::TestExternalities;
use sp_runtime::BuildStorage;
use std::collections::BTreeSet;

pub(crate) type Asset = NativeOrWithId<u32>;
pub(crate) type AllAssets = UnionOf<Balances, AssetsHolder, NativeFromLeft, Asset, u64>;

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

pub(crate) const ALICE: u64 = 1;
pub(crate) const BOB: u64 = 2;
pub(crate) const CAROL: u64 = 3;
pub(crate) const DAVE: u64 = 4;
/// Has no account in anything.
pub(crate) const STRANGER: u64 = 77;
/// What the chain grants from.
pub(crate) const POT: u64 = 50;
/// Every role of both assets.
pub(crate) const ISSUER: u64 = 99;
/// The accounts that exist from the start.
pub(crate) const EVERYBODY: [u64; 6] = [ALICE, BOB, CAROL, DAVE, POT, ISSUER];

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// The minimum balance of gold. That of silver is one.
pub(crate) const GOLD_MINIMUM: Balance = 5;
/// What each account has of each asset.
pub(crate) const WEALTH: Balance = 1_000_000;
/// The deposit for an offer.
pub(crate) const DEPOSIT: Balance = 25;
/// The most that a grant of the genesis pays in advance.
pub(crate) const MAX_ADVANCE: Balance = 100;
/// How many grants an account can have, and how many of them it can accept.
pub(crate) const MAX_GRANTS: u32 = 6;
pub(crate) const MAX_ACCEPTED: u32 = 4;

/// When tests begin: 2023-11-14.
pub(crate) const NOW: Moment = 1_700_000_000_000;
/// How far ahead a schedule may end.
pub(crate) const HORIZON: Moment = 150 * YEAR;

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
	pub type Grants = pallet_grants;
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
	// What pallets like voting and staking freeze under.
	type FreezeIdentifier = u8;
	type MaxFreezes = ConstU32<1>;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = Balance;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<u64>>;
	type ForceOrigin = EnsureRoot<u64>;
	type Holder = AssetsHolder;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

parameter_types! {
	pub const Native: Asset = NATIVE;
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

impl pallet_grants::Config for Test {
	type AssetId = Asset;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = AllAssets;
	type Accounts = AccountsOfAll;
	type NativeAsset = Native;
	type Time = Timestamp;
	type GrantOrigin = EnsureRoot<u64>;
	type Pot = ConstU64<POT>;
	type Deposit = ConstU128<DEPOSIT>;
	type MaxGrants = ConstU32<MAX_GRANTS>;
	type ReservedGrants = ConstU32<{ MAX_GRANTS - MAX_ACCEPTED }>;
	type MaxAdvance = ConstU128<MAX_ADVANCE>;
	type MaxHorizon = ConstU64<HORIZON>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Purse;
}

/// Fills accounts for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Purse;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<u64, Asset> for Purse {
	fn asset() -> Asset {
		GOLD
	}

	fn fund(asset: &Asset, who: &u64, amount: Balance) {
		endow(asset.clone(), *who, amount);
	}

	fn set_time(now: Moment) {
		Timestamp::set_timestamp(now);
	}
}

/// Builds a chain for a test.
#[must_use]
pub(crate) struct ExtBuilder {
	balances: Vec<(u64, Balance)>,
	grants: Vec<GenesisGrant<u64, Asset>>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self { balances: EVERYBODY.map(|who| (who, WEALTH)).to_vec(), grants: Vec::new() }
	}
}

impl ExtBuilder {
	/// Funds one more account natively.
	pub(crate) fn with_balance(mut self, who: u64, amount: Balance) -> Self {
		self.balances.push((who, amount));
		self
	}

	/// Grants from the first block on.
	pub(crate) fn with_grant(mut self, grant: GenesisGrant<u64, Asset>) -> Self {
		self.grants.push(grant);
		self
	}

	/// The chain in its first block, with a clock that runs.
	pub(crate) fn build(self) -> TestExternalities {
		let accounts = |id: u32| EVERYBODY.map(|who| (id, who, WEALTH)).to_vec();
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: self.balances,
				..Default::default()
			},
			assets: pallet_assets::GenesisConfig {
				assets: vec![(GOLD_ID, ISSUER, false, GOLD_MINIMUM), (SILVER_ID, ISSUER, true, 1)],
				accounts: [accounts(GOLD_ID), accounts(SILVER_ID)].concat(),
				..Default::default()
			},
			grants: pallet_grants::GenesisConfig { grants: self.grants },
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
	pub(crate) fn build_and_execute<R>(self, test: impl FnOnce() -> R) -> R {
		self.build().execute_with(|| {
			let result = test();
			check_invariants();
			result
		})
	}
}

/// The chain that benchmarks are tried on.
#[cfg(feature = "runtime-benchmarks")]
pub(crate) fn new_test_ext() -> TestExternalities {
	ExtBuilder::default().build()
}

/// Proves what holds between any two calls: the pallet's own invariants, that nothing is on hold
/// without an entry that says so, and that no asset was made or lost.
pub(crate) fn check_invariants() {
	assert_ok!(Grants::do_try_state());
	let accounts: BTreeSet<u64> = frame_system::Account::<Test>::iter_keys()
		.chain(pallet_assets::Account::<Test>::iter_keys().map(|(_, who)| who))
		.chain(EVERYBODY)
		.collect();
	for reason in [HoldReason::Unreleased, HoldReason::Deposit] {
		let expected = Grants::expected_holds(reason).expect("sums fit");
		for asset in [NATIVE, GOLD, SILVER] {
			for who in &accounts {
				let sum = expected.get(&(asset.clone(), *who)).copied().unwrap_or_default();
				assert_eq!(AllAssets::balance_on_hold(asset.clone(), &reason.into(), who), sum);
			}
		}
	}
	for asset in [NATIVE, GOLD, SILVER] {
		let total: Balance =
			accounts.iter().map(|who| AllAssets::total_balance(asset.clone(), who)).sum();
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
pub(crate) fn endow(asset: Asset, who: u64, amount: Balance) {
	use frame_support::traits::{fungible::Mutate as _, fungibles::Mutate as _};
	let minted = match asset {
		NativeOrWithId::Native => Balances::mint_into(&who, amount),
		NativeOrWithId::WithId(id) => Assets::mint_into(id, &who, amount),
	};
	assert_eq!(minted, Ok(amount));
}

/// What `who` can spend of an asset, but for the minimum of the account.
pub(crate) fn free(asset: &Asset, who: u64) -> Balance {
	AllAssets::balance(asset.clone(), &who)
}

/// What `who` has in offers and grants.
pub(crate) fn held(asset: &Asset, who: u64) -> Balance {
	AllAssets::balance_on_hold(asset.clone(), &HoldReason::Unreleased.into(), &who)
}

/// What `who` has left for entries in storage.
pub(crate) fn deposited(who: u64) -> Balance {
	AllAssets::balance_on_hold(NATIVE, &HoldReason::Deposit.into(), &who)
}

/// Evenly over the hundred days from the beginning.
pub(crate) fn hundred_days() -> Release {
	Release::Linear { start: NOW, end: NOW + 100 * DAY }
}

/// A thousand of an asset from Alice, evenly over a hundred days.
pub(crate) fn terms_in(asset: Asset) -> Terms<u64, Asset> {
	Terms { granter: ALICE, asset, amount: 1_000, release: hundred_days(), revocable: true }
}

/// Makes an offer. Returns its number.
pub(crate) fn offer(beneficiary: u64, terms: &Terms<u64, Asset>) -> GrantId {
	let Terms { granter, asset, amount, release, revocable } = terms.clone();
	assert_ok!(Grants::offer(
		RuntimeOrigin::signed(granter),
		beneficiary,
		asset,
		amount,
		release,
		revocable,
	));
	NextGrantId::<Test>::get() - 1
}

/// Makes an offer that its beneficiary accepts. Returns its number.
pub(crate) fn accepted(beneficiary: u64, terms: &Terms<u64, Asset>) -> GrantId {
	let id = offer(beneficiary, terms);
	assert_ok!(Grants::accept(RuntimeOrigin::signed(beneficiary), id, terms.clone()));
	id
}

/// The grant that `beneficiary` has under that number.
pub(crate) fn grant_of(beneficiary: u64, id: GrantId) -> Grant<u64, Asset> {
	StoredGrants::<Test>::get(beneficiary, id).expect("the grant exists")
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Grants(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
