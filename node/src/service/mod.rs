//! The parts of a running node and how they are joined.
//!
//! - [`consensus`]: which engine the runtime asks for, and who starts it
//! - [`lonely`]: a hint for the operator of a node that finds no peers
//! - [`seal`]: how a development node makes blocks without consensus

pub mod consensus;
pub mod lonely;
pub mod seal;

use crate::{
	cache,
	cli::Seal,
	rehearsal::{HostFunctions, Rehearsals},
	rpc,
	runtime_api::{Block, RuntimeApi},
};
use consensus::Engine;
use futures::FutureExt;
use sc_client_api::{Backend as _, ExecutorProvider as _};
use sc_consensus_grandpa::{
	FinalityProofProvider, GrandpaPruningFilter, LinkHalf, SharedVoterState,
};
use sc_executor::{HeapAllocStrategy, WasmExecutor, DEFAULT_HEAP_ALLOC_STRATEGY};
use sc_network::{
	config::{FullNetworkConfiguration, NonReservedPeerMode},
	NetworkBackend,
};
use sc_network_sync::strategy::warp::WarpSyncConfig;
use sc_service::{error::Error, Configuration, PartialComponents, TaskManager};
use sc_storage_monitor::{StorageMonitorParams, StorageMonitorService};
use sc_telemetry::{Telemetry, TelemetryWorker};
use sc_transaction_pool::TransactionPoolHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_runtime::traits::Block as BlockT;
use std::sync::Arc;

/// The database and the runtime behind one interface.
pub type FullClient = sc_service::TFullClient<Block, RuntimeApi, WasmExecutor<HostFunctions>>;
/// The database.
pub type FullBackend = sc_service::TFullBackend<Block>;
/// The rule that picks the best of several forks.
pub type FullSelectChain = sc_consensus::LongestChain<FullBackend, Block>;
/// The transactions that wait for a block.
pub type FullPool = TransactionPoolHandle<Block, FullClient>;
/// The import step that follows finality.
pub type GrandpaImport =
	sc_consensus_grandpa::GrandpaBlockImport<FullBackend, Block, FullClient, FullSelectChain>;

/// How often a justification is kept even if no peer asks for it, in blocks.
const JUSTIFICATION_PERIOD: u32 = 512;

/// What is made before the network starts, beyond what every command needs.
pub struct Prepared {
	engine: Engine,
	grandpa: LinkHalf<Block, FullClient, FullSelectChain>,
	telemetry: Option<Telemetry>,
}

type Partial = PartialComponents<
	FullClient,
	FullBackend,
	FullSelectChain,
	sc_consensus::DefaultImportQueue<Block>,
	FullPool,
	Prepared,
>;

/// Opens the database and prepares everything that needs no network.
///
/// # Errors
///
/// When the database cannot be opened or belongs to another chain, and when the runtime offers
/// neither of the engines the node knows.
pub fn new_partial(config: &Configuration, seal: Option<Seal>) -> Result<Partial, Error> {
	let telemetry = config
		.telemetry_endpoints
		.clone()
		.filter(|endpoints| !endpoints.is_empty())
		.map(|endpoints| -> Result<_, sc_telemetry::Error> {
			let worker = TelemetryWorker::new(16)?;
			let telemetry = worker.handle().new_telemetry(endpoints);
			Ok((worker, telemetry))
		})
		.transpose()?;
	let is_new = config.database.path().is_none_or(|path| !path.exists());
	let executor = executor(config);
	let (client, backend, keystore_container, task_manager) =
		sc_service::new_full_parts::<Block, RuntimeApi, _>(
			config,
			telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
			executor.clone(),
			// A pruned node keeps the blocks that prove finality, or it could not serve warp sync.
			vec![Arc::new(GrandpaPruningFilter)],
		)?;
	client.execution_extensions().set_extensions_factory(Rehearsals::new(executor));
	let client = Arc::new(client);
	if !is_new {
		ensure_same_genesis(config, &client, backend.clone())?;
	}
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});

	let select_chain = sc_consensus::LongestChain::new(backend.clone());
	let transaction_pool = Arc::from(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);
	let (grandpa_import, grandpa) = sc_consensus_grandpa::block_import(
		client.clone(),
		JUSTIFICATION_PERIOD,
		&client,
		select_chain.clone(),
		telemetry.as_ref().map(|telemetry| telemetry.handle()),
	)?;
	let (engine, import_queue) = consensus::prepare(consensus::Base {
		client: client.clone(),
		grandpa_import,
		select_chain: select_chain.clone(),
		pool: transaction_pool.clone(),
		spawner: &task_manager.spawn_essential_handle(),
		registry: config.prometheus_registry(),
		telemetry: telemetry.as_ref().map(|telemetry| telemetry.handle()),
		seal,
	})?;

	Ok(PartialComponents {
		client,
		backend,
		task_manager,
		keystore_container,
		select_chain,
		import_queue,
		transaction_pool,
		other: Prepared { engine, grandpa, telemetry },
	})
}

