//! A chain with a native asset, shares of pools that are staked in markets, items, and members.

use crate as pallet_membership_tiers;
use crate::{
	Balance, Event, HoldReason, ItemId, Market, MemberStatus, NextItem, Share, Terms, WHOLE,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{
		fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, InspectHold},
		tokens::nonfungibles_v2::Mutate as _,
		AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureSigned};
use hanse_curve::time::{DAY, YEAR};
use hanse_membership::{Moment, Thresholds, TIERS};
use pallet_nfts::{CollectionConfig, CollectionSettings, ItemConfig, MintSettings, PalletFeatures};
use sp_io::TestExternalities;
use sp_runtime::{
	testing::{TestSignature, UintAuthorityId},
	BuildStorage, DispatchResult,
};
use std::collections::BTreeSet;

pub(crate) type Asset = NativeOrWithId<u32>;
pub(crate) type AllAssets = UnionOf<Balances, AssetsHolder, NativeFromLeft, Asset, u64>;
pub(crate) type FreeAssets = UnionOf<Balances, Assets, NativeFromLeft, Asset, u64>;

/// The native asset.
pub(crate) const NATIVE: Asset = NativeOrWithId::Native;
/// The market of a merchant.
pub(crate) const MARKET: u32 = 1;
/// A market that nobody manages.
pub(crate) const PLAIN: u32 = 2;
/// Another market of the merchant.
pub(crate) const OTHER: u32 = 3;
/// The number of the shares of each market's pool.
pub(crate) const SHARES_ID: u32 = 100;
/// The shares of the pool of `MARKET`.
pub(crate) const SHARES: Asset = NativeOrWithId::WithId(SHARES_ID + MARKET);

pub(crate) const ALICE: u64 = 1;
pub(crate) const BOB: u64 = 2;
pub(crate) const CAROL: u64 = 3;
/// Manages `MARKET` and `OTHER`.
pub(crate) const MERCHANT: u64 = 4;
/// What receives what items cost.
pub(crate) const RESERVE: u64 = 60;
/// Owns the collection, and has no key.
pub(crate) const KEYLESS: u64 = 61;
/// Every role of all shares.
pub(crate) const ISSUER: u64 = 99;
/// The accounts that have everything from the start.
pub(crate) const EVERYBODY: [u64; 5] = [ALICE, BOB, CAROL, MERCHANT, ISSUER];

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// What each account has of each asset.
pub(crate) const WEALTH: Balance = 1_000_000_000;
/// The deposits of a member, and of an item.
pub(crate) const MEMBER_DEPOSIT: Balance = 25;
pub(crate) const ITEM_DEPOSIT: Balance = 17;

/// When tests begin: 2023-11-14.
pub(crate) const NOW: Moment = 1_700_000_000_000;
pub(crate) const WAIT: Moment = 7 * DAY;
pub(crate) const REBIND: Moment = DAY;
pub(crate) const NOTICE: Moment = 14 * DAY;
pub(crate) const MAX_PERIOD: Moment = YEAR;
/// A twentieth.
pub(crate) const PRICE: Share = WHOLE / 20;
/// The collection of all items. Nobody can take the number before: others are counted from zero.
pub(crate) const COLLECTION: u32 = u32::MAX;

/// The least levels of tests.
pub(crate) const BRONZE: Balance = 1_000;
pub(crate) const SILVER: Balance = 10_000;
pub(crate) const GOLD: Balance = 100_000;
pub(crate) const BLACK: Balance = 1_000_000;

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
	pub type Nfts = pallet_nfts;
	#[runtime::pallet_index(6)]
	pub type Membership = pallet_membership_tiers;
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
}

impl pallet_assets_holder::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

parameter_types! {
	pub const Native: Asset = NATIVE;
	pub Features: PalletFeatures = PalletFeatures::all_enabled();
	pub const HalfLives: [Moment; TIERS] = [15 * DAY, 30 * DAY, 60 * DAY, 120 * DAY];
	/// What is staked, by account and market.
	pub storage StakedNow: Vec<((u64, u32), Balance)> = Vec::new();
}

impl pallet_nfts::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type CollectionId = u32;
	type ItemId = ItemId;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<u64>>;
	type ForceOrigin = EnsureRoot<u64>;
	type Locker = ();
	type CollectionDeposit = ConstU128<2>;
	type ItemDeposit = ConstU128<ITEM_DEPOSIT>;
	type MetadataDepositBase = ConstU128<1>;
	type AttributeDepositBase = ConstU128<1>;
	type DepositPerByte = ConstU128<1>;
	type StringLimit = ConstU32<50>;
	type KeyLimit = ConstU32<50>;
	type ValueLimit = ConstU32<50>;
	type ApprovalsLimit = ConstU32<10>;
	type ItemAttributesApprovalsLimit = ConstU32<2>;
	type MaxTips = ConstU32<10>;
	type MaxDeadlineDuration = ConstU64<10_000>;
	type MaxAttributesPerCall = ConstU32<2>;
	type Features = Features;
	type OffchainSignature = TestSignature;
	type OffchainPublic = UintAuthorityId;
	type WeightInfo = ();
	type BlockNumberProvider = System;
	#[cfg(feature = "runtime-benchmarks")]
	type Helper = NftsHelper;
}

