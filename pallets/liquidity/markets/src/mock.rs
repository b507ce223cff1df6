//! A chain with a native asset, a stable one, two merchants with tokens, and a venue.

use crate as pallet_markets;
use crate::{
	Balance, Event, Funds, Liquidation, Lock, Market, MarketId, Markets as StoredMarkets,
	NextMarket, Opened, PoolId, Position, Positions, QuoteRules, Stage, Terms,
};
use frame_support::{
	assert_ok, derive_impl, ensure, parameter_types, storage_alias,
	traits::{
		fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, InspectHold, Mutate},
		tokens::Preservation::{Expendable, Preserve},
		AsEnsureOriginWithArg, ConstU128, ConstU64, ContainsPair,
	},
	Blake2_128Concat, Twox64Concat,
};
use frame_system::{EnsureRoot, EnsureSigned};
use hanse_curve::{
	share_down,
	time::{DAY, HOUR, MINUTE},
};
use hanse_market::{Moment, Price, Reserve};
use sp_io::TestExternalities;
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use std::collections::BTreeSet;

pub(crate) type Asset = NativeOrWithId<u32>;
pub(crate) type HoldableAssets = UnionOf<Balances, AssetsHolder, NativeFromLeft, Asset, u64>;
pub(crate) type AllAssets = UnionOf<Balances, Assets, NativeFromLeft, Asset, u64>;

/// The native asset.
pub(crate) const NATIVE: Asset = NativeOrWithId::Native;
pub(crate) const USD_ID: u32 = 3;
/// A stable asset, whose accounts need a native one.
pub(crate) const USD: Asset = NativeOrWithId::WithId(USD_ID);
/// The token of the first merchant, and of the second.
pub(crate) const TOKEN: Asset = NativeOrWithId::WithId(10);
pub(crate) const OTHER: Asset = NativeOrWithId::WithId(11);
/// The shares of the first open pool.
pub(crate) const SHARES: Asset = NativeOrWithId::WithId(500);

pub(crate) const MERCHANT: u64 = 1;
pub(crate) const RIVAL: u64 = 2;
pub(crate) const ALICE: u64 = 3;
pub(crate) const BOB: u64 = 4;
pub(crate) const CAROL: u64 = 5;
pub(crate) const DAVE: u64 = 6;
pub(crate) const PROMOTER: u64 = 7;
pub(crate) const TAX: u64 = 8;
pub(crate) const TREASURY: u64 = 9;
/// Raises alarms.
pub(crate) const GUARD: u64 = 12;
/// Has no account in anything.
pub(crate) const STRANGER: u64 = 77;
/// Every role of all assets.
pub(crate) const ISSUER: u64 = 99;
/// Who has of everything but tokens.
pub(crate) const RICH: [u64; 9] =
	[MERCHANT, RIVAL, ALICE, BOB, CAROL, DAVE, PROMOTER, GUARD, TREASURY];

/// The existential deposit, and the minimum balance of the stable asset. That of tokens is one.
pub(crate) const ED: Balance = 10;
pub(crate) const MINIMUM: Balance = 5;
pub(crate) const ACCOUNT_DEPOSIT: Balance = 7;
/// What each account has of each asset, and a merchant of its token.
pub(crate) const WEALTH: Balance = 10_000_000;
pub(crate) const SUPPLY: Balance = 100_000_000;
pub(crate) const LEAST: Balance = 100;
pub(crate) const DEPOSIT: Balance = 500;
pub(crate) const ENTRY: Balance = 20;
pub(crate) const BOND: Balance = 1_000;

/// When tests begin: 2023-11-14.
pub(crate) const NOW: Moment = 1_700_000_000_000;
pub(crate) const GAP: Moment = 10 * MINUTE;
pub(crate) const MAX_GAP: Moment = HOUR;
pub(crate) const COUNT: u8 = 6;
pub(crate) const OPENS: Moment = DAY;
pub(crate) const CLOSES: Moment = 11 * DAY;
pub(crate) const TERM: Moment = 90 * DAY;
pub(crate) const MIN_TERM: Moment = 30 * DAY;
pub(crate) const GRADUATION: Moment = 7 * DAY;
pub(crate) const AGE: Moment = 7 * DAY;
pub(crate) const VOTE: Moment = 7 * DAY;
pub(crate) const DEADLINE: Moment = 14 * DAY;
pub(crate) const WINDOW: Moment = 180 * DAY;

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
	pub type Markets = pallet_markets;
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
	type AssetAccountDeposit = ConstU128<ACCOUNT_DEPOSIT>;
	type Holder = AssetsHolder;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