fn executor(config: &Configuration) -> WasmExecutor<HostFunctions> {
	let heap = config.executor.default_heap_pages.map_or(DEFAULT_HEAP_ALLOC_STRATEGY, |pages| {
		HeapAllocStrategy::Static { extra_pages: pages as _ }
	});
	let executor = WasmExecutor::builder();
	let executor = match cache::folder() {
		Some(folder) => executor.with_cache_path(folder),
		None => executor,
	};
	executor
		.with_execution_method(config.executor.wasm_method)
		.with_onchain_heap_alloc_strategy(heap)
		.with_offchain_heap_alloc_strategy(heap)
		.with_max_runtime_instances(config.executor.max_runtime_instances)
		.with_runtime_cache_size(config.executor.runtime_cache_size)
		.build()
}

/// Starts the node and returns its tasks; the node runs until one of the essential ones ends.
pub fn start(
	mut config: Configuration,
	seal: Option<Seal>,
	storage_monitor: StorageMonitorParams,
) -> Result<TaskManager, Error> {
	ensure_ports_are_free(&config)?;
	if seal.is_some() {
		// Blocks made without consensus prove nothing, so none are taken from others.
		let peers = &mut config.network.default_peers_set;
		(peers.in_peers, peers.out_peers) = (0, 0);
		peers.non_reserved_mode = NonReservedPeerMode::Deny;
		config.network.boot_nodes.clear();
	}
	let database = config.database.path().map(|path| path.to_path_buf());
	let task_manager = match config.network.network_backend {
		sc_network::config::NetworkBackendType::Libp2p => {
			start_on::<sc_network::NetworkWorker<Block, <Block as BlockT>::Hash>>(config, seal)
		}
		sc_network::config::NetworkBackendType::Litep2p => {
			start_on::<sc_network::Litep2pNetworkBackend>(config, seal)
		}
	}?;
	if let Some(path) = database {
		StorageMonitorService::try_spawn(
			storage_monitor,
			path,
			&task_manager.spawn_essential_handle(),
		)
		.map_err(|error| Error::Application(error.into()))?;
	}
	Ok(task_manager)
}

/// The network itself goes on in silence when it cannot listen, and nobody would find the node.
fn ensure_ports_are_free(config: &Configuration) -> Result<(), Error> {
	use sc_network::multiaddr::Protocol;
	for address in &config.network.listen_addresses {
		let mut parts = address.iter();
		let ip: std::net::IpAddr = match parts.next() {
			Some(Protocol::Ip4(ip)) => ip.into(),
			Some(Protocol::Ip6(ip)) => ip.into(),
			_ => continue,
		};
		let Some(Protocol::Tcp(port)) = parts.next() else { continue };
		match std::net::TcpListener::bind((ip, port)) {
			Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
				return Err(Error::Other(format!(
					"cannot listen for other nodes on port {port}: it is in use, perhaps by another \
					 node. Choose another with --port"
				)))
			}
			_ => {}
		}
	}
	Ok(())
}

/// Refuses to run on a folder that holds another chain: its blocks would be taken for this one's.
fn ensure_same_genesis(
	config: &Configuration,
	client: &FullClient,
	backend: Arc<FullBackend>,
) -> Result<(), Error> {
	let builder = sc_service::GenesisBlockBuilder::<Block, _, _>::new(
		config.chain_spec.as_storage_builder(),
		false,
		backend,
		executor(config),
	)?;
	let (genesis, _) = sc_service::BuildGenesisBlock::build_genesis_block(builder)?;
	let (wanted, found) = (genesis.header.hash(), client.chain_info().genesis_hash);
	if wanted == found {
		return Ok(());
	}
	Err(Error::Other(format!(
		"the folder {} holds another chain: its genesis is {found}, and that of the chain spec is \
		 {wanted}. Choose another folder with --base-path, or remove the old chain with purge-chain",
		config.base_path.path().display()
	)))
}

