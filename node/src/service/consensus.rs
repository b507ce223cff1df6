//! Which consensus the runtime asks for, and the tasks that take part in it.
//!
//! A runtime that exposes `BabeApi` runs on BABE, one that exposes `AuraApi` on Aura; both are
//! finalised by GRANDPA. The node reads this from the blob, so no flag can contradict the chain.

use super::{seal::Slots, FullBackend, FullClient, FullPool, FullSelectChain, GrandpaImport};
use crate::{
	cli::Seal,
	runtime_api::{AuraId, Block},
};
use sc_consensus::DefaultImportQueue;
use sc_consensus_babe::{BabeBlockImport, BabeLink, BabeWorkerHandle};
use sc_consensus_grandpa::{LinkHalf, SharedVoterState};
use sc_consensus_slots::{BackoffAuthoringOnFinalizedHeadLagging, SlotProportion};
use sc_network::{service::traits::NetworkService, NotificationService, ProtocolName};
use sc_network_sync::SyncingService;
use sc_service::{config::Role, error::Error, SpawnEssentialTaskHandle, TaskManager};
use sc_telemetry::TelemetryHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_api::{ApiExt, ProvideRuntimeApi};
use sp_consensus_aura::{sr25519::AuthorityPair as AuraPair, AuraApi};
use sp_consensus_babe::{inherents::BabeCreateInherentDataProviders, BabeApi};
use sp_keystore::KeystorePtr;
use std::{sync::Arc, time::Duration};
use substrate_prometheus_endpoint::Registry;

type BabeImport = BabeBlockImport<
	Block,
	FullClient,
	GrandpaImport,
	BabeCreateInherentDataProviders<Block>,
	FullSelectChain,
>;

/// The consensus of a chain, ready to start.
pub enum Engine {
	/// Slots drawn by lot, with a fallback author for each.
	Babe {
		/// The import step that checks the draw.
		block_import: Box<BabeImport>,
		/// What the author shares with the import step.
		link: BabeLink<Block>,
		/// Answers what RPC asks about epochs.
		worker: BabeWorkerHandle<Block>,
	},
	/// Slots in turn.
	Aura {
		/// The import step that follows finality.
		block_import: GrandpaImport,
		/// The length of a slot.
		slot_duration: sp_consensus_slots::SlotDuration,
	},
	/// No consensus: a development node makes blocks by itself.
	Sealed(Slots),
}

impl Engine {
	/// What answers questions about epochs, where there are any.
	pub fn babe_worker(&self) -> Option<BabeWorkerHandle<Block>> {
		match self {
			Engine::Babe { worker, .. } => Some(worker.clone()),
			Engine::Aura { .. } | Engine::Sealed(_) => None,
		}
	}

	/// How blocks of a sealed chain name their slot.
	pub fn slots(self) -> Result<Slots, Error> {
		match self {
			Engine::Sealed(slots) => Ok(slots),
			_ => Err(Error::Other("the engine was prepared for consensus, not for sealing".into())),
		}
	}
}

/// What an engine is built from.
pub struct Base<'a> {
	/// The database and the runtime.
	pub client: Arc<FullClient>,
	/// The import step that follows finality.
	pub grandpa_import: GrandpaImport,
	/// The rule that picks the best fork.
	pub select_chain: FullSelectChain,
	/// Waiting transactions; reports of equivocation go there.
	pub pool: Arc<FullPool>,
	/// Where import runs.
	pub spawner: &'a SpawnEssentialTaskHandle,
	/// Where metrics are registered.
	pub registry: Option<&'a Registry>,
	/// Where events are told.
	pub telemetry: Option<TelemetryHandle>,
	/// Whether the node makes blocks without consensus.
	pub seal: Option<Seal>,
}

/// Asks the runtime for its consensus and prepares the import of blocks.
///
/// # Errors
///
/// When the runtime exposes neither BABE nor Aura.
pub fn prepare(base: Base<'_>) -> Result<(Engine, DefaultImportQueue<Block>), Error> {
	let at = base.client.chain_info().best_hash;
	let api = base.client.runtime_api();
	let has_babe = api.has_api::<dyn BabeApi<Block>>(at).unwrap_or(false);
	let has_aura = api.has_api::<dyn AuraApi<Block, AuraId>>(at).unwrap_or(false);
	drop(api);
	match (has_babe, has_aura, base.seal.is_some()) {
		(false, false, _) => Err(Error::Other(
			"the runtime of this chain exposes neither BABE nor Aura, so the node cannot tell who \
			 may author a block. Use a chain spec whose runtime implements BabeApi or AuraApi"
				.into(),
		)),
		(true, _, true) => {
			let slot_duration = sc_consensus_babe::configuration(&*base.client)?.slot_duration();
			Ok(sealed(base, Slots::Babe(slot_duration)))
		}
		(false, true, true) => {
			let slot_duration = sc_consensus_aura::slot_duration(&*base.client)?;
			Ok(sealed(base, Slots::Aura(slot_duration)))
		}
		(true, _, false) => babe(base),
		(false, true, false) => aura(base),
	}
}

