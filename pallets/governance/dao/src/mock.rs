//! A chain with a native asset, another one, calls that can be proposed, and communities.

use crate as pallet_dao;
use crate::{
	Balance, CommunityId, Content, EnsureKindOf, EnsureRules, Event, GenesisCommunity, HoldReason,
	Limit, Member, Members, NextCommunity, NextProposal, ProposalId, ProposalOf, Proposals,
	Settings, SettingsOf, Statement, StatementOf, Track, TrackId, TrackKind, TrackList,
};
use codec::Encode;
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{
		fungible::{HoldConsideration, NativeFromLeft, NativeOrWithId, UnionOf},
		fungibles::{Inspect, InspectHold},
		AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64, Contains, EitherOfDiverse,
		LinearStoragePrice,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureSigned};
use hanse_ballot::{Choice, Conviction, Curve, Late, Moment, Phase, Power, Ramp, Rules, Share};
use hanse_curve::time::{DAY, HOUR, MINUTE};
use sp_io::TestExternalities;
use sp_runtime::{
	traits::{BlakeTwo256, Hash as _},
	BuildStorage,
};
use std::collections::BTreeSet;

pub(crate) type Asset = NativeOrWithId<u32>;
pub(crate) type AllAssets = UnionOf<Balances, AssetsHolder, NativeFromLeft, Asset, u64>;
pub(crate) type Hash = <Test as frame_system::Config>::Hash;

/// The native asset.
pub(crate) const NATIVE: Asset = NativeOrWithId::Native;
/// The number of another asset.
pub(crate) const GOLD_ID: u32 = 1;
/// Another asset.
pub(crate) const GOLD: Asset = NativeOrWithId::WithId(GOLD_ID);

pub(crate) const ALICE: u64 = 1;
pub(crate) const BOB: u64 = 2;
pub(crate) const CAROL: u64 = 3;
pub(crate) const DAVE: u64 = 4;
/// Has an account and no stake in anything.
pub(crate) const EVE: u64 = 5;
/// What belongs to the chain.
pub(crate) const TREASURY: u64 = 50;
/// Every role of the other asset.
pub(crate) const ISSUER: u64 = 99;
/// The accounts that exist from the start.
pub(crate) const EVERYBODY: [u64; 6] = [ALICE, BOB, CAROL, DAVE, EVE, ISSUER];

/// The existential deposit.
pub(crate) const ED: Balance = 10;
/// What each account has of each asset.
pub(crate) const WEALTH: Balance = 1_000_000;
/// The deposit for a community.
pub(crate) const COMMUNITY_DEPOSIT: Balance = 500;
/// The least deposit for a proposal.
pub(crate) const MIN_DEPOSIT: Balance = 20;
/// The deposit of a member that stakes something else than the native asset.
pub(crate) const MEMBER_DEPOSIT: Balance = 30;
/// From how many members on a proposal needs a statement.
pub(crate) const STATEMENTS_FROM: u32 = 50;
/// The longest call that can be proposed.
pub(crate) const MAX_CALL: u32 = 500_000;

/// When tests begin: midnight of 2023-11-14.
pub(crate) const NOW: Moment = 1_699_920_000_000;

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
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(6)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(7)]
	pub type Dao = pallet_dao;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type Version = Version;
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

impl pallet_preimage::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type Currency = Balances;
	type ManagerOrigin = EnsureRoot<u64>;
	type Consideration = HoldConsideration<
		u64,
		Balances,
		PreimageReason,
		LinearStoragePrice<Base, PerByte, Balance>,
	>;
}

impl pallet_utility::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = ();
}

parameter_types! {
	pub const PreimageReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
	pub const Base: Balance = 100;
	pub const PerByte: Balance = 1;
	pub const Native: Asset = NATIVE;
	pub RootOrigin: RuntimeOrigin = RuntimeOrigin::root();
	/// How calls are encoded now.
	pub static TransactionVersion: u32 = 1;
	pub Version: sp_version::RuntimeVersion = sp_version::RuntimeVersion {
		transaction_version: TransactionVersion::get(),
		..Default::default()
	};
	/// A community that another pallet knows to owe something.
	pub static Owes: Option<CommunityId> = None;
	/// Whether an upgrade has taken the remarks from general tracks.
	pub static Strict: bool = false;
	pub const Cancelling: TrackKind = TrackKind::Cancel;
	pub const Killing: TrackKind = TrackKind::Kill;
}