/// Not used: the benchmarks of that pallet do not run here.
#[cfg(feature = "runtime-benchmarks")]
pub struct NftsHelper;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_nfts::BenchmarkHelper<u32, ItemId, UintAuthorityId, u64, TestSignature> for NftsHelper {
	fn collection(i: u16) -> u32 {
		i.into()
	}

	fn item(i: u16) -> ItemId {
		i.into()
	}

	fn signer() -> (UintAuthorityId, u64) {
		(UintAuthorityId(0), 0)
	}

	fn sign(_: &UintAuthorityId, message: &[u8]) -> TestSignature {
		TestSignature(0, message.to_vec())
	}
}

/// Items of one collection that nobody manages, made with the first of them.
pub struct Collected;

impl Collected {
	fn ensure_collection() -> DispatchResult {
		if Nfts::collection_owner(COLLECTION).is_some() {
			return Ok(());
		}
		let config = CollectionConfig {
			settings: CollectionSettings::all_enabled(),
			max_supply: None,
			mint_settings: MintSettings::default(),
		};
		let event = pallet_nfts::Event::ForceCreated { collection: COLLECTION, owner: KEYLESS };
		Nfts::do_create_collection(COLLECTION, KEYLESS, KEYLESS, config, 0, event)
	}
}

impl crate::Items<u64> for Collected {
	fn mint(item: ItemId, to: &u64) -> DispatchResult {
		Self::ensure_collection()?;
		Nfts::mint_into(&COLLECTION, &item, to, &ItemConfig::default(), false)
	}

	fn owner(item: ItemId) -> Option<u64> {
		Nfts::owner(COLLECTION, item)
	}
}

/// Stakes that tests set.
pub struct StakesOfTests;

impl crate::Positions<u64, u32, Asset> for StakesOfTests {
	fn market(market: &u32) -> Option<Market<u64, Asset>> {
		let manager = match *market {
			MARKET | OTHER => Some(MERCHANT),
			PLAIN => None,
			_ => return None,
		};
		let asset = NativeOrWithId::WithId(SHARES_ID + market);
		Some(Market { asset, manager, reserve: RESERVE })
	}

	fn staked(who: &u64, market: &u32) -> Balance {
		let all = StakedNow::get();
		all.iter().find(|(key, _)| *key == (*who, *market)).map_or(0, |(_, staked)| *staked)
	}

	fn weight() -> Weight {
		Weight::from_parts(3, 4)
	}
}

impl pallet_membership_tiers::Config for Test {
	type MarketId = u32;
	type AssetId = Asset;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = AllAssets;
	type FreeAssets = FreeAssets;
	type NativeAsset = Native;
	type Time = Timestamp;
	type Positions = StakesOfTests;
	type Items = Collected;
	type ManageOrigin = EnsureRoot<u64>;
	type MemberDeposit = ConstU128<MEMBER_DEPOSIT>;
	type Wait = ConstU64<WAIT>;
	type HalfLives = HalfLives;
	type Price = ConstU32<PRICE>;
	type Rebind = ConstU64<REBIND>;
	type TableNotice = ConstU64<NOTICE>;
	type MaxPeriod = ConstU64<MAX_PERIOD>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Purse;
}

/// Fills accounts for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Purse;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<u64, u32> for Purse {
	fn manager(_: &u32) -> u64 {
		MERCHANT
	}

	fn market() -> u32 {
		MARKET
	}

	fn fund(who: &u64, market: &u32, shares: Balance) {
		endow(NATIVE, *who, WEALTH);
		endow(NativeOrWithId::WithId(SHARES_ID + market), *who, shares);
		endow(NativeOrWithId::WithId(SHARES_ID + market), RESERVE, 1);
	}

	fn set_staked(who: &u64, market: &u32, staked: Balance) {
		put_stake(*who, *market, staked);
	}

	fn transfer(item: ItemId, from: &u64, to: &u64) {
		assert_ok!(Nfts::transfer(by(*from), COLLECTION, item, *to));
	}

	fn burn(item: ItemId, who: &u64) {
		assert_ok!(Nfts::burn(by(*who), COLLECTION, item));
	}

	fn set_time(now: Moment) {
		set_time(now);
	}
}

/// Builds a chain for a test.
#[must_use]
#[derive(Default)]
pub(crate) struct ExtBuilder {
	without_terms: bool,
}

impl ExtBuilder {
	/// A chain on which no market has said what its tiers take.
	pub(crate) fn without_terms(mut self) -> Self {
		self.without_terms = true;
		self
	}

