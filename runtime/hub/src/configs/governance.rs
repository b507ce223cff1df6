//! Who decides about the chain, and how its rules are replaced.
//!
//! The chain is community 0 of the DAO, and what it decides on its first track is root. There is no
//! other way to root. What the other kinds of track may call is said by [`Tracks`].

use crate::{
	configs::{
		issuance::{AssetId, ByGrants, FreeAssets, HoldableAssets, NativeAsset},
		system::RuntimeBlockWeights,
	},
	units::{deposit, DAY, UNIT},
	AccountId, Balance, Dao, Migrations, Moment, Preimage, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeHoldReason, RuntimeOrigin, SafeMode, Sinks, System, Timestamp, Treasuries,
};
use frame_support::{
	migrations::{
		EnterSafeModeOnFailedMigration, FailedMigrationHandler, FailedMigrationHandling,
		FreezeChainOnFailedMigration, MultiStepMigrator,
	},
	parameter_types,
	traits::{AsEnsureOriginWithArg, ConstU32, Contains, EitherOfDiverse},
	weights::Weight,
};
use frame_system::{EnsureRoot, RawOrigin};
use hanse_ballot::{table::PARAMETER_STEP, within_step};
use hanse_curve::time::YEAR;
use hanse_rehearsal::Progress;
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_dao::{CommunityId, EnsureChain, EnsureKindOf, EnsureRules, TrackFilter, TrackKind};
use pallet_migrations::MbmIsOngoing;
use sp_runtime::{traits::Convert, DispatchError, Perbill};

parameter_types! {
	/// What the chain decides on its first track.
	pub RootOrigin: RuntimeOrigin = RawOrigin::Root.into();
	/// The deposit for a community: its entry, its tracks, and room for what they spend.
	pub const CommunityDeposit: Balance = 100 * UNIT + deposit(20, 4_000);
	/// The deposit of a member until everything it staked is withdrawn.
	pub const MemberDeposit: Balance = deposit(1, 1_500);
	/// The least that a proposal costs until it ends.
	pub const ProposalDeposit: Balance = UNIT;
	/// Tracks that set parameters.
	pub const Parameters: TrackKind = TrackKind::Parameters;
	/// Tracks that end proposals and return the deposit, payments, budgets, and pauses by the core.
	pub const Cancel: TrackKind = TrackKind::Cancel;
	/// Tracks that end proposals and take the deposit.
	pub const Kill: TrackKind = TrackKind::Kill;
	/// The track for upgrades that the core calls urgent.
	pub const Whitelisted: TrackKind = TrackKind::Whitelisted;
	/// The track that recalls representatives and has others elected.
	pub const Recall: TrackKind = TrackKind::Recall;
}

/// Root, and what the chain decides on tracks of one kind.
pub type EnsureChainOrRoot<Kind> =
	EitherOfDiverse<EnsureRoot<AccountId>, EnsureChain<Runtime, Kind>>;

/// Root, and what the chain decides on a track for parameters, a step at a time.
pub type EnsureParameters = EnsureChainOrRoot<Parameters>;

/// Root, and a track of the community's own.
type EnsureOwn<Kind> =
	EitherOfDiverse<AsEnsureOriginWithArg<EnsureRoot<AccountId>>, EnsureKindOf<Runtime, Kind>>;

impl pallet_dao::Config for Runtime {
	type AssetId = AssetId;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = HoldableAssets;
	type NativeAsset = NativeAsset;
	type Time = Timestamp;
	type Preimages = Preimage;
	type InUse = WithTreasury;
	type TrackFilter = Tracks;
	type TrackOrigin = RootOrigin;
	type ChainTreasury = TreasuryAccount;
	type AmendOrigin = EnsureRules<Runtime>;
	type CancelOrigin = EnsureOwn<Cancel>;
	type KillOrigin = EnsureOwn<Kill>;
	type CommunityDeposit = CommunityDeposit;
	type MinDeposit = ProposalDeposit;
	type MemberDeposit = MemberDeposit;
	type StatementsFrom = ConstU32<50>;
	// Long enough for a runtime, should one ever have to be written by `system.set_storage`.
	type MaxCallLength = ConstU32<{ 3 * 1024 * 1024 }>;
	type WeightInfo = pallet_dao::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}

