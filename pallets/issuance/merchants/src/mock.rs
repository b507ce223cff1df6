//! A chain with a native coin, assets, grants, and merchants.

use crate as pallet_merchants;
use crate::{
	Allocation, Allowance, Balance, Entitlement, Event, Evidence, Goods, Granting, HoldReason,
	IdRange, Merchant, Name, NextRequest, Redemption, Registry, RequestId, Settlement, Symbol,
	Tier, Tiers, Token, Tokens, Unreserved, Uri,
};
use frame_support::{
	assert_ok, derive_impl, ensure, parameter_types, storage_alias,
	traits::{
		fungible::{InspectHold as _, NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, InspectHold},
		AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64, ContainsPair,
	},
	weights::Weight,
	Blake2_128Concat, PalletId,
};
use frame_system::{EnsureRoot, EnsureSigned};
use hanse_curve::{
	time::{DAY, MONTH, YEAR},
	Moment, Release,
};
use sp_io::TestExternalities;
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use std::{cell::RefCell, collections::BTreeSet};

pub(crate) type AllAssets =
	UnionOf<Balances, AssetsHolder, NativeFromLeft, NativeOrWithId<u32>, u64>;

/// A merchant, approved and with a token where a test says so.
pub(crate) const SHOP: u64 = 1;
/// Another one.
pub(crate) const RIVAL: u64 = 2;
pub(crate) const ALICE: u64 = 3;
pub(crate) const BOB: u64 = 4;
pub(crate) const CAROL: u64 = 5;
/// Brings merchants.
pub(crate) const PROMOTER: u64 = 6;
/// Nobody has judged this one.
pub(crate) const NOBODY: u64 = 7;
/// Has no account in anything.
pub(crate) const STRANGER: u64 = 77;
/// The accounts that exist from the start.
pub(crate) const EVERYBODY: [u64; 7] = [SHOP, RIVAL, ALICE, BOB, CAROL, PROMOTER, NOBODY];

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// What each account has of the native coin.
pub(crate) const WEALTH: Balance = 1_000_000;
/// What a merchant leaves.
pub(crate) const MERCHANT_DEPOSIT: Balance = 500;
/// What a holder leaves.
pub(crate) const REQUEST_DEPOSIT: Balance = 25;
/// How many requests a holder can have open.
pub(crate) const MAX_REQUESTS: u32 = 3;
/// The first id that tokens get, and how many there are.
pub(crate) const FIRST_ID: u32 = 1_000;
pub(crate) const IDS: u32 = 20;
/// How much there is of a token.
pub(crate) const SUPPLY: Balance = 10_000;

/// When tests begin: 2023-11-14.
pub(crate) const NOW: Moment = 1_700_000_000_000;
pub(crate) const CONFIRM_WINDOW: Moment = 3 * DAY;
pub(crate) const TABLE_NOTICE: Moment = 14 * DAY;
pub(crate) const WIND_DOWN_NOTICE: Moment = 30 * DAY;
pub(crate) const MAX_PERIOD: Moment = YEAR;
pub(crate) const HORIZON: Moment = 10 * YEAR;

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
	#[runtime::pallet_index(6)]
	pub type Merchants = pallet_merchants;
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

/// The ids of the tokens.
pub type Ids = IdRange<FIRST_ID, IDS>;

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = Balance;
	type Currency = Balances;
	type CreateOrigin = Unreserved<Ids, AsEnsureOriginWithArg<EnsureSigned<u64>>>;
	type ForceOrigin = EnsureRoot<u64>;
	type Holder = AssetsHolder;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

parameter_types! {
	pub const Native: NativeOrWithId<u32> = NativeOrWithId::Native;
	pub const Seed: PalletId = PalletId(*b"hanse/mt");
}

/// Whether an account exists: natively by a provider, in other assets by an entry of its own.
pub struct AccountsOfAll;

impl ContainsPair<NativeOrWithId<u32>, u64> for AccountsOfAll {
	fn contains(asset: &NativeOrWithId<u32>, who: &u64) -> bool {
		match asset {
			NativeOrWithId::Native => System::providers(who) > 0,
			NativeOrWithId::WithId(id) => Assets::contains(id, who),
		}
	}
}

