//! A chain with a native asset, two others, and communities that decide by special accounts.

use crate as pallet_treasuries;
use crate::{
	Balance, Budget, BudgetId, BudgetOf, Budgets, CommunityId, Event, Granting, HoldReason,
	NextBudget, NextPayment, Order, OrderOf, PaymentId, PaymentOf, Payments, Spending, Terms,
	TermsOf, Text,
};
use frame_support::{
	assert_ok, derive_impl, ensure, parameter_types, storage_alias,
	traits::{
		fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, InspectHold, Mutate},
		tokens::Preservation::Preserve,
		AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64, EnsureOriginWithArg,
	},
	weights::Weight,
	Identity,
};
use frame_system::{ensure_signed, EnsureRoot, EnsureSigned, RawOrigin};
use hanse_curve::{
	time::{DAY, YEAR},
	Moment, Release,
};
use sp_io::TestExternalities;
use sp_runtime::{
	traits::{Convert, IdentityLookup},
	BuildStorage, DispatchError, DispatchResult,
};
use std::collections::BTreeSet;

/// Wide enough for the account of every budget.
pub(crate) type AccountId = u128;
pub(crate) type Asset = NativeOrWithId<u32>;
pub(crate) type AllAssets = UnionOf<Balances, AssetsHolder, NativeFromLeft, Asset, AccountId>;
pub(crate) type FreeAssets = UnionOf<Balances, Assets, NativeFromLeft, Asset, AccountId>;
pub(crate) type Hash = <Test as frame_system::Config>::Hash;

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

pub(crate) const ALICE: AccountId = 1;
pub(crate) const BOB: AccountId = 2;
pub(crate) const CAROL: AccountId = 3;
/// Has nothing to do with anything, and calls what anybody may.
pub(crate) const DAVE: AccountId = 4;
/// Manages budgets.
pub(crate) const MANAGER: AccountId = 5;
/// Has no account in anything.
pub(crate) const STRANGER: AccountId = 77;
/// Every role of both assets.
pub(crate) const ISSUER: AccountId = 99;
/// The accounts of people that exist from the start.
pub(crate) const PEOPLE: [AccountId; 6] = [ALICE, BOB, CAROL, DAVE, MANAGER, ISSUER];

/// A community.
pub(crate) const FIRST: CommunityId = 1;
/// Another one.
pub(crate) const SECOND: CommunityId = 2;
/// The communities that decide.
pub(crate) const COMMUNITIES: [CommunityId; 3] = [0, FIRST, SECOND];

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// The minimum balance of gold. That of silver is one.
pub(crate) const GOLD_MINIMUM: Balance = 5;
/// What each account has of each asset, treasuries included.
pub(crate) const WEALTH: Balance = 1_000_000;
/// The share of its funds that a community may spend in a period, in percent.
pub(crate) const LIMIT: Balance = 40;
/// That share of the gold of a treasury from which nothing was spent.
pub(crate) const MOST: Balance = (WEALTH - GOLD_MINIMUM) / 100 * LIMIT;
/// How long such a period takes.
pub(crate) const LIMIT_PERIOD: Moment = 30 * DAY;
pub(crate) const MAX_PAYMENTS: u32 = 5;
pub(crate) const MAX_BUDGETS: u32 = 3;
pub(crate) const PAYOUT_PERIOD: Moment = 20 * DAY;
pub(crate) const MAX_REPORT_PERIOD: Moment = 100 * DAY;

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
	pub type Treasuries = pallet_treasuries;
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
}

/// The account that decides what a community spends, by its track.
pub(crate) fn track(community: CommunityId) -> AccountId {
	500 + AccountId::from(community)
}

/// The account that manages what a community has decided.
pub(crate) fn managing(community: CommunityId) -> AccountId {
	600 + AccountId::from(community)
}

/// Where a community keeps its money.
pub(crate) fn treasury(community: CommunityId) -> AccountId {
	1_000 + AccountId::from(community)
}

/// The accounts of communities.
pub struct Vaults;

impl Convert<CommunityId, AccountId> for Vaults {
	fn convert(community: CommunityId) -> AccountId {
		treasury(community)
	}
}

/// When the period of a community and asset began, what may be spent in it, and what has been.
#[storage_alias]
pub type Booked = StorageMap<TreasuriesTest, Identity, (u32, Asset), (Moment, Balance, Balance)>;

/// The root of the chain spends what it likes of community 0; a track spends up to a limit.
pub struct Tracks;

impl Tracks {
	/// Which community decides with this origin.
	fn community_of(origin: RuntimeOrigin) -> Result<CommunityId, DispatchError> {
		let who = ensure_signed(origin)?;
		let found = COMMUNITIES.into_iter().find(|community| track(*community) == who);
		found.ok_or(DispatchError::BadOrigin)
	}
}

/// What it takes to book.
pub(crate) const BOOKING: Weight = Weight::from_parts(1_000, 10);