/// Forgets what consensus noted about the last blocks, before they are removed.
pub fn revert(
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	blocks: u32,
) -> sc_cli::Result<()> {
	let at = client.chain_info().best_hash;
	if client.runtime_api().has_api::<dyn BabeApi<Block>>(at).unwrap_or(false) {
		sc_consensus_babe::revert(client.clone(), backend, blocks)?;
	}
	sc_consensus_grandpa::revert(client, blocks)?;
	Ok(())
}

fn sealed(base: Base<'_>, slots: Slots) -> (Engine, DefaultImportQueue<Block>) {
	let queue =
		sc_consensus_manual_seal::import_queue(Box::new(base.client), base.spawner, base.registry);
	(Engine::Sealed(slots), queue)
}

fn babe(base: Base<'_>) -> Result<(Engine, DefaultImportQueue<Block>), Error> {
	let config = sc_consensus_babe::configuration(&*base.client)?;
	let slot_duration = config.slot_duration();
	let justification_import = base.grandpa_import.clone();
	let (block_import, link) = sc_consensus_babe::block_import(
		config,
		base.grandpa_import,
		base.client.clone(),
		Arc::new(move |_, _| async move { Ok(babe_inherents(slot_duration)) })
			as BabeCreateInherentDataProviders<Block>,
		base.select_chain,
		OffchainTransactionPoolFactory::new(base.pool),
	)?;
	let (queue, worker) = sc_consensus_babe::import_queue(sc_consensus_babe::ImportQueueParams {
		link: link.clone(),
		block_import: block_import.clone(),
		justification_import: Some(Box::new(justification_import)),
		client: base.client,
		slot_duration,
		spawner: base.spawner,
		registry: base.registry,
		telemetry: base.telemetry,
	})?;
	Ok((Engine::Babe { block_import: Box::new(block_import), link, worker }, queue))
}

fn aura(base: Base<'_>) -> Result<(Engine, DefaultImportQueue<Block>), Error> {
	let slot_duration = sc_consensus_aura::slot_duration(&*base.client)?;
	let queue = sc_consensus_aura::import_queue::<AuraPair, _, _, _, _, _>(
		sc_consensus_aura::ImportQueueParams {
			block_import: base.grandpa_import.clone(),
			justification_import: Some(Box::new(base.grandpa_import.clone())),
			client: base.client,
			create_inherent_data_providers: move |_, ()| async move {
				Ok(aura_inherents(slot_duration))
			},
			spawner: base.spawner,
			registry: base.registry,
			check_for_equivocation: Default::default(),
			telemetry: base.telemetry,
			compatibility_mode: Default::default(),
		},
	)?;
	Ok((Engine::Aura { block_import: base.grandpa_import, slot_duration }, queue))
}

fn babe_inherents(
	slot_duration: sp_consensus_slots::SlotDuration,
) -> (sp_consensus_babe::inherents::InherentDataProvider, sp_timestamp::InherentDataProvider) {
	use sp_consensus_babe::inherents::InherentDataProvider;
	let timestamp = sp_timestamp::InherentDataProvider::from_system_time();
	let slot = InherentDataProvider::from_timestamp_and_slot_duration(*timestamp, slot_duration);
	(slot, timestamp)
}

fn aura_inherents(
	slot_duration: sp_consensus_slots::SlotDuration,
) -> (sp_consensus_aura::inherents::InherentDataProvider, sp_timestamp::InherentDataProvider) {
	use sp_consensus_aura::inherents::InherentDataProvider;
	let timestamp = sp_timestamp::InherentDataProvider::from_system_time();
	let slot = InherentDataProvider::from_timestamp_and_slot_duration(*timestamp, slot_duration);
	(slot, timestamp)
}

/// How the operator wants the node to take part.
pub struct Settings {
	/// Whether the node may author and vote.
	pub role: Role,
	/// The node's name, for telemetry.
	pub name: String,
	/// Whether to author although no peer is known.
	pub force_authoring: bool,
	/// Whether to leave finality out.
	pub disable_grandpa: bool,
	/// The keys to sign with.
	pub keystore: KeystorePtr,
	/// Where metrics are registered.
	pub registry: Option<Registry>,
	/// Where events are told.
	pub telemetry: Option<TelemetryHandle>,
	/// The name under which voters find each other.
	pub grandpa_protocol: ProtocolName,
	/// What RPC tells about the vote in progress.
	pub voter_state: SharedVoterState,
}

