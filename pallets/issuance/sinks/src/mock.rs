//! A chain with a native asset, two others, and a market that can be told to cheat.

use crate as pallet_sinks;
use crate::{Balance, Commission, Event, Market, Pallet};
use codec::{Decode, Encode};
use frame_support::{
	assert_ok, derive_impl, parameter_types, storage_alias,
	traits::{
		fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, Mutate},
		tokens::Preservation::Expendable,
		AsEnsureOriginWithArg, ConstU128,
	},
	weights::Weight,
	Blake2_128Concat, PalletId,
};
use frame_system::{EnsureRoot, EnsureSigned};
use hanse_curve::{time::DAY, Moment};
use sp_io::TestExternalities;
use sp_runtime::{
	traits::IdentityLookup, AccountId32, BuildStorage, DispatchError, DispatchResult, Perbill,
};
use std::collections::BTreeSet;

/// Wide enough for the pot of every asset.
pub(crate) type AccountId = AccountId32;
pub(crate) type Asset = NativeOrWithId<u32>;
pub(crate) type AllAssets = UnionOf<Balances, Assets, NativeFromLeft, Asset, AccountId>;

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

pub(crate) const ALICE: AccountId = AccountId32::new([1; 32]);
pub(crate) const BOB: AccountId = AccountId32::new([2; 32]);
/// Receives what commissions do not burn.
pub(crate) const TREASURY: AccountId = AccountId32::new([50; 32]);
/// What is traded at the market.
pub(crate) const BAZAAR: AccountId = AccountId32::new([60; 32]);
/// Has no account in anything.
pub(crate) const STRANGER: AccountId = AccountId32::new([77; 32]);
/// Every role of both assets.
pub(crate) const ISSUER: AccountId = AccountId32::new([99; 32]);
/// The accounts that exist from the start. The treasury has coins only.
pub(crate) const EVERYBODY: [AccountId; 4] = [ALICE, BOB, BAZAAR, ISSUER];

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// The minimum balance of gold. That of silver is one.
pub(crate) const GOLD_MINIMUM: Balance = 5;
/// What each account has of each asset.
pub(crate) const WEALTH: Balance = 1_000_000;

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
	pub type Sinks = pallet_sinks;
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
}

parameter_types! {
	pub const Native: Asset = NATIVE;
	pub const Treasury: AccountId = TREASURY;
	pub const SinksPalletId: PalletId = PalletId(*b"hs/sink0");
	pub const MaxFeeBurn: Perbill = Perbill::from_percent(50);
	pub static MaxBuyBack: Perbill = Perbill::from_percent(40);
	pub static BuyBackPeriod: Moment = DAY;
	pub static MaxSlice: Perbill = Perbill::from_percent(25);
	pub static MaxSlippage: Perbill = Perbill::from_percent(2);
}

impl pallet_sinks::Config for Test {
	type AssetId = Asset;
	type Assets = AllAssets;
	type NativeAsset = Native;
	type Time = Timestamp;
	type Market = Bazaar;
	type ManageOrigin = EnsureRoot<AccountId>;
	type Beneficiary = Treasury;
	type PalletId = SinksPalletId;
	type MaxFeeBurn = MaxFeeBurn;
	type MaxBuyBack = MaxBuyBack;
	type BuyBackPeriod = BuyBackPeriod;
	type MaxSlice = MaxSlice;
	type MaxSlippage = MaxSlippage;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Purse;
}

/// How the market behaves in a sale.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, PartialEq)]
pub(crate) enum Manner {
	/// Pays what the asset is worth by the average price.
	#[default]
	Fair,
	/// Pays so much less, and says nothing about it.
	Short(Balance),
	/// Pays so much more.
	Generous(Balance),
	/// Takes so much more of the asset than it was given.
	Greedy(Balance),
	/// Takes so much less of the asset.
	Sated(Balance),
	/// Takes coins from the pot instead of paying any.
	Thievish,
	/// Has Bob pay commissions of so much, in the asset and in the coin, and asks for another
	/// buy-back, before it pays fairly.
	Meddling(Balance),
	/// Charges the pot a commission of so much of what it sells.
	Charging(Balance),
	/// Trades as a pool of constant product with a fee, and does not look at the least.
	Pool,
}

/// How the market behaves: in storage, so that it is undone with a call that fails.
#[storage_alias]
pub(crate) type CurrentManner = StorageValue<BazaarTest, Manner>;

/// What one coin costs of an asset, by the average price.
#[storage_alias]
pub(crate) type Average = StorageMap<BazaarTest, Blake2_128Concat, Asset, Balance>;

/// The least and the most of an asset in one sale.
#[storage_alias]
pub(crate) type Limits = StorageMap<BazaarTest, Blake2_128Concat, Asset, (Balance, Balance)>;

/// What a pool takes of every trade, in thousandths.
pub(crate) const POOL_FEE: Balance = 3;

/// A market with as much of everything as its account has.
pub struct Bazaar;

impl Bazaar {
	/// What a pool gives for so much of one of its assets: the fee stays in it.
	pub(crate) fn quote(from: &Asset, to: &Asset, amount: Balance) -> Balance {
		let (has, gives) = (free(from, BAZAAR), free(to, BAZAAR));
		let charged = amount * (1_000 - POOL_FEE);
		gives * charged / (has * 1_000 + charged)
	}

	/// Trades with the pool.
	pub(crate) fn swap(who: &AccountId, from: &Asset, to: &Asset, amount: Balance) -> Balance {
		let bought = Self::quote(from, to, amount);
		assert_ok!(AllAssets::transfer(from.clone(), who, &BAZAAR, amount, Expendable));
		assert_ok!(AllAssets::transfer(to.clone(), &BAZAAR, who, bought, Expendable));
		bought
	}

