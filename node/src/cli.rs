//! The command line.

use std::{num::NonZeroU64, str::FromStr};

/// What `--help` says first.
pub const INTRODUCTION: &str = "\
Runs a node of a Hanse chain. Try one of these:

  hanse-node --dev --seal instant       a private chain with a block for each transaction
  hanse-node --chain local --alice      the first of four validators on this machine
  hanse-node --chain ./my-chain.json    a full node of the network in that file

Clients connect to ws://127.0.0.1:9944; metrics are at http://127.0.0.1:9615/metrics.";

/// The whole command line.
#[derive(Debug, clap::Parser)]
#[command(
	propagate_version = true,
	args_conflicts_with_subcommands = true,
	subcommand_negates_reqs = true
)]
pub struct Cli {
	/// What to do instead of running a node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	#[command(flatten)]
	pub run: sc_cli::RunCmd,

	/// How a development node makes blocks: `instant` (one for each transaction, final at once),
	/// `manual` (only when asked over RPC) or a number of milliseconds between blocks.
	///
	/// Also opens the RPC methods `dev_newBlocks` and `dev_advanceTime`. Without this option a
	/// development node makes blocks by the chain's own consensus.
	#[arg(long, value_name = "instant|manual|MS", requires = "dev")]
	pub seal: Option<Seal>,

	#[command(flatten)]
	pub storage_monitor: sc_storage_monitor::StorageMonitorParams,
}

/// When a development node makes a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
	/// As soon as a transaction is ready.
	Instant,
	/// When asked over RPC.
	Manual,
	/// Every so many milliseconds.
	Interval(NonZeroU64),
}

impl FromStr for Seal {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"instant" => Ok(Self::Instant),
			"manual" => Ok(Self::Manual),
			_ => text.parse().map(Self::Interval).map_err(|_| {
				"say `instant`, `manual`, or the milliseconds between two blocks, such as 1000"
					.into()
			}),
		}
	}
}

#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
	/// Make, inspect and store keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Write the chain spec of a built-in chain, plain or raw.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Check a block again.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Write blocks to a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Write the state at a block as a chain spec.
	ExportState(sc_cli::ExportStateCmd),

	/// Read blocks from a file.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Remove the chain's data.
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Go back by a number of blocks that are not final.
	Revert(sc_cli::RevertCmd),

	/// Show what the database holds.
	ChainInfo(sc_cli::ChainInfoCmd),
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::{CommandFactory, Parser};

	#[test]
	fn command_line_is_consistent() {
		Cli::command().debug_assert();
	}

	#[test]
	fn seal_reads_its_three_forms_and_names_them_otherwise() {
		assert_eq!("instant".parse(), Ok(Seal::Instant));
		assert_eq!("manual".parse(), Ok(Seal::Manual));
		assert_eq!("250".parse(), Ok(Seal::Interval(NonZeroU64::new(250).expect("not zero"))));
		for wrong in ["", "0", "-1", "fast", "1.5"] {
			let error = wrong.parse::<Seal>().expect_err("not a seal");
			assert!(error.contains("instant"), "{error}");
		}
	}

	#[test]
	fn seal_is_refused_outside_development() {
		let error = Cli::try_parse_from(["hanse-node", "--chain", "local", "--seal", "instant"])
			.expect_err("--seal needs --dev");
		assert!(error.to_string().contains("--dev"), "{error}");
		assert!(Cli::try_parse_from(["hanse-node", "--dev", "--seal", "instant"]).is_ok());
	}
}
