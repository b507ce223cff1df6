//! The rules of the Hanse hub: the open chain that governs itself and relays between leagues.
//!
//! Where to find a rule:
//! - who authors and finalises blocks: [`configs::consensus`], [`validators`]
//! - what an account and its money are: [`configs::money`], fees in [`hanse_runtime_common::fees`]
//! - who decides, and how these rules are replaced: [`configs::governance`], [`migrations`]
//! - who represents those who decide, and what can be paused: [`configs::committee`]
//! - what is rewarded, and who judges it: [`configs::contributions`]
//! - who gets which token, and when: [`configs::issuance`]
//! - items of which each is one of a kind: [`configs::items`]
//! - keys shared by several people, names, proxies: [`configs::accounts`]
//! - smart contracts: [`configs::contracts`]
//! - how much fits into a block, what can be paused: [`configs::system`]
//! - what a wallet or a node can ask: [`apis`]
//! - who owns what in the first block: [`genesis_presets`]
#![cfg_attr(not(feature = "std"), no_std)]
// The macros that assemble a runtime make public items without words.
#![allow(missing_docs)]
// `#[frame_support::runtime]` recurses over every pallet.
#![recursion_limit = "512"]

extern crate alloc;

// The blob of this runtime, as `WASM_BINARY` and `WASM_BINARY_BLOATY`.
#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarks;
pub mod configs;
pub mod genesis_presets;
pub mod migrations;
#[cfg(test)]
mod tests;
#[cfg(feature = "trial-upgrade")]
pub mod trial;
pub mod validators;

use alloc::{borrow::Cow, vec::Vec};
use sp_runtime::{generic, impl_opaque_keys};
use sp_version::RuntimeVersion;

pub use hanse_runtime_common::{
	units, AccountId, Address, Balance, BlockNumber, Hash, Header, Moment, Nonce, Signature,
};

/// Defines the version, whose numbers have to be written as such.
macro_rules! version {
	($spec_version:tt) => {
		/// The version of these rules.
		///
		/// `spec_version` rises with every change of behaviour, `transaction_version` when an
		/// existing call or extension changes its encoding.
		#[sp_version::runtime_version]
		pub const VERSION: RuntimeVersion = RuntimeVersion {
			spec_name: Cow::Borrowed("hanse-hub"),
			impl_name: Cow::Borrowed("hanse-hub"),
			authoring_version: 1,
			spec_version: $spec_version,
			impl_version: 1,
			apis: apis::RUNTIME_API_VERSIONS,
			transaction_version: 1,
			system_version: 1,
		};
	};
}

#[cfg(not(feature = "trial-upgrade"))]
version!(4);
#[cfg(feature = "trial-upgrade")]
version!(5);

/// The symbol of the native coin that is part of the hash of the metadata, as wallets check it.
///
/// `HANSE_TOKEN_SYMBOL` in the environment of a build makes a runtime for a coin of another name.
pub const TOKEN_SYMBOL: &str = match option_env!("HANSE_TOKEN_SYMBOL") {
	Some(symbol) => symbol,
	None => "HANSE",
};

/// The time between two blocks, in milliseconds. It cannot change once a chain runs.
pub const SLOT_DURATION: Moment = 3 * units::SECOND;

/// The length of an epoch, in slots: half an hour. It cannot change once a chain runs.
pub const EPOCH_DURATION_IN_SLOTS: u64 = 30 * units::MINUTE / SLOT_DURATION;

impl_opaque_keys! {
	/// The keys a validator signs with.
	pub struct SessionKeys {
		/// Authors blocks.
		pub babe: Babe,
		/// Votes on finality.
		pub grandpa: Grandpa,
	}
}

