//! A chain with a coin, a clock, people who have staked, and a committee.

use crate as pallet_committee;
use crate::{
	Balance, Bonds, Committee as Elected, CoreMembers, Disclosure, Event, GenesisCommittee,
	HoldReason, Incumbent, PalletName, Periods, Phase, Running, Seat, Stakes, Upgrades, CORE,
	MAX_CANDIDATES, MAX_PAGES,
};
use frame_support::{
	assert_ok, derive_impl, ord_parameter_types, parameter_types,
	traits::{
		fungible::{Inspect, InspectHold},
		ConstU128, ConstU32, ConstU64, Contains,
	},
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use hanse_ballot::{Moment, Power, Share};
use hanse_curve::time::{DAY, HOUR};
use hanse_election::{Approvals, Place};
use sp_io::TestExternalities;
use sp_runtime::{BuildStorage, DispatchResult};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) const ALICE: u64 = 1;
pub(crate) const BOB: u64 = 2;
pub(crate) const CAROL: u64 = 3;
pub(crate) const DAVE: u64 = 4;
/// Has an account and no stake.
pub(crate) const EVE: u64 = 5;
/// The origins of what a referendum decides.
pub(crate) const URGENT: u64 = 901;
pub(crate) const UNPAUSE: u64 = 902;
/// Where money goes that is lost.
pub(crate) const TREASURY: u64 = 999;
/// The candidate in the first place; the others follow.
pub(crate) const FIRST: u64 = 100;
/// The representatives of the genesis, the first five of whom are its core.
pub(crate) const REPS: std::ops::Range<u64> = 200..230;

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// What each account has.
pub(crate) const WEALTH: Balance = 1_000_000;
pub(crate) const BOND: Balance = 1_000;
pub(crate) const DEPOSIT: Balance = 50;
pub(crate) const MAX_VOTERS: u32 = 140;
/// The power that an election counts as at least.
pub(crate) const FLOOR: u128 = 1_000;
pub(crate) const PERCENT: Share = 10_000_000;

pub(crate) const PERIODS: Periods = Periods {
	candidacy: 14 * DAY,
	commit: 7 * DAY,
	reveal: 6 * DAY,
	term: 365 * DAY,
	extension: 90 * DAY,
	liability: 28 * DAY,
	seat: 14 * DAY,
	core: 3 * DAY,
	intent: 7 * DAY,
	whitelist: 45 * DAY,
	pause: 72 * HOUR,
	between_pauses: 30 * DAY,
};
/// When ballots are committed, revealed and counted, after the opening.
pub(crate) const COMMITS: Moment = 14 * DAY;
pub(crate) const REVEALS: Moment = 21 * DAY;
pub(crate) const COUNTS: Moment = 27 * DAY;

/// When tests begin: midnight of 2023-11-14.
pub(crate) const NOW: Moment = 1_699_920_000_000;
/// When the term of the genesis ends.
pub(crate) const ENDS: Moment = NOW + 100 * DAY;

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
	pub type Committee = pallet_committee;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type BaseCallFilter = Unpaused;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<ED>;
	type AccountStore = System;
}

parameter_types! {
	pub const PeriodsOfTests: Periods = PERIODS;
	pub const Quorum: Share = 20 * PERCENT;
	/// What each has staked, and since when.
	pub storage Staked: BTreeMap<u64, Vec<(Moment, u128)>> = BTreeMap::new();
	/// The share that a voter needs.
	pub storage MinShare: Share = PERCENT / 10;
}

ord_parameter_types! {
	pub const Urgent: u64 = URGENT;
	pub const Unpause: u64 = UNPAUSE;
}

/// What a referendum and an upgrade depend on is never paused.
pub struct Pausable;

impl Contains<PalletName> for Pausable {
	fn contains(name: &PalletName) -> bool {
		!matches!(name.as_slice(), b"System" | b"Timestamp" | b"Dao" | b"Committee")
	}
}

/// As a runtime would filter its calls.
pub struct Unpaused;

impl Contains<RuntimeCall> for Unpaused {
	fn contains(call: &RuntimeCall) -> bool {
		use frame_support::traits::GetCallMetadata;
		!Committee::is_paused(call.get_call_metadata().pallet_name.as_bytes())
	}
}

/// Stake that was made before a moment has power at it.
pub struct Table;

impl Stakes<u64> for Table {
	fn power_at(who: &u64, moment: Moment) -> Power {
		let lots = Staked::get().remove(who).unwrap_or_default();
		lots.iter()
			.filter(|(since, _)| *since < moment)
			.map(|(_, amount)| *amount)
			.sum::<u128>()
			.into()
	}