/// What another pallet would know.
pub struct Owing;

impl Contains<CommunityId> for Owing {
	fn contains(community: &CommunityId) -> bool {
		Owes::get().as_ref() == Some(community)
	}
}

/// The root track may do everything; others end proposals, remark, and do several of these at once.
pub struct Filter;

impl crate::TrackFilter<RuntimeCall> for Filter {
	fn admits(kind: TrackKind, call: &RuntimeCall) -> bool {
		use pallet_dao::Call;
		matches!(
			(kind, call),
			(TrackKind::Root, _)
				| (_, RuntimeCall::Utility(_))
				| (TrackKind::Cancel, RuntimeCall::Dao(Call::cancel { .. }))
				| (TrackKind::Kill, RuntimeCall::Dao(Call::kill { .. }))
				| (TrackKind::General, RuntimeCall::System(_))
				| (TrackKind::Rules, RuntimeCall::Dao(Call::amend { .. }))
		) && !(Strict::get() && kind == TrackKind::General)
	}
}

type RootOr<Kind> =
	EitherOfDiverse<AsEnsureOriginWithArg<EnsureRoot<u64>>, EnsureKindOf<Test, Kind>>;

impl pallet_dao::Config for Test {
	type AssetId = Asset;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = AllAssets;
	type NativeAsset = Native;
	type Time = Timestamp;
	type Preimages = Preimage;
	type InUse = Owing;
	type TrackFilter = Filter;
	type TrackOrigin = RootOrigin;
	type ChainTreasury = ConstU64<TREASURY>;
	type AmendOrigin = EnsureRules<Test>;
	type CancelOrigin = RootOr<Cancelling>;
	type KillOrigin = RootOr<Killing>;
	type CommunityDeposit = ConstU128<COMMUNITY_DEPOSIT>;
	type MinDeposit = ConstU128<MIN_DEPOSIT>;
	type MemberDeposit = ConstU128<MEMBER_DEPOSIT>;
	type StatementsFrom = ConstU32<STATEMENTS_FROM>;
	type MaxCallLength = ConstU32<MAX_CALL>;
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

	fn note(bytes: Vec<u8>) {
		assert_ok!(Preimage::note_preimage(RuntimeOrigin::root(), bytes));
	}
}

pub(crate) const PERCENT: Share = 10_000_000;

/// Periods of hours and days; the thresholds of the chain's own root track.
pub(crate) const RULES: Rules = Rules {
	prepare: 2 * HOUR,
	decide: 10 * DAY,
	confirm: DAY,
	enact: 6 * HOUR,
	window: 5 * DAY,
	late: Late { within: DAY, extend: 2 * DAY },
	approval: Curve::Linear { from: 80 * PERCENT, to: 50 * PERCENT },
	support: Curve::Linear { from: 50 * PERCENT, to: 10 * PERCENT },
};

/// What a proposal costs in the tests.
pub(crate) const DEPOSIT: Balance = 100;

/// Tracks of the chain: for everything, for small things, and for ending proposals.
pub(crate) const ROOT: TrackId = 0;
pub(crate) const GENERAL: TrackId = 1;
pub(crate) const CANCEL: TrackId = 2;
pub(crate) const KILL: TrackId = 3;

pub(crate) fn track(kind: TrackKind) -> Track {
	Track { kind, deposit: DEPOSIT, rules: RULES, limit: Limit::None }
}

/// Without the preparing, as an emergency.
fn quick(kind: TrackKind) -> Track {
	let rules = Rules { prepare: 0, confirm: HOUR, enact: 10 * MINUTE, ..RULES };
	Track { rules, ..track(kind) }
}

pub(crate) fn chain_tracks() -> Vec<Track> {
	vec![
		track(TrackKind::Root),
		track(TrackKind::General),
		quick(TrackKind::Cancel),
		quick(TrackKind::Kill),
	]
}

