//! What runs a runtime: the executor that the node has.

use crate::{
	description::{Description, Version},
	diff::Runtime,
};
use codec::{Decode, Encode};
use hanse_rehearsal::Conductor;
use log::{Level, LevelFilter, Log, Metadata, Record};
use sc_executor::WasmExecutor;
use sp_core::traits::{CallContext, CodeExecutor, RuntimeCode, WrappedRuntimeCode};
use sp_externalities::Externalities;
use sp_state_machine::BasicExternalities;
use std::{
	collections::VecDeque,
	sync::{Mutex, PoisonError},
};

/// What a runtime can ask the node for.
type HostFunctions = (sp_io::SubstrateHostFunctions, hanse_rehearsal::HostFunctions);

/// Runs any runtime. Each is compiled once.
pub struct Machine(WasmExecutor<HostFunctions>);

impl Default for Machine {
	fn default() -> Self {
		Self(WasmExecutor::builder().build())
	}
}

impl Conductor for Machine {
	fn call(
		&self,
		state: &mut dyn Externalities,
		code: &[u8],
		function: &str,
		arguments: &[u8],
	) -> Result<Vec<u8>, String> {
		let code_fetcher = WrappedRuntimeCode(code.into());
		let hash = sp_crypto_hashing::blake2_256(code).to_vec();
		let code = RuntimeCode { code_fetcher: &code_fetcher, heap_pages: None, hash };
		// As much memory as every node allows that imports a block.
		let context = CallContext::Onchain { import: true };
		let (returned, _) = self.0.call(state, &code, function, arguments, context);
		returned.map_err(|error| error.to_string())
	}
}

impl Machine {
	/// Asks a runtime what it is.
	///
	/// # Errors
	///
	/// When it cannot be run, or has no metadata of this version.
	pub fn describe(&self, code: &[u8], metadata_version: u32) -> Result<Runtime, String> {
		let mut nothing = BasicExternalities::new_empty();
		let version = self.call(&mut nothing, code, "Core_version", &[])?;
		let version = Version::decode(&version)?;
		let function = "Metadata_metadata_at_version";
		let metadata = self.call(&mut nothing, code, function, &metadata_version.encode())?;
		let metadata = Option::<Vec<u8>>::decode(&mut &metadata[..])
			.map_err(|error| format!("the metadata cannot be read: {error}"))?
			.ok_or_else(|| format!("the runtime has no metadata of version {metadata_version}"))?;
		Ok(Runtime { version, description: Description::decode(&metadata)? })
	}
}

/// How many lines are kept.
const LINES: usize = 20;

/// Keeps the last lines that runtimes log.
pub struct Journal(Mutex<VecDeque<String>>);

static JOURNAL: Journal = Journal(Mutex::new(VecDeque::new()));

impl Journal {
	/// Begins to listen. A logger that is there already stays, and nothing is kept.
	pub fn listen() {
		if log::set_logger(&JOURNAL).is_ok() {
			log::set_max_level(LevelFilter::Info);
		}
	}

	/// The last lines, oldest first.
	pub fn lines() -> Vec<String> {
		let lines = JOURNAL.0.lock().unwrap_or_else(PoisonError::into_inner);
		lines.iter().cloned().collect()
	}

	/// Forgets all lines so far.
	pub fn clear() {
		JOURNAL.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
	}
}

impl Log for Journal {
	fn enabled(&self, metadata: &Metadata<'_>) -> bool {
		metadata.level() <= Level::Info
	}

	fn log(&self, record: &Record<'_>) {
		// The libraries of the connection have a lot to say as well.
		let foreign = ["jsonrpsee", "soketto", "rustls", "hyper", "tokio"];
		if foreign.iter().any(|name| record.target().starts_with(name)) {
			return;
		}
		let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
		if lines.len() == LINES {
			lines.pop_front();
		}
		lines.push_back(format!("{} {}: {}", record.level(), record.target(), record.args()));
	}

	fn flush(&self) {}
}