parameter_types! {
	pub static PoolCover: u32 = 0;
	pub const Native: Asset = NATIVE;
	pub static FloorShare: u32 = 600_000_000;
	pub static MaxDraw: u32 = 400_000_000;
	pub static SeedTerm: (Moment, Moment) = (MIN_TERM, 365 * DAY);
	pub static TriggerShare: u32 = 1_050_000_000;
	pub static Hysteresis: u32 = 100_000_000;
	pub static TwapWindow: Moment = 30 * MINUTE;
	pub static Observations: u8 = COUNT;
	pub static ObservationGap: (Moment, Moment) = (GAP, MAX_GAP);
	pub static GraduationNotice: Moment = GRADUATION;
	pub static VoteAge: Moment = AGE;
	pub static VotePeriod: Moment = VOTE;
	pub static VoteDeadline: Moment = DEADLINE;
	pub static Quorum: u32 = 200_000_000;
	pub static ClaimWindow: Moment = WINDOW;
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

/// Who is not active.
#[storage_alias]
pub(crate) type Paused = StorageMap<MerchantTest, Blake2_128Concat, u64, ()>;

/// Who brought a merchant. For the first one `PROMOTER`, unless something else is said.
#[storage_alias]
pub(crate) type Promoters = StorageMap<MerchantTest, Blake2_128Concat, u64, Option<u64>>;

/// Who issued the token of benchmarks.
#[storage_alias]
pub(crate) type Benched = StorageValue<MerchantTest, u64>;

pub struct Registry;

impl crate::Merchants<u64, Asset> for Registry {
	fn issuer_of(token: &Asset) -> Option<u64> {
		match token {
			NativeOrWithId::WithId(10) => Some(MERCHANT),
			NativeOrWithId::WithId(11) => Some(RIVAL),
			NativeOrWithId::WithId(1_000) => Benched::get(),
			_ => None,
		}
	}

	fn is_active(merchant: &u64) -> bool {
		!Paused::contains_key(merchant)
	}

	fn promoter_of(merchant: &u64) -> Option<u64> {
		Promoters::get(merchant).unwrap_or_else(|| (*merchant == MERCHANT).then_some(PROMOTER))
	}
}

/// A pool of the venue: its two assets, what it has of them, and whether it is locked.
#[storage_alias]
pub(crate) type Pools =
	StorageMap<VenueTest, Twox64Concat, PoolId, ([Asset; 2], [Balance; 2], bool)>;

/// The pools that can only be left.
#[storage_alias]
pub(crate) type Retired = StorageMap<VenueTest, Twox64Concat, PoolId, ()>;

/// What the average price is said to be, if it is not that of the reserves.
#[storage_alias]
pub(crate) type Twap = StorageMap<VenueTest, Twox64Concat, PoolId, Option<Price>>;

/// Whether the venue refuses everything.
#[storage_alias]
pub(crate) type Broken = StorageValue<VenueTest, bool>;

/// Pools of constant product without a fee, on accounts from 9,000 on, with shares from 500 on.
pub struct Pooling;

fn ensure_working() -> DispatchResult {
	ensure!(!Broken::get().unwrap_or_default(), DispatchError::Unavailable);
	Ok(())
}

pub(crate) fn pool_account(pool: PoolId) -> u64 {
	9_000 + u64::from(pool)
}

impl crate::Venue<u64, Asset> for Pooling {
	fn open(
		payer: &u64,
		token: &Asset,
		quote: &Asset,
		amounts: [Balance; 2],
	) -> Result<Opened<Asset>, DispatchError> {
		ensure_working()?;
		let pool = Pools::iter().count() as PoolId;
		let account = pool_account(pool);
		endow(NATIVE, account, ED);
		for (asset, amount) in [token, quote].into_iter().zip(amounts) {
			let all = amount + AllAssets::minimum_balance(asset.clone());
			AllAssets::transfer(asset.clone(), payer, &account, all, Preserve)?;
		}
		let id = 500 + pool;
		assert_ok!(Assets::force_create(root(), id, ISSUER, true, 1));
		let shares = NativeOrWithId::WithId(id);
		let product = hanse_amm::U256::from(amounts[0]) * hanse_amm::U256::from(amounts[1]);
		let all = product.integer_sqrt().as_u128();
		AllAssets::mint_into(shares.clone(), &account, 1_000)?;
		AllAssets::mint_into(shares.clone(), payer, all - 1_000)?;
		Pools::insert(pool, ([token.clone(), quote.clone()], amounts, false));
		Ok(Opened { pool, shares, amount: all - 1_000 })
	}

	fn lock(pool: PoolId) -> DispatchResult {
		set_locked(pool, true)
	}

	fn unlock(pool: PoolId) -> DispatchResult {
		set_locked(pool, false)
	}

	fn retire(pool: PoolId) -> DispatchResult {
		ensure_working()?;
		Retired::insert(pool, ());
		Ok(())
	}

	fn reserves(pool: PoolId, token: &Asset) -> Option<[Balance; 2]> {
		let (assets, reserves, _) = Pools::get(pool)?;
		(assets[0] == *token).then_some(reserves)
	}

	fn twap(pool: PoolId, token: &Asset, amount: Balance, _: Moment) -> Option<Balance> {
		match Twap::get(pool) {
			Some(price) => price?.value_down(amount),
			None => {
				let [tokens, quote] = Self::reserves(pool, token)?;
				share_down(amount, quote, tokens)
			}
		}
	}

	fn withdraw(who: &u64, pool: PoolId, shares: Balance) -> DispatchResult {
		ensure_working()?;
		let (assets, mut reserves, locked) = Pools::get(pool).expect("it exists");
		let id = NativeOrWithId::WithId(500 + pool);
		let all = AllAssets::total_issuance(id.clone());
		use frame_support::traits::tokens::{Fortitude::Polite, Precision::Exact};
		AllAssets::burn_from(id, who, shares, Expendable, Exact, Polite)?;
		for (asset, reserve) in assets.iter().zip(&mut reserves) {
			let amount = share_down(*reserve, shares, all).expect("it fits");
			*reserve -= amount;
			AllAssets::transfer(asset.clone(), &pool_account(pool), who, amount, Expendable)?;
		}
		Pools::insert(pool, (assets, reserves, locked));
		Ok(())
	}

	fn weight() -> frame_support::weights::Weight {
		Default::default()
	}
}

fn set_locked(pool: PoolId, locked: bool) -> DispatchResult {
	ensure_working()?;
	Pools::mutate(pool, |pool| pool.as_mut().expect("it exists").2 = locked);
	Ok(())
}

/// Whether the venue has a pool locked.
pub(crate) fn is_locked(pool: PoolId) -> bool {
	Pools::get(pool).expect("it exists").2
}

/// Trades in an open pool: pays tokens for the quote, or the other way round.
pub(crate) fn trade(who: u64, pool: PoolId, sells: bool, amount: Balance) -> DispatchResult {
	let (assets, mut reserves, locked) = Pools::get(pool).expect("it exists");
	ensure!(!locked, DispatchError::Unavailable);
	let [from, to] = if sells { [0, 1] } else { [1, 0] };
	let out = share_down(reserves[to], amount, reserves[from] + amount).expect("it fits");
	let account = pool_account(pool);
	AllAssets::transfer(assets[from].clone(), &who, &account, amount, Expendable)?;
	AllAssets::transfer(assets[to].clone(), &account, &who, out, Expendable)?;
	reserves[from] += amount;
	reserves[to] -= out;
	Pools::insert(pool, (assets, reserves, locked));
	Ok(())
}

/// What somebody has in farms since when.
#[storage_alias]
pub(crate) type Farmed = StorageMap<FarmTest, Blake2_128Concat, (Asset, u64), (Balance, Moment)>;

pub struct Farms;

impl crate::Commitments<u64, Asset> for Farms {
	fn committed_since(asset: &Asset, who: &u64, moment: Moment) -> Balance {
		let farmed = Farmed::get((asset.clone(), *who));
		farmed.filter(|(_, since)| *since <= moment).map_or(0, |(amount, _)| amount)
	}

	fn weight() -> frame_support::weights::Weight {
		Default::default()
	}
}

/// What this pallet told about principal.
#[storage_alias]
pub(crate) type Told = StorageMap<FarmTest, Blake2_128Concat, (MarketId, u64), Balance>;

impl crate::OnPrincipal<u64> for Farms {
	fn changed(market: MarketId, who: &u64, principal: Balance) {
		Told::insert((market, *who), principal);
	}

	fn weight() -> frame_support::weights::Weight {
		Default::default()
	}
}

impl pallet_markets::Config for Test {
	type AssetId = Asset;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = HoldableAssets;
	type FreeAssets = AllAssets;
	type Accounts = AccountsOfAll;
	type NativeAsset = Native;
	type Time = Timestamp;
	type Merchants = Registry;
	type Venue = Pooling;
	type Commitments = Farms;
	type OnPrincipal = Farms;
	type ManageOrigin = EnsureRoot<u64>;
	type Treasury = ConstU64<TREASURY>;
	type TaxAccount = ConstU64<TAX>;
	type MarketDeposit = ConstU128<DEPOSIT>;
	type PositionDeposit = ConstU128<ENTRY>;
	type AlarmBond = ConstU128<BOND>;
	type FloorShare = FloorShare;
	type MaxDraw = MaxDraw;
	type PoolCover = PoolCover;
	type MaxSubscription = ConstU64<{ 30 * DAY }>;
	type SeedTerm = SeedTerm;
	type TriggerShare = TriggerShare;
	type Hysteresis = Hysteresis;
	type TwapWindow = TwapWindow;
	type Observations = Observations;
	type ObservationGap = ObservationGap;
	type GraduationNotice = GraduationNotice;
	type VoteAge = VoteAge;
	type VotePeriod = VotePeriod;
	type VoteDeadline = VoteDeadline;
	type Quorum = Quorum;
	type ClaimWindow = ClaimWindow;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Purse;
}

/// Fills accounts for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Purse;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<u64, Asset> for Purse {
	fn quote() -> Asset {
		USD
	}

	fn merchant(who: &u64, promoter: &u64) -> Asset {
		Promoters::insert(who, Some(*promoter));
		Benched::put(who);
		NativeOrWithId::WithId(1_000)
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

	fn set_time(now: Moment) {
		set_time(now);
	}
}

/// A chain in its first block, with a clock that runs and two quotes.
pub(crate) fn new_test_ext() -> TestExternalities {
	let mut native = RICH.map(|who| (who, WEALTH)).to_vec();
	native.push((ISSUER, WEALTH));
	let mut accounts = RICH.map(|who| (USD_ID, who, WEALTH)).to_vec();
	accounts.extend([(10, MERCHANT, SUPPLY), (11, RIVAL, SUPPLY)]);
	let storage = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig { balances: native, ..Default::default() },
		assets: pallet_assets::GenesisConfig {
			assets: vec![
				(USD_ID, ISSUER, false, MINIMUM),
				(10, ISSUER, false, 1),
				(11, ISSUER, false, 1),
			],
			accounts,
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
		for quote in [USD, NATIVE] {
			assert_ok!(Markets::allow_quote(root(), quote, rules()));
		}
		events();
	});
	ext
}

