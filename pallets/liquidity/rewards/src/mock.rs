//! A chain with a native asset, shares of a pool, two other assets, two pots, a seed pool, and
//! farms.

use crate as pallet_rewards;
use crate::{
	Balance, Event, Farm, FarmId, Farms, HoldReason, Multiplier, NextFarm, NextProgram,
	OnElsewhere, PotId, Program, ProgramId, Programs, Source, Subject, SubjectId, Terms,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types, storage_alias,
	traits::{
		fungible::{self, NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, InspectHold},
		tokens::Preservation::Preserve,
		AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64,
	},
	weights::Weight,
	Blake2_128Concat,
};
use frame_system::{EnsureRoot, EnsureSigned};
use hanse_curve::time::{DAY, YEAR};
use hanse_farm::{Loyalty, Moment, WHOLE};
use sp_io::TestExternalities;
use sp_runtime::{BuildStorage, DispatchError};
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
/// The number of the shares of a pool.
pub(crate) const SHARES_ID: u32 = 3;
/// The shares of a pool.
pub(crate) const SHARES: Asset = NativeOrWithId::WithId(SHARES_ID);
/// All of them.
pub(crate) const ASSETS: [Asset; 4] = [NATIVE, GOLD, SILVER, SHARES];

pub(crate) const ALICE: u64 = 1;
pub(crate) const BOB: u64 = 2;
pub(crate) const CAROL: u64 = 3;
/// Pays for farms.
pub(crate) const FUNDER: u64 = 4;
/// Has nothing but the native asset and shares.
pub(crate) const NEWCOMER: u64 = 5;
/// Where what programs have drawn is on hold.
pub(crate) const CUSTODIAN: u64 = 50;
/// Every role of all assets.
pub(crate) const ISSUER: u64 = 99;
/// The accounts that have everything from the start.
pub(crate) const EVERYBODY: [u64; 6] = [ALICE, BOB, CAROL, FUNDER, CUSTODIAN, ISSUER];

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// The minimum balance of gold. That of other assets is one.
pub(crate) const GOLD_MINIMUM: Balance = 5;
/// What each account has of each asset.
pub(crate) const WEALTH: Balance = 1_000_000_000;
/// The deposits for a farm and for a place in one.
pub(crate) const FARM_DEPOSIT: Balance = 25;
pub(crate) const STAKE_DEPOSIT: Balance = 15;
/// How many farms an account can have something in.
pub(crate) const MAX_STAKES: u32 = 5;
/// The least stake in the farms of tests.
pub(crate) const MIN_STAKE: Balance = 100;

/// When tests begin: 2023-11-14.
pub(crate) const NOW: Moment = 1_700_000_000_000;
pub(crate) const HORIZON: Moment = 5 * YEAR;
pub(crate) const NOTICE: Moment = 7 * DAY;
pub(crate) const MAX_LOYALTY: Moment = YEAR;
/// How far back others ask since when something has been staked.
pub(crate) const SPAN: Moment = 21 * DAY;
/// The seed pool, which the funder manages.
pub(crate) const SEED: SubjectId = 7;
/// The pots there are.
pub(crate) const POTS: PotId = 2;

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
	pub type Rewards = pallet_rewards;
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

/// What a pot does when it is drawn from.
#[derive(Clone, Copy, Debug)]
pub enum Pot {
	/// Pays what it has.
	Honest,
	/// Pays nothing, and says so.
	Fails,
	/// Says that it paid more than it did.
	Overstates,
	/// Pays more than it was asked for.
	Overpays,
}

parameter_types! {
	pub const Native: Asset = NATIVE;
	pub static PotDoes: Pot = Pot::Honest;
	/// How often a pot was drawn from, also by calls that were refused.
	pub static Draws: u32 = 0;
	/// How often a seed pool was asked what somebody has.
	pub static Asked: u32 = 0;
	/// What was told about stakes.
	pub static Told: Vec<(u64, Asset, Balance)> = Vec::new();
}

/// Pots that are accounts.
pub struct Pots;

impl crate::Funding<u64> for Pots {
	fn exists(pot: PotId) -> bool {
		pot < POTS
	}

	fn draw(pot: PotId, to: &u64, amount: Balance) -> Result<Balance, DispatchError> {
		use fungible::{Inspect as _, Mutate as _};
		Draws::mutate(|draws| *draws += 1);
		let from = pot_account(pot);
		let spendable = Balances::balance(&from).saturating_sub(ED);
		let (pays, says) = match PotDoes::get() {
			Pot::Honest => (amount.min(spendable), amount.min(spendable)),
			Pot::Fails => return Err(DispatchError::Unavailable),
			Pot::Overstates => (amount / 2, amount),
			Pot::Overpays => (amount + 1, amount + 1),
		};
		if pays > 0 {
			Balances::transfer(&from, to, pays, Preserve)?;
		}
		Ok(says)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fill(amount: Balance) -> PotId {
		endow(NATIVE, pot_account(0), amount);
		0
	}

	fn weight() -> Weight {
		Weight::from_parts(3, 4)
	}
}

/// Remembers what it was told.
pub struct Teller;

impl crate::OnStake<u64, Asset> for Teller {
	fn changed(who: &u64, asset: &Asset, staked: Balance) {
		Told::mutate(|told| told.push((*who, asset.clone(), staked)));
	}