/// The running parts that consensus uses.
pub struct Running<'a> {
	/// The database and the runtime.
	pub client: Arc<FullClient>,
	/// The rule that picks the best fork.
	pub select_chain: FullSelectChain,
	/// Waiting transactions.
	pub pool: Arc<FullPool>,
	/// Keeps up with other nodes.
	pub sync_service: Arc<SyncingService<Block>>,
	/// Where tasks run.
	pub task_manager: &'a TaskManager,
}

/// How long voters collect votes before they pass them on.
///
/// A round takes four times as long, so finality could not follow blocks that come faster.
const GOSSIP: Duration = Duration::from_millis(333);

/// Starts voting on finality, or following the votes of others on a node without keys.
pub fn start_voter(
	running: &Running<'_>,
	settings: &Settings,
	link: LinkHalf<Block, FullClient, FullSelectChain>,
	network: Arc<dyn NetworkService>,
	notification_service: Box<dyn NotificationService>,
) -> Result<(), Error> {
	if settings.disable_grandpa {
		return Ok(());
	}
	let voter = sc_consensus_grandpa::run_grandpa_voter(sc_consensus_grandpa::GrandpaParams {
		config: sc_consensus_grandpa::Config {
			gossip_duration: GOSSIP,
			justification_generation_period: super::JUSTIFICATION_PERIOD,
			name: Some(settings.name.clone()),
			observer_enabled: false,
			keystore: settings.role.is_authority().then(|| settings.keystore.clone()),
			local_role: settings.role,
			telemetry: settings.telemetry.clone(),
			protocol_name: settings.grandpa_protocol.clone(),
		},
		link,
		network,
		sync: running.sync_service.clone(),
		notification_service,
		voting_rule: sc_consensus_grandpa::VotingRulesBuilder::default().build(),
		prometheus_registry: settings.registry.clone(),
		shared_voter_state: settings.voter_state.clone(),
		telemetry: settings.telemetry.clone(),
		offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(running.pool.clone()),
	})?;
	running.task_manager.spawn_essential_handle().spawn_blocking(
		"grandpa-voter",
		Some("grandpa"),
		voter,
	);
	Ok(())
}

/// Starts authoring blocks where the node is a validator.
pub fn start_author(running: Running<'_>, settings: Settings, engine: Engine) -> Result<(), Error> {
	if !settings.role.is_authority() {
		return Ok(());
	}
	let proposer = sc_basic_authorship::ProposerFactory::new(
		running.task_manager.spawn_handle(),
		running.client.clone(),
		running.pool.clone(),
		settings.registry.as_ref(),
		settings.telemetry.clone(),
	);
	let backoff = Some(BackoffAuthoringOnFinalizedHeadLagging::default());
	match engine {
		Engine::Babe { block_import, link, .. } => {
			let slot_duration = link.config().slot_duration();
			let babe = sc_consensus_babe::start_babe(sc_consensus_babe::BabeParams {
				keystore: settings.keystore,
				client: running.client,
				select_chain: running.select_chain,
				env: proposer,
				block_import: *block_import,
				sync_oracle: running.sync_service.clone(),
				justification_sync_link: running.sync_service,
				create_inherent_data_providers: move |_, ()| async move {
					Ok(babe_inherents(slot_duration))
				},
				force_authoring: settings.force_authoring,
				backoff_authoring_blocks: backoff,
				babe_link: link,
				block_proposal_slot_portion: SlotProportion::new(2.0 / 3.0),
				max_block_proposal_slot_portion: None,
				telemetry: settings.telemetry,
			})?;
			running.task_manager.spawn_essential_handle().spawn_blocking(
				"babe",
				Some("block-authoring"),
				babe,
			);
		}
		Engine::Aura { block_import, slot_duration } => {
			let aura = sc_consensus_aura::start_aura::<AuraPair, _, _, _, _, _, _, _, _, _, _>(
				sc_consensus_aura::StartAuraParams {
					slot_duration,
					client: running.client,
					select_chain: running.select_chain,
					block_import,
					proposer_factory: proposer,
					sync_oracle: running.sync_service.clone(),
					justification_sync_link: running.sync_service,
					create_inherent_data_providers: move |_, ()| async move {
						Ok(aura_inherents(slot_duration))
					},
					force_authoring: settings.force_authoring,
					backoff_authoring_blocks: backoff,
					keystore: settings.keystore,
					block_proposal_slot_portion: SlotProportion::new(2.0 / 3.0),
					max_block_proposal_slot_portion: None,
					telemetry: settings.telemetry,
					compatibility_mode: Default::default(),
				},
			)?;
			running.task_manager.spawn_essential_handle().spawn_blocking(
				"aura",
				Some("block-authoring"),
				aura,
			);
		}
		Engine::Sealed(_) => {}
	}
	Ok(())
}