impl Spending<RuntimeOrigin, Asset> for Tracks {
	fn spend(
		origin: RuntimeOrigin,
		asset: &Asset,
		funds: &dyn Fn(CommunityId) -> Balance,
		amount: Balance,
	) -> Result<CommunityId, DispatchError> {
		if let Ok(RawOrigin::Root) = origin.clone().into() {
			return Ok(0);
		}
		let community = Self::community_of(origin)?;
		let place = (community, asset.clone());
		let now = Timestamp::get();
		let current = Booked::get(&place).filter(|(since, _, _)| now < since + LIMIT_PERIOD);
		let (since, limit, spent) =
			current.unwrap_or_else(|| (now, funds(community) / 100 * LIMIT, 0));
		let spent = spent.checked_add(amount).ok_or(DispatchError::Exhausted)?;
		ensure!(spent <= limit, DispatchError::Exhausted);
		Booked::insert(place, (since, limit, spent));
		Ok(community)
	}

	fn weight() -> Weight {
		BOOKING
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn successful_origin(_: &Asset, _: Balance) -> Option<(RuntimeOrigin, CommunityId)> {
		Some((root(), 0))
	}
}

/// The root of the chain manages everything, others what is theirs.
pub struct Managers;

impl EnsureOriginWithArg<RuntimeOrigin, CommunityId> for Managers {
	type Success = ();