/// Communities that have promised payments or opened budgets, in whatever asset.
pub struct WithTreasury;

impl Contains<CommunityId> for WithTreasury {
	fn contains(community: &CommunityId) -> bool {
		Treasuries::is_in_use(*community)
	}
}

/// The account of a community.
pub struct TreasuryOf;

impl Convert<CommunityId, AccountId> for TreasuryOf {
	fn convert(community: CommunityId) -> AccountId {
		Dao::treasury_of(community)
	}
}

/// Decisions of communities spend, within the limits of their tracks.
pub struct Decisions;

impl pallet_treasuries::Spending<RuntimeOrigin, AssetId> for Decisions {
	fn spend(
		origin: RuntimeOrigin,
		asset: &AssetId,
		funds: &dyn Fn(CommunityId) -> Balance,
		amount: Balance,
	) -> Result<CommunityId, DispatchError> {
		Dao::spend(origin, asset, funds, amount)
	}

	fn weight() -> Weight {
		// The track, and what it has spent so far of up to as many assets as are counted.
		let counting = Weight::from_parts(10_000_000, 0);
		let stored = <Runtime as frame_system::Config>::DbWeight::get().reads_writes(2, 1);
		counting.saturating_add(stored)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn successful_origin(_: &AssetId, _: Balance) -> Option<(RuntimeOrigin, CommunityId)> {
		// A track could spend no more than its share of what the benchmark gives the treasury. What
		// it costs more is in `weight`.
		Some((RawOrigin::Root.into(), pallet_dao::CHAIN))
	}
}

parameter_types! {
	/// Tracks of communities that manage what was decided to be spent.
	pub const General: TrackKind = TrackKind::General;
	/// How long a payment can be fetched if its order does not say.
	pub const PayoutPeriod: Moment = 90 * DAY;
	/// The longest that a budget can go without a report.
	pub const MaxReportPeriod: Moment = 92 * DAY;
	/// How far ahead payments, budgets and schedules can end.
	pub const TreasuryHorizon: Moment = 10 * YEAR;
}

impl pallet_treasuries::Config for Runtime {
	type AssetId = AssetId;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = HoldableAssets;
	type FreeAssets = FreeAssets;
	type NativeAsset = NativeAsset;
	type Time = Timestamp;
	type Treasury = TreasuryOf;
	type Spending = Decisions;
	type ManageOrigin = EitherOfDiverse<EnsureOwn<Cancel>, EnsureKindOf<Runtime, General>>;
	type Granting = ByGrants;
	type MaxPayments = ConstU32<64>;
	type MaxBudgets = ConstU32<32>;
	type PayoutPeriod = PayoutPeriod;
	type MaxReportPeriod = MaxReportPeriod;
	type MaxHorizon = TreasuryHorizon;
	type WeightInfo = pallet_treasuries::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Purse;
}

/// What each kind of track may call.
///
/// Only calls that ask for the decision of a community themselves are here, so that a filter too
/// wide would still not let a track do what is another's. Nothing here makes another origin.
pub struct Tracks;

impl TrackFilter<RuntimeCall> for Tracks {
	fn admits(kind: TrackKind, call: &RuntimeCall) -> bool {
		// Several decisions in one, each asked for again.
		if let RuntimeCall::Utility(pallet_utility::Call::batch_all { .. }) = call {
			return true;
		}
		match kind {
			TrackKind::Root => true,
			TrackKind::Parameters => is_small_step(call),
			TrackKind::Cancel => {
				matches!(
					call,
					RuntimeCall::Dao(pallet_dao::Call::cancel { .. })
						| RuntimeCall::Committee(pallet_committee::Call::unpause { .. })
				) || is_management(call)
			}
			TrackKind::Kill => matches!(call, RuntimeCall::Dao(pallet_dao::Call::kill { .. })),
			TrackKind::Rules => matches!(call, RuntimeCall::Dao(pallet_dao::Call::amend { .. })),
			TrackKind::BigSpend | TrackKind::SmallSpend => is_spending(call),
			TrackKind::General => is_spending(call) || is_management(call),
			TrackKind::Whitelisted => matches!(
				call,
				RuntimeCall::Committee(pallet_committee::Call::enact_whitelisted { .. })
			),
			TrackKind::Recall => {
				use pallet_committee::Call;
				matches!(call, RuntimeCall::Committee(Call::recall { .. } | Call::open {}))
			}
		}
	}
}

/// Whether a call spends what a community owns, within the limit of the track.
fn is_spending(call: &RuntimeCall) -> bool {
	use pallet_treasuries::Call;
	matches!(call, RuntimeCall::Treasuries(Call::spend { .. } | Call::open_budget { .. }))
}

/// Whether a call manages what a community has decided to spend.
fn is_management(call: &RuntimeCall) -> bool {
	use pallet_treasuries::Call;
	matches!(
		call,
		RuntimeCall::Treasuries(
			Call::cancel { .. } | Call::replace_manager { .. } | Call::close_budget { .. }
		)
	)
}

/// Whether a call moves a parameter by no more than [`PARAMETER_STEP`] of what it is. Asked at the
/// submission, and again when the call is made.
fn is_small_step(call: &RuntimeCall) -> bool {
	let (before, after) = match call {
		RuntimeCall::Sinks(pallet_sinks::Call::set_fee_burn { share }) => {
			(Sinks::fee_burn_share(), *share)
		}
		RuntimeCall::Sinks(pallet_sinks::Call::set_buy_back { share }) => {
			(Sinks::buy_back_share(), *share)
		}
		_ => return false,
	};
	within_step(before.deconstruct().into(), after.deconstruct().into(), PARAMETER_STEP)
}

parameter_types! {
	/// Half a block: the chain goes on beside its migrations.
	pub MaxServiceWeight: Weight =
		Perbill::from_percent(50) * RuntimeBlockWeights::get().max_block;
}

/// A migration that fails leaves a state that nobody foresaw: only what [`super::system::NeverPaused`]
/// admits goes on, until a decision has mended it. Were transactions stopped altogether, nothing
/// could.
pub struct IntoSafeMode;

impl FailedMigrationHandler for IntoSafeMode {
	fn failed(migration: Option<u32>) -> FailedMigrationHandling {
		EnterSafeModeOnFailedMigration::<SafeMode, FreezeChainOnFailedMigration>::failed(migration);
		FailedMigrationHandling::ForceUnstuck
	}
}

impl pallet_migrations::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = crate::migrations::MultiBlock;
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = ();
	type FailedMigrationHandler = IntoSafeMode;
	type MaxServiceWeight = MaxServiceWeight;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}