/// Power in thirty days, none before the first is over.
pub(crate) const RAMP: Ramp = Ramp { step: DAY, steps: 30, delay: 1 };
pub(crate) const UNBONDING: Moment = 20 * DAY;
pub(crate) const LOCK_PERIOD: Moment = 7 * DAY;
pub(crate) const MIN_STAKE: Balance = 50;
/// What support is a share of, at least.
pub(crate) const FLOOR: Balance = 1_000;

/// The chain as a community.
pub(crate) fn chain() -> GenesisCommunity<u64, Asset> {
	GenesisCommunity {
		name: "Chain".into(),
		asset: NATIVE,
		min_stake: MIN_STAKE,
		floor: FLOOR,
		ramp: RAMP,
		unbonding: UNBONDING,
		max_conviction: 3,
		lock_period: LOCK_PERIOD,
		tracks: chain_tracks(),
		stakes: vec![],
	}
}

/// A community that votes with gold.
pub(crate) fn settings() -> SettingsOf<Test> {
	Settings {
		name: b"Goldsmiths".to_vec().try_into().expect("short enough"),
		asset: GOLD,
		min_stake: MIN_STAKE,
		floor: FLOOR,
		ramp: RAMP,
		unbonding: UNBONDING,
		max_conviction: 0,
		lock_period: 0,
	}
}

/// Tracks of a community: for small things and for ending proposals.
pub(crate) fn tracks() -> TrackList {
	vec![track(TrackKind::General), quick(TrackKind::Cancel)].try_into().expect("few enough")
}

/// Builds a chain for a test.
#[must_use]
pub(crate) struct ExtBuilder {
	chain: Option<GenesisCommunity<u64, Asset>>,
	stakes: Vec<(u64, Balance)>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self { chain: Some(chain()), stakes: Vec::new() }
	}
}

impl ExtBuilder {
	/// Another chain, or none that governs itself.
	pub(crate) fn with_chain(mut self, chain: Option<GenesisCommunity<u64, Asset>>) -> Self {
		self.chain = chain;
		self
	}

	/// Stakes on the chain, long enough ago to have full power.
	pub(crate) fn with_stake(mut self, who: u64, amount: Balance) -> Self {
		self.stakes.push((who, amount));
		self
	}

	/// Alice, Bob and Carol with 50, 30 and 20 percent of the power.
	pub(crate) fn with_three(self) -> Self {
		self.with_stake(ALICE, 5_000).with_stake(BOB, 3_000).with_stake(CAROL, 2_000)
	}

