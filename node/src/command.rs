//! What each command does.

use crate::{
	chain_spec,
	cli::{Cli, Subcommand, INTRODUCTION},
	runtime_api::Block,
	service,
};
use sc_cli::SubstrateCli;
use sc_service::{config::RpcBatchRequestConfig, Configuration, PartialComponents};
use std::num::NonZeroU32;

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Hanse Node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn description() -> String {
		INTRODUCTION.into()
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		"the CONTRIBUTING.md of the Hanse repository".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
		chain_spec::load(if id.is_empty() { "local" } else { id })
	}
}

/// The largest request a client may send, unless the operator says otherwise: enough for a runtime
/// upgrade or a full block in hexadecimal.
const MAX_REQUEST_MEGABYTES: u32 = 12;
/// The most requests in one batch, unless the operator says otherwise.
const MAX_BATCH: u32 = 64;
/// The most calls per minute on one WebSocket from another machine, unless the operator says
/// otherwise.
const MAX_CALLS_PER_MINUTE: u32 = 6_000;

/// Bounds what a client can ask of the RPC server where the operator set no bound.
///
/// Loopback is not limited in rate: tools and load generators run there. A node behind a proxy on
/// the same machine has to be limited by that proxy or by `--rpc-rate-limit`.
fn bound_rpc(cli: &Cli, config: &mut Configuration) {
	let given = &cli.run.rpc_params;
	for endpoint in config.rpc.addr.iter_mut().flatten() {
		// A port in use is an error to be told, not a reason to listen somewhere else.
		endpoint.retry_random_port = false;
		if endpoint.max_payload_in_mb == sc_cli::RPC_DEFAULT_MAX_REQUEST_SIZE_MB {
			endpoint.max_payload_in_mb = MAX_REQUEST_MEGABYTES;
		}
		if given.rpc_max_batch_request_len.is_none() && !given.rpc_disable_batch_requests {
			endpoint.batch_config = RpcBatchRequestConfig::Limit(MAX_BATCH);
		}
		if endpoint.rate_limit.is_none() && !endpoint.listen_addr.ip().is_loopback() {
			endpoint.rate_limit = NonZeroU32::new(MAX_CALLS_PER_MINUTE);
		}
	}
}

/// Reads the command line and does what it says.
pub fn run() -> sc_cli::Result<()> {
	let mut cli = Cli::from_args();
	if cli.run.get_keyring().is_some() {
		// A validator with a well-known key guards nothing: its network key may be a fresh one.
		cli.run.network_params.node_key_params.unsafe_force_node_key_generation = true;
	}

	match &cli.subcommand {
		Some(Subcommand::Key(cmd)) => cmd.run(&cli),
		Some(Subcommand::ExportChainSpec(cmd)) => {
			// A runtime that refuses its genesis says why in the log and ends with a trap.
			sc_cli::LoggerBuilder::new("warn").init()?;
			cmd.run(chain_spec::load_plain(&cmd.chain)?)
		}
		Some(Subcommand::CheckBlock(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let PartialComponents { client, task_manager, import_queue, .. } =
				service::new_partial(&config, None)?;
			Ok((cmd.run(client, import_queue), task_manager))
		}),
		Some(Subcommand::ExportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let PartialComponents { client, task_manager, .. } =
				service::new_partial(&config, None)?;
			Ok((cmd.run(client, config.database), task_manager))
		}),
		Some(Subcommand::ExportState(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let PartialComponents { client, task_manager, .. } =
				service::new_partial(&config, None)?;
			Ok((cmd.run(client, config.chain_spec), task_manager))
		}),
		Some(Subcommand::ImportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let PartialComponents { client, task_manager, import_queue, .. } =
				service::new_partial(&config, None)?;
			Ok((cmd.run(client, import_queue), task_manager))
		}),
		Some(Subcommand::PurgeChain(cmd)) => {
			cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.database))
		}
		Some(Subcommand::Revert(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let PartialComponents { client, task_manager, backend, .. } =
				service::new_partial(&config, None)?;
			let revert_consensus = Box::new(service::consensus::revert);
			Ok((cmd.run(client, backend, Some(revert_consensus)), task_manager))
		}),
		Some(Subcommand::ChainInfo(cmd)) => {
			cli.create_runner(cmd)?.sync_run(|config| cmd.run::<Block>(&config))
		}
		None => cli.create_runner(&cli.run)?.run_node_until_exit(|mut config| async move {
			bound_rpc(&cli, &mut config);
			service::start(config, cli.seal, cli.storage_monitor).map_err(sc_cli::Error::Service)
		}),
	}
}