	fn total_at(moment: Moment) -> Power {
		assert_eq!(moment, Timestamp::get(), "the total is asked in its block only");
		let all =
			Staked::get().keys().fold(Power::zero(), |sum, who| sum + Self::power_at(who, moment));
		all.max(FLOOR.into())
	}
}

/// As the system does it.
pub struct Authorize;

impl Upgrades<<Test as frame_system::Config>::Hash> for Authorize {
	fn authorize(code_hash: <Test as frame_system::Config>::Hash) -> DispatchResult {
		System::do_authorize_upgrade(code_hash, true);
		Ok(())
	}
}

impl pallet_committee::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type Time = Timestamp;
	type Stakes = Table;
	type Upgrades = Authorize;
	type Pausable = Pausable;
	type RecallOrigin = EnsureRoot<u64>;
	type WhitelistedOrigin = EnsureSignedBy<Urgent, u64>;
	type UnpauseOrigin = EnsureSignedBy<Unpause, u64>;
	type Treasury = ConstU64<TREASURY>;
	type Bond = ConstU128<BOND>;
	type BallotDeposit = ConstU128<DEPOSIT>;
	type MaxVoters = ConstU32<MAX_VOTERS>;
	type MinShare = MinShare;
	type Quorum = Quorum;
	type Periods = PeriodsOfTests;
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
		endow(*who, amount);
	}

	fn empower(who: &u64, _: Moment) {
		stake(*who, 1_000);
	}

	fn set_time(now: Moment) {
		set_time(now);
	}

	fn pausable() -> PalletName {
		name("Balances")
	}
}

/// Builds a chain for a test.
#[must_use]
#[derive(Default)]
pub(crate) struct ExtBuilder {
	committee: Option<GenesisCommittee<u64>>,
	periods: Option<Periods>,
	stakes: Vec<(u64, u128)>,
}

impl ExtBuilder {
	/// A first committee of thirty.
	pub(crate) fn with_committee(self) -> Self {
		let core = REPS.take(CORE as usize).collect();
		self.with(GenesisCommittee { representatives: REPS.collect(), core, ends: ENDS })
	}

	/// That first committee.
	pub(crate) fn with(mut self, committee: GenesisCommittee<u64>) -> Self {
		self.committee = Some(committee);
		self
	}

	/// A chain of that pace.
	pub(crate) fn with_periods(mut self, periods: Periods) -> Self {
		self.periods = Some(periods);
		self
	}

	/// Staked long ago.
	pub(crate) fn with_stake(mut self, who: u64, amount: u128) -> Self {
		self.stakes.push((who, amount));
		self
	}

	/// Alice, Bob, Carol and Dave with 40, 30, 20 and 10 percent of the power.
	pub(crate) fn with_four(self) -> Self {
		self.with_stake(ALICE, 4_000)
			.with_stake(BOB, 3_000)
			.with_stake(CAROL, 2_000)
			.with_stake(DAVE, 1_000)
	}