	/// Has commissions paid and another buy-back begun in the middle of one.
	fn meddle(asset: &Asset, amount: Balance) -> DispatchResult {
		collect(BOB, asset, amount)?;
		collect(BOB, &NATIVE, amount)?;
		let again = Sinks::buy_back(signed(BOB), asset.clone());
		assert_eq!(again, Err(crate::Error::<Test>::TooSoon.into()));
		Ok(())
	}
}

impl Market<AccountId, Asset> for Bazaar {
	fn limits(asset: &Asset) -> Option<(Balance, Balance)> {
		Limits::get(asset)
	}

	fn twap(asset: &Asset, amount: Balance) -> Option<Balance> {
		Average::get(asset).map(|price| amount / price)
	}

	fn sell(who: &AccountId, asset: &Asset, amount: Balance, _: Balance) -> DispatchResult {
		let fair = Self::twap(asset, amount).ok_or(DispatchError::Unavailable)?;
		let take = |amount| AllAssets::transfer(asset.clone(), who, &BAZAAR, amount, Expendable);
		let pay = |amount| AllAssets::transfer(NATIVE, &BAZAAR, who, amount, Expendable);
		match CurrentManner::get().unwrap_or_default() {
			Manner::Fair => take(amount).and_then(|_| pay(fair)),
			Manner::Short(less) => take(amount).and_then(|_| pay(fair - less)),
			Manner::Generous(more) => take(amount).and_then(|_| pay(fair + more)),
			Manner::Greedy(more) => take(amount + more).and_then(|_| pay(fair)),
			Manner::Sated(less) => take(amount - less).and_then(|_| pay(fair)),
			Manner::Thievish => {
				take(amount)?;
				AllAssets::transfer(NATIVE, who, &BAZAAR, free(&NATIVE, who.clone()), Expendable)
			}
			Manner::Meddling(commission) => {
				take(amount / 2)?;
				pay(fair / 2)?;
				Self::meddle(asset, commission)?;
				take(amount - amount / 2)?;
				pay(fair - fair / 2)
			}
			Manner::Charging(commission) => {
				collect(who.clone(), asset, commission)?;
				take(amount - commission)?;
				pay(fair)
			}
			Manner::Pool => Ok(Self::swap(who, asset, &NATIVE, amount)),
		}
		.map(|_| ())
	}

	fn weight() -> Weight {
		Weight::from_parts(1_000, 10)
	}
}

/// Fills accounts for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Purse;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId, Asset> for Purse {
	fn asset() -> Asset {
		GOLD
	}

	fn fund(asset: &Asset, who: &AccountId, amount: Balance) {
		endow(asset, who.clone(), amount);
	}

	fn set_time(now: Moment) {
		set_time(now);
	}
}

/// A chain in its first block, with a clock that runs. A coin is worth two of gold and four of
/// silver.
pub(crate) fn new_test_ext() -> TestExternalities {
	with_genesis(Default::default())
}

/// The same with other shares.
pub(crate) fn with_genesis(sinks: pallet_sinks::GenesisConfig<Test>) -> TestExternalities {
	let accounts = |id: u32| EVERYBODY.map(|who| (id, who, WEALTH)).to_vec();
	let mut balances = EVERYBODY.map(|who| (who, WEALTH)).to_vec();
	balances.push((TREASURY, WEALTH));
	let storage = RuntimeGenesisConfig {
		system: Default::default(),
		balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
		assets: pallet_assets::GenesisConfig {
			assets: vec![(GOLD_ID, ISSUER, false, GOLD_MINIMUM), (SILVER_ID, ISSUER, true, 1)],
			accounts: [accounts(GOLD_ID), accounts(SILVER_ID)].concat(),
			..Default::default()
		},
		sinks,
	}
	.build_storage()
	.expect("the genesis is valid");
	let mut ext = TestExternalities::from(storage);
	ext.execute_with(|| {
		System::set_block_number(1);
		set_time(NOW);
		for (asset, price) in [(GOLD, 2), (SILVER, 4)] {
			Average::insert(&asset, price);
			Limits::insert(&asset, (20, 100_000));
		}
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
		.collect()
}

/// Proves what holds between any two calls: the pallet's own invariants, and that of no asset there
/// is more or less than there should be.
pub(crate) fn check_invariants() {
	assert_ok!(Sinks::do_try_state());
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
pub(crate) fn endow(asset: &Asset, who: AccountId, amount: Balance) {
	assert_eq!(AllAssets::mint_into(asset.clone(), &who, amount), Ok(amount));
}

/// What `who` has of an asset.
pub(crate) fn free(asset: &Asset, who: AccountId) -> Balance {
	AllAssets::balance(asset.clone(), &who)
}

/// What the pot of an asset has of it.
pub(crate) fn in_pot(asset: &Asset) -> Balance {
	free(asset, Sinks::pot_account(asset))
}

pub(crate) fn issuance(asset: &Asset) -> Balance {
	AllAssets::total_issuance(asset.clone())
}

pub(crate) fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub(crate) fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub(crate) fn percent(share: u32) -> Perbill {
	Perbill::from_percent(share)
}

/// Has `payer` pay a commission.
pub(crate) fn collect(payer: AccountId, asset: &Asset, amount: Balance) -> DispatchResult {
	<Pallet<Test> as Commission<_, _>>::collect(&payer, asset, amount)
}

pub(crate) fn buy_back(asset: &Asset) -> DispatchResult {
	Sinks::buy_back(signed(ALICE), asset.clone())
}

/// Tells the market how to behave.
pub(crate) fn behave(manner: Manner) {
	CurrentManner::put(manner);
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Sinks(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