pub(crate) fn rules() -> QuoteRules {
	QuoteRules { least: LEAST, reserve: 10_000 }
}

/// Runs a test and proves every invariant after it.
pub(crate) fn build_and_execute<R>(test: impl FnOnce() -> R) -> R {
	new_test_ext().execute_with(|| {
		let result = test();
		check_invariants();
		result
	})
}

/// Four tokens for one of the quote, of which half is promised.
pub(crate) fn terms() -> Terms {
	Terms {
		price: Price { quote: 1_000, token: 4_000 },
		floor: Price { quote: 1_000, token: 8_000 },
		minimum: 10_000,
		maximum: 1_000_000,
		opens: Timestamp::get() + OPENS,
		closes: Timestamp::get() + CLOSES,
		until: Timestamp::get() + CLOSES + TERM,
		draw: 400_000_000,
		capacity: 500_000,
		lp: 1_000,
	}
}

pub(crate) fn funds() -> Funds {
	Funds { reserve: 100_000, black_hole: 20_000, tokens: 12_000_000 }
}

/// With a market of the first merchant that nobody can subscribe yet.
pub(crate) fn with_draft<R>(test: impl FnOnce() -> R) -> R {
	build_and_execute(|| {
		assert_ok!(Markets::open(signed(MERCHANT), TOKEN, USD, terms(), funds()));
		events();
		test()
	})
}