	fn try_origin(origin: RuntimeOrigin, community: &CommunityId) -> Result<(), RuntimeOrigin> {
		match origin.clone().into() {
			Ok(RawOrigin::Root) => Ok(()),
			Ok(RawOrigin::Signed(who)) if who == managing(*community) => Ok(()),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(community: &CommunityId) -> Result<RuntimeOrigin, ()> {
		Ok(signed(managing(*community)))
	}
}

/// What was granted to whom: in storage, so that it is undone with a call that fails.
#[storage_alias]
pub type Granted = StorageMap<TreasuriesTest, Identity, u128, Vec<(Asset, Balance, Release)>>;

/// Whether grants are refused.
#[storage_alias]
pub type Refusing = StorageValue<TreasuriesTest, bool>;

/// Gives at once, and remembers the schedule.
pub struct Notary;

impl Granting<AccountId, Asset> for Notary {
	fn grant(
		granter: &AccountId,
		beneficiary: &AccountId,
		asset: Asset,
		amount: Balance,
		release: Release,
	) -> DispatchResult {
		FreeAssets::transfer(asset.clone(), granter, beneficiary, amount, Preserve)?;
		ensure!(Refusing::get() != Some(true), DispatchError::Unavailable);
		let mut all = Granted::get(beneficiary).unwrap_or_default();
		all.push((asset, amount, release));
		Granted::insert(beneficiary, all);
		Ok(())
	}
}

impl pallet_treasuries::Config for Test {
	type AssetId = Asset;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = AllAssets;
	type FreeAssets = FreeAssets;
	type NativeAsset = Native;
	type Time = Timestamp;
	type Treasury = Vaults;
	type Spending = Tracks;
	type ManageOrigin = Managers;
	type Granting = Notary;
	type MaxPayments = ConstU32<MAX_PAYMENTS>;
	type MaxBudgets = ConstU32<MAX_BUDGETS>;
	type PayoutPeriod = ConstU64<PAYOUT_PERIOD>;
	type MaxReportPeriod = ConstU64<MAX_REPORT_PERIOD>;
	type MaxHorizon = ConstU64<YEAR>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Purse;
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
		endow(asset.clone(), *who, amount);
	}

	fn set_time(now: Moment) {
		set_time(now);
	}
}

/// Who has money from the start: people, and treasuries.
pub(crate) fn owners() -> impl Iterator<Item = AccountId> {
	PEOPLE.into_iter().chain(COMMUNITIES.map(treasury))
}

/// A chain in its first block, with a clock that runs.
pub(crate) fn new_test_ext() -> TestExternalities {
	let accounts = |id: u32| owners().map(|who| (id, who, WEALTH)).collect::<Vec<_>>();
	let storage = RuntimeGenesisConfig {
		system: Default::default(),
		balances: pallet_balances::GenesisConfig {
			balances: owners().map(|who| (who, WEALTH)).collect(),
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
pub(crate) fn accounts() -> BTreeSet<AccountId> {
	frame_system::Account::<Test>::iter_keys()
		.chain(pallet_assets::Account::<Test>::iter_keys().map(|(_, who)| who))
		.chain(owners())
		.collect()
}

/// Proves what holds between any two calls: the pallet's own invariants, that nothing is on hold
/// without an entry that says so, and that no asset was made or lost.
pub(crate) fn check_invariants() {
	use codec::Encode;
	assert_ok!(Treasuries::do_try_state());
	for (reason, sums) in Treasuries::expected_holds().expect("sums fit") {
		for asset in [NATIVE, GOLD, SILVER] {
			for who in accounts() {
				let sum = sums.get(&(asset.encode(), who)).map_or(0, |(_, sum)| *sum);
				let held = AllAssets::balance_on_hold(asset.clone(), &reason.into(), &who);
				assert_eq!(held, sum, "{who} holds {asset:?} for something else");
			}
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

/// What a stranger can do to an account: give it so many assets that no other one fits.
pub(crate) fn crowd(who: AccountId) {
	if System::providers(&who) == 0 {
		endow(NATIVE, who, ED);
	}
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

/// What `who` has of an asset and not on hold.
pub(crate) fn free(asset: &Asset, who: AccountId) -> Balance {
	AllAssets::balance(asset.clone(), &who)
}

/// What a community has promised of an asset.
pub(crate) fn promised(asset: &Asset, community: CommunityId) -> Balance {
	let reason = HoldReason::Promised.into();
	AllAssets::balance_on_hold(asset.clone(), &reason, &treasury(community))
}

/// What is on hold on the account of a budget.
pub(crate) fn entrusted(budget: &BudgetOf<Test>) -> Balance {
	let reason = HoldReason::Budget.into();
	AllAssets::balance_on_hold(budget.terms.asset.clone(), &reason, &budget.account)
}

pub(crate) fn text(words: &str) -> Text {
	words.as_bytes().to_vec().try_into().expect("short enough")
}

/// A thousand gold for Alice, at once and free.
pub(crate) fn order() -> OrderOf<Test> {
	Order {
		asset: GOLD,
		amount: 1_000,
		beneficiary: ALICE,
		purpose: text("audit"),
		valid_from: None,
		expires: None,
		release: None,
	}
}

/// Evenly over a hundred days from now.
pub(crate) fn even() -> Option<Release> {
	Some(Release::Linear { start: NOW, end: NOW + 100 * DAY })
}

/// Ten thousand gold, at most a thousand at a time, for half a year; reports every thirty days.
pub(crate) fn terms() -> TermsOf<Test> {
	Terms {
		name: b"marketing".to_vec().try_into().expect("short enough"),
		manager: MANAGER,
		asset: GOLD,
		amount: 10_000,
		cap: 1_000,
		period: 30 * DAY,
		until: NOW + 180 * DAY,
	}
}

pub(crate) fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub(crate) fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// Decides a payment of the first community.
pub(crate) fn spend(order: OrderOf<Test>) -> DispatchResult {
	Treasuries::spend(signed(track(FIRST)), order)
}

/// Decides a payment of the first community. Returns its number.
pub(crate) fn spent(order: OrderOf<Test>) -> PaymentId {
	assert_ok!(spend(order));
	NextPayment::<Test>::get() - 1
}

pub(crate) fn payout(id: PaymentId) -> DispatchResult {
	Treasuries::payout(signed(DAVE), FIRST, id)
}

pub(crate) fn expire(id: PaymentId) -> DispatchResult {
	Treasuries::expire(signed(DAVE), FIRST, id)
}

pub(crate) fn cancel(id: PaymentId) -> DispatchResult {
	Treasuries::cancel(signed(managing(FIRST)), FIRST, id)
}

/// Decides a budget of the first community.
pub(crate) fn open_budget(terms: TermsOf<Test>) -> DispatchResult {
	Treasuries::open_budget(signed(track(FIRST)), terms)
}

/// Decides a budget of the first community. Returns its number.
pub(crate) fn opened(terms: TermsOf<Test>) -> BudgetId {
	assert_ok!(open_budget(terms));
	NextBudget::<Test>::get() - 1
}

pub(crate) fn pay(id: BudgetId, to: AccountId, amount: Balance) -> DispatchResult {
	Treasuries::pay(signed(MANAGER), FIRST, id, to, amount, text("posters"))
}

pub(crate) fn report(id: BudgetId) -> DispatchResult {
	Treasuries::report(signed(MANAGER), FIRST, id, Hash::repeat_byte(7), text("ipfs://report"))
}

/// Closes a budget as somebody.
pub(crate) fn close(who: AccountId, id: BudgetId) -> DispatchResult {
	Treasuries::close_budget(signed(who), FIRST, id)
}

pub(crate) fn sweep(id: BudgetId, asset: Asset) -> DispatchResult {
	Treasuries::sweep(signed(DAVE), FIRST, id, asset)
}

pub(crate) fn has_payment(id: PaymentId) -> bool {
	Payments::<Test>::contains_key(FIRST, id)
}

/// A payment of the first community.
pub(crate) fn payment(id: PaymentId) -> PaymentOf<Test> {
	Payments::<Test>::get(FIRST, id).expect("the payment has not ended")
}

/// A budget of the first community.
pub(crate) fn budget(id: BudgetId) -> Budget<AccountId, Asset, Hash> {
	Budgets::<Test>::get(FIRST, id).expect("the budget is not closed")
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Treasuries(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
