//! What the node processes use, as the operating system accounts for it.

use anyhow::{Context, Result};
use hanse_tests::network::Network;
use std::{fs, path::Path};

/// Processor time, memory and disk of all nodes together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usage {
	/// Processor time, in microseconds.
	pub cpu_micros: u64,
	/// The most memory that was resident at once in any one node, in bytes.
	pub peak_memory: u64,
	/// The size of all databases, in bytes.
	pub database: u64,
}

impl Usage {
	/// What the nodes of `network` have used so far.
	pub fn of(network: &Network) -> Result<Self> {
		let mut usage = Self::default();
		for node in &network.nodes {
			usage.cpu_micros += cpu_micros(node.pid())?;
			usage.peak_memory = usage.peak_memory.max(peak_memory(node.pid())?);
		}
		usage.database = size_of(network.folder())?;
		Ok(usage)
	}

	/// What was used since `before`. Memory is a peak and not a difference.
	pub fn since(&self, before: &Self) -> Self {
		Self {
			cpu_micros: self.cpu_micros - before.cpu_micros,
			peak_memory: self.peak_memory,
			database: self.database.saturating_sub(before.database),
		}
	}
}

fn cpu_micros(pid: u32) -> Result<u64> {
	/// The kernel counts in hundredths of a second on every Linux in use.
	const MICROS_PER_TICK: u64 = 10_000;
	let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
	// The name in brackets may hold spaces; user and system time are fields 14 and 15.
	let (_, fields) = stat.rsplit_once(") ").context("the name of a process is in brackets")?;
	let fields: Vec<_> = fields.split(' ').collect();
	let ticks: u64 = fields[11].parse::<u64>()? + fields[12].parse::<u64>()?;
	Ok(ticks * MICROS_PER_TICK)
}

fn peak_memory(pid: u32) -> Result<u64> {
	let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
	let line = status.lines().find(|line| line.starts_with("VmHWM")).context("peak memory")?;
	let kibibytes: u64 = line.split_whitespace().nth(1).context("a number")?.parse()?;
	Ok(kibibytes * 1_024)
}

/// The space that the files under `path` take on disk; databases keep large files with holes.
fn size_of(path: &Path) -> Result<u64> {
	use std::os::unix::fs::MetadataExt;
	let mut total = 0;
	for entry in fs::read_dir(path)? {
		let entry = entry?;
		let meta = entry.metadata()?;
		total += if meta.is_dir() { size_of(&entry.path())? } else { meta.blocks() * 512 };
	}
	Ok(total)
}