/// With one that everybody can subscribe.
pub(crate) fn with_open<R>(test: impl FnOnce() -> R) -> R {
	with_draft(|| {
		after(OPENS);
		test()
	})
}

/// With one whose seed pool trades: 600,000 of Alice and 400,000 of Bob. Carol gave 50,000 to the
/// reserve, long ago.
pub(crate) fn with_seed<R>(test: impl FnOnce() -> R) -> R {
	with_reserve(funds(), 50_000, test)
}

/// The same with other funds, and so much of Carol.
fn with_reserve<R>(funds: Funds, given: Balance, test: impl FnOnce() -> R) -> R {
	build_and_execute(|| {
		assert_ok!(Markets::open(signed(MERCHANT), TOKEN, USD, terms(), funds));
		after(OPENS);
		assert_ok!(Markets::subscribe(signed(ALICE), 0, 600_000));
		assert_ok!(Markets::subscribe(signed(BOB), 0, 400_000));
		assert_ok!(Markets::add_reserve(signed(CAROL), 0, given));
		after(CLOSES);
		advance();
		events();
		test()
	})
}

/// The same in which Dave has bought tokens for 100,000 of the quote, long ago.
pub(crate) fn with_trade<R>(test: impl FnOnce() -> R) -> R {
	with_seed(|| {
		buy(DAVE, 100_000);
		wait(AGE);
		events();
		test()
	})
}