	/// The chain in its first block, with a clock that runs.
	pub(crate) fn build(self) -> TestExternalities {
		let people = (ALICE..=EVE).chain(FIRST..FIRST + u64::from(MAX_CANDIDATES) + 2).chain(REPS);
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: people.map(|who| (who, WEALTH)).collect(),
				..Default::default()
			},
			committee: pallet_committee::GenesisConfig {
				committee: self.committee,
				periods: self.periods,
			},
		}
		.build_storage()
		.expect("the genesis is valid");
		let mut ext = TestExternalities::from(storage);
		ext.execute_with(|| {
			System::set_block_number(1);
			set_time(NOW - 40 * DAY);
			for (who, amount) in self.stakes {
				stake(who, amount);
			}
			set_time(NOW);
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
/// without an entry that says so, and that nothing was made or lost.
pub(crate) fn check_invariants() {
	assert_ok!(Committee::do_try_state());
	let accounts: BTreeSet<u64> = frame_system::Account::<Test>::iter_keys().collect();
	for who in &accounts {
		assert_eq!(bonded(*who), Bonds::<Test>::get(who).map_or(0, |bond| bond.amount));
		let deposit = crate::Ballots::<Test>::get(who).map_or(0, |ballot| ballot.deposit);
		assert_eq!(deposited(*who), deposit);
	}
	let total: Balance = accounts.iter().map(Balances::total_balance).sum();
	assert_eq!(total, Balances::total_issuance(), "the coin was made or lost");
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

/// Moves the clock to `moment` after the beginning.
pub(crate) fn after(moment: Moment) {
	set_time(NOW + moment);
}

/// Gives `who` more coins, and an account if there is none.
pub(crate) fn endow(who: u64, amount: Balance) {
	use frame_support::traits::fungible::Mutate;
	assert_ok!(Balances::mint_into(&who, amount));
}

/// Stakes in this block.
pub(crate) fn stake(who: u64, amount: u128) {
	let mut staked = Staked::get();
	staked.entry(who).or_default().push((Timestamp::get(), amount));
	Staked::set(&staked);
}

/// Takes everything out of a stake.
pub(crate) fn unstake(who: u64) {
	let mut staked = Staked::get();
	staked.remove(&who);
	Staked::set(&staked);
}

pub(crate) fn free(who: u64) -> Balance {
	Balances::free_balance(who)
}

/// What `who` has left as a bond.
pub(crate) fn bonded(who: u64) -> Balance {
	Balances::balance_on_hold(&HoldReason::Bond.into(), &who)
}

/// What `who` has left for a ballot.
pub(crate) fn deposited(who: u64) -> Balance {
	Balances::balance_on_hold(&HoldReason::Deposit.into(), &who)
}

pub(crate) fn name(of: &str) -> PalletName {
	of.as_bytes().to_vec().try_into().expect("short enough")
}

pub(crate) fn of(places: impl IntoIterator<Item = Place>) -> Approvals {
	Approvals::of(places).expect("there are such places")
}

pub(crate) fn committee() -> Elected<u64> {
	Incumbent::<Test>::get().expect("there is one")
}

/// Who has a seat, in the order in which they got it.
pub(crate) fn seats() -> Vec<u64> {
	committee().seats.iter().map(|seat| seat.who).collect()
}

pub(crate) fn seat(who: u64) -> Seat<u64> {
	committee().seat(&who).cloned().expect("it has a seat")
}

pub(crate) fn runners_up() -> Vec<u64> {
	committee().runners_up.iter().map(|next| next.who).collect()
}

pub(crate) fn core() -> Vec<u64> {
	CoreMembers::<Test>::get().iter().map(|member| member.who).collect()
}

pub(crate) fn phase() -> Phase {
	Committee::phase()
}

/// What somebody discloses in the tests.
pub(crate) const DISCLOSED: Disclosure = Disclosure { pay: 12_000, check: [7; 32] };

pub(crate) fn seat_taken(who: u64) {
	assert_ok!(Committee::take_seat(signed(who), DISCLOSED.pay, DISCLOSED.check));
}

/// Opens an election, in which the first so many candidates stand.
pub(crate) fn opened(candidates: u64) {
	assert_ok!(Committee::open(signed(EVE)));
	for who in FIRST..FIRST + candidates {
		assert_ok!(Committee::stand(signed(who)));
	}
}

/// The salt of somebody.
pub(crate) fn salt(who: u64) -> [u8; 32] {
	[who as u8; 32]
}

/// Commits to a ballot for these places.
pub(crate) fn commit(who: u64, approvals: Approvals) -> DispatchResult {
	let election = Running::<Test>::get().map_or(0, |election| election.number);
	Committee::commit(signed(who), Committee::commitment(election, &who, approvals, &salt(who)))
}

/// Reveals it.
pub(crate) fn reveal(who: u64, approvals: Approvals) -> DispatchResult {
	Committee::reveal(signed(who), approvals, salt(who))
}

/// Commits and reveals these ballots in the election that was opened in the beginning, and moves
/// the clock to the count.
pub(crate) fn voted(ballots: &[(u64, Approvals)]) {
	let start = Running::<Test>::get().expect("there is an election").opened;
	set_time(start + COMMITS);
	for (who, approvals) in ballots {
		assert_ok!(commit(*who, *approvals));
	}
	set_time(start + REVEALS);
	for (who, approvals) in ballots {
		assert_ok!(reveal(*who, *approvals));
	}
	set_time(start + COUNTS);
}

/// Counts until there is nothing more to count.
pub(crate) fn counted() {
	while Running::<Test>::exists() {
		assert_ok!(Committee::count(signed(EVE), MAX_PAGES));
	}
}

/// Four ballots that name sixty-four candidates.
pub(crate) fn all_named() -> [(u64, Approvals); 4] {
	[(ALICE, of(0..16)), (BOB, of(16..32)), (CAROL, of(32..48)), (DAVE, of(48..64))]
}

/// Elects a committee from sixty-four candidates.
pub(crate) fn elected() {
	opened(MAX_CANDIDATES.into());
	voted(&all_named());
	counted();
	System::reset_events();
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Committee(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
