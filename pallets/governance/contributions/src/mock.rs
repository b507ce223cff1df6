//! A chain with a native asset, another one, a treasury, seeds at will, and jurors.

use crate as pallet_contributions;
use crate::{
	Balance, ClaimId, ClaimOf, Claims, EpochId, Event, EvidenceOf, Fund, Funding, Funds,
	HoldReason, Kind, NextClaim, Phase, Reward, Score, Terms, TermsOf, Vouchers,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{
		fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, InspectHold, Mutate},
		tokens::Preservation::Preserve,
		AsEnsureOriginWithArg, ConstU128, ConstU16, ConstU32, ConstU64, Randomness,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureSigned};
use hanse_curve::{time::DAY, Moment};
use sp_io::TestExternalities;
use sp_runtime::{
	traits::{BlakeTwo256, Convert, Hash as _},
	BuildStorage, DispatchError, DispatchResult,
};
use std::collections::BTreeSet;

pub(crate) type Asset = NativeOrWithId<u32>;
pub(crate) type AllAssets = UnionOf<Balances, AssetsHolder, NativeFromLeft, Asset, u64>;
pub(crate) type FreeAssets = UnionOf<Balances, Assets, NativeFromLeft, Asset, u64>;
pub(crate) type Hash = <Test as frame_system::Config>::Hash;

/// The native asset.
pub(crate) const NATIVE: Asset = NativeOrWithId::Native;
/// The number of another asset.
pub(crate) const GOLD_ID: u32 = 1;
/// Another asset, whose accounts need a native one.
pub(crate) const GOLD: Asset = NativeOrWithId::WithId(GOLD_ID);

pub(crate) const ALICE: u64 = 1;
pub(crate) const BOB: u64 = 2;
pub(crate) const CAROL: u64 = 3;
pub(crate) const DAVE: u64 = 4;
/// Belongs to no known person.
pub(crate) const NOBODY: u64 = 1_000;
/// Every role of the other asset.
pub(crate) const ISSUER: u64 = 99;
/// Where budgets come from and slashes go.
pub(crate) const TREASURY: u64 = 98;
/// The first of the jurors.
pub(crate) const JUROR: u64 = 100;
/// Another account of a person: that many more.
pub(crate) const ALIAS: u64 = 200;

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// The minimum balance of gold.
pub(crate) const GOLD_MINIMUM: Balance = 5;
/// What each account has of each asset.
pub(crate) const WEALTH: Balance = 1_000_000;
/// What the treasury has of each asset.
pub(crate) const RICHES: Balance = 100_000_000;
/// The most that a budget can be.
pub(crate) const BUDGET: Balance = 500_000;
/// What a juror has on hold.
pub(crate) const BOND: Balance = 1_000;
/// What it loses when it is absent.
pub(crate) const SLASH: Balance = 50;
/// What a claim costs until it ends.
pub(crate) const DEPOSIT: Balance = 100;
/// What a juror gets.
pub(crate) const FEE: Balance = 20;
/// What is set aside for those who draw and judge.
pub(crate) const FEES: Balance = 32 * FEE;
/// What a challenge is bonded with.
pub(crate) const STAKE: Balance = 2 * 19 * FEE;
/// The most that a claim can ask for.
pub(crate) const MOST: Balance = 20_000;
/// What one person can ask for in an epoch.
pub(crate) const SHARE: Balance = BUDGET / 20;
pub(crate) const MAX_JURORS: u32 = 45;
pub(crate) const MAX_CLAIMS: u32 = 12;
pub(crate) const MAX_OWN_CLAIMS: u32 = 3;
/// For how many blocks a seed can be foreseen.
pub(crate) const MARGIN: u64 = 10;
/// How many jurors there are from the start.
pub(crate) const JURORS: u64 = 40;

/// In which epoch tests begin, and when that is.
pub(crate) const EPOCH: EpochId = 656;
pub(crate) const NOW: Moment = 656 * 30 * DAY;

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
	pub type Contributions = pallet_contributions;
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

/// To whom a voucher was issued, for which claim and score, and where its evidence is.
pub(crate) type Issue = (u64, ClaimId, Score, Vec<u8>);