	fn weight() -> Weight {
		Weight::from_parts(5, 6)
	}
}

/// Who manages a seed pool, as long as it is open.
#[storage_alias]
pub(crate) type Managers = StorageMap<SeedTest, Blake2_128Concat, SubjectId, u64>;

/// What is in it.
#[storage_alias]
type Principal = StorageMap<SeedTest, Blake2_128Concat, (SubjectId, u64), Balance>;

/// Seed pools.
pub struct Seeds;

impl crate::Elsewhere<u64> for Seeds {
	fn manager(subject: SubjectId) -> Option<u64> {
		Managers::get(subject)
	}

	fn amount(subject: SubjectId, who: &u64) -> Balance {
		Asked::mutate(|asked| *asked += 1);
		Principal::get((subject, *who)).unwrap_or_default()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn prepare(manager: &u64, who: &u64, amount: Balance) -> SubjectId {
		Managers::insert(SEED, manager);
		Principal::insert((SEED, *who), amount);
		SEED
	}

	fn weight() -> Weight {
		Weight::from_parts(7, 8)
	}
}

/// Somebody has so much in a seed pool from now on, and the pool tells of it.
pub(crate) fn has_elsewhere(subject: SubjectId, who: u64, amount: Balance) {
	Principal::insert((subject, who), amount);
	Rewards::changed_elsewhere(subject, &who);
}

impl pallet_rewards::Config for Test {
	type AssetId = Asset;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = AllAssets;
	type NativeAsset = Native;
	type Time = Timestamp;
	type Funding = Pots;
	type OnStake = Teller;
	type Elsewhere = Seeds;
	type ManageOrigin = EnsureRoot<u64>;
	type Custodian = ConstU64<CUSTODIAN>;
	type FarmDeposit = ConstU128<FARM_DEPOSIT>;
	type StakeDeposit = ConstU128<STAKE_DEPOSIT>;
	type MaxStakes = ConstU32<MAX_STAKES>;
	type MinNotice = ConstU64<NOTICE>;
	type MaxHorizon = ConstU64<HORIZON>;
	type MaxLoyalty = ConstU64<MAX_LOYALTY>;
	type TenureSpan = ConstU64<SPAN>;
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
		set_time(now);
	}
}

/// Builds a chain for a test.
#[must_use]
#[derive(Default)]
pub(crate) struct ExtBuilder {
	without_custodian: bool,
}

impl ExtBuilder {
	/// A chain on which nobody has funded the custodian.
	pub(crate) fn without_custodian(mut self) -> Self {
		self.without_custodian = true;
		self
	}