impl pallet_grants::Config for Test {
	type AssetId = NativeOrWithId<u32>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = AllAssets;
	type Accounts = AccountsOfAll;
	type NativeAsset = Native;
	type Time = Timestamp;
	type GrantOrigin = EnsureRoot<u64>;
	type Pot = ConstU64<50>;
	type Deposit = ConstU128<REQUEST_DEPOSIT>;
	type MaxGrants = ConstU32<4>;
	type ReservedGrants = ConstU32<2>;
	type MaxAdvance = ConstU128<0>;
	type MaxHorizon = ConstU64<{ 2 * HORIZON }>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Purse;
}

/// Grants of the grants pallet, as a runtime would tie them.
pub struct ByGrants;

impl Granting<u64, u32> for ByGrants {
	fn grant(
		granter: &u64,
		beneficiary: &u64,
		asset: u32,
		amount: Balance,
		release: Release,
	) -> DispatchResult {
		let terms = pallet_grants::Terms {
			granter: *granter,
			asset: NativeOrWithId::WithId(asset),
			amount,
			release,
			revocable: false,
		};
		<Grants as pallet_grants::Granting<_, _>>::grant(beneficiary, terms, Some(beneficiary))
			.map(|_| ())
	}
}

/// What tests say somebody is with the merchant of a token, and how often it can use that.
#[storage_alias]
pub(crate) type Membership = StorageMap<TiersTest, Blake2_128Concat, (u64, u32), (Tier, u32)>;

pub struct Members;

impl Tiers<u64, u32> for Members {
	fn is_entitled(who: &u64, token: &u32, least: Tier) -> bool {
		Membership::get((who, token)).is_some_and(|(tier, _)| tier >= least)
	}

	fn use_benefit(who: &u64, token: &u32, least: Tier) -> DispatchResult {
		ensure!(Self::is_entitled(who, token, least), DispatchError::Unavailable);
		Membership::try_mutate((who, token), |member| match member {
			Some((_, uses @ 1..)) => {
				*uses -= 1;
				Ok(())
			}
			_ => Err(DispatchError::Exhausted),
		})
	}

	fn weight() -> Weight {
		Weight::from_parts(5, 6)
	}
}

thread_local! {
	static UNJUDGED: RefCell<BTreeSet<u64>> = const { RefCell::new(BTreeSet::new()) };
}

/// Everybody but those of whom it was taken back.
pub struct Judgements;

impl Evidence<u64> for Judgements {
	fn is_judged(who: &u64) -> bool {
		UNJUDGED.with_borrow(|unjudged| !unjudged.contains(who))
	}
}

/// Takes back or gives a judgement.
pub(crate) fn judge(who: u64, judged: bool) {
	UNJUDGED.with_borrow_mut(|unjudged| match judged {
		true => unjudged.remove(&who),
		false => unjudged.insert(who),
	});
}

impl pallet_merchants::Config for Test {
	type AssetId = u32;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type Tokens = Assets;
	type TokenHolds = AssetsHolder;
	type TokenIds = Ids;
	type Grants = ByGrants;
	type ApproveOrigin = EnsureRoot<u64>;
	type Tiers = Members;
	type Evidence = Judgements;
	type Time = Timestamp;
	type PalletId = Seed;
	type MerchantDeposit = ConstU128<MERCHANT_DEPOSIT>;
	type RequestDeposit = ConstU128<REQUEST_DEPOSIT>;
	type MaxRequests = ConstU32<MAX_REQUESTS>;
	type ConfirmWindow = ConstU64<CONFIRM_WINDOW>;
	type TableNotice = ConstU64<TABLE_NOTICE>;
	type WindDownNotice = ConstU64<WIND_DOWN_NOTICE>;
	type MaxPeriod = ConstU64<MAX_PERIOD>;
	type MaxHorizon = ConstU64<HORIZON>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Purse;
}