parameter_types! {
	pub const Native: Asset = NATIVE;
	/// The seed, and since which block it is known.
	pub static Seed: (u64, u64) = (0, 0);
	/// Vouchers that were issued. None: there are none.
	pub static Issued: Option<Vec<Issue>> = Some(vec![]);
}

/// Seeds at will.
pub struct Dice;

impl Randomness<Hash, u64> for Dice {
	fn random(subject: &[u8]) -> (Hash, u64) {
		let (seed, known) = Seed::get();
		(BlakeTwo256::hash(&[subject, &seed.to_le_bytes()].concat()), known)
	}
}

/// Two accounts belong to each person, or one with a number that is hashed.
pub struct People;

impl Convert<u64, Option<u64>> for People {
	fn convert(who: u64) -> Option<u64> {
		match who {
			NOBODY => None,
			_ if who < 2 * ALIAS => Some(who % ALIAS),
			_ => Some(who),
		}
	}
}

/// One percent of the treasury, up to a limit.
pub struct OnePercent;

impl Funding<u64, Asset> for OnePercent {
	fn fund(
		asset: &Asset,
		to: &u64,
		_: EpochId,
		carried: Balance,
	) -> Result<Balance, DispatchError> {
		let budget = FreeAssets::balance(asset.clone(), &TREASURY) / 100;
		let missing = budget.min(BUDGET).saturating_sub(carried);
		if missing > 0 {
			FreeAssets::transfer(asset.clone(), &TREASURY, to, missing, Preserve)?;
		}
		Ok(missing)
	}
}

/// Remembers what was issued.
pub struct Printer;

/// What it takes to print a voucher.
pub(crate) const PRINTING: Weight = Weight::from_parts(1_000, 10);

impl Vouchers<u64> for Printer {
	fn issue(to: &u64, claim: ClaimId, score: Score, uri: &[u8]) -> DispatchResult {
		let mut issued = Issued::get().ok_or(DispatchError::Unavailable)?;
		issued.push((*to, claim, score, uri.to_vec()));
		Issued::set(Some(issued));
		Ok(())
	}

	fn weight() -> Weight {
		PRINTING
	}
}

impl pallet_contributions::Config for Test {
	type AssetId = Asset;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = AllAssets;
	type FreeAssets = FreeAssets;
	type NativeAsset = Native;
	type Time = Timestamp;
	type Randomness = Dice;
	type SeedMargin = ConstU64<MARGIN>;
	type IdentityId = u64;
	type Identity = People;
	type Funding = OnePercent;
	type Vouchers = Printer;
	type Treasury = ConstU64<TREASURY>;
	type ManageOrigin = EnsureRoot<u64>;
	type EpochLength = ConstU64<{ 30 * DAY }>;
	type MaxJurors = ConstU32<MAX_JURORS>;
	type JurorBond = ConstU128<BOND>;
	type RetireDelay = ConstU64<{ 7 * DAY }>;
	type ClaimDeposit = ConstU128<DEPOSIT>;
	type MaxClaims = ConstU32<MAX_CLAIMS>;
	type MaxOwnClaims = ConstU32<MAX_OWN_CLAIMS>;
	type DrawPeriod = ConstU64<{ 7 * DAY }>;
	type CommitPeriod = ConstU64<{ 2 * DAY }>;
	type RevealPeriod = ConstU64<{ 2 * DAY }>;
	type ChallengePeriod = ConstU64<{ 5 * DAY }>;
	type CollectPeriod = ConstU64<{ 30 * DAY }>;
	type Tolerance = ConstU16<100>;
	type MinScore = ConstU16<100>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Purse;
}

/// Prepares benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Purse;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<u64, Asset, u64> for Purse {
	fn asset() -> Asset {
		GOLD
	}

	fn fund(asset: &Asset, who: &u64, amount: Balance) {
		endow(asset.clone(), *who, amount);
	}

	fn fill_treasury(asset: &Asset, amount: Balance) {
		endow(asset.clone(), TREASURY, 100 * amount);
	}

	fn identify(_: &u64) {}

	fn set_time(now: Moment) {
		Timestamp::set_timestamp(now);
	}

	fn set_known_since(block: u64) {
		Seed::set((Seed::get().0 + 1, block));
	}
}