/// Four half blocks take two thirds of a slot.
#[cfg(not(feature = "trial-upgrade"))]
type RehearsedSteps = ConstU32<4>;
#[cfg(feature = "trial-upgrade")]
type RehearsedSteps = ConstU32<{ crate::trial::STEPS }>;

impl pallet_upgrades::Config for Runtime {
	// Babe begins a block with the slot of the block before as well.
	type NextDigest = pallet_upgrades::PresentDigest<Runtime>;
	type Steps = RehearsedSteps;
}

/// Takes up to so many steps of the migrations that the first block has begun.
///
/// That one failed is told by its event: its handler lets the chain go on.
pub fn rehearse(steps: u32) -> Progress {
	for _ in 0..steps {
		if Migrations::ongoing_status() != MbmIsOngoing::Yes {
			break;
		}
		<Migrations as MultiStepMigrator>::step();
	}
	let failed = System::read_events_for_pallet::<pallet_migrations::Event<Runtime>>()
		.iter()
		.any(|event| matches!(event, pallet_migrations::Event::UpgradeFailed));
	match Migrations::ongoing_status() {
		_ if failed => Progress::Failed,
		MbmIsOngoing::Stuck => Progress::Failed,
		MbmIsOngoing::Yes => Progress::Ongoing,
		MbmIsOngoing::No => Progress::Done,
	}
}