/// The same with an open pool, in which everybody has fetched its own.
pub(crate) fn with_pool<R>(test: impl FnOnce() -> R) -> R {
	with_trade(|| {
		graduate();
		for who in [ALICE, BOB] {
			assert_ok!(Markets::convert(signed(who), 0));
		}
		assert_ok!(Markets::release(signed(DAVE), 0));
		events();
		test()
	})
}

/// The same in which all have enrolled half of what they have, long ago, and the price has fallen.
pub(crate) fn with_lock<R>(test: impl FnOnce() -> R) -> R {
	with_pool(|| {
		for (who, asset) in [(ALICE, SHARES), (BOB, SHARES), (DAVE, TOKEN)] {
			assert_ok!(Markets::enrol(signed(who), asset.clone(), free(&asset, who) / 2));
		}
		wait(AGE);
		set_price(1_000, 9_000);
		lock();
		events();
		test()
	})
}

/// A locked seed pool: its quote is a little above the floor, and Dave has tokens.
pub(crate) fn with_seed_lock<R>(test: impl FnOnce() -> R) -> R {
	with_trade(|| {
		sink();
		wait(HOUR);
		lock();
		events();
		test()
	})
}

/// The same whose reserve and black hole pay less than the floor price.
pub(crate) fn with_poor_lock<R>(test: impl FnOnce() -> R) -> R {
	let funds = Funds { reserve: 10_000, black_hole: 1_000, ..funds() };
	with_reserve(funds, 5_000, || {
		buy(DAVE, 60_000);
		buy(CAROL, 40_000);
		wait(AGE);
		sink();
		wait(HOUR);
		lock();
		events();
		test()
	})
}

/// A locked seed pool that is paid out, since nobody voted.
pub(crate) fn with_seed_end<R>(test: impl FnOnce() -> R) -> R {
	with_seed_lock(|| {
		wait(DEADLINE);
		advance();
		events();
		test()
	})
}

/// An open pool that is paid out, since nobody voted.
pub(crate) fn with_end<R>(test: impl FnOnce() -> R) -> R {
	with_lock(|| {
		wait(DEADLINE);
		advance();
		events();
		test()
	})
}

/// Makes the seed pool of the first market an open one, as soon as possible.
pub(crate) fn graduate() {
	let least = market(0).terms.closes + MIN_TERM - GRADUATION;
	if Timestamp::get() < least {
		set_time(least);
	}
	assert_ok!(Markets::graduate(signed(MERCHANT), 0));
	wait(GRADUATION);
	assert_ok!(Markets::graduate(signed(MERCHANT), 0));
}

/// Takes as much of the quote out of the seed pool as is possible: the merchant draws, and Alice leaves
/// with most of hers and sells what tokens she gets.
pub(crate) fn sink() {
	let left = Markets::draw_left(0);
	assert_ok!(Markets::draw(signed(MERCHANT), 0, left, Balance::MAX));
	assert_ok!(Markets::leave(signed(ALICE), 0, 450_000));
	let most = sellable(ALICE);
	assert_ok!(Markets::sell(signed(ALICE), 0, most, 0, Moment::MAX));
}

/// How many of its tokens somebody can sell before the floor is reached.
pub(crate) fn sellable(who: u64) -> Balance {
	let Market { seed, limits, .. } = market(0);
	let (mut low, mut high) = (0, position(who).tokens.total());
	while low < high {
		let middle = (low + high).div_ceil(2);
		match seed.sell(middle, hanse_amm::Terms::PLAIN, &limits) {
			Err(hanse_market::MarketError::FloorReached) => high = middle - 1,
			_ => low = middle,
		}
	}
	low
}