/// How most kinds are rewarded: in gold.
pub(crate) fn terms() -> TermsOf<Test> {
	Terms { asset: GOLD, fee: FEE, reward: Reward::Money { most: MOST } }
}

/// By vouchers.
pub(crate) fn prize() -> TermsOf<Test> {
	Terms { reward: Reward::Voucher, ..terms() }
}

/// The jurors from the start.
pub(crate) fn jurors() -> Vec<u64> {
	(JUROR..JUROR + JURORS).collect()
}

/// All accounts that exist from the start, but the treasury.
pub(crate) fn everybody() -> Vec<u64> {
	let aliases = [ALICE + ALIAS, BOB + ALIAS, JUROR + ALIAS];
	let more = (JUROR..JUROR + JURORS + 10).chain(aliases);
	[ALICE, BOB, CAROL, DAVE, NOBODY, ISSUER].into_iter().chain(more).collect()
}

/// Builds a chain for a test.
#[must_use]
pub(crate) struct ExtBuilder {
	rewards: Vec<(Kind, TermsOf<Test>)>,
	jurors: Vec<u64>,
	open: bool,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		let rewards = vec![(Kind::Code, terms()), (Kind::Other, prize())];
		Self { rewards, jurors: jurors(), open: true }
	}
}

impl ExtBuilder {
	/// Other rewards.
	pub(crate) fn with_rewards(mut self, rewards: Vec<(Kind, TermsOf<Test>)>) -> Self {
		self.rewards = rewards;
		self
	}

	/// Other jurors.
	pub(crate) fn with_jurors(mut self, jurors: Vec<u64>) -> Self {
		self.jurors = jurors;
		self
	}

	/// Before anybody has opened an epoch.
	pub(crate) fn closed(mut self) -> Self {
		self.open = false;
		self
	}