/// Fills accounts for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Purse;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<u64> for Purse {
	fn fund(who: &u64, amount: Balance) {
		use frame_support::traits::fungible::Mutate as _;
		assert_ok!(Balances::mint_into(who, amount));
	}

	fn judge(who: &u64) {
		judge(*who, true);
	}

	fn set_time(now: Moment) {
		set_time(now);
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_grants::BenchmarkHelper<u64, NativeOrWithId<u32>> for Purse {
	fn asset() -> NativeOrWithId<u32> {
		NativeOrWithId::Native
	}

	fn fund(_: &NativeOrWithId<u32>, who: &u64, amount: Balance) {
		<Self as crate::BenchmarkHelper<u64>>::fund(who, amount);
	}

	fn set_time(now: Moment) {
		set_time(now);
	}
}

/// Builds a chain for a test.
#[must_use]
#[derive(Default)]
pub(crate) struct ExtBuilder {
	shop: bool,
	table: Vec<Entitlement>,
}

impl ExtBuilder {
	/// With an approved merchant that has issued: a half to Alice, a quarter to Bob, the rest its.
	pub(crate) fn with_shop(mut self) -> Self {
		self.shop = true;
		self
	}

	/// With such a merchant that offers this.
	pub(crate) fn with_table(mut self, table: &[Entitlement]) -> Self {
		self.table = table.to_vec();
		self.with_shop()
	}

	/// The chain in its first block, with a clock that runs.
	pub(crate) fn build(self) -> TestExternalities {
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: EVERYBODY.map(|who| (who, WEALTH)).to_vec(),
				..Default::default()
			},
			assets: Default::default(),
			grants: Default::default(),
		}
		.build_storage()
		.expect("the genesis is valid");
		let mut ext = TestExternalities::from(storage);
		ext.execute_with(|| {
			System::set_block_number(1);
			set_time(NOW);
			UNJUDGED.with_borrow_mut(|unjudged| *unjudged = [NOBODY].into());
			if self.shop {
				let shop = issued(SHOP);
				for index in 0..3 {
					assert_ok!(Merchants::collect(signed(STRANGER), shop, index));
				}
			}
			if !self.table.is_empty() {
				publish(SHOP, &self.table);
			}
			System::reset_events();
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
/// without an entry that says so, and that no token was made or lost.
pub(crate) fn check_invariants() {
	assert_ok!(Merchants::do_try_state());
	assert_ok!(Grants::do_try_state());
	let accounts: BTreeSet<u64> = frame_system::Account::<Test>::iter_keys()
		.chain(pallet_assets::Account::<Test>::iter_keys().map(|(_, who)| who))
		.collect();
	let deposits = Merchants::expected_deposits().expect("sums fit");
	for who in &accounts {
		assert_eq!(deposited(*who), deposits.get(who).copied().unwrap_or_default());
	}
	for asset in Tokens::<Test>::iter_keys() {
		for reason in [HoldReason::Redemption, HoldReason::Allowance] {
			let holds = Merchants::expected_holds(reason).expect("sums fit");
			for who in &accounts {
				let sum = holds.get(&(asset, *who)).copied().unwrap_or_default();
				assert_eq!(AssetsHolder::balance_on_hold(asset, &reason.into(), who), sum);
			}
		}
		let total: Balance =
			accounts.iter().map(|who| AssetsHolder::total_balance(asset, who)).sum();
		assert_eq!(total, AssetsHolder::total_issuance(asset), "{asset} was made or lost");
		// Nothing else burns here.
		assert_eq!(total, token(asset).supply - token(asset).burnt);
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

pub(crate) fn name(text: &str) -> Name {
	text.as_bytes().to_vec().try_into().expect("short enough")
}

pub(crate) fn symbol(text: &str) -> Symbol {
	text.as_bytes().to_vec().try_into().expect("short enough")
}

pub(crate) fn uri(text: &str) -> Uri {
	text.as_bytes().to_vec().try_into().expect("short enough")
}

pub(crate) fn goods(text: &str) -> Goods {
	text.as_bytes().to_vec().try_into().expect("short enough")
}

/// Registers a merchant that nobody brought.
pub(crate) fn registered(who: u64) {
	assert_ok!(Merchants::register(signed(who), name("Shop"), uri("https://shop"), None));
}

/// Has a merchant approved.
pub(crate) fn approved(who: u64) {
	registered(who);
	assert_ok!(Merchants::approve(root(), who));
}

pub(crate) fn due(beneficiary: u64, amount: Balance) -> Allocation<u64> {
	Allocation { beneficiary, amount, release: Release::Immediate }
}

/// To Alice a half, to Bob a quarter, the rest to the merchant.
pub(crate) fn division(merchant: u64) -> Vec<Allocation<u64>> {
	vec![due(ALICE, SUPPLY / 2), due(BOB, SUPPLY / 4), due(merchant, SUPPLY / 4)]
}

/// Tries to issue.
pub(crate) fn issue(who: u64, supply: Balance, allocations: &[Allocation<u64>]) -> DispatchResult {
	let allocations = allocations.to_vec().try_into().expect("few enough");
	Merchants::issue(signed(who), name("Shop coin"), symbol("SHOP"), supply, allocations)
}

/// Has a merchant approved and issue. Returns its token.
pub(crate) fn issued(who: u64) -> u32 {
	approved(who);
	assert_ok!(issue(who, SUPPLY, &division(who)));
	merchant(who).token.expect("it was issued")
}

/// The token of the shop.
pub(crate) fn coin() -> u32 {
	merchant(SHOP).token.expect("the shop has issued")
}

/// Publishes a table.
pub(crate) fn publish(who: u64, table: &[Entitlement]) {
	assert_ok!(Merchants::set_table(signed(who), table.to_vec().try_into().expect("few enough")));
}

/// Two coins for five loaves, burnt.
pub(crate) fn bread() -> Redemption {
	Redemption { tokens: 2, units: 5, goods: goods("bread"), settlement: Settlement::Burn }
}

/// Thirty coins for a cake, paid.
pub(crate) fn cake() -> Redemption {
	Redemption { tokens: 30, units: 1, goods: goods("cake"), settlement: Settlement::Pay }
}

/// With five hundred coins, one coffee a day.
pub(crate) fn coffee() -> Allowance {
	Allowance { threshold: 500, claims: 1, period: DAY, goods: goods("coffee") }
}

/// With a thousand coins, three teas a month.
pub(crate) fn tea() -> Allowance {
	Allowance { threshold: 1_000, claims: 3, period: MONTH, goods: goods("tea") }
}

/// All of it, and a discount of a tenth from a hundred, of a fifth from five hundred coins.
pub(crate) fn menu() -> Vec<Entitlement> {
	vec![
		Entitlement::Redeem(bread()),
		Entitlement::Redeem(cake()),
		Entitlement::Discount { threshold: 100, rate: 100_000 },
		Entitlement::Discount { threshold: 500, rate: 200_000 },
		Entitlement::Allow(coffee()),
		Entitlement::Allow(tea()),
	]
}

/// Makes a request. Returns its number.
pub(crate) fn requested(holder: u64, terms: Redemption, lots: u32) -> RequestId {
	assert_ok!(Merchants::request(signed(holder), coin(), terms, lots));
	NextRequest::<Test>::get() - 1
}

pub(crate) fn merchant(who: u64) -> Merchant<u64, u32> {
	Registry::<Test>::get(who).expect("the merchant exists")
}

pub(crate) fn token(asset: u32) -> Token<u64> {
	Tokens::<Test>::get(asset).expect("the token exists")
}

/// What `who` can spend of an asset, but for the smallest unit.
pub(crate) fn free(asset: u32, who: u64) -> Balance {
	AssetsHolder::balance(asset, &who)
}

/// What `who` has on hold of an asset.
pub(crate) fn held(asset: u32, reason: HoldReason, who: u64) -> Balance {
	AssetsHolder::balance_on_hold(asset, &reason.into(), &who)
}

/// What `who` has left for entries of this pallet.
pub(crate) fn deposited(who: u64) -> Balance {
	Balances::balance_on_hold(&HoldReason::Deposit.into(), &who)
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Merchants(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