	/// The chain in its first block, with a clock that runs, and terms for each market.
	pub(crate) fn build(self) -> TestExternalities {
		let markets = [MARKET, PLAIN, OTHER];
		let shares = markets.map(|market| SHARES_ID + market);
		let accounts = |id: u32| EVERYBODY.map(|who| (id, who, WEALTH)).to_vec();
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: EVERYBODY.map(|who| (who, WEALTH)).to_vec(),
				..Default::default()
			},
			assets: pallet_assets::GenesisConfig {
				assets: shares.map(|id| (id, ISSUER, true, 1)).to_vec(),
				accounts: shares.map(accounts).concat(),
				..Default::default()
			},
		}
		.build_storage()
		.expect("the genesis is valid");
		let mut ext = TestExternalities::from(storage);
		ext.execute_with(|| {
			System::set_block_number(1);
			set_time(NOW);
			if !self.without_terms {
				assert_ok!(Membership::set_table(by(MERCHANT), MARKET, terms()));
				assert_ok!(Membership::set_table(by(MERCHANT), OTHER, terms()));
				assert_ok!(Membership::set_table(RuntimeOrigin::root(), PLAIN, terms()));
				System::reset_events();
			}
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
	ExtBuilder::default().without_terms().build()
}

/// Proves what holds between any two calls: the pallet's own invariants, that nothing is on hold
/// without an entry that says so, and that no shares were made or lost.
pub(crate) fn check_invariants() {
	assert_ok!(Membership::do_try_state());
	let accounts: BTreeSet<u64> = frame_system::Account::<Test>::iter_keys()
		.chain(pallet_assets::Account::<Test>::iter_keys().map(|(_, who)| who))
		.collect();
	let expected = Membership::expected_holds().expect("sums fit");
	for who in &accounts {
		let sum = expected.get(who).copied().unwrap_or_default();
		assert_eq!(deposited(*who), sum);
	}
	for asset in [NATIVE, SHARES] {
		let total: Balance =
			accounts.iter().map(|who| AllAssets::total_balance(asset.clone(), who)).sum();
		assert_eq!(total, AllAssets::total_issuance(asset.clone()), "{asset:?} was made or lost");
	}
}

/// What the tiers of every market take and give: one use a month for the lowest, four for the
/// highest.
pub(crate) fn terms() -> Terms {
	Terms {
		thresholds: Thresholds([BRONZE, SILVER, GOLD, BLACK]),
		uses: [1, 2, 3, 4],
		period: 30 * DAY,
	}
}

pub(crate) fn set_time(now: Moment) {
	Timestamp::set_timestamp(now);
}

/// Moves the clock to so many days after the beginning.
pub(crate) fn day(days: Moment) {
	set_time(NOW + days * DAY);
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

/// What `who` has free of an asset.
pub(crate) fn free(asset: &Asset, who: u64) -> Balance {
	AllAssets::balance(asset.clone(), &who)
}

/// What `who` has on hold for its memberships.
pub(crate) fn deposited(who: u64) -> Balance {
	AllAssets::balance_on_hold(NATIVE, &HoldReason::Deposit.into(), &who)
}

/// Signed by `who`.
pub(crate) fn by(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Changes a stake and tells nobody.
pub(crate) fn put_stake(who: u64, market: u32, staked: Balance) {
	let mut all = StakedNow::get();
	all.retain(|(key, _)| *key != (who, market));
	all.push(((who, market), staked));
	StakedNow::set(&all);
}

/// Changes a stake in `MARKET`, as the pallet that keeps it would.
pub(crate) fn stake(who: u64, staked: Balance) {
	put_stake(who, MARKET, staked);
	<Membership as crate::Watch<_, _>>::stake_changed(&who, &MARKET);
}

/// Joins `MARKET`.
pub(crate) fn join(who: u64) {
	assert_ok!(Membership::join(by(who), MARKET));
}

/// A member that has staked so much since the beginning, when the waiting time is over.
pub(crate) fn member(who: u64, staked: Balance) {
	join(who);
	stake(who, staked);
	day(7);
}

/// Makes the tier of `who` permanent. Returns the item.
pub(crate) fn mint(who: u64, tier: crate::Tier) -> ItemId {
	assert_ok!(Membership::mint(by(who), MARKET, tier));
	NextItem::<Test>::get() - 1
}

/// Gives an item away.
pub(crate) fn give(item: ItemId, from: u64, to: u64) {
	assert_ok!(Nfts::transfer(by(from), COLLECTION, item, to));
}

/// What `who` is in `MARKET`.
pub(crate) fn tier(who: u64) -> Option<crate::Tier> {
	Membership::tier_of(MARKET, who)
}

pub(crate) fn status(who: u64) -> MemberStatus {
	Membership::member_status(MARKET, who).expect("the account has joined")
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Membership(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}

/// Everything stored, to see whether something has changed.
pub(crate) fn root() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}