/// What every signed transaction carries beside its call: the standard set in the standard order,
/// so that every wallet can sign.
pub type TxExtension = (
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
	pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

/// A transaction as it stands in a block.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// Runs blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

#[frame_support::runtime]
mod runtime {
	/// The hub.
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	// An index is part of every transaction, never changes, and sets the order in which pallets are
	// built and initialised.

	// Consensus, first half: Babe sets the slot before the time is checked against it, and authorship
	// is known before anything is paid to the author.
	#[runtime::pallet_index(0)]
	pub type System = frame_system::Pallet<Runtime>;
	#[runtime::pallet_index(1)]
	pub type Babe = pallet_babe::Pallet<Runtime>;
	#[runtime::pallet_index(2)]
	pub type Timestamp = pallet_timestamp::Pallet<Runtime>;
	#[runtime::pallet_index(3)]
	pub type Authorship = pallet_authorship::Pallet<Runtime>;
	#[runtime::pallet_index(4)]
	pub type Offences = pallet_offences::Pallet<Runtime>;
	#[runtime::pallet_index(5)]
	pub type Historical = pallet_session::historical::Pallet<Runtime>;

	// Money: accounts exist before session keys refer to them.
	#[runtime::pallet_index(10)]
	pub type Balances = pallet_balances::Pallet<Runtime>;
	#[runtime::pallet_index(11)]
	pub type TransactionPayment = pallet_transaction_payment::Pallet<Runtime>;
	#[runtime::pallet_index(12)]
	pub type Assets = pallet_assets::Pallet<Runtime>;
	#[runtime::pallet_index(13)]
	pub type AssetsHolder = pallet_assets_holder::Pallet<Runtime>;
	#[runtime::pallet_index(14)]
	pub type AssetsFreezer = pallet_assets_freezer::Pallet<Runtime>;
	#[runtime::pallet_index(15)]
	pub type Nfts = pallet_nfts::Pallet<Runtime>;

	// Consensus, second half.
	#[runtime::pallet_index(20)]
	pub type Session = pallet_session::Pallet<Runtime>;
	#[runtime::pallet_index(21)]
	pub type Grandpa = pallet_grandpa::Pallet<Runtime>;

	// Tools and brakes.
	#[runtime::pallet_index(30)]
	pub type Utility = pallet_utility::Pallet<Runtime>;
	#[runtime::pallet_index(31)]
	pub type Preimage = pallet_preimage::Pallet<Runtime>;
	#[runtime::pallet_index(32)]
	pub type TxPause = pallet_tx_pause::Pallet<Runtime>;
	#[runtime::pallet_index(33)]
	pub type SafeMode = pallet_safe_mode::Pallet<Runtime>;
	#[runtime::pallet_index(34)]
	pub type Migrations = pallet_migrations::Pallet<Runtime>;
	#[runtime::pallet_index(35)]
	pub type Upgrades = pallet_upgrades::Pallet<Runtime>;

	// Accounts.
	#[runtime::pallet_index(40)]
	pub type Multisig = pallet_multisig::Pallet<Runtime>;
	#[runtime::pallet_index(41)]
	pub type Proxy = pallet_proxy::Pallet<Runtime>;
	#[runtime::pallet_index(42)]
	pub type Identity = pallet_identity::Pallet<Runtime>;

	#[runtime::pallet_index(43)]
	pub type Auditors = pallet_membership::Pallet<Runtime>;

	// Governance.
	#[runtime::pallet_index(70)]
	pub type Dao = pallet_dao::Pallet<Runtime>;
	#[runtime::pallet_index(71)]
	pub type Treasuries = pallet_treasuries::Pallet<Runtime>;
	#[runtime::pallet_index(72)]
	pub type Committee = pallet_committee::Pallet<Runtime>;
	#[runtime::pallet_index(73)]
	pub type Contributions = pallet_contributions::Pallet<Runtime>;

	// Contracts.
	#[runtime::pallet_index(50)]
	pub type Contracts = pallet_contracts::Pallet<Runtime>;

	// Issuance: the emission is built last of all that issues coins, since it checks their sum.
	#[runtime::pallet_index(60)]
	pub type Grants = pallet_grants::Pallet<Runtime>;
	#[runtime::pallet_index(61)]
	pub type Launch = pallet_launch::Pallet<Runtime>;
	#[runtime::pallet_index(62)]
	pub type Merchants = pallet_merchants::Pallet<Runtime>;
	#[runtime::pallet_index(63)]
	pub type Claims = pallet_claims::Pallet<Runtime>;
	#[runtime::pallet_index(64)]
	pub type Sinks = pallet_sinks::Pallet<Runtime>;
	#[runtime::pallet_index(65)]
	pub type Emission = pallet_emission::Pallet<Runtime>;
	#[runtime::pallet_index(66)]
	pub type Reserves = pallet_reserves::Pallet<Runtime>;

	// Liquidity.
	#[runtime::pallet_index(80)]
	pub type Pools = pallet_pools::Pallet<Runtime>;
	#[runtime::pallet_index(81)]
	pub type Markets = pallet_markets::Pallet<Runtime>;
	#[runtime::pallet_index(82)]
	pub type Rewards = pallet_rewards::Pallet<Runtime>;
	#[runtime::pallet_index(83)]
	pub type MembershipTiers = pallet_membership_tiers::Pallet<Runtime>;
}