fn start_on<N: NetworkBackend<Block, <Block as BlockT>::Hash>>(
	config: Configuration,
	seal: Option<Seal>,
) -> Result<TaskManager, Error> {
	let PartialComponents {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: Prepared { engine, grandpa, mut telemetry },
	} = new_partial(&config, seal)?;

	let mut net_config = FullNetworkConfiguration::<Block, <Block as BlockT>::Hash, N>::new(
		&config.network,
		config.prometheus_registry().cloned(),
	);
	let metrics = N::register_notification_metrics(config.prometheus_registry());
	let grandpa_protocol = sc_consensus_grandpa::protocol_standard_name(
		&client.chain_info().genesis_hash,
		&config.chain_spec,
	);
	let (grandpa_protocol_config, grandpa_notifications) =
		sc_consensus_grandpa::grandpa_peers_set_config::<_, N>(
			grandpa_protocol.clone(),
			metrics.clone(),
			net_config.peer_store_handle(),
		);
	net_config.add_notification_protocol(grandpa_protocol_config);
	let warp_sync = Arc::new(sc_consensus_grandpa::warp_proof::NetworkProvider::new(
		backend.clone(),
		grandpa.shared_authority_set().clone(),
		Vec::default(),
	));

	let (network, system_rpc_tx, tx_handler_controller, sync_service, _bitswap) =
		sc_service::build_network(sc_service::BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: transaction_pool.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: Some(WarpSyncConfig::WithProvider(warp_sync)),
			block_relay: None,
			metrics,
			gap_sync_body_policy: None,
		})?;

	if config.offchain_worker.enabled {
		let workers = sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
			runtime_api_provider: client.clone(),
			keystore: Some(keystore_container.keystore()),
			offchain_db: backend.offchain_storage(),
			transaction_pool: Some(OffchainTransactionPoolFactory::new(transaction_pool.clone())),
			network_provider: Arc::new(network.clone()),
			is_validator: config.role.is_authority(),
			enable_http_requests: false,
			custom_extensions: |_| vec![],
		})?;
		task_manager.spawn_handle().spawn(
			"offchain-workers-runner",
			"offchain-work",
			workers.run(client.clone(), task_manager.spawn_handle()).boxed(),
		);
	}

	if !config.network.boot_nodes.is_empty() {
		let hint = lonely::hint(sync_service.clone(), client.chain_info().genesis_hash);
		task_manager.spawn_handle().spawn("lonely-hint", None, hint);
	}

	let (dev, dev_commands) = seal.map(|_| seal::Controls::new()).unzip();
	let voter_state = SharedVoterState::empty();
	let settings = consensus::Settings {
		role: config.role,
		name: config.network.node_name.clone(),
		force_authoring: config.force_authoring,
		disable_grandpa: config.disable_grandpa,
		keystore: keystore_container.keystore(),
		registry: config.prometheus_registry().cloned(),
		telemetry: telemetry.as_ref().map(|telemetry| telemetry.handle()),
		grandpa_protocol,
		voter_state: voter_state.clone(),
	};
	let rpc_deps = rpc::Deps {
		client: client.clone(),
		pool: transaction_pool.clone(),
		select_chain: select_chain.clone(),
		chain_spec: config.chain_spec.cloned_box(),
		keystore: keystore_container.keystore(),
		babe: engine.babe_worker(),
		grandpa: rpc::GrandpaDeps {
			voter_state,
			authority_set: grandpa.shared_authority_set().clone(),
			justifications: grandpa.justification_stream(),
			finality_proofs: FinalityProofProvider::new_for_service(
				backend.clone(),
				Some(grandpa.shared_authority_set().clone()),
			),
		},
		dev: dev.clone(),
	};

	sc_service::spawn_tasks(sc_service::SpawnTasksParams {
		config,
		client: client.clone(),
		backend,
		task_manager: &mut task_manager,
		keystore: keystore_container.keystore(),
		transaction_pool: transaction_pool.clone(),
		rpc_builder: Box::new(move |subscriptions| {
			rpc::create(&rpc_deps, subscriptions).map_err(Error::Application)
		}),
		network: network.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync_service.clone(),
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;

	let running = consensus::Running {
		client,
		select_chain,
		pool: transaction_pool,
		sync_service,
		task_manager: &task_manager,
	};
	if let (Some(seal), Some(controls), Some(commands)) = (seal, dev, dev_commands) {
		seal::start(seal, engine.slots()?, controls, commands, running);
	} else {
		consensus::start_voter(&running, &settings, grandpa, network, grandpa_notifications)?;
		consensus::start_author(running, settings, engine)?;
	}
	Ok(task_manager)
}
