//! Measures transfers and swaps on real nodes: throughput, latency, processor time, memory and disk.
//!
//! Each scenario starts its own network on this machine and ends it. To add one, add a line to
//! [`scenarios`]. Results go to `$CARGO_TARGET_DIR/bench/hub.json` and, as a table, to the terminal.

mod load;
mod process;
mod report;

use anyhow::{Context, Result};
use hanse_tests::{network::Network, template};
use load::{Load, Measured};
use report::Row;
use std::{path::PathBuf, time::Duration};

const USAGE: &str = "\
usage: hanse-bench [--quick] [--rounds N] [--node-arg ARG]... [WORDS IN THE NAME OF A SCENARIO]

  --quick         a quarter of the time, to try the harness
  --rounds N      everything N times, in turn
  --node-arg ARG  one more argument for every node, to compare settings";

/// One measurement.
pub struct Scenario {
	/// What the table calls it.
	pub name: &'static str,
	/// The chain: a built-in name, or the template.
	pub chain: Chain,
	/// How many validators, all on this machine.
	pub validators: usize,
	/// What is sent.
	pub calls: Calls,
	/// How it is offered.
	pub load: Load,
}

/// What is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calls {
	/// A thousandth of a coin to somebody else.
	Transfers,
	/// A thousandth of a coin for another asset, at a pool.
	Swaps,
}

/// Whose rules run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Chain {
	/// The hub.
	Hub,
	/// The Substrate template's rules on the same node.
	Template,
}

/// What is measured, in turn. Hub and template alternate, so that a machine whose speed drifts
/// treats both alike.
fn scenarios(quick: bool) -> Vec<Scenario> {
	let seconds = Duration::from_secs(if quick { 15 } else { 60 });
	// More than two blocks of either chain hold.
	let full = Load::Saturating { outstanding: 4_000, seconds };
	let light = Load::Paced { per_second: 20, seconds };
	let sending = |calls| {
		move |name, chain, validators, load| Scenario { name, chain, validators, calls, load }
	};
	let (scenario, swaps) = (sending(Calls::Transfers), sending(Calls::Swaps));
	vec![
		scenario("template, 1 node, full", Chain::Template, 1, full),
		scenario("hub, 1 node, full", Chain::Hub, 1, full),
		swaps("swaps on the hub, 1 node, full", Chain::Hub, 1, full),
		scenario("template, 4 validators, full", Chain::Template, 4, full),
		scenario("hub, 4 validators, full", Chain::Hub, 4, full),
		scenario("template, 4 validators, 20/s", Chain::Template, 4, light),
		scenario("hub, 4 validators, 20/s", Chain::Hub, 4, light),
	]
}

async fn measure(
	scenario: &Scenario,
	node_args: &[String],
	folder: &std::path::Path,
) -> Result<Row> {
	const NAMES: [&str; 4] = hanse_tests::network::VALIDATORS;
	let preset = if scenario.validators == 1 { "dev" } else { "local" };
	let chain = match scenario.chain {
		Chain::Hub => preset.to_owned(),
		Chain::Template => template::write_chain_spec(preset, folder)?,
	};
	let start = std::time::Instant::now();
	// The pool keeps transfers until they are final, and beyond its limit drops what it had taken.
	let mut extra = vec!["--pool-limit", "32768"];
	if scenario.validators == 1 {
		extra.push("--force-authoring");
	}
	extra.extend(node_args.iter().map(String::as_str));
	let network = Network::start(&chain, &NAMES[..scenario.validators], &extra).await?;
	network.nodes[0].chain().await?.wait_finalized(1).await?;
	let first_final = start.elapsed();

	let measured: Measured = load::run(&network, scenario.calls, scenario.load).await?;
	Ok(Row::new(scenario, first_final, measured))
}

#[tokio::main]
async fn main() -> Result<()> {
	let (mut quick, mut rounds, mut node_args) = (false, 1, vec![]);
	let mut only = String::new();
	let mut args = std::env::args().skip(1);
	while let Some(arg) = args.next() {
		match arg.as_str() {
			"--quick" => quick = true,
			"--rounds" => {
				let number = args.next().context("--rounds needs a number")?;
				rounds = number.parse().with_context(|| format!("--rounds {number}"))?;
			}
			"--node-arg" => node_args.push(args.next().context("--node-arg needs an argument")?),
			"--help" | "-h" => {
				println!("{USAGE}");
				return Ok(());
			}
			words => only = words.into(),
		}
	}
	let out =
		PathBuf::from(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
			.join("bench");
	std::fs::create_dir_all(&out)?;
	let folder = tempfile::tempdir()?;
	let chosen: Vec<_> = (0..rounds)
		.flat_map(|_| scenarios(quick))
		.filter(|scenario| scenario.name.contains(only.as_str()))
		.collect();
	anyhow::ensure!(!chosen.is_empty(), "no scenario has `{only}` in its name, or no round");

	let mut rows = vec![];
	for (index, scenario) in chosen.iter().enumerate() {
		eprintln!("[{}/{}] {} …", index + 1, chosen.len(), scenario.name);
		let row = measure(scenario, &node_args, folder.path()).await.context(scenario.name)?;
		eprintln!("{row:#?}");
		rows.push(row);
		// After each, so that an interrupted run keeps what it measured.
		std::fs::write(out.join("hub.json"), report::json(&rows)?)?;
	}
	println!("{}\n{}", report::table(&rows), report::ratios(&rows));
	println!("written to {}", out.join("hub.json").display());
	Ok(())
}