/// Raises the alarm and goes on until the market is locked.
pub(crate) fn lock() {
	while !matches!(market(0).stage, Stage::Locked(_)) {
		assert_ok!(Markets::observe(signed(GUARD), 0));
		wait(GAP);
	}
	// As at the lock.
	set_time(Timestamp::get() - GAP);
}

pub(crate) fn advance() {
	assert_ok!(Markets::advance(signed(STRANGER), 0));
}

pub(crate) fn buy(who: u64, paid: Balance) {
	assert_ok!(Markets::buy(signed(who), 0, paid, 0, Moment::MAX));
}

/// Says what the average price of the first open pool is.
pub(crate) fn set_price(quote: Balance, token: Balance) {
	Twap::insert(0, Some(Price { quote, token }));
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
	assert_ok!(Markets::do_try_state());
	let ids = pallet_assets::Asset::<Test>::iter_keys().map(NativeOrWithId::WithId);
	let assets = ids.chain([NATIVE]).collect::<Vec<_>>();
	let accounts = accounts();
	for reason in Markets::REASONS {
		let expected = Markets::expected_holds(reason);
		for asset in &assets {
			for who in &accounts {
				let sum = expected.get(&(asset.clone(), *who)).copied().unwrap_or_default();
				let held = HoldableAssets::balance_on_hold(asset.clone(), &reason.into(), who);
				assert_eq!(held, sum, "{asset:?} of {who} for {reason:?}");
			}
		}
	}
	for asset in &assets {
		let all = accounts.iter().map(|who| HoldableAssets::total_balance(asset.clone(), who));
		let issued = AllAssets::total_issuance(asset.clone());
		assert_eq!(all.sum::<Balance>(), issued, "{asset:?} was made or lost");
	}
	for (id, who, position) in Positions::<Test>::iter() {
		let told = Told::get((id, who)).unwrap_or_default();
		assert_eq!(told, position.principal.total(), "nobody was told");
	}
}

pub(crate) fn set_time(now: Moment) {
	Timestamp::set_timestamp(now);
}

/// Moves the clock to `moment` after the beginning.
pub(crate) fn after(moment: Moment) {
	set_time(NOW + moment);
}

/// Moves the clock by so much.
pub(crate) fn wait(time: Moment) {
	set_time(Timestamp::get() + time);
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

/// What `who` has on hold of an asset by this pallet.
pub(crate) fn on_hold(asset: &Asset, who: u64) -> Balance {
	let held = |reason: crate::HoldReason| {
		HoldableAssets::balance_on_hold(asset.clone(), &reason.into(), &who)
	};
	Markets::REASONS.into_iter().map(held).sum()
}

/// How much there is of an asset.
pub(crate) fn issuance(asset: &Asset) -> Balance {
	AllAssets::total_issuance(asset.clone())
}

/// Burns some of the first token.
pub(crate) fn burn(who: u64, amount: Balance) {
	use frame_support::traits::tokens::{Fortitude::Polite, Precision::Exact};
	assert_ok!(AllAssets::burn_from(TOKEN, &who, amount, Expendable, Exact, Polite));
}

/// Sends some of an asset, as anybody can.
pub(crate) fn send(asset: &Asset, from: u64, to: u64, amount: Balance) {
	assert_ok!(AllAssets::transfer(asset.clone(), &from, &to, amount, Preserve));
}

pub(crate) fn market(id: MarketId) -> Market<u64, Asset> {
	StoredMarkets::<Test>::get(id).expect("the market exists")
}

/// What somebody has in the first market.
pub(crate) fn position(who: u64) -> Position {
	Positions::<Test>::get(0, who)
}

pub(crate) fn vault() -> u64 {
	market(0).vault
}

pub(crate) fn reserve() -> Reserve {
	market(0).reserve
}

pub(crate) fn lock_of(id: MarketId) -> Lock {
	match market(id).stage {
		Stage::Locked(lock) => lock,
		stage => panic!("not locked: {stage:?}"),
	}
}

pub(crate) fn liquidation() -> Liquidation {
	match market(0).stage {
		Stage::Liquidating(liquidation) => liquidation,
		stage => panic!("not liquidating: {stage:?}"),
	}
}

/// The number of the next market.
pub(crate) fn next() -> MarketId {
	NextMarket::<Test>::get()
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Markets(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
