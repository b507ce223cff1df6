//! The interface between the node and the runtime in the chain spec.
//!
//! The node never links a runtime's logic. It only needs to know which functions a blob may offer;
//! [`Interface`] declares them. Which of the two authoring interfaces a blob really has is asked at
//! start. Nothing here is ever executed.

use sp_core::{crypto::KeyTypeId, OpaqueMetadata};
use sp_runtime::{
	generic,
	traits::{BlakeTwo256, Block as BlockT, NumberFor},
	transaction_validity::{TransactionSource, TransactionValidity},
	AccountId32, ApplyExtrinsicResult, OpaqueExtrinsic,
};
use sp_weights::Weight;

/// An account on any Hanse chain.
pub type AccountId = AccountId32;
/// An amount of a chain's native coin.
pub type Balance = u128;
/// How many transactions an account has sent.
pub type Nonce = u32;
/// A block whose transactions only the runtime can read.
pub type Block = generic::Block<generic::Header<u32, BlakeTwo256>, OpaqueExtrinsic>;
/// The hash of a block.
pub type Hash = <Block as BlockT>::Hash;
/// The key of a block author in Aura.
pub type AuraId = sp_consensus_aura::sr25519::AuthorityId;

// Never made and never called: only its interface is used.
#[allow(dead_code)]
/// Stands for whatever runtime the chain spec holds.
struct Interface;

#[allow(dead_code)]
const NEVER: &str = "declared for its signature only; the blob in the chain spec answers; qed";

sp_api::impl_runtime_apis! {
	impl sp_api::Core<Block> for Interface {
		fn version() -> sp_version::RuntimeVersion {
			unreachable!("{NEVER}")
		}
		fn execute_block(_: <Block as BlockT>::LazyBlock) {
			unreachable!("{NEVER}")
		}
		fn initialize_block(_: &<Block as BlockT>::Header) -> sp_runtime::ExtrinsicInclusionMode {
			unreachable!("{NEVER}")
		}
	}

	impl sp_api::Metadata<Block> for Interface {
		fn metadata() -> OpaqueMetadata {
			unreachable!("{NEVER}")
		}
		fn metadata_at_version(_: u32) -> Option<OpaqueMetadata> {
			unreachable!("{NEVER}")
		}
		fn metadata_versions() -> Vec<u32> {
			unreachable!("{NEVER}")
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Interface {
		fn apply_extrinsic(_: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			unreachable!("{NEVER}")
		}
		fn finalize_block() -> <Block as BlockT>::Header {
			unreachable!("{NEVER}")
		}
		fn inherent_extrinsics(_: sp_inherents::InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
			unreachable!("{NEVER}")
		}
		fn check_inherents(
			_: <Block as BlockT>::LazyBlock,
			_: sp_inherents::InherentData,
		) -> sp_inherents::CheckInherentsResult {
			unreachable!("{NEVER}")
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Interface {
		fn validate_transaction(
			_: TransactionSource,
			_: <Block as BlockT>::Extrinsic,
			_: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			unreachable!("{NEVER}")
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Interface {
		fn offchain_worker(_: &<Block as BlockT>::Header) {
			unreachable!("{NEVER}")
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Interface {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			unreachable!("{NEVER}")
		}
		fn authorities() -> Vec<AuraId> {
			unreachable!("{NEVER}")
		}
	}

	impl sp_consensus_babe::BabeApi<Block> for Interface {
		fn configuration() -> sp_consensus_babe::BabeConfiguration {
			unreachable!("{NEVER}")
		}
		fn current_epoch_start() -> sp_consensus_babe::Slot {
			unreachable!("{NEVER}")
		}
		fn current_epoch() -> sp_consensus_babe::Epoch {
			unreachable!("{NEVER}")
		}
		fn next_epoch() -> sp_consensus_babe::Epoch {
			unreachable!("{NEVER}")
		}
		fn generate_key_ownership_proof(
			_: sp_consensus_babe::Slot,
			_: sp_consensus_babe::AuthorityId,
		) -> Option<sp_consensus_babe::OpaqueKeyOwnershipProof> {
			unreachable!("{NEVER}")
		}
		fn submit_report_equivocation_unsigned_extrinsic(
			_: sp_consensus_babe::EquivocationProof<<Block as BlockT>::Header>,
			_: sp_consensus_babe::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			unreachable!("{NEVER}")
		}
	}

	impl sp_consensus_grandpa::GrandpaApi<Block> for Interface {
		fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
			unreachable!("{NEVER}")
		}
		fn current_set_id() -> sp_consensus_grandpa::SetId {
			unreachable!("{NEVER}")
		}
		fn submit_report_equivocation_unsigned_extrinsic(
			_: sp_consensus_grandpa::EquivocationProof<<Block as BlockT>::Hash, NumberFor<Block>>,
			_: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			unreachable!("{NEVER}")
		}
		fn generate_key_ownership_proof(
			_: sp_consensus_grandpa::SetId,
			_: sp_consensus_grandpa::AuthorityId,
		) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
			unreachable!("{NEVER}")
		}
	}

	impl sp_session::SessionKeys<Block> for Interface {
		fn generate_session_keys(
			_: Vec<u8>,
			_: Option<Vec<u8>>,
		) -> sp_session::OpaqueGeneratedSessionKeys {
			unreachable!("{NEVER}")
		}
		fn decode_session_keys(_: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			unreachable!("{NEVER}")
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Interface {
		fn account_nonce(_: AccountId) -> Nonce {
			unreachable!("{NEVER}")
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance>
		for Interface
	{
		fn query_info(
			_: <Block as BlockT>::Extrinsic,
			_: u32,
		) -> pallet_transaction_payment_rpc_runtime_api::RuntimeDispatchInfo<Balance> {
			unreachable!("{NEVER}")
		}
		fn query_fee_details(
			_: <Block as BlockT>::Extrinsic,
			_: u32,
		) -> pallet_transaction_payment::FeeDetails<Balance> {
			unreachable!("{NEVER}")
		}
		fn query_weight_to_fee(_: Weight) -> Balance {
			unreachable!("{NEVER}")
		}
		fn query_length_to_fee(_: u32) -> Balance {
			unreachable!("{NEVER}")
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Interface {
		fn build_state(_: Vec<u8>) -> sp_genesis_builder::Result {
			unreachable!("{NEVER}")
		}
		fn get_preset(_: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			unreachable!("{NEVER}")
		}
		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			unreachable!("{NEVER}")
		}
	}
}
