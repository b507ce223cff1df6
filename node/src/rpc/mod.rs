//! What clients can ask the node, beyond what every Substrate node answers.
//!
//! The server itself adds `chainHead_v1`, `archive_v1`, `transaction_v1`, `chainSpec_v1` and the
//! older `chain`, `state`, `author` and `system` families.

mod dev;

use crate::{
	runtime_api::{Block, Hash},
	service::{seal::Controls, FullBackend, FullClient, FullPool, FullSelectChain},
};
use dev::{Dev, DevApiServer};
use jsonrpsee::RpcModule;
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use sc_consensus_babe::BabeWorkerHandle;
use sc_consensus_babe_rpc::{Babe, BabeApiServer};
use sc_consensus_grandpa::{
	FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState,
};
use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
use sc_rpc::SubscriptionTaskExecutor;
use sc_sync_state_rpc::{SyncState, SyncStateApiServer};
use sp_keystore::KeystorePtr;
use std::sync::Arc;
use substrate_frame_rpc_system::{System, SystemApiServer};

/// What the answers are read from.
pub struct Deps {
	/// The database and the runtime.
	pub client: Arc<FullClient>,
	/// Waiting transactions.
	pub pool: Arc<FullPool>,
	/// The rule that picks the best fork.
	pub select_chain: FullSelectChain,
	/// The chain spec, for light clients that want a checkpoint.
	pub chain_spec: Box<dyn sc_service::ChainSpec>,
	/// The node's keys; `babe_epochAuthorship` needs them and is refused from outside.
	pub keystore: KeystorePtr,
	/// Answers what concerns epochs, on a chain that has them.
	pub babe: Option<BabeWorkerHandle<Block>>,
	/// Answers what concerns finality.
	pub grandpa: GrandpaDeps,
	/// Makes blocks on request, on a development node only.
	pub dev: Option<Controls>,
}

/// What answers about finality are read from.
pub struct GrandpaDeps {
	/// The vote in progress.
	pub voter_state: SharedVoterState,
	/// Who votes.
	pub authority_set: SharedAuthoritySet<Hash, u32>,
	/// Proofs of finality as they are made.
	pub justifications: GrandpaJustificationStream<Block>,
	/// Proofs of finality that were kept.
	pub finality_proofs: Arc<FinalityProofProvider<FullBackend, Block>>,
}

/// Puts the methods together.
pub fn create(
	deps: &Deps,
	subscriptions: SubscriptionTaskExecutor,
) -> Result<RpcModule<()>, Box<dyn std::error::Error + Send + Sync>> {
	let mut module = RpcModule::new(());
	module.merge(System::new(deps.client.clone(), deps.pool.clone()).into_rpc())?;
	module.merge(TransactionPayment::new(deps.client.clone()).into_rpc())?;
	if let Some(controls) = &deps.dev {
		module.merge(Dev::new(controls.clone()).into_rpc())?;
		return Ok(module);
	}
	let grandpa = &deps.grandpa;
	module.merge(
		Grandpa::new(
			subscriptions,
			grandpa.authority_set.clone(),
			grandpa.voter_state.clone(),
			grandpa.justifications.clone(),
			grandpa.finality_proofs.clone(),
		)
		.into_rpc(),
	)?;
	if let Some(worker) = &deps.babe {
		module.merge(
			Babe::new(
				deps.client.clone(),
				worker.clone(),
				deps.keystore.clone(),
				deps.select_chain.clone(),
			)
			.into_rpc(),
		)?;
		module.merge(
			SyncState::new(
				deps.chain_spec.cloned_box(),
				deps.client.clone(),
				grandpa.authority_set.clone(),
				worker.clone(),
			)?
			.into_rpc(),
		)?;
	}
	Ok(module)
}