	/// The chain, long enough after its first block for the jurors to serve.
	pub(crate) fn build(self) -> TestExternalities {
		let wealth =
			|| everybody().into_iter().map(|who| (who, WEALTH)).chain([(TREASURY, RICHES)]);
		let gold = wealth().map(|(who, amount)| (GOLD_ID, who, amount)).collect();
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: wealth().collect(),
				..Default::default()
			},
			assets: pallet_assets::GenesisConfig {
				assets: vec![(GOLD_ID, ISSUER, false, GOLD_MINIMUM)],
				accounts: gold,
				..Default::default()
			},
			contributions: pallet_contributions::GenesisConfig {
				rewards: self.rewards,
				jurors: self.jurors,
			},
		}
		.build_storage()
		.expect("the genesis is valid");
		let mut ext = TestExternalities::from(storage);
		ext.execute_with(|| {
			Seed::set((0, MARGIN + 1));
			Issued::set(Some(vec![]));
			System::set_block_number(MARGIN + 2);
			set_time(NOW);
			if self.open {
				// The pot keeps the minimum of its account for good.
				assert_ok!(FreeAssets::transfer(GOLD, &ISSUER, &pot(), GOLD_MINIMUM, Preserve));
				assert_ok!(Contributions::open_epoch(signed(DAVE), GOLD));
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
	ExtBuilder::default().with_rewards(vec![]).with_jurors(vec![]).closed().build()
}

/// Proves what holds between any two calls: the pallet's own invariants, that nothing is on hold
/// without an entry that says so, and that no asset was made or lost.
pub(crate) fn check_invariants() {
	assert_ok!(Contributions::do_try_state());
	let accounts: BTreeSet<u64> = frame_system::Account::<Test>::iter_keys()
		.chain(pallet_assets::Account::<Test>::iter_keys().map(|(_, who)| who))
		.collect();
	for asset in [NATIVE, GOLD] {
		for reason in [HoldReason::Juror, HoldReason::Claim, HoldReason::Challenge] {
			let expected = Contributions::expected_holds(reason).expect("sums fit");
			for who in &accounts {
				let sum = expected.get(&(asset.clone(), *who)).copied().unwrap_or_default();
				let held = AllAssets::balance_on_hold(asset.clone(), &reason.into(), who);
				assert_eq!(held, sum, "{reason:?} of {who}");
			}
		}
		let total: Balance =
			accounts.iter().map(|who| AllAssets::total_balance(asset.clone(), who)).sum();
		assert_eq!(total, AllAssets::total_issuance(asset.clone()), "{asset:?} was made or lost");
	}
}

pub(crate) fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub(crate) fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub(crate) fn set_time(now: Moment) {
	Timestamp::set_timestamp(now);
}

/// Lets time pass.
pub(crate) fn wait(time: Moment) {
	set_time(Timestamp::get() + time);
}

/// Gives `who` more of an asset, and an account in it if there is none.
#[cfg(feature = "runtime-benchmarks")]
pub(crate) fn endow(asset: Asset, who: u64, amount: Balance) {
	assert_eq!(FreeAssets::mint_into(asset, &who, amount), Ok(amount));
}

pub(crate) fn pot() -> u64 {
	Contributions::pot()
}

/// What `who` can spend of an asset, but for the minimum of the account.
pub(crate) fn free(asset: &Asset, who: u64) -> Balance {
	AllAssets::balance(asset.clone(), &who)
}

/// What `who` has on hold.
pub(crate) fn held(reason: HoldReason, asset: &Asset, who: u64) -> Balance {
	AllAssets::balance_on_hold(asset.clone(), &reason.into(), &who)
}

/// What there is of gold.
pub(crate) fn fund() -> Fund {
	Funds::<Test>::get(GOLD).expect("an epoch was opened")
}

/// A claim that has not ended.
pub(crate) fn claim(id: ClaimId) -> ClaimOf<Test> {
	Claims::<Test>::get(id).expect("the claim has not ended")
}

/// Where a claim stands.
pub(crate) fn phase(id: ClaimId) -> Phase {
	claim(id).phase(Timestamp::get())
}

pub(crate) fn evidence() -> EvidenceOf<Test> {
	let uri = b"ipfs://what".to_vec();
	EvidenceOf::<Test> { hash: BlakeTwo256::hash(&uri), uri: uri.try_into().expect("short") }
}

/// Claims for code. Returns the number of the claim.
pub(crate) fn submitted(who: u64, asked: Balance) -> ClaimId {
	assert_ok!(Contributions::submit(signed(who), Kind::Code, evidence(), asked));
	NextClaim::<Test>::get() - 1
}

/// Lets blocks be made until a new seed is known that nobody could foresee before.
pub(crate) fn fresh_seed() {
	let block = System::block_number() + MARGIN + 1;
	System::set_block_number(block);
	Seed::set((Seed::get().0 + 1, block));
}

/// Draws with a fresh seed. Returns the jury.
pub(crate) fn drawn(id: ClaimId) -> Vec<u64> {
	fresh_seed();
	assert_ok!(Contributions::draw(signed(DAVE), id));
	jury(id)
}

/// Who judges a claim.
pub(crate) fn jury(id: ClaimId) -> Vec<u64> {
	claim(id).jury.iter().map(|seat| seat.juror).collect()
}

/// The salt of a juror.
pub(crate) fn salt(who: u64) -> [u8; 32] {
	[u8::try_from(who % 251).expect("it is small"); 32]
}

/// Seals a score.
pub(crate) fn commit(who: u64, id: ClaimId, score: Score) -> DispatchResult {
	let seal = Contributions::seal(id, &who, score, &salt(who));
	Contributions::commit(signed(who), id, seal)
}

/// Reveals a score.
pub(crate) fn reveal(who: u64, id: ClaimId, score: Score) -> DispatchResult {
	Contributions::reveal(signed(who), id, score, salt(who))
}

/// Has the jury vote: as many of them as there are scores, in their order.
pub(crate) fn vote(id: ClaimId, scores: &[Score]) {
	for (who, score) in jury(id).iter().zip(scores) {
		assert_ok!(commit(*who, id, *score));
	}
	wait(2 * DAY);
	for (who, score) in jury(id).iter().zip(scores) {
		assert_ok!(reveal(*who, id, *score));
	}
}

/// Draws a jury, has it vote and settles. Returns the jury.
pub(crate) fn judged(id: ClaimId, scores: &[Score]) -> Vec<u64> {
	let jury = drawn(id);
	vote(id, scores);
	if phase(id) != Phase::Counting {
		wait(2 * DAY);
	}
	assert_ok!(Contributions::settle(signed(DAVE), id));
	jury
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Contributions(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
