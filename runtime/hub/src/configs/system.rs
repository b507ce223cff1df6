//! How much fits into a block, and what can be paused.

use super::committee::NotPausedByCore;
use crate::{
	units::{self, deposit},
	AccountId, Balance, Balances, Block, Hash, Migrations, Nonce, OriginCaller, PalletInfo,
	Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, RuntimeTask, SafeMode,
	TxPause, Upgrades, SLOT_DURATION, VERSION,
};
use frame_support::{
	derive_impl, parameter_types,
	traits::{fungible::HoldConsideration, Contains, InsideBoth, LinearStoragePrice},
	weights::{
		constants::{ParityDbWeight, WEIGHT_REF_TIME_PER_SECOND},
		Weight,
	},
};
use frame_system::{
	limits::{BlockLength, BlockWeights},
	EnsureRoot, EnsureRootWithSuccess,
};
use sp_runtime::Perbill;
use sp_version::RuntimeVersion;

/// The share of a block that ordinary transactions may fill. The rest is for inherents and for
/// operational calls, so that a flood cannot keep the chain from being repaired.
const NORMAL_RATIO: Perbill = Perbill::from_percent(75);

/// The time one block may take to execute: a third of its slot, since every other validator has to
/// repeat it before the next author builds.
const BLOCK_WEIGHT: Weight = Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND, u64::MAX);

parameter_types! {
	/// Two hours of block hashes: a transaction can name a block that old as its birth.
	pub const BlockHashCount: u32 = 2_400;
	/// The version of the rules.
	pub const Version: RuntimeVersion = VERSION;
	/// Limits of computation per block.
	pub RuntimeBlockWeights: BlockWeights =
		BlockWeights::with_sensible_defaults(BLOCK_WEIGHT, NORMAL_RATIO);
	/// Limits of length per block: five mebibytes.
	pub RuntimeBlockLength: BlockLength = BlockLength::builder()
		.max_length(5 * 1024 * 1024)
		.modify_max_length_for_class(frame_support::dispatch::DispatchClass::Normal, |max| {
			*max = NORMAL_RATIO * *max
		})
		.build();
	/// The prefix of a written address.
	pub const SS58Prefix: u16 = units::SS58_PREFIX;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type BaseCallFilter =
		InsideBoth<InsideBoth<SafeMode, TxPause>, InsideBoth<NotPausedByCore, NoResignation>>;
	type Block = Block;
	type BlockWeights = RuntimeBlockWeights;
	type BlockLength = RuntimeBlockLength;
	type AccountId = AccountId;
	type Nonce = Nonce;
	type Hash = Hash;
	type BlockHashCount = BlockHashCount;
	type DbWeight = ParityDbWeight;
	type Version = Version;
	type AccountData = pallet_balances::AccountData<Balance>;
	type SystemWeightInfo = frame_system::weights::SubstrateWeight<Runtime>;
	type ExtensionsWeightInfo = frame_system::SubstrateExtensionsWeight<Runtime>;
	type SS58Prefix = SS58Prefix;
	type MaxConsumers = frame_support::traits::ConstU32<64>;
	type SingleBlockMigrations = crate::migrations::SingleBlock;
	type MultiBlockMigrator = Migrations;
	type OnSetCode = Upgrades;
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// Deposit for noting the preimage of a call, before its bytes.
	pub const PreimageBaseDeposit: Balance = deposit(2, 64);
	/// Deposit for each byte of a preimage.
	pub const PreimageByteDeposit: Balance = deposit(0, 1);
	/// Why a preimage's deposit is held.
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type ManagerOrigin = EnsureRoot<AccountId>;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<PreimageBaseDeposit, PreimageByteDeposit, Balance>,
	>;
	type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
}

/// Validators cannot drop their keys: nothing could seat them again before validators are elected.
pub struct NoResignation;

impl Contains<RuntimeCall> for NoResignation {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(call, RuntimeCall::Session(pallet_session::Call::purge_keys {}))
	}
}

/// Calls that no pause can stop: what keeps blocks coming, what ends the pause, and votes that cost
/// whoever is late.
pub struct NeverPaused;

impl Contains<RuntimeCall> for NeverPaused {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::System(_)
				| RuntimeCall::Timestamp(_)
				| RuntimeCall::Babe(_)
				| RuntimeCall::Grandpa(_)
				| RuntimeCall::Preimage(_)
				| RuntimeCall::SafeMode(_)
				| RuntimeCall::TxPause(_)
				| RuntimeCall::Migrations(_)
				| RuntimeCall::Dao(_)
				| RuntimeCall::Committee(_)
				| RuntimeCall::Contributions(
					pallet_contributions::Call::commit { .. }
						| pallet_contributions::Call::reveal { .. }
				)
		)
	}
}

impl Contains<pallet_tx_pause::RuntimeCallNameOf<Runtime>> for NeverPaused {
	fn contains(full_name: &pallet_tx_pause::RuntimeCallNameOf<Runtime>) -> bool {
		let (pallet, call): (&[u8], &[u8]) = (&full_name.0, &full_name.1);
		const NAMES: [&[u8]; 10] = [
			b"System",
			b"Timestamp",
			b"Babe",
			b"Grandpa",
			b"Preimage",
			b"SafeMode",
			b"TxPause",
			b"Migrations",
			b"Dao",
			b"Committee",
		];
		const VOTES: [&[u8]; 2] = [b"commit", b"reveal"];
		NAMES.contains(&pallet) || (pallet == b"Contributions" && VOTES.contains(&call))
	}
}

impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = EnsureRoot<AccountId>;
	type UnpauseOrigin = EnsureRoot<AccountId>;
	type WhitelistedCalls = NeverPaused;
	type MaxNameLen = frame_support::traits::ConstU32<256>;
	type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// How long the chain stays in safe mode once it enters: a day, in blocks.
	pub const SafeModeDuration: u32 = (units::DAY / SLOT_DURATION) as u32;
	/// Nobody can enter safe mode by paying for it.
	pub const NotForSale: Option<Balance> = None;
	/// A deposit for safe mode would be released after this delay; there are none.
	pub const NoRelease: Option<u32> = None;
}

impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = NeverPaused;
	type EnterDuration = SafeModeDuration;
	type ExtendDuration = SafeModeDuration;
	type EnterDepositAmount = NotForSale;
	type ExtendDepositAmount = NotForSale;
	type ForceEnterOrigin = EnsureRootWithSuccess<AccountId, SafeModeDuration>;
	type ForceExtendOrigin = EnsureRootWithSuccess<AccountId, SafeModeDuration>;
	type ForceExitOrigin = EnsureRoot<AccountId>;
	type ForceDepositOrigin = EnsureRoot<AccountId>;
	type Notify = ();
	type ReleaseDelay = NoRelease;
	type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Runtime>;
}