	/// The chain in its first block, with a clock that runs.
	pub(crate) fn build(self) -> TestExternalities {
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: EVERYBODY.map(|who| (who, WEALTH)).to_vec(),
				..Default::default()
			},
			assets: pallet_assets::GenesisConfig {
				assets: vec![(GOLD_ID, ISSUER, false, 5)],
				accounts: EVERYBODY.map(|who| (GOLD_ID, who, WEALTH)).to_vec(),
				..Default::default()
			},
			dao: pallet_dao::GenesisConfig { chain: self.chain },
		}
		.build_storage()
		.expect("the genesis is valid");
		let mut ext = TestExternalities::from(storage);
		ext.execute_with(|| {
			System::set_block_number(1);
			set_time(NOW - 40 * DAY);
			for (who, amount) in self.stakes {
				assert_ok!(Dao::stake(signed(who), 0, amount));
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
/// without an entry that says so, and that no asset was made or lost.
pub(crate) fn check_invariants() {
	assert_ok!(Dao::do_try_state());
	let accounts: BTreeSet<u64> = frame_system::Account::<Test>::iter_keys()
		.chain(pallet_assets::Account::<Test>::iter_keys().map(|(_, who)| who))
		.chain(EVERYBODY)
		.collect();
	for asset in [NATIVE, GOLD] {
		for reason in [HoldReason::Stake, HoldReason::Deposit] {
			let expected = Dao::expected_holds(&reason).expect("sums fit");
			for who in &accounts {
				let sum = expected.get(&(asset.clone(), *who)).copied().unwrap_or_default();
				let reason = match reason {
					HoldReason::Stake => HoldReason::Stake.into(),
					_ => HoldReason::Deposit.into(),
				};
				assert_eq!(AllAssets::balance_on_hold(asset.clone(), &reason, who), sum);
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

/// What `who` has staked, and what of it waits.
pub(crate) fn held(asset: &Asset, who: u64) -> Balance {
	AllAssets::balance_on_hold(asset.clone(), &HoldReason::Stake.into(), &who)
}

/// What `who` has left for entries in storage.
pub(crate) fn deposited(who: u64) -> Balance {
	AllAssets::balance_on_hold(NATIVE, &HoldReason::Deposit.into(), &who)
}

/// What `who` has in a community.
pub(crate) fn member(community: CommunityId, who: u64) -> Member {
	Members::<Test>::get(community, who).expect("it is a member")
}

/// A proposal that has not ended.
pub(crate) fn proposal(id: ProposalId) -> ProposalOf<Test> {
	Proposals::<Test>::get(id).expect("the proposal has not ended")
}

/// Where a proposal stands.
pub(crate) fn phase(id: ProposalId) -> Phase {
	Dao::proposal_status(id).expect("the proposal has not ended").phase
}

/// Makes a community of goldsmiths. Returns its number.
pub(crate) fn created(creator: u64) -> CommunityId {
	assert_ok!(Dao::create(signed(creator), settings(), tracks()));
	NextCommunity::<Test>::get() - 1
}

/// A call that leaves a trace and needs the chain's highest origin.
pub(crate) fn set_storage(value: u8) -> RuntimeCall {
	let items = vec![(b"decided".to_vec(), vec![value])];
	RuntimeCall::System(frame_system::Call::set_storage { items })
}

/// The trace of it.
pub(crate) fn decided() -> Option<u8> {
	sp_io::storage::get(b"decided").map(|value| value[0])
}

/// A call that anything but nothing may make.
pub(crate) fn remark() -> RuntimeCall {
	RuntimeCall::System(frame_system::Call::remark { remark: vec![7; 10] })
}

/// How a call is proposed, without noting it.
pub(crate) fn content(call: &RuntimeCall) -> Content<Hash> {
	let bytes = call.encode();
	let len = u32::try_from(bytes.len()).expect("short enough");
	Content::Call { hash: BlakeTwo256::hash(&bytes), len }
}

/// Stores a call.
pub(crate) fn note(call: &RuntimeCall) {
	assert_ok!(Preimage::note_preimage(signed(ISSUER), call.encode()));
}

/// Notes and proposes a call as Eve. Returns the number of the proposal.
pub(crate) fn proposed(community: CommunityId, track: TrackId, call: &RuntimeCall) -> ProposalId {
	let Content::Call { hash, .. } = content(call) else { unreachable!("it is a call") };
	if <Preimage as frame_support::traits::QueryPreimage>::len(&hash).is_none() {
		note(call);
	}
	assert_ok!(Dao::submit(signed(EVE), community, track, content(call), None));
	NextProposal::<Test>::get() - 1
}

/// Votes without conviction.
pub(crate) fn voted(who: u64, id: ProposalId, choice: Choice) {
	assert_ok!(Dao::vote(signed(who), id, choice, Conviction::default()));
}

/// A proposal of a call that Alice, Bob and Carol have all voted for, when it may be executed.
pub(crate) fn approved(track: TrackId, call: &RuntimeCall) -> ProposalId {
	let id = proposed(0, track, call);
	let rules = Dao::track(0, track).expect("there is such a track").rules;
	let start = Timestamp::get();
	set_time(start + rules.prepare);
	for who in [ALICE, BOB, CAROL] {
		voted(who, id, Choice::Aye);
	}
	set_time(start + rules.prepare + rules.confirm + rules.enact);
	id
}

/// Executes with bounds that are high enough.
pub(crate) fn execute(id: ProposalId) -> frame_support::dispatch::DispatchResultWithPostInfo {
	Dao::execute(signed(DAVE), id, MAX_CALL, Weight::MAX)
}

pub(crate) fn statement(text: &str) -> StatementOf<Test> {
	Statement {
		hash: BlakeTwo256::hash(text.as_bytes()),
		text: text.as_bytes().to_vec().try_into().expect("short enough"),
	}
}

/// The power of an amount of full age.
pub(crate) fn full(amount: Balance) -> Power {
	Power::from(amount) * Power::from(30u8)
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Dao(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
