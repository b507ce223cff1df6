//! Shows what a new runtime changes, and tries it on the state of the live chain.
//!
//! Ends with 0 if nothing speaks against the upgrade, 1 if something does, and 2 if the check could not
//! be made.

use clap::Parser;
use codec::Encode;
use hanse_check_upgrade::{
	blob::Blob,
	diff::{compare, Runtime},
	items::{self, newly, Items},
	machine::{Journal, Machine},
	node::RemoteNode,
	rehearse::{issuance, summary, Stage, MOST_BLOCKS},
	report::{self, Authorised, Findings, Issuance},
	state::{download, fetch_value, parse_hash, Block, Hash, State},
	Trouble,
};
use sp_storage::well_known_keys::CODE;
use std::{
	path::{Path, PathBuf},
	process::ExitCode,
};

/// Shows what a new runtime changes, and tries it on the state of the live chain.
#[derive(Debug, Parser)]
#[command(version)]
struct Options {
	/// The file of the new runtime
	#[arg(long, value_name = "FILE")]
	wasm: PathBuf,

	/// A node of the chain
	#[arg(long, value_name = "URL", default_value = "ws://127.0.0.1:9944")]
	url: String,

	/// The block to check against; the last final one if left out
	#[arg(long, value_name = "HASH", value_parser = parse_hash)]
	at: Option<Hash>,

	/// Write the findings to this file as well, as JSON
	#[arg(long, value_name = "FILE")]
	json: Option<PathBuf>,

	/// Refuse to download more than this; about five times as much memory is needed
	#[arg(long, value_name = "MIB", default_value_t = 1024)]
	max_state: u32,
}

fn main() -> ExitCode {
	Journal::listen();
	let options = Options::parse();
	let outcome = check(&options).and_then(|findings| {
		print!("{}", report::text(&findings));
		if let Some(path) = &options.json {
			write_json(path, &findings)?;
		}
		Ok(findings.pass())
	});
	match outcome {
		Ok(pass) => ExitCode::from(u8::from(!pass)),
		Err(trouble) => {
			eprintln!("error: {trouble}");
			ExitCode::from(2)
		}
	}
}

fn write_json(path: &Path, findings: &Findings) -> Result<(), Trouble> {
	let json = serde_json::to_string_pretty(findings).map_err(std::io::Error::from);
	json.and_then(|json| std::fs::write(path, json + "\n")).map_err(|error| {
		Trouble::new(
			format!("cannot write {}: {error}", path.display()),
			"Give a file in a folder that exists and can be written with --json.",
		)
	})
}

/// What is needed for all that follows.
struct Subject {
	machine: Machine,
	/// The code that the chain has.
	live: Vec<u8>,
	/// The code that is voted on.
	blob: Blob,
	old: Runtime,
	new: Runtime,
	block: Block,
}

fn check(options: &Options) -> Result<Findings, Trouble> {
	let blob = Blob::read(&options.wasm)?;
	let machine = Machine::default();
	let node = RemoteNode::connect(&options.url)?;
	let block = Block::fetch(&node, options.at)?;
	let live = fetch_value(&node, block.hash, CODE)?.ok_or_else(|| {
		Trouble::new(
			format!("the chain at {} has no runtime", options.url),
			"Is it a node of a Hanse chain? --url says where it is asked.",
		)
	})?;
	eprintln!("compiling both runtimes");
	let (old, new) = describe(&machine, &live, &blob.code)?;
	ensure_same_chain(&old, &new, &options.url)?;
	let state = download_with_progress(&node, block.hash, options.max_state)?;
	let subject = Subject { machine, live, blob, old, new, block };
	Ok(try_out(&subject, state, &options.wasm))
}

/// Asks both runtimes what they are, by the newest metadata that both have.
fn describe(machine: &Machine, live: &[u8], new: &[u8]) -> Result<(Runtime, Runtime), Trouble> {
	let by = |version| (machine.describe(live, version), machine.describe(new, version));
	let (old, new) = match by(15) {
		(Ok(old), Ok(new)) => return Ok((old, new)),
		_ => by(14),
	};
	let old = old.map_err(|reason| {
		Trouble::new(
			format!("the chain's own runtime cannot be run: {reason}"),
			"Build this tool from the release that the chain's nodes run: make check-upgrade.",
		)
	})?;
	let new = new.map_err(|reason| {
		Trouble::new(
			format!("the new runtime cannot be run: {reason}"),
			"If a function of the host is missing, then nodes need a newer release first: build this \
			 tool from that release. Otherwise the file is no runtime that a node could run.",
		)
	})?;
	Ok((old, new))
}

fn ensure_same_chain(old: &Runtime, new: &Runtime, url: &str) -> Result<(), Trouble> {
	let (old, new) = (&old.version.spec_name, &new.version.spec_name);
	if old == new {
		return Ok(());
	}
	Err(Trouble::new(
		format!("the file is a runtime of {new}, but the chain at {url} runs {old}"),
		"Give the file that was published for this chain with --wasm, or a node of the other chain \
		 with --url.",
	))
}

fn download_with_progress(node: &RemoteNode, at: Hash, max_mib: u32) -> Result<State, Trouble> {
	/// Keys between two lines.
	const PACE: u64 = 10_000;
	let mut next = PACE;
	let limit = u64::from(max_mib) << 20;
	let state = download(node, at, limit, &mut |keys, bytes| {
		if keys >= next {
			eprintln!("downloading the state: {keys} keys, {} KiB", bytes >> 10);
			next = keys + PACE;
		}
	})?;
	let (keys, bytes) = state.size();
	eprintln!("downloaded the state: {keys} keys, {} KiB", bytes >> 10);
	Ok(state)
}

fn try_out(subject: &Subject, state: State, path: &Path) -> Findings {
	let Subject { machine, live, blob, old, new, block } = subject;
	let (keys, bytes) = state.size();
	let stage = Stage::new(state, old.version.state);
	let header = block.next().encode();
	eprintln!("beginning a block with the runtime that the chain has");
	let ordinary = stage.ordinary_block(machine, live, &header).unwrap_or_default();
	eprintln!("beginning a block with the new runtime, and migrating");
	Journal::clear();
	let rehearsal = stage.rehearse(machine, &blob.code, &header, MOST_BLOCKS);
	let log = Journal::lines();

	let (old_items, new_items) = (Items::new(&old.description), Items::new(&new.description));
	let name = |key: &[u8]| items::name(&new_items, &old_items, key);
	let (touched, alike) = summary(stage.state(), &rehearsal.delta, &ordinary, name);
	let after = stage.after(&rehearsal.delta);
	Findings {
		file: file(blob, path),
		authorised: Authorised::of(&stage.state().top, &blob.hash()),
		old: old.version.clone(),
		new: new.version.clone(),
		changes: compare(old, new),
		block: report::Block {
			number: block.header.number,
			hash: format!("{:?}", block.hash),
			keys,
			bytes,
			complete: stage.root() == block.header.state_root,
		},
		unreadable: newly(new_items.unreadable(&after), &old_items.unreadable(stage.state())),
		issuance: Issuance {
			before: issuance(&stage.state().top),
			ordinary: issuance(&stage.after(&ordinary).top),
			after: issuance(&after.top),
		},
		rehearsal: report::Rehearsal::new(rehearsal, touched, alike, log),
	}
}

fn file(blob: &Blob, path: &Path) -> report::File {
	report::File {
		path: path.display().to_string(),
		hash: format!("0x{}", hex::encode(blob.hash())),
		size: blob.code.len() as u64,
		uncompressed: blob.uncompressed as u64,
	}
}