	/// The chain in its first block, with a clock that runs.
	pub(crate) fn build(self) -> TestExternalities {
		let people = EVERYBODY.into_iter().filter(|who| *who != CUSTODIAN);
		let accounts = |id: u32| people.clone().map(move |who| (id, who, WEALTH));
		let natives = EVERYBODY.into_iter().chain([NEWCOMER, pot_account(0), pot_account(1)]);
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: natives
					.filter(|who| *who != CUSTODIAN || !self.without_custodian)
					.map(|who| (who, WEALTH))
					.collect(),
				..Default::default()
			},
			assets: pallet_assets::GenesisConfig {
				assets: vec![
					(GOLD_ID, ISSUER, false, GOLD_MINIMUM),
					(SILVER_ID, ISSUER, true, 1),
					(SHARES_ID, ISSUER, true, 1),
				],
				accounts: accounts(GOLD_ID)
					.chain(accounts(SILVER_ID))
					.chain(accounts(SHARES_ID))
					.chain([(SHARES_ID, NEWCOMER, WEALTH)])
					.collect(),
				..Default::default()
			},
		}
		.build_storage()
		.expect("the genesis is valid");
		let mut ext = TestExternalities::from(storage);
		ext.execute_with(|| {
			System::set_block_number(1);
			set_time(NOW);
			PotDoes::set(Pot::Honest);
			Told::set(Vec::new());
			Draws::set(0);
			Asked::set(0);
			Managers::insert(SEED, FUNDER);
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
	assert_ok!(Rewards::do_try_state());
	let accounts: BTreeSet<u64> = frame_system::Account::<Test>::iter_keys()
		.chain(pallet_assets::Account::<Test>::iter_keys().map(|(_, who)| who))
		.chain(EVERYBODY)
		.collect();
	for reason in [HoldReason::Stake, HoldReason::Reward, HoldReason::Deposit] {
		let expected = Rewards::expected_holds(reason).expect("sums fit");
		for asset in ASSETS {
			for who in &accounts {
				let sum = expected.get(&(asset.clone(), *who)).copied().unwrap_or_default();
				assert_eq!(AllAssets::balance_on_hold(asset.clone(), &reason.into(), who), sum);
			}
		}
	}
	for asset in ASSETS {
		let total: Balance =
			accounts.iter().map(|who| AllAssets::total_balance(asset.clone(), who)).sum();
		assert_eq!(total, AllAssets::total_issuance(asset.clone()), "{asset:?} was made or lost");
	}
}

/// The account of a pot.
pub(crate) fn pot_account(pot: PotId) -> u64 {
	1_000 + u64::from(pot)
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

/// What `who` has free of an asset.
pub(crate) fn free(asset: &Asset, who: u64) -> Balance {
	AllAssets::balance(asset.clone(), &who)
}

/// What `who` has on hold for a reason.
pub(crate) fn held(reason: HoldReason, asset: &Asset, who: u64) -> Balance {
	AllAssets::balance_on_hold(asset.clone(), &reason.into(), &who)
}

/// Signed by `who`.
pub(crate) fn by(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Shares are staked, gold is paid, all of it at once.
pub(crate) fn terms() -> Terms<Asset> {
	let staked = Subject::Asset(SHARES);
	Terms { staked, reward: GOLD, min_stake: MIN_STAKE, loyalty: Loyalty::NONE }
}

/// What is in the seed pool is counted, gold is paid, all of it at once.
pub(crate) fn seeded() -> Terms<Asset> {
	Terms { staked: Subject::Elsewhere(SEED), ..terms() }
}

/// A quarter at once, all of it after a hundred days.
pub(crate) fn loyal() -> Terms<Asset> {
	Terms { loyalty: Loyalty { first: WHOLE / 4, time: 100 * DAY }, ..terms() }
}

/// A farm that pays `amount` from now on for so many days.
pub(crate) fn create(terms: Terms<Asset>, amount: Balance, days: Moment) -> FarmId {
	let now = Timestamp::get();
	assert_ok!(Rewards::create(by(FUNDER), terms, amount, now, now + days * DAY));
	NextFarm::<Test>::get() - 1
}

/// A program that pays so much a day from the first pot.
pub(crate) fn program(daily: Balance) -> ProgramId {
	assert_ok!(Rewards::create_program(RuntimeOrigin::root(), 0, daily));
	NextProgram::<Test>::get() - 1
}

/// A farm of a program.
pub(crate) fn add_farm(program: ProgramId, staked: Asset, multiplier: Multiplier) -> FarmId {
	add_farm_of(program, Subject::Asset(staked), multiplier)
}

/// A farm of a program, of what is in the seed pool.
pub(crate) fn add_seeded(program: ProgramId, multiplier: Multiplier) -> FarmId {
	add_farm_of(program, Subject::Elsewhere(SEED), multiplier)
}

fn add_farm_of(program: ProgramId, staked: Subject<Asset>, multiplier: Multiplier) -> FarmId {
	let root = RuntimeOrigin::root();
	assert_ok!(Rewards::add_farm(root, program, staked, multiplier, MIN_STAKE, Loyalty::NONE));
	NextFarm::<Test>::get() - 1
}

pub(crate) fn stake(who: u64, farm: FarmId, amount: Balance) {
	assert_ok!(Rewards::stake(by(who), farm, amount));
}

/// Has so much in the seed pool, and joins a farm of it.
pub(crate) fn join(who: u64, farm: FarmId, amount: Balance) {
	has_elsewhere(SEED, who, amount);
	assert_ok!(Rewards::join(by(who), farm));
}

/// What a claim of `who` would pay.
pub(crate) fn claimable(who: u64, farm: FarmId) -> Balance {
	Rewards::claimable(who, farm)
}

/// Claims. Returns how much came.
pub(crate) fn claim(who: u64, farm: FarmId) -> Balance {
	let reward = farm_of(farm).terms.reward;
	let before = free(&reward, who);
	assert_ok!(Rewards::claim(by(who), farm));
	free(&reward, who) - before
}

/// A farm that there is, as it is stored.
pub(crate) fn farm_of(farm: FarmId) -> Farm<u64, Asset> {
	Farms::<Test>::get(farm).expect("the farm exists")
}

/// What nobody will earn of a farm that somebody has paid for.
pub(crate) fn unspent(farm: FarmId) -> Balance {
	match farm_of(farm).source {
		Source::Deposit(source) => source.unspent,
		Source::Program(_) => panic!("nobody has paid for it"),
	}
}

/// A program that there is, as it is stored.
pub(crate) fn program_of(program: ProgramId) -> Program {
	Programs::<Test>::get(program).expect("the program exists")
}

/// Freezes an asset for everybody.
pub(crate) fn freeze(id: u32) {
	assert_ok!(Assets::freeze_asset(by(ISSUER), id));
}

pub(crate) fn thaw(id: u32) {
	assert_ok!(Assets::thaw_asset(by(ISSUER), id));
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Rewards(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
